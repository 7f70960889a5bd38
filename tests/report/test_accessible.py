"""axe-core (the copy that axe-playwright-python carries, so that nothing is fetched) on the pages of the default story.

Of pages made from one template and one notebook (the articles, the pairs, the what-ifs) the largest is looked at.
Everything that folds is opened and everything hidden is shown first. Colours do not hang on the width, nor the other
rules on the colours, so each page is looked at three times: light, dark (colours alone) and on a phone (all but colours).
"""

import pytest
from browser import chromium, opened  # noqa: F401  (the fixture)

SHOW_ALL = """() => {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  for (const part of document.querySelectorAll('[hidden]')) part.hidden = false;
}"""
COLOURS = ["color-contrast", "link-in-text-block"]
LOOKS = {
    "light": (1280, {"color_scheme": "light"}, {}),
    "dark": (1280, {"color_scheme": "dark"}, {"runOnly": COLOURS}),
    "phone": (390, {"color_scheme": "light"}, {"rules": {rule: {"enabled": False} for rule in COLOURS}}),
}


@pytest.fixture(scope="module")
def axe():
    return pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed").Axe()  # fmt: skip


def violations(axe, page, options):
    page.evaluate(SHOW_ALL)
    found = axe.run(page, options=options).response["violations"]
    return [(one["id"], one["help"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found]


def kinds(site):
    """One page of each kind, the largest: those of one folder, and in `notebooks` those of one notebook."""
    found = {}
    for path in sorted(site.rglob("*.html"), key=lambda path: path.stat().st_size):
        of = path.stem[:2] if path.parent.name == "notebooks" else path.stem if path.parent == site else ""
        found[path.parent, of] = path
    return sorted(found.values())


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_no_violation_on_any_kind_of_page(seeds_site, chromium, axe, look):  # noqa: F811
    width, context, options = LOOKS[look]
    site = seeds_site.index.parent
    pages = kinds(site)
    assert len(pages) == 11
    page = opened(chromium, pages[0], width=width, **context)
    for path in pages:
        page.goto(path.as_uri())
        assert violations(axe, page, options) == [], path.relative_to(site)


def test_axe_sees_what_is_amiss(seeds_site, chromium, axe):  # noqa: F811
    page = opened(chromium, seeds_site.index)
    page.evaluate("document.querySelector('nav').append(document.createElement('img'))")
    assert "image-alt" in [one[0] for one in violations(axe, page, {})]
