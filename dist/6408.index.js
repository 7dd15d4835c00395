export const id = 6408;
export const ids = [6408];
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
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1885);



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
    if (!(error instanceof Error) || error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        return error;
    const { code, remedy } = (0,_failure_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .judgement */ ._)(error, call);
    return new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code,
        message: `${call.action} failed for ${call.subject}: ${words(error)}`,
        remedy,
        cause: error,
    });
}
function words(error) {
    const status = (0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .httpStatus */ .n)(error);
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


/***/ })

};
