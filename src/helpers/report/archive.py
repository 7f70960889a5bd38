"""Notebook 05: questions to the tables of an archive, asked with DuckDB, so that they need not fit into memory.

Comes in: the folder that `adds-up corpus` wrote, a period and a measure. Goes out: sentences, small tables and charts. Kinds
of change and of check are counted over the whole archive, never by outlet, author or speaker.
"""

from __future__ import annotations

import calendar
import re
import typing
from dataclasses import dataclass
from pathlib import Path

from ..errors import ParameterError
from .charts import Row, dots
from .notebook import cells, find_folder, refuse_unknown
from .words import number

if typing.TYPE_CHECKING:
    import duckdb
    import pandas as pd
    from matplotlib.figure import Figure

TABLES = ("articles", "figures", "checks", "drift", "alignments", "stories", "sources", "pairs")
DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
LAST_STEP = 6  # later places in a story are counted as one
MOST_ROWS = 12
WITHOUT = (
    "No archive is named yet: `make sample` makes an invented one, `adds-up corpus` one of your articles; then set `archive` "
    "to its folder, such as `sample/archive`."
)


@dataclass(frozen=True)
class Asked:
    """An archive with the period and the measure that are asked for."""

    folder: Path
    period: str
    measure: str
    first: str
    last: str

    def query(self, sql: str, values: list[str] | None = None) -> duckdb.DuckDBPyConnection:
        """The answer to a question; `chosen` are the articles of the period, `counted` their figures of the measure."""
        import duckdb

        base = duckdb.connect()
        base.execute("SET threads = 2")
        for table in TABLES:
            base.read_parquet(f"{self.folder}/{table}/*.parquet").create_view(table)
        base.execute(
            """CREATE TEMP TABLE chosen AS SELECT article_id, coalesce(published, retrieved)[:10] AS day
               FROM articles JOIN sources USING (article_id) WHERE $1 = '' OR day BETWEEN $1 AND $2""",
            [self.first, self.last],
        )
        base.execute(
            """CREATE TEMP TABLE counted AS SELECT figure_id, figures.article_id, start, "end" FROM figures JOIN chosen USING (article_id)
               WHERE $1 = '' OR contains(lower(concat_ws(' ', measure, noun, unit)), $1)""",
            [self.measure.lower()],
        )
        return base.execute(sql, values)

    def rows(self, sql: str, values: list[str] | None = None) -> list[tuple[typing.Any, ...]]:
        """The answer as rows."""
        return self.query(sql, values).fetchall()


def open_archive(archive: str, period: str | int = "all", measure: str | float = "") -> Asked | None:
    """The archive in a folder; None where none is named.

    `period` is 'all', a year, month or day ('2024-03'), or two of them with 'to' between; `measure` words of what is
    counted, all figures where empty; papermill makes numbers of what looks like one on the command line. Raises
    ParameterError when the folder holds no archive or the period cannot be read.
    """
    refuse_unknown(cells())
    period, measure = str(period), str(measure)
    first, last = days(period)
    if not archive:
        return None
    folder = find_folder(archive)
    if not (folder / "corpus.json").is_file():
        raise ParameterError(
            f"archive is '{archive}'; no tables of an archive are there: make them with `adds-up corpus`"
        )
    return Asked(folder, period, " ".join(measure.split()), first, last)


def days(period: str) -> tuple[str, str]:
    """First and last day of a period as ISO 8601; empty for all.

    >>> days("2024-02"), days("2023 to 2024-03-05"), days("all")
    (('2024-02-01', '2024-02-29'), ('2023-01-01', '2024-03-05'), ('', ''))
    """
    if period.strip().lower() == "all":
        return "", ""
    told = period.split(" to ")
    ends = [found for end in told if (found := DAY.fullmatch(end.strip()))]
    if len(told) > 2 or len(ends) < len(told):
        raise ParameterError(
            f"period is '{period}'; it must be 'all', a year, month or day (2024-03), or two with 'to' between"
        )
    first, last = ends[0], ends[-1]
    year, month = int(last[1]), int(last[2] or 12)
    if not 1 <= month <= 12 or year < 1:
        raise ParameterError(f"period is '{period}'; there is no such month")
    day = last[3] or f"{calendar.monthrange(year, month)[1]:02d}"
    return f"{first[1]}-{first[2] or '01'}-{first[3] or '01'}", f"{year:04d}-{month:02d}-{day}"


def answer(told: Asked | None) -> list[str]:
    """What the archive holds and what its checks came to, or how to get one."""
    if told is None:
        return [WITHOUT]
    ((articles, first, last),) = told.rows("SELECT count(*), min(day), max(day) FROM chosen")
    ((stories, members, copies),) = told.rows(
        "SELECT count(DISTINCT story_id), count(*), count(copy_of) FROM stories JOIN chosen USING (article_id)"
    )
    kinds = _checks(told)
    tried, decided = sum(kind.tried for kind in kinds), sum(kind.decided for kind in kinds)
    failed = sum(kind.inconsistent for kind in kinds)
    when = f", {first} to {last}" if first else ""
    of = f" about figures of '{told.measure}'" if told.measure else ""
    return [
        f"{number(articles)} articles{when}; {number(members)} of them in {number(stories)} stories, {number(copies)} are near copies.",
        f"{number(tried)} checks tried{of}, {number(decided)} decided, {number(failed)} inconsistent as printed. None is reviewed.",
    ]


