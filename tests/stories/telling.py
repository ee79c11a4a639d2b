"""Plays a story through the real journey, and says at which line it goes otherwise.

Time jumps from step to step, but whatever is due on the way is done, hour by hour. After each step exactly the letters
that it lists must have come. What comes back is compared in comparing.py.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

from processor.outbox.message import OutboxMessage, State
from processor.replies.reply import ReplyKind
from processor.settings import Settings
from processor.settings.event import Organiser
from processor.steps.decide import By, Instead, accept, decline
from processor.store.database import Store
from processor.store.journal import Actor
from processor.store.mails import IN_REVIEW
from tests.steps.bench import SIGN_UP, SUBJECT, Bench, bench, parsed, settings
from tests.stories import comparing, mails
from tests.stories.buttons import Press, pressed
from tests.stories.grammar import EVERYBODY, ORGANISER, Does
from tests.stories.rules import applied, rule
from tests.stories.story import Step, Story
from tests.stories.words import BUTTONS, LETTERS

IRIS = Organiser(name="Iris Bakker", mail="i.bakker@schiedam.nl")
"""Who organises the meeting unless a story says otherwise; her colleague's mailbox is the one that is watched."""
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
LOOP = 100
"""Rounds of answering machines after which nobody believes that it will ever be quiet."""


def tell(story: Story, store: Store, folder: Path) -> None:
    """Play it on an empty database; `folder` is where pages are written. Raises AssertionError where it differs."""
    opening = applied(_shipped(folder), story.rules)
    desk = bench(store, opening, now=story.steps[0].at - HOUR)
    desk.tick()
    telling = Telling(story, desk, opening)
    for step in story.steps:
        telling.play(step)
    comparing.compare_end(story, telling.people(), desk.parties())


def _shipped(folder: Path) -> Settings:
    return settings(organisers=(IRIS,)).model_copy(update={"state": folder})


