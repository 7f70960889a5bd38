"""Take the README's pictures: a report of the flood story of the tests, opened in headless Chromium (`make pictures`)."""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from helpers.report import make_report

HERE = Path(__file__).resolve().parent
SHOTS = (
    ("first-screen", "index.html", {"width": 1280, "height": 800}, "light"),
    ("article", "articles/1-county-courier.html", {"width": 1280, "height": 800}, "light"),
    ("phone-dark", "index.html", {"width": 390, "height": 844}, "dark"),
)


def main() -> None:
    """Write docs/pictures/*.png."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as p:
        site = make_report(HERE.parent / "tests" / "stories" / "flood", Path(scratch) / "reports", jobs=2).index.parent
        browser = p.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        for name, page_path, viewport, scheme in SHOTS:
            page = browser.new_page(viewport=viewport, color_scheme=scheme)
            page.goto((site / page_path).as_uri())
            page.screenshot(path=HERE / "pictures" / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
