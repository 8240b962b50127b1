"""A mail as read from any format → Document: the subject, then the new message; letters quoted in it are replies."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import NamedTuple

from linter.model.document import Block, Document, Piece, Remark, Span
from linter.model.frozen import replace
from linter.parsing.html.letter import Letter
from linter.parsing.layout.assembly import Assembly
from linter.parsing.layout.blocks import Flow, labelled, laid_out
from linter.parsing.layout.columns import tabbed
from linter.parsing.layout.lines import split
from linter.parsing.layout.remarks import blanked, remarks
from linter.parsing.layout.thread import quoted

_WORD = re.compile(r"\w+")


class Body(NamedTuple):
    """One part of the message's text."""

    text: str
    html: bool
    flow: Flow = "wrapped"


class Attachment(NamedTuple):
    """A file sent with a mail; `data` is empty for attached mails, which are not read."""

    name: str
    data: bytes


class Mail(NamedTuple):
    """What of a mail is read; `dated` is an ISO day or empty."""

    subject: str
    dated: str
    bodies: list[Body]
    attached: list[Attachment]


def document(path: str, mail: Mail) -> Document:
    """The document of a mail's own text, without its attachments."""
    return (_marked_up if any(body.html for body in mail.bodies) else _plain)(path, mail)


def not_checked(attached: Sequence[Attachment]) -> tuple[str, ...]:
    """A note on attachments that are not checked; none for none."""
    count = len(attached)
    names = ", ".join(attachment.name for attachment in attached)
    return (f"{count} attachment{'s' * (count > 1)} not checked: {names}",) if count else ()


def _plain(path: str, mail: Mail) -> Document:
    """A mail in plain text: its text stays exactly as it is, but for the ends of lines."""
    pieces: list[Piece] = []
    blocks: list[Block] = []
    comments: list[Remark] = []
    length = 0
    if mail.subject:
        pieces = [Piece(mail.subject, ("subject",)), Piece("\n\n")]
        blocks = [Block(Span(0, len(mail.subject)), "heading", "subject")]
        length = len(mail.subject) + 2
    for number, body in enumerate(mail.bodies):
        if number:
            pieces.append(Piece("\n\n"))
            length += 2
        found = remarks(body.text, brackets=True)
        text = blanked(body.text, found)
        comments += [_moved(remark, length) for remark in found]
        lines = [replace(line, start=line.start + length, end=line.end + length) for line in split(text)]
        own = labelled(laid_out(lines, quoted(text, lines), body.flow))
        blocks += own
        pieces.append(Piece(tabbed(text, own, length), ("body", number)))
        length += len(text)
    return Document(path, tuple(pieces), tuple(blocks), mail.dated, remarks=tuple(comments))


def _moved(remark: Remark, by: int) -> Remark:
    """`remark` that far on in the text."""
    return Remark(remark.text, Span(remark.span.start + by, remark.span.end + by))


def _marked_up(path: str, mail: Mail) -> Document:
    """A mail in HTML: its text is what the markup shows."""
    assembly = Assembly()
    assembly.add([Piece(mail.subject, ("subject",))], "heading", "subject", body=False)
    hidden = _show(mail.bodies, assembly)
    notes = (f"{hidden} piece{'s' * (hidden > 1)} of hidden or deleted text not read",) if hidden else ()
    return assembly.document(path, mail.dated, notes=notes)


def _show(bodies: list[Body], assembly: Assembly) -> int:
    """Add what the markup of `bodies` shows; how many stretches of text it hides."""
    letter = Letter(assembly)
    for body in bodies:
        letter.read(body.text if body.html else f"<pre>{html.escape(body.text)}</pre>")
    return letter.hidden


def best(alternatives: list[list[Body]]) -> list[Body]:
    """Of several renderings of the same text the plain one if it has all the words of the last, else the last.

    The last is what a mail program shows; plain text is read the more surely. One without words is none.
    """
    worded = [bodies for bodies in alternatives if any(any(map(str.isalnum, body.text)) for body in bodies)]
    plain = next((bodies for bodies in worded if not any(body.html for body in bodies)), None)
    if not worded or plain is worded[-1]:
        return plain or []
    return plain if plain and _words(worded[-1]) <= _words(plain) else worded[-1]


def _words(bodies: list[Body]) -> set[str]:
    """The words that a person sees in `bodies`, without capitals."""
    assembly = Assembly()
    if any(body.html for body in bodies):
        _show(bodies, assembly)
        shown = assembly.document("").text
    else:
        shown = "\n".join(body.text for body in bodies)
    return set(_WORD.findall(shown.casefold()))


def file_name(text: str, most: int = 100) -> str:
    """`text` as the name of an attachment, the ending kept where it is cut short."""
    name = printable(text, 1000)
    if len(name) <= most:
        return name
    stem, dot, ending = name.rpartition(".")
    return f"{stem[: most - len(ending) - 2]}…{dot}{ending}" if stem and len(ending) < 20 else name[:most]


def printable(text: str, most: int = 100) -> str:
    """`text` on one line, without control characters and halves of characters."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:most]
