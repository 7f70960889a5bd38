"""Aligned sentences -> what differs between them: numbers, hedges, sources, quoted words, names, wording.

The words of the article that stands nearer to the origin (`order`) come first. Each difference is told once: words that
one row holds already are not told again as wording.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ..tables import Alignment, Drift, Figure, Sentence
from .agreement import in_percent, paired, same_matter, same_number, same_value, telling
from .anchors import ties
from .checks import quoted_object
from .collation import Variant, collate, keys, likeness
from .concordance import Concordance
from .crediting import of_sentences
from .deadlines import deadlines, promise
from .effects import hedge_effect, rehedged, value_effect
from .frequencies import frequencies, frequency_effect
from .kinship import close
from .pairs import Pair, Span, overlap, row_of
from .requoted import requoted
from .spelling import Place, Spelling, respelled
from .updates import Updates, updated

Indexes = dict[str, Concordance]
Ends = tuple[str, str]
NEAREST = 8  # articles with which an article's differences are told
LOOSE = 0.25  # likeness of two sentences below which a figure is set beside another only for a noun in common
LEAD = 24  # characters before a figure that may compare it
PLACE = 12  # words that stand in one place
_RELATIVE = frozenset({"what", "which", "whom", "that", "those", "them", "it", "this", "these", "all"})  # name no thing
SCALES = (1_000, 1_000_000, 1_000_000_000)
_BOUNDED = re.compile(r"\bas \w+ as (?:an? )?$|\bnot (?:even|quite) (?:an? )?$")
_BOUNDED_AFTER = re.compile(r"[^.,;:“”\"]*?\b(?:at (?:most|least)|or (?:more|less|fewer|so))(?=[,.;:]|$)")
_EXCEEDS = re.compile(
    r"\b(?P<word>exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops?|in excess of) [€$£¥]?$"
)
SMALL = 4  # letters: 'in' for 'at' is no change of wording worth a row


def drift(indexes: Indexes, alignments: list[Alignment], names: list[Spelling], order: dict[str, int],
          apart: frozenset[Ends] = frozenset()) -> list[Drift]:  # fmt: skip
    """All differences between aligned sentences, and the names in two spellings.

    Comes in: concordances by article, alignments, names in two spellings, a rank for each article (0 nearest to the
    origin), and the pairs that tell one event independently: between those nothing changed on the way, unless they have a
    sentence in close words. Goes out: rows numbered through.

    >>> drift({}, [], [], {})
    []
    """
    newer = updated(indexes, alignments)
    found = []
    near = _nearest(alignments)
    for alignment in (link for link in alignments if _near(near, link.article_a, link.article_b)):
        if (alignment.article_a, alignment.article_b) not in apart or _close(indexes, alignment):
            found += _differences(indexes, alignment, order, newer)
    rows = [row for spelling in names for row in _names(indexes, spelling, order)]
    few = len(indexes) <= NEAREST + 1  # then also beside an article without a sentence in common
    found += [row for row in rows if few or row.article_a == row.article_b or _near(near, row.article_a, row.article_b)]
    for number, row in enumerate(found, 1):
        row.drift_id = f"d{number}"
    return found


def _nearest(alignments: list[Alignment]) -> dict[str, set[str]]:
    """For each article the few articles that it has most in common with.

    Up to `NEAREST` + 1 articles that is all; of a hundred reprints every pair would tell the same differences again.
    """
    common: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for link in alignments:
        common[link.article_a][link.article_b] += link.score
        common[link.article_b][link.article_a] += link.score
    return {name: set(sorted(other, key=lambda o: -other[o])[:NEAREST]) for name, other in common.items()}


def _near(near: dict[str, set[str]], a: str, b: str) -> bool:
    return b in near.get(a, ()) or a in near.get(b, ())


def _close(indexes: Indexes, link: Alignment) -> bool:
    return close(indexes[link.article_a], indexes[link.article_b], link)


def _differences(indexes: Indexes, alignment: Alignment, order: dict[str, int], newer: Updates) -> list[Drift]:
    if alignment.relation == "identical":
        return []
    ends = [(alignment.article_a, alignment.sentence_a), (alignment.article_b, alignment.sentence_b)]
    if _earlier(indexes[alignment.article_b], indexes[alignment.article_a], order):
        ends.reverse()
    (a, sentence_a), (b, sentence_b) = ends
    pair = Pair(indexes[a], indexes[b], sentence_a, sentence_b, alignment)
    variants = collate(pair.a.words[sentence_a], pair.b.words[sentence_b])
    requoted(pair)
    if not {sentence_a, sentence_b} & newer.figures:
        _figures(pair, variants)
        _frequencies(pair)
        _deadlines(pair)
        # who speaks is read in one language only
        if not {sentence_a, sentence_b} & newer.sources and pair.a.speaks_like(pair.b):
            _sources(pair)
    _names_in_place(pair, variants)
    if alignment.relation in ("near", "paraphrase", "differs"):
        _wording(pair, variants)
    return sorted(pair.rows, key=lambda row: (row.start_a, row.start_b))


def _earlier(a: Concordance, b: Concordance, order: dict[str, int]) -> bool:
    """Whether the first of two articles stands nearer to the origin: by its day where both have one, else by its rank."""
    days = [(index.witness.article.published or "")[: len("2024-01-31")] for index in (a, b)]
    if all(days) and days[0] != days[1]:
        return days[0] < days[1]
    return order[a.article_id] < order[b.article_id]


def _figures(pair: Pair, variants: list[Variant]) -> None:
    """Other values, other hedges, another thing counted, and figures that stand in place of other words."""
    left, right = _read(pair.a, pair.sentence_a), _read(pair.b, pair.sentence_b)
    left, right = in_percent(left, right), in_percent(right, left)
    pairs = paired(left, right)
    met = {figure.figure_id for both in pairs for figure in both}
    scaled = _scaled(*([f for f in side if f.figure_id not in met] for side in (left, right)))
    loose = likeness(pair.a.keys[pair.sentence_a], pair.b.keys[pair.sentence_b]) < LOOSE
    for before, after in pairs:
        spans = _with_hedge(pair.a, before), _with_hedge(pair.b, after)
        shares = before.unit == "percent" and all(_lone(figures, "percent") for figures in (left, right))
        if loose and not (before.noun and after.noun) and not shares and not same_number(before, after):
            continue  # two figures without a noun, in sentences that share few words
        if not same_value(before, after) and same_matter(before, after):
            if _fraction(before) != _fraction(after):
                continue  # 'two of the four pumps' and 'half of the pumps' say one thing
            pair.add("number", *spans, value_effect(before, after))
        elif rehedged(before, after):
            if not (_quoted(pair, spans) or any(_compared(i, f) for i, f in ((pair.a, before), (pair.b, after)))):
                pair.add("hedge", *spans, hedge_effect(before, after))
        else:
            _objects(pair, before, after)
    for before, after in scaled:
        if before.approximator != after.approximator:
            pair.add("hedge", _with_hedge(pair.a, before), _with_hedge(pair.b, after), hedge_effect(before, after))
    met |= {figure.figure_id for both in scaled for figure in both}
    lonely = [figure for figure in _lonely(pair, left, right) if figure.figure_id not in met]
    for variant in variants:
        one_sided = [figure for figure in lonely if _in_variant(figure, variant, left)]
        if one_sided and not ties(one_sided[0]) and not _figures_in(variant, left, right):
            continue  # 'half' beside words that are no figure
        if loose and one_sided and _long(pair, variant):
            continue
        if one_sided and variant.start_a < variant.end_a and variant.start_b < variant.end_b and not pair.told(variant):
            spans = (variant.start_a, variant.end_a), (variant.start_b, variant.end_b)
            what = "is gone" if any(one_sided[0] is figure for figure in left) else "stands here"
            pair.add("number", *spans, f"{one_sided[0].text} {what}, without a counterpart")


def _lone(figures: list[Figure], unit: str) -> bool:
    """Whether one figure alone of a sentence has the unit."""
    return [figure.unit for figure in figures].count(unit) == 1


def _read(index: Concordance, sentence_id: str) -> list[Figure]:
    """The figures of a sentence; one that a verb bounds ('could exceed 40') has that as its hedge."""
    found = []
    for figure in index.figures.get(sentence_id, []):
        text = index.witness.text[max(0, figure.start - LEAD) : figure.start]
        verb = None if figure.approximator else _EXCEEDS.search(text)
        if verb:
            start = figure.start - len(text) + verb.start("word")
            figure = replace(
                figure, approximator=">", hedge=verb["word"], hedge_start=start, usual_lo=None, usual_hi=None
            )
        found.append(figure)
    return found


def _fraction(figure: Figure) -> bool:
    return figure.form == "ratio" or (figure.lo is not None and 0 < figure.lo < 1 and figure.unit is None)


def _quoted(pair: Pair, spans: tuple[Span, Span]) -> bool:
    """Whether a row tells the words already as words inside quotation marks."""
    return any(
        row.kind == "quoted word"
        and (overlap((row.start_a, row.end_a), spans[0]) or overlap((row.start_b, row.end_b), spans[1]))
        for row in pair.rows
    )


def _compared(index: Concordance, figure: Figure) -> bool:
    """Whether a figure without a hedge is bounded by other words: 'as large as five', 'not even half', '90 hours at most'."""
    text = index.witness.text
    before, after = text[max(0, figure.start - LEAD) : figure.start], text[figure.end : figure.end + 2 * LEAD]
    return not figure.approximator and bool(_BOUNDED.search(before) or _BOUNDED_AFTER.match(after))


def _deadlines(pair: Pair) -> None:
    """A deadline that the later text puts to a promise, or another one of the same kind.

    A deadline that is gone may have been cut with other words, and is not told.
    """
    left, right = pair.a.sentence(pair.sentence_a), pair.b.sentence(pair.sentence_b)
    promised = promise(left.text, left.start)
    old, new = deadlines(left.text, left.start), deadlines(right.text, right.start)
    if not promised or not promise(right.text) or len(new) != 1 or len(old) > 1:
        return
    after = new[0].start, new[0].end
    if old:
        if old[0].kind == new[0].kind and old[0].named != new[0].named:
            pair.add("number", (old[0].start, old[0].end), after, "another deadline")
    elif new[0].named not in _around(pair.a, left):
        pair.add("number", promised, after, "the promise gained a deadline")


def _around(index: Concordance, sentence: Sentence) -> str:
    """A sentence with those before and after it."""
    place, found = index.place[sentence.sentence_id], index.by_label[sentence.label]
    return " ".join(neighbour.text for neighbour in found[max(0, place - 1) : place + 2])


def _frequencies(pair: Pair) -> None:
    """How often something is said to have happened, where either sentence tells that once."""
    left, right = (
        frequencies(sentence.text, sentence.start)
        for sentence in (pair.a.sentence(pair.sentence_a), pair.b.sentence(pair.sentence_b))
    )
    if len(left) == len(right) == 1 and not left[0].says_as(right[0]):
        spans = (left[0].start, left[0].end), (right[0].start, right[0].end)
        if not _quoted(pair, spans):
            kind = "hedge" if left[0].times == right[0].times else "number"
            pair.add(kind, *spans, frequency_effect(left[0], right[0]))


def _figures_in(variant: Variant, left: list[Figure], right: list[Figure]) -> bool:
    """Whether a variant holds figures on both sides."""
    sides = (left, (variant.start_a, variant.end_a)), (right, (variant.start_b, variant.end_b))
    return all(any(overlap((f.start, f.end), span) for f in figures) for figures, span in sides)


def _long(pair: Pair, variant: Variant) -> bool:
    """Whether a variant holds so many words that it is no change in one place."""
    sides = (pair.a, variant.start_a, variant.end_a), (pair.b, variant.start_b, variant.end_b)
    return any(len(_keys_in(index, (start, end))) > PLACE for index, start, end in sides)


def _lonely(pair: Pair, left: list[Figure], right: list[Figure]) -> list[Figure]:
    """Telling figures whose value the other article prints nowhere, not even rounded."""
    return [
        figure
        for figures, other in ((left, pair.b), (right, pair.a))
        for figure in figures
        if telling(figure) and not any(same_number(figure, f) for f in other.scale.near(figure))
    ]


def _scaled(left: list[Figure], right: list[Figure]) -> list[tuple[Figure, Figure]]:
    """Figures that print the same digits on another scale: '2 million' and '2m', of which one may be misread."""
    return [
        (a, b)
        for a in left
        for b in right
        if a.lo and b.lo and round(max(a.lo, b.lo) / min(a.lo, b.lo), 6) in SCALES and a.lo == a.hi and b.lo == b.hi
    ]


def _in_variant(figure: Figure, variant: Variant, left: list[Figure]) -> bool:
    inside = (variant.start_a, variant.end_a) if any(figure is f for f in left) else (variant.start_b, variant.end_b)
    return overlap((figure.start, figure.end), inside)


def _objects(pair: Pair, before: Figure, after: Figure) -> None:
    old, new = (quoted_object(i.witness.text, f.end) for i, f in ((pair.a, before), (pair.b, after)))
    if (
        old
        and new
        and not _stems(old[1]) & _stems(new[1])
        and not {old[1].lower(), new[1].lower()} & _RELATIVE
        and not re.search(r"\d", old[1] + new[1])
    ):
        pair.add("number", (before.start, old.end(1)), (after.start, new.end(1)), "the same number of something else")


def _stems(words_: str) -> set[str]:
    """Five letters hold what inflection leaves alone; short words of a phrase hold nothing unless it has no other."""
    held = keys(words_)
    return {key[:5] for key in held if len(key) >= SMALL} or set(held)


def _with_hedge(index: Concordance, figure: Figure) -> Span:
    """The figure with its hedge, or with the word before it, so that a hedge that is gone can be seen to be gone."""
    if figure.hedge_start is not None and figure.hedge_start < figure.start:
        return figure.hedge_start, figure.end
    sentence = index.sentence_at(figure.start)
    found = index.words[sentence.sentence_id] if sentence else []
    before = [word for word in found if word.end <= figure.start]
    size = len(keys(figure.hedge or "")) or 1
    return (before[-size:][0].start if before else figure.start), figure.end


def _keys_in(index: Concordance, span: Span) -> tuple[str, ...]:
    return keys(index.witness.text[slice(*span)])


def _sources(pair: Pair) -> None:
    """Who stands behind what is not quoted; what a quotation tells of it is told already."""
    left, right = pair.a.sentence(pair.sentence_a), pair.b.sentence(pair.sentence_b)
    if left.label == "headline" or any(row.kind == "attribution" for row in pair.rows):
        return
    change = of_sentences(pair.a, left, pair.b, right)
    if change:
        pair.add("attribution", *change)


def _names_in_place(pair: Pair, variants: list[Variant]) -> None:
    """One name spelled otherwise in the same place of two aligned sentences, by however many letters."""
    for variant in variants:
        before, after = (variant.start_a, variant.end_a), (variant.start_b, variant.end_b)
        x, y = (index.witness.text[slice(*span)] for index, span in ((pair.a, before), (pair.b, after)))
        if (
            respelled(x, y)
            and x in pair.a.names[pair.sentence_a]
            and y in pair.b.names[pair.sentence_b]
            and not pair.told(variant)
        ):
            pair.add("name", before, after, "another spelling of the name")


def _wording(pair: Pair, variants: list[Variant]) -> None:
    """Words replaced by others outside figures, quotations and sources; words only put in or left out are not told."""
    for variant in variants:
        before, after = (variant.start_a, variant.end_a), (variant.start_b, variant.end_b)
        small = all(len(key) < SMALL for key in (*_keys_in(pair.a, before), *_keys_in(pair.b, after)))
        if before[0] < before[1] and after[0] < after[1] and not small and not pair.told(variant):
            pair.add("wording", before, after, "other words in the same place")


def _names(indexes: Indexes, spelling: Spelling, order: dict[str, int]) -> Iterator[Drift]:
    """A name in two spellings: within each article that has both, and from each article that has only the usual one."""
    for article_id in dict.fromkeys(place.article_id for place in spelling.of(spelling.other)):
        other = spelling.of(spelling.other, article_id)[0]
        for home in sorted(indexes, key=lambda name: order[name]):
            usual = spelling.of(spelling.usual, home)
            if not usual or (home != article_id and spelling.of(spelling.other, home)):
                continue
            place = _like(usual, other)
            effect = "two spellings in the same article" if home == article_id else "another spelling of the name"
            first, second = (place, other) if home == article_id or order[home] <= order[article_id] else (other, place)
            yield row_of("name", indexes[first.article_id], (first.start, first.end),
                       indexes[second.article_id], (second.start, second.end), effect)  # fmt: skip


def _like(places: list[Place], other: Place) -> Place:
    """The first printing in like form: a bare surname beside a bare surname."""
    return next((place for place in places if place.bare == other.bare), places[0])
