export const id = 6738;
export const ids = [6738];
export const modules = {

/***/ 5645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _ecs_actions_github_inputs_aws__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7444);
/* harmony import */ var _ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2970);
/* harmony import */ var _ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(586);



const inputs = {
    ..._ecs_actions_github_inputs_aws__WEBPACK_IMPORTED_MODULE_0__/* .awsInputs */ .x,
    'task-definition': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)('What to run: a JSON or YAML file in the workspace (it is registered first, unless the latest revision has the same content), the ARN of a task definition, or `family` or `family:revision`.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ syntax: 'file, ARN, family or family:revision' })),
    cluster: (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('Cluster to run the task in.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ syntax: 'name or ARN' }), 'default'),
    subnets: (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('Subnets of the task; needed for network mode `awsvpc`.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({ syntax: 'subnet ids', pattern: /^subnet-[0-9a-z]+$/ })),
    'security-groups': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)("Security groups of the task; without them the VPC's default group.", (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({ syntax: 'security group ids', pattern: /^sg-[0-9a-z]+$/ })),
    'assign-public-ip': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('Whether the task gets a public IP address.', _ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, 'false'),
    'launch-type': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('Where the task runs. Without it: FARGATE when that is all the task definition is made for, else as the cluster decides.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('FARGATE', 'EC2')),
    'platform-version': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('Fargate platform version; without it the latest.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ syntax: 'version', pattern: /^(LATEST|\d+\.\d+\.\d+)$/ })),
    'container-name': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('The container whose exit code decides, and whose command is replaced. Without it the only essential container.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ syntax: 'container name' })),
    command: (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)("The container's command for this run, in place of the image's or the task definition's.", _ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .stringArray */ .jH),
    'environment-variables': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)("Environment variables of the container for this run. Everybody who may describe the task, or read the log of the workflow, can read their values: secrets belong into the task definition's `secrets`.", (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .assignments */ .TT)({ syntax: 'NAME=value', name: /^[A-Za-z_][A-Za-z0-9_.-]*$/ })),
    'wait-minutes': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('How long the task may take, from its start to its end.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 1, max: 330 }), '30'),
    'on-timeout': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('What becomes of the task when the wait ends before it does, because the time is up or ECS cannot be asked any more: it is stopped, or left running.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('stop', 'leave'), 'stop'),
    'on-cancel': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('What becomes of the task when the job is cancelled: it is stopped, or left running.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('stop', 'leave'), 'stop'),
};
const notYet = 'is not supported yet';
const belongsToDeploy = 'is refused: it belongs to a deployment, not to a one-off task';
/** Of the run-task part of aws-actions/amazon-ecs-deploy-task-definition. */
const refusedDeployInputs = {
    'run-task': 'is refused: this action always runs the task',
    'run-task-container-overrides': 'is refused: use container-name, command and environment-variables',
    'run-task-security-groups': 'is refused: use security-groups',
    'run-task-subnets': 'is refused: use subnets',
    'run-task-assign-public-IP': 'is refused: use assign-public-ip: true',
    'run-task-capacity-provider-strategy': `${notYet}: use launch-type`,
    'run-task-launch-type': 'is refused: use launch-type',
    'run-task-started-by': 'is refused: startedBy is how a task is found again after a lost answer',
    'run-task-tags': `${notYet}: tag the task definition`,
    'run-task-managed-ebs-volume-name': notYet,
    'run-task-managed-ebs-volume': notYet,
    'wait-for-task-stopped': 'is refused: this action always waits for the end',
    'wait-for-minutes': 'is refused: use wait-minutes',
    'wait-max-delay-seconds': 'is refused: this action looks every two to five seconds',
    'enable-ecs-managed-tags': notYet,
    'propagate-tags': notYet,
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
    refused: {
        service: `${notYet}: give subnets and security-groups, and launch-type where the cluster's default does not fit`,
        'capacity-provider-strategy': `${notYet}: give launch-type, or leave both out for the cluster's default strategy`,
        'task-role-arn': `${notYet}: set taskRoleArn in the task definition`,
        cpu: `${notYet}: set it in the task definition`,
        memory: `${notYet}: set it in the task definition`,
        tags: `${notYet}: tag the task definition`,
        'enable-execute-command': notYet,
        exclusive: `${notYet}: use a concurrency group of the workflow`,
        'retry-on-capacity': `${notYet}: run the job again`,
        ...refusedDeployInputs,
    },
    post: true,
};


/***/ }),

/***/ 4040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(5360);
// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/ecs.js + 23 modules
var ecs = __webpack_require__(1413);
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
// EXTERNAL MODULE: ../build/js/actions/run-migration/src/inputs.js
var src_inputs = __webpack_require__(5645);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/line.js
var line = __webpack_require__(4264);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/post.js


// A task that was just started may not be listed yet.
const pause = 3_000;
const looks = 11;
/**
 * After a main that was killed, or got no answer to its start: stops what it left running. The tasks are found by the
 * mark that was saved before the call.
 * @returns ARNs of the tasks that were asked to stop
 */
async function stopLeftovers(intent, ports) {
    if (intent.onCancel === 'leave')
        return [];
    const { ecs, clock, runUrl } = ports;
    let arns = await ecs.tasksStartedBy(intent);
    for (let look = 1; look < looks && arns.length === 0; look++) {
        await clock.sleep(pause);
        arns = await ecs.tasksStartedBy(intent);
    }
    const reason = `Stopped by ${runUrl}: the step did not come to its end.`;
    for (const arn of arns)
        await ecs.stopTask({ cluster: intent.cluster, arn, reason });
    return arns;
}
/** What the log says of it. */
function narrateLeftovers(intent, stopped) {
    if (intent.onCancel === 'leave') {
        return [
            {
                level: 'warning',
                text: `The step did not come to its end. A task of it may still run: ${whereToLook(intent)}`,
            },
        ];
    }
    if (stopped.length === 0) {
        const text = `The step did not come to its end, and no running task of it was found. Look also at its stopped tasks: ${whereToLook(intent)} --desired-status STOPPED`;
        return [(0,line/* warning */.$)(text)];
    }
    return stopped.map((arn) => (0,line/* warning */.$)(`The step did not come to its end; its task was asked to stop: ${arn}`));
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
function whereToLook({ region, cluster, startedBy }) {
    return `aws ecs list-tasks --region ${region} --cluster ${cluster} --started-by ${startedBy}`;
}
/** The intent as main saved it; undefined when main asked for nothing, or came to its own end. */
function intentOf(state) {
    if (state === '' || state === 'concluded')
        return undefined;
    const value = JSON.parse(state);
    if (isIntent(value))
        return value;
    throw new Error(`the saved state is not what main writes: ${state}`);
}
function isIntent(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (!('region' in value) || !('cluster' in value) || !('startedBy' in value) || !('onCancel' in value))
        return false;
    const { region, cluster, startedBy, onCancel } = value;
    const texts = [region, cluster, startedBy].every((text) => typeof text === 'string');
    return texts && (onCancel === 'stop' || onCancel === 'leave');
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
            const stopped = await stopLeftovers(intent, { ecs: (0,ecs/* ecs */.E)(settings), clock: system_clock/* systemClock */.m, runUrl: (0,run_url/* runUrl */.V)(environment) });
            for (const entry of narrateLeftovers(intent, stopped))
                (0,log/* print */.y)(entry);
        }
        catch (error) {
            throw notCleanedUp(intent, error);
        }
    });
}


/***/ }),

/***/ 6199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf),
/* harmony export */   U: () => (/* binding */ regionIn)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/** The region of the step: its input, else the environment, as assume-role leaves it; undefined when neither names one. */
function regionIn(input, environment) {
    return input ?? (environment.AWS_REGION || environment.AWS_DEFAULT_REGION || undefined);
}
/**
 * The same for a step that cannot do without.
 * @throws Failure `invalid-input` when neither names one
 */
function regionOf(input, environment) {
    const region = regionIn(input, environment);
    if (region)
        return region;
    throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'invalid-input',
        message: 'no AWS region: neither aws-region nor AWS_REGION is set.',
        remedy: 'Give aws-region: <region>, or run the assume-role action before this step.',
    });
}


