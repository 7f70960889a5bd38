import pytest

TOLD = {"product", "rate_times_period", "required_rate"}


def verdicts(checks):
    return {check.verdict for check in checks if check.rule in TOLD}


@pytest.mark.parametrize(
    "text",
    [
        "At $62 million, the library costs $155 for each of the 400,000 residents.",
        "The $3.2 million prize fund is split equally between 64 clubs, who each receive $50,000.",
        "The town collected $96,000 from 800 stallholders, or $120 apiece.",
        "The orchard covers 120 hectares.\nIt brought in 3,000 tonnes of apples, so that a hectare gave 25 tonnes.",
        "The boats landed 45 tonnes of crab, which fetched 270,000 euros, or 6 euros a kilogram.",
        "The clinic sees 40 patients a day.\nIt is open on 220 days a year, and so it will see 8,800 patients annually.",
        "The glacier has been retreating by 15 centimetres a day.\nOver the 40 days since June it has lost 6 metres.",
        "On the ninth day of the blockade the port counted its losses.\nAt $3m a day, the bill now stands at $27m.",
        "From April to September the ferry carried 48,000 passengers, an average of 8,000 a month.",
        "The school employs 80 teachers at an average salary of $45,000, a wage bill of $3.6 million.",
        "The office received 9,600 appeals and wants to decide them within 60 days.\nTo do so it must settle 160 a day.",
        "At $1,800 a tonne, the 25,000 tonnes are worth $45 million.",
        "The park cost $90 million.\nFor the 300,000 residents, that is $300 a head.",
        "The league played 380 games and drew 11.4 million fans, an average of 30,000 a game.",
        "The strike, in its 12th week, has cost the firm $3 million a week, a total of $36 million.",
        "A ten-game card worth $145 is on sale; fans pay $14.50 for each game.",
        "With 1,260 chairs in 45 rooms, there would be 28 to a room.",
    ],
)
def test_what_agrees_is_told_wherever_the_three_stand(board, text):
    assert verdicts(board(text)) == {"consistent"}


@pytest.mark.parametrize(
    "text",
    [
        "At $62 million, the library costs $255 for each of the 400,000 residents.",
        "The $3.2 million prize fund is split equally between 64 clubs, who each receive $70,000.",
        "The town collected $96,000 from 800 stallholders, or $150 apiece.",
        "The orchard covers 120 hectares.\nIt brought in 3,000 tonnes of apples, so that a hectare gave 35 tonnes.",
        "The boats landed 45 tonnes of crab, which fetched 270,000 euros, or 8 euros a kilogram.",
        "The clinic sees 40 patients a day.\nIt is open on 220 days a year, and so it will see 9,800 patients annually.",
        "The glacier has been retreating by 15 centimetres a day.\nOver the 40 days since June it has lost 8 metres.",
        "On the ninth day of the blockade the port counted its losses.\nAt $3m a day, the bill now stands at $37m.",
        "The school employs 80 teachers at an average salary of $45,000, a wage bill of $4.6 million.",
        "At $1,800 a tonne, the 25,000 tonnes are worth $54 million.",
        "The park cost $90 million.\nFor the 300,000 residents, that is $400 a head.",
        "Spending of $90 million works out at $360 for every one of the 300,000 residents.",
    ],
)
def test_what_words_tie_and_does_not_follow_is_inconsistent(board, text):
    assert verdicts(board(text)) == {"inconsistent"}


@pytest.mark.parametrize(
    "text",
    [
        "The fund of $4 million gives $40,000 to each of the 12 branches.",  # it need not be used up
        "The city spent $12 million last year.\nIt has 300,000 residents and plans $50 for each of them next year.",
        "The museum had 90,000 visitors.\nTickets cost $12 each.\nThe shop sold 40,000 books for $600,000.",
        "The average rent is $1,200 and the city has 45,000 flats.\nThe council spent $30 million on repairs.",
        "The chairs cost $80 each.\nThe school bought 300 desks for $45,000.",
        "The team scored 30 points a game in 12 games and 400 points overall, with 40 in the cup.",
        "The firm lost $2m a day for ten days in May.\nThe bill for the year is $55m.",  # another stretch of time
        "The median wage is $30,000.\nThe 900 workers cost $31 million.",
        "The murder rate is 4.1 per 100,000 people.\nThe town has 14 prisons and 57 courts.",  # a rate per so many
        "The clinic has 3 doctors and 2 to a ward, and 6 chairs.",  # digits that chance gives
    ],
)
def test_what_no_words_tie_is_left_alone(board, text):
    assert verdicts(board(text)) <= {"cannot tell"}
    assert "inconsistent" not in verdicts(board(text))


def test_another_pairing_that_agrees_is_the_one_meant(board):
    text = "The hall has 40 rows and 60 boxes.\nA box seats 8, so that makes 480 places; the rows hold 30 each."
    assert "inconsistent" not in verdicts(board(text))


def test_the_units_are_named_as_people_say_them(board):
    (check,) = board(
        "The boats landed 45 tonnes of crab, which fetched 270,000 euros, or 8 euros a kilogram.", rule="product"
    )
    assert check.formula.startswith("8 euros a kilogram x 45 tonnes")
    assert check.grade == "hard"
