"""What a human decides reaches the list, the journal and the participant; the first decision wins."""

import pytest

from processor.errors import UsageError
from processor.registration.request import Kind, Person, Request, Role
from processor.steps.decide import By, Instead, accept, decline
from processor.steps.manage import add, cancel
from processor.store.database import Store
from processor.store.journal import Actor
from tests.steps.bench import Bench, bench, mail, settings

ELS = "Els Vos <els.vos@delft.nl>"
DOUBT = "Onder voorbehoud van akkoord meld ik mij aan.\n\n{}\n"
PIET = Request(Kind.REGISTRATION, "kick-off", 1, (Person("Piet Bos", "p.bos@ede.nl", "Gemeente Ede", Role.PIONEER),))


def by(desk: Bench, *, quiet: bool = False) -> By:
    return By(Actor.ADMIN, desk.now, quiet=quiet)


def kinds(desk: Bench) -> list[str]:
    return [kind for _, kind in desk.letters()]


def actions(desk: Bench) -> list[tuple[str, str]]:
    with desk.office.store.begin() as work:
        return [
            (line.actor.value, line.action) for line in work.journal.of_event("kick-off", desk.now.replace(year=2017))
        ]


def test_accepting_a_mail_in_review_gives_its_chairs_and_answers_in_its_thread(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(body=DOUBT.format("Jan Kok")))
    accept(desk.office, desk.records()[0].key[:8], by(desk))
    assert (desk.stand(), kinds(desk)) == ([("jan.kok@utrecht.nl", "confirmed", 1, 1)], ["received", "confirmed"])
    assert desk.letter()["In-Reply-To"] == desk.records()[0].message_id
    assert actions(desk)[-2:] == [("admin", "confirmed"), ("admin", "accepted")]


def test_an_accepted_party_has_the_place_in_the_queue_that_its_arrival_gives_it(store: Store) -> None:
    desk = bench(store, settings(capacity=1))
    desk.arrive(mail("Piet Bos <p.bos@ede.nl>"), mail(body=DOUBT.format("Jan Kok")), mail(ELS))
    accept(desk.office, desk.records()[1].key[:8], by(desk))
    cancel(desk.office, desk.parties()[0].code, (), by(desk))
    assert [(email, status) for email, status, _, _ in desk.stand()] == [
        ("p.bos@ede.nl", "cancelled"),
        ("jan.kok@utrecht.nl", "confirmed"),
        ("els.vos@delft.nl", "waiting"),
    ]


def test_the_organiser_may_give_another_number_of_chairs(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(body="Wij komen met 500 personen.\n\nJan Kok\n"))
    accept(desk.office, desk.records()[0].key[:8], by(desk), Instead(2))
    assert desk.stand() == [("jan.kok@utrecht.nl", "confirmed", 2, 2)]


def test_declining_tells_the_participant_why_and_takes_the_party_off_the_list(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(body=DOUBT.format("Jan Kok")))
    decline(desk.office, desk.records()[0].key[:8], by(desk), "er komen al vijf mensen uit Utrecht")
    assert (desk.stand()[0][1], kinds(desk)) == ("cancelled", ["received", "declined"])
    assert "vijf mensen uit Utrecht" in desk.letter().get_body(("plain",)).get_content()  # type: ignore[union-attr] # it has one


def test_the_first_decision_wins_and_the_second_hears_so(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(body=DOUBT.format("Jan Kok")))
    key = desk.records()[0].key[:8]
    accept(desk.office, key, by(desk))
    with pytest.raises(UsageError, match=r"does not wait any more \(accepted\)"):
        decline(desk.office, key, by(desk))
    assert desk.stand()[0][1] == "confirmed"


def test_a_decided_mail_keeps_no_first_words(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(body=DOUBT.format("Jan Kok")))
    decline(desk.office, desk.records()[0].key[:8], by(desk, quiet=True))
    assert (desk.records()[0].excerpt, desk.records()[0].reading, kinds(desk)) == ("", "", ["received"])


@pytest.mark.parametrize(("key", "sentence"), [("ab", "no such mail waits"), ("zzzzzzzz", "no such mail waits")])
def test_a_key_that_is_not_there_says_where_keys_are_shown(store: Store, key: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        accept(bench(store).office, key, By(Actor.ADMIN, bench(store).now))


def test_somebody_who_phoned_is_added_with_the_same_letter(store: Store) -> None:
    desk = bench(store)
    party = add(desk.office, PIET, by(desk))
    assert (party.status.value, desk.letters()) == ("confirmed", [("p.bos@ede.nl", "confirmed")])
    assert actions(desk) == [("admin", "confirmed")]


def test_nobody_is_added_twice(store: Store) -> None:
    desk = bench(store)
    add(desk.office, PIET, by(desk, quiet=True))
    with pytest.raises(UsageError, match="Piet Bos: is on the list already, as"):
        add(desk.office, PIET, by(desk))
    assert desk.letters() == []


def test_one_person_of_a_party_is_taken_off_and_the_others_stay(store: Store) -> None:
    desk = bench(store)
    people = (*PIET.people, Person("Els Vos", "", "Gemeente Ede", Role.PIONEER))
    party = add(desk.office, Request(Kind.REGISTRATION, "kick-off", 2, people), by(desk))
    left = cancel(desk.office, party.code.lower(), ["Els Vos"], by(desk))
    assert [attendee.name for attendee in left.attendees] == ["Piet Bos"]
    assert (left.seats, kinds(desk)) == (1, ["confirmed", "changed"])
    with pytest.raises(UsageError, match="Jan is not in it: there are Piet Bos"):
        cancel(desk.office, party.code, ["Jan"], by(desk))


def test_a_code_that_is_wrong_or_used_up_says_so(store: Store) -> None:
    desk = bench(store)
    party = add(desk.office, PIET, by(desk, quiet=True))
    cancel(desk.office, party.code, (), by(desk, quiet=True))
    with pytest.raises(UsageError, match="is cancelled already"):
        cancel(desk.office, party.code, (), by(desk))
    with pytest.raises(UsageError, match="there is no registration with this code"):
        cancel(desk.office, "ZZZZZZ", (), by(desk))
