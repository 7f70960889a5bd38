"""The desk's decisions attached to the findings that they are about, and those that are about none any more.

A decision names the capture by its sha256, quotes the words and names the rule; so it survives new runs, new ids, renamed
files and figures that are cut a little otherwise. Where the finding now has another verdict, it does not hold.
"""

from __future__ import annotations

import typing
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ..tables import Check, Witness
from .findings import Finding, findings, grouped, relation
from .places import Places
from .sheet import Decision, read_decisions, shown
from .words import NOT_REVIEWED, count, visible

if typing.TYPE_CHECKING:
    from ..story import Story

__all__ = ["Decided", "Decision", "Orphan", "attach", "decided", "read_decisions", "states"]


@dataclass(frozen=True)
class Orphan:
    """A decision that is about no finding of the story, and why."""

    decision: Decision
    why: str

    @property
    def told(self) -> str:
        """The whole in one line: “20 crates” (product, confirmed by ab): its words are not in the capture."""
        words = " ".join(self.decision.words.split())
        return f"“{words[:120]}{' …' if len(words) > 120 else ''}” ({self.decision.rule}, {self.decision.state}): {self.why}"


@dataclass(frozen=True)
class Decided:
    """The decisions by check_id, and those that are about no finding."""

    by_check: dict[str, Decision]
    orphans: tuple[Orphan, ...] = ()

    def of(self, finding: Finding) -> Decision | None:
        """The decision about a finding: that of the first of its checks that has one."""
        decisions = (self.by_check.get(check.check_id) for check in finding.checks)
        return next(filter(None, decisions), None)

    def state(self, finding: Finding) -> str:
        """What the desk has decided about a finding in words, else 'not yet reviewed'."""
        decision = self.of(finding)
        return decision.state if decision else NOT_REVIEWED

    def tally(self, findings: Iterable[Finding]) -> str:
        """How many of the findings a person has decided, and how many of the inconsistent ones were dismissed, in words.

        >>> Decided({}).tally([])
        'all not yet reviewed'
        """
        told = [(finding, self.of(finding)) for finding in findings]
        states = [decision is not None for _, decision in told]
        if not any(states):
            return f"all {NOT_REVIEWED}"
        dismissed = sum(
            finding.verdict == "inconsistent" and decision is not None and decision.decision == "dismissed"
            for finding, decision in told
        )
        aside = f"; of the inconsistent ones the desk has dismissed {dismissed}" if dismissed else ""
        if all(states):
            return f"all reviewed{aside}"
        return f"{count(sum(states), 'finding')} reviewed, the rest {NOT_REVIEWED}{aside}"


def decided(story: Story) -> Decided:
    """The decisions in a story's folder, attached to its checks; raises StoryError as `read_decisions` does."""
    return attach(read_decisions(story.folder), story.check_records, story.witnesses)


def states(story: Story) -> dict[str, str]:
    """What the desk has decided about each check, by check_id: 'confirmed by ab, 2024-03-03' or 'not yet reviewed'."""
    desk = decided(story)
    return {check.check_id: desk.state(finding) for finding in findings(story) for check in finding.checks}


def attach(decisions: Iterable[Decision], checks: Iterable[Check], witnesses: list[Witness]) -> Decided:
    """Each decision with all checks of the finding whose rule it names and whose words it quotes; the rest are orphans.

    Of several such findings the one whose words fit best is meant. Where two decisions are about one finding, the later
    row holds.
    """
    desk = _Desk(grouped(checks, witnesses), witnesses)
    found: dict[str, Decision] = {}
    orphans = []
    for decision in decisions:
        finding, why = desk.meant(decision)
        if finding is None:
            orphans.append(Orphan(decision, why))
        else:
            found.update((check.check_id, decision) for check in finding.checks)
    return Decided(found, tuple(orphans))


class _Desk:
    """The findings of a story as a decision looks them up."""

    def __init__(self, findings: list[Finding], witnesses: list[Witness]) -> None:
        self.places = Places(witnesses)
        self.flat = cache(lambda name: _Flat.of(self.places.witnesses[name].text))
        self.captures: dict[str, list[str]] = {}
        for witness in witnesses:
            self.captures.setdefault(witness.article.sha256, []).append(witness.article.article_id)
        self.by_rule: dict[str, list[tuple[Finding, Check]]] = {}
        for finding in findings:
            for check in finding.checks:
                self.by_rule.setdefault(check.rule, []).append((finding, check))

    def meant(self, decision: Decision) -> tuple[Finding | None, str]:
        """The finding that a decision is about; or none, and why."""
        names = self.captures.get(decision.sha256)
        if not names:
            return None, "its capture is not here"
        words = " ".join(visible(decision.words).split())
        fits = [(self._fit(words, check, names), finding) for finding, check in self.by_rule.get(decision.rule, [])]
        best = max((fit for fit, _ in fits), default=0)
        if not best:
            there = any(self.flat(name).text.find(words) >= 0 for name in names)
            return None, f"no {decision.rule} rests on its words" if there else "its words are not in the capture"
        finding_told = shown(decision.finding)
        same = [(fit, finding) for fit, finding in fits if fit and shown(told(finding.lead)) == finding_told]
        best = max(fit for fit, _ in same) if same else best
        near = {finding.finding_id: finding for fit, finding in same or fits if fit == best}
        if len(near) > 1:
            return (
                None,
                f"{len(near)} findings rest on its words; take the row over from a sheet that adds-up review wrote",
            )
        finding = next(iter(near.values()))
        if decision.verdict not in ("", finding.verdict):
            return None, f"it was about ‘{decision.verdict}’, and the verdict is now ‘{finding.verdict}’"
        return finding, ""

    def _fit(self, words: str, check: Check, names: list[str]) -> float:
        """How much of the words and of the stretch that a check rests on is common to both: 0 for nothing, 1 for all."""
        fits = [0.0]
        for name, start, end in self.places.stretches(check):
            found = self.flat(name).occurrence(words, start, end) if name in names and words else None
            if found:
                common = min(end, found[1]) - max(start, found[0])
                fits.append(common / (max(end, found[1]) - min(start, found[0])))
        return max(fits)


def told(check: Check) -> str:
    """What was reckoned, on one line, as the sheet has it."""
    return " ".join(visible(relation(check)).split())


@dataclass(frozen=True)
class _Flat:
    """A text as a sheet shows it, every stretch of blanks made one, and where each character came from."""

    text: str
    positions: list[int]

    @classmethod
    def of(cls, text: str) -> _Flat:
        kept: list[tuple[str, int]] = []
        for index, char in enumerate(text):
            if not char.isspace():
                kept += [(sign, index) for sign in visible(char)]
            elif not kept or kept[-1][0] != " ":
                kept.append((" ", index))
        return cls("".join(char for char, _ in kept), [index for _, index in kept])

    def occurrence(self, words: str, start: int, end: int) -> tuple[int, int] | None:
        """Where the words stand so that they share a character with a stretch; start and end in the text itself."""
        first, last = bisect_left(self.positions, start), bisect_left(self.positions, end)
        found = self.text.find(words, max(first - len(words) + 1, 0), last + len(words) - 1)
        return None if found < 0 else (self.positions[found], self.positions[found + len(words) - 1] + 1)
