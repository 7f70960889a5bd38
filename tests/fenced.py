"""The fenced blocks of a page, done as a reader would do them: files written and edited, commands run, what comes out compared.

Comes in: Markdown. A block says by its language, and by the last sentence of prose before it, what is to be done with it:

- "Write `FILE`:" and any language but the two below: the block is the whole of a new file
- "In `FILE`:" and `diff`: lines with + are added, lines with - taken away, where the lines with a space stand once, and only once
- `console`: each line with $ is a command, and what follows must come out, with ... for anything (as in doctest)
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(r"(?P<lead>(?:^(?!```).+\n)*)\n*^```(?P<language>\w*)\n(?P<body>(?s:.*?))^```$", re.MULTILINE)
LEAD = re.compile(r"\b(?:Write|[Ii]n)\s`(?P<file>[\w./-]+)`[^.]*:$")
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
BIN = Path(sys.executable).parent  # where the environment that runs the tests has its commands


class Drift(AssertionError):
    """The page and the code have parted."""


@dataclass(frozen=True)
class Block:
    """A fenced block, and the file that the sentence before it names."""

    language: str
    body: str
    file: str | None


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page, in its order.

    >>> [(one.language, one.file) for one in blocks("In `a.py`, one more:\\n\\n```diff\\n+x\\n```\\n\\nSee\\n\\n```console\\n$ ls\\n```\\n")]
    [('diff', 'a.py'), ('console', None)]
    """
    found = []
    for each in BLOCK.finditer(page):
        lead = LEAD.search(each["lead"].rstrip()) if each["language"] != "console" else None
        found.append(Block(each["language"], each["body"], lead["file"] if lead else None))
    return found


def follow(block: Block, folder: Path) -> None:
    """Do in `folder` what a block says. Raises Drift where that cannot be done, or comes out otherwise."""
    if block.language == "console":
        for command, expected in commands(block.body):
            said = run(command, folder)
            if not matches(expected, said):
                raise Drift(f"$ {command}\n\nthe page says:\n{expected}\nit comes out as:\n{said}")
    elif not block.file:
        raise Drift(f"no sentence before this block says what to do with it:\n{block.body}")
    elif block.language == "diff":
        path = folder / block.file
        path.write_text(edited(path.read_text(encoding="utf-8"), block.body, block.file), encoding="utf-8")
    else:
        path = folder / block.file
        if path.exists():
            raise Drift(f"{block.file} is no new file: the walk is in the code already; find another example for it")
        path.parent.mkdir(exist_ok=True)
        path.write_text(block.body, encoding="utf-8")


def edited(text: str, change: str, name: str = "the file") -> str:
    """A text with a change made in it. Raises Drift where what is to be changed does not stand in it just once.

    >>> edited("a\\nb\\nc\\n", " b\\n+new\\n-c\\n")
    'a\\nb\\nnew\\n'
    """
    lines, change_lines = text.splitlines(keepends=True), change.splitlines(keepends=True)
    old, new = ([line[1:] or "\n" for line in change_lines if line[0] != other] for other in "+-")
    places = [at for at in range(len(lines)) if lines[at : at + len(old)] == old]
    if len(places) != 1:
        raise Drift(f"{name}: these lines stand in it {len(places)} times, not once:\n{''.join(old)}")
    return "".join([*lines[: places[0]], *new, *lines[places[0] + len(old) :]])


def commands(body: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with what is to come out.

    >>> commands("$ a\\nx\\ny\\n$ b\\n")
    [('a', 'x\\ny\\n'), ('b', '')]
    """
    return [(part.partition("\n")[0], part.partition("\n")[2]) for part in re.split(r"^\$ ", body, flags=re.M)[1:]]


def run(command: str, folder: Path) -> str:
    """What a command prints, run in `folder` with the code that stands there; `.venv/bin/` is the environment of the tests."""
    # nbval takes half of the time of a small run, and no page shows it
    here = {"PYTHONPATH": str(folder / "src"), "PYTEST_ADDOPTS": "-p no:nbval"}
    done = subprocess.run(
        command.replace(".venv/bin/", shlex.quote(str(BIN)) + "/"), shell=True, cwd=folder, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=600, env={**os.environ, **here},
    )  # fmt: skip
    return done.stdout


def matches(expected: str, said: str) -> bool:
    """Whether what came out is what the page says, with ... for anything.

    >>> matches("... passed in ...", "3 passed in 0.1s"), matches("1 failed", "1 passed"), matches("", "a traceback")
    (True, False, False)
    """
    return doctest.OutputChecker().check_output(expected, said, OPTIONS)


def section(page: str, title: str) -> str:
    """What stands under a heading, to the next of its rank. Raises Drift where the page has no such heading.

    >>> section("## A\\n\\none\\n\\n### B\\n\\ntwo\\n\\n## C\\n", "A")
    '\\n\\none\\n\\n### B\\n\\ntwo\\n\\n'
    """
    prose = BLOCK.sub(lambda block: "x" * len(block[0]), page)  # a comment in a block is no heading
    found = re.search(rf"^(#+) {re.escape(title)}$", prose, re.MULTILINE)
    if not found:
        raise Drift(f"the page has no heading '{title}'")
    end = re.compile(rf"^#{{1,{len(found[1])}}} ", re.MULTILINE).search(prose, found.end())
    return page[found.end() : end.start() if end else None]
