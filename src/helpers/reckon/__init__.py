"""Figures -> intervals, units, checks, scenarios."""

from .checks import check_figures
from .moments import dated
from .prepared import measured

__all__ = ["check_figures", "dated", "measured"]
