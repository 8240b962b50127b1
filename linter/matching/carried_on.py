"""What stands for an event in sentences that do not name it: "it", "the response", the answer to a question about it.

"The Strategy is out. *It* was published in June", "*When it* is published", "Q. Where is the Strategy? A. *It* …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.happening import Group, governed, words_before
from linter.matching.lasting import in_parliament, publishes
from linter.matching.paragraphs import Paragraph
from linter.matching.phrases import Key, Mention
from linter.matching.reading import Reading
from linter.matching.shut_till import beside, shut_there
from linter.matching.statements import STARTING, happening_verbs
from linter.matching.taking_place import groups_of
from linter.model.frozen import frozen
from linter.model.library import Event
from linter.text.clauses import conjunction
from linter.text.sentences import Sentence
from linter.text.stems import root

_DETERMINED = frozenset("the a an our its this that their your his her my".split())
_LEADING_IN = frozenset("unlike like besides alongside with under despite following since after before".split())
_OF = frozenset("of to for on in from at".split())
_WHILE = frozenset("since when once until after before because".split())
_BACK = frozenset("it this that".split())
"""What stands for an event that the sentence before names."""
_UNDER_HEADING = 2
"""Sentences under a heading that speak of what it names."""
_ANSWERS = frozenset("a answer".split())
_YES = _ANSWERS | frozenset("yes no indeed certainly".split())
_PERSONS = frozenset("i we you they thank thanks ministers people many".split())
_NOTHING_IS = (["it", "was"], ["it", "is"])
"""How sentences begin in which "it" stands for nothing: "*It was* a pleasure to see the Portal"."""
_ABOUT = frozenset(
    "on to for about under of in with from by through behind into within across near beside at after before against".split()
)
_TELLING = frozenset(
    """i we am are is was afraid glad pleased delighted happy sorry sad to say tell report confirm can that understand
    believe hope expect trust may you know of course sadly happily unfortunately fortunately told however yes no""".split()
)
"""What is said before what is told: "I am *afraid that* it has not been published"."""
_WHO_ACT = frozenset("we i ministers officials you".split())
_TELLING_REACH = 9
"""Words from the first of a sentence to "it" at the most."""
_COPIES = frozenset("copy link text".split())
"""What is had of a thing, so that "it" is rather the thing: "a *copy* of the Charter, once it is published"."""
_WAITING = frozenset("ready prepared prepare wait waiting apply plan".split())
"""What one is or does for a thing: "be *ready* for the Scheme by 1 October, when it begins"."""
_JOINING = frozenset("because as since but and so although though while".split())
_THE_OTHER = frozenset("the this that its".split())
_NO_THING = frozenset(
    "more anything nothing something much little comment speak talk say ask wait forward glad sure certain aware proud fond you us them".split()
)
"""What is none that "it" may be: "we cannot say *more about* the Strategy because it …"."""
HAPPENINGS = {
    "publication": "publish",
    "launch": "launch",
    "introduction": "introduce",
    "opening": "open",
    "release": "release",
    "appearance": "appear",
}
_INTO_FORCE = (["into", "force"], ["into", "effect"], ["into", "operation"])
_RECEIVE = frozenset("receive get".split())
_LINKING = frozenset("is are was were be been being".split())
_THE = (["the"], ["that"], ["this"])
_LETTERS = frozenset(
    "letter letters email emails e-mail mail message enquiry inquiry question questions note call".split()
)
_UNTIL = frozenset("until till before once when".split())
_BEFORE = 14
"""Words of a clause before the name in which "it" may be what is named."""
_OPENING, _CLOSING, _NOUN_REACH = 4, 4, 7
"""Words before a name that opens a sentence, after one that closes it, and before one that another noun may govern."""


def _left_open(paragraph: Paragraph) -> tuple[frozenset[str], int]:
    """The heads of the events' names in the last sentence; and how many sentences that follow stand under such a name."""
    names = [mention for mention in paragraph.mentions if mention.key.kind == "tense" and mention.key.role == "name"]
    sentences, heads, under = paragraph.sentences, set[str](), 0
    for name in names:
        after = len(sentences) - 1 - paragraph.sentence_at(name.first)
        if after == 0:
            heads.add(_head(paragraph.words.norm, name))
        if after < _UNDER_HEADING and is_heading(sentences[-1 - after], name):
            under = max(under, _UNDER_HEADING - after)
    return frozenset(heads), under


