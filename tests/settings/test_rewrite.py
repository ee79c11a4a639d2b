"""One value in an event's file is changed, and nothing else."""

from pathlib import Path

import pytest

from processor.errors import SettingsError
from processor.settings.rewrite import event_file, put, with_capacity

FILE = '# Wij\r\ntitle = "Kick-off"\r\ncapacity   =  60 # zaal 2\r\n\r\n[venue] # waar\r\nname = "Zoë"\r\n'


@pytest.fixture
def kick_off(tmp_path: Path) -> Path:
    (tmp_path / "events").mkdir()
    path = tmp_path / "events" / "kick-off.toml"
    path.write_bytes(FILE.encode())
    return path


def test_comments_layout_and_line_ends_stay(kick_off: Path) -> None:
    put(kick_off, with_capacity(kick_off, 80))
    assert kick_off.read_bytes().decode() == FILE.replace("60", "80")
    assert [path.name for path in kick_off.parent.iterdir()] == ["kick-off.toml"]


def test_an_event_is_found_by_its_key_or_else_by_the_name_of_its_file(kick_off: Path, tmp_path: Path) -> None:
    other = kick_off.with_name("a.toml")
    other.write_text('key = "najaar"\n')
    assert [event_file(tmp_path, key) for key in ("kick-off", "najaar")] == [kick_off, other]
    with pytest.raises(SettingsError, match="events: borrel: has no file"):
        event_file(tmp_path, "borrel")


def test_a_file_that_can_not_be_written_is_one_sentence_and_stays(kick_off: Path) -> None:
    kick_off.with_name(".kick-off.toml.new").mkdir()  # in the way, also for root
    with pytest.raises(SettingsError) as refusal:
        put(kick_off, "x")
    assert str(refusal.value) == (
        "events/kick-off.toml: -: can't be written (Is a directory): edit it as its owner, or run this as him"
    )
    assert kick_off.read_bytes().decode() == FILE
