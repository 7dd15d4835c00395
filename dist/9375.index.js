export const id = 9375;
export const ids = [9375];
export const modules = {

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

/***/ 4356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ foreignLine),
  Y: () => (/* binding */ foreignLines)
});

;// CONCATENATED MODULE: ../build/js/packages/domain/src/signed.js
// Reasons of ECS may quote a presigned URL of ECR or S3: https://github.com/aws/containers-roadmap/issues/1133
// CloudFront, S3 and Azure Storage sign with names that mean something else in other places, so that only a query tells.
const query = String.raw `(?:[?&]|&amp;|\\u0026|%(?:25){0,3}(?:3F|3f|26))(?:Signature|Key-Pair-Id|Policy|sig)`;
const equals = '(?:=|%(?:25){0,3}3[Dd])';
// A URL may stand in the query of another one, and then ends its values with an encoded &.
const value = String.raw `(?:(?!%(?:25){0,3}26)[^\s&"'\\<>\]])+`;
// Between a header's name and value: as on the wire, in JSON, in JSON within JSON, and as Go prints maps.
const colon = String.raw `\\{0,3}["']?\s*:\s*\[?\\{0,3}["']?`;
const signed_forms = [
    new RegExp(`(${query}${equals})${value}`, 'g'),
    // A service that refuses a signature may quote the headers that were signed, the session token among them.
    new RegExp(`(X-Amz-(?:Signature|Security-Token|Credential)(?:${equals}|${colon}))${value}`, 'gi'),
    new RegExp(String.raw `(\bAuthorization(?:=|${colon})(?:Basic|Bearer)\s+)${value}`, 'gi'),
];
// What each of them has, so that a text without any is done with at once.
const hint = /X-Amz-|Authorization|(?:Signature|Key-Pair-Id|Policy|sig)(?:=|%)/i;
/** Whether a text may hold what `withoutSignatures` takes out. */
function maybeSigned(text) {
    return hint.test(text);
}
/** The text without the signatures and keys of signed URLs and of the headers of HTTP. */
function withoutSignatures(text) {
    return maybeSigned(text) ? signed_forms.reduce((rest, form) => rest.replace(form, '$1***'), text) : text;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/foreign-text.js

// A control character (ESC, in practice) that begins a colour or title sequence of a terminal; a tab begins none.
const terminalSequence = /(?!\t)\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|\][^\p{Cc}]*\p{Cc}\\?)/gu;
// Control characters except tab, and format characters: the invisible ones that reorder or hide text (bidi, zero width).
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu;
/**
 * Lines of text that came from outside, safe to print into a job's log behind a prefix: GitHub's runner takes `::name::`
 * at the start of a line and `##[name]` anywhere in it for a command, and ends a line at `\n`, `\r\n` and a lone `\r`.
 */
function foreignLines(text) {
    return text.split(/\r\n|\n|\r/).map((line) => (isPlain(line) ? line : harmless(line)));
}
// Most lines of a log are, and there may be millions of them.
function isPlain(line) {
    return /^[\t -~]*$/.test(line) && !/^\s*::|##\[/.test(line) && !maybeSigned(line);
}
function harmless(line) {
    return withoutSignatures(line.replace(terminalSequence, '').replace(invisible, ''))
        .replaceAll('##[', '## [')
        .replace(/^\s*::/, ' : :');
}
/** The same on one line, cut at `limit` characters. */
function foreignLine(text, limit = 2_000) {
    const line = foreignLines(text).join(' ⏎ ');
    return line.length > limit ? `${line.slice(0, limit)}…` : line;
}


/***/ }),

/***/ 1751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   q: () => (/* binding */ linked)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4356);

/** Foreign text in the running text of a summary: no markup of it survives. */
function escapeMarkdown(text) {
    return escaped((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLine */ .n)(text).trimStart());
}
/** Foreign text as inline code. HTML, because a code span of Markdown cannot hold every text. */
function code(text) {
    return `<code>${escaped((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLine */ .n)(text))}</code>`;
}
/**
 * Foreign lines as a block, tags and Markdown without effect.
 * @param language in which GitHub colours them; the attribute is that of the code blocks of @actions/core
 */
function codeBlock(lines, language) {
    const body = lines.flatMap((line) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLines */ .Y)(line)).map(escaped);
    // An empty line would end the HTML block for a Markdown parser: it is kept visible as an entity.
    const opening = language === undefined ? '<pre>' : `<pre lang="${language}">`;
    return `${opening}<code>${body.map((line) => (line.trim() === '' ? '&#8203;' : line)).join('\n')}\n</code></pre>`;
}
/** A table of two columns; cells are Markdown already. */
function facts(rows) {
    return ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}
