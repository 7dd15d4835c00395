export const id = 9015;
export const ids = [9015];
export const modules = {

/***/ 5438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ settingsText),
/* harmony export */   f: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8108);

function settingsText({ session, region, allowedEndpoints, jobWorkflow }) {
    const { first, chain, audience, name, duration, externalId, tags, policy, policyArns, allowedAccountIds } = session;
    const scope = { tags: [...tags], policy, policyArns, allowedAccountIds };
    const kept = { first, chain, audience, name, duration, externalId, ...scope };
    return JSON.stringify({ session: kept, region, allowedEndpoints, jobWorkflow }, undefined, 2);
}
/** Undefined for any text that `settingsText` does not write. */
function settingsOf(text) {
    const value = json(text);
    if (!(0,_ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return undefined;
    const { session, region, allowedEndpoints, jobWorkflow } = value;
    if (!(0,_ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(session))
        return undefined;
    const settings = {
        session: sessionOf(session),
        region: textOf(region) ?? '',
        allowedEndpoints: textsOf(allowedEndpoints) ?? [],
        jobWorkflow: textOf(jobWorkflow),
    };
    // Whatever was missing, superfluous or of another type did not survive.
    return settingsText(settings) === text ? settings : undefined;
}
function sessionOf(value) {
    return {
        first: textOf(value.first),
        chain: textsOf(value.chain) ?? [],
        audience: textOf(value.audience) ?? '',
        name: textOf(value.name) ?? '',
        duration: typeof value.duration === 'number' ? value.duration : 0,
        externalId: textOf(value.externalId),
        tags: new Map(pairsOf(value.tags)),
        policy: textOf(value.policy),
        policyArns: textsOf(value.policyArns) ?? [],
        allowedAccountIds: textsOf(value.allowedAccountIds),
    };
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
function textsOf(value) {
    return (0,_ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value) ? value.filter((entry) => typeof entry === 'string') : undefined;
}
function pairsOf(value) {
    const pairs = (0,_ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value) ? value.map(textsOf) : [];
    return pairs.map((pair) => [pair?.[0] ?? '', pair?.[1] ?? '']);
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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

/***/ 7277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mintPorts: () => (/* binding */ mintPorts)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(5360);
;// CONCATENATED MODULE: ../build/js/packages/github/src/get-text.js
const largestReply = 1_048_576;
/**
 * One GET request, through the job's proxy where the environment names one. Redirects are not followed.
 * @throws whatever the connection fails with; an error with code ERR_REPLY_TOO_LARGE for more than 1 MiB
 */
async function getText(url, { headers, environment, signal }) {
    // Loaded here: most steps ask GitHub nothing, and the module takes milliseconds of their start.
    const { request, Agent } = url.protocol === 'http:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
    const agent = new Agent({ proxyEnv: { ...environment } });
    return new Promise((resolve, reject) => {
        const call = request(url, { headers, agent, signal }, (reply) => {
            const chunks = [];
            let size = 0;
            reply.on('data', (chunk) => {
                size += chunk.length;
                if (size > largestReply)
                    call.destroy(tooLarge());
                else
                    chunks.push(chunk);
            });
            reply.on('end', () => {
                const text = Buffer.concat(chunks).toString('utf8');
                resolve({ status: reply.statusCode ?? 0, text, retryAfter: reply.headers['retry-after'] });
            });
            reply.on('error', reject);
        });
        call.on('error', reject);
        call.end();
    });
}
function tooLarge() {
    return Object.assign(new Error(`the reply is larger than ${largestReply} bytes`), { code: 'ERR_REPLY_TOO_LARGE' });
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/connection-error.js
var connection_error = __webpack_require__(7025);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/ask.js


/** One request, which never takes longer than `limit` milliseconds, however its reply trickles. */
async function ask({ url, headers }, options) {
    const { get, clock, limit, environment } = options;
    const ended = new AbortController();
    const { signal } = ended;
    try {
        const reply = await Promise.race([
            get(url, { headers, environment, signal }),
            clock.sleep(limit, signal).then(() => undefined),
        ]);
        if (reply)
            return answerOf(reply);
        return { kind: 'trouble', code: 'network', seen: `no complete answer within ${Math.ceil(limit / 1_000)} s` };
    }
    catch (error) {
        return lostConnection(error);
    }
    finally {
        ended.abort();
    }
}
function answerOf({ status, text, retryAfter }) {
    const seen = `HTTP status ${status}`;
    if (status === 429 || status >= 500)
        return { kind: 'trouble', code: 'unavailable', seen, retryAfter };
    if (status < 200 || status > 299)
        return { kind: 'refused', seen, status };
    const token = tokenIn(text);
    if (token !== undefined)
        return { kind: 'token', token };
    // Cut off, or from something in between that believes to know better.
    return { kind: 'trouble', code: 'unavailable', seen: `${seen} without a token` };
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
/** The code alone is told: messages of Node may hold the URL of the proxy, with its password. */
function lostConnection(error) {
    const code = (0,failure/* errorCode */.CA)(error);
    if (code === undefined)
        throw error;
    const status = (0,connection_error/* tunnelStatus */.x)(error);
    const seen = status === undefined ? code : `the proxy answered HTTP status ${status}`;
    // A user whom the proxy does not know, or a host that it forbids, stays so.
    const isForbidden = status !== undefined && status >= 400 && status < 500;
    const isFinal = isForbidden || (0,connection_error/* isUntrusted */.f)(error) || code === 'ERR_PROXY_INVALID_CONFIG';
    return isFinal ? { kind: 'refused', seen, code } : { kind: 'trouble', code: 'network', seen, cause: error };
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/failures.js

const again = 'Run the job again; https://www.githubstatus.com tells whether GitHub has trouble.';
/** The Failure for trouble that did not pass in time. */
function troubled(trouble, { host, attempts }) {
    const { code, seen, cause } = trouble;
    const count = attempts === 1 ? '' : ` in ${attempts} attempts`;
    const last = attempts === 1 ? seen : `last: ${seen}`;
    return new failure/* Failure */.HR({
        code,
        message: `${host} gave no OIDC token${count} (${last}).`,
        remedy: code === 'unavailable' ? again : `Check the network of the runner, HTTPS_PROXY and NO_PROXY. ${again}`,
        cause,
    });
}
/** The Failure for an answer that no later try would change. */
function refused(answer, host) {
    return new failure/* Failure */.HR({
        code: 'credentials',
        message: `${host} gave no OIDC token (${answer.seen}).`,
        remedy: remedyFor(answer),
    });
}
function remedyFor({ status, code }) {
    if (code === 'ERR_PROXY_INVALID_CONFIG')
        return 'HTTPS_PROXY or HTTP_PROXY is no valid URL: correct it.';
    if (code === 'ERR_PROXY_TUNNEL') {
        return 'Correct user and password in HTTPS_PROXY, have the proxy allow this host, or name the host in NO_PROXY.';
    }
    if (code !== undefined) {
        return 'The certificate of GitHub or of the proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.';
    }
    if (status === 401) {
        return 'The request token of the job has ended: GitHub lets a job ask for OIDC tokens for about six hours. Split a job that takes longer.';
    }
    if (status === 403) {
        return 'GitHub lets this job have no OIDC token: check its permission id-token: write, and what the organisation allows.';
    }
    return 'Check the audience, and that ACTIONS_ID_TOKEN_REQUEST_URL is what the runner has set.';
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/pause.js
const firstPause = 500;
const longestPause = 10_000;
/**
 * Milliseconds until the next request: exponential back-off with half of it as jitter, or as long as GitHub asks for.
 * @param options.now epoch ms
 */
function pauseAfter({ retryAfter }, { attempt, now, random }) {
    const backOff = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
    return Math.max((backOff * (1 + random())) / 2, askedFor(retryAfter ?? '', now));
}
/** Milliseconds of a Retry-After, which is seconds or a date (RFC 9110 section 10.2.3); 0 for anything else. */
function askedFor(header, now) {
    if (/^\d{1,9}$/.test(header))
        return Number(header) * 1_000;
    if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header))
        return 0;
    const date = Date.parse(header);
    return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/loopback.js
var loopback = __webpack_require__(527);
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(4356);
// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/pull-request.js

// GitHub caps payloads at 25 MB.
const largestEvent = 25 * 1_048_576;
/** The restricted pull request that this run is for, where there is one and the event tells it. Never throws. */
async function restrictedPullRequest(environment) {
    const { GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH: path, GITHUB_ACTOR: actor } = environment;
    // pull_request_target is none: it runs with the permissions of the base.
    if (!/^pull_request(_review(_comment)?)?$/.test(event))
        return undefined;
    const payload = path ? await readJson(path) : undefined;
    const pull = member(payload, 'pull_request');
    const head = member(member(pull, 'head'), 'repo');
    const base = member(member(pull, 'base'), 'repo') ?? member(payload, 'repository');
    if (head === null || areDifferent(head, base))
        return { kind: 'fork', repository: nameOf(head) };
    return actor === 'dependabot[bot]' ? { kind: 'dependabot' } : undefined;
}
function areDifferent(head, base) {
    const [headId, baseId] = [member(head, 'id'), member(base, 'id')];
    if (typeof headId === 'number' && typeof baseId === 'number')
        return headId !== baseId;
    const [headName, baseName] = [nameOf(head), nameOf(base)];
    return headName !== undefined && baseName !== undefined && headName.toLowerCase() !== baseName.toLowerCase();
}
function nameOf(repository) {
    const name = member(repository, 'full_name');
    return typeof name === 'string' ? name : undefined;
}
function member(value, name) {
    return (0,json/* isJsonObject */.OW)(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
async function readJson(path) {
    try {
        const { constants, open } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 19));
        // Whatever the variable names now, opening it must not wait for somebody to write.
        const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
        try {
            const stat = await file.stat();
            return stat.isFile() && stat.size <= largestEvent ? JSON.parse(await file.readFile('utf8')) : undefined;
        }
        finally {
            await file.close();
        }
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/missing-permission.js



const mayNot = 'this job may not ask GitHub for an OIDC token';
/** Why the runner gave this job no address to ask for tokens, as far as its environment tells. */
async function missingPermission(options) {
    const { environment, jobWorkflow } = options;
    const pullRequest = await restrictedPullRequest(environment);
    if (pullRequest)
        return restricted(pullRequest);
    const called = jobWorkflow ? workflowFile(jobWorkflow) : undefined;
    const caller = workflowFile(environment.GITHUB_WORKFLOW_REF ?? '');
    if (called && caller && jobWorkflow !== environment.GITHUB_WORKFLOW_REF)
        return notGranted(called, caller);
    return notAsked({ mayBeCalled: !called || !caller });
}
function restricted(pullRequest) {
    if (pullRequest.kind === 'fork') {
        const fork = pullRequest.repository === undefined ? '' : ` (${(0,foreign_text/* foreignLine */.n)(pullRequest.repository, 256)})`;
        return missing_permission_failure(`${mayNot}: it runs for a pull request from a fork${fork}, and GitHub never gives these one.`, 'Deploy from the branch after the pull request is merged, and leave this job out for forks: "if: github.event.pull_request.head.repo.full_name == github.repository". Do not use pull_request_target to get around it: code of strangers would come near your credentials.');
    }
    return missing_permission_failure(`${mayNot}: it runs for a pull request of Dependabot, which GitHub treats like one from a fork.`, 'Deploy from the branch after the pull request is merged, and leave this job out for Dependabot: "if: github.actor != \'dependabot[bot]\'". Permissions of the job could raise it, but then code that nobody has reviewed yet can have your roles.');
}
function notGranted(called, caller) {
    const uses = called.repository === caller.repository ? `./${called.path}` : `${called.repository}/${called.path}@…`;
    return missing_permission_failure(`${mayNot}: its workflow ${called.path} is called by ${caller.path}, and has only the permissions that the calling job grants.`, [
        `In ${caller.path}, or what it calls in between, give the job that uses it the permission:`,
        `    uses: ${uses}`,
        '    permissions: { id-token: write, contents: read }',
        'Where the called job, or its workflow, sets permissions itself, id-token: write must be among them too.',
    ].join('\n'));
}
function notAsked({ mayBeCalled }) {
    return missing_permission_failure(`${mayNot}: it lacks the permission.`, [
        'Give it to the job, with whatever else the job needs: permissions that are not named are not granted.',
        '    permissions:',
        '      id-token: write',
        '      contents: read',
        ...(mayBeCalled ? ['In a called workflow, the job that calls it needs the same.'] : []),
    ].join('\n'));
}
/** Of a reference such as `o/r/.github/workflows/deploy.yml@refs/heads/main`. */
function workflowFile(reference) {
    const match = /^([^/@]+\/[^/@]+)\/([^@]+)@/.exec((0,foreign_text/* foreignLine */.n)(reference));
    return match?.[1] && match[2] ? { repository: match[1], path: match[2] } : undefined;
}
function missing_permission_failure(message, remedy) {
    return new failure/* Failure */.HR({ code: 'credentials', message, remedy });
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/request.js



/**
 * How this job asks for a token, as the runner's variables say it.
 * @throws Failure `credentials` when they are missing, or are none that the runner sets
 */
async function tokenRequest(options) {
    const { audience, environment } = options;
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment;
    if (!address || !requestToken)
        throw await missingPermission(options);
    const url = trustedUrl(address);
    if (!/^[\x21-\x7e]+$/.test(requestToken))
        throw notOfRunner('ACTIONS_ID_TOKEN_REQUEST_TOKEN is no token');
    // The URL has a query already.
    url.searchParams.set('audience', audience);
    return { url, headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json' } };
}
/** The value is not repeated: nobody knows what is in it when it is not what it should be. */
function trustedUrl(address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,loopback/* isLoopback */.U)(url.hostname)))
        return url;
    if (url?.protocol === 'http:') {
        throw notOfRunner(`ACTIONS_ID_TOKEN_REQUEST_URL would send the request token to ${url.host} in clear`);
    }
    throw notOfRunner('ACTIONS_ID_TOKEN_REQUEST_URL is no https URL');
}
function notOfRunner(what) {
    return new failure/* Failure */.HR({
        code: 'credentials',
        message: `${what}.`,
        remedy: 'The runner sets both variables itself: find the step or env: that changes them, and leave them alone.',
    });
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token.js






// GitHub's token service has bad minutes, but who waits for a token has other things to do, too.
const patience = 60_000;
const longestRequest = 10_000;
/**
 * A fresh OIDC token of this job, masked in the log. It lives five minutes. Lost connections, time-outs, replies without
 * a token, 429 and 5xx are tried again, for a minute in all; what GitHub refuses is not.
 * @throws Failure `credentials` when the job may not ask for one, or GitHub refuses; `unavailable` or `network`, so that
 *   a later try may succeed, when the minute is over
 */
async function idToken(options) {
    const { environment, clock, retry = true, mask = core/* setSecret */.Pq, random = Math.random, get = getText } = options;
    const request = await tokenRequest(options);
    const end = clock.now() + patience;
    for (let attempt = 1;; attempt++) {
        const limit = Math.min(longestRequest, end - clock.now());
        const answer = await ask(request, { get, clock, limit, environment });
        if (answer.kind === 'token') {
            mask(answer.token);
            return answer.token;
        }
        if (answer.kind === 'refused')
            throw refused(answer, request.url.host);
        const pause = pauseAfter(answer, { attempt, now: clock.now(), random });
        const isOver = !retry || clock.now() + pause >= end;
        if (!isOver)
            await clock.sleep(pause);
        // A machine may sleep longer than it was asked to.
        if (isOver || clock.now() >= end)
            throw troubled(answer, { host: request.url.host, attempts: attempt });
    }
}

;// CONCATENATED MODULE: ../build/js/packages/composition/src/mint-ports.js


/** What opening a session needs: GitHub's tokens, STS, masks. Each part of the SDK is loaded when it is first needed. */
function mintPorts(options) {
    const { region, environment, clock, action, jobWorkflow, atHand, mask = core/* setSecret */.Pq } = options;
    return {
        idToken: (audience, effort) => idToken({ audience, environment, clock, jobWorkflow, mask, retry: effort === 'patient' }),
        async sts(signer) {
            const { sts } = await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(4409), __webpack_require__.e(5908), __webpack_require__.e(1900), __webpack_require__.e(3126)]).then(__webpack_require__.bind(__webpack_require__, 7299));
            const credentials = signer === 'at-hand' ? atHand : signer;
            return sts({ region, environment, clock, action, ...(credentials ? { credentials } : {}) });
        },
        ...{ mask, clock, random: Math.random },
    };
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
