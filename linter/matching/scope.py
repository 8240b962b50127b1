"""For whom, where and how far a sentence holds: all or some, in which territory, under what limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.matching.changes import Change, Sort
from linter.matching.conditions import if_there
from linter.matching.fingerprints import NUMBER_SLOT, is_slot
from linter.matching.limits import (
    TERRITORIES,
    condition_put_in,
    condition_whole,
    holds_limit,
    is_time,
    limiting,
    limits_whole,
    measures,
    measures_rest,
    of_a_size,
    places_whole,
    reaches_on,
)
from linter.matching.parties import OURSELVES, names_office, names_party, other_office
from linter.matching.passages import AUXILIARIES, Match
from linter.matching.rewording import JOINTS, NEGATIONS, Rewording
from linter.text.stems import root
from linter.text.synonyms import synonymous
from linter.text.tense import IRREGULAR_PAST

UNIVERSAL = frozenset("all every each everywhere everyone whole entire throughout always fully any".split())
PARTIAL = frozenset(
    """some certain selected several few many most majority mainly mostly primarily largely partly chiefly partially only
    solely exclusively limited half minority selective occasionally sometimes rarely principally predominantly
    alone minimal parts none just merely normally usually generally ordinarily typically least worst lesser seldom
    hardly scarcely barely infrequently sporadically intermittently marginally nominally""".split()
)
_WHOLE = frozenset("full complete total everything everybody across".split())
_WHATEVER = frozenset("whatever whoever whichever wherever however regardless irrespective".split())
_WHOEVER = frozenset("one whoever whosoever whomever".split())
"""Who does what a rule says of anybody: "*whoever* sits beside the learner" for "the person who sits beside the learner"."""
_ANYTHING = frozenset("anything everything what".split())
_HEDGING = frozenset("possible potential prospective conceivable hypothetical tentative aspirational".split())
"""Words that make of what is so what may come to be so: "a *possible* objective"."""
_ANYBODY = frozenset(
    "people person persons everyone everybody anyone anybody all those individuals somebody someone nobody".split()
)
_ANYONE = frozenset("anyone anybody everyone everybody".split())
_PROMPT = frozenset("early late immediately promptly straightaway forthwith".split())
_MULTIPLES = frozenset("twice double half treble thrice".split())
_ALMOST = frozenset("nearly almost virtually practically".split())
_GOVERNING = frozenset(
    "of in for with by to from on at the a an as than through across among not how so too very".split()
)
"""Words that make of what follows a part of their own phrase: "*for* some households"."""
_PLAIN = frozenset("single one last other such relevant individual new and of the our these those its their".split())
"""Words that narrow nothing after "every": "every single response"."""
_BINDING = frozenset("no not never nobody must may only".split())
_SOMETHING = frozenset("a an the any other".split())
_ANOTHER = 5
"""Words at the most that join another thing on at the end: "or a political party"."""
_ALIKE = 4
"""Letters that two words of one stem share at the least: "the complainant" for "the person who complained"."""
_BEFORE = 40
"""Words before a sentence among which it may be said that its condition is met."""
_NARROWER = 2
"""Words at the most that narrow whom "all" or "no" is said of: "all *UK-owned* businesses"."""
_PRONOUNS = frozenset("we i it they he she you who which that us them".split())
_MEANS = {
    word: means
    for means, words in (
        ("writing", "writing written letter letters"),
        ("telephone", "telephone phone telephoned call"),
        ("mail", "email emails"),
        ("online", "online website internet portal"),
        ("post", "post posted courier"),
        ("person", "person"),
        ("paper", "paper"),
        ("cash", "cash"),
        ("card", "card cheque"),
    )
    for word in words.split()
}
"""By what means something is said, sent or paid."""
_ADDRESSED = frozenset("you your yours i my we our".split())
_GIVEN = frozenset("if when whenever where while provided providing long".split())
"""What makes of something a condition, one as good as the other: "while", "so *long* as"."""
_LIMITED = _GIVEN | {"without", "unless", "except"}
_EXCEPTED = frozenset("exception exceptions except save".split())
_JOINED = 8
"""Words in the longest thing joined on: "and to the special exhibitions"."""
_LASTING = 4
"""Words in the longest time for which alone a whole statement holds: "… for the first hour"."""
_SIZES = frozenset("large larger largest small smaller smallest big bigger major minor medium rural urban".split())
KINDS = frozenset(
    """british english scottish welsh irish european foreign overseas domestic commercial private public registered owned based
    disabled elderly retired young adult married pregnant widowed employed unemployed salaried male female qualified
    primary secondary nursery residential agricultural coastal inland successful eligible vulnerable permanent temporary resident
    manufacturing farming fishing mining retail hospitality construction engineering exporting importing licensed accredited
    second third fourth old older younger urgent affordable professional amateur independent outdoor
    indoor""".split()
)
"""Words that sort people and things into kinds: "*British-registered* ferries", "*disabled* passengers"."""
_KINDS_OF_TWO = frozenset((("full", "time"), ("part", "time"), ("low", "income"), ("high", "income"))) | {
    (which, "year") for which in ("first", "second", "third", "fourth", "fifth", "sixth", "final", "last")
}
_HELPS = frozenset(map(root, "share split contribute help subsidise reduce".split()))
_COSTS = frozenset("cost costs bill bills price expense fare fares rent fee fees".split())
_SUBJECT = 5
"""Words in the longest subject whose modifier may be left out."""
_PAYS = frozenset(map(root, "pay contribute meet fund cover".split()))
_OF_A_KIND = frozenset("of in on from for with".split())
_KNOWN = OURSELVES | _PRONOUNS | frozenset("this that your case cases kind sort".split())
_RESTRICTING = frozenset("from with aged earning living outside without under over below above".split())
_AFTER_WHO = AUXILIARIES | {"and", "but"}
_NARROWS_NOTHING = _PLAIN | JOINTS | AUXILIARIES | _PRONOUNS | {NUMBER_SLOT}


def held_otherwise(words: Rewording, *, turned: bool) -> Sort | None:
    """Whether a limit, a scope or a territory is another; `turned`, a scope gone here was given back elsewhere."""
    gone, new = words.gone, words.new
    if new[:2] == ["most", "recent"]:
        words = words.without(come=frozenset({"most", "recent"}))  # the latest, and not most of them
        new = words.new
    addressed = words.difference.unit[0] == 0 and {"you", "your", "yours"} & set(new)
    excepted = "unless" in gone and bool(_EXCEPTED & set(new))  # "the one *exception* is where"
    given = bool(_GIVEN & set(gone) and _GIVEN & set(new))  # "so long as" for "while"
    conditional = (
        excepted or given or ("if" in new and (addressed or {"any", "every", "no", "each"} & set(gone)))
    )  # "if a mast": "any mast"
    if not conditional and not if_there(words) and (limiting(new) or limiting(gone)) and not _met(words):
        return "limit"
    if gone and not new and not _met(words) and (condition_whole(gone) or _defining_gone(words)):
        return "limit"
    approved = {*words.unit.skeleton.symbols[slice(*words.difference.unit)]}
    put = words.letter[slice(*words.difference.letter)]
    if put[:1] == ("the",) and gone[:1] in (["every"], ["each"]) and len(gone) == len(new) == 2:
        gone = gone[1:]  # "the money" for "every grant" is that of each
    if (
        [word for word in gone if word not in JOINTS] == ["every"]
        and not new
        and words.unit.skeleton.symbols[words.difference.unit[1] :][:1] in (("a",), ("an",))
    ):
        return None  # "*a* let must be registered by its host" for "every host of *a* let must register it"
    if "any" in gone and not new and NUMBER_SLOT in put:
        return "limit"  # "people *under 25*" for "people of any age"
    if not gone and put[:1] in (("of",), ("in",), ("at",)) and put[1:2] and put[1] in UNIVERSAL:
        return None  # "businesses *of every size*"
    if _of_others({*gone, *approved & _WHATEVER}, set(new), turned=turned):
        return "scope"
    there = {TERRITORIES[symbol] for symbol in gone if symbol in TERRITORIES}
    here = {TERRITORIES[symbol] for symbol in new if symbol in TERRITORIES}
    if here - there and (there or here - {"uk", "world"}):
        return "territory"
    return "territory" if there and not new and _coordinated(words) else None


def _defining_gone(words: Rewording) -> bool:
    """Whether what says of which things a rule holds is left out: "new woodland *paid for with public money* must"."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    led = 0 < first <= _SUBJECT and symbols[last : last + 1] in (("must",), ("may",), ("cannot",), ("can",))
    participle = words.gone[0] in IRREGULAR_PAST or words.gone[0].endswith(("ed", "en"))
    return led and last - first >= _DEFINING and participle and symbols[first + 1] in _GOVERNING


