"""Letters made from passages, how their findings are compared, and the noise that may not change them."""

from __future__ import annotations

import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from hypothesis import strategies as st

from linter import Finding, check_text
from linter.text.words import read_words
from tests.properties.subjects import SUBJECTS, UNRELATED, Passage, Subject

OPENING, CLOSING = "Dear Ms Okafor,", "Yours sincerely,\n\nCorrespondence Unit"


@dataclass(frozen=True)
class Letter:
    """A letter on a subject, passage by passage, each a paragraph of its own."""

    subject: Subject
    passages: tuple[Passage, ...]

    @property
    def paragraphs(self) -> list[str]:
        return [OPENING, *(passage.text for passage in self.passages), *CLOSING.split("\n\n")]

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)

    @property
    def expected(self) -> Counter[tuple[str, str]]:
        return Counter((passage.kind, passage.entry) for passage in self.passages if passage.kind)

    def findings(self, text: str | None = None) -> tuple[Finding, ...]:
        """The findings in `text`, by default the letter's own."""
        written = self.text if text is None else text
        return check_text(written, self.subject.library(), as_of=self.subject.day).findings


@st.composite
def letters(draw: st.DrawFn, subjects: Iterable[Subject] = SUBJECTS, *, leave: frozenset[str] = frozenset()) -> Letter:
    """A letter of one to six passages, no two on one topic, with paragraphs on nothing between them."""
    subject = draw(st.sampled_from(list(subjects)))
    usable = [passage for passage in subject.passages if passage.topic not in leave]
    chosen = draw(st.lists(st.sampled_from(usable), min_size=1, max_size=6, unique_by=lambda passage: passage.topic))
    idle = [Passage(text, text) for text in draw(st.lists(st.sampled_from(UNRELATED), max_size=2, unique=True))]
    return Letter(subject, tuple(draw(st.permutations([*chosen, *idle]))))


def shape(findings: Iterable[Finding]) -> list[tuple[str, str, tuple[str, ...]]]:
    """What findings are, whatever noise lies in their words: kind, entry, and the folded words, in order."""
    return [(finding.kind, finding.approved.id, tuple(read_words(finding.quote or "").norm)) for finding in findings]


def named(findings: Iterable[Finding]) -> Counter[tuple[str, str]]:
    """Kinds and entries alone."""
    return Counter((finding.kind, finding.approved.id) for finding in findings)


Noise = Callable[[str, Random], str]


def _spaces(text: str, random: Random) -> str:
    widths = [" ", "\u00a0", "\u2009", "\u202f", "\u2003", "  ", " \u00a0"]
    return "".join(random.choice(widths) if char == " " else char for char in text)


def _invisible(text: str, random: Random) -> str:
    def hidden(before: str, after: str) -> bool:
        return before.isalpha() and after.isalpha() and random.random() < 0.1

    marks = ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff"]
    return "".join(
        char + (random.choice(marks) if hidden(char, after) else "")
        for char, after in zip(text, [*text[1:], ""], strict=True)
    )


def _curly(text: str, random: Random) -> str:
    return text.replace("'", random.choice("’‘´`ʼ"))


def _hyphens(text: str, random: Random) -> str:
    return "".join(random.choice("-‐‑–") if char == "-" else char for char in text)


def _dashes(text: str, random: Random) -> str:
    return text.replace(" – ", random.choice([" - ", " — ", "—", " -- ", "–"]))


def _crlf(text: str, random: Random) -> str:
    return text.replace("\n", "\r\n")


def _wrapped(text: str, random: Random) -> str:
    width = random.randint(40, 100)
    return "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False) for part in text.split("\n\n"))


def _hyphenated(text: str, random: Random) -> str:
    parts = text.split(" ")
    long = [
        index
        for index, part in enumerate(parts)
        if len(part) >= 8 and part.isascii() and part.isalpha() and part.islower()
    ]
    for index in random.sample(long, min(len(long), 3)):
        at = random.randint(3, len(parts[index]) - 3)
        parts[index] = f"{parts[index][:at]}-\n{parts[index][at:]}"
    return " ".join(parts)


def _composed(text: str, random: Random) -> str:
    return unicodedata.normalize(random.choice(["NFD", "NFKD"]), text)


NOISES: dict[str, Noise] = {
    "spaces": _spaces,
    "invisible characters": _invisible,
    "quotes": _curly,
    "hyphens": _hyphens,
    "dashes": _dashes,
    "line ends": _crlf,
    "wrapping": _wrapped,
    "hyphenated": _hyphenated,
    "decomposed": _composed,
}
