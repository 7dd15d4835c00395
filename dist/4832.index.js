export const id = 4832;
export const ids = [4832];
export const modules = {

/***/ 2978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(5360);
// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/ecs.js + 26 modules
var ecs = __webpack_require__(3940);
// EXTERNAL MODULE: ../build/js/packages/composition/src/aws-access.js + 1 modules
var aws_access = __webpack_require__(5281);
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js
var action = __webpack_require__(2733);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/read.js
var read = __webpack_require__(6993);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
// EXTERNAL MODULE: ../build/js/packages/github/src/run-url.js
var run_url = __webpack_require__(1722);
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/actions/run-migration/src/inputs.js + 1 modules
var src_inputs = __webpack_require__(6744);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/intent.js
/** The intent as main saved it; undefined when main asked for nothing, or came to its own end. */
function intentOf(state) {
    if (state === '' || state === 'concluded')
        return undefined;
    const value = JSON.parse(state);
    if (isIntent(value))
        return { ...value, start: value.start, taskArn: value.taskArn };
    throw new Error(`the saved state is not what main writes: ${state}`);
}
function isIntent(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (!('region' in value) || !('cluster' in value) || !('startedBy' in value) || !('onCancel' in value))
        return false;
    const { region, cluster, startedBy, onCancel } = value;
    const optional = ['start' in value ? value.start : undefined, 'taskArn' in value ? value.taskArn : undefined];
    const texts = [region, cluster, startedBy].every((text) => typeof text === 'string');
    return (texts &&
        optional.every((text) => text === undefined || typeof text === 'string') &&
        (onCancel === 'stop' || onCancel === 'leave'));
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/line.js
var line = __webpack_require__(4264);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task/origin.js
var origin = __webpack_require__(9924);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/post.js



// A task that was just started may not be listed yet.
const pause = 3_000;
const looks = 11;
/**
 * After a main that was killed, or got no answer to its start: stops what it left running. The task is known by its ARN,
 * or found by the marks that were saved before the call.
 */
async function stopLeftovers(intent, ports) {
    const { cluster, onCancel, taskArn } = intent;
    if (onCancel === 'leave')
        return { stopped: [], ended: undefined };
    const { ecs, runUrl } = ports;
    if (taskArn !== undefined) {
        const [task] = await ecs.tasks({ cluster, arns: [taskArn] });
        if (task?.lastStatus === 'STOPPED')
            return { stopped: [], ended: taskArn };
    }
    const arns = taskArn === undefined ? (await search(intent, ports)).map(({ arn }) => arn) : [taskArn];
    const reason = `Stopped by ${runUrl}: the step did not come to its end.`;
    for (const arn of arns)
        await ecs.stopTask({ cluster, arn, reason });
    return { stopped: arns, ended: undefined };
}
/** The running tasks of this very start: another job may carry the same startedBy, but never the same tag. */
async function search(intent, { ecs, clock }) {
    for (let look = 1;; look++) {
        const tasks = await ecs.tasksStartedBy(intent);
        const own = tasks.filter((task) => (0,origin/* startOf */.GH)(task) === intent.start);
        if (own.length > 0 || look === looks)
            return own;
        await clock.sleep(pause);
    }
}
/** What the log says of it. */
function narrateLeftovers(intent, { stopped, ended }) {
    const began = 'The step did not come to its end';
    if (intent.onCancel === 'leave')
        return [(0,line/* warning */.$)(`${began}. A task of it may still run: ${whereToLook(intent)}`)];
    if (ended !== undefined)
        return [(0,line/* info */.p)(`${began}; its task had ended by itself: ${ended}`)];
    if (stopped.length > 0)
        return stopped.map((arn) => (0,line/* warning */.$)(`${began}; its task was asked to stop: ${arn}`));
    const look = `Look also at its stopped tasks: ${whereToLook(intent)} --desired-status STOPPED`;
    return [(0,line/* warning */.$)(`${began}, and no running task of it was found. ${look}`)];
}
/** The failure of a clean-up that could not be done. */
function notCleanedUp(intent, error) {
    if (!(error instanceof failure/* Failure */.HR))
        return error;
    return new failure/* Failure */.HR({
        code: error.code,
        message: `The task of this step may still run: ${error.message}`,
        remedy: `${error.remedy} Find it with: ${whereToLook(intent)}`,
        cause: error,
    });
}
function whereToLook({ region, cluster, startedBy, taskArn }) {
    const where = `--region ${region} --cluster ${cluster}`;
    return taskArn === undefined
        ? `aws ecs list-tasks ${where} --started-by ${startedBy}`
        : `aws ecs describe-tasks ${where} --tasks ${taskArn}`;
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/post-main.js











async function main(environment) {
    await (0,action/* reportingFailure */.v)(`${src_inputs/* action */.X.name}: clean-up`, async () => {
        const intent = intentOf((0,core/* getState */.Gu)('intent'));
        if (!intent)
            return;
        const inputs = (0,read/* readInputs */.K)(src_inputs/* action */.X, environment);
        const access = (0,aws_access/* awsAccess */.S)(inputs, { environment, clock: system_clock/* systemClock */.m, action: 'run-migration' });
        const settings = { ...access.settings, region: intent.region };
        try {
            const leftovers = await stopLeftovers(intent, { ecs: (0,ecs/* ecs */.E)(settings), clock: system_clock/* systemClock */.m, runUrl: (0,run_url/* runUrl */.V)(environment) });
            for (const entry of narrateLeftovers(intent, leftovers))
                (0,log/* print */.y)(entry);
        }
        catch (error) {
            throw notCleanedUp(intent, error);
        }
    });
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
    // Hardly ever is there one, and a copy of a large definition takes time.
    return holdsNull(value) ? copyWithoutNulls(value) : value;
}
function holdsNull(value) {
    if (typeof value !== 'object')
        return false;
    if (value === null)
        return true;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value) ? value.some(holdsNull) : Object.values(value).some(holdsNull);
}
function copyWithoutNulls(value) {
    return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, deepWithoutNulls(member)]])));
}
function deepWithoutNulls(value) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value))
        return value.filter((entry) => entry !== null).map(deepWithoutNulls);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) ? copyWithoutNulls(value) : value;
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
/* harmony import */ var _shown_only_generated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(225);

/**
 * What DescribeTaskDefinition tells and RegisterTaskDefinition does not take. `inferenceAccelerators` belonged to a
 * service that has ended: AWS still shows it for old revisions.
 */
const describeOnly = new Set([..._shown_only_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .shownOnly */ .K, 'inferenceAccelerators']);


/***/ }),

/***/ 225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ shownOnly)
/* harmony export */ });
// Generated by "npm run generate" from the schema and the type declarations of @aws-sdk/client-ecs.
/** What DescribeTaskDefinition shows of a definition beyond what can be registered. */
const shownOnly = [
    'taskDefinitionArn',
    'revision',
    'status',
    'requiresAttributes',
    'compatibilities',
    'registeredAt',
    'deregisteredAt',
    'deleteRequestedAt',
    'registeredBy',
];


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


/***/ })

};
