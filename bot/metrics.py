"""What is counted for whoever watches over the bot, in the terms of Prometheus.

Only kinds, platforms and how things went: never a person, a place, a workspace or anybody's words. Numbers
count from the start of this process; what stands in the database is read when somebody looks.
"""

import logging

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, disable_created_metrics

disable_created_metrics()  # type: ignore[no-untyped-call]  # it has none

REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)

EVENTS = Counter(
    "opsteker_events",
    "What people did, and whether it was handled, repeated, refused, put_off (no database) or failed",
    ["kind", "outcome"],
    registry=REGISTRY,
)
ACK = Histogram(
    "opsteker_ack_seconds",
    "From a request of a platform to its answer",
    ["platform"],
    registry=REGISTRY,
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10),
)
SENDS = Counter(
    "opsteker_sends",
    "Attempts at a delivery: sent, retried, failed (given up) or unclear (nobody knows)",
    ["platform", "outcome"],
    registry=REGISTRY,
)
TURNED_AWAY = Counter("opsteker_turned_away", "Requests that were not let in", ["why"], registry=REGISTRY)
RECONNECTS = Counter(
    "opsteker_socket_reconnects", "Connections of Socket Mode that had to be replaced", registry=REGISTRY
)
LOGGED = Counter(
    "opsteker_log_messages", "Warnings and errors in the log", ["level", "logger"], registry=REGISTRY
)


class Counted(logging.Handler):
    """Counts what the log warns of, by the module that did."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        LOGGED.labels(record.levelname, record.name).inc()
