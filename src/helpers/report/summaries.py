"""Tables for the notebooks and pages that tell what was read: one row a capture, a figure, a quotation, a passage.

Comes in: a Story. Goes out: small DataFrames whose columns are headings for people; nothing is reckoned here.
"""

from __future__ import annotations

import typing
from collections.abc import Iterable

import pandas as pd

from ..tables import Check, Figure, Witness
from .decisions import decided, states
from .findings import findings, relation, split
from .notebook import plain
from .passed_over import lines as passed_over
from .words import count, span

if typing.TYPE_CHECKING:
    from ..story import Story

UNTOLD = {"publisher": "publisher", "title": "headline", "published": "date"}  # what a reader looks for first


def captures(story: Story) -> pd.DataFrame:
    """One row a capture: who, when, how much; an empty cell is what the capture does not tell."""
    rows = []
    for witness in story.witnesses:
        article = witness.article
        rows.append(
            {
                "capture": article.article_id,
                "publisher": article.publisher or "",
                "headline": article.title or "",
                "published": article.published or "",
                "copy of": article.credit or "",
                "words": article.words,
                "figures": len(witness.figures),
                "quotations": len(witness.quotes),
            }
        )
    return pd.DataFrame(rows)


def damage(story: Story) -> list[str]:
    """What was noticed about each capture: gaps, repairs, what it does not tell and where to set it, what was passed over."""
    told = []
    for witness in story.witnesses:
        article = witness.article
        told += [f"`{article.article_id}`: {plain(gap)}." for gap in article.gaps]
        missing = [word for name, word in UNTOLD.items() if not getattr(article, name)]
        if missing:
            told.append(
                f"`{article.article_id}` does not tell its {_and(missing)}; publisher and date may be set in story.toml."
            )
        if article.set_by_user:
            told.append(f"`{article.article_id}`: {_and(list(article.set_by_user))} set by the user.")
    told += [plain(line) for line in passed_over(story)]
    return told + [f"`{plain(aside.file)}` was set aside: {plain(aside.reason)}." for aside in story.set_aside]


