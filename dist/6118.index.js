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
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js + 1 modules
var action = __webpack_require__(6324);
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


/***/ })

};
