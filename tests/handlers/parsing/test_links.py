"""When two links lead to the same page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.parsing.links import plainest

PLAIN = "https://example.org/a/b"


@pytest.mark.parametrize(
    "written",
    [
        "https://example.org/a/b",
        "http://example.org/a/b",
        "HTTPS://Example.ORG/a/b/",
        "https://example.org:443/a/b",
        "http://example.org:80/a/b//",
        "https://example.org./a/b",
        "https://example.org/a/b?utm_source=x&utm_medium=y&UTM_Campaign=z",
        "https://example.org/a/b?fbclid=1&gclid=2&mc_cid=3&mc_eid=4&igshid=5&ref=6&si=7",
        "https://example.org/a/b#section-3",
        "https://example.org/a/b?#:~:text=hier",
        "https://example.org/a/b#/",
        "https://iemand@example.org/a/b",
    ],
)
def test_one_page_however_it_is_written(written: str) -> None:
    assert plainest(written) == PLAIN


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/a",
        "https://example.org/A/b",
        "https://www.example.org/a/b",
        "https://example.org:8443/a/b",
        "https://example.org/a/b?page=2",
        "https://example.org/a/b?reference=6",
        "https://example.org/a/b#/issues/3",
        "https://example.org/a/b#!/issues/3",
    ],
)
def test_another_page_stays_another(other: str) -> None:
    assert plainest(other) != PLAIN


def test_what_tells_pages_apart_stays_in_any_order() -> None:
    one = plainest("https://example.org/watch?v=abc&utm_source=x&t=10&list=")
    assert one == plainest("https://example.org/watch/?list=&t=10&v=abc&si=1")
    assert "v=abc" in one


def test_letters_and_their_codes_are_the_same() -> None:
    assert plainest("https://example.org/café?q=thé") == plainest("https://example.org/caf%C3%A9?q=th%C3%A9")


@pytest.mark.parametrize("odd", ["https://example.org:poort/", "https://[::1/", "https://[::1]:8080/x"])
def test_what_is_hardly_a_link_breaks_nothing(odd: str) -> None:
    assert plainest(plainest(odd)) == plainest(odd)


parts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@given(st.sampled_from(["http", "https", "HTTPS"]), parts, parts, parts, parts, st.integers(0, 70_000))
def test_plainer_than_plainest_is_not_possible(
    scheme: str, host: str, path: str, query: str, fragment: str, port: int
) -> None:
    link = f"{scheme}://x{host}:{port}/{path}?{query}#{fragment}"
    assert plainest(plainest(link)) == plainest(link)


@given(st.text(max_size=60))
def test_anything_at_all_can_be_asked(text: str) -> None:
    plainest(f"https://{text}")
