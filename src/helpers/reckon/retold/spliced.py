"""A claim of one capture read with what another tells of the same: 'break-ins are down by a third', and there '1,130, after 1,420'."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from ..quantities import Desk, Draft, Page, Quantity
from ...tables import Witness
from .linkage import Words, told_of

Rule = Callable[[Page, Desk], Iterator[Draft]]
ENOUGH = 6.0
import os
ENOUGH=float(os.environ.get('SPL','6'))
TOP=int(os.environ.get('TOP','2'))


@dataclass(frozen=True, slots=True)
class Passage:
    page: Page
    first: int
    last: int

    @property
    def sentences(self):
        return self.page.sentences[self.first : self.last + 1]


def spliced(desk: Desk, rules, more=None) -> Iterator[tuple[float, Draft]]:
    words = Words(desk.pages)
    told = {id(page): [told_of(s.text) for s in page.sentences] for page in desk.pages}
    done = set()
    for one in desk.pages:
        for other in desk.pages:
            if one is other:
                continue
            for number, mine in enumerate(told[id(one)]):
                ties = sorted(((words.bits(mine & theirs), -n) for n, theirs in enumerate(told[id(other)]) if other.by_sentence.get(n)), reverse=True)[:TOP]
                for bits, n in ties:
                    if bits < ENOUGH:
                        break
                    n = -n
                    key = frozenset(((id(one), number), (id(other), n)))
                    if key in done:
                        continue
                    done.add(key)
                    a = Passage(one, max(number - 1, 0), min(number+1, len(one.sentences)-1))
                    b = Passage(other, max(n - 1, 0), min(n+1, len(other.sentences)-1))
                    for x, y in ((a, b), (b, a)):
                        for draft in _read(x, y, desk, rules, more):
                            yield bits, draft


def _read(a: Passage, b: Passage, desk: Desk, rules, more) -> Iterator[Draft]:
    text, sentences, figures, places = "", [], [], []
    for part in (a, b):
        by = {}
        for figure in part.page.witness.figures:
            by.setdefault(figure.sentence_id, []).append(figure)
        for sentence in part.sentences:
            off = len(text) - sentence.start
            places.append((len(text), off, part.page))
            text += part.page.text[sentence.start : sentence.end]
            text += "\n\n" if sentence.label == "headline" else " "
            sentences.append(replace(sentence, start=sentence.start + off, end=sentence.end + off, article_id="spliced", paragraph=0, sentence_id=f"s{len(sentences)}"))
            figures += [_moved(f, off, f"s{len(sentences)-1}", "spliced") for f in by.get(sentence.sentence_id, [])]
    witness = Witness(replace(a.page.witness.article, article_id="spliced"), text, [], sentences, figures, [], [])
    mini = Desk([witness], desk.settings)
    page = mini.pages[0]
    def home(start):
        return max(p for p in places if p[0] <= start)[1:] if places else None
    def home(start):
        best = None
        for p in places:
            if p[0] <= start: best = p
        return best[1:]
    def back(q):
        off, orig = home(q.start)
        for one in [*orig.quantities, *orig.fractions, *(x for pair in orig.changes for x in pair)]:
            if (one.start, one.end, one.figure.lo, one.figure.hi) == (q.start - off, q.end - off, q.figure.lo, q.figure.hi):
                return one
        n = next((i for i, s in enumerate(orig.sentences) if s.start <= q.start - off < s.end), -1)
        return replace(q, figure=_moved(q.figure, -off, orig.sentences[n].sentence_id, orig.article_id), page=orig, sentence=n)
    drafts = [d for rule in rules for d in rule(page, mini)]
    if more:
        drafts += [d for d in more(mini, drafts) if d.judgement.verdict == 'consistent']
    for draft in drafts:
        homes = {home(q.start)[1].article_id for q in draft.quantities}
        spans = []
        for span in draft.spans:
            s, e = map(int, span.rpartition(":")[2].split("-"))
            off, orig = home(s)
            homes.add(orig.article_id)
            spans.append(f"{orig.article_id}:{s-off}-{e-off}")
        if len(homes) > 1:
            yield replace(draft, quantities=tuple(map(back, draft.quantities)), spans=tuple(spans))


def _moved(figure, off, sid, aid):
    names = ("start", "end", "hedge_start", "hedge_end", "unit_start", "unit_end", "rate_start", "rate_end")
    return replace(figure, sentence_id=sid, article_id=aid, **{n: getattr(figure, n) + off for n in names if getattr(figure, n) is not None})
