"""A correction that touches a field of a template is left and said, in every format; one beside it is made."""

from pathlib import Path

import pytest

from linter.documents import read
from tests.cli.conftest import Run
from tests.cli.test_fix import OLD, SIGNPOST
from tests.documents.odt_file import odt
from tests.documents.odt_file import p as paragraph
from tests.documents.word_file import p, r
from tests.editing.letters import letter
from tests.editing.test_word import linked, result_of

START, END = OLD.split("£5,000")
HEAD = "Dear Ms Example,"


def written(ending: str, text: str) -> bytes:
    shown = text.replace("<", "&lt;")
    return {
        "docx": letter(p(HEAD), p(shown)),
        "odt": odt(paragraph(HEAD) + paragraph(shown)),
        "html": f"<meta charset=utf-8><p>{HEAD}</p><p>{shown}</p>".encode(),
    }.get(ending, f"{HEAD}\n\n{text}\n".encode())


@pytest.mark.parametrize("ending", ["txt", "md", "html", "docx", "odt", "md.j2"])
@pytest.mark.parametrize(
    ("middle", "reason"),
    [
        ("{{ most | default('£5,000') }}", "it would overwrite a field of the template"),
        ("£5,{{ rest }}", "it runs into a field of the template"),
        ("£5,000«Suffix»", "it runs into a field of the template"),
    ],
)
def test_a_field_is_not_harmed(run: Run, starter: Path, ending: str, middle: str, reason: str) -> None:
    file = starter / f"letter.{ending}"
    data = written(ending, START + middle + END + SIGNPOST.rstrip())
    file.write_bytes(data)
    outcome = run("fix", "--unsafe", file)
    assert outcome.status == 1
    assert f"not corrected, since {reason}" in " ".join(outcome.out.split())
    assert file.read_bytes() == data


@pytest.mark.parametrize("ending", ["txt", "md", "html", "docx", "odt", "md.j2"])
@pytest.mark.parametrize("field", ["{{ year }}", "«Year»", "[INSERT YEAR]", "{% if x %}"])
def test_words_beside_a_field_are_corrected(run: Run, starter: Path, ending: str, field: str) -> None:
    file = starter / f"letter.{ending}"
    text = f"{START}£5,000 {field} {END.strip()}{SIGNPOST.rstrip()}"
    file.write_bytes(written(ending, text))
    assert run("fix", file).status == 0
    assert read(file.name, file.read_bytes()).text.rstrip().endswith(text.replace("£5,000", "£7,500"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ((START, result_of("MERGEFIELD n", r("£5,000")), END), "it is filled in by a field"),
        ((START, '<w:fldSimple w:instr="MERGEFIELD n">' + r("£5,000") + "</w:fldSimple>", END), "it is filled in by a field"),
        ((START + "£5,", result_of("MERGEFIELD n", r("000")), END), "it is filled in by a field"),
        ((START + "£5,", linked(r("000")), END), "it would change a part of a link, and words beside it"),
    ],
)  # fmt: skip
def test_fields_and_links_of_word(run: Run, starter: Path, content: tuple[str, ...], reason: str) -> None:
    file = starter / "letter.docx"
    data = letter(p(HEAD), p(*content, SIGNPOST.rstrip()))
    file.write_bytes(data)
    outcome = run("fix", "--unsafe", file)
    assert outcome.status == 1
    assert f"not corrected, since {reason}" in " ".join(outcome.out.split())
    assert file.read_bytes() == data


@pytest.mark.parametrize("ending", ["txt", "md.j2", "docx"])
def test_what_a_field_says_by_default_is_corrected(run: Run, starter: Path, ending: str) -> None:
    file = starter / f"letter.{ending}"
    text = START.replace("up to ", "") + "{{ most | default('up to £5,000') }}" + END + SIGNPOST.rstrip()
    file.write_bytes(written(ending, text))
    assert run("fix", file).status == 0
    assert "{{ most | default('up to £7,500') }} towards" in read(file.name, file.read_bytes()).text
