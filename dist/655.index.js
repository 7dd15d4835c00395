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
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js + 1 modules
var failures = __webpack_require__(5884);
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

/***/ 5884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X_: () => (/* binding */ calling),
  Is: () => (/* binding */ errorName),
  A7: () => (/* binding */ failureOfCall)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/aws/src/sdk-metadata.js
var sdk_metadata = __webpack_require__(1885);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/failure-rules.js


const assumesRole = ({ action }) => action === 'sts:AssumeRoleWithWebIdentity';
const named = (pattern) => (error) => pattern.test(error.name);
/** What errors of AWS mean; the first rule that applies holds. Names are those of the reference of each service. */
const rules = [
    {
        applies: (error, call) => assumesRole(call) && error.name === 'AccessDenied',
        code: 'access-denied',
        remedy: "The role's trust policy does not accept this job's token: compare its conditions on sub and aud with the repository, the branch or environment of the job, and the audience.",
    },
    {
        applies: (error, call) => assumesRole(call) && error.name.startsWith('InvalidIdentityToken'),
        code: 'credentials',
        remedy: 'The account has no identity provider for https://token.actions.githubusercontent.com with this audience: create it in IAM, or correct audience.',
    },
    {
        applies: (error, call) => assumesRole(call) && /^(ExpiredToken|IDP)/.test(error.name),
        code: 'credentials',
        remedy: 'The OIDC token was refused for a reason that may pass: run the job again.',
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
        remedy: 'There are no AWS credentials: run ecs-actions assume-role before this step.',
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
    { applies: named(/NotFound|DoesNotExist/), code: 'not-found', remedy: 'Check the name, the region and the account.' },
    {
        applies: (error) => ((0,sdk_metadata/* httpStatus */.n)(error) ?? 0) >= 500,
        code: 'unavailable',
        remedy: 'AWS has trouble: run the job again; https://health.aws.amazon.com tells more.',
    },
    {
        applies: (error) => /^(ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))/.test((0,failure/* errorCode */.CA)(error) ?? ''),
        code: 'aws-error',
        remedy: 'The certificate of the endpoint or proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.',
    },
    {
        // A reply that cannot be read was cut off, or is not AWS's: both may pass.
        applies: (error) => /^(E[A-Z_]+|ERR_PROXY_TUNNEL)$/.test((0,failure/* errorCode */.CA)(error) ?? '') ||
            /^(TimeoutError|NetworkingError|SyntaxError)$/.test(error.name),
        code: 'network',
        remedy: 'The connection failed again and again: check the network, the proxy and the region.',
    },
];
const otherwise = { code: 'aws-error', remedy: 'AWS refused the call; the message above says why.' };
/** What an error of a call is, and what to do about it. */
function judgement(error, call) {
    const { code, remedy } = rules.find(({ applies }) => applies(error, call)) ?? otherwise;
    return { code, remedy: typeof remedy === 'string' ? remedy : remedy(error, call) };
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

;// CONCATENATED MODULE: ../build/js/packages/aws/src/failures.js



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
/** The Failure for an error of an AWS call, which is its cause; other things that are thrown pass through. */
function failureOfCall(error, call) {
    if (!(error instanceof Error) || error instanceof failure/* Failure */.HR)
        return error;
    const { code, remedy } = judgement(error, call);
    return new failure/* Failure */.HR({
        code,
        message: `${call.action} failed for ${call.subject}: ${words(error)}`,
        remedy,
        cause: error,
    });
}
function words(error) {
    const status = (0,sdk_metadata/* httpStatus */.n)(error);
    // A proxy or load balancer answers in HTML, which the SDK reports as JSON that it cannot read.
    if (error.name === 'SyntaxError' && status !== undefined)
        return `HTTP status ${status}`;
    // The SDK calls a reset a time-out; the system's own code is what to search for.
    const code = (0,failure/* errorCode */.CA)(error);
    return code !== undefined && /^E[A-Z_]+$/.test(code) ? error.message : `${error.name}: ${error.message}`;
}


/***/ }),

/***/ 1885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ httpStatus),
/* harmony export */   r: () => (/* binding */ attempts)
/* harmony export */ });
/** The HTTP status that an error of the SDK came with. */
function httpStatus(error) {
    const status = metadataOf(error)?.httpStatusCode;
    return typeof status === 'number' ? status : undefined;
}
/** How often the SDK made the call before it threw this. */
function attempts(error) {
    const count = metadataOf(error)?.attempts;
    return typeof count === 'number' ? count : 1;
}
function metadataOf(error) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return undefined;
    return typeof error.$metadata === 'object' && error.$metadata !== null ? error.$metadata : undefined;
}


/***/ })

};
