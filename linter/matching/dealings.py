"""What somebody had to do with a thing in its day: "you applied *to* X", "boilers fitted *under* X", "I worked *at* X"."""

from __future__ import annotations

from linter.text.dates import MONTHS
from linter.text.tense import PAST_FORMS

_WHO_DID = (["you"], ["he"], ["she"], ["they"], ["who"], ["was"], ["were"], ["first"], ["originally"])
_PERFECT = frozenset("has have had is are be being been will to".split())
_PASSING = frozenset("passed moved transferred went".split())
_ENDING = frozenset("abolition closure demise merger renaming end break dissolution".split())
_GIVEN = frozenset("made paid awarded given received won approved agreed funded".split())
_FOUNDED = frozenset("set established created founded commissioned built introduced drawn".split())
_SERVING = frozenset(
    "worked served employed life lifetime years months decade decades career spell stint tenure secondment seconded posting".split()
)
_OUT_OF = frozenset("under from through by via".split())
_RAN = frozenset("ran led headed chaired".split())
_TO_BE_HAD = frozenset("available payable offered open possible given paid made there on".split())
"""What help was once: "was *available* under X"."""
_GOOD = frozenset("good valid stand stands hold holds count counts apply applies honoured force".split())
_PAPERS = frozenset("reports papers records files letters minutes decisions findings inspections archives".split())
_KEPT = frozenset("kept held stored archived preserved".split())
_ONES_OWN = frozenset("my your his her their own those early".split())


def served(lead: list[str]) -> bool:
    """Whether somebody was there once: "I worked at the …", "your own time at …", "ten years with …"."""
    words = [word for word in lead if word not in ("the", "a", "our")]
    if len(words) < 2 or words[-1] not in ("at", "in", "for", "with", "to"):
        return False
    return words[-2] in _SERVING or (words[-2] in ("time", "days") and bool(_ONES_OWN & set(words)))


def dealt_with(lead: list[str]) -> bool:
    """Whether somebody had to do with it, once: "you applied *to* X", "boilers fitted *under* X", "was refused *by* X"."""
    lead = [word for word in lead if word not in ("the", "a", "our")]
    if lead[-1:] in (["with"], ["to"], ["by"], ["from"], ["through"], ["for"]) and _had_to(lead[:-1]):
        return True
    if len(lead) > 2 and lead[-1] in _OUT_OF and lead[-2] in _TO_BE_HAD and lead[-3] in ("was", "were"):
        return True
    if lead[-1:] and (lead[-1] in _RAN or (lead[-1] == "had" and {"has", "have"}.isdisjoint(lead[-2:-1]))):
        return True
    if lead[-1:] and lead[-1] in _HANDED and lead[-2:-1] in _WHO_DID and lead[-3:-2] in (["that"], ["which"]):
        return True  # "the covenant that you gave X"
    did = lead[:-1] if lead[-1:] != [] and lead[-1] in _DEALT else lead
    if did[-2:-1] == ["had"] and _past_form(did[-1]):
        return True  # "anyone who had joined X", "those who had appealed to X"
    if lead[-2:-1] in (["stopped"], ["ceased"]) or lead[-2:] == ["there", "was"]:
        return True  # "we stopped offering X", "where there was X"
    if len(lead) < 2 or not _past_form(lead[-2]) or not _PERFECT.isdisjoint(lead[-4:-2]):
        return False
    was = bool({"was", "were"} & set(lead[-4:-2]))
    return lead[-1] == "under" or (lead[-1] == "by" and was) or (lead[-1] in ("to", "from") and lead[-3:-2] in _WHO_DID)


def still_good(lead: list[str], after: list[str]) -> bool:
    """Whether what was had of a thing is said to hold still: "cards issued *by* X *remain good*"; `after` follows the name."""
    if lead[-1:] in (["by"], ["from"], ["of"]) and not _PAPERS.isdisjoint(lead[-2:-1]):
        if not _TELLING.isdisjoint(after[:1]):
            return True  # "our records of X show two payments"
        return after[:1] == ["are"] and not _KEPT.isdisjoint(after[1:4])  # "reports by X are kept at Kew"
    held = {"still", "remain", "remains"} & set(after)
    return bool(held) and lead[-1:] in (["by"], ["from"], ["under"]) and not _GOOD.isdisjoint(after)


