from checks import Checks
from cli.identity import identity
from cli.logs import logs
from cli.refusals import refusals
from cli.registry import registry
from cli.task_definitions import task_definitions
from cli.tasks import tasks

checks = Checks()
task_definitions(checks)
migration = tasks(checks)
logs(checks, migration)
identity(checks)
registry(checks)
refusals(checks)
checks.end()
