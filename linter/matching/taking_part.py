"""Whether a letter invites to take part in what is over: "you can still respond to …", "there is time to have your say"."""

from __future__ import annotations

from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.clauses import holds
from linter.text.sentences import Sentence

ANSWERING = frozenset(
    """respond responding reply replying answer answering contribute contributing participate participating comment
    commenting complete completing apply applying bid bidding register registering enrol enrolling""".split()
)
GIVING = frozenset(
    """send sending submit submitting give giving share sharing make making put putting have let write writing take taking
    fill filling add adding tell telling""".split()
)
_VIEWS = frozenset(
    "view views comment comments response responses reply answer answers evidence thoughts opinion opinions say submission "
    "submissions contribution contributions part in know them yours voice think".split()
)
_GIVEN = frozenset("us your their his her a an the our its own some any all in to also with out what you they".split())
_TO = frozenset("to in on through via about for".split())
_ARTICLES = frozenset("the our a this".split())
_STILL_MAY = frozenset("can may please still welcome invite encourage urge able remind left remaining".split())
_BIDDING = frozenset("do please so and now also then".split())
_OVER = frozenset("was were had could no thank thanks grateful cannot closed".split())
_MANY = frozenset("you people everyone everybody anyone anybody members".split())
_OURS = frozenset("ministers officials departments reports papers documents plans authorities regulators".split())
_TOO_LATE = (["too", "late"], ["no", "longer"])
_LATER = frozenset("when once after from by if before until will how whether".split())
_STAFF = frozenset("team unit mailbox manager branch office colleagues secretariat lead leads".split())
_NOUN = frozenset("a an the your our my this their any no".split())
_IT = frozenset("consultation survey form address website exercise questionnaire questions".split())
_SEEKING = frozenset("inviting seeking asking collecting gathering welcoming taking hearing consulting".split())
_REACH, _LEAD = 9, 8
"""Words from the act of answering to the name at the most, and before the act that say that it is still possible."""


def taking_part(reading: Reading, name: Mention, start: int) -> tuple[int, int] | None:
    """ "You can still respond to the …", "we are seeking views in the …": wrong once what is named has closed."""
    norm = reading.words.norm
    if norm[name.last : name.last + 1] and norm[name.last] in _STAFF:
        return None
    to = name.first - 1
    while to > start and norm[to] in _ARTICLES:
        to -= 1
    if (
        norm[to] in _TO
        and norm[to - 2] == "your"
        and norm[to - 1] in _VIEWS
        and norm[to - 5 : to - 3] == ["forward", "to"]
    ):
        return to - 5, name.last  # "we look forward to having your answer to the …"
    for at in range(name.first - 1, max(start - 1, name.first - _REACH), -1):
        if norm[at] in _SEEKING and norm[at - 1] in ("are", "is", "still", "now", "currently") and norm[to] in _TO:
            return at, name.last
        if not _acts(norm, at, name.first) or ":" in reading.words.gap(at + 1):
            continue  # "Answer: the consultation …" is a label
        if not (at == to or norm[at + 1] in _TO if norm[at] in ANSWERING else norm[to] in _TO):
            continue
        if _open(norm, at, start):
            return at, name.last
    return None


def invited_now(norm: list[str], name: Mention, start: int, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """ "You can now bid to the round", "you are now able to apply for …": early before what opens has opened."""
    to = name.first - 1
    while to > start and norm[to] in _ARTICLES:
        to -= 1
    at = to - 1
    if "open" not in verbs or at <= start or norm[to] not in _TO or norm[at] not in ANSWERING:
        return None
    lead = norm[max(start, at - 4) : at]
    now = any(holds(lead, words) for words in (("can", "now"), ("may", "now"), ("now", "able"), ("now", "can")))
    return (at, name.last) if now else None


def seeks(norm: list[str], at: int) -> int:
    """The end of "seeking views", "asking for comments" at word `at`; 0 if there is nothing of the sort."""
    if norm[at : at + 1] == [] or norm[at] not in _SEEKING:
        return 0
    return next(
        (word + 1 for word in range(at + 1, min(at + 4, len(norm))) if norm[word] in _VIEWS - {"in", "part"}), 0
    )


def too_late(norm: list[str], name: Mention, start: int) -> tuple[int, int] | None:
    """ "It is *too late to respond to* the …", "you can *no longer respond to* it", "you have *missed* the …": early before what is named has closed."""
    to = name.first - 1
    while to > start and norm[to] in _ARTICLES:
        to -= 1
    if norm[to] == "missed" and {"has", "have"} & set(norm[max(start, to - 2) : to]):
        return to, name.last
    late = next((at for at in range(to - 1, max(start, to - _REACH), -1) if norm[at - 1 : at + 1] in _TOO_LATE), 0)
    if late and norm[late] == "longer" and (norm[late - 2] != "can" or not _LATER.isdisjoint(norm[start:late])):
        return None  # "*after* Friday you can no longer respond to"
    if not late or {"not", "never", "be", "if", "was", "before"} & set(norm[max(start, late - 4) : late]):
        return None
    return (late - 1, name.last) if any(_acts(norm, at, name.first) for at in range(late + 1, name.first)) else None


def still_invited(reading: Reading, sentence: Sentence, first: int) -> tuple[int, int] | None:
    """The words of a sentence, from word `first`, that invite still to take part in what is named before them."""
    norm, last = reading.words.norm, sentence.last
    words = norm[first:last]
    late = holds(words, ("not", "too", "late")) or holds(words, ("still", "time")) or holds(words, ("is", "time"))
    late = (
        late or holds(words, ("have", "until")) or ("still" in words and bool({"can", "may", "welcome"} & set(words)))
    )
    if sentence.question or not late or _OVER & set(words):
        return None
    act = next((at for at in range(first, last) if _acts(norm, at, last)), None)
    if act is None:
        return None
    for at in range(act, last - 2):
        if norm[at] in ("to", "in", "on") and norm[at + 1] in ("the", "a", "your", "our") and norm[at + 2] not in _IT:
            return None
    return first, last


def _acts(norm: list[str], at: int, last: int) -> bool:
    """Whether word `at` is what one does who takes part: "respond", "*send* us your views", "*have* your say"."""
    if norm[at] in ANSWERING:
        return norm[at - 1] not in _NOUN
    if norm[at] not in GIVING:
        return False
    for word in range(at + 1, min(at + 6, last)):
        if norm[word] in _VIEWS:
            return True
        if norm[word] not in _GIVEN:
            return False
    return False


def _open(norm: list[str], at: int, start: int) -> bool:
    """Whether the words before the act at word `at` say that it can still be done, or bid to do it."""
    begin = max(start, at - _LEAD)
    lead = norm[begin:at]
    if holds(lead, ("not", "too", "late")) or holds(lead, ("have", "until")):
        return True
    if _OVER & set(lead) or "not" in lead:
        return False
    if begin == start and _BIDDING.issuperset(lead):
        return norm[at] not in (
            "responding",
            "replying",
            "answering",
            "commenting",
            "contributing",
            "participating",
            "applying",
            "bidding",
        )
    will = next((word for word in range(at - 1, begin, -1) if norm[word] == "will"), None)
    if will is not None:
        who = norm[will - 1]
        return who in _MANY or (who.endswith("s") and not who.endswith("ss") and who not in _OURS)
    return bool(_STILL_MAY & set(lead)) or holds(lead, ("time", "to"))
