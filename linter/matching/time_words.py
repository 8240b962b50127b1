"""Other words for what a time, a day or a sum is of, where a library has some: what is *valid* so long is *good for* it.

A drafter who never saw the library's measure tells its facts in words of the same sort: that a grant *shuts*, or that forms
are to *reach us by* a day; that an answer *comes back to you*, or that so many days have to *go by*.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from linter.matching.sum_words import SUMS
from linter.text.stems import root
from linter.text.words import read_words

_LASTING = (
    "valid validity last lasts expire duration length force runs life shelf lifetime",
    """good for,holds good,remain good,stay good,life of,lifetime of,shelf life,covers you for,cover you for,
    in force for,runs for,run for,current for,using it for,use it for,used for,expiry,lapses after,lapse after,goes on for,
    go on for,usable,keeps for,keep for,fresh for,past its best,past their best,thrown away after,discarded after,lasts,
    will last,last for,last you,holds for,hold for,expires after,expire after,runs out after,run out after,run out,runs out,
    renewed after,renewed every,renew it after,renew it every,need a new one,apply again for""",
)
_KEEPING = (
    "kept held hold keep keeping holding stored loan borrow storage store retention retain",
    """look after,looked after,hang on to,hold on to,store,retain,set aside,care for,fetch,collect,pick it up,have it for,
    take it home for,lets you have,let you have,on file,on record,put by,keeps for,good for,hold,held,stays with,stay with,
    destroyed after,deleted after,shredded after,wiped after""",
)
_STAYING = (
    "stay staying stays moor mooring parking occupy visit residence residing",
    """stay,stop there,stop here,remain,tie up,moor,lie there,lie here,be there for,park,pitch,camp,stop for,put up at,
    occupy,move on after,move off after,leave after,overnight""",
)
_NOTICE = (
    "notice",
    "beforehand,in advance,ahead,in good time",
    "tell,told,inform,announce,advertise,publish,publicise,warn,know,notify,write to,post up,put up,display,let you know,say so,hear of",
)
_ANSWERING = (
    "answer answered reply respond response complaint",
    """answer,reply,respond,come back to,comes back to,get back to,gets back to,write back,writes back,hear back,
    sort out,sorts out,sort it out,resolve,put matters right,put things right,deal with,hear from us,hears from us,
    hear from me,letter from us,write to you,writes to you,be in touch,in touch with you""",
)
_DECIDING = (
    "decide decision decided assess assessment processing process processed turnaround",
    """let you know,lets you know,work through,works through,make up our mind,turn round,turn around,turned round,
    turned around,hear whether,hear our answer,hear the outcome,know the outcome,tell you the outcome,learn the outcome,
    give you an answer,give an answer,our answer,determine,deal with,dealt with,hear back,hears back,you will know,get through,
    gets through,make up its mind,makes up its mind,make its mind up,in your hand,in your hands,in their hands,hear from us,
    hears from us,one way or the other,yes or no,know either way,come to a view,verdict,rule on,given an answer,
    have an answer,have your answer,have our answer,told the outcome,told of the outcome,told our decision,told the result,
    told whether,told what we have decided,say yes or no,grant or refuse,granted or refused,settle,settled""",
)
_GOING_BY = """go by,goes by,gone by,must pass,to pass,has passed,have passed,elapse,elapsed,hold off,hold on,another go,
    try again,come back,asks again,ask again,sit it again,gap,on hold,hanging on,hang on,queue,get through,gets through,
    pick up,picks up,come back to us,after the first,after the last,after its first,after its last,after your first"""
_WAITING = ("wait waiting", _GOING_BY)
_AGAIN = (
    "interval reapply retake retest rebooking again gap",
    f"{_GOING_BY},again after,again in,again until,again before,again within,apart,leave between,let pass,rest of",
)
_APPEALING = (
    "appeal appealing challenge looked",
    """appeal,challenge,contest,dispute,lodge your papers,lodge papers,look at it again,look again at,take it further,
    have it looked at again,object,disagree,ask for a review,ask a tribunal,go to a tribunal,put your case""",
)
_CLAIMING = (
    "claim claims",
    """out of time,time barred,too late,put in a claim,put in your claim,bring,brought,hold on to,hang on to,is lost,lapse,
    forfeit,send us your receipts,send in your receipts,send in the receipts,ask for your money,ask for the money""",
)
_COMPLETING = (
    "complete completed completion finish finished",
    """get done,get it done,get everything done,get it all done,have it done,have everything done,be done,all done,
    do the work,do the job,carry out,carried out,the last of the work,wrap up,see it through,work must end,
    work must be over,work is to be over,builders must be gone,done and dusted,bring the work to an end""",
)
_REPORTING = (
    "report reported reporting notify notification declare declaration register",
    """tell,told,let us know,let them know,inform,notify,declare,own up to,hand in,hand over,make known,ring us,write to us,
    bring to our notice,come forward""",
)
_TAKING = ("take turnaround processing process allow", "set aside,reckon on,count on,bank on,spend")
_REPAYING = (
    "refund refunded repayment repaid repay paid",
    """refund,repay,money back,reimburse,reimbursement,pay you back,pay it back,pays you back,get it back,have it back,
    send it back,repaid""",
)
_PAYING_BACK = ("repayment repaid repay", "pay,pays,paid,paying", "back")
_INSPECTING = (
    "inspect inspected inspection",
    "look at,looks at,looked at,look over,looked over,examine,examined,go over,gone over,going over,visit every,visited every",
)
_CONSULTING = (
    "consult consulted consultation comment",
    "have their say,have your say,have a say,have its say,comment,comments,give their views,give your views,respond,view,put before,put to the public,on display,on view,on show",
)
_REACHING = ("reach reached response", "arrive,get to,gets to,on the scene,at the scene,turn up,turns up")
_LASTS = (
    _REACHING,
    _TAKING,
    _LASTING,
    _KEEPING,
    _STAYING,
    _NOTICE,
    _ANSWERING,
    _DECIDING,
    _WAITING,
    _AGAIN,
    _APPEALING,
    _CLAIMING,
    _COMPLETING,
    _REPORTING,
    _REPAYING,
    _PAYING_BACK,
    _INSPECTING,
    _CONSULTING,
)
_PLAIN = (
    ("acknowledge acknowledged acknowledgement",),
    ("repair repaired mend",),
    ("dispatch despatch issue result results reasons",),
    ("spend spent spending",),
    ("close closed closure shut shuts",),
    ("back recover",),
    ("open opens start starts begin begins join joins arrive",),
)
"""Sorts of times for which no other words are known; what such a fact tells is done *within* its time."""
_WITHIN, _FOR, _AFTER, _AHEAD = "within", "for", "after", "ahead"
_PLACES: dict[tuple[str, ...], str] = {
    _LASTING: _FOR,
    _KEEPING: _FOR,
    _STAYING: _FOR,
    _NOTICE: _AHEAD,
    _ANSWERING: _WITHIN,
    _DECIDING: _WITHIN,
    _WAITING: _AFTER,
    _AGAIN: _AFTER,
    _APPEALING: _WITHIN,
    _CLAIMING: _WITHIN,
    _COMPLETING: _WITHIN,
    _REPORTING: _WITHIN,
    _REPAYING: _WITHIN,
    _PAYING_BACK: _WITHIN,
    _INSPECTING: _WITHIN,
    _CONSULTING: _FOR,
    **dict.fromkeys(_PLAIN, _WITHIN),
}
"""How a time of each sort stands: what is kept is kept *for* it, what is answered *within* it, notice is given so long *ahead*."""
_BEFORE_IT = {
    **dict.fromkeys(("within", "in", "inside"), _WITHIN),
    "for": _FOR,
    **dict.fromkeys(("after", "every", "until"), _AFTER),
}
_BEHIND_IT = {
    **dict.fromkeys(("ahead", "beforehand", "earlier"), _AHEAD),
    **dict.fromkeys(("apart", "later"), _AFTER),
}
_CLOSING = (
    "close closes closing deadline",
    """shut,shuts,shutting,cut off,cut off date,cut off point,window,be in by,be in before,be in no later than,to us by,
    to us before,to us no later than,be with us by,be with us before,reach us,reaches us,be sent in,be received,
    be submitted,be lodged,come in after,comes in after,arrive after,arrives after,reaches us after,
    received after,arriving after,anything after,be taken until,be accepted until,stops taking,stop taking,stops accepting,
    stop accepting,last chance,in our hands,with us by,on our desks,in the post by,close,closes,are taken until,are accepted until,up to and including,
    taken after,accepted after,considered after""",
)
_TAKEN_UNTIL = (
    "close closes closing deadline",
    """send us your form,send in your form,send your form,return your form,submit your form,post your form,need your form,
    must have your form,send us your bid,send in your bid,submit your bid,accept forms,accept bids,accept entries,
    accept applications,take applications,take bids,anything that comes,anything that arrives,
    late forms,late bids,late applications""",
    "until,till,by,before,later than,after",
)
_ENDING = (
    "end withdrawn stop cease expire switch switched phased closure complete completion finish",
    """come to an end,comes to an end,at an end,out of use,be gone,be over,is over,no use after,stop,cease,finish,turn off,
    switch off,shut down,phase out,lapse,run out,no longer,wound up,wind up,retire,disappear,go dark,goes dark,
    fall silent,falls silent""",
)
_DAYS = (_CLOSING, _TAKEN_UNTIL, _ENDING)
"""Sorts of times, and of days: of each the words by which a library tells it, and others that say the same."""
_SORTS = {"duration": _LASTS, "date": _DAYS, **SUMS}


@lru_cache(maxsize=20_000)
def other_wordings(measure: tuple[str, ...], subject: tuple[str, ...], kind: str) -> list[list[list[str]]]:
    """For each sort of time, day or sum that is told by words of `measure`: other words for it, part by part.

    `kind` is that of the values measured; a word of the `subject` within a measure tells no sort ("appeal hearing"). A
    wording has two parts where each needs the other: "*tell* them a week *ahead*".
    """
    named = {root(word) for name in subject for word in read_words(name).norm}
    said = {root(word) for wording in measure for word in _telling(wording, named)}
    return [
        [[" ".join(text.split()) for text in part.split(",")] for part in parts]
        for known, *parts in _SORTS.get(kind, ())
        if not said.isdisjoint(map(root, known.split()))
    ]


def _telling(wording: str, named: set[str]) -> list[str]:
    """The words of a short wording that tell what is measured: not those that name its subject, where there are others."""
    words = read_words(wording).norm
    if len(words) > _SHORT:
        return []
    return [word for word in words if root(word) not in named] or words


_SHORT = 3


@lru_cache(maxsize=20_000)
def places(measure: tuple[str, ...], subject: tuple[str, ...]) -> frozenset[str]:
    """How the times of a fact stand, by the sorts that words of its `measure` tell; empty where they tell none."""
    return frozenset(_PLACES[sort] for sort in _sorts(measure, subject) if sort in _PLACES)


@lru_cache(maxsize=20_000)
def words_of_others(measure: tuple[str, ...], subject: tuple[str, ...]) -> frozenset[str]:
    """The roots of words that tell a time of another sort than those of the fact, and none of its own."""
    ours = _sorts(measure, subject)
    others = frozenset(root(word) for sort in (*_LASTS, *_PLAIN) if sort not in ours for word in sort[0].split())
    return others - own_words(measure, subject) - _OF_MANY


@lru_cache(maxsize=20_000)
def own_words(measure: tuple[str, ...], subject: tuple[str, ...]) -> frozenset[str]:
    """The roots of words that tell a time of the fact's own sorts."""
    return frozenset(root(word) for sort in _sorts(measure, subject) for word in sort[0].split())


