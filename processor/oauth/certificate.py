"""The PEM file that an app logs in with: a private key and its certificate. Alone knows X.509."""

import re
from datetime import date

from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key

_BLOCKS = re.compile(r"-----BEGIN ([A-Z ]+)-----.+?-----END \1-----", re.DOTALL)


def key_and_certificate(pem: str) -> tuple[str, str]:
    """Return both, each as PEM, in whatever order they stand. Raises ValueError when one is missing or unusable."""
    blocks = {found[1].rpartition(" ")[2]: found[0] for found in _BLOCKS.finditer(pem)}
    if not {"KEY", "CERTIFICATE"} <= blocks.keys():
        raise ValueError("it holds no private key with its certificate")
    try:
        load_pem_private_key(blocks["KEY"].encode(), None)
        x509.load_pem_x509_certificate(blocks["CERTIFICATE"].encode())
    except (ValueError, TypeError) as error:  # TypeError: the key wants a passphrase
        raise ValueError("its private key or certificate can't be read, or wants a passphrase") from error
    return blocks["KEY"], blocks["CERTIFICATE"]


def ends(pem: str) -> date:
    """Return the day (UTC) on which the certificate ends (RFC 5280 §4.1.2.5). Raises ValueError, as above."""
    return x509.load_pem_x509_certificate(key_and_certificate(pem)[1].encode()).not_valid_after_utc.date()
