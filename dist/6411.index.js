export const id = 6411;
export const ids = [6411];
export const modules = {

/***/ 4351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ getDefaultSocketTimeout)
/* harmony export */ });
const isDefaultSocketTimeoutEnabled = () => typeof process === "object" && process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026 === "true";
const getDefaultSocketTimeout = (requestHandler, timeoutMs) => {
    if (!isDefaultSocketTimeoutEnabled()) {
        return undefined;
    }
    if (typeof requestHandler?.handle === "function") {
        return undefined;
    }
    return timeoutMs;
};


/***/ }),

/***/ 2500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ clientSettings)
/* harmony export */ });
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4708);
/* harmony import */ var _clocked_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8535);


// Every reply of the calls we make comes within seconds; a connection that hangs is dropped and tried again.
const connectTimeout = 5_000;
const replyTimeout = 30_000;
// The first call included. With back-off they reach over some twenty seconds of trouble.
const attempts = 8;
/** What every SDK client of an action gets: retries that sleep on our clock, time-outs, the job's proxy. */
function clientSettings(options) {
    const { region, clock, environment, action, credentials } = options;
    return {
        region,
        retryStrategy: (0,_clocked_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .clockedRetry */ .u)({ clock, attempts, random: Math.random }),
        requestHandler: {
            // The SDK's own agent knows no proxy (HTTPS_PROXY, NO_PROXY); Node's does when it is told where to look.
            httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_0__.Agent({ keepAlive: true, proxyEnv: { ...environment } }),
            connectionTimeout: connectTimeout,
            requestTimeout: replyTimeout,
            // The other limit ends with the head of a reply; this one also ends a body that stalls.
            socketTimeout: replyTimeout,
            throwOnRequestTimeout: true,
        },
        customUserAgent: [['ecs-actions', action]],
        // Without a mode the SDK may ask the machine's metadata service which one suits.
        defaultsMode: 'standard',
        ...(credentials ? { credentials } : {}),
    };
}


/***/ }),

/***/ 8535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ clockedRetry)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_connection_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7025);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2948);
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1885);



const longestDelay = 20_000;
/**
 * Retries throttling, lost connections and server errors, with exponential back-off and full jitter, asleep on our own
 * clock, so that a run on virtual time needs no wall time for it. A signature that was refused for the wrong time of a
 * runner is sent a second time in any case: the call had no effect, and the SDK has corrected the time.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
function clockedRetry(options) {
    const { clock, attempts, random } = options;
    return {
        async acquireInitialRetryToken() {
            return token(0);
        },
        async refreshRetryTokenForRetry(used, info) {
            const retries = used.getRetryCount() + 1;
            const most = isRefusedTime(info) ? Math.max(attempts, 2) : attempts;
            if (!mayPass(info) || retries >= most)
                throw new Error('no further attempt');
            await clock.sleep(delay(retries, info, random));
            return token(retries);
        },
        recordSuccess() { },
    };
}
function mayPass(info) {
    const { error, errorType } = info;
    if (errorType === 'CLIENT_ERROR')
        return ((0,_ecs_actions_domain_connection_error__WEBPACK_IMPORTED_MODULE_0__/* .tunnelStatus */ .x)(error) ?? 0) >= 500;
    // The SDK calls each error transient with which it corrects its clock, though refusals are about other things mostly.
    const isRefusal = errorType === 'TRANSIENT' && (0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .correctedClock */ .C)(error) && ((0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .httpStatus */ .n)(error) ?? 500) < 500;
    return !isRefusal || isRefusedTime(info);
}
function isRefusedTime({ error }) {
    const aboutTime = /^(InvalidSignature|SignatureDoesNotMatch|RequestExpired|RequestInTheFuture|RequestTimeTooSkewed)/;
    return (0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .correctedClock */ .C)(error) && aboutTime.test((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error));
}
function delay(retries, info, random) {
    const base = info.errorType === 'THROTTLING' ? 1_000 : 300;
    return random() * Math.min(longestDelay, base * 2 ** (retries - 1));
}
function token(retries) {
    return { getRetryCount: () => retries, getRetryDelay: () => 0 };
}


