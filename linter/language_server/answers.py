"""What an editor is told and asks for, in the types of its protocol: diagnostics, hovers, actions, completions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from lsprotocol import types as lsp

from linter.care.carrying import carried
from linter.care.state import Concern
from linter.checking.faults import Fault
from linter.checking.orders import Misread, read_order
from linter.language_server.entries import card, plain
from linter.language_server.letter import Letter
from linter.language_server.lines import Lines
from linter.language_server.project import Project
from linter.model.document import Span
from linter.model.finding import Edit, Finding
from linter.model.library import Entry, Library
from linter.model.rule import Severity
from linter.showing.approved import approved
from linter.showing.finding_kinds import PAGES

SOURCE = "policyline"
FIX_ALL = "source.fixAll.policyline"
_LEVELS: dict[Severity, lsp.DiagnosticSeverity] = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WRITTEN = re.compile(r"[\w-]*\Z")


def range_of(lines: Lines, span: Span) -> lsp.Range:
    """A stretch of a text as the editor counts."""
    start, end = lines.range(span)
    return lsp.Range(lsp.Position(*start), lsp.Position(*end))


def of_letter(letter: Letter) -> list[lsp.Diagnostic]:
    """A diagnostic for each finding; for a letter that could not be checked one that says why, where that is."""
    if not letter.report.checked:
        return [_unchecked(letter)]
    library = letter.project.compiled.library if letter.project.compiled else Library()
    found = [_diagnostic(letter, finding, library) for finding in letter.report.findings]
    return found + [
        lsp.Diagnostic(_top(letter.lines), said, lsp.DiagnosticSeverity.Hint, source=SOURCE)
        for said in letter.report.unused
    ]


def unreadable(lines: Lines, reason: str) -> lsp.Diagnostic:
    """Why a letter could not be checked, on its first line."""
    return lsp.Diagnostic(
        _top(lines), f"Could not be checked: {reason}.", lsp.DiagnosticSeverity.Warning, source=SOURCE
    )


def _unchecked(letter: Letter) -> lsp.Diagnostic:
    said = unreadable(letter.lines, (letter.report.reason or "").removesuffix("."))
    for remark in letter.document.remarks:
        try:
            read_order(remark.text)
        except Misread:
            said.range = range_of(letter.lines, _written(letter, remark.span))
            break
    return said


def _written(letter: Letter, span: Span) -> Span:
    """Where a comment stands; one of no length is shown by the line that its paragraph begins on."""
    if span.start < span.end:
        return letter.source(span)
    at = letter.source(Span(span.start, span.start + 1)).start
    return Span(letter.lines.start_of(at), letter.lines.end_of(at))


def _top(lines: Lines) -> lsp.Range:
    return range_of(lines, lines.at(1, 1))


def _diagnostic(letter: Letter, finding: Finding, library: Library) -> lsp.Diagnostic:
    related = [
        lsp.DiagnosticRelatedInformation(
            lsp.Location(Path(letter.document.path).absolute().as_uri(), range_of(letter.lines, letter.source(span))),
            shows,
        )
        for span, shows in finding.related
    ]
    entry = library.entry(finding.approved.id)
    if entry:
        related.append(lsp.DiagnosticRelatedInformation(written_at(entry), f"{entry.title}, by {entry.owner}"))
    return lsp.Diagnostic(
        range_of(letter.lines, letter.source(finding.span)),
        finding.message,
        _LEVELS[finding.severity],
        code=finding.kind,
        source=SOURCE,
        related_information=related,
        data=finding.fingerprint,
    )


def written_at(entry: Entry) -> lsp.Location:
    """Where an entry is written in the library."""
    file, _, line = entry.place.rpartition(":")
    at = lsp.Position(max(int(line) - 1, 0) if line.isdigit() else 0, 0)
    return lsp.Location(Path(file).absolute().as_uri(), lsp.Range(at, at))


def of_library(faults: Iterable[Fault], concerns: Iterable[Concern], lines: Lines) -> list[lsp.Diagnostic]:
    """A diagnostic for each fault and each concern in one of the library's files, the text of which is `lines`."""
    return [
        lsp.Diagnostic(
            range_of(lines, lines.at(fault.line, fault.column)),
            _sentence(fault.message),
            lsp.DiagnosticSeverity.Error,
            code="loading",
            source=SOURCE,
        )
        for fault in faults
    ] + [
        lsp.Diagnostic(
            range_of(lines, lines.at(concern.line, concern.column)),
            _sentence(concern.message),
            _LEVELS[concern.severity],
            code=concern.check,
            source=SOURCE,
        )
        for concern in concerns
    ]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].removesuffix('.')}."


