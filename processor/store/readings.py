"""What was read in a mail, kept as JSON while the mail waits for a decision."""

from functools import cache

from pydantic import TypeAdapter

from processor.registration.request import Request


@cache
def _adapter() -> TypeAdapter[Request]:
    return TypeAdapter(Request)


def to_json(request: Request) -> str:
    """Return a request as JSON, with every field."""
    return _adapter().dump_json(request).decode()


def from_json(text: str) -> Request:
    """Return the request that `to_json` wrote; fields that a newer program added have their defaults."""
    return _adapter().validate_json(text)
