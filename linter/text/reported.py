"""Clauses that report: "you say that …", "your councillor told you that …"; and where what they report ends."""

from __future__ import annotations

from collections.abc import Sequence

from linter.text.dictated import dictated
from linter.text.sentences import Sentence
from linter.text.stems import root
from linter.text.words import Words

_REPORTING = {
    root(verb)
    for verb in (
        "say says said state stated suggest claim argue argued write wrote mention note quote cite refer ask believe estimate "
        "report assert contend allege point raise express question enquire query understand complain feel fear worry "
        "maintain describe highlight speculate imply dispute think tell told hear heard gather"
    ).split()
}
_THINKING = {
    root(verb) for verb in "wonder assume suppose presume hope propose infer conclude guess reckon imagine".split()
}
_NAMING = {root(verb) for verb in "mention raise refer highlight describe note".split()}
_AFTER_WRITTEN = {"that", "to", "about", "of", "on", "in", "again", "before", "twice"}
_FIGURES = {"figure", "figures", "number", "numbers", "claim", "total", "sum", "percentage", "statistic", "date"}
_ASKED = {"when", "whether", "if", "that", "how", "why", "what", "who", "which", "where"}
ASKING = {root(verb) for verb in "ask enquire inquire question".split()}
"""Verbs that ask, by their roots."""
_THEIR_PAPERS = {"letter", "email", "mail", "submission", "correspondence", "note", "message", "constituent", "report"}
_THEIR_PAPERS |= {
    "organisation",
    "petition",
    "association",
    "members",
    "survey",
    "response",
    "reply",
    "council",
    "website",
}
_THEIR_PEOPLE = frozenset(
    "councillor mp colleague neighbour friend daughter son wife husband mother father landlord employer adviser caller".split()
)
_REPORTED = {"that", "where", "whether", "why", "how", "if"}
_THOUGHTS = {
    "understanding",
    "belief",
    "view",
    "claim",
    "assertion",
    "suggestion",
    "contention",
    "impression",
    "assumption",
}
_THOUGHTS |= {"statement", "argument", "allegation", "remark", "observation", "fear", "worry", "complaint", "estimate"}
_OCCASIONS = {"since", "because", "if", "when", "while", "whilst", "although", "though"}
_TURNS = {"but", "however", "although", "whereas"}
_BEFORE_CLAUSE = {
    "that",
    "and",
    "as",
    "because",
    "if",
    "what",
    "since",
    "where",
    "when",
    "while",
    "although",
    "so",
    "but",
}
_BEFORE_CLAUSE |= {"which", "whether", "also", "then", "whilst", "though", "how", "why", "until"}
_PRONOUNS = {"you", "he", "she", "they"}
_BETWEEN = {
    "have",
    "has",
    "had",
    "also",
    "now",
    "then",
    "are",
    "were",
    "was",
    "is",
    "do",
    "did",
    "will",
    "may",
    "would",
    "go",
}
_BETWEEN |= {
    "went",
    "on",
    "to",
    "and",
    "both",
    "again",
    "do",
    "not",
    "been",
    "being",
    "as",
    "unhappy",
    "sorry",
    "anxious",
    "angry",
    "upset",
    "right",
    "well",
    "still",
    "go",
    "each",
}
_AND_WHAT = (["and", "what"], ["but", "what"])
_KNOWN = {"know", "aware", "see", "recall", "appreciate", "imagine"}


def reports(word: str) -> bool:
    """Whether `word` is a form of a verb that reports; "not" is none of "note"."""
    return word != "not" and root(word) in _REPORTING


_COULD_YOU = {(may, "you") for may in ("could", "would", "can", "will")} | {("please", "can"), ("please", "could")}
_TELLING = frozenset("tell say confirm explain let advise inform give provide send know clarify help update".split())
"""What a reader asks of the drafter, and not the other way round."""
_OUR_SUBJECTS = frozenset("i we it our my the there this these".split())
_URGING = frozenset("encourage urge invite suggest recommend remind commend advise".split())
_LICENSING = frozenset("can could should".split())
LIGHTLY = frozenset("also then further safely certainly simply just always truthfully fairly rightly now".split())
"""Words between who is to say a thing and the saying of it."""
_OF = frozenset("of about for to in on with".split())
_SAYING = frozenset("say tell reply assure inform".split())
_SAYABLE = frozenset("say said tell told".split())
_ASKED_BEFORE = 25
"""Words at the most before a licence, in which it is said what it answers: "You asked *what may be said* …"."""
_WHOM = 6
"""Words at the most from "say" to "that" in a licence: "tell the members of your club that"."""
_GREETING = 4
"""Words before a request at the most: "Hi Shona, could you please"."""


