"""An admin's own templates: used when sound, told about when not."""

from pathlib import Path

import pytest

from processor.assets import folder
from processor.errors import SettingsError
from processor.replies import compose
from processor.replies.check import check
from processor.replies.render import Templates
from tests.replies.kickoff import ALONE, KICK_OFF, MAIL

OWN = folder("templates")
PROBLEMS = [
    # file, what stands in it → what is told about it (the folder's path stands in front)
    ("nl/over.txt", "Dag {{ naam }}", "nl/over.txt: nobody gives ‘naam’: write ‘name’"),
    (
        "nl/over.txt",
        "{% if reden %}{{ reden }}{% endif %}",
        "nl/over.txt: nobody gives ‘reden’: use one of address, borrel",
    ),
    ("nl/over.txt", "een\n{% if name %}", "nl/over.txt:2: Unexpected end of template."),
    (
        "nl/over.html",
        "{{ address.nummer }}",
        "nl/over.html:1: 'tuple object' has no attribute 'nummer': mend that line",
    ),
    ("nl/over.html", "{{ title + 1 }}", 'nl/over.html:1: can only concatenate str (not "int") to str: mend that line'),
    ("nl/over.html", "{{ ().__class__ }}", "nl/over.html:1: access to attribute '__class__' of 'tuple'"),
    ("nl/over.html", "{% include 'x.html' %}", "x.html: not there: make it, or mend its name in nl/over.html"),
    ("nl/over.txt", "{{ range(9) }}", "nl/over.txt: nobody gives ‘range’: use one of address, borrel"),
    ("nl/ovr.txt", "Dag", "nl/ovr.txt: no letter uses it: give it the name of the template that it replaces"),
]


def _write(place: Path, name: str, words: str | bytes) -> None:
    path = place / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(words if isinstance(words, bytes) else words.encode())


def test_the_templates_that_come_with_the_program_are_sound() -> None:
    assert check([OWN]) == []


def test_an_admins_template_goes_before_ours_and_may_build_on_it(tmp_path: Path) -> None:
    _write(tmp_path, "nl/confirmed.txt", '{% extends "nl/layout.txt" %}{% block opening %}Welkom!{% endblock %}')

    reply = Templates([tmp_path, OWN]).write(compose.confirmed(KICK_OFF, ALONE, MAIL))

    assert (check([tmp_path, OWN]), reply.text.splitlines()[:3]) == (
        [],
        ["Beste Jan van der Berg,", "", "Je staat op de lijst. Welkom!"],
    )


def test_a_subject_without_its_block_is_its_own_status(tmp_path: Path) -> None:
    _write(tmp_path, "nl/confirmed.subject.txt", "Genoteerd,\n{{ name }}")

    reply = Templates([tmp_path, OWN]).write(compose.confirmed(KICK_OFF, ALONE, MAIL))

    assert (reply.subject, reply.text.splitlines()[2]) == (
        "Genoteerd, Jan van der Berg",
        "Genoteerd, Jan van der Berg. Fijn dat je komt!",
    )


@pytest.mark.parametrize(("name", "words", "told"), PROBLEMS)
def test_a_template_that_cannot_be_used_is_told_with_its_file(tmp_path: Path, name: str, words: str, told: str) -> None:
    _write(tmp_path, name, words)

    problems = check([tmp_path, OWN])

    assert [line.replace(f"{tmp_path}/", "")[: len(told)] for line in problems] == [told]


def test_a_template_in_an_old_code_page_is_told_and_not_guessed(tmp_path: Path) -> None:
    _write(tmp_path, "nl/over.txt", "één".encode("latin-1"))

    assert check([tmp_path, OWN]) == [f"{tmp_path}/nl/over.txt: not in UTF-8: save it as UTF-8"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert check([tmp_path / "weg", OWN]) == [f"{tmp_path}/weg: no such folder: make it, or leave the setting out"]


def test_a_letter_whose_template_broke_meanwhile_is_refused_with_a_sentence(tmp_path: Path) -> None:
    _write(tmp_path, "nl/confirmed.html", "{{ naam }}")

    with pytest.raises(SettingsError) as caught:
        Templates([tmp_path, OWN]).write(compose.confirmed(KICK_OFF, ALONE, MAIL))

    assert caught.value.problems == (f"{tmp_path}/nl/confirmed.html:1: 'naam' is undefined: mend that line",)


def _edited(place: Path, name: str, old: str, new: str) -> list[str]:
    """What is told of our own template with one thing in it edited."""
    words = (OWN / name).read_text(encoding="utf-8")
    assert old in words
    _write(place, name, words.replace(old, new))
    return [line.replace(f"{place}/", "").replace(f"{OWN}/", "") for line in check([place, OWN], strict=True)]


def test_a_fact_in_one_form_only_is_told(tmp_path: Path) -> None:
    assert _edited(tmp_path, "nl/meeting.txt", "{{ hours }}", "")[:2] == [
        "nl/confirmed.txt: hours (‘14.00–17.00 uur’): isn’t told here, and is in nl/confirmed.html: tell it in both",
        "nl/waiting.txt: hours (‘14.00–17.00 uur’): isn’t told here, and is in nl/waiting.html: tell it in both",
    ]


def test_a_number_and_a_link_in_one_form_only_are_told(tmp_path: Path) -> None:
    closing = "</p><p>Bel 010-4711, zie <a href='https://schiedam.example/zaal'>de zaal</a>"
    assert _edited(tmp_path, "nl/over.html", "{% endblock %}", closing + "{% endblock %}") == [
        "nl/over.txt: the number 010: isn’t told here, and is in nl/over.html: tell it in both",
        "nl/over.txt: the number 4711: isn’t told here, and is in nl/over.html: tell it in both",
        "nl/over.txt: the link https://schiedam.example/zaal: isn’t told here, and is in nl/over.html: tell it in both",
    ]


def test_a_link_without_words_is_told(tmp_path: Path) -> None:
    empty = "<a href='#top'><span> </span></a>{% endblock %}"
    assert _edited(tmp_path, "nl/over.html", "{% endblock %}", empty) == [
        "nl/over.html: the link to #top: shows no words: put some between <a …> and </a>"
    ]
