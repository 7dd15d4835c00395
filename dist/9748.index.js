export const id = 9748;
export const ids = [9748,8531,912];
export const modules = {

/***/ 1862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ difference)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/secret-looking.js
var secret_looking = __webpack_require__(1446);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/normalised.js + 1 modules
var normalised = __webpack_require__(1854);
// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/redacted.js


/** What a text shows in place of a secret. */
const mask = '***';
/**
 * Two definitions with a mask in place of every value that looks secret. Where both show the same then, though the
 * values differ, the masks say so: `*** (before)`, `*** (after)`.
 *
 * A value looks secret by its form, or by its name: that of an environment variable, a label or an option. Of the words
 * of a command, values of options and variables are judged by these, and only what looks secret is masked.
 */
function redacted({ before, after }) {
    const [masked, twin] = [maskedIn(before), maskedIn(after)];
    const isHidden = (path) => {
        const [own, other] = [masked.texts.get(path), twin.texts.get(path)];
        return own !== undefined && other !== undefined && own.shown === other.shown && own.raw !== other.raw;
    };
    // Hardly ever: a second look, now that both sides are known.
    if (![...masked.texts.keys()].some(isHidden))
        return { before: masked.definition, after: twin.definition };
    const told = (definition, side) => mapped(definition, ({ path, raw, shown }) => (shown !== raw && isHidden(path) ? `${shown} (${side})` : shown));
    return { before: told(before, 'before'), after: told(after, 'after') };
}
/** The definition with masks, and the texts that show one. */
function maskedIn(definition) {
    const texts = new Map();
    const masked = mapped(definition, (text) => {
        if (text.shown.includes(mask))
            texts.set(text.path, text);
        return text.shown;
    });
    return { definition: masked, texts };
}
/** The definition with every text replaced. */
function mapped(definition, replace) {
    const whole = (raw, name) => ((0,secret_looking/* looksSecret */.n0)({ name, value: raw }) === undefined ? raw : mask);
    const text = (path, raw, shown) => replace({ path, raw, shown });
    const inMapping = (value, path) => Object.fromEntries(Object.entries(value).map(([key, member]) => {
        const at = `${path}\n${key}`;
        if (typeof member === 'string')
            return [key, text(at, member, whole(member, nameOf(value, key)))];
        return [key, inside(member, at)];
    }));
    const inList = (list, path) => {
        const keys = entryKeys(list);
        return list.map((entry, index) => {
            const at = `${path}\n${keys[index]}`;
            return typeof entry === 'string' ? text(at, entry, shownWord(entry, list[index - 1])) : inside(entry, at);
        });
    };
    const inside = (value, path) => {
        if ((0,json/* isJsonArray */.Md)(value))
            return inList(value, path);
        return (0,json/* isJsonObject */.OW)(value) ? inMapping(value, path) : value;
    };
    return inMapping(definition, '');
}
/** What a member is called: `{ name, value }` and the `{ key, value }` of a tag say it themselves. */
function nameOf(entry, key) {
    const name = entry.name ?? entry.key;
    return key === 'value' && typeof name === 'string' ? name : key;
}
/** Names where all entries have one and no two the same, else their places. */
function entryKeys(list) {
    const names = list.map((entry) => ((0,json/* isJsonObject */.OW)(entry) ? (entry.name ?? entry.key) : undefined));
    const texts = names.filter((name) => typeof name === 'string');
    return new Set(texts).size === list.length ? texts : list.map((_, index) => String(index));
}
/** A word of a command: `--password=x`, `PASSWORD=x run`, or `x` after `--password`. */
function shownWord(word, before) {
    const option = typeof before === 'string' ? /^--?([\w.-]{1,255})$/.exec(before)?.[1] : undefined;
    if (option !== undefined && !word.startsWith('-') && (0,secret_looking/* looksSecret */.n0)({ name: option, value: word }))
        return mask;
    return (0,secret_looking/* withoutSecrets */.cT)(word).replace(/(?<![\w.])([A-Za-z_][\w.-]{0,254})=("[^"]{0,10000}"|'[^']{0,10000}'|["']?[^\s"';&|]+)/g, (assignment, name, value) => (0,secret_looking/* looksSecret */.n0)({ name, value: value.replace(/^["']|["']$/g, '') }) ? `${name}=${mask}` : assignment);
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/definition-diff.js



const linesAtMost = 200;
const charactersAtMost = 20_000;
const longestLine = 500;
// Lines that are the same before and after each change.
const context = 3;
/**
 * The difference in content between two definitions as a unified diff, or undefined when there is none: as JSON in
 * normal form, so that neither the order of keys nor defaults show up.
 *
 * Whoever may describe the definition reads all of it, but the log of a job has other readers: values that look secret
 * are masked, also those of a command. Other values are shown, environment variables included.
 * @param options.names what the two sides are called
 * @returns at most 200 lines and 20,000 characters, and how many lines are left out
 */
async function definitionDiff(options) {
    const [before, after] = [(0,normalised/* normalised */.Z)(options.before), (0,normalised/* normalised */.Z)(options.after)];
    if (pretty(before) === pretty(after))
        return undefined;
    const shown = redacted({ before, after });
    // Only those who have something to compare load it.
    const { structuredPatch } = await __webpack_require__.e(/* import() */ 1873).then(__webpack_require__.bind(__webpack_require__, 1873));
    const { names } = options;
    const { skipped, texts } = changedPart(pretty(shown.before), pretty(shown.after));
    const { hunks } = structuredPatch(names.before, names.after, ...texts, undefined, undefined, { context });
    const lines = hunks.flatMap((hunk) => {
        const { oldStart, oldLines, newStart, newLines } = hunk;
        return [`@@ -${oldStart + skipped},${oldLines} +${newStart + skipped},${newLines} @@`, ...hunk.lines];
    });
    // The values are masked; this is for the keys, before a line is cut in the midst of one.
    return limited([`--- ${names.before}`, `+++ ${names.after}`, ...lines].map(secret_looking/* withoutSecrets */.cT)).join('\n');
}
/** What lies between the lines that both begin and end with, and a context of these: mostly a small part. */
function changedPart(before, after) {
    const [old, young] = [before.split('\n'), after.split('\n')];
    const shorter = Math.min(old.length, young.length);
    let start = 0;
    while (start < shorter && old[start] === young[start])
        start += 1;
    let end = 0;
    while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end))
        end += 1;
    const skipped = Math.max(0, start - context);
    const kept = Math.max(0, end - context);
    const part = (lines) => `${lines.slice(skipped, lines.length - kept).join('\n')}\n`;
    return { skipped, texts: [part(old), part(young)] };
}
function pretty(definition) {
    return JSON.stringify(definition, null, 2);
}
function limited(lines) {
    const kept = [];
    let characters = 0;
    for (const line of lines) {
        const shown = line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
        characters += shown.length + 1;
        if (kept.length >= linesAtMost || characters > charactersAtMost)
            break;
        kept.push(shown);
    }
    const left = lines.length - kept.length;
    return left === 0 ? kept : [...kept, `… ${left} more ${left === 1 ? 'line is' : 'lines are'} left out`];
}

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/compared.js

function difference(after, before) {
    return definitionDiff({ before: before.definition, after, names: { before: before.label, after: 'rendered' } });
}


/***/ }),

/***/ 9748:
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
// EXTERNAL MODULE: ../build/js/packages/aws/src/region.js
var region = __webpack_require__(6199);
// EXTERNAL MODULE: ../build/js/packages/composition/src/aws-access.js + 1 modules
var aws_access = __webpack_require__(5281);
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js + 1 modules
var action = __webpack_require__(6324);
// EXTERNAL MODULE: ../build/js/packages/github/src/cancellation.js
var cancellation = __webpack_require__(2040);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
// EXTERNAL MODULE: ../build/js/packages/github/src/workspace.js
var workspace = __webpack_require__(8630);
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/packages/domain/src/line.js
var line = __webpack_require__(4264);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/registration.js
var registration = __webpack_require__(3565);
;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/events.js


