"""HTML becomes a PDF. Alone knows WeasyPrint, which is an extra (`pdf`) and rests on libraries of Debian."""

from processor.errors import UsageError

LIBRARIES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
"""Debian's packages that WeasyPrint draws letters with."""


def pdf(html: str) -> bytes:
    """Return a page as a PDF. It fetches nothing: whatever a participant wrote can't make it ask the network.

    Raises UsageError when WeasyPrint or what it rests on isn't installed.
    """
    try:
        from weasyprint import HTML  # noqa: PLC0415 — an extra, and only a command prints
        from weasyprint.urls import URLFetcher  # noqa: PLC0415 — the same
    except ImportError as missing:
        raise UsageError("a PDF needs WeasyPrint, which is not here: pip install 'aanmeldpost[pdf]'") from missing
    except OSError as missing:  # it is there, and a library that it loads is not
        raise UsageError(f"a PDF needs libraries that are not here: apt-get install {LIBRARIES}") from missing
    return bytes(HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=())).write_pdf())
