"""Everybody and every number in a mail is accounted for, or a human looks."""

import pytest

from processor.reading.counts.seats import NUMBER_UNKNOWN
from tests.reading.letters import letter, reader

SHARED = "\n\nMet vriendelijke groet,\nTeam Wijken"


def doubts(body: str, **how: str) -> tuple[str, ...]:
    return reader().read(letter(body, **how)).doubts


@pytest.mark.parametrize("body", ["Wij komen graag.", "We zijn erbij!", "Graag melden wij ons aan."])
def test_who_writes_we_and_no_number_is_asked_for_it(body: str) -> None:
    request = reader().read(letter(body))
    assert (request.doubts, request.missing) == ((NUMBER_UNKNOWN,), "number")


@pytest.mark.parametrize("body", ["Graag 3 plekken voor de gemeente Leiden.", "Mijn collega en ik komen graag."])
def test_who_asks_for_more_chairs_than_names_is_asked_for_the_names(body: str) -> None:
    assert reader().read(letter(body)).missing == "names"


@pytest.mark.parametrize(
    "body",
    [
        "Wij komen met drie personen. De namen van mijn collega's volgen nog.",
        "Graag twee plaatsen, de tweede naam hoor je nog van ons.",
    ],
)
def test_who_promises_the_names_is_not_asked_for_them(body: str) -> None:
    assert doubts(body) == ()


@pytest.mark.parametrize(
    "body",
    [
        "Ik kom graag naar de kick-off met onze hele delegatie.",
        "Zet ons tweetal op de lijst.",
    ],
)
def test_what_speaks_of_more_people_than_were_found_is_looked_at(body: str) -> None:
    assert doubts(body) != ()


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Mijn baas, Onno Brinkman, had zich aangemeld. Hij moet naar de Kamer; ik kom in zijn plaats.", ["Jan de Boer"]),
        ("Ik had Loes Kruit en mijzelf opgegeven. Loes is ziek, Navin Jagessar gaat in haar plaats mee.", ["Jan de Boer", "Navin Jagessar"]),
        ("Eerder meldde ik wethouder Geertsma aan. Hij is verhinderd. In zijn plaats komt Ineke Zomer.", ["Ineke Zomer"]),
        ("Wijziging voor dinsdag:\n- eraf: Lia Appelman\n- erbij: Xander Roos\nWe komen dus met twee, Xander Roos en ik.", ["Jan de Boer", "Xander Roos"]),
    ],
)  # fmt: skip
def test_who_loses_his_place_doesnt_come(body: str, names: list[str]) -> None:
    request = reader().read(letter(body, subject="RE: Pioniersnetwerk 18 september"))
    assert sorted(person.name for person in request.people) == names


@pytest.mark.parametrize(
    ("body", "sender", "name"),
    [
        ("Mijn naam is Ria Hilbrands en ik kom graag.", "Flexplek 4 <burgerzaken4@leiden.nl>", "Ria Hilbrands"),
        ("Murat Yildiz hier, ik kom graag.", "Team Wijken <wijken@leiden.nl>", "Murat Yildiz"),
    ],
)
def test_who_says_his_name_is_known_by_it(body: str, sender: str, name: str) -> None:
    people = reader().read(letter(body, sender=sender, signature="\n\nGroet")).people
    assert [person.name for person in people] == [name]
