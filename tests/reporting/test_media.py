"""The media: what each must have so that it arrives, loads, prints and is safe, whatever letters and libraries say."""

import csv
import re
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from linter.reporting.charts import png, svg
from linter.reporting.charts.plan import Box, plan
from linter.reporting.content import NO_CHANGE, Chart, Comparison, Field, Item, Section, Series, TeamReport
from linter.reporting.delivery.notify import body
from linter.reporting.media import csv as as_csv
from linter.reporting.media import html, text, xlsx
from linter.reporting.message import NOBODY, address, message
from linter.reporting.period import week
from linter.reporting.share import Share

EVIL = '<script>alert(1)</script> & "quoted" \N{BULLET} =HYPERLINK("http://evil.example")'
LABELS = tuple(f"{day} Mar" for day in range(1, 13))
SERIES = Series("Fares <b>", tuple(Share(count, 2 * count + 3) for count in range(12)), 'Fares: "0 of 3" <and> so on')
REPORT = TeamReport(
    "team@example.gov.uk",
    week("2026-W10"),
    date(2026, 3, 9),
    "2026-03-09T09:00:00.000000Z",
    f"3 letters: {EVIL}",
    False,
    (f"Do this: {EVIL}", "=1+1"),
    ("@SUM(A1)",),
    (
        Section(
            "outdated",
            "Out of date",
            "2 of 3 (small number).",
            (
                Item(
                    EVIL,
                    (
                        Field("Letters", Share(2, 30)),
                        Field("Day", date(2026, 3, 20)),
                        Field("References", ("HF-1", EVIL)),
                        Field("Number", 7),
                    ),
                    "fares",
                    "bad",
                    Comparison(
                        "Dogs may run along the whole of the path today",
                        "Dogs must walk along the whole of the path today",
                    ),
                    "versions:\n  - text: <b>",
                ),
            ),
            Chart("outdated", "Twelve weeks", LABELS, (SERIES, SERIES)),
            quiet=False,
        ),
        Section("due", "Due", "One.", (Item("A line", (Field("Day", date(2026, 4, 1)),)),), rows=True),
    ),
)
QUIET = replace(REPORT, quiet=True, line="A quiet week.")


class _Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)
        assert self.open == [], "a tag is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "hr", "br", "rect"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"{tag} is closed out of turn"


def mail(report: TeamReport = REPORT) -> str:
    return html.mail(report, lambda chart, number: f"cid:{chart.name}-{number}@x")


def test_mail_has_every_style_on_its_element_and_layout_in_tables() -> None:
    tags = _Tags(mail()).tags
    assert not {"style", "script", "link", "svg", "details"} & {tag for tag, _ in tags}
    for tag, attributes in tags:
        assert "class" not in attributes
        if tag in ("p", "h1", "h2", "h3", "th", "td", "ol", "ul", "li", "pre"):
            assert attributes.get("style") or attributes.get("role"), tag
    layout = [attributes for tag, attributes in tags if tag == "table" and attributes.get("role") == "presentation"]
    assert len(layout) >= 3


def test_mail_shows_charts_by_cid_with_words_and_the_same_numbers_as_a_table() -> None:
    page = mail()
    images = [attributes for tag, attributes in _Tags(page).tags if tag == "img"]
    assert [image["src"] for image in images] == ["cid:outdated-0@x", "cid:outdated-1@x"]
    assert all(image["alt"] == SERIES.alt and image["width"] and image["height"] for image in images)
    for label, share in zip(LABELS, SERIES.shares, strict=True):
        assert re.search(rf"{label}</th><td[^>]*>{share.count} of {share.of}\b", page)


def test_the_page_stands_by_itself() -> None:
    page = html.page(REPORT)
    tags = _Tags(page).tags
    assert not [
        attributes for _, attributes in tags if attributes.get("src") or str(attributes.get("href", "#"))[0] != "#"
    ]
    assert sum(tag == "svg" for tag, _ in tags) == 2
    assert "default-src 'none'" in page
    assert [tag for tag, _ in tags].count("h1") == 1


@pytest.mark.parametrize("make", [mail, html.page], ids=["mail", "page"])
def test_whatever_letters_say_is_words(make: object) -> None:
    assert callable(make)
    page = make(REPORT)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("make", [mail, html.page, text.render], ids=["mail", "page", "text"])
def test_a_quiet_week_is_a_line(make: object) -> None:
    assert callable(make)
    page = make(QUIET)
    assert "A quiet week." in page
    assert "Out of date" not in page


def test_differing_words_are_marked_on_both_sides() -> None:
    page = html.page(REPORT)
    assert '<strong class="faulty">may run</strong>' in page
    assert '<strong class="right">must walk</strong>' in page


