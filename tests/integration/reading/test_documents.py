"""Real files of every type, from bytes to text."""

from datetime import date
from pathlib import Path

import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from index.reading import read
from tests.fakes.office import archive, with_part, word
from tests.fakes.pdf import Pdf, Text, column

PROSE = [
    "The harbour commission of Orlestone told reporters on Monday that",
    "the sluice had been inspected twice in the preceding fortnight.",
    "",
    "A resident of the quay disputed this.",
]
PROSE_TEXT = (
    "The harbour commission of Orlestone told reporters on Monday that the sluice had been "
    "inspected twice in the preceding fortnight.\n\nA resident of the quay disputed this."
)


# --- plain text ----------------------------------------------------------------------------------


def test_plain_text_is_stored_as_it_is() -> None:
    text = (
        "Gate open, says keeper\nOne paragraph a line, “quoted” – as papers print them.\n- a list"
    )
    reading = read(text.encode(), name="news.txt")
    assert (reading.text, reading.media_type, reading.pages, reading.notes) == (
        text,
        "text/plain",
        (),
        (),
    )


ARTICLE = Path(__file__).parents[4] / "shared" / "article" / "article.txt"


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not beside this checkout")
def test_a_news_article_is_not_touched() -> None:
    reading = read(ARTICLE.read_bytes(), name="article.txt")
    assert reading.text == ARTICLE.read_text("utf-8")
    assert (reading.media_type, reading.notes) == ("text/plain", ())


def test_a_mark_and_windows_line_breaks_leave_no_trace() -> None:
    assert read(b"\xef\xbb\xbfThe gate.\r\nIt was open.\r\n").text == "The gate.\nIt was open.\n"


def test_what_cannot_be_stored_is_replaced_in_place_and_noted() -> None:
    reading = read(b"The gate\x00 was \xe2\x80\x9copen\xe2\x80\x9d, \xff said.")
    assert reading.text == "The gate� was “open”, � said."
    assert reading.notes == (
        "Bytes that could not be decoded are shown as � (1).",
        "NUL characters or lone surrogates were replaced by � (1).",
    )


def test_markup_in_the_middle_of_a_text_is_text() -> None:
    text = 'She wrote <b>"no"</b> & </a> =cmd|x and left; a_b * c.'
    assert read(text.encode()).text == text


def test_a_single_endless_word_is_read() -> None:
    assert len(read(b"gateau" * 170_000).text) == 1_020_000


# --- names and second natures --------------------------------------------------------------------


def test_a_name_that_lies_about_the_type_is_noted() -> None:
    reading = read(bytes(Pdf([column(PROSE)])), name="letter.txt")
    assert reading.media_type == "application/pdf"
    assert reading.notes == ("The name says plain text, the content is a PDF.",)


def test_a_file_that_is_two_things_is_read_as_one_and_noted() -> None:
    reading = read(bytes(Pdf([column(PROSE)])) + archive({"a": b"x"}), name="letter.pdf")
    assert reading.text == PROSE_TEXT
    assert "The file is a ZIP archive as well; it was read as a PDF." in reading.notes


def test_markdown_by_content_gives_title_and_text() -> None:
    reading = read("# The gate\n\nIt was **open**, [she](x) said.".encode("utf-16"), name="a.txt")
    assert reading.text == "The gate\n\nIt was open, she said."
    assert reading.media_type == "text/markdown"
    assert reading.about.title == "The gate"


def test_html_comes_with_what_it_says_of_itself() -> None:
    page = (
        "<html><head><title>Gate open</title><meta property='og:site_name' content='The Courier'>"
        "<meta name='date' content='2021-06-03'></head><body><p>The gate was open, she said.</p>"
        "<img src='http://127.0.0.1:9/x.png'><script src='http://127.0.0.1:9/x.js'></script>"
    )
    reading = read(page.encode(), name="page.html")
    assert reading.text == "The gate was open, she said."
    assert reading.about.title == "Gate open"
    assert reading.about.publisher == "The Courier"
    assert reading.about.published == date(2021, 6, 3)


# --- PDF -----------------------------------------------------------------------------------------


def test_a_pdf_comes_with_its_pages_title_and_author() -> None:
    info = {"Title": "Sluice report", "Author": "T. Valk", "CreationDate": "D:20200101000000Z"}
    second = column(["The second page tells the rest of it."])
    reading = read(bytes(Pdf([column(PROSE), second], info=info)))
    assert [page.span.of(reading.text) for page in reading.pages] == [
        PROSE_TEXT + "\n\n",
        "The second page tells the rest of it.",
    ]
    assert (reading.about.title, reading.about.author) == ("Sluice report", "T. Valk")
    assert reading.about.published is None
    assert reading.notes == ()


