"""A letter as an editor shows it: checked, with the places of what was read from it in the text that is edited.

For text and Markdown the two are one; what is read of HTML stands in its source at the places that its pieces carry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from linter.checking.planning import planned
from linter.documents import ending_of, read, writer
from linter.editing.stretches import Stretch
from linter.language_server.lines import Lines
from linter.language_server.project import Project
from linter.model.document import Document, Span
from linter.model.finding import Edit, Finding, Report

_TEMPLATES = (".jinja", ".jinja2", ".j2", ".tmpl")
#: Endings of the letters that an editor shows as text.
ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", *_TEMPLATES)
#: What cannot stand in a comment of every format, or would end the quotation in it.
_UNFIT = re.compile(r"""["“”\r\n\]{}<>]|--|#""")
#: The most code points of the faulty words in a comment.
_LONGEST = 60
#: What the person who ignores a finding writes in its place; until then the comment is faulty.
REASON = "…"


class Letter:
    """The letter `text`, whose name is `path`. Raises `Unreadable` for what is no letter, and `NoLibrary`."""

    def __init__(self, text: str, path: str, project: Project, encoding: str) -> None:
        self.lines = Lines(text, encoding)
        self.project = project
        self._data = text.encode("utf-8", "surrogatepass")
        self.document: Document = read(path, self._data)
        self.report: Report = project.check(self.document)

    @property
    def text(self) -> str:
        """The text as the editor shows it."""
        return self.lines.text

    @cached_property
    def _is_source(self) -> bool:
        """Whether what was read is the text itself."""
        return all(len(piece.origin or ()) == 1 for piece in self.document.pieces)

    def source(self, span: Span) -> Span:
        """Where the words at `span` of the document stand in the text."""
        if self._is_source:
            return span
        found: list[tuple[int, int]] = []
        at = 0
        for piece in self.document.pieces:
            low, high = max(span.start - at, 0), min(span.end - at, len(piece.text))
            if low < high and piece.origin:
                found.append(Stretch(piece, low, high).source())
            at += len(piece.text)
        return Span(min(low for low, _ in found), max(high for _, high in found)) if found else Span(0, 0)

    def read_at(self, offset: int) -> int | None:
        """The code point of the document that stands at `offset` of the text; None where nothing was read."""
        if self._is_source:
            return offset
        at = 0
        for piece in self.document.pieces:
            if piece.origin:
                low, high = (int(part) for part in piece.origin[-2:])
                if low <= offset < high:
                    return at + min(offset - low, len(piece.text) - 1)
            at += len(piece.text)
        return None

    def overlapping(self, span: Span) -> list[Finding]:
        """The findings whose words share a place with `span` of the text, or touch it where it is a place alone."""
        found = []
        for finding in self.report.findings:
            place = self.source(finding.span)
            if place.start <= span.end and span.start <= place.end:
                found.append(finding)
        return found

    def corrected(self, findings: Iterable[Finding], *, unsafe: bool) -> Edit | None:
        """One edit of the text that makes the fixes of `findings`; None where none can be made."""
        writes = writer(self.document.path)
        if writes is None:
            return None

        def obstacles(edits: Iterable[Edit]) -> dict[Edit, str]:
            return dict(writes.obstacles(self._data, self.document, tuple(edits)))

        plan = planned(self.document, findings, obstacles, unsafe=unsafe)
        if not plan.edits:
            return None
        now = writes.write(self._data, self.document, plan.edits, None).decode("utf-8", "replace")
        return _difference(self.text, now)

    def ignoring(self, finding: Finding) -> Edit:
        """The comment that suppresses `finding`, for a person to say why: above its paragraph, or in it."""
        quote = " ".join((finding.quote or "").split())
        words = f" “{quote}”" if 0 < len(quote) <= _LONGEST and not _UNFIT.search(quote) else ""
        order = f"policyline: ignore {finding.kind}{words} because {REASON}"
        ending = ending_of(self.document.path)
        template = self.document.path.lower().endswith(_TEMPLATES)
        if template:
            comment = f"{{# {order} #}}"
        else:
            comment = f"[{order}]" if ending in (".txt", ".text") else f"<!-- {order} -->"
        place = self.source(finding.span)
        if not self._is_source:
            return Edit(Span(place.start, place.start), comment)
        block = self.document.block_at(finding.span.start)
        if block and block.kind == "row" and not comment.startswith("["):
            end = self.lines.end_of(block.span.end)
            return Edit(Span(end, end), f" {comment}")
        start = self.lines.start_of(block.span.start if block else place.start)
        indent = re.match(r"[ \t]*", self.text[start:])
        line_end = "\r\n" if "\r\n" in self.text else "\n"
        return Edit(Span(start, start), f"{indent[0] if indent else ''}{comment}{line_end}")


def _difference(was: str, now: str) -> Edit | None:
    """The one edit that makes `now` of `was`, what is the same at both ends left alone."""
    if was == now:
        return None
    least = min(len(was), len(now))
    first = next((at for at in range(least) if was[at] != now[at]), least)
    rest = least - first
    last = next((at for at in range(rest) if was[-1 - at] != now[-1 - at]), rest)
    return Edit(Span(first, len(was) - last), now[first : len(now) - last])
