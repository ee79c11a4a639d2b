import pytest

from processor.summaries.surnames import filed

NAMES = [
    # as somebody signs → as it is filed
    ("Jan van der Berg", "Berg, Jan van der"),
    ("Jan Van Der Berg", "Berg, Jan Van Der"),
    ("Els Vos", "Vos, Els"),
    ("J.W. van den Broek", "Broek, J.W. van den"),
    ("J. W. Bakker", "Bakker, J. W."),
    ("A. ten Hag", "Hag, A. ten"),
    ("Maarten 't Hart", "Hart, Maarten 't"),
    ("Maarten ’t Hart", "Hart, Maarten ’t"),
    ("Sophie in 't Veld", "Veld, Sophie in 't"),
    ("Anna van 't Hoff", "Hoff, Anna van 't"),
    ("Frits v.d. Meer", "Meer, Frits v.d."),
    ("Willem 's-Gravesande", "Gravesande, Willem 's-"),
    ("Luc d'Hondt", "Hondt, Luc d'"),
    ("Mohamed el Amrani", "Amrani, Mohamed el"),
    ("Fatima El Idrissi", "Idrissi, Fatima El"),
    ("Fatima Ait Ben Haddou", "Haddou, Fatima Ait Ben"),
    ("Maria de Vries-van Dijk", "Vries-van Dijk, Maria de"),
    ("Maria de Vries - van Dijk", "Vries-van Dijk, Maria de"),
    ("Maria Vos-de Boer", "Vos-de Boer, Maria"),
    ("Anne-Marie Jansen", "Jansen, Anne-Marie"),
    ("Jan Willem de Groot", "Groot, Jan Willem de"),
    ("Ben Bakker", "Bakker, Ben"),
    ("De Vries", "Vries, De"),
    ("van der Berg", "Berg, van der"),
    ("Berg, Jan van der", "Berg, Jan van der"),
    ("Vries, P. de", "Vries, P. de"),
    ("Jan Kok jr.", "Kok jr., Jan"),
    ("Jan de", "de, Jan"),
    ("Jansen", "Jansen"),
    ("  Jan   Kok ", "Kok, Jan"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "as_filed"), NAMES)
def test_a_name_is_filed_under_its_surname_without_what_stands_before_it(name: str, as_filed: str) -> None:
    assert str(filed(name)) == as_filed


def test_names_are_sorted_as_in_a_dutch_list() -> None:
    names = ["Zoë de Ruiter", "Jan van der Berg", "Émile Öztürk", "An Berg", "Piet Bergman", "Kees 't Hart", "Jan Berg"]

    assert sorted(names, key=lambda name: filed(name).key) == [
        "An Berg", "Jan Berg", "Jan van der Berg", "Piet Bergman", "Kees 't Hart", "Émile Öztürk", "Zoë de Ruiter",
    ]  # fmt: skip
