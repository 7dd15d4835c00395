export const id = 4663;
export const ids = [4663];
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

/***/ 5940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ withoutNulls),
/* harmony export */   RV: () => (/* binding */ withMember),
/* harmony export */   VW: () => (/* binding */ sortedBy),
/* harmony export */   mU: () => (/* binding */ compared),
/* harmony export */   nd: () => (/* binding */ withoutDefaults),
/* harmony export */   q8: () => (/* binding */ withSortedKeys),
/* harmony export */   sJ: () => (/* binding */ eachEntry)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8108);

/** Without members and entries that are null: the SDK sends none of them. */
function withoutNulls(value) {
    // Hardly ever is there one, and a copy of a large definition takes time.
    return holdsNull(value) ? copyWithoutNulls(value) : value;
}
function holdsNull(value) {
    if (typeof value !== 'object')
        return false;
    if (value === null)
        return true;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value) ? value.some(holdsNull) : Object.values(value).some(holdsNull);
}
function copyWithoutNulls(value) {
    return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, deepWithoutNulls(member)]])));
}
function deepWithoutNulls(value) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value))
        return value.filter((entry) => entry !== null).map(deepWithoutNulls);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) ? copyWithoutNulls(value) : value;
}
/** Keys of every mapping in one order; lists as they are. */
function withSortedKeys(value) {
    const entries = Object.entries(value).sort(([a], [b]) => compared(a, b));
    return Object.fromEntries(entries.map(([key, member]) => [key, deepWithSortedKeys(member)]));
}
function deepWithSortedKeys(value) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value))
        return value.map(deepWithSortedKeys);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) ? withSortedKeys(value) : value;
}
/** Without the members that say what their absence says too. An empty list or mapping stands for any that is empty. */
function withoutDefaults(value, defaults) {
    return Object.fromEntries(Object.entries(value).filter(([key, member]) => !Object.hasOwn(defaults, key) || !isSame(member, defaults[key])));
}
function isSame(value, absence) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(absence))
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value) && value.length === 0;
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(absence))
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) && Object.keys(value).length === 0;
    return value === absence;
}
/** The value with one member changed, where it is a mapping that has the member. */
function withMember(value, key, change) {
    const member = Object.hasOwn(value, key) ? value[key] : undefined;
    return member === undefined ? value : { ...value, [key]: change(member) };
}
/** A change of each entry that is a mapping, for lists of them. */
function eachEntry(change) {
    return (list) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(list) ? list.map((entry) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(entry) ? change(entry) : entry)) : list);
}
/** A list whose order says nothing, in one order by a member of its entries; those that are alike keep theirs. */
function sortedBy(member) {
    const text = (entry) => {
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(entry) ? entry[member] : undefined;
        return typeof value === 'string' ? value : '';
    };
    return (list) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(list) ? list.toSorted((a, b) => compared(text(a), text(b))) : list);
}
/** By code units: the same on every machine. */
function compared(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ describeOnly)
/* harmony export */ });
/* harmony import */ var _shown_only_generated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(225);

/**
 * What DescribeTaskDefinition tells and RegisterTaskDefinition does not take. `inferenceAccelerators` belonged to a
 * service that has ended: AWS still shows it for old revisions.
 */
const describeOnly = new Set([..._shown_only_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .shownOnly */ .K, 'inferenceAccelerators']);


/***/ }),

/***/ 225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ shownOnly)
/* harmony export */ });
// Generated by "npm run generate" from the schema and the type declarations of @aws-sdk/client-ecs.
/** What DescribeTaskDefinition shows of a definition beyond what can be registered. */
const shownOnly = [
    'taskDefinitionArn',
    'revision',
    'status',
    'requiresAttributes',
    'compatibilities',
    'registeredAt',
    'deregisteredAt',
    'deleteRequestedAt',
    'registeredBy',
];


/***/ }),

/***/ 8123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ taskDefinitionOf),
/* harmony export */   Xn: () => (/* binding */ isTaskDefinition),
/* harmony export */   ho: () => (/* binding */ foreignSpelling),
/* harmony export */   kW: () => (/* binding */ templateOf),
/* harmony export */   zF: () => (/* binding */ definitionMistakes)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8108);


