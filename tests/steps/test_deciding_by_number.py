"""An organiser answers the summary: its numbers stand for the mails that it showed, whatever happened since."""

from io import BytesIO
from zipfile import ZipFile

from processor.registration.model import Status
from processor.steps.decide import By, decline
from processor.steps.summarise import send_now
from processor.store.database import Store
from processor.store.journal import Actor
from tests.steps.bench import Bench, bench, mail, parsed, settings
from tests.steps.test_life import ORGANISER, kinds, reply

PEOPLE = ("Jan Kok", "Els Vos", "Piet Bos")
DOUBT = "Onder voorbehoud van akkoord van mijn leidinggevende meld ik mij aan.\n\n{}\n"
LEAVING = "Helaas kan ik niet komen op 18 september, ik meld mij af.\n\n{}\n"


def sender(name: str) -> str:
    return f"{name} <{name.lower().replace(' ', '.')}@ede.nl>"


def asked(store: Store, *people: str, body: str = DOUBT) -> Bench:
    """A desk where these people wait for a decision, and a summary that numbers them."""
    desk = bench(store, settings(capacity=5))
    desk.arrive(*(mail(sender(name), body=body.format(name)) for name in people))
    summarise(desk)
    return desk


def summarise(desk: Bench) -> None:
    desk.now = desk.now.replace(hour=desk.now.hour + 1)
    send_now(desk.office, desk.office.settings.events[0], desk.now)


def statuses(desk: Bench) -> list[str]:
    return [party.status.value for party in desk.parties()]


def answer(desk: Bench) -> str:
    """The text of the newest answer to the organiser."""
    letter = next(one for one in reversed(desk.outbox()) if one.kind == "decided")
    return str(parsed(letter).get_body(("plain",)).get_content())  # type: ignore[union-attr] # it has one


def test_each_number_decides_the_mail_that_it_stands_for(store: Store) -> None:
    desk = asked(store, *PEOPLE)
    reply(desk, "summary", "1 akkoord\n2: afwijzen, de zaal is vol\n3: 2 personen", ORGANISER)
    assert [(p.status, p.granted) for p in desk.parties()] == [
        (Status.CONFIRMED, 1),
        (Status.CANCELLED, 0),
        (Status.CONFIRMED, 2),
    ]
    assert kinds(desk)[-4:] == [
        ("jan.kok", "confirmed"),
        ("els.vos", "declined"),
        ("piet.bos", "confirmed"),
        ("ccm.v.oosterhout", "decided"),
    ]
    assert [line[:25] for line in answer(desk).splitlines() if line[:1].isdigit()] == [
        "1. Jan Kok: ingeschreven,",
        "2. de mail van els.vos@ed",
        "3. Piet Bos: ingeschreven",
    ]


def test_a_corrected_list_of_names_is_who_comes(store: Store) -> None:
    desk = asked(store, *PEOPLE[:2])
    reply(
        desk,
        "summary",
        "2:\nEls Vos\nPiet de Wit\n\n1 akkoord\n\nMet vriendelijke groet,\nC.C.M. van Oosterhout",
        ORGANISER,
    )
    assert [[a.name for a in party.attendees] for party in desk.parties()] == [["Jan Kok"], ["Els Vos", "Piet de Wit"]]
    assert set(statuses(desk)) == {"confirmed"}


def test_everything_at_once(store: Store) -> None:
    desk = asked(store, *PEOPLE)
    reply(desk, "summary", "Alles akkoord", ORGANISER)
    assert statuses(desk) == ["confirmed"] * 3


def test_the_numbers_of_an_old_summary_stay_what_they_were(store: Store) -> None:
    desk = asked(store, *PEOPLE[:2])
    old = next(one for one in desk.outbox() if one.kind == "summary")
    reply(desk, "summary", "1 akkoord", ORGANISER)
    desk.arrive(mail(sender("Piet Bos"), body=DOUBT.format("Piet Bos")))
    summarise(desk)  # in which Els is 1 and Piet is 2
    headers = {"In-Reply-To": old.message_id, "References": old.message_id}
    desk.arrive(mail(ORGANISER, "Re: overzicht", "1 afwijzen\n2 akkoord", headers))
    assert statuses(desk) == ["confirmed", "confirmed", "in review"]
    assert "over de mail van jan.kok@ede.nl was al besloten: akkoord, door een organisator" in answer(desk)


def test_who_comes_second_hears_who_was_first(store: Store) -> None:
    desk = asked(store, "Jan Kok")
    decline(desk.office, desk.records()[0].key, By(Actor.ADMIN, desk.now))
    reply(desk, "summary", "1 akkoord", ORGANISER)
    assert statuses(desk) == ["cancelled"]
    assert "was al besloten: afgewezen, door een beheerder op maandag 3 september 2018" in answer(desk)


def test_what_is_not_understood_is_said_and_not_done(store: Store) -> None:
    desk = asked(store, *PEOPLE[:2])
    reply(desk, "summary", "1 misschien\n2 akkoord\n4 akkoord", ORGANISER)
    assert statuses(desk) == ["in review", "confirmed"]
    text = answer(desk)
    assert "- 1 misschien" in text
    assert "4. staat niet in dat overzicht" in text
    assert "Zo kan het wel" in text


def test_a_decision_that_can_not_be_done_leaves_the_mail_waiting(store: Store) -> None:
    desk = asked(store, "Jan Kok", body=LEAVING)
    assert desk.records()[0].outcome == "in review"
    reply(desk, "summary", "1 akkoord", ORGANISER)
    assert desk.records()[0].outcome == "in review"
    assert "niet gelukt: jan.kok@ede.nl staat niet op de lijst" in answer(desk)


def test_the_list_comes_as_a_workbook(store: Store) -> None:
    desk = asked(store, "Jan Kok")
    reply(desk, "summary", "lijst", ORGANISER)
    letter = desk.letter()
    sheet = next(part for part in letter.walk() if part.get_filename() == "deelnemers-kick-off.xlsx")
    with ZipFile(BytesIO(sheet.get_payload(decode=True))) as book:  # type: ignore[arg-type] # bytes, as it is a leaf
        assert "Jan Kok" in book.read("xl/sharedStrings.xml").decode()


def test_only_an_organiser_who_answers_our_summary_is_obeyed(store: Store) -> None:
    desk = asked(store, "Jan Kok")
    before = len(desk.outbox())
    reply(desk, "summary", "1 akkoord\nlijst", sender("Jan Kok"))
    desk.arrive(mail(ORGANISER, "Re: Pioniersnetwerk 18 september", "1 akkoord\nlijst"))
    reply(desk, "summary", "1 akkoord", ORGANISER, **{"Auto-Submitted": "auto-replied"})
    assert statuses(desk) == ["in review"]
    assert "decided" not in [one.kind for one in desk.outbox()[before:]]


def test_an_answer_that_orders_nothing_is_a_mail_like_any_other(store: Store) -> None:
    desk = asked(store, "Jan Kok")
    before = len(desk.outbox())
    reply(desk, "summary", "Dank, mooi overzicht!", ORGANISER)
    assert desk.outbox()[before:] == []
