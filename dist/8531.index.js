export const id = 8531;
export const ids = [8531,912];
export const modules = {

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
