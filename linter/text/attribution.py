"""Who says it: the drafter now, somebody quoted, the correspondent, or the department in an earlier letter.

Only what the drafter says now is judged. Attribution is read from quotation marks and from reporting clauses
("you say that …", "according to your letter", "…, you write"), within one sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from linter.text.sentences import Sentence
from linter.text.stems import root
from linter.text.words import Words

_QUOTED = re.compile(
    r"“[^“”\n]{1,1500}(?:\n[^“”\n]{1,300}){0,20}”"
    r"|(?<![\w])‘[^‘\n]{1,1500}?(?:\n[^‘\n]{1,300}?){0,20}’(?!\w)"
    r'|(?<![\w"])"[^"\n]{1,1500}(?:\n[^"\n]{1,300}){0,20}"(?!\w)'
    r"|(?<![\w'])'(?=\w)[^'\n]{1,600}(?:'(?=\w)[^'\n]{1,600}){0,12}(?<=[\w.,!?])'(?!\w)"
)
_MARKS = re.compile("[“‘\"']")
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
}
_FIGURES = {"figure", "figures", "number", "numbers", "claim", "total", "sum", "percentage", "statistic", "date"}
_ASKED = {"when", "whether", "if", "that", "how", "why", "what", "who"}
_ASKING = {root(verb) for verb in "ask enquire inquire question".split()}
_THEIRS = {"you", "he", "she", "they", "critics", "commentators", "correspondents", "opponents", "constituents"}
_THEIRS |= {"constituent", "newspapers", "newspaper", "press", "media", "campaigners", "reports", "articles", "article"}
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
_OURS = {"we", "i", "department", "government", "minister", "ministers", "secretary"}
_OWN_PAPERS = {"letter", "reply", "response", "email", "statement", "correspondence"}
_PAST_FORMS = {"said", "told", "stated", "wrote", "written", "explained", "promised", "advised", "informed"}
_BEEN = frozenset("been is was some much any".split())
_SAID = frozenset("said described stated claimed suggested alleged asserted reported quoted spoke called".split())
_PASSIVE = frozenset("am is are was were be been being".split())
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
_KNOWN = {"know", "aware", "see", "recall", "appreciate", "imagine"}
_RUMOUR = {"rumour", "rumours", "rumoured", "speculation", "reportedly", "allegedly", "supposedly"}


def quoted(words: Words) -> list[bool]:
    """For each word, whether it stands inside quotation marks."""
    inside = [False] * len(words)
    if not len(words):
        return inside
    at = 0
    for mark in _MARKS.finditer(words.text):
        match = _QUOTED.match(words.text, mark.start()) if mark.start() >= at else None
        if match is None:
            continue
        at = match.end()
        if "\n\n" in match.group():
            continue
        first = bisect_left(words.start, match.start())
        last = bisect_left(words.start, match.end())
        for index in range(first, last):
            inside[index] = True
    return inside


def attributed(words: Words, sentence: Sentence) -> list[range]:
    """The stretches of `sentence` that report what somebody else says, or what was said before."""
    norm = words.norm
    stretches: list[range] = []
    if sentence.question:
        colons = [at for at in range(sentence.first + 1, sentence.last) if ":" in words.gap(at)]
        stretches.append(range(colons[-1] if colons else sentence.first, sentence.last))
    for index in range(sentence.first, sentence.last):
        word = norm[index]
        if word == "i" and (said := _read(norm, index, sentence)):
            stretches.append(range(said, _turn(words, said, sentence)))
        if word in _RUMOUR or (word == "talk" and norm[index - 1] in _BEEN and norm[index + 1 : index + 2] == ["in"]):
            stretches.append(range(sentence.first, _turn(words, index, sentence)))
        elif word in ("whether", "why", "when", "how", "if") and _asked(norm, index, sentence.first):
            stretches.append(range(index, _turn(words, index, sentence)))
        elif word == "according" and index + 1 < sentence.last and norm[index + 1] == "to":
            if not (set(norm[index + 2 : index + 5]) & {"our", "my", "official", "latest"}):
                stretches.append(range(sentence.first, _turn(words, index, sentence)))
        elif (word in _THEIRS or word in ("your", "his", "her", "their")) and (
            clause := _clause(words, index, sentence)
        ):
            stretches.append(clause)
        elif word in _OURS or word in ("my", "our"):
            verb = _own_past(norm, index, sentence)
            if verb:
                stretches.append(range(verb, _as_told(words, index, verb) or _turn(words, verb, sentence, colon=True)))
        elif word == "that" and _denied(norm, index, sentence.first):
            stretches.append(range(index, _turn(words, index, sentence)))
        elif word == "that" and norm[index - 1] == "it" and norm[index - 2] in ("has", "have", "had"):
            stretches.append(range(index, _turn(words, index, sentence)))
        elif word == "that" and index > sentence.first + 1 and _third_party(norm, index, sentence.first):
            stretches.append(range(index, _turn(words, index, sentence)))
        elif word == "it" and index == sentence.first and norm[index + 1] in _SAID:
            stretches.append(range(index, _turn(words, index, sentence)))
        elif word == "it" and norm[index + 1 : index + 3] in (["has", "been"], ["is", "being"], ["was", "being"]):
            if index + 3 < sentence.last and (norm[index + 3] in _SAID or norm[index + 4 : index + 5] == ["that"]):
                stretches.append(range(index, _turn(words, index, sentence)))
    return stretches


def _read(norm: list[str], index: int, sentence: Sentence) -> int | None:
    """The word "that" in "I read last week that …", "I have heard that …": somebody else's words."""
    for verb in range(index + 1, min(index + 3, sentence.last)):
        if norm[verb] in ("read", "heard"):
            return next((at for at in range(verb + 1, min(verb + 6, sentence.last)) if norm[at] == "that"), None)
    return None


