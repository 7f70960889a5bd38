"""Long ids of captures -> their letters, in sentences and in the tables of notebooks.

`001_5871beb2e64e022f` says nothing to a reader; `capture B` does, once a legend says which file that is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# Verbs that follow "capture B" in our own sentences; after "captures B and C" they stand in the plural.
_PLURAL = {"has": "have", "is": "are", "was": "were", "does": "do", "lacks": "lack", "prints": "print", "names": "name",
           "tells": "tell", "reads": "read", "stands": "stand", "gives": "give", "goes": "go", "comes": "come"}  # fmt: skip
_NOT_A_WORD = re.compile(r"[\d_]")
_TAG = re.compile(r"(<[^>]*>)")
_CELL = re.compile(r"(<td[^>]*>)([^<]*)(?=</td>)")
_BLOCK = re.compile(r"<(?:p|li|td|dd)\b[^>]*>")  # what begins here begins a sentence


class Letters:
    """The letters of a story's captures; `sigla` takes an article_id to its letter.

    Only ids that cannot be words (longer than five characters, with a digit or an underscore) are replaced.

    >>> letters = Letters({"000_river": "A", "001_hills": "B", "002_coast": "C"})
    >>> letters.text("000_river has 'high' where 001_hills 002_coast has nothing")
    "capture A has 'high' where captures B and C have nothing"
    """

    def __init__(self, sigla: Mapping[str, str]) -> None:
        self.sigla = dict(sigla)
        names = sorted((n for n in sigla if len(n) > 5 and _NOT_A_WORD.search(n)), key=len, reverse=True)
        # Not the file's name, 001_river.txt; without any long name a pattern that nothing fits.
        one = rf"(?:{'|'.join(map(re.escape, names))})(?![\w-]|\.\w)" if names else "(?!)"
        verbs = "|".join(_PLURAL)
        several = rf"(?<![\w-]){one}(?:(?:,? and|,)? {one})*"
        self._one, self._only = re.compile(one), re.compile(several)
        self._list = re.compile(rf"(?P<ids>{several})(?P<verb> (?:{verbs})\b)?")

    def text(self, words: str, *, opens: bool = False) -> str:
        """Words with each list of ids as 'capture A' or 'captures A, B and C', the verb after it in the right number.

        `opens`: the words begin a sentence, and so does the letter C of 'capture' where it is their first.
        """
        told = self._list.sub(self._told, words)
        return told[0].upper() + told[1:] if opens and self._list.match(words) else told

    def _told(self, found: re.Match[str]) -> str:
        letters, verb = self._letters(found["ids"]), found["verb"] or ""
        if len(letters) == 1:
            return f"capture {letters[0]}{verb}"
        return f"captures {', '.join(letters[:-1])} and {letters[-1]}" + (f" {_PLURAL[verb.strip()]}" if verb else "")

    def _letters(self, words: str) -> list[str]:
        return [self.sigla[name] for name in self._one.findall(words)]

    def html(self, html: str) -> str:
        """Finished HTML with the ids in its text replaced; a cell that holds nothing but ids holds only letters.

        >>> Letters({"000_river": "A", "001_hills": "B"}).html("<td>000_river, 001_hills</td><p>000_river ends.</p>")
        '<td>A, B</td><p>Capture A ends.</p>'
        """
        html = _CELL.sub(self._cell, re.sub(rf"<code>({self._one.pattern})</code>", r"\1", html))
        parts = _TAG.split(html)  # text, tag, text, tag, ...
        for index in range(0, len(parts), 2):
            parts[index] = self.text(parts[index], opens=index > 0 and bool(_BLOCK.fullmatch(parts[index - 1])))
        return "".join(parts)

    def _cell(self, found: re.Match[str]) -> str:
        only = self._only.fullmatch(found[2].strip())
        return found[1] + (", ".join(self._letters(found[2])) if only else found[2])
