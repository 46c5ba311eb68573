"""What axe-core finds amiss on a page, for who cannot see it or uses no mouse.
https://dequeuniversity.com/rules/axe"""

from pathlib import Path

import pytest
from playwright.async_api import Page


async def complaints(page: Page) -> list[str]:
    """Each rule that is broken, and where. The page must be able to run scripts."""
    axe = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")
    await page.evaluate(Path(axe.__file__).with_name("axe.min.js").read_text("utf-8"))
    found = await page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{rule['id']} ({rule['help']}): {node['target']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
