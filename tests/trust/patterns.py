"""Every regular expression of the house against the texts that are worst for it: none may take time beyond proportion.

A pattern is known when it is compiled, while the engine reads stories. Its own parse tree tells its worst texts: what leads
to each repeat, then what the repeat takes, very often, then a character that ends the hope (after Rathnayake & Thielecke
2014, 'Static Analysis for Regular Expression Exponential Runtime'). The processor's time is taken at several lengths. A pattern
that grows beyond proportion may stand where it only ever sees a few words: so its worst text then goes through the whole
engine, whose time must grow in proportion.
"""

from __future__ import annotations

import argparse
import importlib
import math
import pkgutil
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as sre  # type: ignore[attr-defined]
from typing import Any

from trust.outcome import Outcome

Key = tuple[str | bytes, int]
LENGTHS = (1_000, 2_000, 4_000)  # characters
LONG = 2.0  # seconds after which a search is broken off
SEEN = 0.0005  # seconds at the first length below which all is in proportion: the square takes ten times as long
WORST = 4  # texts of a pattern that are tried at every length
SQUARE = 1.55  # the power of the length from which growth is beyond proportion: 1 is in proportion, 2 the square
FEW = 0.008  # seconds below which the power is noise
WHOLE = (
    1_400,
    4_000,
    16_000,
)  # characters that go through the whole engine in one line; what speaks of furniture sees the first
FRAMES = (
    "{}",
    "The port sold 40 boats of 60{} 30 percent more than the 25 of 9 May, by 9.30am.",
)  # alone, and between figures, where the rules look at what stands beside these
RUNS = (
    "a",
    " ",
    "1",
    ",",
    ".",
    "A",
    "a ",
    "1 ",
    "A ",
    "1,",
    "a,",
    "\n",
    "-",
    "one ",
    "of the ",
    '"',
    "(",
    "$1 ",
    "a-",
    "1.",
)
BREAKS = ("", "\x00", "!")
REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)


class TooLong(Exception):
    """A search was broken off."""


def gather() -> dict[Key, str]:
    """Every pattern that a module of ours compiles, at import or while stories are read, and the module's name."""
    found: dict[Key, str] = {}
    compiled = re._compile  # type: ignore[attr-defined]

    def noted(pattern: Any, flags: int) -> Any:
        frame = sys._getframe(2)
        name = frame.f_globals.get("__name__", "")
        if name.startswith("helpers") and isinstance(pattern, (str, bytes)):
            found.setdefault((pattern, int(flags)), name)
        return compiled(pattern, flags)

    for name in [name for name in sys.modules if name.partition(".")[0] in ("helpers", "invented")]:
        del sys.modules[name]
    re._compile = noted  # type: ignore[attr-defined]
    try:
        _import_all()
        _read_all()
    finally:
        re._compile = compiled  # type: ignore[attr-defined]
    return found


