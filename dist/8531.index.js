export const id = 8531;
export const ids = [8531];
export const modules = {

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
    // Not one whose password is yet to be filled in, or masked.
    {
        what: 'a URL with a password',
        pattern: /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]{0,255}:(?!\$\{|\*+@)[^\s/@]{1,255}@/gi,
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

/***/ 812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ memberPath)
/* harmony export */ });
/* harmony import */ var _secret_looking_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1446);

/** The path of a member, e.g. `containerDefinitions[0].dockerLabels["com.example.team"]`. Keys are hostile, too. */
function memberPath(at, key) {
    const name = (0,_secret_looking_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(key);
    if (!/^[\w-]+$/.test(name))
        return `${at}[${JSON.stringify(name)}]`;
    return at === '' ? name : `${at}.${name}`;
}


/***/ }),

/***/ 8531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseTaskDefinition: () => (/* binding */ parseTaskDefinition),
  parseTemplate: () => (/* binding */ parseTemplate)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/json-path.js
var json_path = __webpack_require__(812);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/source/limits.js
var limits = __webpack_require__(1392);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/source/json-text.js


// In text that JSON.parse has accepted, these signs and strings can be nothing else; a colon makes a string a key.
const tokens = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\],]/g;
/**
 * What JSON.parse does not mind: a key that stands twice in a mapping, of which it keeps the last, and nesting that
 * exhausts whoever walks the value.
 * @param text valid JSON
 */
function jsonProblem(text) {
    const levels = [];
    for (const [token, string, colon] of text.matchAll(tokens)) {
        const level = levels.at(-1);
        if (token === '{' || token === '[') {
            if (levels.length === limits/* deepestSource */.w)
                return `is nested more than ${limits/* deepestSource */.w} levels deep`;
            levels.push(start(token));
        }
        else if (token === '}' || token === ']') {
            levels.pop();
        }
        else if (level && token === ',') {
            if (typeof level.step === 'number')
                level.step += 1;
        }
        else if (level && string !== undefined && colon !== undefined) {
            const key = keyOf(string);
            level.step = key;
            if (level.keys?.has(key))
                return `has the key ${pathIn(levels)} twice`;
            level.keys?.add(key);
        }
    }
    return undefined;
}
function start(token) {
    return token === '{' ? { keys: new Set(), step: '' } : { keys: undefined, step: 0 };
}
/** Where the innermost level is being read. */
function pathIn(levels) {
    return levels.reduce((at, { step }) => (typeof step === 'number' ? `${at}[${step}]` : (0,json_path/* memberPath */.M)(at, step)), '');
}
/** The same key can be written in several ways: with escapes and without. */
function keyOf(string) {
    return string.includes('\\') ? String(JSON.parse(string)) : string.slice(1, -1);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/task-definition.js
var task_definition = __webpack_require__(8123);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/parse.js





/**
 * Data only: nothing in the text is executed.
 * @param text JSON or YAML
 * @param source its name, for messages
 * @throws Failure `invalid-source`
 */
async function parseTaskDefinition(text, source) {
    return (0,task_definition/* taskDefinitionOf */.Ib)(await parse(text, source), source);
}
/**
 * The same for what becomes a task definition only by changes to it: a template with `${NAME}` in its names, an
 * overlay, which has only some of the fields.
 * @throws Failure `invalid-source`
 */
async function parseTemplate(text, source) {
    return (0,task_definition/* templateOf */.kW)(await parse(text, source), source);
}
async function parse(text, source) {
    if (text.length > limits/* largestSource */.u) {
        throw invalid(source, `is ${text.length} characters long; the limit is ${limits/* largestSource */.u}`, 'Is this the right file?');
    }
    // Editors on Windows begin a file with a byte order mark.
    const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
    return /^\s*[[{]/.test(plain) ? parseJson(plain, source) : parseYaml(plain, source);
}
async function parseYaml(text, source) {
    // The library is a third of a megabyte: only those who write YAML pay for it.
    const yaml = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(6533)]).then(__webpack_require__.bind(__webpack_require__, 6533));
    try {
        const value = yaml.parseYaml(text);
        if ((0,json/* isJson */.Fh)(value))
            return value;
    }
    catch (cause) {
        throw invalid(source, messageOf(cause), 'Mend the file at the place named.', cause);
    }
    throw invalid(source, 'holds values that JSON does not have, such as dates or sets', 'Quote them.');
}
function parseJson(text, source) {
    const value = parsedJson(text, source);
    const problem = jsonProblem(text);
    if (problem !== undefined)
        throw invalid(source, problem, 'Mend the file at the place named.');
    if ((0,json/* isJson */.Fh)(value))
        return value;
    throw invalid(source, 'is no JSON', 'Mend the file.');
}
function parsedJson(text, source) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw invalid(source, `is no valid JSON: ${messageOf(cause)}`, 'Mend the file at the place named.', cause);
    }
}
function invalid(source, message, remedy, cause) {
    return new failure/* Failure */.HR({ code: 'invalid-source', message: `${source} ${message}.`, remedy, cause });
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 1392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ largestSource),
/* harmony export */   w: () => (/* binding */ deepestSource)
/* harmony export */ });
// A definition is at most 64 KiB for ECS; comments and indentation of a template take room besides.
const largestSource = 1_048_576;
// Levels of lists and mappings. RegisterTaskDefinition has seven; whatever walks a definition later may recurse.
const deepestSource = 64;


/***/ })

};
