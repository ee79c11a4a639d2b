"""What a sentence can say, and the wordings that say it, read from data/wordings.toml when first asked for. Pure.

How they weigh against each other stands in statements.py.
"""

import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from processor.reading.text.wordings import Wordings, Words

_GROUP = re.compile(r"(?<![?(])<([a-z]+)>")


class Sign(StrEnum):
    """Something that a sentence can say."""

    SIGNS_UP = "signs up"
    """The act of registering somebody."""
    COMES = "comes"
    """Somebody will be there."""
    CANNOT = "cannot"
    """Somebody won't be there, or gives up a place."""
    AWAY = "away"
    """The writer is elsewhere; tells that he doesn't come when he sends others."""
    KEEN = "keen"
    """Looks forward; a registration only where nothing else speaks."""
    EARLIER = "earlier"
    """Was registered before this mail."""
    EXTRA = "extra"
    """Somebody more than before."""
    REPLACES = "replaces"
    """Somebody in another's place."""
    CORRECTS = "corrects"
    """Something said before was wrong or changes."""
    AMENDS = "amends"
    """Says by its name that it puts right an earlier mail: "Correctie", "nieuwe deelnemerslijst"."""
    UNSURE = "unsure"
    """Under a condition, or not decided yet."""
    REQUESTS = "requests"
    """A question in form only: "wilt u mij noteren?", "graag een bevestiging"."""
    WONDERS = "wonders"
    """A question without a question mark."""
    PARTLY = "partly"
    """Concerns a part of the afternoon, the drinks, or the way there: no statement on coming."""
    LATER_TIME = "another time"
    """Concerns another meeting than this one."""
    SUPPOSES = "supposes"
    """Registering is spoken of, not done: "voordat ik mij aanmeld"."""
    THANKS = "thanks"
    """Thanks or kind words."""
    WAITING_LIST = "waiting list"
    """Asks for the waiting list."""


@cache
def _wordings() -> dict[str, list[str]]:
    text = files("processor.reading").joinpath("data/wordings.toml").read_text(encoding="utf-8")
    told: dict[str, Any] = tomllib.loads(text)
    groups: dict[str, str] = told.pop("groups")
    return {sign: [_written_out(wording, groups) for wording in wordings] for sign, wordings in told.items()}


def _written_out(wording: str, groups: Mapping[str, str]) -> str:
    """The wording with every `<group>` written out; raises KeyError for a group that isn't there."""
    return _GROUP.sub(lambda match: f"(?:{groups[match[1]]})", wording)


@cache
def _patterns() -> dict[Sign, Wordings]:
    words = Words()
    return {sign: Wordings(_wordings()[sign], words) for sign in Sign}


@cache
def _chosen(signs: tuple[Sign, ...]) -> tuple[tuple[Sign, Wordings], ...]:
    return tuple((sign, pattern(sign)) for sign in signs)


def borne(text: str, signs: tuple[Sign, ...]) -> set[Sign]:
    """Which of these signs a text bears."""
    return {sign for sign, wordings in _chosen(signs) if wordings.bears(text)}


def pattern(sign: Sign) -> Wordings:
    """All wordings of one sign."""
    return _patterns()[sign]
