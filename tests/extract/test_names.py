"""The name behind a mention, and what kind of source a mention is."""

import pytest

from helpers.extract.names import Names, bare, kind_of
from helpers.read.outlets import is_outlet

ARTICLE = (
    "Fire Chief Ana Ruiz praised Harbour Board secretary Lee Chan. Ruiz Street was flooded. Dr. Ines de Souza left."
)
PERSONS = [
    ("Ruiz", "Ana Ruiz"), ("Chan", "Lee Chan"), ("Souza", "Ines de Souza"), ("Fire Chief Ana Ruiz", "Ana Ruiz"),
    ("veteran ferry captain Tom Abe", "Tom Abe"), ("Mr. Abe", "Abe"), ("the crews", None), ("the Harbour Board", None),
    ("Lee Chan of Bergen", "Lee Chan"), ("Ana Ruiz and Lee Chan", None), ("Mayor of Bergen", None), ("a spokesman for Lee Chan", None),
    ("Radio North", None), ("Sport Today", None), ("Radio host Tom Abe", "Tom Abe"),
    ("The Mayor", None), ("Data", None), ("BBC", None), ("a spokesman for Lee Chan who left", None),
]  # fmt: skip
KINDS = [
    ("a source familiar with the vote", "anonymous"), ("three people", "anonymous"), ("officials", "anonymous"),
    ("the mayor", "person"), ("he", "person"), ("the Harbour Board", "organisation"), ("the union", "organisation"), ("…", "unnamed"),
    ("a former engineer at the water board", "anonymous"), ("a nurse at Leeds Hospital", "anonymous"),
    ("the board of the harbour", "organisation"), ("the University of Leeds", "organisation"), ("Crews", "anonymous"), ("the mayor and the board", "organisation"),
    ("Radio North", "outlet"), ("Sport Today", "outlet"), ("Post office clerks", "organisation"),
    ("publicly available data", "data"), ("figures the agency has posted", "data"), ("the audit", "document"),
    ("a statement", "document"), ("Harbour News", "outlet"), ("the Lakeside Gazette", "outlet"), ("It", "organisation"),
]  # fmt: skip


@pytest.mark.parametrize(("mention", "name"), PERSONS)
def test_a_surname_is_completed_from_the_article(mention, name):
    assert Names(ARTICLE).person(mention) == name


@pytest.mark.parametrize(("mention", "kind"), KINDS)
def test_kinds_of_source(mention, kind):
    assert kind_of(mention, None) == kind


def test_a_verb_that_opens_a_sentence_is_no_first_name():
    assert Names("Added Duarte: it fell. Later Duarte left.").whole("Duarte") == "Duarte"
    assert Names("Hope Duarte left.").whole("Duarte") == "Hope Duarte"


def test_titles_are_no_part_of_a_name():
    assert bare("Deputy Prime Minister Tom Abe") == "Tom Abe"
    assert bare("Abe") == "Abe"


@pytest.mark.parametrize(
    ("mention", "outlet"),
    [
        ("Radio North", True),
        ("the BBC", True),
        ("the Times", True),
        ("reporters", False),
        ("the council", False),
        ("", False),
    ],
)
def test_an_outlet_is_known_by_the_words_of_its_name(mention, outlet):
    assert is_outlet(mention) is outlet


def test_a_plural_with_a_capital_at_the_beginning_of_sentences_alone_names_nobody():
    text = "Residents fled. “We ran.” Residents slept in cars. Hicks stayed. The river rose for Hicks too. Mr. Banks left. Banks swam."
    names = Names(text)
    assert names.person("Residents") is None
    assert [names.person(mention) for mention in ("Hicks", "Mr. Banks", "Banks")] == ["Hicks", "Banks", "Banks"]
    assert Names("Ana Banks left. Banks swam.").person("Banks") == "Ana Banks"


def test_two_people_named_in_full_are_people():
    names = Names("Ana Ruiz met Lee Chan in Leeds. Ruiz and Chan left.")
    assert names.people("Ruiz and Chan") == "Ana Ruiz and Lee Chan"
    assert names.people("Ruiz") == "Ana Ruiz"
    assert names.people("Leeds and Bergen") is None and names.people("Ruiz and the board") is None
