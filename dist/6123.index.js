export const id = 6123;
export const ids = [6123];
export const modules = {

/***/ 6123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(5360);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-sts/dist-es/STSClient.js + 8 modules
var STSClient = __webpack_require__(970);
// EXTERNAL MODULE: ../build/js/packages/aws/src/client-settings.js
var client_settings = __webpack_require__(2500);
// EXTERNAL MODULE: ../build/js/packages/aws/src/endpoint-guard.js
var endpoint_guard = __webpack_require__(9326);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleWithWebIdentityCommand.js
var AssumeRoleWithWebIdentityCommand = __webpack_require__(7201);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-sts/dist-es/commands/GetCallerIdentityCommand.js
var GetCallerIdentityCommand = __webpack_require__(5760);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js + 1 modules
var failures = __webpack_require__(5884);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/sts.js



/** AWS STS, as far as the actions use it. Every method throws Failure. */
class Sts {
    #client;
    constructor(client) {
        this.#client = client;
    }
    async assumeRoleWithWebIdentity(options) {
        const call = { action: 'sts:AssumeRoleWithWebIdentity', subject: `role ${options.role}` };
        const reply = await (0,failures/* calling */.X_)(call, () => this.#client.send(new AssumeRoleWithWebIdentityCommand/* AssumeRoleWithWebIdentityCommand */.W({
            RoleArn: options.role,
            RoleSessionName: options.sessionName,
            WebIdentityToken: options.token,
            DurationSeconds: options.durationSeconds,
        })));
        const { Credentials: credentials, AssumedRoleUser: user } = reply;
        const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken, Expiration, } = credentials ?? {};
        if (!accessKeyId || !secretAccessKey || !sessionToken || !Expiration || !user?.Arn) {
            throw new failure/* Failure */.HR({
                code: 'aws-error',
                message: `STS answered without credentials for ${call.subject}.`,
                remedy: 'Run the step again.',
            });
        }
        return {
            arn: user.Arn,
            credentials: { accessKeyId, secretAccessKey, sessionToken, expiration: Expiration },
        };
    }
    /** The account of the credentials that this client uses. */
    async accountId() {
        const call = { action: 'sts:GetCallerIdentity', subject: 'the credentials' };
        const { Account: account } = await (0,failures/* calling */.X_)(call, () => this.#client.send(new GetCallerIdentityCommand/* GetCallerIdentityCommand */.z({})));
        if (account !== undefined)
            return account;
        throw new failure/* Failure */.HR({ code: 'aws-error', message: 'STS answered without an account.', remedy: 'Run the step again.' });
    }
}

// EXTERNAL MODULE: ../build/js/packages/github/src/action.js
var action = __webpack_require__(2733);
;// CONCATENATED MODULE: ../build/js/packages/github/src/get-text.js
const largestReply = 1_048_576;
/**
 * One GET request, through the job's proxy where the environment names one.
 * @param options.timeout milliseconds for the whole of it
 * @throws whatever the connection fails with
 */