/**
 * What every later step relies on: a family and named containers. All mistakes are reported at once.
 * @throws Failure `invalid-source`
 */
function taskDefinitionOf(value, source) {
    requireOwnSpelling(value, source);
    if (isTaskDefinition(value))
        return value;
    throw noDefinition(definitionMistakes(value), source);
}
/**
 * What may become a task definition, or part of one, by changes to it: names may still be missing or hold `${NAME}`.
 * @throws Failure `invalid-source`
 */
function templateOf(value, source) {
    requireOwnSpelling(value, source);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
        return value;
    throw noDefinition(definitionMistakes(value), source);
}
function requireOwnSpelling(value, source) {
    const foreign = foreignSpelling(value);
    if (!foreign)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ code: 'invalid-source', message: `${source} ${foreign.message}`, remedy: foreign.remedy });
}
function noDefinition(mistakes, source) {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(mistakes, {
        code: 'invalid-source',
        what: `${source} is no task definition`,
        remedy: 'Give the JSON or YAML that `aws ecs register-task-definition --cli-input-json` takes.',
    });
}
function isTaskDefinition(value) {
    return definitionMistakes(value).length === 0;
}
/** What keeps a value from having a family and named containers. */
function definitionMistakes(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
        return [{ at: '$', message: `expected a mapping, found ${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value)}` }];
    const mistakes = [];
    const { family, containerDefinitions } = value;
    if (typeof family !== 'string' || !/^[A-Za-z0-9_-]{1,255}$/.test(family)) {
        const found = typeof family === 'string' ? `"${family}"` : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(family);
        mistakes.push({ at: 'family', message: `expected 1 to 255 letters, digits, "_" or "-", found ${found}` });
    }
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonArray */ .Md)(containerDefinitions)) {
        return [
            ...mistakes,
            { at: 'containerDefinitions', message: `expected a list, found ${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(containerDefinitions)}` },
        ];
    }
    if (containerDefinitions.length === 0)
        mistakes.push({ at: 'containerDefinitions', message: 'the list is empty' });
    return [...mistakes, ...containerDefinitions.flatMap(containerMistakes), ...duplicateNames(containerDefinitions)];
}
function containerMistakes(container, index) {
    const at = `containerDefinitions[${index}]`;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(container))
        return [{ at, message: `expected a mapping, found ${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(container)}` }];
    const { name } = container;
    if (typeof name === 'string' && /^[A-Za-z0-9_-]{1,255}$/.test(name))
        return [];
    const found = typeof name === 'string' ? `"${name}"` : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(name);
    return [{ at: `${at}.name`, message: `expected 1 to 255 letters, digits, "_" or "-", found ${found}` }];
}
function duplicateNames(containers) {
    const seen = new Set();
    const mistakes = [];
    for (const [index, container] of containers.entries()) {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(container) || typeof container.name !== 'string')
            continue;
        const { name } = container;
        if (seen.has(name))
            mistakes.push({ at: `containerDefinitions[${index}].name`, message: `"${name}" is used twice` });
        seen.add(name);
    }
    return mistakes;
}
/** The spellings of other tools, whose fields AWS would drop without a word. */
function foreignSpelling(value) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonArray */ .Md)(value)) {
        return {
            message: 'is a bare list of container definitions, as Terraform writes it.',
            remedy: 'Wrap it: { "family": "…", "containerDefinitions": [ … ] }, with the task-level settings beside it.',
        };
    }
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
        return undefined;
    if ('ContainerDefinitions' in value || 'Family' in value) {
        return {
            message: 'is in the spelling of CloudFormation ("ContainerDefinitions").',
            remedy: 'Begin every key with a small letter, as the ECS API does: "containerDefinitions", "family", "image" …',
        };
    }
    if ('taskDefinition' in value && !('containerDefinitions' in value)) {
        return {
            message: 'is the whole answer of describe-task-definition.',
            remedy: 'Keep the part below "taskDefinition" only: aws ecs describe-task-definition --query taskDefinition …',
        };
    }
    return undefined;
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
