"""Names of news outlets, known by the words that such names are made of."""

from __future__ import annotations

import re
from functools import lru_cache

OUTLET_WORDS = frozenset(
    """news times post journal tribune herald gazette chronicle guardian telegraph observer magazine reuters bbc cnn
    radio television tv broadcasting newspaper broadcaster ap afp npr bloomberg daily press globe mail review media
    register courier dispatch examiner inquirer network weekly today economist website outlet station""".split()
)
WORDS = re.compile(r"[^\W_]+")
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)


@lru_cache(maxsize=4096)
def is_outlet(mention: str) -> bool:
    """Whether a name is that of a news outlet, by the words that such names are made of.

    >>> is_outlet("the Lakeside Gazette"), is_outlet("the committee")
    (True, False)
    """
    article = ARTICLE.match(mention)
    words = WORDS.findall(mention, article.end() if article else 0)
    return bool(words) and words[0][0].isupper() and not OUTLET_WORDS.isdisjoint([word.lower() for word in words])
