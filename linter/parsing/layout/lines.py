"""The lines of a text, whatever ends them, with their offsets kept."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """One line without the white space around it; a blank line has no `text`.

    `start` and `end` are code points of the whole text, `indent` the white space before, `tail` that after with the
    line end (two spaces there break a line in Markdown, one joins it in flowed mail).
    """

    start: int
    end: int
    indent: int
    text: str
    tail: str

    @property
    def width(self) -> int:
        """Columns up to the last character, counting a tab as one."""
        return self.indent + len(self.text)


def split(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """The lines of `text[start:end]`; ends are those of `str.splitlines`, and CR CR LF is one of them too."""
    lines: list[Line] = []
    at = start
    before = ""
    part = text if start == 0 and end is None else text[start:end]
    for raw in part.splitlines(keepends=True):
        words = raw.strip()
        if words:
            indent = 0 if raw[0] == words[0] else len(raw) - len(raw.lstrip())
            after = indent + len(words)
            lines.append(Line(at + indent, at + after, indent, words, raw[after:]))
        elif not (raw == "\r\n" and before.endswith("\r")):
            lines.append(Line(at, at, 0, "", raw))
        at += len(raw)
        before = raw
    return lines
