"""The language server: what an editor sends, over standard input and output, and what it is answered.

Texts come whole with every change, for the counting of lines differs between programs. What is typed is checked after a
short pause, one thing at a time and beside the loop that listens, so that no answer keeps the person waiting.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from linter.documents import Unreadable
from linter.language_server import answers
from linter.language_server.letter import ENDINGS, Letter
from linter.language_server.lines import Lines
from linter.language_server.project import NoLibrary, Project, Projects
from linter.model.document import Span
from linter.version import VERSION

#: In seconds: how long the person must have stopped typing.
_PAUSE, _LIBRARY_PAUSE = 0.15, 0.4
#: Files whose changes are asked to be told.
_WATCHED = ("**/*.{yaml,yml}", "**/policyline.toml", "**/pyproject.toml")
#: The ending to read an unnamed text by, for the language that the editor takes it for.
_UNNAMED = {"markdown": ".md", "html": ".html", "jinja": ".txt.j2", "jinja-html": ".html.j2", "jinja-md": ".md.j2"}

P = ParamSpec("P")
R = TypeVar("R")


class Server(LanguageServer):
    """Keeps what is open, and tells the editor of it."""

    def __init__(self) -> None:
        super().__init__("policyline", VERSION, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self._projects = Projects()
        # One worker: what it is given is done in turn, also where the wish for it was taken back meanwhile.
        self._worker = ThreadPoolExecutor(max_workers=1)
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._told: set[str] = set()
        #: What is open, under the names that the editor gives it.
        self._open: set[str] = set()
        #: The library's files that have diagnostics, by the folder of their project.
        self._faulty: dict[Path, set[str]] = {}

    @property
    def encoding(self) -> str:
        """What places are counted in."""
        return str(self.server_capabilities.position_encoding or lsp.PositionEncodingKind.Utf16.value)

    def file(self, uri: str) -> Path:
        """The file of a text; one that has no name yet lies where the editor was opened."""
        path = to_fs_path(uri) if uri.startswith("file:") else None
        if path:
            return Path(path)
        root = self.workspace.root_path
        language = self.workspace.get_text_document(uri).language_id or ""
        return Path(root or ".").absolute() / f"unnamed{_UNNAMED.get(language, '.txt')}"

    def lines(self, uri: str) -> Lines:
        """The text as the editor shows it."""
        return Lines(self.workspace.get_text_document(uri).source, self.encoding)

    def letter(self, uri: str) -> Letter:
        """A letter checked as it stands. Raises `Unreadable` and `NoLibrary`."""
        file = self.file(uri)
        project = self._projects.of(file)
        project.refresh()
        return Letter(self.lines(uri).text, str(file), project, self.encoding)

    def library_of(self, uri: str) -> Project | None:
        """The project in whose library a file lies; None for other files."""
        file = self.file(uri)
        with suppress(NoLibrary):
            project = self._projects.of(file)
            return project if project.holds(file) else None
        return None

    async def beside(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The outcome of `work`, done in its turn beside the loop."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, partial(work, *args, **kwargs))

    def look(self, uri: str, *, now: bool = False) -> None:
        """Look at a text once its writer pauses, or `now`; an earlier wish for that is forgotten."""
        waiting = self._waiting.pop(uri, None)
        if waiting:
            waiting.cancel()
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._surely(uri, now=now))

    def open(self, uri: str) -> None:
        """A text was opened."""
        self._open.add(uri)
        self.look(uri, now=True)

    def forget(self, uri: str) -> None:
        """A text was closed: a letter's diagnostics go with it, the library's stay."""
        self._open.discard(uri)
        waiting = self._waiting.pop(uri, None)
        if waiting:
            waiting.cancel()
        if self.library_of(uri) is None:
            self._publish(uri, [])

    def look_at_all(self) -> None:
        """Look at every text that is open."""
        for uri in self._open:
            self.look(uri, now=True)

    async def _surely(self, uri: str, *, now: bool) -> None:
        """Look at a text; what goes wrong is told, and the next look is not hindered by it."""
        try:
            await self._looked(uri, now=now)
        except Exception as fault:  # noqa: BLE001 - whatever it is, the person goes on writing
            self._say_once(f"policyline failed on {self.file(uri).name} ({type(fault).__name__}: {fault})")

    async def _looked(self, uri: str, *, now: bool) -> None:
        project = self.library_of(uri)
        if not now:
            await asyncio.sleep(_LIBRARY_PAUSE if project else _PAUSE)
        if project:
            for file, found in (await self.beside(self._library, project)).items():
                self._publish(file, found)
        elif self.file(uri).name.lower().endswith(ENDINGS):
            try:
                self._publish(uri, await self.beside(self._found, uri))
            except NoLibrary as fault:
                self._publish(uri, [])
                self._say_once(str(fault))

    def _found(self, uri: str) -> list[lsp.Diagnostic]:
        """What is wrong with a letter. Raises `NoLibrary`."""
        try:
            return answers.of_letter(self.letter(uri))
        except Unreadable as fault:
            return [answers.unreadable(self.lines(uri), str(fault))] if self.lines(uri).text.strip() else []

    def _library(self, project: Project) -> dict[str, list[lsp.Diagnostic]]:
        """What is wrong with each file of a library, as it is shown where it is open; nothing for those mended."""
        shown = {self.file(uri): uri for uri in self._open}
        unsaved = {
            file: self.workspace.get_text_document(uri).source.encode("utf-8", "surrogatepass")
            for file, uri in shown.items()
            if project.holds(file)
        }
        faults = project.faults(unsaved)
        with suppress(NoLibrary):
            project.refresh()
        # Places of what the files on disk hold would be wrong in files that were changed since.
        saved = all(file.is_file() and file.read_bytes() == text for file, text in unsaved.items())
        concerns = tuple(project.concerns()) if saved and not faults else ()
        found: dict[str, list[lsp.Diagnostic]] = {uri: [] for uri in self._faulty.get(project.here.folder, ())}
        found.update({uri: [] for file, uri in shown.items() if file in unsaved})
        for name in {fault.file for fault in faults} | {concern.file for concern in concerns}:
            file = Path(name).absolute()
            uri = shown.get(file, file.as_uri())
            lines = Lines(unsaved[file].decode("utf-8", "replace") if file in unsaved else _read(file), self.encoding)
            found[uri] = answers.of_library(
                (fault for fault in faults if fault.file == name),
                (concern for concern in concerns if concern.file == name),
                lines,
            )
        self._faulty[project.here.folder] = {uri for uri, said in found.items() if said}
        return found

    def _publish(self, uri: str, found: Iterable[lsp.Diagnostic]) -> None:
        version = self.workspace.get_text_document(uri).version if uri in self._open else None
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, list(found), version))

    def _say_once(self, message: str) -> None:
        """Tell the person why nothing is checked, once for each reason."""
        if message not in self._told:
            self._told.add(message)
            self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Warning, f"policyline: {message}."))


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


def made() -> Server:
    """A server that answers all it can; nothing is read or written until it is started."""
    server = Server()

    @server.feature(lsp.INITIALIZED)
    async def initialized(server: Server, _: lsp.InitializedParams) -> None:
        watching = (
            server.client_capabilities.workspace and server.client_capabilities.workspace.did_change_watched_files
        )
        if watching and watching.dynamic_registration:
            watchers = [lsp.FileSystemWatcher(pattern) for pattern in _WATCHED]
            options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
            wish = lsp.Registration("policyline-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            with suppress(
                Exception
            ):  # an editor that cannot is none the worse: what is open is looked at when it changes
                await server.client_register_capability_async(lsp.RegistrationParams([wish]))

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(server: Server, asked: lsp.DidOpenTextDocumentParams) -> None:
        server.open(asked.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(server: Server, asked: lsp.DidChangeTextDocumentParams) -> None:
        server.look(asked.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(server: Server, asked: lsp.DidSaveTextDocumentParams) -> None:
        if server.library_of(asked.text_document.uri):
            server.look_at_all()

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(server: Server, asked: lsp.DidCloseTextDocumentParams) -> None:
        server.forget(asked.text_document.uri)

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def moved(server: Server, _: lsp.DidChangeWatchedFilesParams) -> None:
        server.look_at_all()

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hovered(server: Server, asked: lsp.HoverParams) -> lsp.Hover | None:
        def hover() -> lsp.Hover | None:
            uri, at = asked.text_document.uri, asked.position
            lines = server.lines(uri)
            offset = lines.offset(at.line, at.character)
            project = server.library_of(uri)
            if project:
                project.refresh()
                return answers.hover_in_library(project, lines, offset, date.today())
            return answers.hover(server.letter(uri), offset)

        return await _answered(server, hover)

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, answers.FIX_ALL]),
    )
    async def acted(server: Server, asked: lsp.CodeActionParams) -> list[lsp.CodeAction] | None:
        def actions() -> list[lsp.CodeAction] | None:
            uri = asked.text_document.uri
            if server.library_of(uri):
                return None
            letter = server.letter(uri)
            start, end = (letter.lines.offset(at.line, at.character) for at in (asked.range.start, asked.range.end))
            return answers.actions(letter, uri, Span(start, end), asked.context.only)

        return await _answered(server, actions)

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions())
    async def completed(server: Server, asked: lsp.CompletionParams) -> list[lsp.CompletionItem] | None:
        def completions() -> list[lsp.CompletionItem] | None:
            uri, at = asked.text_document.uri, asked.position
            if server.library_of(uri):
                return None
            letter = server.letter(uri)
            return answers.completions(
                letter.project, letter.lines, letter.lines.offset(at.line, at.character), letter.report.as_of
            )

        return await _answered(server, completions)

    return server


async def _answered(server: Server, answer: Callable[[], R | None]) -> R | None:
    """What `answer` gives; nothing for a text that cannot be checked."""
    try:
        return await server.beside(answer)
    except (Unreadable, NoLibrary):
        return None


def serve() -> None:
    """Serve the editor on standard input and output until it says that it is done."""
    made().start_io()
