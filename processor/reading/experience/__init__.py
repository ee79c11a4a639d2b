"""What earlier mails taught: of which kind a letter is, who belongs to it, whether a human looks.

The rules of this package tell why; experience tells how often that was so. Where the two disagree on the kind, on the
writer or on somebody named, the likelier counts, and a human looks unless it is likely enough; where a doubt of the
rules is only about words, and in such mails nobody needed to look, it is told and lifted. `make learn` learns anew,
from the open mails and the short letters of tests/mails.
"""
