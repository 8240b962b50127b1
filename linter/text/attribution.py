"""Who says it: the drafter now, somebody quoted, the correspondent, or the department in an earlier letter.

Only what the drafter says now is judged. Attribution is read from quotation marks and from reporting clauses
("you say that …", "according to your letter", "…, you write"), within one sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from linter.text.colleagues import OURS, means_ours, says_now
from linter.text.dictated import dictated
from linter.text.reported import ASKING, LIGHTLY, answered, past_aside, reported_clause, reports, turn
from linter.text.sentences import Sentence
from linter.text.sources import PAPERS, on_authority, printed, reckoned
from linter.text.stems import root
from linter.text.words import Words

_QUOTED = (
    r"“[^“”\n]{1,1500}(?:\n[^“”\n]{1,300}){0,20}”"
    r"|(?<![\w])‘[^‘\n]{1,1500}?(?:\n[^‘\n]{1,300}?){0,20}’(?!\w)"
    r'|(?<![\w"])"[^"\n]{1,1500}(?:\n[^"\n]{1,300}){0,20}"(?!\w)'
    r"|(?<![\w'])'(?=\w)[^'\n]{1,600}(?:'(?=\w)[^'\n]{1,600}){0,12}(?<=[\w.,!?])'(?!\w)"
)
_MARKS = "[“‘\"']"
"""Compiled, as `_QUOTED` is, for the first text with such a mark."""
_NO_SUBJECTS = {
    "on",
    "in",
    "at",
    "to",
    "with",
    "about",
    "for",
    "from",
    "by",
    "into",
    "the",
    "a",
    "an",
    "of",
    "this",
    "no",
    "any",
    "my",
    "your",
    "our",
    "its",
    "their",
    "one",
    "main",
    "first",
    "other",
    "that",
}
_THEIRS = {
    "you",
    "he",
    "she",
    "they",
    "theirs",
    "critics",
    "commentators",
    "correspondents",
    "opponents",
    "constituents",
}
_THEIRS |= {"constituent", "newspapers", "newspaper", "press", "media", "campaigners", "reports", "articles", "article"}
_OWN_PAPERS = {"letter", "reply", "response", "email", "statement", "correspondence"}
_PAST_FORMS = {"said", "told", "stated", "wrote", "written", "explained", "promised", "advised", "informed"}
_BEEN = frozenset("been is was some much any".split())
_SAID = frozenset("said described stated claimed suggested alleged asserted reported quoted spoke called".split())
_PASSIVE = frozenset("am is are was were be been being".split())
_RUMOUR = {"rumour", "rumours", "rumoured", "speculation", "reportedly", "allegedly", "supposedly"}


def _mere_talk(words: Words, index: int, sentence: Sentence) -> bool:
    """Whether rumours are named and nothing is told as one: "nobody should plan on the basis of *rumours*"; not "according to rumours"."""
    norm, last = words.norm, index + 1 >= sentence.last
    if norm[index] not in _TALK or norm[max(sentence.first, index - 2) : index][-1:] == []:
        return False
    lead = norm[index - 1 - (norm[index - 1] in ("the", "these", "such", "mere"))]
    return (last or bool(words.mark(index + 1)) or norm[index + 1] in ("and", "or")) and lead not in _TELLERS


_TALK = frozenset("rumour rumours speculation".split())
_TELLERS = frozenset("to from by say says said per are is was were been by hear heard so if a".split())


def quoted(words: Words) -> list[bool]:
    """For each word, whether it stands inside quotation marks."""
    inside = [False] * len(words)
    if not len(words) or not any(mark in words.text for mark in _MARKS[1:-1]):
        return inside
    at = 0
    quotation = re.compile(_QUOTED)
    for mark in re.finditer(_MARKS, words.text):
        match = quotation.match(words.text, mark.start()) if mark.start() >= at else None
        if match is None:
            continue
        at = match.end()
        if "\n\n" in match.group():
            continue
        from linter.text.scripts import scripted

        first = bisect_left(words.start, match.start())
        last = bisect_left(words.start, match.end())
        if _to_be_used(words.norm[max(0, first - _TEXT_LEAD) : first]) or scripted(words, first):
            continue
        for index in range(first, last):
            inside[index] = True
    return inside


def _to_be_used(lead: list[str]) -> bool:
    """Whether the words before a quotation offer it as a text of our own: "Here is *the text for the calendar*: “…”"."""
    if not _NOT_OURS.isdisjoint(lead):
        return False
    pairs = list(pairwise(lead))
    return any(word in _TEXTS and following == "for" for word, following in pairs) or any(
        word in _OFFERED and text in _TEXTS for word, text in pairs[-_AT_ITS_END:]
    )


_TEXT_LEAD = 9
"""Words before a quotation that may say what it is."""
_AT_ITS_END = 2
_TEXTS = frozenset("text wording words copy paragraph caption entry draft script passage".split())
_OFFERED = frozenset("suggested proposed following new revised draft this".split())
_NOT_OURS = frozenset(
    "you your he his she her they their old former last previous yours wrote said was were of".split()
)


def attributed(words: Words, sentence: Sentence) -> list[range]:
    """The stretches of `sentence` that report what somebody else says, or what was said before."""
    norm = words.norm
    stretches: list[range] = []
    if sentence.question:
        colons = [at for at in range(sentence.first + 1, sentence.last) if ":" in words.gap(at)]
        stretches.append(range(colons[-1] if colons else sentence.first, sentence.last))
    if (tabled := _tabled(words, sentence)) is not None:
        stretches.append(range(tabled, sentence.last))
    for index in range(sentence.first, sentence.last):
        word = norm[index]
        if word == "i" and (said := _read(norm, index, sentence)):
            stretches.append(range(said, turn(words, said, sentence)))
        if (word in _RUMOUR and not _mere_talk(words, index, sentence)) or (
            word == "talk" and norm[index - 1] in _BEEN and norm[index + 1 : index + 2] == ["in"]
        ):
            stretches.append(range(sentence.first, turn(words, index, sentence)))
        elif word in ("whether", "why", "when", "how", "if") and (
            _indirect(words, index, sentence.first) or _left_open(words, index, sentence)
        ):
            stop = past_aside(words, index, turn(words, index, sentence, colon=True))
            stretches.append(range(index, answered(words, index - 2, index - 1, stop) if index > 2 else stop))
        elif word == "according":
            if on_authority(words, index, sentence):
                stretches.append(range(sentence.first, turn(words, index, sentence)))
        elif word in _THEIRS and means_ours(norm, index):
            continue
        elif (word in _THEIRS or word in ("your", "his", "her", "their")) and (
            clause := reported_clause(words, index, sentence)
        ):
            stretches.append(range(clause.start, past_aside(words, index, clause.stop)))
        elif word in OURS or word in ("my", "our"):
            verb = _own_past(norm, index, sentence)
            if verb:
                stretches.append(range(verb, _as_told(words, index, verb) or turn(words, verb, sentence, colon=True)))
        elif word in ("some", "others", "many") and norm[index + 1 : index + 2] and _guessed(norm, index, sentence):
            stretches.append(range(index, turn(words, index, sentence)))
        elif word in PAPERS and (said := printed(norm, index, sentence)):
            stretches.append(range(said, turn(words, index, sentence)))
        elif word in ("puts", "put", "estimates", "reckons") and reckoned(norm, index, sentence):
            stretches.append(range(index, turn(words, index, sentence)))
        elif word == "that" and _denied(norm, index, sentence.first):
            stretches.append(range(index, turn(words, index, sentence)))
        elif word == "that" and norm[index - 1] == "it" and norm[index - 2] in ("has", "have", "had"):
            stretches.append(range(index, turn(words, index, sentence)))
        elif word == "that" and norm[index - 1] in _TELL and "," in words.gap(index - 1):
            continue  # "If a caller asks how long it takes, *say that* it takes ten days"
        elif word == "that" and index > sentence.first + 1 and _third_party(norm, index, sentence.first):
            if says_now(norm, index, sentence.first) or dictated(words, sentence.first, sentence.last) == index + 1:
                continue
            stretches.append(range(index, turn(words, index, sentence)))
        elif word == "it" and index == sentence.first and norm[index + 1] in _SAID:
            stretches.append(range(index, turn(words, index, sentence)))
        elif word == "it" and norm[index + 1 : index + 3] in (["has", "been"], ["is", "being"], ["was", "being"]):
            if index + 3 < sentence.last and (norm[index + 3] in _SAID or norm[index + 4 : index + 5] == ["that"]):
                stretches.append(range(index, turn(words, index, sentence)))
        elif word in ("it", "they", "he", "she") and _said_plainly(norm, index, sentence.first):
            stretches.append(range(index, turn(words, index, sentence)))
    main = _main_clause(words, sentence)
    return [range(each.start, min(each.stop, main)) if each.start < main else each for each in stretches]


def _tabled(words: Words, sentence: Sentence) -> int | None:
    """The word at which a question to Ministers begins: "Lady Croome: *To ask* the Secretary of State …"."""
    norm = words.norm
    for at in range(sentence.first, min(sentence.first + _ASKERS, sentence.last - 2)):
        if norm[at : at + 2] == ["to", "ask"] and (at == sentence.first or ":" in words.gap(at)):
            return at
    return None


_ASKERS = 12
"""Words at the most that name who asks, before the question."""
_TELL = frozenset("say tell explain reply answer".split())
_SUPPOSING = frozenset("if when unless should where wherever whenever once".split())
_SUBJECTS = frozenset(
    "you we i the it they there please your our this he she say tell explain reply answer write do".split()
)


def _main_clause(words: Words, sentence: Sentence) -> int:
    """Where the drafter's own clause begins after one that supposes: "If you think that she erred, *you have* 21 days"."""
    if words.norm[sentence.first] in _ANY:
        return _of_anybody(words.norm, sentence)
    if words.norm[sentence.first] not in _SUPPOSING:
        return sentence.last
    inner = range(sentence.first + 4, sentence.last)
    return next((at for at in inner if "," in words.gap(at) and words.norm[at] in _SUBJECTS), sentence.last)


