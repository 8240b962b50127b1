"""What a change of wording does to the meaning: decided on the words that alignment leaves unequal.

A rendering of an approved line drifts when a negation, a modal, a scope, a party, a territory, an agent, a direction or
a limit was changed. Everything else (light rewriting, order, spelling, joints) is cosmetic.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from rapidfuzz import fuzz

from linter.matching.fingerprints import ITEM_SLOT, NUMBER_SLOT, Skeleton, is_slot
from linter.matching.index import Unit
from linter.matching.limits import holds_limit, is_time, limiting, limits_whole, measures, measures_rest
from linter.matching.passages import Difference, Match
from linter.model.frozen import frozen
from linter.text.opposites import opposite
from linter.text.stems import root, stem
from linter.text.words import FIELD

Sort = Literal["negation", "modal", "scope", "territory", "limit", "antonym", "agent", "party", "figure"]

NEGATIONS = frozenset(
    "not no never without neither nor nobody nothing unable unlikely cannot fail fails failed refuse refuses decline "
    "declines stop stops cease ceases abandon abandons abandoned against rather instead".split()
)
_MODALS = {
    "will": "certain",
    "shall": "certain",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "would": "conditional",
    "should": "ought",
    "ought": "ought",
    "must": "obliged",
    "required": "obliged",
    "essential": "obliged",
    "necessary": "obliged",
    "vital": "obliged",
    "imperative": "obliged",
    "desirable": "ought",
    "advisable": "ought",
    "preferable": "ought",
    "hope": "intended",
    "hopes": "intended",
    "hoping": "intended",
    "aspire": "intended",
    "aspires": "intended",
    "aim": "intended",
    "aims": "intended",
    "seek": "intended",
    "seeks": "intended",
    "intend": "intended",
    "intends": "intended",
    "plan": "intended",
    "plans": "intended",
    "try": "intended",
    "attempt": "intended",
    "consider": "intended",
    "considering": "intended",
    "exploring": "intended",
    "contemplating": "intended",
    "need": "obliged",
    "needs": "obliged",
    "guarantee": "sure",
    "guarantees": "sure",
}
_UNIVERSAL = frozenset("all every each everywhere everyone whole entire throughout always fully any".split())
_PARTIAL = frozenset(
    """some certain selected several few many most majority mainly mostly primarily largely partly chiefly partially only
    solely exclusively limited half minority selective occasionally sometimes rarely principally predominantly
    alone minimal parts none just merely normally usually generally ordinarily typically least worst lesser""".split()
)
#: A negation or a scope taken away in one place and given back in another is the same statement put otherwise.
_TURNED: tuple[tuple[Sort, frozenset[str]], ...] = (("negation", NEGATIONS), ("scope", _UNIVERSAL))
_TERRITORIES = {
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
_ANYBODY = frozenset(
    "people person persons everyone everybody anyone anybody all those individuals somebody someone nobody".split()
)
_ALMOST = frozenset("nearly almost virtually practically".split())
_GOVERNING = frozenset(
    "of in for with by to from on at the a an as than through across among not how so too very".split()
)
"""Words that make of what follows a part of their own phrase: "*for* some households"."""
_NATIONS = frozenset("england scotland wales ireland london".split())
_PLACE = 5
"""Words in the longest place put before or after a whole statement: "in England and Wales only"."""
_SAME = tuple(
    frozenset(words.split())
    for words in (
        "business firm company enterprise",
        "people individual person",
        "employee worker",
        "pupil student",
        "traveller passenger",
        "inhabitant resident",
        "nation country",
        "minister ministers",
        "without unless",
        "telephone phone",
        "free without",
    )
)
"""Words for the same: a change from one to another changes nobody and nothing."""
_BODIES = frozenset(
    stem(word)
    for word in """council board committee court parliament government ministry department agency authority office company
    firm body school college university museum hospital practice parish county district borough police staff public parent pupil
    student patient child doctor nurse judge tribunal regulator ombudsman charity panel commission inspectorate tribunal commissioner union landlord tenant household
    family bank union shop trader retailer resident consumer customer community neighbour volunteer witness expert victim
    relative association insurer""".split()
)
_THINGS = frozenset(
    """letter number order paper matter answer offer power water other further former latter after over under never ever
    quarter winter summer river centre center border sector factor error floor door labour behaviour colour favour honour
    degree committee fee free three agree guarantee plant grant relevant important significant constant amount instant
    human german roman newsletter better greater larger later higher lower register chapter member member""".split()
)
"""Words that end like those for people, and name none."""
_PLAIN = frozenset("single one last other such relevant individual new and of the our these those its their".split())
"""Words that narrow nothing after "every": "every single response"."""
_NARROWER = 2
"""Words at the most that narrow whom "all" or "no" is said of: "all *UK-owned* businesses"."""
_PRONOUNS = frozenset("we i it they he she you who which that us them".split())
_COUNTING = frozenset("the our its their these those all your".split())
"""What may stand before a count that is put in: "the *eight* sectors"."""
_CLAUSE = 5
"""Words at the least in a clause that may stand in a sentence of its own."""
_MOSTLY = 0.7
_ELSE_WHOLE = 0.75
"""How much of a sentence must be there for most of a list in it to have been left out."""
_JOINED = 8
"""Words in the longest thing joined on: "and to the special exhibitions"."""
_SIZES = frozenset("large larger largest small smaller smallest big bigger major minor medium rural urban".split())
_RESTRICTING = frozenset("from with aged earning living outside without under over below above".split())
_OPPOSED = frozenset(frozenset((root("free"), root(word))) for word in "fee charge payment price cost paid".split()) | {
    frozenset((root("whole"), root("part"))),
    frozenset((root("full"), root("part"))),
}
"""Opposites wherever in the sentence each stands: "a *free* session", "a session … for a *fee*"."""
_ONE_WORD = 88
"""How alike the letters of a word and of two must be, in per cent, to be the same: "stake holders"."""
_ENOUGH = 8
"""Content words of a sentence at the least, for the share of those replaced to tell another statement."""
_REPLACED = 0.4
_UNION = {"united": "uk", "great": "uk"}
_PARTICLES = ({"on", "off"}, {"in", "out"}, {"up", "down"})
_LESSENING = {
    root(word) for word in "address tackle remove reduce lower cut ease overcome dismantle eliminate break".split()
}
_GROWING = {root(word) for word in "raise create increase erect add build impose worsen entrench introduce".split()}
_OURSELVES = frozenset(
    """we i us our department government ministers minister officials this it they the its their hm secretary state
    ministry office colleagues teams my he she programme strategy scheme plan policy""".split()
)
_JOINTS = frozenset(
    """the a an of to in for and or with by on at as is are was were be been being that which who this these those it its
    their our we has have had will from also so such than then there they into across through alongside including
    both s i you your""".split()
)
_VERBISH = frozenset("will is are was were has have had can may must shall would could should do does did".split())
_NARROWS_NOTHING = _PLAIN | _JOINTS | _VERBISH | _PRONOUNS | {NUMBER_SLOT}


@frozen
class Change:
    """A change that bears on the meaning: letter symbols `first` to `last`, or where words are gone, those around."""

    sort: Sort
    first: int
    last: int
    approved: str
    written: str


def meaning_changes(unit: Unit, shape: Skeleton, capitals: Sequence[bool], match: Match) -> list[Change]:
    """The changes between a unit and its rendering in the letter `shape` that bear on the meaning, in order."""
    symbols, letter = unit.skeleton.symbols, shape.symbols
    begin, end = _sentences(shape, match)
    if not match.differences and (begin, end) == (match.first, match.last):
        return []
    paired = {at for _, at in match.pairs}
    gone = Counter(s for d in match.differences for s in symbols[slice(*d.unit)])
    moved = gone & Counter(letter[at] for at in range(begin, end) if at not in paired)
    new = Counter(symbol for d in match.differences for symbol in letter[slice(*d.letter)])
    changes: list[Change] = [
        change
        for change in _outer_limits(letter, symbols, match, begin, end)
        if not set(change.written.split()) <= set(symbols)
        and not (change.written in ("if a", "if an", "if the") and {"it", "they", "he"} & set(new))
    ]
    settled = {sort for sort, words in _TURNED if words & set(gone) and words & set(new)}
    if _negations(letter[begin:end]) == _negations(symbols):
        settled.add("negation")
    # "if a patient is …, he can" for "a patient who is … can"
    recast = "if" in new and bool({"who", "which"} & set(gone) or {"it", "they", "he"} & set(new))
    for difference in match.differences:
        away = [(at, symbols[at]) for at in range(*difference.unit) if not _cosmetic(symbols[at], moved)]
        come = [(at, letter[at]) for at in range(*difference.letter) if not _cosmetic(letter[at], moved)]
        away, come = _without_slips(away, come)
        if any(symbol == FIELD for _, symbol in come) or (not away and not come):
            continue
        if _politely(letter, difference, away, come) or _repeated(letter, difference, away, come):
            continue
        if (
            letter[difference.letter[1] :][:2] in (("not", "allowed"), ("not", "permitted"))
            and "must" in dict(away).values()
        ):
            continue  # "is not allowed to": "must not"
        if recast:
            come = [(at, symbol) for at, symbol in come if symbol not in ("if", "a", "an")]
            away = [(at, symbol) for at, symbol in away if symbol not in _UNIVERSAL] if not come else away
            if not away and not come:
                continue
        sort = _sort(unit, capitals, difference, away, come, settled, _at_end(letter, difference)) or _narrowing(
            unit, letter, difference, away
        )
        if sort and not _said_beside(letter, match, away, come):
            first, last = _place(difference, match, come)
            written = " ".join(letter[at] for at in range(*difference.letter))
            approved = " ".join(symbols[at] for at in range(*difference.unit))
            changes.append(Change(sort, first, last, approved, written))
    if not any(change.sort == "antonym" for change in changes):
        changes += _apart(letter, symbols, match, moved)
    changes += _parties_dropped(unit, match, moved)
    if changes and _another_statement(unit, match):
        return []
    return sorted(changes, key=lambda change: change.first)


def _said_beside(letter: Sequence[str], match: Match, away: list[tuple[int, str]], come: list[tuple[int, str]]) -> bool:
    """Whether what is gone from the passage is said in full right before or after it, in a sentence of its own."""
    if len(away) < _CLAUSE or len(come) > 1:
        return False
    gone = Counter(symbol for _, symbol in away)
    reach = 2 * len(away)
    near = Counter((*letter[max(0, match.first - reach) : match.first], *letter[match.last : match.last + reach]))
    return (gone & near).total() >= _MOSTLY * gone.total()


def _politely(
    letter: Sequence[str], difference: Difference, away: list[tuple[int, str]], come: list[tuple[int, str]]
) -> bool:
    """Whether it is "I should like to" for "I would like to", or the other way round."""
    both = {symbol for _, symbol in (*away, *come)}
    first, last = difference.letter
    if both == {"if", "should"}:
        return True  # "should they decide": "if they decide"
    return both == {"should", "would"} and bool({"i", "we"} & set(letter[max(0, first - 1) : last]))


def _repeated(
    letter: Sequence[str], difference: Difference, away: list[tuple[int, str]], come: list[tuple[int, str]]
) -> bool:
    """Whether it is a modal said once more: "may stay, and *may* work"."""
    first = difference.letter[0]
    return not away and len(come) == 1 and come[0][1] in _MODALS and come[0][1] in letter[max(0, first - 4) : first]


def _negations(symbols: Sequence[str]) -> int:
    return sum(symbol in NEGATIONS for symbol in symbols)


def _sentences(shape: Skeleton, match: Match) -> tuple[int, int]:
    """The symbols of the whole sentences that the match lies in."""
    begin, end = match.first, match.last
    while begin > 0 and begin not in shape.breaks:
        begin -= 1
    while end < len(shape.symbols) and end not in shape.breaks:
        end += 1
    return begin, end


def _outer_limits(
    letter: Sequence[str], symbols: Sequence[str], match: Match, begin: int, end: int
) -> Iterator[Change]:
    """Limits put before or after the whole of an approved sentence: "Until 2026 …", "… as far as resources permit"."""
    if (
        1 <= match.first - begin <= 2
        and letter[match.first - 1] in _PARTIAL | {"every", "no"}
        and letter[begin] != "more"
    ):
        yield Change("scope", begin, match.first, "", " ".join(letter[begin : match.first]))
    elif match.first > begin and (short := letter[match.first - 1]) in _PARTIAL | _ALMOST and not match.pairs[0][0]:
        lead = letter[match.first - 2] if match.first - begin > 1 else ""
        counted = lead not in _GOVERNING and not short.endswith("ly")
        if (symbols[0] in _UNIVERSAL) if short in _ALMOST else counted:
            yield Change("scope", match.first - 1, match.first, "", short)
    for first, last in ((begin, match.first), (match.last, end)):
        added = letter[first:last]
        if limits_whole(added) or (len(added) <= _JOINED and measures_rest(added, symbols)):
            yield Change("limit", first, last, "", " ".join(added))
        elif (
            len(added) <= _PLACE
            and added[:1]
            and added[0] in ("in", "for", "across", "within")
            and _NATIONS & set(added)
        ):
            yield Change("territory", first, last, "", " ".join(added))


def _cosmetic(symbol: str, moved: Counter[str]) -> bool:
    return (is_slot(symbol) and symbol != ITEM_SLOT) or (moved[symbol] > 0 and symbol not in NEGATIONS)


def _without_slips(
    away: list[tuple[int, str]], come: list[tuple[int, str]]
) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Drop pairs that are forms or misspellings of one another: "unleash", "unleashing"; "Stategy"."""
    left, right = _nobody(away, come), _nobody(come, away)
    joined = ["".join(symbol for _, symbol in side) for side in (left, right)]
    if len(left) != len(right) and min(map(len, joined)) >= 5 and fuzz.ratio(*joined) >= _ONE_WORD:
        return [], []
    if len(right) == 1 and len(left) > 1 and _initials(right[0][1], [symbol for _, symbol in left]):
        return [], []
    if len(left) == 1 and len(right) > 1 and _initials(left[0][1], [symbol for _, symbol in right]):
        return [], []
    for gone in list(left):
        for new in right:
            if _alike(gone[1], new[1]):
                left.remove(gone)
                right.remove(new)
                break
    return left, right


