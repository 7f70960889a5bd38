"""Small witnesses on subjects of our own, for the tests of comparing."""

from __future__ import annotations

import re

from helpers.tables import Article, Block, Figure, Quote, Sentence, Witness


def witness(name: str, body: str, **facts) -> Witness:
    """A witness whose every line is a body sentence; digits become figures, “...” become quotes."""
    sentences = [
        Sentence(
            sentence_id=f"{name}-s{number}",
            article_id=name,
            start=m.start(),
            end=m.end(),
            text=m[0],
            clean=m[0],
            paragraph=number,
        )
        for number, m in enumerate(re.finditer(r"[^\n]+", body))
    ]
    figures = [
        Figure(
            figure_id=f"{name}-f{number}", article_id=name, start=m.start("n"), end=m.end("n"), text=m["n"],
            lo=float(m["n"].replace(",", "")), hi=float(m["n"].replace(",", "")), hedge=m["hedge"],
            approximator={"about": "~", "more than": ">", "nearly": "<"}.get(m["hedge"] or ""), noun=m["noun"],
        )
        for number, m in enumerate(
            re.finditer(r"(?:(?P<hedge>about|more than|nearly|just|only) )?(?P<n>\d[\d,]*\d|\d)(?: (?P<noun>[a-z]+))?", body)
        )
    ]  # fmt: skip
    speakers = re.compile(
        r"”,? (?P<said>said|told) (?P<who>[^.]+)\.|(?P<first>[A-Z][^“”.]*?) (?:said|told the [A-Z]\w+ Post):? “"
    )
    quotes = []
    for number, m in enumerate(re.finditer(r"“([^”]*)”", body)):
        cue = speakers.search(body, max(0, m.start() - 60), min(len(body), m.end() + 80))
        quotes.append(
            Quote(
                quote_id=f"{name}-q{number}", article_id=name, start=m.start(1), end=m.end(1), text=m[1], kind="direct",
                speaker=(cue["who"] or cue["first"]) if cue else None, told_to=facts.get("told_to"),
            )
        )  # fmt: skip
    facts.pop("told_to", None)
    article = Article(article_id=name, file=f"{name}.txt", sha256=name, format="txt", **facts)
    blocks = [
        Block(block_id=f"{name}-b0", article_id=name, start=0, end=len(body), text=body, label="body", rule="test")
    ]
    return Witness(article, body, blocks, sentences, figures, quotes, [])


FLOOD = """The river Arn flooded 461 homes in Millbrook on Monday night, the county said.
“We will rebuild every street before the winter,” said Mayor Ines Calder.
The county has ordered 1,200 pumps from the coast guard.
Schools in the lower town will stay closed until the water has gone.
Engineers blame a dam that was last inspected eleven years ago."""

REWORDED = """The river Arn swamped nearly 500 homes in Millbrook on Monday night, the county said.
“We will surely rebuild every street before the winter,” said Mayor Ines Calder.
The county has requested 1,200 pumps from the coast guard.
Schools in the lower town are to stay shut until the water has gone.
Engineers blame a dam that was last checked eleven years ago."""

BUDGET = """The library board voted to cut opening hours at two branches.
Members argued over parking fees for most of the evening.
A petition with many signatures lay on the table, unread.
The treasurer promised new estimates after the summer break."""
