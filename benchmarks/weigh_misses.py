"""The weights of the families of misses: what each trait tells of a slip, learnt from stories and passages whose slips were written down before.

    python benchmarks/weigh_misses.py                      # how well every family does on texts left out of the fit
    python benchmarks/weigh_misses.py near_sums --write    # one family, and the weights of all texts beside it

Method: as `weigh.py`. A miss is true where its rule fits a slip and its figures are the slip's; one that holds but some of them, or those of
a slip by another rule, counts neither way; all others are chance. The texts: the stories with their truth, the passages with theirs,
sentences with one slip each (`slips.jsonl`), sentences in which a slip is what a rule of words tells (`short.jsonl`: the tests hold them),
and look-alikes that have none, whatever a rule says. There slips are many more than in a story; that is taken back from the
base (prior correction: King and Zeng 2001). Of measures told twice a story holds one slip: more are made (`misprinted`). So are slips by a
power of ten, from relations of the stories that hold: a nought is put to one of the figures or taken from it (`noughts`).
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from functools import partial
from math import log, log2
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from misprinted import misprinted
from weigh import LEAST, ROUNDS, SHORT, STORIES, fitted, scored, truth, witness

from helpers import read_story
from helpers.reckon.checks import by_rules
from helpers.reckon.quantities import Desk, Draft
from helpers.reckon.search import misses
from helpers.reckon.search.known import places
from helpers.reckon.search.misses import FAMILIES
from helpers.reckon.search.scene import Miss, Scene
from helpers.reckon.search.search import scene_of, undoubted
from helpers.settings import Settings

ROOM = Path(misses.__file__).parent
PASSAGES = STORIES / "passages"
MISPRINTS = "misprints"  # passages of which every text has its slip, for measures told twice
TWICE = "told_twice"
TENS = "near_tens"
MADE_OF = {
    "product",
    "rate_times_period",
    "required_rate",
}  # rules of relations that are made into slips by a power of ten
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
PAST = "part_of_whole"
CLAIMS = {"ordering", "threshold", "calendar"}  # rules whose slips lie in a claim, not in a number told twice
STEPS = (3, 2, 1.5, 1, 0.5, 0, -0.5, -1)
SELDOM = 4  # traits seen in fewer misses are left out: slips are few
CAUTION = 0.3  # bits that are asked beyond even odds: an alarm that is none costs more than a slip that is missed
# Bits for a family of whose slips stories hold too few to learn how many there are: with these, none of seventy has an alarm that is none
LEAN = {TENS: 1.5}
AS_TOLD = np.array([1.0, 0.0])  # bits that are neither stretched nor shifted
STEADY = np.array([4.0, 0.1])  # how firmly the scale is held to that where slips are few: the stretch, and the shift
STEP = 0.5  # by so much the scale moves at most in a round
LOTS = 14  # so many lots of the texts are left out in turn
Row = tuple[dict[str, float], str, str, str]  # traits, the slip that it finds ('' for none), the result, the formula
Rows = dict[str, list[Row]]  # by family


def of_desk(desk: Desk) -> tuple[Scene, list[Draft]]:
    """A story as the families see it, and the slips that the rules of words find: those are to be found again."""
    drafts = by_rules(desk)
    told = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
    made = undoubted(scene_of(desk, told), told)
    return made, [draft for draft in drafts if draft.judgement.verdict == "inconsistent"]


def of_files(texts: list[str]) -> Scene:
    """The scene of some texts, each a capture of its own."""
    with TemporaryDirectory() as folder:
        for number, text in enumerate(texts, 1):
            Path(folder, f"{number}-a.txt").write_text(text.rstrip("\n") + "\n", encoding="utf-8")
        return of_folder(Path(folder))


def of_folder(folder: Path) -> Scene:
    """The scene of a folder."""
    read = read_story(folder)
    return of_desk(Desk(list(read.witnesses), read.settings))[0]


def of_lines(texts: list[str]) -> tuple[Scene, list[Draft]]:
    """The scene of a few short sentences, a line each, and what rules of words doubt of them."""
    return of_desk(Desk([witness(f"w{number}", text) for number, text in enumerate(texts)], Settings()))


def touched(draft: Draft, row: dict) -> int:
    """How many figures or words of a row a draft holds."""
    held = places(draft)
    return sum(
        any(f"{name}." in each["document"] and start < each["end"] and each["start"] < end for name, start, end in held)
        for each in row["inputs"]
    )


def labelled(found: Iterable[Miss], rows: list[dict]) -> Iterator[Row]:
    """The misses with the slip that each finds; those on some figures of a slip, or of one by another rule, are left out."""
    for miss in found:
        own = len(places(miss.draft))
        held = [(touched(miss.draft, row), row) for row in rows]
        holding = [(count, row) for count, row in held if count >= min(2, len(row["inputs"]))]
        fits = [
            row["finding"]
            for count, row in holding
            if miss.draft.rule in row["rule"]
            and count >= min(own, len(row["inputs"]))
            and not (claimed(miss.draft, row) or overturned(miss.draft, count, row))
        ]
        if fits or not holding:
            yield miss.traits, fits[0] if fits else "", miss.result, f"{miss.draft.rule}: {miss.draft.formula}"


def claimed(draft: Draft, row: dict) -> bool:
    """Whether two numbers are of two times or things by the words, and the slip lies in what is claimed of them: 'the highest ever'."""
    return draft.rule == "same_measure" and (row["rule"][0] != draft.rule or bool(CLAIMS & set(row["rule"])))


def overturned(draft: Draft, count: int, row: dict) -> bool:
    """Whether figures of a share or a rest stand in the wrong order, so that the part is not what is said to be more than its whole."""
    return draft.rule == PAST and (row["rule"][0] != PAST or count < len(row["inputs"]))


def slips_of(rows: list[dict]) -> list[dict]:
    """The rows of a truth that are slips."""
    return [row for row in rows if row.get("finding")]


def rows_of(made: Scene, slips: list[dict], name: str, families: list[str]) -> Rows:
    """The misses of a scene by family, their results and slips told apart by the name of the text."""
    return {
        family: [
            (traits, slip and f"{name} {slip}", f"{name} {result}", formula)
            for traits, slip, result, formula in labelled(FAMILIES[family](made), slips)
        ]
        for family in families
    }


def story(folder: Path, families: list[str]) -> Rows:
    """The misses of a story."""
    made = of_folder(folder)
    found = rows_of(made, slips_of(truth(folder)), folder.name, families)
    if TWICE in families:
        found["made"] = with_slips(made, truth(folder))
    if TENS in families:
        found[TENS] += with_noughts(folder)
    return found


def passage(row: dict, families: list[str]) -> Rows:
    """The misses of a passage with a slip, or with what only looks like one."""
    texts = row.get("texts") or [row["text"]]
    inputs = []
    for number, figure in enumerate(row["figures"]):
        at = min(number, len(texts) - 1)
        start = texts[at].find(figure)
        inputs.append({"document": f"{at + 1}-a.txt", "start": start, "end": start + len(figure)})
    slips = [{"finding": row["id"], "rule": row["rule"], "inputs": inputs}] if row["slip"] else []
    return rows_of(of_files(texts), slips, row["id"], families)


def put(row: dict, families: list[str]) -> Rows:
    """The misses of short texts in which one slip was put: the words and figures that do not agree stand beside them."""
    found = [(f"w{at}.txt", text.find(words), words) for words in row["inputs"] for at, text in enumerate(row["texts"])]
    inputs = [{"document": name, "start": at, "end": at + len(words)} for name, at, words in found if at >= 0]
    slip = {"finding": "slip", "rule": row["rule"], "inputs": inputs}
    return rows_of(of_lines(row["texts"])[0], [slip], " ".join(row["texts"])[:60], families)


def short(texts: list[str], families: list[str], *, innocent: bool = False) -> Rows:
    """The misses of short texts: what a rule of words doubts is a slip, where they are not known to be innocent."""
    made, doubted = of_lines(texts)
    slips = [] if innocent else [told_of(draft, number) for number, draft in enumerate(doubted)]
    return rows_of(made, slips, " ".join(texts)[:60], families)


def told_of(draft: Draft, number: int) -> dict:
    """A doubt of a rule of words as a row of a truth."""
    inputs = [{"document": f"{name}.txt", "start": start, "end": end} for name, start, end in places(draft)]
    return {"finding": f"{number}", "rule": [draft.rule], "inputs": inputs}


def with_slips(made: Scene, rows: list[dict]) -> list[Row]:
    """The misses that find the slips made into numbers which the captures of a story tell alike."""
    figures = [each for page in made.desk.pages for each in page.quantities]
    spared = {
        each.span for row in slips_of(rows) for told in row["inputs"] for each in figures
        if f"{each.figure.article_id}." in told["document"] and each.start < told["end"] and told["start"] < each.end
    }  # fmt: skip
    found = []
    for number, wrong in enumerate(misprinted(made.desk, spared)):
        for miss in FAMILIES[TWICE](Scene(wrong.desk, [], made.rarity, made.known)):
            spans = {each.span for each in miss.draft.quantities}
            if any(spans & bad and spans & good for bad, good in wrong.slips):
                found.append((miss.traits, f"made {number}", f"{number} {miss.result}", miss.draft.formula))
    return found


def penned(row: dict, families: list[str]) -> Rows:
    """The misses of two sentences that find the slip between them, among sentences of no matter."""
    found = FAMILIES[TWICE](of_lines(row["texts"])[0]) if TWICE in families else []
    return {
        "made": [
            (miss.traits, row["id"], miss.result, miss.draft.formula) for miss in found
            if set(row["figures"]) <= {each.figure.text for each in miss.draft.quantities}
        ]
    }  # fmt: skip


def with_noughts(folder: Path) -> list[Row]:
    """The misses that find a nought too many or too few, put into every other relation of a story that holds."""
    found = []
    for number, row in enumerate([row for row in truth(folder) if multiplied(row)][::2]):
        if text := noughts(folder, row, number):
            slip = {**row, "finding": "nought", "inputs": text[1], "rule": [*MADE_OF, "share", "conversion"]}
            rows = rows_of(of_files([text[0]]), [slip], f"made {folder.name} {number}", [TENS])[TENS]
            found += [one for one in rows if one[1]]
    return found


def multiplied(row: dict) -> bool:
    """Whether a row of a truth is a product or a rate that holds, all of it in one article."""
    holds = "consistent" in row["accept"] and not row.get("lookalike") and not row.get("finding")
    return holds and bool(MADE_OF & set(row["rule"])) and len({each["document"] for each in row["inputs"]}) == 1


def noughts(folder: Path, row: dict, number: int) -> tuple[str, list[dict]] | None:
    """A text in which one figure of a row has a place too many or too few, and where the figures stand in it; the rows take turns."""
    inputs = sorted(row["inputs"], key=lambda one: one["start"])
    at = -1 if number % 3 else -2
    wrong, text = inputs[at], (folder / inputs[at]["document"]).read_text(encoding="utf-8")
    told = NUMBER.search(wrong["text"])
    if not told or len(told[0].replace(",", "").replace(".", "").strip("0")) < 2:
        return None
    value = Decimal(told[0].replace(",", "")) * (10 if number % 2 else Decimal("0.1"))
    printed = f"{value.normalize():,f}"
    start = wrong["start"] + told.start()
    longer = len(printed) - len(told[0])
    moved = [
        {
            **one,
            "document": "1-a.txt",
            "start": one["start"] + longer * (one["start"] > start),
            "end": one["end"] + longer * (one["start"] >= wrong["start"]),
        }
        for one in inputs
    ]
    return text[:start] + printed + text[start + len(told[0]) :], moved


def lines_of(path: Path) -> list:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def gathered(families: list[str]) -> dict[str, Rows]:
    """The misses of every text, by its lot: the stories in lots of their own."""
    folders = sorted(folder for folder in STORIES.iterdir() if (folder / "truth.jsonl").exists())
    passages = [row for path in sorted(PASSAGES.glob("*.jsonl")) if path.stem != MISPRINTS for row in lines_of(path)]
    sources = [
        ("story", story, folders),
        ("passage", passage, passages),
        ("short", put, lines_of(STORIES / "slips.jsonl")),
        ("short", short, lines_of(SHORT)),
        ("short", partial(short, innocent=True), lines_of(STORIES / "lookalikes.jsonl")),
        ("always", penned, lines_of(PASSAGES / f"{MISPRINTS}.jsonl")),
    ]
    lots: dict[str, Rows] = {}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for name, rows_of_one, texts in sources:
            found = pool.map(partial(rows_of_one, families=families), texts, chunksize=1 if name == "story" else 20)
            for number, rows in enumerate(found):
                lot = lots.setdefault(f"{name} {number % LOTS}" if name != "always" else name, {})
                for family, more in rows.items():
                    lot.setdefault(family, []).extend(more)
    return lots


def learnt(lots: dict[str, Rows], family: str) -> dict[str, float]:
    """The weights in bits, to the hundredth; the base for slips as seldom as in the stories."""
    told = [(name, row) for name, rows in lots.items() for row in rows.get(family, ())]
    told += [(name, row) for name, rows in lots.items() for row in rows.get("made", ()) if family == TWICE]
    rows = [(traits, bool(slip), result) for _, (traits, slip, result, _) in told]
    weights = {trait: round(bits, 2) for trait, bits in fitted(rows, SELDOM).items() if abs(bits) >= LEAST}
    inside = [bool(row[1]) for name, row in told if name.startswith("story") and not row[1].startswith("made ")]
    slips, many = sum(inside), sum(row[1] for row in rows)
    if 0 < slips < len(inside):
        odds = [slips / (len(inside) - slips), many / (len(rows) - many)]
        weights["base"] = round(weights.get("base", 0.0) + min(0.0, log2(odds[0] / odds[1])) - CAUTION, 2)
    return weights


def scale_of(best: list[tuple[float, str, str, str]]) -> tuple[float, float]:
    """By how much the bits of stories left out are to be stretched, and then shifted, to be the odds that are seen (Platt 1999).

    A ridge over many traits that say the same tells the odds too flat; and what is made in numbers says what a slip looks like, but not
    how many there are.
    """
    inside = [one for one in best if one[2].startswith("story") and not one[1].startswith("made ")]
    told = [(bits + CAUTION, bool(slip)) for bits, slip, _, _ in inside]
    table = np.array([[bits, 1.0] for bits, _ in told]) * log(2)
    y, scale = np.array([slip for _, slip in told], float), AS_TOLD.copy()
    for _ in range(ROUNDS**2):
        chance = 1 / (1 + np.exp(-table @ scale))
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(STEADY)
        ahead = np.linalg.solve(curve, table.T @ (y - chance) - STEADY * (scale - AS_TOLD))
        scale += np.clip(ahead, -STEP, STEP)
    return float(scale[0]), float(scale[1])


def scaled(weights: dict[str, float], stretch: float, shift: float) -> dict[str, float]:
    """Weights whose bits are stretched and shifted; the caution is added to none twice."""
    made = {name: round(bits * stretch, 2) for name, bits in weights.items()}
    return made | {"base": round((weights["base"] + CAUTION) * stretch + shift - CAUTION, 2)}


def left_out(lots: dict[str, Rows], family: str) -> list[tuple[float, str, str, str]]:
    """The best miss of each result, weighed by the other lots: bits, its slip, its lot, the formula."""
    best: dict[tuple[str, str], tuple[float, str, str, str]] = {}
    for fold in range(LOTS):
        own = {name for name in lots if name.endswith(f" {fold}")}
        weights = learnt({name: rows for name, rows in lots.items() if name not in own}, family)
        for name in own:
            rows = lots[name].get(family, [])
            for bits, (_, slip, result, formula) in zip(scored([row[:3] for row in rows], weights), rows, strict=True):
                one = (float(bits), slip, name, formula)
                best[name, result] = max(best.get((name, result), one), one)
    return list(best.values())


def shown(lots: dict[str, Rows], family: str) -> tuple[float, float]:
    """Print how many slips are found and how many alarms are none, from so many bits on, by the kind of text: the scale of the bits."""
    best = left_out(lots, family)
    kinds = ("story", "passage", "short")
    scale = scale_of(best)
    best = [((bits + CAUTION) * scale[0] + scale[1] - CAUTION, *rest) for bits, *rest in best]
    print(
        f"\n{family}, weighed by the other lots: slips found, and alarms that are none\nbits"
        + "".join(f"{kind:>14}" for kind in kinds)
    )
    for step in STEPS:
        cells = []
        for kind in kinds:
            told = [slip for bits, slip, name, _ in best if bits >= step and name.startswith(kind)]
            cells.append(f"{len({slip for slip in told if slip}):9}{sum(not slip for slip in told):5}")
        print(f"{step:4.1f}" + "".join(cells))
    return scale


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("families", nargs="*", choices=[*FAMILIES, []], metavar="FAMILY", help="default: all of them")
    parser.add_argument("--write", action="store_true", help="write the weights of all texts")
    arguments = parser.parse_args()
    families = arguments.families or list(FAMILIES)
    lots = gathered(families)
    for family in families:
        scale = shown(lots, family)
        if arguments.write:
            weights = scaled(learnt(lots, family), scale[0], scale[1] + LEAN.get(family, 0.0))
            path = ROOM / f"{family}.json"
            path.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
