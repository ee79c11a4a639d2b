"""What a human must see first: sealed mail, lists in attachments, doubtful senders, broken mail; and what he needn't."""

import pytest

from processor.reading.doubts.review import needs_review
from processor.reading.message import Address, Attachment, Message
from processor.reading.problems import HIDDEN_BREAK, NO_DATE, TEXT_CUT

SEALED = "de mail is versleuteld en hier niet te openen"
TNEF = "de mail heeft een bijlage winmail.dat, waarin tekst kan zitten die hier niet te openen is"
ELSEWHERE = "de mail is alleen een melding van een beveiligd bericht elders"
LIST = "in een bijlage kan een lijst met namen staan"
FORGED = "de mailserver kon niet bevestigen dat de mail echt van dit adres komt"
NO_REPLY = "op het adres van de afzender worden geen antwoorden gelezen"
JAN = Address("Jan", "jan@utrecht.nl")


def attached(content_type: str, name: str, text: str = "Ik kom graag.") -> Message:
    return Message(sender=JAN, text=text, attachments=(Attachment(content_type, name, 10),))


@pytest.mark.parametrize(
    ("message", "reasons"),
    [
        (attached("application/pkcs7-mime", "smime.p7m"), (SEALED,)),
        (Message(sender=JAN, content_type="application/pkcs7-mime"), (SEALED,)),
        (attached("application/pgp-encrypted", ""), (SEALED,)),
        (attached("application/x-microsoft-rpmsg-message", "message_v2.rpmsg"), (SEALED,)),
        (Message(sender=JAN, text="-----BEGIN PGP MESSAGE-----\nhQEMA\n"), (SEALED,)),
        (attached("application/ms-tnef", "winmail.dat"), (TNEF,)),
        (attached("application/octet-stream", "WINMAIL.DAT"), (TNEF,)),
        (Message(sender=Address("Zivver", "noreply@zivver.com")), (ELSEWHERE, NO_REPLY)),
        (Message(sender=JAN, subject="Beveiligd bericht van Jan", text="Klik om het bericht te openen."), (ELSEWHERE,)),
        (
            Message(
                sender=JAN, subject="Pioniersnetwerk", text="Jan stuurde u met Zivver een bericht. Lees het bericht."
            ),
            (ELSEWHERE,),
        ),
        (attached("application/vnd.ms-excel", "kick-off.xls"), (LIST,)),
        (attached("application/octet-stream", "wie komt.xlsx"), (LIST,)),
        (attached("text/csv", ""), (LIST,)),
        (attached("application/pdf", "document.pdf"), (LIST,)),
        (attached("application/pdf", "Uitnodiging met deelnemers.pdf"), (LIST,)),
        (attached("application/msword", "brief.doc"), (LIST,)),
        (attached("image/jpeg", "deelnemerslijst.jpg"), (LIST,)),
        (attached("image/jpeg", "IMG_2018.jpg", "Zie de foto van de lijst in de bijlage."), (LIST,)),
        (
            Message(
                sender=JAN, headers=(("authentication-results", "mx; spf=pass; dmarc=fail header.from=utrecht.nl"),)
            ),
            (FORGED,),
        ),
        (Message(sender=Address("", "no-reply@formulier.nl")), (NO_REPLY,)),
        (Message(sender=JAN, problems=(HIDDEN_BREAK,)), ("in een kopregel van de mail is iets verstopt",)),
        (Message(sender=JAN, problems=(TEXT_CUT,)), ("de tekst is te lang om helemaal te lezen",)),
    ],
)
def test_a_human_looks_first(message: Message, reasons: tuple[str, ...]) -> None:
    assert needs_review(message) == reasons


@pytest.mark.parametrize(
    "message",
    [
        Message(sender=JAN, text="Ik kom graag."),
        attached("text/vcard", "Jan Jansen.vcf"),
        attached("application/pkcs7-signature", "smime.p7s"),
        attached("image/png", "image001.png", "Zie bijlage."),
        attached("image/png", "logo_gemeente.png"),
        attached("image/jpeg", "IMG_2018.jpg"),
        attached("application/pdf", "Uitnodiging kick-off.pdf"),
        attached("application/pdf", "programma.pdf"),
        Message(sender=JAN, text="Ik kom graag.\n\nVeilig mailen? Gebruik Zivver."),
        Message(sender=JAN, headers=(("authentication-results", "mx; dmarc=pass; spf=fail"),)),
        Message(sender=JAN, headers=(("arc-authentication-results", "i=1; mx; dmarc=fail"),)),
        Message(sender=JAN, problems=(NO_DATE,)),
    ],
)
def test_an_ordinary_mail_gives_no_reason(message: Message) -> None:
    assert needs_review(message) == ()
