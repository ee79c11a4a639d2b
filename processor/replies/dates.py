"""Dates and times as people say them, in Dutch and in English, in the meeting's own time zone. Pure."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from processor.registration.request import Language

_DAYS = {
    Language.DUTCH: ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    Language.ENGLISH: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    Language.DUTCH: (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    Language.ENGLISH: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def month_day(day: date, language: Language) -> str:
    """“18 september”."""
    return f"{day.day} {_MONTHS[language][day.month - 1]}"


def week_day(day: date, language: Language) -> str:
    """“dinsdag 18 september”."""
    return f"{_DAYS[language][day.weekday()]} {month_day(day, language)}"


def local_day(at: datetime, zone: str, language: Language) -> str:
    """“dinsdag 18 september”, as the calendars in that zone say."""
    return week_day(at.astimezone(ZoneInfo(zone)), language)


def whole_date(day: date, language: Language) -> str:
    """“dinsdag 18 september 2018”."""
    return f"{week_day(day, language)} {day.year}"


def plain_date(day: date | None, language: Language) -> str:
    """“18 september 2018”, or "" for no date."""
    return f"{month_day(day, language)} {day.year}" if day else ""


def hours(starts: datetime, ends: datetime, language: Language) -> str:
    """“14.00–17.00 uur”: the local times of one day."""
    return f"{_clock(starts, language)}–{_clock(ends, language)}{_hour_word(language)}"


def moment(at: datetime, zone: str, language: Language) -> str:
    """“maandag 3 september 2018, 9.00 uur”, as the clocks in that zone say."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{whole_date(local, language)}, {_clock(local, language)}{_hour_word(language)}"


def span(starts: datetime, ends: datetime, zone: str, language: Language) -> tuple[str, str]:
    """“dinsdag 18 september 2018” and “14.00–17.00 uur”; the two whole moments when it ends on another day."""
    first, last = (at.astimezone(ZoneInfo(zone)) for at in (starts, ends))
    if first.date() != last.date():
        until = "tot" if language is Language.DUTCH else "until"
        return moment(first, zone, language), f"{until} {moment(last, zone, language)}"
    return whole_date(first, language), hours(first, last, language)


def _clock(at: datetime, language: Language) -> str:
    return f"{at.hour}.{at.minute:02}" if language is Language.DUTCH else f"{at.hour}:{at.minute:02}"


def _hour_word(language: Language) -> str:
    return " uur" if language is Language.DUTCH else ""
