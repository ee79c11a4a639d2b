"""Whatever is taken out of one form of a letter is missed there, whichever letter and whichever fact."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from processor.assets import folder
from processor.registration.request import Language
from processor.replies.likeness import Difference, differences
from processor.replies.render import Templates
from processor.replies.reply import Reply
from processor.replies.samples import drafts

TEMPLATES = Templates([folder("templates")])
LETTERS = [(TEMPLATES.write(draft), draft.values) for language in Language for draft in drafts(language)]
TOLD = ("date", "hours", "code", "contact", "venue", "kept_until", "deadline")


def test_the_letters_of_the_program_tell_the_same_twice() -> None:
    assert [found for reply, values in LETTERS for found in differences(reply, values)] == []


@given(st.sampled_from(LETTERS), st.sampled_from(TOLD), st.sampled_from(["txt", "html"]))
def test_what_is_taken_out_of_one_form_is_missed(letter: tuple[Reply, dict[str, object]], name: str, form: str) -> None:
    reply, values = letter
    value = str(values.get(name, ""))
    other = "html" if form == "txt" else "txt"
    lacking = replace(reply, text=reply.text.replace(value, "~")) if form == "txt" else _without(reply, value)
    missed = {found.fact for found in differences(lacking, values) if (found.there, found.absent) == (other, form)}  # type: ignore[arg-type]
    assert not value or value not in reply.text or f"{name} (‘{value}’)" in missed


def _without(reply: Reply, value: str) -> Reply:
    return replace(reply, html=reply.html.replace(value, "~"))


def test_links_are_facts_of_their_own() -> None:
    reply, values = LETTERS[0]
    told = differences(replace(reply, text=reply.text.replace("/privacy", "/prive")), values)
    assert Difference("the link https://voorbeeld.example/privacy", "html", "txt") in told
    assert Difference("the link https://voorbeeld.example/prive", "txt", "html") in told
