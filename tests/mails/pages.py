"""The HTML that each family of mail clients makes of a body: Word, Outlook on the web and on phones, Gmail, Apple, others.

The marks by which a reader tells quotes and signatures from own words are theirs: divRplyFwdMsg, gmail_quote,
blockquote type=cite, border-top lines. One function a family; each takes the body as typed.
"""

import re
from collections.abc import Callable, Mapping
from html import escape

from tests.mails.bodies import Block, Shape, blocks

LINK = re.compile(r"(?<![\w<@./:-])(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://[^\s<>\"]+|www\.[^\s<>\"]+)")
Writer = Callable[[Block], str]

WORD_STYLE = """<meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->
<style><!--
@font-face {font-family:Calibri; panose-1:2 15 5 2 2 2 4 3 2 4;}
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; margin-bottom:.0001pt; font-size:11.0pt; font-family:"Calibri",sans-serif;}
a:link, span.MsoHyperlink {mso-style-priority:99; color:#0563C1; text-decoration:underline;}
div.WordSection1 {page:WordSection1;}
--></style>"""
LINE_ABOVE = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"
GMAIL_QUOTE = "margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex"


def target(word: str) -> str:
    """Where a mail client lets an address or a bare web address point."""
    if "@" in word and "/" not in word:
        return f"mailto:{word}"
    return word if word.startswith("http") else f"http://{word}"


def linked(line: str) -> str:
    """A line as HTML, addresses made clickable."""
    out, last = "", 0
    for match in LINK.finditer(line):
        word = match[0].rstrip(".,;:!?)'")
        out += f'{escape(line[last : match.start()], quote=False)}<a href="{escape(target(word))}">{escape(word)}</a>'
        last = match.start() + len(word)
    return out + escape(line[last:], quote=False)


def table(block: Block, attributes: str, cell: str = "{}") -> str:
    """Rows pasted from a sheet."""
    rows = ["".join(f"<td>{cell.format(linked(text))}</td>" for text in line.split("\t")) for line in block.lines]
    return f"<table {attributes}><tbody>" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</tbody></table>\n"


def lines(block: Block, form: str, empty: str) -> str:
    """Each line in a form, empty ones as the client writes them."""
    return "".join(form.format(linked(line)) if line.strip() else empty for line in block.lines)


def bullets(block: Block) -> str:
    """A list as most editors make one."""
    return "<ul>" + "".join(f"<li>{linked(line)}</li>" for line in block.lines) + "</ul>\n"


def page(text: str, writers: Mapping[Shape, Writer], other: Writer) -> str:
    """All blocks, each by its writer."""
    return "".join(writers.get(block.shape, other)(block) for block in blocks(text))


def word(text: str, charset: str = "utf-8") -> str:
    """Outlook on the desk: Word's paragraphs, a line above the reply header, and no mark on what is below."""
    inner = page(
        text,
        {Shape.TABLE: word_table, Shape.LIST: word_list, Shape.HEAD: word_head, Shape.BELOW: word_below},
        word_lines,
    )
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">\n<head>\n'
        f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">\n{WORD_STYLE}\n</head>\n'
        f'<body lang="NL" link="#0563C1" vlink="#954F72">\n<div class="WordSection1">\n{inner}</div>\n</body>\n</html>\n'
    )


def word_lines(block: Block) -> str:
    return lines(block, '<p class="MsoNormal">{}<o:p></o:p></p>\n', '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n')


def word_table(block: Block) -> str:
    return table(
        block,
        'class="MsoNormalTable" border="0" cellspacing="0" cellpadding="0"',
        '<p class="MsoNormal">{}<o:p></o:p></p>',
    )


def word_list(block: Block) -> str:
    bullet = '<span style="font-family:Symbol">·<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp; </span></span>'
    return lines(block, f'<p class="MsoListParagraph" style="text-indent:-18.0pt">{bullet}{{}}<o:p></o:p></p>\n', "")


def head_rows(block: Block) -> str:
    """The labels of a reply header in bold."""
    parts = [line.partition(":") for line in block.lines]
    return "<br>\n".join(
        f"<b>{escape(label)}:</b>{linked(rest)}" if colon else linked(label) for label, colon, rest in parts
    )


def word_head(block: Block) -> str:
    return (
        f'<div>\n<div style="{LINE_ABOVE}">\n<p class="MsoNormal">{head_rows(block)}<o:p></o:p></p>\n</div>\n</div>\n'
    )


def word_below(block: Block) -> str:
    return page("\n".join(block.lines), {Shape.HEAD: word_head, Shape.BELOW: word_below}, word_lines)


