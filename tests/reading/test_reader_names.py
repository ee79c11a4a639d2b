"""Names in running text that are more, or less, than the words around them let on: each as it is printed on a badge."""

import pytest

from tests.reading.letters import letter, outcome

ME = "Jan de Boer"
NAMED = [
    # behind initials any word is a surname
    ("Ik meld aan: mevrouw C. Groet en de heer B.G.A. Persoon.", {"C. Groet", "B.G.A. Persoon"}),
    ("Namens ons komen A. Raad en M.J. Kamer.", {"A. Raad", "M.J. Kamer"}),
    ("Noteer P. Dinsdag en K. Zomer voor de 18e.", {"P. Dinsdag", "K. Zomer"}),
    ("Ik meld Gerlinde de Hoop (g.dehoop@leiden.nl) en Teun ter Borg aan.", {"Gerlinde de Hoop", "Teun ter Borg"}),
    # an address tells the surname of who is called by his given name
    ("Mijn collega Hans Borrel (h.borrel@leiden.nl) komt.", {"Hans Borrel"}),
    ("Zet Els (e.vanderveen@leiden.nl) op de lijst.", {"Els van der Veen"}),
    ("Wilt u Rachid (rachid.elmoumni@leiden.nl) noteren?", {"Rachid Elmoumni"}),
    ("Ik stuur mijn collega Bart: b.dekker@leiden.nl.", {"Bart Dekker"}),
    # what stands in brackets is no part of the name before it, nor of the one behind
    ("Ik en Siem Kok (Stede Broec) komen.", {ME, "Siem Kok"}),
    ("De beide Jannen (Jan Bos en Jan Kok) komen.", {"Jan Bos", "Jan Kok"}),
    ("Anna Bos (team Wijk Zuid), Piet Kok (Team Regio Noord) en Els Vink komen.", {"Anna Bos", "Piet Kok", "Els Vink"}),
    (
        "Leiden wordt vertegenwoordigd door: A.J. de Smidt (Arjan); K. Faes-Tack (Katrien); mw. R. Bogaert.",
        {"Arjan de Smidt", "Katrien Faes-Tack", "R. Bogaert"},
    ),
    ("W. Bos (Wim) en J.P. van der Laan (Jeanette) komen.", {"Wim Bos", "Jeanette van der Laan"}),
    # who somebody is to the writer opens the sentence with a capital
    ("Kamergenoot Pim Kranenburg en ik komen.", {ME, "Pim Kranenburg"}),
    ("Overbuurman Sjaak van Dam komt.", {"Sjaak van Dam"}),
    ("Projectgenote Lies Bakker en ik schrijven ons in.", {ME, "Lies Bakker"}),
    ("Carpoolmaatje Frits Prins en ik komen.", {ME, "Frits Prins"}),
    # a list that has what somebody does before who he is
    (
        "Van ons komen:\nwijkmanager Vlijmen, Kiki Brok\nraadsadviseur, Sjef van Delft\nen ik",
        {ME, "Kiki Brok", "Sjef van Delft"},
    ),
    ("Wij melden aan:\ngriffier, Anna Bos\njurist bestuurszaken, Mo Ali", {"Anna Bos", "Mo Ali"}),
    # a surname with "van" in it, and its address
    ("Ik meld Lodewijk de Vos van Steenwijk (l.devos@leiden.nl) aan.", {"Lodewijk de Vos van Steenwijk"}),
    ("Ik meld Anne Quarles van Ufford (a.quarles@leiden.nl) aan.", {"Anne Quarles van Ufford"}),
    # more titles than one before the initials
    (
        "Leiden zal vertegenwoordigd worden door de heer mr. D.A. (Diederik) Schimmelpenninck, concerndirecteur.",
        {"Diederik Schimmelpenninck"},
    ),
    ("Leiden wordt vertegenwoordigd door mevrouw prof. dr. ir. A.B. Kok.", {"A.B. Kok"}),
    # initials and a call name in brackets behind a form of address, before the prefix
    ("Hierbij meld ik de heer W. (Wouter) van de Pol aan.", {"Wouter van de Pol"}),
    (
        "Namens ons komen mevrouw T. (Trudy) de Ridder en dhr. F. (Faisal) Ramdjan.",
        {"Trudy de Ridder", "Faisal Ramdjan"},
    ),
    ("De heer M.A. ten Cate en wethouder J. van der Plas komen.", {"M.A. ten Cate", "J. van der Plas"}),
    # of what somebody is "projectleider" or "adviseur"
    ("Ik meld projectleider Vechtpark Lysbeth Kosters aan.", {"Lysbeth Kosters"}),
    ("Ik meld manager Inwonerszaken Dick Evers aan.", {"Dick Evers"}),
    ("Wij sturen beleidsadviseur Ruimtelijke Ordening Els Vink.", {"Els Vink"}),
    ("Wij sturen wijkmanager Kortenoord Anna de Wit.", {"Anna de Wit"}),
    ("Wij sturen teamleider Sociaal Domein Jan Bos.", {"Jan Bos"}),
    ("Wij sturen adviseur Binnenstad P. van Dam.", {"P. van Dam"}),
    ("Ik meld adviseur Dorpsplein Mo Ali aan.", {"Mo Ali"}),
    # surnames of two words, of which the second means something
    ("Ik meld Bert Kleine Haar en Ton Groot Koerkamp aan.", {"Bert Kleine Haar", "Ton Groot Koerkamp"}),
    ("Ik meld H. Kleine Haar en Jan Oude Egberink aan.", {"H. Kleine Haar", "Jan Oude Egberink"}),
    ("Wij komen:\nBert Kleine Haar\nGerrit Olde Monnikhof", {"Bert Kleine Haar", "Gerrit Olde Monnikhof"}),
    # an adverb opens the sentence
    ("Alleen Astrid Molenaar komt.", {"Astrid Molenaar"}),
    ("Uitsluitend Anna Bos komt.", {"Anna Bos"}),
    # a given name with the formal one in brackets
    ("Jolanda (mw. J. Dingemanse) belde of ik haar kan opgeven. Bij deze.", {"Jolanda Dingemanse"}),
    ("Ik meld Hans (dhr. J.P. van Dam) en Els (E. Vink) aan.", {"Hans van Dam", "Els Vink"}),
    # an address with its bearer in brackets
    (
        "Ik meld aan:\ns.hiemstra@leiden.nl (Sytse Hiemstra)\ng.vandermeulen@leiden.nl (Gerbrich van der Meulen, jurist)",
        {"Sytse Hiemstra", "Gerbrich van der Meulen"},
    ),
    ("Ik meld aan:\ns.hiemstra@leiden.nl (vegetarisch)\nb.bos@leiden.nl (halal)", {"S. Hiemstra", "B. Bos"}),
    # two names without a comma
    ("Ik kom met Bianca de Wit Osman Güler en Teun Fokkema.", {ME, "Bianca de Wit", "Osman Güler", "Teun Fokkema"}),
    ("Ik meld Anna Bos Jan Smit Karel van Dam aan.", {"Anna Bos", "Jan Smit", "Karel van Dam"}),
]


