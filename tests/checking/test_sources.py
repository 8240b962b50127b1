"""YAML with places: what is kept of it, what is refused, and what is said of broken YAML, by either parser of PyYAML."""

from typing import Any

import pytest
import yaml

from linter.checking import sources
from linter.checking.files import LibraryFile
from linter.checking.sources import compose, key_position, plain, position

QUOTE = "put the whole text in quotation marks"
MIDDLE = f"a colon and a space in the middle of a text look like a key: {QUOTE}, or correct the indentation"
OPEN = "the quotation mark that opens here is not closed: close it"
MISFIT = (
    "this line or word does not fit what is above it: line it up with the keys above; "
    "a text that holds a quotation mark goes into quotation marks as a whole"
)


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LOADER", getattr(yaml, request.param))


def read(text: str | bytes) -> list[Any]:
    composed = compose(LibraryFile("f.yaml", "f.yaml", text if isinstance(text, bytes) else text.encode()))
    assert composed.faults == ()
    assert composed.whole
    return [plain(entry) for entry in composed.entries]


def said(text: str | bytes) -> list[str]:
    composed = compose(LibraryFile("f.yaml", "f.yaml", text if isinstance(text, bytes) else text.encode()))
    return [str(fault).removeprefix("f.yaml:") for fault in composed.faults]


def test_scalars_stay_what_was_typed_and_empty_ones_are_missing() -> None:
    text = "a: no\nb: 010\nc: 1.10\nd: 2025-06-23\ne:\nf: null\ng: ~\nh: ''\ni: 'null'\non: true\n"
    assert read(text) == [{"a": "no", "b": "010", "c": "1.10", "d": "2025-06-23", "h": "", "i": "null", "on": "true"}]


def test_a_file_may_hold_several_entries_and_empty_documents_are_none() -> None:
    assert read("---\n---\na: 1\n---\n# nothing\n---\nb: 2\n...\n") == [{"a": "1"}, {"b": "2"}]


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter() -> None:
    composed = compose(LibraryFile("f.yaml", "f.yaml", "\ufeffa: 1\r\nb:\r\n  - c\r\n".encode()))
    assert [plain(entry) for entry in composed.entries] == [{"a": "1", "b": ["c"]}]
    assert position(composed.entries[0], ("a",)) == (1, 4)
    assert position(composed.entries[0], ("b", 0)) == (3, 5)


