export const id = 7646;
export const ids = [7646];
export const modules = {

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

/***/ 9071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ guardEndpoints)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/loopback.js
var loopback = __webpack_require__(527);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/configuration-text.js



// Nobody configures AWS with more.
const largest = 1_048_576;
/**
 * The text of a configuration file of AWS; empty where the SDK reads nothing either. Undefined for what cannot be looked
 * through: a pipe is empty after that, a device may never end.
 */
function configurationText(file) {
    if (file === external_node_os_.devNull)
        return '';
    try {
        // Opening a pipe must not wait for somebody to write into it.
        const descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const stat = (0,external_node_fs_.fstatSync)(descriptor);
            if (stat.isDirectory())
                return '';
            return stat.isFile() && stat.size <= largest ? (0,external_node_fs_.readFileSync)(descriptor, 'utf8') : undefined;
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch (error) {
        if ((0,failure/* errorCode */.CA)(error) === undefined)
            throw error;
        return '';
    }
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/configured-endpoints.js



/** Every `endpoint_url` that the SDK would obey in AWS's configuration files: of the profile in use, and of services. */
function configuredEndpoints(environment) {
    const { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials } = environment;
    const home = homeOf(environment);
    const files = [config || (0,external_node_path_.join)(home, '.aws', 'config'), credentials || (0,external_node_path_.join)(home, '.aws', 'credentials')];
    const profile = environment.AWS_PROFILE || 'default';
    return files.flatMap((name) => {
        const file = name.startsWith('~/') ? (0,external_node_path_.join)(home, name.slice(2)) : name;
        const text = configurationText(file);
        return text === undefined ? [{ at: file, value: undefined }] : endpointsIn(text, { file, profile });
    });
}
/** As the SDK has it. */
function homeOf({ HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${external_node_path_.sep}` }) {
    return HOME || USERPROFILE || (HOMEPATH ? `${HOMEDRIVE}${HOMEPATH}` : (0,external_node_os_.homedir)());
}
/** Reads lines as the SDK does, which is not what one would expect everywhere. */
function endpointsIn(text, { file, profile }) {
    const found = [];
    let isInUse = false;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const [content = ''] = line.split(/(?:^|\s)[;#]/);
        const setting = content.trim();
        if (setting.startsWith('[') && setting.endsWith(']'))
            isInUse = isUsed(setting.slice(1, -1), profile);
        const equals = setting.indexOf('=');
        const value = setting.slice(equals + 1).trim();
        const isEndpoint = equals > 0 && setting.slice(0, equals).trim() === 'endpoint_url';
        if (isInUse && isEndpoint && value !== '')
            found.push({ at: `${file}, line ${index + 1}`, value });
    }
    return found;
}
function isUsed(section, profile) {
    const [, kind, , name] = /^([\w-]+)\s(["'])?(.+)\2$/.exec(section) ?? [];
    const key = kind === undefined ? section : `${kind}.${name}`;
    return key === profile || key === `profile.${profile}` || key.startsWith('services.');
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/proxy.js
/**
 * Proxies of the environment that Node cannot use: it would ignore some of them silently, and go without. Their values
 * are not told, since they may hold a password.
 */
function proxyMistakes(environment) {
    const mistakes = [];
    for (const at of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
        const message = environment[at] ? problem(environment[at]) : undefined;
        if (message !== undefined)
            mistakes.push({ at, message });
    }
    return mistakes;
}
function problem(value) {
    // Node looks for the beginning just so: no blank before it, no capital letter.
    if (!/^https?:\/\//.test(value) || !URL.canParse(value)) {
        return 'is no http or https URL such as http://proxy.example:3128';
    }
    const { username, password } = new URL(value);
    return isEncoded(`${username}:${password}`)
        ? undefined
        : 'has a user or password with a % that begins no escape: write % as %25';
}
function isEncoded(text) {
    try {
        return decodeURIComponent(text) !== '';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/endpoint-guard.js




/**
 * An endpoint from the environment, or from AWS's configuration files, is obeyed only when it is this machine, or a host
 * that the workflow names: tokens and credentials must not go astray, and a rehearsal must never reach the real AWS by
 * accident. A proxy that cannot be used is no reason to go without.
 * @throws Failure `invalid-input`
 */
function guardEndpoints(environment, allowed) {
    const mistakes = [];
    for (const [name, value] of Object.entries(environment)) {
        if (!/^AWS_ENDPOINT_URL(_[A-Z0-9_]+)?$/.test(name) || !value)
            continue;
        const message = endpoint_guard_problem(value, allowed);
        if (message !== undefined)
            mistakes.push({ at: name, message });
    }
    for (const { at, value } of configuredEndpoints(environment)) {
        const message = value === undefined ? unreadable : endpoint_guard_problem(value, allowed);
        if (message !== undefined)
            mistakes.push({ at, message });
    }
    mistakes.push(...proxyMistakes(environment));
    if (mistakes.length === 0)
        return;
    throw (0,failure/* failureOf */.g5)(mistakes, {
        code: 'invalid-input',
        what: 'the way to AWS is not clear',
        remedy: 'Correct or unset what is wrong. An endpoint that is meant is named in the workflow: allow-endpoint: <host>',
    });
}
const unreadable = 'is no file that can be looked through for endpoints (1 MiB at most)';
/** The URL itself is not repeated: it may hold a password. */
function endpoint_guard_problem(value, allowed) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        return 'is no http or https URL';
    if ((0,loopback/* isLoopback */.U)(url.hostname))
        return undefined;
    if (!allowed.includes(url.hostname))
        return `sends AWS calls to ${url.hostname}, which is not this machine`;
    return url.protocol === 'https:' ? undefined : `would send tokens to ${url.hostname} in clear: it must be https`;
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

/***/ 6199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf),
/* harmony export */   U: () => (/* binding */ regionIn)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/** The region of the step: its input, else the environment, as assume-role leaves it; undefined when neither names one. */
function regionIn(input, environment) {
    return input ?? (environment.AWS_REGION || environment.AWS_DEFAULT_REGION || undefined);
}
/**
 * The same for a step that cannot do without.
 * @throws Failure `invalid-input` when neither names one
 */
function regionOf(input, environment) {
    const region = regionIn(input, environment);
    if (region)
        return region;
    throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'invalid-input',
        message: 'no AWS region: neither aws-region nor AWS_REGION is set.',
        remedy: 'Give aws-region: <region>, or run the assume-role action before this step.',
    });
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

/***/ 591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ unansweredAttempts)
/* harmony export */ });
/* harmony import */ var _failure_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1107);
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1885);


/**
 * Counts, while a command is sent, the attempts that nobody knows the effect of: they got no answer, or one that does not
 * say it. What was refused had none, and neither has what was never sent.
 */
function unansweredAttempts(command) {
    let count = 0;
    const counting = (next) => async (args) => {
        try {
            return await next(args);
        }
        catch (error) {
            if (!isRefusal(error))
                count += 1;
            throw error;
        }
    };
    // Behind the SDK's retries and its signing: once for each request that goes out.
    command.middlewareStack.add(counting, { step: 'finalizeRequest', priority: 'low', name: 'countUnanswered' });
    return () => count;
}
function isRefusal(error) {
    const status = (0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .httpStatus */ .n)(error) ?? 0;
    return error instanceof Error && status >= 400 && status < 500 && !(0,_failure_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnreadable */ .G)(error);
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

/***/ 5281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ awsAccess)
});

;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/lazily.js
/** A source that is made when credentials are first needed: a step that calls nobody loads nothing for it. */
function lazily(make) {
    let making;
    let made;
    const source = async () => {
        making ??= make();
        made = await making;
        return made;
    };
    return Object.assign(async () => (await source())(), {
        memoized: true,
        isNew: () => made?.isNew() ?? false,
        renew: async (refused) => (await source()).renew(refused),
    });
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/endpoint-guard.js + 3 modules
var endpoint_guard = __webpack_require__(9071);
// EXTERNAL MODULE: ../build/js/packages/aws/src/region.js
var src_region = __webpack_require__(6199);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/role/session.js + 1 modules
var role_session = __webpack_require__(3392);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
;// CONCATENATED MODULE: ../build/js/packages/composition/src/aws-access.js






/**
 * How an action calls AWS: with a session of its own role, or with the credentials at hand.
 * @throws Failure `invalid-input` with everything that the inputs have wrong about it
 */
function awsAccess(inputs, around) {
    const { environment } = around;
    (0,endpoint_guard/* guardEndpoints */.m)(environment, inputs['allow-endpoint'] ?? []);
    const region = (0,src_region/* regionIn */.U)(inputs['aws-region'], environment);
    const session = (0,role_session/* roleSession */.R)({
        ...{ region, role: inputs['role-to-assume'], chain: inputs['role-chain'], audience: inputs.audience },
        ...{ externalId: inputs['role-external-id'], name: inputs['role-session-name'] },
        allowedAccountIds: inputs['allowed-account-ids'],
    });
    const atHand = lazily(() => credentialsAtHand(session ? undefined : inputs['allowed-account-ids'], { region, around }));
    if (!session)
        return { settings: { ...around, credentials: atHand }, credentialsEnd: endOfStatic(environment) };
    const place = { region: (0,src_region/* regionOf */.A)(region, environment), jobWorkflow: inputs['job-workflow-ref'] };
    const credentials = lazily(() => sessionCredentials(session, { ...place, atHand, around }));
    return { settings: { ...around, credentials }, credentialsEnd: endOfSession(session, around) };
}
/** A session that keys of the environment open is renewed as long as they last, and lasts an hour at least. */
function endOfSession({ first, duration }, { environment, clock }) {
    const end = first === undefined ? Date.parse(endOfStatic(environment) ?? '') : Number.NaN;
    if (Number.isNaN(end))
        return undefined;
    return new Date(Math.max(end, clock.now() + duration * 1_000)).toISOString();
}
async function sessionCredentials(session, options) {
    const { around, ...place } = options;
    const [{ sessionSource }, { mintPorts }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5876), __webpack_require__.e(8778)]).then(__webpack_require__.bind(__webpack_require__, 8778)),
        __webpack_require__.e(/* import() */ 7277).then(__webpack_require__.bind(__webpack_require__, 7277)),
    ]);
    return sessionSource({
        ...{ session, ports: mintPorts({ ...around, ...place }), clock: around.clock, onTrouble },
        onAssumed({ arn, credentials }) {
            (0,log/* print */.y)({ level: 'info', text: `Assumed ${arn} until ${credentials.expiration.toISOString()}` });
        },
    });
}
async function credentialsAtHand(allowedAccountIds, { region, around }) {
    const { credentialsAtHand: find } = await __webpack_require__.e(/* import() */ 82).then(__webpack_require__.bind(__webpack_require__, 82));
    // Any region will do for asking whose they are.
    return find({ ...around, region: region ?? 'us-east-1', allowedAccountIds, onTrouble });
}
function onTrouble(error) {
    const text = `The credentials could not be renewed for now, and still last: ${(0,failure/* errorText */.kc)(error)}`;
    (0,log/* print */.y)({ level: 'warning', text });
}
/** Of keys in the environment, where the SDK uses them: a profile comes before them. */
function endOfStatic({ AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_CREDENTIAL_EXPIRATION }) {
    return AWS_ACCESS_KEY_ID && !AWS_PROFILE ? AWS_CREDENTIAL_EXPIRATION : undefined;
}


/***/ }),

/***/ 8999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ shortDefinition),
/* harmony export */   Lw: () => (/* binding */ parseArn),
/* harmony export */   iQ: () => (/* binding */ partitionOf),
/* harmony export */   kd: () => (/* binding */ consoleHost),
/* harmony export */   mp: () => (/* binding */ lastSegment)
/* harmony export */ });
/** `arn:partition:service:region:account:resource`, or undefined when `text` is no ARN. */
function parseArn(text) {
    if (text.length > 2_048)
        return undefined;
    const match = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12})?:(\S+)$/.exec(text);
    if (!match)
        return undefined;
    const [, partition = '', service = '', region = '', accountId = '', resource = ''] = match;
    return { partition, service, region, accountId, resource };
}
/** The last segment of a resource, e.g. the task id of a task ARN. */
function lastSegment(arn) {
    return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
}
/** `app:7` of the ARN of a task definition. */
function shortDefinition(definitionArn) {
    return definitionArn.slice(definitionArn.lastIndexOf('/') + 1);
}
// The prefixes are those of the SDK's partitions.json; everything that matches none belongs to `aws`.
const partitions = [
    { name: 'aws-cn', prefixes: ['cn-'], consoleHost: 'console.amazonaws.cn' },
    { name: 'aws-us-gov', prefixes: ['us-gov-'], consoleHost: 'console.amazonaws-us-gov.com' },
    { name: 'aws-iso-b', prefixes: ['us-isob-'], consoleHost: undefined },
    { name: 'aws-iso-e', prefixes: ['eu-isoe-'], consoleHost: undefined },
    { name: 'aws-iso-f', prefixes: ['us-isof-'], consoleHost: undefined },
    { name: 'aws-iso', prefixes: ['us-iso-'], consoleHost: undefined },
    { name: 'aws-eusc', prefixes: ['eusc-'], consoleHost: 'console.amazonaws-eusc.eu' },
];
function partitionOf(region) {
    return partitions.find(({ prefixes }) => prefixes.some((prefix) => region.startsWith(prefix)))?.name ?? 'aws';
}
/** The host of the web console for a region; undefined where no public one exists. */
function consoleHost(region) {
    // The region may come from a file: what is none must not become the host of a link.
    if (!/^[a-z]{2,6}(-[a-z]+)+-\d{1,2}$/.test(region))
        return undefined;
    const partition = partitions.find(({ name }) => name === partitionOf(region));
    if (partition)
        return partition.consoleHost && `${region}.${partition.consoleHost}`;
    return `${region}.console.aws.amazon.com`;
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


/***/ }),

/***/ 526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ intentOf)
/* harmony export */ });
/** The intent as it was saved; undefined when nothing was asked for, or the step came to its own end. */
function intentOf(state) {
    if (state === '' || state === 'concluded')
        return undefined;
    const value = JSON.parse(state);
    if (isIntent(value))
        return value;
    throw new Error(`the saved state is not what this action writes: ${state}`);
}
const texts = ['region', 'application', 'group', 'cluster', 'service', 'marker'];
const policies = ['roll-back', 'stop', 'leave'];
function isIntent(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const members = new Map(Object.entries(value));
    if (!texts.every((name) => typeof members.get(name) === 'string'))
        return false;
    const id = members.get('deploymentId');
    if (id !== undefined && typeof id !== 'string')
        return false;
    return typeof members.get('startedAt') === 'number' && policies.includes(members.get('onCancel'));
}


/***/ }),

/***/ 8108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Md: () => (/* binding */ isJsonArray),
/* harmony export */   OW: () => (/* binding */ isJsonObject)
/* harmony export */ });
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isJsonArray(value) {
    return Array.isArray(value);
}
/** Whether a value parsed by somebody else is JSON through and through. */
function isJson(value) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return true;
    if (typeof value === 'number')
        return Number.isFinite(value);
    if (Array.isArray(value))
        return value.every(isJson);
    if (typeof value !== 'object')
        return false;
    const prototype = Object.getPrototypeOf(value);
    return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isJson);
}
/** `a string`, `a number`, `a list`, … for messages. */
function kindOf(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}


/***/ }),

/***/ 4264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ warning),
/* harmony export */   p: () => (/* binding */ info)
/* harmony export */ });
function info(text) {
    return { level: 'info', text };
}
function warning(text) {
    return { level: 'warning', text };
}


/***/ }),

/***/ 527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether a host, as a URL has it, is this machine: what goes there is seen by nobody else. */
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}


/***/ }),

/***/ 3392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ roleSession)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/role/policies.js
// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: of both kinds of policies together.
const mostCharacters = 2_048;
const mostManaged = 10;
/**
 * What is wrong with the session policies.
 * @param inline JSON
 * @param managed ARNs
 */
function policyMistakes(inline, managed) {
    const mistakes = [];
    if (inline !== undefined && !isObject(inline)) {
        mistakes.push({ at: 'inline-session-policy', message: 'is no JSON object' });
    }
    if (managed.length > mostManaged) {
        mistakes.push({ at: 'managed-session-policies', message: `at most ${mostManaged}, found ${managed.length}` });
    }
    const size = [inline ?? '', ...managed].join('').length;
    if (size > mostCharacters) {
        const at = inline === undefined ? 'managed-session-policies' : 'inline-session-policy';
        const message = `session policies hold ${size} characters in all; the limit is ${mostCharacters}. Blanks count: print the JSON without them, or name a managed policy`;
        mistakes.push({ at, message });
    }
    return mistakes;
}
function isObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/role/session.js



// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
const longestChained = 3_600;
const usualDuration = 3_600;
/**
 * The session that is asked for; undefined when it is none, and the credentials at hand are meant as they are.
 * @throws Failure `invalid-input` with every mistake
 */
function roleSession(asked) {
    const { region, role, chain = [], tags = new Map(), policyArns = [], durationSeconds = usualDuration } = asked;
    const isAsked = role !== undefined || chain.length > 0;
    const mistakes = isAsked
        ? [
            ...partitionMistakes(asked),
            ...accountMistakes(asked),
            ...chainMistakes(asked),
            ...policyMistakes(asked.policy, policyArns),
        ]
        : withoutRole(asked);
    if (mistakes.length > 0) {
        throw (0,failure/* failureOf */.g5)(mistakes, {
            code: 'invalid-input',
            what: 'the role cannot be assumed as asked',
            remedy: `Correct the step's "with:".`,
        });
    }
    if (!isAsked)
        return undefined;
    return {
        ...{ first: role, chain, tags, policyArns, policy: asked.policy, duration: durationSeconds },
        ...{ externalId: asked.externalId, allowedAccountIds: asked.allowedAccountIds },
        audience: asked.audience ?? usualAudience(region),
        name: asked.name ?? 'ecs-actions',
    };
}
/** What AWS has its identity providers for GitHub registered with. */
function usualAudience(region) {
    return region !== undefined && (0,src_arn/* partitionOf */.iQ)(region) === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
function withoutRole({ audience, name, externalId }) {
    const given = Object.entries({ audience, 'role-session-name': name, 'role-external-id': externalId });
    return given
        .filter(([, value]) => value !== undefined)
        .map(([at]) => ({ at, message: 'says how to assume a role, but there is no role-to-assume' }));
}
function partitionMistakes({ region, role, chain = [] }) {
    if (region === undefined)
        return [];
    const expected = (0,src_arn/* partitionOf */.iQ)(region);
    const roles = [{ at: 'role-to-assume', arn: role }, ...chain.map((arn) => ({ at: 'role-chain', arn }))];
    return roles.flatMap(({ at, arn }) => {
        const found = arn === undefined ? expected : (0,src_arn/* parseArn */.Lw)(arn)?.partition;
        if (found === expected)
            return [];
        const message = `${arn} is in partition "${found}", but region ${region} belongs to "${expected}": correct aws-region, or begin the ARN with arn:${expected}:`;
        return [{ at, message }];
    });
}
function accountMistakes({ role, chain = [], allowedAccountIds }) {
    const last = chain.at(-1) ?? role;
    const account = last === undefined ? undefined : (0,src_arn/* parseArn */.Lw)(last)?.accountId;
    if (last === undefined || !allowedAccountIds || allowedAccountIds.includes(account ?? ''))
        return [];
    const message = `${last} belongs to account ${account}, which is not among them (${allowedAccountIds.join(', ')})`;
    return [{ at: 'allowed-account-ids', message }];
}
function chainMistakes({ chain = [], externalId, tags, durationSeconds = usualDuration }) {
    if (chain.length > 0) {
        if (durationSeconds <= longestChained)
            return [];
        const message = `AWS limits a session that another session opens to one hour: at most ${longestChained} with role-chain, found ${durationSeconds}. Let the OIDC token open the last role directly, or have the credentials renewed: role-to-assume and role-chain at the steps that wait, or credential-process: true`;
        return [{ at: 'role-duration-seconds', message }];
    }
    const mistakes = [];
    const oidcTakesNone = 'is for a role of role-chain; a session from an OIDC token takes none';
    if (externalId !== undefined)
        mistakes.push({ at: 'role-external-id', message: oidcTakesNone });
    if (tags && tags.size > 0)
        mistakes.push({ at: 'session-tags', message: oidcTakesNone });
    return mistakes;
}


/***/ }),

