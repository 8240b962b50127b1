"""A baseline: findings that a team knows of and has put off, so that a check reports only what is new.

Each is known by its letter and its fingerprint, and against the approved words of a day: once they have a newer version,
it is reported again. Where a sentence was edited, or paragraphs have changed places, the half of the fingerprint that
says what is wrong is enough, but never for more findings than are known. What cannot be read is a fault, not an empty
baseline. No word of a letter is in the file.
"""

from __future__ import annotations

import json
import os.path
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple, dataclass, field, replace
from pathlib import Path, PurePath

from linter.checking.fingerprint import fault
from linter.model.finding import Finding, Report, Suppressed

VERSION = 1
_REASON = "known when the baseline was written"
#: What stands between a mail and the letter attached to it.
_ATTACHED = " > "


class BaselineError(ValueError):
    """A baseline cannot be used; the message is a sentence that begins with its file."""


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """One known finding: of which kind, under which entry, and since which ISO day its approved words are in force."""

    kind: str
    entry: str
    since: str
    fingerprint: str


Letters = Mapping[str, tuple[Known, ...]]
"""Known findings by letter: its path from the folder of the baseline, with forward slashes."""


def read(file: Path) -> Letters:
    """The baseline in `file`; raises `BaselineError` whenever it is not one, whole."""
    try:
        data = json.loads(file.read_bytes().decode())
    except FileNotFoundError:
        raise BaselineError(f"{file}: there is no such baseline; make one with --write-baseline {file}.") from None
    except OSError as trouble:
        raise BaselineError(f"{file}: cannot be read: {trouble.strerror or trouble}.") from None
    except json.JSONDecodeError as trouble:
        where = f"{file}:{trouble.lineno}"
        raise BaselineError(f"{where}: is not a baseline, or is damaged: take it from git, or write it anew.") from None
    except (ValueError, RecursionError):
        raise BaselineError(f"{file}: is not a baseline, or is damaged.") from None
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise BaselineError(f"{file}: is no baseline that this version of Policyline knows; write it anew.")
    letters = data.get("letters")
    if not isinstance(letters, dict) or not all(isinstance(found, list) for found in letters.values()):
        raise BaselineError(f"{file}: its “letters” are damaged; write it anew with --write-baseline.")
    return {letter: tuple(_known(file, letter, item) for item in found) for letter, found in letters.items()}


def _known(file: Path, letter: str, item: object) -> Known:
    names = Known.__slots__
    if not isinstance(item, dict) or set(item) != set(names) or not all(isinstance(item[name], str) for name in names):
        raise BaselineError(f"{file}: what it knows of {letter} is damaged; write it anew with --write-baseline.")
    return Known(**item)


def written(letters: Letters) -> str:
    """A baseline as text: letters and findings in a settled order, a finding a line, so that changes of it read well."""
    parts = []
    for letter in sorted(letters):
        found = [
            json.dumps(dict(zip(Known.__slots__, astuple(known), strict=True))) for known in sorted(letters[letter])
        ]
        if found:
            parts.append(f"    {json.dumps(letter)}: [\n      " + ",\n      ".join(found) + "\n    ]")
    inside = "\n" + ",\n".join(parts) + "\n  " if parts else ""
    return f'{{\n  "version": {VERSION},\n  "letters": {{{inside}}}\n}}\n'


def name_of(path: str, file: Path, here: Path) -> str:
    """The name in the baseline `file` of a letter whose path starts from `here`."""
    letter, attached, rest = path.partition(_ATTACHED)
    try:
        letter = os.path.relpath(here / letter, here / file.parent)
    except ValueError:  # on another drive
        letter = str(here / letter)
    return PurePath(letter).as_posix() + attached + rest


def file_of(name: str, file: Path, here: Path) -> Path:
    """The file that a letter of that name in the baseline `file` stands in."""
    return here / file.parent / name.partition(_ATTACHED)[0]


def known(finding: Finding) -> Known:
    """`finding` as a baseline knows it."""
    since = finding.approved.valid_from
    return Known(finding.kind, finding.approved.id, since.isoformat() if since else "", finding.fingerprint)


@dataclass(slots=True)
class Baseline:
    """Sifts known findings out of reports, and keeps count of them and of those that are no longer found.

    `name` gives a letter's name in the baseline; `file` is how the baseline is called.
    """

    letters: Letters
    file: str
    name: Callable[[str], str]
    sifted: int = 0
    #: How many known findings are no longer there, for each letter that came by.
    mended: Counter[str] = field(default_factory=Counter)

    def sifting(self, reports: Iterable[Report]) -> Iterable[Report]:
        """The same reports; what is known is among the suppressed."""
        return map(self.sift, reports)

    def sift(self, report: Report) -> Report:
        """One report without what is known of its letter."""
        name = self.name(report.path)
        self.mended[name] += 0
        left = Counter(self.letters.get(name, ()))
        if not left or not report.checked:
            return report
        # What somebody has suppressed since is not new, and not mended either.
        apart = [suppressed.finding for suppressed in report.suppressed]
        matched = _matched([*apart, *report.findings], left)
        self.mended[name] += left.total()
        old = {finding for number, finding in enumerate(report.findings, len(apart)) if number in matched}
        self.sifted += len(old)
        sifted = (Suppressed(finding, _REASON, self.file, in_letter=False) for finding in old)
        return replace(
            report,
            findings=tuple(finding for finding in report.findings if finding not in old),
            suppressed=tuple(sorted((*report.suppressed, *sifted), key=lambda each: each.finding.span)),
        )


def _matched(findings: list[Finding], left: Counter[Known]) -> set[int]:
    """The numbers of the `findings` that are known; what they are known by is taken out of `left`.

    Those whose sentence stands as it did come first, so that one edited sentence never takes another's place.
    """
    matched: set[int] = set()
    for number, finding in enumerate(findings):
        if left[known(finding)] > 0:
            left[known(finding)] -= 1
            matched.add(number)
    alike: Counter[Known] = Counter()
    for each, count in left.items():
        alike[_where_ever(each)] += count
    for number, finding in enumerate(findings):
        mark = _where_ever(known(finding))
        if number not in matched and alike[mark] > 0:
            alike[mark] -= 1
            matched.add(number)
    left.clear()
    left.update(+alike)
    return matched


def _where_ever(each: Known) -> Known:
    return replace(each, fingerprint=fault(each.fingerprint))
