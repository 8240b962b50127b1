from tests.care.checks.conftest import Found


def fact(entry: str, measure: str, subject: str, value: str, since: str = "2024-01-01", end: str = "") -> str:
    until = f"    valid_until: {end}\n" if end else ""
    return (
        f"kind: fact\nid: {entry}\ntitle: {entry}\nowner: t\nmeasure: [{measure}]\nsubject: [{subject}]\n"
        f"versions:\n  - valid_from: {since}\n{until}    value: {value}\n    source: Notice of May\n"
    )


def test_two_facts_on_one_measure(found: Found) -> None:
    one = fact("fund-limit", "maximum grant, award", "Quay Fund", "£5,000")
    [said] = found(one, fact("grant-limit", "the maximum grants", "the Quay Fund", "£7,000"))
    assert said.startswith(
        "warning 16:10 'the maximum grants' of 'the Quay Fund' is £7,000 here and £5,000 in fund-limit"
    )


def test_the_same_value_twice(found: Found) -> None:
    one = fact("fund-limit", "maximum grant", "Quay Fund", "£5,000")
    [said] = found(one, fact("grant-limit", "maximum grant", "Quay Fund", "£5,000"))
    assert said.startswith("note 16:10 ")
    assert "point at it with 'ref'" in said


def test_left_alone(found: Found) -> None:
    one = fact("fund-limit", "maximum grant", "Quay Fund", "£5,000", end="2025-12-31")
    other_subject = fact("a", "maximum grant", "Pier Fund", "£7,000")
    other_measure = fact("b", "minimum grant", "Quay Fund", "£50")
    other_days = fact("c", "maximum grant", "Quay Fund", "£7,000", since="2026-01-01")
    other_kind = fact("d", "maximum grant", "Quay Fund", "60%")
    assert found(one, other_subject, other_measure, other_days, other_kind) == []