def hover(letter: Letter, offset: int) -> lsp.Hover | None:
    """The approved side of what stands at `offset`: of a finding, else of the entry that the words carry."""
    compiled = letter.project.compiled
    at = letter.read_at(offset)
    if compiled is None or at is None:
        return None
    day = letter.report.as_of
    cards: list[str] = []
    spans: list[Span] = []
    for finding in letter.report.findings:
        if finding.start <= at < max(finding.end, finding.start + 1):
            entry = compiled.library.entry(finding.approved.id)
            title = PAGES[finding.kind].title
            what = card(entry, day) if entry else f"> {plain(finding.approved.text)}"
            cards.append(f"{title}\n\n{what}")
            spans.append(finding.span)
    if not cards:
        wanted = frozenset(entry.id for entry in compiled.library.entries())
        for place in carried(letter.document, compiled, wanted, day):
            entry = compiled.library.entry(place.entry)
            if entry and place.span.start <= at < place.span.end:
                cards.append(card(entry, day))
                spans.append(place.span)
    if not cards:
        return None
    return _hover(cards, range_of(letter.lines, letter.source(min(spans, key=lambda span: span.end - span.start))))


def hover_in_library(project: Project, lines: Lines, offset: int, day: date) -> lsp.Hover | None:
    """The entry whose id stands at `offset` of one of the library's files."""
    start = lines.start_of(offset)
    for match in _NAME.finditer(lines.text, start, lines.end_of(offset)):
        entry = project.compiled.library.entry(match[0]) if project.compiled else None
        if entry and match.start() <= offset <= match.end():
            return _hover([card(entry, day)], range_of(lines, Span(*match.span())))
    return None


def _hover(cards: Iterable[str], where: lsp.Range) -> lsp.Hover:
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, "\n\n---\n\n".join(dict.fromkeys(cards))), where)


def actions(letter: Letter, uri: str, span: Span, only: Iterable[str] | None) -> list[lsp.CodeAction]:
    """What can be done at `span`: the fix of each finding there, ignoring it, and all safe fixes of the letter."""
    library = letter.project.compiled.library if letter.project.compiled else Library()
    found: list[lsp.CodeAction] = []
    for finding in letter.overlapping(span):
        said = [_diagnostic(letter, finding, library)]
        edit = letter.corrected([finding], unsafe=True) if finding.fix else None
        if edit and finding.fix:
            safe = finding.fix.safety == "safe"
            title = finding.fix.title if safe else f"{finding.fix.title} (read it through in its place)"
            found.append(_action(title, lsp.CodeActionKind.QuickFix, letter, uri, edit, said, preferred=safe))
        title = f"Ignore here: {PAGES[finding.kind].title.lower()} (say why in the comment)"
        found.append(_action(title, lsp.CodeActionKind.QuickFix, letter, uri, letter.ignoring(finding), said))
    everything = letter.corrected(letter.report.findings, unsafe=False)
    if everything:
        found.append(_action("Make all safe corrections", FIX_ALL, letter, uri, everything, None))
    wanted = tuple(only) if only else None
    return [a for a in found if wanted is None or any(str(a.kind).startswith(str(kind)) for kind in wanted)]


def _action(
    title: str,
    kind: str,
    letter: Letter,
    uri: str,
    edit: Edit,
    said: list[lsp.Diagnostic] | None,
    *,
    preferred: bool = False,
) -> lsp.CodeAction:
    change = lsp.TextEdit(range_of(letter.lines, edit.span), edit.text)
    return lsp.CodeAction(
        title,
        kind=kind,
        diagnostics=said,
        is_preferred=preferred or None,
        edit=lsp.WorkspaceEdit(changes={uri: [change]}),
    )


def completions(project: Project, lines: Lines, offset: int, day: date) -> list[lsp.CompletionItem]:
    """Every approved line in force, to be put in the place of the word that is being typed."""
    typed = _WRITTEN.search(lines.text[:offset])
    where = range_of(lines, Span(typed.start() if typed else offset, offset))
    library = project.compiled.library if project.compiled else Library()
    found = []
    for line in library.lines:
        version = line.in_force(day)
        if version is None:
            continue
        said = approved(line, day)
        found.append(
            lsp.CompletionItem(
                line.title,
                kind=lsp.CompletionItemKind.Text,
                detail=f"{line.id}, by {line.owner}",
                documentation=lsp.MarkupContent(lsp.MarkupKind.Markdown, card(line, day)),
                filter_text=f"{line.title} {line.id}",
                text_edit=lsp.TextEdit(where, " ".join(said.text.split())),
            )
        )
    return found
