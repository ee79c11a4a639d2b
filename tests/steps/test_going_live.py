"""Going live: who was there before, who was decided about in shadow; nobody is answered twice and nobody is forgotten."""

import re
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from processor.bootstrap import make_office
from processor.commands.rosters import read_list
from processor.errors import UsageError
from processor.inbox.mailbox import FolderRole
from processor.registration.request import Role
from processor.steps.adopt import carried_out, taken_over
from processor.steps.going_live import BY_HAND, Case, Manner, enlisted, gather, rehearse, settle
from processor.steps.lease import Lease
from processor.steps.mail import Place
from processor.steps.poll import open_folder
from processor.steps.shadow import refuse_untold
from processor.store.database import Store
from tests.fakes.mailbox import FakeMailbox
from tests.steps.bench import JAN, NOW, Bench, bench, mail, settings

ELS, BO, CAS = "Els Vos <els@ede.nl>", "Bo Smit <bo@breda.nl>", "Cas Mol <cas@cuijk.nl>"
ORGANISER = "ccm.v.oosterhout@schiedam.nl"


def look(desk: Bench) -> tuple[Place, list[Case]]:
    """What adopt gathers, by a process of its own after the daemon stopped."""
    desk.watch._lease.release()
    session = desk.mailbox.connect()
    fence = Lease(desk.office.store, "schiedam", "adopt").fence(desk.now)
    place, _ = open_folder(desk.office, session, "schiedam", "INBOX", fence)
    return place, gather(desk.office, session, place, desk.now)


def usual(cases: list[Case]) -> list[tuple[Case, Manner]]:
    return [(case, Manner.SILENT if case.told else Manner.ANSWER) for case in cases]


def adopt(desk: Bench) -> None:
    place, cases = look(desk)
    for case, manner in usual(cases):
        settle(desk.office, place, case, manner)


def live(desk: Bench) -> None:
    """The admin edits the mode and starts again."""
    desk.office = make_office(desk.office.settings.model_copy(update={"mode": "live"}), desk.office.store)


def waiting_in(mailbox: FakeMailbox, *senders: str) -> FakeMailbox:
    for n, sender in enumerate(senders):
        mailbox.deliver(mail(sender), arrived=NOW - timedelta(days=1) + timedelta(minutes=n))
    return mailbox


def test_what_is_shown_beforehand_is_what_happens_and_showing_changes_nothing(store: Store) -> None:
    desk = bench(store, settings(capacity=2), waiting_in(FakeMailbox(), JAN, ELS, BO))
    place, cases = look(desk)

    shown = rehearse(desk.office, "schiedam", usual(cases))

    assert (shown.fates, shown.letters) == (("confirmed", "confirmed", "waiting"), 3)
    assert (desk.parties(), desk.letters()) == ((), [])
    assert [settle(desk.office, place, *each) for each in usual(cases)] == list(shown.fates)
    assert desk.letters() == [
        ("jan.kok@utrecht.nl", "confirmed"),
        ("els@ede.nl", "confirmed"),
        ("bo@breda.nl", "waiting"),
    ]
    assert look(desk)[1] == []


def test_who_was_answered_by_hand_after_the_first_look_is_not_answered_again(store: Store) -> None:
    desk = bench(store, mailbox=waiting_in(FakeMailbox(), JAN, ELS))
    answer = mail("C. van Oosterhout <ccm.v.oosterhout@schiedam.nl>", "RE: kick-off", "Genoteerd.")
    named = desk.records()[1].message_id.encode()
    desk.mailbox.roles[FolderRole.SENT] = "Sent"
    desk.mailbox.append("Sent", answer, NOW)
    desk.mailbox.append("Sent", answer.replace(b"Subject:", b"In-Reply-To: " + named + b"\r\nSubject:", 1), NOW)

    assert [(case.who, case.told) for case in look(desk)[1]] == [
        ("jan.kok@utrecht.nl", ""),
        ("els@ede.nl", "answered by hand"),
    ]
    adopt(desk)
    assert desk.letters() == [("jan.kok@utrecht.nl", "confirmed")]
    assert len(desk.stand()) == 2


def test_a_case_may_be_left_to_the_humans(store: Store) -> None:
    desk = bench(store, mailbox=waiting_in(FakeMailbox(), JAN))
    place, (case,) = look(desk)
    assert settle(desk.office, place, case, Manner.LEAVE) == "left alone"
    assert (desk.parties(), desk.letters(), look(desk)[1]) == ((), [], [])


