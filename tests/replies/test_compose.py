from dataclasses import replace

import pytest

from processor.registration.model import Attendee, Registration, Status
from processor.registration.request import Language
from processor.replies import compose, drafting
from processor.replies.facts import Addressee, Answered
from processor.replies.reply import Auto, ReplyKind
from tests.replies.kickoff import ALONE, ANS, JAN, KICK_OFF, MAIL

THREE = replace(ALONE, seats=3, attendees=(JAN, ANS))
JAN_ROW = {"name": "Jan van der Berg", "organisation": "Gemeente Utrecht"}
ANS_ROW = {"name": "Ans Smit", "organisation": "Waterschap Vallei"}
NOBODY = {"people": [], "unnamed": 0, "count": 0}


def test_a_letter_answers_the_mail_and_carries_the_code() -> None:
    draft = compose.confirmed(KICK_OFF, ALONE, MAIL)

    assert (draft.kind, draft.to, draft.signed, draft.code, draft.auto) == (
        ReplyKind.CONFIRMED,
        Addressee("j.vdberg@utrecht.nl", "Jan van der Berg"),
        "C. van Oosterhout",
        "PN-7K3QX9",
        Auto.REPLIED,
    )
    assert (draft.in_reply_to, draft.references) == ("<2@utrecht.nl>", ("<1@utrecht.nl>", "<2@utrecht.nl>"))


def test_a_notice_without_a_mail_goes_to_who_signed_up_and_says_that_it_is_no_answer() -> None:
    draft = compose.promoted(KICK_OFF, ALONE)

    assert (draft.to, draft.in_reply_to, draft.references, draft.auto) == (
        Addressee("j.vdberg@utrecht.nl", "Jan van der Berg"),
        "",
        (),
        Auto.GENERATED,
    )


def test_a_participant_is_answered_in_the_language_of_the_registration() -> None:
    english = compose.confirmed(KICK_OFF, replace(ALONE, language=Language.ENGLISH), MAIL)

    assert (english.language, english.values["title"], english.values["hours"]) == (
        Language.ENGLISH,
        "Kick-off of the Open Government network",
        "14:00–17:00",
    )


def test_without_english_texts_the_dutch_ones_stand_in_an_english_letter() -> None:
    draft = compose.over(replace(KICK_OFF, english=None), Language.ENGLISH, MAIL)

    assert (draft.values["title"], draft.values["date"]) == (
        "Kick-off Pioniersnetwerk Open Overheid",
        "Tuesday 18 September 2018",
    )


CHAIRS = [
    # status, granted → who sits, who waits
    (Status.CONFIRMED, 3, {"people": [JAN_ROW, ANS_ROW], "unnamed": 1, "count": 3}, NOBODY),
    (Status.WAITING, 0, NOBODY, {"people": [JAN_ROW, ANS_ROW], "unnamed": 1, "count": 3}),
    (
        Status.WAITING,
        1,
        {"people": [JAN_ROW], "unnamed": 0, "count": 1},
        {"people": [ANS_ROW], "unnamed": 1, "count": 2},
    ),
    (
        Status.WAITING,
        2,
        {"people": [JAN_ROW, ANS_ROW], "unnamed": 0, "count": 2},
        {"people": [], "unnamed": 1, "count": 1},
    ),
    (Status.OFFERED, 0, NOBODY, {"people": [JAN_ROW, ANS_ROW], "unnamed": 1, "count": 3}),
    (Status.IN_REVIEW, 0, NOBODY, NOBODY),
]


@pytest.mark.parametrize(("status", "granted", "seated", "queued"), CHAIRS)
def test_chairs_are_given_in_the_order_of_the_mail_and_nameless_ones_last(
    status: Status, granted: int, seated: dict[str, object], queued: dict[str, object]
) -> None:
    values = compose.changed(KICK_OFF, replace(THREE, status=status, granted=granted), 1, MAIL).values

    assert (values["seated"], values["queued"]) == (seated, queued)


SPOKEN_TO = [
    ("alone", ALONE, MAIL, "you"),
    ("with others", THREE, MAIL, "all"),
    ("known by name, mailing from elsewhere", ALONE, Answered("jan@thuis.example", "jan van der berg"), "you"),
    ("known by address, under another name", ALONE, Answered("J.vdBerg@utrecht.nl", "Berg, J. van der"), "you"),
    ("a secretary", ALONE, Answered("secretariaat@utrecht.nl", "Secretariaat"), "others"),
    ("nobody named, one chair", replace(ALONE, attendees=()), MAIL, "you"),
    ("nobody named, three chairs", replace(THREE, attendees=(Attendee(""),)), MAIL, "all"),
]


@pytest.mark.parametrize(("who", "registration", "mail", "party"), SPOKEN_TO)
def test_a_letter_knows_whether_it_speaks_to_somebody_who_comes(
    who: str, registration: Registration, mail: Answered, party: str
) -> None:
    assert (who, compose.confirmed(KICK_OFF, registration, mail).values["party"]) == (who, party)


THREADS = [
    # Message-ID, References → In-Reply-To, References
    ("<b@x.example>", ("<a@x.example>",), ("<b@x.example>", ("<a@x.example>", "<b@x.example>"))),
    ("  <b@x.example> (was)", (), ("<b@x.example>", ("<b@x.example>",))),
    ("<b@x.example>", ("<a@x.example> <b@x.example>",), ("<b@x.example>", ("<a@x.example>", "<b@x.example>"))),
    ("", ("<a@x.example>",), ("", ())),
    ("b@x.example", (), ("", ())),
    ("<b@x.example\r\nBcc: v@x.example>", (), ("", ())),
    ("<" + "b" * 300 + "@x.example>", (), ("", ())),
    ("<é@x.example>", (), ("", ())),
]


@pytest.mark.parametrize(("message_id", "references", "thread"), THREADS)
def test_a_thread_is_continued_with_sound_identifiers_only(
    message_id: str, references: tuple[str, ...], thread: tuple[str, tuple[str, ...]]
) -> None:
    assert drafting.thread(replace(MAIL, message_id=message_id, references=references)) == thread


def test_a_long_thread_keeps_its_first_and_its_last_identifiers() -> None:
    ids = tuple(f"<{number}@x.example>" for number in range(50))

    assert drafting.thread(replace(MAIL, message_id=ids[-1], references=ids[:-1])) == (ids[-1], (ids[0], *ids[-19:]))