def _nobody(words: list[tuple[int, str]], others: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """`words` without "nobody" or "no one" where `others` have the other of the two."""
    said, also = ({symbol for _, symbol in side} for side in (words, others))
    alone = "nobody" in said and {"no"} <= also and bool({"one", NUMBER_SLOT} & also)
    if alone or ("no" in said and {"one", NUMBER_SLOT} & said and "nobody" in also):
        return [(at, symbol) for at, symbol in words if symbol not in ("nobody", "no", "one", NUMBER_SLOT)]
    return list(words)


def _initials(short: str, words: list[str]) -> bool:
    """Whether `short` abbreviates `words` by their first letters: "LAs", "UK"."""
    letters = "".join(word[0] for word in words if word not in ("of", "the", "and", "for"))
    return short in (letters, letters + "s") or short == "".join(word[0] for word in words)


def _alike(gone: str, new: str) -> bool:
    if any(stem(gone) in group and stem(new) in group for group in _SAME):
        return True
    if root(gone) == root(new) or stem(gone) == stem(new):
        return True
    if {gone, new} & NEGATIONS:
        return False
    longer, shorter = (gone, new) if len(gone) > len(new) else (new, gone)
    if len(shorter.rstrip("s")) >= 3 and longer.startswith(shorter.rstrip("s")) and len(longer) - len(shorter) >= 3:
        return True  # an abbreviation: "orgs" for "organisations"
    if opposite(gone, new) or min(len(gone), len(new)) < 5:
        return False
    if longer.endswith(shorter) and longer[: len(longer) - len(shorter)] in ("un", "in", "dis", "non", "im", "re"):
        return False
    return gone not in _TERRITORIES and fuzz.ratio(gone, new) >= 78


def _sort(
    unit: Unit,
    capitals: Sequence[bool],
    difference: Difference,
    away: list[tuple[int, str]],
    come: list[tuple[int, str]],
    settled: set[Sort],
    following: str,
) -> Sort | None:
    gone, new = [symbol for _, symbol in away], [symbol for _, symbol in come]
    prefixed = bool(_prefixed(gone, new) or _prefixed(new, gone))
    denied = {symbol for at, symbol in away if not unit.capitals[at]}  # "stops" denies; "Better Stops" is a name
    if ("negation" not in settled or prefixed) and bool(NEGATIONS & denied or _prefixed(gone, new)) != bool(
        NEGATIONS & set(new) or _prefixed(new, gone)
    ):
        if not _harmless_negation(gone, new):
            return "negation"
    on = list(unit.skeleton.symbols[difference.unit[0] : difference.unit[1] + 1])
    named = [symbol for at, symbol in away if unit.capitals[at]] + [symbol for at, symbol in come if capitals[at]]
    titles = {symbol for symbol in named if _MODALS.get(symbol) == "intended"}  # "the Sector *Plan*" intends nothing
    before = [symbol for symbol in _as_obliging(gone, on) if symbol not in titles]
    after = [symbol for symbol in _as_obliging(new, [*new, following] if new else new) if symbol not in titles]
    if _modal_changed(before, after):
        return "modal"
    conditional = "if" in new and difference.unit[0] == 0 and {"you", "your", "yours"} & {s for _, s in come}
    conditional = conditional or ("if" in new and {"any", "every", "no", "each"} & set(gone))  # "if a mast": "any mast"
    if not conditional and (limiting(new) or limiting(gone)):
        return "limit"
    if "not" in new and {"every", "all"} & set(new) and {"no", "every", "all"} & set(gone):  # "not every" for "no"
        return "scope"
    many = ("many" in gone and "number" in new) or ("many" in new and "number" in gone)
    if not many and ((_PARTIAL & set(new)) - set(gone) or (_PARTIAL & set(gone)) - set(new)):
        return "scope"
    widened = {"every", "always", "whatever", "regardless"} & set(new) and not _UNIVERSAL & set(gone)
    if widened and "scope" not in settled:
        return "scope"
    if "scope" in settled or "if" in new or (new and all(symbol in _OURSELVES for symbol in new)):
        pass  # "it" for "every application" says the same of the same things
    elif (_UNIVERSAL & set(gone)) and (new or {"all", "every", "everywhere"} & set(gone)) and not _UNIVERSAL & set(new):
        return "scope"
    there, here = (
        {_TERRITORIES[s] for s in gone if s in _TERRITORIES},
        {_TERRITORIES[s] for s in new if s in _TERRITORIES},
    )
    if here - there and (there or here - {"uk", "world"}):
        return "territory"
    if there and not new and _coordinated(unit, difference):
        return "territory"
    opposed = any(opposite(before, after) for before in gone for after in new)
    opposed = opposed or (len(gone) == len(new) == 1 and {*gone, *new} in _PARTICLES)
    left, right = {root(word) for word in gone}, {root(word) for word in new}
    if opposed or (left & _LESSENING and right & _GROWING) or (left & _GROWING and right & _LESSENING):
        return "antonym"
    return _agent_or_party(unit, capitals, difference, away, come)


def _apart(letter: Sequence[str], symbols: Sequence[str], match: Match, moved: Counter[str]) -> Iterator[Change]:
    """Opposites that stand in different places: "a *free* session", "a session … for a *fee*"."""
    gone = [(at, symbols[at]) for d in match.differences for at in range(*d.unit) if not moved[symbols[at]]]
    new = [(at, letter[at]) for d in match.differences for at in range(*d.letter) if not moved[letter[at]]]
    for _, left in gone:
        for at, right in new:
            if frozenset((root(left), root(right))) in _OPPOSED:
                yield Change("antonym", at, at + 1, left, right)
                return


def _narrowing(unit: Unit, letter: Sequence[str], difference: Difference, away: list[tuple[int, str]]) -> Sort | None:
    """Whether something put in narrows whom or what the statement holds for.

    "An applicant *from a parish council* who …", "every refusal *over £500*", "*large* businesses", "*children*" for
    "people", "within *six months*" for "within a month".
    """
    symbols = unit.skeleton.symbols
    gone = [symbol for _, symbol in away if symbol not in _JOINTS]
    first, last = difference.letter
    put = list(letter[first:last])
    new = [symbol for symbol in put if symbol not in _JOINTS]
    if NUMBER_SLOT in put and any(is_time(symbol) for symbol in gone):
        return "limit"
    if gone and new and len(gone) <= 2 and len(new) <= 2 and _office(gone[-1]) and _office(new[-1]):
        return "agent"
    verb = next((i for i, symbol in enumerate(symbols) if symbol in _VERBISH), 0)
    if (
        gone
        and symbols[0] in _UNIVERSAL | {"no"}
        and difference.unit[0] > 0
        and difference.unit[1] <= verb
        and len(gone) > 1
    ):
        return "scope"
    at = difference.unit[0]
    if not new and len(gone) > 1 and at > 1 and {"any", "every", "all", "no"} & set(symbols[at - 2 : at]):
        if (
            not gone[0].endswith("ly")
            and symbols[difference.unit[1] : difference.unit[1] + 1]
            and (symbols[difference.unit[1]] in _VERBISH)
        ):
            return "scope"  # "any mast *paid for with public money* must be"
    if gone:
        persons = gone[0] in _ANYBODY and len(gone) == 1
        new = [symbol for symbol in new if symbol not in NEGATIONS]
        return (
            "scope" if persons and len(new) == 1 and new[0].isalpha() and new[0] not in _ANYBODY | _OURSELVES else None
        )
    if not put or not new:
        return None
    if measures(put) or limiting(put) or holds_limit(letter[max(0, first - 2) : last]):
        return "limit"
    following = symbols[difference.unit[0]] if difference.unit[0] < len(symbols) else ""
    if put[-1] in _ALMOST and following in _UNIVERSAL:
        return "scope"
    if put[-1] in _SIZES and len(new) == 1:
        return "scope"
    if (
        put[0] in ("and", "or")
        and difference.unit[0]
        and following != "and"
        and not set(put) & (_VERBISH | _PRONOUNS)
        and len(put) <= _JOINED
    ):
        return "scope"
    at = difference.unit[0]
    follows = 0 < at < len(symbols) and symbols[at - 1] not in _JOINTS
    if len(put) <= _NARROWER and at and symbols[at - 1] in _UNIVERSAL | {"no"} and not set(put) & _NARROWS_NOTHING:
        return "scope"
    if put == ["for", NUMBER_SLOT]:
        return "limit"
    if put == [NUMBER_SLOT] and follows and symbols[at - 1] not in _COUNTING:
        return "limit"
    if put[:2] == ["of", NUMBER_SLOT] and follows and not unit.capitals[at - 1]:
        return "limit"
    verb = next((i for i, symbol in enumerate(symbols) if symbol in _VERBISH or symbol == "who"), 0)
    if put[0] in _RESTRICTING and 0 < at <= verb and symbols[at - 1] not in _JOINTS:
        return "scope"
    return None


def _office(word: str) -> bool:
    """Whether a word names somebody by what they do, or a body: "borrower", "trustees", "council"."""
    bare = stem(word)
    return bare in _BODIES or (
        len(bare) > 4 and bare.endswith(("er", "or", "ee", "ist", "ian", "ant", "man")) and bare not in _THINGS
    )


def _another_statement(unit: Unit, match: Match) -> bool:
    """Whether so many of its own words are gone that the sentence says something else on the same pattern."""
    symbols = unit.skeleton.symbols
    plain = _JOINTS | _VERBISH | NEGATIONS | _UNIVERSAL | _PARTIAL | _OURSELVES
    content = [at for at, symbol in enumerate(symbols) if symbol not in plain and not is_slot(symbol)]
    kept = {at for at, _ in match.pairs}
    replaced = {
        at for d in match.differences if any(True for _ in range(*d.letter)) for at in range(*d.unit) if at in content
    }
    return len(content) >= _ENOUGH and len(replaced - kept) > _REPLACED * len(content)


def _coordinated(unit: Unit, difference: Difference) -> bool:
    """Whether what is gone was joined by "and" to something that stayed: "England *and Wales*"."""
    first, last = difference.unit
    symbols = unit.skeleton.symbols
    return "and" in symbols[max(0, first - 1) : last + 1]


def _prefixed(words: list[str], others: list[str]) -> set[str]:
    """Words that are another's opposite by a prefix: "unaffordable" for "affordable"."""
    return {
        word
        for word in words
        for other in others
        if word != other and word.endswith(other) and word.removesuffix(other) in ("un", "in", "dis", "non", "im")
    }


def _harmless_negation(gone: list[str], new: list[str]) -> bool:
    """ "not only", "no doubt", "without doubt", "no longer" on both sides."""
    joined = f" {' '.join(new)} {' '.join(gone)} "
    if " no matter " in joined or (" no " in joined and " free " in joined):
        return True
    return " not only " in joined or " no doubt " in joined or " not just " in joined


def _as_obliging(words: list[str], on: list[str]) -> list[str]:
    """`words` with "must" for the "has" of "has to"; `on` are the words with the one after them."""
    if any(have in ("has", "have") and to == "to" for have, to in pairwise(on)):
        return ["must" if word in ("has", "have") else word for word in words]
    return words


def _at_end(letter: Sequence[str], difference: Difference) -> str:
    """The letter's symbol right after a difference."""
    at = difference.letter[1]
    return letter[at] if at < len(letter) else ""


def _modal_changed(gone: list[str], new: list[str]) -> bool:
    left = {_MODALS[word] for word in gone if word in _MODALS}
    right = {_MODALS[word] for word in new if word in _MODALS and (left or root(word) != "need")}
    if "able" in new and {"may", "might", "could"} & set(new) and "possible" in left:
        return True
    if "can" in new and not left and right == {"possible"} and not {"may", "might", "could"} & set(new):
        return False
    if right - left and (left or right & {"possible", "conditional", "ought", "obliged", "intended", "sure"}):
        return bool(right - left - {"certain"}) or (bool(left - right) and "certain" in right and left != {"intended"})
    promised = {"consider", "considering", "hope", "hopes", "intend", "intends"} & set(gone)
    return (bool((left - right) & {"obliged", "ought"}) and bool(new)) or (bool(promised) and not right)


def _agent_or_party(
    unit: Unit,
    capitals: Sequence[bool],
    difference: Difference,
    away: list[tuple[int, str]],
    come: list[tuple[int, str]],
) -> Sort | None:
    gone = [(at, symbol) for at, symbol in away if symbol not in _JOINTS]
    new = [(at, symbol) for at, symbol in come if symbol not in _JOINTS]
    if [symbol for _, symbol in away] in (["we"], ["i"]) and new and not {s for _, s in new} & _OURSELVES:
        return "agent"
    if not gone or not new:
        return None
    if any(left <= at < right for at, _ in gone for run in unit.runs for left, right in run):
        if not all(symbol in _OURSELVES for _, symbol in new):
            inside = [run for run in unit.runs if any(left <= gone[0][0] < right for left, right in run)]
            items = [item for run in inside for item in run if item[0] <= gone[0][0] < item[1]]
            if items and _whole_item(unit, items[0], {at for at, _ in gone}):
                return "party"
    named_away = any(unit.capitals[at] and at > 0 for at, symbol in gone if symbol not in _TERRITORIES)
    named_come = any(
        capitals[at] for at, symbol in new if symbol not in _OURSELVES and symbol not in _TERRITORIES | _UNION
    )
    if named_away and named_come and not all(symbol in _OURSELVES for _, symbol in new):
        return "agent"
    symbols = unit.skeleton.symbols
    start = gone[0][0] - 1
    while start > 0 and symbols[start] in ("the", "a", "an"):
        start -= 1
    ours = any(symbol in _OURSELVES for _, symbol in gone)
    if symbols[start] == "by" and not (ours and all(symbol in _OURSELVES for _, symbol in new)):
        return "agent"
    verb = next((at for at, symbol in enumerate(symbols) if symbol in _VERBISH), len(symbols))
    if difference.unit[1] <= verb <= 9 and all(symbol not in _OURSELVES for _, symbol in new):
        if any(symbol in _OURSELVES for _, symbol in gone) or named_away:
            return "agent"
    return None


def _whole_item(unit: Unit, item: tuple[int, int], gone: set[int]) -> bool:
    content = [at for at in range(*item) if unit.skeleton.symbols[at] not in _JOINTS]
    return bool(content) and all(at in gone for at in content)


def _parties_dropped(unit: Unit, match: Match, moved: Counter[str]) -> list[Change]:
    """Items of an enumeration that are gone while most of their neighbours are there."""
    kept = {at for at, _ in match.pairs}
    symbols = unit.skeleton.symbols
    changes: list[Change] = []
    letter_at = dict(match.pairs)
    renamed = {at for d in match.differences if d.letter[1] > d.letter[0] for at in range(*d.unit)}
    for run in unit.runs:
        state = []
        for item in run:
            content = [at for at in range(*item) if symbols[at] not in _JOINTS]
            gone = [at for at in content if at not in kept and not moved[symbols[at]] and not is_slot(symbols[at])]
            state.append((item, bool(content) and len(gone) == len(content) and not any(at in renamed for at in gone)))
        dropped = [item for item, is_gone in state if is_gone]
        few = len(dropped) * 2 <= len(run) or (len(dropped) < len(run) and match.coverage >= _ELSE_WHOLE)
        if not dropped or not few:
            continue
        for item in dropped:
            near = [
                letter_at[at] for at in range(max(0, item[0] - 4), min(len(symbols), item[1] + 4)) if at in letter_at
            ]
            if near:
                text = " ".join(symbols[slice(*item)])
                changes.append(Change("party", min(near), max(near) + 1, text, ""))
    return changes


def _place(difference: Difference, match: Match, come: list[tuple[int, str]]) -> tuple[int, int]:
    if come:
        return come[0][0], come[-1][0] + 1
    at = difference.letter[0]
    return max(match.first, at - 1), min(match.last, at + 1)
