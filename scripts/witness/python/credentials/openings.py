from pathlib import Path

OPENED = "200"
THROTTLED = "400 Throttling [fault: throttle]"


def openings() -> list[str]:
    """How each request for a session of the role has ended so far, by the log of the simulator."""
    words = [line.split(" ", 3) for line in Path("simulator.log").read_text("utf-8").splitlines()]
    return [end for _, service, operation, end in filter(is_request, words) if is_opening(service, operation)]


def is_request(words: list[str]) -> bool:
    # Notes on a request stand below it, indented.
    return len(words) == 4 and words[0] != ""


def is_opening(service: str, operation: str) -> bool:
    return (service, operation) == ("sts", "AssumeRoleWithWebIdentity")