@pytest.mark.parametrize("title", ["Microsoft Word - letter.doc", "untitled", "draft_3.docx", ""])
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    assert read(bytes(Pdf([column(PROSE)], info={"Title": title}))).about.title is None


def test_a_title_of_half_a_character_is_left_out() -> None:
    data = bytes(Pdf([column(PROSE)], info={"Title": "þÿØ\x00", "Author": "T. Valk"}))
    about = read(data).about
    assert (about.title, about.author) == (None, "T. Valk")


def test_an_owner_password_alone_does_not_lock() -> None:
    reading = read(bytes(Pdf([column(PROSE)], owner_password="quay", info={"Title": "Sluice"})))
    assert reading.text == PROSE_TEXT
    assert reading.about.title == "Sluice"
    assert reading.notes == ("The PDF is restricted by an owner password; its text was read.",)


def test_pages_without_text_are_counted_and_kept_as_pages() -> None:
    first, last = column(["The first page."]), column(["The last page."])
    reading = read(bytes(Pdf([first, [], last, []])))
    assert reading.notes == ("2 of 4 pages hold no text (2, 4).",)
    assert [page.span.of(reading.text).strip() for page in reading.pages] == [
        "The first page.",
        "",
        "The last page.",
        "",
    ]


@pytest.mark.parametrize(
    ("catalog", "objects"),
    [
        ("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", ()),
        ("/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>", ()),
        ("/OpenAction 4 0 R", ("<< /S /Launch /F (calc.exe) >>",)),
        ("/OpenAction 4 0 R", ("<< /S /URI /URI (http://127.0.0.1:9/) >>",)),
        ("/Names << /JavaScript 4 0 R >>", ("<< /Names [(a) << /S /JavaScript /JS (1) >>] >>",)),
        ("/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>", ("<< /Type /Filespec /F (a) >>",)),
    ],
)
def test_active_content_is_flagged_and_only_text_is_read(
    catalog: str, objects: tuple[str, ...]
) -> None:
    reading = read(bytes(Pdf([column(PROSE)], catalog=catalog, objects=objects)))
    assert reading.text == PROSE_TEXT
    assert ["active content" in note for note in reading.notes] == [True]


def test_opening_at_a_page_is_no_active_content() -> None:
    catalog, objects = "/OpenAction 4 0 R", ["<< /S /GoTo /D [5 0 R /Fit] >>"]
    assert read(bytes(Pdf([column(PROSE)], catalog=catalog, objects=objects))).notes == ()


def test_a_pdf_whose_last_line_is_missing_is_read_with_a_note() -> None:
    whole = bytes(Pdf([column(PROSE)]))
    reading = read(whole.removesuffix(b"%%EOF\n"))
    assert reading.text == PROSE_TEXT
    assert reading.notes == ("The end of the PDF is missing, and pages may be missing with it.",)


def test_a_pdf_whose_table_points_nowhere_is_read_all_the_same() -> None:
    data = bytes(Pdf([column(PROSE)]))
    start = data.rindex(b"startxref")
    assert read(data[:start] + b"startxref\n7\n%%EOF\n").text == PROSE_TEXT


def test_two_columns_are_read_one_after_the_other() -> None:
    left = column(["The harbour commission", "of Orlestone has told", "reporters it was sound,"])
    right = column(["and that nobody had", "been hurt by the gates", "that it left open."], x=320)
    by_rows = [text for pair in zip(left, right, strict=True) for text in pair]
    expected = (
        "The harbour commission of Orlestone has told reporters it was sound,",
        "and that nobody had been hurt by the gates that it left open.",
    )
    for page in ([*left, *right], by_rows):
        assert " ".join(read(bytes(Pdf([page]))).text.split()) == " ".join(expected)


