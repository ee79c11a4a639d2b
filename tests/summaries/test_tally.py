import pytest

from processor.summaries.tally import tally

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
    assert [(one.what, one.times) for one in tally(said)] == counted