def urges(norm: Sequence[str], sentence: Sentence) -> bool:
    """Whether a question only puts politely what is told: "*May I encourage you* to answer, as it closes on Friday?"."""
    may = norm[sentence.first : sentence.first + 2] in (["may", "i"], ["might", "i"], ["can", "i"], ["could", "i"])
    verb = norm[sentence.first + 2 : sentence.first + 5]
    return may and (not _URGING.isdisjoint(verb[:1]) or verb == ["ask", "you", "to"])


def requests(norm: Sequence[str], sentence: Sentence) -> bool:
    """Whether a question asks somebody to do something, and so takes its names as given: "Could you mention the …?"."""
    end = min(sentence.last, sentence.first + _GREETING)
    for at in range(sentence.first, end):
        if tuple(norm[at : at + 2]) in _COULD_YOU:
            asked = norm[at + 2 : min(at + 4, sentence.last)]
            return "please" in asked or _TELLING.isdisjoint(asked)
    return False


_BEING = frozenset("is are was were be been".split())


_MAY = frozenset("may can could".split())


def _may_be_had(words: Words, at: int) -> bool:
    """Whether somebody may be asked, from word `at` on, for a thing or to do one: "may ask *our consul for* a loan"; not "ask *how*"."""
    for word in range(at, min(at + _WHOM_ASKED, len(words))):
        if words.norm[word] in ("for", "to"):
            return True
        if words.norm[word] in _ASKED_WHAT or words.mark(word).strip("-’'"):
            return False
    return False


_WHOM_ASKED = 9
"""Words at the most from "ask" to what is asked for."""
_ASKED_WHAT = frozenset("whether if how what why when where who which that about is are was were".split())


