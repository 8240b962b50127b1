"""The baseline of a run: used to leave out what is known, or written from what was found."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from linter.checking import baseline
from linter.checking.baseline import Baseline, BaselineError, Letters
from linter.checking.settings import Settings
from linter.cli import output
from linter.cli.asked import Asked
from linter.cli.failure import CannotCheck, tell
from linter.model.finding import Report

_NAMED = 5


def opened(asked: Asked, here: Settings) -> Baseline | None:
    """The baseline that was asked for, or is set; a fault in it ends the command."""
    file = asked.baseline or (here.path("baseline") if here.word("baseline") else None)
    if not file:
        return None
    cwd = Path.cwd()
    # Messages name it from here where they can: a person knows those names.
    file = file.relative_to(cwd) if file.is_relative_to(cwd) else file
    return Baseline(_read(file), str(file), lambda path: baseline.name_of(path, file, cwd))


def say(used: Baseline, asked: Asked) -> None:
    """Tell on standard error what the baseline left out, and what of it is mended where all kinds were looked for."""
    cwd, file = Path.cwd(), Path(used.file)
    gone = {
        name: len(known)
        for name, known in used.letters.items()
        if name not in used.mended and not baseline.file_of(name, file, cwd).is_file()
    }
    mended = {name: count for name, count in {**used.mended, **gone}.items() if count}
    if used.sifted and not asked.verbose:
        are = "finding is" if used.sifted == 1 else "findings are"
        tell(f"{used.sifted:,} known {are} not shown: see {used.file}, or check with -v.")
    if mended and not (asked.select or asked.ignore):
        number, names = sum(mended.values()), sorted(mended)
        more = f" and {len(names) - _NAMED} more letters" if len(names) > _NAMED else ""
        are, them = ("finding is", "it") if number == 1 else ("findings are", "them")
        tell(
            f"{number:,} known {are} mended: {', '.join(names[:_NAMED])}{more}. "
            f"Take {them} out of the baseline with --write-baseline {used.file}."
        )


def write(file: Path, reports: Iterable[Report]) -> None:
    """Write what is found in `reports` into `file`; what it knows of other letters, if they are still there, stays."""
    cwd = Path.cwd()
    before: Letters = _read(file) if file.exists() else {}
    letters = {name: known for name, known in before.items() if baseline.file_of(name, file, cwd).is_file()}
    for report in reports:
        if report.checked:
            name = baseline.name_of(report.path, file, cwd)
            letters[name] = tuple(baseline.known(finding) for finding in report.findings)
    with output.replaced(file) as stream:
        stream.write(baseline.written(letters))
    found = [known for known in letters.values() if known]
    number = sum(map(len, found))
    tell(
        f"{file}: {number:,} {'finding' if number == 1 else 'findings'} in {len(found):,} "
        f"{'letter' if len(found) == 1 else 'letters'}. To report only what is new: policyline check --baseline {file}"
    )


def _read(file: Path) -> Letters:
    try:
        return baseline.read(file)
    except BaselineError as fault:
        raise CannotCheck(str(fault)) from None
