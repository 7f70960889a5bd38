"""`adds-up report --publish`: the edition for outside, with nothing in it that the desk has not confirmed.

Comes in: a Story and the desk's decisions. Goes out: one page, a picture of each finding, and the tables of what the findings
rest on, without their words: offsets and the captures' digests instead. No article, no text, no notebook; of a capture at most
40 words stand together, with outlet and link, and every file is searched for more before the edition is put in place.
"""

from __future__ import annotations

import typing
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from ..errors import StoryError
from ..settings import ToldByUser
from ..story import Story
from ..tables import Check, Witness, columns
from .about import web_address
from .annotations import Record, Targets, capture_iri, collected, of_finding
from .cards import Card, card, pieces, reckoning
from .collate import Run
from .decisions import Decision, decided
from .excerpts import LIMIT, Passages, excerpt, leaks
from .export import ANNOTATIONS, write_frames, write_json
from .findings import Finding, findings, split
from .folders import whole
from .numberline import read_range
from .picture import picture_svg
from .places import Capture, Place, Places, unique_slugs
from .run import Record as RunRecord
from .site import MARKER, Site, environment, refuse
from .words import count, visible

if typing.TYPE_CHECKING:
    import pandas as pd

EDITION = "Edition for publication"
# Columns that hold no words of an article. Numbers, ids and columns with a fixed list of words are kept as well; what
# is not named here stays inside.
OPEN = {
    "sha256", "encoding", "publisher", "authors", "credit", "published", "set_by_user", "unit", "rate", "when_first",
    "when_last", "article_ids", "figure_ids", "spans",
}  # fmt: skip
TOLD = (
    "formula",
    "result",
    "stated",
    "reading",
    "room",
    "why",
    "settles",
)  # what a check says, cut where it quotes more
BESIDE = ("sentences", "figures", "quotes", "attributions")  # tables of what a finding rests on


@dataclass(frozen=True)
class Source:
    """A capture as the edition names it: outlet, date, and the link to where it was published."""

    capture: Capture
    title: str
    href: str


@dataclass(frozen=True)
class Published:
    """What an edition holds: its page, one line about it, and the captures whose excerpts have no link."""

    index: Path
    line: str
    without_link: tuple[str, ...]


def publish(
    story: Story,
    out: Path,
    record: typing.Callable[[list[Path], str], RunRecord],
    *,
    pdf: bool = False,
) -> Published:
    """Write the edition for outside to the folder `out`, whole or not at all; with `pdf` its page is set as one file too.

    `record` makes the record of the run from the captures' files and the line about the edition. Raises StoryError when no
    finding is confirmed or a file would hold too long a passage, ParameterError when `out` holds something else.
    """
    refuse(out)
    edition = Edition(story, pdf=pdf)
    if not edition.findings:
        raise StoryError(
            f"{story.folder}: the desk has confirmed no finding, so there is nothing to publish; "
            "write its sheet with `adds-up review`, fill it in, then publish"
        )
    told = record([story.folder / source.capture.article.file for source in edition.sources], edition.line)
    with whole(out) as fresh:
        edition.write(fresh, str(told["computed"]))
        write_json(fresh / MARKER, told)
        found = leaks(fresh, edition.passages)
        if found:
            names = ", ".join(path.relative_to(fresh).as_posix() for path in found)
            raise StoryError(
                f"{story.folder}: {names} would hold more than {LIMIT} words of a capture in a row, perhaps from story.toml; "
                "nothing was published"
            )
    return Published(
        out / "index.html", edition.line, tuple(s.capture.article.file for s in edition.sources if not s.href)
    )


