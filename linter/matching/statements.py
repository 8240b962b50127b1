"""What the library's own statements say of an event, and by which verbs it happens.

"The White Paper will be published in the spring" gives the verb and the role of the name in it; "We are considering
responses to the consultation" does not name the event, and gives the verb and the thing it is of.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from linter.matching.happening import Group, Happening, happenings, verb_groups
from linter.matching.naming import phrase_stems
from linter.model.frozen import frozen
from linter.model.library import Event
from linter.text.clauses import conjunctions
from linter.text.stems import root, stem
from linter.text.words import Words, read_words

_HAPPEN = {
    root(verb)
    for verb in (
        "publish release launch unveil announce issue conclude complete finish finalise take hold happen occur appear "
        "come emerge arrive follow"
    ).split()
}
_BECOMES_LAW = frozenset(("receive royal assent", "become law", "complete its passage", "pass into law"))
_ENACT = {root("pass"), root("enact")}
_PLAIN = frozenset(_HAPPEN)
CLOSING = frozenset(root(verb) for verb in "close end conclude finish expire shut lapse".split())
STARTING = frozenset(root(verb) for verb in "start launch begin open".split())
_BEGINS = frozenset((root("launch"),))
"""What begins a thing that ends with its event: the launch of a review is not its report."""
_REPORTS = {root(verb) for verb in "report announce".split()}
_FINISHING = {root(verb) for verb in "conclude complete finish finalise".split()}
"""What is not the start of a round or of a Bill: that it is complete."""
_SENT_OUT = {root(verb) for verb in "publish release launch unveil issue appear emerge arrive".split()}
"""What is not the end of a consultation: that it is published."""
_BRINGING_IN = STARTING | {root("introduce"), root("go")}
_WRITTEN = {root("publish"), root("issue")}
"""What is not the start of a scheme: that something of it is issued."""
_FUNCTION = frozenset(
    "the a an of to in for on at by with and or our your its their this that these those as from is are was were be".split()
)
_IDIOMS = frozenset((verb, noun) for verb in ("take", "taken", "took", "takes") for noun in ("place", "part", "effect"))


@frozen
class Pattern:
    """What a statement says: of the event by name (`role`, `verb`), or of another thing (`verb`, `thing`)."""

    verb: str
    role: str
    tense: str
    thing: str = ""


def becomes_law(verbs: tuple[str, ...]) -> bool:
    """Whether an event that happens by `verbs` is that a Bill becomes law."""
    return any(verb.lower() in _BECOMES_LAW for verb in verbs)


@lru_cache(maxsize=20_000)
def happening_verbs(verbs: tuple[str, ...]) -> frozenset[str]:
    """The roots of the verbs that say of an event that it happens; `verbs` are its own."""
    own = {root(verb.split()[0]) for verb in verbs}
    if becomes_law(verbs):
        return frozenset(own | _ENACT)
    alike = (sort for sort in (CLOSING, STARTING) if own & sort)
    begins = _BEGINS if own & CLOSING and not own & STARTING else frozenset[str]()
    announced = _SENT_OUT if own and own <= CLOSING else frozenset[str]()
    written = _WRITTEN if own and own <= _BRINGING_IN else frozenset[str]()
    finished = frozenset[str]() if own & (CLOSING | _SENT_OUT | _REPORTS) - STARTING else _FINISHING
    brought_in = {root("introduce")} if written else frozenset[str]()
    return _PLAIN.difference(begins, announced, written, finished).union(own, brought_in, *alike)


def subjects(event: Event) -> tuple[str, ...]:
    """The names in an event's statements that are of the sort of a consultation or a paper."""
    return tuple(name for statement in (*event.before, *event.after) for name in _names_in(statement))


@lru_cache(maxsize=20_000)
def _names_in(statement: str) -> tuple[str, ...]:
    return tuple(_capitalised(statement))


def _capitalised(statement: str) -> Iterator[str]:
    words = read_words(statement)
    run: list[str] = []
    for index in range(1, len(words) + 1):
        if index < len(words) and words.capital(index) and not words.mark(index):
            run.append(words.norm[index])
            continue
        if index < len(words) and run and words.norm[index] == "consultation":
            run.append("consultation")
        if len(run) > 1:
            yield " ".join(run)
        run = []


@lru_cache(maxsize=20_000)
def patterns(statement: str, names: tuple[str, ...]) -> tuple[Pattern, ...]:
    """What a statement of the library says, as patterns of verb and role."""
    words = read_words(statement)
    groups = verb_groups(words, 0, len(words), _PLAIN)
    stems = [stem(word) for word in words.norm]
    name = _named(words, stems, names)
    if name:
        found = [h for h in happenings(words, groups, name) if h.root not in ("be", "have")]
        return tuple(Pattern(h.root, h.role, h.tense) for h in found if not _of_a_clause(words, h))
    for group in groups:
        if group.tense in ("present", "open"):
            continue
        thing = _thing(words, group)
        if thing:
            return (Pattern(root(words.norm[group.verb]), "thing", group.tense, thing),)
    return ()


def _of_a_clause(words: Words, happening: Happening) -> bool:
    """Whether the verb says nothing without its conjunction: "*once* the Strategy is published"."""
    return happening.tense in ("present", "open") and bool(conjunctions(words.norm, 0, happening.first))


def _named(words: Words, stems: list[str], names: tuple[str, ...]) -> tuple[int, int] | None:
    """Where a statement names the event, and not a longer name that begins alike."""
    plain = [at for at in range(len(stems)) if words.norm[at] not in ("the", "a", "an")]  # as `phrase_stems` has them
    for name in sorted((phrase_stems(name) for name in names), key=len, reverse=True):
        for begin in range(len(plain) - len(name) + 1):
            found = plain[begin : begin + len(name)]
            end = found[-1] + 1 if found else 0
            longer = end < len(words) and words.capital(end) and not words.mark(end)
            if found and tuple(stems[at] for at in found) == name and not longer:
                return found[0], end
    return None


def _thing(words: Words, group: Group) -> str:
    """The noun that the verb is about: after an active verb, before a passive one."""
    indices = range(group.first - 1, -1, -1) if group.passive else range(group.verb + 1, len(words))
    for at in indices:
        word = words.norm[at]
        if (words.norm[group.verb], word) in _IDIOMS:
            return ""
        if word not in _FUNCTION and word.isalpha() and not word.endswith("ly"):
            following = words.norm[at + 1] if at + 1 < len(words) else ""
            if not group.passive and following.isalpha() and following not in _FUNCTION and not words.mark(at + 1):
                continue
            return stem(word)
    return ""
