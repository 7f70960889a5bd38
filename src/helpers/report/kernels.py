"""A papermill engine whose kernels are forked from the process that runs papermill, with the heavy imports done.

`papermill --engine adds-up` works by itself. Each notebook gets a kernel of its own, forked before anything of the run has
begun; nothing is shared but what was imported and read before. Where a process cannot be forked (Windows), ordinary kernels
are started. A notebook that floods its output is stopped.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import math
import os
import signal
import sys
import time
from functools import cache
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from queue import Empty
from typing import Any

from jupyter_client import AsyncKernelClient, AsyncKernelManager
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import LocalProvisioner
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, NotebookExecutionManager
from traitlets import Type

FLOOD = 20_000_000  # characters that one notebook may print
LISTENS = 10.0  # seconds; longest that is waited for a kernel to listen before its client is left to try for itself
SAVED_EACH = 1.0  # seconds; papermill writes the whole notebook twice a cell, which took a tenth of a run
INLINE = "module://matplotlib_inline.backend_inline"  # what a kernel draws with, told before matplotlib is imported
HEAVY = (
    "ipykernel.kernelapp", "IPython.core.interactiveshell", "numpy", "pandas", "pyarrow", "pandera.pandas", "matplotlib.pyplot", "PIL.PngImagePlugin",
    "ipykernel.debugger", "IPython.core.completerlib", "IPython.core.pylabtools", "IPython.extensions.storemagic", "sqlite3", "psutil", "pandas.io.formats.html",
    "pyarrow.pandas_compat", "matplotlib.backends.backend_agg", "PIL.GifImagePlugin", "PIL.JpegImagePlugin", "tornado.platform.asyncio",
    "rapidfuzz", "helpers", "helpers.story", "helpers.report.arithmetic", "helpers.report.arithmetic_charts", "helpers.report.charts",
    "helpers.report.sources", "helpers.report.summaries", "helpers.report.references", "helpers.report.reference_charts",
    "helpers.report.explore", "ipywidgets", "anywidget",
)  # fmt: skip


class FloodError(Exception):
    """A notebook has printed more than a page can hold."""


@cache
def warm() -> None:
    """Import what kernels and notebooks import, once; kernels forked afterwards need not. What is not installed is passed over."""
    os.environ.setdefault("MPLBACKEND", INLINE)
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")  # the debugger complains of frozen modules
    for name in HEAVY:
        try:
            importlib.import_module(name)
        except ImportError:
            continue
    gc.collect()
    gc.freeze()  # so that collecting in a fork neither copies nor searches what all share


class Forked:
    """A kernel's process, forked and waiting for its connection file; the few methods of Popen that jupyter_client uses."""

    stdin = stdout = stderr = None

    def __init__(self) -> None:
        ours, theirs = Pipe()
        parent = os.getpid()
        self.pid = os.fork()
        if self.pid == 0:
            ours.close()
            _kernel(theirs, parent)
        theirs.close()
        self._to, self._code = ours, None

    def start(self, options: list[str], cwd: str | None, env: dict[str, str] | None) -> None:
        """Tell the waiting process to become the kernel of a connection file, which the options name; returns once it listens.

        A client that connects before the kernel listens tries again at intervals, which took 0.3 s.
        """
        self._to.send((options, cwd, env))
        self._to.poll(LISTENS)  # also when the process has ended: the client tells
        self._to.close()

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""
        if self._code is None:
            try:
                done, status = os.waitpid(self.pid, os.WNOHANG)
            except ChildProcessError:
                return 0
            self._code = os.waitstatus_to_exitcode(status) if done else None
        return self._code

    def wait(self, timeout: float | None = None) -> int:
        """The exit code, once it has ended."""
        if self._code is None:
            self._code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self._code

    def send_signal(self, number: int) -> None:
        """Send a signal unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)


def _kernel(told: Connection, parent: int) -> None:
    """In the fork: wait to be told, then be an ordinary kernel until the end of the process."""
    code = 1
    try:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        try:
            options, cwd, env = told.recv()
        except EOFError:
            os._exit(0)  # the run ended before it needed a kernel
        if env:
            os.environ.clear()
            os.environ.update(env)
        os.environ["JPY_PARENT_PID"] = str(parent)  # the kernel ends with the process that it was made by
        if cwd:
            os.chdir(cwd)
        asyncio.set_event_loop(None)
        with open(os.devnull, "rb") as nothing:
            os.dup2(nothing.fileno(), 0)
        sys.argv = ["ipykernel_launcher", *options]
        if "" not in sys.path:
            sys.path.insert(0, "")
        from ipykernel.kernelapp import IPKernelApp

        kernel = IPKernelApp.instance()
        kernel.initialize([*options, f"--IPKernelApp.parent_handle={parent}", "--log-level=ERROR"])
        told.send(None)
        told.close()
        kernel.start()
        code = 0
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else 1
    finally:
        os._exit(code)


class ForkProvisioner(LocalProvisioner):
    """Hands the connection file to the process that was forked for it."""

    waiting: Forked | None = None

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start the waiting kernel; a restart, for which none waits, is an ordinary start."""
        waiting, self.waiting = self.waiting, None
        if waiting is None:
            return await super().launch_kernel(cmd, **kwargs)
        waiting.start(cmd[cmd.index("-f") :], kwargs.get("cwd"), kwargs.get("env"))
        self.process, self.pid, self.pgid = waiting, waiting.pid, None
        return self.connection_info


