"""A Request as the reading contract prints it: one JSON object a mail, the same keys in the same order."""

from typing import Any

from processor.registration.request import Request


def as_row(file: str, request: Request) -> dict[str, Any]:
    """Return the object for a mail in `file`; absent answers are None."""
    return {
        "file": file,
        "kind": request.kind.value,
        "event": request.event,
        "seats": request.seats,
        "review": request.review,
        "language": request.language.value,
        "people": [
            {"name": p.name, "email": p.email, "organisation": p.organisation, "role": p.role.value}
            for p in request.people
        ],
        "drinks": request.drinks,
        "dietary": request.dietary,
        "access": request.access,
        "themes": list(request.themes),
        "remark": request.remark,
        "reasons": list(request.reasons),
    }
