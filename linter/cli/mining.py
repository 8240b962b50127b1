"""One run of `policyline mine`: letters read one after another, what recurs written as a draft, and what it came to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from linter.checking.check import letter_date
from linter.checking.limiting import limits
from linter.checking.settings import Settings
from linter.cli import output
from linter.cli.failure import CLEAN, FAILED, CannotCheck
from linter.cli.letters import UNNAMED, Letter, Unreachable, letters
from linter.cli.page import Page
from linter.cli.placing import place
from linter.cli.progress import progress
from linter.cli.workers import shared_out, usual
from linter.documents import ENDINGS, Refused, read_all
from linter.mining.gathering import Gathering
from linter.mining.library import DraftLibrary, drafted
from linter.mining.mine import mined
from linter.mining.proposals import ProposedLine
from linter.mining.sightings import LetterRead, sightings
from linter.showing.days import in_words

_SHOWN = 15
"""Lines that are told on the terminal; all are in the draft."""


def mine(folder: Path, out: Path, least: int | None, workers: int | None, color: str | None, here: Settings) -> int:
    """Read the letters in `folder`, write a draft library to `out`, say what it holds, and give the exit status."""
    if not folder.exists():
        raise CannotCheck(f"{folder}: there is no such folder.")
    ours = out.resolve()
    found = [
        letter
        for letter in letters((str(folder),), ENDINGS, UNNAMED, limits(here))
        if not Path(letter.path).resolve().is_relative_to(ours)
    ]
    gathering = Gathering()
    with progress("Reading") as passed:
        unread = list(_gather(found, workers or here.number("workers") or usual(len(found)), gathering, passed))
    for refused in unread:
        click.echo(f"{refused.path}: could not be read: {refused.reason}", err=True)
    proposed = mined(gathering, date.today(), least)
    if not proposed.lines:
        read = _count(gathering.letters, "letter")
        raise CannotCheck(
            f"{folder}: nothing recurs in {proposed.least} letters or more of {read}; nothing was written."
        )
    made = drafted(proposed)
    names = sorted({name.partition("/")[0] for name in made.files})
    place(out, names, lambda aside: _write(aside, made), "the draft cannot be written there")
    page = Page(output.screen(color or here.word("color")))
    _show(page, made, gathering, out)
    output.write([page.painted()])
    return FAILED if unread else CLEAN


def _gather(
    found: Sequence[Letter], workers: int, gathering: Gathering, passed: Callable[[int], None]
) -> Iterator[Refused]:
    """Take the letters in; what cannot be read is given."""
    many = workers > 1 and len(found) > 1
    batches = shared_out(workers, found, _read_some) if many else (_read_some([letter]) for letter in found)
    for batch in batches:
        for read in batch:
            if isinstance(read, Refused):
                yield read
            else:
                gathering.take(read)
        passed(len(batch))


def _read_some(batch: Sequence[Letter]) -> list[LetterRead | Refused]:
    """What may recur of each letter, and of each that is attached to it, or why it cannot be read."""
    return [read for letter in batch for read in _read(letter)]


def _read(letter: Letter) -> list[LetterRead | Refused]:
    found: list[LetterRead | Refused] = []
    try:
        for document in read_all(letter.path, letter.bytes(), letter.limits):
            if isinstance(document, Refused):
                found.append(document)
                continue
            dated = letter_date(document)
            found.append(sightings(document, dated[0] if dated else None))
    except Unreachable as fault:
        found.append(Refused(letter.path, str(fault)))
    except Exception as fault:  # noqa: BLE001 - one letter that fails must not stop the others
        found.append(Refused(letter.path, f"policyline failed on it ({type(fault).__name__}: {fault})"))
    return found


def _write(folder: Path, made: DraftLibrary) -> None:
    for name, text in made.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _show(page: Page, made: DraftLibrary, gathering: Gathering, out: Path) -> None:
    found = made.mined
    days = _days(gathering.first, gathering.last)
    page.heading("Lines proposed", f"from {_count(found.letters, 'letter')}{days and ', ' + days}")
    for line in found.lines[:_SHOWN]:
        page.fact(f"{line.letters:,}", line.title)
        page.aside(_about(line))
    more = len(found.lines) - _SHOWN
    if more > 0:
        page.paragraph(f"… and {more:,} more")
    if found.lists:
        page.heading("Lists proposed")
        for each in found.lists:
            page.fact(f"{len(each.found.items)}", f"{each.found.introduced_by}: {', '.join(each.found.items)}")
    facts = sum(len(version.facts) for line in found.lines for version in line.versions[:1])
    page.heading(
        f"{_count(len(found.lines), 'line')}, {_count(facts, 'fact')} and {_count(len(found.lists), 'list')} proposed."
    )
    page.paragraph(
        f"What stands in {found.least} letters or more is proposed; thanks, apologies and other courtesies are not."
        + (f" {_count(gathering.copies, 'letter')} that others repeat were counted once." if gathering.copies else "")
    )
    page.paragraph(
        "It is a draft: nobody has approved it. Read each file, fill in owner and source, delete what is no line."
    )
    page.line(f"{out / 'README.md'} says how")


def _about(line: ProposedLine) -> str:
    variants = sum(len(version.era.variants) for version in line.versions)
    disputed = sum(len(version.era.disputed) for version in line.versions)
    parts = [
        _days(line.first, line.last),
        f"{len(line.versions)} versions" if len(line.versions) > 1 else "",
        _count(variants, "variant") if variants else "",
        f"{disputed} with other figures" if disputed else "",
        f"{line.id}.yaml",
    ]
    return " · ".join(filter(None, parts))


def _days(first: date | None, last: date | None) -> str:
    if not first or not last:
        return ""
    return in_words(first) if first == last else f"{in_words(first)} to {in_words(last)}"


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing if number == 1 else thing + 's'}"
