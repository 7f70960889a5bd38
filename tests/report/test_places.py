import pytest

from helpers.report.places import Places, siglum, slug, unique_slugs


@pytest.mark.parametrize(
    ("name", "safe"),
    [("a b", "a-b"), ("../../etc/passwd", "etc-passwd"), ("<script>", "script"), ("…", "x"), ("é" * 3, "x")],
)
def test_a_slug_cannot_leave_its_folder_or_its_attribute(name, safe):
    assert slug(name) == safe


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_captures_are_lettered(index, letters):
    assert siglum(index) == letters


def test_a_figure_a_quotation_and_mere_words_have_their_own_anchors(river):
    places = Places(river.witnesses)
    by_check = {check.check_id: places.of_check(check) for check in river.check_records}
    assert by_check["product-1"][0].href == "articles/a.html#fig-a-f1"
    assert by_check["product-1"][0].text == "300 and 400"
    assert by_check["quotation-1"][0].anchor == "quote-a-q1"
    assert places.place("a:0-5").anchor == "words-0-5"


def test_a_span_of_an_article_that_is_not_here_is_no_place(river):
    assert Places(river.witnesses).place("gone:0-5") is None


def test_the_sentence_of_a_position_or_none_between_sentences(river):
    places = Places(river.witnesses)
    second = river.witnesses[0].sentences[1]
    assert places.sentence("a", second.start).sentence_id == "a-s1"
    assert places.sentence("a", second.end - 1).sentence_id == "a-s1"
    assert places.sentence("a", second.start - 1) is None


def test_long_ids_become_letters_and_ids_that_may_be_words_stay(river):
    river.witnesses[0].article.article_id = "000_ab12"
    places = Places(river.witnesses)
    assert (
        places.lettered("000_ab12 has a word that b lacks; x000_ab12 stays")
        == "capture A has a word that b lacks; x000_ab12 stays"
    )


def test_a_capture_without_a_publisher_tells_whose_copy_it_is(river):
    captures = Places(river.witnesses).captures
    assert [capture.publisher for capture in captures.values()] == ["Valley Post", "publisher not known"]
    river.witnesses[1].article.credit = "River Wire"
    assert captures["b"].publisher == "publisher not known, credits River Wire"


def test_no_two_names_share_a_slug():
    assert list(unique_slugs(["é", "ü", "x", "x-2"]).values()) == ["x", "x-2", "x-3", "x-2-2"]


def test_a_capture_without_a_headline_is_called_by_its_first_words(river):
    first, second = Places(river.witnesses).captures.values()
    assert first.title == "River falls after night of rain"
    assert second.title == "“Crews filled 300-350 sandbags an hour along the …”"
