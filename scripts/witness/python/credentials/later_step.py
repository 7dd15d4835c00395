"""A step after assume-role, on a machine that has no credentials of its own."""

import os

from checks import Checks
from credentials.commands import commands
from credentials.refusals import refusals
from credentials.renewal import renewal
from credentials.role import KEYS

checks = Checks()
with checks.section("the environment"):
    checks.equal("holds no keys", [name for name in KEYS if name in os.environ], [])
commands(checks)
renewal(checks)
refusals(checks)
checks.end()
