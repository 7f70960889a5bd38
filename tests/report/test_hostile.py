"""Articles that try to run, load, restyle or break something, through the whole report and into a real browser."""

import pytest
from browser import chromium, opened  # noqa: F401  (the fixture)

from helpers.report import make_report

CALM = "Crews were told to fill between 300 and 400 sandbags an hour, with 20 at each of the 25 posts, the county said."
LINES = (
    "<script>window.ran = 1</script><script src='https://example.org/a.js'></script>",
    "<img src=x onerror='window.ran = 1'><svg onload='window.ran = 1'></svg>",
    "<style>body { display: none } @import 'https://example.org/b.css';</style><link rel=stylesheet href='https://example.org/c.css'>",
    "<a href='javascript:window.ran = 1'>press here</a> [or here](javascript:window.ran=1) ![x](https://example.org/d.png)",
    "</script><script>window.ran = 1</script> --> ]]> </style></title></textarea><plaintext>",
    "\"The level rose by 40 cm</script>,\" said Jo <b onmouseover='window.ran = 1'>Marsh</b>, 51.",
    "'\"><iframe src='https://example.org/e'></iframe><meta http-equiv=refresh content='0;url=https://example.org/f'>",
    "{{ 7 * 7 }} {% raw %} ${window.ran = 1} <base href='https://example.org/'><form action='https://example.org/g'><input autofocus>",
    "About \u202e0051\u202c litres of rain, \u2066fell\u2069 on the \u200bhills.",
)
HOSTILE = "\n\n".join(("Dam <script>window.ran = 1</script> holds", "By Ada <b>Reed</b>", CALM, *LINES)) + "\n"
PAGE = """<html><head><title>Dam <script>window.ran = 1</script></title><meta property="og:site_name" content='"><script>window.ran = 1</script>'>
</head><body onload="window.ran = 1"><article><h1>Dam holds &lt;script&gt;window.ran = 1&lt;/script&gt;</h1>
<p>Crews were told to fill between 300 and 350 sandbags an hour, with 20 at each of the 25 posts, the county said.</p>
<p>It rained <a href="javascript:window.ran = 1">for 12 hours</a> and the dam held, said the warden, <img src=x onerror="window.ran = 1">
who has watched it for 20 years and has seen &lt;/script&gt;&lt;script&gt;window.ran = 1&lt;/script&gt; before.&#0;&#x202e;</p></article></body></html>"""
TOML = """title = "Floods </title><script>window.ran = 1</script>"
[labels]
rate_per_day = "bags <img src=x onerror='window.ran = 1'>"
[[articles]]
file = "page.html"
url = "javascript:window.ran = 1"
publisher = "Post \\"><script>window.ran = 1</script>"
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    story = tmp_path_factory.mktemp("hostile")
    (story / "a'\"><img src=x onerror=window.ran=1>.txt").write_text(HOSTILE, encoding="utf-8")
    (story / "marked.md").write_text(HOSTILE, encoding="utf-8")
    (story / "null.txt").write_bytes(f"{CALM}\n\nA null\0 stood here, on all 12 pages of it.\n".encode())
    (story / "page.html").write_text(PAGE, encoding="utf-8")
    (story / "story.toml").write_text(TOML, encoding="utf-8")
    head = "name,target,rate_per_day\n"
    (story / "scenarios.csv").write_text(head + "<script>window.ran = 1</script>,1000,50\n", encoding="utf-8")
    return make_report(story, tmp_path_factory.mktemp("out") / "reports", jobs=2).index.parent


def test_nothing_runs_nothing_is_asked_for_and_every_page_is_whole(site, chromium):  # noqa: F811
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 12
    for path in pages:
        page = opened(chromium, path)
        page.on("dialog", lambda dialog: pytest.fail("a dialog was opened"))
        page.mouse.move(300, 300)
        page.wait_for_timeout(50)
        assert page.evaluate("window.ran") is None, path.name
        assert page.asked == [path.as_uri()], path.name
        assert page.said == [], path.name
        assert page.locator("script").count() == 1, path.name
        assert page.locator("iframe, base, link, object, embed, main style, main form:not(#filters), a[href^='javascript']").count() == 0  # fmt: skip
        assert page.locator("footer").is_visible(), path.name
        page.context.close()


def test_the_words_of_the_articles_are_shown_as_words(site, chromium):  # noqa: F811
    told = {}
    for path in (site / "articles").glob("*.html"):
        page = opened(chromium, path)
        told[path.stem] = " ".join(page.locator("main").inner_text().split())
    assert len(told) == 3
    plain = [words for words in told.values() if "<script>window.ran = 1</script>" in words and CALM in words]
    assert len(plain) == 2
    for line in LINES[:-1]:
        assert " ".join(line.split()) in plain[0]
    assert "About ⟨U+202E⟩0051⟨U+202C⟩ litres of rain" in plain[0]
    assert "for 12 hours" in told["page"] and "</script><script>window.ran = 1</script> before" in told["page"]


def test_a_capture_with_a_null_is_set_aside_and_named_on_the_first_page(site, chromium):  # noqa: F811
    told = opened(chromium, site / "index.html").locator(".failed").inner_text()
    assert told.startswith("Set aside: null.txt: ")
