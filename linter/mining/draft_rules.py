"""Rules for a draft library, each with examples made of its own lines and tried before they are written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from linter.checking.check import check_document
from linter.checking.compile import Compiled, assemble
from linter.documents.txt import read_text
from linter.mining.drafts import OWNER
from linter.mining.facts import FoundFact
from linter.mining.proposals import ProposedLine, ProposedList
from linter.model.finding import FindingKind
from linter.model.library import Library, Period
from linter.model.rule import Rule, Severity
from linter.rule_kinds import kind
from linter.text.values import parse_value

RULES = ("facts", "items", "wording")
_TRIED = 12
"""Lines that are tried for an example before a rule is left out."""
_CHANGES = (
    (" will ", " may "), (" must ", " may "), (" must ", " should "), (" can ", " cannot "), (" are ", " are not "), (" is ", " is not "), (" has ", " has not "),
    (" have ", " have not "), (" every ", " some "), (" all ", " some "), (" was ", " was not "), (" and ", " but not "),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    kind: str
    title: str
    why: str
    severity: Severity
    finds: tuple[FindingKind, ...]


_KINDS = (
    _Kind("facts", "fact", "Figures must be the approved ones", "A figure that is out of date or wrong misinforms the person who wrote in.", "error", ("wrong-fact", "outdated-fact")),
    _Kind("items", "items", "A list given as whole must be whole", "Whoever is left out of a list will notice.", "error", ("list-missing",)),
    _Kind("wording", "wording", "Approved wording must not drift", "A line that is reworded may come to promise something else.", "warning", ("drifted-line",)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Example:
    """A text that is fine on a day, and one with a fault of this kind."""

    ok: str
    bad: str
    day: date
    finds: FindingKind


def ready(library: Library) -> Compiled:
    """`library` with a rule of each kind over all of it, to try examples with."""
    rules = tuple(
        Rule(
            each.name, each.kind, each.title, each.why, "", each.severity, Period(), (), kind(each.kind).Spec(), (), ""
        )
        for each in _KINDS
    )
    return assemble(library, rules)


def rules_yaml(
    lines: Sequence[ProposedLine], lists: Sequence[ProposedList], compiled: Compiled, schema: str
) -> dict[str, str]:
    """The file of each rule for which examples were found that turn out as they say, by its name."""
    return {
        each.name: _yaml(each, example, schema)
        for each in _KINDS
        if (example := next(_examples(each, lines, lists, compiled), None))
    }


def false_alarms(lines: Sequence[ProposedLine], compiled: Compiled) -> set[str]:
    """The ids of facts and lists that find fault with a proposed line as it is worded: they say more than they should."""
    found: set[str] = set()
    for line in lines:
        for version in line.versions:
            for text in (version.text, *(form.text for form in version.era.variants)):
                report = check_document(read_text(text), compiled, version.valid_from)
                found |= {finding.approved.id for finding in report.findings if finding.rule != "wording"}
    return found


def _examples(
    each: _Kind, lines: Sequence[ProposedLine], lists: Sequence[ProposedList], compiled: Compiled
) -> Iterator[_Example]:
    tried = 0
    for line in lines:
        version = line.versions[0]
        if "[" in version.text:
            continue
        changed = list(_changed(each, line, lists))
        if not changed:
            continue
        tried += 1
        if tried > _TRIED:
            return
        if _finds(each, version.text, version.valid_from, compiled):
            continue
        for bad in changed:
            for finding in _finds(each, bad, version.valid_from, compiled):
                if finding in each.finds:
                    yield _Example(version.text, bad, version.valid_from, finding)


def _finds(each: _Kind, text: str, day: date, compiled: Compiled) -> list[FindingKind]:
    report = check_document(read_text(text), compiled, day)
    return [finding.kind for finding in report.findings if finding.rule == each.name]


def _changed(each: _Kind, line: ProposedLine, lists: Sequence[ProposedList]) -> Iterator[str]:
    """The newest wording of a line with a fault that a rule of this kind should find."""
    version = line.versions[0]
    if each.name == "facts":
        yield from (text for fact in version.facts if (text := _other_figure(version.text, fact)))
    elif each.name == "items":
        for proposed in lists:
            if proposed.line == line.id:
                yield from (version.text.replace(f"{item}, ", "", 1) for item in proposed.found.items[1:2])
    else:
        yield from (version.text.replace(was, now, 1) for was, now in _CHANGES if was in version.text)


def _other_figure(text: str, fact: FoundFact) -> str:
    """`text` with another figure in the place of a fact's."""
    digits = [at for at, char in enumerate(fact.value) if char.isdigit()]
    try:
        parse_value(fact.value)
    except ValueError:
        return ""
    if not digits:
        return ""
    at = digits[0]
    other = fact.value[:at] + str(int(fact.value[at]) % 9 + 1) + fact.value[at + 1 :]
    return text.replace(fact.quote, fact.quote.replace(fact.value, other), 1)


def _yaml(each: _Kind, example: _Example, schema: str) -> str:
    return "\n".join(
        (
            f"# yaml-language-server: $schema={schema}",
            "# DRAFT, written by policyline mine: its examples are made of lines that nobody has approved yet.",
            f"id: {each.name}",
            f"kind: {each.kind}",
            f"title: {each.title}",
            f"why: {each.why}",
            f"owner: {json.dumps(OWNER)}",
            f"severity: {each.severity}",
            "examples:",
            "  ok:",
            f"    - text: {json.dumps(example.ok, ensure_ascii=False)}",
            f"      as_of: {example.day}",
            "  bad:",
            f"    - text: {json.dumps(example.bad, ensure_ascii=False)}",
            f"      as_of: {example.day}",
            f"      finds: {example.finds}",
            "",
        )
    )
