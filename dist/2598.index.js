export const id = 2598;
export const ids = [2598];
export const modules = {

/***/ 2598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../build/js/packages/aws/src/endpoint-guard.js
var endpoint_guard = __webpack_require__(9326);
// EXTERNAL MODULE: ../build/js/packages/aws/src/region.js
var region = __webpack_require__(6199);
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js
var action = __webpack_require__(2733);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
// EXTERNAL MODULE: ../build/js/packages/github/src/workspace.js
var workspace = __webpack_require__(8630);
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/aws.js
var aws = __webpack_require__(7444);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/kinds.js
var kinds = __webpack_require__(2970);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/spec.js
var spec = __webpack_require__(586);
;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/inputs.js



const inputs = {
    ...aws/* awsInputs */.xN,
    'task-definition': (0,spec/* required */.mw)('The template: a JSON or YAML file in the workspace.', (0,kinds/* text */.Qq)({ syntax: 'file' })),
    'container-name': (0,spec/* optional */.lq)('The containers that get `image` and `environment-variables`.', (0,kinds/* list */.p_)({ syntax: 'container names', pattern: /^[A-Za-z0-9_-]{1,255}$/ })),
    image: (0,spec/* optional */.lq)('The image for `container-name`.', (0,kinds/* text */.Qq)({ syntax: 'repository:tag or repository@sha256:…' })),
    images: (0,spec/* optional */.lq)('Images by container, in place of `container-name` and `image`.', (0,kinds/* assignments */.TT)({ syntax: 'container=image', name: /^[A-Za-z0-9_-]{1,255}$/ })),
    'environment-variables': (0,spec/* optional */.lq)('Environment variables to set on the containers named by `container-name` or `images`. Values stay exactly as they are.', (0,kinds/* assignments */.TT)({ syntax: 'NAME=value', name: /^[A-Za-z_][A-Za-z0-9_.-]*$/ })),
    'resolve-digest': (0,spec/* defaulted */.P_)('Whether tags of images in Amazon ECR are replaced by the digest they name now. Images of other registries stay as they are.', kinds/* boolean */.zM, 'true'),
    register: (0,spec/* defaulted */.P_)('Whether the result is registered as a new revision.', kinds/* boolean */.zM, 'false'),
};
const notYet = 'is not supported yet';
const inTemplate = `${notYet}: write it into the template`;
const fromFile = `${notYet}: give a file as task-definition`;
const inputs_action = {
    name: 'ECS render task definition',
    description: 'Puts images into a task definition, pinned to what was built.',
    icon: 'file-text',
    inputs,
    outputs: {
        'task-definition': 'Path of the rendered file.',
        'task-definition-arn': 'ARN of the new revision; empty without `register: true`.',
        image: 'The image as it stands in the file; empty when there are several.',
        images: 'JSON object: image by container, for the containers that were changed.',
    },
    refused: {
        ...aws/* refusedAwsInputs */.xe,
        'task-definition-arn': fromFile,
        'task-definition-family': fromFile,
        'task-definition-revision': fromFile,
        cluster: fromFile,
        service: fromFile,
        'log-configuration-log-driver': inTemplate,
        'log-configuration-options': inTemplate,
        'docker-labels': inTemplate,
        command: inTemplate,
        'task-role-arn': inTemplate,
        'execution-role-arn': inTemplate,
        'env-files': inTemplate,
        secrets: inTemplate,
        cpu: inTemplate,
        memory: inTemplate,
        family: inTemplate,
        tags: inTemplate,
        variables: notYet,
        overlays: notYet,
        'remove-environment': inTemplate,
        validate: notYet,
    },
    post: false,
};

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/report.js
/** The step's outputs, under the names of action.yml. */
function renderOutputs(report) {
    const distinct = [...new Set(report.images.values())];
    return {
        'task-definition': report.file,
        'task-definition-arn': report.arn ?? '',
        image: distinct.length === 1 ? distinct.join('') : '',
        images: JSON.stringify(Object.fromEntries(report.images)),
    };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/image-reference.js
var image_reference = __webpack_require__(225);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/edits.js
var edits = __webpack_require__(447);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/parse.js
var parse = __webpack_require__(8677);
;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/images.js


/**
 * Image by container, as the inputs say it one way or the other.
 * @throws Failure `invalid-input`
 */
function requestedImages(inputs) {
    const images = fromInputs(inputs);
    const mistakes = [];
    for (const [container, image] of images) {
        const problem = (0,image_reference/* imageProblem */.JC)(image);
        if (problem !== undefined)
            mistakes.push({ at: `image of container "${container}"`, message: problem });
    }
    if (mistakes.length === 0)
        return images;
    throw (0,failure/* failureOf */.g5)(mistakes, {
        code: 'invalid-input',
        what: 'images',
        remedy: 'Check the step that makes the image reference.',
    });
}
function fromInputs(inputs) {
    const { image, images, 'container-name': containers } = inputs;
    if (images) {
        if (image !== undefined || containers)
            throw either('images goes without container-name and image');
        return new Map([...images].map(([container, reference]) => [container, reference.trim()]));
    }
    if (image === undefined || !containers)
        throw either('nothing says which container gets which image');
    return new Map(containers.map((container) => [container, image]));
}
function either(what) {
    return new failure/* Failure */.HR({
        code: 'invalid-input',
        message: `${what}.`,
        remedy: 'Give container-name and image, or images with a line "container=image" each.',
    });
}

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/run.js





async function run(inputs, ports) {
    const template = await readTemplate(inputs['task-definition'], ports);
    const requested = requestedImages(inputs);
    // Told before any registry is asked: the container that an image is meant for does not exist.
    (0,edits/* withImages */.nS)(template, requested);
    const images = inputs['resolve-digest'] ? await pinnedImages(requested, ports) : requested;
    const definition = (0,edits/* withEnvironment */.Ec)((0,edits/* withImages */.nS)(template, images), {
        containers: [...images.keys()],
        variables: inputs['environment-variables'] ?? new Map(),
    });
    const file = await ports.writeResult(`${definition.family}.json`, `${JSON.stringify(definition, null, 2)}\n`);
    const registered = inputs.register ? await (await ports.ecs()).registerTaskDefinition(definition) : undefined;
    return { family: definition.family, file, images, requested, arn: registered?.arn };
}
async function readTemplate(name, ports) {
    const text = await ports.readSource(name);
    if (text !== undefined)
        return (0,parse/* parseTaskDefinition */.I)(text, name);
    throw new failure/* Failure */.HR({
        code: 'invalid-input',
        message: `task-definition: there is no file "${name}" in the workspace.`,
        remedy: 'Check the path, and that the repository is checked out before this step.',
    });
}
async function pinnedImages(images, ports) {
    const digests = new Map();
    const resolve = (reference) => {
        const known = digests.get(reference) ?? pinnedReference(reference, ports);
        digests.set(reference, known);
        return known;
    };
    return new Map(await Promise.all([...images].map(async ([container, reference]) => [container, await resolve(reference)])));
}
async function pinnedReference(reference, ports) {
    const image = (0,image_reference/* ecrImage */.sy)(reference);
    if (!image)
        return reference;
    const registry = await ports.ecr(image);
    return (0,image_reference/* pinned */.dp)(reference, await registry.digest(image));
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/markdown.js
var markdown = __webpack_require__(1751);
;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/summary.js

/** The step's summary as Markdown. */
function renderSummary(report) {
    const rows = [['Family', (0,markdown/* code */.aY)(report.family)]];
    for (const [container, image] of report.images) {
        const asked = report.requested.get(container);
        const from = asked === undefined || asked === image ? '' : `<br>from ${(0,markdown/* code */.aY)(asked)}`;
        rows.push([`Image of ${(0,markdown/* code */.aY)(container)}`, `${(0,markdown/* code */.aY)(image)}${from}`]);
    }
    if (report.arn !== undefined)
        rows.push(['Registered', (0,markdown/* code */.aY)(report.arn)]);
    return `### 📄 Task definition rendered\n\n${(0,markdown/* facts */.Ix)(rows)}\n`;
}

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/main.js













async function main(environment) {
    await (0,action/* execute */.g)(inputs_action, environment, async (inputs) => {
        (0,endpoint_guard/* guardEndpoints */.m)(environment, inputs['allow-endpoint'] ?? []);
        const settings = { clock: system_clock/* systemClock */.m, environment, action: 'render-task-definition' };
        const report = await run(inputs, {
            readSource: (name) => (0,workspace/* readWorkspaceFile */.s)(name, environment),
            async writeResult(name, text) {
                const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'task-definition-'));
                const path = (0,external_node_path_.join)(folder, name);
                await (0,promises_.writeFile)(path, text, { flag: 'wx', mode: 0o600 });
                return path;
            },
            async ecr({ region }) {
                const { ecr } = await Promise.all(/* import() */[__webpack_require__.e(685), __webpack_require__.e(9285), __webpack_require__.e(9902), __webpack_require__.e(7697)]).then(__webpack_require__.bind(__webpack_require__, 7475));
                return ecr({ ...settings, region });
            },
            async ecs() {
                const { ecs } = await Promise.all(/* import() */[__webpack_require__.e(685), __webpack_require__.e(9285), __webpack_require__.e(2719), __webpack_require__.e(6213), __webpack_require__.e(9443)]).then(__webpack_require__.bind(__webpack_require__, 9443));
                return ecs({ ...settings, region: (0,region/* regionOf */.A)(inputs['aws-region'], environment) });
            },
        });
        (0,log/* print */.y)({ level: 'info', text: `Rendered ${report.file}` });
        return { outputs: renderOutputs(report), summary: renderSummary(report) };
    });
}


/***/ }),

