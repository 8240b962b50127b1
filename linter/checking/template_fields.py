"""What in a letter a template fills in, and whether a correction keeps clear of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.model.document import Document, Span
from linter.model.finding import Edit
from linter.text.words import FIELD, read_words

#: Of Jinja and of mail merges; looser than what counts as a word of the letter, since none may be cut through.
_MARKED = re.compile(
    r"\{\{[^{}]{0,2000}\}\}|\{%[^%]{0,2000}%\}|\{#[^#]{0,2000}#\}|«[^«»]{0,200}»|<<[^<>]{1,200}>>|\{[A-Za-z_][\w.]{0,60}\}"
)
#: What a field says where it is given nothing: its words may change, and nothing else of it.
_SAID = re.compile(r"'[^'\\\n]{1,1000}'|\"[^\"\\\n]{1,1000}\"")
_UNSAID = frozenset("'\"\\{}%#\n")


def fields(document: Document) -> list[Span]:
    """Where the fields of a template stand."""
    words = read_words(document.text)
    known = {Span(words.start[i], words.end[i]) for i, word in enumerate(words.norm) if word == FIELD}
    return sorted(known | {Span(*match.span()) for match in _MARKED.finditer(document.text)})


def obstacle(document: Document, edit: Edit, among: list[Span]) -> str:
    """Why an edit would harm one of the fields `among`; nothing where it keeps clear of them all."""
    for field in among:
        if edit.span.start < field.end and field.start < edit.span.end:
            if not any(said.covers(edit.span) for said in _said(document, field)):
                return "it would overwrite a field of the template"
            if _UNSAID & set(edit.text):
                return "what a field of the template says cannot hold such words"
        elif _glued(document, edit, field):
            return "it runs into a field of the template"
    return ""


def _said(document: Document, field: Span) -> Iterator[Span]:
    """The strings within a field, without their quotation marks."""
    for match in _SAID.finditer(document.text, *field):
        yield Span(match.start() + 1, match.end() - 1)


def _glued(document: Document, edit: Edit, field: Span) -> bool:
    """Whether no space parts what changes from a field: then the field may be a part of the word or figure."""
    after = edit.span.end <= field.start
    between = document.text[edit.span.end : field.start] if after else document.text[field.end : edit.span.start]
    if len(between) > 3 or any(map(str.isspace, between)):
        return False
    side = slice(-1, None) if after else slice(None, 1)
    return not any(words[side].isspace() for words in (document.quote(edit.span), edit.text))
