"""Did the mail come by a mailing list or in bulk, rather than from a person to us? Pure.

RFC 2919 (List-Id), RFC 2369 (List-Post, List-Unsubscribe). Precedence is no standard and proves nothing by itself
(RFC 3834 §2): colleagues' personal mail carries it when it went through a group.
"""

import re

from processor.reading.machines.clues import Clues

_DISCUSSION = frozenset(
    {"list-id", "list-post", "x-beenthere", "x-mailman-version", "mailing-list", "x-google-group-id"}
)
_CAMPAIGN = frozenset(
    {"feedback-id", "x-campaign", "x-campaignid", "x-campaign-id", "x-mailgun-tag", "x-mc-user", "x-csa-complaints"}
    | {"x-mailchimp-campaign", "x-report-abuse", "x-sg-eid", "x-mailer-recptid", "x-mailer-lid"}
)
_BULK = frozenset({"bulk", "junk", "list"})
_TAGGED = re.compile(r"(?:(?:re|fw|fwd|antw)\s?: ?)*\[[^\]]{2,40}\]")
_LIST_ADDRESS = re.compile(
    r"(?:.*[.@_-])?(?:mailing)?(?:lijst|lijsten|list|lists|listserv|nieuwslijst|mailgroep|groups)(?:[.@_-].*)"
)
"""An address that says it is a list's: "griffiers@lijsten.example"."""
_LIST_SENDER = re.compile(r"(?:owner-.*|.*-(?:bounces|owner|request|admin|errors)(?:[+=].*)?|bounce[sd]?[-+=].*)@.*")


def by_list(clues: Clues) -> str:
    """Why the mail is list traffic or bulk mail, in plain Dutch; "" when it isn't.

    A list that is our own address (a shared mailbox kept as a group) is no list to us.
    """
    if _own_list(clues):
        return ""
    discussion = not _DISCUSSION.isdisjoint(clues.headers)
    unsubscribe = "list-unsubscribe" in clues.headers
    if unsubscribe and ("list-post" not in clues.headers or not clues.to_us):
        return "de mail is een nieuwsbrief of komt van een mailinglijst"
    if discussion and not (clues.own and clues.to_us):
        return "de mail komt van een mailinglijst"
    if _TAGGED.match(clues.subject) and _LIST_ADDRESS.fullmatch(clues.message.sender.email):
        return "de mail komt van een mailinglijst"
    if clues.header("precedence") in _BULK and _impersonal(clues):
        return "de mail is aan veel mensen tegelijk verzonden"
    return ""


def _impersonal(clues: Clues) -> bool:
    """What makes Precedence: bulk believable."""
    path = clues.header("return-path").strip("<>")
    return (
        (bool(clues.own) and not clues.to_us)
        or not _CAMPAIGN.isdisjoint(clues.headers)
        or clues.answers_to_nobody
        or bool(_LIST_SENDER.fullmatch(path))
        or bool(_LIST_SENDER.fullmatch(clues.message.sender.email))
    )


def _own_list(clues: Clues) -> bool:
    names = " ".join(clues.header(name) for name in ("list-post", "list-id", "x-beenthere", "mailing-list"))
    return any(address in names or address.replace("@", ".") in names for address in clues.own)
