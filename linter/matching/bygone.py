"""Whether the words around a name tell of the past, or of a thing that is no more.

"The former …", "in 2017 … was", "… at the time", "… was abolished", "there are no plans to bring back …".
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from linter.matching.paragraphs import Paragraph
from linter.matching.reading import Reading
from linter.text.clauses import holds
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.tense import IRREGULAR_PAST, PAST_FORMS

_FORMER = frozenset(
    """former previous predecessor predecessors defunct old erstwhile ex legacy late outgoing retired letterhead
    letterheaded archive archives archived""".split()
)
"""What is said of a thing by a word beside it: the word must go with the name."""
_ENDED = frozenset(
    """formerly previously abolished replaced superseded renamed originally historically closed dissolved wound merged
    became succeeded ceased ended expired lapsed left resigned departed""".split()
)
_LEFT = frozenset("then last stepped stood quit moved time tenure stint spell days".split())
"""What is said of an office-holder between name and office: "the last Minister", "stepped down as"."""
_OF_OTHERS = frozenset("old late archive archives archived letterhead letterheaded".split())
_UNTIL = {"until", "till", "before", "prior"}
_NOW = {"now", "currently", "today", "present"}
_WAS = {"was", "were", "had", "did", "served", "been", "used"}
_LAY = frozenset("lay led fell stood dealt".split())
_GONE = frozenset(
    "merged abolished replaced renamed closed dissolved wound superseded exists exist disbanded split".split()
)
_PRESENT = frozenset("is are will please can should must may".split())
_FRONTED = frozenset(
    "if when where unless because although though while since once after on in at for to as about regarding concerning with over under by turning".split()
)
_THEN = (
    ("at", "that", "time"),
    ("of", "that", "time"),
    ("in", "those", "days"),
    ("back", "then"),
    ("of", "the", "day"),
)
_AT_THE_TIME = ("at", "the", "time")
_WAS_ONCE = frozenset(
    (
        *(("had", "been"), ("used", "to"), ("was", "then"), ("were", "then"), ("was", "once"), ("the", "then")),
        *(
            ("went", "by"),
            ("went", "under"),
            ("was", "called"),
            ("were", "called"),
            ("was", "known"),
            ("were", "known"),
        ),
    )
)
_REVIVING = frozenset(
    "revive reviving revived restore restoring recreate reinstate reinstating resurrect resurrecting".split()
)
_SUCCEEDING = tuple(
    tuple(phrase.split())
    for phrase in (
        "took over from,takes over from,taken over from,taking over from,successor to,successor of,successors to,heir to,"
        "in place of,instead of,inherited from,grew out of,formed from,created out of,made out of,follows on from,"
        "followed on from,stepped into shoes of,takes place of,took place of,taken place of,taking place of,handed over by,passed on by"
    ).split(",")
)
_TAKING_ON = frozenset(
    (
        *(
            ("took", "on"),
            ("taken", "on"),
            ("takes", "on"),
            ("took", "over"),
            ("taken", "over"),
            ("takes", "over"),
            ("builds", "on"),
            ("built", "on"),
        ),
        *(("brought", "together"), ("brings", "together"), ("inherited", "the"), ("absorbed", "the")),
    )
)
_WHO_DID = (["you"], ["he"], ["she"], ["they"], ["who"], ["was"], ["were"], ["first"], ["originally"])
_SOON_AFTER = 3
"""Sentences after the one with the name that may say that it is gone."""
_BODIES = frozenset(
    "department body agency council board ministry organisation office authority scheme fund grant name".split()
)
_THAT_WAS = frozenset("what that which it".split())
_BEGAN = frozenset("began begun started".split())
_PERFECT = frozenset("has have had is are be being been will to".split())
_KNOWING = frozenset("know knew known remember remembered recall".split())
_ENDED_ITSELF = frozenset("ended ceased lapsed expired".split())
_REPLACED = frozenset("followed succeeded replaced".split())
_REPLACING = frozenset("replacing superseding succeeding inheriting absorbing".split())
_DAYS_OF = frozenset("days time times era age".split())
_AFTER_IT = frozenset("successor successors demise abolition replacement legacy".split())
"""What comes after a thing that is no more: "the Fund's *successor*"."""
_NAMING = frozenset("name term words phrase headed labelled titled".split())
_MENTIONS = frozenset("reference references refers referred mention mentions".split())
_USING = frozenset("write send use quote contact address call say refer put".split())
_NO_MORE = (
    ("no", "more"),
    ("out", "of", "existence"),
    ("gave", "way"),
    ("given", "way"),
    ("passed", "into", "history"),
)
_PASSING = frozenset("passed moved transferred went".split())
_ENDING = frozenset("abolition closure demise merger renaming end break dissolution".split())
_WORK = frozenset("work functions duties role powers responsibilities staff tasks remit".split())
_GIVEN = frozenset("made paid awarded given received won approved agreed funded".split())
_FOUNDED = frozenset("set established created founded commissioned built introduced drawn".split())
_SERVING = frozenset(
    "worked served employed years months decade decades career spell stint tenure secondment seconded posting".split()
)
_ONES_OWN = frozenset("my your his her their own those early".split())
_NEAR, _AFTER = 6, 5
"""Words before and after a name that may tell of it."""


def told_as_history(reading: Reading, first: int, last: int, since: date | None, *, posts: bool = False) -> bool:
    """Whether the name at words `first` to `last`, not in use from `since` on, is told of as something of the past.

    With `posts` the words are those of an office and of its holder, with what stands between them.
    """
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(first)]
    return (
        _called_former(reading, sentence, first, last)
        or (posts and bool((_FORMER | _ENDED | _LEFT) & set(norm[first:last]) or norm[max(0, first - 1)] == "last"))
        or _said_around(norm, sentence, first, last, posts=posts)
        or _told_gone(reading, reading.sentence_at(first), norm[first:last])
        or _succeeded(reading, sentence, first, last)
        or _handed_on(reading, sentence, last)
        or (not posts and _dealt_with(norm[max(sentence.first, first - _NEAR) : first]))
        or _formers(norm, sentence.first, first)
        or _under_it(reading, sentence, first, last)
        or _was(reading, sentence, first, last, since, posts=posts)
        or (posts and _without_verb(reading, sentence, first, last))
        or _at_the_time(norm, sentence, last)
        or _revived(norm, sentence, first, last)
        or _dated(reading, sentence, first, last, since)
    )


def said_gone(reading: Reading, last: int) -> bool:
    """Whether the thing whose name ends before word `last` is said to be no more: "…, which was abolished in 2023"."""
    sentence = reading.sentences[reading.sentence_at(last - 1)]
    after = reading.words.norm[last : min(last + 5, sentence.last)]
    if not _ENDED_ITSELF.isdisjoint(after[:1]):
        return True
    return bool({"was", "were"} & set(after[:3])) and bool(_GONE & set(after))


def succeeded(reading: Reading, first: int, last: int) -> bool:
    """Whether another has the place of who is named at words `first` to `last`: "Y, who took over from X"."""
    lead = reading.words.norm[max(0, first - 1) : first]
    return bool(_REPLACED & set(lead)) or _succeeded(
        reading, reading.sentences[reading.sentence_at(first)], first, last
    )


def _called_former(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a word like "former" goes with the name: not in "On the former ropery, X is" or "On late letters, ask X"."""
    norm = reading.words.norm
    begin, end = max(sentence.first, first - _NEAR), min(sentence.last, last + _AFTER)
    if _ENDED & set(norm[begin:first]) | _ENDED & set(norm[last:end]):
        return True
    for at in range(first - 1, begin - 1, -1):
        if norm[at] in _PRESENT or (norm[sentence.first] in _FRONTED and _lead_in_ends(reading, at + 1, last)):
            break
        if norm[at] in _FORMER:
            return True
    after = next((at for at in range(last, end) if norm[at] in _FORMER), end)
    names = norm[after + 1 : after + 2] in (["name"], ["title"])
    others = after < end and not names and norm[after] in _OF_OTHERS and _PRESENT & set(norm[last:after])
    return after < end and not (others and norm[after - 1] in ("the", "an", "a", "our"))


