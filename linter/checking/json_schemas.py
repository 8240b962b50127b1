"""The JSON Schemas that editors complete and check a library's YAML and settings with, made from what loads them.

`python -m linter.checking.json_schemas [FOLDER]` writes them, to `schemas/` by default. Each YAML file names its own in
its first line, as yaml-language-server reads it: `# yaml-language-server: $schema=…`.
JSON Schema draft 2020-12, https://json-schema.org/draft/2020-12
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from linter import rule_kinds
from linter.checking.rule_schema import rule_shape
from linter.checking.schema import ENTRY_SHAPES, Shape
from linter.checking.settings_schema import settings_schema

ENTRIES, RULES, SETTINGS = "canonical-line.schema.json", "rule.schema.json", "settings.schema.json"


def schemas() -> dict[str, str]:
    """The text of each schema by the name of its file."""
    rules = [rule_shape(kind) for kind in rule_kinds.KINDS]
    return {
        ENTRIES: _text(
            list(ENTRY_SHAPES.values()), "Entry of a library", "An approved line, fact, list, event, term or post."
        ),
        SETTINGS: settings_schema(),
        RULES: _text(rules, "Rule of a library", "What is checked, why, and the examples that prove it."),
    }


def _text(shapes: Sequence[type[Shape]], title: str, description: str) -> str:
    union: Any = Annotated[reduce(or_, shapes), Field(discriminator="kind")]
    made = TypeAdapter[Any](union).json_schema(schema_generator=_ForEditors)
    made.pop("discriminator", None)
    named = {"$schema": GenerateJsonSchema.schema_dialect, "title": title, "description": description, **made}
    return json.dumps(named, indent=2, ensure_ascii=False) + "\n"


class _ForEditors(GenerateJsonSchema):
    """Leaves out what says nothing to the person who writes: titles made from keys, and nulls."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        if schema.get("default") in (None, ()):
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "schemas")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
