import pytest

STRIKE = "Wenna Marl joined the picket at dawn.\nThe retired driver, {age}, has no love of speeches.\nThat takes 40 minutes.\n"
CLUB = "The club's captain, Tomas Brel, did not speak.\nBorn in {month} 1994 and at the club since he was a boy, he may leave."


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (STRIKE.format(age=71) + '"I was born in this lane in 1952," she says.', ["consistent"]),
        (STRIKE.format(age=77) + '"I was born in this lane in 1952," she says.', ["inconsistent"]),
        (STRIKE.format(age=77) + '"The union was born in this lane in 1952," she says.', []),
        (STRIKE.format(age=77) + '"My mother was born in this lane in 1932," she says.', []),
        ('Ada Fenn, who drew the dam, was born in 1948 beside it.\n"I fished here," says Fenn, 66.', ["inconsistent"]),
        ('Ada Fenn, who drew the dam, was born in 1948 beside it.\n"I fished here," says Fenn, 75.', ["consistent"]),
        ("Otto Fenn, who was born in 1851, was 42 when his dam opened in 1893.", ["consistent"]),
        ("Otto Fenn, who was born in 1851, was 34 when his dam opened in 1893.", ["inconsistent"]),
        ("Otto Fenn died in 1919, aged 67; he was born in 1851.", ["consistent"]),
        ("Ada Fenn kept the film. All on the floor of 9 Quay Street, the house she was born in, in 1948, is wet.\n\"I heard it,\" says Mrs Fenn, 71.", ["inconsistent"]),
        ("The census clerk, born in 1990, counted Jan Roe, 52.", []),
        ("The party was born in 1951 and its leader, Jan Roe, is 52.", []),
        ("Jan Roe, born in 1972, has 12 staff, 58 of them in the port.", []),
    ],
)  # fmt: skip
def test_the_age_of_whom_the_sentences_name(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        ("It was late, said the mayor, Petra Vale, 49.", "Ms Vale, the mayor, who was born in 1975, was glad.", ["consistent"]),
        ("It was late, said the mayor, Petra Vale, 94.", "Ms Vale, the mayor, who was born in 1975, was glad.", ["inconsistent"]),
        ("Midfielder Tomas Brel, 30, scored twice.", CLUB.format(month="March"), ["consistent"]),
        ("Midfielder Tomas Brel, 30, scored twice.", CLUB.format(month="August"), ["inconsistent"]),
        ("Midfielder Tomas Brel, 29, scored twice.", CLUB.format(month="August"), ["consistent"]),
        ("His brother, Karl Brel, 24, scored twice.", CLUB.format(month="August"), []),
        ("Mayor Petra Vale, 49, left.\nHer sister, Ines Vale, is a judge.", "Ms Vale, born in 1961, was glad.", []),
        ("The mayor of Vale, Petra Orn, 49, was glad.", "Ms Vale, the judge, who was born in 1961, was not.", []),
    ],
)  # fmt: skip
def test_the_age_of_one_person_in_two_articles(board, first, second, verdicts):
    assert [check.verdict for check in board(first, second, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The nurse, 61, who first came to the ward at 16, 45 years ago, wept.", ["consistent"]),
        ("The nurse, 61, who first came to the ward at 16, 54 years ago, wept.", ["inconsistent"]),
        ("Jon Edd, 58, started in the pits at 17 and has worked there for 41 years.", ["consistent"]),
        ("Jon Edd, 58, started in the pits at 17 and worked there for 12 years.", []),
        ("The rate, 61, stood at 16, as it did 45 days ago.", []),
        ("Jon Edd, 58, had driven the night bus for 41 years, since he was 17.", ["consistent"]),
        ("Jon Edd, 58, had driven the night bus for 41 years until he was 17.", []),
        ('"I have waited since I was 9," said Nell Orr, 71, who came first.\n"That’s 62 years."', ["consistent"]),
        ('"It hurts," said Jon Edd, 49, who joined the band in 1998 at the age of 22.\n"That is 27 years, gone."', ["consistent"] * 2),
        ('"It hurts," said Jon Edd, 49, who joined the band in 1998 at the age of 22.\nThe hall cost 27 million.', ["consistent"]),
    ],
)  # fmt: skip
def test_an_age_at_a_start_and_the_years_since(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ('"I am 58 now and I was 22 when it shut," said the foreman, Huw Parr.\nMr Parr was born in 1966.', ["consistent"]),
        ('"I am 85 now and I was 22 when it shut," said the foreman, Huw Parr.\nMr Parr was born in 1966.', ["inconsistent"]),
        ("Her grandmother, Nest Loy, born in 1931, was 46 when the mine shut in 1977.", ["consistent"]),
        ("Her grandmother, Nest Loy, born in 1931, was 64 when the mine shut in 1977.", ["inconsistent"]),
        ("The priest, Father Ivo Marsh, is 70; he was born in 1963.", ["inconsistent"]),
        ("The priest, Father Ivo Marsh, is 60; he was born in 1963.", ["consistent"]),
        ("Dr Paula Renn, 60, trained here in 1985, when she was 22. Her rival was born in 1971.", ["consistent"]),
    ],
)  # fmt: skip
def test_who_speaks_and_who_is_meant(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The head gardener is a quiet man.\nBorn in Wexmouth in May 1971, the {age}-year-old came here as a boy.", True),
        ("Born on the island of Skerra in May 1971, the {age}-year-old came here as a boy.", True),
        ("The new judge, Ada Venn, sat on Monday.\nAt {age}, she is the youngest there. She was born in Oxley in May 1971.", True),
        ("A woman of {age}, she was born in Oxley in May 1971 and has run the mill since 2010.", True),
        ("Born in Kestle in May 1971, she hired the {age}-year-old in 2019.", False),
        ("Tom Ash, born in Kestle in May 1971, shared the prize with a {age}-year-old from Holm.", False),
        ("Wenna Marl was born in Kestle in May 1971.\nAged {age}, she took over the yard.", False),
    ],
)  # fmt: skip
def test_a_place_of_birth_is_nobody(board, text, told):
    for age, verdict in ((53, "consistent"), (48, "inconsistent")):
        found = {check.verdict for check in board(text.format(age=age), rule="calendar")}
        assert found == {verdict} if told else "inconsistent" not in found


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Ada Fenn was born in November 1948 and at 75 drives a bus.", ["consistent"]),
        ("Ada Fenn was born in November 1948 and at 57 drives a bus.", []),
        ("Ada Fenn was born in November 1948 and at 57 cents finds bread dear.", []),
        ("Ada Fenn is 54 and keeps the gate. She has lived all her life in Low Row, where she was born in the hard winter of 1947.", ["inconsistent"]),
        ("Ada Fenn, 76, keeps the gate. She came into the world in the famine winter of 1947.", ["consistent"]),
        ("Ada Fenn, 47, who took over her parents’ mill in 2002, at 25, keeps the gate.", ["consistent"]),
        ("The panel is led by Ada Fenn, 60, a judge born in 1963.", ["consistent"]),
        ("The panel is led by Ada Fenn, 70, a tax lawyer born in 1963.", ["inconsistent"]),
        ("Otto Fenn, born in February 1911, won in May 1954, when he was 43.\nHe died in March 1987, aged 76.", ["consistent"] * 2),
        ("Otto Fenn, born in February 1911, won in May 1954, when he was 43.\nHe died in March 1987, aged 67.", ["consistent", "inconsistent"]),
        ("Otto Fenn, born in October 1911, won in May 1954, when he was 43.", ["inconsistent"]),
        ("Nurse Ada Fenn, 58, who was born in 1966 by the sea, was among those killed.", ["consistent"]),
        ("Nurse Ada Fenn, 38, who was born in 1966 by the sea, was killed in the flood of 2004.", []),
        ("Fenn, 76, the baker, had the fever in 1957, when she was nine.", ["consistent"]),
        ("Ada Fenn, 67, had the fever in 1957, when she was nine.", ["inconsistent"]),
        ("Ada Fenn keeps the gate.\nShe is 72.\n\"I was ten in the great flood of 1962,\" she said.", ["consistent"]),
        ("Ada Fenn keeps the gate.\nShe is 62.\n\"I was ten in the great flood of 1962,\" she said.", ["inconsistent"]),
        ("Ada Fenn keeps the gate.\nShe is 62.\n\"I was ten in the long race of 1962,\" she said.", []),
        ("Ada Fenn keeps the gate.\nShe is 62.\n\"I was 8 in the final of 1962,\" she said.", []),
        ("\"I'm seventy,\" said Ada Fenn, \"I've sung here since nineteen seventy-two, when I was eighteen.\"", ["consistent"]),
        ("Ada Fenn said the count was 62 in 1962.\nMrs Fenn is 90.", []),
        ("\"They rang me,\" said Ada Fenn, 56.\nBorn in 1968 in a house on Mill Row, Ms Fenn joined in 1990.", ["consistent"]),
        ("\"They rang me,\" said Ada Fenn, 65.\nBorn in 1968 in a house on Mill Row, Ms Fenn joined in 1990.", ["inconsistent"]),
        ("Ada Fenn, born in February 1968, drew the plan in the summer of 2020, when she was 42.", ["inconsistent"]),
        ("Ada Fenn, 67, said her brother had the fever in 1957, when he was nine.", []),
    ],
)  # fmt: skip
def test_ages_at_a_time_and_now(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


def test_he_after_another_person_is_no_more_the_first(page_of):
    text = "And then there is Ada Roe of Low Farm. She was born in 1950. Her son is there too. He is 41, and now drives the cart."
    assert "inconsistent" not in {check.verdict for check in page_of("A headline for this", text)}


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Ada Fenn does not care for boats.\nThe builder of the new quay, who is 58, was born in 1961 and swims daily.", ["inconsistent"]),
        ("Ada Fenn does not care for boats.\nThe builder of the new quay, who is 62, was born in 1961 and swims daily.", ["consistent"]),
        ("By then Ada Fenn, 58, is at the gate.\nMrs Fenn keeps it.\nIt is a long walk.\nShe came in 1994.\nThe gate is old.\nBorn in 1961 up the hill, she likes the wind.", ["inconsistent"]),
        ("\"It hurts,\" said Ada Fenn of Kestle University, 58, who led the work.\nProfessor Fenn was born in 1971.", ["inconsistent"]),
        ("\"It hurts,\" said Ada Fenn of Kestle University, 52, who led the work.\nProfessor Fenn was born in 1971.", ["consistent"]),
        ("Ada Fenn fell ill in May 2019 at home.\nThe retired baker, born in January 1958, was 61 at the time.\nMrs Fenn is well.", ["consistent"]),
        ("Ada Fenn fell ill in May 2019 at home.\nThe retired baker, born in January 1958, was 71 at the time.\nMrs Fenn is well.", ["inconsistent"]),
        ("Ada Fenn, 71, a daughter of the founder, was born in 1953.", ["consistent"]),
        ("Ada Fenn, 17, a daughter of the founder, was born in 1953.", ["inconsistent"]),
        ("Ada Fenn, born in 1951, lives here.\nMrs Fenn has no horse.\nHer father led her down this road in 1954, when she was three.", ["consistent"]),
        ("Ada Fenn, born in 1951, lives here.\nMrs Fenn has no horse.\nHer aunt took the road in 1954, when she was thirty.", []),
        ("Ada Fenn heard it.\n\"Like thunder,\" says the former teacher, who was born in 1947 and, at 76, has a keen ear.\nMrs Fenn laughs.", ["consistent"]),
        ("Ada Fenn, 65, was born in 1959 and drove it.\nThe yard is full.\nRain fell on 40 buses.\nThe oldest bus in the yard is 17 years old.", ["consistent"]),
        ("Ada Fenn, 58, took her grandson to the gate.\nHe was born in March 2019.", []),
    ],
)  # fmt: skip
def test_who_is_meant_over_other_sentences(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts
