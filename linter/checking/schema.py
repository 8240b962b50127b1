"""The shape of an entry's YAML, as docs/library-format.md gives it, and the JSON Schema that editors complete from.

A description is what a message says to give where the key is missing, and what an editor shows beside it.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from linter.checking.scalars import Day, Flag, Id, OneOf, Phrase, Phrases, Prose, Qualifier, SomePhrases, Whole
from linter.model.library import Confidence, Period, ValueKind

_SOURCE = "a sentence that lets a reader find the authority"
_KIND = "what the entry is"
_MEASURE = "the phrases that say what the figure counts, or what the sum or the date is"
_SUBJECT = "the names of what it is a figure of, any one of which must stand near it"

TypeOf = Annotated[ValueKind | None, OneOf("type", get_args(ValueKind))]
Sureness = Annotated[Confidence, OneOf("confidence", get_args(Confidence))]


class Shape(BaseModel):
    """Keys as they are written; unknown ones are faults."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        model_title_generator=lambda shape: re.sub(
            r"(?<=[a-z])(?=[A-Z])", " ", shape.__name__.removesuffix("Shape")
        ).lower(),
    )


class EntryShape(Shape):
    """What every entry has."""

    kind: str
    id: Id = Field(description="a kebab-case id, unique in the library, that names the thing")
    title: Phrase = Field(description="what a person calls it")
    owner: Phrase = Field(description="the team that answers for it: an e-mail address or a name")
    review_by: Day | None = Field(None, description="the day by which the owner looks at it again")
    note: Prose | None = Field(None, description="anything a maintainer should know; never shown to drafters")


class SourcedShape(Shape):
    """What rests on an authority."""

    source: Prose = Field(description=_SOURCE)
    confidence: Sureness = Field(
        "confirmed", description="how sure: two sources or more, one, letters sent alone, or worked out from others"
    )


class DatedShape(SourcedShape):
    """What holds for a period."""

    valid_from: Day = Field(description="the first day on which it holds")
    valid_until: Day | None = Field(None, description="the last day on which it holds")

    @property
    def period(self) -> Period:
        """The days on which it holds."""
        return Period(self.valid_from, self.valid_until)


class ValueShape(Shape):
    """A value and how to read it; a fact inside a line may instead point at a fact of its own."""

    qualifier: Qualifier = Field("exact", description="the bound or the precision of the value")
    type: TypeOf = Field(None, description="the kind of value, to be sure that it is read as one")
    unit: Phrase | None = Field(None, description="what a bare number counts in")


