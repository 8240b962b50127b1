from tests.care.checks.conftest import Found, line

TEXT = "The Quay Fund helps small harbours to mend their ladders, rings and steps before each summer."


def test_nearly_the_same_words(found: Found) -> None:
    [said] = found(line("a", TEXT), line("b", TEXT.replace("summer", "winter")))
    assert said.startswith("warning 20:11 'The Quay Fund helps")
    assert "cannot be told from a, which has a sentence that is nearly the same" in said


def test_a_figure_alone_does_not_tell_them_apart(found: Found) -> None:
    text = "The consultation on harbour ladders received over {} responses before it closed."
    [said] = found(line("a", text.format("3,000")), line("b", text.format("1,200")))
    assert said.startswith("warning 20:11 ")


def test_the_same_sentence_in_two_lines_is_a_note(found: Found) -> None:
    [said] = found(line("a", f"{TEXT} It opens in May."), line("b", f"We are glad to write to you. {TEXT}"))
    assert said.startswith("note 20:11 ")


def test_left_alone(found: Found) -> None:
    other = line("b", "The Quay Fund helps larger ports to build roads that lorries and coaches can share.")
    then = line("c", TEXT.replace("summer", "winter"), since="2020-01-01", end="2023-12-31")
    assert found(line("a", TEXT), other, then) == []
