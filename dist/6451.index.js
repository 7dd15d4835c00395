export const id = 6451;
export const ids = [6451];
export const modules = {

/***/ 2169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ AwsJson1_1Protocol)
/* harmony export */ });
/* harmony import */ var _AwsJsonRpcProtocol__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1185);

class AwsJson1_1Protocol extends _AwsJsonRpcProtocol__WEBPACK_IMPORTED_MODULE_0__/* .AwsJsonRpcProtocol */ .p {
    constructor({ defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec, }) {
        super({
            defaultNamespace,
            errorTypeRegistries,
            serviceTarget,
            awsQueryCompatible,
            jsonCodec,
        });
    }
    getShapeId() {
        return "aws.protocols#awsJson1_1";
    }
    getJsonRpcVersion() {
        return "1.1";
    }
    getDefaultContentType() {
        return "application/x-amz-json-1.1";
    }
}


/***/ }),

/***/ 1185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ AwsJsonRpcProtocol)
/* harmony export */ });
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4501);
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(685);
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8876);
/* harmony import */ var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8934);
/* harmony import */ var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6627);
/* harmony import */ var _ProtocolLib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8063);



class AwsJsonRpcProtocol extends _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_0__/* .RpcProtocol */ .M {
    serializer;
    deserializer;
    serviceTarget;
    codec;
    mixin;
    awsQueryCompatible;
    constructor({ defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec, }) {
        super({
            defaultNamespace,
            errorTypeRegistries,
        });
        this.serviceTarget = serviceTarget;
        this.codec =
            jsonCodec ??
                new _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__/* .JsonCodec2 */ .p({
                    timestampFormat: {
                        useTrait: true,
                        default: 7,
                    },
                    jsonName: false,
                });
        this.serializer = this.codec.createSerializer();
        this.deserializer = this.codec.createDeserializer();
        this.awsQueryCompatible = !!awsQueryCompatible;
        this.mixin = new _ProtocolLib__WEBPACK_IMPORTED_MODULE_2__/* .ProtocolLib */ .U(this.awsQueryCompatible);
    }
    async serializeRequest(operationSchema, input, context) {
        const request = await super.serializeRequest(operationSchema, input, context);
        if (!request.path.endsWith("/")) {
            request.path += "/";
        }
        request.headers["content-type"] = `application/x-amz-json-${this.getJsonRpcVersion()}`;
        request.headers["x-amz-target"] = `${this.serviceTarget}.${operationSchema.name}`;
        if (this.awsQueryCompatible) {
            request.headers["x-amzn-query-mode"] = "true";
        }
        if ((0,_smithy_core_schema__WEBPACK_IMPORTED_MODULE_3__/* .deref */ .L)(operationSchema.input) === "unit" || !request.body) {
            request.body = "{}";
        }
        return request;
    }
    getPayloadCodec() {
        return this.codec;
    }
    async handleError(operationSchema, context, response, dataObject, metadata) {
        const { awsQueryCompatible } = this;
        if (awsQueryCompatible) {
            this.mixin.setQueryCompatError(dataObject, response);
        }
        const errorIdentifier = (0,_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__/* .loadJsonRpcErrorCode */ .rh)(response, dataObject, awsQueryCompatible) ?? "Unknown";
        this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
        const { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, dataObject, metadata, awsQueryCompatible ? this.mixin.findQueryCompatibleError : undefined);
        const ns = _smithy_core_schema__WEBPACK_IMPORTED_MODULE_5__/* .NormalizedSchema */ .l1.of(errorSchema);
        const message = dataObject.message ?? dataObject.Message ?? "UnknownError";
        const ErrorCtor = this.compositeErrorRegistry.getErrorCtor(errorSchema) ?? Error;
        const exception = new ErrorCtor({});
        const output = {};
        const errorDeserializer = this.codec.createDeserializer();
        for (const [name, member] of ns.structIterator()) {
            if (dataObject[name] != null) {
                output[name] = errorDeserializer.readObject(member, dataObject[name]);
            }
        }
        if (awsQueryCompatible) {
            this.mixin.queryCompatOutput(dataObject, output);
        }
        throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
            $fault: ns.getMergedTraits().error,
            message,
        }, output), dataObject);
    }
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

