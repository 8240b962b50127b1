"""Editors and we agree on what a settings file may hold, and the manual says all of it."""

import json
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from linter.checking.setting_keys import KEYS, LIMITS
from linter.checking.setting_tables import PATHS, SUPPRESS
from linter.checking.settings import SettingsError, find
from linter.checking.settings_schema import settings_schema

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(
    r"```toml\n(.*?)```", MANUAL + (ROOT / "docs" / "suppressions.md").read_text(encoding="utf-8"), re.DOTALL
)
FILES = [
    file.read_text(encoding="utf-8") for file in ROOT.glob("*/**/policyline.toml") if "node_modules" not in file.parts
]


def fits(text: str) -> bool:
    def plain(value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value

    made = json.loads(settings_schema())
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made).is_valid(json.loads(json.dumps(tomllib.loads(text), default=plain)))


@pytest.mark.parametrize("text", [*EXAMPLES, *FILES])
def test_what_we_show_and_ship_loads_and_fits(tmp_path: Path, text: str) -> None:
    (tmp_path / "policyline.toml").write_text(text, encoding="utf-8")
    find(tmp_path)
    assert fits(text)


@pytest.mark.parametrize(
    "text",
    [
        'libary = "a"',
        'fail-on = "sometimes"',
        'gitignore = "no"',
        "exclude = []",
        "max-pages = 0",
        '[severity]\ntense = "high"',
        '[[paths]]\nignore = "tense"',
        '[[suppress]]\npath = "a.pdf"',
        '[[suppress]]\npath = "a.pdf"\nreason = "x"\nrule = "tense"',
    ],
)
def test_what_we_refuse_does_not_fit(tmp_path: Path, text: str) -> None:
    (tmp_path / "policyline.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError):
        find(tmp_path)
    assert not fits(text)


def test_the_manual_names_every_setting() -> None:
    for name in (*KEYS.keys() - LIMITS.keys(), *PATHS):
        assert f"`{name}`" in MANUAL, name
    shown = "\n".join(EXAMPLES)
    assert [name for name in SUPPRESS if not re.search(rf"^{name} = ", shown, re.MULTILINE)] == []
