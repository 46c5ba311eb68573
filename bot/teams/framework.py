"""What we use of botbuilder, loaded without what it brings along to talk by itself: HTTP, tokens of its own,
telemetry. Our transport and our tokens stand in their place (`connector`, `tokens`), so none of that is ever
called, and it is a tenth of all the memory the bot takes.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from multidict import CIMultiDict

UNUSED = frozenset(
    {"azure", "jsonpickle", "jwt", "msal", "oauthlib", "requests", "requests_oauthlib", "urllib3"}
)
"""Packages that botbuilder 4.17.1 and msrest 0.7.1 import, and that nothing we call reaches."""


def _headers(named: Mapping[str, str] | None = None) -> CIMultiDict[str]:
    return CIMultiDict(named or {})


STAND_IN = {"CaseInsensitiveDict": _headers}
"""What msrest does use of requests: it keeps the headers of a request in one."""


class _Empty(ModuleType):
    """Has whatever is asked of it: a class that does nothing, to be named, raised or descended from."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = STAND_IN.get(name) or type(name, (ValueError,), {"__module__": self.__name__})
        setattr(self, name, made)
        return made


class _Finder(MetaPathFinder, Loader):
    def find_spec(self, name: str, path: Sequence[str] | None, target: Any = None) -> ModuleSpec | None:
        return ModuleSpec(name, self, is_package=True) if name.partition(".")[0] in UNUSED else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Empty(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing stands in it."""


@contextmanager
def left_out() -> Iterator[None]:
    """What is imported meanwhile gets them empty. Whoever imports them afterwards gets them whole; what
    somebody has loaded before stays as it is."""
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name, module in sys.modules.items() if isinstance(module, _Empty)]:
            del sys.modules[name]


with left_out():
    from botbuilder.core import CloudAdapterBase as CloudAdapterBase
    from botbuilder.schema import Activity as Activity
    from botbuilder.schema import ChannelAccount as ChannelAccount
    from botbuilder.schema import ConversationAccount as ConversationAccount
    from botframework.connector import (
        BotFrameworkConnectorConfiguration as BotFrameworkConnectorConfiguration,
    )
    from botframework.connector.aio import ConnectorClient as ConnectorClient
    from botframework.connector.auth import AuthenticateRequestResult as AuthenticateRequestResult
    from botframework.connector.auth import BotFrameworkAuthentication as BotFrameworkAuthentication
    from botframework.connector.auth import ClaimsIdentity as ClaimsIdentity
    from botframework.connector.auth import ConnectorFactory as ConnectorFactory
    from msrest.async_client import ServiceClientAsync
    from msrest.authentication import Authentication as Authentication
    from msrest.exceptions import ClientException as ClientException
    from msrest.pipeline import Response as Response
    from msrest.pipeline.async_abc import AsyncHTTPSender as AsyncHTTPSender
    from msrest.pipeline.async_abc import AsyncPipeline as AsyncPipeline
    from msrest.pipeline.universal import RawDeserializer as RawDeserializer


def _sends_nothing(self: Any) -> None:
    """It makes a way to send for each client; ours is taken instead."""


ServiceClientAsync._create_default_pipeline = _sends_nothing  # type: ignore[method-assign]
