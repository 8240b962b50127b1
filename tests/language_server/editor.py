"""An editor that speaks to `policyline lsp` over standard input and output, as real ones do."""

import asyncio
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Self

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

#: In seconds; a whole library is compiled in it on a busy machine.
_PATIENCE = 30


class Editor:
    """Opens texts, types in them, and keeps what the server says of them."""

    def __init__(self, folder: Path, encodings: list[lsp.PositionEncodingKind] | None = None) -> None:
        self.folder = folder
        self.diagnostics: dict[str, list[lsp.Diagnostic]] = {}
        self.messages: list[str] = []
        self.watched: list[str] = []
        self._encodings = encodings
        self._said = asyncio.Event()
        self._versions: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._client = LanguageClient("test-editor", "1")

        # The client marks the functions it is given, which methods do not let it do.
        @self._client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def take(said: lsp.PublishDiagnosticsParams) -> None:
            self.diagnostics[said.uri] = list(said.diagnostics)
            self._said.set()

        @self._client.feature(lsp.WINDOW_SHOW_MESSAGE)  # type: ignore[untyped-decorator]
        def message(said: lsp.ShowMessageParams) -> None:
            self.messages.append(said.message)

        @self._client.feature(lsp.CLIENT_REGISTER_CAPABILITY)  # type: ignore[untyped-decorator]
        def register(asked: lsp.RegistrationParams) -> None:
            self.watched.extend(wish.method for wish in asked.registrations)

    async def __aenter__(self) -> Self:
        await self._client.start_io(
            sys.executable,
            "-m",
            "linter.cli",
            "lsp",
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        )
        watching = lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
        self.server = await self._client.initialize_async(
            lsp.InitializeParams(
                lsp.ClientCapabilities(
                    workspace=lsp.WorkspaceClientCapabilities(did_change_watched_files=watching),
                    general=lsp.GeneralClientCapabilities(position_encodings=self._encodings),
                ),
                process_id=os.getpid(),
                root_uri=self.folder.as_uri(),
            )
        )
        self._client.initialized(lsp.InitializedParams())
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.shutdown_async(None)
        self._client.exit(None)
        await self._client.stop()  # type: ignore[no-untyped-call]

    def uri(self, name: str) -> str:
        return name if name.startswith("untitled:") else (self.folder / name).as_uri()

    def open(self, name: str, text: str | None = None, language: str = "markdown") -> None:
        if text is None:
            text = (self.folder / name).read_text(encoding="utf-8")
        uri = self.uri(name)
        self._texts[uri], self._versions[uri] = text, 1
        self._client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, language, 1, text)))

    def type(self, name: str, text: str) -> None:
        """Replace the text whole."""
        uri = self.uri(name)
        self._versions[uri] += 1
        self._texts[uri] = text
        self._client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(self._versions[uri], uri),
                [lsp.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    def save(self, name: str) -> None:
        uri = self.uri(name)
        (self.folder / name).write_bytes(self._texts[uri].encode())
        self._client.text_document_did_save(lsp.DidSaveTextDocumentParams(lsp.TextDocumentIdentifier(uri)))

    def close(self, name: str) -> None:
        self._client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(self.uri(name))))

    def changed_outside(self, name: str) -> None:
        change = lsp.FileEvent(self.uri(name), lsp.FileChangeType.Changed)
        self._client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([change]))

    async def until(self, name: str, holds: Callable[[list[lsp.Diagnostic]], bool]) -> list[lsp.Diagnostic]:
        """What is said of a text once that `holds`."""
        uri = self.uri(name)

        async def waited() -> list[lsp.Diagnostic]:
            while uri not in self.diagnostics or not holds(self.diagnostics[uri]):
                self._said.clear()
                await self._said.wait()
            return self.diagnostics[uri]

        try:
            return await asyncio.wait_for(waited(), _PATIENCE)
        except TimeoutError:
            said = [(d.code, d.message) for d in self.diagnostics.get(uri, ())]
            raise AssertionError(f"{name}: the last that was said is {said}, and {self.messages}") from None

    async def told(self, name: str, *codes: str) -> list[lsp.Diagnostic]:
        """What is said of a text once these are its codes, in any order."""
        return await self.until(name, lambda found: sorted(str(d.code) for d in found) == sorted(codes))

    async def hover(self, name: str, line: int, character: int) -> str:
        params = lsp.HoverParams(lsp.TextDocumentIdentifier(self.uri(name)), lsp.Position(line, character))
        found = await self._client.text_document_hover_async(params)
        return found.contents.value if found and isinstance(found.contents, lsp.MarkupContent) else ""

    async def actions(self, name: str, where: lsp.Range, only: list[str] | None = None) -> list[lsp.CodeAction]:
        found = await self._client.text_document_code_action_async(
            lsp.CodeActionParams(
                lsp.TextDocumentIdentifier(self.uri(name)), where, lsp.CodeActionContext([], only=only)
            )
        )
        return [action for action in found or () if isinstance(action, lsp.CodeAction)]

    async def completions(self, name: str, line: int, character: int) -> list[lsp.CompletionItem]:
        params = lsp.CompletionParams(lsp.TextDocumentIdentifier(self.uri(name)), lsp.Position(line, character))
        found = await self._client.text_document_completion_async(params)
        return list(found.items if isinstance(found, lsp.CompletionList) else found or ())

    def applied(self, name: str, action: lsp.CodeAction) -> str:
        """The text after an action, counted by this editor's own lights: in UTF-16 code units."""
        assert action.edit
        assert action.edit.changes
        [edit] = action.edit.changes[self.uri(name)]
        return self.edited(name, edit)

    def edited(self, name: str, edit: lsp.TextEdit) -> str:
        text = self._texts[self.uri(name)]
        units = text.encode("utf-16-le")
        start, end = (_unit(text, at) * 2 for at in (edit.range.start, edit.range.end))
        return (units[:start] + edit.new_text.encode("utf-16-le") + units[end:]).decode("utf-16-le")

    def quoted(self, name: str, where: lsp.Range) -> str:
        """The words at a range of a text."""
        text = self._texts[self.uri(name)]
        start, end = _unit(text, where.start), _unit(text, where.end)
        return text.encode("utf-16-le")[start * 2 : end * 2].decode("utf-16-le")


def _unit(text: str, at: lsp.Position) -> int:
    """The UTF-16 code unit of a text at a position."""
    rows = text.split("\r\n" if "\r\n" in text else "\n")
    gap = 2 if "\r\n" in text else 1
    before = sum(len(row.encode("utf-16-le")) // 2 + gap for row in rows[: at.line])
    return before + at.character
