"""A badge to take along: a certificate as PDF, and Open Badges 3.0 as JSON (https://www.imsglobal.org/spec/ob/v3p0).

There is no signature in it: whoever wants to know whether it holds asks its address.
"""

import uuid
from typing import Any

import msgspec

from handlers.badges import address
from handlers.chat import File, Person
from handlers.texts import Speech
from storage.badges import Badge

CONTEXT = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)


def both(one: Badge, person: Person, say: Speech) -> tuple[File, File]:
    name = say.text("badge-file", kind=one.kind)
    return (
        File(f"{name}.pdf", "application/pdf", certificate(one, person, say)),
        File(f"{name}.json", "application/json", as_json(credential(one, person, say))),
    )


def as_json(found: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(found), indent=2)


def credential(one: Badge, person: Person, say: Speech) -> dict[str, Any]:
    """An `OpenBadgeCredential`: about a name, for there is nothing else of them in it."""
    name, issuer = say.text(f"badge-{one.kind}"), address.base() or _urn("issuer")
    achievement = {
        "id": f"{address.base()}{address.PATH}#{one.kind}" if address.base() else _urn(one.kind),
        "type": ["Achievement"],
        "achievementType": "Badge",
        "name": name,
        "description": say.text(f"badge-{one.kind}-for"),
        "criteria": {"narrative": say.text(f"badge-{one.kind}-for")},
    }
    identity = {
        "type": "IdentityObject",
        "hashed": False,
        "identityType": "name",
        "identityHash": _name(person),
    }
    return {
        "@context": CONTEXT,
        "id": address.of(one.token) or _urn(f"badge:{one.id}"),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": name,
        "issuer": {"id": issuer, "type": ["Profile"], "name": "Opsteker"},
        "validFrom": one.earned_at.isoformat().replace("+00:00", "Z"),
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [identity],
            "achievement": achievement,
        },
    }


def certificate(one: Badge, person: Person, say: Speech) -> bytes:
    from handlers.pdf import Pdf  # half a second, that only who asks for one has to wait

    page = Pdf(say.text("badge-certificate", name=_name(person)), say.language, one.earned_at)
    page.heading(say.text(f"badge-{one.kind}"))
    page.paragraph(_name(person), bold=True)
    page.paragraph(say.text(f"badge-{one.kind}-for"))
    page.paragraph(say.text("badge-earned", day=say.date(one.earned_at.date())), small=True)
    page.space()
    where = address.of(one.token)
    page.paragraph(
        say.text("badge-check", address=where) if where else say.text("badge-no-check"), small=True
    )
    return page.content()


def _name(person: Person) -> str:
    return person.name or person.user


def _urn(what: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"https://opsteker.invalid/{what}").urn