_SUBJECT = 5
"""Words before what defines the subject of a rule, at the most."""
_DEFINING = 3


def _met(words: Rewording) -> bool:
    """Whether a condition that opens a sentence is left out where it is said before that it is met: "You were overpaid. …"."""
    if words.difference.unit[0] or words.gone[:1] != ["if"]:
        return False
    content = [root(word) for word in words.gone[1:] if word not in JOINTS | AUXILIARIES]
    at = words.difference.letter[0]
    return bool(content) and {root(word) for word in words.letter[max(0, at - _BEFORE) : at]}.issuperset(content)


def narrowing(words: Rewording) -> Sort | None:
    """Whether something put in narrows whom or what the statement holds for.

    "An applicant *from a parish council* who …", "every refusal *over £500*", "*large* businesses", "*children*" for
    "people", "within *six months*" for "within a month".
    """
    gone = [symbol for symbol in words.gone if symbol not in JOINTS]
    if if_there(words):
        return None
    if _one_of_them(words):
        return "scope"
    if (
        {*gone} & (_SIZES | KINDS)
        and len(gone) == 1
        and _sorts(words, gone[0])
        and not {*words.new} - {"any", "all", "every"}
    ):
        return "scope"  # "*any* firm may ask" for "a small firm may ask"
    if _other_means(words.gone, words.new):
        return "scope"
    put = list(words.letter[slice(*words.difference.letter)])
    new = [symbol for symbol in put if symbol not in JOINTS]
    if _hedged(words, gone, new):
        return "modal"
    if gone:
        return _narrower_instead(words, gone, put, new)
    if words.gone and not words.come and not any(map(is_slot, put)):
        return (
            None  # what stands there was only moved: "; *if he leaves*, it is kept" for "and it is kept if he leaves"
        )
    return _narrowed_by(words, put, new) if new else None


