import base64
import json

from checks import Checks
from cli.command import Answer, aws
from cli.expect import refused
from world import ACCOUNT, REGISTRY

MANIFEST = {
    "schemaVersion": 2,
    "mediaType": "application/vnd.oci.image.manifest.v1+json",
    "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "size": 2, "digest": f"sha256:{'a' * 64}"},
    "layers": [],
}


def registry(checks: Checks) -> None:
    with checks.section("ecr describe-images"):
        describes(checks)
    with checks.section("ecr put-image"):
        text = json.dumps(MANIFEST)
        put = aws(
            "ecr", "put-image", "--repository-name", "server", "--image-tag", "v2", "--image-manifest", text
        ).json["image"]
        read = aws(
            "ecr", "batch-get-image", "--repository-name", "server", "--image-ids", "imageTag=v2", "imageTag=none"
        ).json
        checks.equal("comes back as it was", read["images"][0]["imageManifest"], text)
        checks.equal("under its digest", read["images"][0]["imageId"], put["imageId"])
        checks.equal(
            "beside one that is not there", [failure["failureCode"] for failure in read["failures"]], ["ImageNotFound"]
        )
    with checks.section("ecr describe-repositories, throttled twice"):
        found = aws("ecr", "describe-repositories").json["repositories"]
        checks.equal(
            "the CLI tries again",
            sorted(entry["repositoryUri"] for entry in found),
            [f"{REGISTRY}/{name}" for name in ("greeter", "migrations", "server")],
        )
    with checks.section("ecr get-authorization-token, a server error at first"):
        token = aws("ecr", "get-authorization-token").json["authorizationData"][0]
        user, _, _ = base64.b64decode(token["authorizationToken"]).decode().partition(":")
        checks.equal("the CLI tries again", (user, token["proxyEndpoint"]), ("AWS", f"https://{REGISTRY}"))
    with checks.section("ecr list-images, whose first answer never comes"):
        found = aws("ecr", "list-images", "--repository-name", "migrations", "--cli-read-timeout", "1").json
        checks.equal(
            "the CLI tries again", sorted(entry["imageTag"] for entry in found["imageIds"]), ["gone", "v1", "v2"]
        )


def describes(checks: Checks) -> None:
    def describe(repository: str, *options: str) -> Answer:
        return aws("ecr", "describe-images", "--repository-name", repository, *options)

    (image,) = describe("migrations", "--image-ids", "imageTag=v1").json["imageDetails"]
    checks.equal("tags", (image["registryId"], image["imageTags"]), (ACCOUNT, ["v1"]))
    checks.matches("digest", image["imageDigest"], r"sha256:[0-9a-f]{64}")
    (same,) = describe("migrations", "--image-ids", f"imageDigest={image['imageDigest']}").json["imageDetails"]
    checks.equal("by digest the same", same, image)
    missing = describe("migrations", "--image-ids", "imageTag=v9")
    where = f"the repository with name 'migrations' in the registry with id '{ACCOUNT}'"
    message = rf"The image with imageId \{{imageDigest:'null', imageTag:'v9'\}} does not exist within {where}"
    refused(
        checks, "an unknown tag", missing, code="ImageNotFoundException", operation="DescribeImages", message=message
    )
    message = f"The repository with name 'none' does not exist in the registry with id '{ACCOUNT}'"
    refused(
        checks,
        "an unknown repository",
        describe("none"),
        code="RepositoryNotFoundException",
        operation="DescribeImages",
        message=message,
    )