/***/ }),

/***/ 8310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ connected)
});

// EXTERNAL MODULE: ../build/js/packages/aws/src/client-settings.js
var client_settings = __webpack_require__(2500);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/await-recognition.js

const pauses = [500, 1_000, 2_000, 4_000];
/**
 * Repeats a call with a key of a moment ago that a service does not know yet: sessions become known everywhere only
 * after seconds at times. The refused calls had no effect.
 */
function awaitRecognition(source, clock) {
    return (next) => async (args) => {
        for (const pause of pauses) {
            try {
                return await next(args);
            }
            catch (error) {
                if (!/^(UnrecognizedClient|InvalidClientTokenId)/.test((0,failures/* errorName */.Is)(error)) || !source.isNew())
                    throw error;
                await clock.sleep(pause);
            }
        }
        return await next(args);
    };
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/renew-on-expiry.js

/**
 * Repeats a call once with other credentials when the service says that the ones it came with have expired: they may
 * end before their time, and the clock of a runner may be wrong. The refused call had no effect.
 */
function renewOnExpiry(source) {
    return (next) => async (args) => {
        const used = await source();
        try {
            return await next(args);
        }
        catch (refusal) {
            if (!/^(ExpiredToken|RequestExpired)/.test((0,failures/* errorName */.Is)(refusal)))
                throw refusal;
            if (!(await source.renew(used)))
                throw refusal;
            return await next(args);
        }
    };
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/client.js



/** An SDK client of this class that renews its credentials when they end. */
function connected(Class, options, more = {}) {
    const client = new Class({ ...(0,client_settings/* clientSettings */.r)(options), ...more });
    const { credentials } = options;
    if (typeof credentials === 'function') {
        const { middlewareStack } = client;
        const recognition = awaitRecognition(credentials, options.clock);
        middlewareStack.add(recognition, { name: 'awaitRecognition', step: 'initialize' });
        middlewareStack.add(renewOnExpiry(credentials), { name: 'renewOnExpiry', step: 'initialize' });
    }
    return client;
}


/***/ }),

/***/ 4762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ecrScans: () => (/* binding */ ecrScans)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecr/dist-es/ECRClient.js + 8 modules
var ECRClient = __webpack_require__(5117);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchGetImageCommand.js
var BatchGetImageCommand = __webpack_require__(454);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(8323);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(6062);
;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeImageScanFindingsCommand.js


class DescribeImageScanFindingsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeImageScanFindings", schemas_0/* DescribeImageScanFindings$ */.gqh) {
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/scan/image-index.js
var image_index = __webpack_require__(564);
// EXTERNAL MODULE: ../build/js/packages/aws/src/ecr-image.js
var ecr_image = __webpack_require__(433);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/ecr-scans.js




