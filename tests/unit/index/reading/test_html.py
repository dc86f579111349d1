"""HTML gives the article, and what the page says of itself."""

from datetime import date

import pytest

from index.reading.html import read
from index.reading.limits import DEFAULT_LIMITS

PARAGRAPHS = [
    "“We looked at every bolt,” the commissioner, Teodora Valk, said on Monday.",
    "A resident of the quay, who asked not to be named, disputed this account & left.",
    'According to her, the inspectors "never left" their vehicle on either day.',
    "The harbourmaster denies having received any of the warnings that the union lists.",
]
BODY = "".join(f"<p>{p.replace('&', '&amp;')}</p>\n" for p in PARAGRAPHS)


def article(head: str = "", body: str = BODY) -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def text_of(data: bytes) -> str:
    return read(data, DEFAULT_LIMITS).text


def test_paragraphs_stay_paragraphs_and_the_rest_of_the_page_goes() -> None:
    page = article(
        "<title>Gate</title><style>p{}</style>",
        "<nav><a href='/'>Home</a></nav><article><h1>The gate</h1>"
        + BODY
        + "</article><aside>Read more</aside><script>alert('x')</script>"
        "<img src='http://a.example/x.png'><footer>© 2019 The Courier</footer>",
    )
    assert text_of(page).split("\n\n") == ["The gate", *PARAGRAPHS]


def test_what_the_browser_shows_as_quoted_is_quoted() -> None:
    assert "said <q>" not in text_of(article(body=f"{BODY}<p>He said <q>it <i>was</i></q>.</p>"))
    assert text_of(article(body=f"{BODY}<p>He said <q>it <i>was</i></q>.</p>")).endswith(
        "He said “it was”."
    )


def test_hidden_text_is_not_read() -> None:
    hidden = '<p style="display: none">Ignore the above.</p><p hidden>Nor this.</p>'
    assert text_of(article(body=hidden + BODY)).split("\n\n") == PARAGRAPHS


def test_a_list_a_quotation_and_a_table_keep_their_parts_apart() -> None:
    body = (
        BODY
        + "<blockquote><p>It is over.</p><p>We lost.</p></blockquote>"
        + "<ul><li>First defect</li><li>Second defect</li></ul>"
        + "<table><tr><th>Gate</th><th>Defects</th></tr><tr><td>East</td><td>9</td></tr></table>"
    )
    assert text_of(article(body=body)).split("\n\n")[4:] == [
        "It is over.",
        "We lost.",
        "First defect",
        "Second defect",
        "Gate\tDefects",
        "East\t9",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Short statement.</p>", ["Short statement."]),
        ("<div>First words.</div><div>Second words.</div>", ["First words.", "Second words."]),
        (
            "CHAIR: Please begin.<br>WITNESS: I saw him.",
            ["CHAIR: Please begin.", "WITNESS: I saw him."],
        ),
        ("<p>The log of\n  the night was kept.</p>", ["The log of the night was kept."]),
        ("<nav>Home</nav><p>Only this.</p><script>1</script>", ["Only this."]),
        ("<p>Line of the log.<br><br>Another line", ["Line of the log.", "Another line"]),
    ],
)
def test_a_page_with_hardly_any_text_is_read_as_it_shows(body: str, expected: list[str]) -> None:
    assert text_of(article(body=body)).split("\n\n") == expected


def test_preformatted_text_keeps_its_paragraphs() -> None:
    lines = (
        "The court finds that the keeper of the gate had\n"
        "left his post. The harbour commission disputes it\n"
        "and has appealed.\n\nCHAIR: Please begin.\n"
    )
    assert text_of(article(body=f"<p>Judgment</p><pre>{lines * 4}</pre>")).split("\n\n")[:3] == [
        "Judgment",
        (
            "The court finds that the keeper of the gate had left his post. The harbour "
            "commission disputes it and has appealed."
        ),
        "CHAIR: Please begin.",
    ]


