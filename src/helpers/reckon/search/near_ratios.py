"""Ratios that miss: shares, changes, multiples, points and majorities that the figures near by do not bear out.

Comes in: the scene of a story. Goes out: misses, each a pair of figures held against one claim, with what speaks for its being meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .ratio_traits import Around, fits, traits_of, turned, words_of
from .ratios import claims, foreseen, may_be_meant, near, outdone, ratios, tied, ties_of
from .scene import Miss, Scene


def misses(scene: Scene) -> Iterator[Miss]:
    """The pairs near each claim that make something else than it says."""
    for terms in scene.by_page().values():
        page = terms[0].page
        told = [claim for claim in claims(page, terms) if not foreseen(claim)]
        windows = [near(claim, terms) for claim in told]
        for claim, window in zip(told, windows, strict=True):
            window += tied(claim, terms, window, scene.rarity)
            window.sort(key=lambda one: one.start)
        tried = [list(ratios(claim, window)) for claim, window in zip(told, windows, strict=True)]
        held = Counter(pair for every in tried for pair in {frozenset(one.ones) for one in every if one.holds})
        for claim, window, every in zip(told, windows, tried, strict=True):
            rivals = [each for each in every if fits(each)]
            around = Around(
                scene, window, told, every, rivals, words_of(claim), held, ties_of(claim, window, scene.rarity)
            )
            for ratio in every:
                if not may_be_meant(ratio) or ratio.holds or turned(ratio) == "wrong" or outdone(ratio, every):
                    continue
                draft = ratio.draft()
                if draft is not None and draft.judgement.verdict == "inconsistent":
                    yield Miss(claim.span, draft, traits_of(ratio, around))
