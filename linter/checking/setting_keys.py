"""Every setting there is: what kind of value it takes, and what holds where nothing is set."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from linter.model.frozen import frozen
from linter.model.rule import SEVERITIES
from linter.parsing.source.limits import DEFAULT

FAIL_ON = (*SEVERITIES, "never")
COLORS = ("auto", "always", "never")

#: More than anybody means, and still a number that every system can count to.
_MOST = 1_000_000_000

Value = str | int | bool | tuple[str, ...] | Mapping[str, str]


@frozen
class Key:
    """One setting. `choices` are the values it can take, where this floor knows them; `default` holds if it is not set.

    A `path` starts from the folder of its settings file; a `number` is no less than `least`.
    """

    kind: Literal["word", "words", "switch", "number", "path", "day"]
    default: Value
    help: str
    choices: tuple[str, ...] = ()
    least: int = 0


@frozen
class Limit:
    """A limit of the readers: its name in `Limits`, and how many of that make one here (bytes in a megabyte)."""

    name: str
    unit: int
    help: str

    def key(self) -> Key:
        """The setting of this limit."""
        usual: int = getattr(DEFAULT, self.name)
        return Key("number", usual // self.unit, self.help, least=1)


_MEGABYTE = 1_000_000
LIMITS: dict[str, Limit] = {
    "max-file-mb": Limit("size", _MEGABYTE, "Megabytes of one file."),
    "max-characters": Limit("characters", 1, "Characters of one letter's text."),
    "max-pages": Limit("pages", 1, "Pages of one PDF."),
    "max-attached": Limit("attached", 1, "Letters attached to one mail that are checked with it."),
    "max-mail-parts": Limit("mail_parts", 1, "Parts of one mail."),
    "max-unpacked-mb": Limit("unpacked", _MEGABYTE, "Megabytes of the text parts of a Word or OpenDocument file, unpacked."),
    "max-packing": Limit("ratio", 1, "How many times larger than packed such a part may be."),
    "max-packed-files": Limit("files", 1, "Files in a Word or OpenDocument file."),
    "max-tags": Limit("tags", 1, "Tags in one part of a Word or OpenDocument file, or in HTML."),
    "max-pdf-seconds": Limit("seconds", 1, "Seconds of the processor that reading one PDF may take."),
    "max-pdf-memory-mb": Limit("memory", _MEGABYTE, "Megabytes of memory that reading one PDF may take."),
}  # fmt: skip

KEYS: dict[str, Key] = {
    "library": Key("path", "canonical_lines", "The folder of approved lines."),
    "rules": Key("path", "rules", "The folder of rules."),
    "as-of": Key("day", "today", "The day to judge on: today, letter (the day written on it) or YYYY-MM-DD."),
    "baseline": Key("path", "", "The file of known findings, which are not reported."),
    "fail-on": Key("word", "note", "The least severity that makes the exit status 1.", FAIL_ON),
    "output-format": Key("word", "text", "What to write."),
    "color": Key("word", "auto", "Colour.", COLORS),
    "cache": Key("switch", True, "Keep the compiled library and the outcomes of checks in the user's cache folder."),
    "workers": Key("number", 0, "Processes to check many letters with; 0 is as many as pay."),
    "history": Key("path", "policyline-history.sqlite", "The file that check --record and audit --record write."),
    "history-days": Key("number", 400, "Days that the history keeps a letter; 0 is for ever."),
    "history-keep": Key(
        "words",
        (),
        "What of letters the history keeps besides: their paths, passages that no line covers.",
        ("paths", "passages"),
    ),
    "references": Key(
        "words", (), "What references look like, as in TOB####/##### (# is a digit, @ a capital letter)."
    ),
    "select": Key("words", (), "Report these alone: rules, kinds of finding or approved lines."),
    "ignore": Key("words", (), "Do not report these rules, kinds of finding or approved lines."),
    "exclude": Key("words", (), "Files and folders that are not checked, by patterns as in .gitignore."),
    "force-exclude": Key("switch", False, "Leave out what exclude says even where it is named, as hooks name files."),
    "gitignore": Key("switch", True, "Leave out what git ignores, when folders are looked through."),
    **{name: limit.key() for name, limit in LIMITS.items()},
}


class Unfit(ValueError):
    """A value that a setting cannot take; the message says what it wants, to follow its name."""


def taken(name: str, key: Key, value: object) -> Value:
    """The value of a setting from TOML; raises `Unfit`."""
    if key.kind == "day" and isinstance(value, date):
        return value.isoformat()[:10]
    if key.kind == "switch":
        if isinstance(value, bool):
            return value
        raise Unfit(f"{name} is true or false, without quotation marks")
    if key.kind == "number":
        if isinstance(value, int) and not isinstance(value, bool) and key.least <= value <= _MOST:
            return value
        raise Unfit(f"{name} wants a whole number from {key.least} to {_MOST:,}, as in {name} = {key.default or 4}")
    if key.kind == "words":
        found = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else ()
        if not found or not all(isinstance(word, str) and word for word in found):
            raise Unfit(f'{name} wants words in quotation marks between brackets, as in {name} = ["…", "…"]')
        for word in found:
            _choose(name, key, word)
        return found
    if not isinstance(value, str) or not value:
        raise Unfit(f'{name} wants words in quotation marks, as in {name} = "…"')
    _choose(name, key, value)
    return value


def _choose(name: str, key: Key, word: str) -> None:
    if key.choices and word not in key.choices:
        raise Unfit(f"{name} is one of {', '.join(key.choices)}, not {word!r}")


def unknown(name: str, tables: tuple[str, ...]) -> str:
    """What to say of a setting that there is none of; `tables` are the names of those that are tables."""
    from linter.checking.suggesting import did_you_mean

    known = (*KEYS, *tables)
    return f"{name!r} is not a setting{did_you_mean(name, known)}; there are {', '.join(known)}"
