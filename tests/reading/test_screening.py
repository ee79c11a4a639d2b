"""Machines' mail is told from persons' mail: each case is a mail as it comes in, beside what it is."""

import pytest

from processor.reading.machines.screening import Screening, screen
from processor.reading.message import Message, parse
from processor.registration.request import Kind

OURS = ("cor@schiedam.nl",)
PERSON = "From: Jan Jansen <jan@utrecht.nl>\nTo: cor@schiedam.nl"
SERVER = "From: Mail Delivery System <MAILER-DAEMON@mx.utrecht.nl>\nTo: cor@schiedam.nl"


def mail(head: str, body: str = "", subject: str = "Pioniersnetwerk 18 september") -> Message:
    text = f"{head}\nSubject: {subject}\nDate: Mon, 3 Sep 2018 10:14:00 +0200\nMIME-Version: 1.0\n"
    return parse((text + (body if body.startswith("Content-Type") else f"\n{body}")).encode())


def report(action: str, status: str, subject: str = "Delivery Status Notification", head: str = SERVER) -> Message:
    return mail(
        head,
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        "--b\nContent-Type: text/plain\n\nZie het rapport.\n"
        f"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n{action}"
        f"Final-Recipient: rfc822; piet@delft.nl\nStatus: {status}\n"
        "--b\nContent-Type: message/rfc822\n\nFrom: cor@schiedam.nl\nSubject: Bevestiging\n\nJe aanmelding is ontvangen.\n--b--\n",
        subject,
    )


BOUNCES = {
    "failed": report("Action: failed\n", "5.1.1"),
    "failed with a comment": report("Action: failed (user unknown)\n", "5.1.1"),
    "error of opensmtpd": report("Action: error\n", "5.1.1"),
    "failed after four days": report("Action: failed\n", "4.4.7"),
    "status alone": report("", "5.2.2"),
    "from a group": report("Action: failed\n", "5.7.1", head="From: Beheer <beheer@delft.nl>"),
    "without an envelope sender": report("Action: failed\n", "5.1.1", head="Return-Path: <>\nFrom: x@y.nl"),
    "qmail": mail(
        "From: MAILER-DAEMON@mx.delft.nl",
        "Hi. This is the qmail-send program at mx.delft.nl.\nI'm afraid I wasn't able to deliver your message to the "
        "following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n"
        "<piet@delft.nl>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n",
        "failure notice",
    ),
    "exim": mail(
        f"{SERVER}\nX-Failed-Recipients: piet@delft.nl\nAuto-Submitted: auto-replied",
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered "
        "to one or more of its recipients. This is a permanent error.\n\n  piet@delft.nl\n    550 Unknown user\n",
        "Mail delivery failed: returning message to sender",
    ),
    "postfix": mail(
        SERVER,
        "I'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n"
        "<piet@delft.nl>: host mx.delft.nl said: 550 5.1.1 User unknown\n",
        "Undelivered Mail Returned to Sender",
    ),
    "exchange in dutch": mail(
        "From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@schiedam.nl>",
        "Bezorging aan de volgende geadresseerden of groepen is mislukt:\n\npiet@delft.nl\nHet e-mailadres kan niet worden "
        "gevonden.\n",
        "Onbestelbaar: Bevestiging",
    ),
    "exchange in html": mail(
        "From: postmaster@delft.onmicrosoft.com\nX-MS-Exchange-Message-Is-Ndr:",
        "Content-Type: text/html\n\n<p>Your message to <b>piet@delft.nl</b> couldn't be delivered.</p><p>550 5.1.10",
        "Undeliverable: Bevestiging",
    ),
    "gmail": mail(
        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        "Address not found\n\nYour message wasn't delivered to piet@delft.nl because the address couldn't be found.\n",
        "Delivery Status Notification (Failure)",
    ),
    "notes": mail(
        "From: Postmaster@delft.nl",
        "Your message\n\n  Subject: Bevestiging\n\nwas not delivered to:\n\n  piet@delft.nl\n\nbecause:\n\n  User Piet not listed",
        "DELIVERY FAILURE: User Piet (piet@delft.nl) not listed in Domino Directory",
    ),
    "a provider": mail(
        f"{SERVER}\nReturn-Path: <>",
        "Helaas kon uw bericht niet worden bezorgd: het postvak is vol.\n",
        "Bericht kon niet worden afgeleverd",
    ),
    "german": mail(SERVER, "Ihre Nachricht konnte nicht zugestellt werden.", "Unzustellbar: Bestätigung"),
    "french": mail(
        "From: postmaster@ville.fr", "Votre message n'a pas pu être remis à son destinataire.", "Non remis : x"
    ),
    "a format that only flufl.bounce knows": mail(
        "From: ndr@delft.nl",
        "Here is your list of failed recipients.\n\n<piet@delft.nl> said no\n\nHere is your returned mail\n",
        "Bericht",
    ),
    "russian": mail(SERVER, "Письмо не было доставлено.", "Недоставленное сообщение"),
    "japanese": mail(SERVER, "次の宛先にメールを配信できませんでした。", "メールを配信できません"),
    "from nobody at all": mail(
        "From: <>\nAuto-Submitted: auto-replied", "You sent mail to a@delft.nl. That's not a valid user here.", ""
    ),
    "an unread mailbox without a code": mail("From: post_master@delft.nl", "Error: Invalid user address", "Re: Mail"),
    "a full mailbox told as a receipt": mail(
        SERVER,
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nYour message to "
        "<piet@delft.nl> was automatically rejected: Quota exceeded\n--b\nContent-Type: message/disposition-notification\n\n"
        "Disposition: automatic-action/MDN-sent-automatically; deleted\n--b--\n",
        "Automatically rejected mail",
    ),
    "a sender that nobody answers": mail(
        "From: no-reply@mail.jp",
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nCould not be delivered to: <piet@delft.nl>, mailbox is full.\n"
        "--b\nContent-Type: message/rfc822\n\nFrom: cor@schiedam.nl\nSubject: Bevestiging\n\nOntvangen.\n--b--\n",
        "Mail",
    ),
    "a post master who answers": mail(
        "From: post_master@sms.com", "Error: Invalid user address\n550 - no such user here", "Re: Bevestiging"
    ),
    "a daemon without a domain": mail("From: MAILER-DAEMON <>", "Your message was blocked. 550 5.7.1 rejected", "Mail"),
    "nobody in from": mail("X-Failed-Recipients: piet@delft.nl", "piet@delft.nl: user unknown", "Mail Error"),
}