/***/ 1774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   kc: () => (/* binding */ errorText)
/* harmony export */ });
/**
 * The world or the user is at fault, not this code: `message` names the thing and the wrong value, `remedy` says what
 * to do about it. Anything else that is thrown is a defect and is shown with its stack.
 */
class Failure extends Error {
    code;
    remedy;
    constructor(options) {
        super(options.message, options.cause === undefined ? {} : { cause: options.cause });
        this.name = 'Failure';
        this.code = options.code;
        this.remedy = options.remedy;
    }
}
/** Trouble that may be over a moment later, so that a wait with a limit of its own need not end for it. */
function isPassing(error) {
    return (error instanceof Failure && (error.code === 'network' || error.code === 'throttled' || error.code === 'unavailable'));
}
/** One failure for everything that is wrong, so that nobody mends a file one mistake at a time. */
function failureOf(mistakes, options) {
    const lines = mistakes.map(({ at, message }) => `${at}: ${message}`);
    const message = lines.length === 1
        ? `${options.what}: ${lines.join('')}`
        : `${options.what}:\n${lines.map((l) => `- ${l}`).join('\n')}`;
    return new Failure({ code: options.code, message, remedy: options.remedy });
}
/** What is known about an error in one line. */
function errorText(error) {
    if (error instanceof Failure)
        return `${error.message.replace(/[.]?$/, '.')} ${error.remedy}`;
    return error instanceof Error ? error.message : String(error);
}
/** The `code` of a system or network error, e.g. `ENOENT`; undefined for other things that are thrown. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 8670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ foreignLines),
/* harmony export */   n: () => (/* binding */ foreignLine)
/* harmony export */ });
// A control character (ESC, in practice) that begins a colour or title sequence of a terminal; a tab begins none.
const terminalSequence = /(?!\t)\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|\][^\p{Cc}]*\p{Cc}\\?)/gu;
// Control characters except tab, and format characters: the invisible ones that reorder or hide text (bidi, zero width).
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu;
// Reasons of ECS may quote a presigned URL of ECR or S3: https://github.com/aws/containers-roadmap/issues/1133
const presigned = /\b(X-Amz-(?:Signature|Security-Token|Credential))=[^&\s"']+/gi;
/**
 * Lines of text that came from outside, safe to print into a job's log behind a prefix: GitHub's runner takes `::name::`
 * at the start of a line and `##[name]` anywhere in it for a command, and ends a line at `\n`, `\r\n` and a lone `\r`.
 */
function foreignLines(text) {
    return text.split(/\r\n|\n|\r/).map((line) => line
        .replace(terminalSequence, '')
        .replace(invisible, '')
        .replace(presigned, '$1=***')
        .replaceAll('##[', '## [')
        .replace(/^\s*::/, ' : :'));
}
/** The same on one line, cut at `limit` characters. */
function foreignLine(text, limit = 2_000) {
    const line = foreignLines(text).join(' ⏎ ');
    return line.length > limit ? `${line.slice(0, limit)}…` : line;
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

/***/ 2733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ execute),
/* harmony export */   v: () => (/* binding */ reportingFailure)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5360);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1774);
/* harmony import */ var _ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8670);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5132);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7661);





