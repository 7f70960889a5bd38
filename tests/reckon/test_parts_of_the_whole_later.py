"""Parts, places and majorities whose whole was told sentences before."""

import pytest


def verdicts(page_of, text, rule):
    return {check.verdict for check in page_of("A headline for this", text, rule=rule)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A panel of seven doctors met in May. Sixty-five per cent of its members were for a ban.", {"inconsistent"}),
        ("A panel of seven doctors met in May. Fifty-seven per cent of its members were for a ban.", {"consistent"}),
        ("The nine-member board met in May. 60 per cent of the members present were for a ban.", {"inconsistent"}),
        ("A panel of seven doctors met in May. 65 per cent of members of the union were for a ban.", set()),
    ],
)
def test_percentage_of_a_body_of_few(page_of, text, found):
    assert verdicts(page_of, text, "possible_percentage") == found


MILL = "The mill burnt 140 tonnes in May. Dryers took 62 tonnes, boilers 46 and ovens 18, while 14 were lost. "
EXAM = "Ninety-four pupils were on the list: 41 got there in time and 53 did not. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (MILL + "With dryers taking 54 per cent, they come first.", {"inconsistent"}),
        (MILL + "With dryers taking 44 per cent, they come first.", {"consistent"}),
        (MILL + "The dryers could save 54 per cent, the makers say.", set()),
        (EXAM + "With two thirds of them missing the hall was quiet.", {"inconsistent"}),
        (EXAM + "With 56 per cent of them missing the hall was quiet.", {"consistent"}),
        (EXAM + "Then the tide turned. Two thirds of them live on the island.", set()),
    ],
)
def test_share_of_a_part_by_its_name(page_of, text, found):
    assert verdicts(page_of, text, "share") == found


VOTE = "Twenty-seven members voted in favour and twenty-two against. Nine sat on their hands, so that all fifty-eight were there. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (VOTE + "The mayor had got an absolute majority of the full council.", {"inconsistent"}),
        (VOTE.replace("seven", "one") + "The mayor needed an absolute majority of the full council.", set()),
        (
            VOTE.replace("Twenty-seven", "Thirty").replace("Nine", "Six") + "It was an absolute majority.",
            {"consistent"},
        ),
    ],
)
def test_absolute_majority(page_of, text, found):
    assert verdicts(page_of, text, "threshold") == found


BIDS = "Dene takes £12.4m, Hale £9.8m, the old firm of Tess £7.1m and Orlo, which digs, £5.6m. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BIDS + "Orlo’s shares rose at once. It was the third-largest of the four orders.", {"inconsistent"}),
        (BIDS + "Tess, too, was glad. It was the third-largest of the four orders.", {"consistent"}),
        (BIDS + "Of the four, Orlo got the smallest.", {"consistent"}),
        (BIDS + "Orlo was not the largest of the four.", set()),
        (BIDS + "It was the largest of the five orders of Orlo.", set()),
    ],
)
def test_place_among_so_many(page_of, text, found):
    assert verdicts(page_of, text, "ordering") == found


LEAKS = (
    "Since 1 May they have had 1,150 leaks reported. For the whole of 2023 the number was 2,900. The firm is sorry. "
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (LEAKS + "Of the leaks reported since the beginning of May they had fixed 1,280 by Tuesday.", {"inconsistent"}),
        (LEAKS + "Of the leaks reported since the start of May crews had mended 1,080.", {"consistent"}),
        (LEAKS + "Of the leaks at sea they say 1,280.", set()),
    ],
)
def test_part_after_the_verb_of_those_who_did_it(page_of, text, found):
    assert verdicts(page_of, text, "part_of_whole") == found
