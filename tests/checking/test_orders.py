"""What comments ask for is read as a drafter means it; what cannot be followed is a sentence that says what to write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checking.orders import Misread, Order, read_order


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("policyline: ignore because it is quoted", Order((), (), "it is quoted", False)),
        ("policyline: ignore drifted-line because x", Order(("drifted-line",), (), "x", False)),
        ("Policyline : Ignore a-line, tense,term Because x", Order(("a-line", "tense", "term"), (), "x", False)),
        ("policyline ignore tense because x", Order(("tense",), (), "x", False)),
        ("policyline: ignore-letter tense because x", Order(("tense",), (), "x", True)),
        ("policyline: ignore “over 3,000” because x", Order((), ("over 3,000",), "x", False)),
        (
            'policyline: ignore responses "because of it", "b" because x because y',
            Order(("responses",), ("because of it", "b"), "x because y", False),
        ),
        ("policyline: ignore 0123456789abcdef because x", Order(("0123456789abcdef",), (), "x", False)),
    ],
)
def test_an_order(text: str, order: Order) -> None:
    assert read_order(text) == order


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("policyline: ignore tense", "gives no reason"),
        ("policyline: ignore tense because", "gives no reason"),
        ("policyline: ignore tense because …", "gives no reason"),
        ("policyline: ignore tense: it is quoted", "cannot be followed"),
        ("policyline: ignore (tense) because x", "cannot be followed"),
        ("policyline: ignore “over 3,000 because x", "cannot be followed"),
        ("policyline: ingore tense because x", "asks for nothing that policyline does"),
        ("policyline:", "asks for nothing that policyline does"),
    ],
)
def test_what_cannot_be_followed_is_said_with_what_to_write(text: str, says: str) -> None:
    with pytest.raises(Misread) as caught:
        read_order(text)
    message = str(caught.value)
    assert says in message
    assert "“policyline: ignore NAME because REASON”" in message
    assert "\n" not in message


@given(st.text(max_size=300))
def test_any_text_is_an_order_with_a_reason_or_misread(text: str) -> None:
    try:
        order = read_order(f"policyline: ignore {text}")
    except Misread:
        return
    assert any(map(str.isalnum, order.reason))
