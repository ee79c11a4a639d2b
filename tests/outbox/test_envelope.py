import pytest

from processor.errors import SendNeverError
from processor.outbox.envelope import envelope_address


@pytest.mark.parametrize(
    ("address", "envelope"),
    [
        ("j.vdberg@utrecht.nl", "j.vdberg@utrecht.nl"),
        ("jan@gemeente-súdwest.nl", "jan@xn--gemeente-sdwest-cvb.nl"),
        ("josé@utrecht.nl", "josé@utrecht.nl"),
        ("josé@súdwest.nl", "josé@xn--sdwest-pya.nl"),
        ('"jan van"@utrecht.nl', None),
        ("", None),
        ("jan", None),
        ("@utrecht.nl", None),
        ("jan@utrecht.nl>\r\nRCPT TO:<piet@utrecht.nl", None),
        ("jan@utrecht.nl piet@utrecht.nl", None),
        ("jan@utrecht.nl\0", None),
        (f"jan@{'ú' * 70}.nl", None),
    ],
)
def test_an_address_becomes_that_of_an_envelope_or_is_refused(address: str, envelope: str | None) -> None:
    if envelope is not None:
        assert envelope_address(address) == envelope
        return
    with pytest.raises(SendNeverError):
        envelope_address(address)
