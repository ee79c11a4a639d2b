"""What systemd-run does with the options we give it, on a machine where systemd can't run: the command, as a unit would.

Its options are held against those of the real systemd-run, its properties against systemd's own judgement of a unit with
them. The command then runs with nothing in its environment but what the properties and --setenv say; the credentials
are copies that the unit alone can read. What it was asked is left beside the folder $WORK names.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

WORK = Path(os.environ["WORK"])


def refuse(why: str) -> None:
    sys.exit(f"systemd-run: {why}")


def options_there_are() -> set[str]:
    told = subprocess.run(["/usr/bin/systemd-run", "--help"], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"--[a-z-]+", told))


def judge(properties: list[str], command: list[str]) -> None:
    """Refuse what systemd would ignore or not know in a unit."""
    unit = WORK / "run-u1.service"
    unit.write_text("\n".join(["[Service]", f"ExecStart={command[0]}", *properties, ""]))
    told = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False)
    if ours := [line for line in told.stderr.splitlines() if "run-u1" in line]:
        refuse("\n".join(ours))


def credentials(properties: list[str]) -> Path:
    """The unit's credentials; one whose file isn't there ends it as systemd does (EXIT_CREDENTIALS)."""
    folder = WORK / "credentials"
    folder.mkdir()
    for told in properties:
        key, _, value = told.partition("=")
        name, _, rest = value.partition(":")
        if key == "LoadCredential" and name and not Path(rest).exists():
            sys.exit(243)
        if key in ("LoadCredential", "SetCredential") and name:
            (folder / name).write_bytes(Path(rest).read_bytes() if key == "LoadCredential" else rest.encode())
            (folder / name).chmod(0o400)
    return folder


def main() -> None:
    words = sys.argv[1:]
    at = next(number for number, word in enumerate(words) if not word.startswith("-"))
    options, command = words[:at], words[at:]
    if strange := {option.partition("=")[0] for option in options} - options_there_are():
        refuse(f"unrecognized option {sorted(strange)}")
    properties = [option.removeprefix("--property=") for option in options if option.startswith("--property=")]
    judge(properties, command)
    passed = [option.removeprefix("--setenv=") for option in options if option.startswith("--setenv=")]
    env = {"PATH": "/usr/bin:/bin", "CREDENTIALS_DIRECTORY": str(credentials(properties))}
    env |= {name: os.environ[name] for name in passed}
    for told in properties:
        key, _, value = told.partition("=")
        if key == "StateDirectory":
            env["STATE_DIRECTORY"] = str(WORK / value)
    (WORK / "asked.json").write_text(json.dumps({"options": options, "command": command, "env": env}))
    sys.exit(subprocess.run(command, env=env, cwd="/", check=False).returncode)


if __name__ == "__main__":
    main()
