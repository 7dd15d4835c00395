from typing import Any

from botocore.session import get_session
from botocore.validate import ParamValidator


class Opinion:
    """What botocore says of the parameters of RegisterTaskDefinition, before it would send them."""

    def __init__(self) -> None:
        model = get_session().get_service_model("ecs")
        self._shape = model.operation_model("RegisterTaskDefinition").input_shape
        self._validator = ParamValidator()

    def of(self, definition: dict[str, Any]) -> str:
        """Empty when it takes them."""
        report = self._validator.validate(definition, self._shape)
        return str(report.generate_report())
