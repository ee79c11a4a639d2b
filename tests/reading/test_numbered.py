"""What an organiser answers to a list with numbers; what isn't wholly understood orders nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.reading.orders.numbered import numbered_in
from processor.reading.orders.orders import Order, Verdict

YES, NO = Order(Verdict.ACCEPT), Order(Verdict.DECLINE)
BOTH = Order(Verdict.ACCEPT, 2, ("Jan Kok", "Els Vos"))


def two(*, names: bool = False) -> Order:
    return BOTH if names else Order(Verdict.ACCEPT, 2)


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("1 akkoord", {1: YES}),
        ("1. Akkoord!", {1: YES}),
        ("2: afwijzen", {2: NO}),
        ("2 nee", {2: NO}),
        ("1 niet akkoord", {1: NO}),
        ("2: afwijzen: de zaal is vol, sorry", {2: Order(Verdict.DECLINE, reason="de zaal is vol, sorry")}),
        ("2 afwijzen omdat de zaal\nvol is", {2: Order(Verdict.DECLINE, reason="omdat de zaal vol is")}),
        ("1 en 3 akkoord", {1: YES, 3: YES}),
        ("1, 2 en 3: akkoord", {1: YES, 2: YES, 3: YES}),
        ("1 t/m 3 akkoord", {1: YES, 2: YES, 3: YES}),
        ("1-3 akkoord", {1: YES, 2: YES, 3: YES}),
        ("akkoord met 1 en 3", {1: YES, 3: YES}),
        ("afwijzen: 2", {2: NO}),
        ("alles akkoord", {1: YES, 2: YES, 3: YES}),
        ("Allemaal akkoord, dank!", {1: YES, 2: YES, 3: YES}),
        ("Alles akkoord\n2 afwijzen", {1: YES, 2: NO, 3: YES}),
        ("1 akkoord, 2 afwijzen en 3 ja", {1: YES, 2: NO, 3: YES}),
        ("1) inschrijven 2) afwijzen", {1: YES, 2: NO}),
        ("2: 2 personen", {2: two()}),
        ("1 2 personen", {1: two()}),
        ("2:\nJan Kok\nEls Vos", {2: two(names=True)}),
        ("2. Jan Kok\nEls Vos", {2: two(names=True)}),
        ("2: Jan Kok, Els Vos", {2: two(names=True)}),
        ("2: 2 personen\n- Jan Kok\n- Els Vos", {2: two(names=True)}),
        ("1 akkoord\n2:\nJan Kok\nEls Vos\n3 afwijzen", {1: YES, 2: two(names=True), 3: NO}),
        ("Hoi,\n\n1 akkoord\n\nDank!", {1: YES}),
        ("nummer 1 is akkoord", {1: YES}),
        ("7 akkoord", {7: YES}),
    ],
)
def test_what_is_ordered(text: str, orders: dict[int, Order]) -> None:
    said = numbered_in(text, 3)
    assert said is not None
    assert (dict(said.orders), said.unclear, said.wants_list) == (orders, (), False)


@pytest.mark.parametrize(
    ("text", "orders", "unclear"),
    [
        ("Akkoord", {}, ["Akkoord"]),
        ("alles akkoord behalve 2", {}, ["alles akkoord behalve 2"]),
        ("1 akkoord maar 2 personen", {}, ["1 akkoord maar 2 personen"]),
        ("1 akkoord\nmaar alleen als hij zelf komt", {}, ["1 akkoord maar alleen als hij zelf komt"]),
        ("1 akkoord?", {}, ["1 akkoord?"]),
        ("1 graag niet", {}, ["1 graag niet"]),
        ("1, 2 personen", {}, ["1, 2 personen"]),
        ("1 akkoord\n1 afwijzen\n2 akkoord", {2: YES}, ["1 akkoord", "1 afwijzen"]),
        ("2: Jan Kok\nen nog iemand", {}, ["2: Jan Kok en nog iemand"]),
        ("2: 1 persoon\nJan Kok\nEls Vos", {}, ["2: 1 persoon"]),
        ("Ik bel nog over 2.\n1 akkoord", {1: YES}, ["Ik bel nog over 2."]),
    ],
)
def test_what_is_not_wholly_understood_orders_nothing(text: str, orders: dict[int, Order], unclear: list[str]) -> None:
    said = numbered_in(text, 3)
    assert said is not None
    assert (dict(said.orders), list(said.unclear)) == (orders, unclear)


@pytest.mark.parametrize(
    "text", ["lijst", "Lijst.", "Graag de lijst", "Hoi,\n\nkun je de deelnemerslijst sturen\n\nDank"]
)
def test_the_list_is_asked_for(text: str) -> None:
    said = numbered_in(text, 0)
    assert said is not None
    assert (said.wants_list, said.orders, said.unclear) == (True, (), ())


def test_the_list_and_a_decision_go_together() -> None:
    said = numbered_in("1 akkoord\n\nGraag ook de lijst.", 1)
    assert said is not None
    assert (said.wants_list, dict(said.orders)) == (True, {1: YES})


@pytest.mark.parametrize(
    "text", ["", "Prima overzicht, dank!", "Ik bel hem om 10.30 uur even.", "Wie komt er nog meer?"]
)
def test_a_mail_that_says_nothing_of_the_list_is_a_mail_like_any_other(text: str) -> None:
    assert numbered_in(text, 3) is None


@given(
    st.lists(st.sampled_from(["1", "2", "en", "t/m", ",", ":", "akkoord", "nee", "Jan Kok", "alles", "\n", "maar", "lijst"]), max_size=12)
    .map(" ".join)
    | st.text(max_size=200)
)  # fmt: skip
def test_whatever_is_written_no_number_is_ordered_that_does_not_stand_there(text: str) -> None:
    said = numbered_in(text, 2)
    if said is not None and "alles" not in text.lower() and "t/m" not in text and "-" not in text and "–" not in text:
        assert all(str(number) in text for number, _ in said.orders)
