"""What a record says of how far a thing is, in a field without a subject: "Status: due to open in the autumn"."""

from __future__ import annotations

from linter.matching.happening import NOMINAL, Happening, Role
from linter.matching.lasting import begun_states, closes, not_begun, starts, under_way
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.records import Field, fields
from linter.matching.statements import Pattern
from linter.matching.still_to_come import still_out
from linter.matching.taking_place import groups_of
from linter.matching.timing import wrong_now
from linter.model.library import Event
from linter.text.stems import root

_LABELS = frozenset(
    """status state stage progress position rag timing timetable when date publication launch opening due delivery
    availability current latest expected planned now update""".split()
)
_LEADING = frozenset(
    """due expected planned scheduled set likely still not yet now currently already just to be is on track hoped it was
    has been will shall""".split()
)
"""What may stand before the verb of a field that has no subject of its own."""


def stale_status(
    reading: Reading, event: Event, name: Mention, said: list[Pattern], *, passed: bool
) -> tuple[int, int] | None:
    """The words of a field that say of the event, of which the record is, that it happens at another time than it does."""
    for field in fields(reading, name, event.verbs):
        if _LABELS.issuperset(field.label) and field.first > name.last:
            if found := _stale(reading, event, field, said, passed=passed):
                return found
    return None


def _stale(
    reading: Reading, event: Event, field: Field, said: list[Pattern], *, passed: bool
) -> tuple[int, int] | None:
    norm, first = reading.words.norm, field.first
    state = _still_out(norm, first, event.verbs) if passed else int(_begun(norm, first, event.verbs))
    if state and (first + state == field.last or reading.words.mark(first + state)):
        return first, first + state
    if passed and (size := not_begun(reading, first, event.verbs)):
        return first, first + size
    for group in groups_of(reading, first - 1, field.last, event.verbs):
        if group.verb < first or not _LEADING.issuperset(norm[first : group.verb]):
            return None
        tense = "not-yet" if group.tense == "past" and "not" in norm[first : group.verb] else group.tense
        role: Role = "passive" if group.passive or group.first == group.verb else "subject"
        happening = Happening(role, root(norm[group.verb]), tense, max(first, group.first), group.verb)
        wrong = wrong_now(reading, event, happening, said, first, first, passed=passed)
        return (first, group.verb + 1) if wrong else None
    return None


def _still_out(norm: list[str], at: int, verbs: tuple[str, ...]) -> int:
    """How many words from word `at` say that the thing is still to come, or lasts: none where it is under way from its event on."""
    return 0 if starts(verbs) and under_way(norm, at) else still_out(norm, at, closes=closes(verbs))


def _begun(norm: list[str], at: int, verbs: tuple[str, ...]) -> bool:
    """Whether word `at` says that what the event begins has begun: "Status: *live*"."""
    return norm[at] in begun_states(verbs) and norm[at] not in NOMINAL
