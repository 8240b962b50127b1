"""What of the findings is reported: suppressed ones apart, then selection and severity, by options and by settings.

It comes after the check and changes no judgement, so what is kept of a check holds whatever is asked of it here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from linter.checking.compile import Compiled
from linter.checking.naming import FindingNames
from linter.checking.setting_tables import Severities, SuppressionSetting
from linter.checking.settings import Settings
from linter.checking.settings_file import SettingsError
from linter.checking.suppressing import Suppression, suppressed
from linter.model.finding import Finding, Report
from linter.model.frozen import frozen, replace


@frozen
class _Choice:
    """What is reported where it holds; `select` and `ignore` each with the place that says so."""

    select: frozenset[str]
    select_by: str
    ignore: frozenset[str]
    ignore_by: str
    severity: Severities

    def against(self, names: frozenset[str]) -> str:
        """Why a finding with these names is not reported; "" if it is."""
        if self.select and not self.select & names:
            return f"not among what {self.select_by} selects"
        hit = self.ignore & names
        return f"{min(hit)} is ignored by {self.ignore_by}" if hit else ""


class Ruling:
    """Rules on the reports of one run. Raises `SettingsError` for names that nothing has.

    `select` and `ignore` are those of the options; they stand in the place of the settings' own.
    """

    def __init__(self, select: tuple[str, ...], ignore: tuple[str, ...], here: Settings, compiled: Compiled) -> None:
        self._names = FindingNames(compiled)
        self._here = here
        faults: list[str] = []
        for place, names in _named(select, ignore, here):
            if unknown := self._names.unknown(names):
                faults.append(f"{place}: {unknown}")
        if faults:
            raise SettingsError(tuple(faults))
        self._base = _Choice(
            frozenset(select or here.words("select")),
            "--select" if select else here.places.get("select", ""),
            frozenset(ignore or here.words("ignore")),
            "--ignore" if ignore else here.places.get("ignore", ""),
            here.severity,
        )
        self._choices = [
            (
                some.patterns,
                _Choice(frozenset(some.select), some.place, frozenset(some.ignore), some.place, some.severity),
            )
            for some in here.paths
        ]
        self._suppressions = [(setting, _suppression(setting)) for setting in here.suppress]
        self._met: set[SuppressionSetting] = set()
        self._used: set[Suppression] = set()
        #: How many findings were suppressed so far.
        self.suppressed = 0

    def passing(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports, each ruled on."""
        for report in reports:
            yield self.on(report)

    def on(self, report: Report) -> Report:
        """One report with what is suppressed set apart, what is not asked for left out, and severities as they are set."""
        near = [(setting, one) for setting, one in self._suppressions if setting.patterns.match(report.path)]
        self._met.update(setting for setting, _ in near if report.checked)
        report, used = suppressed(report, self._names, [one for _, one in near])
        self._used |= used
        choices = [self._base, *(choice for patterns, choice in self._choices if patterns.match(report.path))]
        kept: list[Finding] = []
        left_out: Counter[str] = Counter()
        for finding in report.findings:
            names = self._names.of(finding)
            why = next(filter(None, (choice.against(names) for choice in choices)), "")
            if why:
                left_out[why] += 1
            else:
                kept.append(_levelled(finding, names, choices))
        apart = []
        for one in report.suppressed:
            names = self._names.of(one.finding)
            if not any(choice.against(names) for choice in choices):
                apart.append(replace(one, finding=_levelled(one.finding, names, choices)))
        ignored = tuple(
            f"{count:,} {'finding' if count == 1 else 'findings'}: {why}" for why, count in left_out.items()
        )
        self.suppressed += len(apart)
        return replace(report, findings=tuple(kept), suppressed=tuple(apart), ignored=ignored)

    def idle(self, *, whole: bool) -> Iterator[str]:
        """What to say of each suppression of the settings that suppressed nothing.

        Of those for patterns only where the `whole` project was checked: elsewhere they may be needed.
        """
        for setting, one in self._suppressions:
            if one in self._used:
                continue
            if whole or (setting in self._met and setting.patterns.named):
                what = "suppresses nothing" if setting in self._met else "is for letters that there are none of"
                yield f"{setting.place}: this [[suppress]] {what}: take it out."


def _levelled(finding: Finding, names: frozenset[str], choices: Iterable[_Choice]) -> Finding:
    """`finding` with the severity that is set for it last, if any is."""
    levels = [level for choice in choices for name, level in choice.severity.items() if name in names]
    return replace(finding, severity=levels[-1]) if levels and levels[-1] != finding.severity else finding


def _suppression(setting: SuppressionSetting) -> Suppression:
    return Suppression(frozenset(setting.names), setting.words, setting.reason, setting.place)


def _named(select: tuple[str, ...], ignore: tuple[str, ...], here: Settings) -> Iterator[tuple[str, Iterable[str]]]:
    """Every place at which findings are named, with the names."""
    yield "--select", select
    yield "--ignore", ignore
    yield here.places.get("select", ""), here.words("select")
    yield here.places.get("ignore", ""), here.words("ignore")
    yield here.places.get("severity", ""), here.severity
    for some in here.paths:
        yield some.place, (*some.select, *some.ignore, *some.severity)
    for setting in here.suppress:
        yield setting.place, setting.names
