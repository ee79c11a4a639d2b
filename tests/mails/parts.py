"""The parts of a mail that aren't its text: a calendar reply (RFC 6047) and files, as the clients attach them."""

import re
from collections.abc import Mapping
from email.utils import encode_rfc2231
from typing import Any

from tests.mails.cases import Case, digest
from tests.mails.mime import Part, encoded, text_part, transfer

MAGIC = {
    "application/pdf": b"%PDF-1.5\r\n",
    "application/ms-tnef": b"\x78\x9f\x3e\x22\x01\x00\x01\x90\x08\x00",
    "image/png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "image/jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01",
    "text/vcard": b"BEGIN:VCARD\r\nVERSION:3.0\r\n",
}


def calendar_part(case: Case) -> Part:
    """The case's `ics` with the method it names."""
    text = str(case["ics"]).strip("\n") + "\n"
    method = re.search(r"(?m)^METHOD:(\w+)$", text)
    encoding = "base64" if str(case["client"]).startswith("outlook") else "quoted-printable"
    return text_part("calendar", text, "utf-8", encoding, f"; method={method[1]}" if method else "")


def filler(case: Case, name: str, kind: str, size: int) -> bytes:
    """Bytes that begin like a file of that kind and mean nothing."""
    seed = bytes.fromhex(digest(case["id"], name))
    return (MAGIC.get(kind, b"PK\x03\x04") + seed * (size // len(seed) + 1))[:size]


def file_part(case: Case, spec: Mapping[str, Any]) -> Part:
    """A file: its `name`, `type`, `size` or `content`, attached or `inline`."""
    name, kind = str(spec["name"]), str(spec["type"])
    content = str(spec["content"]).encode() if "content" in spec else filler(case, name, kind, int(spec["size"]))
    where = "inline" if spec.get("inline") else "attachment"
    named = f'filename="{name}"' if name.isascii() else f"filename*={encode_rfc2231(name, 'utf-8')}"
    headers = (
        ("Content-Type", f'{kind};\r\n\tname="{encoded(name)}"'),
        ("Content-Disposition", f"{where};\r\n\t{named}"),
        ("Content-Transfer-Encoding", "base64"),
    )
    return Part(headers, transfer(content, "base64"))
