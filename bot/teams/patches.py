"""Corrections to botbuilder 4.17.1 and msrest 0.7.1, each with a test that fails when it is needless."""

from botbuilder.schema import ConversationAccount, ConversationParameters
from msrest.universal_http.requests import ClientRetryPolicy


def apply() -> None:
    """Safe to call more than once."""
    look_up_safe_codes_at_once()
    say_tenant_id()


def look_up_safe_codes_at_once() -> None:
    """Every client tests 999 codes against a list of 500, which costs it 6 ms."""
    codes = frozenset(ClientRetryPolicy.safe_codes)
    ClientRetryPolicy.safe_codes = codes  # type: ignore[assignment]  # declared as a list


def say_tenant_id() -> None:
    """The models write "tenantID" where the protocol says "tenantId", so it gets lost both ways."""
    for model in (ConversationAccount, ConversationParameters):
        model._attribute_map["tenant_id"]["key"] = "tenantId"
