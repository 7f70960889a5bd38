import json
from urllib.parse import unquote

import jsonschema
import pytest
from annotation_model import check, targets

from helpers.report.annotations import collection
from helpers.report.decisions import Decided, Decision
from helpers.report.export import write_tables


def kinds(found):
    return [item["body"][0]["value"] for item in found["first"]["items"]]


def test_figures_quotations_and_findings_are_annotations_after_the_model(river):
    found = collection(river, Decided({}))
    check(found)
    assert kinds(found) == ["figure"] * 3 + ["quotation", "figure"] + ["finding"] * 3
    product = found["first"]["items"][5]
    assert [body["value"] for body in product["body"]][1:4:2] == ["inconsistent (hard)", "not yet reviewed"]
    assert "20 an hour each x 25 posts = 500 an hour" in product["body"][2]["value"]
    assert [target["selector"][0]["exact"] for target in product["target"]] == ["300 and 400", "20", "25"]


@pytest.mark.parametrize(
    "broken",
    [
        {"motivation": "judging"},
        {"id": "no iri"},
        {"target": []},
        {
            "target": {
                "source": {"id": "texts/a.txt"},
                "selector": [{"type": "TextPositionSelector", "start": -1, "end": 2}],
            }
        },
        {"state": "x"},
    ],
)
def test_the_check_against_the_model_can_fail(river, broken):
    found = collection(river, Decided({}))
    found["first"]["items"][0] |= broken
    with pytest.raises(jsonschema.ValidationError):
        check(found)


def test_both_selectors_find_the_words_in_the_text_that_the_source_names(river, tmp_path):
    write_tables(river, tmp_path / "out")
    found = json.loads((tmp_path / "out" / "annotations.jsonld").read_text(encoding="utf-8"))
    check(found)
    for target in (target for item in found["first"]["items"] for target in targets(item)):
        text = (tmp_path / "out" / unquote(target["source"]["id"])).read_bytes().decode()
        quote, position = target["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"])


def test_ids_outlive_a_renamed_file_and_states_are_told(river):
    before = collection(river, Decided({}))
    for witness in river.witnesses:
        witness.article.file = f"new {witness.article.file}"
    decision = Decision("0", "20", "product", "dismissed")
    after = collection(river, Decided({"product-1": decision}))
    ids = [[item["id"] for item in found["first"]["items"]] for found in (before, after)]
    assert ids[0] == ids[1]
    assert [item["body"][-1]["value"] for item in after["first"]["items"][5:]] == [
        "dismissed",
        *["not yet reviewed"] * 2,
    ]


def test_hostile_words_and_addresses_stay_words(river):
    river.witnesses[1].article.article_id = "b c?#"
    river.check_records[2].spans = ("b c?#:59-63", "gone:1-2", "a:9-9", "a:5-99999")
    river.settings.articles["b.txt"] = {"url": "javascript:alert(1)"}
    found = collection(river, Decided({}))
    check(found)
    assert "javascript:" not in json.dumps(found)
    finding = next(item for item in found["first"]["items"][5:] if item["body"][1]["value"] == "cannot tell")
    assert finding["target"]["source"]["id"] == "texts/b%20c%3F%23.txt"
