"""Bytes → text, with a note wherever the encoding had to be guessed."""

import codecs
from dataclasses import dataclass

from charset_normalizer import CharsetMatches, from_bytes

from index.errors import UnknownFileType
from index.reading.cleaning import REPLACEMENT

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The legacy encodings of the WHATWG Encoding Standard; with equal signs the first is taken.
_LEGACY = (
    "cp1252 cp1251 koi8_r koi8_u cp932 euc_jp iso2022_jp gb18030 big5 euc_kr cp1250 cp1253 cp1254 "
    "cp1255 cp1256 cp1257 cp1258 cp866 cp874 iso8859_2 mac_roman mac_cyrillic"
)
_LABELS = {"cp932": "Shift-JIS", "koi8_r": "KOI8-R", "koi8_u": "KOI8-U", "cp866": "IBM 866"}
_SAMPLE = 256 * 1024  # bytes that the guess looks at: more does not change it


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and a note where its encoding is not certain."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode by byte order mark, as UTF-16 without one, as UTF-8, else by the likeliest legacy
    encoding. A byte order mark is dropped.

    Raises UnknownFileType where nothing fits.
    """
    if marked := unicode_encoding(data):
        return _decode_as(marked, data)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_damaged_utf8(data) or _guess(data)


def unicode_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark states, or UTF-16 where every other byte tells it."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    return _unmarked_utf16(data[:4096])


def normalise_newlines(text: str) -> str:
    """CRLF, and CR alone, as LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unmarked_utf16(sample: bytes) -> str | None:
    """One byte of each two is NUL or a script's number, and takes few values; the other many."""
    for high, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        highs, lows = set(sample[high::2]), set(sample[1 - high :: 2])
        if 0 in highs and 0 not in lows and (highs == {0} or len(highs) * 3 <= len(lows)):
            return encoding
    return None


def _decode_as(encoding: str, data: bytes) -> Decoded:
    text = data.decode(encoding, errors="replace")
    broken = text.count(REPLACEMENT)
    notes = []
    if encoding.endswith(("-le", "-be")):
        notes.append("The encoding was guessed: UTF-16.")
    if broken:
        notes.append(f"Bytes that could not be decoded are shown as � ({broken}).")
    return Decoded(text, tuple(notes))


def _decode_damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with some bad bytes: the good sequences beyond ASCII outnumber them."""
    decoded = _decode_as("utf-8", data)
    ascii_alone = len(decoded.text.encode("ascii", errors="ignore"))
    bad = decoded.text.count(REPLACEMENT)
    return decoded if len(decoded.text) - ascii_alone > 2 * bad else None


def _guess(data: bytes) -> Decoded:
    encoding = _likeliest(from_bytes(_sample(data), cp_isolation=_LEGACY.split()))
    decoded = _decode_as(encoding, data)
    note = f"The encoding was guessed: {_label(encoding)}."
    return Decoded(decoded.text, (note, *decoded.notes))


def _sample(data: bytes) -> bytes:
    """The start of `data`, cut at a line's end, where no character is cut through."""
    start = data[:_SAMPLE]
    return start.rpartition(b"\n")[0] or start if len(data) > _SAMPLE else data


def _likeliest(matches: CharsetMatches) -> str:
    best = matches.best()
    if best is None:
        raise UnknownFileType(
            "The content is neither a known type of file nor text in a known encoding."
        )
    equal = {
        encoding
        for match in matches
        if match.chaos == best.chaos and match.coherence == best.coherence
        for encoding in match.could_be_from_charset
    }
    return min(equal, key=_LEGACY.index)


def _label(encoding: str) -> str:
    return _LABELS.get(encoding) or encoding.replace("cp12", "windows-12").replace("_", "-")
