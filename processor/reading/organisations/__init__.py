"""For whom somebody works: what an address or a signature tells about it. Data stands in reading/data/.

What belongs to whom in a mail (sender, colleague, somebody quoted) is left to the reader.
"""

from processor.reading.organisations.lookup import Organisations
from processor.reading.organisations.model import Found, Organisation, OrganisationKind

__all__ = ["Found", "Organisation", "OrganisationKind", "Organisations"]
