"""The shape of a rule's YAML: the keys that every rule has, and those that the `Spec` of its kind adds."""

from __future__ import annotations

import types
from dataclasses import MISSING, fields
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import Field, create_model

from linter import rule_kinds
from linter.checking.scalars import Day, Flag, Id, Ids, OneOf, Phrase, Phrases, Prose, Whole
from linter.checking.schema import Shape
from linter.model.finding import FindingKind
from linter.model.rule import SEVERITIES, Severity


class OkShape(Shape):
    """A text in which the rule must find nothing."""

    text: Prose = Field(description="the words of a letter")
    as_of: Day = Field(description="the day as of which they are checked")


class BadShape(OkShape):
    """A text in which the rule must find something."""

    finds: Annotated[FindingKind, OneOf("kind of finding", get_args(FindingKind))] = Field(
        description="the kind of finding that the rule must make"
    )
    quote: Phrase | None = Field(None, description="words of the text that the finding must overlap")


class ExamplesShape(Shape):
    """What proves a rule."""

    ok: tuple[OkShape, ...] = Field(min_length=1, description="texts in which the rule must find nothing")
    bad: tuple[BadShape, ...] = Field(min_length=1, description="texts in which the rule must find something")


class RuleShape(Shape):
    """What every rule has."""

    id: Id = Field(description="a kebab-case id, unique among the rules")
    kind: str = Field(description="the kind of rule")
    title: Phrase = Field(description="what must be so, in a sentence")
    why: Prose = Field(description="why it matters, for the drafter who meets it")
    owner: Phrase = Field(description="the team that answers for it: an e-mail address or a name")
    severity: Annotated[Severity, OneOf("severity", SEVERITIES)] = Field(description="error, warning or note")
    from_: Day | None = Field(None, alias="from", description="the first day on which the rule is in force")
    until: Day | None = Field(None, description="the last day on which the rule is in force")
    entries: Ids = Field((), description="the ids of the entries it is limited to; default all")
    examples: ExamplesShape = Field(description="at least one `ok` text and one `bad` text")


@cache
def rule_shape(kind: str) -> type[RuleShape]:
    """The shape of the rules of a kind, which must be one of `rule_kinds.KINDS`."""
    module = rule_kinds.kind(kind)
    hints = get_type_hints(module.Spec)
    added: dict[str, Any] = {"kind": (Literal[kind], Field(description="the kind of rule"))}
    for field in fields(module.Spec):
        default = field.default if field.default is not MISSING else ...
        description = field.metadata.get("description")
        added[field.name] = (_typed(field.name, hints[field.name]), Field(default, description=description))
    return create_model(
        f"{kind.capitalize()}RuleShape",
        __base__=RuleShape,
        __doc__=str(module.__doc__ or "").strip().partition("\n")[0],
        **added,
    )


def spec_of(shape: RuleShape) -> object:
    """The `Spec` of a rule. Raises ValueError where the kind finds the keys wrong together."""
    spec = rule_kinds.kind(shape.kind).Spec
    return spec(**{field.name: getattr(shape, field.name) for field in fields(spec)})


def _typed(name: str, annotation: Any) -> Any:
    """A field of a `Spec` with the scalar types of the library, which word what is wrong."""
    if get_origin(annotation) in (Union, types.UnionType):
        inner = [part for part in get_args(annotation) if part is not types.NoneType]
        return _typed(name, inner[0]) | None if len(inner) == 1 else annotation
    if get_origin(annotation) is Literal:
        return Annotated[annotation, OneOf(name, get_args(annotation))]
    plain = {str: Phrase, tuple[str, ...]: Phrases, bool: Flag, int: Whole}
    return plain.get(annotation, annotation)
