"""Claims of more or less than half, with the part and the whole that stand round them."""

import pytest

SLIPS = [
    "It has 3,900 farms on its books.\n\nMost have been paid: it has settled with 1,720 of them.",
    "The hall took in 640 runners. The bulk of those treated were beginners. Of the cases, 290 were running their first race.",
    "Villagers oppose the mast, a survey found. The paper asked 700 homes. A majority were against it: 330.",
    "The union has 2,400 drivers. Most of them want a strike. In the ballot 1,130 voted for one.",
    "The depot runs 312 buses. More than half of the fleet, 148 buses, is electric.",
    "The college has 5,200 students. Most live at home. Some 2,410 of them have a room of their own in town.",
    "The shelter took in 880 dogs last year. The majority were strays. Of those 880, 402 had no owner.",
    "Of the 640 homes in the parish, 290 burn oil. A majority of homes in the parish thus heat with oil.",
    "The fair drew 18,000 visitors. Most visitors came by train, the rail firm says. It carried 8,100 of them.",
    "Fewer than half of the pupils passed. Of the 420 who sat the paper, 231 passed.",
    "Only a minority of members voted. The club has 1,240 members, and 690 cast a vote.",
    "The clinic saw 212 patients on Monday.\n\nMost of the patients were children, Dr Lane said. There were 98 of them.",
    "Most voters reject the bypass, says a poll. It questioned 1,200 people, of whom 560 were against it.",
    '"Most of our members back the deal," she said. The union sent out 4,300 papers; 1,950 members voted yes.',
    "There were 96 entries. The judges turned away the bulk of them, 44.",
    "The council has 46 members. Just over half of them, 22, are women.",
    "The fund helped 1,310 families. The lion's share of them - 580 - live in Aldham.",
    "A narrow majority of the 57 jurors, 27, wanted to go home.",
    "Police stopped 460 cars. Most drivers were sober; 214 of them blew over the limit.",
    "Ministers claim that the greater part of the 320 bridges has been mended. The works log lists 148 of them as mended.",
    "We went to 64 schools. In 29 of them the roof leaked. Most schools, in short, leak.",
    "Who are they? Overwhelmingly young: of the 1,120 people in the camp, 520 are under 20. That is a clear majority.",
    "The museum sold 5,400 tickets last month. More than half of all tickets went to schools, it says: 2,510.",
    "Of 230 members, 107 signed. A majority have thus signed.",
    "The bulk of the shells are live. Divers brought up 410 shells, 188 of them live.",
    "Nearly all of the 84 villages have power again. In 39 of them the lights are on.",
    "A minority of the 260 tenants, 141, pay late.",
    "Less than half of the flats are let. The tower has 180 flats, of which 104 are let.",
    "The board heard 75 appeals. It granted the majority of them. Thirty-four were granted.",
    "Most of those fined were men, the court said. Of 310 people fined, 142 were men.",
    "It is mostly a story of tourists: 4,600 came by ferry and most, 2,090, were on holiday.",
]
SILENT = [
    "The shelter took in 880 dogs last year. The majority were strays. Of those 880, 502 had no owner.",
    "It has 3,900 farms on its books. Most have been paid: it has settled with 2,720 of them.",
    "The club had 400 members. Most were insured. Of the 400, 190 were women.",
    "Most of the 540 came by train. It took 220 minutes.",
    "Most voters reject the bypass. A poll asked 1,200 people, of whom 500 were for it.",
    "The council has 46 members. Most of them are new. In 2019, 22 of them were new.",
    "Most of the day was lost. The 540 men went home and 250 of them came back.",
    "The firm has 800 workers, most of them in the north. It will close 3 plants with 350 workers.",
    "Most of the cost was paid. The 520 houses cost 240 crowns each.",
    "At most 40 of the 90 seats were taken.",
    "The firm employs 800 people, most of them in Hull. It will cut 350 jobs.",
    "Most homes were spared. Of the 2,000 homes on the plain, 900 were flooded.",
    "The party won 41 of the 90 seats and has no majority.",
    "She was the most capped of the 48 players, 22 of whom have left.",
    "Most shops were shut. Of the 300 in the mall, 140 had opened.",
    "MOST COMMUTERS BACK STRIKE\n\nA poll asked 900 commuters about the strike. Of these, 520 were for it and 280 against.",
    "Most of those fined were men, the court said. Of 310 people fined, 142 were women.",
    "The choir sang for most of the evening. Of the 310 who came 142 stayed to the end.",
    "The party lost its majority. It won 142 of the 310 seats.",
    "It needs a majority of the 310 seats. So far it has 142.",
    "He was re-elected by a majority of 142; 310 had voted.",
    "A majority of 310 would be enough; it has 142.",
    "Most years the fair draws 310 stalls. This year 142 came.",
    "The most popular of the 310 stalls sold 142 cakes.",
    "Most visitors are foreign. The museum has 310 rooms and 142 guards.",
    "A majority of the board, six of its 11 members, resigned.",
    "Most pupils go by bus. The town has 310 teachers, 142 of them part-time.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_claim_is_held_against_the_figures_round_it(page_of, text):
    assert [
        one
        for one in page_of("Notes from the town", *text.split("\n\n"), rule="threshold")
        if one.verdict == "inconsistent"
    ]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_claim_or_of_something_else_gives_no_alarm(page_of, text):
    assert not [
        one
        for one in page_of("Notes from the town", *text.split("\n\n"), rule="threshold")
        if one.verdict == "inconsistent"
    ]
