export const id = 7277;
export const ids = [7277];
export const modules = {

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


/***/ })

};
