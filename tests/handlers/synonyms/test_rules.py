import pytest

from handlers.synonyms import rules
from storage.search.synonyms import MOST, Synonym

KNOWN = [Synonym(1, "k8s", "Kubernetes"), Synonym(2, "VOG", "verklaring omtrent gedrag")]


@pytest.mark.parametrize(
    ("word", "topic", "field", "key"),
    [
        ("", "kubernetes", "word", "empty"),
        ("…!?", "kubernetes", "word", "empty"),
        ("kube", "🎉", "topic", "empty"),
        ("<b>kube</b>", "cluster", "word", "markup"),
        ("kube", "`cluster`", "topic", "markup"),
        ("kube, pods", "cluster", "word", "markup"),
        ("a = b", "cluster", "word", "markup"),
        ("https://kubernetes.io", "cluster", "word", "markup"),
        ("kube&lt;", "cluster", "word", "markup"),
        ("kube", "word " * 40, "topic", "long"),
        ("k" * 81, "cluster", "word", "long"),
        ("IT", "automatisering", "word", "common"),
        ("ict", "van de", "topic", "common"),
        ("Kubernetes", "kubernetes", "topic", "same"),
        ("certificaten", "certificaat", "topic", "same"),
        ("een vog", "vog", "topic", "same"),
        ("K8S", "cluster", "word", "taken"),
        ("kubernetes", "cluster", "word", "is-topic"),
        ("kube", "k8s", "topic", "is-word"),
        ("kube", "VOGs", "topic", "is-word"),
    ],
)
def test_what_cannot_be(word: str, topic: str, field: str, key: str) -> None:
    found = rules.fault(rules.bare(word), rules.bare(topic), KNOWN)
    assert found is not None
    assert (found.field, found.key) == (field, f"synonyms-error-{key}")


@pytest.mark.parametrize(
    ("word", "topic"),
    [("kube", "kubernetes"), ("#R&D", "onderzoek en ontwikkeling"), ("C#", "c sharp"), ("CI/CD", "pijplijn")],
)
def test_what_can(word: str, topic: str) -> None:
    assert rules.fault(rules.bare(word), rules.bare(topic), KNOWN) is None


def test_no_more_than_fit() -> None:
    full = [Synonym(n, f"word{n}", f"topic{n}") for n in range(MOST)]
    assert rules.fault("kube", "kubernetes", full[1:]) is None
    found = rules.fault("kube", "kubernetes", full)
    assert found is not None
    assert found.key == "synonyms-error-full"


def test_known_is_known_whichever_way_round() -> None:
    assert rules.is_known("K8S", "kubernetes", KNOWN)
    assert rules.is_known("kubernetes", "k8s", KNOWN)
    assert not rules.is_known("kube", "kubernetes", KNOWN)


@pytest.mark.parametrize(
    ("typed", "pair"),
    [
        ("k8s = kubernetes", ("k8s", "kubernetes")),
        ("#k8s=  #kubernetes", ("k8s", "kubernetes")),
        ("VOG = verklaring  omtrent gedrag", ("VOG", "verklaring omtrent gedrag")),
        (" = kubernetes", ("", "kubernetes")),
        ("k8s kubernetes", None),
        ("a = b = c", None),
    ],
)
def test_what_is_typed(typed: str, pair: tuple[str, str] | None) -> None:
    assert rules.pair(typed) == pair