def reported_clause(words: Words, index: int, sentence: Sentence) -> range | None:
    """The stretch that a reporting clause beginning at word `index` covers, if one does."""
    norm = words.norm
    at = index + 1
    if norm[index] in ("your", "his", "her", "their"):
        thought = next((i for i in range(at, min(at + 3, sentence.last)) if norm[i] in _THOUGHTS), None)
        if thought is not None and norm[index] == "your" and norm[thought + 1 : thought + 2] in (["is"], ["was"]):
            thought += 1
        if thought is not None and norm[thought + 1 : thought + 2] == ["that"]:
            return range(thought + 1, turn(words, thought + 1, sentence))
        noun = next((i for i in range(at, min(at + 3, sentence.last)) if norm[i] in _THEIR_PAPERS), None)
        if noun is None and at < sentence.last and norm[at] in _THEIR_PEOPLE:
            return _told_by(words, at, sentence)
        if noun is None:
            return None
        if (
            index
            and norm[index - 1] in ("in", "from")
            and not (index > 1 and root(norm[index - 2]) in ("receive", "thank"))
        ):
            later = norm[noun + 1 : noun + 6]
            if "you" not in later:
                return None
        at = noun + 1
    if index and norm[index - 1] in ("thank", "to", "with", "for", "assure", "tell", "write", "give"):
        return None
    if norm[at : at + 2] == ["put", "it"] and norm[index] in _PRONOUNS:
        return range(index, turn(words, at, sentence))
    if set(norm[at : at + 3]) & _KNOWN or _licensed(norm, index) or _to_be_said(words, index, sentence):
        return None
    if norm[max(0, index - 2) : index] in (["us", "what"], ["me", "what"]):
        return None  # "tell *us what you* think" asks, and tells nothing of theirs
    start = index - 1 if index > sentence.first and norm[index - 1] in ("the", "a", "some", "one", "many") else index
    relative = start > sentence.first and not words.mark(start) and norm[start - 1] not in _BEFORE_CLAUSE
    for verb in range(at, min(at + 7, sentence.last)):
        thinks = norm[index] in _PRONOUNS and root(norm[verb]) in _THINKING and norm[verb + 1 : verb + 2] != ["to"]
        if (thinks or reports(norm[verb])) and not (
            norm[verb - 1] in ("to", "a", "the") and norm[verb - 2] not in ("go", "on")
        ):
            if words.mark(verb).startswith(".") or _asked_for(words, index, verb):
                return None
            if (
                root(norm[verb]) == _REPORT
                and "to" in norm[verb + 1 : verb + 4]
                and "that" not in norm[verb : verb + 8]
            ):
                return None  # "he *reports* each Tuesday *to* his warden"
            if root(norm[verb]) == _WRITE and norm[verb + 1 : verb + 2] and norm[verb + 1].isdigit():
                return None  # "councils *wrote 481*" letters
            claims = norm[verb] in ("claim", "claims", "claiming")
            claims |= norm[verb] == "claimed" and not _BEING.isdisjoint(
                norm[at:verb]
            )  # "if they *are not claimed* in time"
            if claims and norm[verb + 1 : verb + 2] != ["that"]:
                return None
            if norm[verb] == "written" and norm[verb + 1 : verb + 2] and norm[verb + 1] not in _AFTER_WRITTEN:
                return None
            if _promised(norm, at, verb):
                return None
            if norm[verb - 1] in ("is", "are") and norm[verb + 1 : verb + 2] == ["to"] and root(norm[verb]) in ASKING:
                return None  # "he *is asked to* sound a siren" tells what he is to do
            if norm[verb] == "ask" and norm[verb - 1] in _MAY and _may_be_had(words, verb + 1):
                return None  # "he *may ask for* as much as £1,800" tells what he may have
            before = words.gap(index)
            of_which = (
                norm[index - 1] in ("which", "whom")
                and norm[index - 2] in _OF
                and norm[verb + 1 : verb + 2] != ["that"]
            )
            if (thinks and norm[index - 1] in ("which", "whom")) or of_which:
                return range(
                    index, verb + 1
                )  # "not the answer for which you had hoped", "the fund of which he has heard"
            if "," in before and verb + 1 >= sentence.last - 1:
                return range(sentence.first, sentence.last)
            stop = turn(words, verb, sentence, colon=root(norm[verb]) in ASKING)
            if root(norm[verb]) in _NAMING and not {"that", "how", "whether"} & set(norm[verb + 1 : verb + 5]):
                stop = _next_clause(words, verb, stop)
            if norm[verb + 1 : verb + 2] == ["about"]:
                stop = _own_clause(words, verb, stop)
            if norm[verb + 1 : verb + 2] and norm[verb + 1] in _ASKED:
                return range(index, answered(words, index, verb, stop))
            if norm[index - 1] in _OCCASIONS and index == sentence.first + 1:
                ends = (at for at in range(verb + 1, stop) if not {",", ":"}.isdisjoint(words.gap(at)))
                return range(
                    index, next(ends, stop)
                )  # "Since you ask, …", "If she raises it: …": what follows is our own
            if norm[index - 2 : index] == ["from", "what"] and "," in words.gap(index - 2):
                return range(index, verb + 1)  # "yours, *from what you tell us*, is smaller"
            if norm[index - 2 : index] in _AND_WHAT and words.mark(index - 2):
                return range(index, verb + 1)  # "it is so, *and what you write* bears it out"
            if norm[index - 1] == "as" and root(norm[verb]) in ASKING:
                return range(index, verb + 1)  # "I have looked at it again, *as you asked*"
            if norm[index - 1] == "what" and norm[index - 2] in _UPON and norm[index - 3] != "according":
                return range(
                    index, verb + 1
                )  # "parish councils sent 418, and a chapter is given over *to what they said*"
            heeded = norm[index - 1] == "what" and root(norm[index - 2]) in _HEEDING
            if heeded and norm[verb + 1 : verb + 2] in (["of"], ["about"], ["on"]):
                return range(
                    index, _own_clause(words, verb, stop)
                )  # "it is so, and I *note what you say* of the bridge"
            if (
                norm[index - 1] in ("figure", "figures", "number", "that", "which", "as", "what")
                and index > sentence.first
            ):
                back = (
                    index - 12
                    if _FIGURES & set(norm[max(0, index - 3) : index]) or norm[index - 1] in ("as", "what")
                    else index
                )
                return range(max(sentence.first, back), stop if norm[index - 1] in ("as", "which") else verb + 1)
            return range(index, verb + 1) if relative else range(index, stop)
        if words.mark(verb).startswith((";", ":")) and verb > at:
            return None
        if norm[index] in _PRONOUNS and norm[verb] not in _BETWEEN and not norm[verb].endswith(("ly", "ed")):
            return None
        if norm[verb] in ("i", "we", "it"):
            return None
    return None


_UPON = frozenset("to on by with about".split())
_REPORT = root("report")
_WRITE = root("wrote")
_HEEDING = frozenset(map(root, "note read see hear understand consider appreciate acknowledge follow".split()))
"""What is done with what somebody says, by whom it is told."""


def _licensed(norm: Sequence[str], index: int) -> bool:
    """Whether the reader is given what to say: "*You could say* that …", "you *may tell your members* that …".

    "You may say that …" grants it for argument's sake, if not asked for: "You asked *what may be said*. You may say that …".
    """
    if norm[index] != "you":
        return False
    say = index + 2
    while norm[say : say + 1] and norm[say] in LIGHTLY:
        say += 1  # "you can *also* say that", "you can *safely* tell her that"
    if _SAYING.isdisjoint(norm[say : say + 1]):
        return False
    if norm[say] == "tell" and norm[say + 1 : say + 2] == ["them"]:
        return norm[index + 1] in _LICENSING | {"may"}
    if "that" not in norm[say + 1 : say + 1 + _WHOM]:
        return False
    before = norm[max(0, index - _ASKED_BEFORE) : index]
    asked = "what" in before and not _SAYABLE.isdisjoint(before)
    others = norm[say + 1] in ("your", "the", "them", "to", "anyone", "him", "her")
    return norm[index + 1] in _LICENSING or (norm[index + 1] == "may" and (asked or others))


