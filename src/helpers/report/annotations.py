"""Figures, quotations and findings as W3C Web Annotations (JSON-LD), which annotation tools read.

Comes in: a Story and what the desk has decided. Goes out: one AnnotationCollection. Each annotation names its words twice, as a
TextQuoteSelector (the words and what stands round them) and as a TextPositionSelector (characters of the text as read), so
that they are found again in a page that has changed a little. After the Web Annotation Data Model (W3C, 2017).
"""

from __future__ import annotations

import base64
import typing
import uuid
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote

from .. import __version__
from ..tables import Article, Check, Figure, Quote, Witness
from .about import web_address
from .decisions import Decided, told
from .excerpts import excerpt
from .findings import Finding, findings, split
from .words import NOT_REVIEWED, span, visible

if typing.TYPE_CHECKING:
    from ..story import Story

Record = dict[str, typing.Any]
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
ROUND = 32  # characters of the text given before and after the words


def collection(story: Story, desk: Decided) -> Record:
    """All figures, quotations and findings of a story, for the working copy: the source of each is `texts/<article_id>.txt`.

    Ids are the same in every run and whatever the files are called.
    """
    targets = Targets(story, lambda article: f"texts/{quote(article.article_id)}.txt")
    made = [
        *(item for witness in story.witnesses for item in _of_witness(witness, targets)),
        *(of_finding(finding, desk, targets) for finding in findings(story)),
    ]
    return collected(made, story.title)


def collected(annotations: Iterable[Record | None], title: str) -> Record:
    """Annotations as a collection of one page; what has no target is left out."""
    items = [item for item in annotations if item]
    name = _urn("collection", *(item["id"] for item in items))
    page: Record = {"id": f"{name}#1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT, "id": name, "type": "AnnotationCollection", "label": visible(title),
        "generator": {"id": "urn:x-adds-up", "type": "Software", "name": f"Adds Up {__version__}"},
        "total": len(items), "first": page, "last": page["id"],
    }  # fmt: skip


class Targets:
    """Makes the targets of annotations: `source` takes an article to the IRI of what is annotated.

    `room` is the most words that a quotation may have together with what stands round it; longer ones are named by
    their position alone.
    """

    def __init__(self, story: Story, source: Callable[[Article], str], room: int | None = None) -> None:
        self.witnesses = {witness.article.article_id: witness for witness in story.witnesses}
        self.told = story.settings.articles
        self.source, self.room = source, room

    def target(self, name: str, start: int, end: int) -> Record | None:
        """Some words of an article as a SpecificResource; None when the article is not here or the words are none."""
        witness = self.witnesses.get(name)
        if witness is None or not 0 <= start < end <= len(witness.text):
            return None
        article = witness.article
        quoted = self._quote(witness.text, start, end)
        position = {"type": "TextPositionSelector", "start": start, "end": end}
        address = web_address(str(self.told.get(article.file, {}).get("url", "")))
        source = {"id": self.source(article), "type": "Text", "format": "text/plain"}
        if source["id"] != capture_iri(article):
            source["canonical"] = capture_iri(article)
        return {
            "type": "SpecificResource", "source": source, "selector": [quoted, position] if quoted else [position],
            **({"scope": address} if address else {}),
        }  # fmt: skip

    def _quote(self, text: str, start: int, end: int) -> Record | None:
        first, last = max(0, start - ROUND), min(end + ROUND, len(text))
        if self.room is not None:
            found = excerpt(text, [(start, end)], first, last, self.room)
            first, last = found[0] if found else (end, start)
            if not first <= start < end <= last:
                return None
        words = {"exact": text[start:end], "prefix": text[first:start], "suffix": text[end:last]}
        return {"type": "TextQuoteSelector", **{name: _sound(part) for name, part in words.items()}}


def _sound(words: str) -> str:
    """Words that UTF-8 can hold."""
    return words.encode("utf-8", "replace").decode("utf-8")


def _urn(*parts: object) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, 'adds-up:' + ' '.join(map(str, parts)))}"


def capture_iri(article: Article) -> str:
    """The bytes of a capture by their digest, as RFC 6920 names things.

    >>> capture_iri(Article(article_id="a", file="a.txt", sha256="00" * 32, format="txt"))
    'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    return "ni:///sha-256;" + base64.urlsafe_b64encode(bytes.fromhex(article.sha256)).decode().rstrip("=")


def _of_witness(witness: Witness, targets: Targets) -> Iterator[Record | None]:
    for figure in witness.figures:
        yield _one("figure", "identifying", _figure_told(figure), witness, figure, targets)
    for said in witness.quotes:
        who = f", {said.speaker}" if said.speaker else ", speaker not named"
        yield _one("quotation", "identifying", f"{said.kind} quotation{who}", witness, said, targets)


def _one(
    kind: str, motivation: str, words: str, witness: Witness, item: Figure | Quote, targets: Targets
) -> Record | None:
    target = targets.target(witness.article.article_id, item.start, item.end)
    if target is None:
        return None
    name = _urn(kind, witness.article.sha256, item.start, item.end)
    return _annotation(name, motivation, [_body(kind, "classifying"), _body(words, "describing")], target)


def _figure_told(figure: Figure) -> str:
    what = figure.measure or figure.noun or figure.unit
    usual = (figure.usual_lo, figure.usual_hi)
    parts = [
        span(figure.lo, figure.hi) + (f" {what}" if what else "") + (f" per {figure.rate}" if figure.rate else ""),
        f"usually read {span(*usual)}" if usual not in ((None, None), (figure.lo, figure.hi)) else "",
        figure.role or "",
    ]
    return "; ".join(filter(None, parts))


def of_finding(finding: Finding, desk: Decided, targets: Targets, clip: Callable[[str], str] = str) -> Record | None:
    """One finding as an annotation of all the words that it rests on; None when these are not here.

    `clip` shortens what is told of it.
    """
    check = finding.lead
    places = [split(words) for words in dict.fromkeys(check.spans)]
    found = [target for place in places if (target := targets.target(*place))]
    if not found:
        return None
    key = [(targets.witnesses[n].article.sha256, s, e) for n, s, e in places if n in targets.witnesses]
    state = desk.of(finding)
    grade = f" ({finding.grade})" if finding.grade else ""
    bodies = [
        _body("finding", "classifying"),
        _body(f"{finding.verdict}{grade}", "assessing"),
        _body(clip(_told(check)), "describing"),
        _body(state.decision if state else NOT_REVIEWED, "moderating"),
    ]
    name = _urn("finding", check.rule, told(check), *key)
    return _annotation(name, "assessing", bodies, found if len(found) > 1 else found[0])


def _told(check: Check) -> str:
    return f"{check.rule.replace('_', ' ')}: {told(check)}. {check.why}".strip()


def _body(words: str, purpose: str) -> Record:
    return {
        "type": "TextualBody", "value": _sound(visible(words)), "format": "text/plain", "language": "en",
        "purpose": purpose,
    }  # fmt: skip


def _annotation(name: str, motivation: str, bodies: list[Record], target: Record | list[Record]) -> Record:
    return {"id": name, "type": "Annotation", "motivation": motivation, "body": bodies, "target": target}