@dataclass(slots=True)
class Telling:
    """A story that is being played. `seen` are the letters of earlier steps, `answered` those a machine reacted to."""

    story: Story
    desk: Bench
    settings: Settings
    seen: set[int] = field(default_factory=set)
    answered: set[int] = field(default_factory=set)
    robots: dict[str, Step] = field(default_factory=dict)
    crowd: list[str] = field(default_factory=list)
    last: bytes = b""

    def people(self) -> dict[str, list[str]]:
        """Who is meant by each word of the story: addresses."""
        everybody = {EVERYBODY: [mails.address(person) for person in self.crowd]}
        return {who: [mails.address(self._known(who))] for who in (*self.story.cast, ORGANISER)} | everybody

    def play(self, step: Step) -> None:
        """Let the time pass until the step, do it, and compare what came."""
        if step.at > self.desk.now:
            self._pass_time(step.at)
        if step.does is not Does.WAIT:
            self._compare(replace(step, expected=()))
        self._do(step)
        self._compare(step)

    def _pass_time(self, until: datetime) -> None:
        hour = self.desk.now.replace(minute=0, second=0) + HOUR
        while hour < until:
            self.desk.now = hour
            self.desk.tick()
            hour += HOUR
        self.desk.now = until
        self.desk.tick()

    def _compare(self, step: Step) -> None:
        fresh = [letter for letter in self._letters() if letter.id not in self.seen]
        self.seen |= {letter.id for letter in fresh}
        comparing.compare_letters(self.story, step, self.people(), fresh)

    def _letters(self) -> list[OutboxMessage]:
        """The letters that left; what asks the organiser to decide isn't told, nor the summary unless a story says when."""
        summaries = any("summary" in one.values for one in self.story.rules)
        aside = {ReplyKind.REVIEW_REQUEST.value} | (set() if summaries else {ReplyKind.SUMMARY.value})
        return [
            letter for letter in self.desk.outbox() if letter.state is not State.WITHHELD and (letter.kind not in aside)
        ]

    def _do(self, step: Step) -> None:
        match step.does:
            case Does.ROBOT:
                self.robots[mails.address(self._person(step))] = step
            case Does.CROWD:
                self._let_crowd_sign_up(step)
            case Does.ACCEPT | Does.DECLINE:
                self._decide(step)
            case Does.DRAG:
                self._drag(step)
            case Does.EDIT:
                self._edit(step.words["rule"])
            case Does.WAIT:
                pass
            case _:
                self._deliver(self._mail(step))
        self._let_machines_answer()

    def _mail(self, step: Step) -> bytes:
        """What somebody sends in this step."""
        at, words = self.desk.now, step.words
        match step.does:
            case Does.WRITE:
                raw = mails.Mail(self._person(step), at, words["subject"], step.body).as_bytes()
            case Does.ANSWER:
                raw = mails.answer(self._person(step), at, step.body, self._letter(step))
            case Does.FORWARD:
                inner = mails.Mail(self._person(step), at, words["subject"], step.body)
                raw = mails.forwarding(self._known(ORGANISER), at, inner)
            case Does.TAP:
                raw = mails.tapped(self._person(step), at, step.body, self._letter(step), words["tap"])
            case Does.MACHINE:
                raw = mails.automatic(self._person(step), at, step.body, self._letter(step))
            case Does.BOUNCE:
                raw = mails.bounced(at, self._letter(step))
            case Does.PRESS:
                raw = self._press(step)
            case _:
                raw = self.last
        return raw

    def _press(self, step: Step) -> bytes:
        sender, words = self._person(step), step.words
        attendee = self._known(words["attendee"]) if "attendee" in words else sender
        owner = self._known(words["owner"]) if "owner" in words else attendee
        press = Press(sender, self.desk.now, words["client"], BUTTONS[words["button"]], attendee, step.body)
        return pressed(press, self._last_to(owner, with_invitation=True))

    def _deliver(self, raw: bytes) -> None:
        self.last = raw
        self.desk.mailbox.deliver(raw, arrived=self.desk.now)
        self.desk.turn()
        self.desk.tick()

    def _let_crowd_sign_up(self, step: Step) -> None:
        self.crowd = mails.crowd(int(step.words["number"]), step.words["domain"])
        between = MINUTE * int(step.words["minutes"]) / len(self.crowd)
        for person in self.crowd:
            self._deliver(
                mails.Mail(person, self.desk.now, SUBJECT, SIGN_UP.format(name=person.partition(" <")[0])).as_bytes()
            )
            self.desk.now += between

    def _let_machines_answer(self) -> None:
        for _ in range(LOOP):
            waiting = [letter for letter in self._letters() if self._provokes(letter)]
            if not waiting:
                return
            for letter in waiting:
                self._answer_by_machine(letter)
        raise AssertionError(f"{self.story.path.name}: de automaten blijven antwoorden")

    def _provokes(self, letter: OutboxMessage) -> bool:
        return letter.recipient in self.robots and letter.id not in self.answered

    def _answer_by_machine(self, letter: OutboxMessage) -> None:
        self.answered.add(letter.id)
        self.desk.now += MINUTE
        robot = self.robots[letter.recipient]
        self._deliver(mails.disguised(self._person(robot), self.desk.now, robot.body, parsed(letter)))

    def _decide(self, step: Step) -> None:
        sender, words = mails.address(self._person(step)), step.words
        waiting = [record for record in self.desk.records() if (record.sender, record.outcome) == (sender, IN_REVIEW)]
        by = By(Actor.ADMIN, self.desk.now)
        if step.does is Does.DECLINE:
            decline(self.desk.office, waiting[-1].key, by, words["reason"])
        else:
            accept(self.desk.office, waiting[-1].key, by, Instead(int(words["seats"]) if "seats" in words else None))

    def _drag(self, step: Step) -> None:
        """The organiser drags the newest mail of somebody, from wherever it lies, to a folder."""
        box, sender = self.desk.mailbox, f"From: {self._person(step)}".encode()
        found = [(folder, uid) for folder in box.folders.values() for uid, one in folder.mails.items()
                 if sender in one.raw]  # fmt: skip
        folder, uid = max(found, key=lambda place: place[0].mails[place[1]].arrived)
        box.folder(step.words["folder"]).add(folder.mails.pop(uid))
        self.desk.turn()
        self.desk.tick()

    def _edit(self, line: str) -> None:
        """The organiser's file changes, and is loaded anew."""
        changed = rule(line)
        assert changed is not None  # it was read before
        self.settings = applied(self.settings, [changed])
        self.desk.reload(self.settings)
        self.desk.tick()

    def _person(self, step: Step) -> str:
        return self._known(step.words["who"])

    def _known(self, who: str) -> str:
        organiser = self.settings.events[0].organisers[0]
        return f"{organiser.name} <{organiser.mail}>" if who == ORGANISER else self.story.cast[who]

    def _letter(self, step: Step) -> EmailMessage:
        """The letter that the step is about, by default one to whoever acts."""
        owner = step.words.get("owner", step.words.get("who", ""))
        return self._last_to(self._known(owner), LETTERS[step.words["letter"]].value)

    def _last_to(self, person: str, kind: str = "", *, with_invitation: bool = False) -> EmailMessage:
        for letter in reversed(self._letters()):
            mine = letter.recipient == mails.address(person) and kind in ("", letter.kind)
            if mine and (not with_invitation or b"text/calendar" in (letter.raw or b"")):
                return parsed(letter)
        raise AssertionError(f"{self.story.path.name}: {person} kreeg zo'n brief niet")
