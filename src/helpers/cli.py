"""The commands: `adds-up` = `python -m helpers`.

Comes in: the command line. Goes out: an exit code: 0 done (articles set aside are named), 1 done but something failed
or `--fail-on` was met, 2 nothing done because of bad input or usage. What a command needs is imported when it runs, so
that help and one sentence's figures do not wait for pandas (0.7 s).
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from . import __version__
from .errors import AddsUpError, ParameterError

if TYPE_CHECKING:
    from .story import SetAside
    from .tables import Witness

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # argparse gives it no public name

EXAMPLES = {
    "report": "adds-up report\nadds-up report my-story/ --out my-report\nadds-up report -p target 2000000\nadds-up report my-story/ --publish",
    "check": "adds-up check\nadds-up check my-story/ --fail-on inconsistent\nadds-up check draft.txt",
    "review": "adds-up review\nadds-up review my-story/",
    "tables": "adds-up tables --out tables",
    "corpus": "adds-up corpus articles.jsonl --out archive\nadds-up corpus saved/ CC-NEWS-*.warc.gz --out archive --jobs 8\nadds-up corpus s3://bucket/news/ --out archive --scheduler tcp://10.0.0.1:8786",
    "figures": 'echo "Over 300 of the 1,200 homes were flooded." | adds-up figures\nadds-up figures seeds/000_aff7674f3d74a3e4.txt',
    "quotes": "adds-up quotes seeds/000_aff7674f3d74a3e4.txt",
    "layout": "adds-up layout seeds/001_5871beb2e64e022f.txt",
    "sentences": "adds-up sentences seeds/000_aff7674f3d74a3e4.txt",
}
READERS = {
    "figures": "figures with value, hedge, unit, noun and rate",
    "quotes": "quotations and attributions with their speakers",
    "layout": "one label for each line that holds a word",
    "sentences": "where each sentence of the body begins and ends",
}


def parser() -> argparse.ArgumentParser:
    """The command line, with help that shows each command at work."""
    top = argparse.ArgumentParser(
        prog="adds-up",
        description="Does the story add up? Figures, checks and collation of the saved articles about one news story.",
        epilog="Each command tells more: adds-up report --help",
    )
    top.add_argument("--version", action="version", version=f"adds-up {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)

    report = _command(commands, "report", "run the notebooks and write the web site")
    _story(report)
    report.add_argument("--out", metavar="DIR", help="where the site goes (default: reports, or published)")
    report.add_argument(
        "--publish",
        action="store_true",
        help="make the edition for outside: only what the desk has confirmed, excerpts only",
    )
    report.add_argument(
        "-p", dest="parameters", nargs=2, action="append", default=[], metavar=("NAME", "VALUE"),
        help="set a parameter of notebook 02, e.g. -p target 2000000; may be repeated",
    )  # fmt: skip
    report.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="notebooks at once (default: one per core)"
    )
    report.add_argument("--force", action="store_true", help="make everything anew, also what has not changed")
    report.add_argument(
        "--pdf", action="store_true", help="also write report.pdf, tagged for screen readers (needs Pango)"
    )

    check = _command(commands, "check", "print the board of checks of a story, or of drafts")
    check.add_argument(
        "story", nargs="*", default=["seeds/"], help="a folder of saved articles, or draft files (default: seeds/)"
    )
    check.add_argument("--fail-on", choices=["inconsistent"], help="exit with 1 when a check has this verdict")

    review = _command(
        commands, "review", "write the desk's sheet: decisions.csv and decisions.xlsx in the story's folder"
    )
    _story(review)

    tables = _command(commands, "tables", "write every tidy table as CSV and Parquet, with datapackage.json")
    _story(tables)
    tables.add_argument("--out", required=True, metavar="DIR", help="where the tables go")

    _archives(commands)
    _readers(commands)
    return top


def _archives(commands: Commands) -> None:
    corpus = _command(commands, "corpus", "ask the same of a whole archive, and write its tables as Parquet")
    corpus.add_argument(
        "inputs", nargs="+", metavar="INPUT", help="folders, saved articles, JSONL, Parquet or WARC files, or their addresses"
    )  # fmt: skip
    corpus.add_argument("--out", required=True, metavar="DIR", help="where the tables go")
    corpus.add_argument(
        "--scheduler", metavar="ADDRESS", help="a Dask scheduler, e.g. tcp://10.0.0.1:8786 (default: none)"
    )
    corpus.add_argument("--jobs", type=int, metavar="N", help="local workers (default: one per core; 1: no cluster)")


def _readers(commands: Commands) -> None:
    for name, what in READERS.items():
        reader = _command(commands, name, f"print as JSONL: {what}")
        reader.add_argument(
            "files", nargs="*", metavar="FILE", help="an article or JSONL file; - or none: standard input"
        )
        reader.add_argument(
            "--jsonl", action="store_true", help="the input is JSONL: one object with 'id' and 'text' a line"
        )


def _command(commands: Commands, name: str, what: str) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=what,
        description=f"{what[0].upper()}{what[1:]}.",
        epilog="examples:\n  " + EXAMPLES[name].replace("\n", "\n  "),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _story(command: argparse.ArgumentParser) -> None:
    command.add_argument("story", nargs="?", default="seeds/", help="a folder of saved articles (default: seeds/)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code. Every error that a user can cause is one sentence, never a traceback."""
    _print_anything()
    said = parser().parse_args(arguments)
    run = {"report": _report, "check": _check, "review": _review, "tables": _tables, "corpus": _corpus}.get(
        said.command, _read
    )
    try:
        return run(said)
    except AddsUpError as error:
        print(f"adds-up: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output has gone: `adds-up figures ... | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("adds-up: stopped; what was there before is as it was", file=sys.stderr)
        return 130
    except OSError as error:
        print(f"adds-up: {_where(error)}: {error.strerror}; {_remedy(error)}", file=sys.stderr)
        return 2


def _where(error: OSError) -> str:
    """The file of a fault; the folder, where it is a file that nobody but this program knows."""
    name = str(error.filename or "output")
    return str(Path(name).parent) if Path(name).name.startswith(".") else name


def _remedy(error: OSError) -> str:
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return "give the right to write there, or name another folder"
    return "mend that and run it again"


def _print_anything() -> None:
    """Let what an output's encoding lacks ('≠' in a pipe on Windows) be printed by its code rather than end the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _name_set_aside(set_aside: Sequence[SetAside]) -> None:
    for aside in set_aside:
        print(f"adds-up: set aside: {aside.file}: {aside.reason}", file=sys.stderr)


def _report(said: argparse.Namespace) -> int:
    from .report.kept import notebooks_folder, report_key, unchanged

    if said.jobs < 1:
        raise ParameterError(f"--jobs is {said.jobs}; it must be 1 or more")
    said.out = said.out or ("published" if said.publish else "reports")
    if said.publish:
        return _publish(said)
    story, out, parameters = Path(said.story), Path(said.out), dict(said.parameters)
    if parameters:
        from .report.parameters import find_notebooks, given_for

        given_for(find_notebooks(notebooks_folder()), parameters)  # told before the heavy imports
    if not said.force and story.is_dir() and out.is_dir():
        before = unchanged(out, report_key(story, notebooks_folder(), parameters, out))
        if before and (not said.pdf or (out / "report.pdf").is_file()):
            print(before["bottom_line"])
            print(f"{out / 'index.html'}: nothing has changed since {before['computed']}; --force makes it anew")
            return 0
    from .report import make_report

    result = make_report(story, out, parameters=parameters, jobs=said.jobs, force=said.force, pdf=said.pdf)
    _name_set_aside(result.set_aside)
    for failure in result.failed:
        print(f"adds-up: failed: {failure}", file=sys.stderr)
    print(result.bottom_line)
    print(f"{result.index}")
    return 1 if result.failed else 0


def _publish(said: argparse.Namespace) -> int:
    if said.parameters:
        raise ParameterError(
            "-p sets a parameter of the notebooks, and --publish has none of them; leave out one of the two"
        )
    from .report.make import make_edition

    published, set_aside = make_edition(Path(said.story), Path(said.out), pdf=said.pdf)
    _name_set_aside(set_aside)
    for file in published.without_link:
        print(f"adds-up: {file}: its excerpts have no link; set its url in story.toml", file=sys.stderr)
    print(f"{published.line}\n{published.index}")
    return 0


def _check(said: argparse.Namespace) -> int:
    from .report.decisions import decided
    from .report.findings import findings
    from .report.terminal import print_board
    from .story import read_draft, read_story

    named = [Path(name) for name in said.story]
    if len(named) > 1 and any(path.is_dir() for path in named):
        raise ParameterError("check takes one folder, or one or more draft files; name them apart")
    drafts = len(named) > 1 or named[0].is_file()
    story = read_draft(named) if drafts else read_story(named[0])
    _name_set_aside(story.set_aside)
    print_board(story)
    desk = decided(story)
    standing = [found for found in findings(story) if getattr(desk.of(found), "decision", None) != "dismissed"]
    met = said.fail_on and any(found.verdict == said.fail_on for found in standing)
    return 1 if met else 0


def _review(said: argparse.Namespace) -> int:
    from .report.review import review
    from .report.words import count
    from .story import read_story

    story = read_story(said.story)
    _name_set_aside(story.set_aside)
    done = review(story)
    for orphan in done.desk.orphans:
        print(f"adds-up: a decision about no finding: {orphan.told}", file=sys.stderr)
    print(
        f"{count(done.findings, 'finding')}, {done.open} open; fill in decision, reason, initials and date in either of"
    )
    print(f"{story.folder / 'decisions.csv'}\n{story.folder / 'decisions.xlsx'}")
    return 0


def _tables(said: argparse.Namespace) -> int:
    from .report.export import export_tables
    from .story import read_story

    story = read_story(said.story)
    _name_set_aside(story.set_aside)
    written = export_tables(story, Path(said.out))
    print(f"{len(written)} files in {said.out}; datapackage.json describes them")
    return 0


def _corpus(said: argparse.Namespace) -> int:
    from .corpus import make_corpus
    from .corpus.engine import cores
    from .report.words import count

    jobs = cores() if said.jobs is None else said.jobs
    if jobs < 1:
        raise ParameterError(f"--jobs is {said.jobs}; it must be 1 or more")
    made = make_corpus(
        said.inputs, Path(said.out), jobs=jobs, scheduler=said.scheduler,
        tell_user=lambda line: print(f"adds-up: {line}", file=sys.stderr, flush=True),
    )  # fmt: skip
    counts = made.counts
    if not made.fresh:
        print(f"{made.folder}: nothing has changed since")
    told = count(counts["stories"], "story", "stories"), count(counts["copies"], "near copy", "near copies")
    print(", ".join([count(counts["articles"], "article"), *told]))
    print(f"{counts['checks']:,} checks tried, {counts['inconsistent']:,} inconsistent as printed; not yet reviewed")
    if counts["repeated_ids"]:
        print(f"{counts['repeated_ids']:,} records have an identifier that an earlier one has; all are kept")
    if counts["rejects"]:
        print(
            f"adds-up: {counts['rejects']:,} records could not be read; {made.folder / 'rejects'} says why",
            file=sys.stderr,
        )
    return 1 if counts["rejects"] else 0


def _read(said: argparse.Namespace) -> int:
    from . import stream
    from .answers import ANSWERS

    of_text, of_capture = ANSWERS[said.command]
    answered = failed = 0
    for file in said.files or ["-"]:
        name = "standard input" if file == "-" else file
        try:
            with stream.opened(file) as source:
                if stream.is_jsonl(name, stream.head(source), said.jsonl):
                    failed += stream.answer(source, name, of_text, sys.stdout)
                else:
                    stream.write(sys.stdout, {"id": Path(name).name, **of_capture(_capture(name, source))})
                answered += 1
        except AddsUpError as error:
            failed += 1
            print(f"adds-up: {error}", file=sys.stderr)
    return 0 if not failed else 1 if answered else 2


def _capture(name: str, source: BinaryIO) -> Witness:
    """One input that is not JSONL, read as a capture; standard input and unknown endings are plain text."""
    from .extract import extract
    from .formats import ENDINGS
    from .read import load, read_article
    from .read.plain import plain_capture

    if Path(name).suffix.lower() in ENDINGS:
        return extract(read_article(load(name)))
    return extract(read_article(plain_capture(source.read(), name, "", "txt")))
