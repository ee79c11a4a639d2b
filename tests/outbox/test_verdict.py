import pytest

from processor.errors import SendLaterError, SendNeverError
from processor.outbox.verdict import Stage, verdict

LATER, NEVER = SendLaterError, SendNeverError


@pytest.mark.parametrize(
    ("stage", "code", "text", "kind"),
    [
        (Stage.CONNECT, 421, "4.3.2 Service not available", LATER),
        (Stage.CONNECT, 554, "5.7.1 no SMTP service here", LATER),
        (Stage.LOGIN, 454, "4.7.0 Temporary authentication failure", LATER),
        (Stage.LOGIN, 535, "5.7.8 Username and Password not accepted", LATER),
        (Stage.LOGIN, 550, "5.7.30 Basic authentication is not supported for Client Submission", LATER),
        (Stage.LOGIN, 504, "5.7.4 Unrecognized authentication type", LATER),
        (Stage.SENDER, 432, "4.3.2 Concurrent connections limit exceeded", LATER),
        (Stage.SENDER, 530, "5.7.57 Client not authenticated to send mail", LATER),
        (Stage.SENDER, 550, "5.1.0 Sender unknown", LATER),
        (Stage.SENDER, 552, "5.3.4 Message too big", NEVER),
        (Stage.RECIPIENT, 450, "4.2.0 Greylisted", LATER),
        (Stage.RECIPIENT, 550, "5.1.1 User unknown", NEVER),
        (Stage.RECIPIENT, 554, "Relay access denied", NEVER),
        (Stage.RECIPIENT, 530, "Authentication required", LATER),
        (Stage.CONTENT, 451, "4.3.0 Try again", LATER),
        (Stage.CONTENT, 554, "5.6.0 Message refused", NEVER),
        (Stage.CONTENT, 554, "5.2.252 SendAsDenied; not allowed to send as", LATER),
        (Stage.CONTENT, 550, "5.1.8 Access denied, bad outbound sender", LATER),
        (Stage.CONTENT, 554, "see 5.2.252 in our manual", NEVER),
        (Stage.CONTENT, 354, "go ahead", LATER),
    ],
)
def test_a_refusal_is_later_or_never(
    stage: Stage, code: int, text: str, kind: type[SendLaterError | SendNeverError]
) -> None:
    error = verdict(stage, code, text)
    assert (type(error), error.code) == (kind, code)


def test_what_is_about_us_says_what_to_mend() -> None:
    assert str(verdict(Stage.CONTENT, 550, "5.7.60 Client does not have permissions")) == (
        "sending: the mail is refused: 550 5.7.60 Client does not have permissions (the login may not send as this "
        "sender): mend user and password of the SMTP server"
    )
