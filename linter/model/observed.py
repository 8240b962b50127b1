"""What is noticed in a letter besides its faults, for the history: how its approved lines are worded, and what it speaks of."""

from __future__ import annotations

from datetime import date
from typing import Literal

from linter.model.document import Span
from linter.model.frozen import frozen

UseState = Literal["exact", "reworded", "drifted", "faulty", "superseded", "named"]
"""How a letter uses an entry: in approved words; in others that mean the same; changed in meaning; with a figure, list,
name or tense wrong in it; in words approved earlier; or it only speaks of what the entry is about, which is what a rate is a
rate of."""


@frozen
class Use:
    """One use of an entry, or of what a rule asks a signpost for. `place` is for people.

    For a line that was reworded or has drifted, `written` is the sentence of the letter, any word that could be
    personal left out as […] and what it goes on to say as …, and `approved` the sentence that it renders.
    """

    entry: str
    version: int | None
    state: UseState
    place: str = ""
    written: str = ""
    approved: str = ""


@frozen
class Observed:
    """What the history is told of a letter besides its report.

    `day` is the letter's own date, if it shows one; `reference` what it is called by, "" where it shows nothing that
    could be no name. `faulty` gives the words of findings that are approved wording gone stale or wrong, by their spans.
    """

    day: date | None
    reference: str
    uses: tuple[Use, ...] = ()
    faulty: tuple[tuple[Span, str], ...] = ()
    #: Wording that no line covers, a paragraph each; empty unless it was asked for.
    passages: tuple[str, ...] = ()


@frozen
class Passage:
    """Wording of one letter that no line covers. Letters are told apart by `letter`; `day` is the letter's."""

    letter: int
    day: date
    text: str