/***/ 6199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/**
 * The region of the step: its input, else the environment, as assume-role leaves it.
 * @throws Failure `invalid-input` when neither names one
 */
function regionOf(input, environment) {
    const region = input ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION;
    if (region)
        return region;
    throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'invalid-input',
        message: 'no AWS region: neither aws-region nor AWS_REGION is set.',
        remedy: 'Give aws-region: <region>, or run the assume-role action before this step.',
    });
}


/***/ }),

/***/ 225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ imageProblem),
/* harmony export */   dp: () => (/* binding */ pinned),
/* harmony export */   sy: () => (/* binding */ ecrImage)
/* harmony export */ });
const ecrHost = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws|amazonaws\.eu|[a-z.]*ic\.gov|sc2s\.sgov\.gov)$/;
const repositoryPath = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
const reference = /^(?<name>[^\s@]+?)(?::(?<tag>[^:/@\s]+))?(?:@(?<digest>\S+))?$/;
/** Why `text` is no image reference, or undefined when it is one. */
function imageProblem(text) {
    if (text.length > 512)
        return 'is longer than 512 characters';
    if (text.includes('$'))
        return `holds a "$": "${text}" is an expression or variable that was not replaced`;
    const parts = split(text);
    if (!parts)
        return `"${text}" is no image reference; expected repository:tag or repository@sha256:<64 hex>`;
    if (parts.tag !== undefined && !tagPattern.test(parts.tag))
        return `"${parts.tag}" is no image tag`;
    if (parts.digest !== undefined && !digestPattern.test(parts.digest)) {
        return `"${parts.digest}" is no digest; expected sha256: and 64 hexadecimal digits`;
    }
    return undefined;
}
/** The parts of a reference into private ECR; undefined for any other registry. */
function ecrImage(text) {
    const parts = split(text);
    const slash = parts?.name.indexOf('/') ?? -1;
    if (!parts || slash < 0)
        return undefined;
    const host = ecrHost.exec(parts.name.slice(0, slash));
    if (!host)
        return undefined;
    const [, accountId = '', region = ''] = host;
    return { accountId, region, repository: parts.name.slice(slash + 1), tag: parts.tag, digest: parts.digest };
}
/** The reference pinned to a digest: the tag goes, since ECS would show it beside a digest it may no longer name. */
function pinned(text, digest) {
    const parts = split(text);
    return `${parts?.name ?? text}@${digest}`;
}
function split(text) {
    const groups = reference.exec(text)?.groups;
    const name = groups?.name;
    if (!groups || name === undefined)
        return undefined;
    const path = name.includes('/') && /[.:]|^localhost/.test(name.split('/')[0] ?? '') ? name.slice(name.indexOf('/') + 1) : name;
    if (!repositoryPath.test(path))
        return undefined;
    return { name, tag: groups.tag, digest: groups.digest };
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

/***/ 447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ withEnvironment),
/* harmony export */   K2: () => (/* binding */ requireContainers),
/* harmony export */   nS: () => (/* binding */ withImages)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8108);


