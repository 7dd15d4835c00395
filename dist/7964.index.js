export const id = 7964;
export const ids = [7964];
export const modules = {

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
