"""Whom a sentence is about: who acts in it, and which of the parties that it names are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from linter.matching.changes import Change, Sort
from linter.matching.fingerprints import is_slot
from linter.matching.index import Unit
from linter.matching.limits import TERRITORIES
from linter.matching.passages import AUXILIARIES, Match
from linter.matching.rewording import JOINTS, Placed, Rewording
from linter.text.stems import root, stem
from linter.text.synonyms import synonymous

OURSELVES = frozenset(
    """we i us our department government ministers minister officials this it they the its their hm secretary state
    ministry office colleagues teams my he she programme strategy scheme plan policy""".split()
)
"""Words that the department says of itself and of what it does."""
_BODIES = frozenset(
    stem(word)
    for word in """council board committee court parliament government ministry department agency authority office company
    firm body school college university museum hospital practice parish county district borough police staff public parent pupil
    student patient child doctor nurse judge tribunal regulator ombudsman charity panel commission inspectorate tribunal commissioner union landlord tenant household
    family bank business agent shop trader retailer resident consumer customer community neighbour volunteer witness expert
    victim relative association insurer industry profession supermarket shop store retailer farm factory club society trust
    institute academy university church press media newspaper cabinet treasury commons lords syndicate partnership cooperative veteran widow
    orphan recruit cadet personnel spouse apprentice graduate citizen client candidate clerk coach athlete pilot guard guest""".split()
)
_INDEPENDENT = frozenset("tribunal court panel ombudsman adjudicator judge regulator commissioner inspectorate".split())
"""Bodies that the department is not, and must not be taken for."""
_REVIEWERS = _INDEPENDENT - {"court", "judge"}
"""Those of them that a named one may be called: "the tribunal"."""
_OF_MANY_SORTS = frozenset(
    """office agency authority department ministry board committee commission government company society association trust
    institute club charity partnership cooperative""".split()
)
"""Bodies of which many a named one is one."""
_THINGS = frozenset(
    """letter number order paper matter answer offer power water other further former latter after over under never ever
    quarter winter summer river centre center border sector factor error floor door labour behaviour colour favour honour
    degree committee fee free three agree disagree foresee oversee guarantee plant grant relevant important significant constant amount instant
    whoever whatever whichever whether rather together either neither another consider remember deliver cover tender
    upper inner outer proper sooner longer shorter earlier cheaper easier faster minor major prior monitor transfer charter
    chapter voucher counter computer boiler meter container ladder shelter shower folder printer copper silver timber
    leather weather cancer corner manner dinner supper chamber september october november december tractor motor mirror
    indicator generator radiator incinerator coffee exist assist consist resist insist human german roman newsletter better greater larger later higher lower register chapter member member""".split()
)
"""Words that end like those for people, and name none."""
_COMPARED = frozenset(
    f"{word.removesuffix('e')}er" if word[-1] != "y" else f"{word[:-1]}ier"
    for word in """broad wide narrow deep strong weak large small long short high young old new fast slow cheap dear safe fair
    clean green clear close near rich poor fine dark soft hard warm cool cold quick quiet simple tough rough smart bright tight
    loose thick full happy busy heavy healthy wealthy steady rare firm brief strict mild calm bigg thinn""".split()
)
"""Adjectives that compare: they end like words for people."""
_FEW = 3
"""Words at the most, joints aside, in the naming of a party."""
_SHORT_NAME = 2
_ELSE_WHOLE = 0.75
"""How much of a sentence must be there for most of a list in it to have been left out."""
_OFFICES = frozenset("government department minister ministers secretary state ministry officials".split())
_OUR_BODIES = frozenset(
    stem(word)
    for word in """government ministry department agency authority office board committee commission staff public cabinet
    country nation child""".split()
)
"""What the department may be called, and those that it serves."""
_NO_AGENTS = frozenset((*OURSELVES, *TERRITORIES, "united", "great"))


def agent_or_party(words: Rewording) -> Sort | None:
    """Whether another acts than is approved, or another is named in a list."""
    from linter.matching.leave import officials_leave

    unit, symbols = words.unit, words.unit.skeleton.symbols
    gone = [(at, symbol) for at, symbol in words.away if symbol not in JOINTS]
    new = [(at, symbol) for at, symbol in words.come if symbol not in JOINTS]
    ourselves = [symbol in OURSELVES for _, symbol in new]
    put = words.letter[slice(*words.difference.letter)]
    if words.gone in (["we"], ["i"]) and new and not any(ourselves) and put[-1] not in ("was", "were"):
        return "agent"  # but "replies *were* received" leaves open who received them
    if gone and names_office(gone[-1][1]) and not words.come and _alternative(symbols, words.difference.unit):
        return "party"
    if new and all(ourselves) and any(symbol in _INDEPENDENT for _, symbol in gone):
        return "agent"
    if _ours_instead(words, gone, new) or _somebody_named_before(words):
        return "agent"
    if not gone and (_takes_the_place(words) or _somebody_else(words) or officials_leave(words)):
        return "agent"
    if not gone or not new:
        return None
    if not all(ourselves) and _renamed(unit, gone):
        return "party"
    named_away = any(unit.capitals[at] and at > 0 for at, symbol in gone if symbol not in TERRITORIES)
    named_come = any(words.capitals[at] for at, symbol in new if symbol not in _NO_AGENTS)
    if named_away and named_come and not all(ourselves):
        return "agent"
    led = _led_to(symbols, words.difference.unit[0])
    acts = _acts(symbols, words.difference.unit)
    if named_away and (led or acts) and _others(new, symbols, besides=frozenset() if acts else _REVIEWERS):
        return "agent"
    if named_away and acts and _something_else_acts(words, new):
        return "agent"
    ours = any(symbol in OURSELVES for _, symbol in gone)
    if _follows_by(symbols, gone[0][0]) and not (ours and all(ourselves)):
        return "agent"
    verb = next((at for at, symbol in enumerate(symbols) if symbol in AUXILIARIES), len(symbols))
    if words.difference.unit[1] <= verb <= 9 and not any(ourselves) and (ours or named_away):
        return "agent"
    return None


def _ours_instead(words: Rewording, gone: Placed, new: Placed) -> bool:
    """Whether the department stands where another alone was named: "only *the Secretary of State* can" for "the council"."""
    if len(gone) != 1 or not new or not all(symbol in _OFFICES for _, symbol in new):
        return False
    first, last = words.difference.unit
    theirs = stem(gone[0][1]) in _BODIES - _OUR_BODIES or gone[0][1] == "law"
    return theirs and last - first <= _FEW and len(words.letter[slice(*words.difference.letter)]) <= _FEW + 1


def _somebody_else(words: Rewording) -> bool:
    """Whether a party that the sentence does not name stands for "it" or "they": "unless *the landlord* agrees"."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    put = [word for word in words.new if word not in JOINTS]
    if last - first != 1 or symbols[first] not in _STANDS_FOR or not 0 < len(put) <= _SHORT_NAME:
        return False
    known = (stem(word) == stem(put[-1]) or synonymous(word, put[-1]) for word in symbols[:first])
    return names_office(put[-1]) and not any(known)