def test_after_shadow_everybody_hears_once_how_he_stands_by_now(store: Store) -> None:
    desk = bench(store, settings(mode="shadow", capacity=2))
    desk.arrive(mail(JAN), mail(ELS), mail(BO), mail(CAS))
    desk.arrive(mail(JAN, "Afmelden kick-off Pioniersnetwerk 18 september", "Ik kan helaas toch niet komen."))
    assert {recipient for recipient, _ in desk.letters()} == {ORGANISER}
    in_shadow = len(desk.letters())
    live(desk)
    with pytest.raises(UsageError, match="aanmeldpost adopt shows who they are"):
        refuse_untold(desk.office)

    adopt(desk)

    told = desk.letters()[in_shadow:]
    assert {recipient for recipient, _ in told} >= {"els@ede.nl", "bo@breda.nl", "cas@cuijk.nl"}
    assert len(told) == len({recipient for recipient, _ in told})
    stands = {email: status for email, status, _, _ in desk.stand()}
    assert all(kind == stands[recipient] or kind in ("received", "partly_confirmed") for recipient, kind in told)
    refuse_untold(desk.office)
    assert look(desk)[1] == []


def test_who_was_answered_by_hand_during_shadow_hears_nothing_more(store: Store) -> None:
    desk = bench(store, settings(mode="shadow"))
    desk.arrive(mail(JAN), mail(ELS))
    els = max(desk.mailbox.folder("INBOX").mails)
    desk.mailbox.add_keyword([els], "\\Answered")
    live(desk)
    adopt(desk)
    assert [letter for letter in desk.letters() if letter[0] != ORGANISER] == [("jan.kok@utrecht.nl", "confirmed")]


def test_our_own_letters_in_shadow_do_not_count_as_answers_by_hand(store: Store) -> None:
    desk = bench(store, settings(mode="shadow"))
    desk.arrive(mail(JAN))
    desk.mailbox.roles[FolderRole.SENT] = "Sent"
    for letter in desk.outbox():
        desk.mailbox.append("Sent", letter.raw or b"", desk.now)
    live(desk)
    assert [case.told for case in look(desk)[1]] == [""]


def test_in_shadow_the_organiser_reads_every_answer_however_many(store: Store) -> None:
    desk = bench(store, settings(mode="shadow"))
    desk.arrive(*(mail(f"P{n} Ster <p{n}@ede.nl>") for n in range(20)))
    assert {letter.state.value for letter in desk.outbox()} == {"queued"}


def test_in_live_mode_nobody_waits_to_hear(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(JAN))
    refuse_untold(desk.office)
    assert look(desk)[1] == []


QUESTION = ("Vraag over Pioniersnetwerk 18 september", "Is er bij het stadhuis parkeergelegenheid?")


def test_who_a_human_answered_before_the_first_start_is_shown_until_adopt_was_carried_out(store: Store) -> None:
    mailbox = waiting_in(FakeMailbox(), JAN, ELS)
    mailbox.select("INBOX")
    mailbox.add_keyword([min(mailbox.folder("INBOX").mails)], "\\Answered")
    desk = bench(store, mailbox=mailbox)

    assert [(mail.sender, mail.outcome) for mail in taken_over(desk.office, "schiedam")] == [
        ("jan.kok@utrecht.nl", "confirmed")
    ]
    assert [case.who for case in look(desk)[1]] == ["els@ede.nl"]
    carried_out(desk.office, "schiedam", desk.now)
    assert taken_over(desk.office, "schiedam") == []
    assert desk.letters() == []


def test_who_asked_in_shadow_without_being_on_the_list_is_handled_as_if_it_came_now(store: Store) -> None:
    desk = bench(store, settings(mode="shadow"))
    desk.arrive(mail(JAN, *QUESTION))
    in_shadow = len(desk.letters())
    live(desk)
    place, cases = look(desk)

    shown = rehearse(desk.office, "schiedam", usual(cases))
    assert (shown.fates, shown.letters) == (("passed on",), 2)
    assert [settle(desk.office, place, *each) for each in usual(cases)] == ["passed on"]
    assert ("jan.kok@utrecht.nl", "question_passed_on") in desk.letters()[in_shadow:]
    refuse_untold(desk.office)
    assert look(desk)[1] == []


def test_who_came_too_early_in_shadow_hears_so_after_all(store: Store) -> None:
    opens = (NOW + timedelta(hours=4)).replace(tzinfo=None)
    desk = bench(store, settings(mode="shadow", opens=opens))
    desk.arrive(mail(JAN))
    live(desk)
    place, cases = look(desk)
    assert [settle(desk.office, place, *each) for each in usual(cases)] == ["not open yet"]
    assert desk.letters()[-1] == ("jan.kok@utrecht.nl", "not_open_yet")


def test_a_mail_that_a_human_decides_on_or_that_is_gone_is_left_to_him(store: Store) -> None:
    desk = bench(store, settings(mode="shadow"))
    desk.arrive(mail(JAN, *QUESTION), mail(ELS, *QUESTION))
    gone = min(desk.mailbox.folder("INBOX").mails)
    del desk.mailbox.folder("INBOX").mails[gone]
    live(desk)
    place, cases = look(desk)
    before = len(desk.letters())
    assert settle(desk.office, place, *usual(cases)[0]) == BY_HAND
    assert settle(desk.office, place, cases[1], Manner.SILENT) == "nothing is sent"
    assert [who for who, _ in desk.letters()[before:] if who == "jan.kok@utrecht.nl"] == []
    refuse_untold(desk.office)