/** Images and their scans in Amazon ECR. Every method throws Failure. */
class EcrScans {
    #client;
    constructor(client) {
        this.#client = client;
    }
    /** What a tag names now, or the digest of the reference when that image exists. */
    async resolve(image) {
        return (0,ecr_image/* resolvedImage */.kE)(this.#client, image);
    }
    async manifest(repository, digest) {
        const subject = (0,ecr_image/* imageSubject */.m1)(repository, digest);
        const { images } = await (0,failures/* calling */.X_)({ action: 'ecr:BatchGetImage', subject }, () => this.#client.send(new BatchGetImageCommand/* BatchGetImageCommand */.P({
            ...(0,ecr_image/* repositoryPlace */.Go)(repository),
            imageIds: [{ imageDigest: digest }],
            acceptedMediaTypes: [...image_index/* indexTypes */.gp, ...ecr_image/* manifestTypes */.Fm],
        })));
        const manifest = images?.[0]?.imageManifest;
        if (manifest === undefined)
            throw (0,ecr_image/* imageNotShown */.OA)(subject);
        return manifest;
    }
    /** A page of at most 1,000 findings; undefined when ECR knows of no scan, or of no such image yet. */
    async scan(repository, { digest, nextToken }) {
        const call = { action: 'ecr:DescribeImageScanFindings', subject: (0,ecr_image/* imageSubject */.m1)(repository, digest) };
        try {
            const command = new DescribeImageScanFindingsCommand({
                ...(0,ecr_image/* repositoryPlace */.Go)(repository),
                ...{ imageId: { imageDigest: digest }, maxResults: 1_000, nextToken },
            });
            return scanPage(await this.#client.send(command));
        }
        catch (error) {
            // Both are what ECR answers right after a push.
            if (['ScanNotFoundException', 'ImageNotFoundException'].includes((0,failures/* errorName */.Is)(error)))
                return undefined;
            throw (0,failures/* failureOfCall */.A7)(error, call);
        }
    }
}
function scanPage({ imageScanStatus, imageScanFindings, nextToken }) {
    const { findings = [], enhancedFindings } = imageScanFindings ?? {};
    return {
        status: imageScanStatus?.status,
        description: imageScanStatus?.description,
        completedAt: imageScanFindings?.imageScanCompletedAt?.getTime(),
        findings,
        counts: { ...imageScanFindings?.findingSeverityCounts },
        // A clean image under enhanced scanning has both lists, empty: https://github.com/alexjurkiewicz/ecr-scan-image/pull/51
        isEnhanced: enhancedFindings !== undefined && (enhancedFindings.length > 0 || findings.length === 0),
        nextToken,
    };
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/client.js + 2 modules
var client = __webpack_require__(8310);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/ecr-scans.js



/** Scans of images in ECR, on an SDK client of its own; apart, so that only steps that need it load it. */
function ecrScans(options) {
    return new EcrScans((0,client/* connected */.a)(ECRClient/* ECRClient */.S, options));
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

/***/ 1107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isUnreadable),
/* harmony export */   _: () => (/* binding */ judgement)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_connection_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7025);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1774);
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1885);



