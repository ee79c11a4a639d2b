"""HTML of a mail to text: what the sender shows, what a mail client marks as quoted, and what was hidden.

Structure first: quotes and signatures are found by the elements that Outlook, Gmail, Apple Mail, Thunderbird, Yahoo and
others put around them. Quotes that are only typed as text are left to own_words.py. Pure; raises nothing; linear.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from processor.reading.markup.tokens import tokens
from processor.reading.markup.walk import Channel, Walk
from processor.reading.mime import limits

_WORDS = re.compile(r"\w")
SIGNATURE_MARK = "-- "
"""The line before a signature that the mail client marked (RFC 3676 §4.3)."""


@dataclass(frozen=True, slots=True)
class HtmlText:
    """Lines as a browser shows them. `own` may end in a line "-- " and the signature, `quoted` is what others wrote.

    `hidden` is what its reader doesn't see (not displayed, without size, white on white), "" when that has no words.
    """

    own: str
    quoted: str
    hidden: str


@lru_cache(maxsize=1)
def read_html(html: str) -> HtmlText:
    """The text of an HTML part, in three: the sender's own, the quoted, the hidden.

    The last answer is kept: who screens a mail and who reads it ask the same.
    """
    html = html[: limits.nth(html, "<", limits.MOST_TAGS)]
    walk = Walk(html)
    for token in tokens(html):
        walk.take(token)
    texts = walk.texts()
    hidden = texts[Channel.HIDDEN]
    return HtmlText(_with_signature(texts), texts[Channel.QUOTED], hidden if _WORDS.search(hidden) else "")


def _with_signature(texts: dict[Channel, str]) -> str:
    """The own words, then the signature behind its mark; a weak signature counts as own words when there are none."""
    own, weak = texts[Channel.OWN], texts[Channel.WEAK_SIGNATURE]
    if not _WORDS.search(own):
        own, weak = f"{own}\n{weak}".strip("\n"), ""
    signature = f"{weak}\n{texts[Channel.SIGNATURE]}".strip("\n").removeprefix("--").lstrip()
    if not _WORDS.search(signature):
        return own
    return f"{own.removesuffix('--').rstrip()}\n{SIGNATURE_MARK}\n{signature}".lstrip("\n")
