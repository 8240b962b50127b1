"""How a sentence says that a named thing happens: which verb, in which tense, and what the name is to it.

The same reading is made of a letter's sentences and of the library's own "before" and "after" statements, so that a
statement's verb and role are recognised however the letter words the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from linter.model.frozen import frozen
from linter.text.stems import root
from linter.text.tense import IRREGULAR_PAST, Tense, chain, tense_at
from linter.text.words import Words

Role = Literal["subject", "passive", "object", "setting"]

_NOT_VERBS = frozenset(
    """is are am was were be been being has have had having will shall would could might may should can must to do does
    did not also now still soon shortly later yet already due expected set scheduled planned likely going about in on
    the a an its our their this that currently very all both more most being course track next then so as out up off back forward down away over""".split()
)
_SETTINGS = {"at", "alongside", "in", "with", "through", "via", "during", "by", "within"}
_OBJECT_FILLERS = frozenset(
    """the a an our its this that their his her uk s new final full modern long awaited own forthcoming upcoming
    publication development launch outcome outcomes result results conclusion conclusions release arrival details of for to
    first comprehensive you them him us government governments department departments minister ministers secretary state""".split()
)
_ARTICLES = frozenset("the a an our its this that their his her your my new final full modern own uk".split())
_GOVERNING = frozenset(
    """on to for about under of in with from by through behind into within across beside along near inside outside above
    below beneath round around""".split()
)
NOMINAL = frozenset(
    """publication launch outcome outcomes introduction opening reopening release start beginning result results conclusion
    announcement completion arrival findings report passage commencement close closure end""".split()
)
"""Nouns that stand for a thing's happening: "the publication of the Strategy"."""
_SUBJECT_BREAKS = {
    "while",
    "whereas",
    "but",
    "although",
    "because",
    "if",
    "when",
    "once",
    "until",
    "till",
    "we",
    "i",
    "they",
    "you",
    "so",
}
_PARTICIPLES = frozenset(
    """set held begun taken made laid given brought put met sent paid done written chosen spent shown known drawn
    built dug bought sold taught told heard led lent kept left won fought shut cut read""".split()
)
_NO_PAST = frozenset("hundred indeed speed exceed proceed succeed kindred sacred wicked naked".split())
"""What ends like a past tense and is none."""
_BEFORE_NOUNS = frozenset("the a an its our their his her your these those of and for by in on all no".split())
_INTO = frozenset("law force effect service operation use".split())
_COMING_INTO = frozenset("coming entry entering passage".split())
_PLANNING = frozenset(
    """plan plans planned planning intend intends intended intending intention hope hopes hoped hoping expect expects
    expected expecting aim aims aimed aiming arrange arranged arranging arrangements prepare prepared preparing wait waits
    waited waiting propose proposed proposing schedule scheduled press pressed pressing push pushed pushing call called
    calling ask asked asking date target""".split()
)
_TO_IT = frozenset("to the our this".split())
_SEES = frozenset("see have get want wants wanted".split())
_GLAD = frozenset("glad pleased delighted happy relieved sorry".split())
_WAITING = frozenset("waited waiting hoped hoping longed".split())
_PHRASAL = frozenset(
    (verb, word)
    for verb, word in zip(
        "bring brought bringing usher phase switch turn".split(), "in in in in in on on".split(), strict=True
    )
)
"""Verbs with a word that looks like a preposition, and is none: "we shall *bring in* the Card"."""
_WHO = frozenset("we i they the government department ministry minister ministers secretary of state officials".split())
_AFTER_NAMES = frozenset(
    """of for at by with from into over under to which that who whom whose and or but when while where if than since until
    before after itself too first however therefore indeed alone instead today tomorrow yesterday once there here again only just
    even period window process exercise document text paper report plan scheme programme act order
    near beside between through within across outside under against behind along during plus never remains remain""".split()
)
"""Words after a name with which it is still the same thing."""
_RELATIVE = frozenset("to on of in for about by with from under like as".split())
_WHICH = frozenset("which whom whose".split())
_WHO_SAYS = frozenset("i we you as it they".split())
_GOES_ON = frozenset("is was will has had would shall may can are were".split())
_SENTENCE_ENDS = frozenset(".!?")
REACH = 10


