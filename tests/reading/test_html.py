"""HTML of mail clients becomes lines: own words, quoted words, and what was hidden."""

import pytest

from processor.reading.markup.html import HtmlText, read_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Ik  kom\n graag.", "Ik kom graag."),
        ("<b>Ik</b> kom<i> graag</i>.", "Ik kom graag."),
        ("<div>Dag</div><div>Ik kom</div>", "Dag\nIk kom"),
        ("<div>Dag</div><div><br></div><div>Ik kom</div>", "Dag\n\nIk kom"),
        ("Dag<br>Ik kom<br><br>Jan", "Dag\nIk kom\n\nJan"),
        ("<p>Dag</p><p>Ik kom</p>", "Dag\n\nIk kom"),
        ("<p class=MsoNormal>Dag</p><p class=MsoNormal>Ik kom</p>", "Dag\nIk kom"),
        ("<p class=MsoNormal>Dag</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Ik", "Dag\n\nIk"),
        ("<ul><li>Jan</li><li><p>Piet</p></ul>Groet", "- Jan\n- Piet\nGroet"),
        ("<ol><li>Jan<li>Piet</ol>", "- Jan\n- Piet"),
        (
            "<table><tr><td>Naam</td><td>Mail</td></tr><tr><td>Jan</td><td>j@b.nl</td></tr></table>",
            "Naam\tMail\nJan\tj@b.nl",
        ),
        ("<table><tr><td><p>Jan</p></td><td><p>Utrecht</p></td></tr></table>Dag", "Jan\tUtrecht\nDag"),
        ("<table><tr><td><img></td><td>Jan<br>adviseur</td></tr></table>", "Jan\nadviseur"),
        ("<table><tr><td><table><tr><td>Jan<td>Delft</table></td></tr></table>", "Jan\tDelft"),
        ("<table><tr><th>Naam<th>Plaats<tr><td>Jan<td></table>", "Naam\tPlaats\nJan"),
        ("<pre>Jan\n  Piet</pre>", "Jan\n  Piet"),
        ("Caf&eacute; &amp; z&#8217;n &#x2019;s", "Café & z’n ’s"),
        ("met&nbsp;vier, sep&shy;tember, ik&zwnj;kom", "met vier, september, ikkom"),
        ("<style>p {color: red}</style><script>alert('hoi')</script><title>Titel</title>Dag", "Dag"),
        ("<!-- niet <b> dit --><!--[if mso]>nee<![endif]-->Dag<![if !mso]>!<![endif]>", "Dag!"),
        ("Dag <!-- nooit gesloten", "Dag"),
        ("1 < 2 en 3 > 2", "1 < 2 en 3 > 2"),
        ('<p title="a > b">Dag', "Dag"),
        ("<p class=it's>Dag</p>zo's", "Dag\nzo's"),
        ("</b></p>Dag</div>", "Dag"),
        ('<a href="mailto:jan@b.nl">Jan Jansen</a> komt', "Jan Jansen <jan@b.nl> komt"),
        ('<a href="mailto:jan@b.nl">jan@b.nl</a> komt', "jan@b.nl komt"),
        ('<a href="https://b.nl">de site</a>', "de site"),
        (
            "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>"
            "<![endif]>Jan</p><p class=MsoListParagraph><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Piet",
            "- Jan\n2. Piet",
        ),
        ("", ""),
    ],
)
def test_html_becomes_the_lines_that_a_browser_shows(html: str, text: str) -> None:
    assert read_html(html) == HtmlText(text, "", "")


