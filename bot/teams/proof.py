"""How we ask for a token: with a secret or a certificate of our own, or with the managed identity that the
machine we run on vouches for. Pure.

https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
"""

import base64
import hashlib
import ssl
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import uuid4

from bot.settings import TeamsSettings

IMDS = "http://169.254.169.254/metadata/identity/oauth2/token"
"""Where a virtual machine is asked."""

BY_CERTIFICATE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
GOOD_FOR = timedelta(minutes=5)


class Question(NamedTuple):
    method: str
    url: str
    query: dict[str, str]
    form: dict[str, str] | None
    headers: dict[str, str]


def question(settings: TeamsSettings, now: datetime) -> Question:
    return _of_the_machine(settings) if settings.by_identity else _of_the_login_service(settings, now)


def _of_the_login_service(settings: TeamsSettings, now: datetime) -> Question:
    url = f"{settings.login_url.rstrip('/')}/{settings.tenant_id}/oauth2/v2.0/token"
    form = {"grant_type": "client_credentials", "client_id": settings.app_id, "scope": settings.scope}
    if settings.app_certificate:
        signed = _signed(settings, url, now)
        form |= {"client_assertion_type": BY_CERTIFICATE, "client_assertion": signed}
    else:
        form["client_secret"] = settings.app_password
    return Question("POST", url, {}, form, {})


def _signed(settings: TeamsSettings, url: str, now: datetime) -> str:
    """https://learn.microsoft.com/entra/identity-platform/certificate-credentials"""
    import jwt

    pem = settings.app_certificate
    headers = {"x5t#S256": base64.urlsafe_b64encode(_fingerprint(pem)).decode().rstrip("=")}
    app = {"aud": url, "iss": settings.app_id, "sub": settings.app_id, "jti": str(uuid4())}
    return jwt.encode({**app, "nbf": now, "exp": now + GOOD_FOR}, pem, "PS256", headers)


def _fingerprint(pem: str) -> bytes:
    """Of the first certificate in it."""
    certificate = pem[pem.index(ssl.PEM_HEADER) :]
    certificate = certificate[: certificate.index(ssl.PEM_FOOTER) + len(ssl.PEM_FOOTER)]
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(certificate)).digest()


def _of_the_machine(settings: TeamsSettings) -> Question:
    """An app service has an address of its own for that."""
    query = {"resource": settings.scope.removesuffix("/.default"), "client_id": settings.app_id}
    if settings.identity_endpoint:
        headers = {"X-IDENTITY-HEADER": settings.identity_header}
        return Question(
            "GET", settings.identity_endpoint, {**query, "api-version": "2019-08-01"}, None, headers
        )
    return Question("GET", IMDS, {**query, "api-version": "2018-02-01"}, None, {"Metadata": "true"})
