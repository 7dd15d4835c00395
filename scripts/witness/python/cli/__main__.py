from concurrent.futures import ThreadPoolExecutor

from checks import Checks
from cli.identity import identity
from cli.logs import logs
from cli.refusals import refusals
from cli.registry import registry
from cli.task_definitions import task_definitions
from cli.tasks import tasks


def tasks_and_logs() -> None:
    checks = Checks()
    logs(checks, tasks(checks))


def the_rest() -> None:
    checks = Checks()
    identity(checks)
    registry(checks)
    refusals(checks)


task_definitions(Checks())
# The waiters of the CLI sleep six seconds at a time: enough for all that needs no task.
with ThreadPoolExecutor() as pool:
    for part in [pool.submit(tasks_and_logs), pool.submit(the_rest)]:
        part.result()
Checks().end()
