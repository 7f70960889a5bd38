"""No command asks for an address beyond this machine; `make trust` runs all of them without a network."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from conftest import ROOT

WATCHED = """
import socket, sys
def refused(*asked, **_):
    print("ASKED FOR", asked, file=sys.stderr)
    raise OSError("no network here")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.gethostbyname = socket.create_connection = refused
from helpers.cli import main
sys.exit(main(sys.argv[1:]))
"""
STORY = "tests/stories/flood"


@pytest.mark.parametrize("command", [["check", STORY], ["figures", f"{STORY}/2-river-post.html"], ["tables", STORY], ["corpus", STORY, "--jobs", "1"]])  # fmt: skip
def test_nothing_is_asked_of_the_network(command, tmp_path):
    out = ["--out", str(tmp_path / "out")] if command[0] in ("tables", "corpus") else []
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    ended = subprocess.run([sys.executable, "-c", WATCHED, *command, *out], cwd=ROOT, env=env, capture_output=True, text=True)  # fmt: skip
    assert (ended.returncode, "ASKED" in ended.stderr) == (0, False), ended.stderr


def test_the_watch_sees_who_asks():
    code = WATCHED.replace(
        "from helpers.cli import main", "import urllib.request as u\nu.urlopen('http://203.0.113.1')"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "ASKED FOR" in ended.stderr
