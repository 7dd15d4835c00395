from botocore.exceptions import ClientError

from checks import Checks
from definitions import exceptions
from definitions.corpus import broken, valid
from definitions.opinion import Opinion
from sdk.clients import client

# What the rules promise of the corpus: see docs/task-definitions.md.
LEAST_REFUSED = 50

checks = Checks()
opinion = Opinion()

with checks.section("valid"):
    ecs = client("ecs")
    for name, definition in valid().items():
        said = opinion.of(definition)
        if name in exceptions.VALID:
            checks.holds(
                f"{name} is refused: {exceptions.VALID[name]}", said != "", expected="no exception any more", seen=said
            )
            continue
        checks.equal(f"{name} is accepted", said, "")
        try:
            arn = ecs.register_task_definition(**definition)["taskDefinition"]["taskDefinitionArn"]
        except ClientError as error:
            arn = str(error)
        checks.matches(f"{name} can be registered with the simulator", arn, rf"arn:.*/{definition['family']}:\d+")

with checks.section("broken"):
    refused = 0
    for name, (rule, definition) in broken().items():
        said = opinion.of(definition)
        reason = exceptions.BROKEN.get(name, exceptions.BROKEN.get(rule))
        if reason is None:
            refused += 1
            checks.holds(f"{name} is refused", said != "", expected="a refusal, or an exception", seen=said)
        else:
            checks.equal(f"{name} is accepted: {reason}", said, "")
    checks.holds("enough are refused", refused >= LEAST_REFUSED, expected=f"{LEAST_REFUSED} and more", seen=refused)

with checks.section("exceptions"):
    known = {*broken(), *(rule for rule, _ in broken().values())}
    checks.equal("are about definitions", [name for name in exceptions.BROKEN if name not in known], [])
    checks.equal("are about valid definitions", [name for name in exceptions.VALID if name not in valid()], [])
checks.end()
