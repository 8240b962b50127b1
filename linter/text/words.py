"""The words of a text, folded so that noise changes nothing, each with its offsets in the text as written.

Folding follows the "Noise that changes nothing" of the project's kinds: spaces of every width, soft hyphens and
zero-width characters, curly quotes, dashes, re-wrapped lines, a word broken by a hyphen and a newline, NFC and NFD,
capitals. Nothing here changes the text: `Words` only says where each word stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import accumulate

from linter.model.frozen import frozen
from linter.text.stems import spelled

FIELD = "\x01"
"""The word that stands for a template field: `{{ name }}`, `«Name»`, `[INSERT DATE]`."""
LINK = "\x02"
"""The word that stands for a web or e-mail address."""

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_FIELD_MARKS = ("{", "\u00ab", "<<", "[")


@cache
def _tokens(*, invisible: bool, fields: bool) -> re.Pattern[str]:
    """What the words of a text are found with, for texts with `invisible` characters or not, and with `fields` or not.

    To compile it for both takes half as long again, and few letters hold either.
    """
    unseen = _INVISIBLE if invisible else ""
    letter = r"[^\W\d_]++|[\u0300-\u036f]" + (rf"|[{unseen}](?![ \t]*\r?\n)" if invisible else "")
    no_figure = rf"(?![{unseen}]{{1,16}}\d)" if invisible else ""
    hyphen = r"(?:[-\u2010\u2011]|\u00ad)" if invisible else r"[-\u2010\u2011]"
    broken = rf"{hyphen}[ \t]*\r?\n[ \t>]{{0,8}}(?=[a-z]|(?<=[A-Z][-\u2010\u2011]\n)[A-Z]{{2}})"
    field = r"""
      | (?P<field> \{\{[^{}\n]{0,200}\}\} | \{%[^%\n]{0,200}%\} | \{\#[^\#\n]{0,200}\#\}
                 | «[^«»\n]{1,80}» | <<[A-Za-z_ ]{1,60}>>
                 | \[(?:INSERT|ENTER|ADD|DELETE|NAME|DATE|TITLE|ADDRESS|SELECT|[A-Z]{3,20})(?:[ _/][^\[\]\n]{0,80})?\](?!\() )
    """
    return re.compile(
        rf"""
          (?P<plain> [A-Za-z]++ (?:[ ][A-Za-z]++)* (?=[\s,;)?!]|:(?!/)|\.\s|-[A-Za-z]++(?:[\s,;)]|\.\s)) )
        {field if fields else ""}
        | (?P<link> (?:https?://|www\.)[^\s<>()\[\]"']{{0,2000}}[\w/]
                  | [\w.+'-]{{1,64}}@[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{1,6}}
                  | (?<![\w.@])(?:[a-z0-9-]{{1,63}}\.){{1,5}}(?:gov\.uk|co\.uk|org\.uk|org|com|net|uk|int|eu)(?![\w-])(?:/(?:[^\s<>()\[\]"']{{0,2000}}[\w/])?)? )
        | (?P<scanned> (?<!\w)[01][a-z]{{2,}}(?!\w) )
        | (?P<number> \d(?:[\d{unseen}]|[Oo](?=[\dOo,]|\b)|[,.](?=\d|[Oo]{{2}})|[lI](?=[\dO]))* )
        | (?P<word> {no_figure} (?:{letter})++ (?:['’‘´`ʼ](?:{letter})++ | {broken}(?:{letter})++ | \d+ (?:(?:{letter})++)? )* )
        | (?P<symbol> [£$€%+&] )
        """,
        re.VERBOSE,
    )


#: What a template says where it is given nothing: `{{ count | default('over 3,000') }}`, `{{ count or "over 3,000" }}`.
#: Compiled for the first template, as `_FIELD` is.
_DEFAULT = r"""(?:\|\s*(?:default|d)\s*\(|\bor\b)\s*(?:'([^'\\]+)'|"([^"\\]+)")"""
_FIELD = r"\{\{[^{}\n]{0,200}\}\}"
INVISIBLE = {ord(char): None for char in _INVISIBLE}
_CURLY = {ord(char): "'" for char in "’‘´`ʼ"}
_BROKEN = r"(?:[-\u2010\u2011]|\u00ad)[ \t]*\r?\n[ \t>]{0,8}"
"""Compiled for the first word that is broken."""
_CONTRACTIONS = {"'ll": "will", "'re": "are", "'ve": "have", "'d": "would", "'m": "am"}
_NEGATED = {"won't": "will", "can't": "can", "shan't": "shall", "cannot": "can"}
_UNMARKED = {verb + "nt": verb for verb in "is are was were do does did has have had would could should".split()}
"""Negated verbs as they are typed in haste: "isnt"."""
_APART = frozenset(_UNMARKED) | {"cannot"}
"""Words of letters alone that are two words."""
_WOULD = {"i", "you", "he", "she", "it", "we", "they", "who", "that", "there", "this", "these", "how", "where"}
_IS = {"it", "that", "there", "what", "he", "she", "who", "here", "where"}
_OCR_DIGITS = str.maketrans("OolI", "0011")
_DIGIT_LETTERS = str.maketrans("015", "ols")


@frozen
class Words:
    """The words of `text` in order: `norm[i]` is the folded word at `text[start[i]:end[i]]`.

    A contraction gives two words with the same offsets ("won't": will, not).
    """

    text: str
    norm: list[str]
    start: list[int]
    end: list[int]

    def __len__(self) -> int:
        return len(self.norm)

    def gap(self, index: int) -> str:
        """What stands between word `index - 1` and word `index`; at the ends, up to the text's own."""
        begin = self.end[index - 1] if index > 0 else 0
        return self.text[begin : self.start[index]] if index < len(self.start) else self.text[begin:]

    def mark(self, index: int) -> str:
        """The punctuation between word `index - 1` and word `index`: the gap without white space or invisible characters."""
        gap = self.gap(index)
        return "" if gap == " " else gap.translate(INVISIBLE).strip()

    def up_to_comma(self, first: int, last: int) -> list[str]:
        """The words from `first` up to the first comma, or up to `last`."""
        stop = next((at for at in range(first, last) if "," in self.gap(at)), last)
        return self.norm[first:stop]

    def capital(self, index: int) -> bool:
        """Whether word `index` begins with a capital letter."""
        return self.text[self.start[index]].isupper()


def fold_word(raw: str) -> str:
    """One word folded: lower case, no accents on its joints, one spelling."""
    if not raw.isascii():
        raw = unicodedata.normalize("NFKC", raw.translate(INVISIBLE)).translate(_CURLY)
    folded = raw.lower()
    while folded and not folded[0].isalpha():
        folded = folded[1:]  # a footnote's mark before the word
    return spelled(folded)


def _nothing(_: str) -> bool:
    return False


def read_words(text: str, known: Callable[[str], bool] = _nothing) -> Words:
    """The words of `text`.

    `known` says whether a folded word is in the library's vocabulary: it decides whether "growth-⏎driving" is one
    word broken at a line's end or two joined by a hyphen.
    """
    text = shown(text)
    return Words(text, *_read(text, known))


def _read(text: str, known: Callable[[str], bool]) -> tuple[list[str], list[int], list[int]]:
    """The folded words of `text`, and where each begins and ends."""
    norm: list[str] = []
    start: list[int] = []
    end: list[int] = []
    add_word, add_start, add_end = norm.append, start.append, end.append

    def add(word: str, begin: int, stop: int) -> None:
        if word:
            add_word(word)
            add_start(begin)
            add_end(stop)

    invisible = not text.isascii() and any(char in text for char in _INVISIBLE)
    tokens = _tokens(invisible=invisible, fields=any(mark in text for mark in _FIELD_MARKS))
    for match in tokens.finditer(text):
        kind = match.lastgroup
        begin, stop = match.span()
        raw = match[0]
        if kind == "plain":  # most words stand in runs like this, with one space between them
            written = raw.split(" ")
            folded = list(map(_PLAIN.__getitem__, written))
            begins = list(accumulate([len(word) + 1 for word in written], initial=begin))
            if _APART.isdisjoint(folded):
                norm += folded
                start += begins[:-1]
                end += [at - 1 for at in begins[1:]]
                continue
            for word, plain, at in zip(written, folded, begins, strict=False):
                if plain in _APART:
                    _add_word(word, at, at + len(word), add, known)
                else:
                    add(plain, at, at + len(word))
            continue
        if kind == "word":
            if raw.isascii() and raw.isalpha() and raw.lower() != "cannot" and raw.lower() not in _UNMARKED:
                add(spelled(raw.lower()), begin, stop)
                continue
            _add_word(raw, begin, stop, add, known)
        elif kind == "scanned":
            _add_scanned(raw, begin, add, known)
        elif kind == "number":
            if norm and norm[-1] == "no" and text[end[-1] : begin].strip(" .\u00a0") == "":
                norm[-1] = "number"  # "no. 1"
            digits = raw if raw.isdigit() else raw.translate(INVISIBLE).translate(_OCR_DIGITS)
            add(digits, begin, stop)
        elif kind == "symbol":
            add("and" if raw == "&" else raw, begin, stop)
        else:
            add(FIELD if kind == "field" else LINK, begin, stop)
    return norm, start, end


class _Spellings(dict[str, str]):
    """Plain words as written, and folded: asked for once each."""

    def __missing__(self, raw: str) -> str:
        if len(self) > _SPELLINGS:
            self.clear()
        word = self[raw] = spelled(raw.lower())
        return word


_SPELLINGS = 50_000
_PLAIN = _Spellings()


def shown(text: str) -> str:
    """`text` with fields that say what stands there by default as that, between spaces for what is left out.

    So all stays in its place.
    """
    if "{{" not in text:
        return text
    return re.sub(_FIELD, _default, text)


def _default(field: re.Match[str]) -> str:
    words = re.search(_DEFAULT, field[0])
    if not words:
        return field[0]
    start, end = words.span(words.lastindex or 0)
    return " " * start + field[0][start:end] + " " * (len(field[0]) - end)


def _add_scanned(raw: str, begin: int, add: Callable[[str, int, int], None], known: Callable[[str], bool]) -> None:
    """Add what begins with a nought or a one: a word read badly by a scanner ("1aw"), or a figure ("1st", "1bn")."""
    word = raw.translate(_DIGIT_LETTERS)
    if known(word):
        add(word, begin, begin + len(raw))
    else:
        add(raw[0], begin, begin + 1)
        add(spelled(raw[1:]), begin + 1, begin + len(raw))


def _add_word(
    raw: str, begin: int, stop: int, add: Callable[[str, int, int], None], known: Callable[[str], bool]
) -> None:
    """Add a word that holds more than ASCII letters: an apostrophe, a line break, an accent, a digit."""
    broken = re.search(_BROKEN, raw) if "\n" in raw else None
    if broken:
        left, right = fold_word(raw[: broken.start()]), fold_word(raw[broken.end() :])
        if known(left) and known(right) and not known(left + right):
            _add_word(raw[: broken.start()], begin, begin + broken.start(), add, known)
            _add_word(raw[broken.end() :], begin + broken.end(), stop, add, known)
            return
        raw = raw[: broken.start()] + raw[broken.end() :]
    word = fold_word(raw)
    if word in _NEGATED or word in _UNMARKED or word.endswith("n't"):
        add(_NEGATED.get(word) or _UNMARKED.get(word) or word[:-3], begin, stop)
        add("not", begin, stop)
        return
    stem, mark, tail = word.partition("'")
    if not mark:
        if any(char.isdigit() for char in word) and not known(word):
            letters = word.translate(_DIGIT_LETTERS)
            if letters.isalpha() and known(letters):
                word = letters
        add(word, begin, stop)
        return
    if tail == "d" and stem not in _WOULD:
        add(stem + "eived" if stem == "rec" else stem + tail, begin, stop)  # "rec'd", "app'd"
        return
    add(stem, begin, stop)
    suffix = _CONTRACTIONS.get("'" + tail)
    if suffix:
        add(suffix, begin, stop)
    elif tail == "s" and stem in _IS:
        add("is", begin, stop)
    elif tail not in ("s", ""):
        add(tail, begin, stop)
