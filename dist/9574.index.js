export const id = 9574;
export const ids = [9574];
export const modules = {

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

/***/ 8123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ taskDefinitionOf)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8108);


/**
 * What every later step relies on: a family and named containers. All mistakes are reported at once.
 * @throws Failure `invalid-source`
 */
function taskDefinitionOf(value, source) {
    const foreign = foreignSpelling(value);
    if (foreign)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ code: 'invalid-source', message: `${source} ${foreign.message}`, remedy: foreign.remedy });
    if (isTaskDefinition(value))
        return value;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(mistakesIn(value), {
        code: 'invalid-source',
        what: `${source} is no task definition`,
        remedy: 'Give the JSON or YAML that `aws ecs register-task-definition --cli-input-json` takes.',
    });
}
function isTaskDefinition(value) {
    return mistakesIn(value).length === 0;
}
function mistakesIn(value) {
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
