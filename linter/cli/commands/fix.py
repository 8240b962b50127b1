"""`policyline fix`: what can be corrected safely put right in the letters themselves."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import click

from linter.checking.fixing import Fixed
from linter.checking.limiting import limits
from linter.checking.settings import FAIL_ON
from linter.cli import library as libraries
from linter.cli import output
from linter.cli.completing import files
from linter.cli.correcting import Corrected, Correcting, Failed, write
from linter.cli.failure import status
from linter.cli.judging import asked
from linter.cli.letters import letters
from linter.cli.options import as_of_option, color_option, library_options
from linter.cli.page import Page
from linter.cli.saving import NotSaved, targets
from linter.cli.session import Session
from linter.cli.sieve import sieve
from linter.cli.words import STDIN
from linter.documents import ENDINGS
from linter.editing.signature import Signature
from linter.model.finding import Finding
from linter.parsing.source.charset import decode
from linter.showing.address import is_counted
from linter.showing.view import View

#: Endings of the files in which corrections can be tracked.
_TRACKED = (".docx", ".dotx", ".docm", ".dotm")

#: The most characters of a finding's words in a line.
_SHOWN = 80


@click.command("fix", short_help="Correct letters.")
@click.argument("paths", nargs=-1, metavar="PATHS...", shell_complete=files)
@as_of_option
@library_options
@click.option("--unsafe", is_flag=True, help="Wording and signposts too, which want a person's eye.")
@click.option("--diff", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--no-track", is_flag=True, help="Write plainly into Word files, not as tracked changes.")
@click.option(
    "-o", "--output-dir", type=click.Path(path_type=Path), metavar="DIR", help="Leave the letters, write to DIR."
)
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity left that makes the status 1.  [note]")
@click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")
@color_option
@click.pass_obj
def command(
    session: Session,
    paths: tuple[str, ...],
    as_of: str | None,
    library: Path | None,
    rules: Path | None,
    unsafe: bool,  # noqa: FBT001
    diff: bool,  # noqa: FBT001
    no_track: bool,  # noqa: FBT001
    output_dir: Path | None,
    fail_on: str | None,
    quiet: bool,  # noqa: FBT001
    color: str | None,
) -> int:
    """Correct figures, names, list members and terms in letters, or in every letter in a folder.

    In Word files they become tracked changes, to be accepted or rejected there; other files are changed in place.
    """
    if not paths or STDIN in paths:
        raise click.UsageError("Say what to correct: files or folders.")
    if diff and output_dir:
        raise click.UsageError("--diff writes nothing: it does not go with --output-dir.")
    here = libraries.settings()
    compiled = libraries.opened(library, rules, here)
    correcting = Correcting(
        compiled,
        asked(as_of, here),
        libraries.ruling((), (), here, compiled),
        unsafe,
        None if no_track else Signature(date.today()),
    )
    chosen = letters(paths, ENDINGS, "", limits(here), sieve(here))
    places = targets(chosen, paths, output_dir) if output_dir else {}
    tally = _Tally()
    view = output.screen(color or here.word("color"))
    for letter in chosen:
        for one in correcting.corrected(letter, debug=session.debug):
            target = None
            try:
                if isinstance(one, Corrected) and not diff:
                    target = write(letter, one, places.get(letter.path))
            except NotSaved as fault:
                one = Failed(one.path, f"could not be written: {fault}")  # noqa: PLW2901
            if isinstance(one, Failed):
                tally.failed += 1
                click.echo(f"{one.path}: {one.reason}", err=True)
                continue
            _count(one.result, tally, diff=diff)
            if diff:
                output.write(_difference(one))
            elif not quiet:
                output.write(_told(one, target, view, tracked=not no_track))
    if not quiet:
        click.echo(_summary(tally, diff=diff), err=diff)
    return status(tally.severities, fail_on or here.word("fail-on"), failed=bool(tally.failed))


@dataclass(slots=True)
class _Tally:
    """What became of all letters."""

    mended: int = 0
    files: int = 0
    left: int = 0
    failed: int = 0
    severities: set[str] = field(default_factory=set)


def _count(result: Fixed, tally: _Tally, *, diff: bool) -> None:
    tally.mended += len(result.mended)
    tally.files += bool(result.mended)
    tally.left += len(result.report.findings)
    tally.severities.update(finding.severity for finding in result.report.findings)
    if diff:  # the letters stay as they are
        tally.severities.update(finding.severity for finding in result.mended)


def _difference(one: Corrected) -> Iterator[str]:
    """A unified diff: of the file where a person reads it as it stands, else of its text, a paragraph a line."""
    path, result = one.path, one.result
    if is_counted(path):
        written, corrected = decode(one.data)[0], decode(result.data)[0]
    else:
        written, corrected = result.before.text, result.after.text
    for line in difflib.unified_diff(
        written.splitlines(), corrected.splitlines(), path, f"{path} (corrected)", lineterm=""
    ):
        yield line + "\n"


def _told(one: Corrected, target: Path | None, view: View, *, tracked: bool) -> Iterator[str]:
    """What was corrected in a letter, in which file where that is another, and what was not and why."""
    path, result = one.path, one.result
    if not result.mended and not result.report.findings:
        return
    reasons = dict(result.left)
    others = [finding for finding in result.report.findings if finding not in reasons]
    page = Page(view)
    as_changes = " as tracked changes" if tracked and result.mended and path.lower().endswith(_TRACKED) else ""
    page.heading(path, f"{len(result.mended)} corrected{as_changes}, {len(result.report.findings)} left")
    if target and result.mended and str(target) != path:
        page.fact("see", target)
    for finding in result.mended:
        page.fact("corrected", _line(finding, finding.fix.title if finding.fix else ""))
    for finding, reason in result.left:
        page.fact("left", _line(finding, f"not corrected, since {reason}"))
    for finding in others:
        todo = "--unsafe would correct it" if finding.fix and finding.fix.safety == "review" else "for you to put right"
        page.fact("left", _line(finding, todo))
    page.gap()
    yield page.painted()


def _line(finding: Finding, said: str) -> str:
    """One finding in a line: where, the words, and what became of them."""
    words = " ".join((finding.quote or "").split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
    quoted = f"“{shown}”" if words else finding.kind.replace("-", " ")
    return f"{finding.place.label}: {quoted}: {said}"


def _summary(tally: _Tally, *, diff: bool) -> str:
    done = "would be corrected" if diff else "corrected"
    said = f"{_number(tally.mended, 'finding')} {done} in {_number(tally.files, 'letter')}, {tally.left:,} left."
    return said + (f" {_number(tally.failed, 'letter')} could not be corrected." if tally.failed else "")


def _number(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"
