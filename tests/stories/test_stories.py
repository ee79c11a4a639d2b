"""Conversations as files: each story of this folder goes through the real journey, some on PostgreSQL too.

How a story is written stands in LEESMIJ.md.
"""

from pathlib import Path

import pytest

from processor.registration.model import Status
from processor.replies.reply import ReplyKind
from processor.store.database import Store
from tests.stories.story import StoryError, read
from tests.stories.telling import tell
from tests.stories.words import LETTERS, STANDINGS

FOLDER = Path(__file__).parent
ON_POSTGRES = ("aanbod-verlopen", "afmelden-en-doorschuiven", "andere-tijd-voor-velen", "groep-wacht-op-drie-stoelen")
STORIES = [pytest.param(path, "sqlite", id=path.stem) for path in sorted(FOLDER.glob("*.txt"))] + [
    pytest.param(FOLDER / f"{name}.txt", "postgres", id=f"{name} on PostgreSQL", marks=pytest.mark.postgres)
    for name in ON_POSTGRES
]
SCENE = "Verhaal: een proef\nZaal: 1 stoel\nJan: Jan Kok <jan.kok@utrecht.nl>\n\n"
SIGN_UP = """ma 3 sep 10.00  Jan mailt "Pioniersnetwerk 18 september"
    Graag meld ik mij aan.

    Jan Kok
"""
HEARD = f"{SCENE}{SIGN_UP}→ Jan krijgt: bevestiging\n"
END = "\nEinde\nJan: bevestigd, 1 van 1\n"


@pytest.mark.parametrize(("path", "database"), STORIES)
def test_a_story_goes_as_it_is_told(path: Path, database: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    store = Store.open(request.getfixturevalue(f"{database}_url"))
    try:
        tell(read(path), store, tmp_path)
    finally:
        store.close()


def written(folder: Path, text: str) -> Path:
    path = folder / "proef.txt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.txt")), ids=lambda path: path.stem)
