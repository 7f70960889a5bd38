import json
import os
import signal
import subprocess
import sys
import time

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


@pytest.mark.skipif(os.name == "nt", reason="a signal is sent to a group of processes")
def test_ctrl_c_leaves_the_old_site_whole_and_no_process_behind(folders, tmp_path):
    story, notebooks = folders
    make_report(story, tmp_path / "out", notebooks=notebooks)
    before = {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    book = nbformat.read(notebooks / "01-bags.ipynb", as_version=4)
    book.cells.append(new_code_cell(f"import os, time; open({str(tmp_path / 'at')!r}, 'w').write(str(os.getpid())); time.sleep(600)"))  # fmt: skip
    nbformat.write(book, notebooks / "01-bags.ipynb")
    command = [sys.executable, "-c", "import sys; from helpers.cli import main; sys.exit(main())", "report", str(story), "--out", str(tmp_path / "out")]  # fmt: skip
    (notebooks.parent / "notebooks").symlink_to(notebooks)
    heard = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)  # noqa: E731  (a test run in the background inherits a deaf ear)
    run = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=heard)  # fmt: skip
    for _ in range(1200):
        if (tmp_path / "at").is_file() and (tmp_path / "at").read_text():
            break
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    told = run.communicate(timeout=60)[1]
    assert run.returncode == 130
    assert told.endswith("adds-up: stopped; what was there before is as it was\n")
    assert {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()} == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith((".out", ".adds-up"))]
    kernel = int((tmp_path / "at").read_text())
    for _ in range(100):
        try:
            os.kill(kernel, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("the kernel outlived the report")