def test_headers_footers_and_page_numbers_are_left_out_and_paragraphs_run_on() -> None:
    bodies = [
        [
            "The commission has told the reporters that the",
            "gates had been looked at by its men on the",
        ],
        [
            "second of May, and had been found to be sound.",
            "",
            "The union disputes it and has told the press",
        ],
        ["that it will go to court over the matter."],
    ]
    pages = [
        [Text(72, 760, "Quay Inquiry", 9), *column(lines), Text(300, 40, f"{number} | 3", 9)]
        for number, lines in enumerate(bodies, 1)
    ]
    reading = read(bytes(Pdf(pages)))
    assert reading.text.split("\n\n") == [
        (
            "The commission has told the reporters that the gates had been looked at by its men "
            "on the second of May, and had been found to be sound."
        ),
        "The union disputes it and has told the press that it will go to court over the matter.",
    ]
    assert [page.span.of(reading.text)[:10] for page in reading.pages] == [
        "The commis",
        "second of ",
        "that it wi",
    ]


def test_a_wrong_character_map_is_flagged() -> None:
    shift = "\n".join(f"<{code:02x}> <{code - 29:04x}>" for code in range(0x41, 0x7B))
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"58 beginbfchar\n{shift}\nendbfchar endcmap end end"
    )
    reading = read(bytes(Pdf([column(PROSE * 3)], to_unicode=cmap)))
    assert "harbour" not in reading.text
    assert ["wrong character map" in note for note in reading.notes] == [True]


def test_a_page_that_holds_itself_is_read_once() -> None:
    looped = bytes(Pdf([column(PROSE)])).replace(b"/Kids [", b"/Kids [2 0 R ", 1)
    assert read(looped).text == PROSE_TEXT


# --- DOCX ----------------------------------------------------------------------------------------


def letter(document: Document) -> None:
    document.core_properties.title = "Letter to the ministry"
    document.core_properties.author = "Quay Residents’ Union"
    document.add_heading("The gate", 1)
    paragraph = document.add_paragraph("We looked at ")
    paragraph.add_run("every bolt").bold = True
    paragraph.add_run(", and found\tnone.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "East"
    table.cell(0, 1).text = "9 defects"
    document.add_paragraph("We demand an inquiry.")


def test_a_word_file_keeps_the_order_of_paragraphs_and_cells() -> None:
    reading = read(word(letter), name="letter.docx")
    assert reading.text.split("\n\n") == [
        "The gate",
        "We looked at every bolt, and found\tnone.",
        "East",
        "9 defects",
        "We demand an inquiry.",
    ]
    assert reading.about.title == "Letter to the ministry"
    assert reading.about.author == "Quay Residents’ Union"
    assert reading.about.published is None
    assert reading.pages == ()
    assert reading.notes == ()


def test_the_heading_is_the_title_where_none_is_stated() -> None:
    reading = read(word(lambda document: document.add_heading("The gate", 0)))
    assert reading.about.title == "The gate"
    assert reading.about.author is None


TRACKED = (
    '<w:p {ns}><w:r><w:t xml:space="preserve">The gate was </w:t></w:r>'
    '<w:ins w:id="1" w:author="x"><w:r><w:t>open</w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="x"><w:r><w:delText>shut</w:delText></w:r></w:del>'
    "<w:sdt><w:sdtContent><w:r><w:t>, she said</w:t></w:r></w:sdtContent></w:sdt>"
    "<w:r><w:t>.</w:t></w:r></w:p>"
)


def test_tracked_changes_are_read_as_accepted() -> None:
    def build(document: Document) -> None:
        document.element.body.insert(0, parse_xml(TRACKED.format(ns=nsdecls("w"))))

    reading = read(word(build))
    assert reading.text == "The gate was open, she said."
    assert reading.notes == ("The file holds tracked changes; deleted text was left out.",)


FOOTNOTES = (
    "<w:footnotes {ns}>"
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="1"><w:p><w:r><w:t>Interview with Witness 3.</w:t></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)


def test_footnotes_follow_the_text() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("She saw him.")
        part = Part(
            PackURI("/word/footnotes.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
            FOOTNOTES.format(ns=nsdecls("w")).encode(),
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    assert read(word(build)).text == "She saw him.\n\nInterview with Witness 3."


TEMPLATE = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/>'
    b"</Relationships>"
)


def test_a_remote_template_is_noted_and_not_fetched() -> None:
    plain = word(lambda document: document.add_paragraph("The gate was open."))
    reading = read(with_part(plain, "word/_rels/settings.xml.rels", TEMPLATE))
    assert reading.text == "The gate was open."
    assert reading.notes == ("The file refers to remote content, which was not fetched.",)


def test_names_in_an_archive_are_never_written_to(tmp_path: Path) -> None:
    hostile = with_part(word(letter), f"../../../../../../..{tmp_path}/x", b"x")
    assert read(hostile).text.startswith("The gate")
    assert list(tmp_path.iterdir()) == []
