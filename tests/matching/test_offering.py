"""Lists offered as whole, and those that are only some of it; each with a member left out."""

from datetime import date

import pytest

from tests.libraries import invented, told

DAY = date(2026, 5, 25)
OFFICES = "Wexcombe, Strathmoy and Drumavoe"
STEPS = "warning letter, improvement notice and prosecution"


def kinds(text: str, library: str) -> list[str]:
    """The kinds of fault in `text`."""
    return [kind for kind, _ in told(text, invented(library), DAY)]


@pytest.mark.parametrize(
    "text",
    [
        f"The regional offices of the Agency that you mention, {OFFICES}, are open.",
        f"The regional offices of the Agency you mention, {OFFICES}, are open.",
        f"The regional offices of the Agency that my colleague wrote about are {OFFICES}.",
        f"The regional offices of the Agency nearest to you are {OFFICES}.",
        f"The regional offices of the Agency in your region are {OFFICES}.",
        f"The regional offices of the Agency concerned ({OFFICES}) have replied.",
        f"The regional offices of the Agency (for example, {OFFICES}) are open.",
        f"The regional offices of the Agency (e.g. {OFFICES}) are open.",
        f"The regional offices of the Agency, in particular {OFFICES}, have been busy.",
        f"The regional offices of the Agency – say, {OFFICES} – have been busy.",
        f"The regional offices of the Agency, inter alia {OFFICES}, have been busy.",
        f"All but one of the regional offices of the Agency, {OFFICES}, have been busy.",
        f"{OFFICES} are examples of the regional offices of the Agency.",
        f"Q. Which regional offices of the Agency did he visit?\nA. {OFFICES}.",
        f"Which of the regional offices of the Agency are open? {OFFICES}.",
    ],
)
def test_some_are_not_the_whole(text: str) -> None:
    assert kinds(text, "pay") == []


@pytest.mark.parametrize(
    "text",
    [
        f"The regional offices of the Agency, as you know, are {OFFICES}.",
        f"The regional offices of the Agency that you may write to are {OFFICES}.",
        f"You raise several points. {OFFICES} are the regional offices of the Agency.",
        f"There are four regional offices of the Agency, and I list them so that you can choose: {OFFICES}.",
        f"The first point is answered so: the regional offices of the Agency are {OFFICES}.",
        f"Q. What are the regional offices of the Agency?\nA. They are {OFFICES}.",
        f"Each of the regional offices of the Agency ({OFFICES}) is open.",
        f"The regional offices of the Agency, i.e. {OFFICES}, are open.",
    ],
)
def test_the_whole_with_a_member_left_out(text: str) -> None:
    assert kinds(text, "pay") == ["list-missing"]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (f"You will wish to have the full list of enforcement steps:\r\n{STEPS}.", ["list-missing"]),
        (f"The enforcement steps are listed here: {STEPS}.", ["list-missing"]),
        (f"Our letter said so. These are the steps of enforcement – {STEPS}.", ["list-missing"]),
        (f"The enforcement steps in question are {STEPS}.", []),
        (f"The relevant enforcement steps are {STEPS}.", []),
        (f"The enforcement steps that he has taken are {STEPS}.", []),
    ],
)
def test_steps(text: str, faults: list[str]) -> None:
    assert kinds(text, "water") == faults