/** Runs a step: inputs in, outputs and summary out, and a failure told with its remedy. */
async function execute(spec, environment, use) {
    await reportingFailure(spec.name, async () => {
        const { outputs, summary, verdict, failure } = await use((0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(spec, environment));
        for (const [name, value] of Object.entries(outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
        await writeSummary(summary, environment);
        if (failure)
            throw failure;
        if (verdict !== undefined)
            (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .y)({ level: 'info', text: verdict });
    });
}
/** Runs `work` as the body of a step: what it throws fails the step, a Failure with its remedy, a defect with its stack. */
async function reportingFailure(title, work) {
    try {
        await work();
    }
    catch (error) {
        process.exitCode = 1;
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_4__/* .foreignLines */ .Y)(describe(error)).join('\n'), { title });
    }
}
function describe(error) {
    if (error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
        return `${error.message}\n${error.remedy}`;
    return `This is a defect of the action, please report it.\n${error instanceof Error ? error.stack : String(error)}`;
}
// GitHub drops a step's whole summary when it is larger than 1 MiB.
const largestSummary = 1_000_000;
async function writeSummary(summary, environment) {
    if (summary === '' || !environment.GITHUB_STEP_SUMMARY)
        return;
    if (Buffer.byteLength(summary) > largestSummary) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`The job summary is left out: it is larger than the ${largestSummary} bytes that GitHub shows.`);
        return;
    }
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(summary, true).write();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`The job summary could not be written: ${(0,_ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_4__/* .foreignLines */ .Y)((0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(error)).join(' ')}`);
    }
}


/***/ }),

/***/ 7444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ credentialInputs),
/* harmony export */   xN: () => (/* binding */ awsInputs),
/* harmony export */   xe: () => (/* binding */ refusedAwsInputs)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2970);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(586);


const regionKind = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: 'region, e.g. eu-central-1', pattern: /^[a-z]{2,6}(-[a-z]+)+-\d{1,2}$/ });
const allowEndpoint = (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Hosts besides this machine that `AWS_ENDPOINT_URL` may name.', (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ syntax: 'host names', pattern: /^[A-Za-z0-9.:[\]-]+$/ }));
/** Of the one action that needs no credentials yet. */
const credentialInputs = {
    'aws-region': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)('Region of the role session and of the steps that follow.', regionKind),
    'allow-endpoint': allowEndpoint,
};
/** Common to the actions that call AWS with the credentials they find. */
const awsInputs = {
    'aws-region': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Region; without it `AWS_REGION`, as assume-role sets it.', regionKind),
    'allow-endpoint': allowEndpoint,
};
const assumeFirst = 'is not supported here yet: run the assume-role action before this step';
const refusedAwsInputs = {
    'role-to-assume': assumeFirst,
    'role-chain': assumeFirst,
    'role-external-id': assumeFirst,
    'role-session-name': assumeFirst,
    audience: assumeFirst,
    'allowed-account-ids': assumeFirst,
};


/***/ }),

/***/ 2970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TT: () => (/* binding */ assignments),
/* harmony export */   jH: () => (/* binding */ stringArray),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rb: () => (/* binding */ InputMistake),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/** The text of an input was not what it should be; the message continues `<input name>: …`. */
class InputMistake extends Error {
}
function text(options = { syntax: 'text' }) {
    const { syntax, pattern, most = 16_384 } = options;
    return {
        syntax,
        parse(raw) {
            const value = raw.trim();
            if (value.length > most)
                throw new InputMistake(`is ${value.length} characters long; the limit is ${most}`);
            if (pattern && !pattern.test(value))
                throw new InputMistake(`expected ${syntax}, found "${value}"`);
            return value;
        },
    };
}
/** Exactly `true` or `false`: what GitHub's expressions print, and nothing that could be misread. */
const boolean = {
    syntax: 'true or false',
    parse(raw) {
        const value = raw.trim();
        if (value === 'true')
            return true;
        if (value === 'false')
            return false;
        throw new InputMistake(`expected true or false, found "${value}"`);
    },
};
function integer(options) {
    const { min, max } = options;
    const syntax = `whole number, ${min} to ${max}`;
    return {
        syntax,
        parse(raw) {
            const value = raw.trim();
            const number = Number(value);
            if (/^\d{1,15}$/.test(value) && number >= min && number <= max)
                return number;
            throw new InputMistake(`expected a ${syntax}, found "${value}"`);
        },
    };
}
function oneOf(...values) {
    const syntax = values.join(', ');
    return {
        syntax,
        parse(raw) {
            const value = raw.trim();
            const match = values.find((candidate) => candidate === value);
            if (match !== undefined)
                return match;
            throw new InputMistake(`expected one of ${syntax}, found "${value}"`);
        },
    };
}
/**
 * Separated by commas or line breaks; blanks around each are dropped. An empty entry is a mistake: it is what an
 * expression leaves that has no value.
 */
