"""What is done with a letter: it is read, judged, and shown, commented or corrected. Nothing here knows of HTTP or processes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from html import escape
from urllib.parse import quote

from linter.checking.compile import Compiled
from linter.checking.dating import Day, report_on
from linter.checking.fixing import NO_WRITER, fixed
from linter.checking.limiting import limits
from linter.checking.planning import is_wanted
from linter.checking.ruling import Ruling
from linter.checking.settings import Settings
from linter.documents import Unreadable, annotator, attached, ending_of, parted, read, read_all, writer
from linter.editing.note import Note
from linter.editing.signature import Signature
from linter.model.document import Document
from linter.model.finding import Finding, Report
from linter.renderers.html import render as render_page
from linter.renderers.json import render as render_data
from linter.showing.approved import approved
from linter.showing.comment import comment
from linter.showing.marked import Extra, letter, outcome, text
from linter.showing.view import View
from linter.web.job import Job, Outcome

_DOWNLOADS = {"annotated": "with comments", "corrected": "corrected", "report": "report"}
#: Formats in which corrections are tracked, so that wording may be corrected too: each is there to be accepted or not.
_TRACKED = (".docx", ".dotx", ".docm", ".dotm")


class Desk:
    """One library and its settings, and letters worked on with them."""

    def __init__(self, compiled: Compiled, here: Settings) -> None:
        self._compiled = compiled
        self._limits = limits(here)
        self._ruling = Ruling((), (), here, compiled)
        self._why = {rule.id: rule.why for rule in compiled.rules}

    def do(self, job: Job) -> Outcome:
        """The outcome of a job; one that cannot be done says why in it."""
        try:
            if job.kind in ("annotated", "corrected"):
                return self._rewritten(job)
            reports = self.checked(job.name, job.data, _day(job))
        except Unreadable as fault:
            return Outcome(b"", read=False, reason=str(fault))
        view = View(why=self._why)
        if job.kind == "page":
            body = json.dumps([self._shown(report, number) for number, report in enumerate(reports, 1)]).encode()
        else:
            render = render_data if job.kind == "check" else render_page
            body = "".join(render(reports, view)).encode("utf-8", "replace")
        read_some = any(report.checked for report in reports)
        return Outcome(
            body,
            read=read_some,
            reason="" if read_some else next((report.reason or "" for report in reports), ""),
            name=_named(job, ".html"),
            counts={"letters": len(reports), "findings": sum(len(report.findings) for report in reports)},
        )

    def checked(self, name: str, data: bytes, day: Day) -> list[Report]:
        """The reports on the letter in `data` and on those attached to it; what could not be read says so in its own."""
        found = read_all(name, data, self._limits)
        return [self._ruling.on(report_on(one, self._compiled, day)) for one in found]

    def _rewritten(self, job: Job) -> Outcome:
        """The letter with comments, or corrected; of a mail the one that is meant. Raises `Unreadable`."""
        path = job.letter or job.name
        data = job.data if path == job.name else attached(job.name, job.data, self._limits).get(path)
        if data is None:
            raise Unreadable("there is no such letter in it")
        document = read(path, data, self._limits)
        signature = Signature(date.fromisoformat(job.today))
        if job.kind == "annotated":
            annotate = annotator(path)
            if not annotate:
                raise Unreadable("comments can be put into Word files alone")
            notes = [Note(finding.span, comment(finding)) for finding in self._report(document, job).findings]
            return Outcome(annotate(data, document, notes, signature, self._limits), name=_named(job, ""))
        if not writer(path, self._limits):
            raise Unreadable(NO_WRITER)
        result = fixed(
            document,
            data,
            lambda one: self._report(one, job),
            unsafe=_tracked(path),
            signature=signature,
            limits=self._limits,
        )
        return Outcome(result.data, name=_named(job, ""))

    def _report(self, document: Document, job: Job) -> Report:
        return self._ruling.on(report_on(document, self._compiled, _day(job)))

    def _shown(self, report: Report, number: int) -> Mapping[str, object]:
        """What a page shows of one report."""
        extra = Extra(lambda finding: self._entry(finding, report.as_of), _copying)
        html = "".join(letter(report, f"letter-{number}", self._why, extra)) if report.checked else ""
        wanted = any(is_wanted(finding, unsafe=_tracked(report.path)) for finding in report.findings)
        return {
            "path": report.path,
            "checked": report.checked,
            "reason": report.reason,
            "outcome": outcome(report),
            "findings": len(report.findings),
            "html": html,
            "tracked": _tracked(report.path),
            "annotated": bool(report.findings) and annotator(report.path) is not None,
            "corrected": wanted and writer(report.path, self._limits) is not None,
        }

    def _entry(self, finding: Finding, day: date) -> tuple[tuple[str, str], ...]:
        """The entry, which leads to its own page, and how long it holds."""
        entry = self._compiled.library.entry(finding.approved.id)
        if entry is None:  # a signpost that no entry words
            return (("Entry", text(finding.approved.id)),)
        link = f'<a href="/lines/{quote(entry.id)}?on={day.isoformat()}">{text(entry.title)}</a>'
        return (("Entry", link), ("Valid", text(approved(entry, day).valid)))


def failed(reason: str, fault: str) -> Outcome:
    """The outcome of a job on which the program failed."""
    return Outcome(b"", read=False, reason=reason, fault=fault)


def _day(job: Job) -> Day:
    return Day(date.fromisoformat(job.on), job.said, job.by_letter)


def _tracked(path: str) -> bool:
    return ending_of(path) in _TRACKED


def _copying(finding: Finding, words: str) -> str:
    """The button that copies the approved words; a script shows it where there is one."""
    if not finding.approved.text:
        return ""
    return (
        f'<p class="copy" hidden><button type="button" class="govuk-button govuk-button--secondary" data-copy="{escape(words)}">'
        f'Copy the approved words<span class="govuk-visually-hidden"> for “{text(finding.quote or finding.place.label)}”'
        "</span></button></p>\n"
    )


def _named(job: Job, ending: str) -> str:
    """What the outcome is called as a file: after the letter, with what was done to it."""
    stem, own = parted((job.letter or job.name).rpartition(" > ")[2])
    return f"{stem} ({_DOWNLOADS[job.kind]}){ending or own}" if job.kind in _DOWNLOADS else ""
