"""What the admin edits, as one edition: configuration, organisations and templates, sound as a whole or refused."""

from processor.edition.whole import fingerprint, sound

__all__ = ["fingerprint", "sound"]
