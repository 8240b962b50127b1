"""By which words it is said that a thing happens: its own verb, a longer one ("come into force"), an idiom ("open its doors")."""

from __future__ import annotations

from linter.matching.happening import Group, Happening, after_plural
from linter.matching.in_force import binds
from linter.matching.lasting import gathers, publishes
from linter.matching.reading import Reading, once
from linter.matching.statements import CLOSING, STARTING, becomes_law, happening_verbs
from linter.text.stems import root

_WITHOUT_OBJECT = {root(verb) for verb in "come appear emerge arrive happen occur".split()}
_ENDS_CLAUSE = frozenset(
    "you we they i he she your our in on at by this next later shortly soon alongside during before after from until when and today out as last yesterday recently earlier early already again yet still is remains depends".split()
)
_COME = root("come")
_COMING_SOON = frozenset("soon shortly later next".split())
_IN_TWO_WORDS = {root("take"): "place", _COME: "out"}
_ENACTED = tuple(
    phrase.split()
    for phrase in (
        "give royal assent,get royal assent,gain royal assent,secure royal assent,obtain royal assent,win royal assent,grant royal assent,"
        "achieve royal assent,reach royal assent,reach the statute book,enter the statute book,join the statute book,"
        "pass into law,become an act,become the law of the land,become the law,clear parliament,clear both houses,complete its passage,complete its final stages"
    ).split(",")
)
"""How else it is said that a Bill becomes law."""
_STARTED = tuple(
    phrase.split()
    for phrase in "get under way,get underway,get going,get off the ground,kick off,start up,go live,switch on,come on stream,come into use".split(
        ","
    )
)
_BEGUN = frozenset(root(first) for first, *_ in _STARTED)
_OVER = tuple(
    phrase.split()
    for phrase in "come to an end,come to a close,draw to a close,draw to an end,finish its work,make its report,deliver its report,submit its report,present its report,give its report".split(
        ","
    )
)
"""How else it is said that a review or a consultation ends."""
_OPENED = tuple(
    phrase.split()
    for phrase in (
        "open its doors,open its gates,throw open its doors,welcome its first,admit its first,receive its first,take its first,"
        "enrol its first,come back into use,come back into service,go back into service"
    ).split(",")
)
"""How else it is said that a place or a gathering opens."""
_FORCED = (["come", "in"], ["kick", "in"])
"""How else it is said that rules come into force."""
_APPEARED = (
    ("see", "the", "light", "of", "day"),
    ("see", "the", "light"),
    ("hit", "the", "streets"),
    ("come", "off", "the", "press"),
)
SAYING_NOW = {root(verb) for verb in "contain commit explain promise recommend confirm state".split()}
"""What a paper does in its words from the day that it is out."""
_OF_PAPERS = frozenset(SAYING_NOW | {_COME} | {root(verb) for verb in "set make lay spell".split()})
_SENT_OUT = (["bring", "out"], ["put", "out"])
"""What is done to a paper that appears."""
_BROUGHT_IN = _ENDS_CLAUSE | {"please", "there", "so", "but"}
_SPANS = frozenset("fortnight week weeks month months days".split())
_LATER = frozenset("later shortly soon next this".split())
_FOLLOW, _HOLD, _TAKE = root("follow"), root("hold"), root("take")
_BACK = frozenset("up back over off".split())
_ENDING, _REPORTING = (
    {root(verb) for verb in "conclude report".split()},
    {root(verb) for verb in "publish release issue".split()},
)


def is_happening(reading: Reading, happening: Happening, verbs: tuple[str, ...]) -> bool:
    """Whether the verb says that the thing itself happens, and not what it does to something else."""
    norm = reading.words.norm
    at = happening.verb + 1
    if norm[happening.verb : at + 1] in (
        ["report", "back"],
        ["report", "to"],
        ["reported", "back"],
        ["reported", "to"],
    ):
        return happening.role == "subject"
    if happening.root == _HOLD and not _BACK.isdisjoint(norm[at : at + 1]):
        return False  # "has been held up"
    if happening.root == _FOLLOW:
        later = not norm[at : at + 1] or norm[at] in _LATER or norm[at : at + 2] == ["in", "due"]
        return happening.role == "subject" and later
    if happening.root == _TAKE and happening.role != "setting":  # "the Card will be taken on every boat"
        return bool(longer(norm, happening, verbs)) or in_two_words(norm, happening)
    if happening.role == "object" and happening.root in _WITHOUT_OBJECT:
        return False  # "firms will *come in to* the Pilot"
    if happening.role in ("passive", "object", "setting"):
        return True
    if longer(norm, happening, verbs):
        return True
    if happening.root in _IN_TWO_WORDS:
        comes = happening.root == _COME and happening.tense == "present" and bool(reading.words.mark(at))
        return comes or in_two_words(norm, happening)  # "when it comes, …"
    while_closed = norm[at : at + 1] == ["for"] and not _SPANS.isdisjoint(norm[at + 1 : at + 4])
    ends = at >= reading.sentences[reading.sentence_at(happening.verb)].last
    return ends or norm[at] in _ENDS_CLAUSE or while_closed or bool(reading.words.mark(at))


def in_two_words(norm: list[str], happening: Happening) -> bool:
    """Whether the verb and the word after it say together that a thing happens: "take place"."""
    following = norm[happening.verb + 1 : happening.verb + 2]
    soon = happening.root == _COME and bool(following) and following[0] in _COMING_SOON
    return soon or following == [_IN_TWO_WORDS.get(happening.root)]


def longer(norm: list[str], happening: Happening, verbs: tuple[str, ...]) -> int:
    """How many words more than one the verb has, of an event's `verbs`: 2 for "come into force"."""
    at = happening.verb + 1
    own = {root(verb.split()[0]) for verb in verbs}
    others: tuple[list[str], ...] = _ENACTED if becomes_law(verbs) else _STARTED if STARTING & own else ()
    others = (*others, *(_OVER if own & (_ENDING | CLOSING) else ()))
    others = (*others, *(_OPENED if own & STARTING or gathers(verbs) else ()), *(_APPEARED if own & _REPORTING else ()))
    if happening.role in ("object", "passive") and own & _REPORTING:
        others = (*others, *_SENT_OUT)
    if happening.role == "subject" and binds(verbs) and _BROUGHT_IN.issuperset(norm[at + 1 : at + 2]):
        others = (*others, *_FORCED)
    for first, *rest in (*map(_split, verbs), *others):
        if rest and root(first) == happening.root and norm[at : at + len(rest)] == rest:
            return len(rest)
    return 0


def _split(verb: str) -> list[str]:
    return verb.lower().split()


def groups_of(reading: Reading, first: int, last: int, verbs: tuple[str, ...] = ()) -> list[Group]:
    """The verb groups of words `first` to `last`, "opens" and the like among them where `verbs` are an event's."""
    extra = (
        _BEGUN | {root("open")} if gathers(verbs) else _BEGUN if STARTING & happening_verbs(verbs) else frozenset[str]()
    )
    extra |= _OF_PAPERS if publishes(verbs) else frozenset()
    plain = {verb for at, verb in _bare_presents(reading) if first <= at < last}
    return reading.verb_groups(first, last, (happening_verbs(verbs) | extra) & plain)


@once
def _bare_presents(reading: Reading) -> list[tuple[int, str]]:
    """The words that may be verbs in a bare present ("closes"), each with its root."""
    words = reading.words
    return [(at, root(word)) for at, word in enumerate(words.norm) if word[-1] == "s" or after_plural(words, at)]
