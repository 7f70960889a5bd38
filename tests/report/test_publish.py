"""The edition for outside: what is in it, what is not, and that no long passage of a capture is in any of its files."""

import csv
import functools
import hashlib
import html
import json
import re

import pytest
from annotation_model import check, targets
from browser import chromium, opened  # noqa: F401  (the fixture)

from helpers.cli import main
from helpers.errors import ParameterError, StoryError
from helpers.report.excerpts import Passages, leaks
from helpers.report.pdf import weasyprint
from helpers.report.publish import publish
from helpers.report.review import review
from helpers.report.run import run_record
from helpers.story import read_story

WHEN = "2024-03-03T10:00:00+00:00"
PLEA = (
    "We carried every single bag from the yard to the quay with our own hands, and nobody from the harbour office came "
    "down to look, to count, to help or even to say good morning, and when the water rose again after midnight we were "
    "still there, forty of us, soaked and cold and very proud of what this small town had done"
)
LONG = (
    "At the old yard behind the fish market, where the council keeps its lorries and its grit, the volunteers filled "
    "between 300 and 400 sandbags an hour, with 20 at each of the 25 posts, the harbour office said on Tuesday, while the "
    "fire service pumped out cellars in the streets around the church and the school stayed closed."
)
FIRST = f"""Volunteers hold back the tide

By Ada Reed

{LONG}

"{PLEA}," said Jo Marsh, who runs the depot.
"""
SECOND = f"""Town saved by hand

The harbour office said that 300 to 350 sandbags were filled every hour.

"{PLEA}," said Jo Marsh.
"""


@pytest.fixture
def folder(tmp_path):
    story = tmp_path / "story"
    story.mkdir()
    (story / "first.txt").write_text(FIRST, encoding="utf-8")
    (story / "second.txt").write_text(SECOND, encoding="utf-8")
    (story / "story.toml").write_text(
        'title = "The tide"\n[[articles]]\nfile = "first.txt"\npublisher = "Quay <Post>"\n'
        'url = "https://example.org/tide?a=1&b=2"\n',
        encoding="utf-8",
    )
    return story


def decide(folder, decision=lambda row: "confirmed"):
    """Fill in the sheet: what to decide about each row."""
    review(read_story(folder))
    path = folder / "decisions.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        told = decision(row)
        row.update(decision=told, reason="rang her at home", initials="qzx", date="2024-03-04", corrected_value="no")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return rows


def published(folder, out):
    record = lambda files, line: run_record(files, [], {}, WHEN, bottom_line=line)  # noqa: E731
    return publish(read_story(folder), out, record)


@pytest.fixture
def edition(folder, tmp_path):
    """An edition of which every finding is confirmed."""
    decide(folder)
    return published(folder, tmp_path / "out").index.parent


def words(text):
    return re.findall(r"[^\W_]+", text.casefold())


def strings(value):
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    return " | ".join(map(strings, value)) if isinstance(value, list) else str(value)


def readings(path):
    """A file as one may read it, in every way: its bytes, its text without tags, its strings, its cells."""
    data = path.read_bytes()
    yield data.decode("utf-8", "replace")
    yield data.decode("utf-16", "replace")
    if path.suffix in (".html", ".svg"):
        text = data.decode()
        yield html.unescape(re.sub(r"(?s)<(style|script)\b.*?</\1>|<[^>]*>", "", text))
        yield html.unescape(re.sub(r"(?s)<(style|script)\b.*?</\1>|<[^>]*>", " ", text))
        yield " ".join(html.unescape(found) for found in re.findall(r'="([^"]*)"', text))
    elif path.suffix in (".json", ".jsonld"):
        yield strings(json.loads(data))
    elif path.suffix in (".csv", ".parquet"):
        import pandas as pd

        frame = pd.read_csv(path) if path.suffix == ".csv" else pd.read_parquet(path)
        for cells in (frame.to_numpy(dtype=object), frame.to_numpy(dtype=object).T):
            yield " ".join(str(cell) for row in cells for cell in row)


def longest(folder, *texts):
    """The longest passage of the texts in any file of a folder, in words."""
    found, told = 0, [words(text) for text in texts]

    @functools.cache
    def of_texts(length):
        return set().union(*(runs(text, length) for text in told))

    for path in (path for path in folder.rglob("*") if path.is_file()):
        for reading in map(words, readings(path)):
            while not of_texts(found + 1).isdisjoint(runs(reading, found + 1)):
                found += 1
    return found


