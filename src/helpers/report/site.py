"""The web site of a story: pages written into a folder of their own beside the old site, then swapped in whole.

Every page works from a file, offline and without JavaScript; nothing is fetched. All words of articles are escaped.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import json
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from .. import __version__
from ..settings import ToldByUser
from ..story import Story
from ..tables import TABLES, Check
from .about import BY_USER, about, origin
from .apparatus import paragraphs
from .cards import Card, card, multiplied, reckoning
from .claims import claim_groups
from .decisions import Decision, decided
from .descent import descent, numbered
from .export import write_tables
from .findings import Finding, bottom_line, findings, tally
from .folders import refuse_foreign, whole
from .kept import keep
from .pairs import Pair, pairs
from .passed_over import more, passed_over
from .picture import picture_svg
from .places import Capture, Place, Places, slug, unique_slugs
from .rendering import read_notebook
from .run import Outcome, Record, Run
from .sheet import DECISIONS
from .whatif import what_if
from .words import NOT_REVIEWED, SYMBOLS, WORKING_COPY, count, visible

MARKER = "run.json"  # the record of a run; a folder whose record names our version is a report and may be replaced
CARDS = 24  # findings that one can leaf through on the first page; the board has all
TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class NotebookPage:
    """A notebook that was run: its name, page and outcome."""

    name: str
    title: str
    page: str
    outcome: Outcome | None
    run: str = ""
    scenario: str = ""  # the name of the scenario, of a page that shows one


@dataclass(frozen=True)
class Site:
    """What all pages of a site share."""

    title: str
    when: str
    version: str = __version__
    notebooks: tuple[NotebookPage, ...] = ()
    failed: tuple[Outcome, ...] = ()

    @property
    def when_words(self) -> str:
        when = datetime.datetime.fromisoformat(self.when)
        return f"{when.day} {when:%B %Y, %H:%M} UTC"  # the sign that leaves out a zero is not the same on Windows


@dataclass(frozen=True)
class BoardRow:
    """A finding on the board, with its restatements."""

    name: str
    finding: Finding
    check: Check
    relation: str
    places: list[Place]
    captures: list[Capture]
    decision: Decision | None
    restated: list[BoardRow] = field(default_factory=list)

    @property
    def state(self) -> str:
        """What the board filters by: the kind of decision, or 'open'."""
        return self.decision.decision if self.decision else "open"


def build(
    story: Story,
    runs: list[Run],
    executed: Path,
    out: Path,
    *,
    record: Record,
    outcomes: list[Outcome],
    pdf: bool = False,
) -> Path:
    """Write the site of a story to the folder `out` and return its first page.

    `runs` left their notebooks in the folder `executed`; `record` is what goes into run.json, as `run_record` makes it. An older report
    at `out` is replaced only when the new one is whole. With `pdf` its pages are set as one file too. Raises ParameterError when
    `out` holds something else.
    """
    refuse(out)
    with whole(out) as fresh:
        writer = Writer(story, fresh, record["computed"], pdf=pdf)
        writer.write(runs, executed, outcomes)
        if pdf:
            from .pdf import write_pdf  # not for those who ask for none: WeasyPrint takes 0.5 s

            write_pdf(fresh, writer.sheets, visible(story.title))
        keep([executed / run.file for run in runs if (executed / run.file).is_file()], fresh)
        (fresh / MARKER).write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return out / "index.html"


def refuse(out: Path) -> None:
    """Raise ParameterError unless a report can be written to `out`."""
    refuse_foreign(out, _is_report, "a report")


def _is_report(folder: Path) -> bool:
    """Whether a folder's run.json is a record of ours; many programs leave a file of that name."""
    try:
        record = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    versions = record.get("versions") if isinstance(record, dict) else None
    return isinstance(versions, dict) and "adds-up" in versions


