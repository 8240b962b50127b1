"""A draft library as files: one a line or list, the rules, the schemas for editors, and what to do with it all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from linter.mining.drafts import fact_id, line_yaml, list_yaml
from linter.mining.mine import Mined
from linter.mining.proposals import ProposedLine

LINES, RULES, SCHEMAS, README = "canonical_lines", "rules", "schemas", "README.md"
_ENTRIES_SCHEMA, _RULES_SCHEMA = "../schemas/canonical-line.schema.json", "../schemas/rule.schema.json"
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class DraftLibrary:
    """What was proposed, as far as it holds, and the files by their paths inside the library."""

    mined: Mined
    files: dict[str, str]
    rules: tuple[str, ...]


def drafted(mined: Mined) -> DraftLibrary:
    """The library of what was mined. It loads, and finds no fault with its own lines.

    A fact or list that would find fault with a proposed line is left out, to be written by a person.
    """
    from linter.checking.json_schemas import schemas
    from linter.checking.loading import load
    from linter.mining.draft_rules import false_alarms, ready, rules_yaml

    for round_ in range(_ROUNDS):
        files = _entries(mined)
        with tempfile.TemporaryDirectory(prefix="policyline-") as folder:
            _write(Path(folder), files)
            library, _ = load(Path(folder) / LINES, None)
        compiled = ready(library)
        wrong = false_alarms(mined.lines, compiled)
        if not wrong:
            break
        mined = _without(mined, wrong, every=round_ == _ROUNDS - 2)
    rules = rules_yaml(mined.lines, mined.lists, compiled, _RULES_SCHEMA)
    files |= {f"{RULES}/{name}.yaml": text for name, text in rules.items()}
    files |= {f"{SCHEMAS}/{name}": text for name, text in schemas().items()}
    files[README] = _readme(mined)
    return DraftLibrary(mined, files, tuple(rules))


def _entries(mined: Mined) -> dict[str, str]:
    files = {f"{LINES}/{line.id}.yaml": line_yaml(line, mined.letters, _ENTRIES_SCHEMA) for line in mined.lines}
    return files | {f"{LINES}/{each.id}.yaml": list_yaml(each, _ENTRIES_SCHEMA) for each in mined.lists}


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _without(mined: Mined, wrong: Iterable[str], *, every: bool) -> Mined:
    """What was mined without the facts and lists that have these ids; with `every`, without any."""
    ids = set(wrong)
    return replace(
        mined,
        lines=tuple(_line_without(line, ids, every=every) for line in mined.lines),
        lists=tuple(each for each in mined.lists if not every and each.id not in ids),
    )


def _line_without(line: ProposedLine, ids: set[str], *, every: bool) -> ProposedLine:
    versions = []
    for version in line.versions:
        kept = tuple(fact for fact in version.facts if not every and fact_id(line.id, fact) not in ids)
        dropped = tuple(fact.quote for fact in version.facts if fact not in kept)
        versions.append(replace(version, facts=kept, unnamed=(*version.unnamed, *dropped)))
    return replace(line, versions=tuple(versions))


def _readme(mined: Mined) -> str:
    lines = f"{len(mined.lines):,} {'line' if len(mined.lines) == 1 else 'lines'}"
    lists = f" and {len(mined.lists)} {'list' if len(mined.lists) == 1 else 'lists'}" if mined.lists else ""
    return f"""# A draft library

`policyline mine` proposed these {lines}{lists} from {mined.letters:,} past letters. **Nobody has approved them.**

1. Read each file in `{LINES}/`. Delete what is no line.
2. See that the words, the days and the figures are right. Delete variants that say something else: they would be accepted.
3. Fill in what says TO BE FILLED IN, take “DRAFT: ” out of the title, and delete the comments.
4. Try it: `policyline check FOLDER` in this folder; `policyline lines check` says what is still wanting.
"""