def leans(before: Sequence[Paragraph], following: Paragraph) -> bool:
    """Whether a paragraph may go on about an event that is named at the end of those before: "It will …", "The response …"."""
    heads, under = before[-1].once(_left_open)
    if len(before) > 1:
        under = max(under, before[-2].once(_left_open)[1] - len(before[-1].sentences))
    if under > 0 and following.once(_when_it):
        return True
    if not heads:
        return False
    norm = following.words.norm
    first = next((at for at in range(len(norm)) if norm[at] not in _YES), 0)
    opening = norm[first : first + 2]
    if _stands_for(norm, first, following.sentences[0].last if following.sentences else 0) is not None:
        return True
    return bool(opening) and opening[0] == "the" and opening[-1] in heads


def _when_it(paragraph: Paragraph) -> bool:
    """Whether a clause like "when it is published" stands where a heading before the paragraph may say what "it" is."""
    norm = paragraph.words.norm
    last = next((sentence.last for sentence in paragraph.sentences[1:_UNDER_HEADING]), len(norm))
    return any(norm[at] == "it" and conjunction(norm, at) for at in range(last))


def goes_on(reading: Reading, event: Event, name: Mention, sentence: Sentence) -> tuple[int, int] | None:
    """ "It is still before the Lords", said of the only Bill that the `sentence` before names."""
    norm, first = reading.words.norm, sentence.last
    others = norm[sentence.first : name.first] + norm[name.last : sentence.last]
    if {"bill", "bills", "act"} & set(others) or norm[first : first + 1] == []:
        return None
    bill = norm[first] in ("that", "this", "the") and norm[first + 1 : first + 2] == norm[
        name.last - 1 : name.last
    ] == ["bill"]
    return in_parliament(norm, first, first + 1 + bill, event.verbs) if bill or norm[first] == "it" else None


def when_we(reading: Reading, event: Event, name: Mention, sentence: Sentence) -> tuple[int, int] | None:
    """ "… when we publish it", after the name."""
    norm, verbs = reading.words.norm, happening_verbs(event.verbs)
    whole = governed(reading.words, name.first) is None
    for at in range(name.last + 3, sentence.last):
        received = whole and norm[at - 1] in _RECEIVE
        doing = norm[at] == "it" and norm[at - 2] == "we" and (root(norm[at - 1]) in verbs or received)
        doing = doing or (
            norm[at] == "it" and norm[at - 2] == "we" and norm[at + 1 : at + 2] == ["out"] and publishes(event.verbs)
        )
        if doing and not norm[at - 1].endswith("ed") and conjunction(norm, at - 2):
            return name.first, at + 1
    return None


@frozen
class Back:
    """Words `first` to `last` stand for what `key` names; the verb groups there, and where their clause begins at the earliest."""

    first: int
    last: int
    groups: list[Group]
    start: int
    key: Key
    acted_on: bool = False
    """Whether it is what somebody publishes: "We published *it*"."""


def said_back(reading: Reading, names: list[Mention], verbs: tuple[str, ...]) -> Iterator[Back]:
    """What stands for the event without its name: "it", or "the response" after the Government response was named."""
    yield from _said_later(reading, names, verbs)
    yield from _said_before(reading, names, verbs)
    yield from _its_own(reading, names, verbs)
    yield from _by_head(reading, names, verbs)
    of_sentence = {reading.sentence_at(name.first): name for name in names}
    for number, name in of_sentence.items():
        following = _following(reading, number)
        if following in of_sentence or following >= len(reading.sentences):
            continue
        sentence = reading.sentences[following]
        if sentence.question or _set_aside(reading, name):
            continue
        if not spoken_of(reading, name, number):
            yield from _when_out(reading, name, number, sentence, verbs)
            continue
        first = sentence.first + (reading.words.norm[sentence.first] in _ANSWERS)
        for at in _stand_for(reading.words.norm, first, sentence.last):
            groups = groups_of(reading, first, sentence.last, verbs)
            yield Back(at, at + 1, groups, first, name.key, acted_on=at > first)


