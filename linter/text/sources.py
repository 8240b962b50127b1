"""Papers, studies and authorities that tell something: "the *poster* gives 31 March", "*according to* the charity, …".

What they tell is theirs, unless they are ours: our own bulletin, the survey that is nobody else's.
"""

from __future__ import annotations

from linter.text.colleagues import OURS
from linter.text.sentences import Sentence
from linter.text.tense import PAST_FORMS
from linter.text.words import Words

PAPERS = frozenset("blog website webpage leaflet flyer newspaper poster pamphlet podcast tweet headline".split())
"""What may be printed by anybody."""
_PRINTS = frozenset("says claims reports suggests gives shows states prints lists quotes has".split())
_STUDIES = frozenset(
    "report survey study paper article research poll analysis charity union campaign newspaper researchers analysts".split()
)
_OUR_AUTHORITY = frozenset(
    """our my official latest department departmental ministry return returns bulletin statistics register records census
    tables""".split()
)
_OUR_OWN = OURS | {"our", "my", "us", "officials"}
_SAID_BACK = frozenset("it this these them".split())
_SURVEYS = frozenset("survey data figures monitor".split())
_SCALES = frozenset(
    """number numbers size length level income incomes means age need needs circumstances weight distance value order area
    place region date season rules scheme formula scale bands band""".split()
)


def printed(norm: list[str], paper: int, sentence: Sentence) -> int | None:
    """The word after the verb of "the *poster* in your library *gives* 31 March", the paper being word `paper`; None if none tells it."""
    ends = range(paper + 1, min(paper + 5, sentence.last))
    verb = next((at for at in ends if norm[at] in _PRINTS and not (norm[at] == "has" and _helps(norm, at))), None)
    ours = norm[paper - 1] in ("our", "the") and verb == paper + 1 and norm[verb] == "has"
    ours = ours or (norm[paper - 2 : paper] == ["on", "our"] and verb == paper + 1)  # "the map *on our website* shows"
    return verb + 1 if verb is not None and not ours else None


def _helps(norm: list[str], has: int) -> bool:
    """Whether "has" only helps another verb: "the website *has* now *been launched*" prints nothing."""
    at = has + 1
    while norm[at : at + 1] and (norm[at] in _ADVERBS or norm[at].endswith("ly")):
        at += 1
    return norm[at : at + 1] != [] and (norm[at] in _HELPED or norm[at] in PAST_FORMS or norm[at].endswith("ed"))


_ADVERBS = frozenset("now already just since also not never still long at last".split())
_HELPED = frozenset("been gone come become yet had".split())


def reckoned(norm: list[str], verb: int, sentence: Sentence) -> bool:
    """Whether somebody's reckoning is told: "the *report* by Wills Watch *puts* the number at half a million", "*It puts* …"."""
    subject = norm[max(sentence.first, verb - 7) : verb]
    if subject[-1:] in (["it"], ["which"]):
        subject = norm[max(0, verb - 30) : verb]
    return not _STUDIES.isdisjoint(subject) and {"our", "my", "department"}.isdisjoint(subject)


def on_authority(words: Words, according: int, sentence: Sentence) -> bool:
    """Whether "according to", at word `according`, names somebody's authority, and not ours."""
    norm, authority = words.norm, according + 2
    if authority >= sentence.last or norm[according + 1] != "to":
        return False
    ours = _ours(norm, authority, sentence.first) or _the_survey(words, authority)
    return not ours and not _by_measure(words, according, sentence)


def _ours(norm: list[str], authority: int, first: int) -> bool:
    """Whether the authority that a sentence names at word `authority` is ours: "my officials publish a report. According to *it*"."""
    if norm[authority] in _SAID_BACK and norm[authority + 1 : authority + 2] != ["report"]:
        return not _OUR_OWN.isdisjoint(norm[max(0, first - 15) : first])
    return not _OUR_AUTHORITY.isdisjoint(norm[authority : authority + 4])


def _the_survey(words: Words, at: int) -> bool:
    """Whether the authority named from word `at` is the survey, which is nobody else's: "according to *the survey*, …"."""
    return words.norm[at] == "the" and words.norm[at + 1] in _SURVEYS and "," in words.gap(at + 2)


def _by_measure(words: Words, according: int, sentence: Sentence) -> bool:
    """Whether it is told by what something is done, and not who says it: "shared *according to the number of* students"."""
    norm, at = words.norm, according + 2
    if according == sentence.first or "," in words.gap(according):
        return False
    at += norm[at] in ("the", "their", "its", "your", "his", "her")
    return norm[at : at + 1] != [] and (norm[at] in _SCALES or norm[at] in ("how", "what", "whether"))
