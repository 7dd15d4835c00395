export const id = 5670;
export const ids = [5670];
export const modules = {

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
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8670);

/** Foreign text in the running text of a summary: no markup of it survives. */
function escapeMarkdown(text) {
    return escaped((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLine */ .n)(text).trimStart());
}
/** Foreign text as inline code. HTML, because a code span of Markdown cannot hold every text. */
function code(text) {
    return `<code>${escaped((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLine */ .n)(text))}</code>`;
}
/** Foreign lines as a block, tags and Markdown without effect. */
function codeBlock(lines) {
    const body = lines.flatMap((line) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLines */ .Y)(line)).map(escaped);
    // An empty line would end the HTML block for a Markdown parser: it is kept visible as an entity.
    return `<pre><code>${body.map((line) => (line.trim() === '' ? '&#8203;' : line)).join('\n')}\n</code></pre>`;
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
    return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, deepWithoutNulls(member)]])));
}
function deepWithoutNulls(value) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value))
        return value.filter((entry) => entry !== null).map(deepWithoutNulls);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) ? withoutNulls(value) : value;
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
/**
 * What DescribeTaskDefinition tells and RegisterTaskDefinition does not take. `inferenceAccelerators` belonged to a
 * service that has ended: AWS still shows it for old revisions.
 */
const describeOnly = new Set([
    ...['taskDefinitionArn', 'revision', 'status', 'requiresAttributes', 'compatibilities', 'inferenceAccelerators'],
    ...['registeredAt', 'registeredBy', 'deregisteredAt', 'deleteRequestedAt'],
]);


/***/ }),

/***/ 812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ memberPath)
/* harmony export */ });
// A key of a hostile document may be as long as the document.
const longestKey = 120;
/** The path of a member, e.g. `containerDefinitions[0].dockerLabels["com.example.team"]`. */
function memberPath(at, key) {
    const shown = key.length > longestKey ? `${key.slice(0, longestKey)}…` : key;
    if (!/^[\w-]+$/.test(shown))
        return `${at}[${JSON.stringify(shown)}]`;
    return at === '' ? shown : `${at}.${shown}`;
}


/***/ }),

/***/ 1854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ isSameContent),
  Z: () => (/* binding */ normalised)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/canonical.js
var canonical = __webpack_require__(5940);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/describe-only.js
var describe_only = __webpack_require__(2764);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/normalised-container.js


// What ECS shows for a container that says nothing of it: `cpu: 0`, `essential: true` and five empty lists. Of the others
// an empty list or mapping says no more than none. An empty `command` or `entryPoint` may say more: they stay.
const absent = {
    ...{ cpu: 0, essential: true },
    ...{ portMappings: [], environment: [], mountPoints: [], volumesFrom: [], systemControls: [] },
    ...{ environmentFiles: [], secrets: [], dependsOn: [], links: [], extraHosts: [], ulimits: [] },
    ...{ dnsServers: [], dnsSearchDomains: [], dockerSecurityOptions: [], resourceRequirements: [], credentialSpecs: [] },
    dockerLabels: {},
};
/** @param networkMode of the task: it decides what a port without `hostPort` means */
function normalisedContainer(container, networkMode) {
    const changes = [
        ['portMappings', (0,canonical/* eachEntry */.sJ)((mapping) => normalisedPort(mapping, networkMode))],
        // ECS shows variables in another order than they were given in: hashicorp/terraform-provider-aws#3035.
        ['environment', (0,canonical/* sortedBy */.VW)('name')],
        ['secrets', (0,canonical/* sortedBy */.VW)('name')],
        ['mountPoints', (0,canonical/* eachEntry */.sJ)(normalisedMount)],
        ['volumesFrom', (0,canonical/* eachEntry */.sJ)(normalisedMount)],
        ['healthCheck', mapping((check) => (0,canonical/* withoutDefaults */.nd)(check, { interval: 30, timeout: 5, retries: 3 }))],
        ['logConfiguration', mapping((logs) => (0,canonical/* withoutDefaults */.nd)(logs, { options: {}, secretOptions: [] }))],
        ['firelensConfiguration', mapping((firelens) => (0,canonical/* withoutDefaults */.nd)(firelens, { options: {} }))],
    ];
    const changed = changes.reduce((value, [key, change]) => (0,canonical/* withMember */.RV)(value, key, change), container);
    return (0,canonical/* withoutDefaults */.nd)(changed, absent);
}
/**
 * A port of the host that is the only one it can be is as good as none: that of the container in awsvpc and host mode,
 * where 0 is shown as that too; in the others 0, which means any (PortMapping).
 */
