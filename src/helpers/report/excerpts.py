"""How much of a capture may stand together in the edition for outside: excerpts of at most so many words, and the search
for longer passages in what was written.

Comes in: a capture's text and the places that a finding rests on. Goes out: stretches of the text round these places.
"""

from __future__ import annotations

import csv
import html
import json
import re
import typing
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from pathlib import Path

LIMIT = 40  # words of a capture that may stand together
_TOKEN, _WORD, _TAG = re.compile(r"\S+"), re.compile(r"\w+"), re.compile(r"<[^>]*>")
Stretch = tuple[int, int]


def excerpt(text: str, spans: Iterable[Stretch], low: int, high: int, room: int = LIMIT) -> list[Stretch]:
    """Stretches of `text` between `low` and `high`, in order: the spans, and what stands nearest round them.

    All stretches together have at most `room` words: blanks part words, and a word like '1,200-1,500' counts as often as
    it holds letters or digits in a row, so that no way of counting finds more. A span that does not fit is cut.

    >>> text = "At dawn the crews had filled 300 bags, and at dusk, after a long day, 900 bags."
    >>> [text[a:b] for a, b in excerpt(text, [(29, 32), (70, 73)], 0, len(text), room=8)]
    ['had filled 300 bags, and', 'day, 900 bags.']
    """
    tokens = [(found.start(), found.end()) for found in _TOKEN.finditer(text, low, high)]
    costs = [max(1, len(_WORD.findall(text[start:end]))) for start, end in tokens]
    kept: set[int] = set()
    left = room
    for s, e in spans:
        for index in (i for i, (start, end) in enumerate(tokens) if start < e and s < end and i not in kept):
            if costs[index] > left:
                break
            kept.add(index)
            left -= costs[index]
    for index in sorted(set(range(len(tokens))) - kept, key=_nearness(len(tokens), sorted(kept))) if kept else ():
        if costs[index] > left:
            break
        kept.add(index)
        left -= costs[index]
    runs = (list(run) for _, run in groupby(enumerate(sorted(kept)), lambda pair: pair[1] - pair[0]))
    return [(tokens[run[0][1]][0], tokens[run[-1][1]][1]) for run in runs]


def _nearness(count: int, kept: Sequence[int]) -> typing.Callable[[int], tuple[int, int]]:
    """A key that sorts the tokens by how far they are from the nearest one that is kept."""
    far = [count] * count
    for order in (range(count), range(count - 1, -1, -1)):
        last, here = None, set(kept)
        for index in order:
            last = index if index in here else last
            if last is not None:
                far[index] = min(far[index], abs(index - last))
    return lambda index: (far[index], index)


class Passages:
    """The passages of some texts that are longer than `room` words, to be found in other texts and cut there.

    Words are compared by their letters and digits alone: marks, blanks, line ends and capitals do not hide a passage.
    """

    def __init__(self, texts: Iterable[str], room: int = LIMIT) -> None:
        self.room = room
        self.known = {hash(run) for text in texts for _, run in self._runs(text)}

    def _runs(self, text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        words = [word.casefold() for word in _WORD.findall(text)]
        for index in range(len(words) - self.room):
            yield index, tuple(words[index : index + self.room + 1])

    def within(self, text: str) -> bool:
        """Whether a text holds more than `room` words in a row as they stand in one of the texts."""
        return any(hash(run) in self.known for _, run in self._runs(text))

    def clip(self, text: str) -> str:
        """A text in which such a passage is cut to its first words.

        >>> Passages(["one two three four five"], room=3).clip("He said: one two three four five. Or not.")
        'He said: one two three … Or not.'
        """
        found = list(_WORD.finditer(text))
        starts = [index for index, run in self._runs(text) if hash(run) in self.known]
        cut = [start + self.room for start in starts]
        parts, at = [], 0
        for _, run in groupby(enumerate(cut), lambda pair: pair[1] - pair[0]):
            indexes = [index for _, index in run]
            parts.append(text[at : found[indexes[0] - 1].end()] + " …")
            at = found[indexes[-1]].end()
            at += len(text[at:]) - len(text[at:].lstrip(".,;:!?”’\"'"))
        return "".join([*parts, text[at:]])


def leaks(folder: Path, passages: Passages) -> list[Path]:
    """The files of a folder that hold a passage of more words than may stand together."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if passages.within(words_of(path))]


def words_of(path: Path) -> str:
    """All words of a file as a reader of that kind of file meets them: without tags, along the rows and down the columns."""
    if path.suffix == ".parquet":
        import pandas as pd

        frame = pd.read_parquet(path)
        return "\n".join(str(cell) for name in frame.columns for cell in frame[name].tolist())
    if path.suffix == ".pdf":
        import pypdfium2

        with pypdfium2.PdfDocument(path) as file:
            return "\n".join(page.get_textpage().get_text_bounded() for page in file)
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix in (".html", ".svg"):
        return html.unescape(_TAG.sub(" ", text))
    if path.suffix in (".json", ".jsonld"):
        return "\n".join(_strings(json.loads(text)))
    if path.suffix == ".csv":
        rows = list(csv.reader(text.splitlines(keepends=True)))
        return "\n".join(" ".join(cells) for cells in (*rows, *zip_longest(*rows, fillvalue="")))
    return text


def _strings(value: object) -> Iterator[str]:
    """Every text in a JSON value, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