def outlasts(lead: list[str], after: list[str]) -> bool:
    """Whether what was made out in an old name keeps its worth: "X *made before January* is paid", "X is accepted *until it expires*".

    "*Your* X *will do*", "cheques *made out to* X *can still be paid in*", "the ropes *were bought with* an X".
    """
    if _still_taken(lead, after) or _made_with(lead) or _named_in(lead) or after[:2] == ["before", "us"]:
        return True
    if after[:1] and after[0] in _MADE_OUT and after[1:2] != []:
        dated = after[1] in ("in", "on") and after[2:3] != [] and (after[2] in MONTHS or after[2][0].isdigit())
        if dated or after[1] in _EARLIER:
            return True
    honoured = lead[-1:] != [] and (lead[-1] in _HONOURING or (lead[-1] in _TAKING and "still" in lead[-3:-1]))
    until = next((at for at in range(min(len(after), _UNTIL_ITS_END)) if after[at] in ("until", "till")), None)
    if until is None or honoured:
        return honoured
    who, end = after[until + 1 : until + 2], after[until + 2 : until + 4]
    if who in (["it"], ["they"]):
        return not _EXPIRING.isdisjoint(end)
    return who in (["its"], ["their"]) and not _EXPIRY.isdisjoint(end)


def _still_taken(lead: list[str], after: list[str]) -> bool:
    """Whether a paper of one's own, or one made out to an old name, is taken still."""
    made_out = lead[-1:] in (["to"], ["of"]) and not _ADDRESSED.isdisjoint(lead[-4:-1])
    owned = lead[-1:] != [] and lead[-1] in _OWNED
    said = after[:_TO_WORTH]
    if not (made_out or owned) or not _NOT.isdisjoint(said):
        return False
    if owned and after[:2] == ["will", "do"]:
        return True
    return not _STILL.isdisjoint(said) and (made_out or not (_GOOD | _TAKEN).isdisjoint(said))


def _named_in(lead: list[str]) -> bool:
    """Whether a paper has the name in it: "your deeds *mention* X", "guidebooks still *speak of* X"."""
    says = lead[-1:] != [] and (lead[-1] in _NAMES or (lead[-1] == "of" and lead[-2:-1] != [] and lead[-2] in _SPEAKS))
    return says and not _WRITINGS.isdisjoint(lead[:-1])


_NAMES = frozenset("mention mentions name names cite cites".split())
_SPEAKS = frozenset("speak speaks talk talks".split())
_WRITINGS = frozenset(
    "deed deeds lease leases covenant conveyance letter map maps form contract licence guidebook guidebooks books book plaque documents certificate".split()
)
_DEALT = frozenset("to with for from under".split())
_HANDED = frozenset("gave paid sold lent sent granted left owed showed signed".split())
_TELLING = frozenset("show shows go goes begin begins end ends run".split())


def _made_with(lead: list[str]) -> bool:
    """Whether something was got or made with its money, or by it: "the ropes *were bought with* X", "was paid £4,000 *by* X"."""
    lead = lead[:-1] if lead[-2:] == ["out", "of"] else lead
    if lead[-1:] == [] or lead[-1] not in _WITH:
        return False
    at = next((at for at in range(len(lead) - 2, 0, -1) if lead[at] in _MADE), 0)
    between = [word for word in lead[at + 1 : -1] if not word[0].isdigit()]
    return at > 0 and lead[at - 1] in ("was", "were") and _OF_SUMS.issuperset(between)


_WITH = frozenset("with by from through out".split())
_MADE = frozenset(
    "bought built rebuilt restored repaired planted mended paid funded painted dug laid fitted installed".split()
)
_OF_SUMS = frozenset("for in with out help of money £ pounds million partly up".split())
_ADDRESSED = frozenset("out payable addressed name".split())
_OWNED = frozenset("your his her their my old".split())
_STILL = frozenset("still remain remains stays stay".split())
_TAKEN = frozenset("accepted taken used usable recognised do work works current".split())
_NOT = frozenset("not no never cannot".split())
_TO_WORTH = 6
"""Words after the name at the most up to what it is still good for."""
_MADE_OUT = frozenset(
    "made issued awarded granted given won received obtained bought dated paid agreed approved".split()
)
_EARLIER = frozenset("before until earlier already prior last".split())
_HONOURING = frozenset("honour honouring honours recognise recognises recognising".split())
_TAKING = frozenset("accept accepts take takes accepting taking".split())
_UNTIL_ITS_END = 9
"""Words after the name at the most up to "until it expires"."""
_EXPIRING = frozenset("expire expires lapse lapses run runs ends end renewed replaced out".split())
_EXPIRY = frozenset("expiry date dates renewal end expire".split())


def _had_to(lead: list[str]) -> bool:
    """Whether something had to be done then: "had to be registered", "had to apply", "used to go"."""
    at = next((at for at in range(len(lead) - 1, 0, -1) if lead[at] == "to"), 0)
    return at > 0 and lead[at - 1] in ("had", "used") and lead[at - 2 : at - 1] not in (["have"], ["has"])


def _past_form(word: str) -> bool:
    return word in PAST_FORMS or (word.endswith("ed") and len(word) > 4)


def done_in_its_day(lead: list[str]) -> bool:
    """Whether the words before the name are of something done in its day: "grants made under X", "was set up by X"."""
    lead = [word for word in lead if word not in ("the", "a", "our")]
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
