export const id = 989;
export const ids = [989];
export const modules = {

/***/ 6744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ action)
});

// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/aws.js
var aws = __webpack_require__(7444);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task/infrastructure.js
var infrastructure = __webpack_require__(529);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/kinds.js
var kinds = __webpack_require__(2970);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/parsed-json.js
var parsed_json = __webpack_require__(7631);
;// CONCATENATED MODULE: ../build/js/packages/github/src/inputs/capacity-strategy.js



const expected = 'expected names such as FARGATE, or a JSON array such as [{"capacityProvider": "FARGATE", "weight": 1}]';
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
const mostProviders = 20;
const amounts = { weight: 1_000, base: 100_000 };
// CreateCapacityProvider, name.
const providerName = /^(?!(?:aws|ecs|fargate))[A-Za-z0-9_-]{1,255}$/i;
/** Capacity providers as names, of equal weight, or as RunTask takes them. All mistakes are told at once. */
const capacityStrategy = {
    syntax: 'names separated by commas or line breaks, or the JSON array that RunTask takes',
    parse(raw) {
        const shares = raw.trimStart().startsWith('[') ? jsonShares(raw) : namedShares(raw);
        const mistakes = [...shares.flatMap(shareMistakes), ...strategyMistakes(shares)];
        if (mistakes.length > 0)
            throw new kinds/* InputMistake */.rb(mistakes.join('; '));
        return shares;
    },
};
/** A provider without a weight has none, and several of them could place nothing. */
function namedShares(raw) {
    const names = raw
        .split('\n')
        .filter((line) => line.trim() !== '')
        .flatMap((line) => line.split(','))
        .map((name) => name.trim());
    if (names.length === 0)
        throw new kinds/* InputMistake */.rb(expected);
    if (names.includes(''))
        throw new kinds/* InputMistake */.rb('has an empty entry beside a comma');
    return names.map((capacityProvider) => ({ capacityProvider, weight: 1, base: undefined }));
}
function jsonShares(raw) {
    const value = (0,parsed_json/* parsedJson */.U)(raw);
    if (!Array.isArray(value) || value.length === 0)
        throw new kinds/* InputMistake */.rb(expected);
    return value.map((entry) => {
        if (!isShare(entry))
            throw new kinds/* InputMistake */.rb(`${expected}; found ${JSON.stringify(entry).slice(0, 120)} in it`);
        const { capacityProvider, weight, base } = entry;
        return { capacityProvider, weight, base };
    });
}
function isShare(value) {
    if (typeof value !== 'object' || value === null || !('capacityProvider' in value))
        return false;
    const { capacityProvider, ...rest } = value;
    const isKnown = Object.entries(rest).every(([name, amount]) => Object.hasOwn(amounts, name) && typeof amount === 'number');
    return typeof capacityProvider === 'string' && isKnown;
}
function shareMistakes({ capacityProvider, weight = 0, base = 0 }) {
    const mistakes = [];
    if (!(0,infrastructure/* isFargateProvider */.eE)(capacityProvider) && !providerName.test(capacityProvider)) {
        mistakes.push(`"${capacityProvider}" is no capacity provider; Fargate's are FARGATE and FARGATE_SPOT`);
    }
    for (const [name, amount] of Object.entries({ weight, base })) {
        const most = name === 'weight' ? amounts.weight : amounts.base;
        if (Number.isInteger(amount) && amount >= 0 && amount <= most)
            continue;
        mistakes.push(`the ${name} of "${capacityProvider}" is ${amount}; ECS takes whole numbers from 0 to ${most}`);
    }
    return mistakes;
}
function strategyMistakes(shares) {
    const names = shares.map(({ capacityProvider }) => capacityProvider);
    const mistakes = [];
    if (names.length > mostProviders)
        mistakes.push(`has ${names.length} capacity providers; ECS takes ${mostProviders}`);
    const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    for (const name of twice)
        mistakes.push(`"${name}" stands in it twice`);
    if (names.some(infrastructure/* isFargateProvider */.eE) && !names.every(infrastructure/* isFargateProvider */.eE)) {
        mistakes.push('Fargate and other capacity providers cannot be mixed');
    }
    if (shares.filter(({ base = 0 }) => base > 0).length > 1)
        mistakes.push('only one capacity provider can have a base');
    if (shares.length > 1 && shares.every(({ weight = 0 }) => weight === 0)) {
        mistakes.push('one capacity provider needs a weight above 0');
    }
    return mistakes;
}

// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/command.js + 1 modules
var command = __webpack_require__(176);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/spec.js
var spec = __webpack_require__(586);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/task-kinds.js
var task_kinds = __webpack_require__(7870);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/inputs.js






