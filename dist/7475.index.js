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
    /** The same by ecr:BatchGetImage, which whoever may pull an image has: other accounts often grant no more. */
    async pulledDigest(image) {
        return (0,ecr_image/* pulledDigest */.J3)(this.#client, image);
    }
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/client.js + 2 modules
var client = __webpack_require__(8310);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/ecr.js



/** ECR on an SDK client of its own; apart, so that only steps that need it load it. */
function ecr(options) {
    return new Ecr((0,client/* connected */.a)(ECRClient/* ECRClient */.S, options));
}


/***/ }),

/***/ 433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   Go: () => (/* binding */ repositoryPlace),
/* harmony export */   J3: () => (/* binding */ pulledDigest),
/* harmony export */   OA: () => (/* binding */ imageNotShown),
/* harmony export */   kE: () => (/* binding */ resolvedImage),
/* harmony export */   m1: () => (/* binding */ imageSubject)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98);
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(454);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _ecs_actions_domain_scan_image_index__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(564);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2948);




/**
 * What a tag names now (the index, for images of several platforms), or the digest of the reference when that image
 * exists.
 * @throws Failure `not-found` when there is no such image
 */
async function resolvedImage(client, image) {
    const { imageId, subject } = named(image);
    const { imageDetails } = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .calling */ .X_)({ action: 'ecr:DescribeImages', subject }, () => client.send(new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_3__/* .DescribeImagesCommand */ .j({ ...repositoryPlace(image), imageIds: [imageId] })));
    const [detail] = imageDetails ?? [];
    if (detail?.imageDigest === undefined)
        throw imageNotShown(subject);
    return { digest: detail.imageDigest, mediaType: detail.imageManifestMediaType };
}
/**
 * The same digest for those who may pull an image and not look at it.
 * @throws Failure `not-found` when there is no such image
 */
async function pulledDigest(client, image) {
    const { imageId, subject } = named(image);
    const { images } = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .calling */ .X_)({ action: 'ecr:BatchGetImage', subject }, () => client.send(new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_4__/* .BatchGetImageCommand */ .P({
        ...repositoryPlace(image),
        imageIds: [imageId],
        // A tag may name an index: ECR gives only what is accepted.
        acceptedMediaTypes: [..._ecs_actions_domain_scan_image_index__WEBPACK_IMPORTED_MODULE_1__/* .indexTypes */ .gp, ...manifestTypes],
    })));
    const digest = images?.[0]?.imageId?.imageDigest;
    if (digest === undefined)
        throw imageNotShown(subject);
    return digest;
}
/** Media types of the manifests of single images. */
const manifestTypes = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
function named(image) {
    const { tag = 'latest', digest } = image;
    if (digest !== undefined)
        return { imageId: { imageDigest: digest }, subject: imageSubject(image, digest) };
    return { imageId: { imageTag: tag }, subject: imageSubject(image, tag) };
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


/***/ }),

/***/ 564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   QF: () => (/* binding */ platformImages),
/* harmony export */   SW: () => (/* binding */ isSamePlatform),
/* harmony export */   aH: () => (/* binding */ isPlatform),
/* harmony export */   gp: () => (/* binding */ indexTypes),
/* harmony export */   xv: () => (/* binding */ configDigest)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8055);


/** Whether a manifest of this media type is an index or, in Docker's words, a manifest list. */
function isIndexType(mediaType) {
    return indexTypes.some((type) => type === mediaType);
}
const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
/**
 * The images of an index. Left out is what no container runs: attestations (`unknown/unknown`, as buildx writes them
 * also for a single platform) and SOCI indexes.
 * @throws Failure `invalid-source`
 */
function platformImages(manifest, subject) {
    const entries = manifestsIn(manifest);
    if (entries === undefined)
        throw unreadable(subject);
    const images = [];
    for (const entry of entries) {
        if (!(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(entry))
            throw unreadable(subject);
        if (isBeside(entry, images))
            continue;
        const digest = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(entry, 'digest');
        if (digest === undefined)
            throw unreadable(subject);
        images.push({ digest, platform: platformOf(entry) });
    }
    return images;
}
/** The digest of an image's configuration; undefined when the manifest has none. */
function configDigest(manifest) {
    const value = parsed(manifest);
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) ? (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIn */ .Rn)(value, 'config'), 'digest') : undefined;
}
/** Whether `platform` is the wanted one: os, architecture, and the variant where one is wanted. */
function isPlatform(platform, wanted) {
    return platform !== undefined && (platform === wanted || platform.startsWith(`${wanted}/`));
}
function manifestsIn(manifest) {
    const value = parsed(manifest);
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) && Array.isArray(value.manifests) ? value.manifests : undefined;
}
/** Whether both are the same platform, of which one may leave the variant out. */
function isSamePlatform(a, b) {
    return a !== undefined && b !== undefined && (isPlatform(a, b) || isPlatform(b, a));
}
/** An annotation alone excuses nothing: a container runtime goes by the platform. */
function isBeside(entry, before) {
    const { os, architecture } = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIn */ .Rn)(entry, 'platform');
    if (os === 'unknown' && architecture === 'unknown')
        return true;
    // SOCI's index stands there with the platform of its image, and after it; a runtime takes the first that fits.
    const isSoci = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(entry, 'artifactType')?.startsWith('application/vnd.amazon.soci.index.') ?? false;
    const platform = platformOf(entry);
    return isSoci && before.some((image) => isSamePlatform(image.platform, platform));
}
function platformOf(entry) {
    const platform = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIn */ .Rn)(entry, 'platform');
    const parts = [(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(platform, 'os'), (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(platform, 'architecture')];
    if (parts.includes(undefined))
        return undefined;
    const variant = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(platform, 'variant');
    return [...parts, ...(variant === undefined ? [] : [variant])].join('/');
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function unreadable(subject) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'invalid-source',
        message: `The index of ${subject} cannot be read: it is not what an OCI image index looks like.`,
        remedy: 'Push the image again.',
    });
}


/***/ }),

/***/ 8055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Rn: () => (/* binding */ recordIn),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** Whether something that was parsed is a mapping. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function recordIn(record, key) {
    const value = record[key];
    return isRecord(value) ? value : {};
}
/** Blank texts count as none. */
function textIn(record, key) {
    const value = record[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
function textsIn(record, key) {
    const value = record[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}


/***/ })

};
