"""What becomes of approved wording in other people's letters, and texts made to slow a checker down."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.corpus import Statement, letter, own_paragraphs, statement


def figure_changed(random: Random, line: Statement) -> str:
    """Another figure in the same words; nothing for a line without one."""
    return line.text.replace(f"{line.value:,}", f"{line.value + random.randint(1, 900):,}") if line.figure else ""


def clause_dropped(random: Random, line: Statement) -> str:
    """One clause less; nothing for a line of fewer than three."""
    if len(line.clauses) < 3:
        return ""
    left = list(line.clauses)
    del left[random.randrange(1, len(left))]
    return ", ".join(left) + "."


def reordered(_random: Random, line: Statement) -> str:
    """The last clause first."""
    first, *rest = line.clauses[-1:] + line.clauses[:-1]
    return ", ".join([first[0].upper() + first[1:], *(part[0].lower() + part[1:] for part in rest)]) + "."


def one_word_in_five(random: Random, line: Statement) -> str:
    """One word in five replaced by another."""
    words = line.text.split()
    for at in random.sample(range(len(words)), len(words) // 5):
        words[at] = random.choice("nearly plan towns effort people office strong spring shared growth useful".split())
    return " ".join(words)


def split(_random: Random, line: Statement) -> str:
    """One sentence made two."""
    return line.clauses[0] + ". This means " + ", ".join(line.clauses[1:]) + "."


def merged(random: Random, line: Statement) -> str:
    """Two statements in one sentence."""
    other = own_paragraphs(1, random.randrange(10**6))[0].partition(".")[0]
    return f"{other}, and {line.text[0].lower()}{line.text[1:]}"


DRIFTS: dict[str, Callable[[Random, Statement], str]] = {
    "figure changed": figure_changed,
    "clause dropped": clause_dropped,
    "reordered": reordered,
    "one word in five replaced": one_word_in_five,
    "split": split,
    "merged": merged,
}
"""Each gives a line's drifted wording; nothing where it does not apply to it."""


def drifting_letters(count: int) -> list[str]:
    """Letters of 6 kB that quote lines of the smallest library, three of them drifted: the same for every library."""
    found = []
    for number in range(count):
        random = Random(number)
        lines = [statement(at) for at in random.sample(range(20), 6)]
        drifted = [changed for line in lines if (changed := random.choice(list(DRIFTS.values()))(random, line))]
        found.append(letter(number, 6_000, (*(line.text for line in lines), *drifted[:3])))
    return found


def _filled(parts: Callable[[int], str], size: int, joint: str = " ") -> str:
    found: list[str] = []
    length = number = 0
    while length < size:
        found.append(parts(number))
        length += len(found[-1]) + len(joint)
        number += 1
    return joint.join(found)


def ordinary(size: int) -> str:
    """A letter like any other, only long."""
    return letter(0, size)


def one_line(size: int) -> str:
    """A letter without a line end."""
    return " ".join(letter(0, size).split())


def one_sentence(size: int) -> str:
    """Words without a full stop, or any other mark."""
    return "".join(mark if mark.isalnum() else " " for mark in one_line(size))


def one_word(size: int) -> str:
    """A single word."""
    return "Dear " + "a" * size


def repeated_shingles(size: int) -> str:
    """The opening of one approved line, over and over."""
    opening = " ".join(statement(0).text.split()[:7])
    return _filled(lambda _: opening, size)


def repeated_line(size: int) -> str:
    """One approved line, over and over."""
    return _filled(lambda _: statement(0).text, size)


def figures(size: int) -> str:
    """Figures, each of something that the library counts."""
    return _filled(lambda number: f"over {number + 100:,} grants and {number % 99 + 1} vouchers,", size)


def near_matches(size: int) -> str:
    """Approved lines, each with some words replaced."""
    random = Random(0)
    return _filled(lambda number: one_word_in_five(random, statement(number % 20)), size)


def names(size: int) -> str:
    """Names of one scheme after another."""
    return _filled(lambda number: f"the {statement(number % 20).scheme}", size, ", ")


def enumeration(size: int) -> str:
    """One list that never ends."""
    return "The pilots are " + _filled(lambda number: statement(number).scheme, size, ", ") + " and others."


def quotation_marks(size: int) -> str:
    """Quotation marks and brackets that are opened and not closed."""
    return _filled(lambda number: f'“({statement(number % 20).clauses[0]} "[', size)


def questions(size: int) -> str:
    """Claims of others and questions about approved lines."""
    return _filled(lambda number: f"You say that {statement(number % 20).text} Will it?", size)


ADVERSARIAL: dict[str, Callable[[int], str]] = {
    "an ordinary letter": ordinary,
    "one long line": one_line,
    "one long sentence": one_sentence,
    "one long word": one_word,
    "repeated shingles": repeated_shingles,
    "one approved line, repeated": repeated_line,
    "thousands of figures": figures,
    "thousands of near matches": near_matches,
    "thousands of names": names,
    "one endless list": enumeration,
    "quotation marks left open": quotation_marks,
    "claims and questions": questions,
}
"""Each gives a text of about `size` characters."""
