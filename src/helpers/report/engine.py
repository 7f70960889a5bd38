"""The papermill engine `adds-up`, as its entry point names it.

papermill loads its engines while it is itself being imported; so nothing of papermill is imported here before the engine
runs. What it does stands in `kernels`.
"""

from __future__ import annotations

from typing import Any


class AddsUp:
    """Runs a notebook as papermill's own engine does, in a forked kernel where there can be one."""

    @classmethod
    def execute_notebook(cls, *given: Any, **named: Any) -> Any:
        """The executed notebook."""
        from .kernels import ForkingEngine

        return ForkingEngine.execute_notebook(*given, **named)

    @classmethod
    def nb_kernel_name(cls, nb: Any, name: str | None = None) -> str:
        """The kernel that the notebook asks for."""
        from .kernels import ForkingEngine

        return str(ForkingEngine.nb_kernel_name(nb, name))

    @classmethod
    def nb_language(cls, nb: Any, language: str | None = None) -> str:
        """The notebook's language."""
        from .kernels import ForkingEngine

        return str(ForkingEngine.nb_language(nb, language))