async function getText(url, options) {
    const { headers, timeout, environment } = options;
    // Loaded here: most steps ask GitHub nothing, and the module takes milliseconds of their start.
    const { request, Agent } = url.protocol === 'http:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
    const agent = new Agent({ proxyEnv: { ...environment } });
    return new Promise((resolve, reject) => {
        const call = request(url, { headers, agent, signal: AbortSignal.timeout(timeout) }, (reply) => {
            const chunks = [];
            let size = 0;
            reply.on('data', (chunk) => {
                size += chunk.length;
                if (size > largestReply)
                    call.destroy(new Error(`the reply is larger than ${largestReply} bytes`));
                else
                    chunks.push(chunk);
            });
            reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
            reply.on('error', reject);
        });
        call.on('error', reject);
        call.end();
    });
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token.js



// GitHub's token service has bad minutes; the toolkit's own client gives up on a reset or a time-out at once.
const pauses = [500, 1_000, 2_000, 4_000, 8_000];
const patience = 10_000;
/**
 * A fresh OIDC token of this job, masked in the log. It lives five minutes.
 * @throws Failure `credentials` when the job may not ask for one, or GitHub does not give one
 */
async function idToken(options) {
    const { audience, environment, clock } = options;
    const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment;
    if (!requestUrl || !requestToken)
        throw notAllowed();
    // The URL has a query already.
    const url = new URL(requestUrl);
    url.searchParams.set('audience', audience);
    const ask = () => getText(url, {
        headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json' },
        timeout: patience,
        environment,
    });
    let answer = await outcome(ask);
    for (const pause of pauses) {
        if (!isPassing(answer))
            break;
        await clock.sleep(pause);
        answer = await outcome(ask);
    }
    const token = 'status' in answer && answer.status === 200 ? tokenIn(answer.text) : undefined;
    if (token === undefined)
        throw noToken(answer, url.host);
    (0,core/* setSecret */.Pq)(token);
    return token;
}
async function outcome(ask) {
    try {
        return await ask();
    }
    catch (error) {
        return { error };
    }
}
/** Trouble that may be over a moment later. */
function isPassing(answer) {
    return 'error' in answer || answer.status === 429 || answer.status >= 500;
}
function tokenIn(text) {
    try {
        const reply = JSON.parse(text);
        const value = typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : undefined;
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function notAllowed() {
    return new failure/* Failure */.HR({
        code: 'credentials',
        message: 'this job may not ask GitHub for an OIDC token.',
        remedy: 'Give the job "permissions: { id-token: write, contents: read }". A called workflow needs it from its caller; a pull request from a fork never gets it.',
    });
}
function noToken(answer, host) {
    // The body is left out: it could hold a token in a shape that nobody expects.
    const what = 'error' in answer ? (0,failure/* errorText */.kc)(answer.error) : `HTTP status ${answer.status}`;
    return new failure/* Failure */.HR({
        code: 'credentials',
        message: `${host} gave no OIDC token (${what}).`,
        remedy: 'Run the job again; https://www.githubstatus.com tells whether GitHub has trouble.',
        cause: 'error' in answer ? answer.error : undefined,
    });
}

// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/actions/assume-role/src/inputs.js
var inputs = __webpack_require__(3550);
// EXTERNAL MODULE: ../build/js/actions/assume-role/src/run.js + 1 modules
var run = __webpack_require__(3042);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/warnings.js
/** What in the environment will not go together with the new credentials. */
function warnings(environment) {
    const found = [];
    if (environment.AWS_PROFILE) {
        found.push(`AWS_PROFILE is set to "${environment.AWS_PROFILE}": some of the AWS SDKs prefer it to the credentials of this step. Unset it for the steps that follow.`);
    }
    if (environment.AWS_ACCESS_KEY_ID) {
        found.push('AWS_ACCESS_KEY_ID is set already: this step replaces those credentials, and its post step leaves none behind.');
    }
    return found;
}

;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/main.js












async function main(environment) {
    await (0,action/* execute */.g)(inputs/* action */.X, environment, async (inputs) => {
        (0,endpoint_guard/* guardEndpoints */.m)(environment, inputs['allow-endpoint'] ?? []);
        for (const text of warnings(environment))
            (0,log/* print */.y)({ level: 'warning', text });
        const settings = { region: inputs['aws-region'], clock: system_clock/* systemClock */.m, environment, action: 'assume-role' };
        const result = await (0,run/* run */.e)(inputs, {
            idToken: (audience) => idToken({ audience, environment, clock: system_clock/* systemClock */.m }),
            sts: (credentials) => new Sts(new STSClient/* STSClient */.i((0,client_settings/* clientSettings */.r)({ ...settings, ...(credentials ? { credentials } : {}) }))),
            mask: core/* setSecret */.Pq,
            exportVariable(name, value) {
                (0,core/* saveState */.LZ)('exported', 'true');
                (0,core/* exportVariable */.dN)(name, value);
            },
        });
        const text = `Assumed ${inputs['role-to-assume']}; valid until ${result.outputs.expiration}`;
        (0,log/* print */.y)({ level: 'info', text });
        return result;
    });
}


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


/***/ }),

/***/ 9326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ guardEndpoints)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/**
 * An endpoint from the environment is obeyed only when it is this machine, or a host that the workflow names: tokens
 * and credentials must not go astray, and a rehearsal must never reach the real AWS by accident.
 * @throws Failure `invalid-input`
 */
function guardEndpoints(environment, allowed) {
    const mistakes = [];
    for (const [name, value] of Object.entries(environment)) {
        if (!/^AWS_ENDPOINT_URL(_[A-Z0-9_]+)?$/.test(name) || !value)
            continue;
        const message = problem(value, allowed);
        if (message !== undefined)
            mistakes.push({ at: name, message });
    }
    if (mistakes.length === 0)
        return;
    throw (0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(mistakes, {
        code: 'invalid-input',
        what: 'an endpoint of the environment is refused',
        remedy: 'Unset it, or name its host when that is meant: allow-endpoint: <host>',
    });
}
/** The URL itself is not repeated: it may hold a password. */
function problem(value, allowed) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        return 'is no http or https URL';
    if (isLoopback(url.hostname))
        return undefined;
    if (!allowed.includes(url.hostname))
        return `sends AWS calls to ${url.hostname}, which is not this machine`;
    return url.protocol === 'https:' ? undefined : `would send tokens to ${url.hostname} in clear: it must be https`;
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
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
    {
        // ECS has no name of its own for it.
        applies: (error) => error.name === 'ClientException' && /^Unable to describe task definition/.test(error.message),
        code: 'not-found',
        remedy: 'There is no such revision: check family and number, the region and the account.',
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


/***/ }),

/***/ 666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The machine's own time. */
const systemClock = {
    now: () => Date.now(),
    async sleep(ms, signal) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ })

};