function list(options) {
    return {
        syntax: `${options.syntax}, separated by commas or line breaks`,
        parse(raw) {
            const lines = raw.split('\n').filter((line) => line.trim() !== '');
            const entries = lines.flatMap((line) => line.split(',')).map((entry) => entry.trim());
            if (entries.includes(''))
                throw new InputMistake('has an empty entry beside a comma');
            const wrong = entries.filter((value) => !options.pattern.test(value));
            if (wrong.length > 0) {
                throw new InputMistake(`expected ${options.syntax}, found ${wrong.map((value) => `"${value}"`).join(', ')}`);
            }
            const twice = entries.find((value, index) => entries.indexOf(value) !== index);
            if (twice !== undefined)
                throw new InputMistake(`"${twice}" stands in it twice`);
            return entries;
        },
    };
}
/** A line each: `name=value`; everything after the first `=` is the value, blanks included. */
function assignments(options) {
    return {
        syntax: `${options.syntax} a line`,
        parse(raw) {
            const values = new Map();
            for (const [index, line] of raw.split(/\r?\n/).entries()) {
                if (line.trim() === '')
                    continue;
                const equals = line.indexOf('=');
                const name = line.slice(0, Math.max(equals, 0)).trim();
                // Nothing of the line is shown: it may be a piece of a secret that was meant to be one value.
                if (!options.name.test(name))
                    throw new InputMistake(`expected ${options.syntax} in line ${index + 1}`);
                if (values.has(name))
                    throw new InputMistake(`"${name}" stands in it twice`);
                values.set(name, line.slice(equals + 1));
            }
            return values;
        },
    };
}
/** A JSON array of strings, e.g. a command. */
const stringArray = {
    syntax: 'JSON array of strings',
    parse(raw) {
        const value = json(raw);
        if (isStringArray(value))
            return value;
        // The value is not shown: arguments may be secret.
        throw new InputMistake('expected a JSON array of strings such as ["npm", "run", "migrate"]');
    },
};
function json(raw) {
    try {
        return JSON.parse(raw);
    }
    catch {
        return undefined;
    }
}
function isStringArray(value) {
    return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string');
}


/***/ }),

