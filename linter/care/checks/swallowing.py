"""Names and aliases that swallow those of another entry: words of a letter that mean the one are taken for the other.

Reported: an outdated form of a term inside a name that another entry approves; one outdated form with two preferred names;
a name that two events, lists or posts share; an alias that is another member's name. Left alone: a name inside a longer
name of the same kind, for the longer one wins, and the same member under the same name in several lists.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from linter.care.state import Concern, State
from linter.checking.faults import shown
from linter.matching.naming import phrase_stems
from linter.model.library import CanonicalList, Entry, Event, Library, OutdatedForm, Post, Term

Stems = tuple[str, ...]


def check(state: State) -> Iterator[Concern]:
    """One concern for each name that is swallowed."""
    library = state.compiled.library
    yield from _shared(state, library.events, "names", "an event")
    yield from _shared(state, library.lists, "introduced_by", "a list")
    yield from _shared(state, library.posts, "titles", "a post")
    yield from _forms(state, library)
    yield from _aliases(state, library)


def _shared(state: State, entries: tuple[Entry, ...], key: str, what: str) -> Iterator[Concern]:
    """Names that two entries of one kind have."""
    named: dict[Stems, list[tuple[Entry, int]]] = defaultdict(list)
    for entry in entries:
        for number, name in enumerate(getattr(entry, key)):
            named[phrase_stems(name)].append((entry, number))
    for holders in named.values():
        for (one, _), (other, number) in combinations(holders, 2):
            if one.id != other.id and _may_meet(one, other):
                name = getattr(other, key)[number]
                message = f"{shown(name)} names {one.id} too: give {what} a name of its own"
                yield state.concern("warning", other, message, key, number)


def _may_meet(one: Entry, other: Entry) -> bool:
    """Two lists that belong to different things are told apart by them."""
    if isinstance(one, CanonicalList) and isinstance(other, CanonicalList) and one.subject and other.subject:
        return bool({phrase_stems(s) for s in one.subject} & {phrase_stems(s) for s in other.subject})
    return True


def _forms(state: State, library: Library) -> Iterator[Concern]:
    """Outdated forms that stand in a name that is right, or that lead to two names."""
    right = list(_approved(library))
    first: dict[str, Term] = {}
    for term in library.terms:
        for number, form in enumerate(term.outdated):
            other = first.setdefault(form.form if form.case_sensitive else form.form.casefold(), term)
            if other.preferred != term.preferred:
                message = f"{shown(form.form)} is outdated in {other.id} too, with another name to use: keep one"
                yield state.concern("error", term, message, "outdated", number, "form")
            for name, entry in right:
                if entry.id != term.id and _inside(form, name) and name not in (term.preferred, *term.not_in):
                    message = (
                        f"{shown(form.form)} stands in {shown(name)}, which {entry.id} approves: "
                        "add that name to 'not_in', or correct one of the two"
                    )
                    yield state.concern("error", term, message, "outdated", number, "form")


def _approved(library: Library) -> Iterator[tuple[str, Entry]]:
    """Every name that may be written."""
    for entry in library.entries():
        if isinstance(entry, Event):
            yield from ((name, entry) for name in entry.names)
        elif isinstance(entry, CanonicalList):
            yield from ((name, entry) for item in entry.items for name in (item.name, *item.aliases))
        elif isinstance(entry, Term):
            yield entry.preferred, entry
        elif isinstance(entry, Post):
            yield from ((title, entry) for title in entry.titles)


def _inside(form: OutdatedForm, name: str) -> bool:
    """Whether the words of `form` stand, whole, in `name`."""
    if form.case_sensitive and form.form not in name:
        return False
    words, within = phrase_stems(form.form), phrase_stems(name)
    return any(within[at : at + len(words)] == words for at in range(len(within) - len(words) + 1))


def _aliases(state: State, library: Library) -> Iterator[Concern]:
    """Aliases of a member that are the name of another member, of any list."""
    names: dict[Stems, tuple[CanonicalList, str]] = {}
    for listed in library.lists:
        for item in listed.items:
            names.setdefault(phrase_stems(item.name), (listed, item.name))
    for listed in library.lists:
        for number, item in enumerate(listed.items):
            for at, alias in enumerate(item.aliases):
                found = names.get(phrase_stems(alias))
                if found and phrase_stems(found[1]) != phrase_stems(item.name) and found[0].id != listed.id:
                    message = f"the alias {shown(alias)} of {shown(item.name)} is a member of {found[0].id} by that name: take it out, or say so there"
                    yield state.concern("warning", listed, message, "items", number, "aliases", at)