LIST = "Deelnemerslijst;;;\nNaam;E-mailadres;Organisatie;Aantal personen\nEls Vos;Els@ede.nl;Gemeente Ede;2\n;;;\nKarin Blom;;;\n"


def test_her_own_list_comes_first_and_silently(store: Store, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_bytes(LIST.encode("cp1252"))
    desk = bench(store, settings(capacity=3), waiting_in(FakeMailbox(), JAN, ELS))
    event = desk.office.settings.events[0]
    place, cases = look(desk)
    cases = [*enlisted(desk.office, event, read_list(tmp_path / "lijst.csv", event.key), desk.now), *cases]

    shown = rehearse(desk.office, "schiedam", usual(cases))
    for each in usual(cases):
        settle(desk.office, place, *each)

    assert shown.fates[:3] == ("confirmed", "confirmed", "waiting")
    assert shown.fates[3].startswith("on the list already")
    assert desk.letters() == [("jan.kok@utrecht.nl", "waiting")]
    again = rehearse(
        desk.office,
        "schiedam",
        usual(enlisted(desk.office, event, read_list(tmp_path / "lijst.csv", event.key), desk.now)),
    )
    assert again.fates == ("on the list already", "on the list already")


def test_a_list_is_read_as_spreadsheets_write_it(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in [
        ("Voornaam", "Achternaam", "Mail", "Gemeente", "Personen"),
        ("Zoë", "de Wit", "z@ede.nl", "Gemeente Ede", 2),
    ]:
        book.active.append(row)
    book.save(tmp_path / "lijst.xlsx")
    (tmp_path / "lijst.csv").write_text("name,email\nZoë de Wit,z@ede.nl\n", encoding="utf-8-sig")
    calc(tmp_path / "lijst.ods", [("Voornaam", "Achternaam", "Mail"), ("Zoë", "de Wit", "z@ede.nl")])

    (workbook,), (plain,), (opened,) = (
        read_list(tmp_path / name, "kick-off") for name in ("lijst.xlsx", "lijst.csv", "lijst.ods")
    )

    assert (workbook.seats, workbook.people[0].role) == (2, Role.PIONEER)
    assert (plain.seats, plain.people[0].name, plain.people[0].email) == (1, workbook.people[0].name, "z@ede.nl")
    assert opened.people == plain.people


SHEET = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Blad1">{}</table:table></office:spreadsheet></office:body>
</office:document-content>"""
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    "</manifest:manifest>"
)
CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'


def calc(path: Path, rows: list[tuple[str, ...]]) -> None:
    """A sheet as LibreOffice keeps it (OpenDocument 1.2, part 3)."""
    lines = ("".join(CELL.format(cell) for cell in row) for row in rows)
    with ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        table = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
        file.writestr("content.xml", SHEET.format(table))
        file.writestr("META-INF/manifest.xml", MANIFEST)


def test_a_workbook_that_is_a_bomb_or_names_files_of_ours_brings_nothing_in(tmp_path: Path) -> None:
    secret = tmp_path / "geheim"
    secret.write_text("Kraanvogel@ede.nl")
    book = openpyxl.Workbook()
    for row in [("Naam", "Mail"), ("KEEP", "z@ede.nl")]:
        book.active.append(row)
    book.save(tmp_path / "goed.xlsx")
    entities = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file://{secret}"><!ENTITY b "{"lol" * 9}">]>'
    with ZipFile(tmp_path / "goed.xlsx") as good, ZipFile(tmp_path / "kwaad.xlsx", "w") as bad:
        for name in good.namelist():
            text = good.read(name).decode()
            if name.endswith("sharedStrings.xml"):
                text = re.sub(r"(<\?xml.*?\?>)?", lambda found: found[0] + entities, text, count=1).replace(
                    "KEEP", "&a;&b;"
                )
            bad.writestr(name, text)
    try:
        people = [request.people[0] for request in read_list(tmp_path / "kwaad.xlsx", "kick-off")]
    except UsageError:
        people = []
    assert [person for person in people if "Kraanvogel" in person.name or "lollol" in person.name] == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Els Vos;els@ede.nl\n", "no column is called naam or e-mail"),
        ("Naam;E-mail\nEls;els.ede.nl\n", ":2: 'els.ede.nl' is no mail address"),
        ("Naam;Aantal\nEls;twee\n", ":2: 'twee' is no number of persons"),
    ],
)
def test_a_list_that_cannot_be_read_is_told(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "lijst.csv").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        read_list(tmp_path / "lijst.csv", "kick-off")


def test_a_file_that_is_no_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "lijst.xlsx").write_bytes(b"PK geen werkboek")
    for name in ("lijst.xlsx", "weg.csv"):
        with pytest.raises(UsageError, match=name):
            read_list(tmp_path / name, "kick-off")
