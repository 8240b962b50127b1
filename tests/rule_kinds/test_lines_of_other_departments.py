"""Approved sentences of invented departments, said with small changes: which of them change the meaning."""

from datetime import date

import pytest

from tests.libraries import invented, starter, told

MAY, JUNE = date(2026, 5, 5), date(2026, 6, 15)
DUTY = "Rates of duty are set by {}, and they apply equally in England, Wales, Scotland and Northern Ireland."
CLOSURE = "A harbour may be closed to fishing boats only after {}, and anyone may appeal to the Ports Tribunal against the decision."
STOCKS = "Catch limits for shared stocks are agreed by the Department together with the Scottish Government, the Welsh Government and the Northern Ireland Executive, and all of them follow the advice of {}."
REVIEW = "The Post Office Network Review received 2,964 responses, of which 417 came from postmasters, and no decision will be taken before {}."


@pytest.mark.parametrize(
    ("library", "day", "text", "kinds"),
    [
        ("tax", JUNE, DUTY.format("Parliament, not officials"), []),
        ("tax", JUNE, DUTY.format("Parliament rather than by officials"), []),
        ("tax", JUNE, DUTY.format("officials and not by Parliament"), ["drifted-line"]),
        ("tax", JUNE, DUTY.format("officials rather than by Parliament"), ["drifted-line"]),
        ("coast", MAY, "The Inshore Quota Pool is not shared out by Ministers but by the regional fisheries boards.", []),
        ("coast", MAY, CLOSURE.format("consulting the skippers who use it for 10 weeks"), []),
        ("coast", MAY, CLOSURE.format("the company that owns it has been consulted for 10 weeks"), ["drifted-line"]),
        ("coast", MAY, CLOSURE.format("the skippers who use it have been told"), ["drifted-line"]),
        ("coast", MAY, STOCKS.format("independent scientists"), []),
        ("coast", MAY, STOCKS.format("the fishing industry"), ["drifted-line"]),
        ("connect", MAY, REVIEW.format("we have heard the trade unions"), []),
        ("connect", MAY, REVIEW.format("the trade unions have agreed to it"), ["drifted-line"]),
        ("connect", MAY, "The number of responses to the Post Office Network Review was 2,964, and the number which came from postmasters was 417. No decision will be taken before the trade unions have been heard.", []),
    ],
)  # fmt: skip
def test_a_line(library: str, day: date, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text, starter() if library == "starter" else invented(library), day)] == kinds
