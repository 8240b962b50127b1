"""The JSON Schemas that editors use are those of the shapes, and the libraries in the repository hold to them."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from linter.checking.json_schemas import ENTRIES, RULES, SETTINGS, schemas
from linter.rule_kinds import KINDS

ROOT = Path(__file__).parents[2]
HEAD = {"id": "x", "title": "X", "owner": "O"}
SOURCED = {**HEAD, "source": "S"}
VERSION = {"number": 1, "valid_from": "2025-01-01", "source": "S", "text": "T 3"}


class AsAnEditorReads(yaml.SafeLoader):
    """Numbers and true and false are read as such, as editors do; days stay text, as JSON has none."""


AsAnEditorReads.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
AsAnEditorReads.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


@cache
def validator(name: str) -> Draft202012Validator:
    made = json.loads(schemas()[name])
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def written(folder: str) -> list[Any]:
    return [
        pytest.param(document, id=f"{file.relative_to(ROOT)}-{document['id']}")
        for file in sorted((ROOT / folder).rglob("*.yaml"))
        for document in yaml.load_all(file.read_text(encoding="utf-8"), AsAnEditorReads)
    ]


@pytest.mark.parametrize("name", [ENTRIES, RULES, SETTINGS])
def test_the_committed_schemas_are_up_to_date(name: str) -> None:
    committed = (ROOT / "schemas" / name).read_text(encoding="utf-8")
    assert committed == schemas()[name], "run: python -m linter.checking.json_schemas"


@pytest.mark.parametrize("entry", written("canonical_lines"))
def test_every_entry_of_the_starter_library_fits_its_schema(entry: Any) -> None:
    assert [error.message for error in validator(ENTRIES).iter_errors(entry)] == []


@pytest.mark.parametrize("rule", written("rules"))
def test_every_starter_rule_fits_its_schema(rule: Any) -> None:
    assert [error.message for error in validator(RULES).iter_errors(rule)] == []


@pytest.mark.parametrize(
    ("entry", "fits"),
    [
        ({"kind": "line", **HEAD, "versions": [VERSION]}, True),
        ({"kind": "line", **HEAD, "versions": [VERSION], "source": "S"}, False),
        ({"kind": "line", **HEAD, "versions": []}, False),
        ({"kind": "line", **HEAD, "versions": [{**VERSION, "facts": [{"id": "a", "quote": "3", "value": 3}]}]}, True),
        ({"kind": "line", **HEAD, "versions": [{**VERSION, "facts": [{"ref": "a", "quote": "3"}]}]}, True),
        ({"kind": "line", **HEAD, "versions": [{**VERSION, "facts": [{"quote": "3"}]}]}, False),
        ({"kind": "line", **HEAD, "versions": [{**VERSION, "confidence": "sure"}]}, False),
        ({"kind": "list", **SOURCED, "introduced_by": ["a"], "items": ["b", 2025, {"name": "c"}]}, True),
        ({"kind": "list", **SOURCED, "introduced_by": ["a"], "items": [{"nam": "c"}]}, False),
        ({"kind": "list", **SOURCED, "introduced_by": ["a"], "items": ["b"], "complete": "yes"}, False),
        ({"kind": "event", **SOURCED, "names": ["a"], "window": {"from": "2025-01-01"}}, True),
        ({"kind": "event", **SOURCED, "names": ["a"], "window": {"from_": "2025-01-01"}}, False),
        ({"kind": "signpost", **SOURCED}, False),
        ({"kind": "term", **SOURCED, "id": "Not Kebab", "preferred": "P", "outdated": [{"form": "Q"}]}, False),
    ],
)
def test_the_schema_of_entries_tells_right_from_wrong(entry: dict[str, Any], *, fits: bool) -> None:
    assert validator(ENTRIES).is_valid(entry) is fits


def test_each_kind_and_each_key_is_described_for_completion() -> None:
    for name, kinds in ((ENTRIES, {"line", "fact", "list", "event", "term", "post"}), (RULES, set(KINDS))):
        made = json.loads(schemas()[name])
        assert {
            made["$defs"][way["$ref"].rpartition("/")[2]]["properties"]["kind"]["const"] for way in made["oneOf"]
        } == kinds
        for shape in made["$defs"].values():
            keyed = shape if "properties" in shape else shape["anyOf"][1]
            assert shape["title"]
            assert shape["description"]
            specific = {"triggers", "trigger_lines", "requires", "not_in", "scope", "suggests"}
            undescribed = [key for key, said in keyed["properties"].items() if not said.get("description")]
            assert set(undescribed) <= specific, shape["title"]
