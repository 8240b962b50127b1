"""Other words for what a time, a day or a sum is of, where a library has some: what is *valid* so long is *good for* it.

A drafter who never saw the library's measure tells its facts in words of the same sort: that a grant *shuts*, or that forms
are to *reach us by* a day; that an answer *comes back to you*, or that so many days have to *go by*.
"""

from __future__ import annotations

from functools import lru_cache

from linter.matching.sum_words import SUMS
from linter.text.stems import root
from linter.text.words import read_words

_LASTING = (
    "valid validity last lasts expire duration length force runs",
    """good for,holds good,remain good,stay good,life of,lifetime of,shelf life,covers you for,cover you for,
    in force for,runs for,run for,current for,using it for,use it for,used for,expiry,lapses after,lapse after,goes on for,
    go on for""",
)
_KEEPING = (
    "kept held hold keep keeping holding stored loan borrow",
    """look after,looked after,hang on to,hold on to,store,retain,set aside,care for,fetch,collect,pick it up,have it for,
    take it home for,lets you have,let you have""",
)
_NOTICE = (
    "notice",
    "beforehand,in advance,ahead,in good time",
    "tell,told,inform,announce,advertise,publish,publicise,warn,know,notify,write to,post up,put up,display",
)
_ANSWERING = (
    "answer answered reply respond response complaint",
    """answer,reply,respond,come back to,comes back to,get back to,gets back to,write back,writes back,hear back,
    sort out,sorts out,sort it out,resolve,put matters right,put things right,deal with""",
)
_DECIDING = (
    "decide decision decided assess assessment processing process processed turnaround",
    """let you know,lets you know,work through,works through,make up our mind,turn round,turn around,turned round,
    turned around,hear whether,hear our answer,hear the outcome,know the outcome,tell you the outcome,learn the outcome,
    give you an answer,give an answer,our answer,determine,deal with,dealt with,hear back,hears back,you will know,get through,
    gets through,make up its mind,makes up its mind,make its mind up,in your hand,in your hands,in their hands""",
)
_WAITING = (
    "wait waiting interval reapply retake retest rebooking again",
    """go by,goes by,gone by,must pass,to pass,has passed,have passed,elapse,elapsed,hold off,hold on,another go,
    try again,come back,asks again,ask again,sit it again,gap,on hold,hanging on,hang on,queue,get through,gets through,
    pick up,picks up,come back to us,after the first,after the last,after its first,after its last,after your first""",
)
_APPEALING = (
    "appeal appealing challenge looked",
    """appeal,challenge,contest,dispute,lodge your papers,lodge papers,look at it again,look again at,take it further,
    have it looked at again,object""",
)
_CLAIMING = (
    "claim claims",
    "out of time,time barred,too late,put in a claim,put in your claim,bring,brought,hold on to,hang on to,is lost,lapse,forfeit",
)
_TAKING = ("take turnaround processing process allow", "set aside,reckon on,count on,bank on,spend")
_REPAYING = (
    "refund refunded repayment repaid repay paid",
    """refund,repay,money back,reimburse,reimbursement,pay you back,pay it back,pays you back,get it back,have it back,
    send it back""",
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
    _NOTICE,
    _ANSWERING,
    _DECIDING,
    _WAITING,
    _APPEALING,
    _CLAIMING,
    _REPAYING,
    _CONSULTING,
)
_CLOSING = (
    "close closes closing deadline",
    """shut,shuts,shutting,cut off,cut off date,cut off point,window,be in by,be in before,be in no later than,to us by,
    to us before,to us no later than,be with us by,be with us before,reach us,reaches us,be sent in,be received,
    be submitted,be lodged,come in after,comes in after,arrive after,arrives after,reaches us after,
    received after,arriving after,anything after,be taken until,be accepted until,stops taking,stop taking,stops accepting,
    stop accepting,last chance,in our hands,with us by,on our desks,in the post by""",
)
_ENDING = (
    "end withdrawn stop cease expire switch switched phased closure complete completion finish",
    """come to an end,comes to an end,at an end,out of use,be gone,be over,is over,no use after,stop,cease,finish,turn off,
    switch off,shut down,phase out,lapse,run out,no longer,wound up,wind up,retire,disappear,go dark,goes dark,
    fall silent,falls silent""",
)
_DAYS = (_CLOSING, _ENDING)
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
