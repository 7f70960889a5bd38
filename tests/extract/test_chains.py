"""Chains of attribution, article -> outlet -> source: sentences of our own."""

import pytest

from helpers.extract.attributions import attributions_in

G, N, P, H = "the Lakeside Gazette", "Radio North", "the Harbour Post", "Tide Magazine"
# text, source behind the outlet, outlet
CHAINS = [
    # told to
    ("Ana Ruiz told the Lakeside Gazette that the dam leaked.", "Ana Ruiz", G),
    ("The dam leaked, Ana Ruiz told the Lakeside Gazette.", "Ana Ruiz", G),
    ("“The dam leaked,” Ruiz told Radio North on Monday.", "Ruiz", N),
    ("Two engineers told the Harbour Post the dam leaked.", "Two engineers", P),
    ("A source familiar with the tender told Radio North that 3 firms had bid.", "A source familiar with the tender", N),
    ("Nurses told Tide Magazine that 40 beds were closed.", "Nurses", H),
    ("The mayor has told the Lakeside Gazette that he will resign.", "The mayor", G),
    ("“We ran,” said Duarte, who told the Harbour Post that 5 houses burned.", "Duarte", P),
    # an interview
    ("Ruiz said in an interview with Radio North that the dam leaked.", "Ruiz", N),
    ("“The dam leaked,” Ruiz said in an interview with the Harbour Post.", "Ruiz", P),
    ("In the strike’s third week, Chan said in a call with Tide Magazine that pay would rise.", "Chan", H),
    ("“Nobody slept,” the coach said during an interview on Radio North.", "the coach", N),
    # the place of writing or speaking
    ("Ruiz wrote in the Lakeside Gazette that the dam leaked.", "Ruiz", G),
    ("Chan argued in the Harbour Post that the budget was too small.", "Chan", P),
    ("“The budget is a joke,” Chan wrote in Tide Magazine.", "Chan", H),
    ("The minister said on Radio North that 300 jobs would go.", "The minister", N),
    ("Ruiz wrote in an essay for the Harbour Post that the dam leaked.", "Ruiz", P),
    ("The premier admitted in a column in the Lakeside Gazette that the count was wrong.", "The premier", G),
    ("The union complained in a letter to the Harbour Post that 9 drivers were ill.", "The union", P),
    ("The bishop warned on Radio North that the roof would fall.", "The bishop", N),
    # quoted by an outlet
    ("A lock keeper was quoted by the Harbour Post as saying the gate leaked.", "A lock keeper", P),
    ("Ruiz was quoted by Radio Fell as saying that the gate leaked.", "Ruiz", "Radio Fell"),
    ("Two drivers told Sport Today the strike would end.", "Two drivers", "Sport Today"),
    # handed to an outlet
    ("A memo obtained by the Lakeside Gazette says the dam leaked.", "A memo", G),
    ("A report seen by Radio North said that 12 pumps failed.", "A report", N),
    ("Emails reviewed by the Harbour Post show that the board knew.", "Emails", P),
    ("Documents leaked to Tide Magazine show the firm paid 3 fines.", "Documents", H),
    ("Records shared with the Lakeside Gazette show that 12 pumps failed.", "Records", G),
    ("A letter first published by the Harbour Post says the fund is empty.", "A letter", P),
    ("A poll commissioned by Radio North found that 6 in 10 would move.", "A poll", N),
    ("Figures provided to the Lakeside Gazette show a fall of 9 percent.", "Figures", G),
    # the source's words, by way of an outlet
    ("The dam leaked, Ruiz said, according to the Lakeside Gazette.", "Ruiz", G),
    ("“The dam leaked,” Ruiz said, according to Radio North.", "Ruiz", N),
    ("“The dam leaked,” the mayor said, the Harbour Post reported.", "the mayor", P),
    ("According to the Lakeside Gazette, Ruiz said that the dam leaked.", "Ruiz", G),
    ("Radio North reported that Ruiz said the dam leaked.", "Ruiz", N),
    ("The Harbour Post reported that the union said 300 walked out.", "the union", "The Harbour Post"),
    ("The premier vowed to build 3 schools, according to Tide Magazine.", "The premier", H),
    ("The clerk said 40 ballots were lost, the Lakeside Gazette reported on Friday.", "The clerk", G),
    # quoted by an outlet
    ("The Lakeside Gazette quoted Ruiz as saying that the dam leaked.", "Ruiz", "The Lakeside Gazette"),
    ("Radio North quoted the mayor as saying the dam leaked.", "the mayor", N),
    ("The Harbour Post quoted two drivers as saying that pay had stopped.", "two drivers", "The Harbour Post"),
    ("Tide Magazine cited an official as saying 5 ships were lost.", "an official", H),
    # citing
    ("The Lakeside Gazette reported that the dam leaked, citing two engineers.", "two engineers", "The Lakeside Gazette"),
    ("Radio North reported that 300 walked out, citing the union.", "the union", N),
    ("The Harbour Post said the fund was empty, citing internal documents.", "internal documents", "The Harbour Post"),
    ("Tide Magazine, citing a person close to the board, reported that 3 firms had bid.", "a person close to the board", H),
    ("Some 300 walked out, Radio North reported, citing three drivers.", "three drivers", N),
    ("The dam leaked for a year, the Lakeside Gazette reported, citing court records.", "court records", G),
    ("According to Radio North, citing an aide, the talks failed.", "an aide", N),
    ("The talks failed, according to the Harbour Post, which cited two diplomats.", "two diplomats", P),
    ("The Lakeside Gazette, quoting Ana Ruiz, reported that the dam leaked.", "Ana Ruiz", "The Lakeside Gazette"),
    # an outlet that cites an outlet
    ("Radio North reported that the dam leaked, citing the Lakeside Gazette.", G, N),
    ("The dam leaked, Tide Magazine reported, citing the Harbour Post.", P, H),
]  # fmt: skip
# An outlet in its own right is source and link in one.
OUTLETS = [
    ("Radio North reported that the dam leaked.", "Radio North", "Radio North"),
    ("The dam leaked, the Lakeside Gazette reported.", G, G),
    ("The dam leaked, according to the Harbour Post.", P, P),
    ("Tide Magazine first reported that the fund was empty.", H, H),
]
# No outlet stands between the source and the article.
NO_LINK = [
    ("Ruiz told the council that the dam leaked.", "Ruiz"),
    ("Ruiz told reporters that the dam leaked.", "Ruiz"),
    ("The union said in a letter to the board that 9 drivers were ill.", "The union"),
    ("A memo seen by the council says the dam leaked.", "A memo"),
    ("The dam leaked, Ruiz said, according to the minutes.", "Ruiz"),
    ("The coach said in May that the club was broke.", "The coach"),
    ("Ruiz said the Lakeside Gazette had erred.", "Ruiz"),
]


@pytest.mark.parametrize(("text", "source", "outlet"), CHAINS + OUTLETS)
def test_the_outlet_stands_between_article_and_source(text, source, outlet):
    assert (source, outlet) in [(one.source, one.via) for one in attributions_in(text)]


@pytest.mark.parametrize(("text", "source"), NO_LINK)
def test_no_outlet_is_invented(text, source):
    assert (source, None) in [(one.source, one.via) for one in attributions_in(text)]


def test_a_cited_source_vouches_for_what_the_outlet_reports():
    text = "Radio North reported that 300 walked out, citing the union."
    found = [(one.source, text[one.content_start : one.content_end]) for one in attributions_in(text)]
    assert found == [("Radio North", "that 300 walked out"), ("the union", "that 300 walked out")]


def test_there_are_sixty_cases():
    assert len(CHAINS) + len(OUTLETS) + len(NO_LINK) >= 60
