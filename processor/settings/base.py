"""What every part of the configuration shares: it is frozen, closed, and its texts are trimmed single lines."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

ADDRESS = re.compile(r"[^@\s<>,;\"]{1,64}@[A-Za-z0-9.-]{1,255}")


class Section(BaseModel):
    """A table of the configuration. Unknown keys are refused, so that a typo is never silently without effect."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, validate_default=True)


def _address(value: str) -> str:
    if not ADDRESS.fullmatch(value):
        raise ValueError(f"{value!r} is no mail address: write it as name@example.nl")
    return value.lower()


def _one_line(value: str) -> str:
    if any(ord(c) < ord(" ") for c in value):
        raise ValueError("a line break or control character is in it: keep it on one line")
    return value


Address = Annotated[str, AfterValidator(_address)]
"""A mail address in lower case."""
Line = Annotated[str, AfterValidator(_one_line)]
"""Text without line breaks."""
