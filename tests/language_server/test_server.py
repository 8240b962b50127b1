"""`policyline lsp` and a real language client, over standard input and output."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types as lsp

from linter.cli.main import main
from tests.language_server.editor import Editor

LETTER = """\
# Dear Ms Example 👩‍🌾

👍 Groups cannot apply to the Community Gardens Fund for a grant of up to £5,000 towards tools, plants and soil.

The Pocket Parks Scheme 🌳🌳 is open. The guidance for applicants explains who can apply and how.
"""
FAULTS = ("drifted-line", "outdated-fact", "outdated-term")


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder with the library to start from."""
    folder = tmp_path / "our lines"
    assert main(["init", str(folder)]) == 0
    return folder


def play(folder: Path, story: Callable[[Editor], Coroutine[Any, Any, None]], **kwargs: Any) -> None:
    """Run a story in an editor that is opened in `folder`."""

    async def run() -> None:
        async with Editor(folder, **kwargs) as editor:
            await story(editor)

    asyncio.run(run())


def place(found: list[lsp.Diagnostic], code: str) -> lsp.Range:
    return next(d.range for d in found if d.code == code)


def test_diagnostics_as_a_letter_is_typed(project: Path) -> None:
    async def story(editor: Editor) -> None:
        editor.open("a.md", LETTER)
        found = await editor.told("a.md", *FAULTS)
        assert editor.quoted("a.md", place(found, "outdated-term")) == "Pocket Parks Scheme"
        assert editor.quoted("a.md", place(found, "outdated-fact")) == "£5,000"
        first = next(d for d in found if d.code == "outdated-term")
        assert (first.source, first.severity) == ("policyline", lsp.DiagnosticSeverity.Warning)
        assert first.related_information
        assert first.related_information[0].location.uri.endswith("/canonical_lines/names.yaml")
        editor.type("a.md", LETTER.replace("Pocket Parks Scheme", "Community Gardens Fund"))
        await editor.told("a.md", "drifted-line", "outdated-fact")
        editor.type("a.md", "Dear Ms Example,\n")
        await editor.told("a.md")
        editor.type("a.md", "")
        editor.close("a.md")
        await editor.told("a.md")

    play(project, story)


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("a.txt", "plaintext", "🌳 Thank you.\r\n\r\nThe Pocket Parks Scheme 🌳 is open.\r\n"),
        ("a.html", "html", "<p>🌳 &amp; thank you.</p>\n<p>The <b>Pocket</b> Parks Scheme is open.</p>\n"),
        ("a.md.j2", "jinja", "Dear {{ name }} 🌳,\n\nThe Pocket Parks Scheme is open.\n"),
        ("a.html.jinja", "jinja-html", "{% if x %}<p>🌳 The Pocket Parks Scheme is open.</p>{% endif %}\n"),
        ("untitled:Untitled-1", "markdown", "🌳🌳 The Pocket Parks Scheme is open.\n"),
    ],
)
def test_places_and_corrections_in_every_format(project: Path, name: str, language: str, text: str) -> None:
    async def story(editor: Editor) -> None:
        editor.open(name, text, language)
        [found] = await editor.told(name, "outdated-term")
        written = editor.quoted(name, found.range)
        assert written.replace("<b>", "").replace("</b>", "").endswith("Parks Scheme")
        fix, ignore, everything = await editor.actions(name, found.range)
        assert (fix.title, fix.is_preferred) == ("Write “Community Gardens Fund”", True)
        mended = editor.applied(name, fix)
        assert "Community Gardens Fund" in mended
        assert mended.replace("Community Gardens Fund", "Pocket Parks Scheme").replace("<b>", "").replace("</b>", "") == text.replace("<b>", "").replace("</b>", "")  # fmt: skip
        assert everything.kind == "source.fixAll.policyline"
        assert editor.applied(name, everything) == mended
        ignoring = editor.applied(name, ignore)
        assert "policyline: ignore outdated-term “" in ignoring or "<b>" in text
        editor.type(name, ignoring)
        [faulty] = await editor.until(name, lambda said: any("gives no reason" in d.message for d in said))
        assert "policyline: ignore" in editor.quoted(name, faulty.range)
        editor.type(name, ignoring.replace("because …", "because it is the name of the time"))
        await editor.told(name)

    play(project, story)