const inputs = {
    ...aws/* awsInputs */.x,
    'task-definition': (0,spec/* required */.mw)('What to run: a JSON or YAML file in the workspace (it is registered first, unless the latest revision has the same content), the ARN of a task definition, or `family` or `family:revision`.', (0,kinds/* text */.Qq)({ syntax: 'file, ARN, family or family:revision' })),
    cluster: (0,spec/* defaulted */.P_)('Cluster to run the task in.', (0,kinds/* text */.Qq)({ syntax: 'name or ARN' }), 'default'),
    service: (0,spec/* optional */.lq)('A service whose network, launch type or capacity providers, platform version and tags the task takes over. Single values can be set beside it. FARGATE_SPOT becomes FARGATE, unless `capacity-provider-strategy` asks for it.', (0,kinds/* text */.Qq)({ syntax: 'name or ARN' })),
    subnets: (0,spec/* optional */.lq)('Subnets of the task; needed for network mode `awsvpc`, here or from `service`.', (0,kinds/* list */.p_)({ syntax: 'subnet ids', pattern: /^subnet-[0-9a-z]+$/ })),
    'security-groups': (0,spec/* optional */.lq)("Security groups of the task; without them those of `service`, or the VPC's default group.", (0,kinds/* list */.p_)({ syntax: 'security group ids', pattern: /^sg-[0-9a-z]+$/ })),
    'assign-public-ip': (0,spec/* optional */.lq)('Whether the task gets a public IP address; without it as `service` has it, else false.', kinds/* boolean */.zM),
    'launch-type': (0,spec/* optional */.lq)('Where the task runs. Without it and `capacity-provider-strategy` as `service` does, else FARGATE (or EXTERNAL) when the task definition is made for nothing else, else as the default strategy of the cluster says. That may be Spot: the step warns of it once the task is started.', (0,kinds/* oneOf */.yL)('FARGATE', 'EC2', 'EXTERNAL')),
    'capacity-provider-strategy': (0,spec/* optional */.lq)('Capacity providers of the cluster, in place of a launch type. No other input asks for `FARGATE_SPOT`, where AWS may end a task at any moment; the default strategy of the cluster may, see `launch-type`.', capacityStrategy),
    'platform-version': (0,spec/* optional */.lq)('Fargate platform version; without it that of `service`, else `LATEST`.', (0,kinds/* text */.Qq)({ syntax: 'LATEST, or a version such as 1.4.0', pattern: /^(LATEST|\d+\.\d+\.\d+)$/ })),
    'container-name': (0,spec/* optional */.lq)('The container whose exit code decides, and whose command is replaced. Without it the only essential container.', (0,kinds/* text */.Qq)({ syntax: 'container name' })),
    command: (0,spec/* optional */.lq)("The container's command for this run, in place of the image's or the task definition's. No shell reads it: `sh -c 'npm run migrate && echo done'` calls one.", command/* command */.G),
    'environment-variables': (0,spec/* optional */.lq)("Environment variables of the container for this run. Everybody who may describe the task, or read the log of the workflow, can read their values: secrets belong into the task definition's `secrets`.", task_kinds/* variables */.Ee),
    'task-role-arn': (0,spec/* optional */.lq)("The role of the containers for this run, in place of the task definition's.", task_kinds/* roleArn */.w3),
    cpu: (0,spec/* optional */.lq)("CPU of the task for this run, in place of the task definition's.", task_kinds/* taskCpu */.Oh),
    memory: (0,spec/* optional */.lq)("Memory of the task for this run, in place of the task definition's.", task_kinds/* taskMemory */.HI),
    tags: (0,spec/* optional */.lq)('Tags of the task, at most 44, over those of `service`. Further six say where the task comes from.', task_kinds/* tags */._A),
    'enable-execute-command': (0,spec/* defaulted */.P_)('Whether `aws ecs execute-command` may open a shell in the running task, which needs a task role with four `ssmmessages` actions. They are looked at where `iam:SimulatePrincipalPolicy` is allowed.', kinds/* boolean */.zM, 'false'),
    exclusive: (0,spec/* defaulted */.P_)('When another migration of the same family runs in the cluster: the step fails, or waits for its end, or does not look. What two jobs start in the same second is not seen: a concurrency group of the workflow is the lock.', (0,kinds/* oneOf */.yL)('refuse', 'wait', 'off'), 'refuse'),
    'retry-on-capacity': (0,spec/* defaulted */.P_)('Whether a start that finds no room is tried again until `wait-minutes` are over. Once a task exists, nothing is repeated.', kinds/* boolean */.zM, 'false'),
    'wait-minutes': (0,spec/* defaulted */.P_)('How long the task may take, from its start to its end. As long is waited before, for room or for another migration, where that is asked for.', (0,kinds/* integer */.nd)({ min: 1, max: 330 }), '30'),
    'on-timeout': (0,spec/* defaulted */.P_)('What becomes of the task when the wait ends before it does, because the time is up or ECS cannot be asked any more: it is stopped, or left running.', (0,kinds/* oneOf */.yL)('stop', 'leave'), 'stop'),
    'on-cancel': (0,spec/* defaulted */.P_)('What becomes of the task when the job is cancelled: it is stopped, or left running.', (0,kinds/* oneOf */.yL)('stop', 'leave'), 'stop'),
    'job-index': (0,spec/* fromContext */.c7)('Which leg of a matrix this job is. Leave it alone.', 'strategy.job-index'),
};
const notYet = 'is not supported yet';
const belongsToDeploy = 'is refused: it belongs to a deployment, not to a one-off task';
/** Of the run-task part of aws-actions/amazon-ecs-deploy-task-definition. */
const refusedDeployInputs = {
    'run-task': 'is refused: this action always runs the task',
    'run-task-container-overrides': 'is refused: use container-name, command and environment-variables; cpu and memory are those of the task',
    'run-task-security-groups': 'is refused: use security-groups',
    'run-task-subnets': 'is refused: use subnets',
    'run-task-assign-public-IP': 'is refused: use assign-public-ip: true or false',
    'run-task-capacity-provider-strategy': 'is refused: use capacity-provider-strategy, which takes the same JSON',
    'run-task-launch-type': 'is refused: use launch-type',
    'run-task-started-by': 'is refused: startedBy is how a task is found again after a lost answer',
    'run-task-tags': 'is refused: use tags, with key=value a line',
    'run-task-managed-ebs-volume-name': notYet,
    'run-task-managed-ebs-volume': notYet,
    'wait-for-task-stopped': 'is refused: this action always waits for the end',
    'wait-for-minutes': 'is refused: use wait-minutes',
    'wait-max-delay-seconds': 'is refused: this action looks every two to five seconds',
    'enable-ecs-managed-tags': notYet,
    'propagate-tags': 'is not supported yet: use tags, or service, whose tags the task takes over',
    'keep-null-value-keys': 'is refused: empty values of a task definition are always kept',
    'max-retries': 'is refused: what can pass is tried again with a limit, what cannot is not',
    'desired-count': belongsToDeploy,
    'wait-for-service-stability': belongsToDeploy,
    'force-new-deployment': belongsToDeploy,
    'codedeploy-appspec': belongsToDeploy,
    'codedeploy-application': belongsToDeploy,
    'codedeploy-deployment-group': belongsToDeploy,
    'codedeploy-deployment-description': belongsToDeploy,
    'codedeploy-deployment-config': belongsToDeploy,
    'service-managed-ebs-volume-name': belongsToDeploy,
    'service-managed-ebs-volume': belongsToDeploy,
};
const action = {
    name: 'ECS run migration',
    description: 'Runs a one-off ECS task, prints its log, and ends with its true exit code.',
    icon: 'database',
    inputs,
    outputs: {
        'task-arn': 'ARN of the task.',
        'run-task-arn': 'JSON list with the ARN of the task, as aws-actions/amazon-ecs-deploy-task-definition gives it.',
        'task-definition-arn': 'ARN of the task definition that ran, with its revision.',
        'exit-code': 'Exit code of the deciding container; empty when it never ran.',
        'stop-code': "ECS's stop code, e.g. `EssentialContainerExited`; empty when the task did not stop.",
        'stopped-reason': "ECS's words for why the task stopped.",
        outcome: '`succeeded`, `failed`, `never-started`, `interrupted`, `stopped`, `timed-out`, `cancelled` or `lost`. Only `succeeded` leaves the step green. Empty when no task was started.',
        'log-url': "The deciding container's log stream in the web console; empty when it has none.",
    },
    refused: refusedDeployInputs,
    post: true,
};


