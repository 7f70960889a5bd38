"""Figures of several captures that print one number for one thing: one check for all."""

import pytest

from helpers.reckon.retold import same_number

AGREE = [
    (("The harbour handled 4,160 boats on Friday.", "On Friday 4,160 boats called at the harbour.", "The 4,160 boats of Friday filled the harbour."), 3),
    (("Ferries carry 31,500 passengers across the strait in summer.", "In summer the ferries across the strait carry 31,500 passengers."), 2),
    (("The bridge costs the town €17 million a year, the mayor said.", "At €17m a year, the bridge costs the town dear."), 2),
    (("Turnout among the members in the ballot was 76 percent.", "Three in four of the members took part in the ballot, a high turnout."), 2),
    (("The choir has 2,140 singers from the valley.", "The choir has more than 2,000 singers from the valley."), 2),
    (("Nearly 6,000 cyclists rode through the forest.", "Some 5,900 cyclists rode through the forest."), 2),
    (("Of the 2,360 people with a fishing permit, most fish on the lake.", "There are 2,360 permit holders who fish on the lake."), 2),
    (("The storm wrecked 326 houses in the bay.", "Of the 326 homes that went, half were empty in winter."), 2),
    (("The chain has 418 shops.", "It means to close a tenth of its 418 stores."), 2),
    (("The clinic gave 2,710 jabs.", "Some 2,700 came to the clinic.", "The nurses counted 2,710 doses at the clinic."), 3),
    (("The list has 64 addresses in Brock, 37 in Ayle and 18 in Upper Corrin.", "Brock lost 64 homes, Ayle 37 and Upper Corrin 18."), 2),
    (("Some 730 divers searched the bay.", "There were 730 divers at work at the peak."), 2),
    (("The brigade treated 35 hikers on the ridge, and six people went to hospital.", "The brigade said it treated 35 hikers on the ridge.\nSix went to hospital."), 2),
    (("The firm's turnover came to €318m.", "A year of €318m in revenue, at last."), 2),
    (("Net debt was £31.4m.", "It had borrowings of £31.4m."), 2),
    (("Of the burnt barns, 163 were not insured.\nInsurers have 940 claims.", "Insurers have 940 claims.\nBut 163 of the owners had no policy."), 2),
    (("The levy overran by 3.84 million.\nThe overrun would pay for a new roof.", "Auditors took the overrun to pieces.\nThat makes 3.84 million."), 2),
    (("Four people have died in the cold.", "Four children have died.", "The four deaths were all in June."), 3),
    (("State schools had 328,320 papers to mark.", "Of 328,320 entries in the state-school exam most were good."), 2),
    (("The tremor, of magnitude 7.1, came before dawn.", "At magnitude 7.1 the ground shook in Corrin."), 2),
    (("Officials expect to have 70,000 households connected by May.", "Some 62,400 households are lit, short of the 70,000 households that had been predicted."), 2),
    (("The state-school rate was lower, at 72.1 per cent.", "At state schools the rate of passes was 72.1 per cent."), 2),
    (("The Union leaves with 27 of the seats in the Assembly.", "The Union is still the largest in the Assembly, which it leaves on 27."), 2),
    (("The dam holds 46.2 million litres.\nIt was built in the seventies.", "Farmers draw on it all summer.\nWhen full, it has 46.2m litres."), 2),
    (("A tenant in Corrin pays €14.20 per square metre a month, the institute found in its report.", "The report of the institute has Corrin at €14.20 and Ayle at less."), 2),
    (("The meeting drew 87 speakers.\nIt ended at midnight.", "On Monday 87 people got up to speak at the meeting."), 2),
    (("The county has 5.4 million people.", "That is little for the 5.4 million inhabitants."), 2),
    (("In all, 240 carts are licensed.\nMost stand idle.", "Just 144 of the 240 carts are on the road."), 2),
    (("The pact has lasted 32 years, and the islands mean to keep it.", "The islands signed the pact and have kept it for 32 years."), 2),
    (("The choir school is short of 346 pianos.\nRain fell.", "Tuners wonder who will fill the 346 gaps in the rooms of the choir school.\nTea is free."), 2),
    (("The marsh line took 6,480 hectares of reed: 5,170 near Ayle and 1,310 near Brock.", "Near Brock the marsh lost 1,310 hectares of reed."), 2),
    (("On 31 May divers had 2,360 metres of cable left to lay in the strait.", "There were 2,360 metres of cable to go on June 1, divers in the strait said."), 2),
    (("The harbour post logged 3,570 calls about the smell.", "Residents made 3,570 complaints to the harbour post."), 2),
    (("The vet treated 212 cows in the week to Sunday.\nThe county pays.\nThere were 212 cows treated in the week to Sunday.",), 1),
]  # fmt: skip
APART = [
    ("Four people were hurt.", "Four people died."),
    ("The mill ground 680,000 tonnes of rye.", "The port lost 680,000 tonnes of cargo."),
    ("In 2021 the harbour handled 4,160 boats.", "In 2023 the harbour handled 4,160 boats."),
    ("The harbour has 12 cranes.", "There were 12 boats in the bay."),
    ("The plan took 40 percent of the vote.", "Rents rose 40 percent in the north."),
    ("Some patients wait for two or more operations on the knee.", "The clinic did 2,900 operations on the knee."),
    ("The chain closed 12 shops.", "It opened 12 stores."),
    ("Revenue was £40m.", "The pay bill was £40m."),
    ("The mill has 250 looms.", "It sold 250 rugs."),
    ("The guild has 12,400 members.", "The union cast 12,400 votes on the tax."),
    ("A flat costs €520 a month.", "The coast is 520 miles long."),
    ("The road is 15 metres wide.", "Police fined 15 skippers."),
    ("The ferry sailed 9 times.", "Police held nine people."),
    ("Some 64 members spoke against the plan.", "The plan is to pave 64 kilometres of road."),
    ("The mill, at a width of 7.1, is old.", "The river at Corrin stood at a level of 7.1 in May."),
    ("Wardens expect 70,000 geese by May.", "Some 70,000 lamps will be lit by May."),
    ("The Union leaves with 27 of the seats.", "The mill has 27 looms in the Assembly hall."),
    ("The choir school has 34 pianos.", "Tuners met 34 goats on the road."),
    ("The marsh lost 1,310 hectares near Brock.", "The ferry has 1,310 seats."),
    ("The harbour post logged 3,570 calls.", "A ticket to the islands costs 3,570 pesos."),
    ("About 2,500 people live there.", "In May 2,500 people came to the fair."),
    ("Half as many members came to the ballot.", "In the ballot 50 percent of the members voted yes."),
]


