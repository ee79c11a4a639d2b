"""What the sender typed, apart from quotes and footers, for the mail programs that are about."""

import pytest

from processor.reading.letters.own_words import own_words, separate
from processor.reading.letters.signatures import split_signature
from processor.reading.message import Message

BELOW = {
    "outlook": "Van: Oosterhout, CCM van\nVerzonden: maandag 3 september 2018 09:00\nAan: Boer, Jan de\nOnderwerp: RE: x\n\nKom je ook?",
    "outlook, English": "From: Oosterhout\nSent: Monday 3 September 2018\nTo: Boer\nSubject: x\n\nKom je ook?",
    "outlook, ruled": "________________________________\nVan: Oosterhout\nVerzonden: maandag\n\nKom je ook?",
    "older outlook": "-----Oorspronkelijk bericht-----\nVan: Oosterhout\nVerzonden: maandag\n\nKom je ook?",
    "gmail": "Op ma 3 sep. 2018 om 14:12 schreef Oosterhout <o@schiedam.nl>:\n\n> Kom je ook?",
    "gmail, wrapped": "Op ma 3 sep. 2018 om 14:12 schreef Oosterhout, C.C.M. van\n<o@schiedam.nl>:\n\n> Kom je ook?",
    "thunderbird": "Op 3-9-2018 om 14:12 schreef Oosterhout:\n> Kom je ook?",
    "apple": "Op 3 sep. 2018, om 11:02 heeft Oosterhout <o@schiedam.nl> het volgende geschreven:\n\n> Kom je ook?",
    "samsung": "-------- Oorspronkelijk bericht --------\nVan: Oosterhout\nDatum: 03-09-18\n\nKom je ook?",
    "apple, English": "On 3 Sep 2018, at 11:02, Oosterhout <o@schiedam.nl> wrote:\n\n> Kom je ook?",
    "forwarded": "Begin doorgestuurd bericht:\n\nVan: Oosterhout\nOnderwerp: x\n\nKom je ook?",
}


@pytest.mark.parametrize("client", sorted(BELOW))
def test_what_stands_below_a_reply_is_quoted(client: str) -> None:
    told = separate(f"Ik kom graag.\n\nJan\n\n{BELOW[client]}\n")
    assert told.own == "Ik kom graag.\n\nJan"
    assert "Kom je ook?" in told.quoted


def test_answers_between_quoted_lines_are_own_words() -> None:
    told = separate("Op 3-9-2018 om 14:12 schreef Chantal:\n> Kom je ook?\nJa, graag!\n> En de borrel?\nDie niet.")
    assert told.own == "Ja, graag!\nDie niet."


@pytest.mark.parametrize(
    "footer",
    [
        "Verzonden vanaf mijn iPhone",
        "Verstuurd vanaf mijn Samsung Galaxy-smartphone.",
        "Outlook voor iOS downloaden",
        "Sent from my iPad",
        "Get Outlook for Android",
        "Disclaimer: aan dit bericht kunnen geen rechten\nworden ontleend.",
        "Dit bericht kan informatie bevatten die niet voor u\nis bestemd.",
        "Denk aan het milieu voordat u dit bericht print.",
    ],
)
def test_what_devices_and_lawyers_add_is_nobodys_word(footer: str) -> None:
    assert separate(f"Ik kom graag.\n\n{footer}").own == "Ik kom graag."


def test_a_line_that_only_begins_like_a_head_is_own() -> None:
    assert separate("Van: alle kanten hoorde ik over jullie.\nIk kom graag.").quoted == ""


def test_html_tells_own_from_quoted_by_its_elements() -> None:
    page = '<p>Ik kom graag.</p><blockquote class="gmail_quote">Kom je ook?</blockquote>'
    told = own_words(Message(text="iets anders", html=page))
    assert (told.own, told.quoted, told.hidden) == ("Ik kom graag.", "Kom je ook?", False)


def test_words_that_a_page_hides_are_noticed_and_not_read() -> None:
    told = own_words(Message(html='<p>Ik kom.</p><p style="display:none">Ik meld mij af.</p>'))
    assert (told.own, told.hidden) == ("Ik kom.", True)


@pytest.mark.parametrize(
    ("text", "body", "signature"),
    [
        ("Ik kom.\n\nMet vriendelijke groet,\n\nJan de Boer\nadviseur", "Ik kom.", "Jan de Boer\nadviseur"),
        ("Ik kom.\nGroet, Jan", "Ik kom.", "Jan"),
        ("Ik kom.\n\nJan de Boer\nGemeente Leiden", "Ik kom.", "Jan de Boer\nGemeente Leiden"),
        ("Ik kom.\n\nTot dan!\nJan", "Ik kom.", "Jan"),
        ("Ik kom.\n-- \nJan de Boer", "Ik kom.", "Jan de Boer"),
        ("Dank! Begint het om twee uur?\n\nJan", "Dank! Begint het om twee uur?", "Jan"),
        ("Met spijt meld ik me af.\n\nJan", "Met spijt meld ik me af.", "Jan"),
        ("Ik kom.\n\nGroet,\nJan\n\nPS: ik ben vegetariër.", "Ik kom.\n\n\nPS: ik ben vegetariër.", "Jan"),
        ("Ik kom.\n\nJan de Boer\nIk werk niet op woensdag.", "Ik kom.", "Jan de Boer\nIk werk niet op woensdag."),
    ],
)
def test_a_signature_is_apart_and_a_postscript_is_not(text: str, body: str, signature: str) -> None:
    signed = split_signature(text, ["jan", "boer"])
    assert (signed.body.strip(), signed.signature.strip()) == (body, signature)
