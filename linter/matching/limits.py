"""Words put into an approved statement that limit it: "in most cases", "resources permitting", "in England only"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.cues import cues
from linter.matching.fingerprints import DATE_SLOT, NUMBER_SLOT, is_slot
from linter.matching.passages import AUXILIARIES, EXCEPTING, RULE
from linter.text.stems import stem

_LIMITS = frozenset(
    """if unless provided providing subject except excluding depending temporarily potentially possibly perhaps conditionally
    eventually initially pilot interim provisionally affordable permitting permits allowing conditional
    contingent wherever""".split()
)
"""A limit wherever they are put in."""
_OPENINGS = frozenset(
    """until till unless if provided providing subject except excluding temporarily initially where wherever only normally
    usually generally ordinarily typically""".split()
)
"""A limit where they begin what is put before or after the whole statement."""
_WHEREVER = tuple(
    f"{where} {may}"
    for where in ("where", "wherever", "when", "whenever", "if")
    for may in ("possible", "practicable", "appropriate", "feasible", "convenient")
)
_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        *_WHEREVER,
        *(
            "on application,on request,on payment,by appointment,by arrangement,resources allow,resources permit,funds allow,funds permit,money allows,time allows,in principle,as appropriate,at least,at most,up to,for now,"
            "in theory,other than,apart from,as far,so far as,in part,in most,in some,in certain,in many,in a few,in special,"
            "in exceptional,in limited,for the time being,for the moment,for the present,as a rule,by and large,on the whole,"
            "at the discretion,at our discretion,at their discretion,but not,though not,with the exception,save for,from next,"
            "starting next,as of next,as long as,so long as,on condition,at weekends,on weekdays,at peak,in term,only if,only when,only for,only in,not until,not before"
        ).split(","),
    )
)
_MEASURING = frozenset(
    "over under above below before after until exceeding beyond past between during more less".split()
)
_TIMES = frozenset(
    "noon midday midnight morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday hours weekends clock oclock am pm".split()
)
_SET_BY = frozenset("at within with worth aged".split())
"""What leads to the figure that something is limited to: "*at* less than two hours' notice"."""
_AS_FAR_AS = frozenset("where when as if while".split())
_ALLOW = frozenset("allow allows permit permits".split())
_ALLOWING = 5
"""Words in the longest "where the weather permits"."""
_SPANS = frozenset("term period time while season session parliament".split())
_GONE_BY = frozenset("past last recent many some several long".split())
"""What makes of a span no limit: "for the *past* year"."""
_WITHIN = frozenset("in during over throughout".split())
_SEASONS = frozenset("season spring summer autumn winter daylight daytime dark darkness holiday holidays term".split())
_SEASON = 4
"""Words in the longest naming of a season or a part of the day, with what leads to it: "during the school holidays"."""
_TIME_UNITS = frozenset(stem(word) for word in "minute hour day week fortnight month quarter year".split())
TERRITORIES = {
    "uk": "uk",
    "kingdom": "uk",
    "britain": "britain",
    "country": "uk",
    "nation": "uk",
    "nationwide": "uk",
    "national": "uk",
    "england": "england",
    "english": "england",
    "scotland": "scotland",
    "scottish": "scotland",
    "wales": "wales",
    "welsh": "wales",
    "ireland": "ireland",
    "irish": "ireland",
    "london": "london",
    "europe": "europe",
    "european": "europe",
    "eu": "europe",
    "north": "north",
    "northern": "north",
    "south": "south",
    "southern": "south",
    "midlands": "midlands",
    "world": "world",
    "worldwide": "world",
    "global": "world",
}
"""Words for territories, each with the territory."""
_NATIONS = frozenset("england scotland wales ireland london".split())
_PLACE = 5
"""Words in the longest place put before or after a whole statement: "in England and Wales only"."""
_SOMEBODYS = frozenset("you your yours he his she her i my".split())
_LONGEST = 11
"""Words in the longest limit put before or after a whole statement."""
_CONDITIONS = frozenset("while until unless where when if before after once without except provided".split())
_CONDITIONAL = _CONDITIONS | frozenset(
    "till pending during prior advance beforehand afterwards subject long whenever wherever only".split()
)
_CLAUSE = 3
"""Words in the shortest condition: "before work begins"."""
_OPENS_WITHIN = 3
"""Words before a limit at the most, where it is put before or after the whole statement: "and, in most cases"."""


def exception_at(symbols: Sequence[str]) -> int | None:
    """Where the exception to an approved sentence begins: "must wear a lifejacket *unless* …"."""
    return next((at for at, _ in conditions(symbols) if at >= RULE and symbols[at] in EXCEPTING), None)


def conditions(symbols: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The clauses of an approved sentence that say when alone it holds: "*while the repair is outstanding*"."""
    for at in range(1, len(symbols) - _CLAUSE + 1):
        if (
            symbols[at] in _CONDITIONS
            and symbols[at - 1] != "even"
            and (symbols[at] != "provided" or symbols[at + 1] == "that")
        ):
            ends = (here for here in range(at + _CLAUSE, len(symbols)) if _new_clause(symbols, here))
            yield at, next(ends, len(symbols))


def _new_clause(symbols: Sequence[str], at: int) -> bool:
    """Whether "and" or "but" begins another clause: not "is open *and can* be reached"."""
    return symbols[at] == "but" or (symbols[at] == "and" and symbols[min(at + 1, len(symbols) - 1)] not in AUXILIARIES)


