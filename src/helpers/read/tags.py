"""The tags of a page: a line of subjects, taken apart again where a conversion ran them together."""

from __future__ import annotations

import re

LEAD_IN = re.compile(r"^[^:]{2,40}:\s*")
SEPARATOR = re.compile(r"\s*[,;|·•]\s*")
BORDER = re.compile(r"(?<=[a-z])(?=[A-Z])")
LINKING = frozenset(("of", "and", "the", "for", "in", "on", "de", "la", "del", "&", "to"))
LONGEST = 6  # words; the longest tag that is sought in the article


def read_tags(line: str, article: str) -> tuple[str, ...]:
    """The tags in a line; the words of the article decide where only spaces part them, or nothing does.

    >>> read_tags("Topics: floods, dams", "")
    ('floods', 'dams')
    >>> read_tags("River FloodsWater BoardDams", "The Water Board opened the dams.")
    ('River Floods', 'Water Board', 'Dams')
    >>> read_tags("More about: Lopez River Trust Ministry of Works UNEP", "Ms Lopez leads the River Trust.")
    ('Lopez', 'River Trust', 'Ministry of Works', 'UNEP')
    """
    line = LEAD_IN.sub("", line, count=1)
    if SEPARATOR.search(line):
        parts = SEPARATOR.split(line)
    elif any(BORDER.search(word) and word not in article for word in line.split()):
        parts = _at_borders(line, article)
    else:
        parts = _at_names(line.split(), article)
    return tuple(dict.fromkeys(part for part in parts if part))


def _at_borders(line: str, article: str) -> list[str]:
    """Cut where a capital follows a small letter, but not inside a word that the article prints so."""
    words = [word if word in article else BORDER.sub("\n", word) for word in line.split()]
    return " ".join(words).split("\n")


def _at_names(words: list[str], article: str) -> list[str]:
    """Cut where a name that the article prints, or an abbreviation in capitals, stands by itself."""
    known = " ".join(article.split())
    parts: list[str] = []
    index, pending = 0, []
    while index < len(words):
        size = _name_length(words, index, known)
        if index and words[index - 1].lower() in LINKING:  # 'Ministry of' takes the whole name that follows
            pending += words[index : index + max(1, size)]
        elif size:
            parts += [" ".join(pending), " ".join(words[index : index + size])]
            pending = []
        else:
            pending.append(words[index])
        index += max(1, size)
    return [*parts, " ".join(pending)]


def _name_length(words: list[str], index: int, article: str) -> int:
    """How many words from here on are one name; 0 for none. A name does not end beside 'of' or 'and'."""
    for size in range(min(LONGEST, len(words) - index), 0, -1):
        following = words[index + size] if index + size < len(words) else ""
        name = " ".join(words[index : index + size])
        if following.lower() in LINKING or words[index].lower() in LINKING or not name[0].isupper():
            continue
        if (size == 1 and name.isupper() and len(name) > 1) or re.search(rf"\b{re.escape(name)}\b", article):
            return size
    return 0
