"""What can be wrong with a mail, in plain words for the log and for the tests; and which of it a human must see."""

NO_SENDER = "no From header"
TWO_SENDERS = "more than one sender"
BAD_SENDER = "From can't be read"
MASKED_SENDER = "invisible characters in the sender's name"
NO_DATE = "no Date header"
BAD_DATE = "Date can't be read"
HIDDEN_BREAK = "line break hidden in a header"

BROKEN_MULTIPART = "multipart without parts"
UNKNOWN_CHARSET = "unknown charset"
NOT_BASE64 = "text labelled base64 that isn't"

HEADERS_CUT = "headers cut: too long"
MAIL_CUT = "mail cut: too large to read whole"
TEXT_CUT = "text cut: too long"
TOO_DEEP = "mails inside mails too deep: the inner ones are left out"
ONLY_HEADERS = "only the headers could be read"
UNREADABLE = "the mail can't be read"

REVIEW = {
    NO_SENDER: "de mail heeft geen afzender",
    TWO_SENDERS: "de mail noemt meer dan één afzender",
    BAD_SENDER: "het adres van de afzender is onleesbaar",
    MASKED_SENDER: "in de naam van de afzender staan onzichtbare tekens",
    HIDDEN_BREAK: "in een kopregel van de mail is iets verstopt",
    HEADERS_CUT: "de kopregels van de mail zijn te lang om helemaal te lezen",
    MAIL_CUT: "de mail is te groot om helemaal te lezen",
    TEXT_CUT: "de tekst is te lang om helemaal te lezen",
    TOO_DEEP: "er zitten te veel mails in elkaar",
    ONLY_HEADERS: "de tekst van de mail is onleesbaar",
    UNREADABLE: "de mail is onleesbaar",
}
"""What a human must see before anything follows from the mail, and how the organiser reads it.

The others are mended while reading (a missing boundary, a wrong label) or don't matter (a Date: arrival counts).
"""
