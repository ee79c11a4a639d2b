"""Who wrote: display names, signatures and addresses in their many forms."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

ROWS = [
    (
        '"Zanden, I.M.H. van der (Ilse)" <i.vanderzanden@breda.nl>',
        "\n\nMet vriendelijke groet,\n\nIlse van der Zanden\nSenior adviseur\n\nGemeente Breda",
        "Ilse van der Zanden",
    ),
    ('"Zanden, Ilse van der" <i.vanderzanden@breda.nl>', "\n\nGroet,\nIlse v.d. Zanden", "Ilse van der Zanden"),
    (
        '"Graaf - Smit, L. de" <l.degraaf@breda.nl>',
        "\n\nMet vriendelijke groet,\n\nLia de Graaf - Smit",
        "Lia de Graaf-Smit",
    ),
    ('"Kok, R. (Rob) - DIR" <r.kok@breda.nl>', "\n\nRob", "Rob Kok"),
    ('"Rob Kok (BREDA)" <r.kok@breda.nl>', "", "Rob Kok"),
    ('"Kok Rob" <r.kok@breda.nl>', "\n\nGr.\nRob Kok", "Rob Kok"),
    ('"R. Kok" <r.kok@breda.nl>', "\n\nGr.\nRob", "Rob Kok"),
    ('"r.kok@breda.nl" <r.kok@breda.nl>', "\n\nGr.\nRob", "Rob Kok"),
    ("rob.kok@breda.nl", "", "Rob Kok"),
    ('"Kok, dhr. R." <r.kok@breda.nl>', "", "R. Kok"),
    (
        '"Mw. S. Öztürk" <s.ozturk@breda.nl>',
        "\n\nHartelijke groet,\nSevgi Öztürk | projectleider | Gemeente Breda",
        "Sevgi Öztürk",
    ),
    (
        '"Tjeerd-Jan Sikkema" <tj.sikkema@tytsjerksteradiel.nl>',
        "\n\nmei freonlike groetnis\nTjeerd-Jan",
        "Tjeerd-Jan Sikkema",
    ),
    ('"Nguyen, Thi Hoa" <t.nguyen@breda.nl>', "\n\nGroeten, Hoa", "Thi Hoa Nguyen"),
    ('"El Khattabi, Soufiane" <s.elkhattabi@breda.nl>', "\n\nmvg\nSoufiane", "Soufiane el Khattabi"),
    ('"Benali-Jansen, Naima" <n.benali@breda.nl>', "\n\nVriendelijke groeten,\nNaima Benali", "Naima Benali-Jansen"),
    (
        '"Aalst, P.J.M. van" <pjm.vanaalst@breda.nl>',
        "\n\nMet vriendelijke groet,\n\nPeter van Aalst\nGriffier",
        "Peter van Aalst",
    ),
    ('"Weert, Lucas in \'t" <l.weert@breda.nl>', "\n\nGroet,\n\nLucas in 't Weert", "Lucas in 't Weert"),
    ('"Dr. M. (Maaike) Blom" <m.blom@vu.nl>', "\n\nBest,\nMaaike", "Maaike Blom"),
    (
        '"prof. dr. H. Vos" <h.vos@vu.nl>',
        "\n\nVriendelijke groet,\n\nProf. dr. Henk Vos\nVrije Universiteit",
        "Henk Vos",
    ),
    ('"Anna-Maria de Jong-van den Bos" <a.dejong@breda.nl>', "\n\nGroet", "Anna-Maria de Jong-van den Bos"),
    (
        '"Team Participatie" <participatie@breda.nl>',
        "\n\nMet vriendelijke groet,\n\nnamens team Participatie,\n\nRia Bos\ncoördinator",
        "Ria Bos",
    ),
    (
        '"Postbus Griffie" <griffie@breda.nl>',
        "\n\nMet vriendelijke groet,\n\nKarel Ploeg, griffiemedewerker",
        "Karel Ploeg",
    ),
    ('"Bestuurssecretariaat" <bestuurssecretariaat@breda.nl>', "\n\nWim Oud\nbestuurssecretaris", "Wim Oud"),
    (
        '"Jan de Boer" <j.deboer@leiden.nl>',
        "\n\nVriendelijke groet,\n\nJan de Boer | Adviseur Open Overheid\n\nGemeente Leiden | Postbus 9100 | 2300 PC Leiden | T 14 071\nwww.leiden.nl | Volg ons op twitter @gemeenteleiden\n\nDisclaimer: aan dit bericht kunnen geen rechten worden ontleend.",
        "Jan de Boer",
    ),
    (
        '"Jan de Boer" <j.deboer@leiden.nl>',
        "\n\nJan de Boer\nT: 071 516 51 65\nE: j.deboer@leiden.nl\nI: www.leiden.nl\n\nIk werk niet op woensdag.",
        "Jan de Boer",
    ),
    (
        '"Jan de Boer" <j.deboer@leiden.nl>',
        "\n\nMet vriendelijke groet,\n\nJan de Boer\n\nWerkdagen: maandag, dinsdag en donderdag\nBezoek ons op het Stadhuisplein 1\n\nWist u dat u ons ook via WhatsApp kunt bereiken?",
        "Jan de Boer",
    ),
    (
        '"Jan de Boer" <j.deboer@leiden.nl>',
        "\n\n\n\n\nMet vriendelijke groet / Kind regards,\n\nJan de Boer\n\n[cid:image001.png@01D44]\n\nDenk aan het milieu voordat u deze mail print.",
        "Jan de Boer",
    ),
    ('"Jan de Boer" <j.deboer@leiden.nl>', "\n\nGr. J.", "Jan de Boer"),
    ('"Jan de Boer" <j.deboer@leiden.nl>', "\n\nJdB", "Jan de Boer"),
    ('"Jan de Boer" <j.deboer@leiden.nl>', "\n\nGroetjes en tot dan!\nJan", "Jan de Boer"),
    (
        '"Jan de Boer" <j.deboer@leiden.nl>',
        "\n\nMet vriendelijke groet,\n\nJan de Boer (zij/hij)\nLeiden",
        "Jan de Boer",
    ),
    ('"Jan de Boer" <j.deboer@leiden.nl>', " Groet Jan", "Jan de Boer"),
    ('"Jan de Boer" <j.deboer@leiden.nl>', " Groeten van Jan de Boer, gemeente Leiden", "Jan de Boer"),
    ('"Jan de Boer" <j.deboer@leiden.nl>', "\n\nZonnige groet uit Leiden,\nJan", "Jan de Boer"),
    ('"Jan de Boer" <j.deboer@leiden.nl>', "\n\nTot ziens in Schiedam,\n\nJan de Boer", "Jan de Boer"),
    (
        '"Jan de Boer" <j.deboer@leiden.nl>',
        "\n\nAlvast bedankt en met vriendelijke groeten,\n\nJan de Boer",
        "Jan de Boer",
    ),
    ('"Jan de Boer" <j.deboer@leiden.nl>', "\n\nFijn weekend!\n\nJan de Boer", "Jan de Boer"),
    (
        '"Jan de Boer" <j.deboer@leiden.nl>',
        "\n\nSuccces met de voorbereidingen.\n\nJan de Boer\nGemeente Leiden",
        "Jan de Boer",
    ),
    ('"Jan de Boer" <j.deboer@leiden.nl>', "\n\nIk hoor graag van u.\n\nJan de Boer", "Jan de Boer"),
    (
        '"Jan de Boer" <j.deboer@leiden.nl>',
        "\n\nM.v.g.,\nJan de Boer\nGemeente Leiden\n\n=====================\nDe informatie verzonden met dit e-mailbericht is uitsluitend bestemd voor de geadresseerde. Gebruik van deze informatie door anderen is verboden.",
        "Jan de Boer",
    ),
    ('"Jan de Boer via Outlook" <j.deboer@leiden.nl>', "\n\nJan", "Jan de Boer"),
    ('"Boer de, Jan" <j.deboer@leiden.nl>', "\n\nMet groet, Jan de Boer", "Jan de Boer"),
    ('"jan de boer" <j.deboer@leiden.nl>', "\n\njan de boer", "Jan de Boer"),
    ('"DE BOER, JAN" <j.deboer@leiden.nl>', "\n\nJAN DE BOER", "Jan de Boer"),
    ('"Jan" <j.deboer@leiden.nl>', "\n\nJan", "Jan de Boer"),
    ('"Boer J. de" <j.deboer@leiden.nl>', "\n\nVriendelijke groet,\nJan de Boer", "Jan de Boer"),
    ('"J. de Boer" <boer.j@leiden.nl>', "\n\nVriendelijke groet,\nJ. de Boer", "J. de Boer"),
    ('"Hans Mulder" <hansmulder61@gmail.com>', "\n\nHans Mulder\nBestuursadviseur gemeente Ede", "Hans Mulder"),
    ('"fam mulder" <fam.mulder@ziggo.nl>', "\n\nMet vriendelijke groet,\n\nHans Mulder", "Hans Mulder"),
    ('"Hans Mulder | Buro Oost" <hans@burooost.nl>', "\n\nHans", "Hans Mulder"),
    ('"Buro Oost | Hans Mulder" <hans@burooost.nl>', "\n\nHans", "Hans Mulder"),
    ('"Mulder, Hans - Waterschap Vallei en Veluwe" <hmulder@vallei-veluwe.nl>', "\n\nHans", "Hans Mulder"),
    ('"Jolanda Ploeg-van Es" <j.ploeg@ede.nl>', "\n\nGr. Jolanda", "Jolanda Ploeg-van Es"),
    ('"Sluis, Piet van der" <p.vandersluis@ede.nl>', "\n\nGroeten Piet vd Sluis", "Piet van der Sluis"),
    ('"D\'Hondt, Emma" <emma.dhondt@stad.gent>', "\n\nVriendelijke groeten,\nEmma", "Emma D'Hondt"),
    ('"O\'Brien, Kevin" <k.obrien@ede.nl>', "\n\nKevin", "Kevin O'Brien"),
    ('"Silva Santos, Maria da" <m.dasilva@ede.nl>', "\n\nMaria", "Maria da Silva Santos"),
    ('"Kowalska, Agnieszka" <a.kowalska@ede.nl>', "\n\nPozdrawiam / groetjes, Agnieszka", "Agnieszka Kowalska"),
    ('"Wang Wei" <w.wang@ede.nl>', "\n\nMet vriendelijke groet,\nWang Wei", "Wang Wei"),
]


@pytest.mark.parametrize(("sender", "signature", "name"), ROWS)
def test_the_writer_is_known_by_display_name_signature_and_address(sender: str, signature: str, name: str) -> None:
    assert outcome(letter("Ik kom graag.", sender=sender, signature=signature))[:3] == (Kind.REGISTRATION, 1, {name})