def answered(words: Words, index: int, verb: int, stop: int) -> int:
    """Where the answer to what was asked begins, or `stop`: "…, but *since you ask* what to revise, *the papers are*"."""
    norm = words.norm
    if norm[index - 1] not in _ASKED_AS or root(norm[verb]) not in ASKING:
        return stop
    ends = (at for at in range(verb + 2, stop) if "," in words.gap(at) and norm[at] in _OUR_SUBJECTS | _THEY)
    return next(ends, stop)


_ASKED_AS = frozenset("since as because".split())
_THEY = frozenset("they you your all each every".split())


def _to_be_said(words: Words, index: int, sentence: Sentence) -> bool:
    """Whether "you" at word `index` is asked to say what follows: "Could *you* say that …?"."""
    said = words.norm[index] == "you" and index < sentence.first + _GREETING + 1
    return said and dictated(words, sentence.first, sentence.last) is not None


def past_aside(words: Words, index: int, stop: int) -> int:
    """Where what an aside reports or asks ends, or `stop`: "Your question, whether it will last, *is one that* …"."""
    opening = next((at for at in range(index, max(0, index - 5), -1) if "," in words.gap(at)), None)
    if opening is None or _RELATIVE.isdisjoint(words.norm[opening : opening + 2]):
        return stop
    return next((at for at in range(index + 1, stop) if "," in words.gap(at) and words.norm[at] in _FINITE), stop)


_RELATIVE = frozenset("which who whose whom whether".split())
_FINITE = frozenset("is are was were has have will can must may now remains stands depends".split())


def _promised(norm: Sequence[str], first: int, verb: int) -> bool:
    """Whether it is told what they are to learn, and nothing that they say: "you *will hear from* us within", "you *will be told* within"."""
    following = norm[verb + 1 : verb + 2]
    if _TO_COME.isdisjoint(norm[first:verb]) or following == ["that"]:
        return False
    return norm[verb - 1 : verb + 1] == ["be", "told"] or (norm[verb] == "hear" and not _HEARD.isdisjoint(following))


_TO_COME = frozenset("will shall should must".split())
_HEARD = frozenset("from back our the again within in by no before whether either one".split())


def _asked_for(words: Words, index: int, verb: int) -> bool:
    """Whether the reader is asked to do what `verb` says: "If you are unhappy, *do write* to", "…, *tell* us"."""
    begins = verb - (words.norm[verb - 1] in ("do", "please"))
    return words.norm[index - 1 : index] == ["if"] and "," in words.gap(begins)


def _told_by(words: Words, who: int, sentence: Sentence) -> range | None:
    """What somebody near the reader says: "your councillor told you *that …*"; "as your neighbour said" says it again."""
    norm = words.norm
    verb = next((at for at in range(who + 1, min(who + 4, sentence.last)) if reports(norm[at])), None)
    opening = (
        next((at for at in range(verb + 1, min(verb + 4, sentence.last)) if norm[at] in _REPORTED), None)
        if verb
        else None
    )
    return range(opening, turn(words, opening, sentence)) if opening is not None else None


def _next_clause(words: Words, verb: int, stop: int) -> int:
    """Where what was mentioned ends: "You mention the consultation, *and it drew* …"."""
    return next(
        (at for at in range(verb + 2, stop) if "," in words.gap(at) and words.norm[at] in ("and", "which")), stop
    )


_TELLS = frozenset(
    "is was has had will would can must may closed closes opened opens came comes pays costs lasts".split()
)
_GOING_ON = {"and": _OUR_SUBJECTS, "which": _TELLS}
"""What a clause of the drafter's own begins with, after a comma, and the words that go on with it."""


def _own_clause(words: Words, verb: int, stop: int) -> int:
    """Where the drafter goes on after what was asked about: "You asked about the Summit, *and I hope*", "the Plan, *which has* …"."""
    ends = (at for at in range(verb + 2, stop - 1) if "," in words.gap(at) and words.norm[at] in _GOING_ON)
    return next((at for at in ends if words.norm[at + 1] in _GOING_ON[words.norm[at]]), stop)


def turn(words: Words, index: int, sentence: Sentence, *, colon: bool = False) -> int:
    """Where the drafter takes the word again: at "but" or "however", a semicolon, or the sentence's end.

    With `colon`, a colon is where the answer to what was asked begins.
    """
    for at in range(index + 1, sentence.last):
        if words.norm[at] in _TURNS or ";" in words.gap(at) or (colon and ":" in words.gap(at)):
            return at
    return sentence.last