def _reports(word: str) -> bool:
    """Whether `word` is a form of a verb that reports; "not" is none of "note"."""
    return word != "not" and root(word) in _REPORTING


def _clause(words: Words, index: int, sentence: Sentence) -> range | None:
    """The stretch that a reporting clause beginning at word `index` covers, if one does."""
    norm = words.norm
    at = index + 1
    if norm[index] in ("your", "his", "her", "their"):
        thought = next((i for i in range(at, min(at + 3, sentence.last)) if norm[i] in _THOUGHTS), None)
        if thought is not None and norm[index] == "your" and norm[thought + 1 : thought + 2] in (["is"], ["was"]):
            thought += 1
        if thought is not None and norm[thought + 1 : thought + 2] == ["that"]:
            return range(thought + 1, _turn(words, thought + 1, sentence))
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
        return range(index, _turn(words, at, sentence))
    if set(norm[at : at + 3]) & _KNOWN:
        return None
    start = index - 1 if index > sentence.first and norm[index - 1] in ("the", "a", "some", "one", "many") else index
    relative = start > sentence.first and not words.mark(start) and norm[start - 1] not in _BEFORE_CLAUSE
    for verb in range(at, min(at + 7, sentence.last)):
        thinks = norm[index] in _PRONOUNS and root(norm[verb]) in _THINKING and norm[verb + 1 : verb + 2] != ["to"]
        if (thinks or _reports(norm[verb])) and not (
            norm[verb - 1] in ("to", "a", "the") and norm[verb - 2] not in ("go", "on")
        ):
            if words.mark(verb).startswith("."):
                return None
            if norm[verb] in ("claim", "claims", "claiming") and norm[verb + 1 : verb + 2] != ["that"]:
                return None
            if norm[verb] == "written" and norm[verb + 1 : verb + 2] and norm[verb + 1] not in _AFTER_WRITTEN:
                return None
            before = words.gap(index)
            if thinks and norm[index - 1] in ("which", "whom"):
                return range(index, verb + 1)  # "not the answer for which you had hoped"
            if "," in before and verb + 1 >= sentence.last - 1:
                return range(sentence.first, sentence.last)
            stop = _turn(words, verb, sentence, colon=root(norm[verb]) in _ASKING)
            if root(norm[verb]) in _NAMING and not {"that", "how", "whether"} & set(norm[verb + 1 : verb + 5]):
                stop = _next_clause(words, verb, stop)
            if norm[verb + 1 : verb + 2] and norm[verb + 1] in _ASKED:
                return range(index, stop)
            if norm[index - 1] in _OCCASIONS and index == sentence.first + 1:
                comma = next((at for at in range(verb + 1, stop) if "," in words.gap(at)), stop)
                return range(index, comma)  # "Since you ask, …", "If you feel strongly, …": what follows is our own
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


