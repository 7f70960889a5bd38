import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from helpers.errors import ParameterError, StoryError
from helpers.report.folders import swap
from helpers.report.run import Outcome, run_record
from helpers.report.site import Site, build

WHEN = "2024-03-03T10:00:00+00:00"


def built(story, out, **rest):
    record = run_record([], [], {}, WHEN)
    return build(
        story, rest.get("runs", []), rest.get("executed", out), out, record=record, outcomes=rest.get("outcomes", [])
    )


@pytest.fixture
def site(river, tmp_path) -> Path:
    return built(river, tmp_path / "reports").parent


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links, self.tags = [], [], set()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.add(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []


def read(page: Path) -> Links:
    parser = Links()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser


def test_every_link_leads_to_a_page_and_an_id_that_exist(site):
    pages = {page: read(page) for page in site.rglob("*.html")}
    for page, parsed in pages.items():
        for link in parsed.links:
            file, _, anchor = link.partition("#")
            target = (page.parent / file).resolve() if file else page
            assert target.is_file(), f"{page.name}: {link}"
            assert not anchor or anchor in pages[target].ids, f"{page.name}: {link}"


def test_no_id_stands_twice_on_a_page(site):
    for page in site.rglob("*.html"):
        ids = read(page).ids
        assert len(ids) == len(set(ids)), page


def test_the_pages_of_a_story(site):
    found = {str(page.relative_to(site)) for page in site.rglob("*.html")}
    assert found == {"index.html", "board.html", "articles/a.html", "articles/b.html", "pairs/a--b.html"}
    assert json.loads((site / "run.json").read_text())["computed"] == WHEN


def test_nothing_is_fetched_and_scripts_are_pinned(site):
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "default-src 'none'" in html
        assert "'unsafe-inline'" not in html
        assert not re.search(r"(?:src|href)=\"(?:https?:)?//", html)
        assert not re.search(r"\sstyle=", html)


def test_every_page_says_what_it_is_and_who_computed_it(site):
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "internal working copy" in html
        assert "not yet reviewed" in html
        assert "3 March 2024, 10:00 UTC" in html


def test_hostile_words_are_shown_and_never_run(site):
    html = (site / "articles" / "b.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script>alert" not in html
    assert "⟨U+202E⟩" in html
    assert not any("\u202e" in page.read_text(encoding="utf-8") for page in site.rglob("*.html"))
    assert "<b>falling" not in (site / "articles" / "a.html").read_text(encoding="utf-8")


def test_the_first_screen_tells_the_finding(site):
    html = (site / "index.html").read_text(encoding="utf-8")
    hero = html[html.index('id="findings"') : html.index('class="tally"')]
    for words in (
        "300 and 400",
        "20 an hour each × 25 posts = 500 an hour",
        "100 above the top",
        "Valley Post",
        "not yet reviewed",
    ):
        assert words in hero
    assert "4 checks tried: the texts settle 2 findings, 1 they cannot." in html


def test_a_decision_of_the_desk_stands_on_the_board_and_the_first_page(river, tmp_path):
    sha = river.witnesses[0].article.sha256
    head = "sha256,words,rule,decision,corrected_value,reason,initials,date"
    (river.folder / "decisions.csv").write_text(
        f"{head}\n{sha},20 at each,product,confirmed,,asked <them>,ab,2024-03-04\n"
    )
    site = built(river, tmp_path / "r").parent
    index = (site / "index.html").read_text()
    assert "confirmed by ab, 2024-03-04" in index
    assert "1 finding reviewed, the rest not yet reviewed." in index
    assert "asked &lt;them&gt;" in (site / "board.html").read_text()


def test_a_decision_that_is_about_no_finding_is_listed_with_the_reason(river, tmp_path):
    head = "sha256,words,rule,decision,initials"
    (river.folder / "decisions.csv").write_text(f"{head}\n{'0' * 64},20 <at> each,product,confirmed,ab\n")
    index = (built(river, tmp_path / "r").parent / "index.html").read_text()
    told = "“20 &lt;at&gt; each” (product, confirmed by ab): its capture is not here."
    assert f"A decision of the desk that is about no finding any more: {told}" in index


def test_the_pair_page_underlines_what_only_one_has_and_lists_the_drift(site):
    html = (site / "pairs" / "a--b.html").read_text(encoding="utf-8")
    assert re.search(r'<mark class="only"><span class="vh">only in capture B: </span>-350', html)
    assert "the top falls by 50" in html


def test_a_figure_leads_to_its_note_and_the_note_back_and_to_the_board(site):
    html = (site / "articles" / "a.html").read_text(encoding="utf-8")
    assert (
        '<a class="m figure" href="#note-fig-a-f1" aria-describedby="note-fig-a-f1" id="fig-a-f1">300 and 400</a>'
        in html
    )
    note = html[html.index('id="note-fig-a-f1"') :].split("</li>")[0]
    assert 'href="#fig-a-f1"' in note
    assert 'href="../board.html#finding-p1">product</a>' in note


def test_a_line_of_the_board_opens_to_formula_readings_room_and_words(site):
    for page in ("index.html", "board.html"):
        html = (site / page).read_text(encoding="utf-8")
        entry = html[html.index('<details class="entry"') :].split("</details>")[0]
        for words in ("20 an hour each × 25 posts = 500", "13 to 16 at each post", 'href="articles/a.html#fig-a-f1"'):
            assert words in entry, page
        assert "restatement of the same relation" in entry


def test_scenarios_stand_with_what_they_come_to(river, tmp_path):
    (river.folder / "scenarios.csv").write_text("name,target,rate_per_day,horizon_days\nAll posts,6000,400,10\n")
    html = (built(river, tmp_path / "r").parent / "index.html").read_text()
    assert "what if, not a forecast" in html
    assert "<strong>4,000</strong>" in html
    assert 'data-head="days to the target">15</td>' in html


def test_the_tables_are_one_list_and_each_is_there_twice(site):
    html = (site / "index.html").read_text(encoding="utf-8")
    section = html[html.index('id="downloads"') :].split("</section>")[0]
    assert section.count("<tr>") == 11
    assert '<th scope="row">figures</th><td class="n">4</td>' in section
    for link in re.findall(r'href="([^"]+)"', section):
        assert (site / link).is_file(), link


def test_a_picture_of_the_finding_carries_its_caveat(site):
    svg = (site / "findings" / "p1.svg").read_text(encoding="utf-8")
    assert "not yet reviewed" in svg
    assert "Internal working copy; not yet reviewed. About the figures printed in this capture" in svg
    assert "500 computed" in svg


def test_an_older_report_is_replaced_whole(river, tmp_path):
    out = tmp_path / "reports"
    built(river, out)
    (out / "stale.html").write_text("old")
    built(river, out)
    assert not (out / "stale.html").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_build_that_fails_leaves_the_old_report_and_nothing_else(river, tmp_path):
    out = tmp_path / "reports"
    built(river, out)
    before = sorted(path.name for path in out.rglob("*"))
    (river.folder / "decisions.csv").write_text("nonsense\n1\n")
    with pytest.raises(StoryError):
        built(river, out)
    assert sorted(path.name for path in out.rglob("*")) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_files_of_others_are_never_replaced(river, tmp_path):
    out = tmp_path / "mine"
    out.mkdir()
    (out / "thesis.txt").write_text("years of work")
    with pytest.raises(ParameterError, match="name a new or empty folder"):
        built(river, out)
    assert (out / "thesis.txt").read_text() == "years of work"


@pytest.mark.parametrize(
    "record",
    ["{}", "[]", "null", "not JSON", '{"versions": "adds-up"}', '{"versions": {"python": "3.11"}}', "[" * 9999],
)
def test_a_run_json_of_another_program_makes_no_report(river, tmp_path, record):
    out = tmp_path / "mine"
    out.mkdir()
    (out / "thesis.txt").write_text("years of work")
    (out / "run.json").write_text(record)
    with pytest.raises(ParameterError, match="holds files that are not a report; name a new or empty folder") as caught:
        built(river, out)
    assert "\n" not in caught.value.message
    assert {path.name: path.read_text() for path in out.iterdir()} == {
        "thesis.txt": "years of work",
        "run.json": record,
    }
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_swap_that_fails_half_way_puts_the_older_report_back(tmp_path):
    out = tmp_path / "reports"
    out.mkdir()
    (out / "index.html").write_text("old")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "never-written", out, tmp_path / "aside")
    assert (out / "index.html").read_text() == "old"
    assert not (tmp_path / "aside").exists()


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2024-03-03T10:00:00+00:00", "3 March 2024, 10:00 UTC"),
        ("2024-11-23T09:05:00+00:00", "23 November 2024, 09:05 UTC"),
    ],
)
def test_a_day_is_written_without_a_zero_before_it(when, words):
    assert Site("t", when).when_words == words


