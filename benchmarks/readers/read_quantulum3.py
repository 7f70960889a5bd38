"""Read a JSONL set with quantulum3, inside the environment that benchmarks/figures.py builds: GOLD, FOUND -> sentences a second."""

import json
import sys
import time
from pathlib import Path

from quantulum3 import parser


def quantity(found):
    """One record of the evaluation's shape; 'value +- uncertainty' is a range."""
    spread = found.uncertainty or 0.0
    unit = found.unit.name if found.unit and found.unit.name != "dimensionless" else None
    return {
        "lo": found.value - spread,
        "hi": found.value + spread,
        "unit": unit,
        "start": found.span[0],
        "end": found.span[1],
    }


records = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
parser.parse("5 km")  # it builds its tables on the first call
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
