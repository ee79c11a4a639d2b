"""What each mailbox is logged in with, built from the settings: a password that is read anew, or an access token."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial

from processor.errors import UsageError
from processor.oauth import certificate, google, microsoft
from processor.oauth.keep import Keep
from processor.oauth.tokens import Token, Tokens
from processor.settings import MailboxSettings, Settings
from processor.settings.oauth import Google, Microsoft365


@dataclass(frozen=True, slots=True)
class Access:
    """The secrets of one mailbox. Each is asked at each login; `smtp` is None for a relay without login.

    `refused` is called when a server didn't take one, so that a token isn't offered twice; it returns what the app was
    never given the right to, "" when that isn't known.
    """

    imap: Callable[[], str]
    smtp: Callable[[], str] | None
    refused: Callable[[], str]


def access(settings: Settings, name: str) -> Access:
    """Return what opens a mailbox. Nothing is read or asked yet; the callables may raise UsageError or TokenError."""
    box = settings.mailboxes[name]
    tokens = _tokens(settings, name, box)
    imap, smtp = (
        partial(settings.password, place) if place else tokens.current
        for place in (box.imap.password, box.smtp.password)
    )
    return Access(imap, smtp if box.smtp.user else None, tokens.refused)


def secret_ends(settings: Settings, name: str) -> date | None:
    """Return the last day of what an app logs in with; None when it has none, or isn't known here."""
    oauth = settings.mailboxes[name].oauth
    if isinstance(oauth, Microsoft365) and oauth.certificate:
        with suppress(UsageError, ValueError):
            return certificate.ends(settings.password(oauth.certificate))
        return None
    return oauth.secret_expires if oauth else None


def log_in_by_code(settings: Settings, name: str, show: Callable[[str], None]) -> str:
    """Let a person log in to Microsoft 365 for a mailbox; returns who.

    Raises UsageError for a mailbox that nobody logs in to this way, TokenError when it didn't come to a login.
    """
    persons = {
        box: oauth
        for box, table in settings.mailboxes.items()
        if isinstance(oauth := table.oauth, Microsoft365) and oauth.user
    }
    if name not in persons:
        others = f", or use one of {', '.join(persons)}" if persons else ""
        raise UsageError(f"mailbox {name}: nobody logs in to it by code: give its oauth table a user{others}")
    oauth = persons[name]
    user = str(oauth.user)
    microsoft.log_in(_app(name, oauth), _keep(settings, name), user, show)
    return user


def _tokens(settings: Settings, name: str, box: MailboxSettings) -> Tokens:
    if isinstance(box.oauth, Microsoft365):
        return Tokens(_of_microsoft(settings, name, box.oauth))
    if isinstance(box.oauth, Google):
        return Tokens(_of_google(settings, name, box, box.oauth))
    return Tokens(_none)


def _none() -> Token:
    raise UsageError("no oauth table: add one, or a password")  # the settings were refused before it comes to this


def _of_microsoft(settings: Settings, name: str, oauth: Microsoft365) -> Callable[[], Token]:
    app = _app(name, oauth)
    if oauth.user:
        return partial(microsoft.person_token, app, _keep(settings, name), oauth.user)
    if oauth.certificate:
        return partial(microsoft.app_token, app, partial(_certified, settings, oauth.certificate))
    return partial(microsoft.app_token, app, partial(settings.password, str(oauth.secret)))


def _of_google(settings: Settings, name: str, box: MailboxSettings, oauth: Google) -> Callable[[], Token]:
    client = google.GoogleClient(name, oauth.token_url, oauth.ca_file)
    if oauth.key:
        return partial(google.service_token, client, oauth.user or box.imap.user, partial(settings.password, oauth.key))
    return lambda: google.refreshed_token(
        client,
        str(oauth.client_id),
        settings.password(str(oauth.secret)),
        settings.password(str(oauth.refresh_token)),
    )


def _app(name: str, oauth: Microsoft365) -> microsoft.MicrosoftApp:
    return microsoft.MicrosoftApp(name, oauth.authority, oauth.tenant, oauth.client_id, oauth.ca_file)


def _keep(settings: Settings, name: str) -> Keep:
    return Keep(settings.state / f"login-{name}.json")


def _certified(settings: Settings, place: str) -> microsoft.Credential:
    try:
        return microsoft.certified(settings.password(place))
    except ValueError as error:
        raise UsageError(f"certificate {place}: {error}: put both in it as PEM, the key unencrypted") from None
