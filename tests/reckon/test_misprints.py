"""Two numbers of one story of which one is likely a slip: paraphrases that tie them, and what sets two figures apart."""

import pytest

# Sentences round each pair, in two captures, so that the words of the pair are as rare as they are in a real story.
ROUND = (
    "The council of the valley met late again\nThe old quarry above the village is to become a garden.\nNobody in the tavern had heard of it before.\nThe mayor smiled and went home.\n"
    "Rain fell on the slates.\nHer deputy read the letters aloud.\nThe clerk poured tea for the visitors.\nA dog slept under the table.\nThe minutes will be printed soon.",
    "Evening in the valley\nThe windows of the chapel were mended at last.\nPainters hung their pictures in the corridor.\nThe baker closed early.\nSnow is likely on the pass.\n"
    "Children built a raft of planks.\nThe schoolmaster tuned the piano.\nA lamp burned in the mill.\nThe road to the coast is open again.\nThe postman whistled.\n"
    "Her cousin sold the meadow.\nThe garden wall leans.\nA poet read from his diary.\nThe stove smoked.\nHens ran across the yard.\nThe gate squeaks.\nThe bells were rung for a wedding.\n"
    "Ivy covers the porch.\nThe inn has a fresh sign.\nLadders leaned on the barn.\nThe pond froze.\nA kite hung in the elm.",
)  # fmt: skip
SLIPS = [
    ("At the peak 18,460 of the utility's subscribers had no water, the utility said.", "WATER BACK IN TARNE\nAt its height the burst main left 16,460 subscribers without water, said the utility."),
    ("As of noon Thursday, 47 hikers were in the clinic, two of them with broken legs.", "At noon 53 hikers were in clinic beds, the ranger told listeners."),
    ("Auditors said 7,300 of the club's members had paid more than that before the vote.", "Before the vote only 3,700 had paid more, the auditors say."),
    ("The parade was watched by 52,300 people, police said.", "Police put the crowd that watched the parade at 53,200."),
    ("Some 4,310 eels were moved past the weir this spring, the trust says.", "The trust moved 4,130 eels over the weir this spring."),
    ("Kestrel Line cut 318 sailings in the gale, stranding 41,500 travelers.", "In the gale Kestrel Line called off 381 of its sailings."),
    ("On its opening night the circus sold 2,840 seats.", "First night at the circus: 2,480 seats sold, not one left."),
    ("The orchard lost 1,930 trees to the frost, its owner said.", "Frost took 1,390 of the orchard's trees, according to the owner."),
    ("By Friday evening 6,420 drivers had applied for the refund, the agency said.", "The agency said 6,240 motorists had asked for a refund by Friday evening."),
    ("The fund paid 3,470 widows last year, its report says.", "Last year 3,740 widows got money from the fund, according to the report."),
    ("Nurses gave 9,640 jabs at the fair on Saturday.", "On Saturday 9,460 doses were given at the fair by nurses."),
    ("Wardens freed 87 seals from nets this winter.", "This winter 78 seals were freed from nets by the wardens."),
    ("The island had 26,900 sheep on December 31, the census shows.", "On December 31 there were 29,600 sheep on the island."),
    ("Fourteen of the 61 divers, or 23 percent, were in hospital by midday on Monday.", "By noon on Monday 16 of the divers had been taken to hospital."),
    ("At the height of the strike 34,200 parcels lay in the depot.", "When the strike was at its worst 32,400 parcels were piled up in the depot."),
    ("The bell weighs 1,840 kilos.", "They hoisted the bell, all 1,480 kilos of it, into the tower."),
    ("Rangers counted 1,270 puffins on the stack on Sunday.", "The count of puffins on the stack on Sunday came to 1,720, rangers said."),
    ("Readers sent 5,310 postcards to the paper in a week.", "In that week the paper got 5,130 postcards from readers."),
    ("The choir of 126 singers toured the coast in May.", "In May its 162 singers toured the coast."),
    ("Fans bought 61,800 scarves on cup day, the club said.", "On cup day 68,100 scarves went to fans, according to the club."),
    ("The pension office wrote to 45,700 retirees by mistake.", "By mistake letters went from the pension office to 47,500 retirees."),
    ("The bridge carries 18,300 vehicles across the gorge.", "Across the gorge the bridge takes 13,800 vehicles."),
    ("Work on the hall cost 940 jobs in Brock, the union said.", "In Brock 490 jobs went because of the hall, the union said."),
    ("Lightning struck 219 cattle on the ridge on Tuesday.", "On Tuesday 291 cattle were hit by lightning on the ridge."),
    ("The bus plunged off the road with 64 schoolchildren aboard.", "There were 46 schoolchildren on the bus when it left the road."),
    ("The ferry had 312 people on board when it struck the pier.", "When it hit the pier there were 321 people aboard the ferry."),
    ("The blaze left 238 families homeless in Orrin, the mayor said.", "In Orrin 283 families lost their homes in the blaze, said the mayor."),
]  # fmt: skip
APART = [
    ("At the peak 18,460 of the utility's subscribers had no water.", "By nightfall 16,460 subscribers still had no water."),
    ("As of noon Thursday, 47 hikers were in the clinic.", "By Thursday evening 53 hikers were in the clinic."),
    ("As of noon Thursday, 47 hikers were in the clinic.", "Of the hikers 53 had been rescued by noon Thursday."),
    ("Growers left 74,000 acres of barley uncut.", "Growers sowed 47,000 acres of rye."),
    ("The public meeting drew 96 speakers.", "The petition against the quarry has 69 signatures."),
    ("The parade was watched by 52,300 people.", "Last year 53,200 people watched the parade."),
    ("Some 4,310 eels were moved past the weir this spring.", "Some 4,130 salmon were moved past the weir this spring."),
    ("The museum has 21,700 coins in its cellar.", "The museum has 27,100 stamps in its cellar."),
    ("The museum has 21,700 coins in its cellar.", "The library has 27,100 coins in its vault."),
    ("Kestrel Line cut 318 sailings on Monday.", "Kestrel Line cut 381 sailings on Tuesday."),
    ("Kestrel Line cut 318 sailings in the gale.", "Harrow Ferries cut 381 sailings in the gale."),
    ("The bus had 64 schoolchildren aboard.", "The second bus had 46 schoolchildren aboard."),
    ("The orchard lost 1,930 trees to the frost.", "The orchard planted 1,390 trees after the frost."),
    ("By Friday evening 6,420 drivers had applied for the refund.", "By Sunday evening 6,240 drivers had applied for the toll card."),
    ("The fund paid 3,470 widows last year.", "The year before, the fund paid 3,740 widows."),
    ("Nurses gave 9,640 jabs at the fair on Saturday.", "Nurses meant to give 9,460 jabs at the fair on Saturday."),
    ("Wardens freed 87 seals from nets.", "Wardens found 78 seals dead in nets."),
    ("The island had 26,900 sheep on December 31.", "The island had 29,600 sheep on June 30."),
    ("The bell weighs 1,840 kilos.", "The smaller bell weighs 1,480 kilos."),
    ("Rangers counted 1,270 puffins on the stack.", "Volunteers counted 1,720 puffins on the north cliff."),
    ("The blaze left 238 families homeless in Orrin.", "In Selm 283 families were left homeless by the blaze."),
    ("The ferry had 312 people on board.", "The ferry may carry 321 people."),
    ("Fans bought 61,800 scarves.", "Fans bought 68,100 programmes."),
    ("The bridge carries 18,300 vehicles a day.", "The old bridge carried 13,800 vehicles a day."),
    ("The vet treated 219 cattle.", "The vet treated 291 goats."),
    ("The strike stopped 240 trains on Monday.", "The strike stopped 260 trains on Wednesday."),
    ("Turnout was 61 percent in the first round.", "Turnout was 67 percent in the second round."),
    ("The plan got 61 percent in the north.", "The plan got 67 percent in the south."),
    ("Support for the tunnel is at 54 percent.", "Support for the tunnel is at 57 percent among the young."),
    ("The firm made 3.4 million dollars.", "The firm owes 3.7 million dollars."),
    ("The death toll stood at 36 on Friday.", "The death toll rose to 38 on Saturday."),
    ("The death toll stood at 36.", "The death toll has risen to 38."),
    ("Officials said 214 people were killed.", "Rescuers fear that 241 people were killed."),
    ("The storm killed 14 people.", "The storm hurt 41 people."),
    ("The poll of 1,204 voters was made by phone.", "Another poll of 1,024 voters was made online."),
    ("The senator won 312 delegates.", "The governor won 321 delegates."),
    ("She has 1,240 delegates.", "He has 1,420 delegates."),
    ("The city has 430 officers on the street.", "The county has 340 officers on the street."),
    ("He scored 23 points in the first game.", "He scored 32 points in the last game."),
    ("A barrel cost 54 dollars on Monday.", "A barrel cost 57 dollars on Thursday."),
    ("The bank has 2,300 branches.", "The bank has 3,200 cash machines."),
]  # fmt: skip
# Not yet told: too few words in common, or a verb that the verdict does not read.
MISSED = [
    ("Growers left 74,000 acres of barley uncut.", "The 47,000 acres of barley left uncut would have fed the county."),
    ("A public meeting that drew 96 speakers went on until midnight.", "At the public meeting 69 residents spoke, most of them against the quarry."),
    ("The kiln burst on Monday night and 23 potters were treated for burns.", "Medics treated 32 potters for burns after the kiln burst on Monday night."),
    ("The museum has 21,700 coins in its cellar.", "What lies in the cellar? For one thing, 27,100 coins, none of them ever shown."),
    ("The vote was 23 to 14 and 8,120 letters had come in against the dam.", "Against the dam 8,210 letters were written."),
    ("The reactor stood idle for 412 hours in June, the operator said.", "The operator put the idle hours of the reactor in June at 421."),
    ("The 2,730 beehives in the valley died of mites.", "Mites killed 2,370 hives in the valley."),
]  # fmt: skip
MISTAKEN = [
    ("At the height of the strike 34,200 parcels lay in the depot.", "At the start of the strike 32,400 parcels lay in the depot."),
    ("Work on the hall cost 940 jobs in Brock.", "Work on the hall brought 490 jobs to Brock."),
    ("The town has 12,300 people.", "In the town 13,200 people voted."),
    ("The mine employs 1,240 people.", "The mine laid off 1,420 people in ten years."),
    ("Police arrested 36 people on Friday.", "Police arrested 63 people over the weekend."),
    ("The poll asked 1,020 voters.", "The poll asked 1,200 voters in March."),
    ("The school has 480 pupils.", "The school had 840 pupils in its best days."),
]  # fmt: skip


def verdicts(board, one, other):
    texts = (f"{ROUND[0]}\n{one}", f"{ROUND[1]}\n{other}")
    return [check.verdict for check in board(*texts, rule="same_measure")]


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_two_numbers_for_one_thing(board, one, other):
    assert "inconsistent" in verdicts(board, one, other)
    assert "inconsistent" in verdicts(board, other, one)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_things(board, one, other):
    assert "inconsistent" not in verdicts(board, one, other)


@pytest.mark.xfail(reason="too little in common beside what tells them apart", strict=True)
@pytest.mark.parametrize(("one", "other"), MISSED)
def test_slips_that_are_missed(board, one, other):
    assert "inconsistent" in verdicts(board, one, other)


@pytest.mark.xfail(reason="digits exchanged in two counts whose words differ in the verb or the time only", strict=True)
@pytest.mark.parametrize(("one", "other"), MISTAKEN)
def test_two_things_that_are_mistaken(board, one, other):
    assert "inconsistent" not in verdicts(board, one, other)
