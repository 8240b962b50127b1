"""Other words for what a sum or a share is of, where a library has some of them: what *costs* £64 is *paid* £64 for.

A drafter who never saw the library's measure tells its facts in words of the same sort: that a fee *sets you back* so much,
that a grant is what you may *ask for*, that a penalty is what you *risk*.
"""

from __future__ import annotations

_PRICE = "fee cost price charge fare stamp certificate levy ticket admission"
_GRANT = "grant award bursary voucher"
_FUND = "fund budget funding pot investment worth"
_SUMS = (
    (
        _PRICE,
        """price of,price for,cost of,pay,pays,paying,to pay,will cost,cost you,cost them,cost him,cost her,we charge,charges you,be charged,is charged,are charged,owe,owes,ask for,asks for,asked for,asking for,hand over,
        cheque for,postal order for,enclose,bring,send us,we bill,bill you,bills you,we take,takes,will want,need to find,has to find,have to find,is sold for,
        are sold for,costs,comes at,charge of,fee of,bill for,cost to,going rate for,please send,can be bought for,to be had for,can be had for,is yours for,billed at,charged at""",
    ),
    (_PRICE, "set,sets,setting,knock,knocks", "back"),
    (
        _GRANT,
        """ask for,apply for,bid for,claim,get,gets,receive,receives,give,gives,offer,offers,put in,contribute,contributes,
        hand out,can pay,will pay,may pay,will see,can have,can be had,to be had""",
    ),
    (_GRANT, "put,puts", "towards,toward"),
    (_GRANT, "knock,knocks,take,takes,taking", "off"),
    (
        _FUND,
        """to spend,will spend,can spend,money,purse,kitty,pot,set aside,put aside,earmarked,committed,stands at,in it,size of,
        its size,to give out,to hand out,to share out,to distribute,to give away,on offer,
        is available,available through,available from,available under,available in,available to""",
    ),
    (_FUND, "put,puts,putting,poured,pouring,going,goes,gone,ploughed,ploughing,paid,paying", "into"),
    (
        "paid spent awarded spending invested handed",
        """paid out,spent,handed over,handed out,given out,given away,gone out,gone to,gone on,gone into,goes to,put into,laid
        out,granted,awarded,distributed,shared out,invested,poured into,ploughed into,ploughed back,disbursed,paid over""",
    ),
    (
        "penalty fine",
        "fined,pay,pays,to pay,hand over,hands over,hand us,risk,risks,face,faces,liable to,cost you,costs you",
    ),
    ("deposit", "get back,gets back,get for,gets for,get,gets,pay,pays"),
    (
        "rate pay salary wage allowance mileage paid reimbursed",
        "earn,earns,get,gets,receive,receives,make,makes,start on,starts on,claim,paid,pay,pays",
    ),
)
_SHARES = (
    (
        "discount reduction saving concession",
        "% less,cent less,percent less,% cheaper,cent cheaper,percent cheaper,% lower,cent lower,percent lower",
    ),
    ("rise increase", "go up,goes up,put up,be raised,be higher"),
)
_ANSWERS = (("response reply respondent submission", "answer,response,reply,submission"),)
SUMS = {"money": _SUMS, "rate": _SUMS, "percentage": _SHARES, "number": _ANSWERS}
"""Of each kind of sum, by its sort: the words by which a library tells it, and others that say the same."""
