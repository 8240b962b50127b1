"""Who says it: a stretch of a sentence is the drafter's own, or quoted, or reported."""

import pytest

from linter.documents.txt import read_text
from linter.text.attribution import attributed, quoted
from linter.text.sentences import judged, read_sentences
from linter.text.words import read_words


def own(text: str, phrase: str = "3,000 responses") -> bool:
    """Whether `phrase` is said by the drafter now."""
    document = read_text(text)
    words, blocks = judged(read_words(text), document)
    inside = quoted(words)
    at = text.index(phrase)
    first = words.start.index(at)
    sentence = next(s for s in read_sentences(words, blocks, document) if s.first <= first < s.last)
    return not inside[first] and not any(first in stretch for stretch in attributed(words, sentence))


THEIRS = [
    "You say that there were 3,000 responses.",
    "You state in your letter that there were 3,000 responses.",
    "You say that ‘there were 3,000 responses’.",
    "You say that 'there were 3,000 responses'.",
    'You wrote: "There were 3,000 responses."',
    "“There were 3,000 responses,” the paper said.",
    "Your letter says that there were 3,000 responses.",
    "Your letter of 3 March claims that there were 3,000 responses.",
    "I note your understanding that there were 3,000 responses.",
    "I do not share your view that there were 3,000 responses.",
    "It is not the case that there were 3,000 responses.",
    "It is simply untrue that there were 3,000 responses.",
    "I am sorry that our helpline wrongly told you that there were 3,000 responses.",
    "You wondered if there were 3,000 responses.",
    "You put it to us that there were 3,000 responses.",
    "Your understanding is that there were 3,000 responses.",
    "You assume that there were 3,000 responses.",
    "Mr Ambrose alleged at the meeting that there were 3,000 responses.",
    "According to the newspaper, there were 3,000 responses.",
    "According to your letter there were 3,000 responses.",
    "There were, you write, 3,000 responses.",
    "There were 3,000 responses, you say.",
    "You mention that there were 3,000 responses.",
    "You are concerned and argue that there were only 3,000 responses.",
    "Critics claim that there were 3,000 responses.",
    "Your constituent believes that there were 3,000 responses.",
    "It has been suggested that there were 3,000 responses.",
    "It is rumoured that there were 3,000 responses.",
    "Were there really 3,000 responses?",
    "You ask whether there were 3,000 responses.",
    "We said in December that there were 3,000 responses.",
    "My letter of 3 March explained that there were 3,000 responses.",
]


@pytest.mark.parametrize("text", THEIRS)
def test_what_others_say_or_was_said_before(text: str) -> None:
    assert not own(text)


OURS = [
    "There were 3,000 responses.",
    "We received 3,000 responses.",
    "Thank you for your letter. There were 3,000 responses.",
    "Thank you for your letter about the consultation, which had 3,000 responses.",
    "I can tell you that there were 3,000 responses.",
    "I would like to assure you that there were 3,000 responses.",
    "As you know, there were 3,000 responses.",
    "You will be aware that there were 3,000 responses.",
    "You say that there were few, but there were 3,000 responses.",
    "You say that there were few; there were 3,000 responses.",
    "According to our records, there were 3,000 responses.",
    "The minister's letter is enclosed. There were 3,000 responses.",
    "You may wish to know that there were 3,000 responses.",
    "Please note that there were 3,000 responses.",
    "It is true that there were 3,000 responses.",
    "You also mention the consultation, and it drew 3,000 responses.",
    "Since you ask, there were 3,000 responses.",
    "If you are asking, there were 3,000 responses.",
    "The ‘Invest 2035’ consultation had 3,000 responses.",
    "It's true that there were 3,000 responses from the authorities' staff.",
    "The firms' and unions' representatives sent 3,000 responses.",
]


@pytest.mark.parametrize("text", OURS)
def test_what_the_drafter_says_now(text: str) -> None:
    assert own(text)


def test_a_quotation_ends_with_its_paragraph() -> None:
    assert own("The so-called “plan.\n\nThere were 3,000 responses, and that is “all”.")


def test_an_apostrophe_opens_no_quotation() -> None:
    words = read_words("The workers' rights and the firms' duties aren't the authorities' business")
    assert not any(quoted(words))


@pytest.mark.parametrize("text", ["“quoted”", "‘quoted’", '"quoted"', "'quoted'", "say “quoted”.", "(‘quoted’)"])
def test_marks_of_every_kind(text: str) -> None:
    words = read_words(text)
    assert quoted(words)[words.norm.index("quoted")]
