"""Links and pictures as Markdown writes them: `[words](address)`, `![words](address)`.

A converter leaves them inside sentences. Whoever reads a sentence wants the words alone; whoever reads positions wants
the text as long as it was.
"""

from __future__ import annotations

import re

LINK = re.compile(r"(!?\[)([^\[\]\r\n]{0,300})(\]\([^()\s]{1,2000}(?:\s\"[^\"\r\n]{0,300}\")?\))")


def words_of_links(text: str) -> str:
    """The text with the words of each link in its place.

    >>> words_of_links("The dam held, [the Gazette](https://example.org/dam) said.")
    'The dam held, the Gazette said.'
    """
    return LINK.sub(r"\2", text) if "](" in text else text


def blanked_links(text: str) -> str:
    """The text with blanks where the signs and addresses of links stood: every word keeps its position.

    >>> blanked_links("Said [Ana Ruiz](x.org): no.")
    'Said  Ana Ruiz        : no.'
    """
    if "](" not in text:
        return text
    return LINK.sub(lambda match: " " * len(match[1]) + match[2] + " " * len(match[3]), text)