_ANY = frozenset("a an any every anyone anybody those people".split())
_FINITE = frozenset("is are was were has have had".split())
_MAY = frozenset("can may should must".split())
_TURNING = frozenset("report write complain appeal apply turn ring call contact ask tell raise refer go speak".split())


def _of_anybody(norm: list[str], sentence: Sentence) -> int:
    """Where what anybody may do begins: "A parent who believes that a school is unsafe *can report* it to the Inspectorate"."""
    near = range(sentence.first + 1, min(sentence.first + 6, sentence.last))
    who = next((at for at in near if norm[at] == "who"), sentence.last)
    told = next((at for at in range(who, sentence.last) if norm[at] in _FINITE), sentence.last)
    mays = (at for at in range(told, sentence.last - 1) if norm[at] in _MAY and norm[at + 1] in _TURNING)
    return next(mays, sentence.last)


def _read(norm: list[str], index: int, sentence: Sentence) -> int | None:
    """The word "that" in "I read last week that …", "I have heard that …": somebody else's words."""
    for verb in range(index + 1, min(index + 3, sentence.last)):
        if norm[verb] in ("read", "heard"):
            return next((at for at in range(verb + 1, min(verb + 6, sentence.last)) if norm[at] == "that"), None)
    return None


def _asked(norm: list[str], index: int, first: int) -> bool:
    """Whether the word begins an indirect question: "To ask why …, and whether …"; "whether or not" does not."""
    if norm[index] == "whether":
        return bool(ASKING & {root(word) for word in norm[first:index]}) or norm[index - 1] in _UNSURE
    lead = norm[max(first, index - 6) : index]
    for at in range(1, len(lead) - 1):
        if lead[at : at + 2] == ["asked", "for"] and lead[at - 1] in ("is", "are", "be", "been"):
            lead[at] = ""  # "all that will be asked for when it opens" asks nothing
        if lead[at] in ("question", "questions") and lead[at + 1] in ("that", "which", "for"):
            lead[at] = ""  # "it is a question that was settled when", and none is asked
    return bool(ASKING & {root(word) for word in lead if word})


