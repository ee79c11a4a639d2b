"""A stranger's words made fit to print: no control characters, no hidden direction marks, no links, not endless.

Escaping for HTML is left to render.py, encoding in headers to letter.py (decision 9).
"""

import re
import unicodedata

_JOINERS = frozenset("\u200c\u200d")  # Persian and many emoji are written with these; they hide nothing
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_ID = re.compile(r"<[!-;=?-~]{1,250}>")
_MISTRUSTED = str.maketrans('@:,;"<>\\', "        ")


def one_line(text: str, limit: int = 120) -> str:
    """The text on one line, at most `limit` characters, without links.

    Links go because whoever signs up somebody else could have us send that person his.
    """
    return _cut(" ".join(word for word in _visible(text).split() if not _is_link(word)), limit)


def several_lines(text: str, limit: int = 300) -> str:
    """The text with its own lines, without empty ones, at most `limit` characters; links stay, as text."""
    lines = (" ".join(_visible(line).split()) for line in text.splitlines())
    return _cut("\n".join(line for line in lines if line), limit)


def paragraphs(text: str, limit: int = 6_000) -> list[list[str]]:
    """The text as paragraphs of lines, at most `limit` characters; an empty line ends one. Links stay, as text."""
    found: list[list[str]] = [[]]
    for line in _cut(text.strip(), limit).splitlines():
        clean = " ".join(_visible(line).split())
        if clean:
            found[-1].append(clean)
        elif found[-1]:
            found.append([])
    return [lines for lines in found if lines]


def sender_name(name: str) -> str:
    r"""A display name for From or To: without @ : , ; " < > \, at most 75 characters.

    Microsoft takes names with such characters for phishing, or for no From at all (as pretix found).
    """
    return " ".join(one_line(name, limit=1_000).translate(_MISTRUSTED).split())[:75].strip()


def message_ids(*texts: str) -> tuple[str, ...]:
    """The message identifiers in header texts (RFC 5322 §3.6.4), each once, in order; whatever else is there goes."""
    return tuple(dict.fromkeys(found for text in texts for found in _ID.findall(text)))


def _visible(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(_mark(mark) for mark in unicodedata.normalize("NFC", text))


def _mark(mark: str) -> str:
    if mark.isspace():
        return " "
    return "" if unicodedata.category(mark) in _HIDDEN and mark not in _JOINERS else mark


def _is_link(word: str) -> bool:
    return "://" in word or "www." in word.lower()


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
