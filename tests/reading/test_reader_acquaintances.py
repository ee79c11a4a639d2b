"""Given names, initials and surnames that are whole elsewhere in the mail: in copy, quoted, signed, in the address."""

from dataclasses import replace

import pytest

from processor.reading.message import Address
from tests.reading.letters import letter, outcome

ME = "Jan de Boer"
QUOTED = "\n\nOp wo 5 sep. 2018 om 10:10 schreef Jan de Boer <j.deboer@leiden.nl>:\n> {}\n> Jan de Boer\n"
IN_COPY = [
    ("Gerda, Noud en ik komen.", {"Gerda Aarts", "Noud Kuijpers", ME}),
    ("Gerda (cc) en ik komen.", {"Gerda Aarts", ME}),
    ("Hierbij meld ik de heer Kuijpers aan.", {"Noud Kuijpers"}),
    ("Ik meld G. Aarts aan.", {"Gerda Aarts"}),
    ("Ik meld Gerda Smit aan.", {"Gerda Smit"}),
    ("Ik meld P. Aarts aan.", {"P. Aarts"}),
    ("Ik meld Anna aan.", {"Anna"}),
]
EARLIER = [
    ("Hugo en ik komen toch niet.", "Hierbij meld ik Hugo Stam en mijzelf aan.", {"Hugo Stam", ME}),
    ("Wij moeten beiden afzeggen, Durk en ik kunnen niet.", "Durk Hylkema en ik komen graag.", {"Durk Hylkema", ME}),
    (
        "Lieke, Tarik Benchikh en ik komen.",
        "Lieke Visser en ik melden ons aan.",
        {"Lieke Visser", "Tarik Benchikh", ME},
    ),
    ("Els en ik komen.", "Els van der Veen (griffie) en ik komen.", {"Els van der Veen", ME}),
    ("Hugo en ik komen.", "Hugo Stam en Hugo Bos komen.", {"Hugo", ME}),
    ("Hugo en ik komen.", "Hugo komt ook.", {"Hugo", ME}),
    ("Hugo Bos en ik komen.", "Hugo Stam komt.", {"Hugo Bos", ME}),
    ("Anna en ik komen.", "Annabel Stam komt.", {"Anna", ME}),
]
SIGNED = [
    ("Mo en ik komen.", "\n\nJan de Boer (en Mo Ziani)\nLeiden", {"Mo Ziani", ME}),
    (
        "Sjef en ik komen.",
        "\n\nJan de Boer (j.deboer@leiden.nl)\nSjef Wolfs (s.wolfs@leiden.nl)\nLeiden",
        {"Sjef Wolfs", ME},
    ),
    ("Els en ik komen.", "\n\nJan de Boer (mede namens Els Vink)", {"Els Vink", ME}),
    ("Sjef en ik komen.", "\n\nJan de Boer (teamleider)\nLeiden", {"Sjef", ME}),
]
WRITERS = [
    ('"C.P.M. van Veldhoven" <c.vanveldhoven@ede.nl>', "\n\nGroet,\nCarolien\n\nmr. drs. C.P.M. van Veldhoven", "Carolien van Veldhoven"),
    ('"B. Haverkamp | CAK" <b.haverkamp@ede.nl>', "\n\nVrolijke groet,\nBerber\n\nB. Haverkamp MSc | Adviseur", "Berber Haverkamp"),
    ('"J.M. Bos" <j.bos@ede.nl>', "\n\nGroet,\nMarieke\n\nJ.M. Bos", "Marieke Bos"),
    ('"J.M. Bos" <j.bos@ede.nl>', "\n\nGroet,\n\nJ.M. Bos", "J.M. Bos"),
    ("Sarah Jansen Advies <info@sarahjansenadvies.nl>", "\n\nSarah", "Sarah Jansen"),
    ("Kees van Dam Consultancy <info@vandam.nl>", "\n\nGroet, Kees", "Kees van Dam"),
    ("Sarah Advies <info@sarah.nl>", "\n\nSarah", "Sarah"),
    ("Jansen Advies <info@jansenadvies.nl>", "\n\nSarah", "Sarah"),
    ("Sarah Jansen Advies <info@sarahjansenadvies.nl>", "\n\nPiet Bos", "Piet Bos"),
    ("Harmsen <j.harmsen@hengelo.nl>", "", "J. Harmsen"),
    ("jdb <jacob.debruin@leiden.nl>", "", "Jacob de Bruin"),
    ("'Cuijpers, mr. H.M.J.L.' <hmjl.cuijpers@ede.nl>", "\n\nmr. H.M.J.L. Cuijpers", "H.M.J.L. Cuijpers"),
    ("hmjl.cuijpers@ede.nl", "", "H.M.J.L. Cuijpers"),
    ("Nationale ombudsman, S. Wickenhagen <s.w@ede.nl>", "\n\nGroet,\nSterre Wickenhagen\nonderzoeker", "Sterre Wickenhagen"),
    ("Wetterskip Fryslân - J. Sinnema <j.sinnema@ede.nl>", "\n\nGroet,\nJelle Sinnema", "Jelle Sinnema"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "names"), IN_COPY)
def test_who_is_in_copy_has_his_whole_name_from_there(body: str, names: set[str]) -> None:
    copies = (Address("Aarts, Gerda", "g.aarts@leiden.nl"), Address("Kuijpers, Noud", "n.kuijpers@leiden.nl"))
    assert outcome(replace(letter(body), cc=copies))[2] == names


@pytest.mark.parametrize(("body", "quoted", "names"), EARLIER)
def test_who_was_named_in_an_earlier_mail_has_his_surname_from_there(body: str, quoted: str, names: set[str]) -> None:
    assert outcome(letter(body, subject="RE: Pioniersnetwerk 18 september", below=QUOTED.format(quoted)))[2] == names


@pytest.mark.parametrize(("body", "signature", "names"), SIGNED)
def test_who_signs_along_has_his_surname_from_there(body: str, signature: str, names: set[str]) -> None:
    assert outcome(letter(body, signature=signature))[2] == names


@pytest.mark.parametrize(("sender", "signature", "name"), WRITERS)
def test_the_writer_is_named_as_whole_as_the_mail_allows(sender: str, signature: str, name: str) -> None:
    assert outcome(letter("Ik kom graag.", sender=sender, signature=signature))[2] == {name}


def test_the_one_for_whom_a_mail_is_sent_is_named_as_the_sender_names_him() -> None:
    sender = '"Tersteeg, Wilma namens Haar, Bert ter" <w.tersteeg@leiden.nl>'
    body = "Graag meld ik de heer Ter Haar aan."
    assert outcome(letter(body, sender=sender, signature="\n\nWilma Tersteeg"))[2] == {"Bert ter Haar"}