def _indirect(words: Words, index: int, first: int) -> bool:
    """Whether what the word begins is asked; not in "was asked to find out *why* (her Review, which reported in May, …)"."""
    if words.norm[index] != "whether" and "," in words.gap(index):
        return False
    if words.norm[index] == "if" and ":" in words.gap(index):
        return False  # "To answer your question: *if* your bid succeeds, …"
    return _asked(words.norm, index, first) and not words.mark(index + 1).startswith(("(", ",", ";"))


def _left_open(words: Words, index: int, sentence: Sentence) -> bool:
    """Whether a sentence begins with what it leaves open: "*Whether 39 per cent …, as you suggest,* is not for me"."""
    if words.norm[index] != "whether" or index > sentence.first + 1:
        return False
    norm, last = words.norm, sentence.last
    denied = next(
        (at for at in range(index + 3, last - 1) if norm[at : at + 2] in (["is", "not"], ["was", "not"])), last
    )
    return not {"i", "we", "me", "us"}.isdisjoint(norm[denied:last])


_TOLD = {
    "alleged",
    "claimed",
    "argued",
    "suggested",
    "asserted",
    "complained",
    "maintained",
    "insisted",
    "said",
    "stated",
}
_UNSURE = {"know", "sure", "see", "say", "wonder", "doubt", "confirm", "clear", "consider", "decide"}


