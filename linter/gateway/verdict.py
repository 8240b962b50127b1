"""What became of a message's check, in numbers for its header and in plain reasons for its sender.

Neither holds a word of the message: headers go to whoever gets the letter, and answers end in the logs of mail systems.
It is made from reports as `schemas/report-v1.schema.json` describes them, which is how a check's process gives them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from linter.documents import ATTACHED
from linter.model.rule import SEVERITIES
from linter.showing.finding_kinds import PAGES

Json = Mapping[str, Any]
_SHOWN = 12
"""Reasons in one answer."""
_WORDS = 300
"""Characters of approved words in a reason."""
_DIGEST = 12
"""Signs of a library's digest: enough to tell apart all the libraries that one ever was."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one message: a report on it and on each letter attached, or in `unchecked` a word for why not.

    `library` is the digest of the library that was in service.
    """

    reports: Sequence[Json] = ()
    library: str = ""
    unchecked: str = ""

    @property
    def outcome(self) -> str:
        """One word for all of it."""
        read = [report["checked"] for report in self.reports]
        if not any(read):
            return "not-checked"
        if any(report["findings"] for report in self.reports):
            return "found"
        return "clean" if all(read) else "partly-checked"

    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity, and how many letters could not be read."""
        severities = Counter(finding["severity"] for report in self.reports for finding in report["findings"])
        counts = {f"{severity}s": severities[severity] for severity in SEVERITIES}
        return {**counts, "unread": sum(not report["checked"] for report in self.reports)}

    def header(self, gateway: str) -> str:
        """What the header says; `gateway` is the name of the one that says it."""
        if self.outcome == "not-checked":
            fields = {"reason": self.unchecked or "unreadable"}
        else:
            fields = {key: str(count) for key, count in self.counts().items()}
            fields["as-of"] = next(report["as_of"] for report in self.reports if report["checked"])
            fields["library"] = self.library[:_DIGEST]
        return "; ".join([self.outcome, *(f"{key}={value}" for key, value in fields.items()), f"by={gateway}"])

    def reasons(self, least: str) -> list[str]:
        """What there is of severity `least` and above, a sentence each."""
        wanted = SEVERITIES[: SEVERITIES.index(least) + 1]
        grave = [
            (where, finding)
            for where, report in zip(_named(self.reports), self.reports, strict=True)
            for finding in report["findings"]
            if finding["severity"] in wanted
        ]
        shown = [_reason(where, finding) for where, finding in grave[:_SHOWN]]
        more = len(grave) - len(shown)
        return [*shown, f"There {'is' if more == 1 else 'are'} {more} more."] if more else shown


def verdict(outcome: Json, library: str) -> Verdict:
    """The verdict in a check's outcome."""
    return Verdict(tuple(outcome["reports"]), library)


def _named(reports: Sequence[Json]) -> list[str]:
    """What each report is of. Attachments are counted, as their names can tell whom a letter is to."""
    names, attached = [], 0
    for report in reports:
        attached += ATTACHED in report["path"]
        names.append(f"attached letter {attached}, " if ATTACHED in report["path"] else "")
    return names


def _reason(where: str, finding: Json) -> str:
    """One finding: its place, what kind it is, and the approved words with the one to ask."""
    place = f"{where}{finding['place']['label'] or 'line {}'.format(finding['place']['line'])}"
    entry = finding["approved"]
    approved = " ".join(entry["text"].split())
    words = approved if len(approved) <= _WORDS else approved[:_WORDS].rpartition(" ")[0] + " …"
    said = f"Approved: “{words}”" if words else "Nothing is approved in its place"
    asked = f"; ask {entry['owner']}" if entry["owner"] else ""
    kind = PAGES[finding["kind"]].title
    return f"{place[:1].upper()}{place[1:]}: {kind[:1].lower()}{kind[1:]}. {said} ({entry['id']}{asked})."
