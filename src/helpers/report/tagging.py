"""The tags of a PDF file, mended before it is written, where WeasyPrint's fall short of PDF/UA-1 (ISO 14289-1).

Comes in: the file's objects as `HTML.write_pdf` hands them to its `finisher`. Goes out: the same, changed in place.
"""

from __future__ import annotations

from typing import Any

PRINTED = 4  # the flag of an annotation that is not left out when the file is printed


def mend(document: object, pdf: Any) -> None:
    """Mend the tags of links, of table headers and of what stands in the margins of the pages."""
    known = {found.reference: found for found in pdf.objects}
    elements = [found for found in pdf.objects if isinstance(found, dict) and found.get("Type") == "/StructElem"]
    numbers = known[known[pdf.catalog["StructTreeRoot"]]["ParentTree"]]["Nums"]
    parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for element in elements:
        if element["S"] == "/TH":
            rows = known[known[element["P"]]["P"]]
            element["A"]["Scope"] = "/Column" if rows["S"] == "/THead" else "/Row"
        for kid in [kid for kid in element["K"] if known.get(kid, {}).get("Type") == "/OBJR"]:
            _link(element, kid, known, parents)
    _margins(elements, known, parents)
    numbers[:] = [part for pair in parents.items() for part in pair]


def _link(element: Any, kid: bytes, known: dict[bytes, Any], parents: dict[int, Any]) -> None:
    """Leave one annotation to a link: what stands inside one, such as a bold word, gets another, outside any tag of a link."""
    annotation = known[known[kid]["Obj"]]
    annotation["F"] = PRINTED
    if element["S"] != "/Link":
        element["K"].remove(kid)
        known[known[kid]["Pg"]]["Annots"].remove(annotation.reference)
        del parents[annotation["StructParent"]]


def _margins(elements: list[Any], known: dict[bytes, Any], parents: dict[int, Any]) -> None:
    """Mark what stands in the margins, which has tags outside the tree, as no part of the text: page numbers, running lines."""
    told = {kid for element in elements for kid in element["K"]}
    loose = {element.reference for element in elements if element["S"] != "/Document" and element.reference not in told}
    waiting = list(loose)
    while waiting:
        kids = [kid for kid in known[waiting.pop()]["K"] if isinstance(kid, bytes)]
        loose.update(kids)
        waiting += kids
    for page in (found for found in known.values() if isinstance(found, dict) and found.get("Type") == "/Page"):
        tagged, content = parents[page["StructParents"]], known[page["Contents"]].stream
        for at, item in enumerate(content):
            if isinstance(item, dict) and "MCID" in item and tagged[item["MCID"]] in loose:
                tagged[item["MCID"]] = "null"
                content[at - 1], content[at] = "/Artifact", type(item)({"Type": "/Pagination"})
