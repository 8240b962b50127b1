"""Word files written by hand, so that every container of the format can be put to the test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MORE = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; what is no markup becomes a run."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    start = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{start}<w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(*blocks: str, properties: str = "") -> str:
    """A table cell; what is no markup becomes a paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(b if b.startswith('<') else p(b) for b in blocks)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A table row; what is no markup becomes a cell."""
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inner}</w:tr>"


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def field(kind: str) -> str:
    """A mark of a complex field: begin, separate or end."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    """The code of a complex field."""
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def box(*blocks: str) -> str:
    """A text box as Word writes it: a shape, and the same once more for old versions."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>'
        f"<wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def docx(body: str, *, strict: bool = False, head: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """A Word file. `parts` are further parts of word/ by their names: `header1`, `footer1`, `footnotes`, `styles` …

    `head` stands before the root element of the main part.
    """
    out = io.BytesIO()
    parts = parts or {}
    space = _STRICT if strict else _W
    around = f' xmlns:w="{space}" xmlns:r="{_R}"{_MORE}'
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{name.rstrip("0123456789")}" Target="{name}.xml"/>' for name in parts
    )
    opening = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'{opening}<Relationship Id="a" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", f"{head}<w:document{around}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/_rels/document.xml.rels", f"{opening}{relations}</Relationships>")
        for name, content in parts.items():
            root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
            archive.writestr(f"word/{name}.xml", f"<w:{root}{around}>{content}</w:{root}>")
    return out.getvalue()
