from datetime import UTC, date, datetime

import pytest

from processor.registration.request import Language
from processor.replies import dates

NL, EN = Language.DUTCH, Language.ENGLISH
SPANS = [
    (NL, "2018-09-18T12:00", "2018-09-18T15:00", ("dinsdag 18 september 2018", "14.00–17.00 uur")),
    (EN, "2018-09-18T12:00", "2018-09-18T15:00", ("Tuesday 18 September 2018", "14:00–17:00")),
    (NL, "2018-12-03T08:05", "2018-12-03T11:30", ("maandag 3 december 2018", "9.05–12.30 uur")),
    (
        NL,
        "2018-09-18T20:00",
        "2018-09-18T23:00",
        ("dinsdag 18 september 2018, 22.00 uur", "tot woensdag 19 september 2018, 1.00 uur"),
    ),
    (
        EN,
        "2018-09-18T20:00",
        "2018-09-19T15:00",
        ("Tuesday 18 September 2018, 22:00", "until Wednesday 19 September 2018, 17:00"),
    ),
]


@pytest.mark.parametrize(("language", "starts", "ends", "words"), SPANS)
def test_a_meeting_is_told_in_local_time(language: Language, starts: str, ends: str, words: tuple[str, str]) -> None:
    first, last = (datetime.fromisoformat(at).replace(tzinfo=UTC) for at in (starts, ends))

    assert dates.span(first, last, "Europe/Amsterdam", language) == words


def test_every_day_and_month_has_its_name() -> None:
    firsts = [date(2018, month, 1) for month in range(1, 13)]

    assert [dates.week_day(day, NL) for day in firsts] == [
        *("maandag 1 januari", "donderdag 1 februari", "donderdag 1 maart", "zondag 1 april"),
        *("dinsdag 1 mei", "vrijdag 1 juni", "zondag 1 juli", "woensdag 1 augustus"),
        *("zaterdag 1 september", "maandag 1 oktober", "donderdag 1 november", "zaterdag 1 december"),
    ]
    assert [dates.week_day(day, EN) for day in firsts] == [f"{day:%A} 1 {day:%B}" for day in firsts]


def test_the_day_is_that_of_the_meeting_not_of_greenwich() -> None:
    assert dates.local_day(datetime(2018, 9, 17, 22, 30, tzinfo=UTC), "Europe/Amsterdam", NL) == "dinsdag 18 september"


def test_no_date_is_no_words() -> None:
    assert (dates.plain_date(None, NL), dates.plain_date(date(2018, 10, 1), EN)) == ("", "1 October 2018")
