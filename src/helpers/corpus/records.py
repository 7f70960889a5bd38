"""The tables that only an archive has: where each article lies, what was not read, and which articles tell one story.

They stand beside the tidy tables of helpers.tables and are described in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..tables import Column, column, columns_of

PAIR_GROUNDS = ("wording", "anchors", "both")
COMPARED_WITH = ("the others", "the first of its copies", "nothing")


@dataclass(slots=True, kw_only=True)
class Source:
    """Where an article lies in the archive, and under which name it is known there."""

    article_id: str = column("16 hexadecimal digits, made of file and offset")
    file: str = column("the file's name, seen from the input that was named")
    offset: int = column("byte at which the record begins; row of a Parquet file; 0 for a file that is one article")
    record_id: str | None = column("the record's own identifier or address; need not be unique", default=None)
    retrieved: str | None = column("when it was fetched, as the record tells", unit="ISO 8601", default=None)


@dataclass(slots=True, kw_only=True)
class Reject:
    """A record that could not be read as an article."""

    reject_id: str = column("file and offset")
    file: str = column("the file's name, seen from the input that was named")
    offset: int = column("byte at which the record begins; row of a Parquet file; 0 for a whole file")
    reason: str = column("what is the matter, in one sentence")


@dataclass(slots=True, kw_only=True)
class Pair:
    """Two articles that may tell one event; of near copies only the first takes part."""

    pair_id: str = column("both article ids")
    article_a: str = column("one article")
    article_b: str = column("the other article")
    jaccard: float = column("share of word trigrams in common, estimated from a sample", unit="0..1")
    anchors: int = column("rare numbers and names in common, within the time window")
    grounds: str = column("why the two are a pair", values=PAIR_GROUNDS)


@dataclass(slots=True, kw_only=True)
class Member:
    """An article of a story: a group of articles about one event."""

    article_id: str = column("the article")
    story_id: str = column("s- and the id of the story's first article")
    copy_of: str | None = column("the article of which this is a near copy; empty for none", default=None)
    day: str | None = column("day of publication, else of retrieval", unit="ISO 8601", default=None)
    compared: str = column("what it was compared with", values=COMPARED_WITH)


CORPUS_TABLES: dict[str, type] = {"sources": Source, "rejects": Reject, "pairs": Pair, "stories": Member}


def corpus_columns(table: str) -> tuple[Column, ...]:
    """The columns of one of these tables, in order.

    >>> [line.name for line in corpus_columns("rejects")]
    ['reject_id', 'file', 'offset', 'reason']
    """
    return columns_of(CORPUS_TABLES[table])
