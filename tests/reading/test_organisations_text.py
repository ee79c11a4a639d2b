"""Which organisations a text names, and where; and the words that only look like one."""

import pytest

from processor.reading.organisations import Found, OrganisationKind, Organisations

KNOWN = Organisations.load()

NAMED = {
    "Gemeente Utrecht": ["Gemeente Utrecht"],
    "gemeente utrecht": ["Gemeente Utrecht"],
    "GEMEENTE UTRECHT": ["Gemeente Utrecht"],
    "Team Democratie | Gemeente Leiden | T 071": ["Gemeente Leiden"],
    "Gemeente 's-Hertogenbosch": ["Gemeente 's-Hertogenbosch"],
    "Gemeente ’s-Hertogenbosch": ["Gemeente 's-Hertogenbosch"],
    "gem. Den Bosch": ["Gemeente 's-Hertogenbosch"],
    "gemeente 's-Gravenhage": ["Gemeente Den Haag"],
    "City of The Hague": ["Gemeente Den Haag"],
    "Municipality of Utrecht": ["Gemeente Utrecht"],
    "Gemeenteraad van Ede": ["Gemeente Ede"],
    "Gemeente Sudwest Fryslan": ["Gemeente Súdwest-Fryslân"],
    "Gemeente Súdwest-Fryslân": ["Gemeente Súdwest-Fryslân"],
    "gemeente Bergen op Zoom": ["Gemeente Bergen op Zoom"],
    "gemeente Bergen (NH)": ["Gemeente Bergen (NH)"],
    "gemeente Bergen": ["Gemeente Bergen"],
    "gemeente Utrechtse Heuvelrug": ["Gemeente Utrechtse Heuvelrug"],
    "gemeente Capelle a/d IJssel": ["Gemeente Capelle aan den IJssel"],
    "gemeente West Maas & Waal": ["Gemeente West Maas en Waal"],
    "gemeente de Ronde Venen": ["Gemeente De Ronde Venen"],
    "Gemeente\nUtrecht": ["Gemeente Utrecht"],
    "gemeente Scheidam": ["Gemeente Schiedam"],
    "gemeente Amersfort": ["Gemeente Amersfoort"],
    "namens de gemeenten Ede, Tiel en Utrecht": ["Gemeente Ede", "Gemeente Tiel", "Gemeente Utrecht"],
    "gemeente Utrecht en gemeente Ede": ["Gemeente Utrecht", "Gemeente Ede"],
    "Stad Gent": ["Stad Gent"],
    "ministerie van BZK": ["Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"],
    "Min. BZK": ["Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"],
    "BZK | DGOO": ["Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"],
    "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties": [
        "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"
    ],
    "Ministerie van Binnenlandse Zaken\nen Koninkrijksrelaties": [
        "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"
    ],
    "Ministry of the Interior and Kingdom Relations": ["Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"],
    "ministerie van Volksgezondheid, Welzijn & Sport": ["Ministerie van Volksgezondheid, Welzijn en Sport"],
    "provincie Zuid-Holland": ["Provincie Zuid-Holland"],
    "Provincie Friesland": ["Provincie Fryslân"],
    "Provincie Utrecht": ["Provincie Utrecht"],
    "Waterschap Hollandse Delta": ["Waterschap Hollandse Delta"],
    "waterschap Hunze en Aa’s": ["Waterschap Hunze en Aa's"],
    "Hoogheemraadschap Delfland": ["Hoogheemraadschap van Delfland"],
    "Vereniging van Nederlandse Gemeenten (VNG)": ["VNG", "VNG"],
    "Emre Çelik | adviseur | ICTU": ["ICTU"],
    "Universiteit Utrecht": ["Universiteit Utrecht"],
    "University of Groningen": ["University of Groningen"],
    "de heer X, UvA": ["Universiteit van Amsterdam"],
    "RIJKSWATERSTAAT": ["Rijkswaterstaat"],
    "ik werk bij rijkswaterstaat": ["Rijkswaterstaat"],
    "A+O fonds Gemeenten": ["A+O fonds Gemeenten"],
    "M&I/Partners": ["M&I/Partners"],
    "Regio Twente": ["Regio Twente"],
}

