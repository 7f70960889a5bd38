"""A finished notebook -> HTML: prose, tables, pictures with their alternative text; code folded away.

nbconvert's own templates drop the alternative text and fetch scripts from elsewhere; this small renderer does neither.
What a notebook shows may hold words of an article: Markdown is rendered without raw HTML, tables are cleaned.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from markupsafe import Markup, escape

from .widths import laid_out
from .words import visible

_TAGS = (
    "a b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 hr i li mark "
    "ol p pre s section small span strong sub summary sup table tbody td tfoot th thead tr u ul "
    "svg title desc path rect text"  # a drawing of ours; nothing in it can load or run
)
TAGS = frozenset(_TAGS.split())
ATTRIBUTES = {
    "*": {"class", "title", "lang"},
    "a": {"href"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "svg": {"viewBox", "width", "height", "role", "aria-labelledby"},
    "title": {"id"},
    "desc": {"id"},
    "path": {"d"},
    "rect": {"x", "y", "width", "height", "rx"},
    "text": {"x", "y", "text-anchor"},
}
TEXTS = ("source", "text")  # what a notebook keeps as a list of lines, beside the forms of an output ("text/html")
_ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")  # colours of a terminal in a traceback
_HEADING = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass
class Cell:
    """One cell as the page shows it; `source` is its code, with that of the silent cells before it."""

    kind: str  # "prose" or "code"
    html: str = ""
    source: str = ""
    outputs: list[Markup] = field(default_factory=list)


@dataclass(frozen=True)
class Page:
    """A finished notebook: its title, its cells in order, and its sections, each as (id, heading).

    The ids stand in the cells' HTML, so that a list of contents can link to them; headings are plain text.
    """

    title: str
    cells: list[Cell]
    sections: list[tuple[str, str]]


def read_notebook(path: Path, lettered: Callable[[str], str] = str) -> Page:
    """A finished notebook as a page that is safe to show.

    `path` is an executed notebook; `lettered` takes the HTML of an output to the same with the captures' long ids
    replaced by their letters. The title is the first heading, else the file's name; cells that hold and show nothing
    are left out. Raises OSError when there is no such file, ValueError when it is not JSON.

    >>> page = read_notebook(Path("notebooks/00-summary.ipynb"))
    >>> page.title, page.sections[0]
    ('Does the story add up?', ('section-1', 'The bottom line'))
    """
    notebook = json.loads(path.read_text(encoding="utf-8"), object_hook=_node)
    cells = [cell for cell in map(_cell, notebook.cells) if cell.html or cell.outputs or cell.source.strip()]
    headings = (re.match(r"#\s+(.+)", cell.source) for cell in notebook.cells if cell.cell_type == "markdown")
    title = next((found.group(1).strip() for found in headings if found), path.stem)
    cells = _joined(cells)
    sections: list[tuple[str, str]] = []
    for cell in cells:
        cell.html = _numbered(cell.html, sections)
        cell.outputs = [Markup(lettered(str(output))) for output in cell.outputs]
    return Page(title, cells, sections)


class Node(dict[str, typing.Any]):
    """A part of a notebook, whose entries are attributes; nbformat's takes a second to import, for a schema that we need not."""

    def __getattr__(self, name: str) -> typing.Any:
        return self[name]


def _node(found: dict[str, typing.Any]) -> Node:
    """A part as it stands on the disk, its lists of lines made whole texts."""
    lists = {name: value for name, value in found.items() if isinstance(value, list) and (name in TEXTS or "/" in name)}
    return Node(
        found | {name: "".join(lines) for name, lines in lists.items() if all(isinstance(x, str) for x in lines)}
    )


def _joined(cells: list[Cell]) -> list[Cell]:
    """Code that shows nothing is folded away with the code that comes next, so that no page begins with empty folds."""
    kept: list[Cell] = []
    for cell in cells:
        last = kept[-1] if kept else None
        if cell.kind == "code" and last is not None and last.kind == "code" and not last.outputs:
            last.source, last.outputs = f"{last.source.rstrip()}\n\n{cell.source}".strip(), cell.outputs
        else:
            kept.append(cell)
    return kept


def _numbered(html: str, sections: list[tuple[str, str]]) -> Markup:
    """Prose whose headings of the second rank carry an id; each is added to `sections`."""

    def heading(found: re.Match[str]) -> str:
        name = f"section-{len(sections) + 1}"
        sections.append((name, unescape(_TAG.sub("", found[1]))))
        return f'<h2 id="{name}">{found[1]}</h2>'

    return Markup(_HEADING.sub(heading, html))


def _cell(cell: Node) -> Cell:
    if cell.cell_type != "code":
        return Cell("prose", markdown(cell.source))
    shown = [html for output in cell.outputs if (html := _output(output))]
    hidden = "injected-parameters" in cell.metadata.get("tags", ()) and not cell.source.strip()
    return Cell("code", source="" if hidden else visible(cell.source), outputs=shown)


def markdown(source: str) -> Markup:
    """Markdown as HTML; raw HTML in it is shown as text, never run.

    >>> str(markdown("a **word** <script>x</script>"))
    '<p>a <strong>word</strong> &lt;script&gt;x&lt;/script&gt;</p>\\n'
    """
    import mistune

    return cleaned(str(mistune.create_markdown(escape=True, plugins=["table", "strikethrough"])(visible(source))))


def cleaned(html: str) -> Markup:
    """HTML with only harmless tags and attributes left; links only within the site or to the web.

    >>> str(cleaned('<table onclick="x()"><tr><td>1</td></tr></table><script>x</script>'))
    '<table><tbody><tr><td>1</td></tr></tbody></table>'
    """
    import nh3

    return Markup(nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes={"http", "https"}, link_rel=None))


def _output(output: Node) -> Markup:
    if output.output_type == "stream":
        return (
            Markup('<pre class="stream">{}</pre>').format(visible(output.text)) if output.name == "stdout" else Markup()
        )
    if output.output_type == "error":
        words = _ESCAPE.sub("", f"{output.ename}: {output.evalue}")
        return Markup('<p class="failed"><strong>This cell failed.</strong> {}</p>').format(visible(words))
    return _shown(output.data, output.get("metadata", {}))


def _shown(data: Node, metadata: Mapping[str, typing.Any]) -> Markup:
    """The best form of an output that a still page can show."""
    if "image/png" in data:
        return _image(data["image/png"], metadata.get("image/png", metadata).get("alt", ""))
    if "text/html" in data:
        return laid_out(cleaned(visible(data["text/html"])))
    if "text/markdown" in data:
        return markdown(data["text/markdown"])
    if any("widget" in kind for kind in data):
        return Markup('<p class="quiet">Open this notebook in JupyterLab to drag the numbers.</p>')
    words = data.get("text/plain", "")
    return Markup('<pre class="stream">{}</pre>').format(visible(words)) if words else Markup()


def _image(data: str, alt: str) -> Markup:
    try:
        base64.b64decode(data, validate=False)
    except (binascii.Error, ValueError):
        return Markup()
    clean = "".join(data.split())
    shown = Markup('<img src="data:image/png;base64,{}" alt="{}">').format(escape(clean), visible(alt))
    return Markup("<figure>{}<figcaption>{}</figcaption></figure>").format(shown, visible(alt)) if alt else shown
