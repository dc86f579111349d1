"""A small PDF writer: lines of Helvetica at given places, and the oddities that readers meet.

After ISO 32000-1; encryption is its standard security handler, revision 2 (40-bit RC4).
"""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"
_PERMISSIONS = -44  # printing allowed, copying not


@dataclass(frozen=True)
class Text:
    """Words that start at (x, y), in points from the lower left."""

    x: float
    y: float
    words: str
    size: float = 11


def column(
    lines: Sequence[str], *, x: float = 72, top: float = 720, step: float = 14
) -> list[Text]:
    """Lines below each other; an empty one leaves a gap."""
    return [Text(x, top - step * row, words) for row, words in enumerate(lines) if words]


@dataclass
class Pdf:
    """Pages of text, written out by `bytes()`."""

    pages: Sequence[Sequence[Text]]
    info: Mapping[str, str] = field(default_factory=dict)
    catalog: str = ""
    """Further entries of the catalog, such as an action."""
    objects: Sequence[str] = ()
    """Further objects; the first one's number is 4."""
    user_password: str = ""
    owner_password: str = ""
    to_unicode: str = ""
    """A character map for the font; empty for none."""
    packed_page: bytes = b""
    """A further page's drawing, deflated already."""

    def __bytes__(self) -> bytes:
        return _File(self).written()


def many_pages(count: int) -> bytes:
    """A small file of one page, which its table of pages names `count` times."""
    kids = b"5 0 R " * count
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%b] >>" % (count, kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length 0 >>\nstream\n\nendstream",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
    ]
    return _with_table(objects, b"/Root 1 0 R")


class _File:
    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.objects: list[bytes] = []
        self.key = self._key() if pdf.user_password or pdf.owner_password else b""

    def written(self) -> bytes:
        pdf = self.pdf
        first_page = 4 + len(pdf.objects) + bool(pdf.to_unicode)
        pages = len(pdf.pages) + bool(pdf.packed_page)
        kids = " ".join(f"{first_page + 2 * n} 0 R" for n in range(pages))
        self._add(f"<< /Type /Catalog /Pages 2 0 R {pdf.catalog} >>".encode())
        self._add(f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode())
        cmap = f"/ToUnicode {first_page - 1} 0 R" if pdf.to_unicode else ""
        self._add(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
            f"/Encoding /WinAnsiEncoding {cmap} >>".encode()
        )
        for written in pdf.objects:
            self._add(written.encode("cp1252"))
        if pdf.to_unicode:
            self._add_stream(zlib.compress(pdf.to_unicode.encode()))
        for page in pdf.pages:
            self._add_page(zlib.compress(_drawn(page)))
        if pdf.packed_page:
            self._add_page(pdf.packed_page)
        return self._assembled()

    def _add_page(self, packed: bytes) -> None:
        self._add(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (len(self.objects) + 2)
        )
        self._add_stream(packed)

    def _add_stream(self, packed: bytes) -> None:
        stream = self._encrypted(packed)
        head = b"<< /Length %d /Filter /FlateDecode >>" % len(stream)
        self._add(b"%b\nstream\n%b\nendstream" % (head, stream))

    def _add(self, content: bytes) -> None:
        self.objects.append(content)

    def _assembled(self) -> bytes:
        info = b" ".join(
            b"/%b %b" % (key.encode(), _literal(self._encrypted(value.encode("cp1252"))))
            for key, value in self.pdf.info.items()
        )
        trailer = b"/Root 1 0 R /ID [<%b> <%b>]" % (_ID.hex().encode(), _ID.hex().encode())
        if info:
            self._add(b"<< %b >>" % info)
            trailer += b" /Info %d 0 R" % len(self.objects)
        if self.key:
            self._add(self._encryption())
            trailer += b" /Encrypt %d 0 R" % len(self.objects)
        return _with_table(self.objects, trailer)

    def _encrypted(self, content: bytes) -> bytes:
        """`content` of the object that is added next."""
        if not self.key:
            return content
        number = len(self.objects) + 1
        return _rc4(_md5(self.key + number.to_bytes(3, "little") + b"\0\0")[:10], content)

    def _key(self) -> bytes:
        permissions = _PERMISSIONS.to_bytes(4, "little", signed=True)
        return _md5(_padded(self.pdf.user_password) + self._owner_entry() + permissions + _ID)[:5]

    def _owner_entry(self) -> bytes:
        owner = self.pdf.owner_password or self.pdf.user_password
        return _rc4(_md5(_padded(owner))[:5], _padded(self.pdf.user_password))

    def _encryption(self) -> bytes:
        return b"<< /Filter /Standard /V 1 /R 2 /P %d /O <%b> /U <%b> >>" % (
            _PERMISSIONS,
            self._owner_entry().hex().encode(),
            _rc4(self.key, _PAD).hex().encode(),
        )


def _drawn(page: Sequence[Text]) -> bytes:
    return b"\n".join(
        b"BT /F1 %g Tf %g %g Td %b Tj ET" % (t.size, t.x, t.y, _literal(t.words.encode("cp1252")))
        for t in page
    )


def _with_table(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d %b >>\n" % (len(objects) + 1, trailer)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def _literal(content: bytes) -> bytes:
    return b"<%b>" % content.hex().encode()


def _padded(password: str) -> bytes:
    return (password.encode("cp1252") + _PAD)[:32]


def _md5(content: bytes) -> bytes:
    return hashlib.md5(content, usedforsecurity=False).digest()


def _rc4(key: bytes, content: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
