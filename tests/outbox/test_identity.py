"""Message-IDs of ours are known again, and nobody else can make one."""

import pytest

from processor.outbox.identity import new_token, registration_of

SECRET = b"k" * 32


def new_message_id(secret: bytes, registration_id: int) -> str:
    return f"<{new_token(secret, registration_id)}@schiedam.nl>"


def test_our_own_message_id_tells_its_registration() -> None:
    ours = new_message_id(SECRET, 42)
    assert registration_of(SECRET, ["<other@utrecht.nl>", ours]) == 42
    assert registration_of(SECRET, [f"References: <x@y> {ours} <z@y>"]) == 42


def test_two_letters_about_one_registration_have_different_ids() -> None:
    assert new_message_id(SECRET, 1) != new_message_id(SECRET, 1)


@pytest.mark.parametrize("change", [("aanmeldpost.42.", "aanmeldpost.43."), ("@", "0@")])
def test_a_changed_one_is_not_ours(change: tuple[str, str]) -> None:
    forged = new_message_id(SECRET, 42).replace(*change)
    assert registration_of(SECRET, [forged]) is None


def test_another_secret_does_not_sign_for_us() -> None:
    assert registration_of(SECRET, [new_message_id(b"x" * 32, 42)]) is None


@pytest.mark.parametrize("text", ["", "<aanmeldpost.1.x.y@z>", "<aanmeldpost." * 100_000])
def test_what_is_no_id_of_ours_is_none(text: str) -> None:
    assert registration_of(SECRET, [text]) is None