class PromptClient(AsyncKernelClient):
    """A client that is ready once its kernel is; jupyter_client's own waits for 0.2 s of silence besides."""

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Return when a question has been answered and published as done; what was published before it is passed over.

        Raises RuntimeError when the kernel has died, or when `timeout` seconds have passed.
        """
        end = time.monotonic() + (math.inf if timeout is None else timeout)
        while time.monotonic() < end:
            question = self.kernel_info()
            try:
                answer = await self.shell_channel.get_msg(timeout=1)
                while True:
                    told = await self.iopub_channel.get_msg(timeout=0.2)
                    done = told["content"].get("execution_state") == "idle"
                    if done and told["parent_header"].get("msg_id") == question:
                        return self._handle_kernel_info_reply(answer)
            except Empty:  # it does not listen yet, or published before we listened
                if not await self.is_alive():
                    raise RuntimeError("the kernel died before it could be asked") from None
        raise RuntimeError(f"the kernel did not answer within {timeout} seconds")


class ForkManager(AsyncKernelManager):
    """A kernel manager whose first kernel is a process forked beforehand."""

    waiting: Forked | None = None
    client_factory = Type(PromptClient)

    async def _async_pre_start_kernel(self, **kw: Any) -> tuple[list[str], dict[str, Any]]:
        if self.provisioner is None and self.waiting is not None:
            made = ForkProvisioner(kernel_id=self.kernel_id or "", kernel_spec=self.kernel_spec, parent=self)
            made.waiting, self.waiting = self.waiting, None
            self.provisioner = made
        return await super()._async_pre_start_kernel(**kw)


class Client(PapermillNotebookClient):
    """papermill's client, which stops a notebook that floods its output."""

    printed = 0

    def execute(self, **given: Any) -> Any:
        """Run all cells; the channels to the kernel are closed however that ends, or zmq complains of them later."""
        try:
            return super().execute(**given)
        finally:
            if self.kc is not None:
                self.kc.stop_channels()

    def process_message(self, msg: dict[str, Any], *rest: Any) -> Any:
        content = msg.get("content", {})
        self.printed += len(content.get("text") or "") + sum(
            len(str(value)) for value in (content.get("data") or {}).values()
        )
        if self.printed > FLOOD:
            raise FloodError(f"printed more than {FLOOD:,} characters; print less or write to a file")
        return super().process_message(msg, *rest)


class ForkingEngine(NBClientEngine):
    """The papermill engine `adds-up`."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: NotebookExecutionManager, kernel_name: str, **given: Any) -> Any:
        """Run a notebook as papermill's own engine does, in a forked kernel where there can be one."""
        waiting = None
        if hasattr(os, "fork") and not os.environ.get("ADDS_UP_NO_FORK") and kernel_name == "python3":
            warm()
            waiting = Forked()
        manager = ForkManager(kernel_name=kernel_name)
        manager.waiting = waiting
        timeout = given.pop("execution_timeout", None)
        for name in ("input_path", "timeout", "startup_timeout"):
            given.pop(name, None)
        start = given.pop("start_timeout", 60)
        save = nb_man.save
        nb_man.save = lambda **told: save(**told) if _due(nb_man) else None
        try:
            client = Client(
                nb_man, km=manager, timeout=timeout, startup_timeout=start, kernel_name=kernel_name, **given
            )
            return client.execute(cleanup_kc=waiting is None)  # an ordinary kernel is ended with its run
        finally:
            nb_man.save = save  # papermill saves once more at the end, however the run ended
            if waiting is not None and waiting.poll() is None:
                waiting.kill()
                waiting.wait()


def _due(nb_man: NotebookExecutionManager) -> bool:
    """Whether the notebook was saved long enough ago to be saved again."""
    return (nb_man.now() - nb_man.last_save_time).total_seconds() >= SAVED_EACH