/***/ 9592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ resolveLeftover)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_deployment_clean_up__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3153);
/* harmony import */ var _ecs_actions_domain_deployment_rollback_expected__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8497);
/* harmony import */ var _ecs_actions_domain_deployment_snapshot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9916);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9901);





/**
 * After a step that was cancelled or killed, or got no answer to its start: does with its deployment what the policy
 * says, and looks for some minutes how that goes.
 * @throws Failure when it could not be stopped, or CodeDeploy cannot be asked for it
 */
async function resolveLeftover(intent, ports) {
    if (intent.onCancel === 'leave')
        return { did: 'left', deployment: undefined, rollback: undefined };
    const found = await leftover(intent, ports);
    if (!found)
        return { did: 'nothing', deployment: undefined, rollback: undefined };
    if ((0,_ecs_actions_domain_deployment_snapshot__WEBPACK_IMPORTED_MODULE_2__/* .hasEnded */ .hY)(found))
        return seeOut(found, 'nothing', ports);
    const action = (0,_ecs_actions_domain_deployment_clean_up__WEBPACK_IMPORTED_MODULE_3__/* .cleanUpOf */ .S)(intent.onCancel, found);
    if (action === 'leave')
        return { did: 'left', deployment: found, rollback: undefined };
    const rollBack = action === 'roll-back';
    await patiently(() => ports.codeDeploy.stopDeployment({ deploymentId: found.id, rollBack }), ports);
    return seeOut(found, rollBack ? 'rolling-back' : 'stopped', ports);
}
async function leftover(intent, ports) {
    const { cluster, service, deploymentId: id } = intent;
    const deployment = id === undefined ? await marked(intent, ports) : await known(id, ports);
    if (!deployment)
        return undefined;
    const target = `${cluster}:${service}`;
    // Without it nobody knows whether the traffic has moved; then the old version is taken for the safer one.
    const progress = await ports.codeDeploy.progress({ deploymentId: deployment.id, target }).catch(() => undefined);
    return { ...deployment, progress };
}
// A minute: lists may be that old, and a cancelled job gets five minutes for all of its post steps.
const looks = 21;
function marked(intent, { codeDeploy, clock }) {
    const { application, group, marker, startedAt } = intent;
    const mark = { marker, taskDefinition: undefined, sha256: undefined };
    return (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findMarked */ .E)({ codeDeploy, clock, signal: undefined, application, group, ...mark, startedAt, looks });
}
/** A deployment that is not shown, or may not be read, is there all the same: its id is enough to stop it. */
async function known(id, { codeDeploy }) {
    try {
        return (await codeDeploy.deployment(id)) ?? (0,_ecs_actions_domain_deployment_snapshot__WEBPACK_IMPORTED_MODULE_2__/* .unseenDeployment */ .Wb)(id, undefined);
    }
    catch (error) {
        if (!(error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
            throw error;
        return (0,_ecs_actions_domain_deployment_snapshot__WEBPACK_IMPORTED_MODULE_2__/* .unseenDeployment */ .Wb)(id, undefined);
    }
}
const pause = 5_000;
const troubleAtMost = 90_000;
async function patiently(work, { clock }) {
    const start = clock.now();
    for (;;) {
        try {
            return await work();
        }
        catch (error) {
            if (!(0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error) || clock.now() - start >= troubleAtMost)
                throw error;
        }
        await clock.sleep(pause);
    }
}
// Nobody has asked for the group here: until the time is up a rollback may come.
const anyEvents = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'];
const seeOutAtMost = 180_000;
async function seeOut(from, did, ports) {
    const { codeDeploy, clock } = ports;
    const start = clock.now();
    let [deployment, rollback] = [from, undefined];
    for (;;) {
        try {
            deployment = (await codeDeploy.deployment(from.id)) ?? deployment;
            const { rolledBackBy } = deployment;
            if (rolledBackBy !== undefined)
                rollback = (await codeDeploy.deployment(rolledBackBy)) ?? rollback;
        }
        catch (error) {
            if (!(error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
                throw error;
            if (!(0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error))
                return { did, deployment, rollback };
        }
        const settled = rollback ? (0,_ecs_actions_domain_deployment_snapshot__WEBPACK_IMPORTED_MODULE_2__/* .hasEnded */ .hY)(rollback) : (0,_ecs_actions_domain_deployment_snapshot__WEBPACK_IMPORTED_MODULE_2__/* .hasEnded */ .hY)(deployment) && !(0,_ecs_actions_domain_deployment_rollback_expected__WEBPACK_IMPORTED_MODULE_4__/* .mayBeRolledBack */ .S)(deployment, anyEvents);
        if (settled || clock.now() - start >= seeOutAtMost)
            return { did, deployment, rollback };
        await clock.sleep(pause);
    }
}


/***/ }),

/***/ 3551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ narrateLeftover),
/* harmony export */   v: () => (/* binding */ notCleanedUp)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_deployment_snapshot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9916);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _ecs_actions_domain_line__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4264);



