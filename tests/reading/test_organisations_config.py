"""The admin's own organisations.toml: what it adds, what it overrules, and what it says when it is wrong."""

from pathlib import Path

import pytest

from processor.errors import SettingsError
from processor.reading.organisations import Organisation, OrganisationKind, Organisations
from processor.registration.request import Role

SHIPPED = Path("config/organisations.toml")


def written(folder: Path, text: str) -> Path:
    file = folder / "organisations.toml"
    file.write_text(text, encoding="utf-8")
    return file


def problems(folder: Path, text: str) -> list[str]:
    file = written(folder, text)
    with pytest.raises(SettingsError) as caught:
        Organisations.load(file)
    return [line.removeprefix(f"{file}: ") for line in caught.value.problems]


def test_the_file_that_ships_changes_nothing(pytestconfig: pytest.Config) -> None:
    known = Organisations.load(pytestconfig.rootpath / SHIPPED)
    assert (known.by_domain("utrecht.nl"), known.in_text("VNG")) == (
        Organisations.load().by_domain("utrecht.nl"),
        Organisations.load().in_text("VNG"),
    )


def test_every_example_in_the_file_that_ships_is_valid(pytestconfig: pytest.Config, tmp_path: Path) -> None:
    text = (pytestconfig.rootpath / SHIPPED).read_text(encoding="utf-8")
    keys = ("[[", "name =", "kind =", "domains =", "aliases =", "role =", "ignore_")
    switched_on = "\n".join(
        line[2:] for line in text.splitlines() if line.startswith("# ") and line[2:].startswith(keys)
    )
    known = Organisations.load(written(tmp_path, switched_on))
    expected = Organisation("Werkorganisatie Voorbeeld", OrganisationKind.PUBLIC_BODY, Role.PIONEER)
    assert (known.by_domain("j@wo-voorbeeld.nl"), known.in_text("WOV")[0].organisation) == (expected, expected)


def test_an_added_organisation_is_known_by_domain_name_and_alias(tmp_path: Path) -> None:
    known = Organisations.load(
        written(
            tmp_path,
            '[[organisation]]\nname = "Dienst Polder"\nkind = "public_body"\ndomains = ["polder.example"]\naliases = ["DPO"]\n',
        )
    )
    expected = Organisation("Dienst Polder", OrganisationKind.PUBLIC_BODY, Role.CONTRIBUTOR)
    found = [one.organisation for one in known.in_text("Dienst Polder, DPO, dpo")]
    assert (known.by_domain("j@mail.polder.example"), found) == (expected, [expected, expected])


def test_an_added_organisation_wins_over_one_of_the_own_list(tmp_path: Path) -> None:
    text = (
        '[[organisation]]\nname = "Gemeente Utrecht"\nkind = "municipality"\ndomains = ["vng.nl"]\nrole = "meedenker"\n'
    )
    known = Organisations.load(written(tmp_path, text))
    mine = Organisation("Gemeente Utrecht", OrganisationKind.MUNICIPALITY, Role.CONTRIBUTOR)
    assert (known.by_domain("vng.nl"), known.in_text("gemeente Utrecht")[0].organisation) == (mine, mine)


def test_ignored_domains_and_names_are_no_longer_recognised(tmp_path: Path) -> None:
    known = Organisations.load(written(tmp_path, 'ignore_domains = ["centric.eu"]\nignore_names = ["centric"]\n'))
    assert (known.by_domain("j@mail.centric.eu"), known.in_text("Centric")) == (None, ())


def test_every_problem_is_told_at_once_with_what_to_do(tmp_path: Path) -> None:
    text = (
        'ignore_domain = []\nignore_names = "Centric"\n'
        '[[organisation]]\nname = "Goed"\nkind = "gemeente"\nrole = "gast"\ndomains = ["a@b.nl", "geen"]\n'
        "[[organisation]]\nnaam = 3\nkind = [1]\naliases = [4]\n"
    )
    kinds = "municipality, ministry, province, water_board, public_body, association, university, firm, unknown"
    assert problems(tmp_path, text) == [
        "ignore_domain: unknown key: use ignore_domains, ignore_names or [[organisation]]",
        'ignore_names: is no list of texts: write ignore_names = ["…", "…"]',
        f"organisation[1].kind: 'gemeente' isn't known: use one of {kinds}",
        "organisation[1].domains: 'a@b.nl' is no domain: write only what follows the @, \"voorbeeld.nl\"",
        "organisation[1].domains: 'geen' is no domain: write only what follows the @, \"voorbeeld.nl\"",
        "organisation[1].role: 'gast' isn't known: use one of pionier, meedenker",
        "organisation[2].naam: unknown key: use aliases, domains, kind, name, role",
        'organisation[2].name: is missing: give the name as it is printed, name = "Gemeente Voorbeeld"',
        f"organisation[2].kind: [1] isn't known: use one of {kinds}",
        'organisation[2].aliases: is no list of texts: write aliases = ["…", "…"]',
    ]


@pytest.mark.parametrize("table", ["organisation = 3", "organisation = [1]", '[organisation]\nname = "X"'])
def test_organisations_that_are_no_list_are_refused(tmp_path: Path, table: str) -> None:
    assert problems(tmp_path, table) == ["organisation: is no list of tables: write each as [[organisation]]"]


def test_a_file_that_is_no_toml_names_the_line(tmp_path: Path) -> None:
    assert problems(tmp_path, "ignore_names = [") == [
        "file: is no TOML in UTF-8 (Invalid value (at end of document)): mend the line that it names"
    ]


def test_a_file_in_another_charset_is_told(tmp_path: Path) -> None:
    file = tmp_path / "organisations.toml"
    file.write_bytes('ignore_names = ["Fryslân"]'.encode("latin-1"))
    with pytest.raises(SettingsError, match="is no TOML in UTF-8"):
        Organisations.load(file)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        Organisations.load(tmp_path / "weg.toml")
    assert caught.value.problems == (
        f"{tmp_path / 'weg.toml'}: file: can't be read (No such file or directory): "
        "make it readable, or leave the setting out",
    )
