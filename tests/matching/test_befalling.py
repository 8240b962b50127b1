"""What befalls a thing is told in whatever form: by a noun, a participle or a clause."""

import pytest

from linter.matching.befalling import befalling, told


def _told(phrase: str, sentence: str) -> list[str]:
    it = befalling(phrase)
    assert it is not None
    norm = sentence.split()
    at = norm.index(it.thing)
    return [" ".join(norm[first:last]) for first, last in told(norm, (0, len(norm)), (at, at + 1), it)]


@pytest.mark.parametrize(
    ("phrase", "sentence", "words"),
    [
        ("lost passport", "she lost her passport", "lost her passport"),
        ("loss of a passport", "your passport has since been lost on a train", "passport has since been lost"),
        ("library closure", "your library is to be closed", "library is to be closed"),
        ("library closure", "they are closing all our library doors", "closing all our library"),
        ("parcel has not arrived", "my parcel never arrived", "parcel never arrived"),
    ],
)
def test_what_befell_is_told_by_a_clause(phrase: str, sentence: str, words: str) -> None:
    assert _told(phrase, sentence) == [words]


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("library closure", "the book fair closes at your library on friday"),
        ("lost passport", "nobody lost a passport"),
        ("lost passport", "a passport may be lost"),
        ("parcel has not arrived", "the parcel has arrived"),
        ("pool closure", "the pool is closed on sundays"),
    ],
)
def test_what_did_not_befall_it_is_not_told(phrase: str, sentence: str) -> None:
    assert _told(phrase, sentence) == []


@pytest.mark.parametrize("phrase", ["passport", "how to apply", "the library of record"])
def test_a_phrase_of_another_form_is_none(phrase: str) -> None:
    assert befalling(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "sentence", "words"),
    [
        ("sunken boat", "your boat sank at its berth", "boat sank"),
        ("late warning", "the warning for the valley came much too late", "warning for the valley came much too late"),
        ("refused insurance", "they have refused you insurance", "refused you insurance"),
        ("unpaid bill", "the bill has gone unpaid", "bill has gone unpaid"),
    ],
)
def test_what_befell_is_told_of_itself_or_to_somebody(phrase: str, sentence: str, words: str) -> None:
    assert _told(phrase, sentence) == [words]
