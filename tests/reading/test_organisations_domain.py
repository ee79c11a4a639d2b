"""Whose domain an address has: names and roles as they are printed."""

import pytest

from processor.reading.organisations import Organisations
from processor.registration.request import Role

KNOWN = Organisations.load()
PIONEER, CONTRIBUTOR = Role.PIONEER, Role.CONTRIBUTOR

MUNICIPALITIES = {
    "p.jansen@utrecht.nl": "Gemeente Utrecht",
    "P.Jansen@UTRECHT.NL": "Gemeente Utrecht",
    "schiedam.nl": "Gemeente Schiedam",
    "j.smit@mail.rotterdam.nl": "Gemeente Rotterdam",
    "k@denhaag.nl": "Gemeente Den Haag",
    "k@s-hertogenbosch.nl": "Gemeente 's-Hertogenbosch",
    "k@shertogenbosch.nl": "Gemeente 's-Hertogenbosch",
    "k@denbosch.nl": "Gemeente 's-Hertogenbosch",
    "k@sudwestfryslan.nl": "Gemeente Súdwest-Fryslân",
    "k@súdwestfryslân.frl": "Gemeente Súdwest-Fryslân",
    "k@defryskemarren.nl": "Gemeente De Fryske Marren",
    "k@noardeast-fryslan.nl": "Gemeente Noardeast-Fryslân",
    "k@dantumadiel.frl": "Gemeente Dantumadiel",
    "k@t-diel.nl": "Gemeente Tytsjerksteradiel",
    "k@gemeente-oldambt.nl": "Gemeente Oldambt",
    "k@oldambt.nl": "Gemeente Oldambt",
    "k@gemeentewesterveld.nl": "Gemeente Westerveld",
    "k@gemeentewestland.nl": "Gemeente Westland",
    "k@gemeentehulst.nl": "Gemeente Hulst",
    "k@gemeentesluis.nl": "Gemeente Sluis",
    "k@gemeentestein.nl": "Gemeente Stein",
    "k@gemeente-mill.nl": "Gemeente Mill en Sint Hubert",
    "k@gemeentehw.nl": "Gemeente Hoeksche Waard",
    "k@jouwgemeente.nl": "Gemeente Molenlanden",
    "k@bernheze.org": "Gemeente Bernheze",
    "k@montferland.info": "Gemeente Montferland",
    "k@nijkerk.eu": "Gemeente Nijkerk",
    "k@beemster.net": "Gemeente Beemster",
    "k@heuvelrug.nl": "Gemeente Utrechtse Heuvelrug",
    "k@lv.nl": "Gemeente Leidschendam-Voorburg",
    "k@h-i-ambacht.nl": "Gemeente Hendrik-Ido-Ambacht",
    "k@valkenburg.nl": "Gemeente Valkenburg aan de Geul",
    "k@bergen-nh.nl": "Gemeente Bergen (NH)",
    "k@bergen.nl": "Gemeente Bergen (L)",
    "k@bergendal.nl": "Gemeente Berg en Dal",
    "k@gilzerijen.nl": "Gemeente Gilze en Rijen",
    "k@westmaasenwaal.nl": "Gemeente West Maas en Waal",
    "k@edam-volendam.nl": "Gemeente Edam-Volendam",
    "k@hollandskroon.nl": "Gemeente Hollands Kroon",
    "k@capelleaandenijssel.nl": "Gemeente Capelle aan den IJssel",
    "k@alphenaandenrijn.nl": "Gemeente Alphen aan den Rijn",
    "k@middendelfland.nl": "Gemeente Midden-Delfland",
    "k@oude-ijsselstreek.nl": "Gemeente Oude IJsselstreek",
    "k@sint-michielsgestel.nl": "Gemeente Sint-Michielsgestel",
    "k@reuseldemierden.nl": "Gemeente Reusel-De Mierden",
    "k@nuenen.nl": "Gemeente Nuenen",
    "k@gooisemeren.nl": "Gemeente Gooise Meren",
    "k@binnenmaas.nl": "Gemeente Binnenmaas",
    "k@stad.gent": "Stad Gent",
    "k@antwerpen.be": "Stad Antwerpen",
}