/**
 * The definition with new images; everything else, and the order of everything, stays.
 * @param images image reference by container name
 * @throws Failure `invalid-input` naming every container that is not there
 */
function withImages(definition, images) {
    requireContainers(definition, [...images.keys()]);
    return changeContainers(definition, (container) => {
        const image = images.get(container.name);
        return image === undefined ? container : { ...container, image };
    });
}
/**
 * The definition with environment variables set on the named containers: an entry that is there keeps its place and
 * gets the new value, others follow at the end.
 * @throws Failure `invalid-input` naming every container that is not there
 */
function withEnvironment(definition, options) {
    if (options.variables.size === 0)
        return definition;
    requireContainers(definition, options.containers);
    return changeContainers(definition, (container) => {
        if (!options.containers.includes(container.name))
            return container;
        return { ...container, environment: merged(container, options.variables) };
    });
}
/** Throws Failure `invalid-input` unless every name is a container of the definition. */
function requireContainers(definition, names) {
    const present = definition.containerDefinitions.map(({ name }) => name);
    const missing = names.filter((name) => !present.includes(name));
    if (missing.length === 0)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'invalid-input',
        message: `task definition ${definition.family} has no container ${missing.map((name) => `"${name}"`).join(', ')}.`,
        remedy: `Its containers are: ${present.map((name) => `"${name}"`).join(', ')}.`,
    });
}
function changeContainers(definition, change) {
    return { ...definition, containerDefinitions: definition.containerDefinitions.map(change) };
}
function merged(container, variables) {
    const { environment = [] } = container;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonArray */ .Md)(environment)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            code: 'invalid-source',
            message: `environment of container "${container.name}" is no list.`,
            remedy: 'Write it as [{ "name": "…", "value": "…" }].',
        });
    }
    const kept = environment.map((entry) => {
        const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(entry) ? entry.name : undefined;
        const value = typeof name === 'string' ? variables.get(name) : undefined;
        return value === undefined || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(entry) ? entry : { ...entry, value };
    });
    const present = new Set(environment.map((entry) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(entry) ? entry.name : undefined)));
    const added = [...variables].filter(([name]) => !present.has(name)).map(([name, value]) => ({ name, value }));
    return [...kept, ...added];
}