@frozen
class Happening:
    """The verb at word `verb`, its group from word `first`; what the name, which ends before word `end`, is to it, and when it is."""

    role: Role
    root: str
    tense: Tense
    first: int
    verb: int
    end: int = 0


@frozen
class Group:
    """A verb group: auxiliaries from word `first`, the verb at word `verb`."""

    first: int
    verb: int
    tense: Tense
    passive: bool


def verb_groups(words: Words, first: int, last: int, plain: frozenset[str] = frozenset()) -> list[Group]:
    """The verb groups of words `first` to `last`, in order.

    A bare present ("closes", "takes") is one only when its verb is among `plain`: it may as well be a noun.
    """
    found: list[Group] = []
    norm = words.norm
    for index in range(first, last):
        word = norm[index]
        if (word in _NOT_VERBS and not _main_verb(words, index, last)) or not word[0].isalpha():
            continue
        begin = chain(words, index, first)
        regular = word.endswith("ed") and len(word) > 4 and word not in _NO_PAST
        if begin == index and not regular and not _irregular_past(words, index, first):
            if not _bare_present(words, index, first, plain):
                continue
        if found and begin <= found[-1].verb:
            if begin > found[-1].first:
                continue
            found.pop()  # "is preparing to publish" is one group, of its last verb
        passive = bool({"be", "been", "being", "is", "are", "was", "were"} & set(words.norm[begin:index]))
        participle = (word.endswith(("ed", "en")) and word != "open") or word in _PARTICIPLES
        found.append(Group(begin, index, tense_at(words, index, first), passive and participle))
    return found


def _bare_present(words: Words, index: int, first: int, plain: frozenset[str]) -> bool:
    word = words.norm[index]
    if index == first or not (word.endswith("s") or after_plural(words, index)) or root(word) not in plain:
        return False
    return words.norm[index - 1] not in _BEFORE_NOUNS


def after_plural(words: Words, index: int) -> bool:
    """Whether a plural name stands right before word `index`: "the Atlantic *Games* open", "the *Rules 2026* come"."""
    last = index - 1 - (len(words.norm[index - 1]) == 4 and words.norm[index - 1].isdigit())
    return words.norm[last].endswith("s") and words.capital(last) and words.gap(index) == " "


def _irregular_past(words: Words, index: int, first: int) -> bool:
    """Whether an irregular form is a past tense here and not a noun: "the Government set out"."""
    if words.norm[index] not in IRREGULAR_PAST or index == first:
        return False
    return words.norm[index - 1] not in ("a", "an", "the", "this", "that", "its", "our", "full", "whole", "each")


def _main_verb(words: Words, index: int, last: int) -> bool:
    """Whether "set" is a verb of its own ("will set out") and not "is set to"."""
    return words.norm[index] == "set" and index + 1 < last and words.norm[index + 1] != "to"


