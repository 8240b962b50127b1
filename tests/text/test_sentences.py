"""Where a sentence begins and ends, in a paragraph, over a broken paragraph, in lists and tables."""

import pytest

from linter.documents.txt import read_text
from linter.model.document import Block, Document, Piece, Span
from linter.text.sentences import Sentence, judged, read_sentences
from linter.text.words import Words, read_words


def read(document: Document) -> tuple[Words, list[Sentence]]:
    words, blocks = judged(read_words(document.text), document)
    return words, read_sentences(words, blocks, document)


def sentences(text: str) -> list[str]:
    words, found = read(read_text(text))
    return [" ".join(words.norm[sentence.first : sentence.last]) for sentence in found]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One sentence", 1),
        ("One sentence. And another.", 2),
        ("Is it one? It is! Yes.", 3),
        ("Thank Mr. Smith and Dr. Jones. They wrote.", 2),
        ("Costs, e.g. rent, rise. So do fares.", 2),
        ("It grew by 3.5 per cent. Good.", 2),
        ("We had approx. 3,000 responses. Good.", 2),
        ("See para. 12 for more. Good.", 2),
        ("“It is done.” We agree.", 2),
        ("(It is done.) We agree.", 2),
        ("One line\nwrapped over two.", 1),
        ("A heading\n\nA paragraph.", 2),
        ("One…two", 1),
        ("It ends… Then more.", 2),
        ("The U.K. economy grew.", 1),
        ("Write to us at www.gov.uk. We answer.", 2),
        ("", 0),
        ("...", 0),
    ],
)
def test_how_many_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_sentence_broken_over_two_paragraphs_is_one() -> None:
    text = "It also received 259 responses from all parts of the country. The\n\nDepartment is considering responses."
    assert sentences(text)[-1] == "the department is considering responses"


def test_a_question_is_told() -> None:
    _, found = read(read_text("Will it be published? It will. Did you know"))
    assert [sentence.question for sentence in found] == [True, False, False]


def test_a_list_item_knows_the_line_above() -> None:
    words, found = read(read_text("The four stages are:\n\n- first\n- second\n- third\n\nThen it ends."))
    leads = [sentence.lead for sentence in found]
    assert leads == [-1, 0, 0, 0, -1]
    assert words.norm[found[1].first] == "first"


def test_a_table_row_knows_the_header_row() -> None:
    text = "Name\tCount\nResponses\t3,000\nReplies\t259"
    rows = [Span(0, 10), Span(11, 26), Span(27, len(text))]
    blocks = tuple(Block(span, "row", f"table 1, row {number}") for number, span in enumerate(rows, 1))
    _, found = read(Document("", (Piece(text),), blocks))
    assert [sentence.lead for sentence in found] == [-1, 0, 0]


def test_words_of_somebody_else_and_code_are_left_out() -> None:
    text = "Our words.\nTheir words.\nSome code.\nOur end."
    spans = [Span(0, 10), Span(11, 23), Span(24, 34), Span(35, 43)]
    kinds = ("paragraph", "reply", "code", "paragraph")
    blocks = tuple(Block(span, kind, "") for span, kind in zip(spans, kinds, strict=True))  # type: ignore[arg-type]
    words, _ = read(Document("", (Piece(text),), blocks))
    assert words.norm == ["our", "words", "our", "end"]


def test_every_word_is_in_one_sentence() -> None:
    words, found = read(read_text("Dear Sir,\n\nOne. Two?\n\n- a\n- b\n\nYours,\nJo"))
    assert [index for sentence in found for index in range(sentence.first, sentence.last)] == list(range(len(words)))
