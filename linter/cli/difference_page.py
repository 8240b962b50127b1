"""What changed in a library, entry by entry: a page for people, and the same as data."""

from __future__ import annotations

from collections import Counter

from linter.care.differences import Change, Said
from linter.cli.page import Page
from linter.showing.entries import KINDS

VERSION = 1


def show_differences(page: Page, changes: list[Change], since: str) -> None:
    """What was added, changed and removed, each thing a sentence, with the words that differ."""
    if not changes:
        page.paragraph(f"Nothing changed in the library since {since}.")
        return
    for change in changes:
        page.heading(f"{change.entry.id}: {change.what}", f"{KINDS[type(change.entry)]} · {change.entry.title}")
        page.fact("owner", change.entry.owner)
        if change.what == "changed":
            for said in change.said:
                page.paragraph(f"{_sentence(said)}")
                for was, now in said.words:
                    page.aside(_words(was, now))
    tally = Counter(change.what for change in changes)
    amount = ", ".join(f"{tally[what]} {what}" for what in ("added", "changed", "removed") if tally[what])
    old = sum(change.bears for change in changes)
    page.heading(f"Since {since}: {amount}.")
    if old:
        page.paragraph(
            f"{'One of them makes' if old == 1 else f'{old} of them make'} words of letters old. "
            f"To see which letters: policyline impact --from {since}"
        )


def as_data(changes: list[Change]) -> dict[str, object]:
    """The same for programs, version 1."""
    return {
        "version": VERSION,
        "changes": [
            {
                "id": change.entry.id,
                "kind": KINDS[type(change.entry)],
                "title": change.entry.title,
                "owner": change.entry.owner,
                "place": change.entry.place,
                "what": change.what,
                "makes_letters_old": change.bears,
                "said": [
                    {
                        "sentence": said.sentence,
                        "makes_letters_old": said.bears,
                        "words": [{"was": was, "is": now} for was, now in said.words],
                    }
                    for said in change.said
                ],
            }
            for change in changes
        ],
    }


def _sentence(said: Said) -> str:
    return f"{said.sentence[0].upper()}{said.sentence[1:]}{':' if said.words else '.'}"


def _words(was: str, now: str) -> str:
    if was and now:
        return f"“{was}” became “{now}”"
    return f"“{now}” was added" if now else f"“{was}” was taken out"
