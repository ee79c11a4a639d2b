"""Somebody with a name, an address and a wish that occur nowhere else, so that any trace of him is found again."""

from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, create_engine

from processor.inbox.mailbox import FolderRole
from processor.outbox.words import words_of
from processor.store.database import Store
from tests.fakes.mailbox import FakeMailbox
from tests.steps.bench import SUBJECT, Bench, bench, mail, settings

ADDRESS = "zebedeus.quax@utrecht.nl"
ZEB = f"Zebedeus Quax <{ADDRESS}>"
ELS = "Els Vos <els.vos@delft.nl>"
PLANTED = ("zebedeus", "quax", "pindakaas")

SIGN_UP = mail(ZEB, body="Graag meld ik mij aan. Ik heb een pindakaasallergie.\n\nZebedeus Quax\nGemeente Utrecht\n")
DOUBT = mail(ZEB, f"{SUBJECT} Zebedeus Quax", "Onder voorbehoud meld ik mij aan.\n\nZebedeus Quax\n")
QUESTION = mail(ZEB, body="Is er parkeergelegenheid bij het stadskantoor?\n\nZebedeus Quax\n")
DROPS_OUT = mail(ZEB, f"Afmelding {SUBJECT}", "Ik, Zebedeus Quax, kan helaas niet komen.\n")
OVERVIEW = mail(ZEB, f"{SUBJECT}: mijn gegevens", "Welke gegevens hebt u van mij?\n\nZebedeus Quax\n")
TOGETHER = mail(ELS, body=f"Ik kom samen met Zebedeus Quax ({ADDRESS}).\n\nEls Vos\nGemeente Delft\n")
ABOUT_HIM = mail(ELS, f"Re: {SUBJECT}, ook voor Zebedeus Quax", "Dank, tot dan!\n\nEls Vos\n")
MAILS = (SIGN_UP, DOUBT, QUESTION, DROPS_OUT, OVERVIEW, TOGETHER, ABOUT_HIM)


def desk_with(store: Store, state: Path, mails: tuple[bytes, ...], **event: Any) -> Bench:
    """A desk that got these mails and sent its letters, with a mail of his in Junk and a summary as a page."""
    box = FakeMailbox()
    box.folder("Junk")
    box.roles[FolderRole.JUNK] = "Junk"
    box.deliver(mail(ZEB, f"{SUBJECT} voor Zebedeus Quax"), folder="Junk")
    chosen = settings(**event).model_copy(update={"state": state})
    desk = bench(store, chosen, box)
    desk.tick()
    desk.arrive(*mails)
    send_all(desk)
    return desk


def send_all(desk: Bench) -> None:
    with desk.office.store.begin() as work:
        for letter in work.outbox.claim_due("schiedam", desk.now, limit=999):
            work.outbox.mark_sent(letter.id, desk.now)
        work.commit()


def dump(url: str) -> str:
    """Every column of every row of every table, mails of ours decoded as well as raw."""
    engine = create_engine(url)
    tables = MetaData()
    with engine.connect() as connection:
        tables.reflect(connection)
        values = [
            value for table in tables.sorted_tables for row in connection.execute(table.select()) for value in row
        ]
    engine.dispose()
    return "\n".join(_text(value) for value in values)


def _text(value: object) -> str:
    return f"{value!r}\n{words_of(value)}" if isinstance(value, bytes) else str(value)


def traces(text: str) -> list[str]:
    """Which of the planted words a text holds."""
    return [word for word in PLANTED if word in text.lower()]


def traces_in_files(folder: Path) -> list[str]:
    """Which files hold a planted word, as raw bytes, decoded as a mail, or in their name."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [
        path.name
        for path in files
        if traces(path.read_bytes().decode("latin-1") + words_of(path.read_bytes()) + path.name)
    ]
