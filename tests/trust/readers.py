"""The readers as a fuzzer sees them: bytes in, nothing out; whatever is not one of our own sentences is a fault.

Each reader takes its bytes as far as a command takes a file: a capture goes through reading and extraction, and what the
tables promise of it is checked. `seeds` gives whole inputs for a start.
"""

from __future__ import annotations

import functools
import io
import itertools
import json
import random
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from invented import extract, read_article, story, told
from trust.relations import RELATIONS

from helpers import stream
from helpers.corpus.raw import Found, items
from helpers.corpus.sample import articles, page, warc_record
from helpers.errors import AddsUpError
from helpers.read.files import Capture, captured
from helpers.settings import read_settings
from helpers.tables import Witness

Reader = Callable[[bytes], None]
MOST = 20_000  # bytes of an input
DOCUMENT = "word/document.xml"


def whole(capture: Capture) -> Witness:
    """The article of a capture, after a look at what every article promises."""
    witness = extract(read_article(capture))
    text = witness.text
    assert "".join(block.text for block in witness.blocks) == text, "blocks cover the text"
    rows = (*witness.sentences, *witness.figures, *witness.quotes, *witness.attributions)
    assert all(row.text == text[row.start : row.end] for row in rows), "positions are true"
    assert all(a.end <= b.start for a, b in itertools.pairwise(witness.figures)), "no figure lies over another"
    return witness


def _of_kind(name: str) -> Reader:
    def read(data: bytes) -> None:
        with suppress(AddsUpError):
            whole(captured(data, name))

    return read


def _docx(data: bytes) -> None:
    """The bytes as the document within a Word file: a change elsewhere in the archive fails at its checksum."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_word_file())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, data if name == DOCUMENT else old.read(name))
    _of_kind("a.docx")(out.getvalue())


def _story(data: bytes) -> None:
    """Two captures of one story through the whole engine, parted by the first NUL."""
    one, _, other = data.partition(b"\0")
    with suppress(AddsUpError):
        texts = {name: captured(part, name).text for name, part in (("a.txt", one), ("b.txt", other or one))}
        told(texts)


def _warc(data: bytes) -> None:
    from helpers.corpus.inputs import File, Part

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.warc")
        path.write_bytes(data)
        for start, stop in ((0, len(data)), (len(data) // 2, len(data))):
            part = Part(0, "warc", (File(str(path), "a.warc", "warc", None, len(data), ""),), start, stop)
            found = list(items(part))
            assert all(start <= one.offset < max(1, stop) for one in found), "a record begins in its range"
            assert not [one for one in found if not isinstance(one, Found) and "Error" in one.reason], "a told reason"


def _toml(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "story.toml").write_bytes(data)
        Path(folder, "a.txt").write_bytes(b"Seven boats sank.")
        with suppress(AddsUpError):
            read_settings(Path(folder))


def _jsonl(data: bytes) -> None:
    out, err = io.StringIO(), io.StringIO()
    failed = stream.answer(io.BytesIO(data), "a.jsonl", lambda text: {"n": len(text)}, out, err)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(answers) + failed == sum(bool(line.strip()) for line in data.split(b"\n")), "every line is answered"
    assert err.getvalue().count("\n") == failed, "every fault is one line"


READERS: dict[str, Reader] = {
    "text": _of_kind("a.txt"), "html": _of_kind("a.html"), "pdf": _of_kind("a.pdf"), "docx": _docx,
    "warc": _warc, "toml": _toml, "jsonl": _jsonl, "story": _story,
}  # fmt: skip


def seeds(reader: str) -> Iterator[bytes]:
    """Whole inputs of a reader."""
    records = list(articles(6, seed=7))
    if reader == "text":
        yield from (text.encode() for text in story(7, 3))
        yield from (
            text[:600].encode(code) for text, code in zip(story(8, 3), ("utf-16", "cp1252", "utf-8-sig"), strict=True)
        )
        yield b'---\ntitle: Dam holds\ndate: 2024-05-17\n---\n# Dam holds\n\nBy Ada Finch\n\n* "About 40 of 60 homes," she said.\n'
    elif reader == "html":
        yield from (page(one).encode() for one in records)
        yield b'<html><head><meta property="og:title" content="Dam"><title>Dam | Post</title></head><body><table><tr><td>The dam held on Monday, and 40 homes are dry.</td></tr></table>'
    elif reader == "pdf":
        from read.test_pdf import LINES, pdf_file

        yield from (pdf_file([LINES]), pdf_file([LINES[:2], [], LINES[2:]]))
    elif reader == "docx":
        with zipfile.ZipFile(io.BytesIO(_word_file())) as archive:
            yield archive.read(DOCUMENT)
    elif reader == "story":
        yield from (f"{one}\0{other}".encode() for one, other in itertools.pairwise(story(9, 4)))
        yield "\n\n".join(
            wording.format(**one.draw(random.Random(1))) for one in RELATIONS for wording in one.wordings[:1]
        ).encode()
    elif reader == "warc":
        whole_records = [warc_record(one) for one in records[:3]]
        yield from (b"".join(whole_records), whole_records[0])
    elif reader == "toml":
        yield TOML.encode()
        yield from (part.encode() for part in TOML.split("\n\n"))
    else:
        yield from (json.dumps(one).encode() + b"\n" for one in records)
        yield b'{"id": 1, "text": "Seven."}\n\n{"text": "\\ud800"}\n[1]\n{\n'


TOML = """title = "Floods"

[facts]
term_start = 2025-01-20
term_days = 1461

[measures]
rescues = ["people rescued", "rescue calls"]

[labels]
rate_per_day = "bags"

[[periods]]
name = "the season"
words = ["season"]
start = 2024-09-01
end = 2025-05-31

[[series]]
prefix = "x"
name = "Bags"
measure = "bags"
ranks = ["r"]

[[articles]]
file = "a.txt"
published = 2025-10-14T10:00:00+01:00
retrieved = "2025-10-15"
exclude = false
"""


@functools.cache
def _word_file() -> bytes:
    import docx

    made, out = docx.Document(), io.BytesIO()
    made.add_heading("Dam holds", 0)
    made.add_paragraph("Some 40 homes are dry, the mayor said.")
    made.add_table(1, 2).rows[0].cells[0].text = "40"
    made.save(out)
    return out.getvalue()
