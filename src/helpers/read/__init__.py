"""Bytes -> article: which files are articles, their text layer, its layout, what they tell of themselves, sentences."""

from __future__ import annotations

from .article import read_article
from .files import Capture, captures, load
from .layout import layout_labels

__all__ = ["Capture", "captures", "layout_labels", "load", "read_article"]
