"""An IMAP server in memory, on loopback: alone knows pymap, and mends what a daemon needs of it.

Mended: keywords may be set and are kept, a mail's INTERNALDATE comes from a given clock, and an answer leaves in one
write (in pieces, each waits for the client's acknowledgement). Not mended: it knows no SPECIAL-USE, and its sizes in
BODYSTRUCTURE are off.
"""

import asyncio
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, closing
from datetime import datetime
from io import BytesIO
from uuid import uuid4

from proxyprotocol.sock import SocketInfoLocal
from pymap.backend.dict import Config, Login
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import LoadedMessage, MailboxData, MailboxSet, Message
from pymap.concurrent import Subsystem
from pymap.context import connection_exit
from pymap.imap import IMAPConnection
from pymap.imap.state import ConnectionState
from pymap.mime import MessageContent
from pymap.parsing.message import AppendMessage
from pymap.parsing.response import Response
from pymap.parsing.specials import FetchRequirement, ObjectId
from pymap.parsing.specials.flag import Flag, Wildcard
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

LONGEST_LINE = 1_000_000

Clock = Callable[[], datetime]


class _LoadedMail(LoadedMessage):
    """A mail's content, with the parts of a mail inside it where RFC 3501 §6.4.5 counts them."""

    def _get_subpart(self, section: Sequence[int] | None) -> MessageContent:
        part = self.content
        for number in section or ():
            part = part.body.nested[0] if part.is_rfc822 else part
            if part.body.has_nested:
                part = part.body.nested[number - 1]
            elif number != 1:
                raise IndexError(number)
        return part


class _Mail(Message):
    """A mail in a folder."""

    async def load_content(self, requirement: FetchRequirement) -> LoadedMessage:
        return _LoadedMail(self, requirement, self._content)


class _Folder(MailboxData):
    """A folder that keeps keywords and asks the clock when a mail arrives."""

    clock: Clock

    @property
    def permanent_flags(self) -> frozenset[Flag]:
        return super().permanent_flags | {Wildcard}

    async def append(self, append_msg: AppendMessage, *, recent: bool = False) -> Message:
        when = append_msg.when or self.clock()
        stamped = AppendMessage(append_msg.literal, when, append_msg.flag_set, append_msg.options)
        mail = _Mail.copy(await super().append(stamped, recent=recent), recent=recent)
        self._messages[mail.uid] = mail
        return mail


class _Folders(MailboxSet):
    """All folders of the user."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._inbox = self._new()

    async def add_mailbox(self, name: str) -> ObjectId:
        if name in self._set:
            raise ValueError(name)
        self._set[name] = folder = self._new()
        return folder.mailbox_id

    def _new(self) -> _Folder:
        folder = _Folder(self._content_cache, self._thread_cache)
        folder.clock = self._clock
        return folder


class _Connection(IMAPConnection):
    """A connection that sends an answer as a whole."""

    async def write_response(self, resp: Response) -> None:
        answer = BytesIO()
        await resp.async_write(answer)
        if not self.writer.is_closing():
            self.writer.write(answer.getvalue())
            await self.writer.drain()


class ImapServer:
    """One user's mailbox. All of it runs in one event loop."""

    def __init__(self, user: str, password: str, clock: Clock) -> None:
        args = Namespace(passlib_cfg=None, proxy_protocol=None)
        self._config = Config(
            args,
            demo_data=False,
            demo_user=user,
            demo_password=password,
            host=None,
            port=0,
            tls_enabled=False,
            invalid_user_sleep=0.0,
            hash_context=Cleartext(),
            cpu_subsystem=Subsystem.for_asyncio(),
        )
        self._folders = _Folders(clock)
        self._config.set_cache[user] = (self._folders, FilterSet())
        self._login = Login(self._config)
        self._login.users_dict[user] = UserMetadata(self._config, user, password=password)

    async def deliver(self, raw: bytes, arrived: datetime | None) -> int:
        """Put a mail in the inbox; gives its UID."""
        inbox = await self._folders.get_mailbox("INBOX")
        return (await inbox.append(AppendMessage(raw, arrived), recent=True)).uid

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until either side ends it."""
        peer = SocketInfoLocal(writer, unique_id=uuid4().bytes)
        connection = _Connection(self._config.commands, self._config, reader, writer, peer)
        async with AsyncExitStack() as stack:
            connection_exit.set(stack)
            stack.enter_context(closing(connection))
            await connection.run(ConnectionState(self._login, self._config))
