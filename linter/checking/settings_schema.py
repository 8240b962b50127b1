"""The JSON Schema of a settings file, made from the table of settings: editors complete and check `policyline.toml` with it.

They find it by the file's first line, `#:schema schemas/settings.schema.json`, as Taplo and its kin read it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from linter.checking.setting_keys import KEYS, Key
from linter.checking.setting_tables import PATHS, SEVERITY, SUPPRESS, TEAM

Json = dict[str, object]


def settings_schema() -> str:
    """The schema as text, with a line end."""
    severity: Json = {
        "description": "Severities in the place of the rules' own, by rule, kind or approved line.",
        "type": "object",
        "additionalProperties": _value(SEVERITY),
    }
    tables: Json = {
        "severity": severity,
        "teams": {
            "description": "The addresses that reports go to, by owner.",
            "type": "object",
            "additionalProperties": _value(TEAM),
        },
        "paths": _tables("Settings for some letters.", PATHS, {"severity": severity}, ["match"]),
        "suppress": _tables("Findings that are not reported, with the reason.", SUPPRESS, {}, ["path", "reason"]),
    }
    made: Json = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of Policyline",
        "description": "policyline.toml, or the table tool.policyline of pyproject.toml.",
        **_table(KEYS, tables, []),
    }
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _tables(description: str, keys: Mapping[str, Key], more: Json, required: Iterable[str]) -> Json:
    return {"description": description, "type": "array", "items": _table(keys, more, required)}


def _table(keys: Mapping[str, Key], more: Json, required: Iterable[str]) -> Json:
    values = {name: {"description": key.help, **_value(key)} for name, key in keys.items()}
    made: Json = {"type": "object", "additionalProperties": False, "properties": {**values, **more}}
    wanted = list(required)
    return made | {"required": wanted} if wanted else made


def _value(key: Key) -> Json:
    """What one setting takes; a day may be TOML's own, which is a string to a schema."""
    usual: Json = {"default": key.default} if key.default not in ("", ()) else {}
    if key.kind == "switch":
        return {"type": "boolean", **usual}
    if key.kind == "number":
        return {"type": "integer", "minimum": key.least, **usual}
    word: Json = {"type": "string", "minLength": 1}
    if key.choices:
        word["enum"] = list(key.choices)
    if key.kind == "words":
        return {"anyOf": [word, {"type": "array", "items": word, "minItems": 1}]}
    return word | usual