@pytest.mark.parametrize("case", BOUNCES)
def test_a_failed_delivery_is_a_bounce(case: str) -> None:
    assert screen(BOUNCES[case], OURS) == Screening(Kind.BOUNCE, "een mail van ons kon niet worden bezorgd")


DELAYS = {
    "delayed": report("Action: delayed\n", "4.4.1"),
    "status alone": report("", "4.4.1"),
    "postfix": mail(
        SERVER,
        "THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\nYour message could not be delivered for more than 4 "
        "hours. It will be retried until it is 5 days old.",
        "Delayed Mail (still being retried)",
    ),
    "exim": mail(
        SERVER,
        "A message that you sent has not yet been delivered to one or more of its recipients. No action is required on your "
        "part. Delivery attempts will continue for some time.",
        "Warning: message 1abc delayed 24 hours",
    ),
    "exchange in dutch": mail(
        SERVER,
        "Bezorging aan deze geadresseerden is vertraagd. U hoeft het bericht niet opnieuw te verzenden.",
        "Vertraagd: x",
    ),
}


@pytest.mark.parametrize("case", DELAYS)
def test_a_delay_is_no_failure(case: str) -> None:
    assert screen(DELAYS[case], OURS) == Screening(Kind.AUTOMATIC, "een mail van ons is vertraagd maar nog onderweg")