/** What the log says of a deployment that the step did not see to its end. */
function narrateLeftover(intent, { did, deployment, rollback }) {
    const start = 'The step did not see its deployment to the end.';
    if (!deployment) {
        const text = did === 'left'
            ? `${start} It goes on, if it was started: ${whereToLook(intent)}`
            : `${start} None of it was found. Make sure with: ${whereToLook(intent)}`;
        return [(0,_ecs_actions_domain_line__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$)(text)];
    }
    const lines = [(0,_ecs_actions_domain_line__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$)(`${start} ${sentence(did, deployment)}`)];
    if (rollback)
        lines.push((0,_ecs_actions_domain_line__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$)(`Rollback ${stateOf(rollback)}.`));
    else if (did === 'rolling-back' && (0,_ecs_actions_domain_deployment_snapshot__WEBPACK_IMPORTED_MODULE_2__/* .endedBadly */ .PL)(deployment)) {
        lines.push((0,_ecs_actions_domain_line__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$)('No rollback of it was seen: see what the service runs.'));
    }
    return lines;
}
function sentence(did, deployment) {
    const state = `Deployment ${stateOf(deployment)}`;
    if (did === 'nothing')
        return `${state} already.`;
    if (did !== 'left' && deployment.status === 'succeeded')
        return `${state}: it had ended before it could be stopped.`;
    if (did === 'left')
        return `${state}, and is left so: all its traffic has moved.`;
    return did === 'stopped' ? `It was asked to stop. ${state}.` : `It was asked to stop and to be rolled back. ${state}.`;
}
function stateOf({ id, rawStatus, error }) {
    return `${id} is ${rawStatus}${error === undefined ? '' : ` (${error.code})`}`;
}
/** The failure of a clean-up that could not be done. */
function notCleanedUp(intent, error) {
    if (!(error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
        return error;
    return new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: error.code,
        message: `The deployment of this step may go on: ${error.message}`,
        remedy: `${error.remedy} Find it with: ${whereToLook(intent)}`,
        cause: error,
    });
}
function whereToLook({ region, application, group, deploymentId }) {
    if (deploymentId !== undefined)
        return `aws deploy get-deployment --region ${region} --deployment-id ${deploymentId}`;
    return `aws deploy list-deployments --region ${region} --application-name ${application} --deployment-group-name ${group}`;
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
