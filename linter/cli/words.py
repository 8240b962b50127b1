"""The plain words of `policyline check`: its letters and usual options, told apart before anything is loaded for them.

They mean what click makes of them. Any other word, and what does not go together, is left for click, which knows what to
say of it.
"""

from __future__ import annotations

STDIN = "-"
#: Options that stand alone, and options with a word, under the names that `Asked` has for them.
FLAGS = {"-q": "quiet", "--quiet": "quiet", "-v": "verbose", "--verbose": "verbose"}
VALUES = {
    "--as-of": "as_of",
    "--library": "library",
    "--rules": "rules",
    "--output-format": "output_format",
    "--fail-on": "fail_on",
    "--color": "color",
    "--colour": "color",
    "--workers": "workers",
}


class Words:
    """Plain words: the letters in order, each option that has a word with the last that it was given, and the others."""

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.values: dict[str, str] = {}
        self.flags: set[str] = set()


def plain(words: list[str]) -> Words | None:
    """The words after `policyline check`, told apart; None if one of them is not plain."""
    found = Words()
    left = iter(words)
    for word in left:
        name, _, value = word.partition("=")
        if word in FLAGS:
            found.flags.add(FLAGS[word])
        elif name in VALUES:
            value = value if name != word else next(left, "")
            if not value or value.startswith("-"):
                return None
            found.values[VALUES[name]] = value
        elif word.startswith("-") and word != STDIN:
            return None
        else:
            found.letters.append(word)
    return found if found.letters and len(found.flags) < len(set(FLAGS.values())) else None
