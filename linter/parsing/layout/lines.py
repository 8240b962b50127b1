"""The lines of a text, whatever ends them, with their offsets kept."""

from __future__ import annotations

from typing import Final

from linter.model.frozen import frozen

#: Characters without width that mail programs and web pages leave at the ends of lines.
_UNSEEN: Final = "\u200b\u200c\u200d\u2060\ufeff"
#: These and all that `str.strip` takes away.
_EDGES: Final = (
    _UNSEEN + "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)  # fmt: skip


@frozen
class Line:
    """One line without the white space around it, and without what cannot be seen; a blank line has no `text`.

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


def small(text: str) -> bytes:
    """`text` as UTF-8 with small ASCII letters, for a first look for ASCII words: much faster than in `text.lower()`."""
    return text.encode("utf-8", "surrogatepass").lower()


def split(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """The lines of `text[start:end]`; ends are those of `str.splitlines`, and CR CR LF is one of them too."""
    lines: list[Line] = []
    at = start
    before = ""
    part = text if start == 0 and end is None else text[start:end]
    for raw in part.splitlines(keepends=True):
        words = raw.strip()
        if words and (words[0] in _UNSEEN or words[-1] in _UNSEEN):
            words = words.strip(_EDGES)
        if words:
            indent = raw.index(words[0])
            after = indent + len(words)
            lines.append(Line(at + indent, at + after, indent, words, raw[after:]))
        elif not (raw == "\r\n" and before.endswith("\r")):
            lines.append(Line(at, at, 0, "", raw))
        at += len(raw)
        before = raw
    return lines