OTHERS = {
    "k@minbzk.nl": "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
    "k@minvws.nl": "Ministerie van Volksgezondheid, Welzijn en Sport",
    "k@minjenv.nl": "Ministerie van Justitie en Veiligheid",
    "k@minvenj.nl": "Ministerie van Justitie en Veiligheid",
    "k@minienw.nl": "Ministerie van Infrastructuur en Waterstaat",
    "k@minez.nl": "Ministerie van Economische Zaken en Klimaat",
    "k@minocw.nl": "Ministerie van Onderwijs, Cultuur en Wetenschap",
    "k@rws.nl": "Rijkswaterstaat",
    "k@ictu.nl": "ICTU",
    "k@vng.nl": "VNG",
    "k@kadaster.nl": "Kadaster",
    "k@koop.overheid.nl": "KOOP",
    "k@pzh.nl": "Provincie Zuid-Holland",
    "k@provincie-utrecht.nl": "Provincie Utrecht",
    "k@provinciegroningen.nl": "Provincie Groningen",
    "k@provinciezeeland.nl": "Provincie Zeeland",
    "k@brabant.nl": "Provincie Noord-Brabant",
    "k@hhdelfland.nl": "Hoogheemraadschap van Delfland",
    "k@wshd.nl": "Waterschap Hollandse Delta",
    "k@wetterskipfryslan.nl": "Wetterskip Fryslân",
    "k@drechtsteden.nl": "Drechtsteden",
    "k@dcmr.nl": "DCMR Milieudienst Rijnmond",
    "k@vru.nl": "Veiligheidsregio Utrecht",
    "k@ggd.amsterdam.nl": "GGD Amsterdam",
    "k@ggdede.nl": "GGD Ede",
    "k@bibliotheekschiedam.nl": "Bibliotheek Schiedam",
    "k@uu.nl": "Universiteit Utrecht",
    "k@student.uva.nl": "Universiteit van Amsterdam",
    "k@tudelft.nl": "TU Delft",
    "k@hva.nl": "Hogeschool van Amsterdam",
    "k@openstate.eu": "Open State Foundation",
    "k@waag.org": "Waag",
    "k@pblq.nl": "PBLQ",
    "k@tg.nl": "Twynstra Gudde",
    "k@vvsg.be": "VVSG",
}

UNKNOWN = [
    "jan@gmail.com",
    "jan@hotmail.nl",
    "jan@ziggo.nl",
    "jan@kpnmail.nl",
    "jan@xs4all.nl",
    "jan@buromeander.nl",
    "jan@utrechtseweg.nl",
    "jan@utrecht.com",
    "jan@utrecht",
    "jan@nl",
    "nl",
    "@",
    "",
    "jan@",
    "jan@.nl",
    "geen adres",
]


@pytest.mark.parametrize(("address", "name"), MUNICIPALITIES.items())
def test_who_mails_from_a_municipality_is_a_pioneer(address: str, name: str) -> None:
    found = KNOWN.by_domain(address)
    assert (found and found.name, found and found.role) == (name, PIONEER)


@pytest.mark.parametrize(("address", "name"), OTHERS.items())
def test_who_mails_from_another_body_is_a_contributor(address: str, name: str) -> None:
    found = KNOWN.by_domain(address)
    assert (found and found.name, found and found.role) == (name, CONTRIBUTOR)


@pytest.mark.parametrize("address", UNKNOWN)
def test_a_domain_that_no_list_knows_tells_nothing(address: str) -> None:
    assert KNOWN.by_domain(address) is None


def test_a_flemish_body_is_marked() -> None:
    assert [bool((o := KNOWN.by_domain(d)) and o.abroad) for d in ("stad.gent", "vvsg.be", "utrecht.nl")] == [
        True,
        True,
        False,
    ]
