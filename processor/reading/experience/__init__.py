"""What earlier mails taught: of which kind a letter is, whether somebody named belongs to it, whether a human looks.

The rules of this package tell why; experience tells how often that was so. Where the two disagree a human looks, unless
experience is sure; where a doubt of the rules is only about words, and in such mails nobody needed to look, it is told
and lifted. `make learn` learns anew, from the open mails of tests/mails.
"""
