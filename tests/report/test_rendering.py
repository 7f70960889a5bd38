import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

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
    title, cells = rendered(tmp_path, source="print('<x>')")
    assert title == "Rain and **tides**"
    assert [cell.kind for cell in cells] == ["prose", "code"]
    assert cells[1].source == "print('<x>')"


@pytest.mark.parametrize("metadata", [{"alt": "rain rose"}, {"image/png": {"alt": "rain rose"}}])
def test_a_picture_keeps_its_alternative_text(tmp_path, metadata):
    html = rendered(tmp_path, shown({"image/png": PIXEL}, **metadata))[1][1].outputs[0]
    assert 'alt="rain rose"' in html
    assert f'src="data:image/png;base64,{PIXEL}"' in html


def test_a_picture_that_is_not_base64_is_left_out(tmp_path):
    assert rendered(tmp_path, shown({"image/png": '"><script>'}))[1][1].outputs in ([], [cleaned("")])


def test_a_failed_cell_says_so_without_its_traceback(tmp_path):
    error = new_output("error", ename="ValueError", evalue="no <rain>", traceback=["\x1b[31m/home/someone/x.py"])
    html = rendered(tmp_path, error)[1][1].outputs[0]
    assert "This cell failed." in html
    assert "no &lt;rain&gt;" in html
    assert "/home/" not in html


def test_a_table_stays_and_its_scripts_go(tmp_path):
    html = rendered(
        tmp_path, shown({"text/html": "<table><tr><td onclick='x'>1</td></tr></table><script>evil()</script>"})
    )
    told = str(html[1][1].outputs[0])
    assert "<td>1</td>" in told
    assert "script" not in told
    assert "onclick" not in told


def test_a_widget_is_replaced_by_a_sentence(tmp_path):
    html = rendered(tmp_path, shown({"application/vnd.jupyter.widget-view+json": {}, "text/plain": "IntSlider()"}))
    assert "JupyterLab" in html[1][1].outputs[0]


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