def test_a_comment_goes_beside_the_paragraph_it_is_for(project: Path) -> None:
    table = "Dear Ms Example,\n\n| What | Whose |\n|---|---|\n| Gardens | Pocket Parks Scheme |\n\n- One\n- The Pocket Parks Scheme\n"

    async def story(editor: Editor) -> None:
        editor.open("a.md", table)
        found = await editor.told("a.md", "outdated-term", "outdated-term")
        text = table
        for diagnostic in sorted(found, key=lambda d: -d.range.start.line):
            editor.type("a.md", text)
            ignore = (await editor.actions("a.md", diagnostic.range))[1]
            text = editor.applied("a.md", ignore).replace("because …", "because it is history")
        assert "| Gardens | Pocket Parks Scheme | <!-- policyline" in text
        assert text.splitlines()[-1] == "- The Pocket Parks Scheme"
        editor.type("a.md", text)
        await editor.told("a.md")

    play(project, story)


def test_wording_is_corrected_for_a_person_to_read(project: Path) -> None:
    async def story(editor: Editor) -> None:
        editor.open("a.md", LETTER)
        found = await editor.told("a.md", *FAULTS)
        fix, *_ = await editor.actions("a.md", place(found, "drifted-line"))
        assert fix.title == "Use the approved wording (read it through in its place)"
        assert not fix.is_preferred
        mended = editor.applied("a.md", fix)
        assert "a grant of up to £7,500 towards" in mended
        assert "👩‍🌾" in mended
        [everything] = await editor.actions("a.md", place(found, "drifted-line"), ["source.fixAll"])
        assert "Groups cannot apply" in editor.applied("a.md", everything)
        assert "£5,000" not in editor.applied("a.md", everything)

    play(project, story)


def test_hover_shows_the_approved_line_its_owner_validity_and_source(project: Path) -> None:
    text = (
        "🌳 The Community Gardens Fund helps local groups to turn unused land into gardens that everybody can enjoy.\n"
    )

    async def story(editor: Editor) -> None:
        editor.open("a.md", LETTER)
        await editor.told("a.md", *FAULTS)
        card = await editor.hover("a.md", 2, 80)
        assert "(`fund-grants`)" in card
        assert "a grant of up to £7,500" in card
        assert "Owner: gardens@example.gov.uk" in card
        assert "Valid: from 1 April 2025 (version 2)" in card
        assert "Source: Guidance for applicants, second edition, 1 April 2025" in card
        assert await editor.hover("a.md", 4, 2) == ""
        editor.open("b.md", text)
        await editor.told("b.md")
        assert "(`fund-purpose`)" in await editor.hover("b.md", 0, 60)

    play(project, story)


def test_completion_inserts_an_approved_line(project: Path) -> None:
    async def story(editor: Editor) -> None:
        editor.open("a.md", "🌳 Thank you.\n\n🌳 what\n")
        await editor.told("a.md")
        found = await editor.completions("a.md", 2, 7)
        assert {item.label for item in found} == {
            "What the Fund is for",
            "How large a grant can be",
            "Where the guidance is",
        }
        chosen = next(item for item in found if item.label == "How large a grant can be")
        assert chosen.detail == "fund-grants, by gardens@example.gov.uk"
        assert isinstance(chosen.text_edit, lsp.TextEdit)
        text = editor.edited("a.md", chosen.text_edit)
        assert (
            text
            == "🌳 Thank you.\n\n🌳 Groups can apply to the Community Gardens Fund for a grant of up to £7,500 towards tools, plants and soil.\n"
        )

    play(project, story)


def test_faults_of_the_library_as_it_is_typed(project: Path) -> None:
    name = "canonical_lines/partners.yaml"
    text = (project / name).read_text(encoding="utf-8")

    async def story(editor: Editor) -> None:
        editor.open(name, language="yaml")
        await editor.told(name)
        editor.type(name, text.replace("kind: list", "# 🌳\nkind: lits"))
        [found] = await editor.told(name, "loading")
        assert editor.quoted(name, found.range) == "lits"
        assert found.message.startswith("'lits' is no kind of entry (did you mean 'list'?)")
        editor.type(name, text)
        await editor.told(name)
        assert "(`fund-partners`)" in await editor.hover(name, 2, 6)

    play(project, story)


