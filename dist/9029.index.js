export const id = 9029;
export const ids = [9029];
export const modules = {

/***/ 6642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Ecs)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5113);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3505);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6206);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3625);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6717);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5368);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5884);
/* harmony import */ var _registration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(739);
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1885);
/* harmony import */ var _task_snapshot_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2911);






/** Amazon ECS, as far as the actions use it. Every method throws Failure. */
class Ecs {
    #client;
    constructor(client) {
        this.#client = client;
    }
    async registerTaskDefinition(definition) {
        const input = (0,_registration_js__WEBPACK_IMPORTED_MODULE_2__/* .registrable */ .ZV)(definition);
        const call = { action: 'ecs:RegisterTaskDefinition', subject: `family ${definition.family}` };
        const reply = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .RegisterTaskDefinitionCommand */ .$(input)));
        return (0,_registration_js__WEBPACK_IMPORTED_MODULE_2__/* .registered */ .HZ)(reply.taskDefinition, call.subject);
    }
    /** @param name family (its latest ACTIVE revision), family:revision, or ARN */
    async describeTaskDefinition(name) {
        const call = { action: 'ecs:DescribeTaskDefinition', subject: `task definition ${name}` };
        const reply = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__/* .DescribeTaskDefinitionCommand */ .Z({ taskDefinition: name })));
        return (0,_registration_js__WEBPACK_IMPORTED_MODULE_2__/* .registered */ .HZ)(reply.taskDefinition, call.subject);
    }
    /** Starts one task. */
    async runTask(order) {
        const call = { action: 'ecs:RunTask', subject: `${order.taskDefinition} in cluster ${order.cluster}` };
        const sending = (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_5__/* .RunTaskCommand */ ._(runTaskInput(order))));
        const reply = await sending.catch((error) => startError(error, order));
        const [task] = reply.tasks ?? [];
        if (task)
            return (0,_task_snapshot_js__WEBPACK_IMPORTED_MODULE_6__/* .taskSnapshot */ .U)(task);
        const reasons = (reply.failures ?? []).map(({ arn, reason, detail }) => [arn, reason, detail].filter(Boolean).join(' '));
        throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            code: 'not-started',
            message: `ECS placed no task in cluster ${order.cluster}: ${reasons.join('; ') || 'it gave no reason'}.`,
            remedy: 'Nothing was started, so the step can run again; for RESOURCE reasons the cluster needs room first.',
        });
    }
    /** The task as it is now; undefined when ECS does not show it (just started, or stopped more than an hour ago). */
    async task(options) {
        const { cluster, arn } = options;
        const call = { action: 'ecs:DescribeTasks', subject: `task ${arn}` };
        const reply = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_7__/* .DescribeTasksCommand */ .z({ cluster, tasks: [arn] })));
        const [task] = reply.tasks ?? [];
        if (task)
            return (0,_task_snapshot_js__WEBPACK_IMPORTED_MODULE_6__/* .taskSnapshot */ .U)(task);
        const [failure] = reply.failures ?? [];
        if (failure === undefined || failure.reason === 'MISSING')
            return undefined;
        throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            code: 'aws-error',
            message: `ECS does not show task ${arn}: ${[failure.reason, failure.detail].filter(Boolean).join(' ')}`,
            remedy: 'Look at the task in the console.',
        });
    }
    /** Asks ECS to stop the task; it is still running when this returns. */
    async stopTask(options) {
        const { cluster, arn } = options;
        const reason = options.reason.slice(0, 255);
        const call = { action: 'ecs:StopTask', subject: `task ${arn}` };
        await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_8__/* .StopTaskCommand */ .P({ cluster, task: arn, reason })));
    }
    /** ARNs of the tasks that are meant to run and carry this `startedBy`. */
    async tasksStartedBy(options) {
        const call = { action: 'ecs:ListTasks', subject: `cluster ${options.cluster}` };
        const reply = await (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .calling */ .X_)(call, () => this.#client.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_9__/* .ListTasksCommand */ .M(options)));
        return reply.taskArns ?? [];
    }
}
/** A refusal of the first attempt is proof that nothing was started; after trouble on the way nobody knows. */
function startError(error, { cluster, startedBy }) {
    if (!(error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || ((0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_10__/* .attempts */ .r)(error.cause) === 1 && !(0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error)))
        throw error;
    throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'start-unknown',
        message: `${error.message}. Whether the task was started is not known.`,
        remedy: `The clean-up step of this job looks for the task and stops it, unless on-cancel is leave. Make sure that none is running before this step is run again: aws ecs list-tasks --cluster ${cluster} --started-by ${startedBy}`,
        cause: error,
    });
}
function runTaskInput(order) {
    const { network } = order;
    const environment = [...order.environment].map(([name, value]) => ({ name, value }));
    const override = {
        name: order.container,
        ...(order.command ? { command: [...order.command] } : {}),
        ...(environment.length > 0 ? { environment } : {}),
    };
    return {
        ...{ cluster: order.cluster, taskDefinition: order.taskDefinition, count: 1 },
        ...{ clientToken: order.clientToken, startedBy: order.startedBy },
        ...(order.launchType ? { launchType: order.launchType } : {}),
        ...(order.platformVersion ? { platformVersion: order.platformVersion } : {}),
        ...(network ? { networkConfiguration: { awsvpcConfiguration: awsvpc(network) } } : {}),
        ...(order.command || environment.length > 0 ? { overrides: { containerOverrides: [override] } } : {}),
    };
}
function awsvpc(network) {
    return {
        subnets: [...network.subnets],
        securityGroups: [...network.securityGroups],
        assignPublicIp: network.assignPublicIp ? 'ENABLED' : 'DISABLED',
    };
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

/***/ 739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HZ: () => (/* binding */ registered),
  ZV: () => (/* binding */ registrable),
  _5: () => (/* binding */ registrableCopy)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(693);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/task-definition.js
var task_definition = __webpack_require__(8123);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js
var NormalizedSchema = __webpack_require__(6627);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/conformance.js


/**
 * What of `value` would not reach AWS as it stands. The SDK neither checks types nor says so when it drops a field its
 * version does not know; this walks the same schema and says it.
 */
function misfits(schema, value, at = '') {
    const shape = NormalizedSchema/* NormalizedSchema */.l1.of(schema);
    if (value === null)
        return [];
    if (shape.isStructSchema())
        return structMisfits(shape, value, at);
    if (shape.isListSchema()) {
        if (!(0,json/* isJsonArray */.Md)(value))
            return [wrongType(at, 'a list', value)];
        return value.flatMap((entry, index) => misfits(shape.getValueSchema(), entry, `${at}[${index}]`));
    }
    if (shape.isMapSchema()) {
        if (!(0,json/* isJsonObject */.OW)(value))
            return [wrongType(at, 'a mapping', value)];
        return Object.entries(value).flatMap(([key, entry]) => misfits(shape.getValueSchema(), entry, `${at}.${key}`));
    }
    if (shape.isStringSchema())
        return typeof value === 'string' ? [] : [wrongType(at, 'a string', value)];
    if (shape.isNumericSchema())
        return typeof value === 'number' ? [] : [wrongType(at, 'a number', value)];
    if (shape.isBooleanSchema())
        return typeof value === 'boolean' ? [] : [wrongType(at, 'true or false', value)];
    return [];
}
function structMisfits(shape, value, at) {
    if (!(0,json/* isJsonObject */.OW)(value))
        return [wrongType(at, 'a mapping', value)];
    const members = new Map(shape.structIterator());
    return Object.entries(value).flatMap(([key, entry]) => {
        const path = at === '' ? key : `${at}.${key}`;
        const member = members.get(key);
        if (!member)
            return [{ at: path, message: 'is no field that this version knows, so AWS would never see it' }];
        return misfits(member, entry, path);
    });
}
function wrongType(at, expected, value) {
    return { at, message: `expected ${expected}, found ${(0,json/* kindOf */.I)(value)}` };
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/registration.js






/**
 * The definition as the input of RegisterTaskDefinition.
 * @throws Failure `invalid-source` when a field would not reach AWS, or has the wrong type
 */
function registrable(definition) {
    if (fits(definition))
        return definition;
    throw (0,failure/* failureOf */.g5)(misfits(schemas_0/* RegisterTaskDefinitionRequest$ */.fSK, definition), {
        code: 'invalid-source',
        what: `task definition ${definition.family} cannot be registered as it stands`,
        remedy: 'Correct the fields named; remove those that only describe-task-definition shows.',
    });
}
function fits(definition) {
    return misfits(schemas_0/* RegisterTaskDefinitionRequest$ */.fSK, definition).length === 0;
}
/** A definition as ECS shows it, without what only it can set: a copy that can be registered. */
function registrableCopy(definition) {
    const members = new Set([...NormalizedSchema/* NormalizedSchema */.l1.of(schemas_0/* RegisterTaskDefinitionRequest$ */.fSK).structIterator()].map(([name]) => name));
    const { family, containerDefinitions, ...rest } = definition;
    const kept = Object.entries(rest).filter(([name]) => members.has(name));
    return { ...Object.fromEntries(kept), family, containerDefinitions };
}
/** What ECS answered, as plain JSON. */
function registered(reply, subject) {
    const arn = reply?.taskDefinitionArn;
    const plain = JSON.parse(JSON.stringify(reply ?? null));
    if (arn === undefined || !(0,json/* isJson */.Fh)(plain)) {
        throw new failure/* Failure */.HR({
            code: 'aws-error',
            message: `ECS answered without a task definition for ${subject}.`,
            remedy: 'Run the step again.',
        });
    }
    return { arn, definition: (0,task_definition/* taskDefinitionOf */.I)(plain, arn) };
}


/***/ }),

