"""Web pages of ten makes, three articles in each, written here: the marks are those that content systems print.

Each make sets the same article among furniture of its own. Goes out: the page and the paragraphs of its body.
"""

from __future__ import annotations

from html import escape

ARTICLES = (
    (
        "River rises again after a week of rain",
        "Hundreds leave the lower town as the dam opens both gates",
        (
            "The river rose by two metres in the night, and 300 homes in the lower town were flooded, officials said on Tuesday.",
            "The water board opened both gates of the upper dam at four in the morning, and the mayor asked people to leave.",
            "“We had ten minutes,” said Mara Quill, a baker, who carried her daughter to the church on the hill.",
            "No one was hurt.",
            "The board put the damage at 2.5 million pounds, more than twice what the flood of 2019 had cost the town.",
            "“It will happen again,” said its engineer, Jonas Weil, “unless the meadow is given back to the river.”",
        ),
    ),
    (
        "Ferry to stay in port until May",
        "One part from abroad holds up 400 passengers a day",
        (
            "The island ferry will not sail before May because a single part has to be made abroad, its operator said on Monday.",
            "Some 400 people use the boat on a working day, and 60 children cross on it to reach their school on the mainland.",
            "“We are waiting for one bearing,” the chief engineer, Odile Barrow, told the council. “It weighs nine kilos.”",
            "The council will pay for a smaller boat, which carries 80 and sails four times a day in calm weather.",
            "Islanders are not content.",
            "“Calm weather,” said Tam Orr, who keeps the shop, “is what we have in June.”",
        ),
    ),
    (
        "Museum finds a lost letter in its own cellar",
        "The page had lain in a box of bills since 1931",
        (
            "A letter that scholars had looked for in three countries has turned up in the cellar of the museum that owns it.",
            "It lay between two bills for coal in a box that nobody had opened since 1931, the director said on Friday.",
            "“I read the first line and sat down on the floor,” said Petra Lund, a student who had been asked to count the boxes.",
            "The letter has four pages and is to be shown from 3 June, beside the answer, which the museum has had all along.",
            "Entry will cost six pounds.",
            "“We count our boxes every year now,” the director, Hugo Stell, said.",
        ),
    ),
)
MENU = "".join(
    f'<li><a href="/{word}">{word.title()}</a></li>' for word in ("news", "sport", "culture", "weather", "business")
)
LINKS = "".join(
    f'<li><a href="/{n}">{title}</a></li>'
    for n, title in enumerate(
        ("Council votes on the new wall and the old bridge", "Ten pictures of the storm", "Why the buses stopped", "Recipe: soup for six")
    )
)  # fmt: skip
LETTER = "<p>Sign up for our daily newsletter and get the latest stories in your inbox.</p>"
COOKIES = (
    "<p>We use cookies to improve your experience. By continuing to use this site you agree to our privacy policy.</p>"
)
FOOTER = "<p>© 2026 Delta Herald. All rights reserved.</p><ul><li>Contact us</li><li>Terms of use</li><li>Privacy policy</li></ul>"


def paragraphs(body: tuple[str, ...], between: str = "", tag: str = "p", kind: str = "") -> str:
    """The paragraphs as elements, with something else after the second."""
    rows = [f"<{tag}{kind}>{escape(text, quote=False)}</{tag}>" for text in body]
    return "\n".join([*rows[:2], between, *rows[2:]])


def semantic(title: str, stand: str, body: tuple[str, ...]) -> str:
    figure = (
        '<figure><img src="a.jpg"><figcaption>The old bridge on Tuesday. Photograph: Jo Reid/AP</figcaption></figure>'
    )
    return (
        f"<header><nav><ul>{MENU}</ul></nav></header><main><article><header><h1>{title}</h1><p>{stand}</p></header>{figure}"
        f"{paragraphs(body)}</article></main><aside><h2>Most read</h2><ol>{LINKS}</ol></aside><footer>{FOOTER}</footer>"
    )


