"""For whom somebody works: address and signature together."""

import pytest

from processor.reading.organisations import Organisations

KNOWN = Organisations.load()

CASES = {
    "the domain alone": ("j@utrecht.nl", "Groet, Jan", "Gemeente Utrecht"),
    "both agree": ("j@utrecht.nl", "Jan\nGemeente Utrecht", "Gemeente Utrecht"),
    "a provider and a signature": ("j@gmail.com", "Jan\ngemeente Ede", "Gemeente Ede"),
    "a provider alone": ("j@gmail.com", "Groet, Jan", None),
    "another municipality in a sentence": ("j@utrecht.nl", "Tot ziens bij de gemeente Schiedam!", "Gemeente Utrecht"),
    "another municipality in the signature": ("j@haarlem.nl", "Jan\nGemeente Zandvoort", "Gemeente Zandvoort"),
    "two in the signature, the domain's among them": (
        "j@haarlem.nl",
        "Jan\nGemeente Haarlem | Gemeente Zandvoort",
        "Gemeente Haarlem",
    ),
    "a collaboration and nothing else": ("j@drechtsteden.nl", "Groet, Jan", "Drechtsteden"),
    "a collaboration and a municipality": (
        "j@drechtsteden.nl",
        "werkt voor gemeente Papendrecht",
        "Gemeente Papendrecht",
    ),
    "a collaboration that signs with both": (
        "j@drechtsteden.nl",
        "Drechtsteden | Gemeente Zwijndrecht",
        "Gemeente Zwijndrecht",
    ),
    "a collaboration that signs with two municipalities": (
        "j@debuch.nl",
        "gemeente Uitgeest, gemeente Heiloo",
        "BUCH",
    ),
    "a ministry's domain and an agency": ("j@minbzk.nl", "Jan\nLogius", "Logius"),
    "a part of the body of the domain": ("j@vng.nl", "Jan | VNG Realisatie | Den Haag", "VNG Realisatie"),
    "a domain spelled out": ("j@buromeander.nl", "Jan\nBuro Meander\nDelft", "Buro Meander"),
    "a domain with a hyphen spelled out": ("j@de-stadmakers.nl", "Jan\nDe Stadmakers", "De Stadmakers"),
    "a domain that is the writer's name": ("piet@pietjansen.nl", "Groet,\nPiet Jansen", None),
    "a domain that is the writer's surname": ("piet@jansen.eu", "Groet,\nPiet Jansen", None),
    "a domain spelled out within a known name": (
        "l@krimpenerwaard.example",
        "Leny\nGemeente Krimpenerwaard",
        "Gemeente Krimpenerwaard",
    ),
    "a domain only in a link": ("j@buromeander.nl", "www.buromeander.nl", None),
    "a known body before a guess": ("j@gmail.com", "Bureau Meander\nGemeente Ede", "Gemeente Ede"),
    "one on its own line before one in a sentence": (
        "j@gmail.com",
        "ik kom van de gemeente Ede en\nGemeente Tiel",
        "Gemeente Tiel",
    ),
    "a guess when there is nothing better": ("j@gmail.com", "Jan\nBureau Meander", "Bureau Meander"),
    "a provider's own name": ("j@gmail.com", "Verstuurd met Gmail", None),
    "an own name in another language": ("j@rug.nl", "Jan\nUniversity of Groningen", "University of Groningen"),
    "no address at all": ("", "Gemeente Ede", "Gemeente Ede"),
}


@pytest.mark.parametrize(("email", "signature", "expected"), CASES.values(), ids=CASES.keys())
def test_the_employer_follows_from_address_and_signature(email: str, signature: str, expected: str | None) -> None:
    found = KNOWN.employer(email, signature, "Piet Jansen")
    assert (found.name if found else None) == expected