LEARNT = [
    ("A nurse's pay would rise 4 percent to £31,200.\nThe clinics get more.\nThe vote is in May.", "The nurses get four percent.\nThe porters get less.\nThe plan goes to a vote."),
    ("The second kiln fired 2.0 million tiles and is to be rebuilt.\nThe first is cold.", "The other kiln is the bigger one. That one gave two million tiles in the year.\nRoofers are glad."),
]  # fmt: skip


@pytest.mark.parametrize("texts", LEARNT)
def test_learnt_weights_tell_what_rules_leave_apart(board, monkeypatch, texts):
    """In whole stories alone: of a few lines, one number in each is alone by chance."""
    assert board(*texts, rule="same_measure") == []
    monkeypatch.setattr(same_number, "FEW", 0)
    assert [len(check.article_ids) for check in board(*texts, rule="same_measure")] == [2]


@pytest.mark.parametrize(("texts", "captures"), AGREE)
def test_one_check_names_all_that_agree(board, texts, captures):
    checks = board(*texts, rule="same_measure")
    assert {check.verdict for check in checks} == {"consistent"}
    assert max(len(check.article_ids) for check in checks) == captures


@pytest.mark.parametrize("texts", APART)
def test_a_number_that_recurs_is_no_agreement(board, texts):
    assert board(*texts, rule="same_measure") == []


def test_a_bound_on_a_share_beside_a_bare_share(board):
    texts = ("Nearly a third of the divers stayed at home in May.", "A third of the divers stayed at home in May.")
    assert {check.verdict for check in board(*texts, rule="same_measure")} <= {"consistent"}


def test_no_open_question_for_a_pair_that_is_only_near(board):
    one = "The county has 164 nurses in its schools."
    assert board(one, "On an average day 141 nurses are off sick.", rule="same_measure") == []


def test_a_whole_is_not_set_beside_the_part_of_another_capture(board):
    one = "Ferries carry 410,000 tourists a summer, 165,000 of them from the north."
    checks = board(one, "Ferries carry 410,000 tourists a summer.", rule="same_measure")
    assert [check.verdict for check in checks] == ["consistent"]


def test_a_rounded_number_stands_apart_from_the_finer_one_that_its_own_capture_prints(board):
    first = "The mill's appeal for the roof raised £441,000.\nThe mill made a loss of £450,000 in the year."
    second = (
        "A loss of £450,000 in the year is what the mill made.\nThe appeal for the mill's roof had raised £441,000."
    )
    groups = [set(check.spans) for check in board(first, second, "The mill's appeal for the roof raised about £440,000.", rule="same_measure")]  # fmt: skip
    loss = {f"w0:{first.index('450,')}", f"w1:{second.index('450,')}"}
    told = [{span.rpartition("-")[0] for span in each} for each in groups]
    assert any(loss <= each and len(each) == 2 for each in told)


def test_a_percentage_and_the_fraction_to_which_another_capture_rounds_it(board):
    first = "Of the hives of the guild 14.3 per cent were dead by spring, the guild's survey found."
    assert len(board(first, "By spring about one in seven hives of the guild was dead, its survey found.", rule="same_measure")) == 1  # fmt: skip
    assert board(first, "By spring five in every eight hives of the guild stood empty, its survey found.", rule="same_measure") == []  # fmt: skip