_HAVING = frozenset("have has get gets given allowed allow allows gives".split())
"""Before a time in which something is to be done: "you *have* six months *to* claim"."""
_TURNS = frozenset("one two each".split())
"""What follows "between" where it is told how far turns are apart: "nine weeks between *one* donation and the next"."""
_OF_MANY = frozenset(map(root, ("last", "come")))
"""Roots of words that may tell no time: "the *last* slate"."""


def place_of(norm: Sequence[str], first: int, last: int, *, qualified: bool) -> str:
    """How a time stands that is words `first` to `last`, with its comparator: "" where it stands as none does."""
    behind = norm[last] if last < len(norm) else ""
    in_which = norm[last : last + 2] in (["in", "which"], ["within", "which"])
    if norm[first - 1] in _HAVING and (behind in ("to", "from") or in_which):
        return _WITHIN
    if norm[last : last + 2] == ["in", "advance"]:
        return _AHEAD
    if behind == "between" and not _TURNS.isdisjoint(norm[last + 1 : last + 2]):
        return _AFTER
    if behind in _BEHIND_IT:
        return _BEHIND_IT[behind]
    return _BEFORE_IT.get(norm[first]) or _BEFORE_IT.get(norm[first - 1]) or (_FOR if qualified else "")


def _sorts(measure: tuple[str, ...], subject: tuple[str, ...]) -> list[tuple[str, ...]]:
    named = {root(word) for name in subject for word in read_words(name).norm}
    said = {root(word) for wording in measure for word in _telling(wording, named)}
    return [sort for sort in (*_LASTS, *_PLAIN) if not said.isdisjoint(map(root, sort[0].split()))]
