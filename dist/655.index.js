export const id = 655;
export const ids = [655];
export const modules = {

/***/ 6655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ecr: () => (/* binding */ ecr)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecr/dist-es/ECRClient.js + 8 modules
var ECRClient = __webpack_require__(5117);
// EXTERNAL MODULE: ../build/js/packages/aws/src/client-settings.js + 1 modules
var client_settings = __webpack_require__(3144);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeImagesCommand.js + 1 modules
var DescribeImagesCommand = __webpack_require__(1561);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
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
        const imageId = image.digest === undefined ? { imageTag: image.tag ?? 'latest' } : { imageDigest: image.digest };
        const subject = `image ${imageId.imageTag ?? image.digest} of ${image.accountId}/${image.repository} in ${image.region}`;
        const reply = await (0,failures/* calling */.X_)({ action: 'ecr:DescribeImages', subject }, () => this.#client.send(new DescribeImagesCommand/* DescribeImagesCommand */.j({
            registryId: image.accountId,
            repositoryName: image.repository,
            imageIds: [imageId],
        })));
        const digest = reply.imageDetails?.[0]?.imageDigest;
        if (digest !== undefined)
            return digest;
        throw new failure/* Failure */.HR({
            code: 'not-found',
            message: `ECR shows no ${subject}.`,
            remedy: 'Check that the image was pushed, and its lifecycle policy.',
        });
    }
}

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/ecr-client.js



/** Apart from main, which loads it only when a tag is to be resolved. */
function ecr(options) {
    return new Ecr(new ECRClient/* ECRClient */.S((0,client_settings/* clientSettings */.r)(options)));
}


/***/ }),

/***/ 3144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ clientSettings)
});

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/clocked-retry.js
const longestDelay = 20_000;
/**
 * Retries throttling, lost connections and server errors, with exponential back-off and full jitter, asleep on our own
 * clock, so that a run on virtual time needs no wall time for it.
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
            if (info.errorType === 'CLIENT_ERROR' || retries >= attempts)
                throw new Error('no further attempt');
            await clock.sleep(delay(retries, info, random));
            return token(retries);
        },
        recordSuccess() { },
    };
}
function delay(retries, info, random) {
    const base = info.errorType === 'THROTTLING' ? 1_000 : 300;
    return random() * Math.min(longestDelay, base * 2 ** (retries - 1));
}
function token(retries) {
    return { getRetryCount: () => retries, getRetryDelay: () => 0 };
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/client-settings.js


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
        retryStrategy: clockedRetry({ clock, attempts, random: Math.random }),
        requestHandler: {
            // The SDK's own agent knows no proxy (HTTPS_PROXY, NO_PROXY); Node's does when it is told where to look.
            httpsAgent: new external_node_https_.Agent({ keepAlive: true, proxyEnv: { ...environment } }),
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

/***/ 2948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ failureOfCall),
/* harmony export */   Is: () => (/* binding */ errorName),
/* harmony export */   Or: () => (/* binding */ attemptsOf),
/* harmony export */   X_: () => (/* binding */ calling)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

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
/** The Failure for an error of an AWS call; other errors pass through as they are. */
function failureOfCall(error, call) {
    if (!(error instanceof Error) || error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        return error;
    const { name } = error;
    const status = httpStatus(error);
    // A proxy or load balancer answers in HTML, which the SDK reports as JSON that it cannot read.
    const what = name === 'SyntaxError' && status !== undefined ? `HTTP status ${status}` : `${name}: ${error.message}`;
    const message = `${call.action} failed for ${call.subject}: ${what}`;
    const failure = (code, remedy) => new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ code, message, remedy, cause: error });
    if (/^AccessDenied/.test(name))
        return failure('access-denied', accessRemedy(error.message, call));
    if (call.action === 'sts:AssumeRoleWithWebIdentity' && /^(InvalidIdentityToken|ExpiredToken|IDP)/.test(name)) {
        return failure('credentials', identityRemedy(name));
    }
    if (/^(ExpiredToken|RequestExpired)/.test(name)) {
        return failure('credentials', 'The credentials have expired: assume the role again, nearer to this step or for longer.');
    }
    if (/^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/.test(name)) {
        return failure('credentials', 'AWS does not know these credentials: check which step or secret they come from.');
    }
    if (name === 'CredentialsProviderError') {
        return failure('credentials', 'There are no AWS credentials: run ecs-actions assume-role before this step.');
    }
    if (/Throttl|TooManyRequests/.test(name)) {
        return failure('throttled', 'AWS kept refusing for too many calls: run the job again, or start fewer at once.');
    }
    if (/NotFound|DoesNotExist/.test(name)) {
        return failure('not-found', 'Check the name, the region and the account.');
    }
    if (status !== undefined && status >= 500) {
        return failure('unavailable', 'AWS has trouble: run the job again; https://health.aws.amazon.com tells more.');
    }
    if (isUntrusted(error)) {
        return failure('aws-error', 'The certificate of the endpoint or proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.');
    }
    if (isNetworkError(error))
        return failure('network', 'The connection failed again and again: check the network, the proxy and the region.');
    return failure('aws-error', 'AWS refused the call; the message above says why.');
}
function identityRemedy(name) {
    if (name.startsWith('InvalidIdentityToken')) {
        return 'The account has no identity provider for https://token.actions.githubusercontent.com with this audience: create it in IAM, or correct audience.';
    }
    return 'The OIDC token was refused for a reason that may pass: run the job again.';
}
function accessRemedy(text, call) {
    if (call.action === 'sts:AssumeRoleWithWebIdentity') {
        return "The role's trust policy does not accept this job's token: compare its conditions on sub and aud with the repository, the branch or environment of the job, and the audience.";
    }
    // "… is not authorized to perform: iam:PassRole on resource: arn:… because no identity-based policy allows …"
    const match = /not authorized to perform: ([A-Za-z0-9-]+:[A-Za-z0-9]+)(?: on resource: (\S+))?/.exec(text);
    const action = match?.[1] ?? call.action;
    const resource = match?.[2] ?? '*';
    const statement = JSON.stringify({ Effect: 'Allow', Action: action, Resource: resource });
    if (/explicit deny/.test(text))
        return `A policy denies it explicitly: find the Deny for ${action}.`;
    return `Allow it in the role's policy: ${statement}`;
}
/** How often the call was made before this came of it. */
function attemptsOf(failure) {
    const metadata = metadataOf(failure.cause);
    return typeof metadata?.attempts === 'number' ? metadata.attempts : 1;
}
function httpStatus(error) {
    const status = metadataOf(error)?.httpStatusCode;
    return typeof status === 'number' ? status : undefined;
}
function metadataOf(error) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return undefined;
    return typeof error.$metadata === 'object' && error.$metadata !== null ? error.$metadata : undefined;
}
function isUntrusted(error) {
    return /^(ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))/.test((0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error) ?? '');
}
/** A reply that cannot be read was cut off, or is not AWS's: both may pass. */
function isNetworkError(error) {
    return (/^(E[A-Z_]+|ERR_PROXY_TUNNEL)$/.test((0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error) ?? '') ||
        /^(TimeoutError|NetworkingError|SyntaxError)$/.test(error.name));
}


/***/ })

};
