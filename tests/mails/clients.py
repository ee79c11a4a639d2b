"""Mail clients: how each turns a case into MIME, which headers it adds, how its Message-IDs look. One table, CLIENTS."""

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.mails import pages
from tests.mails.bodies import flowed, hard_wrapped
from tests.mails.cases import Case, digest
from tests.mails.mime import Part, charset_for, multipart, text_part
from tests.mails.parts import calendar_part

FILLER = "vergadering notitie bijlage agenda stuk graag reactie college raad wijk proces besluit voorstel planning"
LATIN = ("us-ascii", "iso-8859-1", "windows-1252")


@dataclass(frozen=True, slots=True)
class Client:
    """`content` makes the mail without its attachments, `charset` is that of its encoded-words."""

    content: Callable[[Case, str], Part]
    message_id: str = "<{h}@{domain}>"
    charset: str = "utf-8"
    boundary: str = "=_{h}"
    headers: Mapping[str, str] | None = None


def body_of(case: Case) -> str:
    """The body as typed, with its filler."""
    text = str(case["body"]).strip("\n") + "\n"
    size, words = int(case.get("pad", 0)), FILLER.split()
    picks = digest(case["id"], "filler")
    line = "> " + " ".join(words[int(digit, 16) % len(words)] for digit in picks[:8]) + "\n"
    return text + "\n" * bool(size) + line * -(-size // len(line))


def named(form: str, case: Case, what: str) -> str:
    """A boundary or Message-ID in the form of a client."""
    digits = digest(case["id"], what)
    domain = str(case["from"]).rstrip("> ").rpartition("@")[2] or "onbekend.example"
    return form.format(h=digits[:24], H=digits[:24].upper(), b=url_safe(digits), uuid=uuid(digits), domain=domain)


def uuid(digits: str) -> str:
    """The shape of a UUID, version 4."""
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:32]}"


def url_safe(digits: str) -> str:
    """The letters that Google likes."""
    return base64.urlsafe_b64encode(bytes.fromhex(digits)).decode()[:43]


def alternative(case: Case, *parts: Part) -> Part:
    """Text, HTML and the calendar part side by side; a single part stays alone."""
    calendar = (calendar_part(case),) if "ics" in case else ()
    every = (*parts, *calendar)
    boundary = named(CLIENTS[case["client"]].boundary, case, "alternative")
    return multipart("alternative", boundary, every) if len(every) > 1 else every[0]


def encoding_for(charset: str) -> str:
    """The transfer encoding that Exchange picks."""
    return {"us-ascii": "7bit", "utf-8": "base64"}.get(charset, "quoted-printable")


def outlook(case: Case, text: str) -> Part:
    """Word's HTML with the plain text that Exchange makes of it: a link is followed by its target."""
    plain = pages.LINK.sub(lambda match: f"{match[0]}<{pages.target(match[0])}>", text)
    charset = charset_for(plain, LATIN[1:])
    encoding = encoding_for(charset)
    html = case.get("html") or pages.word(text, charset)
    return alternative(case, text_part("plain", plain, charset, encoding), text_part("html", html, charset, encoding))


def outlook_plain(case: Case, text: str) -> Part:
    """Plain text from Outlook, in the smallest charset that holds it."""
    charset = charset_for(text, LATIN)
    return alternative(case, text_part("plain", text, charset, encoding_for(charset)))


def both(page: Callable[[str], str], encoding: str) -> Callable[[Case, str], Part]:
    """Text and HTML in UTF-8, the text hard-wrapped."""

    def content(case: Case, text: str) -> Part:
        html = case.get("html") or page(text)
        plain = hard_wrapped(text, 76)
        return alternative(
            case, text_part("plain", plain, "utf-8", encoding), text_part("html", html, "utf-8", encoding)
        )

    return content


def plain_only(
    charset: str, encoding: str, shape: Callable[[str], str] = str, parameters: str = ""
) -> Callable[[Case, str], Part]:
    """Plain text alone."""

    def content(case: Case, text: str) -> Part:
        return alternative(case, text_part("plain", shape(text), charset_for(text, (charset,)), encoding, parameters))

    return content