def happenings(words: Words, groups: list[Group], name: tuple[int, int]) -> Iterator[Happening]:
    """What the sentence whose verb groups are `groups` says of the thing named at words `name`."""
    norm, (begin, end) = words.norm, name
    before = [group for group in groups if group.verb < begin]
    groups = [_beyond(words, group, end) if group.first < end <= group.verb else group for group in groups]
    end = _after_aside(words, end)
    after = [group for group in groups if group.first >= end]
    setting = _setting(words, begin)
    relative = bool(after) and norm[end : after[0].first] in (["which"], ["that"])
    aside = end < len(words) and not {",", "("}.isdisjoint(words.gap(end))
    participle = bool(after) and after[0].first == after[0].verb == end and aside
    relative = relative or participle
    to_happen = bool(after) and after[0].first == end and planned_for(words, begin, end)
    if after and _which_we(norm[end : after[0].first]) and not (after[0].passive or of_another(words, begin)):
        yield _happening("object", words, after[0])
    elif after and (
        relative or to_happen or (setting is None and _is_subject(words, before, (begin, end), after[0].first))
    ):
        group = _as_of_its_governor(words, after[0], before, begin, end)
        group = _as_seen(words, group, before, begin, end)
        between = norm[end : group.first]
        if "and" in between and (before or "," in words.gap(end + between.index("and"))):
            pass
        elif (
            len(between) <= REACH and not _SUBJECT_BREAKS & set(between) and not _clause_break(words, end, group.first)
        ):
            yield _happening("passive" if group.passive or participle else "subject", words, group)
            second = after[1] if len(after) > 1 else None
            if second and norm[second.first - 1] in ("and", "but") and second.first - group.verb <= 12:
                yield _happening("passive" if second.passive else "subject", words, second)
    if after and not relative and setting is not None and _opens_clause(words, setting):
        if not _clause_break(words, end, after[0].first):
            yield _happening("setting", words, after[0])
    if before:
        group = before[-1]
        between = norm[group.verb + 1 : begin]
        between = between[(norm[group.verb], *between[:1]) in _PHRASAL :]
        if (
            len(between) <= 7
            and not parted(words, group.verb, words_before(words, begin) + 1)
            and set(between) <= _OBJECT_FILLERS | {"out", "up", "forward", "down", "off"}
            and not group.passive
        ):
            yield _happening("object", words, group, name[1])
        elif group.passive and set(between) <= _TO_IT and norm[group.first - 2 : group.first] == ["royal", "assent"]:
            yield _happening("passive", words, group)
        elif (
            setting is not None
            and begin - group.verb <= 22
            and not _clause_break(words, group.verb, begin)
            and not (after and _of_next_clause(words, (group.verb, setting), (end, after[0].first)))
        ):
            yield _happening("setting", words, group)


