"""Templates filled in: what comes from anywhere is escaped, and a name that is not there is an error."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from linter.showing.days import days, in_words
from linter.showing.style import LETTER_STYLE
from linter.version import VERSION

_HERE = Path(__file__).parent
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".txt": "text/plain"}


class Assets:
    """What pages are dressed in, read once; each is found under its name and a hash of what it is."""

    def __init__(self) -> None:
        self._files = {file.name: file.read_bytes() for file in (_HERE / "assets").iterdir() if file.suffix in _TYPES}
        self._files["letter.css"] = LETTER_STYLE.encode()
        self._marks = {name: hashlib.sha256(content).hexdigest()[:12] for name, content in self._files.items()}

    def address(self, name: str) -> str:
        """Where a browser finds it."""
        return f"/assets/{name}?v={self._marks[name]}"

    def answer(self, name: str) -> Response | None:
        """One of them; None if there is none of that name."""
        if name not in self._files:
            return None
        headers = {"cache-control": "public, max-age=31536000, immutable"}
        return Response(self._files[name], media_type=_TYPES[Path(name).suffix], headers=headers)


class Templates:
    """The templates beside this file."""

    def __init__(self, assets: Assets) -> None:
        self._jinja = Environment(
            loader=FileSystemLoader(_HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._jinja.globals.update(asset=assets.address, version=VERSION)
        self._jinja.filters.update(day=_day, days=days)

    def page(self, name: str, status: int = 200, /, **words: object) -> HTMLResponse:
        """A page: the template `name` with `words`."""
        return HTMLResponse(self._jinja.get_template(f"{name}.html").render(**words), status)


def _day(value: date) -> str:
    return in_words(value)
