"""How long what is kept (AVG art. 5): what belongs to a meeting is counted from its end, the rest from when it came."""

from typing import Annotated, TypeAlias

from pydantic import Field

from processor.settings.base import Line, Section

Days: TypeAlias = Annotated[int, Field(ge=1, le=3650)]


class PrivacySettings(Section):
    """What participants are told about their data (AVG art. 13), and what the purge keeps to; in days after the end."""

    keep_days: Days = 30
    keep_wishes_days: Annotated[int, Field(ge=0, le=3650)] = 7
    statement: Line = ""


class RetentionSettings(Section):
    """Days that is kept what need not wait for the end of a meeting; `backups` counts for copies of all of it."""

    letters: Days = 14
    mails: Days = 30
    backups: Days = 30