def copies_chart(told: Asked) -> tuple[Figure, str]:
    """How many stories have so many articles, copies counted."""
    found = told.rows(
        """SELECT least(n, 10) AS size, count(*) FROM (SELECT count(*) AS n FROM stories JOIN chosen USING (article_id) GROUP BY story_id)
           WHERE n > 1 GROUP BY size ORDER BY size"""
    )
    rows: list[Row] = [(f"{size}{' or more' if size == 10 else ''} articles", many, many) for size, many in found]
    most = max(found, key=lambda row: row[1], default=(0, 0))[0]
    return dots(
        rows,
        title=f"Most stories of several articles have {most}" if rows else "No story of two articles",
        unit="stories",
    )


def steps_chart(told: Asked) -> tuple[Figure, str]:
    """In which share of compared articles a figure changed, by the place of the later one in its story."""
    found = told.rows(
        f"""WITH place AS (SELECT article_id, story_id, row_number() OVER (PARTITION BY story_id ORDER BY day, article_id) AS step FROM stories),
            compared AS (SELECT DISTINCT article_a AS a, article_b AS b FROM alignments),
            changed AS (SELECT DISTINCT article_a AS a, article_b AS b FROM drift SEMI JOIN counted
                        ON counted.article_id = article_a AND counted.start < end_a AND counted."end" > start_a WHERE kind = 'number')
        SELECT least(greatest(p.step, q.step), {LAST_STEP}) AS step, count(changed.a), count(*) FROM compared
        JOIN place p ON p.article_id = compared.a JOIN place q ON q.article_id = compared.b
        JOIN chosen ON chosen.article_id = compared.b LEFT JOIN changed ON changed.a = compared.a AND changed.b = compared.b
        GROUP BY 1 ORDER BY 1"""
    )
    rows = [
        _share(f"article {step}{' or later' if step == LAST_STEP else ''} ({many} pairs)", some, many)
        for step, some, many in found
    ]
    return dots(rows, title="Pairs of articles in which a figure changed", unit="per cent of the pairs compared")


def _share(label: str, some: int, many: int) -> Row:
    share = round(100 * some / many, 1)
    return label, share, share


def hedges_table(told: Asked) -> pd.DataFrame:
    """Hedges that a later article left out: the words, and in how many places."""
    return told.query(
        f"""SELECT trim(regexp_extract(lower("before"), '^[^0-9]*')) AS hedge, effect AS change, count(*) AS places FROM drift
            SEMI JOIN counted ON counted.article_id = article_a AND counted.start < end_a AND counted."end" > start_a
            WHERE kind = 'hedge' AND (effect LIKE '%became a plain number' OR effect LIKE '%is gone') AND hedge <> ''
            GROUP BY ALL ORDER BY places DESC, hedge, change LIMIT {MOST_ROWS}"""
    ).df()


class Tried(typing.NamedTuple):
    """How many checks of one rule were tried, could be decided, and are inconsistent."""

    rule: str
    tried: int
    decided: int
    inconsistent: int


def _checks(told: Asked) -> list[Tried]:
    """The checks by rule; one across articles is counted once."""
    rows = told.rows(
        """WITH held AS (SELECT DISTINCT check_id, rule, verdict FROM (SELECT *, unnest(string_split(article_ids, ';')) AS article_id,
                         FROM checks) SEMI JOIN chosen USING (article_id)),
            about AS (SELECT DISTINCT check_id FROM (SELECT check_id, unnest(string_split(figure_ids, ';')) AS figure_id FROM checks)
                      SEMI JOIN counted USING (figure_id))
        SELECT rule, count(*), count(*) FILTER (verdict <> 'cannot tell'), count(*) FILTER (verdict = 'inconsistent') FROM held
        WHERE $1 = '' OR check_id IN (FROM about) GROUP BY rule ORDER BY rule""",
        [told.measure],
    )
    return [Tried(*row) for row in rows]


def checks_chart(told: Asked) -> tuple[Figure, str]:
    """How often a relation between printed figures fails, by its kind, among those that could be decided."""
    rows = [
        _share(f"{kind.rule} ({kind.inconsistent} of {kind.decided})", kind.inconsistent, kind.decided)
        for kind in _checks(told)
        if kind.decided
    ]
    return dots(rows, title="Relations that do not hold as printed", unit="per cent of those decided")


def changes_table(told: Asked) -> pd.DataFrame:
    """The kinds of change between articles that tell one event, whatever the measure; numbers in them are left out."""
    return told.query(
        f"""SELECT kind, regexp_replace(effect, '[0-9][0-9,.]*', 'n', 'g') AS change, count(*) AS places FROM drift
            SEMI JOIN chosen ON chosen.article_id = article_b WHERE kind <> 'wording'
            GROUP BY ALL ORDER BY places DESC, kind, change LIMIT {MOST_ROWS}"""
    ).df()
