"""Quotations: the three articles against the hand reading, and a table of sentences of our own."""

import re

import pytest
from conftest import gold

from helpers.extract.quotes import quotes, quotes_in
from helpers.extract.speech import speech_in
from helpers.tables import Sentence

# text, words quoted, kind, speaker, cue
CASES = [
    # a reporting clause after the quotation
    ("“The levee held,” the mayor said.", "The levee held,", "direct", "the mayor", "said"),
    ("“The levee held,” said the mayor.", "The levee held,", "direct", "the mayor", "said"),
    ("“The levee has held”, the mayor said.", "The levee has held", "direct", "the mayor", "said"),
    ("The mayor disagreed: “They will.”", "They will.", "direct", "The mayor", ":"),
    ("“The levee held,” said Ana Ruiz, the mayor.", "The levee held,", "direct", "Ana Ruiz", "said"),
    ("“The levee held,” Fire Chief Ana Ruiz said on Monday.", "The levee held,", "direct", "Ana Ruiz", "said"),
    ("“Will it hold?” asked a farmer.", "Will it hold?", "direct", "a farmer", "asked"),
    ("“Never again!” the pickets shouted.", "Never again!", "direct", "the pickets", "shouted"),
    ("“Our roof is gone,” he groused.", "Our roof is gone,", "direct", "he", "groused"),
    ("“The trial was stopped early,” according to the sponsor.", "The trial was stopped early,", "direct", "the sponsor", "according to"),
    ("“The trial was stopped early,” said one nurse familiar with the ward.", "The trial was stopped early,", "direct", "one nurse familiar with the ward", "said"),
    ("“The budget is a wish list,” wrote Lee Chan, an economist.", "The budget is a wish list,", "direct", "Lee Chan", "wrote"),
    ("“The budget is a wish list,” warned Lee Chan.", "The budget is a wish list,", "direct", "Lee Chan", "warned"),
    ("“It rained for days,” says veteran ferry captain Tom Abe.", "It rained for days,", "direct", "Tom Abe", "says"),
    ("“The water came at night.” — Ines Duarte", "The water came at night.", "direct", "Ines Duarte", "—"),
    ("“Stop the line,” they chanted.", "Stop the line,", "direct", "they", "chanted"),
    ("“Nobody asked us,” Ruiz, who runs the ferry, said.", "Nobody asked us,", "direct", "Ruiz", "said"),
    # a reporting clause before it
    ("The mayor said: “The levee held.”", "The levee held.", "direct", "The mayor", "said"),
    ("The mayor said, “The levee held today.”", "The levee held today.", "direct", "The mayor", "said"),
    ("She told the council that the plan was “half a plan” at best.", "half a plan", "partial", "She", "told"),
    ("Ana Ruiz, the mayor, called the delay “shameful.”", "shameful.", "partial", "Ana Ruiz", "called"),
    ("The union has called the offer “an insult”.", "an insult", "partial", "The union", "has called"),
    ("Engineers, such as the harbour board, have warned that the wall is “past its time.”", "past its time.", "partial",
     "Engineers, such as the harbour board", "have warned"),
    ("Two people familiar with the talks said the offer was “final”.", "final", "partial", "Two people familiar with the talks", "said"),
    ("According to the auditor, the ledger was “a mess”.", "a mess", "partial", "the auditor", "According to"),
    ("The report said the pumps were “never tested”.", "never tested", "partial", "The report", "said"),
    ("Lee Chan, who chairs the board, said the wall was “sound”.", "sound", "partial", "Lee Chan", "said"),
    ("Chan’s claim that the wall was “sound” was met with laughter.", "sound", "partial", "Chan", "claim"),
    ("To keep the premier’s promise of “a doctor in every town”, the state must hire.", "a doctor in every town", "partial",
     "the premier", "promise"),
    ("The board met on Friday, saying the wall was “sound”.", "sound", "partial", "The board", "saying"),
    ("In a speech on Monday, the premier vowed “a dry winter”.", "a dry winter", "partial", "the premier", "vowed"),
    ("The premier rose and promised “a dry winter”.", "a dry winter", "partial", "The premier", "promised"),
    ("The offer was described as “final” by two managers.", "final", "partial", "two managers", "was described"),
    ("The driver was quoted as saying the bus was “full”.", "full", "partial", "The driver", "was quoted as saying"),
    ("As the coach put it, “We ran out of legs today.”", "We ran out of legs today.", "direct", "the coach", "put"),
    ("The coach was blunt: “Our legs went.”", "Our legs went.", "direct", "The coach", ":"),
    ("Added Duarte: “We were told nothing.”", "We were told nothing.", "direct", "Duarte", "Added"),
    ("More on the strike — Tom Abe: “We were told nothing.”", "We were told nothing.", "direct", "Tom Abe", ":"),
    ("“We were told nothing,” they grumbled.", "We were told nothing,", "direct", "they", "grumbled"),
    ("What the coach calls “the long game” ended on Sunday.", "the long game", "partial", "the coach", "calls"),
    ("The minister did not say whether the fund was “spent”.", "spent", "partial", "The minister", "did not say"),
    ("It was, Duarte said, “a long night of rain”.", "a long night of rain", "partial", "Duarte", "said"),
    ("RAIN AHEAD - Ana B. Ruiz and Lee Chan: “We were told nothing.”", "We were told nothing.", "direct",
     "Ana B. Ruiz and Lee Chan", ":"),
    ("More from the report: “It was old.”", "It was old.", "direct", "the report", ":"),
    ("Ruiz went on with a long list.\n\n“It was old and it was late.”", "It was old and it was late.", "direct", "Ruiz", "."),
]  # fmt: skip
NOBODY = [
    # a distancing word, a label: nobody is said to say it
    ("The “smart” meters arrive in May.", "smart", "scare"),
    ("Crews reached the last “red zone” on Sunday.", "red zone", "scare"),
    ("A blog called “Tides” keeps the record.", "Tides", "scare"),
]
# the name of a work, a nickname: no quotation
NAMES = [
    "The mayor said she had seen the film “High Water” twice.",
    "On Sunday’s “Harbour Talk”, the mayor promised a new wall.",
    "“High Water” star Ana Ruiz opened the bridge.",
    "Tom “Skip” Abe runs the ferry.",
]
# text, words quoted, whose: no verb of saying, so the subject of the clause
FRAGMENTS = [
    ("Ruiz shrugged off the “so-called crisis of the dam”.", "Ruiz", "shrugged"),
    ("The union has gone after the board as a “rubber stamp”.", "The union", "gone"),
    ("Her dislike of “paper rules” is well known.", "Her", "dislike"),
    ("Tired of “the same old faces”, voters stayed home.", "voters", "of"),
    ("As the board denounced “a wild strike”, trams ran.", "the board", "denounced"),
    ("Drivers who feel “left behind” walked out.", "Drivers", "feel"),
]
# text, speaker of the last quotation: names, pronouns, turns from sentence to sentence
CARRIED = [
    ("“We lost it,” said Ana Ruiz. “It was old.”", "Ana Ruiz"),
    ("“We lost it,” Ruiz said, “and it was old.”", "Ruiz"),
    ("Mayor Ana Ruiz came late. “We lost it,” Ruiz said.", "Ana Ruiz"),
    ("Mayor Ana Ruiz came late. “We lost it,” she said.", "Ana Ruiz"),
    ("The Harbour Board met in May. “The wall is safe,” it said in a statement.", "The Harbour Board"),
    (
        "The Harbour Board disputed the count. “The wall is safe and always was,” according to a release.",
        "The Harbour Board",
    ),
    ("Ruiz was calm. “We lost it,” said the ferry captain.", "the ferry captain"),
    ("The mayor said the wall was old. “I never liked that wall.”", "The mayor"),
    ("“We lost it,” said Ana Ruiz.\n\n“It was old.”", "Ana Ruiz"),
    ("“We lost it all that night, said Ana Ruiz.\n\nLater Lee Chan added: “It was old.”", "Lee Chan"),
    ("The captain spoke last, and he said:\n\n“It was old.”", "he"),
    ("“We ran,” said Ana Ruiz.\n\nThe town slept. The “safe” wall fell.", None),
    ("“Pay us,” Ruiz said. Chan, for the firm, said the pay was “fair”.", "Chan"),
]
TOLD = [
    ("“We lost it,” Ruiz told the Lakeside Gazette.", "Ruiz", "the Lakeside Gazette"),
    ("“We lost it,” Ruiz told Harbour News on Monday.", "Ruiz", "Harbour News"),
    ("“We lost it,” Ruiz said in an interview with Radio North.", "Ruiz", "Radio North"),
    ("“We lost it,” Ruiz told reporters.", "Ruiz", None),
    ("“We lost it,” Ruiz told the council.", "Ruiz", None),
]


