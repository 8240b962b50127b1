"""OpenDocument texts written by hand, so that every container of the format can be put to the test."""

from __future__ import annotations

import io
import zipfile

_SPACES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ("svg", "svg-compatible"), ("form", "form"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'  # fmt: skip
MIMETYPE = "application/vnd.oasis.opendocument.text"


def p(*content: str, style: str = "") -> str:
    """A paragraph."""
    return f"<text:p{f' text:style-name={style!r}' if style else ''}>{''.join(content)}</text:p>"


def tc(*content: str, attributes: str = "") -> str:
    """A table cell; what is no markup becomes a paragraph."""
    inner = "".join(block if block.startswith("<") else p(block) for block in content)
    return f"<table:table-cell {attributes}>{inner}</table:table-cell>"


def tr(*cells: str) -> str:
    """A table row; what is no markup becomes a cell."""
    inner = "".join(cell if cell.startswith("<table:") else tc(cell) for cell in cells)
    return f"<table:table-row>{inner}</table:table-row>"


def tbl(*rows: str) -> str:
    """A table."""
    return f'<table:table table:name="T"><table:table-column/>{"".join(rows)}</table:table>'


def box(*content: str) -> str:
    """A text box, to stand in a paragraph."""
    return f"<draw:frame><draw:text-box>{''.join(content)}</draw:text-box></draw:frame>"


def note(text: str, kind: str = "footnote") -> str:
    """A footnote or endnote, to stand in a paragraph."""
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>9</text:note-citation>'
        f"<text:note-body>{p(text)}</text:note-body></text:note>"
    )


def odt(
    body: str, *, automatic: str = "", styles: str = "", pages: str = "", head: str = "", manifest: str = ""
) -> bytes:
    """An OpenDocument text. `automatic` are styles in the content, `styles` and `pages` those of the styles part."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIMETYPE, compress_type=zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f"{head}<office:document-content{_SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "styles.xml",
            f"<office:document-styles{_SPACES}><office:styles>{styles}</office:styles>"
            f"<office:master-styles>{pages}</office:master-styles></office:document-styles>",
        )
        archive.writestr("META-INF/manifest.xml", manifest or "<manifest/>")
    return out.getvalue()