def _import_all() -> None:
    import helpers

    for module in pkgutil.walk_packages(helpers.__path__, "helpers."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _read_all() -> None:
    """Stories and seeds of every reader, so that patterns within functions are compiled too."""
    from trust import mutations, readers, relations

    for module in (readers, relations, mutations):
        importlib.reload(module)
    for name, read in readers.READERS.items():
        for data in readers.seeds(name):
            read(data)
    mutations.tally(len(relations.RELATIONS))


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Break off what takes longer: a search looks for signals as it goes."""

    def ring(*_: object) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def worst(key: Key) -> list[tuple[str, str, str]]:
    """What is tried on a pattern: a lead, what is said again and again, and an end."""
    tree = sre.parse(key[0] if isinstance(key[0], str) else key[0].decode("latin-1"), key[1] & ~re.ASCII)
    pumps = list(dict.fromkeys(_pumps(list(tree), "")))[:40]
    made = [(lead, pump, end) for lead, pump in pumps if pump for end in BREAKS]
    return made + [("", run, end) for run in RUNS for end in BREAKS[:2]]


def _pumps(items: list[Any], lead: str) -> Iterator[tuple[str, str]]:
    """For each repeat of a sequence what leads to it and what it takes; for two in a row also what both take."""
    for number, (kind, value) in enumerate(items):
        if kind in REPEATS and value[1] > 8:
            for pick in range(3):
                body = sample(value[2], pick)
                yield lead, body
                yield lead, body + sample(items[number + 1 : number + 3], pick)
        for inner in _inside(kind, value):
            yield from _pumps(list(inner), lead)
        lead = (lead + sample([(kind, value)], 0))[-60:]


def _inside(kind: Any, value: Any) -> list[Any]:
    if kind in REPEATS:
        return [value[2]]
    if kind is code.SUBPATTERN:
        return [value[3]]
    if kind is code.BRANCH:
        return list(value[1])
    if kind in (code.ASSERT, code.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is code.ATOMIC_GROUP else []


def sample(items: Any, pick: int) -> str:
    """Some words that a sequence takes; `pick` chooses among the characters and branches."""
    words = ""
    for kind, value in items:
        if kind in REPEATS:
            words += sample(value[2], pick) * max(1, min(value[0], 3))
        elif kind is code.SUBPATTERN:
            words += sample(value[3], pick)
        elif kind is code.BRANCH:
            words += sample(value[1][pick % len(value[1])], pick)
        elif kind is code.ATOMIC_GROUP:
            words += sample(value, pick)
        elif kind is code.LITERAL:
            words += chr(value)
        elif kind in (code.IN, code.NOT_LITERAL, code.ANY):
            words += _character(kind, value, pick)
    return words


def _character(kind: Any, value: Any, pick: int) -> str:
    """One of the characters that a class takes: a letter, a digit, a blank or a point where it takes several."""
    if kind is code.ANY:
        return "a 1"[pick]
    wanted = f"[^{re.escape(chr(value))}]" if kind is code.NOT_LITERAL else None
    test: Any = re.compile(wanted) if wanted else _Matcher(value)
    fit = [char for char in "a1 ,.A-$€’'\"()\n\t:;%£b2/é" if test.match(char)]
    if not fit:
        fit = [
            chr(one[1] if one[0] is code.LITERAL else one[1][0])
            for one in value
            if one[0] in (code.LITERAL, code.RANGE)
        ] or ["a"]
    return fit[pick % len(fit)]


class _Matcher:
    """A class of characters, as the parse tree has it."""

    def __init__(self, value: Any) -> None:
        self.negative = bool(value) and value[0][0] is code.NEGATE
        self.value = value[1:] if self.negative else value

    def match(self, char: str) -> bool:
        return any(self._is(kind, what, char) for kind, what in self.value) != self.negative

    def _is(self, kind: Any, what: Any, char: str) -> bool:
        if kind is code.LITERAL:
            return ord(char) == what
        if kind is code.RANGE:
            return what[0] <= ord(char) <= what[1]
        letter = {code.CATEGORY_DIGIT: r"\d", code.CATEGORY_NOT_DIGIT: r"\D", code.CATEGORY_SPACE: r"\s", code.CATEGORY_NOT_SPACE: r"\S",
                  code.CATEGORY_WORD: r"\w", code.CATEGORY_NOT_WORD: r"\W"}  # fmt: skip
        return re.match(letter[what], char) is not None


def growth(key: Key) -> tuple[float, float, str]:
    """The power of the length by which a pattern's time grows, the longest time, and the text that is worst for it."""
    pattern, first = re.compile(*key), []
    for text in worst(key):
        first.append((_seconds(pattern, text, LENGTHS[0]), text))
        if sum(seconds for seconds, _ in first) > LONG / 2:
            break
    found = (0.0, 0.0, "")
    for seconds, text in sorted(first, reverse=True)[:WORST]:
        times = [seconds]
        for length in LENGTHS[1:] if seconds > SEEN else ():
            if times[-1] < LONG:
                times.append(_seconds(pattern, text, length))
        if times[-1] < FEW:
            continue
        power = (
            math.log2(times[-1] / max(times[-2], 1e-6)) if len(times) == len(LENGTHS) and times[-1] < LONG else math.inf
        )
        found = max(found, (power, times[-1], "|".join(text)))
        if found[0] == math.inf:
            break
    return found


def _seconds(pattern: re.Pattern[Any], told: tuple[str, str, str], length: int) -> float:
    """How long a pattern searches a text of some length."""
    lead, pump, end = told
    text: Any = lead + pump * (length // len(pump)) + end
    text = text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text
    began = time.process_time()
    try:
        with within(LONG):
            pattern.search(text)
    except TooLong:
        return LONG
    return time.process_time() - began


def engine(text: str) -> str | None:
    """What is amiss with the whole engine on a text said again and again: one line takes long, or longer beyond proportion."""
    from invented import told

    lead, pump, end = text.split("|") if text.count("|") == 2 else ("", text, "")
    lines = [[frame.format(lead + pump * (length // len(pump)) + end) for length in WHOLE] for frame in FRAMES]
    return next((amiss for framed in lines if (amiss := _whole(told, framed, text))), None)


def _whole(told: Callable[[dict[str, str]], object], lines: list[str], text: str) -> str | None:
    """What is amiss with the whole engine on a line of each length."""
    times = []
    for length, line in zip(WHOLE, lines, strict=True):
        began = time.process_time()
        try:
            with within(10 * LONG):
                told({"a.txt": f"A headline\n\nThe dam held, and all was well in the county.\n\n{line}\n"})
        except TooLong:
            return f"the whole engine takes more than {10 * LONG:.0f} s for {length:,} characters like {text!r}"
        times.append(time.process_time() - began)
    power = math.log(times[-1] / max(times[-2], 1e-3), WHOLE[-1] / WHOLE[-2]) if times[-1] > 0.5 else 0.0
    return f"the whole engine grows by the power {power:.1f} on {text!r}" if power > SQUARE else None


def run(asked: argparse.Namespace) -> Outcome:
    """Every pattern; then the worst texts of those that grow beyond proportion through the whole engine."""
    found, texts, longest = gather(), {}, 0
    for key, module in found.items():
        power, seconds, text = growth(key)
        if power > SQUARE:
            texts.setdefault(text, module)
            longest += seconds >= LONG
    amiss = [line for text in texts if (line := engine(text))]
    for line in amiss:
        print(f"  {line}", flush=True)
    ran = f"{len(found):,} patterns, each on its worst texts of up to {LENGTHS[-1]:,} characters; the worst of these through the engine"
    words = f"{len(texts)} texts for which a pattern by itself grows beyond proportion ({longest} patterns take {LONG:.0f} s and more); the engine does so on {len(amiss)}"
    return Outcome(not amiss, ran, words)