def runs(text, length):
    """Every passage of so many words."""
    return zip(*(text[start:] for start in range(length)), strict=False)


def test_no_passage_of_over_40_words_of_any_capture_is_in_any_file(edition):
    files = {path.suffix for path in edition.rglob("*") if path.is_file()}
    assert files == {".html", ".svg", ".csv", ".parquet", ".json", ".jsonld"}
    assert 30 < longest(edition, FIRST, SECOND) <= 40, "long sentences and a long quotation are cut, at 40 words"


def test_the_search_for_long_passages_finds_one(edition):
    (edition / "findings" / "leak.svg").write_text(f"<svg><text>{PLEA[:150]}</text><text>{PLEA[150:]}</text></svg>")
    assert longest(edition, FIRST, SECOND) > 40


@pytest.mark.parametrize("name", ["flood", "budget", "storm", "trial"])
def test_no_long_passage_of_the_stories_of_the_tests_either(tmp_path, name):
    import shutil

    from conftest import ROOT

    story = shutil.copytree(ROOT / "tests" / "stories" / name, tmp_path / "story")
    decide(story)
    edition = published(story, tmp_path / "out").index.parent
    told = read_story(story)
    texts = [witness.text for witness in told.witnesses]
    texts += [(story / witness.article.file).read_text(encoding="utf-8") for witness in told.witnesses]
    assert longest(edition, *texts) <= 40


