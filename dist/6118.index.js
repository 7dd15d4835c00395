export const id = 6118;
export const ids = [6118];
export const modules = {

/***/ 1386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ earlierValues),
/* harmony export */   Ky: () => (/* binding */ earlierText),
/* harmony export */   OR: () => (/* binding */ earlierOf),
/* harmony export */   o0: () => (/* binding */ secretsAmong)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8108);

function earlierValues(names, environment) {
    return new Map(names.map((name) => [name, environment[name]]));
}
const secret = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
// No shorter value is one of AWS: https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html. Masks of
// stand-ins such as "test" would blot out half of the log.
const shortestSecret = 16;
/** The credentials among them. */
function secretsAmong(earlier) {
    return secret.map((name) => earlier.get(name) ?? '').filter((value) => value.length >= shortestSecret);
}
function earlierText(earlier) {
    return JSON.stringify(Object.fromEntries([...earlier].map(([name, value]) => [name, value ?? null])));
}
/** @throws Error for what `earlierText` does not write */
function earlierOf(text) {
    const value = JSON.parse(text);
    if (!(0,_ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        throw new Error('no object');
    return new Map(Object.entries(value).map(([name, held]) => {
        if (held !== null && typeof held !== 'string')
            throw new Error(`${name} is no text`);
        return [name, held ?? undefined];
    }));
}


/***/ }),

/***/ 576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ action)
});

// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/aws.js
var aws = __webpack_require__(7444);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/kinds.js
var kinds = __webpack_require__(2970);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/spec.js
var spec = __webpack_require__(586);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/kinds.js

const least = 900;
const most = 43_200;
const duration = `whole number of seconds, ${least} to ${most}`;
/** Seconds; what names another unit is refused, with the number that is meant. */
const sessionDuration = {
    syntax: duration,
    parse(raw) {
        const value = raw.trim();
        if (/^\d{1,15}$/.test(value) && isInRange(Number(value)))
            return Number(value);
        const meant = secondsMeant(value);
        const hint = meant !== undefined && isInRange(meant) ? `; write ${meant}` : '';
        throw new kinds/* InputMistake */.rb(`expected a ${duration}, found "${value}"${hint}`);
    },
};
function isInRange(seconds) {
    return seconds >= least && seconds <= most;
}
/** Of `15m`, `1h 30 min`, `900 s` or `PT1H`. */
function secondsMeant(text) {
    if (text.length > 32)
        return undefined;
    const parts = /^(?:PT)?(?:(\d+)h(?:ours?)?)?(?:(\d+)m(?:in(?:utes?)?)?)?(?:(\d+)s(?:ec(?:onds?)?)?)?$/i;
    const match = parts.exec(text.replaceAll(/\s/g, ''));
    if (!match)
        return undefined;
    const [, hours = 0, minutes = 0, seconds = 0] = match;
    return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}
// https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html, and AssumeRole's list of them.
const mostTags = 50;
const tagKey = /^[\p{L}\p{Z}\p{N}_.:/+\-@]{1,128}$/u;
const tagValue = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const tagLines = (0,kinds/* assignments */.TT)({ syntax: 'key=value', name: tagKey });
/** Tags of a session. AWS keeps the case of their keys, but tells none apart by it. */
const sessionTags = {
    syntax: tagLines.syntax,
    parse(raw) {
        const tags = tagLines.parse(raw);
        const mistakes = [];
        if (tags.size > mostTags)
            mistakes.push(`at most ${mostTags} tags, found ${tags.size}`);
        const seen = new Map();
        for (const [key, value] of tags) {
            const same = seen.get(key.toLowerCase());
            if (same !== undefined)
                mistakes.push(`"${same}" and "${key}" are one key for AWS`);
            seen.set(key.toLowerCase(), key);
            // The value is not shown: it may have been meant for somewhere else.
            if (!tagValue.test(value)) {
                mistakes.push(`the value of "${key}" must be up to 256 letters, digits, blanks and _ . : / = + - @`);
            }
        }
        if (mistakes.length > 0)
            throw new kinds/* InputMistake */.rb(mistakes.join('; '));
        return tags;
    },
};
const managedPolicies = (0,kinds/* list */.p_)({
    syntax: 'policy ARNs, e.g. arn:aws:iam::aws:policy/ReadOnlyAccess',
    pattern: /^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/[\w+=,.@/-]{1,512}$/,
});

