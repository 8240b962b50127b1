"""Other words for sums: what a price, a grant or a penalty is told by where the library's own words are not there."""

from linter.matching.time_words import other_wordings


def words(measure: tuple[str, ...], kind: str) -> set[str]:
    return {text for wording in other_wordings(measure, ("Licence",), kind) for part in wording for text in part}


def test_a_fee_is_paid_and_asked_for() -> None:
    assert {"pay", "asked for", "set"} <= words(("fee",), "money")


def test_a_grant_is_asked_for_and_is_no_price() -> None:
    told = words(("maximum grant",), "money")
    assert "apply for" in told
    assert "owe" not in told


def test_a_share_that_is_a_discount_is_so_much_less() -> None:
    assert "% less" in words(("discount",), "percentage")
    assert words(("of applications",), "percentage") == set()