/***/ }),

/***/ 529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b0: () => (/* binding */ networkModeOf),
/* harmony export */   eE: () => (/* binding */ isFargateProvider),
/* harmony export */   fm: () => (/* binding */ infrastructureOf),
/* harmony export */   fy: () => (/* binding */ madeFor)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8108);

/** What tasks of this capacity run on; undefined where the cluster decides. */
function infrastructureOf(capacity) {
    if (capacity.kind === 'launch-type')
        return capacity.launchType;
    if (capacity.kind === 'cluster-default')
        return undefined;
    return capacity.items.some(({ capacityProvider }) => isFargateProvider(capacityProvider)) ? 'FARGATE' : 'INSTANCES';
}
/** Fargate's own two are there in every account; names of others may not begin like them. */
function isFargateProvider(capacityProvider) {
    return capacityProvider === 'FARGATE' || capacityProvider === 'FARGATE_SPOT';
}
/**
 * What a definition says that it is for, or what ECS found at its registration: `EC2`, `FARGATE`, `EXTERNAL`,
 * `MANAGED_INSTANCES`. undefined where neither is known.
 */
function madeFor({ requiresCompatibilities, compatibilities }) {
    for (const list of [requiresCompatibilities, compatibilities]) {
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(list) && list.length > 0)
            return list.filter((entry) => typeof entry === 'string');
    }
    return undefined;
}
/** `bridge` where nothing is said, as ECS has it on Linux. */
function networkModeOf({ networkMode }) {
    return typeof networkMode === 'string' && networkMode !== '' ? networkMode : 'bridge';
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Qm: () => (/* binding */ runUrlOf),
/* harmony export */   YM: () => (/* binding */ originTags),
/* harmony export */   fw: () => (/* binding */ originPrefix),
/* harmony export */   i6: () => (/* binding */ markPrefix),
/* harmony export */   qk: () => (/* binding */ originTagCount),
/* harmony export */   tx: () => (/* binding */ attemptOf)
/* harmony export */ });
/** How many tags of a task are its origin's; AWS takes 50 in all. */
const originTagCount = 6;
/** Keys of these tags begin with it. */
const originPrefix = 'ecs-actions:';
/** Every startedBy of ours begins with it. */
const markPrefix = 'ecs-actions/';
/** Tags of a new task. */
function originTags(origin) {
    const { repository, sha, runUrl, actor, attempt, start } = origin;
    const values = { repository, sha, run: runUrl, actor, attempt: String(attempt), start };
    return new Map(Object.entries(values).map(([key, value]) => [`${originPrefix}${key}`, tagValue(value)]));
}
/** What AWS takes in the value of a tag; `dependabot[bot]` has what it does not. */
function tagValue(text) {
    return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(0, 256);
}
/** The attempt that started a task; undefined without its tags. */
function attemptOf({ tags }) {
    const attempt = tags.get(`${originPrefix}attempt`);
    return attempt !== undefined && /^\d{1,9}$/.test(attempt) ? Number(attempt) : undefined;
}
/** The mark of the process that started a task; undefined without its tags. */
function startOf({ tags }) {
    return tags.get(`${originPrefix}start`);
}
/** The page of the run that started a task; undefined without its tags. Foreign text. */
function runUrlOf({ tags }) {
    return tags.get(`${originPrefix}run`);
}


