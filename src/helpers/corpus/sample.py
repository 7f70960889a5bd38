"""An invented archive: news that nobody wrote, of which it is known which articles tell one event, and how.

`python -m helpers.corpus.sample DIR` writes `news.jsonl` and `news.warc.gz`, each with half of the articles. All of it is
synthetic: places, names, figures and events come from a seeded generator, the sentences from patterns. It shows how the
tables look and serves tests and speed; how often real news errs, loses hedges or shares wording cannot be learnt from it.

An event is first told by an agency. Others print that text as it is (reprint), with a few words changed (light copy), in
other words with rounder figures and fewer hedges (rewrite), or a day later with new figures (update). Independent
articles tell other events of the same topic.
"""

from __future__ import annotations

import argparse
import datetime
import html
import json
import random
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

KINDS = ("agency", "reprint", "light copy", "rewrite", "update")
CHANCES = (0.3, 0.25, 0.3, 0.15)  # of a further article being a reprint, light copy, rewrite, update
FAILS = 0.2  # share of events whose agency text prints a total that its parts do not make
FIRST = datetime.date(2024, 3, 1)
ONSETS = "b c d f g h j k l m n p r s t v w z br cl dr fl gr kr pl st tr".split()
VOWELS = "a e i o u ai ea oo".split()
CODAS = "ck d lm n nd r rn sk ss t ve x".split()
ROLES = "mayor, harbour master, fire chief, union secretary, head teacher, council clerk, hospital director".split(", ")
OUTLETS = "Morning Ledger, Coast Courier, Valley Post, Evening Herald, The Northern Sheet, Town Crier".split(", ")
TOPICS = {
    "flood": ("homes", "flooded", "pumps", "the river"), "strike": ("workers", "sent away", "buses", "the depot"),
    "fire": ("acres", "burned", "engines", "the ridge"), "school": ("pupils", "sent home", "classrooms", "the district"),
    "clinic": ("patients", "moved", "beds", "the ward"), "harvest": ("farms", "insured", "tractors", "the valley"),
}  # fmt: skip
WORDS = {
    "what": "bridge road quay mill ferry warehouse market square station orchard tunnel chapel reservoir canal yard library pier theatre gate nursery".split(),
    "how": "old new wooden narrow empty crowded green municipal private former second smallest upper lower painted unfinished".split(),
    "who": "neighbours drivers teachers nurses students shopkeepers sailors musicians carpenters pensioners volunteers farmers bakers runners".split(),
    "did": "waited watched sang argued cooked cheered queued slept gathered marched rested rehearsed complained knitted".split(),
    "when": "at dawn|by noon|on Monday|before dark|after the meeting|within the hour|during the night|by evening|over lunch|since spring|all week".split("|"),
    "why": "because of the cold|for safety|as planned|despite the rain|without notice|at some cost|out of habit|to general relief|for want of a key|in good order|against advice".split("|"),
    "will": "reopen close move shrink flood freeze burn sell rust lean creak leak".split(),
    "thing": "a piano, a lost dog, two ladders, a brass band, free soup, a broken clock, a map, some lanterns, an old van, a petition, a kite".split(", "),
}  # fmt: skip
FRAMES = (
    "The {how} {what} near {Place} may {will} {when}, and {who} {did} there {why}.",
    "{Who} from {Place} {did} {when} beside the {what} with {thing}.",
    "{When}, {thing} turned up at the {how} {what} in {Place}, where {who} {did} {why}.",
    "Nobody in {Place} had thought that a {what} so {how} would {will} {why}.",
    "With {thing} and little else, {who} {did} {why} on the road to {Place} {when}.",
    "{Why}, the {what} of {Place} is to {will} {when}; {who} {did} nevertheless.",
    "Asked about the {how} {what}, {who} near {Place} spoke of {thing} and {did} {when}.",
    "There was {thing} for {who} who {did} {when} at the {what}, {how} as it is, of {Place}.",
)
LEADS = (
    "At least {total:,} {things} were {done} in {place} along {where}, the {role} said, {north} {things} in the north and {south} {things} in the south.",
    "In {place}, at least {total:,} {things} had been {done} by nightfall, {north} {things} in the north and {south} {things} in the south, according to the {role}.",
    "The {role} of {place} put the number of {things} {done} near {where} at {total:,}, {north} {things} in the north and {south} {things} in the south.",
)
ROUNDED = (
    "Some {near:,} {things} near {found.place} were {done}, officials say.",
    "{found.place} is coming to terms with a bad day: {near:,} {things} {done}.",
    "It began small. By night {near:,} {things} around {found.place} had been {done}.",
    "Around {found.place}, {near:,} {things} {done} is the toll so far.",
)
SPLIT = (
    "{role} {found.speaker} counted {found.north} {things} in the north and {found.south} in the south.",
    "The north has {found.north} of the {things}, the south {found.south}, says {found.speaker}.",
    "'{found.north} up north, {found.south} down south,' is how {found.speaker} sums it up.",
)
HELP = (
    "Crews bring in {found.rate} {tools} a day for {found.days} days.",
    "Help comes from {found.other}: {found.rate} {tools} each day, {found.days} days long.",
    "For {found.days} days, {found.other} is lending {found.rate} {tools} a day.",
)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, as the generator knows it."""

    number: int
    topic: str
    place: str
    other: str
    speaker: str
    role: str
    north: int
    south: int
    total: int
    rate: int
    days: int
    day: datetime.date
    asides: tuple[str, ...]


def event(number: int, seed: int) -> Event:
    """The event of a number: the same for the same seed.

    >>> event(3, seed=1) == event(3, seed=1)
    True
    """
    chance = random.Random(f"{seed}/{number}")
    north, south = chance.randrange(110, 990), chance.randrange(110, 990)
    slip = chance.choice((10, 30, 100)) if chance.random() < FAILS else 0
    return Event(
        number, chance.choice(sorted(TOPICS)), _name(chance), _name(chance), f"{_name(chance)} {_name(chance)}", chance.choice(ROLES),
        north, south, north + south + slip, chance.randrange(12, 95), chance.randrange(3, 9),
        FIRST + datetime.timedelta(days=number // 4), tuple(_aside(chance) for _ in range(9)),
    )  # fmt: skip


def _name(chance: random.Random) -> str:
    sounds = [chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(chance.choice((1, 2)))]
    return ("".join(sounds) + chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS)).capitalize()


def _aside(chance: random.Random) -> str:
    """A sentence that adds nothing but words."""
    drawn = {slot: chance.choice(words) for slot, words in WORDS.items()}
    large = {slot.capitalize(): words[0].upper() + words[1:] for slot, words in drawn.items()}
    return chance.choice(FRAMES).format(**drawn, **large, Place=_name(chance))


def told(found: Event, kind: str, chance: random.Random) -> tuple[str, list[str]]:
    """Headline and paragraphs of one article about an event."""
    things, done, tools, where = TOPICS[found.topic]
    if kind == "rewrite":
        near = round(found.total, -2)
        drawn = {
            "near": near,
            "things": things,
            "done": done,
            "tools": tools,
            "found": found,
            "role": found.role.capitalize(),
        }
        lines = [
            chance.choice(ROUNDED).format(**drawn),
            chance.choice(SPLIT).format(**drawn),
            chance.choice(HELP).format(**drawn) + " " + found.asides[0],
            *chance.sample(found.asides[1:], 3),
        ]  # fmt: skip
        return f"{near:,} {things} {done} around {found.place}", lines
    more = 40 + found.rate if kind == "update" else 0
    lead = LEADS[found.number % len(LEADS)]
    total, north = found.total + more, found.north + more
    lines = [
        lead.format(total=total, north=north, south=found.south, things=things, done=done, place=found.place, where=where, role=found.role),
        f'"We have never seen the like of it in {found.place}," said {found.speaker}, the {found.role}.',
        f"About {found.rate} {tools} a day will arrive from {found.other} over {found.days} days, or nearly {found.rate * found.days} {tools} in all.",
        *found.asides,
    ]  # fmt: skip
    if kind == "update":
        lines[3:5] = [f"A day earlier the count had stood at {found.total:,} {things}.", _aside(chance)]
    return f"{total:,} {things} {done} in {found.place}", lines


def _changed(lines: list[str], chance: random.Random) -> list[str]:
    """A few words of the asides left out or put in, and now and then a hedge lost."""
    lines = list(lines)
    for at in chance.sample(range(3, len(lines)), 2):
        words = lines[at].split()
        words.insert(chance.randrange(1, len(words)), chance.choice(("also", "again", "however", "meanwhile")))
        lines[at] = " ".join(words)
    if chance.random() < 0.4:
        lines[0] = lines[0].replace("At least ", "", 1).replace("at least ", "", 1)
    if chance.random() < 0.3:
        lines[2] = lines[2].replace("About ", "", 1).replace("nearly ", "", 1)
    return lines


class Record(TypedDict):
    """An article as `adds-up corpus` reads it; `event` and `made_as` say what the generator knows."""

    id: str
    url: str
    title: str
    publisher: str
    published: str
    text: str
    event: int
    made_as: str


def articles(number: int, *, seed: int = 1) -> Iterator[Record]:
    """So many records.

    >>> [record["made_as"] for record in articles(3, seed=1)][0]
    'agency'
    """
    made = 0
    for which in range(number):
        found, chance = event(which, seed), random.Random(f"{seed}/{which}/articles")
        kinds = ["agency", *chance.choices(KINDS[1:], CHANCES, k=chance.choice((0, 0, 1, 2, 3, 6)))]
        for kind in kinds:
            if made == number:
                return
            yield _record(found, kind, made, chance)
            made += 1


def _record(found: Event, kind: str, number: int, chance: random.Random) -> Record:
    title, lines = told(found, kind, chance)
    if kind == "light copy":
        lines = _changed(lines, chance)
    day = found.day + datetime.timedelta(days=kind == "update")
    hour = 6 if kind == "agency" else chance.randrange(8, 20)
    return {
        "id": f"made-{number:07d}", "url": f"https://news.example/{found.topic}/{number}", "title": title,
        "publisher": "Sample Wire" if kind == "agency" else chance.choice(OUTLETS), "published": f"{day.isoformat()}T{hour:02d}:00:00+00:00",
        "text": "\n\n".join([title, *lines]) + "\n", "event": found.number, "made_as": kind,
    }  # fmt: skip


def write_jsonl(path: Path, records: Iterable[Record]) -> Path:
    """Records as JSONL; goes out: the path."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return path