def _when_out(
    reading: Reading, name: Mention, number: int, sentence: Sentence, verbs: tuple[str, ...]
) -> Iterator[Back]:
    """ "I cannot say more *until it* is published", after "Thank you for your letter about the Strategy.".

    Letters are not published, so that it is what they are about.
    """
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    whole = (
        reading.sentences[number].last == name.last
        and sentence.block == reading.sentences[number].block
        and not _another_named(reading, name, name.last)
    )
    if not whole or norm[at] not in ("about", "on", "regarding", "concerning") or norm[at - 1] not in _LETTERS:
        return
    it = next((i for i in range(sentence.first + 1, sentence.last) if norm[i] == "it"), None)
    if (
        it is None
        or norm[it - 1] not in _UNTIL
        or norm[it + 1 : it + 2] not in (["is"], ["has"], ["appears"], ["comes"])
    ):
        return
    if publishes(verbs) and (_DETERMINED - {"that"}).isdisjoint(norm[sentence.first : it]):
        yield Back(it, it + 1, groups_of(reading, it, sentence.last, verbs), it - 1, name.key)


def _stand_for(norm: Sequence[str], first: int, last: int) -> Iterator[int]:
    """The words of a sentence that may: "I have asked for *it* to come out soon, and expect that *it* will"."""
    at = _stands_for(norm, first, last)
    if at is not None:
        yield at
        yield from (
            later for later in range(at + 2, last) if norm[later] == "it" and norm[later - 1] in ("that", "and")
        )


def _stands_for(norm: Sequence[str], first: int, last: int) -> int | None:
    """The word of a sentence that may stand for what is named before: "*It*", "I am glad that *it*", "We published *it*"."""
    if first < last and norm[first] in _BACK:
        return first
    if norm[first : first + 1] and norm[first] in _WHILE and norm[first + 1 : first + 2] == ["it"]:
        return first + 1
    at = next((at for at in range(first + 1, min(first + _TELLING_REACH, last)) if norm[at] == "it"), None)
    if at is not None and conjunction(norm, at) == at - first:
        return at  # "*As soon as it* opens"
    if at is None or not (_TELLING.issuperset(norm[first:at]) or norm[first] in _WHO_ACT):
        return None
    return None if _DETERMINED & set(norm[first:at]) - {"that"} else at


def _following(reading: Reading, number: int) -> int:
    """The sentence after sentence `number`, without "Yes." before it."""
    at = number + 1
    while at < len(reading.sentences):
        sentence = reading.sentences[at]
        if not _YES.issuperset(reading.words.norm[sentence.first : sentence.last]):
            break
        at += 1
    return at


def spoken_of(reading: Reading, name: Mention, number: int) -> bool:
    """Whether sentence `number` speaks of the event rather than of something else: its name opens it, or closes it.

    What closes it can be meant by "it" where persons are what the sentence is about: "We are ready for the Portal."
    """
    norm, sentence = reading.words.norm, reading.sentences[number]
    if _another_named(reading, name, sentence.last):
        return False
    if beside(reading.words, name, sentence.first):
        return False
    if name.first - sentence.first <= _OPENING or shut_there(reading.words, name, sentence.first, sentence.last):
        return True
    after = norm[name.last : sentence.last]
    closing = len(after) <= _CLOSING and _DETERMINED.isdisjoint(after)
    persons = sentence.question or norm[sentence.first] in _PERSONS
    persons = persons or norm[sentence.first : sentence.first + 2] in _NOTHING_IS
    return closing and persons and not _part_of_another(reading, name, sentence.first)


def _part_of_another(reading: Reading, name: Mention, start: int) -> bool:
    """Whether the name says what another thing is about: "*your letter* about the …", "*a summary* of the …"."""
    before = reading.words.norm[max(start, name.first - _NOUN_REACH) : name.first]
    while before and before[-1] in _DETERMINED:
        before.pop()
    if not before or before.pop() not in _ABOUT:
        return False
    found = next((word for word in reversed(before) if word in _DETERMINED | _LINKING), "")
    return found in _DETERMINED


def _set_aside(reading: Reading, name: Mention) -> bool:
    """Whether the name only leads in to what the sentence is about: "*Unlike the …,* the Housing Bill"."""
    begin = name.first - 1 if reading.words.norm[name.first - 1] in ("the", "our") else name.first
    return "," in reading.words.gap(name.last) and reading.words.norm[begin - 1] in _LEADING_IN