;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/inputs.js




const inputs = {
    ...aws/* credentialInputs */.H,
    'role-duration-seconds': (0,spec/* defaulted */.P_)('How long the credentials last. More than 3600 only where the role allows it, and never with `role-chain`.', sessionDuration, '3600'),
    'session-tags': (0,spec/* optional */.lq)('Tags of the session, for the last role of `role-chain`: a session from an OIDC token takes none.', sessionTags),
    'inline-session-policy': (0,spec/* optional */.lq)('A policy that narrows what the session may do.', (0,kinds/* text */.Qq)({ syntax: 'JSON of an IAM policy' })),
    'managed-session-policies': (0,spec/* optional */.lq)('Managed policies that narrow what the session may do, at most ten.', managedPolicies),
    'mask-aws-account-id': (0,spec/* defaulted */.P_)('Whether the account ids of the roles are masked in the log. GitHub drops every job output that holds a masked value.', kinds/* boolean */.zM, 'false'),
    'output-env-credentials': (0,spec/* defaulted */.P_)('Whether later steps get the credentials as environment variables.', kinds/* boolean */.zM, 'true'),
    'output-credentials': (0,spec/* defaulted */.P_)('Whether the credentials are outputs of the step too, masked in the log.', kinds/* boolean */.zM, 'false'),
    'credential-process': (0,spec/* defaulted */.P_)('Whether later steps get a profile that opens a new session whenever a tool needs credentials, in place of the environment variables: for steps that outlast a session.', kinds/* boolean */.zM, 'false'),
};
const retries = 'is refused: what can pass is tried again with a limit, what cannot is not';
const noStaticKeys = 'is refused: this action takes no long-lived keys, only the OIDC token of the job';
const ownProfile = 'is refused: credential-process: true makes a profile of its own, which every tool takes for the default';
const action = {
    name: 'ECS assume role',
    description: 'Exchanges the OIDC token of the job for credentials of an AWS role.',
    icon: 'key',
    inputs,
    outputs: {
        'aws-account-id': 'Account of the credentials.',
        'assumed-role-arn': 'ARN of the session.',
        expiration: 'When the credentials expire, ISO 8601. Those of `credential-process` are renewed.',
        'aws-access-key-id': 'Only with `output-credentials: true`.',
        'aws-secret-access-key': 'Only with `output-credentials: true`.',
        'aws-session-token': 'Only with `output-credentials: true`.',
        'aws-expiration': 'The same as `expiration`, under the name of aws-actions/configure-aws-credentials.',
        'authenticated-arn': 'The same as `assumed-role-arn`, under the name of aws-actions/configure-aws-credentials.',
    },
    refused: {
        'aws-access-key-id': noStaticKeys,
        'aws-secret-access-key': noStaticKeys,
        'aws-session-token': noStaticKeys,
        'web-identity-token-file': 'is refused: the token comes from GitHub',
        'role-chaining': 'is refused: name the roles that follow in role-chain',
        'custom-tags': 'is refused: give session-tags, key=value a line, with role-chain',
        'transitive-tag-keys': 'is refused: session-tags are those of the last role, and no role follows it',
        'aws-profile': ownProfile,
        'overwrite-aws-profile': ownProfile,
        'use-existing-credentials': 'is refused: leave this step out where credentials are there already',
        'unset-current-credentials': 'is refused: this step replaces credentials as a whole',
        'role-skip-session-tagging': 'is refused: no tags are sent but those of session-tags',
        'disable-retry': retries,
        'retry-max-attempts': retries,
        'special-characters-workaround': retries,
        'force-skip-oidc': 'is refused: this action knows no other way than OIDC',
        'action-timeout-s': 'is refused: give the step timeout-minutes',
        'sts-endpoint': 'is refused: set AWS_ENDPOINT_URL_STS and allow-endpoint',
        'http-proxy': 'is refused: set HTTPS_PROXY in the environment',
        'no-proxy': 'is refused: set NO_PROXY in the environment',
    },
    post: true,
    entries: ['credential-process'],
};


/***/ }),