def _of_next_clause(words: Words, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a name belongs to the subject of the verb after it: "If you know one who *has paid*, places at the Fair *will be* kept".

    The verb before the name stands at word `before[0]`, what leads to the name at `before[1]`; the name ends before word `after[0]`,
    and the verb after it begins at `after[1]`.
    """
    comma = next((at for at in range(before[1], before[0], -1) if "," in words.gap(at)), None)
    if comma is None or comma == before[1] or words.norm[comma] in _GOING_ON:
        return False
    apart = any(words.mark(at) for at in range(after[0], after[1] + 1))
    return not apart and _GOING_ON.isdisjoint(words.norm[after[0] : after[1]]) and after[1] - after[0] <= REACH


_GOING_ON = frozenset("and or but nor who which that where when".split())


def _is_subject(words: Words, before: list[Group], name: tuple[int, int], verb: int) -> bool:
    """Whether the verb group at word `verb` is said of the name: not in "the *summary of* X", "the Bill *that follows* X"."""
    norm, (begin, end) = words.norm, name
    if governed(words, begin) is not None or (verb > end and _names_more(words, end)):
        return False
    at = words_before(words, begin)
    if at >= 0 and norm[at] in ("had", "were"):
        return False  # "had the Strategy been published"
    told = before[-1] if before else None
    if told is None or told.passive or not set(norm[told.verb + 1 : begin]) <= _ARTICLES:
        return True
    if parted(words, told.verb, at + 1):
        return True  # "That is about to *change: the* Code takes effect"
    return told.first < 2 or norm[told.first - 1] not in ("that", "which", "who")


def parted(words: Words, verb: int, begin: int) -> bool:
    """Whether a colon, a semicolon or a dash parts a verb from what begins at word `begin`, which it is not done to, then."""
    return verb + 1 == begin and not _PARTING.isdisjoint(words.gap(begin).replace(" - ", "–"))


_PARTING = frozenset(":;–—")


def _names_more(words: Words, end: int) -> bool:
    """Whether a plain word follows the name, and with it is something else: "the White Paper *summary*"."""
    word = words.norm[end]
    if words.mark(end) or words.capital(end) or not word.isalpha() or word.endswith(("ed", "ing", "ly")):
        return False
    return word not in _NOT_VERBS | _AFTER_NAMES | NOMINAL


def _opens_clause(words: Words, at: int) -> bool:
    """Whether word `at` is the first of its clause."""
    return at == 0 or "\n\n" in words.gap(at) or bool(words.mark(at)) or words.norm[at - 1] in ("that", "and", "but")


def _which_we(between: list[str]) -> bool:
    """Whether `between` the name and a verb stands who does it: "…, *which the Government* published"."""
    return between[:1] == ["which"] and len(between) > 1 and set(between[1:]) <= _WHO


def _beyond(words: Words, group: Group, end: int) -> Group:
    """The verb group without the name that ends before word `end`: "the Clean Water *Plan* to be published"."""
    return Group(chain(words, group.verb, end), group.verb, tense_at(words, group.verb, end), group.passive)


def planned_for(words: Words, begin: int, end: int) -> bool:
    """Whether the name at words `begin` to `end` is what something is planned for: "we plan *for round two to* open"."""
    norm = words.norm
    at = words_before(words, begin)
    if at < 2 or norm[at] != "for" or norm[end : end + 1] != ["to"]:
        return False
    if norm[at - 1] in ("is", "was", "remains"):
        return bool(_PLANNING & set(norm[max(0, at - 5) : at - 1]))
    return norm[at - 1] in _PLANNING


def _as_of_its_governor(words: Words, group: Group, before: list[Group], begin: int, end: int) -> Group:
    """The verb group after the name, its infinitive as far ahead as what governs it: "we *expected* round two to open"."""
    norm = words.norm
    if group.first != end or norm[end] != "to" or group.tense != "future":
        return group
    lead = set(norm[max(0, begin - 5) : begin])
    governor = before[-1] if before and begin - before[-1].verb <= 4 else None
    perfect = governor is not None and bool({"has", "have"} & set(norm[governor.first : governor.verb]))
    told = governor is not None and governor.tense in ("past", "future-in-past") and not perfect
    if told or (perfect and lead & _WAITING) or lead & {"was", "were", "had"}:
        return Group(group.first, group.verb, "future-in-past", group.passive)
    return group


def _as_seen(words: Words, group: Group, before: list[Group], begin: int, end: int) -> Group:
    """The participle after the name, as far ahead as who sees it: "we hope *to see* the Plan *published*"."""
    norm, at = words.norm, words_before(words, begin)
    if at < 1 or norm[at] not in _SEES or group.first != end or group.verb != end or words.mark(end):
        return group
    governor = next((each for each in before[-1:] if each.verb == at), None)
    tense = governor.tense if governor else "future" if norm[at] in ("want", "wants") else group.tense
    if not _GLAD.isdisjoint(norm[max(0, at - 4) : at]) and tense == "future-in-past":
        return group  # "I was pleased to see it published"
    return Group(group.first, group.verb, tense, passive=True)


def _after_aside(words: Words, end: int) -> int:
    """The word at which the sentence goes on after "…, to which your member spoke, is": where the aside ends."""
    norm = words.norm
    if "," not in words.gap(end) or end + 2 >= len(words):
        return end
    if norm[end] in _WHO_SAYS:  # "…, *I am told*, is"
        stop = next((at for at in range(end + 1, min(end + 7, len(words))) if "," in words.gap(at)), end)
        return stop if norm[stop : stop + 1] and norm[stop] in _GOES_ON else end
    if norm[end] not in _RELATIVE or norm[end + 1] not in _WHICH:
        return end
    stop = min(end + 25, len(words))
    return next((at for at in range(end + 2, stop) if "," in words.gap(at) and norm[at] in _GOES_ON), end)


def governed(words: Words, begin: int) -> str | None:
    """The preposition that makes the name at word `begin` part of another thing: "an update *on* the …".

    "The publication of the …" is the thing's own.
    """
    at = words_before(words, begin)
    if at < 1 or words.norm[at] not in _GOVERNING or words.mark(at + 1) or phrase_begin(words, begin) < begin:
        return None
    if words.norm[at] == "for" and "," in words.gap(at):
        return None  # "The old rules go on, *for* the new ones do not apply"
    return words.norm[at]


def of_another(words: Words, begin: int) -> bool:
    """Whether the name at word `begin` says what a thing is of, so that "which" means the thing: "*a summary of* X, which …"."""
    norm, at = words.norm, words_before(words, begin)
    if at < 2 or norm[at] not in ("of", "to", "on") or words.mark(at) or phrase_begin(words, begin) < begin:
        return False
    if norm[at] == "of":
        return norm[at - 1] not in _AHEAD | _MATTER
    return not norm[at - 1].endswith("ing") and not _BEFORE_THINGS.isdisjoint(norm[max(0, at - 3) : at - 1])


_AHEAD = frozenset("ahead part because heart front view sight light spite outside".split())
_MATTER = frozenset(
    """subject subjects theme themes topic topics question questions matter matters issue issues concern concerns aim aims
    purpose purposes object objects part parts core centre focus feature features strand strands pillar pillars plank
    planks priority priorities thrust burden scope point points heart contents pages terms centrepiece business task""".split()
)
"""What a paper is about or consists of, which does not come out by itself: "one of the *subjects of* X, which we expect to publish"."""
_BEFORE_THINGS = frozenset("the a an our its your".split())


def phrase_begin(words: Words, begin: int) -> int:
    """Where what stands for the happening of the thing named at word `begin` begins, or `begin` itself.

    "The *publication* of the …", "the *coming* into force of the …".
    """
    norm, found = words.norm, begin
    while True:
        at = words_before(words, found) - 1
        if at < 0 or norm[at + 1] not in ("of", "to") or words.mark(at + 2) or words.mark(at + 1):
            return found
        if norm[at + 1] == "to":
            return at - 1 if at and norm[at - 1 : at + 1] == ["royal", "assent"] else found
        if norm[at] in ("date", "day") and at:
            at -= 1
        if norm[at] in NOMINAL:
            found = at
        elif at > 1 and norm[at] in _INTO and norm[at - 1] == "into" and norm[at - 2] in _COMING_INTO:
            found = at - 2
        else:
            return found


def words_before(words: Words, begin: int) -> int:
    """The word before the articles of the name at word `begin`; -1 at the text's beginning."""
    at = begin - 1
    while at >= 0 and words.norm[at] in _ARTICLES and not words.mark(at + 1):
        at -= 1
    return at


def _happening(role: Role, words: Words, group: Group, end: int = 0) -> Happening:
    return Happening(role, root(words.norm[group.verb]), group.tense, group.first, group.verb, end)


def _setting(words: Words, begin: int) -> int | None:
    """The word of the preposition that makes the name the setting of a clause: "at the …", "alongside our …"."""
    for at in range(begin - 1, max(begin - 5, -1), -1):
        word = words.norm[at]
        if "\n\n" in words.gap(at + 1) or not _SENTENCE_ENDS.isdisjoint(words.mark(at + 1)):
            return None  # "Thanks for bearing *with us.* The consultation closed"
        if word in _SETTINGS or (word == "of" and at and words.norm[at - 1] == "part"):
            return at
        if word not in _OBJECT_FILLERS:
            return None
    return None


def _clause_break(words: Words, first: int, last: int) -> bool:
    return any(";" in words.gap(at) or ":" in words.gap(at) for at in range(first + 1, last + 1)) or bool(
        {"but", "while", "whereas", "although"} & set(words.norm[first:last])
    )
