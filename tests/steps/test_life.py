"""A participant's life by mail: proof before harm, growing, buttons, offers, edits that would mail everyone."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest
from icalendar import Calendar

from processor.registration.model import Status
from processor.store.database import Store
from tests.steps.bench import SUBJECT, Bench, bench, mail, parsed, settings

JAN, ELS, EVA = "Jan Kok <jan.kok@utrecht.nl>", "Els Vos <els.vos@delft.nl>", "Eva Bos <eva.bos@ede.nl>"
BOTH = "Graag meld ik mij aan, samen met mijn collega Bas Pol (bas.pol@utrecht.nl).\n\nJan Kok\nGemeente Utrecht\n"


def reply(desk: Bench, kind: str, body: str, sender: str = JAN, to: str = "", **headers: str) -> None:
    """Let somebody answer the newest letter of that kind (to that address)."""
    letters = [one for one in desk.outbox() if one.kind == kind and (not to or one.recipient == to)]
    threaded = {"In-Reply-To": letters[-1].message_id, "References": letters[-1].message_id}
    subject = f"Re: {parsed(letters[-1])['Subject']}"
    desk.arrive(mail(sender, subject, body, threaded | headers))


def send_all(desk: Bench) -> None:
    with desk.office.store.begin() as work:
        for letter in work.outbox.claim_due("schiedam", desk.now, limit=99):
            work.outbox.mark_sent(letter.id, desk.now)
        work.commit()


def kinds(desk: Bench, after: int = 0) -> list[tuple[str, str]]:
    return [(recipient.partition("@")[0], kind) for recipient, kind in desk.letters()[after:]]


def invitation(letter: EmailMessage) -> Calendar:
    part = next(part for part in letter.walk() if part.get_content_type() == "text/calendar")
    return Calendar.from_ical(part.get_content())


def press(desk: Bench, answer: str, sender: str = JAN, to: str = "jan.kok@utrecht.nl", attendee: str = "") -> None:
    """Let somebody press a button on the newest invitation to that address, as Outlook sends it: without ORGANIZER."""
    letter = next(
        parsed(one) for one in reversed(desk.outbox()) if one.recipient == to and b"VEVENT" in (one.raw or b"")
    )
    uid = invitation(letter).walk("VEVENT")[0]["UID"]
    who = attendee or to
    ics = (
        f"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nPRODID:Microsoft Exchange Server 2010\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
        f"ATTENDEE;PARTSTAT={answer};CN={who}:MAILTO:{who}\r\nUID:{uid}\r\nDTSTAMP:20180905T070155Z\r\nSEQUENCE:0\r\n"
        f"DTSTART:20180918T120000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    made = EmailMessage()
    made["From"], made["To"] = sender, "ccm.v.oosterhout@schiedam.nl"
    made["Subject"] = f"{answer.title()}: Kick-off Pioniersnetwerk Open Overheid"
    made["Message-ID"] = f"<{answer}.{len(desk.records())}@mail.example>"
    made.set_content("")
    made.add_alternative(ics, subtype="calendar", params={"method": "REPLY"})
    desk.arrive(made.as_bytes())


def test_an_owner_who_replies_to_our_letter_gives_up_his_chair_and_the_next_moves_up(store: Store) -> None:
    desk = bench(store, settings(capacity=1))
    desk.arrive(mail(), mail(ELS))
    reply(desk, "confirmed", "Helaas moet ik me afmelden.\n\nJan Kok\n")
    assert kinds(desk, 2) == [("els.vos", "promoted"), ("jan.kok", "cancelled")]
    assert [status for _, status, _, _ in desk.stand()] == ["cancelled", "confirmed"]


def test_a_cancellation_out_of_the_blue_is_asked_back_and_done_after_a_yes(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(), mail(subject=f"Afmelding {SUBJECT}", body="Ik kan helaas niet komen.\n\nJan Kok\n"))
    assert (kinds(desk, 1), desk.stand()[0][1]) == ([("jan.kok", "prove")], "confirmed")
    reply(desk, "prove", "Ja, dat klopt.")
    assert (kinds(desk, 2), desk.stand()[0][1]) == ([("jan.kok", "cancelled")], "cancelled")
    reply(desk, "prove", "Ja!")
    assert kinds(desk, 3) == []


def test_a_no_changes_nothing_and_sends_nothing(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(), mail(subject=f"Afmelding {SUBJECT}", body="Ik kan helaas niet komen.\n\nJan Kok\n"))
    reply(desk, "prove", "Nee, dat was ik niet!")
    assert (kinds(desk, 2), desk.stand()[0][1]) == ([], "confirmed")


def test_a_forwarded_confirmation_proves_nothing(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail())
    reply(desk, "confirmed", "Jan Kok komt niet, haal hem van de lijst.\n\nEva Bos\n", sender=EVA)
    assert (desk.stand()[0][1], [kind for who, kind in kinds(desk, 1) if who == "eva.bos"]) == ("confirmed", [])
    assert set(kinds(desk, 1)) <= {("jan.kok", "prove")}


def test_a_trusted_dmarc_pass_is_proof_too(store: Store) -> None:
    desk = bench(store, settings(box={"authentication": "rfc8601:mx.schiedam.nl"}))
    passes = {"Authentication-Results": "mx.schiedam.nl; dmarc=pass header.from=utrecht.nl"}
    desk.arrive(
        mail(), mail(subject=f"Afmelding {SUBJECT}", body="Ik kan helaas niet komen.\n\nJan Kok\n", headers=passes)
    )
    assert (kinds(desk, 1), desk.stand()[0][1]) == ([("jan.kok", "cancelled")], "cancelled")


def test_a_colleague_in_the_same_domain_gets_his_own_letter_and_invitation_and_cancels_his_own_chair(
    store: Store,
) -> None:
    desk = bench(store)
    desk.arrive(mail(body=BOTH))
    assert sorted(kinds(desk)) == [("bas.pol", "colleague_confirmed"), ("jan.kok", "confirmed")]
    press(desk, "DECLINED", "Bas Pol <bas.pol@utrecht.nl>", "bas.pol@utrecht.nl")
    assert sorted(kinds(desk, 2)) == [("bas.pol", "cancelled"), ("jan.kok", "changed")]
    assert desk.stand() == [("jan.kok@utrecht.nl", "confirmed", 1, 1)]


@pytest.mark.parametrize(
    ("answer", "stand"), [("ACCEPTED", "confirmed"), ("TENTATIVE", "confirmed"), ("DECLINED", "cancelled")]
)
def test_a_button_says_it_all(store: Store, answer: str, stand: str) -> None:
    desk = bench(store)
    desk.arrive(mail())
    press(desk, answer)
    assert desk.stand()[0][1] == stand
    assert kinds(desk, 1) == ([("jan.kok", "cancelled")] if answer == "DECLINED" else [])


def test_a_cancellation_takes_the_invitation_back(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail())
    first = invitation(desk.letter())
    reply(desk, "confirmed", "Ik meld me af.\n\nJan Kok\n")
    last = invitation(desk.letter())
    assert (first["METHOD"], last["METHOD"]) == ("REQUEST", "CANCEL")
    assert first.walk("VEVENT")[0]["UID"] == last.walk("VEVENT")[0]["UID"]
    assert (first.walk("VEVENT")[0]["SEQUENCE"], last.walk("VEVENT")[0]["SEQUENCE"]) == (0, 1)


def test_an_assistant_who_presses_decline_is_not_believed_without_the_attendee(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail())
    press(desk, "DECLINED", "Ria Dekker <r.dekker@utrecht.nl>")
    assert (desk.stand()[0][1], kinds(desk, 1)) == ("confirmed", [("jan.kok", "prove")])


def test_a_forwarded_invitation_never_touches_its_owner(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail())
    press(desk, "ACCEPTED", EVA, attendee="eva.bos@ede.nl")
    press(desk, "DECLINED", EVA, attendee="eva.bos@ede.nl")
    assert desk.stand()[0] == ("jan.kok@utrecht.nl", "confirmed", 1, 1)


def test_a_party_that_grows_keeps_what_it_has_and_the_extra_person_waits(store: Store) -> None:
    desk = bench(store, settings(capacity=1))
    desk.arrive(mail())
    reply(desk, "confirmed", "Mijn collega Bas Pol komt ook mee, dus we zijn nu met z'n tweeën.\n\nJan Kok\n")
    assert (desk.stand(), kinds(desk, 1)) == ([("jan.kok@utrecht.nl", "waiting", 1, 2)], [("jan.kok", "changed")])


def test_a_question_goes_to_the_organiser_with_the_mail_and_the_writer_hears_so(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(body="Is er parkeergelegenheid bij het stadskantoor?\n\nJan Kok\n"))
    assert kinds(desk) == [("ccm.v.oosterhout", "question_forwarded"), ("jan.kok", "question_passed_on")]
    assert desk.letter(0)["Reply-To"] == "Jan Kok <jan.kok@utrecht.nl>"
    assert [part.get_content_type() for part in desk.letter(0).walk()].count("message/rfc822") == 1


def test_a_sign_up_that_asks_something_does_both(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(body="Graag meld ik mij aan. Is er parkeergelegenheid?\n\nJan Kok\n"))
    assert sorted(kinds(desk)) == [("ccm.v.oosterhout", "question_forwarded"), ("jan.kok", "confirmed")]


def test_who_asks_why_gets_the_recorded_reasons(store: Store) -> None:
    desk = bench(store, settings(capacity=0))
    desk.arrive(mail(EVA, body="Wij komen met z'n drieën: Eva Bos, Jan Kok en Els Vos.\n\nEva Bos\n"))
    reply(desk, desk.letters()[-1][1], "Waarom sta ik op de wachtlijst?\n\nEva Bos\n", sender=EVA)
    assert kinds(desk)[-1] == ("eva.bos", "why")


def test_own_data_is_given_and_erased_with_proof_only(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail())
    desk.arrive(mail(subject=f"{SUBJECT}: mijn gegevens", body="Wilt u mijn gegevens verwijderen?\n\nJan Kok\n"))
    assert kinds(desk, 1) == [("jan.kok", "prove")]
    reply(desk, "confirmed", "Welke gegevens hebt u van mij?\n\nJan Kok\n")
    reply(desk, "confirmed", "Verwijder mijn gegevens.\n\nJan Kok\n")
    assert kinds(desk, 2) == [("jan.kok", "data_overview"), ("jan.kok", "data_erased")]
    gone = desk.parties()[0]
    assert (gone.status, gone.sender_email, [a.name for a in gone.attendees]) == (Status.CANCELLED, "", [""])


def test_who_is_erased_stands_in_no_table_any_more_and_others_stay(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(), mail(ELS))
    send_all(desk)
    reply(desk, "confirmed", "Verwijder mijn gegevens.\n\nJan Kok\n", to="jan.kok@utrecht.nl")
    assert sorted((record.sender, record.subject) for record in desk.records()) == [
        ("", ""), ("", ""), ("els.vos@delft.nl", SUBJECT)
    ]  # fmt: skip
    kept = {letter.kind + letter.recipient: letter.raw for letter in desk.outbox()}
    assert kept.pop("confirmed") is None
    assert sorted(kept) == ["confirmedels.vos@delft.nl", "data_erasedjan.kok@utrecht.nl"]


def test_a_mail_that_waits_for_the_organiser_waits_no_more_once_its_sender_is_erased(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(body="Onder voorbehoud meld ik mij aan.\n\nJan Kok\n"))
    [waiting] = desk.records()
    assert (waiting.outcome, bool(waiting.excerpt)) == ("in review", True)
    send_all(desk)
    reply(desk, "received", "Verwijder mijn gegevens.\n\nJan Kok\n")
    [first, _] = desk.records()
    assert (first.outcome, first.excerpt, first.sender) == ("erased", "", "")
    assert [letter.kind for letter in desk.outbox() if letter.raw] == ["data_erased"]


def test_an_offer_is_taken_by_a_yes_and_lapses_without(store: Store) -> None:
    chosen = settings(capacity=1)
    policy = chosen.events[0].policy.model_copy(update={"promotion": "offer"})
    desk = bench(store, settings(capacity=1, policy=policy))
    desk.arrive(mail(), mail(ELS), mail(EVA))
    reply(desk, "confirmed", "Ik meld me af.\n\nJan Kok\n")
    assert kinds(desk, 3) == [("els.vos", "offered"), ("jan.kok", "cancelled")]
    desk.now = desk.parties()[1].offered_until or desk.now
    desk.tick()
    assert kinds(desk, 5)[:2] == [("eva.bos", "offered"), ("els.vos", "offer_lapsed")]
    reply(desk, "offered", "Ja graag", sender=EVA, to="eva.bos@ede.nl")
    assert [status for _, status, _, _ in desk.stand()] == ["cancelled", "cancelled", "confirmed"]
    assert kinds(desk)[-1] == ("eva.bos", "confirmed")


def test_a_reminder_goes_out_once(store: Store) -> None:
    desk = bench(store, settings(capacity=1))
    desk.arrive(mail(), mail(ELS))
    desk.now = desk.now.replace(day=15, hour=13)
    desk.tick()
    desk.tick()
    told = [one for one in kinds(desk, 2) if "reminder" in one[1]]
    assert told == [("jan.kok", "reminder"), ("els.vos", "reminder_waiting")]


def test_a_bounce_of_a_letter_marks_the_party_and_costs_no_chair(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail())
    ours = desk.outbox()[-1].message_id
    report = (
        "From: Mail Delivery System <MAILER-DAEMON@mx.utrecht.nl>\r\nTo: ccm.v.oosterhout@schiedam.nl\r\nReturn-Path: <>\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b@mx>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="x"\r\n\r\n--x\r\n\r\nNot delivered.\r\n'
        "--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; "
        "jan.kok@utrecht.nl\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--x\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        f"Message-ID: {ours}\r\nSubject: x\r\n\r\n--x--\r\n"
    )
    desk.arrive(report.encode())
    assert (desk.stand()[0][1], kinds(desk, 1)) == ("confirmed", [])
    assert desk.records()[-1].outcome == "unreachable"


@pytest.fixture
def crowd(store: Store) -> Bench:
    """Seven people on the list."""
    desk = bench(store, settings(capacity=7))
    desk.arrive(
        *(
            mail(f"{name} Kok <{name.lower()}@ede.nl>")
            for name in ("Anna", "Bart", "Carla", "Daan", "Eva", "Frits", "Gerda")
        )
    )
    desk.tick()
    return desk


ORGANISER = "C.C.M. van Oosterhout <ccm.v.oosterhout@schiedam.nl>"
Edit = Callable[[], dict[str, object]]


def test_an_edit_that_would_mail_everyone_is_held_until_the_organiser_agrees(crowd: Bench) -> None:
    before = len(crowd.letters())
    crowd.reload(settings(capacity=7, starts=crowd.office.settings.events[0].starts.replace(hour=15)))
    assert kinds(crowd, before) == [("ccm.v.oosterhout", "edit_held")]
    crowd.tick()
    assert len(crowd.letters()) == before + 1
    assert crowd.office.settings.events[0].starts.hour == 14
    reply(crowd, "edit_held", "Akkoord", sender=ORGANISER)
    assert [kind for _, kind in kinds(crowd, before + 1)] == ["event_changed"] * 7 + ["done"]
    crowd.tick()
    assert crowd.office.settings.events[0].starts.hour == 15
    assert invitation(crowd.letter(-2)).walk("VEVENT")[0]["SEQUENCE"] == 1


def test_a_stranger_can_not_agree(crowd: Bench) -> None:
    crowd.reload(settings(capacity=7, state="cancelled"))
    reply(crowd, "edit_held", "Akkoord", sender=EVA)
    assert all(status == "confirmed" for _, status, _, _ in crowd.stand())


def test_a_meeting_that_is_called_off_tells_everybody_once(crowd: Bench) -> None:
    before = len(crowd.letters())
    crowd.reload(settings(capacity=7, state="cancelled"))
    reply(crowd, "edit_held", "akkoord", sender=ORGANISER)
    assert [kind for _, kind in kinds(crowd, before)] == ["edit_held", *["event_cancelled"] * 7, "done"]
    assert {status for _, status, _, _ in crowd.stand()} == {"cancelled"}


def test_a_small_edit_takes_effect_at_once_and_a_lower_capacity_throws_nobody_out(store: Store) -> None:
    desk = bench(store, settings(capacity=1))
    desk.arrive(mail(), mail(ELS))
    desk.tick()
    desk.reload(settings(capacity=2))
    assert kinds(desk, 2) == [("els.vos", "promoted")]
    desk.reload(settings(capacity=1))
    assert [status for _, status, _, _ in desk.stand()] == ["confirmed", "confirmed"]


def test_an_organiser_mails_everybody_after_a_preview(crowd: Bench) -> None:
    before = len(crowd.letters())
    crowd.arrive(
        mail(ORGANISER, "Aan alle deelnemers: parkeren", "De garage is dicht. Kom met de trein.\n\nGroet,\nCarla\n")
    )
    assert kinds(crowd, before) == [("ccm.v.oosterhout", "broadcast_preview")]
    reply(crowd, "broadcast_preview", "Akkoord", sender=ORGANISER)
    assert [kind for _, kind in kinds(crowd, before + 1)] == ["notice_from_organiser"] * 7 + ["done"]
    assert "Kom met de trein" in crowd.letter(-2).get_body(("plain",)).get_content()  # type: ignore[union-attr] # it has one


def test_one_tap_on_the_link_in_a_letter_cancels(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail())
    code = desk.parties()[0].code
    desk.arrive(mail(EVA, f"Afmelden {code}", ""))
    assert (kinds(desk, 1), desk.stand()[0][1]) == ([("jan.kok", "prove")], "confirmed")
    desk.arrive(mail(JAN, f"Afmelden {code}", ""))
    assert (kinds(desk, 2), desk.stand()[0][1]) == ([("jan.kok", "cancelled")], "cancelled")


def test_a_question_for_details_that_nobody_answers_waits_for_a_human_after_the_hold(store: Store) -> None:
    desk = bench(store, settings(capacity=4))
    body = "Wij komen met vier personen naar de kick-off: Piet Bos, Karin Visser en ikzelf.\n\nJan Kok\n"
    desk.arrive(mail(body=body))
    assert (kinds(desk), desk.records()[0].outcome) == ([("jan.kok", "ask_details")], "asked for details")
    desk.now = desk.parties()[0].held_until or desk.now
    desk.tick()
    assert (desk.records()[0].outcome, desk.parties()[0].held_until) == ("in review", None)
