"""Messages saved by Outlook → Document: the subject, then the new message; letters quoted in it are replies.

Plain text is preferred to HTML where a message has both, as in other mail. Sources: MS-OXMSG, MS-OXPROPS, MS-CFB.
"""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import replace
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

from linter.model.document import Document
from linter.parsing.mail.message import Attachment, Body, Mail, document, file_name, not_checked, printable
from linter.parsing.outlook.properties import Properties
from linter.parsing.source.limits import Limits, Unreadable

__all__ = ["not_checked", "read", "read_mail"]

_MISSING = (
    "reading Outlook messages needs one more part: install it with pip install 'policyline[msg]', or save it as .eml"
)
_DAMAGED = "the message is damaged: open it in Outlook, save it again, and check the new file"
_SEALED = "the message is encrypted or sealed: open it, and save the letter itself"
_RICH = "its text is in Rich Text alone: open it in Outlook, choose Format Text, then HTML, and save it again"
_MANY = "the message has too many attachments: save the letter itself"
#: The numbers of MS-OXPROPS.
_CLASS, _SUBJECT, _HEADERS, _SENT = 0x001A, 0x0037, 0x007D, 0x0039
_BODY, _RTF, _HTML = 0x1000, 0x1009, 0x1013
_LONG_NAME, _NAME, _SHOWN_NAME, _DATA, _METHOD, _HIDDEN = 0x3707, 0x3704, 0x3001, 0x3701, 0x3705, 0x7FFE
_EMBEDDED = 5
_DATE = re.compile(r"^Date:[ \t]*([^\r\n]{1,200})", re.IGNORECASE | re.MULTILINE)


def read(data: bytes, path: str, limits: Limits) -> Document:
    """The message in `data`; raises `Unreadable` for damage, sealed messages, and where the part that reads them is missing."""
    found, attached = read_mail(data, path, limits)
    return replace(found, notes=found.notes + not_checked(attached))


def read_mail(data: bytes, path: str, limits: Limits) -> tuple[Document, list[Attachment]]:
    """The message in `data` and the files sent with it; raises as `read` does."""
    try:
        import olefile
    except ImportError:
        raise Unreadable(_MISSING) from None
    try:
        with closing(olefile.OleFileIO(BytesIO(data))) as file:
            mail = _mail(file, limits)
    except Unreadable:
        raise
    except Exception:  # noqa: BLE001 - olefile raises of all kinds on damaged files, by way of its own bugs too
        raise Unreadable(_DAMAGED) from None
    return document(path, mail), mail.attached


def _mail(file: Any, limits: Limits) -> Mail:
    message = Properties(file, (), limits)
    if "smime" in message.text(_CLASS).lower():
        raise Unreadable(_SEALED)
    bodies = [body for body in (_plain(message), _marked_up(message)) if any(map(str.isalnum, body.text))][:1]
    if not bodies and message.data(_RTF):
        raise Unreadable(_RICH)
    folders = sorted({path[0] for path in file.listdir(storages=True) if path[0].startswith("__attach_version1.0_#")})
    if len(folders) > limits.mail_parts:
        raise Unreadable(_MANY)
    attached = [
        found for folder in folders if (found := _attachment(Properties(file, (folder,), limits), file, folder))
    ]
    return Mail(printable(message.text(_SUBJECT), 1000), _dated(message), bodies, attached)


def _plain(message: Properties) -> Body:
    return Body(message.text(_BODY).replace("\r\n", "\n").replace("\r", "\n"), html=False)


def _marked_up(message: Properties) -> Body:
    """The HTML, which is kept as bytes, or as text by some programs."""
    raw = message.data(_HTML)
    return Body(message.decoded(raw) if raw else message.text(_HTML), html=True)


def _dated(message: Properties) -> str:
    """The day on which the message was written by its writer's clock, else that on which it was sent; empty for drafts."""
    header = _DATE.search(message.text(_HEADERS)[:100_000])
    if header:
        try:
            return parsedate_to_datetime(header[1]).date().isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            pass
    return message.day(_SENT)


def _attachment(properties: Properties, file: Any, folder: str) -> Attachment | None:
    """A file sent with the message; None for pictures that belong to its text."""
    if properties.whole(_METHOD) == _EMBEDDED or file.exists([folder, "__substg1.0_3701000D"]):
        return Attachment("an attached e-mail", b"")
    if properties.whole(_HIDDEN):
        return None
    name = properties.text(_LONG_NAME) or properties.text(_NAME) or properties.text(_SHOWN_NAME)
    return Attachment(file_name(name) or "an attachment without a name", properties.data(_DATA))
