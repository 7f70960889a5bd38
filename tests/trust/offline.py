"""Every command where there is no network at all but the machine's own: nothing is downloaded at run time.

On Linux the commands run in a network namespace of their own (`unshare`), so that libraries written in C cannot ask either.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from trust.outcome import Outcome

ROOT = Path(__file__).resolve().parents[2]
UP = """
import fcntl, os, socket, struct, sys
with socket.socket() as s:  # the machine's own network is down in a new namespace; kernels and workers speak over it
    fcntl.ioctl(s, 0x8914, struct.pack("16sh", b"lo", 0x41))
try:
    socket.create_connection(("203.0.113.1", 80), 1)
    sys.exit("there is a network")
except OSError:
    os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
STORY = "tests/stories/flood"


def commands(folder: Path) -> list[list[str]]:
    """Every command, the PDF and the notebook of an archive among them."""
    house = ["-m", "helpers"]
    return [
        [*house, "check", STORY],
        [*house, "tables", STORY, "--out", f"{folder}/tables"],
        [*house, "report", STORY, "--out", f"{folder}/reports", "--force", *(["--pdf"] if _pango() else [])],
        [*house, "corpus", STORY, "--out", f"{folder}/archive", "--jobs", "2"],
        ["-m", "papermill", "notebooks/05-archive.ipynb", f"{folder}/05.ipynb", "--no-progress-bar", "-p", "archive", f"{folder}/archive"],
        *([*house, command, f"{STORY}/2-river-post.html"] for command in ("figures", "quotes", "layout", "sentences")),
    ]  # fmt: skip


def _pango() -> bool:
    """Whether the system library that the PDF needs is there."""
    return subprocess.run([sys.executable, "-c", "import weasyprint"], capture_output=True).returncode == 0


def run(asked: argparse.Namespace) -> Outcome:
    """All commands; held where each ends as it does with a network."""
    cut = [shutil.which("unshare") or "unshare", "--map-root-user", "--net", sys.executable, "-c", UP]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with tempfile.TemporaryDirectory() as folder:
        if subprocess.run([*cut, "-c", ""], capture_output=True).returncode:
            return Outcome(False, "nothing", "this system gives no network namespace to a user")
        failed = []
        for command in commands(Path(folder)):
            ended = subprocess.run([*cut, *command], cwd=ROOT, env=env, capture_output=True, text=True)
            if ended.returncode:
                failed.append(f"{' '.join(command[1:3])}: {(ended.stderr.strip().splitlines() or ['?'])[-1][:200]}")
    for line in failed:
        print(f"  {line}")
    return Outcome(not failed, f"{len(commands(Path()))} commands without a network", f"{len(failed)} failed")
