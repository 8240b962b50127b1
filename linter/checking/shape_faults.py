"""What a shape finds wrong, with its place in the file and in words that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from linter.checking.faults import shown
from linter.checking.sources import Mapping, Path, Position, key_position, position
from linter.checking.suggesting import did_you_mean, nearest


def shape_faults(error: ValidationError, entry: Mapping, shape: type[BaseModel]) -> Iterator[tuple[Position, str]]:
    """The place and the message of each thing that `shape` found wrong with `entry`."""
    details = error.errors(include_url=False)
    mistyped: set[Path] = set()
    for detail in details:
        path: Path = detail["loc"]
        if detail["type"] == "extra_forbidden":
            known = _fields(shape, path[:-1])
            meant = nearest(str(path[-1]), known)
            mistyped.add((*path[:-1], meant or ""))
            yield key_position(entry, path), _unknown_key(str(path[-1]), known)
    for detail in details:
        path = detail["loc"]
        match detail["type"]:
            case "missing" if path not in mistyped:
                yield position(entry, path), _missing(str(path[-1]), _fields(shape, path[:-1]))
            case "twice":
                yield position(entry, (*path, detail["ctx"]["at"])), detail["msg"]
            case "too_short" if detail["input"]:
                pass  # pydantic counts only the members that are right, and has said what is wrong with the others
            case "missing" | "extra_forbidden":
                pass
            case _:
                yield position(entry, path), _wrong(detail, shape)


def keys(shape: type[BaseModel]) -> dict[str, FieldInfo]:
    """The keys of a shape as they are written, in order."""
    return {field.alias or name: field for name, field in shape.model_fields.items()}


def _unknown_key(key: str, known: dict[str, FieldInfo]) -> str:
    meant = did_you_mean(key, known)
    return f"unknown key {shown(key)}{meant}: the keys here are {', '.join(known)}"


def _missing(key: str, known: dict[str, FieldInfo]) -> str:
    field = known.get(key)
    description = field.description if field else None
    return f"'{key}' is missing: give {description or 'it'}"


def _wrong(detail: ErrorDetails, shape: type[BaseModel]) -> str:
    key = next((str(part) for part in reversed(detail["loc"]) if isinstance(part, str)), "this")
    member = bool(detail["loc"]) and isinstance(detail["loc"][-1], int)
    subject = f"a member of '{key}'" if member else f"'{key}'"
    typed = detail["input"]
    match detail["type"]:
        case "value_error":
            said = str(detail["ctx"]["error"])
            return f"{subject} {said}" if said.startswith(("is ", "holds ", "must ")) else said
        case "tuple_type" if isinstance(typed, str):
            return f"{subject} must be a list: write [{shown(typed, 40)[1:-1]}], or one member a line after a dash"
        case "tuple_type":
            return f"{subject} must be a list: put a dash before each member"
        case "string_type" if isinstance(typed, dict):
            return f"{subject} must be text, not keys: put a text that holds a colon and a space in quotation marks"
        case "string_type":
            return f"{subject} must be text, not a list: write one text"
        case "too_short":
            return f"{subject} is empty: give at least one member"
        case "model_type" | "model_attributes_type":
            return f"{subject} must have keys: {', '.join(_fields(shape, detail['loc']))}"
        case _:
            return f"{subject} is not right: {detail['msg']}"


def _fields(shape: type[BaseModel], path: Path) -> dict[str, FieldInfo]:
    """The keys of the shape that stands at `path` inside `shape`."""
    for part in path:
        field = keys(shape).get(part) if isinstance(part, str) else None
        inner = _shape_in(field.annotation) if field else None
        shape = inner or shape
    return keys(shape)


def _shape_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _shape_in(part))), None)
