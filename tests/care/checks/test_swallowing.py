from tests.care.checks.conftest import Found


def term(entry: str, preferred: str, form: str, more: str = "") -> str:
    return f"kind: term\nid: {entry}\ntitle: x\nowner: t\nsource: Notice of May\npreferred: {preferred}\noutdated:\n  - form: {form}\n{more}"


def event(entry: str, name: str) -> str:
    return f"kind: event\nid: {entry}\ntitle: x\nowner: t\nsource: Notice of May\nnames: [{name}]\non: 2030-01-01\n"


def listed(entry: str, items: str, more: str = "") -> str:
    return (
        f"kind: list\nid: {entry}\ntitle: x\nowner: t\nsource: Notice of May\nintroduced_by: [the {entry} ports]\n"
        f"{more}items: [{items}]\n"
    )


def test_an_outdated_form_in_a_name_that_is_right(found: Found) -> None:
    [said] = found(event("fair", "Quay Board Fair"), term("board", "Port Board", "quay board"))
    assert said.startswith("error 16:11 'quay board' stands in 'Quay Board Fair', which fair approves")


def test_one_form_with_two_names_to_use(found: Found) -> None:
    [said] = found(term("a", "Port Board", "Quay Board"), term("b", "Harbour Board", "Quay Board"))
    assert said.startswith("error 17:11 'Quay Board' is outdated in a too")


def test_two_events_of_one_name(found: Found) -> None:
    [said] = found(event("first", "Harbour Review, HR1"), event("second", "the Harbour Review, HR2"))
    assert said.startswith("warning 14:9 'the Harbour Review' names first too")


def test_an_alias_that_is_another_lists_member(found: Found) -> None:
    [said] = found(
        listed("north", "Aldermouth, Dunsby"), listed("south", "{name: Old Dunsby, aliases: [Dunsby]}, Corfleet")
    )
    assert said.startswith("warning 15:")
    assert "the alias 'Dunsby' of 'Old Dunsby' is a member of north" in said


def test_left_alone(found: Found) -> None:
    assert found(event("first", "Harbour Review 2024"), event("second", "Harbour Review")) == []
    assert (
        found(
            term("board", "Port Board", "Quay Board", "not_in: [Quay Board Fair]\n"), event("fair", "Quay Board Fair")
        )
        == []
    )
    assert found(term("board", "Port Board", "PB"), event("fair", "Pub Fair")) == []
    assert found(listed("north", "Aldermouth, Dunsby"), listed("south", "Dunsby, Corfleet")) == []
