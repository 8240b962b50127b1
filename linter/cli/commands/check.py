"""`policyline check`: check letters against the approved lines."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from linter import renderers
from linter.checking.settings import FAIL_ON, Settings
from linter.cli import library as libraries
from linter.cli import output
from linter.cli.annotating import Annotating, is_annotated
from linter.cli.failure import CLEAN, FAILED, FOUND, CannotCheck
from linter.cli.judging import as_of_option, asked, judged
from linter.cli.letters import STDIN, UNNAMED, letters
from linter.cli.session import Session
from linter.documents import ENDINGS
from linter.model.finding import Report

#: A run over more letters than this shows how far it has come, and lists only letters with something to say.
_MANY = 20
_TEXT = "text"


@dataclass(slots=True)
class _Outcome:
    """What the run has seen so far, kept while its reports pass by."""

    letters: int = 0
    severities: set[str] = field(default_factory=set)
    unchecked: list[Report] = field(default_factory=list)

    def noting(self, reports: Iterable[Report]) -> Iterator[Report]:
        for report in reports:
            self.letters += 1
            self.severities.update(finding.severity for finding in report.findings)
            if not report.checked:
                self.unchecked.append(report)
            yield report

    def status(self, fail_on: str) -> int:
        """The exit status: what could not be checked outweighs what was found."""
        if self.unchecked:
            return FAILED
        failing = () if fail_on == FAIL_ON[-1] else FAIL_ON[: FAIL_ON.index(fail_on) + 1]
        return FOUND if self.severities.intersection(failing) else CLEAN


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATHS... | -")
@as_of_option
@libraries.library_options
@click.option("--output-format", type=click.Choice(renderers.names()), help="What to write.  [text]")
@click.option("-o", "--output", "file", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE.")
@click.option("--annotate", is_flag=True, help="Write a copy of each Word file with a comment on every finding.")
@click.option("--output-dir", type=click.Path(path_type=Path), metavar="DIR", help="Where those copies go.  [beside]")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the exit status 1.  [note]")
@click.option("--stdin-filename", metavar="NAME", help="What to take standard input for, by its ending.")
@click.option("-q", "--quiet", is_flag=True, help="One line for each finding, and nothing else.")
@click.option("-v", "--verbose", is_flag=True, help="Clean letters, rules and related places too.")
@output.color_option
@click.pass_obj
def command(
    session: Session,
    paths: tuple[str, ...],
    as_of: str | None,
    library: Path | None,
    rules: Path | None,
    output_format: str | None,
    file: Path | None,
    annotate: bool,  # noqa: FBT001
    output_dir: Path | None,
    fail_on: str | None,
    stdin_filename: str | None,
    quiet: bool,  # noqa: FBT001
    verbose: bool,  # noqa: FBT001
    color: str | None,
) -> int:
    """Check letters, or every letter in a folder, against the approved lines. A dash reads standard input."""
    if not paths:
        raise click.UsageError("Say what to check: files, folders, or - for standard input.")
    if stdin_filename and STDIN not in paths:
        raise click.UsageError("--stdin-filename goes with -, for standard input.")
    if quiet and verbose:
        raise click.UsageError("-q and -v do not go together.")
    if output_dir and not annotate:
        raise click.UsageError("--output-dir goes with --annotate.")
    here = libraries.settings()
    day = asked(as_of, here)
    name = output_format or here.values.get("output-format", _TEXT)
    render = _renderer(name, here)
    compiled = libraries.opened(library, rules, here)
    chosen = letters(paths, ENDINGS, stdin_filename or UNNAMED)
    outcome = _Outcome()
    if annotate:
        chosen = [letter for letter in chosen if letter.path in paths or not is_annotated(letter)]
    annotating = Annotating(chosen, paths, output_dir)
    reports = outcome.noting(judged(chosen, compiled, day, debug=session.debug))
    if annotate:
        reports = annotating.passing(reports)
    view = replace(
        output.paper() if file else output.screen(color or here.values.get("color")),
        verbosity=verbose - quiet,
        list_clean=len(chosen) <= _MANY,
        why={rule.id: rule.why for rule in compiled.rules},
    )
    if len(chosen) > _MANY and not quiet and sys.stderr.isatty():
        reports = _shown_passing(reports, len(chosen))
    pieces = render(reports, view)
    if file:
        with output.replaced(file) as stream:
            stream.writelines(pieces)
    else:
        output.write(pieces)
    if not quiet and (file or name != _TEXT):
        _say_outcome(outcome, file)
    for sentence in annotating.said:
        click.echo(sentence, err=True)
    if annotating.failed:
        return FAILED
    return outcome.status(fail_on or here.values.get("fail-on", "note"))


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

    # Two streams that write to one terminal would write over each other: then the reports wait for the bar to end.
    passing = track(reports, "Checking", total=number, console=Console(stderr=True), transient=True)
    yield from list(passing) if sys.stdout.isatty() else passing


def _say_outcome(outcome: _Outcome, file: Path | None) -> None:
    """On standard error, what the person would otherwise have to look for in a file or in data."""
    for report in outcome.unchecked:
        click.echo(f"{report.path}: could not be checked: {report.reason}", err=True)
    if file:
        click.echo(f"{outcome.letters:,} {'letter' if outcome.letters == 1 else 'letters'}: see {file}", err=True)