def _guessed(norm: list[str], index: int, sentence: Sentence) -> bool:
    """Whether others are said to have reckoned: "*some had feared* fewer than a thousand, *others spoke of* 2,000"."""
    verb = index + 1 + (norm[index + 1] in ("had", "have", "even", "also"))
    return verb < sentence.last and norm[verb] in _GUESSES


_GUESSES = frozenset(
    "feared spoke speak guessed predicted expected hoped thought said say claimed claim reckoned estimated".split()
)


def _denied(norm: list[str], that: int, first: int) -> bool:
    """Whether what follows "that" is said not to be so, or to have been said by mistake: "it is not the case that"."""
    near = norm[max(first, that - 6) : that]
    if {"wrongly", "incorrectly", "mistakenly", "erroneously"} & set(near):
        return any(reports(word) or word in _PAST_FORMS for word in near)
    if not {"it", "there"} & set(near):
        return False
    wished = norm[that - 1] == "right" and "should" in norm[that : that + _WISHED]  # "it is not right that one should"
    return norm[that - 1] in _UNTRUE or ("not" in near and norm[that - 1] in _TRUE and not wished)


_RULINGS = frozenset(
    "standard standards regulations regulation rules rule law act code guidance policy order scheme charter".split()
)
_TERMS = frozenset("terms conditions contract contracts agreement directions".split())
_TERMED = 5
"""Words from "our" to "that" at the most: "*our* booking terms say that"."""
_UNTRUE = {"untrue", "incorrect", "false", "inaccurate", "mistaken", "myth", "wrong"}
_WISHED = 9
"""Words after "that" within which "should" tells what is wished, and not what is so."""
_TRUE = {"true", "case", "right", "correct", "accurate", "so"}


_SOME = frozenset("one a an another some several many most".split())
"""Before those who tell us what is theirs: what "the Regulator" tells us may be ours."""
_YOURS = frozenset("your his her their".split())
_NOTICES = frozenset("notice letter form booklet licence certificate statement bill pack award card guide".split())
"""What is the reader's and tells what we say: "your *notice* tells you that"."""


_PLAINLY = frozenset("said says tells told claims claimed insists insisted promised promises maintains reckons".split())


