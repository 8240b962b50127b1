"""From the files of a library to its entries and rules, or to every fault of every file at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from linter import rule_kinds
from linter.checking import entries
from linter.checking.consistency import check_entry, check_rule
from linter.checking.facts import Reference, contradiction, facts_in, own_fact
from linter.checking.faults import LibraryError
from linter.checking.files import LibraryFile, Unsaved, digest
from linter.checking.folder import Folder, Source
from linter.checking.rule_schema import RuleShape, rule_shape
from linter.checking.schema import (
    ENTRY_SHAPES,
    AnyEntry,
    EventShape,
    FactShape,
    LineShape,
    ListShape,
    PostShape,
    TermShape,
)
from linter.model.library import CanonicalList, Entry, Event, Fact, Library, Line, Post, Term
from linter.model.rule import Rule

#: The keys of rules that name entries, and the kind of entry each names (None: any).
REFERENCES: dict[str, str | None] = {"entries": None, "trigger_lines": "line", "suggests": "line"}

E = TypeVar("E", bound=Entry)


def load(lines_dir: Path, rules_dir: Path | None, unsaved: Unsaved | None = None) -> tuple[Library, tuple[Rule, ...]]:
    """The library in `lines_dir`, and the rules in `rules_dir` sorted by id; no rules if it is None.

    Of files that are `unsaved` in an editor, what it shows is loaded.
    Raises `LibraryError` with every fault of every file of the two.
    """
    lines: Folder[AnyEntry] = Folder(lines_dir, "entry", ENTRY_SHAPES, unsaved or {})
    made = _library(lines)
    faults = [*lines.faults, *lines.names.faults]
    rules: tuple[Rule, ...] = ()
    files: tuple[LibraryFile, ...] = ()
    if rules_dir:
        shapes = {kind: rule_shape(kind) for kind in rule_kinds.KINDS}
        folder: Folder[RuleShape] = Folder(rules_dir, "rule", shapes, unsaved or {})
        rules = _rules(folder, lines)
        faults += [*folder.faults, *folder.names.faults]
        files = folder.files
    if faults:
        raise LibraryError(faults)
    return made.library(digest(lines.files, files)), rules


@dataclass(slots=True)
class _Made:
    """The entries made so far."""

    lines: list[Line] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    lists: list[CanonicalList] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)

    def library(self, digest: str) -> Library:
        return Library(
            _by_id(self.lines),
            _by_id(self.facts),
            _by_id(self.lists),
            _by_id(self.events),
            _by_id(self.terms),
            _by_id(self.posts),
            digest,
        )


def _by_id(found: Iterable[E]) -> tuple[E, ...]:
    return tuple(sorted(found, key=attrgetter("id")))


def _library(folder: Folder[AnyEntry]) -> _Made:
    """The entries of a folder. What is wrong with them goes to the folder's faults."""
    made = _Made()
    references: list[tuple[Source, Reference]] = []
    for source, shape in folder.shapes:
        check_entry(shape, source.complain)
        place = source.place(("id",))
        match shape:
            case LineShape():
                made.lines.append(entries.line(shape, place))
                found, pointing = facts_in(shape, source.place, source.complain)
                made.facts.extend(found)
                references.extend((source, reference) for reference in pointing)
            case FactShape():
                made.facts.append(own_fact(shape, place, source.complain))
            case ListShape():
                made.lists.append(entries.canonical_list(shape, place))
            case EventShape():
                made.events.append(entries.event(shape, place))
            case TermShape():
                made.terms.append(entries.term(shape, place))
            case PostShape():
                made.posts.append(entries.post(shape, place))
    facts = {fact.id: fact for fact in made.facts}
    for source, reference in references:
        wrong = folder.missing(reference.fact, "fact")
        if wrong:
            source.complain((*reference.path, "ref"), wrong)
        elif reference.fact in facts:
            wrong = contradiction(reference, facts[reference.fact])
            if wrong:
                source.complain((*reference.path, "quote"), wrong)
    return made


def _rules(folder: Folder[RuleShape], lines: Folder[AnyEntry]) -> tuple[Rule, ...]:
    """The rules of a folder. What is wrong with them goes to the folder's faults."""
    rules = []
    for source, shape in folder.shapes:
        check_rule(shape, source.complain)
        for key, kind in REFERENCES.items():
            written = getattr(shape, key, None) or ()
            names = (
                [((key,), written)]
                if isinstance(written, str)
                else [((key, n), name) for n, name in enumerate(written)]
            )
            for path, name in names:
                wrong = lines.missing(name, kind)
                if wrong:
                    source.complain(path, wrong)
        try:
            rules.append(entries.rule(shape, source.place(("id",))))
        except ValueError as error:
            source.complain(("kind",), str(error))
    return tuple(sorted(rules, key=attrgetter("id")))
