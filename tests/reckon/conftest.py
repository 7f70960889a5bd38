"""A tiny story from plain text, one sentence a line, read by the project's own extraction."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from helpers import read_story
from helpers.extract import extract
from helpers.reckon import check_figures, measured
from helpers.reckon.quantities import Desk, Draft, Page
from helpers.settings import Settings
from helpers.tables import Article, Block, Check, Sentence, Witness

# What the learnt weights of misses call inconsistent though it only looks so, and slips that they find too light to be told: open faults, each
# with its test. Who mends one takes it out here.
ALARMS = (
    "test_later_is_counted_from_the_time_before[The fire began at 1am on Friday. A second",
    "test_accounts_apart.py::test_says_nothing[text5]",
    "test_ends_by_value.py::test_what_holds_is_left_alone[text1]",
    "test_a_weekday_after_its_date[They met on 3 March 2024, Monday editions",
    "test_figures_that_do_not_make_up_one_another[The fee is",
    "test_folds.py::test_what_is_no_claim_or_of_something_else_gives_no_alarm[The firm doubled its profit in 2020.",
    "test_folds.py::test_what_is_no_claim_or_of_something_else_gives_no_alarm[Output has doubled since 2010.",
    "test_folds.py::test_what_is_no_claim_or_of_something_else_gives_no_alarm[The firm has doubled its dividend to 12 pence.",
    "test_majorities_claimed_apart_from_their_figures[The harbour has 86 cranes.",
    "test_multiples_apart_from_their_numbers[The club has 2,250 members.",
    "test_multiples_told_apart_from_their_numbers[Sales halved to 61,000",
    "test_a_list_and_its_total_told_apart[text9-None]",
    "test_figures_that_make_no_sum_are_let_be[text7]",
    "test_figures_that_make_no_sum_are_let_be[text9]",
    "the boats of Brack landed 28,100 kilos of cod.",
    "test_records_across.py::test_an_older_figure_elsewhere[texts8-False]",
    "test_what_meets_by_chance_is_left_alone[Since May 176 boats",
    "test_what_words_or_figures_beside_it_set_apart[text3]",
    "test_what_holds_or_is_left_open[Chemists bought 230 jars",
    "test_a_bare_number_has_the_unit_before_it[text0-consistent]",
    "846 were for the fee and 464 were against.",
    "test_two_things_are_let_alone[pair12]",
    "test_two_things_are_let_alone[pair13]",
    "test_a_chain_of_units[905-inconsistent]",
)
FAINT = (
    "test_misses_near_parts.py::test_a_part_that_cannot_be_is_told[text3]",
    "test_a_slip_of_time_is_told_once[The court will hear the case on Monday evening, 21 May.]",
    "test_misses_near_ranks.py::test_a_rank_that_printed_values_do_not_bear_out_is_told[text5]",
    "test_misses_near_ranks.py::test_a_rank_that_printed_values_do_not_bear_out_is_told[Her list won 19 seats",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for names, reason in (
            (ALARMS, "the learnt weights raise an alarm that is none"),
            (FAINT, "too light to be told"),
        ):
            if any(name in item.nodeid for name in names):
                item.add_marker(pytest.mark.xfail(reason=reason, strict=True))


Rule = Callable[[Page, Desk], Iterable[Draft]]


def tiny(article_id: str, text: str, published: str | None = "2024-05-17") -> Witness:
    """A capture whose lines are its sentences."""
    sentences, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            name = f"{article_id}-s{number:03}"
            sentences.append(
                Sentence(sentence_id=name, article_id=article_id, start=start, end=start + len(line), text=line,
                         clean=line, paragraph=number)
            )  # fmt: skip
        start += len(line) + 1
    block = Block(
        block_id=f"{article_id}-b0", article_id=article_id, start=0, end=len(text), text=text, label="body", rule="test"
    )
    article = Article(
        article_id=article_id, file=f"{article_id}.txt", sha256="0" * 64, format="txt", published=published
    )
    return extract(Witness(article, text, [block], sentences))


def drafts(rule: Rule, *texts: str) -> list[tuple[str, str | None, str]]:
    """What one rule by itself makes of a capture, the first: of each draft the verdict, the grade, its figures as printed."""
    desk = Desk([tiny(f"w{number}", text) for number, text in enumerate(texts)], Settings())
    found = rule(desk.pages[0], desk)
    return [
        (one.judgement.verdict, one.judgement.grade, " ".join(each.figure.text for each in one.quantities))
        for one in found
    ]


@pytest.fixture(scope="session")
def board() -> Callable[..., list[Check]]:
    """The checks of a story given as texts; `rule` keeps only those of one rule."""

    def checks(*texts: str, rule: str | None = None, settings: Settings | None = None) -> list[Check]:
        settings = settings or Settings()
        witnesses = [tiny(f"w{number}", text) for number, text in enumerate(texts)]
        found = check_figures(measured(witnesses, settings), settings)
        return [check for check in found if rule in (None, check.rule)]

    return checks


@pytest.fixture(scope="session")
def page_of(tmp_path_factory) -> Callable[..., list[Check]]:
    """The checks of one capture with a headline, read as a story folder is; `rule` keeps only those of one rule."""

    def checks(headline: str, *paragraphs: str, rule: str | None = None) -> list[Check]:
        folder = tmp_path_factory.mktemp("capture")
        text = "\n\n".join([headline, "By Ada Finch", "Friday 17 May 2024", *paragraphs])
        (folder / "capture.txt").write_text(text, encoding="utf-8")
        return [check for check in read_story(folder).figure_checks if rule in (None, check.rule)]

    return checks


@pytest.fixture(scope="session")
def story_of(tmp_path_factory) -> Callable[..., list[Check]]:
    """The checks of a story of captures, each given by its paragraph, dated one day after the other."""

    def checks(*texts: str) -> list[Check]:
        folder = tmp_path_factory.mktemp("story")
        for number, text in enumerate(texts, 1):
            head = f"A headline for this\n\nBy Ada Finch\n\nJune {9 + number}, 2025\n\n"
            (folder / f"{number}-capture.txt").write_text(f"{head}{text}\n", encoding="utf-8")
        return list(read_story(folder).figure_checks)

    return checks
