"""The same input gives the same bytes: the order of a set, which changes from process to process, must not reach a table.

Nor may the place and its ways: the clock's zone, the language of the system, the number of cores.
"""

import os
import subprocess
import sys

from conftest import ROOT

STORIES = [str(ROOT / "tests" / "stories" / "flood"), str(ROOT / "seeds")]
TABLES = """
import sys
from pathlib import Path
from helpers.report.export import write_tables
from helpers.story import read_story
for story in sys.argv[2:]:
    write_tables(read_story(story), Path(sys.argv[1], Path(story).name))
"""


OTHER = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "LANGUAGE": "tr",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
}


def tables(folder, seed, **ways):
    """All tables of the stories as CSV, made by a process of its own."""
    env = os.environ | {"PYTHONHASHSEED": seed} | ways
    subprocess.run([sys.executable, "-c", TABLES, str(folder / seed), *STORIES], check=True, env=env)
    return {str(path.relative_to(folder / seed)): path.read_bytes() for path in (folder / seed).rglob("*.csv")}


def test_two_processes_at_two_places_write_the_same_tables(tmp_path):
    one, other = tables(tmp_path, "1"), tables(tmp_path, "2", **OTHER)
    assert len(one) == len(other) == 20 and all(one.values())
    assert [name for name in one if one[name] != other[name]] == []
