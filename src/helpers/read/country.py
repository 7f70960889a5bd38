"""The country of the house that a page comes from, as the page's address or the language that it declares tells it."""

from __future__ import annotations

import re

HOST = re.compile(r"https?://(?:[^/@?#\s]*@)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2})\.?(?=[:/?#]|$)", re.IGNORECASE)
LANGUAGE = re.compile(r"[a-z]{2,3}[-_](?:[a-z]{4}[-_])?([a-z]{2})", re.IGNORECASE)
# Domains of countries that are sold to anybody, after Google Search Central, 'Managing multi-regional sites'; and Europe's.
SOLD = frozenset("ad ai as bz cc cd co dj eu fm io la me ms nu sc sr su tk tv ws".split())


def country(address: str | None, language: str | None) -> str | None:
    """The country's two small letters; None where neither address nor language tells.

    A language of the United States tells nothing: page systems declare 'en-US' unasked.

    >>> country("https://herald.co.uk/river", "en-US"), country(None, "en-AU"), country("https://herald.com", "en-US")
    ('gb', 'au', None)
    """
    host = HOST.match(address or "")
    domain = host[1].rsplit(".", 1)[-1].lower() if host else ""
    if domain and domain not in SOLD:
        return "gb" if domain == "uk" else domain
    declared = LANGUAGE.fullmatch(language or "")
    region = declared[1].lower() if declared else None
    return region if region != "us" else None