/** What the job's log says of an event. */
function narrate(event) {
    switch (event.kind) {
        case 'findings':
            return [
                ...annotation('AWS would refuse this definition:', event.findings, 'error'),
                ...annotation('Doubtful in this definition:', event.findings, 'warning'),
            ];
        case 'line':
            return [event.line];
        default:
            return (0,registration/* narrateRegistration */.f)(event);
    }
}
// GitHub cuts long annotations; the summary has all findings.
const findingsAtMost = 20;
function annotation(heading, findings, severity) {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0)
        return [];
    const lines = found
        .slice(0, findingsAtMost)
        .map(({ at, message, rule }) => `${at || 'the definition'}: ${message} (${rule})`);
    const left = found.length - lines.length;
    return [(0,line/* warning */.$)([heading, ...lines, ...(left > 0 ? [`… and ${left} more, see the summary`] : [])].join('\n'))];
}

// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/aws.js
var aws = __webpack_require__(7444);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/command.js + 1 modules
var command = __webpack_require__(176);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/kinds.js
var kinds = __webpack_require__(2970);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/spec.js
var spec = __webpack_require__(586);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/task-kinds.js
var task_kinds = __webpack_require__(7870);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/values.js
var values = __webpack_require__(8091);
;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/inputs.js






const containerName = /^[A-Za-z0-9_-]{1,255}$/;
const inputs = {
    ...aws/* awsInputs */.x,
    'task-definition': (0,spec/* optional */.lq)('The template: a JSON or YAML file in the workspace.', (0,kinds/* text */.Qq)({ syntax: 'file' })),
    'task-definition-arn': (0,spec/* optional */.lq)('A registered task definition as the template, in place of a file.', (0,kinds/* text */.Qq)({ syntax: 'ARN' })),
    'task-definition-family': (0,spec/* optional */.lq)('The latest ACTIVE revision of this family as the template.', (0,kinds/* text */.Qq)({ syntax: 'family', pattern: containerName })),
    'task-definition-revision': (0,spec/* optional */.lq)('Which revision of `task-definition-family`; without it the latest.', (0,kinds/* integer */.nd)({ min: 1, max: 1_000_000 })),
    service: (0,spec/* optional */.lq)('What this service runs now as the template.', (0,kinds/* text */.Qq)({ syntax: 'name or ARN' })),
    cluster: (0,spec/* optional */.lq)('Cluster of `service`; without it `default`.', (0,kinds/* text */.Qq)({ syntax: 'name or ARN' })),
    variables: (0,spec/* optional */.lq)(`Values of \`\${NAME}\` in the template and its overlays. Without this input nothing is replaced; with it, every \`\${…}\` must have a value, and \`$\${\` stands for \`\${\`.`, (0,values/* values */.z)({ syntax: 'NAME=value', name: /^[A-Za-z_][A-Za-z0-9_]*$/ })),
    overlays: (0,spec/* optional */.lq)('Files that are merged into the template in this order: containers by their name, new ones added. A sidecar in a file of its own serves many services.', (0,kinds/* list */.p_)({ syntax: 'files', pattern: /^\S(.*\S)?$/ })),
    'container-name': (0,spec/* optional */.lq)('The containers that `image` and the settings below are for. Without it those of `images`.', (0,kinds/* list */.p_)({ syntax: 'container names', pattern: containerName })),
    image: (0,spec/* optional */.lq)('The image for `container-name`.', (0,kinds/* text */.Qq)({ syntax: 'repository:tag or repository@sha256:…' })),
    images: (0,spec/* optional */.lq)('Images by container, in place of `image`; takes the output `images` of scan-gate as it is.', (0,values/* values */.z)({ syntax: 'container=image', name: containerName })),
    'environment-variables': (0,spec/* optional */.lq)('Environment variables to set. Values stay exactly as they are. A name that is a secret of the container stops being one.', task_kinds/* variables */.Ee),
    secrets: (0,spec/* optional */.lq)('Environment variables from Secrets Manager or Parameter Store. A name that is in `environment` moves.', (0,kinds/* assignments */.TT)({ syntax: 'NAME=valueFrom', name: task_kinds/* variableName */.cG })),
    'env-files': (0,spec/* optional */.lq)('Environment files in S3, added to those that are there.', (0,kinds/* list */.p_)({ syntax: 'ARNs of S3 objects', pattern: /^arn:aws[a-z-]*:s3:::\S{1,1024}$/ })),
    'remove-environment': (0,spec/* optional */.lq)('Names of environment variables and secrets to remove.', (0,kinds/* list */.p_)({ syntax: 'names', pattern: task_kinds/* variableName */.cG })),
    'docker-labels': (0,spec/* optional */.lq)('Docker labels to set.', (0,kinds/* assignments */.TT)({ syntax: 'key=value', name: /^\S{1,255}$/ })),
    command: (0,spec/* optional */.lq)('The command of the containers.', command/* command */.G),
    'log-configuration-log-driver': (0,spec/* optional */.lq)('The log driver of the containers. Options of another driver go.', (0,kinds/* text */.Qq)({ syntax: 'log driver', pattern: /^[a-z-]{1,64}$/ })),
    'log-configuration-options': (0,spec/* optional */.lq)('Options of the log driver to set.', (0,kinds/* assignments */.TT)({ syntax: 'key=value', name: /^\S{1,255}$/ })),
    'task-role-arn': (0,spec/* optional */.lq)('The role of the containers.', task_kinds/* roleArn */.w3),
    'execution-role-arn': (0,spec/* optional */.lq)('The role with which ECS pulls images, reads secrets and writes logs.', task_kinds/* roleArn */.w3),
    cpu: (0,spec/* optional */.lq)('CPU of the task.', task_kinds/* taskCpu */.Oh),
    memory: (0,spec/* optional */.lq)('Memory of the task.', task_kinds/* taskMemory */.HI),
    family: (0,spec/* optional */.lq)('Another family than the template has.', (0,kinds/* text */.Qq)({ syntax: 'family', pattern: containerName })),
    tags: (0,spec/* optional */.lq)('Tags of the task definition.', task_kinds/* tags */._A),
    'resolve-digest': (0,spec/* defaulted */.P_)('Whether tags of images in Amazon ECR are replaced by the digest that they name now, in all containers. Images of other registries stay as they are.', kinds/* boolean */.zM, 'true'),
    validate: (0,spec/* defaulted */.P_)('What becomes of a definition that AWS would refuse: the step fails, or goes on with warnings, or does not look.', (0,kinds/* oneOf */.yL)('error', 'warn', 'off'), 'error'),
    register: (0,spec/* defaulted */.P_)('Whether the result is registered. The latest revision is used again when it has the same content.', kinds/* boolean */.zM, 'false'),
};
const inputs_action = {
    name: 'ECS render task definition',
    description: 'Makes a task definition from a template: pinned, validated, registered.',
    icon: 'file-text',
    inputs,
    outputs: {
        'task-definition': 'Path of the rendered file.',
        'task-definition-arn': 'ARN of the revision with this content; empty without `register: true`.',
        image: 'The image of the containers that were named; empty when they have several.',
        images: 'JSON object: image by container, for the containers that were named.',
        changed: 'Whether the content differs from the latest revision (`register: true`), else from the source. `true` or `false`.',
        diff: 'Unified diff of that; values that look secret are masked. Empty when nothing differs.',
    },
    refused: {},
    post: false,
};

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/report.js
/** The step's outputs, under the names of action.yml. */
function renderOutputs(report) {
    const named = report.images.filter(({ isNamed }) => isNamed);
    const distinct = [...new Set(named.map(({ image }) => image))];
    return {
        'task-definition': report.file,
        'task-definition-arn': report.arn ?? '',
        image: distinct.length === 1 ? distinct.join('') : '',
        images: JSON.stringify(Object.fromEntries(named.map(({ container, image }) => [container, image]))),
        changed: String(report.changed),
        diff: report.diff ?? '',
    };
}
/** The last line of the log. */
function renderVerdict({ file, arn, changed, comparedWith, source }) {
    if (arn === undefined)
        return `Rendered ${file} from ${source}: ${changed ? 'changed' : 'no change'}.`;
    return changed
        ? `Rendered ${file} from ${source} and registered it: ${arn}`
        : `Rendered ${file} from ${source}: no change from ${comparedWith}, which is used again.`;
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/task-definition.js
var task_definition = __webpack_require__(8123);
// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
// EXTERNAL MODULE: ../build/js/packages/domain/src/quoted.js
var quoted = __webpack_require__(4166);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/json-path.js
var json_path = __webpack_require__(812);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/members.js

// Each function gives the very same value back when nothing changes. Members are read and written as own properties,
// never by assignment: `__proto__` is a key like any other.
/** An object's own member; nothing that every object inherits. */
function member(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** The object with a member set: in its place when it is there, else at the end. */
function withMember(object, key, value) {
    const present = member(object, key);
    return present !== undefined && isSameJson(present, value) ? object : { ...object, [key]: value };
}
function withoutMember(object, key) {
    return mappedMembers(object, (value, name) => (name === key ? undefined : value));
}
/** The members in their order, each changed; undefined drops one. */
function mappedMembers(object, change) {
    const before = Object.entries(object);
    const after = [];
    for (const [key, value] of before) {
        const next = change(value, key);
        if (next !== undefined)
            after.push([key, next]);
    }
    const isSame = after.length === before.length && after.every(([, value], index) => value === before[index]?.[1]);
    return isSame ? object : Object.fromEntries(after);
}
/** The entries in their order, each changed; undefined drops one. */
function mappedEntries(list, change) {
    const after = [];
    for (const [index, entry] of list.entries()) {
        const next = change(entry, index);
        if (next !== undefined)
            after.push(next);
    }
    return after.length === list.length && after.every((entry, index) => entry === list[index]) ? list : after;
}
/** Whether both say the same; the order of keys says nothing. */
function isSameJson(one, other) {
    if (one === other)
        return true;
    if ((0,json/* isJsonArray */.Md)(one)) {
        return (0,json/* isJsonArray */.Md)(other) && one.length === other.length && one.every((entry, i) => isSame(entry, other[i]));
    }
    if (!(0,json/* isJsonObject */.OW)(one) || !(0,json/* isJsonObject */.OW)(other))
        return false;
    const entries = Object.entries(one);
    return (entries.length === Object.keys(other).length && entries.every(([key, value]) => isSame(value, member(other, key))));
}
function isSame(one, other) {
    return other !== undefined && isSameJson(one, other);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/mistakes.js


// A hostile template can hold a quarter of a million; nobody mends more than these in one go.
const mostMistakes = 100;
function changeFailure(mistakes, family) {
    const shown = mistakes.slice(0, mostMistakes);
    const subject = typeof family === 'string' ? `task definition ${family}` : 'the task definition';
    const count = mistakes.length > mostMistakes ? ` (${mistakes.length} mistakes, the first ${mostMistakes} are)` : '';
    return (0,failure/* failureOf */.g5)(shown, {
        code: 'invalid-input',
        what: `${subject} cannot be changed as asked${count}`,
        remedy: [...new Set(shown.map(({ remedy }) => remedy))].join(' '),
    });
}
/** A value of the definition that has the wrong type for the change. */
function wrongType(at, expected, found) {
    return { at, message: `expected ${expected}, found ${(0,json/* kindOf */.I)(found)}`, remedy: 'Correct the template.' };
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/lists.js




/**
 * The object with one of its lists changed. A list that is missing or null is empty, and stays out when it remains so.
 */
function withList(object, key, { at, mistakes, change }) {
    const list = member(object, key) ?? [];
    if (!(0,json/* isJsonArray */.Md)(list)) {
        mistakes.push(wrongType((0,json_path/* memberPath */.M)(at, key), 'a list', list));
        return object;
    }
    const after = change(list);
    return after === list ? object : withMember(object, key, after);
}
/** Values set by name: an entry that is there keeps its place and what else it says, others follow in the order asked. */
function withValues(list, values, keys) {
    const kept = mappedEntries(list, (entry) => {
        const name = nameOf(entry, keys.name);
        const value = name === undefined ? undefined : values.get(name);
        return value === undefined || !(0,json/* isJsonObject */.OW)(entry) ? entry : withMember(entry, keys.value, value);
    });
    const present = new Set(namesIn(list, keys.name));
    const added = [...values].filter(([name]) => !present.has(name));
    if (added.length === 0)
        return kept;
    return [...kept, ...added.map(([name, value]) => ({ [keys.name]: name, [keys.value]: value }))];
}
function withoutNames(list, names, key) {
    return mappedEntries(list, (entry) => {
        const name = nameOf(entry, key);
        return name !== undefined && names.has(name) ? undefined : entry;
    });
}
function namesIn(list, key) {
    return list.map((entry) => nameOf(entry, key)).filter((name) => name !== undefined);
}
function nameOf(entry, key) {
    const name = (0,json/* isJsonObject */.OW)(entry) ? member(entry, key) : undefined;
    return typeof name === 'string' ? name : undefined;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/container-mistakes.js




/** What of the changes fits the containers not at all. Named after the inputs that say it. */
function containerMistakes(containers, changes) {
    return [
        ...missingContainers(containers, changes),
        ...settingsForNobody(containers, changes),
        ...bothVariableAndSecret(changes),
        ...nothingToRemove(containers, changes),
    ];
}
function missingContainers(containers, changes) {
    const present = namesIn(containers, 'name');
    const asked = [
        ['container-name', changes.containers],
        ['images', [...changes.images.keys()].filter((name) => !changes.containers.includes(name))],
    ];
    return asked.flatMap(([at, names]) => {
        const missing = names.filter((name) => !present.includes(name));
        if (missing.length === 0)
            return [];
        return [{ at, message: `there is no container ${(0,quoted/* quoted */.T)(missing)}`, remedy: theContainers(present) }];
    });
}
function settingsForNobody(containers, changes) {
    if (changes.containers.length > 0)
        return [];
    const given = [
        ['environment-variables', changes.environment.size > 0],
        ['secrets', changes.secrets.size > 0],
        ['env-files', changes.environmentFiles.length > 0],
        ['remove-environment', changes.removeEnvironment.length > 0],
        ['docker-labels', changes.dockerLabels.size > 0],
        ['command', changes.command !== undefined],
        ['log-configuration-log-driver', changes.logDriver !== undefined],
        ['log-configuration-options', changes.logOptions.size > 0],
    ];
    const inputs = given.filter(([, isGiven]) => isGiven).map(([name]) => name);
    if (inputs.length === 0)
        return [];
    // Also where there is one container only: the next one added would silently decide whether the step still works.
    const message = `nothing says which container ${inputs.join(', ')} ${inputs.length === 1 ? 'is' : 'are'} for`;
    return [
        { at: 'container-name', message, remedy: `Give container-name. ${theContainers(namesIn(containers, 'name'))}` },
    ];
}
function bothVariableAndSecret({ environment, secrets }) {
    const both = [...environment.keys()].filter((name) => secrets.has(name));
    if (both.length === 0)
        return [];
    const message = `${(0,quoted/* quoted */.T)(both)} also in environment-variables`;
    return [{ at: 'secrets', message, remedy: 'Give each name as one of the two.' }];
}
function nothingToRemove(containers, changes) {
    const present = new Set(containers
        .filter((container) => changes.containers.includes(nameOf(container, 'name') ?? ''))
        .flatMap((container) => ['environment', 'secrets'].flatMap((key) => entryNames(container, key))));
    const missing = changes.removeEnvironment.filter((name) => !present.has(name));
    if (missing.length === 0 || changes.containers.length === 0)
        return [];
    const there = present.size === 0 ? 'They set none at all.' : `They set: ${(0,quoted/* quoted */.T)(present)}.`;
    const message = `none of the containers named sets ${(0,quoted/* quoted */.T)(missing)}`;
    return [{ at: 'remove-environment', message, remedy: there }];
}
function entryNames(container, key) {
    const list = (0,json/* isJsonObject */.OW)(container) ? member(container, key) : undefined;
    return (0,json/* isJsonArray */.Md)(list) ? namesIn(list, 'name') : [];
}
function theContainers(names) {
    return `The containers are: ${(0,quoted/* quoted */.T)(names)}.`;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/environment.js

/**
 * The container with other environment variables and secrets. What is set as one is no longer the other: ECS refuses a
 * name that stands in both.
 */
function withEnvironment(container, { environment, secrets, environmentFiles, removeEnvironment }, place) {
    let result = container;
    if (environment.size + secrets.size + removeEnvironment.length > 0) {
        const noVariables = new Set([...removeEnvironment, ...secrets.keys()]);
        const noSecrets = new Set([...removeEnvironment, ...environment.keys()]);
        result = withList(result, 'environment', {
            ...place,
            change: (list) => withValues(withoutNames(list, noVariables, 'name'), environment, variableKeys),
        });
        result = withList(result, 'secrets', {
            ...place,
            change: (list) => withValues(withoutNames(list, noSecrets, 'name'), secrets, secretKeys),
        });
    }
    if (environmentFiles.length === 0)
        return result;
    return withList(result, 'environmentFiles', { ...place, change: (list) => withFiles(list, environmentFiles) });
}
const variableKeys = { name: 'name', value: 'value' };
const secretKeys = { name: 'name', value: 'valueFrom' };
/** Files that are there stay, as variables do; the official action replaces them. */
function withFiles(list, arns) {
    const present = new Set(namesIn(list, 'value'));
    const added = [...new Set(arns)].filter((arn) => !present.has(arn));
    return [...list, ...added.map((value) => ({ value, type: 's3' }))];
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/maps.js




/** The object with values set in one of its maps, e.g. `dockerLabels`. A map that is missing or null is empty. */
function withEntriesOf(object, key, { at, mistakes, values }) {
    if (values.size === 0)
        return object;
    const map = member(object, key) ?? {};
    if (!(0,json/* isJsonObject */.OW)(map)) {
        mistakes.push(wrongType((0,json_path/* memberPath */.M)(at, key), 'a mapping', map));
        return object;
    }
    return withMember(object, key, { ...map, ...Object.fromEntries(values) });
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/identity-keys.js
/**
 * The lists of a task definition whose entries are told apart by one key, so that an overlay can say which of them it
 * means; every other list is replaced as a whole (port mappings, for one, need their port and their protocol).
 * The keys are those of the types in the ECS API reference: ContainerDefinition, Volume, Tag, KeyValuePair, Secret,
 * EnvironmentFile, ContainerDependency, MountPoint, VolumeFrom, Ulimit and SystemControl.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
const identityKeys = new Map([
    ['containerDefinitions', 'name'],
    ['containerDefinitions[].environment', 'name'],
    ['containerDefinitions[].secrets', 'name'],
    ['containerDefinitions[].environmentFiles', 'value'],
    ['containerDefinitions[].logConfiguration.secretOptions', 'name'],
    ['containerDefinitions[].dependsOn', 'containerName'],
    ['containerDefinitions[].mountPoints', 'containerPath'],
    ['containerDefinitions[].volumesFrom', 'sourceContainer'],
    ['containerDefinitions[].ulimits', 'name'],
    ['containerDefinitions[].systemControls', 'namespace'],
    ['proxyConfiguration.properties', 'name'],
    ['volumes', 'name'],
    ['tags', 'key'],
]);
/** The kind of place that a member is, as the keys above name it. */
function memberKind(kind, key) {
    return kind === '' ? key : `${kind}.${key}`;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/merge.js




/**
 * JSON merge patch (RFC 7386): objects merge by key, null removes a key, anything else replaces. Beyond it, the entries
 * of the lists in `identityKeys` are matched, and new ones appended.
 * @param kind of place that both stand in, as `identityKeys` names it
 */
function merged(target, patch, kind = '') {
    if ((0,json/* isJsonArray */.Md)(patch))
        return mergedList(target, patch, kind);
    if (!(0,json/* isJsonObject */.OW)(patch))
        return patch;
    const base = startOf((0,json/* isJsonObject */.OW)(target) ? target : {}, patch, kind);
    const kept = mappedMembers(base, (value, key) => {
        const change = member(patch, key);
        if (change === null)
            return undefined;
        return change === undefined ? value : merged(value, change, memberKind(kind, key));
    });
    const added = Object.entries(patch).filter(([key, value]) => value !== null && !Object.hasOwn(base, key));
    if (added.length === 0)
        return kept;
    return {
        ...kept,
        ...Object.fromEntries(added.map(([key, value]) => [key, merged(undefined, value, memberKind(kind, key))])),
    };
}
function mergedList(target, patch, kind) {
    const key = identityKeys.get(kind);
    if (key === undefined)
        return target !== undefined && isSameJson(target, patch) ? target : patch;
    const list = (0,json/* isJsonArray */.Md)(target) ? target : [];
    const changes = new Map(patch.map((entry) => [nameOf(entry, key), entry]));
    const kept = mappedEntries(list, (entry) => {
        const change = changes.get(nameOf(entry, key));
        return change === undefined ? entry : merged(entry, change, `${kind}[]`);
    });
    const present = new Set(namesIn(list, key));
    const added = patch.filter((entry) => !present.has(nameOf(entry, key)));
    if (added.length === 0 && (0,json/* isJsonArray */.Md)(target))
        return kept;
    return [...kept, ...added.map((entry) => merged(undefined, entry, `${kind}[]`))];
}
/** What stands in the way of a patch leaves before it is merged. */
function startOf(base, patch, kind) {
    if (kind === 'containerDefinitions[]') {
        return withoutThoseOf(patch, 'environment', withoutThoseOf(patch, 'secrets', base));
    }
    return kind === 'containerDefinitions[].logConfiguration' ? forDriver(base, member(patch, 'logDriver')) : base;
}
/** ECS refuses a name that is both an environment variable and a secret: what the patch sets as one is no longer the other. */
function withoutThoseOf(patch, key, base) {
    const set = member(patch, key);
    const otherKey = key === 'environment' ? 'secrets' : 'environment';
    const other = member(base, otherKey);
    if (!(0,json/* isJsonArray */.Md)(set) || !(0,json/* isJsonArray */.Md)(other))
        return base;
    return withMember(base, otherKey, withoutNames(other, new Set(namesIn(set, 'name')), 'name'));
}
/** A log configuration that is to use a driver: options of another driver mean nothing to it. */
function forDriver(configuration, driver) {
    const present = member(configuration, 'logDriver');
    if (typeof driver !== 'string' || typeof present !== 'string' || present === driver)
        return configuration;
    return withoutMember(withoutMember(configuration, 'options'), 'secretOptions');
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/log-configuration.js






/**
 * The container with another log driver, or other options for it. Options are merged into those that are there, unless
 * they are another driver's.
 */
function withLogConfiguration(container, { logDriver, logOptions }, { at, mistakes }) {
    if (logDriver === undefined && logOptions.size === 0)
        return container;
    const path = (0,json_path/* memberPath */.M)(at, 'logConfiguration');
    const present = member(container, 'logConfiguration') ?? {};
    if (!(0,json/* isJsonObject */.OW)(present)) {
        mistakes.push(wrongType(path, 'a mapping', present));
        return container;
    }
    const driven = logDriver === undefined ? present : withMember(forDriver(present, logDriver), 'logDriver', logDriver);
    if (typeof member(driven, 'logDriver') !== 'string') {
        mistakes.push({
            at: path,
            message: 'log options are given, and no log driver that they are for',
            remedy: 'Give log-configuration-log-driver, or a logDriver in the template.',
        });
        return container;
    }
    return withMember(container, 'logConfiguration', withEntriesOf(driven, 'options', { at: path, mistakes, values: logOptions }));
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/container-settings.js







/** The definition with what its containers are asked to be. */
function withContainerSettings(definition, changes, mistakes) {
    const { containerDefinitions } = definition;
    if (!(0,json/* isJsonArray */.Md)(containerDefinitions))
        return definition;
    mistakes.push(...containerMistakes(containerDefinitions, changes));
    const after = mappedEntries(containerDefinitions, (container, index) => {
        const name = nameOf(container, 'name');
        if (!(0,json/* isJsonObject */.OW)(container) || name === undefined)
            return container;
        const image = changes.images.get(name);
        const pulled = image === undefined ? container : withMember(container, 'image', image);
        if (!changes.containers.includes(name))
            return pulled;
        return withSettings(pulled, changes, { at: `containerDefinitions[${index}]`, mistakes });
    });
    return withMember(definition, 'containerDefinitions', after);
}
function withSettings(container, changes, place) {
    const { dockerLabels, command } = changes;
    const surrounded = withEnvironment(container, changes, place);
    const labelled = withEntriesOf(surrounded, 'dockerLabels', { ...place, values: dockerLabels });
    const commanded = command === undefined ? labelled : withMember(labelled, 'command', command);
    return withLogConfiguration(commanded, changes, place);
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/overlays.js







/** The definition with every overlay merged in, in their order. An overlay that has a mistake is left out. */
function withOverlays(definition, overlays, mistakes) {
    let result = definition;
    for (const { name, value } of overlays) {
        const found = overlayMistakes(value, name);
        mistakes.push(...found);
        const next = found.length === 0 ? merged(result, value) : result;
        if ((0,json/* isJsonObject */.OW)(next))
            result = next;
    }
    return result;
}
function overlayMistakes(value, name) {
    const foreign = (0,task_definition/* foreignSpelling */.ho)(value);
    if (foreign)
        return [{ at: name, ...foreign }];
    const mistakes = [];
    check(value, '', { at: '', mistakes });
    return mistakes.map((mistake) => ({ ...mistake, at: `${name} ${mistake.at}` }));
}
function check(value, kind, place) {
    const key = identityKeys.get(kind);
    if (key !== undefined)
        checkEntries(value, { key, kind }, place);
    if (!(0,json/* isJsonObject */.OW)(value))
        return;
    for (const [name, entry] of Object.entries(value)) {
        check(entry, memberKind(kind, name), { ...place, at: (0,json_path/* memberPath */.M)(place.at, name) });
    }
    if (kind === 'containerDefinitions[]')
        checkNames(value, place);
}
function checkEntries(value, { key, kind }, { at, mistakes }) {
    if (value === null)
        return;
    const remedy = `Write the list as in a task definition, each entry with its own "${key}".`;
    if (!(0,json/* isJsonArray */.Md)(value)) {
        mistakes.push({ at, message: `expected a list, found ${(0,json/* kindOf */.I)(value)}`, remedy });
        return;
    }
    const seen = new Set();
    for (const [index, entry] of value.entries()) {
        const path = `${at}[${index}]`;
        const name = nameOf(entry, key);
        if (name === undefined)
            mistakes.push({ at: path, message: `has no "${key}" that says which entry is meant`, remedy });
        else if (seen.has(name))
            mistakes.push({ at: path, message: `"${name}" stands in the list twice`, remedy });
        else
            seen.add(name);
        check(entry, `${kind}[]`, { at: path, mistakes });
    }
}
function checkNames(container, { at, mistakes }) {
    const secrets = new Set(namesOf(container, 'secrets'));
    for (const name of namesOf(container, 'environment').filter((each) => secrets.has(each))) {
        const remedy = 'Keep one of the two.';
        mistakes.push({ at, message: `"${name}" is both an environment variable and a secret`, remedy });
    }
}
function namesOf(container, key) {
    const list = member(container, key);
    return (0,json/* isJsonArray */.Md)(list) ? namesIn(list, 'name') : [];
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/task-settings.js


const settings = ['family', 'cpu', 'memory', 'taskRoleArn', 'executionRoleArn'];
/** The definition with the values of the whole task. */
function withTaskSettings(definition, changes) {
    let result = definition;
    for (const key of settings) {
        const value = changes[key];
        if (value !== undefined)
            result = withMember(result, key, value);
    }
    return result;
}
function withTags(definition, tags, mistakes) {
    if (tags.size === 0)
        return definition;
    const change = (list) => withValues(list, tags, { name: 'key', value: 'value' });
    return withList(definition, 'tags', { at: '', mistakes, change });
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/variables.js



// The escape first: in `$${NAME}` no variable begins. A `${` that opens no `${NAME}` is caught by the last branch.
const references = /\$\$\{|\$\{([A-Za-z_][A-Za-z0-9_]*)\}|\$\{/g;
/**
 * The template and its overlays with every `${NAME}` in their string values replaced, and `$${` made `${`. It happens
 * after parsing and once: a value neither changes the structure around it nor is it looked through again. ECS itself
 * knows no such variables, but the shell in a `command` does: that is why this is off unless variables are given.
 */
function withVariables(definition, { variables, overlays }, mistakes) {
    if (variables === undefined)
        return { definition, overlays };
    return {
        definition: replacedMembers(definition, variables, { at: '', mistakes }),
        overlays: overlays.map((overlay) => {
            const inOverlay = [];
            const value = replacedMembers(overlay.value, variables, { at: '', mistakes: inOverlay });
            mistakes.push(...inOverlay.map((mistake) => ({ ...mistake, at: `${overlay.name} ${mistake.at}` })));
            return { ...overlay, value };
        }),
    };
}
function replaced(value, variables, { at, mistakes }) {
    if (typeof value === 'string')
        return replacedText(value, variables, { at, mistakes });
    if ((0,json/* isJsonArray */.Md)(value)) {
        return mappedEntries(value, (entry, index) => replaced(entry, variables, { at: `${at}[${index}]`, mistakes }));
    }
    return (0,json/* isJsonObject */.OW)(value) ? replacedMembers(value, variables, { at, mistakes }) : value;
}
function replacedMembers(object, variables, { at, mistakes }) {
    return mappedMembers(object, (value, key) => {
        const path = (0,json_path/* memberPath */.M)(at, key);
        if (key.includes('${')) {
            const remedy = 'Use variables in values only.';
            mistakes.push({ at: path, message: 'a key that holds "${" is not replaced', remedy });
        }
        return replaced(value, variables, { at: path, mistakes });
    });
}
function replacedText(text, variables, { at, mistakes }) {
    const unresolved = new Set();
    let isBroken = false;
    const result = text.replace(references, (reference, name) => {
        if (reference === '$${')
            return '${';
        const value = name === undefined ? undefined : variables.get(name);
        if (name === undefined)
            isBroken = true;
        else if (value === undefined)
            unresolved.add(name);
        return value ?? reference;
    });
    for (const name of unresolved) {
        mistakes.push({ at, message: `\${${name}} has no value`, remedy: 'Give every variable a value in variables.' });
    }
    if (isBroken) {
        // The text is not shown: what follows such a "${" may be a default that is secret.
        const remedy = `Write \${NAME} for a variable, or $\${ where "\${" should stay.`;
        mistakes.push({ at, message: 'holds a "${" that begins no variable', remedy });
    }
    return result;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/changes/changed.js






/**
 * The definition as it is asked to be; everything else, and the order of everything, stays. Without an effect of the
 * changes it is the very same value. The order in which they are made: variables, overlays, settings of the task,
 * settings of the containers (image, removals, environment and secrets, environment files, labels, command, logs),
 * tags.
 * @param definition may be a template whose family and names become valid only through the changes
 * @throws Failure `invalid-input` with every mistake
 */
function changed(definition, changes) {
    const mistakes = [];
    const resolved = withVariables(definition, changes, mistakes);
    const merged = withOverlays(resolved.definition, resolved.overlays, mistakes);
    const sized = withTaskSettings(merged, changes);
    const set = withContainerSettings(sized, changes, mistakes);
    const result = withTags(set, changes.tags, mistakes);
    if (mistakes.length === 0 && (0,task_definition/* isTaskDefinition */.Xn)(result))
        return result;
    throw changeFailure([...mistakes, ...shapeMistakes(result, mistakes)], result.family);
}
/** What makes the result no task definition, without what follows from a mistake that is told already. */
function shapeMistakes(result, told) {
    const places = new Set(told.map(({ at }) => at));
    return (0,task_definition/* definitionMistakes */.zF)(result)
        .filter(({ at }) => !places.has(at))
        .map((mistake) => ({ ...mistake, remedy: 'Correct the template, its overlays or the values given.' }));
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/parse.js + 1 modules
var parse = __webpack_require__(8531);
// EXTERNAL MODULE: ../build/js/packages/domain/src/image-reference.js
var image_reference = __webpack_require__(2606);
;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/images.js


/** Image by container, as the inputs ask for it. */
function askedImages({ image, images, 'container-name': containers }) {
    if (image !== undefined)
        return new Map((containers ?? []).map((container) => [container, image]));
    return new Map([...(images ?? [])].map(([container, reference]) => [container, reference.trim()]));
}
/** What is wrong with these inputs. */
function imageMistakes(inputs) {
    const { image, images, 'container-name': containers } = inputs;
    const mistakes = [];
    if (images && image !== undefined)
        mistakes.push({ at: 'images', message: 'goes without image' });
    if (image !== undefined && !containers) {
        mistakes.push({ at: 'image', message: 'has no container: give container-name, or images' });
    }
    const problem = image === undefined ? undefined : (0,image_reference/* imageProblem */.JC)(image);
    if (problem !== undefined)
        mistakes.push({ at: 'image', message: problem });
    for (const [container, reference] of images ?? []) {
        const other = (0,image_reference/* imageProblem */.JC)(reference.trim());
        if (other !== undefined)
            mistakes.push({ at: `images, container "${container}"`, message: other });
    }
    return mistakes;
}
/** @param before what the definition is compared with */
function renderedImages(definition, { changes, before }) {
    const named = new Set([...changes.containers, ...changes.images.keys()]);
    const earlier = imagesIn(before);
    return [...imagesIn(definition)].map(([container, image]) => ({
        ...{ container, image, asked: changes.images.get(container), before: earlier.get(container) },
        isNamed: named.has(container),
    }));
}
function imagesIn(definition) {
    const containers = definition?.containerDefinitions ?? null;
    const found = new Map();
    for (const container of (0,json/* isJsonArray */.Md)(containers) ? containers : []) {
        if (!(0,json/* isJsonObject */.OW)(container))
            continue;
        const { name, image } = container;
        if (typeof name === 'string' && typeof image === 'string')
            found.set(name, image);
    }
    return found;
}

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/asked-changes.js



/** What the inputs ask to become different. */
function askedChanges(inputs, overlays) {
    const images = askedImages(inputs);
    return {
        ...{ variables: inputs.variables, overlays, family: inputs.family, cpu: inputs.cpu, memory: inputs.memory },
        ...{ taskRoleArn: inputs['task-role-arn'], executionRoleArn: inputs['execution-role-arn'] },
        tags: inputs.tags ?? new Map(),
        containers: inputs['container-name'] ?? [...images.keys()],
        images,
        environment: inputs['environment-variables'] ?? new Map(),
        secrets: inputs.secrets ?? new Map(),
        environmentFiles: inputs['env-files'] ?? [],
        removeEnvironment: inputs['remove-environment'] ?? [],
        dockerLabels: inputs['docker-labels'] ?? new Map(),
        command: inputs.command,
        logDriver: inputs['log-configuration-log-driver'],
        logOptions: inputs['log-configuration-options'] ?? new Map(),
    };
}
/**
 * The files to merge, in the order asked.
 * @throws Failure `invalid-input` that names every file that is not there, `invalid-source`
 */
async function readOverlays(names, readSource) {
    const texts = await Promise.all(names.map(async (name) => ({ name, text: await readSource(name) })));
    const missing = texts.filter(({ text }) => text === undefined);
    if (missing.length > 0) {
        throw (0,failure/* failureOf */.g5)(missing.map(({ name }) => ({ at: 'overlays', message: `there is no file "${name}" in the workspace` })), {
            code: 'invalid-input',
            what: 'an overlay is missing',
            remedy: 'Check the paths, and that the repository is checked out before this step.',
        });
    }
    return Promise.all(texts.map(async ({ name, text = '' }) => ({ name, value: await (0,parse.parseTemplate)(text, name) })));
}

// EXTERNAL MODULE: ../build/js/actions/render-task-definition/src/compared.js + 2 modules
var compared = __webpack_require__(1862);
// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/source-choice.js


const sourceRemedy = 'Give one source: task-definition (a file), task-definition-arn, task-definition-family with or without task-definition-revision, or service with or without cluster.';
/**
 * The one source that the inputs name.
 * @throws Failure `invalid-input` with every mistake, when they name none, or several
 */
function sourceChoice(inputs) {
    const [first] = choicesIn(inputs);
    const mistakes = sourceMistakes(inputs);
    if (first && mistakes.length === 0)
        return first.choice;
    const what = 'where the task definition comes from is not clear';
    throw (0,failure/* failureOf */.g5)(mistakes, { code: 'invalid-input', what, remedy: sourceRemedy });
}
/** Why the inputs do not name one source. */
function sourceMistakes(inputs) {
    const given = choicesIn(inputs).map(({ at }) => at);
    return [...countMistakes(given), ...strayMistakes(inputs), ...arnMistakes(inputs)];
}
function choicesIn(inputs) {
    const { 'task-definition': file, 'task-definition-arn': arn, 'task-definition-family': family, service } = inputs;
    const revision = inputs['task-definition-revision'];
    const name = revision === undefined ? family : `${family}:${revision}`;
    // ECS takes this cluster for granted too.
    const { cluster = 'default' } = inputs;
    return [
        ...(file === undefined ? [] : [{ at: 'task-definition', choice: { kind: 'file', name: file } }]),
        ...(arn === undefined ? [] : [{ at: 'task-definition-arn', choice: { kind: 'registered', name: arn } }]),
        ...(family === undefined || name === undefined
            ? []
            : [{ at: 'task-definition-family', choice: { kind: 'registered', name } }]),
        ...(service === undefined ? [] : [{ at: 'service', choice: { kind: 'service', cluster, service } }]),
    ];
}
function countMistakes(given) {
    const [first, ...others] = given;
    if (first === undefined)
        return [{ at: 'task-definition', message: 'is missing, and so is every other source' }];
    return others.map((at) => ({ at, message: `is another source beside ${first}` }));
}
function strayMistakes(inputs) {
    const mistakes = [];
    if (inputs['task-definition-revision'] !== undefined && inputs['task-definition-family'] === undefined) {
        mistakes.push({ at: 'task-definition-revision', message: 'has no meaning without task-definition-family' });
    }
    if (inputs.cluster !== undefined && inputs.service === undefined) {
        mistakes.push({ at: 'cluster', message: 'has no meaning without service' });
    }
    return mistakes;
}
function arnMistakes({ 'task-definition-arn': text }) {
    if (text === undefined)
        return [];
    const arn = (0,src_arn/* parseArn */.Lw)(text);
    if (arn?.service === 'ecs' && arn.resource.startsWith('task-definition/'))
        return [];
    return [{ at: 'task-definition-arn', message: `expected the ARN of a task definition, found "${text}"` }];
}

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/consistent-inputs.js



/**
 * That the inputs fit together, as far as it shows before anything is read.
 * @throws Failure `invalid-input` with every mistake
 */
function requireConsistent(inputs) {
    const source = sourceMistakes(inputs);
    const images = imageMistakes(inputs);
    const mistakes = [...source, ...images];
    if (mistakes.length === 0)
        return;
    throw (0,failure/* failureOf */.g5)(mistakes, {
        code: 'invalid-input',
        what: mistakes.length === 1 ? 'an input does not fit' : `${mistakes.length} inputs do not fit`,
        remedy: [
            ...(source.length === 0 ? [] : [sourceRemedy]),
            ...(images.length === 0 ? [] : ['Check the step that makes the image references.']),
        ].join(' '),
    });
}

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/digests.js



/**
 * The definition with every image of a private registry in ECR pinned to what its tag names now: for an image of several
 * platforms the index. A digest in the template stays without a look, one that was asked for must exist.
 * @param options.requested the containers whose images were asked for, and must exist
 * @throws Failure `not-found` that names every image which ECR does not have; `access-denied` for one that was asked for
 */
async function pinnedImages(definition, options, ports) {
    const images = definition.containerDefinitions.flatMap(({ name, image }) => typeof image === 'string' ? [{ container: name, reference: image }] : []);
    const requested = new Set(images.flatMap(({ container, reference }) => (options.requested.has(container) ? [reference] : [])));
    const registries = new Map();
    const registry = ({ region }) => {
        const known = registries.get(region) ?? ports.ecr({ region });
        registries.set(region, known);
        return known;
    };
    const distinct = [...new Set(images.map(({ reference }) => reference))];
    const looks = await Promise.allSettled(distinct.map((reference) => look(reference, { isRequested: requested.has(reference), registry })));
    const found = new Map(settled(distinct, looks).map((one) => [one.reference, one]));
    const containerDefinitions = definition.containerDefinitions.map((container) => {
        const image = found.get(String(container.image))?.pinned;
        return image === undefined ? container : { ...container, image };
    });
    return { definition: { ...definition, containerDefinitions }, notes: notes([...found.values()]) };
}
async function look(reference, { isRequested, registry }) {
    const stays = { reference, pinned: undefined, why: undefined };
    const image = (0,image_reference/* ecrImage */.sy)(reference);
    if (!image)
        return reference.includes('@') ? stays : { ...stays, why: 'other-registry' };
    if (image.digest !== undefined && !isRequested)
        return stays;
    try {
        return { ...stays, pinned: (0,image_reference/* pinned */.dp)(reference, await digestOf(image, await registry(image))) };
    }
    catch (error) {
        if (!isRequested && isDenial(error))
            return { ...stays, why: error };
        throw error;
    }
}
/** Another account that lets us pull its images need not let us look at them. */
async function digestOf(image, registry) {
    try {
        return await registry.digest(image);
    }
    catch (denial) {
        if (!isDenial(denial))
            throw denial;
        return registry.pulledDigest(image).catch((error) => {
            // Of the two permissions, the one that is asked for first is told.
            throw isDenial(error) ? denial : error;
        });
    }
}
function isDenial(error) {
    return error instanceof failure/* Failure */.HR && error.code === 'access-denied';
}
/** @throws Failure with every image that is not there, else the first other failure */
function settled(references, looks) {
    const missing = [];
    const failures = [];
    const found = [];
    for (const [index, result] of looks.entries()) {
        if (result.status === 'fulfilled')
            found.push(result.value);
        else if (result.reason instanceof failure/* Failure */.HR && result.reason.code === 'not-found') {
            missing.push({ at: references[index] ?? '', message: result.reason.message });
        }
        else
            failures.push(result.reason);
    }
    if (missing.length > 0) {
        throw (0,failure/* failureOf */.g5)(missing, {
            code: 'not-found',
            what: missing.length === 1 ? 'an image is not there' : `${missing.length} images are not there`,
            remedy: 'Were they pushed, to these accounts and regions? If they were, a lifecycle policy may have removed them.',
        });
    }
    if (failures.length > 0)
        throw failures[0];
    return found;
}
function notes(looked) {
    const elsewhere = looked.filter(({ why }) => why === 'other-registry').map(({ reference }) => reference);
    const stay = `Not in a private registry of ECR, so their tags stay as they are: ${elsewhere.join(', ')}.`;
    return [
        ...(elsewhere.length === 0 ? [] : [(0,line/* info */.p)(stay)]),
        ...looked.flatMap(({ reference, why }) => why instanceof failure/* Failure */.HR ? [(0,line/* warning */.$)(`The tag of ${reference} stays as it is: ${(0,failure/* errorText */.kc)(why)}`)] : []),
    ];
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/service.js
var deployment_service = __webpack_require__(1397);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/describe-only.js
var describe_only = __webpack_require__(2764);
;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/source.js







/**
 * The definition that the inputs name as their one source.
 * @throws Failure `invalid-input` when they name none or several, or a file that is not there
 */
async function readSource(inputs, ports) {
    const choice = sourceChoice(inputs);
    switch (choice.kind) {
        case 'file':
            return fromFile(choice.name, ports);
        case 'registered':
            return { ...(await fromEcs(choice.name, ports)), running: undefined };
        case 'service':
            return fromEcs(await runBy(choice, ports), ports);
    }
}
async function fromFile(name, ports) {
    const text = await ports.readSource(name);
    if (text === undefined) {
        throw new failure/* Failure */.HR({
            code: 'invalid-input',
            message: `task-definition: there is no file "${name}" in the workspace.`,
            remedy: 'Check the path, and that the repository is checked out before this step.',
        });
    }
    const template = await (0,parse.parseTemplate)(text, name);
    const shown = Object.keys(template).filter((key) => describe_only/* describeOnly */.S.has(key));
    const note = `${name} has fields that only describe-task-definition shows: ${shown.join(', ')}. They are left out.`;
    return {
        definition: Object.fromEntries(Object.entries(template).filter(([key]) => !describe_only/* describeOnly */.S.has(key))),
        ...{ label: name, running: undefined, notes: shown.length === 0 ? [] : [(0,line/* info */.p)(note)] },
    };
}
async function fromEcs(name, ports) {
    const { definitions } = await ports.ecs();
    const { registered, definition, unknown } = await definitions.source(name);
    const label = (0,src_arn/* shortDefinition */.EJ)(registered.arn);
    const { status } = registered.definition;
    const notes = [];
    if (status !== 'ACTIVE') {
        const text = `${label} is ${String(status)}: ECS starts no new tasks from it, but it can be registered anew.`;
        notes.push((0,line/* warning */.$)(text));
    }
    if (unknown.length > 0) {
        const text = `${label} has fields that this version does not know: ${unknown.join(', ')}. They are left out.`;
        notes.push((0,line/* warning */.$)(text));
    }
    return { definition, label, running: registered, notes };
}
/** ARN of what the service runs now. */
async function runBy(place, ports) {
    const { services } = await ports.ecs();
    const service = await services.service(place);
    const arn = (0,deployment_service/* runningDefinition */.Jk)(service);
    if (arn !== undefined)
        return arn;
    throw new failure/* Failure */.HR({
        code: 'not-found',
        message: `service ${service.name} in cluster ${service.cluster} is ${service.status}, and runs no task definition.`,
        remedy: 'Name another source: task-definition, task-definition-arn or task-definition-family.',
    });
}

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/run.js







/** @throws Failure; nothing was registered then, or its message says so */
async function run(inputs, ports) {
    requireConsistent(inputs);
    const [source, overlays] = await Promise.all([
        readSource(inputs, ports),
        readOverlays(inputs.overlays ?? [], ports.readSource),
    ]);
    const changes = askedChanges(inputs, overlays);
    const { definition, notes } = await pinnedWhereAsked(changed(source.definition, changes), {
        ...{ inputs, ports, requested: new Set(changes.images.keys()) },
    });
    const earlyNotes = [...source.notes, ...notes];
    for (const line of earlyNotes)
        ports.emit({ kind: 'line', line });
    const findings = await findingsFor(definition, inputs);
    ports.emit({ kind: 'findings', findings });
    const file = await ports.writeResult(`${definition.family}.json`, `${JSON.stringify(definition, null, 2)}\n`);
    const outcome = await outcomeOf(definition, { inputs, ports, source });
    const { arn, before, diff } = outcome;
    return {
        ...{ family: definition.family, file, source: source.label, arn, diff, findings, changed: outcome.changed },
        images: renderedImages(definition, { changes, before: before?.definition }),
        comparedWith: before?.label,
        notes: [...earlyNotes, ...outcome.notes],
    };
}
async function pinnedWhereAsked(definition, options) {
    const { inputs, ports, requested } = options;
    return inputs['resolve-digest'] ? pinnedImages(definition, { requested }, ports) : { definition, notes: [] };
}
// Rules and registration are loaded by the steps that use them.
async function findingsFor(definition, { validate }) {
    if (validate === 'off')
        return [];
    const { validated } = await __webpack_require__.e(/* import() */ 1848).then(__webpack_require__.bind(__webpack_require__, 1848));
    return validated(definition, validate);
}
async function outcomeOf(definition, options) {
    const { inputs, ports, source } = options;
    if (inputs.register) {
        const { registeredOutcome } = await __webpack_require__.e(/* import() */ 1906).then(__webpack_require__.bind(__webpack_require__, 9525));
        return registeredOutcome(definition, inputs, ports);
    }
    const { label, running } = source;
    const before = { label, definition: running?.definition ?? source.definition };
    const diff = await (0,compared/* difference */.i)(definition, before);
    return { arn: undefined, changed: diff !== undefined, diff, before, notes: [] };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/markdown.js
var markdown = __webpack_require__(1751);
;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/summary.js


/** The step's summary as Markdown: what became of it, what changed, what is wrong or doubtful. */
function renderSummary(report) {
    const refused = listed(report, 'error');
    const doubtful = listed(report, 'warning');
    const sections = [
        heading(report),
        (0,markdown/* facts */.Ix)(rows(report)),
        ...(refused.length === 0 ? [] : ['**AWS would refuse this definition:**', refused.join('\n')]),
        ...difference(report),
        ...(doubtful.length === 0 ? [] : ['**Doubtful:**', doubtful.join('\n')]),
        ...report.notes.map(({ text }) => `> ${(0,markdown/* escapeMarkdown */.FV)(text)}`),
    ];
    return `${sections.join('\n\n')}\n`;
}
function heading({ family, arn, changed, findings }) {
    const isRefused = findings.some(({ severity }) => severity === 'error');
    const words = `Task definition ${(0,markdown/* code */.aY)(family)}: ${result(arn, changed)}`;
    return isRefused ? `### ⚠️ ${words}, against the rules of AWS` : `### ✅ ${words}`;
}
function result(arn, changed) {
    if (arn === undefined)
        return changed ? 'rendered' : 'rendered, no change';
    return changed
        ? `registered as ${(0,markdown/* code */.aY)((0,src_arn/* shortDefinition */.EJ)(arn))}`
        : `no change, ${(0,markdown/* code */.aY)((0,src_arn/* shortDefinition */.EJ)(arn))} is used again`;
}
function rows({ source, arn, images }) {
    const table = [];
    for (const image of images) {
        if (image.isNamed || image.image !== image.before)
            table.push([`Image of ${(0,markdown/* code */.aY)(image.container)}`, imageCell(image)]);
    }
    table.push(['Source', (0,markdown/* code */.aY)(source)]);
    if (arn !== undefined)
        table.push(['Revision', (0,markdown/* code */.aY)(arn)]);
    return table;
}
function imageCell({ image, asked, before }) {
    return [
        (0,markdown/* code */.aY)(image),
        ...(asked === undefined || asked === image ? [] : [`asked for as ${(0,markdown/* code */.aY)(asked)}`]),
        ...(before === undefined || before === image ? [] : [`before: ${(0,markdown/* code */.aY)(before)}`]),
        ...(before === image ? ['as before'] : []),
    ].join('<br>');
}
function difference({ diff, comparedWith }) {
    if (comparedWith === undefined)
        return ['There is no earlier revision that it could be compared with.'];
    if (diff === undefined)
        return [`No change from ${(0,markdown/* code */.aY)(comparedWith)}.`];
    return [`**Changes from ${(0,markdown/* code */.aY)(comparedWith)}:**`, (0,markdown/* codeBlock */.DV)(diff.split('\n'), 'diff')];
}
function listed({ findings }, severity) {
    const mark = severity === 'error' ? '❌' : '⚠️';
    return findings
        .filter((finding) => finding.severity === severity)
        .map(({ at, message, rule }) => `- ${mark} ${at === '' ? '' : `${(0,markdown/* code */.aY)(at)} `}${(0,markdown/* escapeMarkdown */.FV)(message)} (${(0,markdown/* code */.aY)(rule)})`);
}

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/main.js















async function main(environment) {
    const cancelled = (0,cancellation/* cancellation */.W)();
    await (0,action/* execute */.g)(inputs_action, environment, async (inputs) => {
        const { settings } = (0,aws_access/* awsAccess */.S)(inputs, { environment, clock: system_clock/* systemClock */.m, action: 'render-task-definition' });
        const ecs = async () => {
            const { ecsWithServices } = await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(4409), __webpack_require__.e(685), __webpack_require__.e(4087), __webpack_require__.e(693), __webpack_require__.e(3940)]).then(__webpack_require__.bind(__webpack_require__, 3940));
            return ecsWithServices({ ...settings, region: (0,region/* regionOf */.A)(inputs['aws-region'], environment) });
        };
        const report = await run(inputs, {
            readSource: (name) => (0,workspace/* readWorkspaceFile */.s)(name, environment),
            async writeResult(name, text) {
                const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'task-definition-'));
                const path = (0,external_node_path_.join)(folder, name);
                await (0,promises_.writeFile)(path, text, { flag: 'wx', mode: 0o600 });
                return path;
            },
            async ecr({ region }) {
                const { ecr } = await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(4409), __webpack_require__.e(685), __webpack_require__.e(4087), __webpack_require__.e(325), __webpack_require__.e(9561)]).then(__webpack_require__.bind(__webpack_require__, 7475));
                return ecr({ ...settings, region });
            },
            ecs,
            async registry() {
                const [{ definitions }, { registrable }] = await Promise.all([ecs(), Promise.all(/* import() */[__webpack_require__.e(693), __webpack_require__.e(9729)]).then(__webpack_require__.bind(__webpack_require__, 739))]);
                return {
                    find: (name) => definitions.find(name),
                    register: (definition) => definitions.register(definition),
                    fitting: (definition) => registrable(definition, { onMisfit: 'drop' }),
                };
            },
            emit(event) {
                for (const line of narrate(event))
                    (0,log/* print */.y)(line);
            },
            ...{ clock: system_clock/* systemClock */.m, cancelled },
        });
        return { outputs: renderOutputs(report), summary: renderSummary(report), verdict: renderVerdict(report) };
    });
}


/***/ }),

/***/ 1397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ runningDefinition),
/* harmony export */   Os: () => (/* binding */ primaryOf),
/* harmony export */   S5: () => (/* binding */ whyNothingServes),
/* harmony export */   aU: () => (/* binding */ leftBehind),
/* harmony export */   fG: () => (/* binding */ isBroughtBy)
/* harmony export */ });
/** The task set that serves; undefined before a service has one, and once it is deleted. */
function primaryOf(service) {
    if (service.status === 'INACTIVE')
        return undefined;
    return service.taskSets.find(({ status }) => status === 'PRIMARY');
}
/** ARN of the definition that the service runs now, or is about to; undefined when it runs none. */
function runningDefinition(service) {
    const serving = primaryOf(service)?.taskDefinition;
    return service.controller === 'ECS' && service.status !== 'INACTIVE' ? service.taskDefinition : serving;
}
/** Why nothing serves, in a few words; undefined when something does. */
function whyNothingServes(service) {
    if (primaryOf(service))
        return undefined;
    return service.status === 'ACTIVE' ? 'the service has no PRIMARY task set' : `the service is ${service.status}`;
}
/**
 * The task sets that deployments have left behind which were stopped and not rolled back. They may get traffic; one
 * that is older than what serves, as a group that keeps old tasks alive has, does not.
 */
function leftBehind({ taskSets }, serving) {
    return taskSets.filter(({ id, status, createdAt }) => {
        if (id === serving.id || status === 'DRAINING')
            return false;
        return createdAt === undefined || serving.createdAt === undefined || createdAt >= serving.createdAt;
    });
}
/** Whether a deployment has brought what serves; where the same definition served before, only its maker tells. */
function isBroughtBy(serving, deployment) {
    if (serving?.taskDefinition !== deployment.asked)
        return false;
    return deployment.before?.taskDefinition !== deployment.asked || serving.externalId === deployment.id;
}


/***/ }),

/***/ 2606:
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

/***/ 4166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
/** `"a", "b"` */
function quoted(names) {
    return [...names].map((name) => `"${name}"`).join(', ');
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