def _said_plainly(norm: list[str], index: int, first: int) -> bool:
    """Whether another says what follows without "that": "the airline *said it* would answer within eight weeks"."""
    if norm[max(first, index - 2) : index] == ["all", "told"]:
        return False  # "*All told* it can put £26.5bn to work"
    verb = index - 1 - (norm[index - 1] in ("you", "me", "us", "him", "her"))
    if verb <= first or norm[verb] not in _PLAINLY:
        return False
    return norm[verb - 1] not in OURS | _NO_SUBJECTS | _RULINGS | {
        "as",
        "which",
        "who",
        "was",
        "been",
        "is",
        "be",
        "not",
    }


def _third_party(norm: list[str], that: int, first: int) -> bool:
    """Whether somebody else than us reports what follows "that": "Bus operators report that"."""
    if (
        norm[that - 1] in ("us", "me", "you")
        and reports(norm[that - 2])
        and not (_YOURS if norm[that - 1] == "you" else _SOME | _YOURS).isdisjoint(norm[max(first, that - 6) : that])
        and norm[that - 3] not in _NOTICES
    ):
        that -= 1  # "one federation told *us* that it speaks for dozens of firms"
    verb, subject = norm[that - 1], norm[that - 2]
    if subject in LIGHTLY and (norm[max(first, that - 3)] in _PLEASE or "you" in norm[max(first, that - 4) : that - 2]):
        subject = norm[that - 3]  # "*please* also say that", "you *can* also say that"
    if subject == "be" and _to_be_told(norm, that - 3, first):
        return False
    if not reports(verb) and (
        told := next((at for at in range(that - 2, max(first, that - 6), -1) if norm[at] in _TOLD), 0)
    ):
        verb, subject = norm[told], norm[told - 1]  # "Mr A alleged at the meeting that"
        that = told + 1
    if not reports(verb) or subject in OURS | {
        "to",
        "will",
        "can",
        "could",
        "should",
        "please",
        "kindly",
        "do",
        "must",
        "may",
    }:
        return False
    if subject in _NO_SUBJECTS or subject in _RULINGS:
        return False  # what the regulations say holds
    if subject in _TERMS and "our" in norm[max(first, that - _TERMED) : that - 2]:
        return False  # so does what we have agreed: "*our terms* say that"
    ours = bool(OURS & set(norm[max(first, that - 5) : that - 1])) and not (verb == "told" and subject in _WERE)
    return not ours and not verb.endswith("ing") and subject.isalpha()


_PLEASE = frozenset("please kindly do".split())
_WERE = frozenset("was were been".split())
"""Before "told": it is we whom somebody told, "I *was told* that"."""


def _to_be_told(norm: list[str], at: int, first: int) -> bool:
    """Whether it is we who have something told, by the words up to word `at`: "Callers *should be told* that", "are to be told"."""
    if at <= first:
        return False
    return norm[at] in _HAVE_TOLD or (norm[at] == "to" and norm[at - 1] in _OBLIGED)


_HAVE_TOLD = frozenset("should must can shall".split())
_OBLIGED = frozenset("is are need needs ought has have".split())


def _own_past(norm: list[str], index: int, sentence: Sentence) -> int | None:
    """The verb of "we said in December that …" or "my letter of 3 March explained that …", if there is one."""
    limit = index + (12 if norm[index] in ("my", "our") else 7 if "and" in norm[index + 1 : index + 5] else 4)
    if norm[index] in ("my", "our") and not (set(norm[index + 1 : index + 5]) & _OWN_PAPERS):
        return None
    for verb in range(index + 1, min(limit, sentence.last)):
        if norm[verb] in _PAST_FORMS and norm[verb - 1] not in _PASSIVE:
            return verb
    return None


def _as_told(words: Words, index: int, verb: int) -> int | None:
    """In "As the Minister told the House, museums will", the word at which the drafter says it again."""
    if "as" not in words.norm[max(0, index - 2) : index]:
        return None
    return next((at for at in range(verb + 1, min(verb + 10, len(words))) if "," in words.gap(at)), None)