def limits_around(
    letter: tuple[str, ...], symbols: tuple[str, ...], match: Match, begin: int, end: int
) -> Iterator[Change]:
    """Limits put before or after the whole of an approved sentence: "Until 2026 …", "… as far as resources permit"."""
    if (
        1 <= match.first - begin <= 2
        and letter[match.first - 1] in PARTIAL | {"every", "no"}
        and letter[begin] != "more"
        and not (letter[match.first - 1] == "no" and "not" in symbols and "not" not in letter[match.first : match.last])
    ):  # "*no* part will be sold" for "will *not* sell any part"
        yield Change("scope", begin, match.first, "", " ".join(letter[begin : match.first]))
    elif match.first > begin and (short := letter[match.first - 1]) in PARTIAL | _ALMOST and not match.pairs[0][0]:
        lead = letter[match.first - 2] if match.first - begin > 1 else ""
        counted = lead not in _GOVERNING and not short.endswith("ly")
        if (symbols[0] in UNIVERSAL) if short in _ALMOST else counted:
            yield Change("scope", match.first - 1, match.first, "", short)
    elif 1 <= match.first - begin <= _NARROWER and letter[match.first - 1] in KINDS and not match.pairs[0][0]:
        yield Change("scope", begin, match.first, "", " ".join(letter[begin : match.first]))
    for first, last in ((begin, match.first), (match.last, end)):
        added = letter[first:last]
        lasting = first == match.last and added[:1] == ("for",) and len(added) <= _LASTING and measures(added)
        if lasting or limits_whole(added) or (len(added) <= _JOINED and measures_rest(added, symbols)):
            yield Change("limit", first, last, "", " ".join(added))
        elif first == match.last and _or_another(added) and not _BINDING.isdisjoint(symbols):
            yield Change("scope", first, last, "", " ".join(added))  # "to promote a religion *or a political party*"
        elif first == match.last and reaches_on(added, symbols):
            yield Change("territory", first, last, "", " ".join(added))  # "in nurseries in England *and Wales*"
        elif places_whole(added) and TERRITORIES.keys().isdisjoint({*added} & {*symbols}):
            yield Change("territory", first, last, "", " ".join(added))


