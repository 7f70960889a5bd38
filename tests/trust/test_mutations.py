"""The verdicts under change: a number that does not add up any more is told, and other words change nothing."""

from __future__ import annotations

import random

import pytest
from trust.mutations import LEAST, inconsistent, mutate, reworded, tally
from trust.relations import RELATIONS


def test_most_changed_numbers_are_told_and_nothing_of_what_adds_up():
    found = tally(len(RELATIONS))  # 500 of them run by `make trust`
    assert found.alarms == []
    assert found.turned == []
    assert found.share >= LEAST - 0.1, found.missed  # so few mutations are told from one another by chance


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda relation: relation.name)
def test_the_judge_tells_what_agrees_from_what_does_not(relation):
    chance = random.Random(3)
    for _ in range(50):
        numbers = relation.draw(chance)
        assert relation.holds(numbers)
        assert not relation.holds(mutate(relation, numbers, chance))
        sentence = relation.wordings[0].format(**numbers)
        assert reworded(sentence, relation) != sentence


def test_a_story_of_everything_that_adds_up_has_no_alarm():
    chance = random.Random(5)
    for wording in range(3):
        assert inconsistent([one.wordings[wording].format(**one.draw(chance)) for one in RELATIONS]) == set()
