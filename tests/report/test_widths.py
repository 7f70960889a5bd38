import pytest

from helpers.report.widths import laid_out


def column(*cells: str) -> str:
    body = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
    return str(laid_out(f"<table><thead><tr><th>bags</th></tr></thead><tbody>{body}</tbody></table>"))


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (("1,200", "", "40.5%"), "n"),
        (("over 800 to 880", "1,050 to 1,150"), "n"),
        (("2,000,000 to under 10,000,000", "5"), "r"),
        (("1,200", "no rate", "7"), "n"),
        (("2024-03-02", "2024-03-03"), "s"),
        (("30 posts", "25 posts"), "s"),
        (("a levee north of the weir",), "m"),
        (("water " * 20,), "l"),
        (("water " * 40,), "x"),
        (("", ""), "s"),
    ],
)
def test_a_column_is_as_wide_as_its_cells_and_numbers_stand_right(cells, kind):
    assert f'<td class="{kind}">' in column(*cells)
    assert f'<th scope="col" class="{kind}">bags</th>' in column(*cells)


def test_the_region_has_a_label_and_the_keyboard_reaches_it():
    assert 'role="region" aria-label="Table: bags; 2 rows" tabindex="0"' in column("1", "2")


@pytest.mark.parametrize(("rows", "tall"), [(11, False), (12, True)])
def test_a_long_table_scrolls_under_its_head_and_says_so(rows, tall):
    assert ('class="wide tall"' in column(*["1"] * rows)) is tall
    assert (f"{rows} rows; the table scrolls." in column(*["1"] * rows)) is tall


def test_a_heading_cannot_break_out_of_the_label():
    told = str(laid_out("<table><tr><th>a&quot; onclick=&quot;x</th></tr><tr><td>1</td></tr></table>"))
    assert 'aria-label="Table: a&#34; onclick=&#34;x; 1 row"' in told


def test_a_table_with_cells_over_several_columns_keeps_them():
    assert '<td colspan="2">1</td>' in laid_out('<table><tr><td colspan="2">1</td></tr></table>')


def test_what_is_no_table_stays():
    assert laid_out("<p>dry</p>") == "<p>dry</p>"
