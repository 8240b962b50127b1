"""What people call findings by: a rule, a kind of rule or of finding, an entry of the library, or a fingerprint."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import get_args

from linter import rule_kinds
from linter.checking.compile import Compiled
from linter.model.finding import Finding, FindingKind
from linter.model.library import Fact

_FINGERPRINT = r"[0-9a-f]{16}"


class FindingNames:
    """The names that findings with a library can have."""

    def __init__(self, compiled: Compiled) -> None:
        self._kinds = {rule.id: rule.kind for rule in compiled.rules}
        self._entries = compiled.index.entries

    @property
    def _own(self) -> frozenset[str]:
        """The names that are no entry's."""
        return frozenset((*get_args(FindingKind), *rule_kinds.KINDS, *self._kinds))

    def of(self, finding: Finding) -> frozenset[str]:
        """Every name of `finding`: its kind, its rule and the rule's kind, its entry, the line that a fact is of, its fingerprint."""
        entry = finding.approved.id
        fact = self._entries.get(entry)
        line = (fact.line if isinstance(fact, Fact) else None) or ""
        names = (finding.kind, finding.rule, self._kinds.get(finding.rule, ""), entry, line)
        return frozenset((*names, finding.fingerprint))

    def unknown(self, names: Iterable[str]) -> str:
        """What to say of the first of `names` that nothing is called; "" if there is none."""
        for name in names:
            if name not in self._own and name not in self._entries and not re.fullmatch(_FINGERPRINT, name):
                from linter.checking.suggesting import did_you_mean

                return f"no rule, kind or approved line is called '{name[:60]}'{did_you_mean(name, (*self._own, *self._entries))}"
        return ""
