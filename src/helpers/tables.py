"""The tidy tables: every column's type, unit and meaning. The one data dictionary.

A row is a record: one small dataclass a table. The stages pass lists of records; `frame` turns a list into a checked
pandas DataFrame, and the README's tables and `datapackage.json` are written from the same fields.

Comes in: records. Goes out: DataFrames whose columns are just these, in this order.

`start` and `end` are Python string positions in the article's text, end exclusive; `text` is always that slice.
A list is a tuple in a record and is joined with ';' in a table.

pandas and pandera are imported when a table is made, not before: reading one sentence must not wait for them (0.7 s).
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from .formats import FORMATS

if typing.TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pa


def column(
    meaning: str, *, unit: str = "", values: tuple[str, ...] = (), default: object = dataclasses.MISSING
) -> typing.Any:  # as `field` itself: what stands left of it tells the type
    """A dataclass field that carries its line of the data dictionary."""
    return field(default=default, metadata={"meaning": meaning, "unit": unit, "values": values})


POSITION = "position in the article's text"
LABELS = (
    "headline", "standfirst", "byline", "dateline", "published", "section", "caption", "photo credit", "body",
    "tags", "syndication credit", "boilerplate",
)  # fmt: skip
FORMS = ("scalar", "range", "change", "ratio", "multiple", "vague", "one-of")
APPROXIMATORS = ("~", ">", "<")
QUOTE_KINDS = ("direct", "partial", "scare", "headline")
SOURCE_KINDS = ("person", "anonymous", "organisation", "document", "data", "outlet", "unnamed")
RULES = (
    "product", "rate_times_period", "required_rate", "part_of_whole", "parts_sum", "share", "percent_change",
    "multiple", "mean_and_maximum", "ordering", "threshold", "same_measure", "calendar", "dimension", "conversion",
    "quotation", "spelling", "attribution", "possible_percentage", "reference",
)  # fmt: skip
VERDICTS = ("consistent", "inconsistent", "cannot tell")
GRADES = ("hard", "as usually read")
RELATIONS = ("identical", "near", "paraphrase", "partial", "differs")
DRIFT_KINDS = ("number", "hedge", "attribution", "quoted word", "name", "wording")
LINEAGE_RELATIONS = (
    "shares wording with",
    "reprint of",
    "consistent with a rewording of",
    "independent of",
    "undecided",
)
DIRECTIONS = ("a from b", "b from a", "both from a text not here", "undecided")
STRENGTHS = ("strong", "moderate", "weak", "undecided")


@dataclass(slots=True, kw_only=True)
class Article:
    """A capture: one saved file and what it tells of itself."""

    article_id: str = column("the file's name without its ending, made unique")
    file: str = column("the file's name in the story folder")
    sha256: str = column("digest of the file as it came")
    format: str = column("how the file is read", values=tuple(one.name for one in FORMATS))
    encoding: str | None = column("character encoding of the file; empty where the format has none", default=None)
    publisher: str | None = column("who published it, as the capture or the user tells; empty if unknown", default=None)
    title: str | None = column("headline", default=None)
    standfirst: str | None = column("the summary under the headline", default=None)
    authors: tuple[str, ...] = column("names in the byline", default=())
    credit: str | None = column("the supplier whose copy this is, as credited", default=None)
    published: str | None = column("date, or date and time with zone", unit="ISO 8601", default=None)
    section: str | None = column("rubric or path of the page", default=None)
    tags: tuple[str, ...] = column("subjects listed by the page", default=())
    words: int = column("words in the body", unit="words", default=0)
    gaps: tuple[str, ...] = column("damage noticed and repairs made, each in one phrase", default=())
    set_by_user: tuple[str, ...] = column("columns whose value came from story.toml", default=())


@dataclass(slots=True, kw_only=True)
class Block:
    """A stretch of text; the blocks of an article follow one another and cover all of it."""

    block_id: str = column("article_id-b and a number")
    article_id: str = column("the article it lies in")
    start: int = column(POSITION, unit="characters")
    end: int = column(POSITION, unit="characters")
    text: str = column("the slice")
    label: str = column("what the stretch is", values=LABELS)
    rule: str = column("the rule that gave the label")


@dataclass(slots=True, kw_only=True)
class Sentence:
    """A sentence of the body, or of a headline, standfirst or caption (`label` says which)."""

    sentence_id: str = column("article_id-s and a number")
    article_id: str = column("the article it lies in")
    start: int = column(POSITION, unit="characters")
    end: int = column(POSITION, unit="characters")
    text: str = column("the slice")
    clean: str = column("the slice with broken lines re-joined and spaces made plain")
    paragraph: int = column("number of the paragraph in the article, from 0")
    label: str = column("the block it stands in", values=("body", "headline", "standfirst", "caption"), default="body")


@dataclass(slots=True, kw_only=True)
class Figure:
    """A printed figure."""

    figure_id: str = column("article_id-f and a number")
    article_id: str = column("the article it lies in")
    sentence_id: str | None = column("the sentence it lies in", default=None)
    start: int = column(POSITION, unit="characters")
    end: int = column(POSITION, unit="characters")
    text: str = column("the numeral as printed, range words included; no hedge, article or unit")
    lo: float | None = column("lower value as printed; equals hi for a single number", default=None)
    hi: float | None = column("upper value as printed; n .. 10n for a vague number", default=None)
    form: str = column("shape of the numeral", values=FORMS, default="scalar")
    approximator: str | None = column(
        "what the hedge does to the value; empty for none", values=APPROXIMATORS, default=None
    )
    hedge: str | None = column("the hedge's words as printed", default=None)
    trend: str | None = column("direction that the words give", values=("up", "down"), default=None)
    unit: str | None = column("unit of measurement: dollar, percent, kilometer, ... (singular)", default=None)
    noun: str | None = column("what is counted, as printed", default=None)
    rate: str | None = column("per what: day, week, month, year, barrel, ...; several joined with ', '", default=None)
    literal_lo: float | None = column("what the words entail, lower end; empty for none", default=None)
    literal_hi: float | None = column("what the words entail, upper end; empty for none", default=None)
    usual_lo: float | None = column("how most would read them, lower end; empty for none", default=None)
    usual_hi: float | None = column("how most would read them, upper end; empty for none", default=None)
    role: str | None = column(
        "what the figure is for: quota, target, promise, threshold, maximum observed, ...", default=None
    )
    when: str | None = column("the words that tie the figure to a time", default=None)
    when_first: str | None = column(
        "first day of that time (ISO 8601), by the article's date; empty where the words tell none", default=None
    )
    when_last: str | None = column("last day of that time", default=None)
    measure: str | None = column("what is counted, with the story's synonyms made one", default=None)
    hedge_start: int | None = column(POSITION, unit="characters", default=None)
    hedge_end: int | None = column(POSITION, unit="characters", default=None)
    unit_start: int | None = column("position of the unit or noun", unit="characters", default=None)
    unit_end: int | None = column("position of the unit or noun", unit="characters", default=None)
    rate_start: int | None = column(POSITION, unit="characters", default=None)
    rate_end: int | None = column(POSITION, unit="characters", default=None)
    attribution_id: str | None = column("the attribution in whose content the figure stands", default=None)


@dataclass(slots=True, kw_only=True)
class Quote:
    """A passage in quotation marks, marks left out."""

    quote_id: str = column("article_id-q and a number")
    article_id: str = column("the article it lies in")
    sentence_id: str | None = column("the sentence it begins in", default=None)
    start: int = column(POSITION, unit="characters")
    end: int = column(POSITION, unit="characters")
    text: str = column("the words between the marks")
    kind: str = column(
        "a full clause, a phrase built into the sentence, a distancing word, or in a headline", values=QUOTE_KINDS
    )
    speaker: str | None = column("the name or description that the mention beside the cue stands for", default=None)
    speaker_start: int | None = column("the mention beside the cue", unit="characters", default=None)
    speaker_end: int | None = column("the mention beside the cue", unit="characters", default=None)
    cue: str | None = column("reporting words: said, told, according to, promise", default=None)
    told_to: str | None = column("the outlet spoken to", default=None)


@dataclass(slots=True, kw_only=True)
class Attribution:
    """Who is said to have said it. An anonymous source is a mention, never an identity."""

    attribution_id: str = column("article_id-a and a number")
    article_id: str = column("the article it lies in")
    sentence_id: str | None = column("the sentence it lies in", default=None)
    start: int = column("the stretch from source to cue", unit="characters")
    end: int = column("the stretch from source to cue", unit="characters")
    text: str = column("the slice")
    source: str | None = column("the source as named; for an anonymous one its printed description", default=None)
    source_kind: str = column("what kind of source", values=SOURCE_KINDS, default="unnamed")
    cue: str = column("reporting words")
    content_start: int = column("what is attributed", unit="characters")
    content_end: int = column("what is attributed", unit="characters")
    via: str | None = column("the outlet through which it came (told X, X reported)", default=None)
    source_start: int | None = column("the mention of the source", unit="characters", default=None)
    source_end: int | None = column("the mention of the source", unit="characters", default=None)
    cue_start: int | None = column("the reporting words; empty when carried on", unit="characters", default=None)
    cue_end: int | None = column("the reporting words; empty when carried on", unit="characters", default=None)


@dataclass(slots=True, kw_only=True)
class Check:
    """One relation between printed figures or words that was recomputed."""

    check_id: str = column("rule and a number")
    finding_id: str = column("shared by restatements of one slip")
    rule: str = column("the kind of relation", values=RULES)
    article_ids: tuple[str, ...] = column("articles whose words it rests on")
    figure_ids: tuple[str, ...] = column("figures that went in", default=())
    spans: tuple[str, ...] = column("the very words, each as article_id:start-end", default=())
    formula: str = column("the relation in words and in numbers")
    result: str = column("what comes out, exact or as an interval")
    stated: str | None = column("what is printed", default=None)
    unit: str | None = column("unit of the result", default=None)
    verdict: str = column("does it hold", values=VERDICTS)
    grade: str | None = column("how firm an 'inconsistent' is", values=GRADES, default=None)
    reading: str | None = column("the readings tried and what each says", default=None)
    room: str | None = column("what figures would still have passed", default=None)
    why: str = column("the reason in one or two sentences", default="")
    settles: str | None = column("what would settle a 'cannot tell'", default=None)


@dataclass(slots=True, kw_only=True)
class Alignment:
    """Two sentences that tell the same."""

    alignment_id: str = column("l and a number")
    article_a: str = column("one article")
    sentence_a: str = column("its sentence")
    start_a: int = column(POSITION, unit="characters")
    end_a: int = column(POSITION, unit="characters")
    article_b: str = column("the other article")
    sentence_b: str = column("its sentence")
    start_b: int = column(POSITION, unit="characters")
    end_b: int = column(POSITION, unit="characters")
    relation: str = column("how near the two are", values=RELATIONS)
    score: float = column("how much of the longer sentence the other one holds, in runs of three letters", unit="0..1")
    evidence: str = column("why they were aligned")


@dataclass(slots=True, kw_only=True)
class Drift:
    """One thing that differs between two aligned sentences."""

    drift_id: str = column("d and a number")
    alignment_id: str | None = column("the aligned pair; empty for a slip within one article", default=None)
    kind: str = column("what changed", values=DRIFT_KINDS)
    article_a: str = column("one article")
    start_a: int = column(POSITION, unit="characters")
    end_a: int = column(POSITION, unit="characters")
    before: str = column("the words in article a")
    article_b: str = column("the other article")
    start_b: int = column(POSITION, unit="characters")
    end_b: int = column(POSITION, unit="characters")
    after: str = column("the words in article b")
    effect: str = column("what the change does")


@dataclass(slots=True, kw_only=True)
class Lineage:
    """One claim about two texts, with the evidence for and against."""

    lineage_id: str = column("g and a number")
    article_a: str = column("one article, or a text that is not here, in brackets")
    article_b: str = column("the other article, or a text that is not here, in brackets")
    relation: str = column("what is claimed", values=LINEAGE_RELATIONS)
    direction: str = column("which way", values=DIRECTIONS)
    strength: str = column("how well supported", values=STRENGTHS)
    evidence_for: tuple[str, ...] = column("what speaks for it", default=())
    evidence_against: tuple[str, ...] = column("what speaks against it", default=())
    would_overturn: str = column("what would overturn the claim", default="")


TABLES: dict[str, type] = {
    "articles": Article,
    "blocks": Block,
    "sentences": Sentence,
    "figures": Figure,
    "quotes": Quote,
    "attributions": Attribution,
    "checks": Check,
    "alignments": Alignment,
    "drift": Drift,
    "lineage": Lineage,
}


@dataclass(slots=True)
class Witness:
    """One capture with all that was read from it: what the later stages work on.

    A critical edition calls each copy of a text a witness; so does this project.
    """

    article: Article
    text: str
    blocks: list[Block]
    sentences: list[Sentence]
    figures: list[Figure] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Column:
    """One line of the data dictionary."""

    name: str
    type: str  # "string", "integer", "number" or "list"
    optional: bool
    unit: str
    meaning: str
    values: tuple[str, ...]


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in order.

    >>> [c.name for c in columns("drift")][:3]
    ['drift_id', 'alignment_id', 'kind']
    """
    return columns_of(TABLES[table])