class FactInLineShape(ValueShape):
    """A fact inside the text of a line: `quote` with `id` and `value`, or `quote` with `ref`."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["ref", "quote"]}, {"required": ["id", "value", "quote"]}]}
    )

    id: Id | None = Field(None, description="a kebab-case id, unique in the library, that names the fact")
    ref: Id | None = Field(None, description="instead of a value: the id of a fact of its own")
    quote: Phrase = Field(description="the words that state it, which occur once in the text and hold the value")
    value: Phrase | None = Field(None, description="the value, written as in a letter")
    title: Phrase | None = Field(None, description="what a person calls the fact; default the line's title")
    measure: Phrases = Field((), description=_MEASURE)
    subject: Phrases = Field((), description=_SUBJECT)


class LineVersionShape(DatedShape):
    """One approved wording of a line."""

    number: Whole = Field(description="the number of the version, counted from 1")
    withdrawn: Flag = Field(False, description="after its last day the statement must not be made at all")
    text: Prose = Field(description="the approved words")
    variants: tuple[Prose, ...] = Field((), description="other wordings accepted while it is in force")
    facts: tuple[FactInLineShape, ...] = Field((), description="the facts inside the text")


class LineShape(EntryShape):
    """An approved statement, with its versions."""

    kind: Literal["line"] = Field(description=_KIND)
    versions: tuple[LineVersionShape, ...] = Field(
        min_length=1, description="the approved wordings, newest first; at most one in force on a day"
    )


class FactVersionShape(ValueShape, DatedShape):
    """One value of a fact while it held."""

    value: Phrase = Field(description="the value, written as in a letter")


class FactShape(EntryShape):
    """A value on its own, with its versions."""

    kind: Literal["fact"] = Field(description=_KIND)
    measure: SomePhrases = Field(description=_MEASURE)
    subject: Phrases = Field((), description=_SUBJECT)
    versions: tuple[FactVersionShape, ...] = Field(min_length=1, description="its values, newest first")


def _or_name(schema: dict[str, Any]) -> None:
    """Let the JSON Schema of an item admit its bare name."""
    keyed = dict(schema)
    title, description = keyed.pop("title"), keyed.pop("description")
    schema.clear()
    schema.update(title=title, description=description, anyOf=[{"type": ["string", "number"]}, keyed])


class ItemShape(Shape):
    """A member of a list: its name, or its name with other keys."""

    model_config = ConfigDict(json_schema_extra=_or_name)

    name: Phrase = Field(description="its approved name")
    aliases: Phrases = Field((), description="other names accepted for it")
    since: Day | None = Field(None, description="the first day on which it is a member")
    until: Day | None = Field(None, description="the last day on which it is a member")

    @model_validator(mode="before")
    @classmethod
    def _named(cls, typed: Any) -> Any:
        return {"name": typed} if isinstance(typed, str) else typed


class ListShape(SourcedShape, EntryShape):
    """Named members, such as the sectors of a strategy."""

    kind: Literal["list"] = Field(description=_KIND)
    introduced_by: SomePhrases = Field(description="the phrases that name the set")
    subject: Phrases = Field((), description="what the set belongs to")
    complete: Flag = Field(True, description="whether a list offered as the whole must have every member")
    ordered: Flag = Field(False, description="for display only; lists are compared as sets")
    count: Whole | None = Field(None, description="the number stated for it; default the number of its members")
    items: tuple[ItemShape, ...] = Field(min_length=1, description="its members")


class WindowShape(Shape):
    """The days within which an event was announced."""

    from_: Day | None = Field(None, alias="from", description="its first day")
    until: Day | None = Field(None, description="its last day")
    said: Phrase | None = Field(None, description="how letters gave it, like 'in the Spring'")


class EventShape(SourcedShape, EntryShape):
    """Something that happens on a day, or within a window of days."""

    kind: Literal["event"] = Field(description=_KIND)
    names: SomePhrases = Field(description="the names by which letters call it")
    on: Day | None = Field(None, description="the day on which it happens")
    known_from: Day | None = Field(None, description="before this day only the window could be said")
    window: WindowShape | None = Field(None, description="the days within which it happens, and how that was said")
    verbs: Phrases = Field((), description="how it happens, in the infinitive; common ones are known")
    before: tuple[Prose, ...] = Field((), description="statements that are stale once it has happened")
    after: tuple[Prose, ...] = Field((), description="statements that are early until it has happened")


class OutdatedFormShape(Shape):
    """A form of a name that was replaced."""

    form: Phrase = Field(description="the words not to be used any more")
    since: Day | None = Field(None, description="the day from which on they are outdated")
    case_sensitive: Flag | None = Field(None, description="default true for forms in capitals only, else false")


class TermShape(SourcedShape, EntryShape):
    """A name that replaced others."""

    kind: Literal["term"] = Field(description=_KIND)
    preferred: Phrase = Field(description="the name to use")
    historical_use: Flag = Field(True, description="whether 'the former …' and 'in 2022 …' are left alone")
    outdated: tuple[OutdatedFormShape, ...] = Field(min_length=1, description="the forms it replaced")
    not_in: Phrases = Field((), description="longer phrases that merely contain a form")


class HolderShape(SourcedShape):
    """Somebody who holds or held a post."""

    name: Phrase = Field(description="the holder's name")
    aliases: Phrases = Field((), description="other ways to write it")
    from_: Day = Field(alias="from", description="the first day in the post")
    until: Day | None = Field(None, description="the last day in the post")


class PostShape(EntryShape):
    """An office and who holds it."""

    kind: Literal["post"] = Field(description=_KIND)
    titles: SomePhrases = Field(description="the ways the office is named")
    holders: tuple[HolderShape, ...] = Field(min_length=1, description="who held it when, newest first")


AnyEntry = LineShape | FactShape | ListShape | EventShape | TermShape | PostShape
ENTRY_SHAPES: dict[str, type[AnyEntry]] = {
    "line": LineShape,
    "fact": FactShape,
    "list": ListShape,
    "event": EventShape,
    "term": TermShape,
    "post": PostShape,
}
