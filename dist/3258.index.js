export const id = 3258;
export const ids = [3258];
export const modules = {

/***/ 2596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ capital)
/* harmony export */ });
/** A sentence begins with it. */
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}


/***/ }),

/***/ 285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ taskUrl),
/* harmony export */   MK: () => (/* binding */ logStreamUrl),
/* harmony export */   PM: () => (/* binding */ deploymentUrl),
/* harmony export */   Rs: () => (/* binding */ serviceUrl)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8999);

/** The task in the web console; undefined in partitions without a public one. */
function taskUrl(options) {
    const host = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .consoleHost */ .kd)(options.region);
    const cluster = encodeURIComponent((0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .lastSegment */ .mp)(options.cluster));
    const task = encodeURIComponent((0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .lastSegment */ .mp)(options.taskArn));
    return host && `https://${host}/ecs/v2/clusters/${cluster}/tasks/${task}/configuration?region=${options.region}`;
}
/** A log stream in the web console; undefined in partitions without a public one. */
function logStreamUrl(options) {
    const host = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .consoleHost */ .kd)(options.region);
    const path = `log-group/${twiceEncoded(options.group)}/log-events/${twiceEncoded(options.stream)}`;
    return host && `https://${host}/cloudwatch/home?region=${options.region}#logsV2:log-groups/${path}`;
}
/** A CodeDeploy deployment in the web console; undefined in partitions without a public one. */
function deploymentUrl(options) {
    const host = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .consoleHost */ .kd)(options.region);
    const id = encodeURIComponent(options.deploymentId);
    return host && `https://${host}/codesuite/codedeploy/deployments/${id}?region=${options.region}`;
}
/** A service in the web console; undefined in partitions without a public one. */
function serviceUrl(options) {
    const host = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .consoleHost */ .kd)(options.region);
    const cluster = encodeURIComponent(options.cluster);
    const service = encodeURIComponent(options.service);
    return host && `https://${host}/ecs/v2/clusters/${cluster}/services/${service}/health?region=${options.region}`;
}
/** The console decodes the fragment twice and writes the percent sign as "$25". */
function twiceEncoded(text) {
    return encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$');
}


/***/ }),