def columns_of(record: type) -> tuple[Column, ...]:
    """The columns of a record's table, in order."""
    hints = typing.get_type_hints(record)
    lines = []
    for item in dataclasses.fields(record):
        kind = str(hints[item.name]).replace(" | None", "")
        name = {"<class 'int'>": "integer", "int": "integer", "<class 'float'>": "number", "float": "number"}.get(kind)
        if name is None:
            name = "list" if kind.startswith("tuple") else "string"
        optional = "None" in str(hints[item.name]) or name == "list"
        lines.append(
            Column(item.name, name, optional, item.metadata["unit"], item.metadata["meaning"], item.metadata["values"])
        )
    return tuple(lines)


DTYPES: dict[str, typing.Literal["str", "Int64", "Float64"]] = {
    "string": "str", "list": "str", "integer": "Int64", "number": "Float64",
}  # fmt: skip


@cache
def schema(table: str) -> pa.DataFrameSchema:
    """The pandera schema of a table: names, order, types, what may be empty, which words are allowed."""
    import pandera.pandas as pa

    found = {}
    for index, line in enumerate(columns(table)):
        checks = [pa.Check.isin(line.values)] if line.values else []
        found[line.name] = pa.Column(
            DTYPES[line.type], checks, nullable=line.optional, unique=index == 0, description=line.meaning
        )
    return pa.DataFrameSchema(found, strict=True, ordered=True, name=table)


def joined(items: Iterable[object]) -> str:
    """A list as one cell; a ';' inside an item becomes a ',', so that the cell can be taken apart again.

    >>> joined(["Lee; Roy", "Ann"])
    'Lee, Roy;Ann'
    """
    return ";".join(str(item).replace(";", ",") for item in items)


def frame(table: str, records: Iterable[object]) -> pd.DataFrame:
    """The records as a checked DataFrame, one row a record.

    Raises pandera's SchemaError when a record breaks the data dictionary: that is a fault of ours, never of the input.

    >>> len(frame("drift", []))
    0
    """
    import pandas as pd

    rows = list(records)
    data = {}
    for line in columns(table):
        cells = [getattr(row, line.name) for row in rows]
        if line.type == "list":
            cells = [joined(cell) or None for cell in cells]
        data[line.name] = pd.array(cells, dtype=DTYPES[line.type])
    return schema(table).validate(pd.DataFrame(data, copy=False))
