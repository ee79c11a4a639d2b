"""Proof before harm (decision 7): was it them? Goes to the registered address, and nothing happens until the answer.

Pure, as compose.py. Whether proof is needed, and what an answer proves, is decided elsewhere.
"""

from processor.registration.model import Registration
from processor.replies import dates
from processor.replies.chairs import everyone
from processor.replies.drafting import party_draft
from processor.replies.facts import EventFacts, Unproven
from processor.replies.reply import Draft, ReplyKind, Value


def prove(event: EventFacts, registration: Registration, unproven: Unproven) -> Draft:
    """Ask the registered address whether that mail is theirs, and tell what a yes would do.

    It continues the mail's thread only when that claims to come from the registered address itself.
    """
    mail, language = unproven.mail, registration.language
    same = mail.email.casefold() == registration.sender_email.casefold()
    own: dict[str, Value] = {
        "asked": unproven.asked.value,
        "asked_by": mail.email,
        "asked_at": dates.moment(unproven.arrived, event.timezone, language),
        "after": everyone(unproven.after),
        "until": dates.moment(unproven.until, event.timezone, language) if unproven.until else "",
    }
    return party_draft(ReplyKind.PROVE, event, registration, mail if same else None, own)