/***/ }),

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ command)
});

;// CONCATENATED MODULE: ../build/js/packages/domain/src/command-words.js
/** The line cannot be split; the message continues the name of what holds it. */
class UnclosedQuote extends Error {
}
/**
 * The words of a command line as a POSIX shell would split it, without anything else that a shell does: `$`, `*`, `~`,
 * `;`, `|` and `#` are characters like any other.
 * @throws UnclosedQuote
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */
function commandWords(line) {
    const words = [];
    // undefined between words: an empty pair of quotes is a word too.
    let word;
    let at = 0;
    while (at < line.length) {
        // A line that goes on: it is no character of a word, and so begins none.
        if (line.startsWith('\\\n', at)) {
            at += 2;
            continue;
        }
        if (/[ \t\r\n]/.test(line.charAt(at))) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
            at += 1;
            continue;
        }
        const { text, next } = piece(line, at);
        word = (word ?? '') + text;
        at = next;
    }
    return word === undefined ? words : [...words, word];
}
function piece(line, at) {
    const character = line.charAt(at);
    if (character === "'")
        return singleQuoted(line, at + 1);
    if (character === '"')
        return doubleQuoted(line, at + 1);
    if (character !== '\\')
        return { text: character, next: at + 1 };
    const escaped = line.charAt(at + 1);
    if (escaped === '')
        throw new UnclosedQuote('ends with a backslash');
    return { text: escaped, next: at + 2 };
}
function singleQuoted(line, from) {
    const end = line.indexOf("'", from);
    if (end < 0)
        throw new UnclosedQuote("has a ' that is not closed");
    return { text: line.slice(from, end), next: end + 1 };
}
function doubleQuoted(line, from) {
    let text = '';
    for (let at = from; at < line.length; at++) {
        const character = line.charAt(at);
        if (character === '"')
            return { text, next: at + 1 };
        const escaped = line.charAt(at + 1);
        const isEscape = character === '\\' && /["\\$`\n]/.test(escaped);
        if (isEscape)
            at += 1;
        text += isEscape ? escaped.replace('\n', '') : character;
    }
    throw new UnclosedQuote('has a " that is not closed');
}

// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/kinds.js
var kinds = __webpack_require__(2970);
;// CONCATENATED MODULE: ../build/js/packages/github/src/inputs/command.js


/** A JSON array of words, or one command line with a shell's quotes. Mistakes show no word: arguments may be secret. */
const command = {
    syntax: 'JSON array of strings, or a command line with quotes as in a shell',
    parse(raw) {
        if (raw.trimStart().startsWith('['))
            return kinds/* stringArray */.jH.parse(raw);
        const words = split(raw);
        if (words.length === 0)
            throw new kinds/* InputMistake */.rb('has no word in it');
        return words;
    },
};
function split(raw) {
    try {
        return commandWords(raw);
    }
    catch (error) {
        if (error instanceof UnclosedQuote)
            throw new kinds/* InputMistake */.rb(error.message);
        throw error;
    }
}


/***/ }),