/***/ 6722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** `850 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`; milliseconds in. */
function duration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1_000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1_000);
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${pad(seconds % 60)} s`;
    return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}
function pad(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 1906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ utc)
/* harmony export */ });
/** `2026-01-31 09:05:00 UTC`; epoch ms in. */
function utc(ms) {
    // Sweden writes dates as ISO 8601 does.
    const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'UTC' });
    return `${format.format(ms)} UTC`;
}


/***/ }),

/***/ 1446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   n0: () => (/* binding */ looksSecret),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
// As their issuers document them. Every repetition has a bound, so that hostile text costs no more than its length.
const forms = [
    { what: 'an AWS access key id', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
    {
        what: 'a private key',
        pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----(?:[\s\S]{0,20000}?-----END [A-Z0-9 ]{0,40}KEY-----|[\s\S]*)/g,
    },
    { what: 'a GitHub token', pattern: /\b(?:gh[opusr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})/g },
    { what: 'a GitLab token', pattern: /\bglpat-[\w-]{20,255}/g },
    { what: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g },
    { what: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,255}/g },
    { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
    { what: 'a JSON Web Token', pattern: /\beyJ[\w-]{8,2000}\.eyJ[\w-]{8,8000}\.[\w-]{8,2000}/g },
    // Not one whose password is yet to be filled in, or masked. A password may hold an @ that nobody has encoded.
    {
        what: 'a URL with a password',
        pattern: /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]{0,255}:(?!\$\{|\*+@)[^\s/@]{1,255}@(?:[^\s/?#@"'<>]{0,255}@){0,9}/gi,
    },
];
// What each of them has, so that a text without any is done with at once: definitions are mostly such texts.
const hint = /AKIA|ASIA|PRIVATE KEY|gh[opusr]_|github_pat_|glpat-|xox|[rs]k_live_|npm_|eyJ|:\/\/[^/]*@/;
// What the names of secrets end in. TOKENS is missing on purpose: MAX_TOKENS and its like are counts.
const endings = /(PASSWORDS?|PASSWD|PASSPHRASE|SECRETS?|TOKEN|(?:API|PRIVATE|SECRET|ACCESS|ENCRYPTION|SIGNING|MASTER)_?KEYS?|SECRET_KEY_BASE|_PASS|_PWD|_CREDENTIALS?)_?\d*$/;
const nameHint = /pass|pwd|secret|token|key|credential/i;
/**
 * Why an entry seems to hold a secret in the clear, such as "its name ends in PASSWORD"; undefined when it does not.
 * The reason never quotes the value.
 */
function looksSecret(entry) {
    const form = hint.test(entry.value) ? forms.find(({ pattern }) => entry.value.search(pattern) >= 0) : undefined;
    if (form)
        return `its value holds ${form.what}`;
    const name = entry.name ?? '';
    if (!nameHint.test(name) || isHarmless(entry.value))
        return undefined;
    const ending = endings.exec(inCapitals(name))?.[1];
    return ending === undefined ? undefined : `its name ends in ${ending.replace(/^_/, '')}`;
}
/** The text without what has the form of a secret. */
function withoutSecrets(text) {
    return hint.test(text) ? forms.reduce((rest, { pattern }) => rest.replace(pattern, '***'), text) : text;
}
/** `dbPassword`, `db.password` and `db-password` as `DB_PASSWORD`. */
function inCapitals(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/[.\-:/]/g, '_')
        .toUpperCase();
}
/** Nothing at all, a switch, something yet to be filled in, or the place of a secret in lieu of the secret. */
function isHarmless(value) {
    return (/^\s*$|^(?:true|false|yes|no|on|off|none|null|0|1)$|^\*+$/i.test(value) ||
        /^\$\{\w{1,255}\}$|^\$\w{1,255}$|^\{\{[^{}]{1,255}\}\}$/.test(value) ||
        /^arn:aws[a-z-]*:(?:secretsmanager|ssm|kms|s3):/.test(value) ||
        /^\/(?:app|etc|home|mnt|opt|run|srv|tmp|usr|var)\/[\w./-]{1,1000}$/.test(value));
}
/** A text for a message: short, and without what looks secret. Cut only after that: half of it would not be recognised. */
function shortened(value) {
    const shown = withoutSecrets(value);
    return shown.length > 120 ? `${shown.slice(0, 120)}…` : shown;
}


/***/ }),

/***/ 3558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ logLocations),
  P: () => (/* binding */ logRouters)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
// EXTERNAL MODULE: ../build/js/packages/domain/src/secret-looking.js
var secret_looking = __webpack_require__(1446);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/log-route.js

// Of Fluent Bit's outputs, in small letters: what says where lines are found. All others may hold tokens and headers.
const harmless = [
    ...['name', 'region', 'host', 'port'],
    ...['log_group_name', 'log_stream_name', 'log_stream_prefix'],
    ...['delivery_stream', 'stream', 'bucket', 's3_key_format', 'index', 'topics', 'dd_service', 'dd_source'],
];
/** Where a log driver other than awslogs sends lines, as far as its options tell without giving secrets away. */
function logRoute(driver, options) {
    if (driver === 'awsfirelens') {
        const known = Object.entries(options).flatMap(([name, value]) => typeof value === 'string' && harmless.includes(name.toLowerCase()) ? [`${name} ${(0,secret_looking/* shortened */.vI)(value)}`] : []);
        const where = known.length === 0 ? 'as the configuration of the log router says' : known.join(', ');
        return `logs through FireLens (awsfirelens): ${where}`;
    }
    if (driver === 'splunk') {
        const host = hostOf(options['splunk-url']);
        return `logs through splunk${host === undefined ? '' : ` to ${host}`}, not to CloudWatch Logs`;
    }
    const name = typeof driver === 'string' ? (0,secret_looking/* shortened */.vI)(driver) : 'a driver that is not named';
    return `logs through ${name}, not to CloudWatch Logs`;
}
/** Without the user, the path and the query, any of which may be a key. */
function hostOf(url) {
    const [, scheme, host] = /^(https?:\/\/)(?:[^/?#\s]*@)?([^/?#@\s]{1,255})/i.exec(typeof url === 'string' ? url : '') ?? [];
    return scheme && host && `${scheme}${host}`;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/log-location.js



/**
 * Where the awslogs driver puts each container's lines: stream `<prefix>/<container name>/<task id>`, or the runtime id
 * of the container where there is no prefix (never on Fargate, which demands one).
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
 */
function logLocations(definition, owner) {
    return definition.containerDefinitions.map((container) => log_location_location(container, owner));
}
function log_location_location({ name, logConfiguration }, owner) {
    const elsewhere = (why) => ({ container: name, kind: 'elsewhere', why });
    if (!(0,json/* isJsonObject */.OW)(logConfiguration))
        return elsewhere('has no logConfiguration: its output is not kept');
    const { logDriver, options } = logConfiguration;
    const settings = (0,json/* isJsonObject */.OW)(options) ? options : {};
    if (logDriver !== 'awslogs')
        return elsewhere(logRoute(logDriver, settings));
    const group = settings['awslogs-group'];
    if (typeof group !== 'string')
        return elsewhere('names no awslogs-group');
    const stream = streamName(settings['awslogs-stream-prefix'], { container: name, owner });
    if (stream === undefined)
        return { container: name, kind: 'unnamed' };
    const region = settings['awslogs-region'];
    return {
        container: name,
        kind: 'cloudwatch',
        region: typeof region === 'string' ? region : owner.region,
        group,
        stream,
    };
}
function streamName(prefix, { container, owner }) {
    if (typeof prefix === 'string' && prefix !== '')
        return `${prefix}/${container}/${(0,arn/* lastSegment */.mp)(owner.taskArn)}`;
    return owner.containers?.find(({ name }) => name === container)?.runtimeId;
}
/** The containers of FireLens, which send on what the others print; what they print themselves is about that. */
function logRouters(definition) {
    const routers = definition.containerDefinitions.filter((container) => (0,json/* isJsonObject */.OW)(container.firelensConfiguration));
    return new Set(routers.map(({ name }) => name));
}


/***/ }),

/***/ 3565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ narrateRegistration)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8999);
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4264);


/** What the job's log says of an event. */
function narrateRegistration(event) {
    switch (event.kind) {
        case 'registered':
            return [(0,_line_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .p)(`Registered ${(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(event.arn)}: ${event.arn}`)];
        case 'reused':
            return [(0,_line_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .p)(`Reused ${(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(event.arn)}, which has the same content: ${event.arn}`)];
        case 'registration-trouble':
            return [(0,_line_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .p)(`Whether the task definition was registered is not known yet, looking for it: ${event.why}`)];
        case 'note':
            return [(0,_line_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$)(event.text)];
    }
}


/***/ }),

/***/ 2040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/**
 * Aborts when GitHub cancels the job: the runner sends SIGINT, SIGTERM 7.5 s later, and kills 2.5 s after that.
 * The handlers stay, so that a second signal does not cut the clean-up short.
 */
function cancellation() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => {
            controller.abort(new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
                code: 'cancelled',
                message: `the job was cancelled (${name}).`,
                remedy: 'Run the job again when that was not meant.',
            }));
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 1722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl)
/* harmony export */ });
/** The page of this attempt of the workflow run. */
function runUrl(environment) {
    const value = (name) => environment[name] ?? '';
    const server = environment.GITHUB_SERVER_URL ?? 'https://github.com';
    const attempt = `runs/${value('GITHUB_RUN_ID')}/attempts/${value('GITHUB_RUN_ATTEMPT')}`;
    return `${server}/${value('GITHUB_REPOSITORY')}/actions/${attempt}`;
}


/***/ }),

/***/ 7696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ deadline)
/* harmony export */ });
/** A limit of `ms` milliseconds on work that also ends when `outer` aborts. */
function deadline(options) {
    const { clock, ms, outer, reason } = options;
    const expired = new AbortController();
    const done = new AbortController();
    clock.sleep(ms, done.signal).then(() => expired.abort(reason()), () => { });
    return { signal: AbortSignal.any([expired.signal, outer]), clear: () => done.abort() };
}


/***/ }),

/***/ 7118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ expiryWarning)
/* harmony export */ });
/**
 * What to say when the credentials will not outlive the wait for something; undefined when they do, or nobody knows.
 * @param options.expiration ISO 8601, as assume-role exports it
 * @param options.now epoch ms
 * @param options.what that is waited for, e.g. `a deployment`
 */
function expiryWarning(options) {
    const { expiration, waitMinutes, now, what } = options;
    const end = Date.parse(expiration ?? '');
    const waitEnd = now + waitMinutes * 60_000;
    if (Number.isNaN(end) || end >= waitEnd)
        return undefined;
    const left = Math.max(0, Math.floor((end - now) / 60_000));
    return `The credentials in the environment expire at ${iso(end)}, in ${left} min, and the step may wait until ${iso(waitEnd)}, ${waitMinutes} min: ${what} that takes longer than they last cannot be seen to its end, nor stopped. Give this step role-to-assume: then its credentials are renewed as long as it runs.`;
}
function iso(moment) {
    return new Date(moment).toISOString().replace(/\.\d{3}Z$/, 'Z');
}


/***/ }),

/***/ 656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ tailLog)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/drain-limit.js
// What was there at the end is read as long as it comes; only what is late has half a minute.
const lateAtMost = 30_000;
const backlogAtMost = 300_000;
/**
 * When the reading of a log is given up after the end of its task: thirty seconds after all that was there then has been
 * read. Before that, when no line has come for thirty seconds, and after five minutes in any case.
 */
class DrainLimit {
    #clock;
    #over = new AbortController();
    #done = new AbortController();
    #endedAt = Number.NaN;
    #due = Number.NaN;
    #isBehind = true;
    /** @param ended aborts when the task has ended */
    constructor({ clock, ended }) {
        this.#clock = clock;
        if (ended.aborted)
            this.#begin();
        else
            ended.addEventListener('abort', () => this.#begin(), { signal: this.#done.signal });
    }
    /** Aborts when the time is up. */
    get over() {
        return this.#over.signal;
    }
    /** Whether what was there at the end of the task has not been read yet. */
    get isBehind() {
        return this.#isBehind;
    }
    /** Whole seconds since the end of the task. */
    get seconds() {
        return Math.round((this.#clock.now() - this.#endedAt) / 1_000);
    }
    /** Lines have come: those that are late give no more time. */
    extend() {
        if (this.#isBehind)
            this.#due = Math.min(this.#clock.now() + lateAtMost, this.#endedAt + backlogAtMost);
    }
    /** Everything that there is now has been read; what comes from here on is late. */
    caughtUp() {
        this.extend();
        this.#isBehind = false;
    }
    /** Lets go of the clock. */
    clear() {
        this.#done.abort();
    }
    #begin() {
        this.#endedAt = this.#clock.now();
        this.extend();
        this.#expire().catch(() => { });
    }
    async #expire() {
        // Where the limit has been moved meanwhile, the rest of it is slept, too.
        for (let rest = lateAtMost; rest > 0; rest = this.#due - this.#clock.now()) {
            await this.#clock.sleep(rest, this.#done.signal);
        }
        this.#over.abort();
    }
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/until-aborted.js
var until_aborted = __webpack_require__(716);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/tail-log.js



const pause = 3_000;
// The awslogs driver sends every five seconds and when the container ends; what it sent can be read some seconds later.
const quietAtEnd = 6_000;
// Between two pauses.
const emptyPagesInARow = 20;
/**
 * Every line of one log stream in order, as it comes, until the stream stays quiet for six seconds after `ended` has
 * aborted. What can be read by then is read to its end, for five minutes at most; thirty seconds later at most it is
 * over. No clock filters the lines: the stream belongs to one container of one task, from its head on.
 * @returns why the log is incomplete, or undefined when it was read to its end
 */
async function tailLog(tailing) {
    const { clock, ended } = tailing;
    const limit = new DrainLimit({ clock, ended });
    try {
        return await read(tailing, limit);
    }
    finally {
        limit.clear();
    }
}
async function read(tailing, limit) {
    const { source, group, stream, clock, ended, abandoned, onLines } = tailing;
    const over = AbortSignal.any([abandoned, limit.over]);
    // The end of the task wakes the sleep, so that the drain begins without delay.
    const wake = AbortSignal.any([ended, over]);
    let token;
    let emptyPages = 0;
    let endedAt;
    let lastLineAt = clock.now();
    let unread = whyUnfinished;
    for (;;) {
        if (over.aborted)
            return abandoned.aborted ? 'the job was cancelled' : unread(limit);
        if (ended.aborted)
            endedAt ??= clock.now();
        const askedAt = clock.now();
        let more = false;
        try {
            const page = await (0,until_aborted/* untilAborted */.E)(source.page({ group, stream, token }), over);
            unread = whyUnfinished;
            const lines = page?.events.map(({ message }) => message) ?? [];
            const empty = lines.length === 0;
            if (!empty) {
                onLines(lines);
                limit.extend();
                lastLineAt = clock.now();
            }
            emptyPages = empty ? emptyPages + 1 : 0;
            // The token that was sent comes back at the end of what there is so far; an empty page with another has more behind it.
            more = page?.nextToken !== undefined && page.nextToken !== token;
            token = page?.nextToken ?? token;
            if (more && emptyPages < emptyPagesInARow)
                continue;
            if (!more && endedAt !== undefined)
                limit.caughtUp();
        }
        catch (error) {
            if (over.aborted) {
                // One that was asked for a moment ago is no silence.
                if (clock.now() - askedAt > pause)
                    unread = whyUnanswered;
                continue;
            }
            // What passes is tried again in the next round; the token still says where to go on.
            if (!(0,failure/* isPassing */.WG)(error))
                return (0,failure/* errorText */.kc)(error);
            unread = () => (0,failure/* errorText */.kc)(error);
            lastLineAt = clock.now();
        }
        if (!more && endedAt !== undefined && clock.now() - Math.max(endedAt, lastLineAt) >= quietAtEnd)
            return undefined;
        emptyPages = 0;
        await clock.sleep(pause, ended.aborted ? over : wake).catch(() => { });
    }
}
function whyUnanswered({ seconds }) {
    return `CloudWatch Logs gave no answer until ${seconds} s after the end of the task`;
}
function whyUnfinished({ seconds, isBehind }) {
    return `${isBehind ? 'there was more to read' : 'lines still came'} ${seconds} s after the end of the task`;
}


/***/ }),

/***/ 716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted)
/* harmony export */ });
/** The result of `work`, or the signal's reason as soon as that aborts: a call that hangs holds nobody up. */
async function untilAborted(work, signal) {
    const stop = new AbortController();
    const aborted = new Promise((_, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { signal: stop.signal });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        stop.abort();
    }
}


/***/ }),

/***/ 3857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _until_aborted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(716);


/**
 * The thing as it changes, up to and including its end. States may be skipped between two looks.
 * @throws what `lost` gives when it stays hidden; the signal's reason when that aborts; what `look` throws
 */
async function* watch(how, what) {
    const { look, clock, signal, onTrouble } = how;
    const { hasEnded, latest, pause, hiddenAtMost, lost } = what;
    const start = clock.now();
    let seen;
    let hiddenSince;
    for (;;) {
        signal.throwIfAborted();
        const found = await (0,_until_aborted_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(attempt(look, onTrouble), signal);
        const now = clock.now();
        // Only answers count: a look that got none says nothing, and what was seen before it is old.
        hiddenSince = found === undefined ? (hiddenSince ?? now) : undefined;
        if (found && found !== 'trouble') {
            seen = latest(seen, found);
            yield seen;
            if (hasEnded(seen))
                return;
        }
        const wasSeen = seen !== undefined;
        if (hiddenSince !== undefined && now - hiddenSince >= hiddenAtMost(wasSeen))
            throw lost(wasSeen);
        await clock.sleep(pause(now - start, seen), signal);
    }
}
async function attempt(look, onTrouble) {
    try {
        return await look();
    }
    catch (error) {
        if (!(0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error))
            throw error;
        onTrouble(error);
        return 'trouble';
    }
}


/***/ })

};