def test_there_is_one_page_a_picture_of_each_finding_and_tables_without_words(edition):
    found = {path.relative_to(edition).as_posix() for path in edition.rglob("*") if path.is_file()}
    tables = {f"tables/{name}{end}" for name in ("articles", "sentences", "figures", "quotes", "attributions", "checks")
              for end in (".csv", ".parquet")}  # fmt: skip
    pictures = {name for name in found if name.startswith("findings/")}
    assert len(pictures) >= 3
    assert (
        found - pictures == {"index.html", "run.json", "tables/annotations.jsonld", "tables/datapackage.json"} | tables
    )
    with (edition / "tables" / "figures.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {"start", "end", "sha256", "lo", "hi"} <= set(rows[0])
    assert not {"text", "noun", "hedge", "measure", "when"} & set(rows[0])
    assert {row["sha256"] for row in rows} <= {hashlib.sha256(text.encode()).hexdigest() for text in (FIRST, SECOND)}
    text = FIRST
    first = next(row for row in rows if row["article_id"] == "first")
    assert text[int(first["start"]) : int(first["end"])].startswith(("300", "20", "25"))


def test_only_confirmed_findings_leave_the_house(folder, tmp_path):
    rows = decide(folder, lambda row: {"product": "confirmed", "quotation": "dismissed"}.get(row["rule"], "corrected"))
    assert {"product", "quotation"} < {row["rule"] for row in rows}
    edition = published(folder, tmp_path / "out").index.parent
    page = (edition / "index.html").read_text(encoding="utf-8")
    assert len(re.findall("<article ", page)) == 1 and "300 and 400" in page
    with (edition / "tables" / "checks.csv").open(encoding="utf-8", newline="") as file:
        assert {row["rule"] for row in csv.DictReader(file)} == {"product"}
    found = json.loads((edition / "tables" / "annotations.jsonld").read_text(encoding="utf-8"))
    assert [item["body"][-1]["value"] for item in found["first"]["items"]] == ["confirmed"]
    assert [path.name for path in (edition / "findings").iterdir()] == [re.search(r"findings/(.+?)\"", page)[1]]
    everything = " ".join(path.read_bytes().decode("utf-8", "replace") for path in edition.rglob("*") if path.is_file())
    for inside in ("Jo Marsh", "qzx", "rang her", "working copy", "not yet reviewed", "second.txt", str(folder)):
        assert inside not in everything, inside


def test_an_excerpt_has_its_outlet_and_link(edition):
    page = (edition / "index.html").read_text(encoding="utf-8")
    card = page[page.index("<article ") : page.index("</article>")]
    assert '<a href="https://example.org/tide?a=1&amp;b=2" rel="noreferrer">Quay &lt;Post&gt;</a>' in card
    svg = next((edition / "findings").glob("figures*.svg"), None) or sorted((edition / "findings").iterdir())[0]
    assert "https://example.org/tide?a=1&amp;b=2" in svg.read_text(encoding="utf-8")


def test_a_capture_without_an_address_is_named(folder, tmp_path):
    decide(folder)
    assert published(folder, tmp_path / "out").without_link == ("second.txt",)


def test_the_tables_are_a_valid_data_package(edition):
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.Package(str(edition / "tables" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])


def test_the_annotations_are_after_the_model_and_name_the_captures_by_their_digests(edition):
    found = json.loads((edition / "tables" / "annotations.jsonld").read_text(encoding="utf-8"))
    check(found)
    texts = {hashlib.sha256(text.encode()).digest(): text for text in (FIRST, SECOND)}
    import base64

    quoted = 0
    for target in (target for item in found["first"]["items"] for target in targets(item)):
        digest = base64.urlsafe_b64decode(target["source"]["id"].removeprefix("ni:///sha-256;") + "=")
        position, text = target["selector"][-1], texts[digest]
        for quote in target["selector"][:-1]:
            quoted += 1
            assert text[position["start"] : position["end"]] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert around in text and len(around.split()) <= 40
    assert quoted and any(len(target["selector"]) == 1 for item in found["first"]["items"] for target in targets(item))


def test_nothing_confirmed_is_one_sentence_and_nothing_is_written(folder, tmp_path):
    decide(folder, lambda row: "dismissed")
    with pytest.raises(
        StoryError, match="has confirmed no finding, so there is nothing to publish; write its sheet with"
    ):
        published(folder, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_long_passage_from_the_settings_stops_the_edition_and_the_old_one_stays(folder, tmp_path):
    decide(folder)
    published(folder, tmp_path / "out")
    before = sorted(path.name for path in (tmp_path / "out").rglob("*"))
    toml = (folder / "story.toml").read_text(encoding="utf-8")
    (folder / "story.toml").write_text(toml.replace("The tide", PLEA), encoding="utf-8")
    with pytest.raises(StoryError, match=r"index\.html.* would hold more than 40 words of a capture in a row"):
        published(folder, tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").rglob("*")) == before


def test_files_of_others_are_never_replaced(folder, tmp_path):
    decide(folder)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("years of work")
    with pytest.raises(ParameterError, match="name a new or empty folder"):
        published(folder, tmp_path / "out")


def test_every_link_of_the_page_leads_somewhere(edition):
    page = (edition / "index.html").read_text(encoding="utf-8")
    ids = set(re.findall(r'\sid="([^"]+)"', page))
    for link in re.findall(r'href="([^"]+)"', page):
        if not link.startswith("https:"):
            file, _, mark = link.partition("#")
            assert not file or (edition / file).is_file(), link
            assert not mark or mark in ids, link


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_the_screen_and_asks_for_nothing(chromium, edition, width, scheme):  # noqa: F811
    page = opened(chromium, edition / "index.html", width=width, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.said == []
    assert page.asked == [(edition / "index.html").as_uri()]


def test_with_pdf_the_edition_is_one_tagged_file_too(folder, tmp_path, capsys):
    pypdf = pytest.importorskip("pypdf")
    try:
        weasyprint()
    except ParameterError as error:
        pytest.skip(error.message)
    decide(folder)
    assert main(["report", str(folder), "--publish", "--pdf", "--out", str(tmp_path / "out")]) == 0
    assert 'href="report.pdf"' in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    file = pypdf.PdfReader(tmp_path / "out" / "report.pdf")
    assert file.trailer["/Root"]["/MarkInfo"]["/Marked"] and file.metadata.title == "The tide"
    told = " ".join(words(" ".join(page.extract_text() for page in file.pages)))
    assert "edition for publication" in told and "working copy" not in told
    assert "25 posts 500" in told
    for text in map(words, (FIRST, SECOND)):
        assert not [at for at in range(len(text) - 40) if " ".join(text[at : at + 41]) in told]


def test_a_long_passage_in_a_pdf_is_found(tmp_path):
    try:
        library = weasyprint()
    except ParameterError as error:
        pytest.skip(error.message)
    (tmp_path / "edition").mkdir()
    library.HTML(string=f"<p>{PLEA}</p>").write_pdf(tmp_path / "edition" / "report.pdf")
    assert leaks(tmp_path / "edition", Passages([FIRST])) == [tmp_path / "edition" / "report.pdf"]
    assert not leaks(tmp_path / "edition", Passages(["quite another text " * 20]))