def _somebody_named_before(words: Rewording) -> bool:
    """Whether "they" stands for a party that the letter does not name: "unless *they* suspect" for "the governor suspects"."""
    symbols, first = words.unit.skeleton.symbols, words.difference.unit[0]
    gone = [word for word in words.gone if word not in JOINTS]
    begin = words.difference.letter[0]
    put = words.letter[begin : begin + 1]
    if len(gone) != 1 or put[0:1] == () or put[0] not in _STANDS_FOR or not first or stem(gone[0]) in _OUR_BODIES:
        return False
    if not names_office(gone[0]) or symbols[first - 1] not in _SUBORDINATE or gone[0] in symbols[:first]:
        return False
    before = words.letter[max(0, begin - _NAMED_BEFORE) : begin]
    known = {stem(word) for word in symbols[:first]}
    return all(stem(word) in known for word in before if names_office(word))


def _led_to(symbols: Sequence[str], at: int) -> bool:
    """Whether the symbol is whom something comes from or goes to: "advice *from* the Exclusions Advice Line"."""
    return bool({"from", "to", "by", "with"} & {*symbols[max(0, at - 2) : at]})


def _acts(symbols: Sequence[str], place: tuple[int, int]) -> bool:
    """Whether a place is a clause's subject and verb: "…; *the Prison Service decides*, and it takes account"."""
    first, last = place
    while first < last and symbols[first] in ("the", "a", "an"):
        first += 1
    led = first == 0 or symbols[first - 1] in ("the", "and", "but", "that")
    return led and symbols[last : last + 1] != () and (symbols[last - 1].endswith("s") or symbols[last] in AUXILIARIES)


