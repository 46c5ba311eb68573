"""Each correction of the libraries is still needed; when one of these fails, take the mend away.

Run apart, because the mends hold for the whole process.
"""

import subprocess
import sys

from botbuilder.schema import Activity, ConversationAccount
from msrest.universal_http.requests import ClientRetryPolicy

from bot.teams import patches


def _in_a_fresh_process(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_msrest_still_looks_codes_up_in_a_list() -> None:
    code = (
        "from msrest.universal_http.requests import ClientRetryPolicy as P\n"
        "print(type(P.safe_codes).__name__)"
    )
    assert _in_a_fresh_process(code) == "list"


def test_botbuilder_still_writes_the_tenant_wrongly() -> None:
    code = (
        "from botbuilder.schema import ConversationAccount as A, ConversationParameters as P\n"
        "print(A(tenant_id='x').serialize(), P(tenant_id='x').serialize())"
    )
    assert _in_a_fresh_process(code) == "{'tenantID': 'x'} {'tenantID': 'x'}"


def test_mended() -> None:
    patches.apply()
    patches.apply()
    assert isinstance(ClientRetryPolicy.safe_codes, frozenset)
    assert ClientRetryPolicy().policy.status_forcelist
    assert ConversationAccount(tenant_id="x").serialize() == {"tenantId": "x"}
    assert Activity(conversation=ConversationAccount(id="1", tenant_id="x")).serialize() == {
        "conversation": {"id": "1", "tenantId": "x"}
    }