OFFICE = (
    "Ik ben afwezig tot en met 14 september. Uw bericht wordt niet doorgestuurd. Voor dringende zaken kunt u bellen."
)
AUTOMATIC = {
    "recall in dutch": mail(PERSON, "Jansen, Jan wil het bericht intrekken, Aanmelding.", "Intrekken: Aanmelding"),
    "recall in english": mail(
        PERSON, 'Jansen, Jan would like to recall the message, "Aanmelding".', "Recall: Aanmelding"
    ),
    "auto-submitted": mail(f"{PERSON}\nAuto-Submitted: auto-replied", "Ik ben weg."),
    "auto-submitted with a comment": mail(f"{PERSON}\nAuto-Submitted: auto-replied (vacation)", "Ik ben weg."),
    "auto-generated": mail(f"{PERSON}\nAuto-Submitted: auto-generated", "Uw melding is ontvangen."),
    "precedence of gmail's vacation": mail(f"{PERSON}\nPrecedence: auto_reply", "Weg."),
    "x-autoreply": mail(f"{PERSON}\nX-Autoreply: yes", "Weg."),
    "x-autorespond": mail(f"{PERSON}\nX-Autorespond: Pioniersnetwerk", "Weg."),
    "content-identifier": mail(f"{PERSON}\nContent-Identifier: Auto-replied", "Weg."),
    "null return path": mail(f"Return-Path: <>\n{PERSON}", "Weg."),
    "a mail server without a report": mail("From: postmaster@delft.nl", "De server wordt vannacht onderhouden."),
    "a delivery receipt": report("Action: delivered\n", "2.0.0"),
    "a relay receipt": report("Action: relayed\n", "2.0.0"),
    "a read receipt": mail(
        PERSON,
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nGelezen.\n--b\n"
        "Content-Type: message/disposition-notification\n\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--\n",
    ),
    "a read receipt of exchange": mail(
        PERSON, "Uw bericht aan Jan is gelezen op maandag 3 september.", "Gelezen: Bevestiging"
    ),
    "a receipt of a mail that was not read": mail(
        PERSON, "Your message was deleted without being read on Monday.", "Not read: x"
    ),
    "dutch outlook": mail(PERSON, OFFICE, "Automatisch antwoord: Pioniersnetwerk 18 september"),
    "english outlook": mail(PERSON, "", "Automatic reply: Pioniersnetwerk"),
    "old outlook": mail(PERSON, "", "Out of Office AutoReply: Pioniersnetwerk"),
    "old dutch outlook": mail(PERSON, "", "Afwezigheidsbericht: Pioniersnetwerk"),
    "german outlook": mail(PERSON, "", "Automatische Antwort: Pioniersnetwerk"),
    "german notice": mail(PERSON, "", "Abwesenheitsnotiz: x"),
    "french outlook": mail(PERSON, "", "Réponse automatique : x"),
    "spanish outlook": mail(PERSON, "", "Respuesta automática: x"),
    "italian outlook": mail(PERSON, "", "Risposta automatica: x"),
    "portuguese outlook": mail(PERSON, "", "Resposta automática: x"),
    "swedish outlook": mail(PERSON, "", "Autosvar: x"),
    "danish outlook": mail(PERSON, "", "Automatisk svar: x"),
    "finnish outlook": mail(PERSON, "", "Automaattinen vastaus: x"),
    "polish outlook": mail(PERSON, "", "Odpowiedź automatyczna: x"),
    "notes": mail(PERSON, "", "AUTO: Jan Jansen is out of the office (returning 17-09-2018)"),
    "dutch without any header": mail(PERSON, OFFICE, "Re: Pioniersnetwerk 18 september"),
    "dutch without any header, in html": mail(
        PERSON, f"Content-Type: text/html\n\n<p>{OFFICE}</p>", "Antw: Pioniersnetwerk"
    ),
    "subject of old webmail": mail(PERSON, f"Bedankt voor je bericht. {OFFICE}", "Afwezig: Pioniersnetwerk"),
    "left for another job": mail(
        PERSON,
        "Ik ben per 1 september niet meer werkzaam bij de gemeente. Uw mail wordt niet gelezen. U kunt contact opnemen met Piet.",
        "RE: Pioniersnetwerk",
    ),
    "english without any header": mail(
        PERSON,
        "Thank you for your mail. I am on annual leave with limited access to email. I will reply upon my return.",
        "Re: x",
    ),
    "acknowledgement": mail(
        PERSON, "Dit is een automatisch gegenereerd bericht. Wij hebben uw mail ontvangen.", "Uw mail"
    ),
    "a vacation told in brackets": mail(PERSON, "Weg.", "Re: Pioniersnetwerk (Automatic Response)"),
    "list manager": mail(
        "From: open-request@lijst.nl\nTo: cor@schiedam.nl", "Bevestig uw aanmelding voor de lijst open."
    ),
    "challenge of an allowed list": mail(
        PERSON, "This account is protected by Bluebottle. Click to be on the allowed list.", "RE: x"
    ),
    "challenge": mail(PERSON, "Please confirm your email is not spam by clicking the link.", "Re: x"),
    "spam filter": mail(PERSON, "Your message is being held by Spam Arrest until you verify.", "Re: x"),
    "mailman": mail(
        "From: Jan <jan@utrecht.nl>\nTo: open@lijst.nl\nList-Id: <open.lijst.nl>\nList-Post: <mailto:open@lijst.nl>",
        "Ik ga ook!",
    ),
    "google group": mail(
        "From: Jan via Open <open@lijst.nl>\nTo: open@lijst.nl\nPrecedence: list\nMailing-list: list open@lijst.nl; contact x",
        "Ik ga!",
    ),
    "newsletter": mail(f"{PERSON}\nList-Unsubscribe: <mailto:weg@nieuws.nl>", "Meld je nu aan!"),
    "newsletter with a list id": mail(
        f"{PERSON}\nList-Unsubscribe: <https://x.nl>\nList-Id: <x.nl>", "Meld je nu aan!"
    ),
    "bulk to others": mail("From: jan@utrecht.nl\nTo: alle-ambtenaren@utrecht.nl\nPrecedence: bulk", "Meld je nu aan!"),
    "bulk from nobody": mail("From: no-reply@nieuws.nl\nTo: cor@schiedam.nl\nPrecedence: bulk", "Meld je nu aan!"),
    "ourselves": mail("From: Cor <COR@schiedam.nl>\nTo: jan@utrecht.nl", "Je aanmelding is ontvangen."),
}