def _lead_in_ends(reading: Reading, at: int, last: int) -> bool:
    """Whether the comma before word `at` ends a lead-in, and does not set off the name as another for what is before."""
    return "," in reading.words.gap(at) and "," not in reading.words.gap(last)


def _said_around(norm: list[str], sentence: Sentence, first: int, last: int, *, posts: bool) -> bool:
    """Whether "then", "no longer", "until", "known as" and the like stand right around the name."""
    lead = norm[max(sentence.first, first - _NEAR) : first]
    after = norm[last : min(sentence.last, last + _AFTER)]
    near = lead + after
    joined = lead[-3:] in (["along", "with", "the"], ["together", "with", "the"]) or lead[-2:] == ["along", "with"]
    if joined and _GONE & set(norm[sentence.first : first]):
        return True  # "was abolished in 2023, along with the …"
    if (any(holds(after, phrase) for phrase in _NO_MORE) and "than" not in after) or _told_not_to(lead):
        return True
    if after[:2] == ["and", "now"] and any(word in PAST_FORMS or word.endswith("ed") for word in lead):
        return True  # "they wrote to X, and now to us"
    if holds(after, ("to", "an", "end")) and {"came", "come", "drew", "drawn"} & set(after):
        return True
    if lead[-1:] == ["then"] or _pairs(near) & {("no", "longer")} or _pairs(lead) & _WAS_ONCE or _served(lead):
        return True
    if {"known", "called"} & set(near) or _until(norm[max(sentence.first, first - 3) : first]):
        return True
    if posts and _UNTIL & set(norm[first : min(sentence.last, last + 3)]):
        return True
    before = norm[max(sentence.first, first - 8) : first]
    return holds(before, ("as", "it", "was")) or (after[:1] == ["as"] and "was" in after)


