"""One run of `policyline check`: letters are chosen, and their reports go through one step after another to the output.

Each step takes reports and gives reports, one by one, so that thousands of letters are never held at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from linter import renderers
from linter.checking.compile import Compiled
from linter.checking.dating import LETTER
from linter.checking.ruling import Ruling
from linter.checking.settings import FILES, Settings
from linter.cli import library as libraries
from linter.cli import output
from linter.cli.asked import Asked
from linter.cli.choosing import chosen as chosen_letters
from linter.cli.choosing import covers_project, listed, say_left_out
from linter.cli.failure import CLEAN, FAILED, FOUND, CannotCheck, tell
from linter.cli.judging import asked as asked_day
from linter.cli.outcome import Outcome
from linter.cli.session import Session
from linter.cli.workers import judged_by, usual
from linter.cli.written import Written
from linter.model.finding import Report
from linter.model.frozen import replace
from linter.showing.view import View

#: A run over more letters than this shows how far it has come, and lists only letters with something to say.
_MANY = 20
_TEXT = "text"


def run(asked: Asked, here: Settings, session: Session) -> int:
    """Check what was asked for, write the reports, and give the exit status."""
    if asked.show_settings or asked.show_files or asked.statistics:
        from linter.cli import instead  # read where it is asked for
    if asked.show_settings:
        instead.settings(asked, here)
        return CLEAN
    chosen, through = chosen_letters(asked, here)
    if asked.show_files:
        instead.files(asked, here, chosen, through)
        return FAILED if any(letter.trouble for letter in chosen) else CLEAN
    day = asked_day(asked.as_of, here, LETTER if asked.record else "")
    name = asked.output_format or here.word("output-format")
    render = _renderer(name, here)
    compiled = libraries.opened(asked.library, asked.rules, here, cache=not asked.no_cache)
    ruling = libraries.ruling(listed(asked.select), listed(asked.ignore), here, compiled)
    say_left_out(chosen, through)
    outcome = Outcome()
    recording = None
    if asked.record:
        from linter.cli.recording import Recording

        recording = Recording(here, compiled, chosen)
    observe = recording.observing if recording else None
    reports: Iterable[Report] = ruling.passing(
        judged_by(_workers(asked, here, len(chosen)), chosen, compiled, day, observe, debug=session.debug)
    )
    if recording:
        reports = recording.passing(reports)
    based = asked.baseline or here.word("baseline")
    if based or asked.write_baseline:
        from linter.cli import baselines  # read where there is one
    if asked.write_baseline:
        baselines.write(asked.write_baseline, outcome.noting(reports))
        outcome.say(None)
        return FAILED if outcome.unchecked else CLEAN
    known = baselines.opened(asked, here) if based else None
    if known:
        reports = known.sifting(reports)
    reports = outcome.noting(reports)
    annotating = None
    if asked.annotate:
        from linter.cli.annotating import Annotating

        annotating = Annotating(chosen, asked.paths, asked.output_dir)
        reports = annotating.passing(reports)
    barred = len(chosen) > _MANY and not asked.quiet and sys.stderr.isatty()
    if barred:
        reports = _shown_passing(reports, len(chosen))
    written = Written(asked, here, name)
    if asked.statistics:
        instead.statistics(asked, here, reports)
    else:
        pieces: Iterable[str] = written.passing(render(reports, _view(asked, here, compiled, len(chosen))))
        if barred and not asked.file and sys.stdout.isatty():
            pieces = list(pieces)  # two streams that write to one terminal would write over each other
        output.write(pieces, asked.file)
    if not asked.quiet and (asked.file or asked.statistics or name != _TEXT):
        outcome.say(asked.file)
    if recording and not asked.quiet:
        recording.say()
    if known and not asked.quiet:
        baselines.say(known, asked)
    if not asked.quiet:
        _say_suppressed(asked, here, ruling)
    for sentence in annotating.said if annotating else ():
        tell(sentence)
    status = FAILED if annotating and annotating.failed else outcome.status(asked.fail_on or here.word("fail-on"))
    if session.again and status in (CLEAN, FOUND) and not ruling.suppressed:
        written.keep(session.again, status)
    return status


def depended_on(asked: Asked) -> Iterator[Path]:
    """The files and folders that a run depends on: what is checked, the library and the settings."""
    yield from map(Path, asked.paths)
    here = Settings(Path.cwd())
    with suppress(CannotCheck):
        here = libraries.settings()
    yield from (here.folder / name for name in FILES)
    with suppress(CannotCheck):
        where = libraries.folders(asked.library, asked.rules, here)
        yield from (where.lines, where.rules)


def _workers(asked: Asked, here: Settings, letters: int) -> int:
    """How many processes check so many letters: as asked, as set, or as many as they are worth."""
    return min(asked.workers or here.number("workers") or usual(letters), letters)


def _say_suppressed(asked: Asked, here: Settings, ruling: Ruling) -> None:
    """Tell on standard error how much is suppressed, and which suppressions of the settings are not needed."""
    if ruling.suppressed and not asked.verbose:
        are = "finding is" if ruling.suppressed == 1 else "findings are"
        tell(f"{ruling.suppressed:,} {are} suppressed, with a reason: check with -v to see.")
    whole = not asked.since and covers_project(asked.paths, here)
    for sentence in ruling.idle(whole=whole):
        tell(sentence)


def _view(asked: Asked, here: Settings, compiled: Compiled, number: int) -> View:
    """How the output is looked at: what `number` letters leave room for, and the reasons of the rules."""
    return replace(
        output.paper() if asked.file else output.screen(asked.color or here.word("color")),
        verbosity=asked.verbose - asked.quiet,
        list_clean=number <= _MANY,
        why={rule.id: rule.why for rule in compiled.rules},
    )


def _renderer(name: str, here: Settings) -> renderers.Render:
    try:
        return renderers.renderer(name)
    except KeyError:
        choices = ", ".join(renderers.names())
        raise CannotCheck(f"{here.places['output-format']}: output-format is one of {choices}, not {name!r}.") from None


def _shown_passing(reports: Iterable[Report], number: int) -> Iterator[Report]:
    """The same reports, with a bar on the terminal that says how many have passed."""
    from rich.console import Console
    from rich.progress import track

    yield from track(reports, "Checking", total=number, console=Console(stderr=True), transient=True)
