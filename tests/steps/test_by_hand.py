"""What a human does past the rules: moving somebody up, and keeping a note about him."""

from typing import Any

import pytest

from processor.errors import UsageError
from processor.steps.decide import By
from processor.steps.history import history, history_rows
from processor.steps.manage import annotate, cancel, move_up
from processor.store.database import Store
from processor.store.journal import Actor
from tests.steps.bench import Bench, bench, mail, settings

TWO = "Graag meld ik mij aan, samen met mijn collega Kim Bos (kim.bos@delft.nl).\n\nEls Vos\nGemeente Delft\n"
ELS, PIET = "Els Vos <els.vos@delft.nl>", "Piet Bos <p.bos@ede.nl>"


def full(store: Store, capacity: int = 2, **policy: Any) -> Bench:
    """A desk where Jan and Ada have a chair, and Els (with two) and Piet wait."""
    chosen = settings(capacity=capacity)
    rules = chosen.events[0].policy.model_copy(update=policy)
    desk = bench(store, settings(capacity=capacity, policy=rules))
    desk.arrive(mail(), mail("Ada Smit <a.smit@ede.nl>"), mail(ELS, body=TWO), mail(PIET))
    return desk


def by(desk: Bench, *, quiet: bool = False) -> By:
    return By(Actor.ADMIN, desk.now, quiet=quiet)


def code_of(desk: Bench, address: str) -> str:
    return next(party.code for party in desk.parties() if party.sender_email == address)


def test_without_free_chairs_nobody_moves_up_unless_it_is_said(store: Store) -> None:
    desk = full(store)
    piet = code_of(desk, "p.bos@ede.nl")
    with pytest.raises(UsageError, match=r"asks 1 chair more and 0 are free for it: raise the capacity, or"):
        move_up(desk.office, piet, by(desk))
    assert desk.stand()[3] == ("p.bos@ede.nl", "waiting", 0, 1)

    move_up(desk.office, piet, by(desk), even_if_full=True)

    assert desk.stand()[2:] == [("els.vos@delft.nl", "waiting", 0, 2), ("p.bos@ede.nl", "confirmed", 1, 1)]
    assert desk.letters()[-1] == ("p.bos@ede.nl", "promoted")
    last = history_rows(desk.office, history(desk.office, piet))[-1]
    assert (last["action"], last["actor"], last["cause"], last["granted"]) == ("moved up", "admin", "command", 1)
    assert last["reason"] == "voor de rij uit, 1 meer dan er voor deze groep waren"


def test_who_moves_up_goes_past_a_larger_party_that_does_not_fit(store: Store) -> None:
    desk = full(store, capacity=3, passes=0)  # one chair is free, and Els with two doesn't fit
    assert [status for _, status, _, _ in desk.stand()] == ["confirmed", "confirmed", "waiting", "waiting"]

    move_up(desk.office, code_of(desk, "p.bos@ede.nl"), by(desk, quiet=True))

    assert desk.stand()[2:] == [("els.vos@delft.nl", "waiting", 0, 2), ("p.bos@ede.nl", "confirmed", 1, 1)]
    assert [kind for _, kind in desk.letters()] == ["confirmed", "confirmed", "waiting", "waiting"]


def test_who_has_an_offer_needs_no_answer_any_more(store: Store) -> None:
    desk = full(store, promotion="offer")
    cancel(desk.office, code_of(desk, "jan.kok@utrecht.nl"), (), by(desk))
    offered = next(party for party in desk.parties() if party.offered)

    moved = move_up(desk.office, offered.code, by(desk))

    assert (moved.status.value, moved.granted, moved.offered, moved.offered_until) == ("confirmed", 1, 0, None)


@pytest.mark.parametrize("address", ["jan.kok@utrecht.nl", "p.bos@ede.nl"])
def test_only_who_waits_moves_up(store: Store, address: str) -> None:
    desk = full(store)
    cancel(desk.office, code_of(desk, "p.bos@ede.nl"), (), by(desk))
    with pytest.raises(UsageError):
        move_up(desk.office, code_of(desk, address), by(desk), even_if_full=True)


def test_a_note_is_kept_replaced_and_removed_and_never_in_the_journal(store: Store) -> None:
    desk = full(store)
    jan = code_of(desk, "jan.kok@utrecht.nl")
    letters = desk.letters()

    kept = [annotate(desk.office, jan, words, by(desk)).note for words in ("Neemt slides mee", "Spreekt", "")]

    assert kept == ["Neemt slides mee", "Spreekt", None]
    assert desk.letters() == letters
    told = history(desk.office, jan).lines
    assert [line.reason for line in told[-3:]] == ["notitie geschreven", "notitie geschreven", "notitie gewist"]


def test_a_note_is_told_to_who_asks_for_his_data_and_goes_with_him(store: Store) -> None:
    desk = full(store)
    annotate(desk.office, code_of(desk, "jan.kok@utrecht.nl"), "Neemt slides mee", by(desk))
    answer = {"In-Reply-To": desk.letter(0)["Message-ID"]}

    desk.arrive(mail(body="Welke gegevens hebt u van mij?\n\nJan Kok\n", headers=answer))
    assert "Neemt slides mee" in desk.letter().get_body(("plain",)).get_content()  # type: ignore[union-attr]

    jan = desk.parties()[0].id
    with store.begin() as work:
        work.registrations.erase(jan)
        assert work.registrations.of_event("kick-off")[0].note is None


def test_a_note_that_is_too_long_is_refused(store: Store) -> None:
    desk = full(store)
    with pytest.raises(UsageError, match="has 501 characters: keep it within 500"):
        annotate(desk.office, code_of(desk, "jan.kok@utrecht.nl"), "x" * 501, by(desk))


def test_the_history_of_an_address_is_that_of_its_parties_and_of_its_mails(store: Store) -> None:
    desk = full(store)
    desk.arrive(mail("Els Vos <ELS.VOS@delft.nl>", body="Is er parkeergelegenheid bij het gemeentehuis?\n\nEls Vos\n"))

    rows = history_rows(desk.office, history(desk.office, "els.vos@DELFT.nl"))

    assert {row["code"] for row in rows if row["action"] == "waiting"} == {code_of(desk, "els.vos@delft.nl")}
    assert rows[0]["action"] == "waiting"
    assert "passed on" in {row["action"] for row in rows}
    assert all(row["at"].endswith("+02:00") and row["actor"] and row["cause"] for row in rows)
    assert "p.bos" not in str(rows)


@pytest.mark.parametrize("whom", ["PN-NIEMAND", "niemand@delft.nl"])
def test_a_history_of_nobody_is_one_sentence(store: Store, whom: str) -> None:
    with pytest.raises(UsageError, match=f"{whom}: no registration or mail is known"):
        history(full(store).office, whom)
