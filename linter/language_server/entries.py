"""An entry of the library in a few lines of Markdown, for an editor to show beside what is written."""

from __future__ import annotations

import re
from datetime import date

from linter.model.library import Entry
from linter.showing.approved import approved
from linter.showing.days import in_words

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|])")


def card(entry: Entry, day: date) -> str:
    """The approved words, the owner, since when they hold and where they come from."""
    said = approved(entry, day)
    rows = [f"**{plain(entry.title)}** (`{entry.id}`)", "", f"> {plain(said.text)}", ""]
    rows += [f"Owner: {plain(entry.owner)}  "]
    rows += [f"Valid: {plain(said.valid)}  "] if said.valid else []
    rows += [f"Source: {plain(said.source)}  "] if said.source else []
    rows += [f"Review by: {in_words(entry.review_by)}"] if entry.review_by else []
    return "\n".join(rows).rstrip()


def plain(words: str) -> str:
    """Words that Markdown shows as they are."""
    return _MARKS.sub(r"\\\1", " ".join(words.split()))
