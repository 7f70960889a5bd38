"""The licence of every pinned requirement, judged against MIT, and a table of them for SECURITY.md.

Comes in: the two lock files and what the installed packages say of themselves. Goes out: a licence and a verdict for each. We
hand on none of them: each is installed by the user from the registry; so a licence may bind changes to the package's own
files (MPL), and not what uses it (GPL, AGPL). Of several licences to choose from, one that fits is enough.
"""

from __future__ import annotations

import argparse
import re
from importlib import metadata
from pathlib import Path

from trust.outcome import Outcome, between

ROOT = Path(__file__).resolve().parents[2]
LOCKS = (ROOT / "requirements.lock", ROOT / "tests" / "trust" / "requirements.lock")
PIN = re.compile(r"^([\w.-]+)(?:\[[^\]]*\])?==([^\s;]+)[^\\\n]*((?:\\\n +--hash=sha256:[0-9a-f]{64} ?)*)", re.MULTILINE)
FREE = {  # the family that a licence belongs to, by words of its name
    "MIT": r"\bMIT\b|MIT-CMU|MIT-0|Expat",
    "BSD": r"BSD|0BSD",
    "Apache 2.0": r"Apache",
    "ISC": r"\bISC\b",
    "PSF": r"PSF|Python Software Foundation|CNRI",
    "MPL": r"MPL|Mozilla",
    "Artistic": r"Artistic",
    "public domain": r"CC0|Unlicense|Zlib",
}
BINDING = re.compile(r"GPL|Affero|SSPL|BUSL|Commons Clause|NonCommercial", re.IGNORECASE)
ELSEWHERE = {  # what other systems and Pythons need: as their wheels say of themselves
    "aiohappyeyeballs": "PSF-2.0", "aiohttp": "Apache-2.0 AND MIT", "aiosignal": "Apache 2.0", "appnope": "BSD-2-Clause", "brotlicffi": "MIT",
    "colorama": "BSD", "frozenlist": "Apache-2.0", "multidict": "Apache-2.0", "propcache": "Apache-2.0", "pywinpty": "MIT", "yarl": "Apache-2.0",
    "atheris": "Apache-2.0", "importlib-metadata": "Apache-2.0", "overrides": "Apache-2.0", "lazy-importer": "Apache-2.0", "zipp": "MIT",
}  # fmt: skip


def pins() -> dict[str, list[tuple[str, int]]]:
    """Every pinned package: its versions, each with the number of its hashes."""
    found: dict[str, list[tuple[str, int]]] = {}
    for lock in LOCKS:
        for name, version, hashes in PIN.findall(lock.read_text(encoding="utf-8")):
            found.setdefault(name.lower(), []).append((version, hashes.count("--hash=sha256:")))
    return found


def told(name: str) -> str:
    """What a package says of its licence: the expression, else field and classifiers, else the head of its file."""
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ELSEWHERE.get(name, "")
    if expression := about.get("License-Expression"):
        return str(expression)
    field = (about.get("License") or "").strip().partition("\n")[0]
    kinds = [line.split(" :: ")[-1] for line in about.get_all("Classifier") or () if line.startswith("License ::")]
    if kinds or (field and field != "UNKNOWN"):
        return " OR ".join(kinds) or field
    files = [file for file in metadata.files(name) or () if re.match(r"LICEN[CS]E", file.name)]
    return str(files[0].read_text()).strip().partition("\n")[0] if files else ""


def families(licence: str) -> list[str]:
    """The families that a package may be used under; none where a licence binds what uses it, or none is known.

    >>> families("BSD-3-Clause AND MIT"), families("GPLv2+ OR MPL 1.1"), families("GPL-3.0-only")
    (['MIT', 'BSD'], ['MPL'], [])
    """
    choices = [part for part in re.split(r"\bOR\b", licence) if not BINDING.search(part)]
    return [family for family, words in FREE.items() if any(re.search(words, part) for part in choices)]


def judged() -> tuple[dict[str, list[str]], list[str]]:
    """The packages by the families of their licences, and what is amiss: no hash, no licence, or one that binds."""
    by_family: dict[str, list[str]] = {}
    amiss = []
    for name, versions in sorted(pins().items()):
        amiss += [f"{name} {version} has no hash" for version, hashes in versions if not hashes]
        if found := families(told(name)):
            by_family.setdefault(" and ".join(found), []).append(name)
        else:
            amiss.append(f"{name}: {told(name) or 'no licence told'}")
    return by_family, amiss


def table() -> str:
    """The packages by licence, the many under the commonest licences by their number alone."""
    rows = ["| licence | packages |", "| --- | --- |"]
    for family, names in sorted(judged()[0].items(), key=lambda item: -len(item[1])):
        rows.append(f"| {family} | {len(names) if len(names) > 12 else ', '.join(names)} |")
    return "\n".join(rows)


def run(asked: argparse.Namespace) -> Outcome:
    """Every pinned requirement; the table goes into SECURITY.md."""
    _, amiss = judged()
    for line in amiss:
        print(f"  {line}")
    between(ROOT / "SECURITY.md", "licences", table())
    many, hashes = len(pins()), sum(count for versions in pins().values() for _, count in versions)
    return Outcome(not amiss, f"{many} pinned packages", f"{hashes:,} hashes, at least one each; {many - len(amiss)} with a licence that fits MIT")  # fmt: skip