def _another_named(reading: Reading, name: Mention, last: int) -> bool:
    """Whether another event is named after `name` and before word `last`: then "it" may be the other."""
    return any(
        name.last <= other.first < last
        for entry, mentions in reading.mentions.get("tense", {}).items()
        if entry != name.key.entry
        for other in mentions
        if other.key.role == "name"
    )


def _said_later(reading: Reading, names: list[Mention], verbs: tuple[str, ...]) -> Iterator[Back]:
    """ "When it is published", after the name in one sentence or under it as a heading; "The response has …"."""
    norm = reading.words.norm
    for name in names:
        number = reading.sentence_at(name.first)
        sentence = reading.sentences[number]
        heading = is_heading(sentence, name)
        later = [] if _of_one_thing(reading, name) else [(name.last, sentence.last)]
        for following in reading.sentences[number + 1 : number + 1 + _UNDER_HEADING] if heading else ():
            later.append((following.first, following.last))
        for first, last in later:
            at = next(
                (
                    at
                    for at in range(first + 1, last)
                    if (norm[at] == "it" and _joined(norm, at))
                    or (first == name.last and norm[at] == "that" and _stands_alone(norm, at))
                ),
                None,
            )
            others = _THE_OTHER if at is not None and norm[at - 1] == "since" else _DETERMINED
            certain = (
                at is not None and norm[at + 2 : at + 4] in _INTO_FORCE
            )  # "gives you *that right* when it comes into force"
            if at is not None and (certain or not others & set(norm[first : at - _joined(norm, at)])):
                start = at - _joined(norm, at)
                yield Back(at, at + 1, groups_of(reading, at, last, verbs), start, name.key)
        if number + 1 < len(reading.sentences):
            following = reading.sentences[number + 1]
            opening = norm[following.first : following.first + 3]
            if opening[:1] in _THE and opening[1:2] == [_head(norm, name)] and opening[2:] and opening[2] not in _OF:
                begin, groups = following.first, groups_of(reading, following.first, following.last, verbs)
                yield Back(begin, begin + 2, groups, begin, name.key)


def _by_head(reading: Reading, names: list[Mention], verbs: tuple[str, ...]) -> Iterator[Back]:
    """ "… when *the Summit* meets", after the National Road Safety Summit in one sentence."""
    norm, words = reading.words.norm, reading.words
    for name in names:
        head, sentence = _head(norm, name), reading.sentences[reading.sentence_at(name.first)]
        first, last = sentence.first, sentence.last
        place = _PLACES if STARTING & happening_verbs(verbs) and "will" in norm[first : name.first] else frozenset()
        at = next((at for at in range(name.last, last) if norm[at] == head or norm[at] in place), last)
        joined = conjunction(norm, at - 1) if at < last and norm[at - 1] == "the" else 0
        joined = joined or _joins(reading, name, at - 1, last)
        if joined and at + 1 < last and not words.capital(at + 1):
            yield Back(at - 1, at + 1, groups_of(reading, at - 1, last, verbs), at - 1 - joined, name.key)
        elif at == last and words.capital(name.last - 1):
            yield from _by_head_later(reading, name, head, verbs)


def _joins(reading: Reading, name: Mention, at: int, last: int) -> int:
    """How many words before word `at` begin a clause on the same thing: "…, *and* the Strategy will", "…; that Review will".

    A thing that is named in full by capitals is named by them again.
    """
    norm, words = reading.words.norm, reading.words
    if at + 1 >= last or norm[at] not in ("the", "that", "this") or _another_named(reading, name, at):
        return 0
    whose = reading.words_at(at + 1, at + 2).endswith(("'s", "’s", "s'", "s’"))
    if whose or words.capital(at + 1) != words.capital(name.last - 1):
        return 0
    anew = norm[at - 1] in _AND and bool(words.mark(at - 1).strip("-‑’'"))
    return 1 if anew else 0


