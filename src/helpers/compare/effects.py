"""Two figures of one matter -> what the change from one to the other does, in one phrase."""

from __future__ import annotations

from ..tables import Figure
from .agreement import bounds, meets, rounds

JUDGING = frozenset({"just", "only", "merely", "as few as", "as many as", "a mere", "a whopping", "even"})
_BOUND = {">": "a lower bound", "<": "an upper bound", "~": "a middle", None: "a plain number"}


def value_effect(before: Figure, after: Figure) -> str:
    """What another value does: a count rounded, an end of a range moved, a larger or smaller number.

    >>> def figure(lo, hi, hedge=None, approximator=None):
    ...     return Figure(figure_id="f", article_id="a", start=0, end=1, text="", lo=lo, hi=hi, hedge=hedge,
    ...                   approximator=approximator)
    >>> value_effect(figure(461, 461), figure(500, 500, "nearly", "<"))
    'an exact count became a rounded one'
    >>> value_effect(figure(1200, 1400), figure(1200, 1500))
    'upper end 100 higher'
    """
    if rounds(before, after):
        return "an exact count became a rounded one"
    if rounds(after, before):
        return "a rounded count became an exact one"
    if "vague" in (before.form, after.form):
        return "a number became a vague one" if after.form == "vague" else "a vague number became a number"
    moved = [_moved(name, x, y) for name, x, y in (("lower", before.lo, after.lo), ("upper", before.hi, after.hi))]
    parts = [part for part in moved if part]
    if before.lo == before.hi and after.lo == after.hi and parts:
        parts = [parts[0].removeprefix("lower end ")]
    hedged = before.approximator or after.approximator
    return ", ".join([*parts, "and the two meet as usually read"] if hedged and meets(before, after) else parts)


def _moved(name: str, before: float | None, after: float | None) -> str:
    if before is None or after is None or before == after:
        return ""
    return f"{name} end {abs(after - before):,.12g} {'higher' if after > before else 'lower'}"


def rehedged(before: Figure, after: Figure) -> bool:
    """Whether the hedges of one value say another thing: 'about' and 'around' do not, 'just' judges and 'only' does too.

    >>> def figure(hedge, approximator=None):
    ...     return Figure(figure_id="f", article_id="a", start=0, end=1, text="9", lo=9, hi=9, hedge=hedge,
    ...                   approximator=approximator)
    >>> rehedged(figure("about", "~"), figure("around", "~")), rehedged(figure("about", "~"), figure(None))
    (False, True)
    """
    old, new = _bare(before.hedge), _bare(after.hedge)
    if old == new:
        return False
    return (
        before.approximator != after.approximator or _counted(before) != _counted(after) or bool({old, new} & JUDGING)
    )


def _counted(figure: Figure) -> tuple[float, float]:
    """The bounds of a figure, not below nothing: 'up to nine' and 'at most nine' say the same."""
    low, high = bounds(figure)
    return (max(low, 0.0), high) if high >= 0 else (low, high)


def hedge_effect(before: Figure, after: Figure) -> str:
    """What another hedge does to the same value: 'more than' to 'about' turns a lower bound into a middle.

    >>> def figure(hedge, approximator=None):
    ...     return Figure(figure_id="f", article_id="a", start=0, end=1, text="9", lo=9, hi=9, hedge=hedge,
    ...                   approximator=approximator)
    >>> hedge_effect(figure("more than", ">"), figure("about", "~"))
    'a lower bound became a middle'
    >>> hedge_effect(figure("just"), figure(None))
    'the judging word is gone'
    """
    old, new = _bare(before.hedge), _bare(after.hedge)
    if before.approximator != after.approximator:
        return f"{_BOUND[before.approximator]} became {_BOUND[after.approximator]}"
    if old in JUDGING and new in JUDGING:
        return "same value, another judging word"
    if old in JUDGING and not new:
        return "the judging word is gone"
    if new in JUDGING and not old:
        return "a judging word was put in"
    return "same value, another hedge" if old and new else "the hedge is gone" if old else "a hedge was put in"


def _bare(hedge: str | None) -> str:
    return " ".join((hedge or "").lower().split())
