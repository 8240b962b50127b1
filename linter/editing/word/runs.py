"""Runs of Word text split so that words stand in runs of their own; what is in none of them moves along untouched.

Source: ISO/IEC 29500-1, sections 17.3.2 (runs) and 17.3.3.31 (text).
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from linter.parsing.word.names import child, name

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def tag(like: etree._Element, local: str) -> str:
    """The name of an element or attribute of WordprocessingML, in the namespace of `like`."""
    return f"{{{etree.QName(like).namespace}}}{local}"


def run_of(node: etree._Element) -> etree._Element:
    """The run that a text node stands in."""
    run = node.getparent()
    if run is None or name(run) != "r":
        raise ValueError("a text node outside a run")
    return run


def set_text(node: etree._Element, text: str) -> None:
    """Give a text node its words, with the spaces at their ends."""
    node.text = text
    node.set(_SPACE, "preserve")


def isolated(node: etree._Element, start: int, end: int) -> etree._Element:
    """The text node of `text[start:end]` of `node`, alone in a run of its own.

    `node` keeps what stands before `start`, so that places before it still hold; where nothing does, it is the one.
    """
    text = node.text or ""
    if end < len(text):
        _split(node, end)
    if start > 0:
        node = _split(node, start)
    else:
        _break_before(node)
    _break_after(node)
    return node


def _split(node: etree._Element, at: int) -> etree._Element:
    """Cut a text node in two, and return the second, which begins a run of its own."""
    text = node.text or ""
    second = deepcopy(node)
    second.tail = None
    set_text(node, text[:at])
    set_text(second, text[at:])
    node.addnext(second)
    _break_before(second)
    return second


def _break_before(node: etree._Element) -> None:
    """Make `node` the first content of its run: what stands before it stays in a run of its own."""
    run = run_of(node)
    content = list(run)
    at = content.index(node)
    if any(name(other) != "rPr" for other in content[:at]):
        _moved(run, content[at:])


def _break_after(node: etree._Element) -> None:
    """Make `node` the last content of its run."""
    _moved(run_of(node), list(node.itersiblings()))


def _moved(run: etree._Element, content: list[etree._Element]) -> None:
    """Move the last contents of a run into a new one behind it, formatted alike."""
    if not content:
        return
    new = alike(run)
    format_ = properties(run)
    if format_ is not None:
        new.append(format_)
    new.extend(content)
    new.tail, run.tail = run.tail, None
    run.addnext(new)


def alike(element: etree._Element) -> etree._Element:
    """An empty element with the name and the attributes of this one."""
    new = etree.Element(element.tag)
    for attribute, setting in element.attrib.items():
        new.set(attribute, setting)
    return new


def properties(run: etree._Element) -> etree._Element | None:
    """A copy of how a run is formatted; a tracked change of that belongs to the run alone."""
    found = child(run, "rPr")
    if found is None:
        return None
    found = deepcopy(found)
    for change in [below for below in found if name(below) in ("rPrChange", "ins", "del", "moveFrom", "moveTo")]:
        found.remove(change)
    found.tail = None
    return found


def new_run(like: etree._Element, text: str, format_: etree._Element | None) -> etree._Element:
    """A run of `text` formatted so."""
    run = etree.Element(tag(like, "r"))
    if format_ is not None:
        run.append(format_)
    set_text(etree.SubElement(run, tag(like, "t")), text)
    return run
