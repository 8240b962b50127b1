"""Letters in, corrected letters out: each with those attached to it; and where each of them is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from linter.checking.check import check_document
from linter.checking.compile import Compiled
from linter.checking.dating import Day
from linter.checking.fixing import Fixed, fixed
from linter.checking.ruling import Ruling
from linter.cli.copies import copy_beside
from linter.cli.letters import Letter, Unreachable
from linter.cli.saving import NotSaved, save
from linter.documents import ATTACHED, Limits, Refused, Unreadable, attached, read, read_all
from linter.editing.signature import Signature
from linter.model.document import Document
from linter.model.finding import Report

_MARK = "corrected"


class Failed(NamedTuple):
    """A letter that could not be corrected; `reason` follows its path."""

    path: str
    reason: str


class Corrected(NamedTuple):
    """A letter, its bytes as they were, and what came of them; `attached` is its name if it is attached to a mail."""

    path: str
    data: bytes
    result: Fixed
    limits: Limits
    attached: str = ""


@dataclass(frozen=True, slots=True)
class Correcting:
    """How a run corrects letters."""

    compiled: Compiled
    day: Day
    ruling: Ruling
    unsafe: bool
    signature: Signature | None

    def corrected(self, letter: Letter, *, debug: bool) -> Iterator[Corrected | Failed]:
        """The letter corrected, and after it each that is attached to it; or why not."""
        try:
            data = letter.bytes()
            found = read_all(letter.path, data, letter.limits)
            within = {letter.path: data, **attached(letter.path, data, letter.limits)}
        except Exception as fault:  # noqa: BLE001 - one letter never stops the others
            yield _failed(letter.path, fault, debug=debug)
            return
        for one in found:
            if isinstance(one, Refused):
                yield Failed(one.path, f"could not be corrected: {one.reason}")
                continue
            try:
                result = self._fixed(one, within[one.path], letter.limits)
            except Exception as fault:  # noqa: BLE001
                yield _failed(one.path, fault, debug=debug)
            else:
                name = one.path[len(letter.path) + len(ATTACHED) :]
                yield Corrected(one.path, within[one.path], result, letter.limits, name)

    def _fixed(self, before: Document, data: bytes, limits: Limits) -> Fixed:
        def check(document: Document) -> Report:
            as_of, dated_by = self.day.at(document.path).of(document)
            return self.ruling.on(check_document(document, self.compiled, as_of, dated_by))

        return fixed(before, data, check, unsafe=self.unsafe, signature=self.signature, limits=limits)


def _failed(path: str, fault: Exception, *, debug: bool) -> Failed:
    """What to say of a letter on which `fault` was raised; raised again where nobody foresaw it and `debug` asks for it."""
    if isinstance(fault, Unreachable | Unreadable):
        return Failed(path, f"could not be corrected: {fault}")
    if debug:
        raise fault
    said = f"policyline failed on it ({type(fault).__name__}: {fault}); --debug shows more"
    return Failed(path, f"could not be corrected: {said}")


def write(letter: Letter, one: Corrected, target: Path | None) -> Path | None:
    """Write a letter where it goes, and say where that is: `target`, or where none was asked for its own place.

    One that was not corrected is written only as a copy that was asked for. One attached to a mail goes beside that, and
    never in the place of a file that says something else. Raises `NotSaved`.
    """
    own = Path(letter.path)
    if one.attached:
        copy = copy_beside(target or own, one.attached, _MARK)
        if one.result.data == one.data:
            return None
        if target or not _is_there(copy, one):
            save(copy, one.result.data)
        return copy
    if target and target.resolve() != own.resolve():
        save(target, one.result.data)
        return target
    if one.result.data != one.data:
        save(own, one.result.data, instead_of=one.data)
    return own


def _is_there(copy: Path, one: Corrected) -> bool:
    """Whether the file of a letter that was attached is there from before, and still reads like it."""
    if not copy.exists():
        return False
    try:
        same = read(str(copy), copy.read_bytes(), one.limits).text == one.result.after.text
    except (OSError, Unreadable):
        same = False
    if not same:
        raise NotSaved(f"{copy} is there already and reads otherwise: move it, or name a folder with --output-dir")
    return True
