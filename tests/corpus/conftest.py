"""What the tests of the archive share: small invented archives, and a look into the tables that come of them."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pytest

from helpers.corpus import inputs, make_corpus
from helpers.corpus.sample import articles, write_jsonl, write_warc

ARTICLES = 20


def rows(folder: Path, table: str) -> list[dict]:
    """All rows of a table, in the order of its files."""
    files = sorted((folder / table).glob("*.parquet"))
    return pa.concat_tables([ds.dataset(file).to_table() for file in files]).to_pylist()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


SMALL = 2_000  # bytes of a part, so that a small archive has many


@pytest.fixture
def small_parts(monkeypatch):
    """Parts of SMALL bytes."""
    monkeypatch.setattr(inputs, "SMALLEST_PART", SMALL)


@pytest.fixture(scope="session")
def news(tmp_path_factory):
    """A folder with JSONL, a WARC and one saved article, ARTICLES + 1 in all."""
    folder = tmp_path_factory.mktemp("news")
    made = list(articles(ARTICLES, seed=4))
    write_jsonl(folder / "a.jsonl", made[::2])
    write_warc(folder / "b.warc.gz", made[1::2])
    (folder / "c").mkdir()
    (folder / "c" / "saved.txt").write_text(
        "Quay shut\n\nThe quay stays shut, and 12 of 40 boats were moved.\n", encoding="utf-8"
    )
    (folder / "c" / "notes.zip").write_bytes(b"no article")
    return folder


@pytest.fixture(scope="session")
def made(news, tmp_path_factory):
    """The tables of that folder, made in one process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inputs, "SMALLEST_PART", SMALL)
        return make_corpus([str(news)], tmp_path_factory.mktemp("made") / "out", jobs=1)
