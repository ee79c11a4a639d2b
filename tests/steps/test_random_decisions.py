"""Random orders of drags, answers and commands by several organisers on the same mails: each is decided once.

Whoever is first wins; no chair is oversold; no participant is told twice, or two different things.
"""

from collections import Counter
from contextlib import suppress
from dataclasses import replace
from functools import cache

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from processor.bootstrap import make_office
from processor.errors import UsageError
from processor.registration.capacity import chairs_taken
from processor.settings.event import Organiser
from processor.steps.decide import By, Instead, accept, decline
from processor.steps.office import Office
from processor.steps.standing import standing
from processor.steps.summarise import queue_summaries
from processor.store.database import Store
from processor.store.journal import Actor
from tests.fakes.mailbox import FakeMailbox
from tests.steps.bench import Bench, mail, parsed
from tests.steps.bench import settings as chosen

NAMES = ("Anna Kok", "Bart Vos", "Carla Pol", "Daan Bos")
ORGANISERS = (
    Organiser(name="Iris Bakker", mail="i.bakker@schiedam.nl"),
    Organiser(name="Ton Mol", mail="t.mol@ede.nl"),
)
DOUBT = "Onder voorbehoud van akkoord van mijn leidinggevende meld ik mij aan.\n\n{}\n"
FOLDERS = ("Inschrijven", "Afwijzen")
ANSWERS = {"confirmed", "partly_confirmed", "waiting", "declined"}
people, organisers = st.integers(0, len(NAMES) - 1), st.integers(0, 1)


@cache
def office() -> Office:
    """The desk's room without its store: letters and reader are the same in every example, and take long to make."""
    return make_office(chosen(capacity=2, organisers=ORGANISERS, box={"after": "move"}), Store.open("sqlite://"))


def address(who: int) -> str:
    return f"{NAMES[who].replace(' ', '.').lower()}@gemeente.nl"