@pytest.mark.parametrize("case", AUTOMATIC)
def test_a_mail_that_nobody_typed_for_us_is_automatic(case: str) -> None:
    verdict = screen(AUTOMATIC[case], OURS)
    assert verdict is not None
    assert (verdict.kind, verdict.review) == (Kind.AUTOMATIC, False)


PERSONS = {
    "takes back a registration": mail(
        PERSON, "Ik wil mijn aanmelding intrekken.", "Intrekken: aanmelding 18 september"
    ),
    "a registration": mail(PERSON, "Hierbij meld ik mij aan."),
    "an empty mail": mail(PERSON),
    "exchange's mark on everything": mail(f"{PERSON}\nX-Auto-Response-Suppress: All", "Ik kom graag."),
    "auto-submitted no": mail(f"{PERSON}\nAuto-Submitted: no", "Ik kom graag."),
    "auto: in a subject": mail(
        PERSON, "Met de auto is het lastig parkeren. Ik kom graag.", "Auto: waar kan ik parkeren?"
    ),
    "away that day": mail(PERSON, "Helaas ben ik dan met vakantie.", "Re: Pioniersnetwerk"),
    "away, in the subject": mail(PERSON, "Ik ben die dag met verlof, dus ik meld me af.", "Afwezig 18 september"),
    "away, and a colleague comes": mail(
        PERSON,
        "Bedankt voor je bericht. Ik ben van 10 t/m 20 september met vakantie, Piet gaat in mijn plaats. Je kunt contact met hem "
        "opnemen.",
        "RE: Pioniersnetwerk",
    ),
    "away, told to colleagues": mail(
        PERSON, "I am out of office next week. For urgent matters please contact Jan.", "Next week"
    ),
    "a registration above a quoted notice": mail(
        PERSON,
        f"Ik kom graag!\n\nVan: Piet\nVerzonden: maandag\nOnderwerp: Automatisch antwoord: x\n\n{OFFICE}",
        "RE: x",
    ),
    "an answer to an automatic answer": mail(
        PERSON, "Is mijn aanmelding goed gegaan?", "RE: Automatisch antwoord: Pioniersnetwerk"
    ),
    "a bounce that a person passes on": mail(
        PERSON, "Deze kreeg ik terug: 550 5.1.1 user unknown. Wat nu?", "FW: Onbestelbaar: x"
    ),
    "a question about an address": mail(
        PERSON, "Het adres op de site bestaat niet, klopt dat?", "Bericht niet aangekomen"
    ),
    "precedence of a group": mail(f"{PERSON}\nPrecedence: list", "Ik kom graag."),
    "a list in cc": mail(
        f"{PERSON}\nCc: open@lijst.nl\nList-Id: <open.lijst.nl>\nList-Post: <mailto:open@lijst.nl>\nList-Unsubscribe: <x>",
        "Ik kom.",
    ),
    "our own group": mail(
        f"{PERSON}\nList-Id: <cor.schiedam.nl>\nList-Post: <mailto:cor@schiedam.nl>\nList-Unsubscribe: <x>",
        "Ik kom graag.",
    ),
    "a mark of a footer": mail(PERSON, "Ik kom graag.\n\nVoor dringende vragen ben ik bereikbaar via 06-12345678."),
    "read, in a subject": mail(PERSON, "Ik heb jullie stuk gelezen en kom graag.", "Gelezen: jullie uitnodiging"),
    "a name that begins like a server": mail("From: Mts Smith <mtsmith@delft.nl>\nTo: cor@schiedam.nl", "Ik kom."),
    "out of office hours": mail(PERSON, "Ik ben buiten kantooruren bereikbaar. Is er na terugkomst borrel?", "Re: x"),
    "no sender": mail("To: cor@schiedam.nl", "Ik kom graag."),
}