REPLIES = {
    "gmail": (
        '<div dir="ltr">Ik kom.</div><br><div class="gmail_quote"><div class="gmail_attr">Op ma 3 sep. schreef Cor:<br>'
        '</div><blockquote class="gmail_quote" style="border-left:1px #ccc solid">Kom je?</blockquote></div>',
        "Op ma 3 sep. schreef Cor:\nKom je?",
    ),
    "gmail as it was": (
        'Ik kom.<div class="gmail_extra"><div class="gmail_quote">Op 3 sep. schreef Cor:<br><blockquote '
        'class="gmail_quote" style="margin:0">Kom je?</blockquote></div></div>',
        "Op 3 sep. schreef Cor:\nKom je?",
    ),
    "gmail forward": (
        'Ik kom.<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>Van: Cor</div>'
        "<div>Kom je?</div><blockquote>oud</blockquote><div>nog ouder</div></div>",
        "---------- Forwarded message ---------\nVan: Cor\nKom je?\noud\nnog ouder",
    ),
    "outlook on the desktop": (
        "<div class=WordSection1><p class=MsoNormal>Ik kom.</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;"
        "padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span>Van:</span></b> Cor<br><b>Verzonden:</b> maandag</p></div>"
        "</div><p class=MsoNormal>Kom je?</p></div>",
        "Van: Cor\nVerzonden: maandag\nKom je?",
    ),
    "outlook on the web": (
        '<div style="font-size:12pt">Ik kom.</div><div id="appendonsend"></div><hr tabindex="-1" style="width:98%">'
        '<div id="divRplyFwdMsg" dir="ltr"><b>Van:</b> Cor<br><b>Onderwerp:</b> x</div><div>Kom je?</div>',
        "Van: Cor\nOnderwerp: x\nKom je?",
    ),
    "outlook seen through another outlook": (
        '<div class="x_x">Ik kom.</div><div id="x_divRplyFwdMsg">Van: Cor</div><div>Kom je?</div>',
        "Van: Cor\nKom je?",
    ),
    "outlook mobile": (
        '<div>Ik kom.</div><div id="mail-editor-reference-message-container"><b>Van:</b> Cor<div>Kom je?</div></div>',
        "Van: Cor\nKom je?",
    ),
    "apple": (
        "<div>Ik kom.<br><div><br><blockquote type='cite'><div>Op 3 sep. heeft Cor geschreven:</div><div>Kom je?</div>"
        "</blockquote></div></div>",
        "Op 3 sep. heeft Cor geschreven:\nKom je?",
    ),
    "iphone": (
        "<div>Ik kom.</div><div><br>Op 3 sep. 2018 om 10:14 heeft Cor &lt;c@b.nl&gt; het volgende geschreven:<br><br></div>"
        '<blockquote type="cite"><div>Kom je?</div></blockquote>',
        "Op 3 sep. 2018 om 10:14 heeft Cor <c@b.nl> het volgende geschreven:\nKom je?",
    ),
    "thunderbird": (
        '<p>Ik kom.</p><div class="moz-cite-prefix">Op 3-9-2018 om 10:14 schreef Cor:<br></div>'
        '<blockquote type="cite" cite="mid:1@b.nl">Kom je?</blockquote>',
        "Op 3-9-2018 om 10:14 schreef Cor:\nKom je?",
    ),
    "yahoo": (
        '<div>Ik kom.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>Op maandag schreef Cor:</div>Kom je?</div>',
        "Op maandag schreef Cor:\nKom je?",
    ),
}


@pytest.mark.parametrize("client", REPLIES)
def test_what_a_mail_client_marks_as_quoted_is_not_the_senders_own(client: str) -> None:
    html, quoted = REPLIES[client]
    assert read_html(html) == HtmlText("Ik kom.", quoted, "")


@pytest.mark.parametrize(
    ("html", "own"),
    [
        (
            '<blockquote type="cite">Kom je?</blockquote><div>Ja.</div><blockquote type="cite">Borrel?</blockquote><div>Nee.',
            "Ja.\nNee.",
        ),
        (
            '<div class="gmail_quote">Op 3 sep. schreef Cor:<blockquote class="gmail_quote">Kom je?</blockquote>'
            '<div>Ja.</div><blockquote class="gmail_quote">Borrel?</blockquote><div>Nee.</div></div>',
            "Ja.\nNee.",
        ),
        ('<blockquote style="margin:0 0 0 40px;border:none;padding:0">Ik kom.</blockquote>', "Ik kom."),
        (
            "<div style='border-top:solid #E1E1E1 1.0pt'><p>Gemeente Delft</p></div><p class=MsoNormal>Ik kom.",
            "Gemeente Delft\nIk kom.",
        ),
    ],
)
def test_answers_between_quotes_and_indented_text_are_own_words(html: str, own: str) -> None:
    assert read_html(html).own == own