@pytest.mark.parametrize(("text", "words", "kind", "speaker", "cue"), CASES)
def test_a_quotation_has_its_kind_speaker_and_cue(text, words, kind, speaker, cue):
    found = [(q.text, q.kind, q.speaker, q.cue) for q in quotes_in(text)]
    assert found == [(words, kind, speaker, cue)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“The first wave came at four.\n\n“The next came at five,” the lock keeper, Tom Ek, said.", ["Tom Ek", "Tom Ek"]),
        ("“It was old.\n\n“It was late.\n\n“It was cold,” said Ana Ruiz.", ["Ana Ruiz"] * 3),
        ("“It was old.”\n\n“It was cold,” said Ana Ruiz.", [None, "Ana Ruiz"]),  # closed: another's, perhaps
        ("“It was old.\n\nThe wall fell. “It was cold,” said Ana Ruiz.", [None, "Ana Ruiz"]),
        ("“It was old.\n\n" * 200 + "“It was cold.”", [None] * 201),
    ],
)  # fmt: skip
def test_a_quotation_that_runs_over_paragraphs_is_whose_its_last_paragraph_says(text, speakers):
    assert [quote.speaker for quote in quotes_in(text)] == speakers


@pytest.mark.parametrize(("text", "words", "kind"), NOBODY)
def test_what_nobody_says_has_no_speaker(text, words, kind):
    found = [(q.text, q.kind, q.speaker, q.cue) for q in quotes_in(text)]
    assert found == [(words, kind, None, None)]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_in_marks_is_no_quotation(text):
    assert quotes_in(text) == []


