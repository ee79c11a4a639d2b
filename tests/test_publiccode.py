"""publiccode.yml says what the standard asks (publiccode.yml, core 0.4), names nobody, and agrees with the project."""

import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FACTS: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MANDATORY = {
    "publiccodeYmlVersion": str, "name": str, "url": str, "platforms": list, "categories": list, "developmentStatus": str,
    "softwareType": str, "description": dict, "legal": dict, "maintenance": dict, "localisation": dict,
}  # fmt: skip
OPTIONAL = {
    "applicationSuite", "landingURL", "isBasedOn", "softwareVersion", "releaseDate", "logo", "usedBy", "roadmap",
    "intendedAudience", "dependsOn",
}  # fmt: skip
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = {"addon", "library", "configurationFiles"} | {
    f"standalone/{kind}" for kind in ("mobile", "iot", "desktop", "web", "backend", "other")
}
NEEDS = {"internal": "contacts", "community": "contacts", "contract": "contractors", "none": ""}
OUR_CATEGORIES = {"email-management", "event-management", "appointment-scheduling"}
"""Those of the standard's vocabulary (categories-list) that fit."""
OUR_SCOPE = {"local-authorities"}
"""Likewise (scope-list)."""
SHORT = 150
LONG = range(150, 10_001)
WORDS = {"localisedName", "shortDescription", "longDescription", "documentation", "features", "screenshots"}


def test_what_the_standard_asks_is_there_and_nothing_that_it_does_not_know() -> None:
    assert {key: type(FACTS.get(key)) for key in MANDATORY} == MANDATORY
    assert set(FACTS) - set(MANDATORY) <= OPTIONAL
    assert FACTS["developmentStatus"] in STATUSES
    assert FACTS["softwareType"] in TYPES
    assert (set(FACTS["categories"]), set(FACTS["intendedAudience"]["scope"])) == (OUR_CATEGORIES, OUR_SCOPE)
    assert all(re.fullmatch("[a-z]{2}", country) for country in FACTS["intendedAudience"]["countries"])
    assert isinstance(FACTS["localisation"]["localisationReady"], bool)
    assert re.fullmatch(r"0\.4(\.\d+)?", FACTS["publiccodeYmlVersion"])


def test_the_address_is_one_and_whoever_maintains_it_is_a_person() -> None:
    """As shipped nobody does, and the address is of a domain that nobody can have (RFC 2606)."""
    url, care = urlsplit(FACTS["url"]), FACTS["maintenance"]
    assert (url.scheme, bool(url.netloc), bool(url.path)) == ("https", True, True)
    needed = NEEDS[care["type"]]
    assert not needed or all(one["name"] for one in care[needed])
    assert "netwerk" not in str(care).lower()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_words_keep_to_their_lengths(language: str) -> None:
    words = FACTS["description"][language]
    assert set(words) <= WORDS
    assert len(words["shortDescription"]) <= SHORT
    assert "\n" not in words["shortDescription"]
    assert len(words["longDescription"]) in LONG
    assert 5 <= len(words["features"]) <= 20


@pytest.mark.parametrize("one", FACTS["dependsOn"]["open"], ids=lambda one: one["name"])
def test_what_it_depends_on_is_named_as_the_standard_has_it(one: dict[str, Any]) -> None:
    assert set(one) <= {"name", "version", "versionMin", "versionMax", "optional"}
    assert all(isinstance(one[key], str) for key in set(one) - {"optional"})


def test_it_agrees_with_the_project() -> None:
    assert FACTS.get("softwareVersion", PROJECT["version"]) == PROJECT["version"]
    released = "(not released)" not in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("## ")[1]
    assert ("softwareVersion" in FACTS, "releaseDate" in FACTS) == (released, released)
    assert FACTS["legal"]["license"] == PROJECT["license"]
    languages = sorted(path.name for path in (ROOT / "templates").iterdir() if path.is_dir())
    assert FACTS["localisation"]["availableLanguages"] == languages[::-1]
    assert PROJECT["requires-python"] == f">={FACTS['dependsOn']['open'][0]['versionMin']}"
