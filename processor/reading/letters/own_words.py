"""The words that the sender typed, apart from what the mail quotes, passes on, or was given by the sending device.

Structure first: html.py tells own from quoted by its elements; the rules on lines here work on plain text and on what
html.py left. Own rules, since mail-parser-reply takes four seconds on 12 kB of "Van: Van: …", and quotequail holds an
Outlook reply for a forward and drops what was typed between quoted lines. Pure; the signature is left to signatures.py.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from processor.reading.markup.html import read_html
from processor.reading.message import Message
from processor.reading.text.folding import plain

_MOST = 65_536  # characters of text that are read (decision 1); nobody signs up beyond them

_HEADER = re.compile(
    r"^\W{0,3}(van|from|von|de|verzonden|verstuurd|sent|gesendet|datum|date|aan|to|an|cc|kopie|onderwerp"
    r"|subject|betreff|objet)\*?\s?:",
)
_FIRST_HEADER = re.compile(r"^\W{0,3}(van|from|von|de)\*?\s?:\*?\s*\S")
_RULER = re.compile(
    r"^\W*(oorspronkelijk bericht|oorspronkelijke bericht|origineel bericht|oorspronkelijk e-?mail|original message"
    r"|original appointment|oorspronkelijke afspraak|doorgestuurd bericht|begin doorgestuurd bericht|forwarded message"
    r"|begin forwarded message|doorgestuurd door .{1,60}|ursprungliche nachricht)\W*$",
)
_ATTRIBUTION = re.compile(
    r"^(op .{4,150} (schreef|heeft .{1,80} geschreven|geschreven)|on .{4,150} wrote|.{3,120} schreef( op .{4,80})?"
    r"|.{3,120} wrote|am .{4,120} schrieb .{1,80}|le .{4,120} a ecrit|.{2,80} (schreef|wrote) (op"
    r"|on) .{4,80})\W{0,3}:?$"
    r"|^op .{4,150}\b(schreef|heeft het volgende geschreven)\b.{0,120}:$|^>{3} .{3,120}( \d{1,2}-\d{1,2}-\d{4}"
    r"|\d{4}).{0,20}>{3}$",
)
_ATTRIBUTION_START = re.compile(r"^(op|on) .{0,20}\d")
_DEVICE = re.compile(
    r"^\W*(verzonden (vanaf|vanuit|via|met|door)|verstuurd (vanaf|vanuit|via|met)|sent (from|via|with)"
    r"|outlook voor (ios|android)"
    r"|get outlook for|outlook (for|voor) |download outlook|virusvrij|deze e-?mail is gecontroleerd op virussen"
    r"|verzonden met proton"
    r"|envoye de mon|von meinem .{2,20} gesendet|via mijn (iphone|ipad|telefoon|mobiel)"
    r"|[- ]*-- ?verzonden|getypt op (mijn|een) (telefoon|mobiel|iphone).*)",
)
_DISCLAIMER = re.compile(
    r"^\W*(disclaimer|proclaimer|dit (e-?mail)?bericht (kan|is|en)|de informatie (verzonden|in dit|in deze)"
    r"|deze e-?mail (en|is|kan|bevat)"
    r"|aan (dit|deze) .{1,20}kunnen geen rechten|denk (s\.v\.p\. )?(even )?aan het milieu|bespaar papier"
    r"|please consider|think before"
    r"|this (e-?mail|message)|the information (contained )?in this|indien u niet de (beoogde|geadresseerde)"
    r"|(de )?(gemeente|provincie|ministerie) .{2,40} (sluit|is niet aansprakelijk|aanvaardt)"
    r"|vertrouwelijk(heid)?\b.{0,20}:|confidential"
    r"|caution: this|let op: deze e-?mail|waarschuwing: deze|\[?extern(e|al)?\b( e-?mail| bericht)?\]?\W*$"
    r"|proefschrift van uw browser"
    r"|dit bericht is afkomstig van buiten|help save paper|op al onze )",
)
_RULE = re.compile(r"^([-_=*.~# ]{3,}|\W?)$")
_TABLE_RULE = re.compile(r"^[|+:= -]*-[|+][|+:= -]*$")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The text of a mail, told apart.

    `own` is what the sender typed, signature included, `quoted` everything that somebody wrote earlier. `hidden` says
    that the mail holds words that its reader can't see.
    """

    own: str = ""
    quoted: str = ""
    hidden: bool = False