def test_a_fault_in_another_file_is_shown_there_and_goes_when_mended(project: Path) -> None:
    rules, names = "rules/wording.yaml", "canonical_lines/names.yaml"
    text = (project / names).read_text(encoding="utf-8")

    async def story(editor: Editor) -> None:
        editor.open(names, language="yaml")
        await editor.told(names)
        (project / rules).write_text("kind: wordin\n", encoding="utf-8")
        editor.changed_outside(rules)
        await editor.told(rules, "loading")
        assert editor.diagnostics[editor.uri(names)] == []
        (project / rules).write_text((project / rules).read_text().replace("wordin", "wording"), encoding="utf-8")
        editor.changed_outside(rules)
        found = await editor.until(rules, lambda said: len(said) > 1)
        assert all("is missing" in d.message for d in found)
        editor.type(names, text)
        assert editor.watched == [lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES]

    play(project, story)


def test_what_the_owners_should_look_at_is_shown_in_a_saved_library(project: Path) -> None:
    name = "canonical_lines/fund.yaml"
    text = (
        (project / name)
        .read_text(encoding="utf-8")
        .replace("source: Announcement of the Fund, 1 April 2024", "source: TBC", 1)
    )

    async def story(editor: Editor) -> None:
        editor.open(name, language="yaml")
        await editor.told(name)
        editor.type(name, text)
        editor.save(name)
        [found] = await editor.told(name, "sources")
        assert (editor.quoted(name, found.range), found.severity) == ("TBC", lsp.DiagnosticSeverity.Warning)

    play(project, story)


def test_a_changed_library_changes_what_is_said_of_open_letters(project: Path) -> None:
    names = "canonical_lines/names.yaml"
    text = (project / names).read_text(encoding="utf-8")

    async def story(editor: Editor) -> None:
        editor.open("a.md", "The Old Orchard Office is open.\n")
        await editor.told("a.md")
        editor.open(names, language="yaml")
        editor.type(names, text + "  - form: Old Orchard Office\n")
        editor.save(names)
        await editor.told("a.md", "outdated-term")
        (project / names).write_text(text, encoding="utf-8")
        editor.changed_outside(names)
        await editor.told("a.md")

    play(project, story)


def test_settings_of_the_project_hold(project: Path) -> None:
    (project / "policyline.toml").write_text(
        'as-of = "2024-06-01"\nignore = ["term", "drifted-line"]\n', encoding="utf-8"
    )

    async def story(editor: Editor) -> None:
        editor.open("letters/a.md", LETTER)
        await editor.told("letters/a.md")

    play(project, story)


def test_where_there_is_no_library_it_is_said_once(tmp_path: Path) -> None:
    async def story(editor: Editor) -> None:
        editor.open("a.md", LETTER)
        editor.open("b.md", LETTER)
        await editor.told("a.md")
        await editor.told("b.md")
        assert editor.messages == [
            f"policyline: there is no folder {tmp_path / 'canonical_lines'}, so letters here are not checked."
        ]
        assert await editor.hover("a.md", 2, 10) == ""
        assert await editor.completions("a.md", 2, 3) == []

    play(tmp_path, story)


@pytest.mark.parametrize("encoding", [lsp.PositionEncodingKind.Utf8, lsp.PositionEncodingKind.Utf32])
def test_places_are_counted_as_the_editor_asks(project: Path, encoding: lsp.PositionEncodingKind) -> None:
    units = {lsp.PositionEncodingKind.Utf8: 13, lsp.PositionEncodingKind.Utf32: 7}

    async def story(editor: Editor) -> None:
        assert editor.server.capabilities.position_encoding == encoding
        editor.open("a.md", "🌳🌳 the Pocket Parks Scheme\n")
        [found] = await editor.told("a.md", "outdated-term")
        assert found.range.start == lsp.Position(0, units[encoding])

    play(project, story, encodings=[encoding])
