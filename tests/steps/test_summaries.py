"""When an organiser gets a summary, what goes along with it, and what it tells."""

from datetime import timedelta
from email.message import EmailMessage
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from processor.steps.decide import By
from processor.steps.edits import remember, settle_edit
from processor.steps.inforce import follow
from processor.steps.summarise import stand_now
from processor.store.database import Store
from processor.store.journal import Actor
from tests.steps.bench import Bench, bench, mail, parsed, settings
from tests.stories.mails import bounced

QUIET = {"when_nothing": False}
WHEELS = "Graag meld ik mij aan. Ik kom met de rolstoel en eet vegetarisch.\n\nJan Kok\n"


def desk_with(store: Store, **summary: Any) -> Bench:
    """A desk that started counting, with such a summary."""
    rules = settings().events[0].summary.model_copy(update=summary)
    desk = bench(store, settings(summary=rules))
    desk.tick()
    desk.now += timedelta(minutes=1)
    return desk


def next_day(desk: Bench) -> list[EmailMessage]:
    """The summaries that a day brings."""
    before = len(desk.outbox())
    desk.now += timedelta(days=1)
    desk.tick()
    return [parsed(letter) for letter in desk.outbox()[before:] if letter.kind == "summary"]


def words(summary: EmailMessage) -> str:
    body = summary.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_a_day_without_anything_is_silent_where_that_is_wanted(store: Store) -> None:
    assert next_day(desk_with(store, **QUIET)) == []


def test_an_address_that_can_not_be_reached_is_reason_enough_and_names_its_party(store: Store) -> None:
    desk = desk_with(store, **QUIET)
    desk.arrive(mail())
    confirmed = desk.letter()
    assert len(next_day(desk)) == 1
    desk.arrive(bounced(desk.now, confirmed))

    [told] = next_day(desk)

    lines = words(told).split("Onze mail kwam terug: onbereikbaar\n")[1].splitlines()
    assert lines[0].startswith("- Jan Kok (jan.kok@utrecht.nl): ")
    assert lines[0].endswith(f"({desk.parties()[0].code})")
    assert next_day(desk) == []


NAMELESS = "Wij komen met vier personen naar de kick-off: Piet Bos, Karin Visser en ikzelf.\n\nJan Kok\n"
WHY = [
    (
        "Onder voorbehoud van akkoord van mijn chef meld ik mij aan.\n\nJan Kok\n",
        ["onder voorbehoud of nog niet zeker"],
    ),
    (
        "Ik had mij telefonisch aangemeld, maar ik kan helaas niet komen.\n\nJan Kok\n",
        ["een afmelding, maar niet duidelijk is om wie op de lijst het gaat"],
    ),
    (
        "Graag meld ik ons met 80 personen aan.\n\nJan Kok\n",
        ["80 plaatsen is veel voor één aanmelding", "80 plaatsen gevraagd, de zaal heeft er 60"],
    ),
    (NAMELESS, ["telt 4 personen, maar noemt er 3", "op onze vraag kwam geen antwoord"]),
]


@pytest.mark.parametrize(("body", "why"), WHY)
def test_what_waits_is_told_with_what_is_not_sure_and_not_with_how_the_rest_was_read(
    store: Store, body: str, why: list[str]
) -> None:
    desk = desk_with(store)
    desk.arrive(mail(body=body))
    if body == NAMELESS:
        desk.now += timedelta(hours=73)

    told = next_day(desk)[-1]

    waits = words(told).split("Wacht op uw beslissing\n")[1].splitlines()[0]
    assert waits.endswith(f"({'; '.join(why)})")


@pytest.mark.parametrize(("body", "why"), WHY[:3])
def test_the_letter_about_a_mail_that_waits_gives_the_same_reasons(store: Store, body: str, why: list[str]) -> None:
    desk = desk_with(store)
    desk.arrive(mail(body=body))

    [asked] = [parsed(letter) for letter in desk.outbox() if letter.kind == "review_request"]

    reasons = words(asked).split("Waarom dit niet vanzelf kon\n")[1].split("\n\n")[0].splitlines()
    assert reasons == [f"- {reason}" for reason in why]


