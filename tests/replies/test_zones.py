"""The clocks as calendars are told of them, against the zone's own data."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from processor.replies.zones import Turn, Yearly, turns

HOUR = timedelta(hours=1)
AMSTERDAM = (
    Turn(datetime.fromisoformat("2017-03-26T02:00"), HOUR, 2 * HOUR, "CEST", summer=True, yearly=Yearly(3, -1, "SU")),
    Turn(datetime.fromisoformat("2017-10-29T03:00"), 2 * HOUR, HOUR, "CET", summer=False, yearly=Yearly(10, -1, "SU")),
)


def test_the_clocks_of_amsterdam_turn_on_the_last_sunday_of_march_and_october() -> None:
    assert turns("Europe/Amsterdam", 2018) == AMSTERDAM


def test_the_clocks_of_bonaire_never_turn() -> None:
    assert turns("America/Kralendijk", 2018) == (
        Turn(datetime.fromisoformat("2017-01-01T00:00"), -4 * HOUR, -4 * HOUR, "AST", summer=False),
    )


def test_the_clocks_of_new_york_turn_on_the_second_sunday_of_march() -> None:
    assert [turn.yearly for turn in turns("America/New_York", 2018)] == [Yearly(3, 2, "SU"), Yearly(11, 1, "SU")]


@pytest.mark.parametrize(
    "zone", ["Europe/Amsterdam", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kathmandu"]
)
def test_each_turn_is_where_the_clocks_jump(zone: str) -> None:
    clocks = ZoneInfo(zone)
    for turn in turns(zone, 2018):
        moment = turn.onset.replace(tzinfo=UTC) - turn.before
        before, after = ((moment + step).astimezone(clocks).utcoffset() for step in (-timedelta(minutes=1), 0 * HOUR))
        assert (before, after) == (turn.before, turn.after)


def test_clocks_that_keep_to_no_rule_are_told_turn_by_turn() -> None:
    told = turns("Africa/Casablanca", 2018)

    assert ({turn.yearly for turn in told}, {turn.onset.year for turn in told}) == ({None}, {2017, 2018, 2019})
