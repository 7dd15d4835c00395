export const id = 4040;
export const ids = [4040,9443];
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
    ..._ecs_actions_github_inputs_aws__WEBPACK_IMPORTED_MODULE_0__/* .awsInputs */ .xN,
    'task-definition': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)('What to run: a JSON or YAML file in the workspace (it is registered first), the ARN of a task definition, or `family` or `family:revision`.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ syntax: 'file, ARN, family or family:revision' })),
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
        ..._ecs_actions_github_inputs_aws__WEBPACK_IMPORTED_MODULE_0__/* .refusedAwsInputs */ .xe,
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
// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/ecs.js
var ecs = __webpack_require__(9443);
// EXTERNAL MODULE: ../build/js/packages/aws/src/endpoint-guard.js
var endpoint_guard = __webpack_require__(9326);
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js
var action = __webpack_require__(2733);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/read.js + 1 modules
var read = __webpack_require__(5132);
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
        (0,endpoint_guard/* guardEndpoints */.m)(environment, inputs['allow-endpoint'] ?? []);
        const settings = { region: intent.region, clock: system_clock/* systemClock */.m, environment, action: 'run-migration' };
        try {
            const stopped = await stopLeftovers(intent, { ecs: (0,ecs.ecs)(settings), clock: system_clock/* systemClock */.m, runUrl: (0,run_url/* runUrl */.V)(environment) });
            for (const entry of narrateLeftovers(intent, stopped))
                (0,log/* print */.y)(entry);
        }
        catch (error) {
            throw notCleanedUp(intent, error);
        }
    });
}


/***/ }),

/***/ 9443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ecs: () => (/* binding */ ecs)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7439);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2500);
/* harmony import */ var _ecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6642);



/** ECS on an SDK client of its own. */
function ecs(options) {
    return new _ecs_js__WEBPACK_IMPORTED_MODULE_1__/* .Ecs */ .U(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__/* .ECSClient */ .Z((0,_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)(options)));
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