def _something_else_acts(words: Rewording, new: Placed) -> bool:
    """Whether what is no body of ours, and no paper, does what a named body must: "*the marina* must give reasons"."""
    symbols, end = words.unit.skeleton.symbols, words.difference.unit[1]
    put = words.letter[slice(*words.difference.letter)]
    if len(new) != 1 or put[-1] != new[0][1] or symbols[end : end + 1] == () or symbols[end] not in _MODALS:
        return False
    noun = stem(new[0][1])
    plain = new[0][1] in OURSELVES | _OF_MANY_SORTS or noun in _OUR_BODIES | _TELLS
    return not (plain or noun.endswith(("tion", "ment")) or any(stem(symbol) == noun for symbol in symbols))


_MODALS = frozenset("must may can will shall should cannot".split())
_TELLS = frozenset(
    stem(word)
    for word in """team service organisation body unit branch officer official manager caseworker inspector reply letter notice answer
    law rule regulation act code order charter guidance form report register contract licence permit grant fund money case
    person people anybody nobody everybody somebody former latter other same one certificate rulebook leaflet page website
    line desk group party side""".split()
)
"""Who acts for any body, and what speaks or binds with no one named."""


def _others(new: Placed, symbols: Sequence[str], *, besides: frozenset[str]) -> bool:
    """Whether a word or two name a party, and one that a name of the sentence cannot be short for: "the *local school*"."""
    party = stem(new[-1][1])
    known = any(stem(word) == party or synonymous(word, party) for word in symbols)
    return len(new) <= _SHORT_NAME and party in _BODIES - besides - _OF_MANY_SORTS and not known


def parties_dropped(unit: Unit, letter: Sequence[str], match: Match, moved: Counter[str]) -> Iterator[Change]:
    """Items of an enumeration that are gone while most of their neighbours are there.

    "Homeowners" are the home owners.
    """
    kept, symbols = dict(match.pairs), unit.skeleton.symbols
    renamed = {at for d in match.differences if d.letter[1] > d.letter[0] for at in range(*d.unit)}
    for run in unit.runs:
        dropped = []
        for item in run:
            content = [at for at in range(*item) if symbols[at] not in JOINTS]
            gone = [at for at in content if at not in kept and not moved[symbols[at]] and not is_slot(symbols[at])]
            written_as_one = "".join(symbols[at] for at in content) in letter
            if content and gone == content and renamed.isdisjoint(gone) and not written_as_one:
                dropped.append(item)
        few = len(dropped) * 2 <= len(run) or (len(dropped) < len(run) and match.coverage >= _ELSE_WHOLE)
        for item in dropped if few else ():
            near = [kept[at] for at in range(max(0, item[0] - 4), min(len(symbols), item[1] + 4)) if at in kept]
            if near:
                yield Change("party", min(near), max(near) + 1, " ".join(symbols[slice(*item)]), "")


def names_party(words: Sequence[str]) -> bool:
    """Whether a few words name somebody by what they do, or a body: "company that owns", "fishing industry"."""
    return len(words) <= _FEW and any(names_office(word) for word in words)