/***/ 6118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(5360);
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js
var action = __webpack_require__(2733);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
// EXTERNAL MODULE: ../build/js/actions/assume-role/src/inputs.js + 1 modules
var inputs = __webpack_require__(576);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/line.js
var line = __webpack_require__(4264);
// EXTERNAL MODULE: ../build/js/actions/assume-role/src/earlier-values.js
var earlier_values = __webpack_require__(1386);
// EXTERNAL MODULE: ../build/js/actions/assume-role/src/variables.js
var variables = __webpack_require__(2770);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/restoration.js

/**
 * What to export so that variables hold what they held before. A runner cannot unset one; AWS's tools take an empty one
 * for none, except for paths of files: those become the paths that hold without the variable.
 */
function restoration(earlier, environment) {
    return [...earlier].map(([name, value]) => [name, value ?? defaultOf(name, environment)]);
}
/**
 * What to export when nobody knows any more what was there before: no credentials are left, and no variable names a
 * file of the folder that goes.
 */
function clearance(folder, environment) {
    const ours = Object.keys(variables/* fileVariables */.iw).filter((name) => environment[name]?.startsWith(`${folder}/`));
    return [...variables/* keyVariables */.jr, ...ours].map((name) => [name, defaultOf(name, environment)]);
}
function defaultOf(name, { HOME: home }) {
    const file = Object.entries(variables/* fileVariables */.iw).find(([variable]) => variable === name)?.[1];
    return file === undefined || !home ? '' : `${home}/.aws/${file}`;
}

;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/restore.js




/** Undoes what the main step has done for the steps after it, however it ended. Mishaps leave no credentials behind. */
async function restore(ports) {
    if (ports.isExported)
        for (const [name, value] of await undoing(ports))
            ports.exportVariable(name, value);
    try {
        await ports.removeFolder();
    }
    catch (error) {
        ports.emit((0,line/* warning */.$)(`${ports.folder} could not be removed, no secret can be read from it: ${(0,failure/* errorText */.kc)(error)}`));
    }
}
async function undoing({ earlier, environment, folder, emit }) {
    try {
        return restoration((0,earlier_values/* earlierOf */.OR)(await earlier()), environment);
    }
    catch (error) {
        emit((0,line/* warning */.$)(`What the variables held before this step is not known any more (${(0,failure/* errorText */.kc)(error)}): the credentials are removed, and nothing is put back.`));
        return clearance(folder, environment);
    }
}

// EXTERNAL MODULE: ../build/js/actions/assume-role/src/seal-client.js
var seal_client = __webpack_require__(7168);
// EXTERNAL MODULE: ../build/js/actions/assume-role/src/step-folder-client.js
var step_folder_client = __webpack_require__(6060);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/post-main.js







async function main(environment) {
    await (0,action/* reportingFailure */.v)(`${inputs/* action */.X.name}: clean-up`, async () => {
        const path = (0,core/* getState */.Gu)('folder');
        if (path === '')
            return;
        const folder = new step_folder_client/* StepFolder */.T(path);
        await restore({
            ...{ environment, folder: path, isExported: (0,core/* getState */.Gu)('exported') === 'true' },
            earlier: async () => (0,seal_client/* unseal */.D)({ box: await folder.read('earlier'), key: (0,core/* getState */.Gu)('key') }),
            exportVariable: core/* exportVariable */.dN,
            removeFolder: () => folder.remove(),
            emit: log/* print */.y,
        });
    });
}


/***/ }),

/***/ 7168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unseal),
/* harmony export */   o: () => (/* binding */ seal)
/* harmony export */ });
const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;
/** Seals with a key of its own. */
async function seal(text) {
    const { createCipheriv, randomBytes } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 19));
    const [key, iv] = [randomBytes(32), randomBytes(ivLength)];
    const cipher = createCipheriv(algorithm, key, iv);
    const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return { box: Buffer.concat([iv, cipher.getAuthTag(), content]), key: key.toString('base64') };
}
/** @throws Error for another key, and for a box that was changed or cut */
async function unseal({ box, key }) {
    const { createDecipheriv } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 19));
    const [iv, tag] = [box.subarray(0, ivLength), box.subarray(ivLength, ivLength + tagLength)];
    const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64'), iv, { authTagLength: tagLength });
    decipher.setAuthTag(tag);
    const content = Buffer.concat([decipher.update(box.subarray(ivLength + tagLength)), decipher.final()]);
    return content.toString('utf8');
}