def _by_head_later(reading: Reading, name: Mention, head: str, verbs: tuple[str, ...]) -> Iterator[Back]:
    """ "I must ask you to wait until *the Strategy* is published", in the sentence after the Clean Air Strategy is named."""
    norm, words, number = reading.words.norm, reading.words, reading.sentence_at(name.first) + 1
    following = next(iter(reading.sentences[number : number + 1]), None)
    if following is None or following.block != reading.sentences[number - 1].block:
        return
    first, last = following.first + 2, following.last
    at = next((at for at in range(first, last) if norm[at] == head and words.capital(at)), last)
    joined = conjunction(norm, at - 1) if at < last and norm[at - 1] == "the" else 0
    if joined and at + 1 < last and not words.capital(at + 1) and not _another_named(reading, name, at):
        yield Back(at - 1, at + 1, groups_of(reading, at - 1, last, verbs), at - 1 - joined, name.key)


_AND = frozenset("and but so while whereas though although as because since".split())
_PLACES = frozenset(
    "building site prison hospital school college centre office station museum court clinic park port terminal".split()
)
"""What a place that opens may be called when it has been named."""


def _joined(norm: Sequence[str], at: int) -> int:
    """How many words right before word `at` join its clause to what is said before: 1 for "because", 3 for "as soon as"."""
    return conjunction(norm, at) or int(norm[at - 1] in _JOINING)


def _stands_alone(norm: Sequence[str], at: int) -> bool:
    """Whether "that" at word `at` is a thing named before: "when *that* appears"; not "when that Plan appears"."""
    after = norm[at + 1 : at + 2]
    return conjunction(norm, at) > 0 and bool(after) and (after[0] in _FINITE or after[0] in _APPEARS)


_FINITE = frozenset("is has will comes goes".split())
_APPEARS = frozenset("appears happens opens starts begins lands emerges arrives closes".split())


def _of_one_thing(reading: Reading, name: Mention) -> bool:
    """Whether the name is of another thing that "it" may be: "a summary *of* the Strategy"; not "letters *about* the Strategy"."""
    if governed(reading.words, name.first) is None:
        return False
    of = reading.words.norm[words_before(reading.words, name.first) - 1]
    if of in _COPIES or of in _WAITING:
        return False
    norm = reading.words.norm
    doing = of.endswith("ing") and name.last < len(norm) and conjunction(norm, name.last + 1) > 0
    return not (of in _NO_THING or doing or (of.endswith("s") and not of.endswith(("ss", "us", "is"))))


def _its_own(reading: Reading, names: list[Mention], verbs: tuple[str, ...]) -> Iterator[Back]:
    """ "Ahead of *its launch*", "since *its publication*", after the name in one sentence."""
    norm, happens = reading.words.norm, happening_verbs(verbs)
    for name in names:
        sentence = reading.sentences[reading.sentence_at(name.first)]
        for at in range(name.last + 1, sentence.last - 1):
            if norm[at] == "its" and root(HAPPENINGS.get(norm[at + 1], "")) in happens and norm[at + 2 :][:1] != ["of"]:
                groups = groups_of(reading, sentence.first, sentence.last, verbs)
                yield Back(at, at + 2, groups, sentence.first, name.key)
                break


def _said_before(reading: Reading, names: list[Mention], verbs: tuple[str, ...]) -> Iterator[Back]:
    """ "When *it* is published, the Strategy will …": in the clause before the name."""
    norm = reading.words.norm
    for name in names:
        first = reading.sentences[reading.sentence_at(name.first)].first
        begin = words_before(reading.words, name.first) + 1
        if begin - first > _BEFORE or begin <= first or "," not in reading.words.gap(begin):
            continue
        at = next((at for at in range(first + 1, min(first + 4, begin)) if norm[at] == "it"), None)
        if at is not None and (conjunction(norm, at) or norm[at - 1] == "since"):
            yield Back(at, at + 1, groups_of(reading, at, begin, verbs), first, name.key)


def is_heading(sentence: Sentence, name: Mention) -> bool:
    """Whether a sentence is a name and hardly more: what follows stands under it."""
    return sentence.last - sentence.first <= name.last - name.first + 2


def _head(norm: list[str], name: Mention) -> str:
    """The head of a name: "response" of "Government response to the consultation"."""
    stop = next((at for at in range(name.first + 1, name.last) if norm[at] in ("of", "to", "for", "on")), name.last)
    return norm[stop - 1]
