import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from helpers.errors import ParameterError, StoryError
from helpers.report.make import make_report

ARTICLE = """Crews stack sandbags as river rises

By Ada Reed

Crews were told to fill between 300 and 400 sandbags an hour, with 20 at each of the 25 posts, the county said.

"We need more hands," said Jo Marsh, who runs the depot.
"""


@pytest.fixture
def folders(tmp_path):
    """A story folder and a folder with one notebook, both on their own."""
    story, notebooks = tmp_path / "flood", tmp_path / "books"
    story.mkdir()
    notebooks.mkdir()
    (story / "post.txt").write_text(ARTICLE, encoding="utf-8")
    parameters = 'story: str = "seeds/"  # folder\ntarget: float = 1000  # people'
    cells = [
        new_markdown_cell("# How many bags?"),
        new_code_cell(parameters, metadata={"tags": ["parameters"]}),
        new_code_cell(
            "from helpers.report.notebook import open_story, say\nsay(f'{len(open_story(story).articles)} at {target}')"
        ),
    ]
    nbformat.write(new_notebook(cells=cells), notebooks / "01-bags.ipynb")
    return story, notebooks


def test_a_folder_of_articles_becomes_a_site(folders, tmp_path, capsys):
    story, notebooks = folders
    result = make_report(story, tmp_path / "out", parameters={"target": "2,000"}, notebooks=notebooks)
    assert result.index == tmp_path / "out" / "index.html"
    assert (result.failed, result.set_aside) == ((), ())
    assert result.bottom_line.startswith("1 capture with 3 printed figures")
    page = (tmp_path / "out" / "notebooks" / "01-bags.html").read_text(encoding="utf-8")
    assert "1 at 2000" in page
    assert str(tmp_path) not in page
    record = json.loads((tmp_path / "out" / "run.json").read_text())
    assert record["parameters"] == {"target": 2000}
    assert list(record["inputs"]) == ["post.txt"]
    assert str(tmp_path) not in json.dumps(record)
    assert "01-bags: done" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        (lambda story: {"parameters": {"targett": "1"}}, ParameterError, "did you mean 'target'"),
        (lambda story: {"notebooks": story / "none"}, StoryError, "no such folder of notebooks"),
        (lambda story: (story / "story.toml").write_text("titel = 'x'") and {}, StoryError, "did you mean 'title'"),
        (lambda story: (story / "decisions.csv").write_text("a,b\n") and {}, StoryError, "unknown column 'a'"),
        (lambda story: (story / "post.txt").unlink() or {}, StoryError, ""),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_written(folders, tmp_path, change, error, words):
    story, notebooks = folders
    with pytest.raises(error) as caught:
        make_report(story, tmp_path / "out", **{"notebooks": notebooks, **change(story)})
    assert words in caught.value.message
    assert not (tmp_path / "out").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["books", "flood"]
