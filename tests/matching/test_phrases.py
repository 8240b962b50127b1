"""Phrases: whole words, whatever their number and capitals, overlapping ones all, and capitals where they matter."""

import pytest

from linter.matching.phrases import Key, Phrases, Wanted
from linter.text.stems import stems
from linter.text.words import read_words


def found(text: str, *wanted: Wanted) -> list[str]:
    words = read_words(text)
    mentions, _ = Phrases(wanted).find(words, stems(words.norm))
    return [text[words.start[m.first] : words.end[m.last - 1]] for m in mentions]


def plain(text: str) -> Wanted:
    return Wanted(text, Key("test", text, "name"))


@pytest.mark.parametrize(
    ("phrase", "text", "mentions"),
    [
        (
            "Green Paper",
            "the Green Paper, green papers and GREEN PAPER",
            ["Green Paper", "green papers", "GREEN PAPER"],
        ),
        ("Green Paper", "evergreen paper; green wallpaper", []),
        (
            "Green Paper",
            "green\npaper, green\u00a0paper, green-paper",
            ["green\npaper", "green\u00a0paper", "green-paper"],
        ),
        ("the Scheme", "a scheme", ["scheme"]),
        ("growth-driving sectors", "growth driving sector", ["growth driving sector"]),
        ("Digital & Technologies", "digital and technologies", ["digital and technologies"]),
        ("SR25", "the SR25 and sr25", ["SR25", "sr25"]),
    ],
)
def test_a_phrase_in_a_text(phrase: str, text: str, mentions: list[str]) -> None:
    assert found(text, plain(phrase)) == mentions


def test_a_phrase_within_a_phrase_is_found_too() -> None:
    assert found(
        "the Industrial Strategy Green Paper", plain("Industrial Strategy"), plain("Industrial Strategy Green Paper")
    ) == [
        "Industrial Strategy Green Paper",
        "Industrial Strategy",
    ]


def test_capitals_matter_where_they_are_wanted() -> None:
    wanted = Wanted("LEP", Key("test", "lep", "outdated"), exact_case=True)
    assert found("a LEP, two LEPs, one lep, LEPS", wanted) == ["LEP", "LEPs"]


def test_a_noun_is_found_in_its_verb_where_that_is_wanted() -> None:
    key = Key("test", "response", "measure")
    assert found("they responded; a response; respondents", Wanted("response", key, verbs=True)) == [
        "responded",
        "response",
        "respondents",
    ]
    assert found("they responded", Wanted("response", key)) == []


def test_phrases_without_words_are_never_found() -> None:
    assert found("anything – at all", plain("–"), plain("")) == []
