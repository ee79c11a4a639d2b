"""publiccode.yml says what the standard asks (publiccode.yml 0.4), and nothing that the project contradicts."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FACTS: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MANDATORY = (
    "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal",
    "maintenance", "localisation",
)  # fmt: skip
SHORT = 150
LONG = range(150, 10_001)


def test_what_the_standard_asks_is_there() -> None:
    assert [key for key in MANDATORY if key not in FACTS] == []
    assert FACTS["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert FACTS["softwareType"].partition("/")[0] in {"standalone", "addon", "library", "configurationFiles"}
    assert FACTS["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    assert all(contact["name"] for contact in FACTS["maintenance"]["contacts"])
    assert isinstance(FACTS["localisation"]["localisationReady"], bool)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_words_keep_to_their_lengths(language: str) -> None:
    words = FACTS["description"][language]
    assert len(words["shortDescription"]) <= SHORT
    assert len(words["longDescription"]) in LONG
    assert 1 <= len(words["features"]) <= 20


def test_it_agrees_with_the_project() -> None:
    assert FACTS["softwareVersion"] == PROJECT["version"]
    assert FACTS["legal"]["license"] == PROJECT["license"]
    assert (
        FACTS["localisation"]["availableLanguages"]
        == sorted(path.name for path in (ROOT / "templates").iterdir() if path.is_dir())[::-1]
    )
    assert PROJECT["requires-python"] == f">={FACTS['dependsOn']['open'][0]['versionMin']}"