def _or_another(words: Sequence[str]) -> bool:
    """Whether words after a statement name another thing of which it is said: "or a political party"."""
    return (
        words[:1] == ("or",) and 2 < len(words) <= _ANOTHER and words[1] in _SOMETHING and AUXILIARIES.isdisjoint(words)
    )


def _of_others(gone: set[str], new: set[str], *, turned: bool) -> bool:
    """Whether all, some or none are meant where others of these were."""
    if "not" in new and {"every", "all"} & new and {"no", "every", "all"} & gone:  # "not every" for "no"
        return True
    many = ("many" in gone and "number" in new) or ("many" in new and "number" in gone)
    if (gone == {"every"} and new and new <= {"a", "an"}) or (gone and gone <= {"a", "an"} and new == {"every"}):
        return False  # "a practice must" for "every practice must"
    if (gone & {"a", "an"} and new == {"some"}) or (gone == {"any"} and new and new <= {"a", "an"}):
        return False  # "some postcodes" for "a postcode", "a buyer who" for "any buyer who"
    if not many and (_partial(gone, new) or _partial(new, gone)):
        return True
    if turned:
        return False
    if {"every", "always", "whatever", "regardless"} & new and not (UNIVERSAL | _WHATEVER) & gone:
        return not ("whatever" in new and _ANYTHING & gone)  # "*whatever* is found" for "anything that is found"
    if "if" in new or _ADDRESSED & new or (new and new <= OURSELVES):
        return False  # "you" or "it" for "every application" says the same of the same things
    meant = UNIVERSAL | _WHOLE | _ANYONE
    return bool(UNIVERSAL & gone and (new or {"all", "every", "everywhere"} & gone) and not meant & new)


def _partial(words: set[str], others: set[str]) -> set[str]:
    """Which of some words speak of a part only, where none of the others does as well: "selected" for "chosen"."""
    return {word for word in words & PARTIAL - others if not any(synonymous(word, other) for other in others - PARTIAL)}


def _sorts(words: Rewording, gone: str) -> bool:
    """Whether a word that is gone goes with the noun after it: not "the public" of "open to *the public* for 300 days"."""
    symbols = words.unit.skeleton.symbols
    at = next(at for at, symbol in words.away if symbol == gone)
    return at + 1 < len(symbols) and symbols[at + 1] not in JOINTS | AUXILIARIES


def _hedged(words: Rewording, gone: list[str], new: list[str]) -> bool:
    """Whether something is only possible, by an adjective: "is a *possible* objective" for "a core objective"."""
    at, symbols = words.difference.unit[1], words.unit.skeleton.symbols
    if not new or new[-1] not in _HEDGING or len(gone) > 1 or not at < len(symbols):
        return False
    return symbols[at] not in JOINTS | AUXILIARIES and not words.capitals[words.difference.letter[1] - 1]


def _one_of_them(words: Rewording) -> bool:
    """Whether one stands for several: "open to *one* operator" for "all four operators"."""
    put = words.letter[slice(*words.difference.letter)]
    counted = words.unit.skeleton.symbols[slice(*words.difference.unit)]
    several = NUMBER_SLOT in counted or "both" in counted
    return several and NUMBER_SLOT not in put and bool({"one", "single"} & set(put)) and "no" not in put


def _other_means(gone: Sequence[str], new: Sequence[str]) -> bool:
    """Whether it is done by other means: "by *telephone*" for "in *writing*"."""
    before, after = ({_MEANS[symbol] for symbol in side if symbol in _MEANS} for side in (gone, new))
    return bool(before and after) and not before & after


def _participle(word: str) -> bool:
    """Whether a word says what was done to the thing before it: "woodland *planted* with public money"."""
    return word.endswith("ed") or word in ("paid", "built", "made", "held", "sold", "let", "kept", "bought", "given")


