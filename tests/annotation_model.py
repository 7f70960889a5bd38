"""The Web Annotation Data Model (W3C Recommendation, 23 February 2017) as a schema for our annotations; § names its sections."""

from __future__ import annotations

import jsonschema

IRI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:\S+$"}
MOTIVATIONS = (
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating "
    "questioning replying tagging"
).split()  # § 3.3.5


def record(required, **properties):
    """An object that has these keys and no others: every key is one of the model's JSON-LD context."""
    return {"type": "object", "required": required.split(), "properties": properties, "additionalProperties": False}


def one_or_more(thing):
    return {"anyOf": [thing, {"type": "array", "minItems": 1, "items": thing}]}


QUOTE = record(  # § 4.2.4
    "type exact", type={"const": "TextQuoteSelector"}, exact={"type": "string", "minLength": 1},
    prefix={"type": "string"}, suffix={"type": "string"},
)  # fmt: skip
POSITION = record(  # § 4.2.5
    "type start end", type={"const": "TextPositionSelector"}, start={"type": "integer", "minimum": 0},
    end={"type": "integer", "minimum": 0},
)  # fmt: skip
SOURCE = record(  # § 3.2.2, 3.3.7: an external web resource; its id may be relative to the file (JSON-LD 1.0, § 6.1)
    "id", id={"type": "string", "format": "uri-reference", "pattern": r"^\S+$"}, type={"const": "Text"},
    format={"const": "text/plain"}, canonical=IRI,
)  # fmt: skip
TARGET = record(  # § 4
    "source selector", type={"const": "SpecificResource"}, source=SOURCE, scope=IRI,
    selector={"type": "array", "minItems": 1, "items": {"oneOf": [QUOTE, POSITION]}},
)  # fmt: skip
BODY = record(  # § 3.2.4
    "type value", type={"const": "TextualBody"}, value={"type": "string"}, format={"const": "text/plain"},
    language={"const": "en"}, purpose={"enum": MOTIVATIONS},
)  # fmt: skip
ANNOTATION = record(  # § 3.1: one id, a type, at least one target
    "id type target", id=IRI, type={"const": "Annotation"}, motivation={"enum": MOTIVATIONS}, body=one_or_more(BODY),
    target=one_or_more(TARGET),
)  # fmt: skip
PAGE = record(  # § 5.2
    "id type items", id=IRI, type={"const": "AnnotationPage"}, partOf=IRI, startIndex={"const": 0},
    items={"type": "array", "items": ANNOTATION},
)  # fmt: skip
COLLECTION = record(  # § 5.1
    "@context id type total first", id=IRI, type={"const": "AnnotationCollection"}, label={"type": "string"},
    generator=record("id type name", id=IRI, type={"const": "Software"}, name={"type": "string"}),
    total={"type": "integer"}, first=PAGE, last=IRI, **{"@context": {"const": "http://www.w3.org/ns/anno.jsonld"}},
)  # fmt: skip


def check(found):
    """Raise unless a collection is as the model has it."""
    jsonschema.Draft202012Validator(COLLECTION, format_checker=jsonschema.FormatChecker()).validate(found)
    items = found["first"]["items"]
    assert found["total"] == len(items) == len({item["id"] for item in items})


def targets(item):
    return item["target"] if isinstance(item["target"], list) else [item["target"]]