function normalisedPort(port, networkMode) {
    const mapped = (0,canonical/* withoutDefaults */.nd)(port, { protocol: 'tcp', hostPort: 0 });
    const isFixed = networkMode === 'awsvpc' || networkMode === 'host';
    return isFixed && mapped.containerPort !== undefined
        ? (0,canonical/* withoutDefaults */.nd)(mapped, { hostPort: mapped.containerPort })
        : mapped;
}
/** `readOnly` is false by default (MountPoint, VolumeFrom). */
function normalisedMount(mount) {
    return (0,canonical/* withoutDefaults */.nd)(mount, { readOnly: false });
}
function mapping(change) {
    return (value) => ((0,json/* isJsonObject */.OW)(value) ? change(value) : value);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/sizes.js
var sizes = __webpack_require__(3910);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/normalised.js





// Empty lists are never absent in what ECS shows; `enableFaultInjection` is false by default (RegisterTaskDefinition).
// No role is called "".
const normalised_absent = {
    ...{ volumes: [], placementConstraints: [], requiresCompatibilities: [], tags: [] },
    ...{ enableFaultInjection: false, taskRoleArn: '', executionRoleArn: '' },
};
/**
 * What makes two definitions the same for ECS: equal texts of it as JSON mean equal content, tags included. What only
 * ECS sets is left out, and so is every default that ECS shows where nothing was written, or that its documentation
 * gives as the meaning of silence. A list whose order means nothing has one order.
 *
 * Where it is not known whether ECS sees a difference, there is one: a revision too many does no harm, one that is taken
 * for another does. So containers, mount points and volumes keep their order, and a role's name is not its ARN.
 */
function normalised(definition) {
    const sent = Object.fromEntries(Object.entries((0,canonical/* withoutNulls */.Le)(definition)).filter(([key]) => !describe_only/* describeOnly */.S.has(key)));
    const { networkMode } = sent;
    const changes = [
        ['containerDefinitions', (0,canonical/* eachEntry */.sJ)((container) => normalisedContainer(container, networkMode))],
        ['volumes', (0,canonical/* eachEntry */.sJ)(normalisedVolume)],
        ['cpu', (cpu) => sizeText(cpu, sizes/* cpuUnits */.M)],
        ['memory', (memory) => sizeText(memory, sizes/* memoryMiB */.I)],
        ['requiresCompatibilities', sortedTexts],
        ['tags', normalisedTags],
    ];
    const changed = changes.reduce((value, [key, change]) => (0,canonical/* withMember */.RV)(value, key, change), sent);
    return (0,canonical/* withSortedKeys */.q8)((0,canonical/* withoutDefaults */.nd)(changed, normalised_absent));
}
/** Whether two definitions have equal content for ECS, tags included. */
function isSameContent(a, b) {
    return JSON.stringify(normalised(a)) === JSON.stringify(normalised(b));
}
/** `1 vCPU` as `1024`, `2 GB` as `2048`: ECS stores units and MiB. */
function sizeText(size, read) {
    return typeof size === 'string' ? String(read(size) ?? size) : size;
}
/** "If an empty volume configuration is specified, by default Amazon ECS uses a host volume" (Volume). */
function normalisedVolume(volume) {
    const mounted = (0,canonical/* withMember */.RV)(volume, 'efsVolumeConfiguration', (efs) => ((0,json/* isJsonObject */.OW)(efs) ? normalisedEfs(efs) : efs));
    return (0,canonical/* withoutDefaults */.nd)(mounted, { host: {} });
}
/** The defaults of EFSVolumeConfiguration and EFSAuthorizationConfig. */
function normalisedEfs(efs) {
    const authorized = (0,canonical/* withMember */.RV)(efs, 'authorizationConfig', (config) => (0,json/* isJsonObject */.OW)(config) ? (0,canonical/* withoutDefaults */.nd)(config, { iam: 'DISABLED' }) : config);
    return (0,canonical/* withoutDefaults */.nd)(authorized, { rootDirectory: '/', transitEncryption: 'DISABLED', authorizationConfig: {} });
}
function sortedTexts(list) {
    return (0,json/* isJsonArray */.Md)(list) ? list.toSorted((a, b) => (0,canonical/* compared */.mU)(String(a), String(b))) : list;
}
/** Tags under `aws:` are AWS's own: nobody can give them. One without a value has an empty one. */
function normalisedTags(tags) {
    if (!(0,json/* isJsonArray */.Md)(tags))
        return tags;
    const own = tags.filter((tag) => !(0,json/* isJsonObject */.OW)(tag) || !/^aws:/i.test(String(tag.key)));
    return (0,canonical/* sortedBy */.VW)('key')((0,canonical/* eachEntry */.sJ)((tag) => (0,canonical/* withoutDefaults */.nd)(tag, { value: '' }))(own));
}


/***/ }),

