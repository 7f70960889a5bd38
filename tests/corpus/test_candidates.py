"""Near copies and pairs: what is found, what a footer does, and what a story printed many times does."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest

from helpers.corpus import candidates
from helpers.corpus.candidates import Archive, find_copies, find_pairs
from helpers.corpus.engine import engine
from helpers.corpus.shelf import Shelf
from helpers.corpus.sketches import NO_DAY

WORDS = [
    f"{a}{b}{c}"
    for a in "bdfgklmnprst"
    for b in ("a", "e", "io", "u")
    for c in ("ck", "d", "lm", "n", "rt", "sh", "v", "x", "ng")
]


def text(chance, size):
    return chance.choices(WORDS, k=size)


def edited(words, share, chance):
    """The words with so many of them replaced, one by one and far apart."""
    words = list(words)
    for at in chance.sample(range(len(words)), int(share * len(words))):
        words[at] = chance.choice(WORDS)
    return words


def trigrams(words):
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def jaccard(a, b):
    a, b = trigrams(a), trigrams(b)
    return len(a & b) / len(a | b)


def found(folder, texts, days=None, parts=2):
    """The copies' leaders, and the pairs with what is told of them."""
    names, size = [], -(-len(texts) // parts)
    for first in range(0, len(texts), size):
        names.append(f"p{first:06d}")
        shelf = Shelf(folder / "_index", names[-1])
        for number in range(first, min(first + size, len(texts))):
            words = texts[number]
            shelf.add(
                f"{number:016x}", days[number] if days else 0, words if isinstance(words, str) else " ".join(words)
            )
        shelf.close()
    archive = Archive.of(folder, names)
    with engine(1) as run:
        leaders = find_copies(archive, run)
        pairs = np.concatenate(list(find_pairs(archive, run, leaders)))
    return leaders, {(int(row["a"]), int(row["b"])): row for row in pairs}


def test_recall_by_true_likeness(tmp_path):
    """Every pair from .5 on and 99 of 100 from .2 on, among articles of 60 to 400 words; unlike ones stay apart."""
    chance = random.Random(1)
    texts = []
    for number in range(150):
        words = text(chance, 60 + number * 340 // 150)
        texts += [words, edited(words, chance.uniform(0.02, 0.35), chance)]
    likeness = [jaccard(texts[n], texts[n + 1]) for n in range(0, 300, 2)]
    leaders, pairs = found(tmp_path, texts)
    hit = [
        leaders[n] == leaders[n + 1] or tuple(sorted((int(leaders[n]), int(leaders[n + 1])))) in pairs
        for n in range(0, 300, 2)
    ]
    high = [ok for ok, value in zip(hit, likeness, strict=True) if value >= 0.5]
    middle = [ok for ok, value in zip(hit, likeness, strict=True) if 0.2 <= value < 0.5]
    assert min(len(high), len(middle)) > 40
    assert all(high) and sum(middle) >= 0.99 * len(middle) - 1
    assert len(pairs) < 1.2 * sum(hit)
    told = [pairs[n, n + 1]["jaccard"] - likeness[n // 2] for n in range(0, 300, 2) if (n, n + 1) in pairs]
    assert np.mean(np.abs(told)) < 0.12 and abs(np.mean(told)) < 0.04


@pytest.mark.parametrize("share", [0.0, 0.02, 0.1])
def test_a_story_printed_200_times_is_found_whole(tmp_path, share):
    """Each copy changed in other places: all stand in one group of copies, or are joined by pairs."""
    chance = random.Random(2)
    words = text(chance, 250)
    texts = [edited(words, share, chance) for _ in range(200)] + [text(chance, 250) for _ in range(50)]
    leaders, pairs = found(tmp_path, texts)
    groups = candidates.joined(250, *np.array([*pairs, *enumerate(leaders.tolist())]).T)
    assert len(set(groups[:200].tolist())) == 1
    assert len(set(groups[200:].tolist())) == 50
    assert len(pairs) < 200 * 40


def test_a_footer_shared_by_all_makes_no_flood(tmp_path):
    chance = random.Random(3)
    footer = text(chance, 80)
    texts = [text(chance, 100) + footer for _ in range(2_000)]
    leaders, pairs = found(tmp_path, texts)
    assert (leaders == np.arange(2_000)).all()
    assert len(pairs) < 600


def test_rare_names_and_numbers_pair_a_rewording_within_the_window(tmp_path):
    one = "Dana Ruiz of Port Ellis counted 1,875 crates at the pier."
    other = "At the harbour 1,875 boxes were found, as Dana Ruiz told the town of Port Ellis."
    days = [100, 103, 120, NO_DAY]
    _, pairs = found(tmp_path, [one, other, other.replace("found", "seen"), other], days)
    assert pairs[0, 1]["anchors"] == 3
    assert (0, 2) not in pairs and (0, 3) not in pairs
    chance = random.Random(8)
    many = [" ".join([*text(chance, 40), one]) for _ in range(candidates.RARE + 4)]
    assert not any(row["anchors"] for row in found(tmp_path / "many", [*many, other])[1].values())


def test_copies_are_led_by_the_earliest_and_those_without_a_day_come_last(tmp_path):
    words = text(random.Random(4), 90)
    leaders, _ = found(tmp_path, [words] * 4, [NO_DAY, 30, 20, 20])
    assert leaders.tolist() == [2] * 4


def test_empty_and_tiny_texts_do_no_harm(tmp_path):
    leaders, pairs = found(tmp_path, ["", "Seven", "Seven", "two words", "", "– “ ”", "x" * 100_000])
    assert leaders.tolist() == [0, 1, 1, 3, 4, 5, 6] and pairs == {}
    assert found(tmp_path / "none", [""])[0].tolist() == [0]


def test_parts_and_ranges_change_nothing(tmp_path, monkeypatch):
    chance = random.Random(5)
    words = [text(chance, 80) for _ in range(20)]
    texts = [edited(some, 0.1, chance) for some in words for _ in range(4)]
    one = found(tmp_path / "a", texts, parts=1)
    monkeypatch.setattr(candidates, "LOAD", 100)
    monkeypatch.setattr(candidates, "SPAN", 16)
    other = found(tmp_path / "b", texts, parts=7)
    assert one[0].tolist() == other[0].tolist() and one[1] == other[1]
    assert len(one[1]) > 10


def test_marks_and_capitals_do_not_tell_words_apart(tmp_path):
    words = text(random.Random(6), 60)
    marked = "“" + " – ".join(word.capitalize() for word in words) + "”"
    assert found(tmp_path, [words, marked])[0].tolist() == [0, 0]


def test_what_is_joined_is_joined_whatever_the_order():
    chance = random.Random(7)
    ties = [(n, n + 1) for n in range(500) if n % 50]
    chance.shuffle(ties)
    groups = candidates.joined(501, *np.array(ties).T)
    assert all(groups[a] == groups[b] for a, b in ties)
    assert len(set(groups.tolist())) == 11
    assert all(groups[a] == groups[b] for a, b in combinations(range(1, 51), 2))
