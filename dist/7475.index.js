export const id = 7475;
export const ids = [7475];
export const modules = {

/***/ 7475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ecr: () => (/* binding */ ecr)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecr/dist-es/ECRClient.js + 8 modules
var ECRClient = __webpack_require__(5117);
// EXTERNAL MODULE: ../build/js/packages/aws/src/client-settings.js
var client_settings = __webpack_require__(2500);
// EXTERNAL MODULE: ../build/js/packages/aws/src/ecr-image.js
var ecr_image = __webpack_require__(433);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/ecr.js

/** Amazon ECR, as far as the actions use it. */
class Ecr {
    #client;
    constructor(client) {
        this.#client = client;
    }
    /**
     * The digest that a tag names now (of the index, for images of several platforms), or the digest itself when the
     * reference has one and the image exists.
     * @throws Failure `not-found` when there is no such image
     */
    async digest(image) {
        return (await (0,ecr_image/* resolvedImage */.kE)(this.#client, image)).digest;
    }
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/ecr.js



/** ECR on an SDK client of its own; apart, so that only steps that need it load it. */
function ecr(options) {
    return new Ecr(new ECRClient/* ECRClient */.S((0,client_settings/* clientSettings */.r)(options)));
}


/***/ }),

/***/ 433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Go: () => (/* binding */ repositoryPlace),
/* harmony export */   OA: () => (/* binding */ imageNotShown),
/* harmony export */   kE: () => (/* binding */ resolvedImage),
/* harmony export */   m1: () => (/* binding */ imageSubject)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5884);



/**
 * What a tag names now (the index, for images of several platforms), or the digest of the reference when that image
 * exists.
 * @throws Failure `not-found` when there is no such image
 */
async function resolvedImage(client, image) {
    const imageId = image.digest === undefined ? { imageTag: image.tag ?? 'latest' } : { imageDigest: image.digest };
    const subject = imageSubject(image, imageId.imageTag ?? image.digest ?? '');
    const { imageDetails } = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)({ action: 'ecr:DescribeImages', subject }, () => client.send(new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__/* .DescribeImagesCommand */ .j({ ...repositoryPlace(image), imageIds: [imageId] })));
    const [detail] = imageDetails ?? [];
    if (detail?.imageDigest === undefined)
        throw imageNotShown(subject);
    return { digest: detail.imageDigest, mediaType: detail.imageManifestMediaType };
}
/** Where a call looks. */
function repositoryPlace({ accountId, repository }) {
    return { registryId: accountId, repositoryName: repository };
}
/** An image in messages. */
function imageSubject({ accountId, repository, region }, image) {
    return `image ${image} of ${accountId}/${repository} in ${region}`;
}
function imageNotShown(subject) {
    return new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'not-found',
        message: `ECR shows no ${subject}.`,
        remedy: 'Check that the image was pushed, and its lifecycle policy.',
    });
}


/***/ })

};