def other_office(gone: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a party is named in place of another: "company that owns" for "skippers who use"."""
    if not names_party(gone) or not names_party(new):
        return False
    offices = [[word for word in side if names_office(word)] for side in (gone, new)]
    pairs = list(product(*offices))
    return not any(one.endswith(other) or other.endswith(one) or synonymous(one, other) for one, other in pairs)


def names_office(word: str) -> bool:
    """Whether a word names somebody by what they do, or a body: "borrower", "trustees", "council"."""
    bare = stem(word)
    return bare in _BODIES or (
        len(bare) > 4
        and bare.endswith(("er", "or", "ee", "ist", "ian", "ant", "man"))
        and bare not in _THINGS | _COMPARED
    )


def _takes_the_place(words: Rewording) -> bool:
    """Whether a party is put in at the head of a clause, where the approved one was: "and *caseworkers keep* …"."""
    symbols, at = words.unit.skeleton.symbols, words.difference.unit[0]
    put = words.letter[slice(*words.difference.letter)]
    if not 0 < at < len(symbols) or symbols[at - 1] not in ("and", "but", "that") or not names_office(symbols[at]):
        return False
    return (
        len(words.new) == 1
        and put[0] == words.new[0]
        and names_office(put[0])
        and len(put) > 1
        and put[-1] not in JOINTS
    )


def _alternative(symbols: tuple[str, ...], place: tuple[int, int]) -> bool:
    """Whether the symbols of a place are one of two that a statement is about: "a household *or a small business*"."""
    first, last = place
    if symbols[first] not in _EITHER or last - first > _LONGEST_PARTY or symbols[last - 1] in _EITHER:
        return False
    return names_office(symbols[last - 1]) and names_office(symbols[first - 1])


def parties_turned(letter: tuple[str, ...], symbols: tuple[str, ...], match: Match) -> Iterator[Change]:
    """What changed places about "not" or "before": "the householder, *not the installer*" for the other way round."""
    here = {(pivot, stem(right), stem(left)) for pivot, left, right, *_ in _sides(symbols, range(len(symbols)))}
    for pivot, left, right, first, last in _sides(letter, range(match.first, match.last)):
        if stem(left) != stem(right) and (pivot, stem(left), stem(right)) in here:
            yield Change("agent", first, last, f"{right} {pivot} {left}", f"{left} {pivot} {right}")
            return


def parties_exchanged(unit: Unit, letter: tuple[str, ...], match: Match) -> Iterator[Change]:
    """Two parties that stand in one another's places: "set by *dentists* after consultation with *Parliament*".

    "Between a lawyer and a prisoner" is between a prisoner and a lawyer.
    """
    symbols = unit.skeleton.symbols
    places = [d for d in match.differences if d.unit[0] < d.unit[1] and d.letter[0] < d.letter[1]]
    for one, other in combinations(places, 2):
        left, right = symbols[slice(*one.unit)], symbols[slice(*other.unit)]
        here, there = letter[slice(*one.letter)], letter[slice(*other.letter)]
        exchanged = (here, there) == (right, left) or (
            "by" not in (*here, *there)
            and _own(left, here) == _own(there, right)
            and _own(right, there) == _own(here, left)
        )
        listed = any(run[0][0] <= one.unit[0] and other.unit[0] < run[-1][1] for run in unit.runs)
        instead = ((), ()) if (here, there) == (right, left) else (here, there)
        parties = all(_names(unit, *sides) for sides in zip((one.unit, other.unit), instead, strict=True))
        apart = symbols[one.unit[1] : other.unit[0]]
        across = "but" in apart and _TELLING.isdisjoint(
            {*left, *right}
        )  # "a *hand-carried* craft …, but *powered* craft"
        if right[-1:] and right[-1] in _STANDS_FOR and there == left and _another_office(here, symbols):
            yield Change("agent", one.letter[0], one.letter[1], " ".join(left), " ".join(here))
            return  # "for *the Minister* to decide how many each council runs" for "each council … it runs"
        paired = _PAIRING.issuperset(apart) and not _CONJUNCTIONS.isdisjoint(apart)
        if exchanged and not listed and not paired and (parties or across):
            yield Change("agent", one.letter[0], other.letter[1], " ".join(left), " ".join(right))


def _another_office(words: Sequence[str], symbols: Sequence[str]) -> bool:
    """Whether words name a party that a sentence does not."""
    known = {stem(symbol) for symbol in symbols}
    return bool(words) and names_office(words[-1]) and stem(words[-1]) not in known


def _own(words: Sequence[str], others: Sequence[str]) -> set[str]:
    """What some words say that others do not, by its roots: "Ministers" of "Ministers do" beside "the Prison Service does"."""
    said = {root(word) for word in others}
    return {root(word) for word in words if word not in AUXILIARIES | _ARTICLES | _ALONE} - said


def _names(unit: Unit, place: tuple[int, int], instead: Sequence[str]) -> bool:
    """Whether what is gone from a place is a party."""
    symbols = unit.skeleton.symbols
    if not instead and names_office(symbols[place[1] - 1]) and place[1] - place[0] <= _FEW:
        return True  # "the train *operator*"
    gone = _own(symbols[slice(*place)], instead)
    return bool(gone) and all(_party(unit, at) for at in range(*place) if root(unit.skeleton.symbols[at]) in gone)


def _party(unit: Unit, at: int) -> bool:
    """Whether a symbol is a party's: one that says what it does, or its name."""
    return names_office(unit.skeleton.symbols[at]) or (at > 0 and unit.capitals[at])


def _sides(symbols: tuple[str, ...], places: range) -> Iterator[tuple[str, str, str, int, int]]:
    """What stands between two words, the words on both sides of it, and from which symbol to which they stand.

    "set by *Parliament* and not by *officials*": what joins and what leads to them is passed over.
    """
    for at in places[2:-1]:
        pivot = _BETWEEN.get(symbols[at])
        left = next((i for i in range(at - 1, max(places[0], at - 4) - 1, -1) if symbols[i] not in _LEADS_TO), None)
        right = next((i for i in range(at + 1, min(places[-1], at + 4) + 1) if symbols[i] not in _LEADS_TO), None)
        if pivot and left is not None and right is not None:
            while right < places[-1] and symbols[right + 1] not in _LEADS_TO | AUXILIARIES:
                right += 1
            yield pivot, symbols[left], symbols[right], left, right + 1


_ARTICLES = frozenset("the a an".split())
_ALONE = frozenset("only alone".split())
_CONJUNCTIONS = frozenset(("and", "or"))
_PAIRING = _CONJUNCTIONS | frozenset("a an the his her their by to of for from with".split())
"""What stands between two that may change places: "between a prisoner *and a* lawyer"."""
_TELLING = JOINTS | AUXILIARIES
_SUBORDINATE = frozenset("unless if when until before after where that the".split())
_NAMED_BEFORE = 40
"""Words before a pronoun in which a letter may name whom it stands for."""
_STANDS_FOR = frozenset("it they he she".split())
_EITHER = frozenset(("or", "and"))
_BETWEEN = {"not": "not", "rather": "not", "before": "before", "after": "after"}
"""Words that set two things against one another or in an order, those that do the same by the same name."""
_LEADS_TO = JOINTS | {"but", "than"}
_LONGEST_PARTY = 4
"""Symbols in one of two parties at the most, with what joins it: "or a small business"."""


def _follows_by(symbols: tuple[str, ...], at: int) -> bool:
    """Whether "by" stands before a symbol and its article: "by *the council*"."""
    at -= 1
    while at > 0 and symbols[at] in ("the", "a", "an"):
        at -= 1
    return symbols[at] == "by"


def _renamed(unit: Unit, gone: Placed) -> bool:
    """Whether the whole of an item of an enumeration is among the words that are gone."""
    first = gone[0][0]
    runs = (run for run in unit.runs if any(left <= first < right for left, right in run))
    item = next((item for run in runs for item in run if item[0] <= first < item[1]), None)
    return item is not None and _whole_item(unit, item, {at for at, _ in gone})


def _whole_item(unit: Unit, item: tuple[int, int], gone: set[int]) -> bool:
    content = [at for at in range(*item) if unit.skeleton.symbols[at] not in JOINTS]
    return bool(content) and all(at in gone for at in content)