def _coordinated(words: Rewording) -> bool:
    """Whether what is gone was joined by "and" or "or" to something that stayed: "England *and Wales*"."""
    first, last = words.difference.unit
    return not {"and", "or"}.isdisjoint(words.unit.skeleton.symbols[max(0, first - 1) : last + 1])


def _narrower_instead(words: Rewording, gone: list[str], put: list[str], new: list[str]) -> Sort | None:
    """Whether what stands instead of other words narrows; `gone` and `new` without what joins."""
    symbols = words.unit.skeleton.symbols
    at, end = words.difference.unit
    if NUMBER_SLOT in put and any(is_time(symbol) for symbol in gone):
        return "limit"
    if len(gone) == 1 and gone[0] in _PROMPT and put and measures(put):
        return "limit"  # "if he leaves *after the first year*" for "if he leaves early"
    if put[:1] == ["within"] and any(map(is_time, put)) and {"before", "until", "when"} & {*gone}:
        return "limit"  # "*within a month of* its being let" for "before it is let"
    if gone[0] in ("whenever", "while") and put and measures(put):
        return "limit"  # "*during opening hours*" for "whenever children are in the water"
    if other_office(gone, new):
        return "agent"
    if new and len(gone) <= _NARROWER and at > 2 and symbols[at - 1] in ("on", "about") and not set(put) & _KNOWN:
        if {"no", "any", "every", "all"} & set(symbols[at - 3 : at - 1]) and AUXILIARIES & {*symbols[end : end + 1]}:
            return "scope"  # "no decision on *season tickets* will be taken" for "on fares"
    verb = next((i for i, symbol in enumerate(symbols) if symbol in AUXILIARIES), 0)
    if symbols[0] in UNIVERSAL | {"no"} and at > 0 and end <= verb and len(gone) > 1:
        return "scope"
    if not new and len(gone) > 1 and at > 1 and {"any", "every", "all", "no"} & set(symbols[at - 2 : at]):
        if not gone[0].endswith("ly") and end < len(symbols) and symbols[end] in AUXILIARIES:
            return "scope"  # "any mast *paid for with public money* must be"
    new = [symbol for symbol in new if symbol not in NEGATIONS]
    if _ADDRESSED & set(put):
        return None  # "you and your son may" for "anyone may"
    if not new and 0 < at <= _SUBJECT and _participle(gone[0]) and end < len(symbols) and symbols[end] in AUXILIARIES:
        return "scope"  # "new woodland *paid for with public money* must be"
    if any(root(word) in _PAYS for word in gone) and any(root(word) in _HELPS for word in new):
        if not _COSTS.isdisjoint(symbols[end : end + _NARROWER + 1]):
            return "scope"  # "will *share* the cost" for "will meet the cost"
    several = 0 < len(gone) <= _NARROWER and gone[-1].endswith(("s", "ren")) and names_party(gone[-1:])
    if several and len(new) == 1 and new[0] in _ANYONE and symbols[at - 1] not in UNIVERSAL:
        return "scope"  # "whenever *anybody* is in the water" for "children are"
    if set(new) <= set(symbols[:at]):
        return None  # "a prisoner's complaint …, and *a prisoner* may" for "anyone may"
    if gone[-1] in _ANYBODY and names_party(new):
        return "agent"  # "only after *the company* has been consulted" for "local people"
    who = symbols[at : at + _NARROWER + 1]
    if names_party(new) and any(one in _ANYBODY and other in ("who", "that") for one, other in pairwise(who)):
        if not {word[:_ALIKE] for word in new} & {word[:_ALIKE] for word in gone}:
            return "agent"  # "until *the council* has been told" for "the person who made it"
    persons = gone[0] in _ANYBODY and len(gone) == 1
    new = [symbol for symbol in new if symbol not in UNIVERSAL]  # "any *landowner*" for "anyone"
    others = len(new) == 1 and new[0].isalpha() and new[0] not in _ANYBODY | OURSELVES | _WHOLE | _WHOEVER
    return "scope" if persons and others else None


