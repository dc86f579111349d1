"""HTML → the main text, and what the page says of itself. Nothing is fetched or run."""

import codecs
import re
from copy import deepcopy

import trafilatura
from lxml import etree, html
from lxml.html import HtmlElement
from trafilatura.settings import Document

from index.errors import DamagedFile
from index.model import About, Reading
from index.reading.blocks import join_paragraphs
from index.reading.cleaning import REPLACEMENT
from index.reading.detection import FileType
from index.reading.encoding import Decoded, decode, unicode_encoding
from index.reading.html_date import published
from index.reading.limits import Limits
from index.reading.trees import Markup, blocks, tags

_LEAST_MAIN_TEXT = 250  # characters: below, trafilatura too falls back to the whole page
_MOST_ELEMENTS = 20_000  # beyond, its time grows with their square: 40,000 took it 8 s

_CHARSET = re.compile(rb"""<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_CODECS_OF_PAGES = ("big5", "cp", "euc", "gb", "iso2022_jp", "iso8859", "koi8", "mac", "shift_jis")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_HIDDEN = "//*[@hidden or contains(translate(@style, ' ', ''), 'display:none')]"
# lxml reads these, by character references too, and refuses to write them into a tree.
_NOT_OF_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

# The tags of HTML, and those of the TEI tree that trafilatura gives (head, item, list, quote, row).
_BLOCKS = tags(
    "address article blockquote body caption dd details div dl dt fieldset figcaption figure h1 h2 "
    "h3 h4 h5 h6 head header hr item li list main ol p pre quote row section summary table tbody "
    "tfoot thead title tr ul"
)
_SIGNS = {"br": "\n", "lb": "\n", "cell": "\t", "td": "\t", "th": "\t"}
_NOT_PROSE = tags(
    "script style noscript template nav aside footer form button select textarea iframe object svg "
    "math audio video canvas"
)
_PAGE = Markup(_BLOCKS, _NOT_PROSE | {"head"}, _SIGNS)
_TEI = Markup(_BLOCKS, frozenset(), _SIGNS)


def read(data: bytes, limits: Limits) -> Reading:  # noqa: ARG001 - what all readers take
    """The main text, or where there is hardly any, all that the page shows; one line a paragraph.

    Raises DamagedFile where no page can be made of the bytes.
    """
    decoded = _decode(data)
    page = _parse(decoded.text)
    about = _about(page)
    _prepare(page)
    main = _main_text(page)
    text = main if len(main) >= _LEAST_MAIN_TEXT else join_paragraphs(blocks(page, _PAGE))
    return Reading(text, FileType.HTML.value, about, notes=decoded.notes)


def _decode(data: bytes) -> Decoded:
    """By byte order mark or as UTF-8, else as the page states it, else as any text.

    UTF-8 comes first: text of another encoding is hardly ever valid in it, and labels are wrong.
    """
    stated = _CHARSET.search(data[:4096])
    if unicode_encoding(data) or stated is None or _is_utf8_beyond_ascii(data):
        return decode(data)
    try:
        name = codecs.lookup(stated[1].decode("ascii")).name
        # Python has codecs beside these that are none for pages, such as UTF-7 and escapes.
        if not name.startswith(_CODECS_OF_PAGES):
            return decode(data)
        # The WHATWG Encoding Standard reads this label as windows-1252.
        return Decoded(data.decode("cp1252" if name == "iso8859-1" else name))
    except (LookupError, UnicodeDecodeError):
        return decode(data)


def _is_utf8_beyond_ascii(data: bytes) -> bool:
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _parse(source: str) -> HtmlElement:
    source = _XML_DECLARATION.sub("", source.replace("\x00", REPLACEMENT))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        page = html.document_fromstring(source, parser=parser)
    except etree.ParserError as error:
        raise DamagedFile("The HTML page holds nothing that can be read.") from error
    for element in page.iter():
        if element.text and _NOT_OF_XML.search(element.text):
            element.text = _NOT_OF_XML.sub(REPLACEMENT, element.text)
        if element.tail and _NOT_OF_XML.search(element.tail):
            element.tail = _NOT_OF_XML.sub(REPLACEMENT, element.tail)
    return page


def _about(page: HtmlElement) -> About:
    found = trafilatura.extract_metadata(_head(page) if _is_large(page) else page, extensive=False)
    return About(
        title=found.title,
        publisher=found.sitename,
        author=found.author,
        published=published(page),
        url=found.url,
    )


def _prepare(page: HtmlElement) -> None:
    """Make the tree say what the page shows: no hidden text, quotation marks, plain blanks."""
    for hidden in page.xpath(_HIDDEN):
        if hidden.getparent() is not None:
            hidden.drop_tree()
    _unwrap_source(page)
    for quotation in list(page.iter("q")):
        _mark_quotation(quotation)


def _unwrap_source(page: HtmlElement) -> None:
    """The source's line breaks are blanks, but in preformatted text."""
    preformatted = {inner for outer in page.iter("pre") for inner in outer.iter()}
    for element in page.iter():
        if element.text and element not in preformatted:
            element.text = element.text.replace("\n", " ")
        if element.tail and element.getparent() not in preformatted:
            element.tail = element.tail.replace("\n", " ")


def _mark_quotation(quotation: HtmlElement) -> None:
    """Browsers show a q element within quotation marks that its text does not hold."""
    quotation.text = f"“{quotation.text or ''}"
    if len(quotation):
        quotation[-1].tail = f"{quotation[-1].tail or ''}”"
    else:
        quotation.text += "”"
    quotation.drop_tag()


def _is_large(page: HtmlElement) -> bool:
    return sum(1 for _ in page.iter()) > _MOST_ELEMENTS


def _head(page: HtmlElement) -> HtmlElement:
    head = html.Element("html")
    head.extend(deepcopy(element) for element in page.iterfind("head"))
    return head


def _is_preformatted(page: HtmlElement) -> bool:
    """Whether the page is a plain text in the main, as judgments and mails are put online."""
    preformatted = sum(len(outer.text_content()) for outer in page.iter("pre"))
    return 2 * preformatted > len(page.text_content())


def _main_text(page: HtmlElement) -> str:
    if _is_large(page) or _is_preformatted(page):
        return ""
    # In doubt a line is kept: a denial left out does more harm than a menu left in.
    found = trafilatura.bare_extraction(page, include_comments=False, favor_recall=True)
    return join_paragraphs(blocks(found.body, _TEI)) if isinstance(found, Document) else ""
