"""Who does the work: this process, a local Dask cluster, or any Dask cluster whose scheduler is named.

Comes in: a function and the arguments of its calls. Goes out: what the calls return, as they end. The function is the
same for all three; each call writes files of its own, so that one that was lost with its worker can be made again.

Dask is imported here alone, and only when a cluster is asked for (1.2 s).
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import ParameterError

if TYPE_CHECKING:
    from distributed import Client, Future

AHEAD = 4  # calls a worker has waiting, so that the scheduler never holds a million
PATIENCE = 30  # seconds that a scheduler, or its first worker, may take to answer
LOST = 60  # seconds without any worker after which a run ends
GONE = "the scheduler is gone; start it again, and run the same command to go on"
TRIES = 5  # workers that one call may lose before it is taken to be the cause

LOCAL = {
    "distributed.scheduler.allowed-failures": TRIES,
    "distributed.worker.profile.enabled": False,  # samples every call a hundred times a second
    # Arrays of some MB come and go with every batch; given back to the system each time, as Dask has it, they cost as much
    # again in page faults. With these bounds a worker keeps them.
    "distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_": 1 << 26,
    "distributed.nanny.pre-spawn-environ.MALLOC_MMAP_THRESHOLD_": 1 << 25,
    "distributed.worker.multiprocessing-method": "forkserver" if sys.platform == "linux" else "spawn",
}

Run = Callable[[Callable[..., Any], Sequence[tuple[Any, ...]]], Iterator[Any]]


@contextlib.contextmanager
def engine(jobs: int, scheduler: str | None = None, tell: Callable[[str], None] = lambda line: None) -> Iterator[Run]:
    """The way to make many calls: `run(function, arguments)` yields their results in no fixed order.

    `jobs` is the number of local workers, 1 for this very process; with `scheduler` (tcp://host:port) another cluster
    does the work. `tell` gets the dashboard's address. Raises ParameterError when no scheduler or no worker answers.

    >>> with engine(1) as run:
    ...     list(run(pow, [(2, 3), (3, 2)]))
    [8, 9]
    """
    if scheduler is None and jobs == 1:
        yield lambda function, arguments: (function(*given) for given in arguments)
        return
    with contextlib.ExitStack() as held:
        client = held.enter_context(_outside(scheduler) if scheduler else _local(jobs))
        tell(f"dashboard: {client.dashboard_link}")
        yield lambda function, arguments: _calls(client, function, arguments)


@contextlib.contextmanager
def _local(jobs: int) -> Iterator[Client]:
    import dask

    dask.config.set(LOCAL)  # before distributed is imported: it asks for some of it then
    from distributed import Client, LocalCluster

    with (
        LocalCluster(n_workers=jobs, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=50) as cluster,
        Client(cluster) as client,
    ):  # fmt: skip
        yield client


@contextlib.contextmanager
def _outside(address: str) -> Iterator[Client]:
    from distributed import Client

    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, ValueError, TimeoutError) as error:
        said = str(error).split("\n")[0][:120] or type(error).__name__
        raise ParameterError(
            f"--scheduler {address}: no scheduler answers there ({said}); start one with `dask scheduler`, or leave --scheduler out"
        ) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            raise ParameterError(
                f"--scheduler {address}: it has no worker; start some with `dask worker {address}`"
            ) from None
        yield client


def _calls(client: Client, function: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
    """The results of all calls, a bounded number of them under way. Raises what a call raised."""
    waiting = iter(arguments)
    under_way: set[Future[Any]] = set()
    alone = time.monotonic()
    while True:
        workers = _workers(client)
        while len(under_way) < AHEAD * max(1, workers) and (given := next(waiting, None)) is not None:
            under_way.add(client.submit(function, *given, pure=False))
        if not under_way:
            return
        ended = _ended(under_way)
        alone = time.monotonic() if workers else alone
        if time.monotonic() - alone > LOST:
            raise ParameterError(
                f"every worker is gone for {LOST} s; start some again, and run the same command to go on"
            )
        for future in ended:
            under_way.discard(future)
            yield _result(future)
            future.release()


def _ended(under_way: set[Future[Any]]) -> set[Future[Any]]:
    from distributed import wait

    with contextlib.suppress(TimeoutError):
        return set(wait(under_way, timeout=5, return_when="FIRST_COMPLETED").done)
    return set()


def _workers(client: Client) -> int:
    try:
        return len(client.nthreads())
    except (OSError, ValueError, TimeoutError):
        raise ParameterError(GONE) from None


def _result(future: Future[Any]) -> Any:
    """What a call returned. Raises what it raised; what the cluster itself failed at becomes one sentence."""
    from concurrent.futures import CancelledError

    from distributed import KilledWorker

    try:
        return future.result()
    except KilledWorker:
        raise ParameterError(
            f"{TRIES} workers died at one part; give each more memory (fewer --jobs), and run the same command to go on"
        ) from None
    except CancelledError:
        raise ParameterError(GONE) from None
    except (ImportError, RuntimeError) as error:
        said = " ".join(str(error).split())[:120]
        raise ParameterError(
            f"the cluster cannot run the work ({said}); scheduler and workers need this very package and its requirements"
        ) from error


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
