"""The site in headless Chromium: what a reader sees, on a laptop and a phone, with and without JavaScript."""

from itertools import pairwise

import pytest
from browser import chromium, opened  # noqa: F401  (the fixture)

from helpers.report.run import run_record
from helpers.report.site import build

WHEN = "2024-03-03T10:00:00+00:00"


@pytest.fixture
def site(river, tmp_path):
    second = river.check_records[2]
    second.verdict, second.grade = "inconsistent", "as usually read"
    return build(river, [], tmp_path, tmp_path / "reports", record=run_record([], [], {}, WHEN), outcomes=[])


def test_no_page_complains_or_asks_for_anything_but_itself(chromium, site):  # noqa: F811
    for path in sorted(site.parent.rglob("*.html")):
        page = opened(chromium, path)
        assert page.said == []
        assert page.asked == [path.as_uri()]


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_no_page_is_wider_than_the_screen(chromium, site, width):  # noqa: F811
    for path in sorted(site.parent.rglob("*.html")):
        page = opened(chromium, path, width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_screen_holds_the_finding_and_the_counts(chromium, site, scheme):  # noqa: F811
    page = opened(chromium, site, color_scheme=scheme)
    for words in (".said", ".relation", "svg.line", ".verdict", ".elsewhere", ".tally"):
        box = page.locator(words).first.bounding_box()
        assert box["y"] + box["height"] <= 800, words


@pytest.mark.parametrize("width", [360, 390])
def test_the_first_screen_of_a_phone_holds_the_same(chromium, site, width):  # noqa: F811
    page = opened(chromium, site, width=width, height=844)
    for _ in range(2):
        last = 0
        for words in (".said", ".relation", ".verdict", ".elsewhere", ".tally"):
            box = page.locator(words).first.bounding_box()
            assert last <= box["y"] and box["y"] + box["height"] <= 844, words
            last = box["y"]
        page.keyboard.press("ArrowRight")


def test_arrow_keys_go_through_the_findings_and_round(chromium, site):  # noqa: F811
    page = opened(chromium, site)
    shown = lambda: page.locator("#findings .finding").get_attribute("id")  # noqa: E731
    seen = [shown()]
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        seen.append(shown())
    assert seen == ["finding-p1", "finding-s1", "finding-p1", "finding-s1"]
    assert page.locator(".finding:visible").count() == 1


def test_without_javascript_all_findings_can_be_read(chromium, site):  # noqa: F811
    page = opened(chromium, site, java_script_enabled=False)
    assert page.locator(".finding:visible").count() == 2


def test_the_first_stop_of_the_keyboard_is_the_skip_link(chromium, site):  # noqa: F811
    page = opened(chromium, site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    assert page.locator(".skip").bounding_box()["x"] >= 0


def test_a_click_on_a_number_leads_to_the_very_words(chromium, site):  # noqa: F811
    page = opened(chromium, site)
    page.locator(".num.printed").first.click()
    assert page.url.endswith("articles/a.html#fig-a-f1")
    assert page.locator(":target").inner_text() == "300 and 400"


def test_the_keyboard_goes_from_a_figure_to_its_note(chromium, site):  # noqa: F811
    page = opened(chromium, site.parent / "articles" / "a.html")
    page.locator("a#fig-a-f1").focus()
    assert page.locator(".notes li.lit").get_attribute("id") == "note-fig-a-f1"
    page.keyboard.press("Enter")
    assert page.locator(":target").get_attribute("id") == "note-fig-a-f1"


def test_where_the_note_is_out_of_sight_a_figure_shows_it_to_the_pointer_and_the_keyboard(chromium, site):  # noqa: F811
    page = opened(chromium, site.parent / "articles" / "a.html", width=390, height=844)
    figure, peek = page.locator("a#fig-a-f1"), page.locator(".peek")
    assert not peek.is_visible()
    figure.hover()
    for words in ("300–400", "sandbags", "attributed to", "product"):
        assert words in peek.inner_text()
    assert "back to" not in peek.inner_text()
    box = peek.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    page.keyboard.press("Escape")
    assert not peek.is_visible()
    figure.focus()
    assert peek.is_visible()
    page.locator(".skip").focus()
    assert not peek.is_visible()


def test_a_finding_is_saved_as_a_picture_also_as_png(chromium, site, tmp_path):  # noqa: F811
    from PIL import Image

    page = opened(chromium, site)
    with page.expect_download() as saved:
        page.get_by_role("button", name="PNG").first.click()
    assert saved.value.suggested_filename == "p1.png"
    saved.value.save_as(tmp_path / "p1.png")
    with Image.open(tmp_path / "p1.png") as picture:
        assert picture.format == "PNG" and picture.width == 1800
        assert len(picture.convert("L").getcolors()) > 50  # words and lines, not one ground
    with page.expect_download() as saved:
        page.get_by_role("link", name="SVG").first.click()
    assert saved.value.suggested_filename == "p1.svg"
    assert "About the figures printed in this capture" in saved.value.path().read_text(encoding="utf-8")
    assert page.said == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_to_a_finding_opens_its_line(chromium, site, scripts):  # noqa: F811
    page = opened(chromium, site.parent / "board.html", java_script_enabled=scripts)
    assert not page.locator("#finding-q1").is_visible()
    page.goto((site.parent / "board.html").as_uri() + "#finding-q1")
    page.locator("#finding-q1").wait_for(state="visible", timeout=3000)


def test_headings_are_in_order_and_every_picture_has_words(chromium, site):  # noqa: F811
    for path in sorted(site.parent.rglob("*.html")):
        page = opened(chromium, path, java_script_enabled=False)
        ranks = [int(name[1]) for name in page.locator("h1, h2, h3, h4").evaluate_all("all => all.map(h => h.tagName)")]
        assert ranks[0] == 1, path.name
        assert ranks.count(1) == 1, path.name
        assert all(after <= before + 1 for before, after in pairwise(ranks)), path.name
        assert page.locator("img:not([alt]), img[alt=''], svg:not([role=img])").count() == 0, path.name


def test_hostile_words_do_not_run(chromium, site):  # noqa: F811
    page = opened(chromium, site.parent / "articles" / "b.html")
    page.on("dialog", lambda dialog: pytest.fail("a script of an article ran"))
    assert "<script>alert(1)</script>" in page.locator("main").inner_text()


@pytest.fixture
def board(river, tmp_path):
    """A board of which the desk has decided one finding."""
    sha = river.witnesses[0].article.sha256
    (river.folder / "decisions.csv").write_text(f"sha256,words,rule,decision\n{sha},20,product,confirmed\n")
    built = build(river, [], tmp_path, tmp_path / "reports", record=run_record([], [], {}, WHEN), outcomes=[])
    return built.parent / "board.html"


def rules(page):
    return [entry.get_attribute("data-rule") for entry in page.locator(".entry:visible").all()]


def test_the_board_is_filtered_by_state_rule_article_and_verdict(chromium, board):  # noqa: F811
    page = opened(chromium, board)
    assert rules(page) == ["product", "same_measure", "quotation"]
    for name, value, left in (
        ("state", "confirmed", ["product"]),
        ("state", "open", ["same_measure", "quotation"]),
        ("capture", "B", ["same_measure"]),
        ("verdict", "consistent", []),
    ):
        page.select_option(f"[name={name}]", value)
        assert rules(page) == left
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("document.getElementById('shown').textContent.startsWith('All 3')")
    assert rules(page) == ["product", "same_measure", "quotation"]
    assert page.said == []


def test_a_filter_of_the_board_is_a_link(chromium, board):  # noqa: F811
    page = opened(chromium, board)
    page.select_option("[name=state]", "open")
    page.select_option("[name=rule]", "quotation")
    there = opened(chromium, board)
    there.goto(page.url)
    assert rules(there) == ["quotation"]
    assert there.locator("#shown").inner_text() == "1 of 3 findings are shown."
    there.goto(board.as_uri() + "#finding-p1")
    there.locator("#finding-p1").wait_for(state="visible", timeout=3000)


def test_without_javascript_the_whole_board_can_be_read_and_shows_no_dead_filter(chromium, board):  # noqa: F811
    page = opened(chromium, board, java_script_enabled=False)
    assert len(rules(page)) == 3
    assert page.locator("#filters").is_hidden()


def test_the_notes_of_an_article_tell_what_the_desk_has_decided(chromium, board):  # noqa: F811
    page = opened(chromium, board.parent / "articles" / "a.html")
    note = page.locator("#note-fig-a-f1").inner_text()
    assert "product confirmed" in note
    assert "same measure not yet reviewed" in note