def web(text: str) -> str:
    """Outlook on the web and on phones: divs, and divRplyFwdMsg around the reply header."""
    writers = {
        Shape.TABLE: plain_table,
        Shape.LIST: bullets,
        Shape.HEAD: web_head,
        Shape.DEVICE: web_device,
        Shape.SIGNATURE: web_signature,
    }
    return f'<html>\n<head>\n</head>\n<body dir="ltr">\n{page(text, writers, web_lines)}</body>\n</html>\n'


def web_lines(block: Block) -> str:
    return lines(
        block, '<div style="font-family:Calibri,Helvetica,sans-serif; font-size:12pt">{}</div>\n', "<div><br></div>\n"
    )


def web_signature(block: Block) -> str:
    return f'<div id="Signature">\n{web_lines(block)}</div>\n'


def web_device(block: Block) -> str:
    return f'<div id="ms-outlook-mobile-signature"><a href="https://aka.ms/o0ukef">{escape(block.lines[0])}</a></div>\n'


def web_head(block: Block) -> str:
    rows = head_rows(block)
    return (
        '<div id="appendonsend"></div>\n<hr tabindex="-1" style="display:inline-block; width:98%">\n'
        f'<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000">{rows}</font>\n<div>&nbsp;</div>\n</div>\n'
    )


def plain_table(block: Block) -> str:
    return table(block, 'border="0" cellspacing="0" cellpadding="0"')


def gmail(text: str) -> str:
    """Gmail: everything under the attribution in a gmail_quote."""
    writers = {
        Shape.TABLE: plain_table,
        Shape.LIST: bullets,
        Shape.SIGNATURE: gmail_signature,
        Shape.ATTRIBUTION: lambda block: (
            f'<br><div class="gmail_quote"><div dir="ltr">{linked(block.lines[0])}<br></div>'
        ),
        Shape.QUOTE: gmail_quote,
        Shape.HEAD: lambda block: (
            f'<br><div class="gmail_quote"><div dir="ltr">{"<br>".join(map(linked, block.lines))}<br></div>'
        ),
        Shape.BELOW: lambda block: "<br>\n".join(map(linked, block.lines)) + "</div>\n",
    }
    return f'<div dir="ltr">{page(text, writers, gmail_lines)}</div>\n'


def gmail_lines(block: Block) -> str:
    return lines(block, "<div>{}</div>", "<div><br></div>")


def gmail_signature(block: Block) -> str:
    inner = "<br>".join(map(linked, block.lines))
    return f'<div><br></div>-- <br><div class="gmail_signature" data-smartmail="gmail_signature">{inner}</div>'


def gmail_quote(block: Block) -> str:
    inner = "<br>\n".join(map(linked, block.lines))
    return f'<blockquote class="gmail_quote" style="{GMAIL_QUOTE}">{inner}</blockquote></div>\n'


def apple(text: str) -> str:
    """Apple Mail on a Mac: blockquote type=cite with the attribution in it."""
    writers = {
        Shape.TABLE: plain_table,
        Shape.LIST: bullets,
        Shape.ATTRIBUTION: lambda block: (
            f'<div><br><blockquote type="cite"><div>{linked(block.lines[0])}</div><br></blockquote></div>'
        ),
        Shape.QUOTE: lambda block: (
            f'<div><blockquote type="cite"><div>{"<br>".join(map(linked, block.lines))}</div></blockquote></div>'
        ),
    }
    inner = page(text, writers, gmail_lines)
    return f'<html><head></head><body style="word-wrap: break-word; -webkit-nbsp-mode: space;">{inner}</body></html>'


def android(text: str) -> str:
    """Samsung's mail: a div a line, no mark on quotes but its comment."""
    marked = {Shape.HEAD: lambda block: f"<div><!-- originalMessage -->{gmail_lines(block)}</div>"}
    return f'<html><head></head><body dir="auto">{page(text, marked, gmail_lines)}</body></html>'


def simple(text: str) -> str:
    """Web forms, GroupWise and the like: paragraphs and breaks."""
    inner = page(text, {Shape.TABLE: plain_table, Shape.LIST: bullets}, simple_lines)
    return f'<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"></head>\n<body>\n{inner}</body>\n</html>\n'


def simple_lines(block: Block) -> str:
    paragraphs = re.split(r"\n\s*\n", "\n".join(block.lines).strip("\n"))
    return "".join("<p>" + "<br>\n".join(map(linked, part.split("\n"))) + "</p>\n" for part in paragraphs)
