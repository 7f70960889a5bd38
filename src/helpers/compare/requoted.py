"""Two aligned sentences with a quotation in common -> words that differ inside its marks, and who is said to have spoken it."""

from __future__ import annotations

from ..tables import Quote
from .alignment import WORDY
from .collation import Variant, Word, collate, keys, words
from .crediting import alike, of_quotes
from .pairs import Pair, Span
from .quotations import excerpt

THROUGHOUT = 4  # places where two wordings of one quotation part, from which it is worded otherwise throughout


def requoted(pair: Pair) -> None:
    """Add the words that differ inside the marks of one quotation, and another speaker of it, to the rows of a pair.

    >>> from helpers.compare.concordance import Concordance
    >>> from helpers.tables import Alignment, Article, Quote, Sentence, Witness
    >>> def index(name, text):
    ...     line = Sentence(sentence_id=name, article_id=name, start=0, end=len(text), text=text, clean=text, paragraph=0)
    ...     quote = Quote(quote_id=name, article_id=name, start=1, end=len(text) - 1, text=text[1:-1], kind="direct")
    ...     article = Article(article_id=name, file=name, sha256="", format="txt")
    ...     return Concordance(Witness(article, text, [], [line], [], [quote], []))
    >>> a, b = index("a", "'We shall open the old dam'"), index("b", "'We shall mend the old dam'")
    >>> link = Alignment(alignment_id="l1", article_a="a", sentence_a="a", start_a=0, end_a=1, article_b="b",
    ...                  sentence_b="b", start_b=0, end_b=1, relation="near", score=1.0, evidence="")
    >>> pair = Pair(a, b, "a", "b", link)
    >>> requoted(pair)
    >>> [(row.before, row.after) for row in pair.rows]
    [('shall open the', 'shall mend the')]
    """
    for before in pair.a.quotes.get(pair.sentence_a, []):
        for after in pair.b.quotes.get(pair.sentence_b, []):
            left, right = words(before.text, before.start), words(after.text, after.start)
            keys_a, keys_b = tuple(w.key for w in left), tuple(w.key for w in right)
            if not _one_quotation(keys_a, keys_b) and not _reworded(pair, before, after):
                continue
            if not excerpt(keys_a, keys_b) and not excerpt(keys_b, keys_a):
                for variant in _joined(collate(left, right)):
                    pair.add("quoted word", *_widened(left, right, variant), _quoted_effect(variant))
            change = of_quotes(pair.a, before, pair.b, after)
            if change:
                pair.add("attribution", *change)


def _one_quotation(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Half of the words of the shorter one are in the other: in aligned sentences that is enough."""
    return excerpt(a, b) or excerpt(b, a) or 2 * len(set(a) & set(b)) > max(len(a), len(b)) > 2


def _reworded(pair: Pair, before: Quote, after: Quote) -> bool:
    """Whether the only long quotation of either sentence is by one speaker, and a third of its words are the same."""
    for index, sentence in ((pair.a, pair.sentence_a), (pair.b, pair.sentence_b)):
        if len([quote for quote in index.quotes[sentence] if len(keys(quote.text)) >= WORDY]) != 1:
            return False
    a, b = keys(before.text), keys(after.text)
    named = bool(before.speaker and after.speaker and alike(before.speaker, after.speaker))
    return named and min(len(a), len(b)) >= WORDY and 3 * len({*a} & {*b}) >= max(len(a), len(b))


def _joined(variants: list[Variant]) -> list[Variant]:
    """The variants, or, where a quotation is worded otherwise throughout, one from the first to the last."""
    if len(variants) < THROUGHOUT:
        return variants
    first, last = variants[0], variants[-1]
    return [Variant(first.start_a, last.end_a, first.start_b, last.end_b)]


def _quoted_effect(variant: Variant) -> str:
    if variant.start_a == variant.end_a:
        return "words were put inside the quotation marks"
    what = "words inside the quotation marks are gone" if variant.start_b == variant.end_b else None
    return what or "other words inside the quotation marks"


def _widened(left: list[Word], right: list[Word], variant: Variant) -> tuple[Span, Span]:
    """A variant with one word on each side, so that both ends have words to show."""
    spans = []
    for found, start, end in ((left, variant.start_a, variant.end_a), (right, variant.start_b, variant.end_b)):
        before = [word for word in found if word.end <= start]
        after = [word for word in found if word.start >= end]
        spans.append((before[-1].start if before else start, after[0].end if after else end))
    return spans[0], spans[1]
