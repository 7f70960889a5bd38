"""A finished site -> one tagged PDF file (PDF/UA-1), to read, print and archive.

Comes in: the pages of the site. Goes out: `report.pdf` beside them: the pages one after another with their folds open,
the links between them leading to their place in the file. WeasyPrint sets it; it needs the system library Pango. Nothing
is fetched.
"""

from __future__ import annotations

import contextlib
import io
import posixpath
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup

from ..errors import ParameterError
from .places import slug
from .tagging import mend

FILE = "report.pdf"
SCREEN_ONLY = ("more", "code", "contents", "filters", "steps", "bracket")  # classes of what is of no use on paper
ORDER = ("index.html", "board.html", "articles", "pairs", "notebooks")
TOLD_AGAIN = ("board", "downloads")  # sections of the first page: the board follows whole, files do not
_VARIABLE = re.compile(r"(--[\w-]+): ([^;]+);")
_DRAWN = re.compile(r"^(?:svg text|\.line|\.thumb|\.descent)[^{]*\{[^}]*\}", re.MULTILINE)
STYLE = """
@page { size: A4; margin: 16mm 14mm; @bottom-left { content: string(copy); font: 8pt sans-serif; color: #444 }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444 } }
.copy { string-set: copy content() }
.vh, .entry > summary::before { display: none } h2.vh { display: block; position: static; width: auto; height: auto } main + main { break-before: page } details { display: block }
.num.input::after, .tile .whole::after { content: none } .num.input { border-bottom: 2px solid var(--computed) }
.sum-up:not(.wordy) > .relation { border-top: 2px solid var(--computed) }
.siglum, .nth { text-align: center; line-height: 1.45rem; padding: 0 } .nth { line-height: 1.3rem } .siglum.small { line-height: 1.2rem }
.num.printed { background: var(--printed-wash); text-decoration: underline } .said { text-indent: 0 } .line { width: 26rem }
.finding > .elsewhere { border: 0; padding: 0 } .tally a, .tally p, .legend > *, .captures > *, .kicker > * { margin-right: 1.2rem }
.entry .what { overflow: visible } .entry .rule { margin-right: 1rem } .entry .verdicts { margin-top: .3rem }
.facts dt { float: left; clear: left; width: 9rem } .facts dd { margin-left: 9.5rem } .tile { margin-bottom: .8rem } .tile > * { display: block }
.para.furniture .label { float: none; margin-left: .6rem } .wide table { font-size: 7.5pt } .wide th, .wide td { padding-right: .5rem; white-space: normal; min-width: 0 }
"""


def weasyprint() -> Any:
    """The library that sets the file (0.5 s). Raises ParameterError, one sentence with what to install, without Pango."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints advice of its own
            import weasyprint
    except (OSError, ImportError):
        raise ParameterError(
            "--pdf needs the system library Pango, which is not here; install it (Debian and Ubuntu: apt install libpango-1.0-0 "
            "libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango; Windows: pacman -S mingw-w64-ucrt-x86_64-pango) "
            "or leave out --pdf"
        ) from None
    return weasyprint


def write_pdf(site: Path, pages: Iterable[str], title: str) -> Path:
    """Write these pages of a finished site, named from its root, into one file in it; goes out: its path."""
    names = sorted(pages, key=_order)
    first = html.fromstring((site / names[0]).read_bytes().decode("utf-8"))
    sheet = first.findtext(".//style") or ""
    sheet = re.sub(r"display: (inline-)?(?:grid|flex|-webkit-box)", _flowing, sheet)
    light = dict(reversed(_VARIABLE.findall(sheet)))  # the first value of each colour: that of light paper
    drawn = re.sub(r"var\((--[\w-]+)\)", lambda found: light.get(found[1], ""), "".join(_DRAWN.findall(sheet)))
    head, foot = (_markup(first, where) for where in (".//header/*[@class='copy']", ".//footer"))
    parts = Markup("").join(map(Markup, (head, *(_part(site, name, names, drawn) for name in names), foot)))
    whole = Markup(
        '<!doctype html><html lang="en"><head><title>{}</title><style>{}</style></head><body>{}</body></html>'
    )
    library = weasyprint()
    fetcher = library.urls.URLFetcher(allowed_protocols=("data",))
    document = library.HTML(string=whole.format(title, Markup(sheet + STYLE), parts), url_fetcher=fetcher)
    document.write_pdf(site / FILE, pdf_variant="pdf/ua-1", finisher=mend)
    return site / FILE


def _markup(page: HtmlElement, where: str) -> str:
    """The first element of a page that a path finds, or nothing."""
    found = page.find(where)
    return "" if found is None else str(html.tostring(found, encoding="unicode", with_tail=False))


def _order(name: str) -> int:
    """Where a page comes in the file; one of a kind that ORDER does not name comes last."""
    kind = posixpath.dirname(name) or name
    return ORDER.index(kind) if kind in ORDER else len(ORDER)


def _flowing(found: re.Match[str]) -> str:
    """Columns and rows of boxes run down the page: one that is longer than a page cannot be set otherwise."""
    return "display: inline-block" if found[1] else "display: block"


def _part(site: Path, name: str, names: list[str], drawn: str) -> str:
    """The content of one page, with ids that are unique in the file and links that lead within it."""
    main = html.fromstring((site / name).read_bytes().decode("utf-8")).find(".//main")
    for found in list(main.iter()):
        if found.getparent() is not None and _left_out(found):
            found.drop_tree()
    for group in main.xpath(".//dl/div"):
        group.drop_tag()  # in a list of the file there is nothing but items
    for found in main.xpath(".//ul | .//ul/li | .//ol | .//ol/li"):
        _without_blanks(found)
    for found in main.xpath(".//*[@id]"):
        found.set("id", f"{slug(name)}--{found.get('id')}")
    for link in main.xpath(".//a[@href]"):
        _lead(link, name, names)
    for picture in main.iter("svg"):
        _stand_alone(picture, drawn)
    main.set("id", slug(name))
    return str(html.tostring(main, encoding="unicode"))


def _without_blanks(found: HtmlElement) -> None:
    """Take the blanks away that stand between the items of a list."""
    if found.tag != "li":
        found.text = None
    else:
        found.tail = None


def _left_out(found: HtmlElement) -> bool:
    return bool(set(SCREEN_ONLY) & set(found.get("class", "").split())) or found.get("id") in TOLD_AGAIN


def _lead(link: HtmlElement, name: str, names: list[str]) -> None:
    """Point a link to its place in the file; one to a file that is not in it becomes plain words."""
    address = link.get("href")
    if re.match(r"https?:", address):
        return
    path, _, anchor = address.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    if target in names:
        link.set("href", f"#{slug(target)}--{anchor}" if anchor else f"#{slug(target)}")
    else:
        link.tag = "span"
        del link.attrib["href"]


def _stand_alone(picture: HtmlElement, drawn: str) -> None:
    """A drawing with its own style, and with its description as the title, which becomes the alternative text."""
    told = " ".join(filter(None, (picture.findtext("title"), picture.findtext("desc"))))
    for old in [*picture.findall("title"), *picture.findall("desc")]:
        picture.remove(old)
    title, style = html.Element("title"), html.Element("style")
    title.text, style.text = told or picture.get("aria-label", "drawing"), drawn + ".descent .strength { stroke: none }"
    picture[:0] = [title, style]