def _until(lead: list[str]) -> bool:
    """Whether the name is what something lasted to: "until the …"; not "until then the …"."""
    return any(word in _UNTIL and lead[at + 1 : at + 2] not in (["then"], ["now"]) for at, word in enumerate(lead))


def _told_not_to(lead: list[str]) -> bool:
    """Whether the name is only spoken of as a name, or not to be used: "the *name* X", "*do not write* to X"."""
    names = holds(lead, ("by", "the", "name", "of")) or holds(lead, ("under", "the", "name", "of"))
    if names or (lead[-1:] and lead[-1] in _NAMING):
        return True
    if any(
        lead[at] in _MENTIONS and lead[at + 1] in ("to", "of") for at in range(max(0, len(lead) - 3), len(lead) - 1)
    ):
        return True
    return any(lead[at : at + 2] == ["do", "not"] and lead[at + 2] in _USING for at in range(len(lead) - 2))


def _at_the_time(norm: list[str], sentence: Sentence, last: int) -> bool:
    """Whether the sentence is of a time that is over: "at that time", "in those days", or "at the time" and a past verb."""
    words = norm[sentence.first : sentence.last]
    if any(holds(words, then) for then in _THEN):
        return True
    at = next((at for at in range(len(words) - 2) if tuple(words[at : at + 3]) == _AT_THE_TIME), None)
    if at is None or words[at + 3 : at + 4] == ["of"]:
        return False
    return (
        any(word in _WAS | _LAY | IRREGULAR_PAST or word.endswith("ed") for word in words)
        or at >= last - sentence.first
    )


def _revived(norm: list[str], sentence: Sentence, first: int, last: int) -> bool:
    """Whether the thing is said to come back, or not to: it is gone."""
    lead = [word for word in norm[max(sentence.first, first - 4) : first] if word not in ("the", "a", "our")]
    after = norm[last : min(sentence.last, last + _AFTER)]
    if lead[-1:] and (
        lead[-1] in _REVIVING or lead[-2:] in (["bring", "back"], ["bringing", "back"], ["return", "of"])
    ):
        return True
    if lead[-1:] in (["bring"], ["bringing"]) and after[:1] == ["back"]:
        return True
    if lead[-2:-1] == ["re"] and lead[-1] in ("establish", "establishing", "create", "creating"):
        return True
    back = next(
        (at for at in range(1, len(after)) if after[at] == "back" and after[at - 1] in ("come", "coming")), None
    )
    return back is not None and last + back + 1 == sentence.last


def _was(reading: Reading, sentence: Sentence, first: int, last: int, since: date | None, *, posts: bool) -> bool:
    """Whether the sentence is about the name and its verb is past: "DLUHC, you will recall, was"."""
    if posts or not since or first - sentence.first > 3:
        return False
    begin = _after_comma(reading, last, sentence.last)
    following = reading.words.norm[begin : min(sentence.last, begin + 7)]
    return next((word for word in following if word in _WAS | {"is", "are", "will", "has"}), "") in ("was", "were")


