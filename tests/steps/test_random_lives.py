"""Random lives by mail against what must always hold: nobody oversold, lost, or answered twice; every move in the table."""

from collections import Counter
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from processor.errors import MailboxError
from processor.registration.capacity import Room, chairs_taken, queue, walk
from processor.registration.model import Registration, Status
from processor.registration.moves import allowed
from processor.store.database import Store
from tests.steps.bench import SUBJECT, Bench, bench, mail, parsed
from tests.steps.bench import settings as chosen

NAMES = ("Anna Kok", "Bart Vos", "Carla Pol", "Daan Bos", "Eva Smit", "Frits Mol", "Gerda Bakker", "Hans Visser")
COLLEAGUES = ("Jan Jansen", "Piet Prins", "Klaas Kuiper", "Mia Meijer")
people = st.integers(0, len(NAMES) - 1)


def sender(number: int) -> str:
    name = NAMES[number]
    return f"{name} <{name.split()[0].lower()}@{('ede', 'utrecht', 'delft')[number % 3]}.nl>"


def address(number: int) -> str:
    return sender(number).partition("<")[2][:-1]


class Lives(RuleBasedStateMachine):
    """Eight people, one small hall."""

    desk: Bench
    store: Store

    @initialize(capacity=st.integers(1, 6), split=st.booleans(), offer=st.booleans())
    def open(self, capacity: int, *, split: bool, offer: bool) -> None:
        """Open a desk with one policy."""
        self.store = Store.open("sqlite://")
        self.store.migrate()
        policy = (
            chosen()
            .events[0]
            .policy.model_copy(
                update={"parties": "split" if split else "together", "promotion": "offer" if offer else "automatic"}
            )
        )
        self.given: dict[str, Any] = {"policy": policy, "reminder_days": 0}
        self.desk = bench(self.store, chosen(capacity=capacity, **self.given))
        self.desk.tick()
        self.capacity = self.lowest_promise = capacity
        self.sent = 0
        self.before: dict[int, Status] = {}
        self.taken_before = 0

    def arrive(self, raw: bytes) -> None:
        self.sent += 1
        self.desk.arrive(raw)

    @rule(who=people, others=st.integers(0, 3))
    def register(self, who: int, others: int) -> None:
        """Somebody signs up, alone or with colleagues."""
        companions = ", ".join(COLLEAGUES[:others])
        together = (
            f"\nNamens mijn collega's ook: {companions}."
            if others > 1
            else f" Mijn collega {companions} komt mee."
            if others
            else ""
        )
        body = f"Graag meld ik mij aan voor de kick-off.{together}\n\nGroet,\n{NAMES[who]}\n"
        self.arrive(mail(sender(who), body=body, headers={"X-Number": str(self.sent)}))

    @rule(who=people)
    def cancel_by_reply(self, who: int) -> None:
        """Somebody answers our newest letter to him that he won't come."""
        mine = [one for one in self.desk.outbox() if one.recipient == address(who)]
        if mine:
            headers = {"In-Reply-To": mine[-1].message_id, "References": mine[-1].message_id}
            body = f"Helaas, ik moet me afmelden.\n\n{NAMES[who]}\n"
            self.arrive(mail(sender(who), f"Re: {parsed(mine[-1])['Subject']}", f"{body}{self.sent}\n", headers))

    @rule(who=people, word=st.sampled_from(["Ja, dat klopt.", "Nee."]))
    def answer(self, who: int, word: str) -> None:
        """Somebody answers our newest letter with a yes or a no, whatever it was."""
        mine = [one for one in self.desk.outbox() if one.recipient == address(who)]
        if mine:
            headers = {
                "In-Reply-To": mine[-1].message_id,
                "References": mine[-1].message_id,
                "X-Number": str(self.sent),
            }
            self.arrive(mail(sender(who), f"Re: {parsed(mine[-1])['Subject']}", word, headers))

    @rule()
    def see_everything_again(self) -> None:
        """The mailbox is renumbered: every mail is looked at anew."""
        self.desk.mailbox.renumber()
        self.desk.turn()

    @rule(call=st.integers(1, 6), who=people)
    def break_off(self, call: int, who: int) -> None:
        """The connection breaks at some moment while a mail is handled."""
        self.sent += 1
        self.desk.mailbox.deliver(mail(sender(who), f"{SUBJECT} {'!' * (self.sent % 3)}"), arrived=self.desk.now)
        self.desk.mailbox.drop_at(call)
        try:
            self.desk.turn(hours=0.01)
        except MailboxError:
            self.desk.turn(hours=0.01)
        self.desk.mailbox.drop_at(1_000_000)

    @rule(capacity=st.integers(0, 8))
    def change_capacity(self, capacity: int) -> None:
        """The event's file says another number."""
        self.capacity = capacity
        self.desk.reload(chosen(capacity=capacity, **self.given))

    @precondition(lambda self: hasattr(self, "desk"))
    @rule(hours=st.integers(1, 60))
    def let_time_pass(self, hours: int) -> None:
        """Time passes, and what is due is done."""
        if self.desk.now < self.desk.now.replace(day=14, hour=0):
            self.desk.now += timedelta(hours=hours)
            self.desk.tick()

    @property
    def parties(self) -> tuple[Registration, ...]:
        return self.desk.parties()

    @invariant()
    def never_oversold(self) -> None:
        """Chairs given, offered and held never grow beyond the capacity in force."""
        if hasattr(self, "desk"):
            capacity = self.desk.office.settings.events[0].capacity
            taken = sum(chairs_taken(party, self.desk.now) for party in self.parties)
            assert taken <= max(capacity, self.taken_before)
            self.taken_before = taken
            assert all(0 <= party.granted + party.offered <= party.seats for party in self.parties)

    @invariant()
    def queue_order_within_the_policy(self) -> None:
        """Nobody that fits waits behind free chairs."""
        if hasattr(self, "desk"):
            event = self.desk.office.settings.events[0].to_event()
            assert walk(event, self.parties, self.desk.now) == ()
            waiting = queue(self.parties)
            assert not waiting or Room.of(event, self.parties, self.desk.now).chairs_for(waiting[0]) == 0

    @invariant()
    def nobody_lost_and_nobody_answered_twice(self) -> None:
        """Each mail has one receipt, and its sender one letter about it at most."""
        if hasattr(self, "desk"):
            keys = {record.key for record in self.desk.records()}
            letters = Counter((one.mail_key, one.recipient) for one in self.desk.outbox() if one.mail_key)
            assert {key for key, _ in letters} <= keys
            senders = {record.key: record.sender for record in self.desk.records()}
            assert all(count == 1 for (key, to), count in letters.items() if senders[key or ""] == to)

    @invariant()
    def every_move_stands_in_the_table(self) -> None:
        """No registration goes from one status to another that the table doesn't know, and none disappears."""
        if hasattr(self, "desk"):
            now = {party.id: party.status for party in self.parties}
            assert self.before.keys() <= now.keys()
            wrong = [
                (self.before.get(n), status) for n, status in now.items() if not allowed(self.before.get(n), status)
            ]
            assert wrong == []
            self.before = now

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()


Lives.TestCase.settings = settings(
    max_examples=20, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestLives = Lives.TestCase