def test_csv_has_numbers_as_numbers_and_no_formulas() -> None:
    rows = list(csv.DictReader(StringIO(as_csv.render(REPORT))))
    (share,) = [row for row in rows if row["field"] == "Letters"]
    assert (share["value"], share["of"], share["rate"]) == ("2", "30", "0.0667")
    assert sum(row["field"].startswith("week of") for row in rows) == 24
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_the_workbook_has_a_sheet_for_each_part_and_no_formulas() -> None:
    with ZipFile(BytesIO(xlsx.render(REPORT))) as book:
        sheets = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        cells = "".join(book.read(name).decode() for name in book.namelist() if "worksheets/" in name)
    assert sheets == ["Summary", "Outdated", "Twelve weeks", "Due"]
    assert "<f>" not in cells
    assert "hyperlink" not in cells


def test_charts_are_drawn_alike_in_both_and_the_same_each_time() -> None:
    chart = Chart("outdated", "Twelve weeks", LABELS, (SERIES,))
    drawn = png.draw(chart, 0)
    assert drawn == png.draw(chart, 0)
    with Image.open(BytesIO(drawn)) as image:
        assert image.size == (800, 256)
        colours = image.convert("RGB").getcolors()
    assert colours
    assert len(colours) > 3
    written = svg.draw(chart, 0)
    assert written.count("<rect") == 11 + 1  # a bar for each week with a letter, and the floor
    assert written.index(">11</text>") < written.index(">25</text>")  # above its bar, and below


def test_the_bars_of_a_chart_have_one_scale() -> None:
    low, high = Series("Low", (Share(1, 20),), ""), Series("High", (Share(20, 20),), "")

    def height(*series: Series) -> float:
        bar = plan(Chart("both", "Both", ("2 Mar",), series), 0).shapes[0]
        assert isinstance(bar, Box)
        return bar.height

    assert height(low) == 10 * height(low, high)


def test_a_small_number_has_no_rate_in_a_table() -> None:
    few = Section("few", "Few", "", (Item("A", (Field("Letters", Share(2, 3)), Field("Before", Share(0, 0)))),))
    report = replace(REPORT, sections=(few,))
    rows = {row["field"]: row for row in csv.DictReader(StringIO(as_csv.render(report)))}
    assert [rows["Letters"][name] for name in ("value", "of", "rate", "note")] == ["2", "3", "", "small number"]
    assert [rows["Before"][name] for name in ("value", "of", "rate", "note")] == ["0", "0", "", "no letters"]
    with ZipFile(BytesIO(xlsx.render(report))) as book:
        strings = book.read("xl/sharedStrings.xml").decode()
        cells = book.read("xl/worksheets/sheet2.xml").decode()
    assert "small number" in strings
    assert "no letters" in strings
    assert "0.66" not in cells


def test_a_sheet_prints_on_the_width_of_a_page_with_rows_as_high_as_their_words() -> None:
    with ZipFile(BytesIO(xlsx.render(REPORT))) as book:
        sheet = book.read("xl/worksheets/sheet2.xml").decode()
    assert 'fitToPage="1"' in sheet
    assert 'orientation="landscape"' in sheet
    assert [int(points) for points in re.findall(r'<row r="2"[^>]* ht="(\d+)', sheet)] == [45]


def test_what_changed_stands_before_what_to_do() -> None:
    for made in (html.page(REPORT), mail(), text.render(REPORT), body(REPORT)):
        assert 0 < made.index("Since the week before") < made.index("What to do first")
    same = replace(REPORT, changes=())
    for made in (html.page(same), mail(same), text.render(same), body(same)):
        assert NO_CHANGE in made


def test_the_message_is_whole_and_the_same_each_time() -> None:
    made = message(REPORT, "Policyline <lines@example.gov.uk>", ["a@example.gov.uk", "B <b@example.gov.uk>"])
    assert (
        made.as_bytes()
        == message(REPORT, "Policyline <lines@example.gov.uk>", ["a@example.gov.uk", "B <b@example.gov.uk>"]).as_bytes()
    )
    body = made.get_body(("html",))
    assert isinstance(body, EmailMessage)
    pictures = {str(part["Content-ID"]).strip("<>") for part in made.walk() if part.get_content_type() == "image/png"}
    assert set(re.findall(r"cid:([^\"]+)", body.get_content())) == pictures
    assert len(pictures) == 2
    plain = made.get_body(("plain",))
    assert plain
    assert "What to do first" in plain.get_content()
    assert all(len(row) <= 998 for row in made.as_bytes().split(b"\r\n"))  # RFC 5322, 2.1.1
    assert (made["Auto-Submitted"], made["Message-ID"].endswith("@example.gov.uk>")) == ("auto-generated", True)


def test_a_quiet_message_brings_nothing_along() -> None:
    made = message(QUIET, NOBODY, [])
    assert made["To"] is None
    assert [part.get_content_type() for part in made.walk()] == ["multipart/alternative", "text/plain", "text/html"]


@pytest.mark.parametrize("words", ["nobody", "", "a@b.uk\nBcc: c@d.uk", "@b.uk"])
def test_what_is_no_address_is_said(words: str) -> None:
    with pytest.raises(ValueError, match="is no mail address"):
        address(words)


def test_templates_lie_in_the_package() -> None:
    folder = Path(html.__file__).parent / "templates"
    assert sorted(file.name for file in folder.iterdir()) == ["body.html.j2", "mail.html.j2", "page.html.j2"]
