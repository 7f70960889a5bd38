"""No command asks for an address beyond this machine; `make trust` runs all of them without a network."""

from __future__ import annotations

import os
import subprocess
import sys

from conftest import ROOT

WATCHED = """
import socket, sys
def refused(*asked, **_):
    print("ASKED FOR", asked, file=sys.stderr)
    raise OSError("no network here")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.gethostbyname = socket.create_connection = refused
from helpers.cli import main
story, out = sys.argv[1:]
for command in (
    ["check", story], ["figures", f"{story}/2-river-post.html"], ["tables", story, "--out", f"{out}/tables"],
    ["corpus", story, "--jobs", "1", "--out", f"{out}/archive"],
):
    assert main(command) == 0, command
"""


def watched(code, *given):
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run([sys.executable, "-c", code, *given], cwd=ROOT, env=env, capture_output=True, text=True)


def test_nothing_is_asked_of_the_network(tmp_path):
    ended = watched(WATCHED, "tests/stories/flood", str(tmp_path))
    assert (ended.returncode, "ASKED" in ended.stderr) == (0, False), ended.stderr


def test_the_watch_sees_who_asks():
    code = WATCHED.replace(
        "from helpers.cli import main", "import urllib.request as u\nu.urlopen('http://203.0.113.1')"
    )
    assert "ASKED FOR" in watched(code, "x", "y").stderr