@pytest.mark.parametrize("case", PERSONS)
def test_a_persons_mail_is_left_to_the_reader(case: str) -> None:
    assert screen(PERSONS[case], OURS) is None


def invitation(
    answer: str, *, attendee: str = "jan@utrecht.nl", extra: str = "", method: str = "REPLY", head: str = PERSON
) -> Message:
    return mail(
        head,
        f"Content-Type: text/calendar; method={method}\n\nBEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\n"
        f"ATTENDEE;CN=Jan Jansen;PARTSTAT={answer}:mailto:{attendee}\nUID:7@schiedam.nl\n{extra}END:VEVENT\nEND:VCALENDAR\n",
    )


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        (invitation("ACCEPTED"), Screening(Kind.AUTOMATIC, "Jan Jansen heeft de agenda-uitnodiging geaccepteerd")),
        (invitation("DECLINED"), Screening(Kind.CANCELLATION, "Jan Jansen heeft de agenda-uitnodiging afgewezen")),
        (
            invitation("DECLINED", attendee="piet@delft.nl"),
            Screening(Kind.CANCELLATION, "Jan Jansen heeft de agenda-uitnodiging afgewezen", review=True),
        ),
        (
            invitation("TENTATIVE"),
            Screening(Kind.QUESTION, "Jan Jansen heeft de agenda-uitnodiging met 'misschien' beantwoord", review=True),
        ),
        (
            invitation("ACCEPTED", method="COUNTER"),
            Screening(Kind.QUESTION, "Jan Jansen stelt een andere tijd voor dan de agenda-uitnodiging", review=True),
        ),
        (
            invitation("DECLINED", head=f"{PERSON}\nAuto-Submitted: auto-generated"),
            Screening(Kind.CANCELLATION, "Jan Jansen heeft de agenda-uitnodiging afgewezen"),
        ),
        (invitation("ACCEPTED", extra="COMMENT:Ik neem Piet mee\n"), None),
        (invitation("ACCEPTED", method="REQUEST"), None),
    ],
)
def test_an_answer_to_an_invitation_is_judged_by_what_it_answers(message: Message, verdict: Screening | None) -> None:
    assert screen(message, OURS) == verdict