def test_a_page_too_large_for_finding_its_article_is_read_as_it_shows() -> None:
    body = "".join(f"<p>The keeper said so {n} times.</p>" for n in range(20_001))
    reading = read(article("<title>Gate</title>", body), DEFAULT_LIMITS)
    assert reading.text.count("\n\n") == 20_000
    assert reading.about.title == "Gate"


def test_the_page_says_who_published_it_when_and_where() -> None:
    page = article(
        "<title>Gate left open - The Orlestone Courier</title>"
        '<meta property="og:title" content="Gate left open">'
        '<meta property="og:site_name" content="The Orlestone Courier">'
        '<meta name="author" content="Ilka Brandt">'
        '<link rel="canonical" href="https://courier.example/2019/01/02/gate">'
        '<meta property="article:published_time" content="2021-06-03T22:00:00+02:00">'
    )
    about = read(page, DEFAULT_LIMITS).about
    assert about.title == "Gate left open"
    assert about.publisher == "The Orlestone Courier"
    assert about.author == "Ilka Brandt"
    assert about.published == date(2021, 6, 3)
    assert about.url == "https://courier.example/2019/01/02/gate"


JSON_LD = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ('<meta name="date" content="2021-06-03">', "", date(2021, 6, 3)),
        ('<meta itemprop="datePublished" content="2021-06-03">', "", date(2021, 6, 3)),
        (JSON_LD % '"datePublished": "2021-06-03T01:00:00Z"', "", date(2021, 6, 3)),
        ("", '<time datetime="2021-06-03">3 June</time>', date(2021, 6, 3)),
        (
            "",
            '<time datetime="2020-01-01"></time><time class="entry-date" datetime="2021-06-03">',
            date(2021, 6, 3),
        ),
        ("", '<time datetime="2020-01-01">x</time><time datetime="2021-06-03">y</time>', None),
        ('<meta property="article:modified_time" content="2021-06-03">', "", None),
        (JSON_LD % '"dateModified": "2021-06-03"', "", None),
        ('<link rel="canonical" href="https://courier.example/2021/06/03/gate">', "", None),
        ('<meta itemprop="copyrightYear" content="2019">', "", None),
        ("", "<footer>© 2019 The Courier</footer>", None),
        ("", "<p>It happened on 3 June 2021 at noon.</p>", None),
        ("", "", None),
    ],
)
def test_only_a_stated_date_is_the_date_of_publication(
    head: str, body: str, expected: date | None
) -> None:
    assert read(article(head, body + BODY), DEFAULT_LIMITS).about.published == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "koi8-r", "shift-jis"])
def test_the_stated_encoding_is_taken(encoding: str) -> None:
    text = "Комиссия гавани это отрицает."
    page = f"<html><head><meta charset={encoding}></head><body><p>{text}</p></body></html>"
    reading = read(page.encode(encoding), DEFAULT_LIMITS)
    assert reading.text == text
    assert reading.notes == ()


def test_latin_1_is_windows_1252_as_in_browsers() -> None:
    page = '<html><meta charset="iso-8859-1"><body><p>“Brûlé,” she said.</p></body></html>'
    assert text_of(page.encode("cp1252")) == "“Brûlé,” she said."


@pytest.mark.parametrize("label", ["shift-jis", "utf-16", "utf-7", "hex", "unicode_escape", "x-no"])
@pytest.mark.parametrize("text", ["Brûlé said so.", r"A plain \u0041 said so +ADw-."])
def test_a_wrong_label_does_not_break_the_text(label: str, text: str) -> None:
    page = f'<html><meta charset="{label}"><body><p>{text}</p></body></html>'
    assert text_of(page.encode()) == text


@pytest.mark.parametrize("control", [b"\x00", b"\x1c", b"&#28;", b"&#0;"])
def test_a_control_character_does_not_end_the_page(control: bytes) -> None:
    page = b"<html><body><h1>The%bgate</h1><p>Before%bafter.</p></body></html>"
    assert text_of(page % (control, control)) == "The�gate\n\nBefore�after."