def test_every_story_can_be_read(path: Path) -> None:
    assert read(path).path == path


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("Verhaal: een proef\nZalen: 2\n", "proef.txt:2: dit lees ik niet: Zalen: 2"),
        (SCENE + "ma 4 sep 10.00  de tijd verstrijkt\n", "proef.txt:5: geen moment: ma 4 sep 10.00 (4 sep is een di)"),
        (SCENE + "ma 3 sep 10.00  Jan belt\n", "proef.txt:5: dit lees ik niet: Jan belt"),
        (SCENE + "ma 3 sep 10.00  Jan antwoordt op gelukwens\n", "dit lees ik niet: Jan antwoordt op gelukwens"),
        (SCENE + "ma 3 sep 10.00  Els antwoordt op aanbod\n", "proef.txt:5: wie is Els?"),
        (SCENE + "    Graag meld ik mij aan.\n", "proef.txt:5: hier schrijft niemand iets"),
        (SCENE + "→ niemand krijgt iets\n", "proef.txt:5: dit lees ik niet: → niemand krijgt iets"),
        (SCENE + SIGN_UP + END, "proef.txt:5: er staat niet bij wie wat krijgt"),
        (SCENE + 'ma 3 sep 10.00  Jan mailt "Hoi"\n→ niemand krijgt iets\n' + END, "wat er geschreven wordt"),
        (HEARD + "→ niemand krijgt iets\n", "proef.txt:10: dit lees ik niet: → niemand krijgt iets"),
        (HEARD + "→ Jan krijgt: bloemen\n", "proef.txt:10: dit lees ik niet: → Jan krijgt: bloemen"),
        (HEARD + "→ Jan krijgt: bevestiging, met taart\n", "proef.txt:10: dit lees ik niet"),
        (HEARD + "    En nog iets.\n", "proef.txt:10: hier schrijft niemand iets"),
        (HEARD + "zo 2 sep 10.00  de tijd verstrijkt\n", "proef.txt:10: de tijd loopt terug"),
        (HEARD + "di 4 sep 10.00  organisator wijzigt: Zaal: 9 tafels\n", "dit lees ik niet: Zaal: 9 tafels"),
        (HEARD + "\nEinde\nJan: tevreden\n", "proef.txt:12: dit lees ik niet: Jan: tevreden"),
        (HEARD + "\nEinde\nniemand\nJan: afgemeld\n", "proef.txt:13: dit lees ik niet: Jan: afgemeld"),
        (HEARD, "een verhaal heeft een titel, gebeurtenissen en een einde"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, text: str, trouble: str) -> None:
    with pytest.raises(StoryError) as error:
        read(written(tmp_path, text))
    assert trouble in str(error.value)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        (
            f"{SCENE}{SIGN_UP}→ niemand krijgt iets\n{END}",
            "proef.txt:5\n  kwam ook: 1 × bevestiging aan jan.kok@utrecht.nl",
        ),
        (
            f"{HEARD}→ Jan krijgt: herinnering\n{END}",
            "proef.txt:5\n  ontbreekt: 1 × herinnering aan jan.kok@utrecht.nl",
        ),
        (
            f"{SCENE}{SIGN_UP}→ Jan krijgt: 2 keer bevestiging\n{END}",
            "proef.txt:5\n  ontbreekt: 1 × bevestiging aan jan.kok@utrecht.nl",
        ),
        (
            f"{HEARD}\nEinde\nJan: wacht, 0 van 1\n",
            "proef.txt:12\n  ontbreekt: Jan: wacht, 0 van 1\n  kwam ook: Jan: bevestigd, 1 van 1 (Jan Kok)",
        ),
        (f"{HEARD}\nEinde\nniemand\n", "proef.txt:0\n  kwam ook: Jan: bevestigd, 1 van 1 (Jan Kok)"),
        (f"{HEARD}\nEinde\nJan: bevestigd, 1 van 1 (Els Vos)\n", "ontbreekt: Jan: bevestigd, 1 van 1 (Els Vos)"),
    ],
)
def test_a_story_that_goes_otherwise_says_where_and_how(
    tmp_path: Path, sqlite_url: str, text: str, trouble: str
) -> None:
    assert trouble in otherwise(written(tmp_path, text), sqlite_url)


@pytest.mark.parametrize(
    ("mark", "trouble"),
    [
        ('met "Stadserf 1"', ""),
        ('met "Coolsingel 40"', "zonder “Coolsingel 40”"),
        ('zonder "Coolsingel 40"', ""),
        ('zonder "Stadserf 1"', "met “Stadserf 1”"),
        ("met intrekking", "zonder CANCEL"),
        ("met de mail als bijlage", "zonder mail"),
        ("antwoord gaat naar Jan", "het antwoord gaat naar None"),
    ],
)
def test_what_a_story_says_of_a_letter_is_compared(tmp_path: Path, sqlite_url: str, mark: str, trouble: str) -> None:
    found = otherwise(written(tmp_path, f"{HEARD.rstrip()}, {mark}\n{END}"), sqlite_url)
    assert (bool(found), trouble in found) == (bool(trouble), True)


def otherwise(path: Path, url: str) -> str:
    """How a story goes otherwise, "" when it doesn't."""
    store = Store.open(url)
    try:
        tell(read(path), store, path.parent)
    except AssertionError as error:
        return str(error)
    finally:
        store.close()
    return ""


def test_there_is_one_word_for_every_letter_and_every_standing() -> None:
    assert sorted(LETTERS.values()) == sorted(ReplyKind)
    assert sorted(STANDINGS.values()) == sorted(Status)


def test_the_guide_to_stories_names_every_letter() -> None:
    guide = " ".join((FOLDER / "LEESMIJ.md").read_text(encoding="utf-8").split())
    assert [word for word in LETTERS if word not in guide] == []