def blocks(title: str, stand: str, body: tuple[str, ...]) -> str:
    return (
        f'<div class="wp-site-blocks"><div class="wp-block-navigation"><ul>{MENU}</ul></div><h1 class="wp-block-post-title">{title}</h1>'
        f'<div class="entry-content wp-block-post-content">{paragraphs(body, LETTER)}</div><div class="sharedaddy"><h3>Share this:</h3>'
        f'<ul><li><a href="#">Facebook</a></li></ul></div><div class="jp-relatedposts"><h3>Related</h3><ul>{LINKS}</ul></div>'
        f'<div class="comments-area"><h2>2 thoughts</h2><p>Jo says: Glad that nobody was there when it came down the hill.</p></div></div>'
    )


def divisions(title: str, stand: str, body: tuple[str, ...]) -> str:
    rows = paragraphs(body, '<div class="ad">Advertisement</div>', "div", ' class="paragraph"')
    return f'<div id="nav"><ul>{MENU}</ul></div><div id="story"><h1>{title}</h1><h2>{stand}</h2>{rows}</div><div id="foot">{FOOTER}</div>'


def tables(title: str, stand: str, body: tuple[str, ...]) -> str:
    return (
        f'<table><tr><td width="120"><ul>{MENU}</ul></td><td><h1>{title}</h1>{paragraphs(body)}</td><td><ul>{LINKS}</ul></td></tr></table>'
        f"<hr>{FOOTER}"
    )


def breaks(title: str, stand: str, body: tuple[str, ...]) -> str:
    text = "<br><br>\n".join(escape(row, quote=False) for row in body)
    return f'<ul>{MENU}</ul><h1>{title}</h1><div class="article-text">{text}</div><div class="footer">{FOOTER}</div>'


def components(title: str, stand: str, body: tuple[str, ...]) -> str:
    parts = "".join(
        f'<div data-component="text-block"><p class="css-1x"><span>{escape(row, quote=False)}</span></p></div>'
        for row in body
    )
    links = f'<div data-component="links-block"><h2>More on this story</h2><ul>{LINKS}</ul></div>'
    return (
        f'<div id="root"><div role="banner"><ul>{MENU}</ul></div><main><article><div data-component="headline-block"><h1>{title}</h1></div>'
        f'<div data-component="byline-block"><div>By Ana Lopez</div></div>{parts}{links}</article></main><footer>{FOOTER}</footer></div>'
    )


def promoted(title: str, stand: str, body: tuple[str, ...]) -> str:
    box = '<div class="read-more-box"><a href="/x"><strong>Read more:</strong> Council votes on the new wall</a></div>'
    return (
        f'<div class="cookie-banner">{COOKIES}</div><div class="article"><h1>{title}</h1><div class="article-body">'
        f"{paragraphs(body, box + LETTER)}</div></div><div class='newsletter-signup'>{LETTER}</div>{FOOTER}"
    )


def sections(title: str, stand: str, body: tuple[str, ...]) -> str:
    half = f"<section>{paragraphs(body[:3])}</section><section><h2>What comes next</h2>{paragraphs(body[3:])}</section>"
    return f"<article><h1>{title}</h1><p class='standfirst'>{stand}</p>{half}<p>Topics: Floods, Ferries</p></article><aside>{LINKS}</aside>"


def printed(title: str, stand: str, body: tuple[str, ...]) -> str:
    return f"<h1>{title}</h1><p>By Ana Lopez</p><p>4 March 2026</p>{paragraphs(body)}<p>Printed from deltaherald.example</p>"


def linked(title: str, stand: str, body: tuple[str, ...]) -> str:
    rows = [row.replace(" the ", ' <a href="/t"><em>the</em></a> ', 1) for row in body]
    text = "".join(f"<p>{row}</p>" for row in rows)
    return f'<nav>{MENU}</nav><div itemprop="articleBody"><h1>{title}</h1>{text}<blockquote><p>Ten pictures of the storm</p></blockquote></div>'


MAKES = (semantic, blocks, divisions, tables, breaks, components, promoted, sections, printed, linked)


def pages() -> list[tuple[str, str, tuple[str, ...]]]:
    """Thirty pages: a name, the page, the paragraphs of its body."""
    made = []
    for make in MAKES:
        for number, (title, stand, body) in enumerate(ARTICLES):
            head = f'<head><meta charset="utf-8"><title>{title} | Delta Herald</title></head>'
            page = f"<!DOCTYPE html><html>{head}<body>{make(title, stand, body)}</body></html>"
            made.append((f"{make.__name__}-{number}", page, body))
    return made
