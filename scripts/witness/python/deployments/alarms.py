from checks import Checks
from cli.command import aws


def alarms(checks: Checks) -> None:
    def state() -> str:
        (alarm,) = aws("cloudwatch", "describe-alarms", "--alarm-names", "errors").json["MetricAlarms"]
        value: str = alarm["StateValue"]
        return value

    with checks.section("cloudwatch set-alarm-state"):
        checks.equal("before", state(), "OK")
        reason = ("--state-value", "ALARM", "--state-reason", "seen by a witness")
        checks.equal("is answered", aws("cloudwatch", "set-alarm-state", "--alarm-name", "errors", *reason).code, 0)
        checks.equal("after", state(), "ALARM")