@pytest.mark.parametrize(("text", "speaker", "cue"), FRAGMENTS)
def test_a_fragment_is_that_of_the_subject(text, speaker, cue):
    assert [(q.kind, q.speaker, q.cue) for q in quotes_in(text)] == [("partial", speaker, cue)]


@pytest.mark.parametrize(("text", "speaker"), CARRIED)
def test_the_speaker_is_carried_and_named_in_full(text, speaker):
    assert quotes_in(text)[-1].speaker == speaker


@pytest.mark.parametrize(("text", "speaker", "outlet"), TOLD)
def test_the_hearer_is_never_the_speaker(text, speaker, outlet):
    (quote,) = quotes_in(text)
    assert (quote.speaker, quote.told_to) == (speaker, outlet)


def test_the_mention_is_the_slice_beside_the_cue():
    text = "Mayor Ana Ruiz came late. “We lost it,” she said."
    (quote,) = quotes_in(text)
    assert text[quote.speaker_start : quote.speaker_end] == "she"
    assert quote.speaker == "Ana Ruiz"
    assert text[quote.start : quote.end] == quote.text == "We lost it,"


def test_wrapped_lines_are_one_paragraph():
    text = "“The levee held through the night and into\nthe morning,” said Ana\nRuiz, the mayor.\n\nNobody slept."
    (quote,) = quotes_in(text)
    assert quote.text == "The levee held through the night and into\nthe morning,"
    assert quote.speaker == "Ana Ruiz"


def test_a_headline_quotes_without_a_speaker():
    text = "Mayor 'furious' at flood delay\nThe mayor said she was “furious”."
    cut = text.index("\n")
    rows = [
        Sentence(
            sentence_id=f"s{i}", article_id="x", start=a, end=b, text=text[a:b], clean="", paragraph=i, label=label
        )
        for i, (a, b, label) in enumerate([(0, cut, "headline"), (cut + 1, len(text), "body")])
    ]
    found = quotes(text, rows, article_id="x")
    assert [(q.kind, q.speaker, q.sentence_id) for q in found] == [
        ("headline", None, "s0"), ("partial", "The mayor", "s1"),
    ]  # fmt: skip
    assert [q.quote_id for q in found] == ["x-q01", "x-q02"]


def test_single_marks_count_where_the_text_has_no_double_ones():
    assert [q.text for q in quotes_in("'It held,' she said. The 'old' wall stood.")] == ["It held,", "old"]
    assert [q.text for q in quotes_in("“It held,” she said. The 'old' wall stood.")] == ["It held,"]


def _same(text):
    return re.sub(r"^(?:the|an?)\s+", "", (text or "").lower())


def test_the_three_articles_are_read_as_by_hand(gold_witnesses):
    found, expected = [], []
    for witness in gold_witnesses:
        name = witness.article.file
        for q in quotes(witness.text, witness.sentences, article_id=witness.article.article_id):
            found.append((name, q.start, q.end, q.text, q.kind, _same(q.speaker), q.cue, q.told_to))
            if q.speaker_start is not None:
                assert q.speaker_start < q.speaker_end <= len(witness.text)
    for row in gold("quotes"):
        expected.append((row["document"], row["start"], row["end"], row["text"], row["kind"], _same(row["speaker"]),
                         row["cue"], row["told_to"]))  # fmt: skip
    assert len(expected) == 19
    assert sorted(found) == sorted(expected)


def test_a_long_hostile_text_is_read_in_linear_time():
    assert len(quotes_in("He said “no, " * 5_000)) == 5_000
    assert quotes_in("the mayor of the town of the " * 5_000) == []


def test_a_signature_in_the_next_paragraph_says_who_speaks():
    told = "“We ran,” said Len Moss, a baker.\n\n> “It was the worst in memory.”\n\n> — Ana Ruiz, hydrologist\n\nThe dam — Leeds owns it — held."
    assert [q.speaker for q in quotes_in(told)] == ["Len Moss", "Ana Ruiz"]
    assert [q.speaker for q in quotes_in("“We ran,” said Moss.\n\n“It was the worst.”\n\n— The dam held.")][1] == "Moss"


def test_links_of_markdown_are_passed_over():
    told = (
        "“We ran,” said [Len Moss](https://example.org/len), a baker. “It broke,” [Ana Ruiz said](https://example.org)."
    )
    found = speech_in(told)[0]
    assert [(q.text, q.speaker) for q in found] == [("We ran,", "Len Moss"), ("It broke,", "Ana Ruiz")]
    assert all(told[q.start : q.end] == q.text for q in found)


def test_a_verb_printed_twice_at_the_end_of_a_paragraph_is_read():
    assert [q.speaker for q in quotes_in("“It fell,” said said Chan")] == ["Chan"]
