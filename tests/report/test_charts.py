import io

import pytest

from helpers.report.charts import dots, number_line


def png(figure):
    data = io.BytesIO()
    figure.savefig(data, format="png", metadata={"Software": None})
    return data.getvalue()


def labels(figure):
    return [text.get_text() for text in figure.axes[0].texts]


def test_a_number_line_labels_both_values_and_its_title_is_the_finding():
    figure, alt = number_line((300, 400), (500, 500), title="100 above the top", unit="sandbags an hour")
    assert figure.axes[0].get_title(loc="left") == "100 above the top"
    assert labels(figure) == ["printed 300–400", "computed 500"]
    assert alt == "100 above the top. Printed: 300–400 sandbags an hour. Computed: 500 sandbags an hour."


@pytest.mark.parametrize("printed", [(None, 5), (5, None), (5, 5), (0, 0)])
def test_open_and_single_ends_can_be_drawn(printed):
    assert png(number_line(printed, (7, 9), title="t")[0])[:4] == b"\x89PNG"


def test_dots_draw_one_labelled_row_a_capture():
    figure, alt = dots([("A", 8000, None), ("B", 7500, 8500)], title="Two captures", unit="people")
    assert labels(figure) == ["8,000 or more", "7,500–8,500"]
    assert alt == "Two captures. A: 8,000 or more; B: 7,500–8,500 people."


def test_the_same_data_give_the_same_bytes():
    first, second = (png(dots([("A", 1, 2)], title="t")[0]) for _ in range(2))
    assert first == second
