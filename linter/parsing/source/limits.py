"""How much a reader takes on, and the refusal it raises otherwise."""

from __future__ import annotations

from linter.model.frozen import frozen


class Unreadable(Exception):
    """A file that cannot be checked.

    Its message is one plain line for a person, to follow "could not be checked:": what is wrong, and what to do.
    """


@frozen
class Limits:
    """The most a reader takes on of one file; a letter is far below all of them."""

    #: Bytes of the file itself.
    size: int = 25_000_000
    #: Bytes of all parts read from a zip package together, unpacked.
    unpacked: int = 100_000_000
    #: How many times larger than its packed size a part over a megabyte may be.
    ratio: int = 200
    #: Files in a zip package.
    files: int = 10_000
    #: Tags of one XML part, opening and closing.
    tags: int = 2_000_000
    #: Parts of an e-mail, with the parts of its parts.
    mail_parts: int = 100
    #: Letters attached to one e-mail that are checked with it.
    attached: int = 20
    #: Code points of the text of one letter.
    characters: int = 1_000_000
    #: Pages of a PDF.
    pages: int = 500
    #: Seconds of the processor, and bytes of memory, for what is read by a program that is not ours (PDFium).
    seconds: int = 30
    memory: int = 2_000_000_000


DEFAULT = Limits()


def megabytes(size: int) -> str:
    """`size` bytes in words for a person."""
    return f"{size / 1_000_000:.0f} MB" if size >= 10_000_000 else f"{size / 1_000_000:.1f} MB"
