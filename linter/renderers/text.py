"""Reports for people: both sides of every finding, in plain words, for a screen of any width with or without colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from linter.model.document import Place, Span
from linter.model.finding import Approved, Finding, Report
from linter.model.rule import SEVERITIES
from linter.showing.days import in_words
from linter.showing.rows import MARGIN, Paint, Row, Segment, columns, indented, labelled, painter, segment, wrapped
from linter.showing.view import View

_MARKS = {"error": "✗", "warning": "▲", "note": "•", "clean": "✓"}
_NOTHING = "nothing: it must no longer be said"
_TAKE_OUT = "Take the statement out, or ask its owner what may be said now."


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """A part for each letter, then a summary; with `verbosity` -1, a line a finding and nothing else."""
    paint = painter(view)
    if view.verbosity < 0:
        for report in reports:
            yield paint(_brief(report, view))
        return
    tally: Counter[str] = Counter()
    failed: list[str] = []
    for report in reports:
        tally["letters"] += 1
        tally.update(finding.severity for finding in report.findings)
        tally["found in"] += bool(report.findings)
        if not report.checked:
            failed.append(report.path)
        yield from _letter(report, view, paint)
    yield paint(_summary(tally, failed, view))


def _brief(report: Report, view: View) -> list[Row]:
    if not report.checked:
        return [[segment(f"{report.path}: could not be checked: {report.reason}", "", view)]]
    return [
        [segment(f"{_address(report.path, finding.place)}: {finding.kind}: {finding.message}", "", view)]
        for finding in report.findings
    ]


def _address(path: str, place: Place) -> str:
    from linter.showing.address import is_counted

    return f"{path}:{place.line}:{place.column}" if is_counted(path) else f"{path}: {place.label}"


def _letter(report: Report, view: View, paint: Paint) -> Iterator[str]:
    path = segment(report.path, "strong", view)
    dated = f"Judged as of {in_words(report.as_of)}" + (f" ({report.dated_by})." if report.dated_by else ".")
    if not report.checked:
        head = [_mark("error", view), path]
        yield paint([head, *indented(f"could not be checked: {report.reason}", "error", view)])
        yield "\n"
        return
    margin = 0 if report.findings else MARGIN
    notes = [row for note in report.notes for row in indented(f"Note: {note}.", "faint", view, margin)]
    notes += _unreported(report, view, margin)
    if not report.findings:
        if view.list_clean or view.verbosity > 0 or report.unused:
            apart = f", {len(report.suppressed):,} suppressed" if report.suppressed else ""
            clean = [_mark("clean", view), path, Segment(f"  nothing found{apart}", "clean")]
            yield paint([clean, *indented(dated, "faint", view), *notes])
            yield "\n"
        return
    yield paint([[path], *indented(dated, "faint", view, margin=0), *notes, _rule(view)])
    said: set[str] = set()
    for finding in report.findings:
        yield "\n" + paint(
            _finding(report, finding, view, why="" if finding.rule in said else view.why.get(finding.rule, ""))
        )
        said.add(finding.rule)
    yield "\n"


def _unreported(report: Report, view: View, margin: int) -> list[Row]:
    """What suppresses nothing; and where more is asked for, what was found and not reported, with the reasons."""
    rows: list[Row] = []
    for idle in report.unused:
        rows += indented(f"Not needed: {idle}.", "warning", view, margin)
    if view.verbosity > 0:
        for apart in report.suppressed:
            finding = apart.finding
            words = f", “{' '.join(finding.quote.split())}”" if finding.quote else ""
            said = f"{finding.kind}{words}, {finding.place.label}. Reason: {apart.reason} ({apart.by})"
            rows += indented(f"Suppressed: {said}.", "faint", view, margin)
        for ignored in report.ignored:
            rows += indented(f"Not reported: {ignored}.", "faint", view, margin)
    return rows


def _finding(report: Report, finding: Finding, view: View, why: str) -> list[Row]:
    from linter.showing.address import is_counted

    where = finding.place.label
    if is_counted(report.path):
        where = f"line {finding.place.line}, column {finding.place.column}"
        if finding.place.label not in ("", f"line {finding.place.line}"):
            where += f" ({finding.place.label})"
    head = [
        _mark(finding.severity, view),
        Segment(f"{finding.severity}  ", finding.severity),
        Segment(finding.kind, "strong"),
        segment(f"  {where}", "", view),
    ]
    written, approved = _sides(report, finding, view)
    body = [
        *labelled("written", written, view),
        *labelled("approved", approved, view),
        *labelled("to do", [segment(_to_do(finding), "", view)], view),
        *labelled("why", [segment(why, "", view)], view),
        *labelled("entry", [segment(_entry(finding.approved, report.as_of), "", view)], view),
        *labelled("owner", [segment(finding.approved.owner, "", view)], view),
        *labelled("source", [segment(finding.approved.source, "", view)], view),
    ]
    if view.verbosity > 0:
        for span, shows in finding.related:
            related = f"“{report.text[span.start : span.end]}”: {shows}"
            body += labelled("see also", [segment(related, "", view)], view)
        body += labelled("rule", [segment(f"{finding.rule}, finding {finding.fingerprint}", "faint", view)], view)
    return [head, *indented(finding.message, "", view), [], *body]


def _sides(report: Report, finding: Finding, view: View) -> tuple[Row, Row]:
    """The words written in their sentence, and the approved words, each with what matters in it marked."""
    from linter.showing.difference import marks, part_of
    from linter.showing.passage import passage

    around = passage(report.text, finding.span)
    sentence = report.text[around.start : around.end]
    fault = Span(finding.start - around.start, finding.end - around.start)
    if finding.quote is None:
        asking = marks(sentence, fault, "")
        written = _with_marks(sentence, asking.written, "asks", view)
        approved: Row = [segment(finding.approved.text, "", view)]
    else:
        both = marks(sentence, fault, finding.approved.text)
        wanted = part_of(finding.approved.text, _replacement(finding))
        written = _with_marks(sentence, both.written, "faulty", view)
        approved = _with_marks(finding.approved.text or _NOTHING, wanted or both.approved, "approved", view)
    opening = "" if _ends_line(report.text[: around.start][::-1]) or not sentence[:1].islower() else "… "
    closing = "" if _ends_line(report.text[around.end :]) or sentence[-1:] in ".!?:;”’\"'" else " …"
    return [segment(opening, "faint", view), *written, segment(closing, "faint", view)], approved


def _replacement(finding: Finding) -> str:
    """The words that a fix puts in the place of those written; "" where it does more, or there is none."""
    return finding.fix.edits[0].text if finding.fix and len(finding.fix.edits) == 1 else ""


def _ends_line(rest: str) -> bool:
    """Whether nothing but spaces stands between here and the end of the line, or of the text."""
    return rest[: len(rest) - len(rest.lstrip())].count("\n") > 0 or not rest.strip()


def _with_marks(text: str, spans: tuple[Span, ...], style: str, view: View) -> Row:
    row: Row = []
    at = 0
    for span in spans:
        row += [segment(text[at : span.start], "", view), segment(text[span.start : span.end], style, view)]
        at = span.end
    return [*row, segment(text[at:], "", view)]


def _to_do(finding: Finding) -> str:
    from linter.showing.finding_kinds import PAGES

    if finding.fix is None:
        return PAGES[finding.kind].to_do if finding.approved.text else _TAKE_OUT
    title = finding.fix.title.removesuffix(".")
    return f"{title}." if finding.fix.safety == "safe" else f"{title}; read it through in its place."


def _entry(approved: Approved, as_of: date) -> str:
    entry = approved.id
    if approved.version is not None:
        entry += f", version {approved.version}"
    if approved.valid_from is None:
        return entry
    return f"{entry}, {'since' if approved.valid_from <= as_of else 'from'} {in_words(approved.valid_from)}"


def _summary(tally: Counter[str], failed: list[str], view: View) -> list[Row]:
    checked = tally["letters"] - len(failed)
    by_severity = ", ".join(_count(tally[severity], severity) for severity in SEVERITIES if tally[severity])
    said = f"{_count(checked, 'letter')} checked: "
    said += (
        f"{by_severity} in {tally['found in']} of them."
        if by_severity and checked > 1
        else f"{by_severity or 'nothing found'}."
    )
    rows = wrapped([segment(said, "strong", view)], columns(view)) if checked else []
    if failed:
        shown = ", ".join(failed[:5]) + (f" and {len(failed) - 5} more" if len(failed) > 5 else "")
        unread = f"{_count(len(failed), 'letter')} could not be checked: {shown}."
        rows += wrapped([segment(unread, "error", view)], columns(view))
    if by_severity:
        rows.append(
            [segment("For more about a kind of finding, a rule or an entry: policyline explain NAME", "faint", view)]
        )
    return rows


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number:,} {thing}s"


def _mark(name: str, view: View) -> Segment:
    return segment(f"{_MARKS[name]} ", name, view)


def _rule(view: View) -> Row:
    return [Segment(segment("─", "faint", view).text * columns(view), "faint")]
