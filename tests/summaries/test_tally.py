import pytest

from processor.summaries.tally import Counted, tally

SAID = [
    # what parties said → what is counted, how many times
    ([], []),
    ([None, "", "  "], []),
    (["vegetarisch", None, "Vegetarisch ", "halal"], [("vegetarisch", 2), ("halal", 1)]),
    (["vegetarisch, notenallergie", "notenallergie; halal"], [("notenallergie", 2), ("halal", 1), ("vegetarisch", 1)]),
    (["Woo; woo"], [("woo", 1)]),
    (["1,5 meter"], [("1,5 meter", 1)]),
]


@pytest.mark.parametrize(("said", "counted"), SAID)
def test_what_people_wish_is_counted_most_first(said: list[str | None], counted: list[tuple[str, int]]) -> None:
    assert [(one.what, one.times) for one in tally((words, 1) for words in said)] == counted


def test_a_wish_of_a_party_holds_for_one_of_it_or_for_all() -> None:
    assert tally([("vegetarisch", 3), ("halal, vegetarisch", 1)]) == (
        Counted("vegetarisch", 2, 4), Counted("halal", 1, 1),
    )  # fmt: skip