def test_every_value_and_key_keeps_its_line_and_column_in_code_points() -> None:
    text = "t: 'é£'\nv:\n  - {n: '£€', m: x}\n  - n: >-\n      y\n    e:\n"
    (entry,) = compose(LibraryFile("f.yaml", "f.yaml", text.encode())).entries
    assert position(entry, ("v", 0, "m")) == (3, 18)
    assert key_position(entry, ("v", 0, "m")) == (3, 15)
    assert position(entry, ("v", 1, "n")) == (4, 8)
    assert position(entry, ("v", 1, "e")) == (6, 5), "an empty value is at its key"
    assert position(entry, ("v", 1, "not there")) == (4, 5), "a missing one is at the keys that lack it"
    assert position(entry, ("t", "name")) == (1, 4), "a scalar has nothing inside"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: &x 1", ["1:4: an anchor (&x) is not allowed: write the value out, or put the text in quotation marks"]),
        ("a: &x [1]", ["1:4: an anchor (&x) is not allowed: write the value out, or put the text in quotation marks"]),
        ("a: *x", ["1:4: an alias (*x) is not allowed: write the value out, or put the text in quotation marks"]),
        ("a: !!str 1", ["1:4: the tag '!!str' is not allowed: delete it, or put the text in quotation marks"]),
        ("a: !x {b: c}", ["1:4: the tag '!x' is not allowed: delete it, or put the text in quotation marks"]),
        ("a: 1\nb: 2\na: 3\na: 4", [f"{n}:1: the key 'a' is here twice (first on line 1): keep one" for n in (3, 4)]),
        ("a:\n  b: 1\n  'b': 2", ["3:3: the key 'b' is here twice (first on line 2): keep one"]),
        ("? [a]\n: b", ["1:3: a key must be a word: write `key: value`"]),
        ("{a: b}: c", ["1:1: a key must be a word: write `key: value`"]),
        ("a: [b, , c]", [f"1:8: a text cannot begin with ,: {QUOTE}"]),
        ("a:\n  -\n  - b", ["2:4: a member of the list is empty: write it, or delete the dash or the comma"]),
        ("- a", ["1:1: an entry is written as keys and values: begin with `kind:` and `id:`"]),
        ("text", ["1:1: an entry is written as keys and values: begin with `kind:` and `id:`"]),
        ("# nothing", ["1:1: holds no entry: write one, or delete the file"]),
        ("", ["1:1: holds no entry: write one, or delete the file"]),
        ("a: " + "[" * 21, ["1:23: nested more than 20 levels deep: no entry needs that"]),
        ("a: b\x0bc", ["1:5: a character that cannot be seen (U+000B): delete it, or type a space or a new line for it"]),
        ("a: b\r\nc: d\u2028e", ["2:5: a character that cannot be seen (U+2028): delete it, or type a space or a new line for it"]),
        (b"a: b\n\xff\xfe", ["2:1: the file is not UTF-8 here: save it as UTF-8"]),
    ],
)  # fmt: skip
def test_what_is_yaml_and_not_allowed_is_said_with_its_place(text: str | bytes, faults: list[str]) -> None:
    assert said(text) == faults


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("text: The aim: growth.", f"1:14: {MIDDLE}"),
        ("a: 1\n b: 2", f"2:3: {MIDDLE}"),
        ("a: @home", f"1:4: a text cannot begin with @: {QUOTE}"),
        ("a: `x`", f"1:4: a text cannot begin with `: {QUOTE}"),
        ("a: %x", f"1:4: a text cannot begin with %: {QUOTE}"),
        ("a: }", f"1:4: a text cannot begin with }}: {QUOTE}"),
        ("a: & b", f"1:4: a text cannot begin with &: {QUOTE}"),
        ("a: * b", f"1:4: a text cannot begin with *: {QUOTE}"),
        ("a: !x!y z", f"1:4: a text cannot begin with !: {QUOTE}"),
        ("%YAML 3.0\n---\na: 1", f"1:1: a line cannot begin with %: {QUOTE}"),
        ("a:\n\t- b", "2:1: a tab cannot indent: use spaces"),
        ("a: - b", f"1:4: a dash and a space begin a list: begin it on the next line, or {QUOTE}"),
        ("a: [b,\nc: d", "1:4: the list that opens here with [ is not closed, or lacks a comma: add ] or the comma"),
        ("a: [", "1:5: something is missing here: check that brackets and quotation marks are closed"),
        ("a: {b: c", "1:4: the braces that open here are not closed, or lack a comma: add } or the comma"),
        ("a: 'b\nc: d", f"1:4: {OPEN}"),
        ('a: "b\n---\nc: d', f"1:4: {OPEN}"),
        ("a: 'it's'", f"1:8: {MISFIT}"),
        ('a: "One" and more', f"1:10: {MISFIT}"),
        ("a: >-\n  x\n y: z", f"3:2: {MISFIT}"),
        ("a: 1\nb:2\nc: 3", "2:1: not a key with its value: write `key: value`, with a colon and a space"),
        ("a: | x\n y", "1:6: nothing may follow | or >: begin the text on the next line"),
        ("a:\n  - b\n  c: d", "3:3: this line does not fit the list above it: begin it with a dash, or correct the indentation"),
    ],
)  # fmt: skip
def test_broken_yaml_is_said_in_plain_words_with_its_place(text: str, fault: str) -> None:
    assert said(text) == [fault]


def test_an_escape_that_is_none_is_said() -> None:
    (fault,) = said('a: "C:\\quarter"')
    assert fault.endswith("a backslash in double quotation marks is special: use single quotation marks, or write \\\\")


def test_what_stands_before_the_break_is_kept_and_the_broken_entry_is_not() -> None:
    composed = compose(LibraryFile("f.yaml", "f.yaml", b"a: 1\n---\nb: 2\nc: [\n"))
    assert [plain(entry) for entry in composed.entries] == [{"a": "1"}]
    assert len(composed.faults) == 1
    assert not composed.whole


def test_a_bomb_of_brackets_ends_at_once() -> None:
    assert said("[" * 4_000_000) == ["1:21: nested more than 20 levels deep: no entry needs that"]