def own_words(message: Message) -> OwnWords:
    """What the sender of the message typed. Plain text counts where the HTML shows nothing."""
    page = read_html(message.html[: 8 * _MOST]) if message.html else None
    if page is None or not (page.own.strip() or page.quoted.strip()):
        return separate(message.text)
    told = separate(page.own)
    quoted = f"{told.quoted}\n{page.quoted}".strip()
    return OwnWords(told.own, quoted, hidden=bool(page.hidden.strip()))


def separate(text: str) -> OwnWords:
    """Own and quoted lines of a plain text, footers of devices and disclaimers left out of both."""
    lines = _unwrapped(unicodedata.normalize("NFC", text[:_MOST]).splitlines())
    own: list[str] = []
    quoted: list[str] = []
    for mine, line in _told(lines):
        (own if mine else quoted).append(line)
    return OwnWords("\n".join(_without_footers(own)).strip("\n"), "\n".join(quoted).strip("\n"))


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines, an attribution that was broken over two or three made whole: "Op ma 3 sep. schreef / Jan <…>:"."""
    made: list[str] = []
    at = 0
    while at < len(lines):
        whole = lines[at]
        if _ATTRIBUTION_START.match(plain(whole[:40])) and not whole.rstrip().endswith(":"):
            for extra in (1, 2):
                joined = " ".join(line.strip() for line in lines[at : at + 1 + extra])
                if len(joined) < 400 and _ATTRIBUTION.match(plain(joined.strip())) and joined.rstrip().endswith(":"):  # noqa: PLR2004 - the longest attribution anybody wraps
                    whole, at = joined, at + extra
                    break
        made.append(whole)
        at += 1
    return made


def _told(lines: list[str]) -> Iterator[tuple[bool, str]]:
    """Each line with whether it is the sender's own."""
    rest_is_quoted = False
    for at, line in enumerate(lines):
        folded = plain(line[:500]).strip()
        if not rest_is_quoted and _opens_quote(lines, at, folded):
            rest_is_quoted = not _marked_below(lines, at)
            yield False, line
        elif folded.startswith((">", "|>")):
            yield False, line.strip().lstrip("|> ")
        else:
            yield not rest_is_quoted, line


def _opens_quote(lines: list[str], at: int, folded: str) -> bool:
    if _RULER.match(folded) or (len(folded) < 300 and _ATTRIBUTION.match(folded)):  # noqa: PLR2004 - an attribution is one line
        return True
    return bool(_FIRST_HEADER.match(folded)) and _headers(lines, at) > 1


def _headers(lines: list[str], at: int) -> int:
    """How many of the next lines look like the head of a quoted mail."""
    near = [plain(line[:40]).strip() for line in lines[at : at + 9]]
    return sum(bool(_HEADER.match(line)) for line in near)


def _marked_below(lines: list[str], at: int) -> bool:
    """Whether the quote that opens here marks its lines with ">", so that unmarked ones are answers between them."""
    following = (line.strip() for line in lines[at + 1 : at + 6] if line.strip())
    return next(following, "").startswith((">", "|>"))


def _without_footers(lines: list[str]) -> list[str]:
    """The lines without what devices and legal departments add; a disclaimer goes to the end of its paragraph."""
    kept: list[str] = []
    legal = False
    for line in lines:
        folded = plain(line[:200]).strip()
        legal = bool(folded) and (legal or bool(_DISCLAIMER.match(folded)))
        if not legal and not _DEVICE.match(folded) and not _TABLE_RULE.match(folded):
            kept.append("" if _RULE.match(folded) else line)
    return kept