def write_warc(path: Path, records: Iterable[Record]) -> Path:
    """Records as the pages of a crawl, WARC 1.1, each record a gzip member of its own; goes out: the path."""
    import gzip

    with path.open("wb") as file:
        for record in records:
            file.write(gzip.compress(warc_record(record), 6, mtime=0))
    return path


def warc_record(record: Record) -> bytes:
    """One record as a WARC response, written by fastwarc."""
    import io

    from fastwarc.warc import WarcRecord, WarcRecordType

    made = WarcRecord()
    name = uuid.uuid5(uuid.NAMESPACE_URL, record["url"]).urn
    made.init_headers(record_type=WarcRecordType.response, record_urn=name.removeprefix("urn:").encode())
    made.headers["WARC-Date"] = record["published"][:19] + "Z"
    made.headers["WARC-Target-URI"] = record["url"]
    made.headers["Content-Type"] = "application/http; msgtype=response"
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    made.set_bytes_content(head.encode() + page(record).encode())
    out = io.BytesIO()
    made.write(out, checksum_data=True)
    return out.getvalue()


def page(record: Record) -> str:
    """A record as a web page with a menu, a footer and the fields that pages have."""
    title, *lines = (html.escape(line) for line in record["text"].strip().split("\n\n"))
    about = {"@type": "NewsArticle", "headline": record["title"], "datePublished": record["published"], "publisher": {"name": record["publisher"]}}  # fmt: skip
    body = "\n".join(f"<p>{line}</p>" for line in lines)
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>
<script type="application/ld+json">{json.dumps(about)}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>{title}</h1>
{body}
</article><footer><p>All rights reserved. Contact us.</p></footer></body></html>"""


def main() -> None:
    """Write the sample."""
    asked = argparse.ArgumentParser(prog="python -m helpers.corpus.sample", description="Write an invented archive.")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--articles", type=int, default=600, metavar="N")
    asked.add_argument("--seed", type=int, default=1)
    said = asked.parse_args()
    said.folder.mkdir(parents=True, exist_ok=True)
    records = list(articles(said.articles, seed=said.seed))
    print(
        write_jsonl(said.folder / "news.jsonl", records[::2]), write_warc(said.folder / "news.warc.gz", records[1::2])
    )


if __name__ == "__main__":
    main()
