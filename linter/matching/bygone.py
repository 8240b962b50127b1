"""Whether the words around a name tell of the past, or of a thing that is no more.

"The former …", "in 2017 … was", "… at the time", "… was abolished", "there are no plans to bring back …".
"""

from __future__ import annotations

from datetime import date
from itertools import takewhile

from linter.matching.dealings import dealt_with, done_in_its_day, outlasts, served, still_good
from linter.matching.old_days import CONDITIONS, NOW, WAS, did_then, in_old_days
from linter.matching.paragraphs import Paragraph
from linter.matching.reading import Reading
from linter.matching.succession import replaced
from linter.text.clauses import holds
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
_LEFT = frozenset(
    "then last first founding stepped stood quit moved time tenure stint spell days day gave relinquished vacated surrendered".split()
)
"""What is said of an office-holder between name and office: "the last Minister", "stepped down as"."""
_BESIDE = frozenset(("legacy",))
"""What is said of many things: of the name where it stands right beside it, and not in "inspects the *legacy* sites"."""
_SOMEBODYS = frozenset("a an your his her their my".split())
_OF_OTHERS = frozenset("old late archive archives archived letterhead letterheaded".split())
_UNTIL = {"until", "till", "before", "prior"}
_GONE = frozenset(
    """merged abolished replaced renamed closed dissolved wound superseded exists exist disbanded split scrapped axed
    discontinued withdrawn""".split()
)
_PRESENT = frozenset("is are will please can should must may".split())
_FRONTED = frozenset(
    "if when where unless because although though while since once after on in at for to as about regarding concerning with over under by turning".split()
)
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
_SOON_AFTER = 3
"""Sentences after the one with the name that may say that it is gone."""
_BODIES = frozenset(
    "department body agency council board ministry organisation office authority scheme fund grant name".split()
)
_ENDED_ITSELF = frozenset("ended ceased lapsed expired".split())
_NAMING = frozenset("name term words phrase headed labelled titled".split())
_SAYING = frozenset("say says reading reads signed signposted marked".split())
"""What a sign does: "older signs still *say* X"."""
_BEARING = frozenset("with bear bears bearing bore carry carries carrying carried under".split())
_THERE_IS_NO = (["there", "is", "no"], ["there", "are", "no"])
_ENDS: tuple[list[str], ...] = ([], ["now"], ["any"], ["today"], ["to"], ["and"], ["but"])
_NO_NEW = (["no", "new"], ["no", "further"])
_PUT = (["put"], ["laid"], ["brought"], ["placed"], ["set"], ["come"], ["came"], ["is"], ["now"])
"""What one does that is done *before* an office: "your letter was *put* before the Minister"."""
_EMBLEMS = frozenset("crest logo badge letterhead heading stamp seal watermark".split())
_HAVE_BEEN = frozenset("has have is are was were".split())
_NOW_GONE = _HAVE_BEEN | frozenset("now since been itself all".split())
_ANY_LONGER = (("any", "longer"), ("any", "more"), ("anymore",))
_MENTIONS = frozenset("reference references refers referred mention mentions".split())
_USING = frozenset("write send use quote contact address call say refer put".split())
_NO_MORE = (
    ("no", "more"),
    ("out", "of", "existence"),
    ("gave", "way"),
    ("given", "way"),
    ("passed", "into", "history"),
    ("handed", "over"),
    ("made", "way"),
    ("had", "its", "day"),
    ("thing", "of", "the", "past"),
)
_NEAR, _AFTER = 6, 6
"""Words before and after a name that may tell of it."""


def told_as_history(reading: Reading, first: int, last: int, since: date | None, *, posts: bool = False) -> bool:
    """Whether the name at words `first` to `last`, not in use from `since` on, is told of as something of the past.

    With `posts` the words are those of an office and of its holder, with what stands between them.
    """
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(first)]
    return (
        _called_former(reading, sentence, first, last)
        or (posts and _left_office(reading, first, last))
        or _said_around(norm, sentence, first, last, posts=posts)
        or _told_gone(reading, reading.sentence_at(first), norm[first:last])
        or replaced(reading, first, last)
        or (done_in_its_day(norm[max(sentence.first, first - _NEAR) : first]) and not _acts_now(norm[last : last + 3]))
        or (not posts and dealt_with(norm[max(sentence.first, first - _NEAR) : first]))
        or (not posts and did_then(reading, first, last))
        or _formers(norm, sentence.first, first)
        or _under_it(reading, sentence, first, last)
        or _was(reading, sentence, first, last, since, posts=posts)
        or (posts and _without_verb(reading, sentence, first, last))
        or _revived(norm, sentence, first, last)
        or in_old_days(reading, first, last, since)
    )


def _left_office(reading: Reading, first: int, last: int) -> bool:
    """Whether a word between a name and an office says that it is held no more: not in "Minister for Nuclear *Legacy*"."""
    between = {reading.words.norm[at] for at in range(first, last) if not reading.names(at, at + 1)}
    return not (_FORMER | _ENDED | _LEFT).isdisjoint(between) or reading.words.norm[max(0, first - 1)] == "last"


