"""The day on which an HTML page says that it was published."""

import re
from copy import deepcopy
from datetime import date

from htmldate import find_date
from lxml import html
from lxml.html import HtmlElement

_STATED = re.compile(r"publi|pubdate|date|issued|created", re.IGNORECASE)
_OTHER = re.compile(r"modif|update|copyright|expir|valid|event|revis", re.IGNORECASE)
_MARKED = re.compile(r"datePublished|pubdate|entry-date|published", re.IGNORECASE)


def published(page: HtmlElement) -> date | None:
    """The date in the page's meta elements, JSON-LD or time elements; None where none states it.

    htmldate gets nothing but these: on a whole page it also takes the address, the first date in
    the text or the year of the copyright line for a date of publication.
    """
    statement = html.Element("html")
    statement.extend(deepcopy(element) for element in _statements(page))
    found = find_date(statement, original_date=True, extensive_search=False)
    return date.fromisoformat(found) if found else None


def _statements(page: HtmlElement) -> list[HtmlElement]:
    metas = [meta for meta in page.iter("meta") if _states_publication(meta)]
    json = page.xpath("//script[@type='application/ld+json']")
    return [*metas, *json, *_times(page)]


def _states_publication(meta: HtmlElement) -> bool:
    key = meta.get("name") or meta.get("property") or meta.get("itemprop") or ""
    return bool(_STATED.search(key)) and not _OTHER.search(key)


def _times(page: HtmlElement) -> list[HtmlElement]:
    """The time elements marked as the publication, else the only day that the page marks up."""
    times = [time for time in page.iter("time") if time.get("datetime")]
    if marked := [time for time in times if _MARKED.search(" ".join(time.attrib.values()))]:
        return marked[:1]
    if marked := [t for t in times if "pubdate" in t.attrib]:
        return marked[:1]
    return times[:1] if len({time.get("datetime")[:10] for time in times}) == 1 else []
