"""report.pdf: tagged as PDF/UA asks, with links that lead within it; and one sentence where Pango is missing."""

import re
import sys
from itertools import pairwise

import pytest

from helpers.cli import main
from helpers.errors import ParameterError
from helpers.report.pdf import weasyprint
from helpers.report.run import run_record
from helpers.report.site import build

WHEN = "2024-03-03T10:00:00+00:00"


@pytest.fixture
def file(river, tmp_path):
    pypdf = pytest.importorskip("pypdf")
    try:
        weasyprint()
    except ParameterError as error:
        pytest.skip(error.message)
    record = run_record([], [], {}, WHEN)
    river.scenarios = [{"name": "as now", "target": "900", "horizon_days": "30", "rate_per_day": "20"}]
    index = build(river, [], tmp_path, tmp_path / "reports", record=record, outcomes=[], pdf=True)
    assert 'href="report.pdf"' in index.read_text(encoding="utf-8")
    return pypdf.PdfReader(index.parent / "report.pdf")


def elements(node):
    """The structure elements below a node, each before what is in it."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if not hasattr(node, "get"):
        return
    if "/S" in node:
        yield node
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        yield from elements(kid)


def test_the_file_says_that_it_is_tagged_in_which_language_and_what_it_is_called(file, river):
    root = file.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert file.metadata.title == river.title
    assert re.search(rb"pdfuaid:part(?:>|=.)1", root["/Metadata"].get_data())


def test_headings_are_in_order_lists_and_links_are_tagged_and_every_drawing_has_words(file):
    found = list(elements(file.trailer["/Root"]["/StructTreeRoot"]))
    kinds = [one["/S"] for one in found]
    assert {"/H1", "/P", "/L", "/LI", "/Link", "/Figure"} <= set(kinds)
    ranks = [int(kind[2]) for kind in kinds if kind[1] == "H" and kind[2:].isdigit()]
    assert ranks[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(ranks))
    drawings = [one.get("/Alt", "") for one in found if one["/S"] == "/Figure"]
    assert any("100 above the top" in words for words in drawings)
    assert all(drawings), drawings


def kids(node):
    """What stands directly in a structure element: elements, and numbers of marked content."""
    found = node.get("/K", [])
    found = found.get_object() if hasattr(found, "get_object") else found
    return [kid.get_object() for kid in (found if isinstance(found, list) else [found])]


def test_lists_hold_items_links_hold_their_annotations_and_headers_say_of_what(file):
    found = list(elements(file.trailer["/Root"]["/StructTreeRoot"]))
    inside = [(one["/S"], kid["/S"]) for one in found for kid in kids(one) if isinstance(kid, dict) and "/S" in kid]
    assert {below for above, below in inside if above == "/L"} <= {"/LI", "/L", "/Caption"}
    assert {above for above, below in inside if below == "/LI"} == {"/L"}
    objects = [
        (one["/S"], kid["/Obj"])
        for one in found
        for kid in kids(one)
        if "/Obj" in (kid if isinstance(kid, dict) else ())
    ]
    assert {kind for kind, _ in objects} == {"/Link"}
    assert len(objects) == sum(len(page.get("/Annots", [])) for page in file.pages)
    assert all(annotation.get_object()["/F"] == 4 and annotation.get_object()["/Contents"] for _, annotation in objects)
    told = [any(isinstance(kid, int) or "/S" in kid for kid in kids(one)) for one in found if one["/S"] == "/Link"]
    assert told and all(told)
    scopes = [one["/A"]["/Scope"] for one in found if one["/S"] == "/TH"]
    assert set(scopes) == {"/Column", "/Row"}


def test_all_that_is_shown_stands_in_the_tree_or_is_marked_as_no_part_of_the_text(file):
    pypdf = pytest.importorskip("pypdf")
    tagged = {}
    for one in elements(file.trailer["/Root"]["/StructTreeRoot"]):
        tagged.setdefault(one["/Pg"].indirect_reference.idnum if "/Pg" in one else None, set()).update(
            kid for kid in kids(one) if isinstance(kid, int)
        )
    for page in file.pages:
        depth, artifacts, shown = 0, 0, set()
        for operands, operator in pypdf.generic.ContentStream(page.get_contents(), file).operations:
            if operator in (b"BDC", b"BMC"):
                depth += 1
                artifacts += operands[0] == "/Artifact"
                shown |= {operands[1]["/MCID"]} if operator == b"BDC" and "/MCID" in operands[1] else set()
            depth -= operator == b"EMC"
            assert depth or operator not in (b"Tj", b"TJ", b"Do"), "words outside any mark"
        assert shown == tagged[page.indirect_reference.idnum]
        assert artifacts >= 2  # the line at the foot and the number of the page


def test_links_lead_within_the_file_and_everything_is_told(file):
    links = [link.get_object() for page in file.pages for link in page.get("/Annots", [])]
    assert len(links) > 10
    assert all("internal working copy" in page.extract_text() for page in file.pages)
    assert all("/Dest" in link or link["/A"]["/S"] == "/GoTo" for link in links)
    told = " ".join(" ".join(page.extract_text() for page in file.pages).split())
    for words in ("20 an hour each × 25 posts = 500 an hour", "<script>alert(1)</script>", "13 to 16 at each post", "not yet reviewed", "Computed by the rules of Adds Up"):  # fmt: skip
        assert words in told


@pytest.mark.parametrize("edition", [[], ["--publish"]])
def test_without_pango_one_sentence_says_what_to_install_and_nothing_is_done(
    river, tmp_path, monkeypatch, capsys, edition
):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert main(["report", str(river.folder), "--out", str(tmp_path / "out"), "--pdf", *edition]) == 2
    told = capsys.readouterr().err
    assert told.startswith("adds-up: --pdf needs the system library Pango")
    assert told.count("\n") == 1
    assert not (tmp_path / "out").exists()