/***/ 2911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ taskSnapshot)
/* harmony export */ });
function taskSnapshot(task) {
    return {
        arn: task.taskArn ?? '',
        definitionArn: task.taskDefinitionArn ?? '',
        lastStatus: task.lastStatus ?? 'unknown',
        stopCode: task.stopCode,
        stoppedReason: task.stoppedReason,
        containers: (task.containers ?? []).map(({ name = '', lastStatus, exitCode, reason }) => ({
            name,
            lastStatus,
            exitCode,
            reason,
        })),
        createdAt: task.createdAt?.getTime(),
        pullStartedAt: task.pullStartedAt?.getTime(),
        pullStoppedAt: task.pullStoppedAt?.getTime(),
        startedAt: task.startedAt?.getTime(),
        executionStoppedAt: task.executionStoppedAt?.getTime(),
        stoppedAt: task.stoppedAt?.getTime(),
    };
}


/***/ }),

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

/***/ 9414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ logLocations)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8999);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8108);


/**
 * Where the awslogs driver puts each container's lines: stream `<prefix>/<container name>/<task id>`.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
 */
function logLocations(definition, options) {
    return definition.containerDefinitions.map((container) => location(container, options));
}
function location(container, options) {
    const elsewhere = (why) => ({ container: container.name, kind: 'elsewhere', why });
    const { logConfiguration } = container;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(logConfiguration))
        return elsewhere('has no logConfiguration: its output is not kept');
    const { logDriver, options: driverOptions } = logConfiguration;
    if (logDriver !== 'awslogs')
        return elsewhere(`logs through ${String(logDriver)}, not to CloudWatch Logs`);
    const settings = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(driverOptions) ? driverOptions : {};
    const group = settings['awslogs-group'];
    const prefix = settings['awslogs-stream-prefix'];
    const region = settings['awslogs-region'];
    if (typeof group !== 'string')
        return elsewhere('names no awslogs-group');
    // Without a prefix the stream is named after the container's runtime id, which only the instance's agent knows in time.
    if (typeof prefix !== 'string')
        return elsewhere('has no awslogs-stream-prefix, so the name of its log stream is not known');
    return {
        container: container.name,
        kind: 'cloudwatch',
        region: typeof region === 'string' ? region : options.region,
        group,
        stream: `${prefix}/${container.name}/${(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .lastSegment */ .mp)(options.taskArn)}`,
    };
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
    if (Number.isNaN(end) || end >= now + waitMinutes * 60_000)
        return undefined;
    const left = Math.max(0, Math.floor((end - now) / 60_000));
    return `The credentials expire at ${expiration}, in ${left} min, and the step may wait ${waitMinutes} min: ${what} that takes longer than they last cannot be seen to its end, nor stopped. Give assume-role a longer role-duration-seconds, or lower wait-minutes.`;
}