def test_a_mail_that_came_before_the_last_summary_and_was_read_after_it_is_new(store: Store) -> None:
    desk = desk_with(store)
    desk.mailbox.deliver(mail(), arrived=desk.now - timedelta(hours=1))
    desk.turn()
    [told] = next_day(desk)
    assert "Nieuwe aanmeldingen\n- Jan Kok" in words(told)


def test_a_mail_without_an_answer_is_reason_enough_too(store: Store) -> None:
    desk = desk_with(store, **QUIET)
    desk.arrive(mail(headers={"Auto-Submitted": "auto-replied"}))
    [told] = next_day(desk)
    assert "Niet beantwoord\n- jan.kok@utrecht.nl" in words(told)


@pytest.mark.parametrize(
    ("body", "headers", "why"),
    [
        ("Dank, en tot dan!\n\nJan Kok\n", {}, "vraagt niets"),
        ("Ik ben er niet.\n", {"Auto-Submitted": "auto-replied"}, "de mail is automatisch verstuurd, zo zegt hij zelf"),
    ],
)
def test_what_was_not_answered_says_why_and_nothing_of_how_it_was_read(
    store: Store, body: str, headers: dict[str, str], why: str
) -> None:
    desk = desk_with(store)
    desk.arrive(mail(subject="Re: Pioniersnetwerk 18 september", body=body, headers=headers))

    [told] = next_day(desk)

    [line] = words(told).split("Niet beantwoord\n")[1].split("\n\n")[0].splitlines()
    assert f"({why}" in line
    assert [how for how in ("naam uit", "noemt de bijeenkomst") if how in line] == []


@pytest.mark.parametrize(("picture", "parts"), [(True, 1), (False, 0)])
def test_the_picture_can_be_left_out(store: Store, *, picture: bool, parts: int) -> None:
    desk = desk_with(store, picture=picture)
    desk.arrive(mail())
    [told] = next_day(desk)
    assert [part.get_content_type() for part in told.walk()].count("image/png") == parts
    assert "Sinds de eerste aanmelding op 3 september" in words(told)


def test_the_list_goes_along_daily_where_that_is_wanted(store: Store) -> None:
    desk = desk_with(store, sheet=True)
    desk.arrive(mail())
    [told] = next_day(desk)
    [sheet] = [part for part in told.walk() if part.get_filename() == "deelnemers-kick-off.xlsx"]
    rows = load_workbook(BytesIO(sheet.get_payload(decode=True))).active  # type: ignore[arg-type]
    assert rows is not None
    assert rows["A2"].value == "Kok, Jan"
    assert "zit als Excel-bestand bij deze mail" in words(told)
    assert not [part for part in told.walk() if part.get_filename() == "stand.png" and part.is_attachment()]


def test_who_needs_something_is_named_once_and_a_diet_never(store: Store) -> None:
    desk = desk_with(store)
    desk.arrive(mail(body=WHEELS))

    first, second = next_day(desk), next_day(desk)

    assert "Nieuw: nodig om mee te kunnen doen\n- Jan Kok (Gemeente Utrecht): rolstoel\n" in words(first[0])
    assert "Nieuw: nodig" not in words(second[0])
    for told in (words(first[0]), words(second[0])):
        assert "Nodig om mee te kunnen doen, in totaal\n- rolstoel: 1 persoon\n" in told
        assert "Wensen voor eten en drinken\n- vegetarisch: 1 persoon\n" in told
    assert words(second[0]).count("Jan Kok") == 0


def test_the_picture_knows_how_many_chairs_there_were(store: Store) -> None:
    desk = desk_with(store)
    remember(desk.office, desk.office.settings.events[0])
    desk.arrive(mail())
    desk.now += timedelta(days=1)
    wider = desk.office.settings.events[0].model_copy(update={"capacity": 80})
    settle_edit(desk.office, wider, By(Actor.ADMIN, desk.now))
    event = follow(store, desk.office.settings).events[0]

    stand = stand_now(desk.office, event, desk.now + timedelta(hours=1))

    assert [(level.at.day, level.capacity) for level in stand.levels] == [(3, 60), (4, 80)]
    assert stand.capacity == 80