GUESSED = {
    "Adviesbureau Van Dalen": "Adviesbureau Van Dalen",
    "Adviesbureau X BV": "Adviesbureau X BV",
    "Bureau Meander | Delft": "Bureau Meander",
    "namens Jansen & Co B.V. kom ik": "Jansen & Co B.V.",
    "Namens Jansen & Co B.V. kom ik": "Jansen & Co B.V.",
    "Kroon Consultancy": "Kroon Consultancy",
    "van de stichting Dorpskracht, in Ede": "Stichting Dorpskracht",
    "Stichting Lezen en Schrijven": "Stichting Lezen en Schrijven",
    "Bibliotheek Schiedam\nDam 1": "Bibliotheek Schiedam",
    "Werkorganisatie De Akkers": "Werkorganisatie De Akkers",
}

TRAPS = [
    "",
    "ik woon in Ede",
    "In Utrecht hebben we dat ook",
    "Ede de Vries",
    "Groet, Ede de Vries\nadviseur",
    "namens de gemeente\nEde de Vries",
    "Gemeenteplein 4, 3512 AB Utrecht",
    "Utrechtseweg 12, Zeist",
    "Provincieweg 3",
    "onze gemeente best vaak",
    "de gemeente leiden naar meer openheid",
    "de gemeente kampen met tekorten",
    "de protestantse gemeente Ede",
    "Volg ons op @gem_Dordrecht",
    "www.gemeente-utrecht.nl",
    "info@rijkswaterstaat.nl",
    "https://capgemini.com/nl",
    "een duo, een king en een han",
    "Han King en Guus Waag",
    "de tweede kamer links",
    "overal in de regio Twente",
    "over morgen gesproken",
    "Bureau Griffie",
    "Team Communicatie",
    "Vereniging en verenigingen",
    "Piet Driessen",
    "B.V. betekent besloten vennootschap",
    "Afdeling Advies BV",
]


def names(text: str) -> list[str]:
    return [found.organisation.name for found in KNOWN.in_text(text)]


@pytest.mark.parametrize(("text", "expected"), NAMED.items())
def test_a_text_names_the_organisations_that_stand_in_it(text: str, expected: list[str]) -> None:
    assert (names(text), all(found.known for found in KNOWN.in_text(text))) == (expected, True)


@pytest.mark.parametrize(("text", "expected"), GUESSED.items())
def test_an_organisation_that_no_list_knows_is_guessed_by_its_form(text: str, expected: str) -> None:
    assert [(found.organisation.name, found.known) for found in KNOWN.in_text(text)] == [(expected, False)]


@pytest.mark.parametrize("text", TRAPS)
def test_words_that_only_look_like_an_organisation_are_none(text: str) -> None:
    assert names(text) == []


def test_places_are_those_of_the_text() -> None:
    text = "Jan, gem. Den Bosch, kent Bureau Meander."
    assert [text[found.start : found.end] for found in KNOWN.in_text(text)] == ["gem. Den Bosch", "Bureau Meander"]


def test_a_known_name_within_a_guess_wins() -> None:
    text = "Stichting Gemeente Utrecht Vooruit"
    assert [(f.organisation.name, f.known) for f in KNOWN.in_text(text)] == [("Gemeente Utrecht", True)]


def test_kinds_of_guesses_follow_their_first_word() -> None:
    kinds = [found.organisation.kind for found in KNOWN.in_text("ISD Vecht\nBuro Loos\nVereniging Wijk Zes")]
    assert kinds == [OrganisationKind.PUBLIC_BODY, OrganisationKind.FIRM, OrganisationKind.ASSOCIATION]


def test_a_name_beyond_the_first_fifty_thousand_characters_is_not_looked_for() -> None:
    assert KNOWN.in_text(" " * 50_000 + "Gemeente Utrecht") == ()


def test_a_mail_of_nothing_but_names_gives_every_one_of_them_in_order() -> None:
    found: tuple[Found, ...] = KNOWN.in_text("Gemeente Ede " * 3_000)
    assert (len(found), list(found) == sorted(found, key=lambda one: one.start)) == (3_000, True)