const opensSession = ({ action }) => action.startsWith('sts:AssumeRole');
const named = (pattern) => (error) => pattern.test(error.name);
/** What errors of AWS mean; the first rule that applies holds. Names are those of the reference of each service. */
const rules = [
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('IDPCommunicationError'),
        code: 'unavailable',
        remedy: "AWS could not fetch GitHub's keys to verify the OIDC token: run the job again.",
    },
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('IDPRejectedClaim'),
        code: 'credentials',
        remedy: 'AWS took the OIDC token for expired or invalid: run the job again.',
    },
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('ExpiredToken'),
        code: 'credentials',
        remedy: 'Two new OIDC tokens were taken for expired: a clock is wrong, or STS was reached only after minutes.',
    },
    {
        applies: (error, call) => opensSession(call) && /MaxSessionDuration|DurationSeconds exceeds/.test(error.message),
        code: 'invalid-input',
        remedy: "Lower role-duration-seconds, or let the role's sessions last longer: aws iam update-role --role-name <role> --max-session-duration <seconds>",
    },
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('PackedPolicyTooLarge'),
        code: 'invalid-input',
        remedy: 'Session policies and tags are too large together, as AWS packs them: shorten them, or name fewer.',
    },
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('MalformedPolicyDocument'),
        code: 'invalid-input',
        remedy: 'Correct inline-session-policy: AWS says above what is wrong with it.',
    },
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('RegionDisabled'),
        code: 'credentials',
        remedy: 'STS is switched off for this region: activate it in the account settings of IAM, or use another aws-region.',
    },
    { applies: named(/^AccessDenied/), code: 'access-denied', remedy: missingPermission },
    {
        applies: named(/^(ExpiredToken|RequestExpired)/),
        code: 'credentials',
        remedy: 'The credentials have expired: assume the role again, nearer to this step or for longer.',
    },
    {
        applies: named(/^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/),
        code: 'credentials',
        remedy: 'AWS does not know these credentials: check which step or secret they come from.',
    },
    {
        applies: named(/^CredentialsProviderError$/),
        code: 'credentials',
        remedy: 'There are no AWS credentials. Give this step role-to-assume, or run ecs-actions assume-role before it.',
    },
    {
        applies: named(/Throttl|TooManyRequests/),
        code: 'throttled',
        remedy: 'AWS kept refusing for too many calls: run the job again, or start fewer at once.',
    },
    {
        applies: named(/^(ImageNotFound|RepositoryNotFound)/),
        code: 'not-found',
        remedy: 'Was the image pushed, to this account and region? If it was, a lifecycle policy may have removed it.',
    },
    {
        // ECS has no name of its own for it.
        applies: (error) => error.name === 'ClientException' && /^Unable to describe task definition/.test(error.message),
        code: 'not-found',
        remedy: 'There is no such revision: check family and number, the region and the account.',
    },
    {
        applies: (error) => error.name === 'ClientException' && /^TaskDefinition is inactive/i.test(error.message),
        code: 'refused',
        remedy: 'The revision was deregistered: name one that is ACTIVE, or register its content again.',
    },
    { applies: named(/NotFound|DoesNotExist/), code: 'not-found', remedy: 'Check the name, the region and the account.' },
    {
        applies: (error) => ((0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .httpStatus */ .n)(error) ?? 0) >= 500,
        code: 'unavailable',
        remedy: 'AWS has trouble: run the job again; https://health.aws.amazon.com tells more.',
    },
    {
        applies: _ecs_actions_domain_connection_error__WEBPACK_IMPORTED_MODULE_0__/* .isUntrusted */ .f,
        code: 'aws-error',
        remedy: 'The certificate of the endpoint or proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.',
    },
    {
        applies: (error) => isRefusal((0,_ecs_actions_domain_connection_error__WEBPACK_IMPORTED_MODULE_0__/* .tunnelStatus */ .x)(error)),
        code: 'aws-error',
        remedy: 'The proxy refuses: correct user and password in HTTPS_PROXY, have it allow this host, or name the host in NO_PROXY.',
    },
    {
        // A reply that cannot be read was cut off, or is not AWS's: both may pass.
        applies: (error) => /^(E[A-Z_]+|ERR_PROXY_TUNNEL)$/.test((0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) ?? '') ||
            /^(TimeoutError|NetworkingError)$/.test(error.name) ||
            isUnreadable(error),
        code: 'network',
        remedy: 'The connection failed again and again: check the network, the proxy and the region.',
    },
];
const otherwise = { code: 'aws-error', remedy: 'AWS refused the call; the message above says why.' };
/** Whether a reply is neither JSON nor XML that the SDK can read; for XML, its error has no name of its own. */
function isUnreadable({ name, message }) {
    return name === 'SyntaxError' || message.startsWith('@aws-sdk XML parse error');
}
/** What an error of a call is, and what to do about it. */
function judgement(error, call) {
    const { code, remedy } = rules.find(({ applies }) => applies(error, call)) ?? otherwise;
    return { code, remedy: typeof remedy === 'string' ? remedy : remedy(error, call) };
}
function isRefusal(status = 0) {
    return status >= 400 && status < 500;
}
function missingPermission(error, call) {
    // "… is not authorized to perform: iam:PassRole on resource: arn:… because no identity-based policy allows …"
    const match = /not authorized to perform: ([A-Za-z0-9-]+:[A-Za-z0-9]+)(?: on resource: (\S+))?/.exec(error.message);
    const action = match?.[1] ?? call.action;
    if (/explicit deny/.test(error.message))
        return `A policy denies it explicitly: find the Deny for ${action}.`;
    const statement = JSON.stringify({ Effect: 'Allow', Action: action, Resource: match?.[2] ?? '*' });
    return `Allow it in the role's policy: ${statement}`;
}