/***/ 5132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/kinds.js
var kinds = __webpack_require__(2970);
;// CONCATENATED MODULE: ../build/js/packages/github/src/inputs/nearest.js
/** The candidate that differs from `word` by at most a quarter of its letters; undefined when none comes near. */
function nearest(word, candidates) {
    const ranked = candidates
        .map((candidate) => ({ candidate, distance: distance(plain(word), plain(candidate)) }))
        .sort((a, b) => a.distance - b.distance);
    const [best] = ranked;
    if (!best || word.length > 64)
        return undefined;
    return best.distance <= Math.max(1, Math.floor(best.candidate.length / 4)) ? best.candidate : undefined;
}
function plain(word) {
    return word.toLowerCase().replaceAll('_', '-');
}
/** Levenshtein's edit distance, in which two neighbours that have changed places count once. */
function distance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, other] of [...b].entries()) {
            const substitution = (row[j] ?? 0) + (letter === other ? 0 : 1);
            const swapped = letter === b[j - 1] && other === a[i - 1];
            const swap = swapped ? (before[j - 1] ?? 0) + 1 : substitution;
            next.push(Math.min(substitution, swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}

// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/spec.js
var spec = __webpack_require__(586);
;// CONCATENATED MODULE: ../build/js/packages/github/src/inputs/read.js




/**
 * The inputs of a step from its `INPUT_…` variables, or one Failure that lists every mistake: values that do not
 * parse, required inputs that are missing, inputs that are refused by name, and names that look like a slip of the pen.
 */
function readInputs(spec, environment) {
    const given = givenInputs(environment);
    const mistakes = [...refusedInputs(spec, given), ...misspeltInputs(spec, given)];
    const values = {};
    for (const [name, input] of Object.entries(spec.inputs)) {
        try {
            values[name] = input.parse(given.get(name));
        }
        catch (error) {
            mistakes.push({ at: name, message: mistakeText(error) });
        }
    }
    if (mistakes.length > 0) {
        throw (0,failure/* failureOf */.g5)(mistakes, {
            code: 'invalid-input',
            what: mistakes.length === 1 ? 'an input is wrong' : `${mistakes.length} inputs are wrong`,
            remedy: `Correct the step's "with:"; the action's README lists every input.`,
        });
    }
    if (!isComplete(spec, values))
        throw new Error('an input was neither read nor reported');
    return values;
}
/** What the workflow gave, by input name in small letters; blank values count as not given, as GitHub's own actions do. */
function givenInputs(environment) {
    const given = new Map();
    for (const [variable, value] of Object.entries(environment)) {
        if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '')
            continue;
        given.set(variable.slice('INPUT_'.length).toLowerCase(), value);
    }
    return given;
}
function refusedInputs(spec, given) {
    return Object.entries(spec.refused)
        .filter(([name]) => given.has(name.toLowerCase()))
        .map(([name, instead]) => ({ at: name, message: instead }));
}
/** Other `INPUT_` variables may belong to somebody else, so only a near miss is a mistake. */
function misspeltInputs(spec, given) {
    const known = Object.keys(spec.inputs);
    const refused = Object.keys(spec.refused).map((name) => name.toLowerCase());
    const mistakes = [];
    for (const name of given.keys()) {
        if (known.includes(name) || refused.includes(name))
            continue;
        const meant = nearest(name, [...known, ...refused]);
        if (meant !== undefined)
            mistakes.push({ at: name, message: `is no input of this action; did you mean ${meant}?` });
    }
    return mistakes;
}
function mistakeText(error) {
    if (error instanceof spec/* MissingInput */.Rw)
        return 'is required';
    if (error instanceof kinds/* InputMistake */.rb)
        return error.message;
    throw error;
}
function isComplete(spec, values) {
    return Object.keys(spec.inputs).every((name) => name in values);
}


/***/ }),

/***/ 586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P_: () => (/* binding */ defaulted),
/* harmony export */   Rw: () => (/* binding */ MissingInput),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required)
/* harmony export */ });
function required(description, kind) {
    return {
        ...{ description, syntax: kind.syntax, default: undefined, required: true },
        parse(text) {
            if (text === undefined)
                throw new MissingInput();
            return kind.parse(text);
        },
    };
}
function optional(description, kind) {
    return {
        ...{ description, syntax: kind.syntax, default: undefined, required: false },
        parse: (text) => (text === undefined ? undefined : kind.parse(text)),
    };
}
/** An empty value means the default, as when a workflow passes on an input that nobody gave. */
function defaulted(description, kind, value) {
    return {
        ...{ description, syntax: kind.syntax, default: value, required: false },
        parse: (text) => kind.parse(text ?? value),
    };
}
class MissingInput extends Error {
}


/***/ }),

/***/ 7661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5360);
/* harmony import */ var _ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8670);


/** Prints into the job's log. Nothing printed here can act as a workflow command, whatever it quotes. */
function print(entry) {
    const { level, text, prefix = '' } = entry;
    const lines = (0,_ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .foreignLines */ .Y)(text).map((line) => `${prefix}${line}`);
    if (level === 'warning') {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(lines.join('\n'));
        return;
    }
    for (const line of lines)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(line);
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