class Edition:
    """The confirmed findings of a story, and what they rest on."""

    def __init__(self, story: Story, *, pdf: bool = False) -> None:
        self.story, self.desk, self.pdf = story, decided(story), pdf
        self.places = Places(story.witnesses)
        self.passages = Passages(witness.text for witness in story.witnesses)
        self.all = findings(story)
        self.findings = [f for f in self.all if (made := self.desk.of(f)) and made.decision == "confirmed"]
        self.checks = [check for finding in self.findings for check in finding.checks]
        self.names = unique_slugs(finding.finding_id for finding in self.findings)

    @property
    def line(self) -> str:
        """What is in it and what is not, in one sentence."""
        checks, all_of_them = len(self.story.check_records), count(len(self.all), "finding")
        return (
            f"{count(checks, 'check')} tried, {all_of_them}; {count(len(self.findings), 'finding')} confirmed by the desk and "
            "published here, the others not."
        )

    @cached_property
    def sources(self) -> list[Source]:
        """The captures that the confirmed findings rest on, in order."""
        used = {name for check in self.checks for name in check.article_ids}
        used |= {split(words)[0] for check in self.checks for words in check.spans}
        return [self._source(capture) for name, capture in self.places.captures.items() if name in used]

    def _source(self, capture: Capture) -> Source:
        told = self.story.settings.articles.get(capture.article.file, ToldByUser())
        return Source(capture, self.clip(capture.title), web_address(told.get("url", "")))

    def clip(self, words: str) -> str:
        """Words of ours, in which an article may be quoted, with the captures' letters and no long passage."""
        return self.passages.clip(self.places.letters.text(words, opens=True))

    def write(self, folder: Path, when: str) -> None:
        """The page, the pictures, the tables, the annotations, and the page as a PDF file if asked for."""
        site = Site(visible(self.story.title), when)
        made = [self._card(finding) for finding in self.findings]
        (folder / "findings").mkdir()
        for one in made:
            picture = picture_svg(one, site.version, when, edition=EDITION)
            (folder / "findings" / f"{one.name}.svg").write_text(picture, encoding="utf-8", errors="replace")
        tables = self.tables()
        write_frames(tables, folder / "tables", self.story.title)
        write_json(folder / "tables" / ANNOTATIONS, self.annotations())
        page = environment().get_template("published.html.j2").render(
            site=site, root="", here="published", cards=made, line=self.line, sources=self.sources, edition=EDITION,
            links={source.capture.siglum: source for source in self.sources}, limit=LIMIT, record=MARKER,
            lettered=self.clip, downloads=[(name, len(frame), f"tables/{name}") for name, frame in tables.items()],
            annotations=f"tables/{ANNOTATIONS}", pdf=self.pdf,
        )  # fmt: skip
        (folder / "index.html").write_text(page, encoding="utf-8", errors="replace")
        if self.pdf:
            from .pdf import write_pdf  # not for those who ask for none: WeasyPrint takes 0.5 s

            write_pdf(folder, ["index.html"], site.title)

    def _card(self, finding: Finding) -> Card:
        """The card of a finding, its sentence and those beside it cut to the words that may stand together."""
        made = card(finding, self.names[finding.finding_id], self.places, self.desk)
        first = self.places.together(made.places)
        stated = self.desk.of(finding)
        capture = made.capture and replace(
            made.capture, article=replace(made.capture.article, file=self._source(made.capture).href)
        )  # the link in the place of a file's name, which is nobody's business outside
        return replace(
            made,
            capture=capture,
            pieces=pieces(first, read_range(made.check.stated), self.places, self._stretches(first)) if first else [],
            relation=self.clip(reckoning(finding.lead)),
            why=self.clip(made.why),
            elsewhere=[replace(one, runs=_cut(one.runs), note=self.clip(one.note)) for one in made.elsewhere],
            decision=Decision("", "", "", stated.decision, date=stated.date) if stated else None,
        )

    def _stretches(self, found: list[Place]) -> list[tuple[int, int]]:
        name = found[0].capture.article.article_id
        sentence = self.places.sentence(name, found[0].start)
        low, high = (sentence.start, sentence.end) if sentence else (found[0].start, max(place.end for place in found))
        return excerpt(self.places.witnesses[name].text, [(place.start, place.end) for place in found], low, high)

    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables of what the confirmed findings rest on, without the words of articles."""
        from ..tables import frame

        kept = [source.capture.article for source in self.sources]
        found: dict[str, list[typing.Any]] = {"articles": kept, **{table: [] for table in BESIDE}}
        for article in kept:
            for table, rows in self._beside(self.places.witnesses[article.article_id]).items():
                found[table] += rows
        found["checks"] = [self._check(check) for check in self.checks]
        return {table: self._bare(table, frame(table, rows)) for table, rows in found.items()}

    def _beside(self, witness: Witness) -> dict[str, list[typing.Any]]:
        """The figures and quotations of a capture that the findings rest on, with their sentences and attributions."""
        name, used = witness.article.article_id, {figure_id for check in self.checks for figure_id in check.figure_ids}
        spans = [(s, e) for check in self.checks for n, s, e in map(split, check.spans) if n == name]
        figures = [f for f in witness.figures if f.figure_id in used or (f.start, f.end) in spans]
        quotes = [q for q in witness.quotes if any(s < q.end and q.start < e for s, e in spans)]
        named = {f.attribution_id for f in figures}
        attributions = [a for a in witness.attributions if a.attribution_id in named]
        within = (
            {f.sentence_id for f in figures} | {q.sentence_id for q in quotes} | {a.sentence_id for a in attributions}
        )
        sentences = [s for s in witness.sentences if s.sentence_id in within]
        return dict(zip(BESIDE, (sentences, figures, quotes, attributions), strict=True))

    def _check(self, check: Check) -> Check:
        told: dict[str, typing.Any] = {name: self.clip(words) for name in TOLD if (words := getattr(check, name))}
        return replace(check, **told)

    def _bare(self, table: str, rows: pd.DataFrame) -> pd.DataFrame:
        """A table without the columns that hold words of articles, with the capture's digest where a row lies in one."""
        names = [
            line.name
            for line in columns(table)
            if line.values or line.name in OPEN or line.type in ("integer", "number") or line.name.endswith("_id")
            or (table == "checks" and line.name in TOLD)
        ]  # fmt: skip
        bare = rows[names].copy()
        if table not in ("articles", "checks"):
            digests = {name: witness.article.sha256 for name, witness in self.places.witnesses.items()}
            bare.insert(names.index("article_id") + 1, "sha256", rows.article_id.map(digests).astype("str"))
        return bare

    def annotations(self) -> Record:
        """The confirmed findings as annotations of the captures, which are named by their digests."""
        targets = Targets(self.story, capture_iri, room=LIMIT)
        made = (of_finding(finding, self.desk, targets, self.clip) for finding in self.findings)
        return collected(made, self.story.title)


def _cut(runs: Iterable[Run]) -> list[Run]:
    """A passage in runs, cut after as many words as may stand together."""
    told = list(runs)
    whole_text = "".join(run.text for run in told)
    stretches = excerpt(whole_text, [(0, len(whole_text))], 0, len(whole_text))
    left = stretches[-1][1] if stretches else 0
    if left >= len(whole_text.rstrip()):
        return told
    kept = []
    for run in told:
        kept.append(Run(run.text[:left], run.only))
        left -= len(run.text)
        if left <= 0:
            break
    return [*kept, Run(" …", False)]