@pytest.fixture
def told(river, tmp_path):
    """A site whose second capture has an address, a date, a publisher and a day from story.toml."""
    second = river.witnesses[1].article
    second.publisher, second.set_by_user = "Lower <Post>", ("publisher", "published")
    river.settings.articles["b.txt"] = {"url": "https://example.org/b?x=1&y=2", "retrieved": "2024-03-05"}
    river.settings.articles["a.txt"] = {"url": "javascript:alert(1)"}
    return built(river, tmp_path / "reports").parent


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def test_what_the_user_set_of_an_article_is_shown_as_such_on_its_page_and_card(told):
    tile = (told / "index.html").read_text(encoding="utf-8").split('<div class="tile">')[2].split("</div>")[0]
    about = (told / "articles" / "b.html").read_text(encoding="utf-8").split('<p class="legend">')[0]
    for html in (tile, about):
        assert '<a href="https://example.org/b?x=1&amp;y=2" rel="noreferrer">' in html
        for words in ("Lower &lt;Post&gt;", "2024-03-02", "https://example.org/b?x=1&amp;y=2", "2024-03-05"):
            assert f"{words} (set by the user)" in words_of(html), words
    assert "published2024-03-02T08:00:00+00:00 (set by the user)" in words_of(about)


def test_an_address_that_could_run_is_text_and_no_link(told):
    for page in ("index.html", "articles/a.html"):
        html = (told / page).read_text(encoding="utf-8")
        assert "javascript:alert(1) <span" in html
        assert 'href="javascript' not in html
    assert "Valley Post (set" not in words_of((told / "articles" / "a.html").read_text(encoding="utf-8"))


def test_the_card_of_an_article_counts_no_checks(site):
    html = (site / "index.html").read_text(encoding="utf-8")
    section = html[html.index('id="articles"') : html.index('id="descent"')]
    assert "3 figures, 1 quotation</span>" in section
    assert "check" not in section


def test_failed_notebooks_are_named_on_the_first_page(river, tmp_path):
    site = built(river, tmp_path / "r", outcomes=[Outcome("02-tides", "failed", 1.0, "KeyError: 'tide'")]).parent
    assert "02-tides (KeyError: &#39;tide&#39;)" in (site / "index.html").read_text()


def test_with_nothing_inconsistent_the_first_check_that_holds_is_shown(river, tmp_path):
    del river.check_records[:2]
    html = (built(river, tmp_path / "r").parent / "index.html").read_text()
    assert 'id="finding-q1"' in html
    assert "As printed, these agree." in html


def test_a_story_without_checks_has_a_site_too(river, tmp_path):
    river.check_records.clear()
    html = (built(river, tmp_path / "r").parent / "index.html").read_text()
    assert "No relation between the printed figures could be checked." in html
