"""Ratios that miss: shares, changes, multiples, points and majorities that the figures near by do not bear out.

Comes in: the scene of a story. Goes out: misses, each a pair of figures held against one claim, with what speaks for its being meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from .ratio_traits import Around, fits, traits_of, turned, words_of
from .ratios import claims, may_be_meant, near, ratios
from .scene import Miss, Scene
from .terms import Term


def misses(scene: Scene) -> Iterator[Miss]:
    """The pairs near each claim that make something else than it says."""
    own: dict[str, list[Term]] = {}
    for found in scene.found:
        own.setdefault(found.result.page.article_id, []).append(found.result)
    for terms in own.values():
        page = terms[0].page
        told = claims(page, terms)
        for claim in told:
            window = near(claim, terms)
            tried = list(ratios(claim, window))
            around = Around(scene, window, told, tried, [each for each in tried if fits(each)], words_of(claim))
            for ratio in tried:
                if not may_be_meant(ratio) or ratio.holds or turned(ratio) == "wrong":
                    continue
                draft = ratio.draft()
                if draft is not None and draft.judgement.verdict == "inconsistent":
                    yield Miss(claim.span, draft, traits_of(ratio, around))
