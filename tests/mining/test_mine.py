"""From letters to proposals: what recurs is found with its variants, its versions and nothing of a single correspondent."""

from pathlib import Path

import pytest

from benchmarks import past_letters
from benchmarks.past_letters import LINES, known
from linter.mining.drafts import line_yaml
from linter.mining.mine import Mined, usual
from linter.mining.proposals import ProposedLine
from tests.mining.reading import letter, mine

EXAMPLES = Path("examples/letters")
_PEOPLE = "Ashby Blake Carr Dunne Eames Frost Glynn Hale Innes Joyce Kerr Lamb Moss Nunn Orme Pratt Quill Reed Shaw Tate".split()


def texts(found: Mined) -> list[str]:
    return [line.versions[0].text for line in found.lines]


def wordings(line: ProposedLine) -> list[str]:
    return [form.text for form in (line.versions[0].era.main, *line.versions[0].era.variants)]


def to_many(body: str, days: str = "3 March 2025") -> list[str]:
    return [letter(body, f"Ms {name}", days) for name in _PEOPLE]


def test_the_two_example_letters_share_seven_passages_which_are_proposed_with_their_differences() -> None:
    found = mine((EXAMPLES / name).read_text(encoding="utf-8") for name in ("letter-1.txt", "letter-2.txt"))
    openings = {
        "Growth is the number one mission of the government, and": 2,
        "Regional growth is a core objective of this Industrial Strategy": 2,
        "While the Industrial Strategy's focus will be on the growth-driving sectors, all sectors can shape": 2,
        "The Industrial Strategy Green Paper Consultation received over 3000 responses": 1,
        "The Department for Business and Trade is currently considering responses": 2,
        "We are grateful for your input which will be considered as part of this process": 2,
        "It will focus on eight growth-driving sectors and concentrate efforts on places": 2,
    }
    of_opening = {
        opening: line for opening in openings for line in found.lines if line.versions[0].text.startswith(opening)
    }
    assert of_opening.keys() == openings.keys()
    assert len(found.lines) == len(openings)
    assert {opening: len(wordings(line)) for opening, line in of_opening.items()} == openings
    assert all((str(line.first), str(line.last)) == ("2024-12-23", "2025-03-13") for line in found.lines)
    growth = of_opening["Growth is the number one mission of the government, and"]
    assert "a significant driver of national renewal and a central pillar" in wordings(growth)[1]
    responses = of_opening["The Industrial Strategy Green Paper Consultation received over 3000 responses"].versions[0]
    assert [(fact.value, fact.qualifier, fact.measure) for fact in responses.facts] == [
        ("3000", "over", "response"),
        ("259", "exact", "business representative organisation"),
        ("hundreds of thousands", "exact", "business"),
    ]


def test_of_forty_lines_in_five_thousand_letters_almost_all_are_found_and_hardly_anything_else() -> None:
    found = mine(past_letters.letter(number) for number in range(5_000))
    lines, others = past_letters.recognised([[version.text for version in line.versions] for line in found.lines])
    assert len(lines) >= 38, [LINES[number].text for number in range(len(LINES)) if number not in lines]
    assert len(others) <= 4, others
    changed = [line for line in LINES if line.changed]
    versions = {version.text for line in found.lines for version in line.versions}
    both = [line for line in changed if {line.text, line.changed} <= versions]
    assert len(both) >= len(changed) - 1, [line.text for line in changed if line not in both]
    assert [each.found.items for each in found.lists] == [
        ("Northern Canals", "Severn and Avon", "Fens", "Thames Valley", "Pennine Waters")
    ]


def test_memory_is_bounded_without_losing_what_recurs() -> None:
    found = mine((past_letters.letter(number) for number in range(1_000)), most=2_000)
    lines, others = past_letters.recognised([[version.text for version in line.versions] for line in found.lines])
    assert len(lines) >= 38
    assert len(others) <= 4, others


def test_it_comes_out_the_same_every_time() -> None:
    letters = [past_letters.letter(number) for number in range(60)]
    assert mine(letters) == mine(letters)


def test_a_figure_that_changed_on_a_day_makes_versions_with_their_days() -> None:
    early = [
        letter(known(past_letters.FIRST)[2], f"Ms {name}", f"{day} May 2023") for day, name in enumerate(_PEOPLE, 1)
    ]
    late = [letter(LINES[2].changed, f"Mr {name}", f"{day} May 2024") for day, name in enumerate(_PEOPLE, 1)]
    (line,) = mine([*late, *early]).lines
    assert [(version.number, str(version.valid_from), str(version.valid_until)) for version in line.versions] == [
        (2, "2024-05-01", "None"),
        (1, "2023-05-01", "2024-04-30"),
    ]
    assert ["£55,000" in line.versions[0].text, "£40,000" in line.versions[1].text] == [True, True]


def test_a_new_figure_that_a_letter_has_too_early_makes_a_version_all_the_same() -> None:
    text = "The Pond Fund has paid for the cleaning of 412 ponds in every part of the country."
    later = text.replace("412", "530")
    letters = [
        *to_many(text, "6 May 2024"),
        letter(later, "Dr Vane", "7 May 2024"),  # a slip, or a wrong date
        *to_many(later, "9 March 2025"),
    ]
    (line,) = mine(letters).lines
    assert [(str(version.valid_from), str(version.valid_until)) for version in line.versions] == [
        ("2025-03-01", "None"),
        ("2024-05-06", "2025-02-28"),
    ]
    assert "valid_from: 2025-03-01             # in most letters from then:" in line_yaml(line, len(letters), "x")