function link(text, url) {
    // Markdown leaves the inside of a tag alone: only what could end the attribute counts there.
    const href = url.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
    return `<a href="${href}">${escaped((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLine */ .n)(text))}</a>`;
}
/** A name, linked where there is something to link it to. */
function linked(name, url) {
    return url === undefined ? code(name) : link(name, url);
}
// Numbered entities are text for a Markdown parser, whatever they stand for. Colon, at sign and full stop are among
// them since GitHub makes links of bare addresses.
function escaped(text) {
    return text.replace(/[&<>"'`*_{}[\]()#+\-.!|~@:/\\]/g, (character) => `&#${character.charCodeAt(0)};`);
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

/***/ 6324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ execute),
  v: () => (/* binding */ reportingFailure)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(5360);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(4356);
// EXTERNAL MODULE: ../build/js/packages/domain/src/markdown.js
var markdown = __webpack_require__(1751);
;// CONCATENATED MODULE: ../build/js/packages/github/src/failure-summary.js

/** What the summary says of a step that failed before it had anything else to report, as Markdown. */
function failureSummary(title, { message, remedy }) {
    return `### ❌ ${(0,markdown/* escapeMarkdown */.FV)(title)}\n\n${paragraph(message)}\n\n**What to do:** ${paragraph(remedy)}\n`;
}
/** Lists of mistakes and policies keep their lines. */
function paragraph(text) {
    const lines = text.split('\n');
    return lines.length === 1 ? (0,markdown/* escapeMarkdown */.FV)(text) : `\n\n${(0,markdown/* codeBlock */.DV)(lines)}`;
}

// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/read.js
var read = __webpack_require__(6993);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
;// CONCATENATED MODULE: ../build/js/packages/github/src/action.js






/** Runs a step: inputs in, outputs and summary out, and a failure told with its remedy. */
async function execute(spec, environment, use) {
    await reportingFailure(spec.name, async () => {
        const { outputs, summary, verdict, failure } = await summarised(spec, environment, use);
        for (const [name, value] of Object.entries(outputs))
            core/* setOutput */.uH(name, value);
        await writeSummary(summary, environment);
        if (failure)
            throw failure;
        if (verdict !== undefined)
            (0,log/* print */.y)({ level: 'info', text: verdict });
    });
}
/** What is wrong before there is a result stands in the summary, too: who is called at night may look there first. */
async function summarised(spec, environment, use) {
    try {
        return await use((0,read/* readInputs */.K)(spec, environment));
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            await writeSummary(failureSummary(spec.name, error), environment);
        throw error;
    }
}
/** Runs `work` as the body of a step: what it throws fails the step, a Failure with its remedy, a defect with its stack. */
async function reportingFailure(title, work) {
    try {
        await work();
    }
    catch (error) {
        process.exitCode = 1;
        core/* error */.z3((0,foreign_text/* foreignLines */.Y)(describe(error)).join('\n'), { title });
    }
}
function describe(error) {
    if (error instanceof failure/* Failure */.HR)
        return `${error.message}\n${error.remedy}`;
    return `This is a defect of the action, please report it.\n${error instanceof Error ? error.stack : String(error)}`;
}
// GitHub drops a step's whole summary when it is larger than 1 MiB.
const largestSummary = 1_000_000;
async function writeSummary(summary, environment) {
    if (summary === '' || !environment.GITHUB_STEP_SUMMARY)
        return;
    if (Buffer.byteLength(summary) > largestSummary) {
        core/* warning */.$e(`The job summary is left out: it is larger than the ${largestSummary} bytes that GitHub shows.`);
        return;
    }
    try {
        await core/* summary */.z.addRaw(summary, true).write();
    }
    catch (error) {
        core/* warning */.$e(`The job summary could not be written: ${(0,foreign_text/* foreignLines */.Y)((0,failure/* errorText */.kc)(error)).join(' ')}`);
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
/* harmony import */ var _parsed_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7631);

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
        const value = (0,_parsed_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsedJson */ .U)(raw);
        if (isStringArray(value))
            return value;
        // The value is not shown: arguments may be secret.
        throw new InputMistake('expected a JSON array of strings such as ["npm", "run", "migrate"]');
    },
};
function isStringArray(value) {
    return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string');
}


/***/ }),

/***/ 7631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parsedJson)
/* harmony export */ });
/** The value of a JSON text; undefined when it is none. What JSON.parse says of it is not told: it quotes the text. */
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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
/* harmony import */ var _ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4356);



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