@pytest.mark.parametrize(
    ("html", "own"),
    [
        ('Ik kom.<br>-- <br><div class="gmail_signature">Jan<br>Delft</div>', "Ik kom.\n-- \nJan\nDelft"),
        ('Ik kom.<div class="x_Signature">Jan</div>', "Ik kom.\n-- \nJan"),
        (
            '<div>Ik kom.</div><div id="Signature"><div>Jan</div></div><div>En Piet ook.</div>',
            "Ik kom.\nEn Piet ook.\n-- \nJan",
        ),
        ('Ik kom.<div id="ms-outlook-mobile-signature">Outlook voor iOS</div>', "Ik kom.\n-- \nOutlook voor iOS"),
        ('<span class="gmail_signature_prefix">-- </span><div class="gmail_signature">Jan</div>', "-- \nJan"),
        ('Ik kom.<div class="gmail_signature"><br></div>', "Ik kom."),
        (
            '<p class=MsoNormal>Ik kom.</p><p class=MsoNormal><a name="_MailAutoSig"></a>Jan</p><p class=MsoNormal>Delft',
            "Ik kom.\n-- \nJan\nDelft",
        ),
        ('<div id="AppleMailSignature">Ik kom met Piet.</div>', "Ik kom met Piet."),
        (
            'Ik kom.<div id="AppleMailSignature">Verstuurd vanaf mijn iPhone</div>',
            "Ik kom.\n-- \nVerstuurd vanaf mijn iPhone",
        ),
    ],
)
def test_a_marked_signature_stands_behind_its_mark(html: str, own: str) -> None:
    assert read_html(html) == HtmlText(own, "", "")


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">Afmelden</div>',
        '<div style="display: none !important">Afmelden</div>',
        "<p hidden>Afmelden</p>",
        '<style>.weg, p.x {display:none}</style><p class="weg">Afmelden</p>',
        '<style>#weg {visibility:hidden}</style><p id="weg">Afmelden</p>',
        '<span style="visibility:hidden">Afmelden</span>',
        '<span style="font-size:1px">Afmelden</span>',
        '<span style="font-size:0">Afmelden</span>',
        '<span style="color:#ffffff">Afmelden</span>',
        '<font color="white">Afmelden</font>',
        '<div style="color:rgb(254, 254, 254)">Afmelden</div>',
        '<div style="background:#000"><span style="color:black">Afmelden</span></div>',
        '<div style="max-height:0;overflow:hidden">Afmelden</div>',
        '<div style="height:0px;overflow:hidden">Afmelden</div>',
        '<div style="opacity:0">Afmelden</div>',
        "<span style='mso-hide:all'>Afmelden</span>",
        '<div style="position:absolute;left:-9999px">Afmelden</div>',
        '<div style="display:none"><p style="display:block">Afmelden</p></div>',
    ],
)
def test_hidden_text_is_known_and_never_own(hidden: str) -> None:
    assert read_html(f"<p>Ik kom.</p>{hidden}<p>Jan</p>") == HtmlText("Ik kom.\n\nJan", "", "Afmelden")


@pytest.mark.parametrize(
    "html",
    [
        '<div style="display:none">&zwnj;&nbsp;&zwnj;</div>Ik kom.',
        '<img width=1 height=1 style="display:none">Ik kom.',
        '<td style="font-size:0"><div style="font-size:14px">Ik kom.</div></td>',
        '<table bgcolor="#003366"><tr><td><font color="white">Ik kom.</font></td></tr></table>',
        '<div style="background-image:url(x.png)"><span style="color:#fff">Ik kom.</span></div>',
        "<style>@media (max-width:600px) { .m { display:none } } .n {color:red}</style><p class=m>Ik kom.</p>",
        '<p style="display:none"></p><p>Ik kom.',
        '<div style="visibility:hidden"><span style="visibility:visible">Ik kom.</span></div>',
        '<span style="color:#1F497D;font-size:11.0pt">Ik kom.</span>',
        '<p style="max-height:none;opacity:0.9">Ik kom.</p>',
    ],
)
def test_text_that_can_be_seen_is_not_hidden(html: str) -> None:
    assert read_html(html) == HtmlText("Ik kom.", "", "")


def test_hidden_text_inside_a_quote_is_nobodys_trick() -> None:
    html = '<blockquote type="cite">Nieuws<span style="display:none">voorproefje</span></blockquote>Ik kom.'
    assert read_html(html).hidden == ""