def _acts_now(after: list[str]) -> bool:
    """Whether an office-holder does what one does who is in office: "…, *who has asked* me to reply"."""
    return after[:2] in (["who", "has"], ["who", "is"], ["who", "will"]) and after[2:] not in (["since"], ["now"])


def said_gone(reading: Reading, last: int) -> bool:
    """Whether the thing whose name ends before word `last` is said to be no more: "…, which was abolished in 2023"."""
    sentence = reading.sentences[reading.sentence_at(last - 1)]
    after = reading.words.norm[last : min(last + 5, sentence.last)]
    if not _ENDED_ITSELF.isdisjoint(after[:1]):
        return True
    return bool({"was", "were"} & set(after[:3])) and bool(_GONE & set(after))


def _called_former(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a word like "former" goes with the name: not in "On the former ropery, X is" or "On late letters, ask X"."""
    norm = reading.words.norm
    begin, end = max(sentence.first, first - _NEAR), min(sentence.last, last + _AFTER)
    if any(norm[at] in _ENDED and not _turning(norm, at) for at in (*range(begin, first), *range(last, end))):
        return True
    for at in range(first - 1, begin - 1, -1):
        if norm[at] in _PRESENT or (norm[sentence.first] in _FRONTED and _lead_in_ends(reading, at + 1, last)):
            break
        if norm[at] in _FORMER and (norm[at] not in _BESIDE or at == first - 1):
            return True
    former = (at for at in range(last, end) if norm[at] in _FORMER and (norm[at] not in _BESIDE or at == last))
    after = next(former, end)
    if after < end and norm[after - 1] in _SOMEBODYS and not any(reading.words.mark(at) for at in range(last, after)):
        return norm[last] in WAS | {"is", "are"}  # "the Permit in exchange for *an old* photograph"
    names = norm[after + 1 : after + 2] in (["name"], ["title"])
    others = after < end and not names and norm[after] in _OF_OTHERS and _PRESENT & set(norm[last:after])
    return after < end and not (others and norm[after - 1] in ("the", "an", "a", "our"))


def _turning(norm: list[str], at: int) -> bool:
    """Whether word `at` is a side: "will sit on your *left*", "turn *left*"; not "left the Department"."""
    return norm[at] == "left" and norm[max(0, at - 1)] in _SOMEBODYS | _SIDED


_SIDED = frozenset("the our to on turn turns bear far top bottom nothing none anything what".split())


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
    if (
        (lead[-3:] in _THERE_IS_NO and after[:1] in _ENDS)
        or lead[-2:] in _NO_NEW
        or (lead[-1:] == ["last"] and not posts)
    ):
        return True
    if after[:2] == ["is", "what"] and not WAS.isdisjoint(norm[last : last + 9]):
        return True  # "X is what the Agency was called"
    if after[:1] and after[0] in _EMBLEMS and not _BEARING.isdisjoint(lead):
        return True
    if _lettered_on(lead, after) or (after[:1] == ["since"] and not _NO.isdisjoint(lead)):
        return True
    if lead[-1:] == ["no"] and after[1:2] == ["been"] and "since" in after:
        return True  # "no Permits have been printed since January"
    bare = [word for word in lead if word not in ("the", "a", "our")]
    if bare[-1:] == ["of"] and bare[-2:-1] and bare[-2] in _EMBLEMS and not _BEARING.isdisjoint(bare):
        return True  # "the form carries the crest of X"
    if still_good(bare, norm[last : sentence.last]) or outlasts(bare, norm[last : sentence.last]):
        return True
    if (any(holds(after, phrase) for phrase in _NO_MORE) and "than" not in after) or _told_not_to(lead):
        return True
    if _is_gone(after) or ({"cannot", "not"} & set(lead) and any(holds(after, phrase) for phrase in _ANY_LONGER)):
        return True
    if after[:2] == ["and", "now"] and any(word in PAST_FORMS or word.endswith("ed") for word in lead):
        return True  # "they wrote to X, and now to us"
    if holds(after, ("to", "an", "end")) and {"came", "come", "drew", "drawn"} & set(after):
        return True
    if lead[-1:] == ["then"] or _pairs(near) & {("no", "longer")} or _pairs(lead) & _WAS_ONCE or served(lead):
        return True
    if {"known", "called"} & set(near) or _until(norm[max(sentence.first, first - 3) : first]):
        return True
    if posts and _UNTIL & set(norm[first : min(sentence.last, last + 3)]):
        return True
    before = norm[max(sentence.first, first - 8) : first]
    return holds(before, ("as", "it", "was")) or _as_it_was(after)


def _as_it_was(after: list[str]) -> bool:
    """Whether a name is followed by "*as it was* then", "*as the body was called*"; not "…, as the fairway was dredged in May"."""
    was = next((at for at, word in enumerate(after) if word in ("was", "were")), 0)
    if after[:1] != ["as"] or was == 0:
        return False
    if was == 1 or "then" in after[1:was]:
        return True  # "BEIS, as was", "BEIS, as it then was"
    following = after[was + 1 : was + 2]
    done = any(word.endswith("ed") or word in _DONE for word in following)
    return not _CALLED.isdisjoint(following) or (was == 2 and after[1] in ("it", "they") and not done)


_DONE = frozenset("made built sold found held lost sent laid put set".split())
_CALLED = frozenset("then called known named titled still before until in at".split())


def _lettered_on(lead: list[str], after: list[str]) -> bool:
    """Whether a thing has the name written on it: "the van still *has* X *on its side*"."""
    held = lead[-1:] != [] and lead[-1] in _WEARING
    return held and after[:1] in (["on"], ["above"], ["over"], ["across"]) and not _FACES.isdisjoint(after[2:4])


_WEARING = frozenset("has have had with wears having".split())
_FACES = frozenset(
    "side sides door doors roof cover front back spine label cap top gate sign wall badge envelope head".split()
)
_NO = frozenset("nobody never not no none".split())


def _is_gone(after: list[str]) -> bool:
    """Whether the words `after` a name say that it is no more: "*has been discontinued*", "*has gone*", "*used to be* …"."""
    if after[:2] == ["used", "to"] or after[:3] in (["changed", "its", "name"], ["has", "changed", "its"]):
        return True
    if after[:1] == [] or after[0] not in _HAVE_BEEN:
        return False
    said = [word for word in after if word not in _NOW_GONE]
    if said[:1] == ["gone"]:
        return said[1:2] in ([], ["and"], ["but"], ["for"])
    passive = "been" in after[:4] or after[0] not in ("has", "have")
    return passive and bool(said) and said[0] in _GONE


def _until(lead: list[str]) -> bool:
    """Whether the name is what something lasted to: "until the …"; not "until then the …"."""
    return any(
        word in _UNTIL and lead[at + 1 : at + 2] not in (["then"], ["now"]) and lead[at - 1 : at] not in _PUT
        for at, word in enumerate(lead)
    )


def _told_not_to(lead: list[str]) -> bool:
    """Whether the name is only spoken of as a name, or not to be used: "the *name* X", "*do not write* to X"."""
    names = holds(lead, ("by", "the", "name", "of")) or holds(lead, ("under", "the", "name", "of"))
    if names or (lead[-1:] and lead[-1] in _NAMING | _SAYING):
        return True
    lead = [word for word in lead if word not in ("the", "our")]
    if lead[-1:] == ["not"] and lead[-2:-1] not in (["if"], ["why"], ["is"], ["are"], ["or"]):
        return True  # "we are the Agency, not the Board"
    if lead[-3:] in (["new", "name", "for"], ["new", "name", "of"]):
        return True
    if lead[-2:] == ["name", "of"] and not _BEARING.isdisjoint(lead[:-2]):
        return True
    if any(
        lead[at] in _MENTIONS and lead[at + 1] in ("to", "of") for at in range(max(0, len(lead) - 3), len(lead) - 1)
    ):
        return True
    return any(lead[at : at + 2] == ["do", "not"] and lead[at + 2] in _USING for at in range(len(lead) - 2))


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
    asked = after[:1] == ["to"] and lead[-1:] != ["for"]  # "asked X *to* come back", but "calls *for* X to come back"
    return back is not None and last + back + 1 == sentence.last and not asked


def _was(reading: Reading, sentence: Sentence, first: int, last: int, since: date | None, *, posts: bool) -> bool:
    """Whether the sentence is about the name and its verb is past: "DLUHC, you will recall, was"."""
    if posts or not since or first - sentence.first > 3:
        return False
    begin = _after_comma(reading, last, sentence.last)
    following = reading.words.norm[begin : min(sentence.last, begin + 7)]
    following = list(takewhile(lambda word: word not in CONDITIONS, following))
    return next((word for word in following if word in WAS | {"is", "are", "will", "has"}), "") in ("was", "were")


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


def _formers(norm: list[str], begin: int, first: int) -> bool:
    """Whether the clause is about somebody of the past: "The previous Government described … as its …"."""
    opening = norm[begin : begin + 3]
    if not {"previous", "former", "last"} & set(opening) or first - begin > 20:
        return False
    return any(word in WAS or word.endswith("ed") or word in IRREGULAR_PAST for word in norm[begin + 2 : first])


def _under_it(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    """Whether the sentence tells what was so "*Under the Board,* claims took a year"."""
    norm = reading.words.norm
    if norm[sentence.first] != "under" or first - sentence.first > 5:
        return False
    main = set(norm[last : sentence.last])
    return bool((WAS | PAST_FORMS) & main) and not (_PRESENT | NOW) & main


def _pairs(words: list[str]) -> set[tuple[str, str]]:
    return set(zip(words, words[1:], strict=False))