class Writer:
    """Writes the pages of one story into an empty folder."""

    def __init__(self, story: Story, folder: Path, when: str, *, pdf: bool = False) -> None:
        self.story, self.folder, self.pdf = story, folder, pdf
        self.sheets: list[
            str
        ] = []  # the pages that a PDF holds: not the runs of the scenarios, which repeat a notebook
        self.places = Places(story.witnesses)
        self.findings = findings(story)
        self.names = unique_slugs(finding.finding_id for finding in self.findings)
        self.desk = decided(story)
        self.site = Site(visible(story.title), when)

    def write(self, runs: list[Run], executed: Path, outcomes: list[Outcome]) -> None:
        """All pages, pictures and tables."""
        by_name = {outcome.name: outcome for outcome in outcomes}
        made = {run.name: run for run in runs if (executed / run.file).is_file()}
        read = {name: read_notebook(executed / run.file, self.places.letters.html) for name, run in made.items()}
        pages = tuple(
            NotebookPage(
                made[n].notebook.stem,
                page.title,
                f"notebooks/{slug(n)}.html",
                by_name.get(n),
                n,
                visible(made[n].heading or ""),
            )
            for n, page in read.items()
        )
        self.site = replace(self.site, notebooks=pages, failed=tuple(o for o in outcomes if o.status == "failed"))
        for page in pages:
            self._page(page.page, "notebook", read=read[page.run], made=page)
        board = [self._board_row(finding) for finding in self.findings]
        shared: dict[str, object] = {
            "bottom_line": bottom_line(self.story),
            "counts": tally(self.findings),
            "board": board,
            "reviewed": self.desk.tally(self.findings),
        }
        self._page("board.html", "board", filters=_filters(board), **shared)
        self._articles()
        pairs = self._pairs()
        write_tables(self.story, self.folder / "tables")
        self._index(shared, pairs)

    def _page(self, path: str, here: str, **values: object) -> None:
        root, captures = "../" * path.count("/"), list(self.places.captures.values())
        html = (
            environment()
            .get_template(f"{here}.html.j2")
            .render(site=self.site, root=root, here=here, lettered=self._told, captures=captures, **values)
        )
        if not getattr(values.get("made"), "scenario", ""):
            self.sheets.append(path)
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, encoding="utf-8", errors="replace")

    def _told(self, words: str) -> str:
        """Our words with the captures' letters; a line that begins with 'capture' begins with a capital."""
        return self.places.letters.text(words, opens=True)

    def _called(self, name: str) -> str:
        """A capture, or a text in brackets that is not here, as a sentence names it."""
        capture = self.places.captures.get(name)
        return f"capture {capture.siglum}" if capture else visible(f"the {self.places.lettered(name.strip('[]'))}")

    def _board_row(self, finding: Finding) -> BoardRow:
        rows = [self._check_row(finding, check) for check in finding.checks]
        lead = next(row for row in rows if row.check is finding.lead)
        return replace(lead, restated=[row for row in rows if row is not lead])

    def _check_row(self, finding: Finding, check: Check) -> BoardRow:
        captures = [self.places.captures[name] for name in check.article_ids if name in self.places.captures]
        places = self.places.of_check(check)
        name, told = self.names[finding.finding_id], self._told(reckoning(check))
        return BoardRow(name, finding, check, told, places, captures, self.desk.of(finding))

    def _cards(self) -> list[Card]:
        """The inconsistent findings, or when there is none the first that is not 'cannot tell'."""
        shown = [f for f in self.findings if f.verdict == "inconsistent"][:CARDS]
        shown = shown or [f for f in self.findings if f.verdict == "consistent"][:1] or self.findings[:1]
        cards = [card(finding, self.names[finding.finding_id], self.places, self.desk) for finding in shown]
        return [self._with_picture(made) for made in cards]

    def _with_picture(self, made: Card) -> Card:
        path = f"findings/{made.name}.svg"
        target = self.folder / path
        target.parent.mkdir(exist_ok=True)
        drawing = picture_svg(made, self.site.version, self.site.when)
        target.write_text(drawing, encoding="utf-8", errors="replace")
        return replace(made, picture=path, drawing=drawing)

    def _articles(self) -> None:
        for name, witness in self.places.witnesses.items():
            capture = self.places.captures[name]
            shown = paragraphs(witness, self.story.check_records, self.places)
            facts = about(capture.article, self._set_by_user(capture))
            values = {"facts": facts, "paragraphs": shown, "names": self.names, "decisions": self.desk.by_check}
            self._page(capture.page, "article", capture=capture, **values)

    def _set_by_user(self, capture: Capture) -> ToldByUser:
        return self.story.settings.articles.get(capture.article.file, ToldByUser())

    def _pairs(self) -> list[Pair]:
        found = pairs(self.story.comparison, self.places)
        for pair in found:
            self._page(pair.page, "pair", pair=pair)
        return found

    def _index(self, shared: dict[str, object], side_by_side: list[Pair]) -> None:
        labels = {name: f"{c.siglum} · {c.publisher}" for name, c in self.places.captures.items()}
        lineage = self.story.comparison.lineage
        unchecked, (passed, rest) = self._unchecked(), passed_over(self.story)
        scenarios = {page.scenario: page.page for page in self.site.notebooks if page.scenario}
        self._page(
            "index.html",
            "index",
            **shared,
            checks=self.story.check_records,
            cards=self._cards(),
            set_aside=self.story.set_aside,
            what_if=what_if(self.story.scenarios, self.story.settings.labels),
            scenarios=scenarios,
            articles=self._tiles(),
            descent=descent(lineage, labels, self.places.lettered, numbered(lineage)),
            claims=claim_groups(lineage, self._called, labels),
            pairs=side_by_side,
            downloads=[(name, len(getattr(self.story, name)), f"tables/{name}") for name in TABLES],
            record=MARKER,
            pdf=self.pdf,
            unchecked=unchecked,
            passed=[(one, self.places.of_sentence(one.sentence)) for one in passed],
            more_passed=more(rest),
            figure_count=sum(len(witness.figures) for witness in self.story.witnesses),
            orphans=self.desk.orphans,
        )

    def _tiles(self) -> list[dict[str, object]]:
        """What the card of each article shows; checks are not counted there, for no outlet gets a score."""
        tiles = []
        for name, witness in self.places.witnesses.items():
            capture = self.places.captures[name]
            counts = {"figures": len(witness.figures), "quotes": len(witness.quotes)}
            tiles.append({"capture": capture, "origin": origin(self._set_by_user(capture)), **counts})
        return tiles

    def _unchecked(self) -> list[Place]:
        """Printed figures that went into no check."""
        used = {figure_id for check in self.story.check_records for figure_id in check.figure_ids}
        used |= {words for check in self.story.check_records for words in check.spans}
        spans = (
            f"{figure.article_id}:{figure.start}-{figure.end}"
            for witness in self.story.witnesses
            for figure in witness.figures
            if figure.figure_id not in used
        )
        return [place for words in spans if words not in used and (place := self.places.place(words))]