def _told_by(words: Words, who: int, sentence: Sentence) -> range | None:
    """What somebody near the reader says: "your councillor told you *that …*"; "as your neighbour said" says it again."""
    norm = words.norm
    verb = next((at for at in range(who + 1, min(who + 4, sentence.last)) if _reports(norm[at])), None)
    opening = (
        next((at for at in range(verb + 1, min(verb + 4, sentence.last)) if norm[at] in _REPORTED), None)
        if verb
        else None
    )
    return range(opening, _turn(words, opening, sentence)) if opening is not None else None


def _next_clause(words: Words, verb: int, stop: int) -> int:
    """Where what was mentioned ends: "You mention the consultation, *and it drew* …"."""
    return next(
        (at for at in range(verb + 2, stop) if "," in words.gap(at) and words.norm[at] in ("and", "which")), stop
    )


def _asked(norm: list[str], index: int, first: int) -> bool:
    """Whether the word begins an indirect question: "To ask why …, and whether …"; "whether or not" does not."""
    if norm[index] == "whether":
        return bool(_ASKING & {root(word) for word in norm[first:index]}) or norm[index - 1] in _UNSURE
    return bool(_ASKING & {root(word) for word in norm[max(first, index - 6) : index]})


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


def _denied(norm: list[str], that: int, first: int) -> bool:
    """Whether what follows "that" is said not to be so, or to have been said by mistake: "it is not the case that"."""
    near = norm[max(first, that - 6) : that]
    if {"wrongly", "incorrectly", "mistakenly", "erroneously"} & set(near):
        return any(_reports(word) or word in _PAST_FORMS for word in near)
    if not {"it", "there"} & set(near):
        return False
    return norm[that - 1] in _UNTRUE or ("not" in near and norm[that - 1] in _TRUE)


_UNTRUE = {"untrue", "incorrect", "false", "inaccurate", "mistaken", "myth", "wrong"}
_TRUE = {"true", "case", "right", "correct", "accurate", "so"}


def _third_party(norm: list[str], that: int, first: int) -> bool:
    """Whether somebody else than us reports what follows "that": "Bus operators report that"."""
    verb, subject = norm[that - 1], norm[that - 2]
    if not _reports(verb) and (
        told := next((at for at in range(that - 2, max(first, that - 6), -1) if norm[at] in _TOLD), 0)
    ):
        verb, subject = norm[told], norm[told - 1]  # "Mr A alleged at the meeting that"
        that = told + 1
    if not _reports(verb) or subject in _OURS | {
        "to",
        "will",
        "can",
        "should",
        "please",
        "kindly",
        "do",
        "must",
        "may",
    }:
        return False
    if subject in _NO_SUBJECTS:
        return False
    return not _OURS & set(norm[max(first, that - 5) : that - 1]) and not verb.endswith("ing") and subject.isalpha()


def _own_past(norm: list[str], index: int, sentence: Sentence) -> int | None:
    """The verb of "we said in December that …" or "my letter of 3 March explained that …", if there is one."""
    limit = index + (12 if norm[index] in ("my", "our") else 4)
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


def _turn(words: Words, index: int, sentence: Sentence, *, colon: bool = False) -> int:
    """Where the drafter takes the word again: at "but" or "however", a semicolon, or the sentence's end.

    With `colon`, a colon is where the answer to what was asked begins.
    """
    for at in range(index + 1, sentence.last):
        if words.norm[at] in _TURNS or ";" in words.gap(at) or (colon and ":" in words.gap(at)):
            return at
    return sentence.last
