"""Rows of tables as they stand in plain text: cells between pipes, or with tabs between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.parsing.layout.lines import Line
from linter.parsing.layout.wrapping import joins

_MANY = 4
"""Lines with a tab in each that nobody wrapped so."""
_TABS = re.compile(r"\s*\t\s*")
#: A template's field may hold a pipe of its own.
_FIELD = re.compile(r"\{\{[^{}\n]{0,200}\}\}")


def rows(lines: Sequence[Line], taken: Sequence[bool]) -> list[bool]:
    """For each line whether it is a table row; `taken` lines are list items, and no rows.

    A line between outer pipes is one. Without them, or with tabs, it takes two rows below each other, or one row that
    is no sentence: a stray tab in a sentence does not make a table.
    """
    found = [line.text[0] == "|" and line.text.count("|") > 1 for line in lines]
    for index, tabbed in _runs([not taken[at] and _cells(line.text) for at, line in enumerate(lines)]):
        run = lines[index : index + tabbed]
        if tabbed == 1:
            cells = _TABS.split(run[0].text)
            near = lines[max(0, index - 1) : index + 2]
            sentence = any(cell[:1].islower() for cell in cells[1:]) or any(joins(near, [False] * len(near)))
            found[index] = found[index] or not sentence
        elif _alike(run) or not any(joins(run, [False] * tabbed)):
            found[index : index + tabbed] = [True] * tabbed
    for index in range(len(lines)):
        if found[index] and (below := _below_label(lines, index)):
            found[index + 1 : below] = [True] * (below - index - 1)
    for index, piped in _runs([_piped(line.text) and not taken[at] for at, line in enumerate(lines)]):
        if piped > 1:
            found[index : index + piped] = [True] * piped
    return found


def _below_label(lines: Sequence[Line], index: int) -> int:
    """The line after those set below the first of a label's values: "Places:⇥Anglia⏎⇥Midshires⏎⇥Capital"; 0 if none are."""
    cells = _TABS.split(lines[index].text)
    if len(cells) != 2 or not cells[0].endswith(":"):
        return 0
    end = index + 1
    while end < len(lines) and lines[end].indent > lines[index].indent and _value(lines[end].text):
        end += 1
    run = lines[index:end]
    return end if len(run) > 2 and not any(joins(run, [False] * len(run))) else 0


def _value(text: str) -> bool:
    """Whether a line can be a value by itself, and is no sentence."""
    return "\t" not in text and not text[0].islower() and text[-1] not in ".?!:"


def _alike(run: Sequence[Line]) -> bool:
    """Whether all lines have as many cells: three or more, a label with a colon and a value, or two on many lines."""
    cells = [_TABS.split(line.text) for line in run]
    if len({len(each) for each in cells}) > 1:
        return False
    return len(cells[0]) > 2 or len(run) >= _MANY or all(label.endswith(":") for label, *_ in cells)


def _piped(text: str) -> bool:
    """Whether there are pipes between words."""
    return " | " in text and ("{{" not in text or " | " in _FIELD.sub("", text))


def _cells(text: str) -> bool:
    """Whether there are tabs between words, and no sentence ends the line."""
    return "\t" in text and text[-1] not in ".?!"


def _runs(marks: Sequence[bool]) -> list[tuple[int, int]]:
    """Where marked lines begin and how many follow each other."""
    runs: list[tuple[int, int]] = []
    for index, mark in enumerate(marks):
        if mark and runs and sum(runs[-1]) == index:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif mark:
            runs.append((index, 1))
    return runs
