"""What is read of a figure is read once."""

from helpers.reckon.kept import kept, kept_on_page
from helpers.reckon.quantities import Desk
from helpers.settings import Settings

from .conftest import tiny


def test_a_figure_is_read_once_and_another_by_itself():
    read = []
    page = Desk([tiny("w0", "There were 12 boats and 15 crews.")], Settings()).pages[0]
    of_figure = kept(lambda one: read.append(one.name) or one.name)
    on_page = kept_on_page(lambda page, one, reach: read.append((one.name, reach)) or page.before(one, reach))
    first, last = page.quantities
    assert [of_figure(first), of_figure(last), of_figure(first)] == ["12", "15", "12"]
    assert [on_page(page, last, 3), on_page(page, last, 3), on_page(page, last, 10)] == ["nd", "nd", "boats and"]
    assert read == ["12", "15", ("15", 3), ("15", 10)]
