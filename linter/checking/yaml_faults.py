"""What a YAML parser says, in words for people who do not know YAML.

The two parsers of PyYAML word their messages differently; each entry holds what both have in common.
"""

from __future__ import annotations

import yaml

_QUOTE = "put the whole text in quotation marks"
_SPACES = "a tab cannot indent: use spaces"

#: Part of the parser's problem or context → whether to point at where the construct began, and what to say.
_SAYINGS: tuple[tuple[str, bool, str], ...] = (
    ("mapping values are not allowed", False, f"a colon and a space in the middle of a text look like a key: {_QUOTE}, or correct the indentation"),
    ("sequence entries are not allowed", False, f"a dash and a space begin a list: begin it on the next line, or {_QUOTE}"),
    ("',' or ']'", True, "the list that opens here with [ is not closed, or lacks a comma: add ] or the comma"),
    ("',' or '}'", True, "the braces that open here are not closed, or lack a comma: add } or the comma"),
    ("unexpected end of stream", True, "the quotation mark that opens here is not closed: close it"),
    ("unexpected document", True, "the quotation mark that opens here is not closed: close it"),
    ("escape", False, "a backslash in double quotation marks is special: use single quotation marks, or write \\\\"),
    ("hexdecimal", False, "a backslash in double quotation marks is special: use single quotation marks, or write \\\\"),
    ("hexadecimal", False, "a backslash in double quotation marks is special: use single quotation marks, or write \\\\"),
    ("could not find expected ':'", True, "not a key with its value: write `key: value`, with a colon and a space"),
    ("scanning an anchor", True, f"a text cannot begin with &: {_QUOTE}"),
    ("scanning an alias", True, f"a text cannot begin with *: {_QUOTE}"),
    ("tag", True, f"a text cannot begin with !: {_QUOTE}"),
    ("directive", True, f"a line cannot begin with %: {_QUOTE}"),
    ("incompatible YAML", True, f"a line cannot begin with %: {_QUOTE}"),
    ("tab character", False, _SPACES),
    ("scanning a block scalar", False, "nothing may follow | or >: begin the text on the next line"),
    ("document start", False, "this line belongs to no entry: correct the indentation, or put --- between entries"),
    ("parsing a block collection", False, "this line does not fit the list above it: begin it with a dash, or correct the indentation"),
    ("parsing a block mapping", False, "this line or word does not fit what is above it: line it up with the keys above; a text that holds a quotation mark goes into quotation marks as a whole"),
)  # fmt: skip


def explain(error: yaml.YAMLError, text: str) -> tuple[int, int, str]:
    """Line, column (both from 1) and message of what stopped the parser in `text`."""
    problem = getattr(error, "problem", None) or "it cannot be read"
    context = getattr(error, "context", None) or ""
    here = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None)
    if here is None:
        return 1, 1, f"not YAML ({problem}): check indentation and quotation marks"
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    place = here.line + 1, here.column + 1
    if here.line >= len(lines):  # libyaml ends the last line before it says what is missing at the end
        place = len(lines), len(lines[-1]) + 1
    if "cannot start any token" in problem or "node content" in problem:
        return *place, _unstartable(lines[place[0] - 1][place[1] - 1 :])
    for part, at_beginning, message in _SAYINGS:
        if part in problem or part in context:
            if at_beginning and began is not None:
                place = began.line + 1, began.column + 1
            return *place, message
    return *place, f"not YAML ({problem}): check indentation and quotation marks"


def _unstartable(rest: str) -> str:
    """What is wrong with a text that would begin with the rest of a line."""
    if not rest:
        return "something is missing here: check that brackets and quotation marks are closed"
    return _SPACES if rest[0] == "\t" else f"a text cannot begin with {rest[0]}: {_QUOTE}"