def _filters(board: list[BoardRow]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What the board can be filtered by, as name, label and choices; only what occurs is offered."""
    captures = {c.siglum: f"{c.siglum}: {c.publisher}" for row in board for c in row.captures}
    verdicts, rules = {row.finding.verdict for row in board}, {row.check.rule for row in board}
    states = {row.state for row in board}
    return [
        ("verdict", "verdict", [(name.replace(" ", "-"), name) for name in SYMBOLS if name in verdicts]),
        ("rule", "rule", [(name, name.replace("_", " ")) for name in sorted(rules)]),
        ("capture", "capture", sorted(captures.items())),
        (
            "state",
            "state",
            [(name, NOT_REVIEWED if name == "open" else name) for name in ("open", *DECISIONS) if name in states],
        ),
    ]


@cache
def environment() -> jinja2.Environment:
    """Jinja2 with autoescape on, an undefined name an error, and the words of the report as filters."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    style, page, board = (
        (TEMPLATES / name).read_text(encoding="utf-8") for name in ("style.css", "page.js", "board.js")
    )
    script = page + board
    environment.filters.update(visible=visible, slug=slug, short=_short, count_of=count, times=multiplied)
    environment.globals.update(
        style=Markup(style), script=Markup(script), style_hash=_digest(style), script_hash=_digest(script),
        symbols=SYMBOLS, by_user=BY_USER, not_reviewed=NOT_REVIEWED, working_copy=WORKING_COPY,
    )  # fmt: skip
    return environment


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _short(text: str, length: int = 80) -> str:
    words = " ".join(str(text).split())
    return words if len(words) <= length else words[: length - 2].rsplit(" ", 1)[0] + " …"