/***/ }),

/***/ 5281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ awsAccess)
});

;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/lazily.js
/** A source that is made when credentials are first needed: a step that calls nobody loads nothing for it. */
function lazily(make) {
    let making;
    let made;
    const source = async () => {
        making ??= make();
        made = await making;
        return made;
    };
    return Object.assign(async () => (await source())(), {
        memoized: true,
        isNew: () => made?.isNew() ?? false,
        renew: async (refused) => (await source()).renew(refused),
    });
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/endpoint-guard.js + 3 modules
var endpoint_guard = __webpack_require__(9071);
// EXTERNAL MODULE: ../build/js/packages/aws/src/region.js
var src_region = __webpack_require__(6199);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/role/session.js + 1 modules
var role_session = __webpack_require__(3392);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
;// CONCATENATED MODULE: ../build/js/packages/composition/src/aws-access.js






/**
 * How an action calls AWS: with a session of its own role, or with the credentials at hand.
 * @throws Failure `invalid-input` with everything that the inputs have wrong about it
 */
function awsAccess(inputs, around) {
    const { environment } = around;
    (0,endpoint_guard/* guardEndpoints */.m)(environment, inputs['allow-endpoint'] ?? []);
    const region = (0,src_region/* regionIn */.U)(inputs['aws-region'], environment);
    const session = (0,role_session/* roleSession */.R)({
        ...{ region, role: inputs['role-to-assume'], chain: inputs['role-chain'], audience: inputs.audience },
        ...{ externalId: inputs['role-external-id'], name: inputs['role-session-name'] },
        allowedAccountIds: inputs['allowed-account-ids'],
    });
    const atHand = lazily(() => credentialsAtHand(session ? undefined : inputs['allowed-account-ids'], { region, around }));
    if (!session)
        return { settings: { ...around, credentials: atHand }, credentialsEnd: endOfStatic(environment) };
    const place = { region: (0,src_region/* regionOf */.A)(region, environment), jobWorkflow: inputs['job-workflow-ref'] };
    const credentials = lazily(() => sessionCredentials(session, { ...place, atHand, around }));
    return { settings: { ...around, credentials }, credentialsEnd: endOfSession(session, around) };
}
/** A session that keys of the environment open is renewed as long as they last, and lasts an hour at least. */
function endOfSession({ first, duration }, { environment, clock }) {
    const end = first === undefined ? Date.parse(endOfStatic(environment) ?? '') : Number.NaN;
    if (Number.isNaN(end))
        return undefined;
    return new Date(Math.max(end, clock.now() + duration * 1_000)).toISOString();
}
async function sessionCredentials(session, options) {
    const { around, ...place } = options;
    const [{ sessionSource }, { mintPorts }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5876), __webpack_require__.e(8778)]).then(__webpack_require__.bind(__webpack_require__, 8778)),
        __webpack_require__.e(/* import() */ 7277).then(__webpack_require__.bind(__webpack_require__, 7277)),
    ]);
    return sessionSource({
        ...{ session, ports: mintPorts({ ...around, ...place }), clock: around.clock, onTrouble },
        onAssumed({ arn, credentials }) {
            (0,log/* print */.y)({ level: 'info', text: `Assumed ${arn} until ${credentials.expiration.toISOString()}` });
        },
    });
}
async function credentialsAtHand(allowedAccountIds, { region, around }) {
    const { credentialsAtHand: find } = await __webpack_require__.e(/* import() */ 82).then(__webpack_require__.bind(__webpack_require__, 82));
    // Any region will do for asking whose they are.
    return find({ ...around, region: region ?? 'us-east-1', allowedAccountIds, onTrouble });
}
function onTrouble(error) {
    const text = `The credentials could not be renewed for now, and still last: ${(0,failure/* errorText */.kc)(error)}`;
    (0,log/* print */.y)({ level: 'warning', text });
}
/** Of keys in the environment, where the SDK uses them: a profile comes before them. */
function endOfStatic({ AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_CREDENTIAL_EXPIRATION }) {
    return AWS_ACCESS_KEY_ID && !AWS_PROFILE ? AWS_CREDENTIAL_EXPIRATION : undefined;
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

/***/ 4264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ warning),
/* harmony export */   p: () => (/* binding */ info)
/* harmony export */ });
function info(text) {
    return { level: 'info', text };
}
function warning(text) {
    return { level: 'warning', text };
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
