export const id = 6213;
export const ids = [6213];
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

/***/ 6642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Ecs)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5113);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3505);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6206);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3625);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6717);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5368);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5884);
/* harmony import */ var _registration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(739);
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1885);
/* harmony import */ var _task_snapshot_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2911);






/** Amazon ECS, as far as the actions use it. Every method throws Failure. */
class Ecs {
    #client;
    constructor(client) {
        this.#client = client;
    }
    async registerTaskDefinition(definition) {
        const input = (0,_registration_js__WEBPACK_IMPORTED_MODULE_2__/* .registrable */ .ZV)(definition);
        const call = { action: 'ecs:RegisterTaskDefinition', subject: `family ${definition.family}` };
        const reply = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .RegisterTaskDefinitionCommand */ .$(input)));
        return (0,_registration_js__WEBPACK_IMPORTED_MODULE_2__/* .registered */ .HZ)(reply.taskDefinition, call.subject);
    }
    /** @param name family (its latest ACTIVE revision), family:revision, or ARN */
    async describeTaskDefinition(name) {
        const call = { action: 'ecs:DescribeTaskDefinition', subject: `task definition ${name}` };
        const reply = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__/* .DescribeTaskDefinitionCommand */ .Z({ taskDefinition: name })));
        return (0,_registration_js__WEBPACK_IMPORTED_MODULE_2__/* .registered */ .HZ)(reply.taskDefinition, call.subject);
    }
    /** Starts one task. */
    async runTask(order) {
        const call = { action: 'ecs:RunTask', subject: `${order.taskDefinition} in cluster ${order.cluster}` };
        const sending = (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .RunTaskCommand */ ._(runTaskInput(order))));
        const reply = await sending.catch((error) => startError(error, order));
        const [task] = reply.tasks ?? [];
        if (task)
            return (0,_task_snapshot_js__WEBPACK_IMPORTED_MODULE_6__/* .taskSnapshot */ .U)(task);
        const reasons = (reply.failures ?? []).map(({ arn, reason, detail }) => [arn, reason, detail].filter(Boolean).join(' '));
        throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            code: 'not-started',
            message: `ECS placed no task in cluster ${order.cluster}: ${reasons.join('; ') || 'it gave no reason'}.`,
            remedy: 'Nothing was started, so the step can run again; for RESOURCE reasons the cluster needs room first.',
        });
    }
    /** The task as it is now; undefined when ECS does not show it (just started, or stopped more than an hour ago). */
    async task(options) {
        const { cluster, arn } = options;
        const call = { action: 'ecs:DescribeTasks', subject: `task ${arn}` };
        const reply = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_7__/* .DescribeTasksCommand */ .z({ cluster, tasks: [arn] })));
        const [task] = reply.tasks ?? [];
        if (task)
            return (0,_task_snapshot_js__WEBPACK_IMPORTED_MODULE_6__/* .taskSnapshot */ .U)(task);
        const [failure] = reply.failures ?? [];
        if (failure === undefined || failure.reason === 'MISSING')
            return undefined;
        throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            code: 'aws-error',
            message: `ECS does not show task ${arn}: ${[failure.reason, failure.detail].filter(Boolean).join(' ')}`,
            remedy: 'Look at the task in the console.',
        });
    }
    /** Asks ECS to stop the task; it is still running when this returns. */
    async stopTask(options) {
        const { cluster, arn } = options;
        const reason = options.reason.slice(0, 255);
        const call = { action: 'ecs:StopTask', subject: `task ${arn}` };
        await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_8__/* .StopTaskCommand */ .P({ cluster, task: arn, reason })));
    }
    /** ARNs of the tasks that are meant to run and carry this `startedBy`. */
    async tasksStartedBy(options) {
        const call = { action: 'ecs:ListTasks', subject: `cluster ${options.cluster}` };
        const reply = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_9__/* .ListTasksCommand */ .M(options)));
        return reply.taskArns ?? [];
    }
}
/** A refusal of the first attempt is proof that nothing was started; after trouble on the way nobody knows. */
function startError(error, { cluster, startedBy }) {
    if (!(error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || ((0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_10__/* .attempts */ .r)(error.cause) === 1 && !(0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error)))
        throw error;
    throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'start-unknown',
        message: `${error.message}. Whether the task was started is not known.`,
        remedy: `The clean-up step of this job looks for the task and stops it, unless on-cancel is leave. Make sure that none is running before this step is run again: aws ecs list-tasks --cluster ${cluster} --started-by ${startedBy}`,
        cause: error,
    });
}
function runTaskInput(order) {
    const { network } = order;
    const environment = [...order.environment].map(([name, value]) => ({ name, value }));
    const override = {
        name: order.container,
        ...(order.command ? { command: [...order.command] } : {}),
        ...(environment.length > 0 ? { environment } : {}),
    };
    return {
        ...{ cluster: order.cluster, taskDefinition: order.taskDefinition, count: 1 },
        ...{ clientToken: order.clientToken, startedBy: order.startedBy },
        ...(order.launchType ? { launchType: order.launchType } : {}),
        ...(order.platformVersion ? { platformVersion: order.platformVersion } : {}),
        ...(network ? { networkConfiguration: { awsvpcConfiguration: awsvpc(network) } } : {}),
        ...(order.command || environment.length > 0 ? { overrides: { containerOverrides: [override] } } : {}),
    };
}
function awsvpc(network) {
    return {
        subnets: [...network.subnets],
        securityGroups: [...network.securityGroups],
        assignPublicIp: network.assignPublicIp ? 'ENABLED' : 'DISABLED',
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

/***/ 739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HZ: () => (/* binding */ registered),
  ZV: () => (/* binding */ registrable),
  _5: () => (/* binding */ registrableCopy)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(693);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/task-definition.js
var task_definition = __webpack_require__(8123);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js
var NormalizedSchema = __webpack_require__(6627);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/conformance.js


/**
 * What of `value` would not reach AWS as it stands. The SDK neither checks types nor says so when it drops a field its
 * version does not know; this walks the same schema and says it.
 */
function misfits(schema, value, at = '') {
    const shape = NormalizedSchema/* NormalizedSchema */.l1.of(schema);
    if (value === null)
        return [];
    if (shape.isStructSchema())
        return structMisfits(shape, value, at);
    if (shape.isListSchema()) {
        if (!(0,json/* isJsonArray */.Md)(value))
            return [wrongType(at, 'a list', value)];
        return value.flatMap((entry, index) => misfits(shape.getValueSchema(), entry, `${at}[${index}]`));
    }
    if (shape.isMapSchema()) {
        if (!(0,json/* isJsonObject */.OW)(value))
            return [wrongType(at, 'a mapping', value)];
        return Object.entries(value).flatMap(([key, entry]) => misfits(shape.getValueSchema(), entry, `${at}.${key}`));
    }
    if (shape.isStringSchema())
        return typeof value === 'string' ? [] : [wrongType(at, 'a string', value)];
    if (shape.isNumericSchema())
        return typeof value === 'number' ? [] : [wrongType(at, 'a number', value)];
    if (shape.isBooleanSchema())
        return typeof value === 'boolean' ? [] : [wrongType(at, 'true or false', value)];
    return [];
}
function structMisfits(shape, value, at) {
    if (!(0,json/* isJsonObject */.OW)(value))
        return [wrongType(at, 'a mapping', value)];
    const members = new Map(shape.structIterator());
    return Object.entries(value).flatMap(([key, entry]) => {
        const path = at === '' ? key : `${at}.${key}`;
        const member = members.get(key);
        if (!member)
            return [{ at: path, message: 'is no field that this version knows, so AWS would never see it' }];
        return misfits(member, entry, path);
    });
}
function wrongType(at, expected, value) {
    return { at, message: `expected ${expected}, found ${(0,json/* kindOf */.I)(value)}` };
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/registration.js






/**
 * The definition as the input of RegisterTaskDefinition.
 * @throws Failure `invalid-source` when a field would not reach AWS, or has the wrong type
 */
function registrable(definition) {
    if (fits(definition))
        return definition;
    throw (0,failure/* failureOf */.g5)(misfits(schemas_0/* RegisterTaskDefinitionRequest$ */.fSK, definition), {
        code: 'invalid-source',
        what: `task definition ${definition.family} cannot be registered as it stands`,
        remedy: 'Correct the fields named; remove those that only describe-task-definition shows.',
    });
}
function fits(definition) {
    return misfits(schemas_0/* RegisterTaskDefinitionRequest$ */.fSK, definition).length === 0;
}
/** A definition as ECS shows it, without what only it can set: a copy that can be registered. */
function registrableCopy(definition) {
    const members = new Set([...NormalizedSchema/* NormalizedSchema */.l1.of(schemas_0/* RegisterTaskDefinitionRequest$ */.fSK).structIterator()].map(([name]) => name));
    const { family, containerDefinitions, ...rest } = definition;
    const kept = Object.entries(rest).filter(([name]) => members.has(name));
    return { ...Object.fromEntries(kept), family, containerDefinitions };
}
/** What ECS answered, as plain JSON. */
function registered(reply, subject) {
    const arn = reply?.taskDefinitionArn;
    const plain = JSON.parse(JSON.stringify(reply ?? null));
    if (arn === undefined || !(0,json/* isJson */.Fh)(plain)) {
        throw new failure/* Failure */.HR({
            code: 'aws-error',
            message: `ECS answered without a task definition for ${subject}.`,
            remedy: 'Run the step again.',
        });
    }
    return { arn, definition: (0,task_definition/* taskDefinitionOf */.I)(plain, arn) };
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

/***/ 2911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ taskSnapshot)
/* harmony export */ });
function taskSnapshot(task) {
    return {
        arn: task.taskArn ?? '',
        definitionArn: task.taskDefinitionArn ?? '',
        lastStatus: task.lastStatus ?? 'unknown',
        stopCode: task.stopCode,
        stoppedReason: task.stoppedReason,
        containers: (task.containers ?? []).map(({ name = '', lastStatus, exitCode, reason }) => ({
            name,
            lastStatus,
            exitCode,
            reason,
        })),
        createdAt: task.createdAt?.getTime(),
        pullStartedAt: task.pullStartedAt?.getTime(),
        pullStoppedAt: task.pullStoppedAt?.getTime(),
        startedAt: task.startedAt?.getTime(),
        executionStoppedAt: task.executionStoppedAt?.getTime(),
        stoppedAt: task.stoppedAt?.getTime(),
    };
}


/***/ })

};
