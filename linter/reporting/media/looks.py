"""How a report looks: one set of styles, put on each element for mail and in a style sheet for the page.

Contrast is at least 4.5 to 1 for words and 3 to 1 for edges (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from __future__ import annotations

_FONT = "font-family: Arial, Helvetica, sans-serif; overflow-wrap: anywhere; word-break: break-word;"
INLINE: dict[str, str] = {
    "h1": f"{_FONT} font-size: 24px; line-height: 30px; color: #1b1b1b; margin: 0 0 4px; font-weight: bold;",
    "h2": f"{_FONT} font-size: 19px; line-height: 25px; color: #1b1b1b; margin: 28px 0 6px; padding: 12px 0 0; border-top: 2px solid #1b1b1b; font-weight: bold;",
    "h3": f"{_FONT} font-size: 16px; line-height: 22px; color: #1b1b1b; margin: 0 0 4px; font-weight: bold;",
    "p": f"{_FONT} font-size: 16px; line-height: 23px; color: #1b1b1b; margin: 0 0 8px;",
    "line": f"{_FONT} font-size: 18px; line-height: 26px; color: #1b1b1b; margin: 8px 0 8px; font-weight: bold;",
    "soft": f"{_FONT} font-size: 14px; line-height: 20px; color: #4a4a4a; margin: 0 0 8px;",
    "field": f"{_FONT} font-size: 15px; line-height: 21px; color: #1b1b1b; margin: 0 0 3px;",
    "whole": "white-space: nowrap;",
    "label": "color: #4a4a4a;",
    "list": f"{_FONT} font-size: 16px; line-height: 23px; color: #1b1b1b; margin: 0 0 8px; padding: 0 0 0 24px;",
    "li": "margin: 0 0 6px; padding: 0;",
    "first": "background: #eef2f7; padding: 14px 16px 8px;",
    "card": "padding: 10px 14px 8px; border: 1px solid #b1b4b6;",
    "bad": "border-left: 6px solid #a8201a;",
    "mind": "border-left: 6px solid #b58900;",
    "plain": "border-left: 6px solid #767676;",
    "written": f"{_FONT} font-size: 15px; line-height: 22px; color: #1b1b1b; margin: 6px 0 4px; padding: 6px 8px; background: #fdeceb;",
    "approved": f"{_FONT} font-size: 15px; line-height: 22px; color: #1b1b1b; margin: 0 0 6px; padding: 6px 8px; background: #eaf5ec;",
    "faulty": "color: #a8201a; text-decoration: underline;",
    "right": "color: #1c5c2e; text-decoration: underline;",
    "code": "font-family: Consolas, 'Courier New', monospace; font-size: 13px; line-height: 18px; color: #1b1b1b; margin: 6px 0; padding: 8px; background: #f3f3f3; white-space: pre-wrap; overflow-wrap: anywhere;",
    "table": "border-collapse: collapse; margin: 8px 0 12px; width: 100%;",
    "caption": f"{_FONT} font-size: 14px; line-height: 20px; color: #4a4a4a; text-align: left; padding: 0 0 4px;",
    "th": f"{_FONT} font-size: 14px; line-height: 19px; color: #1b1b1b; text-align: left; vertical-align: bottom; padding: 4px 8px 4px 0; border-bottom: 2px solid #767676; font-weight: bold;",
    "td": f"{_FONT} font-size: 14px; line-height: 19px; color: #1b1b1b; text-align: left; vertical-align: top; padding: 4px 8px 4px 0; border-bottom: 1px solid #d0d3d6;",
}


def _sheet() -> str:
    """The same styles as a style sheet, and what only a page has."""
    rules = [f".{name} {{ {style} }}" for name, style in INLINE.items()]
    return "\n".join(rules) + _PAGE


_PAGE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: #fff; color: #1b1b1b; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1.25rem; }
nav { font-family: Arial, Helvetica, sans-serif; }
nav ul { list-style: none; padding: 0; margin: 0; columns: 2 16rem; }
nav li { padding: .25rem 0; break-inside: avoid; }
a { color: #174a8c; font-family: Arial, Helvetica, sans-serif; text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 2px; }
.card { margin: 0 0 12px; break-inside: avoid; }
.first { margin: 8px 0 12px; }
.chart { display: block; width: 100%; max-width: 27rem; height: auto; margin: 8px 0; }
summary { cursor: pointer; min-height: 1.5rem; }
summary:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 2px; }
.scroll { overflow-x: auto; }
@media print {
  @page { margin: 16mm; }
  main { max-width: none; padding: 0; }
  nav, details { display: none; }
  h2, h3, h2 + .p { break-after: avoid; }
  .first, .written, .approved, .card { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  tr, svg { break-inside: avoid; }
}
"""
SHEET = _sheet()
