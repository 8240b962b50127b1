"""What is to be said beside some words of a document."""

from __future__ import annotations

from linter.model.document import Span
from linter.model.frozen import frozen


@frozen
class Note:
    """A comment to make on the words at `span`; `lines` are its paragraphs, the first of them its heading."""

    span: Span
    lines: tuple[str, ...]