def _without_verb(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a past verb before is that of the name and office, too: "X *was* the Secretary and Y the Minister"."""
    norm, words = reading.words.norm, reading.words
    before = norm[sentence.first : first]
    joined = before[-1:] == ["and"] or bool(words.mark(first))
    apart = any("," in words.gap(at) for at in range(first + 1, last))
    ends = last >= sentence.last or bool(words.mark(last)) or norm[last] == "and"
    finite = [word for word in before if word in ("was", "were", "is", "are", "will", "has")]
    return joined and not apart and ends and finite[-1:] in (["was"], ["were"])


def _after_comma(reading: Reading, last: int, end: int) -> int:
    """Where the clause goes on after "…, you will recall, was": the word after the second comma, or `last`."""
    if last >= end or "," not in reading.words.gap(last):
        return last
    return next((at for at in range(last + 1, min(last + 8, end)) if "," in reading.words.gap(at)), last)


def _dated(reading: Reading, sentence: Sentence, first: int, last: int, since: date | None) -> bool:
    """Whether the sentence gives a time before `since`, or a time that is over and a past verb."""
    words = reading.words.norm[sentence.first : sentence.last]
    inside = set(words)
    now = bool(_NOW & set(_of_clause(reading, sentence, first)))
    for figure in reading.figures_in(sentence.first, sentence.last):
        if figure.first and reading.words.norm[figure.first - 1] == "since" and {"has", "have"} & inside:
            continue  # "since 2024 it has lent"
        if since and figure.date and not figure.date.yearless and figure.date.end < since:
            did = figure.first < first and not _WAS.isdisjoint(words[last - sentence.first :][:1])
            return did or not now  # "In 2019 your LEP *did* pay for it, but it is now …"
        year = int(figure.amount) if figure.kind == "number" and 1900 <= figure.amount <= 2100 else 0
        row = reading.document.blocks[sentence.block].kind == "row"
        if (
            since
            and year
            and year < since.year
            and (row or _told_of(inside, words[last - sentence.first :][:1], figure, first, last))
        ):
            return True
        if figure.date and not figure.date.yearless and figure.date.end < reading.as_of:
            if _WAS & inside or any(word.endswith("ed") for word in words):
                return not now
            if since and figure.date.start <= since and PAST_FORMS & inside:
                return not now
    return "ago" in inside and bool(_WAS & inside)


def _of_clause(reading: Reading, sentence: Sentence, at: int) -> list[str]:
    """The words of the part of a sentence, between its semicolons, in which word `at` stands."""
    cuts = [word for word in range(sentence.first + 1, sentence.last) if ";" in reading.words.gap(word)]
    begin = max((cut for cut in cuts if cut <= at), default=sentence.first)
    end = min((cut for cut in cuts if cut > at), default=sentence.last)
    return reading.words.norm[begin:end]


def _told_of(inside: AbstractSet[str], after: list[str], year: Figure, first: int, last: int) -> bool:
    """Whether a bare year dates the name: "(BEIS, 2021)", "Your 2020 letter was addressed to BEIS".

    `after` is the word after the name.
    """
    if last <= year.first <= last + 1:
        return True
    if year.first < first and not _NOW & inside and _WAS & inside:
        return True
    return year.first < first and not _WAS.isdisjoint(after)  # "In 2019 your LEP *did* pay for it"


def _served(lead: list[str]) -> bool:
    """Whether somebody was there once: "I worked at the …", "your own time at …", "ten years with …"."""
    words = [word for word in lead if word not in ("the", "a", "our")]
    if len(words) < 2 or words[-1] not in ("at", "in", "for", "with", "to"):
        return False
    return words[-2] in _SERVING or (words[-2] in ("time", "days") and bool(_ONES_OWN & set(words)))


def tells_gone(paragraph: Paragraph) -> bool:
    """Whether one of the first sentences of a paragraph says of what was named before that it is gone: "That body was abolished"."""
    norm = paragraph.words.norm
    return any(_says_gone(norm[each.first : each.first + 8]) for each in paragraph.sentences[:_SOON_AFTER])


def _told_gone(reading: Reading, number: int, name: list[str]) -> bool:
    """Whether one of the next sentences says that it is gone: "That department was merged into ours in 2023"."""
    following = reading.sentences[number + 1 : number + 1 + _SOON_AFTER]
    openings = [reading.words.norm[each.first : each.first + 8] for each in following]
    return any(_gone_by(opening, name) for opening in openings[:1]) or any(
        _gone_by(opening, name) for opening in openings[1:] if opening[:1] != ["it"] and opening[1:2] == name[-1:]
    )


def _gone_by(opening: list[str], name: list[str]) -> bool:
    return _says_gone(opening) and (opening[0] == "it" or opening[1] in name or opening[1] in _BODIES)


def _says_gone(opening: list[str]) -> bool:
    if opening[:1] not in (["that"], ["this"], ["it"], ["the"]) or not {"was", "were", "has", "no", "ceased"} & set(
        opening
    ):
        return False
    return bool(_GONE & set(opening))


def _succeeded(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    """Whether another has its place: "took over from X", "the successor to X", "work once done by X", "when X existed"."""
    norm = reading.words.norm
    lead = [word for word in norm[max(sentence.first, first - _NEAR) : first] if word not in ("the", "a", "our")]
    if lead[-1:] and (lead[-1] in _REPLACING or (lead[-1] == "of" and lead[-2:-1] and lead[-2] in _DAYS_OF)):
        return True
    if lead[-1:] in (["was"], ["were"]) and lead[-2:-1] and lead[-2] in _THAT_WAS:
        return True  # "the body that was X", "when it was X"
    if norm[last : last + 2] in (["before", "it"], ["before", "that"], ["before", "them"]):
        return True
    if lead[-1:] == ["as"] and not (_KNOWING | _BEGAN).isdisjoint(lead):
        return True  # "you may know it as X", "it began life as X"
    if lead[-1:] == ["than"] and not _WAS.isdisjoint(norm[last : last + 1]):
        return True  # "larger than X was"
    if norm[last : last + 1] and norm[last] in _AFTER_IT:
        return True
    if any(tuple(lead[-len(phrase) :]) == phrase for phrase in _SUCCEEDING) or norm[last : last + 1] == ["existed"]:
        return True
    if "once" in lead and lead[-1:] in (["by"], ["with"], ["to"], ["at"]):
        return True
    before = range(max(sentence.first, first - 2 * _NEAR), first - 1)
    taken = any((norm[at], norm[at + 1]) in _TAKING_ON and "," not in reading.words.gap(at + 2) for at in before)
    return taken or _of_its_day(lead)


def _dealt_with(lead: list[str]) -> bool:
    """Whether somebody had to do with it, once: "you applied *to* X", "boilers fitted *under* X", "was refused *by* X"."""
    lead = [word for word in lead if word not in ("the", "a", "our")]
    if len(lead) < 2 or not _past_form(lead[-2]) or not _PERFECT.isdisjoint(lead[-4:-2]):
        return False
    was = bool({"was", "were"} & set(lead[-4:-2]))
    return lead[-1] == "under" or (lead[-1] == "by" and was) or (lead[-1] in ("to", "from") and lead[-3:-2] in _WHO_DID)


def _past_form(word: str) -> bool:
    return word in PAST_FORMS or (word.endswith("ed") and len(word) > 4)


def _handed_on(reading: Reading, sentence: Sentence, last: int) -> bool:
    """Whether another does its work: "the Authority, *whose work is now done by* …", "…; *its functions have passed to* …"."""
    norm = reading.words.norm
    if (
        norm[last : last + 1] not in (["its"], ["whose"])
        or norm[last + 1 : last + 2] == []
        or norm[last + 1] not in _WORK
    ):
        return False
    after = norm[last + 2 : min(sentence.last, last + 8)]
    return bool({"by", "to", "with"} & set(after)) and bool(
        {"now", "since", "passed", "moved", "transferred"} & set(after)
    )


def _of_its_day(lead: list[str]) -> bool:
    """Whether the words before the name are of something done in its day: "grants made under X", "was set up by X"."""
    if lead[-2:] == ["addressed", "to"] and {"be", "is", "are", "being"}.isdisjoint(lead[-4:]):
        return True
    if len(lead) > 1 and lead[-1] == "from" and lead[-2] in _PASSING:
        return True
    if len(lead) > 1 and lead[-1] == "of" and lead[-2] in _ENDING:
        return True
    if lead[-2:-1] in (["call"], ["calls"]) and lead[-1] in ("us", "it", "them", "this"):
        return True
    done = lead[-2:-1] if lead[-2:-1] != ["up"] else lead[-3:-2]
    if not done or {"is", "are", "be", "being"} & set(lead):
        return False
    return (lead[-1] == "under" and done[0] in _GIVEN) or (
        lead[-1] == "by" and done[0] in _FOUNDED and bool({"was", "were"} & set(lead))
    )


def _formers(norm: list[str], begin: int, first: int) -> bool:
    """Whether the clause is about somebody of the past: "The previous Government described … as its …"."""
    opening = norm[begin : begin + 3]
    if not {"previous", "former", "last"} & set(opening) or first - begin > 20:
        return False
    return any(word in _WAS or word.endswith("ed") or word in IRREGULAR_PAST for word in norm[begin + 2 : first])


def _under_it(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    """Whether the sentence tells what was so "*Under the Board,* claims took a year"."""
    norm = reading.words.norm
    if norm[sentence.first] != "under" or first - sentence.first > 2 or "," not in reading.words.gap(last):
        return False
    main = set(norm[last : sentence.last])
    return bool((_WAS | PAST_FORMS) & main) and not (_PRESENT | _NOW) & main


def _pairs(words: list[str]) -> set[tuple[str, str]]:
    return set(zip(words, words[1:], strict=False))
