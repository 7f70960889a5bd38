"""A finding as one picture to pass on: quotation, relation, number line and caveat in a single SVG file."""

from __future__ import annotations

import re
import textwrap
import typing

from markupsafe import escape

from .words import NOT_REVIEWED, SYMBOLS, WORKING_COPY

if typing.TYPE_CHECKING:
    from .cards import Card

STYLE = (
    "text{font-family:system-ui,'Segoe UI',Roboto,Arial,sans-serif;fill:#1b252f}.said{font:26px Palatino,Georgia,serif}"
    ".axis{stroke:#57646f}.band{fill:#1f6391;fill-opacity:.3;stroke:#1f6391}.band.point{fill-opacity:1}.mark{fill:#a84a06}"
    ".reach{stroke:#a84a06;stroke-width:5}.computed,.gap,.relation{fill:#a84a06;font-weight:700}.printed,.tick{fill:#1f6391}.line text{font-size:16px}"
    ".soft{fill:#57646f;font-size:14px}.relation{font-size:22px}.verdict{font-weight:700;font-size:17px}"
)
WIDTH, MARGIN = 900, 50


def picture_svg(card: Card, version: str, when: str, edition: str = WORKING_COPY.capitalize()) -> str:
    """The finding as a standing SVG file, 900 wide, with its caveat, the edition and the version that computed it in it."""
    said = textwrap.wrap("".join(piece.text for piece in card.pieces).join(card.marks), 64)
    finding = card.finding
    grade = f" ({finding.grade})" if finding.grade else ""
    state = card.decision.state if card.decision else NOT_REVIEWED
    where = (card.capture.publisher, card.capture.date, card.capture.article.file) if card.capture else ()
    source = f"{card.capture.siglum}: {', '.join(filter(None, where))}" if card.capture else ""
    rows = [("soft", 14, f"{SYMBOLS[finding.verdict]} {finding.verdict}{grade} · {state}"), ("", 14, "")]
    rows += [("said", 26, line) for line in said]
    rows += [("soft", 14, line) for line in textwrap.wrap(source, 110)] + [("", 14, "")]
    rows += [("relation", 22, line) for line in textwrap.wrap(card.relation, 70)]
    above, y = _rows(rows, 50)
    line, tall = ("", 0) if card.line is None else (_placed(str(card.line), y), 175)
    caveat = (
        f"{edition}; {state}. About the figures printed in this capture, not about anyone. "
        f"Computed by Adds Up {version}, {when[:10]}."
    )
    rows = (
        [("verdict", 17, card.verdict)]
        + [("", 15, line) for line in textwrap.wrap(card.why, 105)]
        + [("", 8, "")]
        + [("soft", 14, line) for line in textwrap.wrap(caveat, 110)]
    )
    below, height = _rows(rows, y + tall + 18)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height + 20}" width="{WIDTH}" height="{height + 20}"'
        f' role="img" aria-label="{escape(f"{card.relation}. {card.verdict} {caveat}")}"><style>{STYLE}</style><rect width="100%" height="100%" fill="#fbfaf7"/>{above}{line}{below}</svg>\n'
    )


def _rows(rows: list[tuple[str, int, str]], y: int) -> tuple[str, int]:
    """Lines of text set one under another from `y`; returns them and where they end."""
    parts = []
    for kind, size, words in rows:
        parts.append(f'<text class="{kind}" x="{MARGIN}" y="{y}" font-size="{size}">{escape(words)}</text>')
        y += round(size * 1.45)
    return "".join(parts), y


def _placed(line: str, y: int) -> str:
    """The number line as a part of the picture."""
    return re.sub(r"^<svg ", f'<svg x="{MARGIN - 24}" y="{y}" width="640" height="160" ', line, count=1)