def condition_whole(words: Sequence[str]) -> bool:
    """Whether words are a condition and nothing else: "where the ground is suitable"."""
    return len(words) > _CLAUSE and words[0] in _WHOLLY and not _FINITE.isdisjoint(words)


def condition_put_in(words: Sequence[str], symbols: Sequence[str]) -> bool:
    """Whether words put into a statement of these symbols are a condition of their own: "*until a site is sold*"."""
    told = [word for word in words[1:] if len(word) > _CLAUSE and word not in _FINITE]
    return (
        words[0] in ("until", "till", "once")
        and condition_whole(words)
        and _SOMEBODYS.isdisjoint(words)
        and not {words[0], *told} & {*symbols}
    )


def of_a_size(put: list[str]) -> bool:
    """Whether words put in say of which amounts alone it holds: "free of charge *where the sum in dispute is below £500*"."""
    return (
        put[0] in ("where", "when") and put[-1] == NUMBER_SLOT and put[-2] in ("is", "are", "exceeds", "exceed", "than")
    )


_WHOLLY = frozenset("where if unless provided once until".split())
_FINITE = frozenset("is are has have can may must will".split())


def conditional(words: Sequence[str]) -> bool:
    """Whether something among words says when alone it holds: "pending our decision", "so long as", "beforehand"."""
    return bool(_CONDITIONAL & set(words))


def limiting(words: Sequence[str]) -> bool:
    """Whether `words`, put in or left out somewhere in a statement, hold a limit."""
    return any(word in _LIMITS and not _supplied(words, at) for at, word in enumerate(words)) or holds_limit(words)


def _supplied(words: Sequence[str], at: int) -> bool:
    """Whether "provided" is the verb: "must be *provided by* the operator", "will be *provided with* one"."""
    return words[at] == "provided" and ("be" in words[:at] or bool({"by", "with", "for"} & {*words[at + 1 : at + 2]}))


def holds_limit(words: Sequence[str], known: int = 0) -> bool:
    """Whether a limit of several words stands among `words`, and does not end with the first `known` of them."""
    return any(
        _phrase_at(words, at, beyond=known - at) or (at >= known and _allowed_at(words, at)) for at in range(len(words))
    )


def _allowed_at(words: Sequence[str], at: int) -> bool:
    """Whether words at `at` hold only as far as something goes round: "*where budgets allow*", "*as space permits*"."""
    return words[at] in _AS_FAR_AS and any(word in _ALLOW for word in words[at + 2 : at + _ALLOWING])


def limits_whole(words: Sequence[str]) -> bool:
    """Whether `words`, put before or after a whole statement, limit it."""
    plain = [word for word in words if not is_slot(word)]
    if not 0 < len(plain) <= _LONGEST:
        return False
    if plain[0] == "if" and _SOMEBODYS & set(plain[:3]):
        return False  # "if you would like to know more", "if he was underpaid" limits nothing
    if cues(plain):
        return False
    if plain[-1] in ("go", "goes", "concerned"):
        return False  # "so far as masts go", "as far as you are concerned"
    if plain[0] in _OPENINGS or plain[-1] in ("permitting", "allowing", "only"):
        return True
    return (plain[0] in _MEASURING and plain[-1] in _TIMES) or any(
        _phrase_at(plain, at) or _allowed_at(plain, at) for at in range(min(_OPENS_WITHIN, len(plain)))
    )


def places_whole(words: Sequence[str]) -> bool:
    """Whether `words`, put before or after a whole statement, say where alone it holds: "in England and Wales only"."""
    return 0 < len(words) <= _PLACE and words[0] in ("in", "for", "across", "within") and bool(_NATIONS & set(words))


def reaches_on(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether `words` after a statement that ends with a nation join another to it: "in England *and Wales*"."""
    if known[-1] not in _NATIONS or not words or words[0] not in _COUNTRIES | {"and", "or", "as"}:
        return False
    named = {TERRITORIES[word] for word in words if word in _COUNTRIES}
    return _COUNTRIES.union(_REACHING).issuperset(words) and bool(named - {TERRITORIES.get(word) for word in known})


_COUNTRIES = _NATIONS - {"london"}
_REACHING = frozenset("and or in the also as well northern both alike too".split())


def measures(words: Sequence[str]) -> bool:
    """Whether `words` bound something by a figure or a time: "over £500", "more than an hour", "before noon"."""
    if words[0] in _MEASURING:
        return bool({NUMBER_SLOT, DATE_SLOT} & set(words)) or words[-1] in _TIMES | _SEASONS or is_time(words[-1])
    if words[0] == "for" and "first" in words:
        return words[-1] != "time"  # "for the first visit"
    if words[0] == "for" and (is_time(words[-1]) or words[-1] in _SPANS):
        return not _GONE_BY & set(words)
    if words[0] in _SET_BY and NUMBER_SLOT in words:
        return True
    return words[0] in _WITHIN and len(words) <= _SEASON and bool(_SEASONS & set(words[1:]))


def measures_rest(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether `words` before or after a statement hold a bound among those that are not the statement's `known` own."""
    rest = [word for word in words if word not in known]
    return bool(rest) and rest[0] in _MEASURING and NUMBER_SLOT in rest


def is_time(word: str) -> bool:
    """Whether `word` is a unit of time."""
    return stem(word) in _TIME_UNITS


def _phrase_at(words: Sequence[str], at: int, beyond: int = 0) -> bool:
    return any(tuple(words[at : at + size]) in _PHRASES for size in (2, 3, 4) if size > beyond)