def html_only(case: Case, text: str) -> Part:
    """HTML alone; a body that is HTML itself goes as it is."""
    html = case.get("html") or (text if text.lstrip().startswith("<") else pages.simple(text))
    return alternative(case, text_part("html", html, "utf-8", "quoted-printable"))


def notes(text: str) -> str:
    """Notes breaks lines early."""
    return hard_wrapped(text, 70)


EXCHANGE = "<AM5PR07MB{H}@AM5PR07MB4242.eurprd07.prod.outlook.com>"
OUTLOOK_HEADERS = {
    "Accept-Language": "nl-NL, en-US",
    "Content-Language": "nl-NL",
    "X-MS-Has-Attach": "",
    "X-MS-TNEF-Correlator": "",
}
MOZILLA = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; WOW64; rv:52.0) Gecko/20100101 Thunderbird/52.9.1"}
OUTLOOK_BOUNDARY = "_000_{H}AM5PR07MB4242eurp_"

CLIENTS: Mapping[str, Client] = {
    "outlook-html": Client(outlook, EXCHANGE, "iso-8859-1", OUTLOOK_BOUNDARY, OUTLOOK_HEADERS),
    "outlook-plain": Client(outlook_plain, EXCHANGE, "iso-8859-1", OUTLOOK_BOUNDARY, OUTLOOK_HEADERS),
    "outlook-web": Client(both(pages.web, "quoted-printable"), EXCHANGE, "utf-8", OUTLOOK_BOUNDARY, OUTLOOK_HEADERS),
    "outlook-mobile": Client(both(pages.web, "base64"), EXCHANGE, "utf-8", OUTLOOK_BOUNDARY, OUTLOOK_HEADERS),
    "gmail-html": Client(both(pages.gmail, "quoted-printable"), "<CA{b}@mail.gmail.com>", "utf-8", "000000000000{h}"),
    "iphone-plain": Client(
        plain_only("us-ascii", "quoted-printable"),
        "<{uuid}@{domain}>",
        "utf-8",
        "Apple-Mail-{uuid}",
        {"X-Mailer": "iPhone Mail (15G77)"},
    ),
    "apple-html": Client(
        both(pages.apple, "quoted-printable"),
        "<{uuid}@{domain}>",
        "utf-8",
        "Apple-Mail=_{uuid}",
        {"X-Mailer": "Apple Mail (2.3445.9.1)"},
    ),
    "thunderbird-plain": Client(
        plain_only("utf-8", "8bit", flowed, "; format=flowed"), "<{uuid}@{domain}>", "UTF-8", "------------{H}", MOZILLA
    ),
    "android-html": Client(
        both(pages.android, "base64"), "<{h}@email.android.com>", "utf-8", "--_com.samsung.android.email_{h}"
    ),
    "notes-plain": Client(
        plain_only("iso-8859-1", "quoted-printable", notes),
        "<OF{H}.C12582ED@{domain}>",
        "iso-8859-1",
        "=_alternative {h}",
        {"X-Mailer": "IBM Notes Release 8.5.3FP6", "X-MIMETrack": "Serialize by Router on NOTES01"},
    ),
    "groupwise-html": Client(
        both(pages.simple, "quoted-printable"),
        "<{H}@{domain}>",
        "utf-8",
        "=__Part{H}.0__=",
        {"X-Mailer": "Novell GroupWise Internet Agent 14.2.2"},
    ),
    "webmail-latin1": Client(
        plain_only("windows-1252", "quoted-printable"),
        "<{h}.squirrel@webmail.{domain}>",
        "windows-1252",
        "=_{h}",
        {"User-Agent": "SquirrelMail/1.4.23 [SVN]", "X-Priority": "3 (Normal)"},
    ),
    "base64-utf8": Client(plain_only("utf-8", "base64"), headers={"X-Mailer": "Zimbra 8.7.11_GA_1854"}),
    "html-only": Client(html_only),
}
