"""What styles of OpenDocument say that a reader must know: which text is hidden, and which headers and footers are shown.

Source: OpenDocument 1.3, part 3, sections 16.2 (styles), 16.9 (master pages), 20.338 (text:display).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from linter.parsing.opendocument.names import long, name, value

#: Styles based on each other; a chain of them may be a ring.
_DEEPEST = 50


class Styles:
    """The styles of both parts of a file, by their names."""

    def __init__(self, content: etree._Element, styles: etree._Element | None) -> None:
        self._roots = [content] if styles is None else [content, styles]
        self._parents: dict[tuple[str, str], str] = {}
        self._display: dict[tuple[str, str], str] = {}
        for style in (style for root in reversed(self._roots) for style in root.iter(long("style:style"))):
            key = (value(style, "style:family"), value(style, "style:name"))
            self._parents[key] = value(style, "style:parent-style-name")
            for below in style:
                if name(below) == "style:text-properties" and value(below, "text:display"):
                    self._display[key] = value(below, "text:display")

    def is_hidden(self, family: str, style: str) -> bool:
        """Whether text in this style, or in those it is based on, is hidden."""
        if not self._display:
            return False
        for _ in range(_DEEPEST):
            if (family, style) in self._display:
                return self._display[family, style] == "none"
            style = self._parents.get((family, style), "")
            if not style:
                break
        return False

    def margins(self, kind: str) -> Iterator[etree._Element]:
        """The headers ("header") or footers that the pages of the document show, in order."""
        pages = [page for root in self._roots for page in root.iter(long("style:master-page"))]
        by_name = {value(page, "style:name"): page for page in pages}
        wanted = ["Standard" if "Standard" in by_name else value(pages[0], "style:name")] if pages else []
        for root in self._roots:
            wanted += [value(style, "style:master-page-name") for style in root.iter(long("style:style"))]
        done: set[str] = set()
        for first in wanted:
            page = first
            while page in by_name and page not in done:
                done.add(page)
                for below in by_name[page]:
                    if name(below) in (f"style:{kind}", f"style:{kind}-first", f"style:{kind}-left"):
                        if value(below, "style:display") != "false":
                            yield below
                page = value(by_name[page], "style:next-style-name")