/***/ }),

/***/ 8677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ parseTaskDefinition)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8108);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8123);



// A definition is at most 64 KiB for ECS; comments and indentation of a template take room besides.
const largestSource = 1_048_576;
/**
 * Data only: nothing in the text is executed.
 * @param text JSON or YAML
 * @param source its name, for messages
 * @throws Failure `invalid-source`
 */
async function parseTaskDefinition(text, source) {
    if (text.length > largestSource) {
        throw invalid(source, `is ${text.length} characters long; the limit is ${largestSource}`, 'Is this the right file?');
    }
    return (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .taskDefinitionOf */ .I)(await parse(text, source), source);
}
async function parse(text, source) {
    if (/^\s*[[{]/.test(text))
        return parseJson(text, source);
    // The library is a third of a megabyte: only those who write YAML pay for it.
    const { parseDocument } = await __webpack_require__.e(/* import() */ 6637).then(__webpack_require__.t.bind(__webpack_require__, 6637, 19));
    // Silent, since warnings would go to stderr as they are. A tag that is not known (`!Ref`) is only a warning there, and
    // a mistake here: its value is not what it says.
    const document = parseDocument(text, { strict: true, uniqueKeys: true, merge: true, logLevel: 'silent' });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem)
        throw notYaml(source, problem);
    try {
        const value = document.toJS({ maxAliasCount: 100 });
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJson */ .Fh)(value))
            return value;
    }
    catch (cause) {
        throw notYaml(source, cause);
    }
    throw invalid(source, 'holds values that JSON does not have, such as dates or sets', 'Quote them.');
}
function notYaml(source, cause) {
    // The library draws the place below its message: a drawing in a one-line annotation is noise.
    const [what = ''] = messageOf(cause).split('\n');
    return invalid(source, `is neither JSON nor YAML: ${what.replace(/[.:]+$/, '')}`, 'Mend the file at the place named.', cause);
}
function parseJson(text, source) {
    try {
        const value = JSON.parse(text);
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJson */ .Fh)(value))
            return value;
    }
    catch (cause) {
        throw invalid(source, `is no valid JSON: ${messageOf(cause)}`, 'Mend the file at the place named.', cause);
    }
    throw invalid(source, 'is no JSON', 'Mend the file.');
}
function invalid(source, message, remedy, cause) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ code: 'invalid-source', message: `${source} ${message}.`, remedy, cause });
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
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
