import pandas as pd
import pytest

from helpers.errors import StoryError
from helpers.report import notebook
from helpers.report.charts import dots


def test_a_folder_is_found_from_the_directories_above(tmp_path, monkeypatch):
    (tmp_path / "story").mkdir()
    (tmp_path / "notebooks" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "notebooks" / "deep")
    assert notebook.find_folder("story/") == tmp_path / "story"


def test_the_nearest_folder_wins_and_the_project_is_the_last_resort(tmp_path, monkeypatch):
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    assert notebook.find_folder("seeds") == tmp_path / "seeds"
    (tmp_path / "seeds").rmdir()
    assert notebook.find_folder("seeds") == notebook.PROJECT / "seeds"


def test_a_folder_that_is_nowhere_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoryError, match="no-such-story"):
        notebook.open_story("no-such-story")


def test_a_story_is_read_once_and_again_when_a_file_changes(tmp_path):
    (tmp_path / "a.txt").write_text("Rain\n\nThe river rose by 2 metres on Monday, the county said.\n")
    first = notebook.open_story(tmp_path)
    assert notebook.open_story(tmp_path) is first
    (tmp_path / "a.txt").write_text("Rain\n\nThe river rose by 3 metres on Monday, the county said. It fell later.\n")
    assert notebook.open_story(tmp_path) is not first


def test_words_of_an_article_lose_their_markdown():
    assert notebook.plain("[x](y) *a* <b>\n# c | $d$") == r"\[x\](y) \*a\* \<b\> \# c \| \$d\$"


def test_a_table_is_escaped_and_picks_its_columns():
    html = notebook.table(
        pd.DataFrame({"a": ["<b>", None], "n": [1875.0, 0.5], "x": [1, 2]}), {"n": "Number", "a": "Words"}
    ).data
    assert "&lt;b&gt;" in html
    assert "1,875" in html
    assert "0.5" in html
    assert html.index("Number") < html.index("Words")
    assert "nan" not in html.lower()
    assert "None" not in html


def test_a_picture_carries_its_alternative_text_and_closes_its_figure():
    import matplotlib.pyplot as plt

    plt.close("all")
    image = notebook.picture(*dots([("A", 1, 2)], title="Two"))
    assert image.data[:4] == b"\x89PNG"
    assert image._repr_png_()[1]["alt"] == "Two. A: 1–2."
    assert plt.get_fignums() == []


def test_a_picture_is_drawn_once_and_looks_as_when_it_is_saved():
    import io

    import PIL.Image

    rows = [(f"A label of row {n}", 1000 * n, 1500 * n) for n in range(1, 9)]
    saved, wide = io.BytesIO(), {"title": "A title so long that it is folded " * 4, "unit": "people"}
    dots(rows, **wide)[0].savefig(saved, format="png")
    colours = PIL.Image.open(saved).convert("RGB").quantize(notebook.COLOURS, dither=PIL.Image.Dither.NONE)
    shown = PIL.Image.open(io.BytesIO(notebook.picture(*dots(rows, **wide)).data))
    assert shown.convert("RGB").tobytes() == colours.convert("RGB").tobytes()
