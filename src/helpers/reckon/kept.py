"""What is read once and kept: of a figure as long as the figure lives, of a page as long as the page lives.

Comes in: a function that reads words and numbers and changes nothing. Goes out: the same function, which reads each place once. Dense
pages hold every figure against many others; without this the same forty characters are matched hundreds of times.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from .quantities import Page

One = TypeVar("One")
Made = TypeVar("Made")
Asked = ParamSpec("Asked")


def kept(make: Callable[[One], Made]) -> Callable[[One], Made]:
    """A function of one figure that is kept with it, as a cached property of its own would be."""
    name = f"{make.__module__}.{make.__qualname__}"

    def told(one: One) -> Made:
        own: dict[str, Any] = vars(one)
        if name not in own:
            own[name] = make(one)
        found: Made = own[name]
        return found

    return wraps(make)(told)


def kept_on_page(make: Callable[Concatenate[Page, Asked], Made]) -> Callable[Concatenate[Page, Asked], Made]:
    """A function of a page and of what is looked at on it, which is kept with the page."""

    def told(page: Page, /, *what: Asked.args, **named: Asked.kwargs) -> Made:
        key = (make, *what, *named.items())
        if key not in page.kept:
            page.kept[key] = make(page, *what, **named)
        found: Made = page.kept[key]
        return found

    return wraps(make)(told)