/***/ 7870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ variables),
/* harmony export */   HI: () => (/* binding */ taskMemory),
/* harmony export */   Oh: () => (/* binding */ taskCpu),
/* harmony export */   _A: () => (/* binding */ tags),
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   w3: () => (/* binding */ roleArn)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2970);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8091);


const roleArn = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
    syntax: 'role ARN',
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/,
});
const size = /^\d+(\.\d+)?( ?[A-Za-z]+)?$/;
/** Of a task. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html */
const taskCpu = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: 'CPU units, or as in 1 vCPU', pattern: size, most: 32 });
const taskMemory = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: 'MiB, or as in 2 GB', pattern: size, most: 32 });
/** A name in the environment of a container. */
const variableName = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const variables = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .values */ .z)({ syntax: 'NAME=value', name: variableName });
/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html */
const tags = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .assignments */ .TT)({
    syntax: 'key=value',
    name: /^[\p{L}\p{N}_.:/=+\-@][\p{L}\p{Z}\p{N}_.:/=+\-@]{0,127}$/u,
});


/***/ }),

/***/ 8091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ values)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2970);
/* harmony import */ var _parsed_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7631);


/**
 * Values by name, each exactly as it is: a line `NAME=value` each, where everything after the first `=` is the value,
 * blanks included; for values of several lines the form of GITHUB_ENV, `NAME<<END`, the lines, `END`; or one JSON object
 * of strings. A mistake never shows a value, nor a line: it may be a piece of a secret.
 */
function values(options) {
    return {
        syntax: `${options.syntax} a line, or a JSON object`,
        parse(raw) {
            const entries = /^\s*\{/.test(raw) ? jsonEntries(raw, options) : lineEntries(raw, options);
            const found = new Map();
            for (const [name, value] of entries) {
                if (found.has(name))
                    throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .InputMistake */ .rb(`"${name}" stands in it twice`);
                found.set(name, value);
            }
            return found;
        },
    };
}
function jsonEntries(raw, { syntax, name }) {
    const value = (0,_parsed_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parsedJson */ .U)(raw);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .InputMistake */ .rb(`begins like a JSON object, and is none; expected ${syntax} a line, or {"NAME": "value"}`);
    }
    return Object.entries(value).map(([key, text], index) => {
        if (!name.test(key))
            throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .InputMistake */ .rb(`expected ${syntax}; entry ${index + 1} of the JSON object has another name`);
        if (typeof text !== 'string')
            throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .InputMistake */ .rb(`"${key}" is no text: put it in quotes`);
        return [key, text];
    });
}
function lineEntries(raw, { syntax, name }) {
    const entries = [];
    const lines = raw.split(/\r?\n/);
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index] ?? '';
        if (line.trim() === '')
            continue;
        const block = /^\s*([^=<\s]+)<<(\S+)\s*$/.exec(line);
        const equals = line.indexOf('=');
        const key = block?.[1] ?? line.slice(0, Math.max(equals, 0)).trim();
        if (!name.test(key))
            throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .InputMistake */ .rb(`expected ${syntax} in line ${index + 1}`);
        if (!block) {
            entries.push([key, line.slice(equals + 1)]);
            continue;
        }
        const end = lines.indexOf(block[2] ?? '', index + 1);
        if (end < 0)
            throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .InputMistake */ .rb(`the value of "${key}", which begins in line ${index + 1}, has no end`);
        entries.push([key, lines.slice(index + 1, end).join('\n')]);
        index = end;
    }
    return entries;
}


/***/ })

};
