"""Whose files are: what root makes beside a service's files becomes the service's."""

import os
from pathlib import Path

import pytest

from processor.files import hand_over

SERVICE = 65_534
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")


@as_root
def test_what_root_made_in_the_services_folder_becomes_the_services(tmp_path: Path) -> None:
    state = tmp_path / "state"
    (state / "backups").mkdir(parents=True)
    os.chown(state, SERVICE, SERVICE)
    made = [state / "aanmeldpost.db", state / "backups" / "one.tar.gz"]
    for path in made:
        path.touch()
    outside = tmp_path / "outside"
    outside.touch()
    (state / "link").symlink_to(outside)
    hand_over(state)
    assert {path.lstat().st_uid for path in state.rglob("*")} == {SERVICE}
    assert outside.stat().st_uid == 0


@as_root
def test_roots_own_folder_stays_roots(tmp_path: Path) -> None:
    (tmp_path / "aanmeldpost.db").touch()
    hand_over(tmp_path)
    hand_over(tmp_path / "not there")
    assert (tmp_path / "aanmeldpost.db").stat().st_uid == 0
