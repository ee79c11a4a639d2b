"""Mail leaves by SMTP. Alone knows smtplib.

It neither logs, stores nor tries again; what a refusal means is verdict.py's business. One connection is kept for a run
of mails. A run whose connection or login failed calls no second time: each further mail fails at once with the same
reason, so a server that is down costs one time-out, not one a mail.
"""

import re
import smtplib
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from typing import Self

from processor.errors import AanmeldpostError, SendInDoubtError, SendLaterError, SendNeverError
from processor.oauth.sasl import Exchange, choose
from processor.outbox.envelope import envelope_address
from processor.outbox.settings import Security, SmtpSettings
from processor.outbox.verdict import CURES, Stage, verdict
from processor.secrecy import hidden

_LINE_END = re.compile(rb"\r\n|\r|\n")
_SERVICE_ENDS = 421


class SmtpSender:
    """A way out (see sender.py). `secret` is asked at each login, so that a token may be renewed meanwhile.

    `refused` is told when the server didn't take the secret; it returns what cures that, "" when the reply tells.
    """

    def __init__(
        self, settings: SmtpSettings, secret: Callable[[], str] = str, refused: Callable[[], str] = str
    ) -> None:
        self._settings, self._secret, self._refused = settings, secret, refused
        self._smtp: smtplib.SMTP | None = None
        self._refusal: SendLaterError | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        if self._smtp is not None:
            with suppress(OSError):
                self._smtp.quit()
        self._drop()
        self._refusal = None

    def greet(self) -> None:
        """Connect and log in, to see whether that works. Raises SendLaterError."""
        self._ready()

    def send(self, raw: bytes, sender: str, recipient: str) -> None:
        """See Sender.send. Line ends become CRLF, SMTP has no other (RFC 5321 §2.3.8)."""
        letter = _LINE_END.sub(b"\r\n", raw)
        source, target = envelope_address(sender), envelope_address(recipient)
        smtp = self._ready()
        stage = Stage.SENDER
        try:
            self._expect(stage, smtp.mail(source, _options(smtp, letter, source + target)))
            stage = Stage.RECIPIENT
            self._expect(stage, smtp.rcpt(target))
            stage = Stage.CONTENT
            self._expect(stage, _hand_over(smtp, letter))
        except smtplib.SMTPNotSupportedError as error:
            raise SendNeverError("the mail server takes no such address (SMTPUTF8)", "use another address") from error
        except OSError as error:
            self._drop()
            raise _lost(stage, error) from error

    def _ready(self) -> smtplib.SMTP:
        """The kept connection if it still answers, else a new one: nothing is under way, so calling anew is safe."""
        if self._smtp is not None and not _answers(self._smtp):
            self._drop()
        if self._refusal is not None:
            raise SendLaterError(self._refusal.what, self._refusal.cure, self._refusal.code)
        if self._smtp is None:
            try:
                self._smtp = self._connected()
            except SendLaterError as error:
                self._refusal = error
                raise
        return self._smtp

    def _connected(self) -> smtplib.SMTP:
        stage = Stage.CONNECT
        try:
            self._smtp = smtp = self._dialled()
            stage = Stage.LOGIN
            self._log_in(smtp)
        except smtplib.SMTPResponseException as error:
            self._drop()
            refusal = verdict(stage, error.smtp_code, _text(error.smtp_error), oauth=self._settings.oauth)
            if stage is Stage.LOGIN and (cure := self._refused()):
                refusal = SendLaterError(refusal.what, cure, refusal.code)
            raise refusal from error
        except AanmeldpostError as error:  # there is no secret to log in with
            self._drop()
            what, cure = getattr(error, "what", str(error)), getattr(error, "cure", "it is tried again")
            raise SendLaterError(f"{stage} to {self._settings.host} failed: {what}", cure) from error
        except (OSError, UnicodeError) as error:
            self._drop()
            raise SendLaterError(f"{stage} to {self._settings.host} failed: {error}", CURES[stage]) from error
        return smtp

    def _dialled(self) -> smtplib.SMTP:
        here = self._settings
        name = here.local_hostname or socket.gethostname()
        context = ssl.create_default_context(cafile=here.ca_file)
        if here.security is Security.IMPLICIT:
            return smtplib.SMTP_SSL(here.host, here.port, name, timeout=here.timeout, context=context)
        smtp = smtplib.SMTP(here.host, here.port, name, timeout=here.timeout)
        if here.security is Security.STARTTLS:
            try:
                smtp.starttls(context=context)
            except OSError:
                smtp.close()
                raise
        return smtp

    def _log_in(self, smtp: smtplib.SMTP) -> None:
        smtp.ehlo_or_helo_if_needed()
        user = self._settings.user
        if user is None:
            return
        if self._settings.oauth:
            self._send_token(smtp, user)
        else:
            smtp.login(user, self._secret())

    def _send_token(self, smtp: smtplib.SMTP, user: str) -> None:
        mechanism = choose(smtp.esmtp_features.get("auth", "").split())
        if mechanism is None:
            raise smtplib.SMTPNotSupportedError("it offers neither OAUTHBEARER nor XOAUTH2")
        exchange = Exchange(mechanism, user, self._secret())
        smtp.auth(mechanism.value, lambda challenge=None: exchange.answer(challenge or b""))

    def _expect(self, stage: Stage, reply: tuple[int, bytes]) -> None:
        """Go on after a 2xx; else make the connection fit for the next mail and raise what the refusal means."""
        code, text = reply
        if code // 100 == 2:  # noqa: PLR2004  # RFC 5321 §4.2.1: 2yz is success
            return
        if code == _SERVICE_ENDS:
            self._drop()
        elif self._smtp is not None:
            with suppress(OSError):
                self._smtp.rset()
        raise verdict(stage, code, _text(text), oauth=self._settings.oauth)

    def _drop(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
        self._smtp = None


def _answers(smtp: smtplib.SMTP) -> bool:
    try:
        return smtp.noop()[0] != _SERVICE_ENDS
    except OSError:
        return False


def _options(smtp: smtplib.SMTP, letter: bytes, addresses: str) -> list[str]:
    """Extensions for MAIL FROM, only where needed; SMTPUTF8 is asked for even where not offered, and then refused."""
    options = [] if addresses.isascii() else ["SMTPUTF8"]
    if smtp.has_extn("size"):
        options.append(f"SIZE={len(letter)}")
    if not letter.isascii() and smtp.has_extn("8bitmime"):
        options.append("BODY=8BITMIME")
    return options


def _hand_over(smtp: smtplib.SMTP, letter: bytes) -> tuple[int, bytes]:
    try:
        return smtp.data(letter)
    except smtplib.SMTPDataError as error:  # refused before the first line
        return error.smtp_code, _bytes(error.smtp_error)


def _lost(stage: Stage, error: OSError) -> SendLaterError:
    what = f"the connection broke at {stage}: {error}"
    if stage is Stage.CONTENT:
        return SendInDoubtError(what, "the Sent folder is asked whether it left")
    return SendLaterError(what, "it is tried again")


def _text(reply: bytes | str) -> str:
    """A server's words on one line, clean of control characters and of no endless length."""
    text = hidden(reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply)
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:300]


def _bytes(reply: bytes | str) -> bytes:
    return reply if isinstance(reply, bytes) else reply.encode()
