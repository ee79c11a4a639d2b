"""Names as address headers write them, each as it is printed on a badge."""

import pytest

from processor.reading.people.names.display import parse_display

SHOWN = [
    ("Wolf, de, T.", "T. de Wolf"),
    ("Berg, Jan van der", "Jan van der Berg"),
    ("Berg, van den Jan", "Jan van den Berg"),
    ("Berg van den, J.P.", "J.P. van den Berg"),
    ("Smit, drs., Jan", "Jan Smit"),
    ("Blokland, ir. Teuntje", "Teuntje Blokland"),
    ("El Amrani, F.", "F. el Amrani"),
    ("Fatima El Amrani", "Fatima El Amrani"),
    ("Jan Smit, Ede", "Jan Smit"),
    ("A. de Koning, namens Ede", "A. de Koning"),
    ("Bernard 'Bennie' Nijhuis", "Bennie Nijhuis"),
    ('Willem "Wim" Bos', "Wim Bos"),
    ("Appie (Albertus) Dijkema", "Appie Dijkema"),
    ("Johannes (Jan) Bos", "Jan Bos"),
    ("Bianca Slot (Epe)", "Bianca Slot"),
    ("Noor Sluijter - Van Beekum", "Noor Sluijter - Van Beekum"),
    ("Ronald vd Heiden", "Ronald van der Heiden"),
    ("Kees v/d Broek", "Kees van der Broek"),
    ("Wim v.d. Berg", "Wim van der Berg"),
    ("'t Hart, Kees", "Kees 't Hart"),
    ("van Aerschot Peter", "Peter van Aerschot"),
    ("Bos P.J.", "P.J. Bos"),
    ("M.A. Tiesinga", "M.A. Tiesinga"),
    ("jan.smit", "Jan Smit"),
    ("'Jan Smit'", "Jan Smit"),
    ("Drs.ing. H.A. Kuil MBA", "H.A. Kuil"),
    ("mr.drs. Anna Bos", "Anna Bos"),
    ("Jaap 'de Dijk' Rozema", "Jaap Rozema"),
    ('Anna "van het loket" Bos', "Anna Bos"),
    ("Kranenburg, Ria namens Wethouder Van der Plasse", "Ria Kranenburg"),
    ("Ria Kranenburg namens Jan Bos", "Ria Kranenburg"),
    ("Ria Kranenburg on behalf of Jan Bos", "Ria Kranenburg"),
    ("wolthers h", "H. Wolthers"),
    ("van dijk j.p.", "J.P. van Dijk"),
    ("Imke Das", "Imke Das"),
    ("Das, Imke", "Imke Das"),
    # a body before or behind the person
    ("Nationale ombudsman, S. Wickenhagen", "S. Wickenhagen"),
    ("Wetterskip Fryslân - J. Sinnema", "J. Sinnema"),
    ("GGD Hart voor Brabant, M. de Wit", "M. de Wit"),
    ("Rijkswaterstaat, P. Bos", "P. Bos"),
    ("Politie Eenheid Den Haag, J. Bos", "J. Bos"),
    ("Griffie, Jan Bos", "Jan Bos"),
    ("J. Bos, Gemeente Ede", "J. Bos"),
    ("Jan Bos, Team Wijken", "Jan Bos"),
    ("Veiligheidsregio Zuid-Limburg / K. Smit", "K. Smit"),
    ("K. Smit (Veiligheidsregio)", "K. Smit"),
    ("Stichting de Brug, Anna Bos", "Anna Bos"),
    ("Kamer van Koophandel, R. de Groot", "R. de Groot"),
    ("Van den berg, Jan", "Jan van den Berg"),
    ("Jansen, Jan Willem", "Jan Willem Jansen"),
    ("Bos kok, M.E. de (Marieke)", "Marieke de Bos Kok"),
    ("Bos - Smit, J.", "J. Bos-Smit"),
    ("Kok, Wob", "Wob Kok"),
    ("Gemeente Ede, Jan", ""),
    ("RUD Zeeland, receptie", ""),
    ("Jansen, Griffie Ede", ""),
    # but the first letter of a surname, and a surname with "en" in it
    ("Fleur B.", "Fleur B."),
    ("Fleur B", "Fleur B"),
    ("Wijk en Aalburg, Loes van", "Loes van Wijk en Aalburg"),
    ("Bos en Smit, Jan", ""),
    # surnames of two words
    ("Kleine Haar, Bert", "Bert Kleine Haar"),
    ("Olde Monnikhof, Gerrit", "Gerrit Olde Monnikhof"),
]


@pytest.mark.parametrize(("shown", "badge"), SHOWN)
def test_a_display_name_is_printed_in_its_natural_order(shown: str, badge: str) -> None:
    name = parse_display(shown)
    assert (shown, name.badge if name else "") == (shown, badge)
