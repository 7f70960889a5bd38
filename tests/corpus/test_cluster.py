"""An outside scheduler with workers started by hand on loopback, one of them killed in the middle: the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time

import pytest
from conftest import ROOT

from helpers.corpus import engine, make_corpus
from helpers.errors import ParameterError

from .conftest import contents


def started(*words):
    quiet = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DASK_DISTRIBUTED__SCHEDULER__DASHBOARD__ENABLED": "false"}
    return subprocess.Popen(
        [sys.executable, "-m", *words], env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """The scheduler's address and a way to start a worker; all is ended afterwards."""
    import json

    told = tmp_path_factory.mktemp("cluster") / "scheduler.json"
    running = [
        started(
            "distributed.cli.dask_scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
            "--scheduler-file",
            str(told),
        )
    ]
    for _ in range(600):
        if told.is_file() and told.stat().st_size:
            break
        time.sleep(0.1)
    address = json.loads(told.read_text(encoding="utf-8"))["address"]

    def worker():
        running.append(
            started(
                "distributed.cli.dask_worker",
                address,
                "--nworkers",
                "1",
                "--nthreads",
                "1",
                "--no-nanny",
                "--no-dashboard",
            )
        )
        return running[-1]

    yield address, worker, running[0]
    for process in reversed(running):
        process.kill()
        process.wait()


def test_a_scheduler_without_workers_is_named(cluster, monkeypatch):
    monkeypatch.setattr(engine, "PATIENCE", 2)
    with pytest.raises(ParameterError, match="has no worker"), engine.engine(1, cluster[0]):
        pass


def test_a_worker_that_is_killed_in_the_middle_changes_nothing(cluster, made, news, small_parts, tmp_path):
    address, worker, _ = cluster
    doomed, _ = worker(), worker()
    done = tmp_path / "out.unfinished" / "_done"
    killed = threading.Event()

    def kill():
        while not killed.is_set():
            if done.is_dir() and len(list(done.iterdir())) > 1:
                doomed.kill()
                killed.set()
            time.sleep(0.01)

    threading.Thread(target=kill, daemon=True).start()
    try:
        again = make_corpus([str(news)], tmp_path / "out", scheduler=address)
    finally:
        was_killed = killed.is_set()
        killed.set()
    assert was_killed and doomed.wait() != 0
    assert contents(again.folder) == contents(made.folder)


def test_a_scheduler_that_is_killed_ends_the_run_with_one_sentence(cluster, monkeypatch):
    """The last test here: it ends the cluster."""
    import dask

    monkeypatch.setattr(engine, "LOST", 2)
    address, worker, scheduler = cluster
    worker()
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        pytest.raises(ParameterError, match="gone"),
        engine.engine(1, address) as run,
    ):
        for _ in run(time.sleep, [(0.2,)] * 50):
            scheduler.kill()
