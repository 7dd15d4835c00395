from checks import Checks
from sdk.faults import faults
from sdk.identity import identity
from sdk.reading import reading
from sdk.refusals import refusals
from sdk.tasks import tasks

checks = Checks()
ended = tasks(checks)
reading(checks, ended)
identity(checks)
faults(checks)
refusals(checks)
checks.end()
