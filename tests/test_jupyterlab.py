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


def test_moving_a_number_changes_the_sentence_the_chart_and_the_command(chromium, lab):  # noqa: F811
    page = chromium.new_context(viewport={"width": 1280, "height": 1000}).new_page()
    page.goto(lab)
    page.locator(".jp-Notebook").wait_for(timeout=WAIT)
    page.get_by_text("Run", exact=True).first.click()
    page.get_by_text("Run All Cells", exact=True).click()
    slider = page.locator(".widget-slider", has_text="arrests a day").first
    slider.wait_for(timeout=WAIT)
    box = page.locator(".widget-vbox", has=slider).first

    def shown():
        text = box.inner_text()
        chart = box.locator("img").get_attribute("src")
        return re.search(r"([\d,]+) arrests a day", text)[1], re.search(r"-p rate_per_day (\d+)", text)[1], chart

    before = shown()
    handle = slider.locator(".noUi-handle, [role=slider]").first
    handle.focus()
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "([box, was]) => !box.innerText.includes(was)", arg=[box.element_handle(), f"-p rate_per_day {before[1]} "], timeout=WAIT
    )  # fmt: skip
    page.wait_for_timeout(1500)
    after = shown()
    assert int(after[1]) > int(before[1])
    assert after[0].replace(",", "") == after[1]
    assert after[2] != before[2]