/***/ }),

/***/ 2948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ failureOfCall),
/* harmony export */   Is: () => (/* binding */ errorName),
/* harmony export */   X_: () => (/* binding */ calling)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _failure_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1107);
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1885);
/* harmony import */ var _without_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2382);




/** The error's wire code. Names are compared, never classes: a bundle may hold two copies of a class. */
function errorName(error) {
    return error instanceof Error ? error.name : '';
}
/** Runs a call and turns what the SDK throws into a Failure with a remedy. */
async function calling(call, work) {
    try {
        return await work();
    }
    catch (error) {
        throw failureOfCall(error, call);
    }
}
/**
 * The Failure for an error of an AWS call, which is its cause; other things that are thrown pass through. The message has
 * none of the call's hidden values, the cause may.
 */
function failureOfCall(error, call) {
    if (!(error instanceof Error) || error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        return error;
    const { code, remedy } = (0,_failure_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .judgement */ ._)(error, call);
    return new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code,
        message: `${call.action} failed for ${call.subject}: ${(0,_without_values_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutValues */ .l)(words(error), call.hidden ?? [])}`,
        remedy,
        cause: error,
    });
}
function words(error) {
    const status = (0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .httpStatus */ .n)(error);
    // A proxy or load balancer answers in HTML. What the SDK says of it may quote a part of the reply.
    if ((0,_failure_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnreadable */ .G)(error))
        return `the reply cannot be read${status === undefined ? '' : `: HTTP status ${status}`}`;
    // The SDK calls a reset a time-out; the system's own code is what to search for.
    const code = (0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error);
    return code !== undefined && /^E[A-Z_]+$/.test(code) ? error.message : `${error.name}: ${error.message}`;
}


/***/ }),

/***/ 1885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ correctedClock),
/* harmony export */   n: () => (/* binding */ httpStatus)
/* harmony export */ });
/** The HTTP status that an error of the SDK came with. */
function httpStatus(error) {
    const status = metadataOf(error)?.httpStatusCode;
    return typeof status === 'number' ? status : undefined;
}
/** Whether the SDK has learnt from the error that the machine's clock is wrong, and will sign by another time. */
function correctedClock(error) {
    return metadataOf(error)?.clockSkewCorrected === true;
}
function metadataOf(error) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return undefined;
    return typeof error.$metadata === 'object' && error.$metadata !== null ? error.$metadata : undefined;
}


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ withoutValues)
/* harmony export */ });
// Shorter ones are in any text by chance, and nobody's secret.
const shortestHidden = 4;
/** A text of AWS without the values that it may quote from the request, also as JSON writes them. */
function withoutValues(text, values) {
    const hidden = values
        .filter((value) => value.length >= shortestHidden)
        .flatMap((value) => [value, JSON.stringify(value).slice(1, -1)])
        // One may be a part of another, whose rest would stay.
        .sort((one, other) => other.length - one.length);
    return hidden.reduce((rest, value) => rest.replaceAll(value, '***'), text);
}


/***/ }),

/***/ 7025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isUntrusted),
/* harmony export */   x: () => (/* binding */ tunnelStatus)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/** Whether the other side, or a proxy, has a certificate that is not trusted. No later try mends that. */
function isUntrusted(error) {
    return /^(ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))/.test((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error) ?? '');
}
/** The HTTP status with which a proxy refused to connect; undefined for other errors. */
function tunnelStatus(error) {
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error) !== 'ERR_PROXY_TUNNEL')
        return undefined;
    const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
    return typeof status === 'number' ? status : undefined;
}


/***/ })

};