def _and(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def layout(story: Story) -> pd.DataFrame:
    """How many characters of each capture have which label, in per cent; together they are all of it."""
    rows = {}
    for witness in story.witnesses:
        shares: dict[str, int] = {}
        for block in witness.blocks:
            shares[block.label] = shares.get(block.label, 0) + block.end - block.start
        total = max(1, len(witness.text))
        rows[witness.article.article_id] = {label: round(100 * size / total) for label, size in shares.items()}
    frame = pd.DataFrame.from_dict(rows, orient="index").rename_axis("capture").reset_index()
    return frame.fillna(0).astype(dict.fromkeys(frame.columns[1:], int))


def figures(story: Story) -> pd.DataFrame:
    """One row a printed figure: the words, what they entail, how most would read them, who is said to have said it."""
    rows = []
    for witness in story.witnesses:
        sources = {item.attribution_id: item.source or item.cue for item in witness.attributions}
        for figure in witness.figures:
            rows.append(
                {
                    "capture": witness.article.article_id,
                    "printed": f"{figure.hedge or ''} {figure.text}".strip(),
                    "of what": _of_what(figure),
                    "for what": figure.role or "",
                    "literally": span(figure.literal_lo, figure.literal_hi),
                    "usually": span(figure.usual_lo, figure.usual_hi),
                    "when": figure.when or "",
                    "said by": sources.get(figure.attribution_id or "", "") or "",
                }
            )
    return pd.DataFrame(
        rows, columns=["capture", "printed", "of what", "for what", "literally", "usually", "when", "said by"]
    )


def _of_what(figure: Figure) -> str:
    what = figure.noun or figure.unit or ""
    return f"{what} per {figure.rate}" if figure.rate else what


def quotations(story: Story) -> pd.DataFrame:
    """One row a quoted passage: its words, the speaker, the cue, the listener."""
    rows = [
        {
            "capture": witness.article.article_id,
            "words": quote.text if len(quote.text) <= 120 else f"{quote.text[:117].rstrip()} …",
            "kind": quote.kind,
            "speaker": quote.speaker or "",
            "cue": quote.cue or "",
            "told to": quote.told_to or "",
        }
        for witness in story.witnesses
        for quote in witness.quotes
    ]
    return pd.DataFrame(rows, columns=["capture", "words", "kind", "speaker", "cue", "told to"])


def measures(story: Story, least: int = 2) -> list[tuple[str, list[tuple[str, float | None, float | None]]]]:
    """Measures that at least so many captures print: for each, (capture and words, literal low, literal high)."""
    rows: dict[str, list[tuple[str, float | None, float | None]]] = {}
    seen: dict[str, set[str]] = {}
    for witness in story.witnesses:
        for figure in witness.figures:
            name = _measure(figure)
            if name and figure.form in ("scalar", "range"):
                label = f"{witness.article.article_id[:24]}: {figure.hedge or ''} {figure.text}".replace(":  ", ": ")
                rows.setdefault(name, []).append((label, figure.literal_lo, figure.literal_hi))
                seen.setdefault(name, set()).add(witness.article.article_id)
    return [(name, found) for name, found in rows.items() if len(seen[name]) >= least]


def _measure(figure: Figure) -> str:
    base = figure.measure or figure.noun or figure.unit
    return f"{base} per {figure.rate}" if base and figure.rate else base or ""


def passages(story: Story) -> pd.DataFrame:
    """Two columns: a passage of an article, and the notebooks and rules that work on it."""
    rows: dict[tuple[str, str], set[str]] = {}
    witnesses = {witness.article.article_id: witness for witness in story.witnesses}
    for check in story.check_records:
        for words in check.spans:
            article_id, start, _ = split(words)
            passage = _sentence(witnesses.get(article_id), start)
            if passage:
                rows.setdefault((article_id, passage), set()).add(check.rule)
    return pd.DataFrame(
        [
            {"passage": f"{name}: {text}", "worked on by": ", ".join(sorted(rules))}
            for (name, text), rules in sorted(rows.items())
        ],
        columns=["passage", "worked on by"],
    )


def _sentence(witness: Witness | None, position: int) -> str | None:
    if witness is None:
        return None
    found = next((s.clean for s in witness.sentences if s.start <= position < s.end), None)
    return found if found is None or len(found) <= 160 else f"{found[:157].rstrip()} …"


def verdict_lines(story: Story, verdict: str) -> list[str]:
    """Each finding with this verdict as one line of Markdown: grade, formula, reason, what would settle it, its state."""
    lines, desk = [], decided(story)
    for finding in findings(story):
        if finding.verdict == verdict:
            lead = finding.lead
            grade = f" ({lead.grade})" if lead.grade else ""
            settles = f" Would be settled by: {plain(lead.settles)}." if lead.settles else ""
            again = f" Restated by {count(len(finding.checks) - 1, 'more check')}." if len(finding.checks) > 1 else ""
            lines.append(
                f"**{lead.rule.replace('_', ' ')}**{grade}: {plain(relation(lead))}. {plain(lead.why)}{settles}{again}"
                f" *{plain(_sentence_of(desk.state(finding)))}*"
            )
    return lines


def reviewed(story: Story) -> str:
    """How many of the findings the desk has decided, in one sentence."""
    return _sentence_of(decided(story).tally(findings(story)))


def _sentence_of(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def check_lines(story: Story, checks: Iterable[Check]) -> list[str]:
    """Each check as one line of Markdown: rule, verdict, reason, and what the desk has decided."""
    told = states(story)
    return [
        f"{check.rule}: {check.verdict}. {plain(check.why)} *{plain(_sentence_of(told[check.check_id]))}*"
        for check in checks
    ]