/***/ }),

/***/ 6060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ StepFolder),
/* harmony export */   l: () => (/* binding */ newFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1774);




/**
 * The path of a folder for this step alone, which is not there yet.
 * @throws Failure `invalid-input` without RUNNER_TEMP
 */
function newFolder({ RUNNER_TEMP: temp }) {
    if (temp && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(temp))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, `assume-role-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR({
        code: 'invalid-input',
        message: `RUNNER_TEMP is "${temp ?? ''}": no absolute path.`,
        remedy: 'The runner sets it: find the step or env: that changes it, and leave it alone.',
    });
}
/** A folder, and files in it, that only the user of the job may read. */
class StepFolder {
    path;
    constructor(path) {
        this.path = path;
    }
    /** @throws Failure `invalid-input` when it cannot be made */
    make() {
        return writing(this.path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(this.path, { mode: 0o700 }));
    }
    /** @throws Failure `invalid-input` when it cannot be written, or is there already */
    write(name, content) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name);
        return writing(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, content, { mode: 0o600, flag: 'wx' }));
    }
    read(name) {
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name));
    }
    /** Also when it was never made. */
    remove() {
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(this.path, { recursive: true, force: true });
    }
}
async function writing(path, work) {
    try {
        await work();
    }
    catch (error) {
        throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR({
            code: 'invalid-input',
            message: `${path} cannot be written (${(0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) ?? String(error)}).`,
            remedy: 'The step keeps its files in RUNNER_TEMP: look at its permissions, and at the space that is left.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 2770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ regionVariables),
/* harmony export */   iw: () => (/* binding */ fileVariables),
/* harmony export */   jr: () => (/* binding */ keyVariables),
/* harmony export */   l9: () => (/* binding */ beforeProfile)
/* harmony export */ });
/** Credentials, as all of AWS's tools look for them first. */
const keyVariables = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_CREDENTIAL_EXPIRATION',
];
const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'];
/** Paths of the files that tools read profiles from, and where they are in `~/.aws` without the variable. */
const fileVariables = { AWS_CONFIG_FILE: 'config', AWS_SHARED_CREDENTIALS_FILE: 'credentials' };
/**
 * What tools prefer to the process of a profile.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
const beforeProfile = [...keyVariables, 'AWS_ROLE_ARN', 'AWS_WEB_IDENTITY_TOKEN_FILE'];


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
// A service that refuses a signature may quote the headers that were signed, the session token among them.
const signed = /\b(X-Amz-(?:Signature|Security-Token|Credential))(=|:\s*)[^&\s"']+/gi;
/**
 * Lines of text that came from outside, safe to print into a job's log behind a prefix: GitHub's runner takes `::name::`
 * at the start of a line and `##[name]` anywhere in it for a command, and ends a line at `\n`, `\r\n` and a lone `\r`.
 */
function foreignLines(text) {
    return text.split(/\r\n|\n|\r/).map((line) => (isPlain(line) ? line : harmless(line)));
}
// Most lines of a log are, and there may be millions of them.
function isPlain(line) {
    return /^[\t -~]*$/.test(line) && !/^\s*::|##\[|X-Amz-/i.test(line);
}
function harmless(line) {
    return line
        .replace(terminalSequence, '')
        .replace(invisible, '')
        .replace(signed, '$1$2***')
        .replaceAll('##[', '## [')
        .replace(/^\s*::/, ' : :');
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

/***/ 166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that differs from `word` by at most a quarter of its letters; undefined when none comes near. */
function nearest(word, candidates) {
    if (word.length > 64)
        return undefined;
    let best;
    for (const candidate of candidates) {
        const limit = Math.max(1, Math.floor(candidate.length / 4));
        // No word is nearer than by as many letters as one of the two is longer.
        if (Math.abs(candidate.length - word.length) > limit)
            continue;
        const found = distance(plain(word), plain(candidate));
        if (found <= limit && found < (best?.distance ?? Infinity))
            best = { candidate, distance: found };
    }
    return best?.candidate;
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
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6993);
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
/* harmony export */   H: () => (/* binding */ credentialInputs),
/* harmony export */   x: () => (/* binding */ awsInputs)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2970);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(586);


const regionKind = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: 'region, e.g. eu-central-1', pattern: /^[a-z]{2,6}(-[a-z]+)+-\d{1,2}$/ });
const rolePattern = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/;
const roleSyntax = 'role ARN, e.g. arn:aws:iam::123456789012:role/deploy';
const roleKind = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: roleSyntax, pattern: rolePattern });
const common = {
    'allow-endpoint': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Hosts besides this machine that `AWS_ENDPOINT_URL` may name.', (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ syntax: 'host names', pattern: /^[A-Za-z0-9.:[\]-]+$/ })),
    'role-chain': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Roles to assume one after the other, each with the credentials of the one before it.', (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ syntax: 'role ARNs', pattern: rolePattern })),
    'role-external-id': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('External id that the trust policies of `role-chain` ask for.', (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: '2 to 1224 of A-Z a-z 0-9 _ + = , . @ : / -', pattern: /^[\w+=,.@:/-]{2,1224}$/ })),
    audience: (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Audience of the OIDC token; without it `sts.amazonaws.com`, in China `sts.amazonaws.com.cn`.', (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: 'audience', pattern: /^\S{1,255}$/ })),
    'role-session-name': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Name of the sessions, as CloudTrail shows it; without it `ecs-actions`.', (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: '2 to 64 of A-Z a-z 0-9 _ + = , . @ -', pattern: /^[\w+=,.@-]{2,64}$/ })),
    'allowed-account-ids': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Accounts that the credentials may belong to; any other fails the step.', (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ syntax: 'account ids of 12 digits', pattern: /^\d{12}$/ })),
    'job-workflow-ref': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .fromContext */ .c7)('The workflow file of this job, for the words of a refusal. Leave it alone.', 'job.workflow_ref'),
};
/** Of the one action whose purpose they are. */
const credentialInputs = {
    'role-to-assume': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)('ARN of the role. Its trust policy must accept the OIDC token of this job.', roleKind),
    'aws-region': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)('Region of the role session and of the steps that follow.', regionKind),
    ...common,
};
/** Common to the actions that call AWS. */
const awsInputs = {
    'aws-region': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Region; without it `AWS_REGION`, as assume-role sets it.', regionKind),
    'role-to-assume': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('ARN of a role for this step alone, assumed with the OIDC token of the job and renewed as long as the step runs. Without it the credentials at hand are used.', roleKind),
    ...common,
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

/***/ 6993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _ecs_actions_domain_nearest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(166);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2970);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(586);




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
        throw (0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(mistakes, {
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
        const meant = (0,_ecs_actions_domain_nearest__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, [...known, ...refused]);
        if (meant !== undefined)
            mistakes.push({ at: name, message: `is no input of this action; did you mean ${meant}?` });
    }
    return mistakes;
}
function mistakeText(error) {
    if (error instanceof _spec_js__WEBPACK_IMPORTED_MODULE_3__/* .MissingInput */ .Rw)
        return 'is required';
    if (error instanceof _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .InputMistake */ .rb)
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
/* harmony export */   c7: () => (/* binding */ fromContext),
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
/** What the runner fills in, by an expression; undefined where it knows no such value. Nobody need give it. */
function fromContext(description, expression) {
    return {
        ...{ description, syntax: 'set by GitHub', default: `\${{ ${expression} }}`, required: false },
        parse: (text) => text?.trim(),
    };
}
class MissingInput extends Error {
}


/***/ }),

/***/ 7661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print),
/* harmony export */   z: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5360);
/* harmony import */ var _ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8670);



/** When what was printed has left this process: until then it is in its memory, however slow the reader is. */
async function printed() {
    if (process.stdout.writableNeedDrain)
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(process.stdout, 'drain');
}
/** Prints into the job's log. Nothing printed here can act as a workflow command, whatever it quotes. */
function print(entry) {
    const { level, text, prefix = '' } = entry;
    const safe = (0,_ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .foreignLines */ .Y)(text)
        .map((line) => `${prefix}${line}`)
        .join('\n');
    if (level === 'warning')
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e(safe);
    else
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(safe);
}


/***/ })

};
