"""Saved e-mails → Document: the subject, then the new message; letters quoted in it are replies, attachments are noted.

Where a mail has both, plain text is read if it says all that the HTML shows, else the HTML. A body's places are those of
the decoded text, since offsets cannot be carried through the encodings of mail. Sources: RFC 5322, RFC 2045 to 2047, RFC 3676 (flowed text).
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from email.utils import parsedate_to_datetime
from typing import Any, cast

from linter.model.document import Document
from linter.parsing.mail.message import Attachment, Body, Mail, best, document, file_name, not_checked, printable
from linter.parsing.source.charset import decode
from linter.parsing.source.limits import Limits, Unreadable

_DAMAGED = "the e-mail is damaged: open it, save it again, and check the new file"
_MANY = "the e-mail has too many parts: save the letter itself"
_SEALED = "the e-mail is encrypted or sealed: open it, and save the letter itself"
#: What the standard library raises on malformed mail, by way of its own bugs too.
_FAULTS = (
    MessageError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
    OverflowError,
)
#: The standard library takes seconds over long headers; no subject, date or type of content needs more characters.
_LONGEST = 1_000
_MAIL = frozenset({"from", "to", "subject", "date", "mime-version", "received", "message-id", "x-unsent"})
#: Encodings that mail is written in; others of Python's are no text, or can be made to take very long.
_ENCODINGS = (
    "utf-8",
    "utf-16",
    "ascii",
    "iso8859",
    "cp125",
    "koi8",
    "gb",
    "big5",
    "euc",
    "shift_jis",
    "iso2022",
    "mac-",
)
_SIGNATURES = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})


class _Policy(EmailPolicy):
    """The standard policy, on headers cut short."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The header parsed, as the parser itself asks for it and as we do."""
        return super().header_fetch_parse(name, value[:_LONGEST])


def read(data: bytes, path: str, limits: Limits) -> Document:
    """The message in `data`; raises `Unreadable` for damaged and sealed mail and for what is none."""
    found, attached = read_mail(data, path, limits)
    return replace(found, notes=found.notes + not_checked(attached))


def read_mail(data: bytes, path: str, limits: Limits) -> tuple[Document, list[Attachment]]:
    """The message in `data` and the files sent with it; raises as `read` does."""
    try:
        mail = _mail(data, limits)
    except _FAULTS:
        raise Unreadable(_DAMAGED) from None
    return document(path, mail), mail.attached


def _mail(data: bytes, limits: Limits) -> Mail:
    """The mail in `data`; raises any of `_FAULTS`, and `Unreadable`."""
    if data.count(b"\n--") > limits.mail_parts * 20:
        raise Unreadable(_MANY)
    parser = BytesParser(EmailMessage, policy=_Policy())
    message = cast("EmailMessage", parser.parsebytes(data.removeprefix(b"\xef\xbb\xbf")))
    if not _MAIL & {name.lower() for name in message.keys()}:  # noqa: SIM118 - a message is no mapping
        raise Unreadable("it is not an e-mail, though its name ends in .eml")
    if any(number >= limits.mail_parts for number, _ in enumerate(message.walk())):
        raise Unreadable(_MANY)
    attached: list[Attachment] = []
    bodies = [body for body in _bodies(message, attached) if any(map(str.isalnum, body.text))]
    return Mail(_subject(message), _dated(message), bodies, attached)


def _bodies(part: EmailMessage, attached: list[Attachment]) -> Iterator[Body]:
    """The texts of a message in order, of alternatives one; names of attachments are added to `attached`."""
    kind = part.get_content_type()
    if kind in ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"):
        raise Unreadable(_SEALED)
    if kind == "multipart/alternative":
        yield from best([list(_bodies(below, attached)) for below in _below(part)])
    elif kind.startswith("multipart/"):
        for below in _below(part):
            yield from _bodies(below, attached)
    elif kind in ("text/plain", "text/html") and not part.is_attachment() and not part.get_filename():
        yield _body(part, kind)
    elif kind == "message/rfc822":
        attached.append(Attachment("an attached e-mail", b""))
    elif kind not in _SIGNATURES and not (kind.startswith("image/") and not part.is_attachment()):
        attached.append(Attachment(file_name(part.get_filename() or kind), _content(part)))


def _below(part: EmailMessage) -> list[EmailMessage]:
    payload = part.get_payload()
    return [below for below in payload if isinstance(below, EmailMessage)] if isinstance(payload, list) else []


def _content(part: EmailMessage) -> bytes:
    """The bytes of a part, whatever they were encoded in for the way."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _body(part: EmailMessage, kind: str) -> Body:
    """The text of a part, decoded."""
    text = _decoded(_content(part), part.get_content_charset() or "").replace("\r\n", "\n").replace("\r", "\n")
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    if flowed and str(part.get_param("delsp", "")).lower() == "yes":
        text = text.replace(" \n", "\n")
        flowed = False
    return Body(text, kind == "text/html", "flowed" if flowed else "wrapped")


def _decoded(data: bytes, charset: str) -> str:
    """`data` in the encoding the mail names, or in what it plainly is where that is missing or wrong."""
    try:
        codec = codecs.lookup(charset).name
        if codec.startswith(_ENCODINGS):
            return data.decode(codec).replace("\x00", "")
    except (LookupError, ValueError):
        pass
    return decode(data)[0] if data else ""


def _subject(message: EmailMessage) -> str:
    """The subject on one line, or an empty string."""
    raw = next((str(value) for name, value in message.raw_items() if name.lower() == "subject"), "")
    if any("\udc80" <= sign <= "\udcff" for sign in raw):  # bytes as they came, in no encoding of mail
        subject = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    else:
        subject = str(message["subject"] or "")
    return printable(subject, 1000)


def _dated(message: EmailMessage) -> str:
    """The day on which the mail was written, by its own clock, as an ISO day; empty if it says none."""
    raw = next((str(value) for name, value in message.raw_items() if name.lower() == "date"), "")
    try:
        return parsedate_to_datetime(raw).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