def test_what_money_goes_towards_is_not_what_it_counts() -> None:
    text = "The Pond Grant pays up to £4,500 towards the cost of a liner, and is open to every village in the district."
    (line,) = mine(to_many(text)).lines
    assert [fact.measure for fact in line.versions[0].facts if "toward" in fact.measure] == []


def test_a_figure_that_is_otherwise_now_and_then_is_told_and_is_no_variant() -> None:
    text = "The Pond Fund has paid for the cleaning of 412 ponds in every part of the country."
    letters = [
        *to_many(text),
        letter(text.replace("412", "421"), "Dr Vane"),
        letter(text.replace("412", "421"), "Dr Webb"),
    ]
    (line,) = mine(letters).lines
    (version,) = line.versions
    assert version.era.variants == []
    assert ["421 ponds" in form.text for form in version.era.disputed] == [True]


REGIONS = "The four shore regions are: the Northern Sands, the Eastern Fens, the Southern Chalk and the Western Isles."


def test_part_of_a_list_is_another_list_and_no_variant() -> None:
    part = "The four shore regions are: the Northern Sands, the Eastern Fens."
    (line,) = mine([*to_many(REGIONS), letter(part, "Dr Vane"), letter(part, "Dr Webb"), letter(part, "Dr York")]).lines
    assert line.versions[0].era.variants == []
    assert [form.text for form in line.versions[0].era.disputed] == [part]


def test_a_name_and_its_initials_are_the_same() -> None:
    text = "Applications made outside the United Kingdom are decided within three weeks of the day on which they are complete."
    assert len(mine([*to_many(text), *to_many(text.replace("United Kingdom", "UK"), "4 March 2025")]).lines) == 1


def test_what_is_said_of_many_names_is_one_passage_and_of_two_is_two() -> None:
    text = (
        "Your claim is with the team in Selwick, which answers within the season to everybody who has sent in a plan."
    )
    towns = "Selwick Marrow Aldbeck Burnham Coxley Dunmere".split()
    of_each = [to_many(text.replace("Selwick", town), f"{day} March 2025") for day, town in enumerate(towns, 3)]
    assert texts(mine(one for many in of_each for one in many)) == [text.replace("Selwick", "[NAME]")]
    assert sorted(texts(mine([*of_each[0], *of_each[1]]))) == sorted([text, text.replace("Selwick", "Marrow")])


def test_a_day_that_recurs_by_chance_is_filled_in_all_the_same() -> None:
    text = (
        "The marshes in your parish were surveyed on {} May 2024, and the outcome was sent to the owners of the land."
    )
    many = [letter(text.format(1 + number % 15), f"Ms {name}{number}") for name in _PEOPLE for number in range(6)]
    assert texts(mine(many)) == [text.replace("{} May 2024", "[DATE]")]


def test_names_references_and_days_that_vary_become_fields() -> None:
    firsts = "Ada Bo Cy Di Ed Flo Gus Hal Ina Jo Kit Lou Mia Ned Oz Pam Rex Sue Tim Una".split()
    letters = [
        letter(
            f"Your claim PC{number}87{number} was passed on {number + 1} May 2025 to {first} {other} at our Leeds office, "
            "which decides all claims on the Pond Compensation Scheme within the season.",
            f"Ms {name}",
        )
        for number, (name, first, other) in enumerate(zip(_PEOPLE, firsts, reversed(_PEOPLE), strict=True))
    ]
    (text,) = texts(mine(letters))
    assert text == (
        "Your claim [REFERENCE] was passed on [DATE] to [NAME] at our Leeds office, which decides all claims on the Pond "
        "Compensation Scheme within the season."
    )


def test_what_is_said_to_one_person_alone_is_nobodys_line() -> None:
    body = "Your grandmother's pond at Mill End was surveyed by our officers and found to be leaking."
    assert mine([letter(body, "Ms Ashby", f"{day} May 2025") for day in range(1, 9)], least=2).lines == ()


def test_copies_of_a_letter_count_once() -> None:
    text = letter("The Pond Fund has paid for the cleaning of ponds in every part of the country.")
    assert mine([text, text, text], least=2).lines == ()


def test_two_schemes_described_in_the_same_words_are_two_lines() -> None:
    pond = "Applications to the Pond Fund are decided by a panel of local people within the quarter."
    letters = [*to_many(pond), *to_many(pond.replace("Pond", "Meadow"), "4 April 2025")]
    assert sorted(texts(mine(letters))) == [pond.replace("Pond", "Meadow"), pond]


def test_a_form_filled_in_anew_in_every_letter_is_no_line() -> None:
    things = "gate bridge bench kiosk hedge pump jetty shelf window heater ramp lamp fence footing slipway room wall door path sign".split()
    did = "found moved mended drawn washed cleared sold kept raised bought shown lent hidden opened shut cut bent filled sunk lit".split()
    letters = [
        letter(
            f"I understand that the old {thing} beside the pond was {how} by the {other} after the storm.", f"Ms {name}"
        )
        for thing, how, other, name in zip(things, did, reversed(things), _PEOPLE, strict=True)
    ]
    assert texts(mine(letters)) == []


def test_sentences_that_always_come_together_are_one_line() -> None:
    body = "The Pond Fund pays for nets and rakes. It is open to every parish council. Applications close in autumn."
    (text,) = texts(mine(to_many(body)))
    assert text == body


@pytest.mark.parametrize(("letters", "least"), [(2, 2), (20, 2), (100, 3), (1_000, 4), (5_000, 5)])
def test_how_many_letters_make_a_passage_recur(letters: int, least: int) -> None:
    assert usual(letters) == least