@pytest.mark.parametrize(("body", "names"), NAMED)
def test_a_name_in_running_text_is_printed_whole(body: str, names: set[str]) -> None:
    assert outcome(letter(body))[2] == names


LESS = [
    ("Ik kom. Schrijf het maar met een J. Kun je dat doen?", {ME}),
    ("Ik kom met Floor (Brandsma, van communicatie).", {ME, "Floor Brandsma"}),
    ("Ik kom met Karin van Communicatie en Bert van Team Wijken.", {ME, "Karin", "Bert"}),
    ("Ik kom met Hans. Borrel is prima.", {ME, "Hans"}),
    ("Ik kom met Hans (secretariaat@leiden.nl).", {ME, "Hans"}),
    ("Ik kom met Hans (c.prins@leiden.nl).", {ME, "Hans"}),
    ("Ik kom met Anna Bos van Utrecht (a.bos@utrecht.nl).", {ME, "Anna Bos"}),
    ("Wim Bos (Wob) en ik komen.", {ME, "Wim Bos"}),
    ("Ik meld adviseur Sybrich Jansen aan.", {"Sybrich Jansen"}),
    ("Ik meld directeur Van Dam en manager Dick Evers aan.", {"Van Dam", "Dick Evers"}),
    ("Jan Willem Bakker en Piet Jan de Groot komen.", {"Jan Willem Bakker", "Piet Jan de Groot"}),
    ("Anna Maria Bos en Fatma Nur Aslan komen.", {"Anna Maria Bos", "Fatma Nur Aslan"}),
    ("Carlos Garcia Martin komt.", {"Carlos Garcia Martin"}),
    ("Ik meld Anna de Boer Gemeente Ede aan.", {"Anna de Boer"}),
    ("De Kleine Zaal en de Grote Markt ken ik. Ik kom.", {ME}),
    ("Buurman Anna Bos heet echt zo. Ik kom met Anna Bos.", {ME, "Anna Bos"}),
]


@pytest.mark.parametrize(("body", "names"), LESS)
def test_a_name_takes_no_more_than_is_its_own(body: str, names: set[str]) -> None:
    assert outcome(letter(body))[2] == names
