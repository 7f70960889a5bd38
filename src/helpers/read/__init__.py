"""Bytes -> article: files, layout, metadata, sentences."""
from ..errors import StoryError


def captures(folder):
    raise StoryError("not yet")


def load(path):
    raise StoryError("not yet")


def read_article(capture, taken=()):
    raise StoryError("not yet")
