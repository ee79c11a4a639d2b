"""The mail that another one passes on, as mail programs do it."""

from email.message import EmailMessage

import pytest

from processor.reading.letters.forwarded import forwarded
from processor.reading.message import Address, Message, parse

BODY = "Graag meld ik mij aan.\n\nJan Kok\nGemeente Utrecht"
JAN = Address("Jan Kok", "jan.kok@utrecht.nl")
SUBJECT = "Pioniersnetwerk 18 september"
OUTLOOK = f"""Ter info.

Iris

Van: Jan Kok <jan.kok@utrecht.nl>
Verzonden: maandag 3 september 2018 10:00
Aan: Iris Bakker <i.bakker@schiedam.nl>; Els
 Vos <els.vos@delft.nl>
Onderwerp: {SUBJECT}

{BODY}
"""
OLD_OUTLOOK = f"""-----Oorspronkelijk bericht-----
Van: Jan Kok [mailto:jan.kok@utrecht.nl]
Verzonden: maandag 3 september 2018 10:00
Aan: Iris Bakker
Onderwerp: {SUBJECT}

{BODY}
"""
GMAIL = f"""---------- Forwarded message ---------
Van: Jan Kok <jan.kok@utrecht.nl>
Date: ma 3 sep. 2018 om 10:00
Subject: {SUBJECT}
To: <i.bakker@schiedam.nl>


{BODY}
"""
QUOTED = BODY.replace("\n", "\n> ")
APPLE = f"""

Begin doorgestuurd bericht:

> Van: Jan Kok <jan.kok@utrecht.nl>
> Onderwerp: {SUBJECT}
> Datum: 3 september 2018 om 10:00:00 CEST
> Aan: i.bakker@schiedam.nl
>
> {QUOTED}
"""
THUNDERBIRD = f"""

-------- Doorgestuurd bericht --------
Onderwerp: \t{SUBJECT}
Datum: \tMon, 3 Sep 2018 10:00:00 +0200
Van: \tJan Kok <jan.kok@utrecht.nl>
Aan: \ti.bakker@schiedam.nl


{BODY}
"""
GMAIL_HTML = f"""<div dir="ltr">Zie onder<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">
---------- Forwarded message ---------<br>Van: <b class="gmail_sendername" dir="auto">Jan Kok</b>
<span dir="auto">&lt;<a href="mailto:jan.kok@utrecht.nl">jan.kok@utrecht.nl</a>&gt;</span><br>
Date: ma 3 sep. 2018 om 10:00<br>Subject: {SUBJECT}<br>To:  &lt;i.bakker@schiedam.nl&gt;<br></div><br><br>
<div>Graag meld ik mij aan.</div><div><br></div><div>Jan Kok</div><div>Gemeente Utrecht</div></div></div>"""
OUTLOOK_HTML = f"""<html><body lang=NL><div class=WordSection1><p class=MsoNormal>Ter info</p><div>
<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal>
<b>Van:</b> Jan Kok &lt;jan.kok@utrecht.nl&gt; <br><b>Verzonden:</b> maandag 3 september 2018 10:00<br>
<b>Aan:</b> Iris Bakker<br><b>Onderwerp:</b> {SUBJECT}</p></div></div><p class=MsoNormal>&nbsp;</p>
<p class=MsoNormal>Graag meld ik mij aan.</p><p class=MsoNormal>&nbsp;</p>
<p class=MsoNormal>Jan Kok<br>Gemeente Utrecht</p></div></body></html>"""
APPLE_HTML = f"""<html><body><div>Zie onder<br><div><br><blockquote type="cite"><div>Begin doorgestuurd bericht:</div>
<br class="Apple-interchange-newline"><div><span><b>Van: </b></span><span>Jan Kok &lt;jan.kok@utrecht.nl&gt;<br></span>
</div><div><span><b>Onderwerp: </b></span><span><b>{SUBJECT}</b><br></span></div><div><span><b>Datum: </b></span>
<span>3 september 2018 om 10:00:00 CEST<br></span></div><div><span><b>Aan: </b></span><span>i.bakker@schiedam.nl<br>
</span></div><br><div><div>Graag meld ik mij aan.<br><br>Jan Kok<br>Gemeente Utrecht</div></div></blockquote></div>
</div></body></html>"""


def mail(text: str, html: str = "", subject: str = f"FW: {SUBJECT}") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Subject"] = "Iris Bakker <i.bakker@schiedam.nl>", subject
    made.set_content(text)
    if html:
        made.add_alternative(html, subtype="html")
    return made


def read(made: EmailMessage) -> Message | None:
    return forwarded(parse(made.as_bytes()))


@pytest.mark.parametrize("text", [OUTLOOK, OLD_OUTLOOK, GMAIL, APPLE, THUNDERBIRD])
def test_a_mail_that_is_quoted_with_its_head(text: str) -> None:
    inner = read(mail(text))
    assert inner is not None
    assert (inner.sender, inner.subject, inner.text) == (JAN, SUBJECT, BODY)


@pytest.mark.parametrize("html", [GMAIL_HTML, OUTLOOK_HTML, APPLE_HTML])
def test_the_same_as_html(html: str) -> None:
    inner = read(mail("zie de opmaak", html))
    assert inner is not None
    assert (inner.sender, inner.subject, inner.text) == (JAN, SUBJECT, BODY)


def test_a_mark_tells_it_where_the_subject_does_not() -> None:
    assert read(mail(GMAIL, subject="aanmelding")) is not None


def test_a_mail_that_is_enclosed_and_what_it_says_of_having_been_checked_is_not_believed() -> None:
    inside = mail(BODY, subject=SUBJECT)
    inside.replace_header("From", "Jan Kok <Jan.Kok@utrecht.nl>")
    inside["Authentication-Results"] = "mx.schiedam.nl; dmarc=pass header.from=utrecht.nl"
    outer = mail("zie de bijlage")
    outer.add_attachment(inside)
    inner = read(outer)
    assert inner is not None
    assert (inner.sender, inner.subject, inner.text.strip()) == (JAN, SUBJECT, BODY)
    assert inner.all_headers("authentication-results") == ()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (OUTLOOK, f"RE: {SUBJECT}"),
        (OUTLOOK.replace(" <jan.kok@utrecht.nl>", ""), f"FW: {SUBJECT}"),
        ("Zie hieronder wat Jan schreef: hij komt.", f"FW: {SUBJECT}"),
        ("Van: jan.kok@utrecht.nl hoorde ik dat hij komt.", f"FW: {SUBJECT}"),
    ],
)
def test_an_answer_or_a_head_without_an_address_passes_nothing_on(text: str, subject: str) -> None:
    assert read(mail(text, subject=subject)) is None
