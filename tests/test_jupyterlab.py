"""explore.ipynb in a real JupyterLab in a real browser: a number is moved, and the sentence, chart and command follow."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from browser import chromium  # noqa: F401  (the fixture)
from conftest import ROOT

WAIT = 90_000  # milliseconds for a kernel to start and the cells to run on a busy machine


@pytest.fixture
def lab(tmp_path):
    """The address of a JupyterLab over a copy of the project's notebooks and story; stopped afterwards."""
    for name in ("notebooks", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / "project" / name)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = {name: str(tmp_path / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")}  # fmt: skip
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", "--ip=127.0.0.1",
               "--ServerApp.port_retries=0", "--IdentityProvider.token=", "--ServerApp.password=", "--LabApp.news_url=",
               "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]  # fmt: skip
    with (tmp_path / "lab.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=tmp_path / "project", env={**os.environ, **home}, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}/lab/tree/notebooks/explore.ipynb?reset"
    try:
        _wait_for(address, server, tmp_path / "lab.log")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(address, server, log):
    for _ in range(240):
        assert server.poll() is None, log.read_text(errors="replace")[-2000:]
        try:
            urllib.request.urlopen(address, timeout=5)
            return
        except OSError:
            time.sleep(0.25)
    pytest.fail(f"JupyterLab did not answer: {log.read_text(errors='replace')[-2000:]}")


def test_a_number_of_the_sentence_is_dragged_and_sentence_chart_and_command_follow(chromium, lab, tmp_path):  # noqa: F811
    page = chromium.new_context(viewport={"width": 1280, "height": 1000}).new_page()
    page.goto(lab)
    page.locator(".jp-Notebook").wait_for(timeout=WAIT)
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=WAIT)  # before that 'Run' runs nothing
    page.get_by_text("Run", exact=True).first.click()
    page.get_by_text("Run All Cells", exact=True).click()
    number = page.get_by_role("slider", name="arrests a day")
    number.wait_for(timeout=WAIT)
    number.scroll_into_view_if_needed()
    box = page.locator(".widget-vbox", has=number).first

    def shown():
        text = box.inner_text()
        rate, total = re.search(r"([\d,]+) arrests a day .*? come to ([\d,]+)", text, re.S).groups()
        command = re.search(r"-p rate_per_day (\d+)", text)[1]
        return rate.replace(",", ""), total, command, box.locator("img").get_attribute("src")

    def settled(before):
        page.wait_for_function(
            "([box, was]) => !box.innerText.includes(was)",
            arg=[box.element_handle(), f"-p rate_per_day {before[2]} "],
            timeout=WAIT,
        )
        page.wait_for_timeout(1000)
        return shown()

    before = shown()
    place = number.bounding_box()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 150, y, steps=10)
    page.mouse.up()
    dragged = settled(before)
    assert int(dragged[0]) == int(before[0]) + 50  # three pixels a step
    assert dragged[0] == dragged[2]
    assert all(new != old for new, old in zip(dragged, before, strict=True))
    number.focus()
    page.keyboard.press("ArrowLeft")
    assert int(settled(dragged)[0]) == int(dragged[0]) - 1
    page.screenshot(path=tmp_path / "explore.png")