def _narrowed_by(words: Rewording, put: list[str], new: list[str]) -> Sort | None:
    """Whether words that are put in and stand for no others narrow; `new` are those that do more than join."""
    from linter.matching.one_time import of_one_time

    symbols = words.unit.skeleton.symbols
    at = words.difference.unit[0]
    first, last = words.difference.letter
    approved = {*symbols[slice(*words.difference.unit)]}
    if approved & _LIMITED and limiting(put):
        return None  # "unless they give" for "without giving"
    moved = {*put} - {*words.new} - JOINTS  # "*unless* the river is in danger they do not pass it on"
    if (
        measures(put)
        or of_a_size(put)
        or (at == words.difference.unit[1] and condition_put_in(put, symbols))
        or limiting([word for word in put if word not in moved])
        or holds_limit(words.letter[max(0, first - 2) : last], min(first, 2))
    ):
        return "limit"
    following = symbols[at] if at < len(symbols) else ""
    if put[-1] in _ALMOST and following in UNIVERSAL:
        return "scope"
    if (put[-1] in _SIZES and len(new) == 1) or of_one_time(
        symbols, words.difference.unit[1], words.letter, (first, last)
    ):
        return "scope"
    added = words.difference.unit[0] == words.difference.unit[1]  # "*and* those firms" for "which" joins the sentence
    if (
        added
        and put[0] in ("and", "or")
        and at
        and symbols[at - 1] not in AUXILIARIES
        and following != put[0]
        and len(put) <= _JOINED
        and symbols[at - 1] not in put  # "the master, *and the master alone*, decides"
    ):
        if not set(put) & (AUXILIARIES | _PRONOUNS):
            return "scope"
    follows = 0 < at < len(symbols) and symbols[at - 1] not in JOINTS
    if len(put) <= _NARROWER and at and symbols[at - 1] in UNIVERSAL | {"no"} and not set(put) & _NARROWS_NOTHING:
        return "scope"
    if (
        (new[-1] in KINDS or tuple(new[-2:]) in _KINDS_OF_TWO)
        and len(put) <= _NARROWER + 1
        and following not in JOINTS | AUXILIARIES
        and following
    ):
        return "scope"
    if (
        put[0] in _OF_A_KIND
        and len(new) <= _NARROWER + 1
        and at > 1
        and following in AUXILIARIES | {"who", "that", "which"}
        and not set(new) <= set(symbols)  # "every use *of force*" in a sentence on the use of force
    ):
        if {"no", "every", "any", "each", "all"} & set(symbols[max(0, at - 3) : at - 1]) and not set(put) & _KNOWN:
            return "scope"  # "no consignment *of food* is held"
    if added and put[0] in ("who", "whose") and new and following in _AFTER_WHO and not set(put[1:]) & _KNOWN:
        if {"no", "every", "any", "each", "all"} & set(symbols[:at]) and not {"need", "not"} <= set(put):
            return (
                "scope"  # "every child aged ten *who has a solicitor* must be", "each of them *who asks for one*, and"
            )
    if put[:1] == ["this"] and measures(["for", *put[1:]]) and not NEGATIONS.isdisjoint(symbols[:at]):
        return "limit"  # "has no plans to ban them *this year*"
    if _MULTIPLES.issuperset(put):
        return "limit"  # "more than *twice* the price"
    if put[-2:] == ["one", "of"] and symbols[at - 1] in ("is", "are", "remains"):
        return "scope"  # "is *one of* the largest"
    if put == ["for", NUMBER_SLOT]:
        return "limit"
    if put in (["towards"], ["toward"]) and at and root(symbols[at - 1]) in _PAYS:
        return "scope"  # "pays *towards* the removal van" for "pays for it"
    if put == [NUMBER_SLOT] and follows and (symbols[at - 1] in _ANYBODY or names_office(symbols[at - 1])):
        return "limit"  # "anyone *over 70* who"
    if put == [NUMBER_SLOT] and follows and symbols[max(0, at - 2)] in UNIVERSAL | {"no"}:
        return "limit"  # "every refusal *over £500* is"
    if put[:2] == ["of", NUMBER_SLOT] and follows and not words.unit.capitals[at - 1]:
        return "limit"
    verb = next((i for i, symbol in enumerate(symbols) if symbol in AUXILIARIES or symbol == "who"), 0)
    if put[0] in _RESTRICTING and 0 < at <= verb and symbols[at - 1] not in JOINTS and not set(put) & _KNOWN:
        return "scope"
    return None
