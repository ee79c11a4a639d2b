"""The lists of names: large enough, folded, and at one with each other."""

import pytest

from processor.reading.people.names import name_data
from processor.reading.people.names.name_data import (
    COMMON_SURNAMES,
    GIVEN_NAMES,
    JOB_WORDS,
    NOT_NAMES,
    PREFIXES,
    TITLES,
    WORD_NAMES,
)
from processor.reading.text.folding import plain

EVERY = (GIVEN_NAMES, WORD_NAMES, COMMON_SURNAMES, JOB_WORDS, NOT_NAMES, PREFIXES, TITLES)


def test_the_lists_are_as_large_as_the_country_needs() -> None:
    assert (len(GIVEN_NAMES) >= 3_500, len(COMMON_SURNAMES) >= 2_000) == (True, True)


def test_every_word_is_folded_as_it_will_be_compared() -> None:
    assert [word for words in EVERY for word in words if plain(word) != word] == []


def test_given_names_and_surnames_are_single_words_of_letters() -> None:
    assert [word for word in GIVEN_NAMES | COMMON_SURNAMES if not word.isalpha()] == []


def test_a_given_name_is_never_among_the_words_that_are_no_name() -> None:
    overlaps = [GIVEN_NAMES & NOT_NAMES, GIVEN_NAMES & TITLES, NOT_NAMES & PREFIXES]
    assert overlaps == [frozenset()] * 3


def test_names_that_are_also_words_are_given_names() -> None:
    assert sorted(WORD_NAMES - GIVEN_NAMES) == []


@pytest.mark.parametrize(
    ("origin", "given"),
    [
        ("Dutch", "jan piet kees marieke femke daan sanne joost hanneke ellemieke"),
        ("Frisian", "sjoerd tjitske bauke nynke wytze froukje anske jelle lieuwe ytsje"),
        ("Limburg and Flanders", "sjef sjeng griet goele veerle lieve"),
        ("Turkish", "emre mehmet ayse fatma yusuf elif cigdem omer"),
        ("Moroccan", "youssef fatima mohamed soufiane naima hicham samira"),
        ("Surinamese and Hindustani", "radjesh anand sharmila vishal shanti"),
        ("Polish", "agnieszka piotr katarzyna wojciech malgorzata"),
        ("English", "john emily oliver grace"),
        ("French and Spanish", "francois joelle jose zoe"),
        ("Chinese and Vietnamese", "wei li linh ming"),
        ("African", "abena kwame yonas mamadou"),
        ("Persian and Afghan", "reza shirin najib"),
    ],
)
def test_given_names_of_every_descent_are_known(origin: str, given: str) -> None:
    assert (origin, sorted(set(given.split()) - GIVEN_NAMES)) == (origin, [])


def test_common_surnames_are_known_without_their_prefix() -> None:
    common = {"berg", "jong", "vries", "dijk", "bakker", "jansen", "yilmaz", "celik", "benali", "nguyen"}
    assert sorted(common - COMMON_SURNAMES) == []


def test_a_list_that_does_not_exist_is_refused() -> None:
    with pytest.raises(AttributeError, match="NICKNAMES"):
        name_data.NICKNAMES  # noqa: B018 - asking is the test
