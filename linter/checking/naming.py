"""What people call findings by: a rule, a kind of rule or of finding, an entry of the library, or a fingerprint."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import get_args

from linter import rule_kinds
from linter.checking.compile import Compiled
from linter.model.finding import Finding, FindingKind

_FINGERPRINT = re.compile(r"[0-9a-f]{16}")


class FindingNames:
    """The names that findings with a library can have."""

    def __init__(self, compiled: Compiled) -> None:
        self._kinds = {rule.id: rule.kind for rule in compiled.rules}
        self._lines = {fact.id: fact.line for fact in compiled.library.facts if fact.line}
        entries = (entry.id for entry in compiled.library.entries())
        self._known = frozenset((*get_args(FindingKind), *rule_kinds.KINDS, *self._kinds, *entries))

    def of(self, finding: Finding) -> frozenset[str]:
        """Every name of `finding`: its kind, its rule and the rule's kind, its entry, the line that a fact is of, its fingerprint."""
        entry = finding.approved.id
        names = (finding.kind, finding.rule, self._kinds.get(finding.rule, ""), entry, self._lines.get(entry, ""))
        return frozenset((*names, finding.fingerprint))

    def unknown(self, names: Iterable[str]) -> str:
        """What to say of the first of `names` that nothing is called; "" if there is none."""
        for name in names:
            if name not in self._known and not _FINGERPRINT.fullmatch(name):
                from linter.checking.suggesting import did_you_mean

                return f"no rule, kind or approved line is called '{name[:60]}'{did_you_mean(name, self._known)}"
        return ""