class Decisions(RuleBasedStateMachine):
    """Four people who are in doubt, two organisers, a hall of two chairs."""

    desk: Bench

    @initialize()
    def open(self) -> None:
        """Everybody mails; then the first summary goes out."""
        self.store = Store.open("sqlite://")
        self.store.migrate()
        self.desk = Bench(replace(office(), store=self.store), FakeMailbox())
        for who, name in enumerate(NAMES):
            self.desk.arrive(mail(f"{name} <{address(who)}>", body=DOUBT.format(name)))
        self.keys = {record.sender: record.key for record in self.desk.records()}
        self.first: dict[str, str] = {}
        self.written = 0
        self.summarise()

    @rule()
    def summarise(self) -> None:
        """A summary goes out, in which what still waits has numbers from 1 on."""
        event = self.desk.office.settings.events[0]
        with self.store.begin() as work:  # without its picture, which takes its time
            queue_summaries(work, self.desk.office, event, standing(work, self.desk.office, event, None, self.desk.now))
            work.commit()

    @rule(who=people, folder=st.sampled_from(FOLDERS))
    def drag(self, who: int, folder: str) -> None:
        """Somebody drags a mail, from wherever it lies."""
        found = [(place, uid) for place, box in self.desk.mailbox.folders.items() for uid, one in box.mails.items()
                 if f"From: {NAMES[who]} ".encode() in one.raw]  # fmt: skip
        place, uid = found[0]
        box = self.desk.mailbox
        box.folder(folder).add(box.folder(place).mails.pop(uid))
        self.desk.turn(hours=0.01)

    @rule(who=people, by=organisers, word=st.sampled_from(["akkoord", "afwijzen", "2 personen"]))
    def answer_the_question(self, who: int, by: int, word: str) -> None:
        """An organiser answers the mail that showed him what waits."""
        key = self.keys[address(who)]
        self.answer(
            [one.message_id for one in self.desk.outbox() if one.mail_key == key and one.kind == "review_request"][by],
            by,
            word,
        )

    @rule(by=organisers, which=st.integers(0, 9), words=st.lists(st.tuples(st.integers(1, 6), st.sampled_from(["akkoord", "afwijzen", ": 2 personen", "misschien"])), min_size=1, max_size=4))  # fmt: skip
    def answer_a_summary(self, by: int, which: int, words: list[tuple[int, str]]) -> None:
        """An organiser answers a summary, the newest or an old one."""
        mine = [one for one in self.desk.outbox() if one.kind == "summary" and one.recipient == ORGANISERS[by].mail]
        self.answer(mine[which % len(mine)].message_id, by, "\n".join(f"{number} {word}" for number, word in words))

    def answer(self, message_id: str, by: int, words: str) -> None:
        self.written += 1
        sender = f"{ORGANISERS[by].name} <{ORGANISERS[by].mail}>"
        threaded = {"In-Reply-To": message_id, "References": message_id}
        self.desk.arrive(mail(sender, f"Re: antwoord {self.written}", f"{words}\n", threaded))

    @rule(who=people, seats=st.sampled_from([None, 2]), yes=st.booleans())
    def command(self, who: int, seats: int | None, *, yes: bool) -> None:
        """An admin decides by command."""
        by = By(Actor.ADMIN, self.desk.now)
        with suppress(UsageError):  # it was decided before
            if yes:
                accept(self.desk.office, self.keys[address(who)], by, Instead(seats))
            else:
                decline(self.desk.office, self.keys[address(who)], by)
        self.desk.turn(hours=0.01)

    def decided(self) -> list[tuple[str, str]]:
        """(key, what) of every decision in the journal, oldest first."""
        with self.store.begin() as work:
            lines = work.journal.of_event("kick-off", self.desk.now.replace(year=2017))
        return [(line.mail_key or "", line.action) for line in lines if line.action in ("accepted", "declined")]

    @invariant()
    def each_mail_is_decided_once_and_the_first_decision_stands(self) -> None:
        """The journal holds one decision a mail at most, and that one never changes."""
        if not hasattr(self, "keys"):
            return
        now = dict(self.decided())
        assert len(now) == len(self.decided())
        assert now.keys() <= set(self.keys.values())
        assert self.first.items() <= now.items()
        self.first = now
        outcomes = {record.key: record.outcome for record in self.desk.records()}
        assert all(outcomes[key] == action for key, action in now.items())

    @invariant()
    def no_chair_is_oversold_and_nobody_is_twice_on_the_list(self) -> None:
        """Two chairs are two chairs."""
        if hasattr(self, "keys"):
            parties = self.desk.parties()
            assert sum(chairs_taken(party, self.desk.now) for party in parties) <= 2
            assert max(Counter(party.sender_email for party in parties).values()) == 1

    @invariant()
    def each_participant_is_told_once_what_was_decided(self) -> None:
        """As many answers as decisions, and the right one."""
        if not hasattr(self, "keys"):
            return
        told = sorted((one.mail_key or "", one.kind == "declined") for one in self.desk.outbox() if one.kind in ANSWERS)
        assert told == sorted((key, action == "declined") for key, action in self.decided())

    @invariant()
    def every_order_is_answered(self) -> None:
        """Each mail of an organiser gets one answer, that names no traceback and no English."""
        if hasattr(self, "keys"):
            theirs = {record.key for record in self.desk.records() if record.sender in {o.mail for o in ORGANISERS}}
            answers = Counter(one.mail_key for one in self.desk.outbox() if one.mail_key in theirs)
            assert len(theirs) == self.written
            assert all(answers[key] == 1 for key in theirs)
            assert not any("registration" in str(parsed(one)["Subject"]) for one in self.desk.outbox())

    @invariant()
    def decided_mail_lies_with_what_was_handled(self) -> None:
        """What waits lies in its folder; what was decided doesn't."""
        if hasattr(self, "keys"):
            self.desk.turn()
            folders = self.desk.mailbox.folders
            assert all(not folders[name].mails for name in FOLDERS)
            assert len(folders["Te beoordelen"].mails) == len(NAMES) - len(self.decided())

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()


Decisions.TestCase.settings = settings(
    max_examples=12, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
)
TestDecisions = Decisions.TestCase
