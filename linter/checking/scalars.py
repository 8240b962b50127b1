"""What the scalars of a library may be: YAML gives strings, and these types read them and word what is wrong.

The JSON Schema of each is what an editor sees, which decides types by YAML's own rules: `3000` is a number there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from linter.checking.faults import shown
from linter.checking.suggesting import did_you_mean
from linter.text.qualifiers import QUALIFIERS

_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE = re.compile(r"[1-9][0-9]{0,5}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def _prose(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty: write it, or delete the key")
    control = _CONTROL.search(text)
    if control:
        raise ValueError(f"holds a control character (U+{ord(control[0]):04X}): delete it")
    return text.strip()


def fold(text: str) -> str:
    """`text` with every run of white space, line ends included, as one space."""
    return " ".join(text.split())


def _kebab(text: str) -> str:
    if _KEBAB.fullmatch(text):
        return text
    better = re.sub(r"[^a-z0-9]+", "-", text[:60].lower()).strip("-")
    example = f", like '{better}'" if better else ""
    raise ValueError(f"{shown(text)} is not an id: write lower-case letters and digits joined by hyphens{example}")


def _day(typed: Any) -> date:
    if not isinstance(typed, str) or not _DAY.fullmatch(typed):
        raise ValueError(f"{_shown(typed)} is not a date: write the day as YYYY-MM-DD, like 2025-06-23")
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise ValueError(f"{shown(typed)} is no day of the calendar: correct it (YYYY-MM-DD)") from None


def _flag(typed: Any) -> bool:
    if isinstance(typed, str) and typed.lower() in ("true", "false"):
        return typed.lower() == "true"
    raise ValueError(f"{_shown(typed)} is not true or false: write one of the two")


def _whole(typed: Any) -> int:
    if isinstance(typed, str) and _WHOLE.fullmatch(typed):
        return int(typed)
    raise ValueError(f"{_shown(typed)} is not a whole number: write it in digits, like 8")


def _shown(typed: Any) -> str:
    return shown(typed) if isinstance(typed, str) else f"a {'list' if isinstance(typed, list) else 'set of keys'}"


def _distinct(phrases: tuple[str, ...]) -> tuple[str, ...]:
    seen: set[str] = set()
    for index, phrase in enumerate(phrases):
        if phrase.casefold() in seen:
            # `at` adds to the place: the list is at fault for this member.
            raise PydanticCustomError(
                "twice", "{phrase} is here twice: keep one", {"at": index, "phrase": shown(phrase)}
            )
        seen.add(phrase.casefold())
    return phrases


@dataclass(frozen=True, slots=True)
class OneOf:
    """A type for one of `choices`, which says what `what` there is and which was probably meant."""

    what: str
    choices: tuple[str, ...]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._check)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.choices)}

    def _check(self, typed: Any) -> str:
        if isinstance(typed, str) and typed in self.choices:
            return typed
        meant = did_you_mean(typed, self.choices) if isinstance(typed, str) else ""
        raise ValueError(f"{_shown(typed)} is no {self.what}: write {either(self.choices)}{meant}")


def either(choices: Sequence[str]) -> str:
    """`a, b or c`."""
    return " or ".join(part for part in (", ".join(choices[:-1]), choices[-1]) if part)


_WRITTEN = {"type": ["string", "number"]}
#: Running text, as typed but for white space around it.
Prose = Annotated[str, AfterValidator(_prose), WithJsonSchema(_WRITTEN)]
#: A name or a phrase: white space in it is folded.
Phrase = Annotated[str, AfterValidator(_prose), AfterValidator(fold), WithJsonSchema(_WRITTEN)]
Phrases = Annotated[tuple[Phrase, ...], AfterValidator(_distinct)]
SomePhrases = Annotated[tuple[Phrase, ...], Field(min_length=1), AfterValidator(_distinct)]
Id = Annotated[str, AfterValidator(_kebab), WithJsonSchema({"type": "string", "pattern": f"^{_KEBAB.pattern}$"})]
Ids = Annotated[tuple[Id, ...], AfterValidator(_distinct)]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer", "minimum": 1})]
Qualifier = Annotated[str, OneOf("qualifier", QUALIFIERS)]