/***/ 8531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ parseTaskDefinition),
  Q: () => (/* binding */ parseTemplate)
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

/***/ 3910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ memoryMiB),
/* harmony export */   M: () => (/* binding */ cpuUnits)
/* harmony export */ });
// A size is a number of units, or a number with its own unit: `1 vCPU`, `.5 vcpu`, `2 GB`, `0.5GB`. AWS stores units
// and MiB (RegisterTaskDefinition, cpu and memory).
/** CPU units of a task-level `cpu`; undefined for a text that is no size. */
function cpuUnits(size) {
    return amount(size, 'vcpu');
}
/** MiB of a task-level `memory`; undefined for a text that is no size. */
function memoryMiB(size) {
    return amount(size, 'gb');
}
function amount(size, unit) {
    const match = /^\s*(\d{1,10}(?:\.\d{1,10})?|\.\d{1,10})\s*([a-z]{0,4})\s*$/i.exec(size);
    if (!match)
        return undefined;
    const suffix = (match[2] ?? '').toLowerCase();
    if (suffix !== '' && suffix !== unit)
        return undefined;
    const value = Number(match[1]) * (suffix === unit ? 1024 : 1);
    return Number.isInteger(value) ? value : undefined;
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

/***/ 8630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1774);



const usual = { bytes: 1_048_576, remedy: 'Is this the right file?' };
/**
 * The text of a file in the workspace, or in the runner's temporary folder where earlier steps put theirs; undefined
 * when there is no such file. A folder is no file: it may well have the name of something else.
 * @param limit 1 MiB without it
 * @throws Failure `invalid-input` when it lies outside, is no regular file, or is larger than the limit
 */
async function readWorkspaceFile(name, environment, limit = usual) {
    const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
    const path = await real((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, name));
    if (path === undefined)
        return undefined;
    const roots = await Promise.all([workspace, environment.RUNNER_TEMP].map((root) => (root ? real(root) : undefined)));
    if (!roots.some((root) => root !== undefined && isInside(root, path))) {
        throw refused(name, 'lies outside of the workspace', 'Check the repository out, or write the file into the workspace or $RUNNER_TEMP.');
    }
    const file = await opened(path);
    try {
        return await contents(file, name, limit);
    }
    finally {
        await file.close();
    }
}
async function opened(path) {
    try {
        // The path was resolved already: a link that appears since then is somebody's trick.
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        throw unreadable(path, error);
    }
}
async function contents(file, name, limit) {
    const stat = await file.stat();
    if (stat.isDirectory())
        return undefined;
    if (!stat.isFile())
        throw refused(name, 'is no regular file', 'Give the path of a file.');
    if (stat.size > limit.bytes) {
        throw refused(name, `is ${stat.size} bytes large; the limit is ${limit.bytes}`, limit.remedy);
    }
    return file.readFile('utf8');
}
async function real(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    }
    catch (error) {
        const code = (0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG')
            return undefined;
        throw unreadable(path, error);
    }
}
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
function unreadable(path, error) {
    const code = (0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) ?? String(error);
    return refused(path, `cannot be read (${code})`, 'Check the links and the permissions on the way to it.');
}
function refused(name, what, remedy) {
    return new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({ code: 'invalid-input', message: `${name} ${what}.`, remedy });
}


/***/ })

};
