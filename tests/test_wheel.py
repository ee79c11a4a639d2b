"""The wheel carries what the program needs outside its checkout: templates, configuration, migrations, data."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_program_works_from_its_wheel_alone(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        wheel.extractall(tmp_path / "site")
    config = tmp_path / "site" / "processor" / "assets" / "config"
    add = ["add", "kick-off", "Jan Kok", "--email", "jan@utrecht.nl", "--config", str(config)]
    done = subprocess.run(
        [sys.executable, "-m", "processor", *add],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "confirmed, 1 of 1 chairs" in done.stdout