/***/ }),

/***/ 1893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ tailLog)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _until_aborted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(716);


const pause = 3_000;
// The awslogs driver sends every five seconds and when the container ends; what it sent can be read some seconds later.
const quietAtEnd = 6_000;
const drainAtMost = 30_000;
const emptyPagesInARow = 20;
const whyAbandoned = 'the job was cancelled';
/**
 * Every line of one log stream in order, as it comes, until the stream stays quiet after `ended` has aborted. No clock
 * filters the lines: the stream belongs to one container of one task, from its head on.
 * @returns why the log is incomplete, or undefined when it was read to its end
 */
async function tailLog(options) {
    const { source, group, stream, clock, ended, abandoned, onLine } = options;
    let token;
    let emptyPages = 0;
    let endedAt;
    let lastLineAt = clock.now();
    for (;;) {
        if (abandoned.aborted)
            return whyAbandoned;
        if (ended.aborted)
            endedAt ??= clock.now();
        try {
            const page = await (0,_until_aborted_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(source.page({ group, stream, token }), abandoned);
            for (const { message } of page?.events ?? [])
                onLine(message);
            const empty = page === undefined || page.events.length === 0;
            if (!empty)
                lastLineAt = clock.now();
            emptyPages = empty ? emptyPages + 1 : 0;
            // The token that was sent comes back at the end of what there is so far; an empty page with another has more behind it.
            const more = page?.nextToken !== undefined && page.nextToken !== token;
            token = page?.nextToken ?? token;
            if (more && emptyPages < emptyPagesInARow)
                continue;
        }
        catch (error) {
            if (abandoned.aborted)
                return whyAbandoned;
            // What passes is tried again in the next round; the token still says where to go on.
            if (!(0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error) || (endedAt !== undefined && clock.now() - endedAt >= drainAtMost))
                return (0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error);
            lastLineAt = clock.now();
        }
        if (endedAt !== undefined) {
            const now = clock.now();
            if (now - endedAt >= drainAtMost || now - Math.max(endedAt, lastLineAt) >= quietAtEnd)
                return undefined;
        }
        // The end of the task wakes the sleep, so that the drain begins without delay.
        await clock.sleep(pause, ended.aborted ? abandoned : AbortSignal.any([ended, abandoned])).catch(() => { });
    }
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


/***/ })

};
