import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from helpers.report.lettering import Letters
from helpers.report.rendering import cleaned, markdown, read_notebook

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def rendered(tmp_path, *outputs, source="1"):
    path = tmp_path / "n.ipynb"
    cells = [new_markdown_cell("# Rain and **tides**"), new_code_cell(source, outputs=list(outputs))]
    nbformat.write(new_notebook(cells=cells), path)
    return read_notebook(path)


def shown(data, **metadata):
    return new_output("display_data", data=data, metadata=metadata)


def test_the_title_is_the_first_heading_and_code_is_kept_apart(tmp_path):
    page = rendered(tmp_path, source="print('<x>')")
    assert page.title == "Rain and **tides**"
    assert [cell.kind for cell in page.cells] == ["prose", "code"]
    assert page.cells[1].source == "print('<x>')"


def test_code_that_shows_nothing_is_folded_with_the_next(tmp_path):
    path = tmp_path / "n.ipynb"
    told = new_output("display_data", data={"text/markdown": "high water"})
    cells = [new_code_cell("a = 1"), new_code_cell("b = 2"), new_code_cell("a + b", outputs=[told]), new_code_cell("c")]
    nbformat.write(new_notebook(cells=cells), path)
    page = read_notebook(path)
    assert [cell.source for cell in page.cells] == ["a = 1\n\nb = 2\n\na + b", "c"]
    assert "high water" in page.cells[0].outputs[0]


def test_sections_have_ids_and_a_list(tmp_path):
    path = tmp_path / "n.ipynb"
    nbformat.write(new_notebook(cells=[new_markdown_cell("# Tides\n\n## Ebb & *flow*\n\n## Limits")]), path)
    page = read_notebook(path)
    assert page.sections == [("section-1", "Ebb & flow"), ("section-2", "Limits")]
    assert '<h2 id="section-1">' in page.cells[0].html


def test_what_a_notebook_shows_is_lettered_and_its_code_is_not(tmp_path):
    path = tmp_path / "n.ipynb"
    told = new_output("display_data", data={"text/html": "<table><tr><td>000_river</td></tr></table>"})
    nbformat.write(new_notebook(cells=[new_code_cell("'000_river'", outputs=[told])]), path)
    cell = read_notebook(path, Letters({"000_river": "A"}).html).cells[0]
    assert '<td class="s">A</td>' in cell.outputs[0]
    assert cell.source == "'000_river'"


def test_a_drawing_stays_and_what_could_load_or_run_goes(tmp_path):
    svg = '<svg viewBox="0 0 9 9" onload="x()"><path d="M1 2" style="x"/><image href="http://x/y"/><text x="1">old</text></svg>'
    told = str(rendered(tmp_path, shown({"text/html": svg})).cells[1].outputs[0])
    assert '<path d="M1 2"' in told
    assert '<text x="1">old</text>' in told
    assert not any(word in told for word in ("onload", "style", "href", "image"))


@pytest.mark.parametrize("metadata", [{"alt": "rain rose"}, {"image/png": {"alt": "rain rose"}}])
def test_a_picture_keeps_its_alternative_text(tmp_path, metadata):
    html = rendered(tmp_path, shown({"image/png": PIXEL}, **metadata)).cells[1].outputs[0]
    assert 'alt="rain rose"' in html
    assert f'src="data:image/png;base64,{PIXEL}"' in html


def test_a_picture_that_is_not_base64_is_left_out(tmp_path):
    assert rendered(tmp_path, shown({"image/png": '"><script>'})).cells[1].outputs in ([], [cleaned("")])


def test_a_failed_cell_says_so_without_its_traceback(tmp_path):
    error = new_output("error", ename="ValueError", evalue="no <rain>", traceback=["\x1b[31m/home/someone/x.py"])
    html = rendered(tmp_path, error).cells[1].outputs[0]
    assert "This cell failed." in html
    assert "no &lt;rain&gt;" in html
    assert "/home/" not in html


def test_a_table_stays_and_its_scripts_go(tmp_path):
    html = rendered(
        tmp_path, shown({"text/html": "<table><tr><td onclick='x'>1</td></tr></table><script>evil()</script>"})
    )
    told = str(html.cells[1].outputs[0])
    assert '<td class="n">1</td>' in told
    assert "script" not in told
    assert "onclick" not in told


def test_a_widget_is_replaced_by_a_sentence(tmp_path):
    html = rendered(tmp_path, shown({"application/vnd.jupyter.widget-view+json": {}, "text/plain": "IntSlider()"}))
    assert "JupyterLab" in html.cells[1].outputs[0]


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("<img src=x onerror=y>", "&lt;img"),
        ("[a](javascript:alert(1))", "a"),
        ("costs $5 and $6", "costs $5 and $6"),
    ],
)
def test_markdown_is_rendered_without_raw_html(source, html):
    told = str(markdown(source))
    assert html in told
    assert "javascript:" not in told
    assert "<img" not in told
