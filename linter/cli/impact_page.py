"""Which letters carry an entry, by owner: a page for people, and the same as data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from linter.care.carrying import Carried
from linter.care.differences import Change
from linter.care.impact import Concerned
from linter.cli.page import Page
from linter.model.library import Entry, Fact
from linter.showing.address import is_counted
from linter.showing.entries import KINDS

VERSION = 1
#: The most characters of a letter's words in a line.
_SHOWN = 90


@dataclass(frozen=True, slots=True)
class Told:
    """An entry that was searched for, what of it changes, and the letters that carry it, each with its places."""

    entry: Entry
    change: Change | None
    letters: tuple[tuple[str, tuple[Carried, ...]], ...]

    @property
    def places(self) -> int:
        """How many places there are in all letters."""
        return sum(len(places) for _, places in self.letters)


def told(entries: list[Entry], changes: dict[str, Change], searched: Iterable[Concerned]) -> list[Told]:
    """What was found by entry, in the order of their owners."""
    letters = [letter for letter in searched if letter.places]
    shown = {entry.id for entry in entries}
    found = []
    for entry in sorted(entries, key=lambda entry: (entry.owner, entry.id)):
        of_entry = (
            (letter.path, tuple(place for place in letter.places if place.entry == entry.id)) for letter in letters
        )
        each = Told(entry, changes.get(entry.id), tuple((path, places) for path, places in of_entry if places))
        # A figure is told with the wording it stands in: alone, only where it stands alone.
        if each.letters or not (isinstance(entry, Fact) and entry.line in shown):
            found.append(each)
    return found


def show_impact(page: Page, found: Iterable[Told], searched: list[Concerned], summary: str) -> None:
    """Owner by owner, entry by entry, letter by letter; then what it comes to."""
    for owner, of_owner in groupby(found, key=lambda each: each.entry.owner):
        group = list(of_owner)
        page.heading(owner, _amount({path for each in group for path, _ in each.letters}, group))
        for each in group:
            page.gap()
            page.paragraph(f"{each.entry.id}: {KINDS[type(each.entry)]}, {each.entry.title}")
            for said in each.change.said if each.change else ():
                if said.bears:
                    page.aside(_changed(said.sentence, said.words))
            if not each.letters:
                page.aside("No letter carries it.")
            for path, places in each.letters:
                page.paragraph(f"{path} ({_count(len(places), 'place')})")
                for place in places:
                    page.aside(f"{_where(path, place)}, {place.says}: “{_short(place.quote)}”")
    unread = [letter for letter in searched if letter.reason]
    if unread:
        page.heading("Could not be read", str(len(unread)))
        for letter in unread:
            page.paragraph(f"{letter.path}: {letter.reason}")
    page.heading(summary)


def summed(found: list[Told], searched: list[Concerned]) -> str:
    """One sentence: how many letters carry how much of what."""
    read = sum(letter.reason is None for letter in searched)
    letters = {path for each in found for path, _ in each.letters}
    if not letters:
        what = "it" if len(found) == 1 else "any of it"
        return f"{_count(read, 'letter')} read: none carries {what}."
    places = _count(sum(each.places for each in found), "place")
    verb = "carries" if len(letters) == 1 else "carry"
    return f"{_count(read, 'letter')} read: {len(letters):,} {verb} what would be old, in {places}."


def as_data(found: list[Told], searched: list[Concerned]) -> dict[str, object]:
    """The same for programs, version 1. Lines and columns count from 1, in the letter's extracted text."""
    owners: dict[str, dict[str, int]] = {}
    for owner, of_owner in groupby(found, key=lambda each: each.entry.owner):
        group = list(of_owner)
        letters = {path for each in group for path, _ in each.letters}
        owners[owner] = {"letters": len(letters), "places": sum(each.places for each in group)}
    return {
        "version": VERSION,
        "letters": sum(letter.reason is None for letter in searched),
        "owners": owners,
        "entries": [
            {
                "id": each.entry.id,
                "kind": KINDS[type(each.entry)],
                "title": each.entry.title,
                "owner": each.entry.owner,
                "changes": [said.sentence for said in each.change.said if said.bears] if each.change else [],
                "letters": [
                    {"path": path, "places": [_place(place) for place in places]} for path, places in each.letters
                ],
            }
            for each in found
        ],
        "unread": [{"path": letter.path, "reason": letter.reason} for letter in searched if letter.reason],
    }


def _place(place: Carried) -> dict[str, object]:
    return {
        "line": place.place.line,
        "column": place.place.column,
        "label": place.place.label,
        "quote": place.quote,
        "how": place.how,
        "says": place.says,
        "version": place.version,
    }


def _where(path: str, place: Carried) -> str:
    """A place as a person finds it: the line of a text, the paragraph or cell of a Word file."""
    line = f"line {place.place.line}"
    if not is_counted(path):
        return place.place.label or line
    return line if place.place.label in ("", line) else f"{line} ({place.place.label})"


def _changed(sentence: str, words: tuple[tuple[str, str], ...]) -> str:
    differing = "; ".join(f"“{was}” → “{now}”" for was, now in words[:3] if was and now)
    return f"{sentence}: {differing}" if differing else sentence


def _amount(letters: set[str], group: list[Told]) -> str:
    if not letters:
        return "no letter"
    return f"{_count(len(letters), 'letter')}, {_count(sum(each.places for each in group), 'place')}"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rsplit(" ", 1)[0] + " …"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number:,} {thing}s"
