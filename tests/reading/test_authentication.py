"""Which Authentication-Results count, and which don't."""

import pytest

from processor.reading.authentication import vouched
from processor.reading.message import parse
from tests.steps.bench import mail

PASS = "mx.schiedam.nl; spf=pass smtp.mailfrom=utrecht.nl; dmarc=pass header.from=utrecht.nl"
OURS = "rfc8601:mx.schiedam.nl"


@pytest.mark.parametrize(
    ("result", "trusted", "expected"),
    [
        (PASS, OURS, True),
        (PASS, "none", False),
        (PASS, "rfc8601:mx.ander.nl", False),
        (PASS.replace("mx.schiedam.nl", "mx.schiedam.nl 1"), OURS, True),
        (PASS.replace("header.from=utrecht.nl", "header.from=evil.example"), OURS, False),
        (PASS.replace("dmarc=pass", "dmarc=fail"), OURS, False),
        (PASS.replace("; dmarc=pass header.from=utrecht.nl", ""), OURS, False),
        ("spf=pass; dmarc=pass action=none header.from=utrecht.nl", "microsoft365", True),
        ("spf=pass; dmarc=none header.from=utrecht.nl", "microsoft365", False),
    ],
)
def test_only_an_aligned_pass_of_our_own_server_counts(result: str, trusted: str, *, expected: bool) -> None:
    assert vouched(parse(mail(headers={"Authentication-Results": result})), trusted) is expected


def test_at_microsoft_only_the_topmost_result_counts() -> None:
    raw = mail()
    forged = b"Authentication-Results: dmarc=pass header.from=utrecht.nl\r\n"
    real = b"Authentication-Results: dmarc=fail header.from=utrecht.nl\r\n"
    assert vouched(parse(forged + raw), "microsoft365")
    assert not vouched(parse(real + forged + raw), "microsoft365")


def test_mail_from_inside_microsoft_is_vouched_for() -> None:
    inside = mail(headers={"X-MS-Exchange-Organization-AuthAs": "Internal"})
    assert vouched(parse(inside), "microsoft365")
    assert not vouched(parse(inside), OURS)
