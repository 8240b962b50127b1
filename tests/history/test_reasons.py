"""What is kept of the reasons that letters give: why, and nobody's name."""

import pytest

from linter.history.reasons import impersonal, vocabulary
from linter.history.snapshots import Known, KnownVersion, Snapshot

KNOWN = vocabulary(
    Snapshot(
        "",
        (
            Known(
                "fund", "line", "The Harbour Fund", "team", versions=(KnownVersion(1, None, None, "Apply to Selwick."),)
            ),
        ),
    )
)


@pytest.mark.parametrize(
    ("reason", "kept"),
    [
        ("the inquiry's report of 2025 is quoted", "the inquiry's report of 2025 is quoted"),
        ("Quotes the Harbour Fund's page of 3 May 2025", "Quotes the Harbour Fund's page of 3 May 2025"),
        ("the FOI reply to Selwick is quoted", "the FOI reply to Selwick is quoted"),
        ("Mrs Wagstaffe asked for the old figure", "Mrs […] asked for the old figure"),
        ("Ottoline Wagstaffe, of Gull Lane, asked", "[…], of […], asked"),
        ("she wrote from o.w@post.example on 07700 900123", "she wrote from […] on […]"),
        ("her claim is QQ123456C of SW1A", "her claim is […] of […]"),
        ("O'Malley-Price's own words", "O'Malley-Price's own words"),  # a capital at the beginning says nothing
        ("in Dr O'Malley-Price's own words", "in Dr […] own words"),
        ("", ""),
    ],
)
def test_names_addresses_and_numbers_are_left_out(reason: str, kept: str) -> None:
    assert impersonal(reason, KNOWN) == kept
