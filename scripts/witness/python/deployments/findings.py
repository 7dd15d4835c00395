from checks import Checks
from cli.command import Answer, aws
from cli.expect import refused


def findings(checks: Checks) -> None:
    def describe(tag: str) -> Answer:
        return aws("ecr", "describe-image-scan-findings", "--repository-name", "server", "--image-id", f"imageTag={tag}")

    with checks.section("ecr describe-image-scan-findings"):
        answer = aws("ecr", "wait", "image-scan-complete", "--repository-name", "server", "--image-id", "imageTag=v1")
        checks.equal("ecr wait image-scan-complete ends", answer, Answer(0, "", ""))
        described = describe("v1").json
        (finding,) = described["imageScanFindings"]["findings"]
        checks.equal("status", described["imageScanStatus"]["status"], "COMPLETE")
        checks.equal("counts", described["imageScanFindings"]["findingSeverityCounts"], {"HIGH": 1})
        checks.equal("finding", (finding["name"], finding["severity"]), ("CVE-2022-37434", "HIGH"))
        attributes = {entry["key"]: entry["value"] for entry in finding["attributes"]}
        checks.equal("package", (attributes["package_name"], attributes["package_version"]), ("zlib", "1.2.11"))
        refused(
            checks,
            "an image that is not there",
            describe("v9"),
            code="ImageNotFoundException",
            operation="DescribeImageScanFindings",
            message=".*",
        )
    with checks.section("ecr start-image-scan"):
        refused(
            checks,
            "a second scan within a day is refused",
            aws("ecr", "start-image-scan", "--repository-name", "server", "--image-id", "imageTag=v1"),
            code="LimitExceededException",
            operation="StartImageScan",
            message=".*",
        )
