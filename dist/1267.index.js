export const id = 1267;
export const ids = [1267];
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

/***/ 1267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(5360);
// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/ecs.js + 23 modules
var ecs = __webpack_require__(1413);
// EXTERNAL MODULE: ../build/js/packages/aws/src/region.js
var src_region = __webpack_require__(6199);
// EXTERNAL MODULE: ../build/js/packages/composition/src/aws-access.js + 1 modules
var aws_access = __webpack_require__(5281);
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js
var action = __webpack_require__(2733);
// EXTERNAL MODULE: ../build/js/packages/github/src/cancellation.js
var cancellation = __webpack_require__(2040);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
// EXTERNAL MODULE: ../build/js/packages/github/src/run-url.js
var run_url = __webpack_require__(1722);
// EXTERNAL MODULE: ../build/js/packages/github/src/workspace.js
var workspace = __webpack_require__(8630);
// EXTERNAL MODULE: ../build/js/packages/operations/src/expiry-warning.js
var expiry_warning = __webpack_require__(7118);
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/actions/run-migration/src/inputs.js
var inputs = __webpack_require__(5645);
// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/line.js
var src_line = __webpack_require__(4264);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/registration.js
var registration = __webpack_require__(3565);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/narrate.js



/** What the job's log says of an event. */
function narrate(event) {
    switch (event.kind) {
        case 'registered':
        case 'reused':
        case 'registration-trouble':
        case 'note':
            return (0,registration/* narrateRegistration */.f)(event);
        case 'started': {
            const line = (0,src_line/* info */.p)(`Started task ${(0,src_arn/* lastSegment */.mp)(event.taskArn)} in cluster ${event.cluster}`);
            return event.url === undefined ? [line] : [line, (0,src_line/* info */.p)(event.url)];
        }
        case 'changed':
            return [{ level: 'info', prefix: '· ', text: event.text }];
        case 'trouble':
            return [(0,src_line/* info */.p)(`ECS cannot be asked at the moment, trying again: ${event.why}`)];
        case 'log':
            return [{ level: 'info', prefix: `${event.container} │ `, text: event.line }];
        case 'log-elsewhere':
            return [(0,src_line/* info */.p)(`Container "${event.container}" ${event.why}.`)];
        case 'log-incomplete':
            return [(0,src_line/* warning */.$)(`The log of container "${event.container}" is incomplete: ${event.why}`)];
        case 'stopping':
            return [(0,src_line/* warning */.$)(`Stopping the task. ${event.reason}`)];
        case 'stop-accepted':
            return [(0,src_line/* info */.p)('ECS has accepted the stop; a cancelled job does not wait for the end.')];
        case 'left-running':
            return [(0,src_line/* warning */.$)(`The task is left running: ${event.taskArn}`)];
        case 'clean-up-failed':
            return [(0,src_line/* warning */.$)(`The task could not be stopped and may still run: ${event.why}`)];
        case 'end-unseen':
            return [(0,src_line/* warning */.$)(`The task was asked to stop, but its end was not seen: ${event.why}`)];
    }
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js
var foreign_text = __webpack_require__(8670);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/outcome.js
// Infrastructure ended the task: the container's own exit code says nothing about the work then.
const interruptions = ['SpotInterruption', 'TerminationNotice', 'InfrastructureHealth'];
/**
 * The verdict on a one-off task, or undefined while it runs. Success needs all the evidence: the task is STOPPED
 * because an essential container exited, and the deciding container's exit code is 0. An exit code that is not there
 * is never taken for 0.
 */
function outcomeOf(task, container) {
    if (task.lastStatus !== 'STOPPED')
        return undefined;
    const decider = task.containers.find(({ name }) => name === container);
    const exitCode = decider?.exitCode;
    const reasons = [task.stoppedReason, decider?.reason].filter((reason) => reason !== undefined);
    const because = reasons.length > 0 ? `: ${[...new Set(reasons)].join('; ')}` : '';
    const { stopCode } = task;
    if (stopCode !== undefined && interruptions.includes(stopCode)) {
        return { kind: 'interrupted', exitCode, explanation: `the task was interrupted (${stopCode})${because}` };
    }
    if (stopCode === 'UserInitiated' || stopCode === 'ServiceSchedulerInitiated') {
        return { kind: 'stopped', exitCode, explanation: `the task was stopped (${stopCode})${because}` };
    }
    if (stopCode === 'TaskFailedToStart' || (exitCode === undefined && task.startedAt === undefined)) {
        return { kind: 'never-started', exitCode, explanation: `container "${container}" never ran${because}` };
    }
    if (exitCode === undefined) {
        return { kind: 'stopped', exitCode, explanation: `no exit code of container "${container}" was reported${because}` };
    }
    if (exitCode !== 0) {
        const reason = decider?.reason === undefined ? '' : `: ${decider.reason}`;
        return {
            kind: 'failed',
            exitCode,
            explanation: `container "${container}" exited with code ${exitCode}${reason}${hint(exitCode, decider?.reason)}`,
        };
    }
    if (stopCode === 'EssentialContainerExited') {
        return { kind: 'succeeded', exitCode, explanation: `container "${container}" exited with code 0` };
    }
    return {
        kind: 'stopped',
        exitCode,
        explanation: `the task ended without saying why (stopCode ${stopCode ?? 'absent'})${because}`,
    };
}
function hint(exitCode, reason) {
    if (reason?.startsWith('OutOfMemoryError'))
        return ' (it needs more memory than the task gives it)';
    const meanings = new Map([
        [126, 'the command is not executable'],
        [127, 'the command was not found in the image'],
        [137, 'it was killed: SIGKILL, or out of memory'],
        [139, 'it crashed: segmentation fault'],
        [143, 'it was asked to end: SIGTERM'],
    ]);
    const meaning = meanings.get(exitCode);
    return meaning === undefined ? '' : ` (${meaning})`;
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/report.js



const codes = {
    failed: 'task-failed',
    'never-started': 'not-started',
    interrupted: 'interrupted',
    stopped: 'stopped',
    'timed-out': 'timed-out',
    cancelled: 'cancelled',
    lost: 'lost',
};
const remedies = {
    failed: 'The log lines above say what the task did.',
    'never-started': 'The task did nothing. Correct what the reason names (image, secrets, roles, network) and run the step again.',
    interrupted: 'Find out from the log how far it came before the step is run again: it was not repeated automatically.',
    stopped: 'Somebody or something stopped it: find out from the log how far it came before the step is run again.',
    'timed-out': 'Find out from the log how far it came; when it only needs longer, raise wait-minutes.',
    cancelled: 'Find out from the log how far it came before the step is run again.',
    lost: 'Find out from the log and the console whether it still runs, or how it ended, before the step is run again.',
};
/** @param facts.broken what ended the wait before the task had ended; undefined when the task was seen to its end */
function migrationReport(facts) {
    const { broken, ...seen } = facts;
    const outcome = verdict(seen.task, seen.container, broken);
    return { ...seen, outcome, failure: failureFor(outcome, seen.task, broken) };
}
function verdict(task, container, broken) {
    const end = outcomeOf(task, container);
    // The task may have ended by itself before the stop reached it: its own exit code is the better evidence.
    if (end && (broken === undefined || end.kind === 'succeeded' || end.kind === 'failed'))
        return end;
    const explanation = broken instanceof Error ? broken.message.replace(/\.$/, '') : String(broken);
    return { kind: brokenKind(broken), exitCode: end?.exitCode, explanation };
}
function brokenKind(broken) {
    const code = broken instanceof failure/* Failure */.HR ? broken.code : undefined;
    return code === 'cancelled' || code === 'timed-out' ? code : 'lost';
}
function failureFor(outcome, task, cause) {
    const { kind, explanation } = outcome;
    if (kind === 'succeeded')
        return undefined;
    return new failure/* Failure */.HR({
        code: codes[kind],
        message: `The migration did not succeed (${kind}): ${(0,foreign_text/* foreignLine */.n)(explanation).replace(/\.+$/, '')}. Task: ${task.arn}`,
        // What kept the step from asking ECS has a remedy of its own, such as the permission that is missing.
        remedy: kind === 'lost' && cause instanceof failure/* Failure */.HR ? `${cause.remedy} ${remedies.lost}` : remedies[kind],
        cause,
    });
}
/** The step's outputs, under the names of action.yml. */
function migrationOutputs(report) {
    const { outcome, task } = report;
    return {
        'task-arn': task.arn,
        'run-task-arn': JSON.stringify([task.arn]),
        'task-definition-arn': task.definitionArn,
        'exit-code': outcome.exitCode === undefined ? '' : String(outcome.exitCode),
        'stop-code': task.stopCode ?? '',
        'stopped-reason': (0,foreign_text/* foreignLine */.n)(task.stoppedReason ?? ''),
        outcome: outcome.kind,
        'log-url': report.logUrl ?? '',
    };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/console-links.js
var console_links = __webpack_require__(285);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/log-location.js
var log_location = __webpack_require__(9414);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/changes.js
/** How long the task spent on what, as far as ECS says; a phase it never reached is left out. */
function phases(task) {
    const spans = [
        ['waiting for capacity', task.createdAt, task.pullStartedAt],
        ['pulling the image', task.pullStartedAt, task.pullStoppedAt],
        ['running', task.startedAt, task.executionStoppedAt],
        ['stopping', task.executionStoppedAt, task.stoppedAt],
    ];
    const found = [];
    for (const [name, from, to] of spans) {
        if (from !== undefined && to !== undefined && to >= from)
            found.push({ name, ms: to - from });
    }
    return found;
}
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
const lifecycle = [
    'PROVISIONING',
    'PENDING',
    'ACTIVATING',
    'RUNNING',
    'DEACTIVATING',
    'STOPPING',
    'DEPROVISIONING',
    'STOPPED',
];
/** A task never goes back: a look that shows an earlier state than another was an older one. */
function isOlderLook(look, than) {
    const place = lifecycle.indexOf(look.lastStatus);
    return place >= 0 && place < lifecycle.indexOf(than.lastStatus);
}
/** What is worth telling between two looks: the task's state and the containers' ends. */
function changes(before, after) {
    const lines = [];
    if (before.lastStatus !== after.lastStatus)
        lines.push(`task is ${after.lastStatus}`);
    for (const container of after.containers) {
        const earlier = before.containers.find(({ name }) => name === container.name);
        if (container.exitCode === undefined || earlier?.exitCode !== undefined)
            continue;
        lines.push(`container "${container.name}" exited with code ${container.exitCode}`);
    }
    return lines;
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/deadline.js
var deadline = __webpack_require__(7696);
// EXTERNAL MODULE: ../build/js/packages/operations/src/watch.js
var watch = __webpack_require__(3857);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/watch-task.js


// Most one-off tasks are decided in their first half minute; after that five seconds are soon enough.
const eagerFor = 30_000;
const eagerPause = 2_000;
const pause = 5_000;
// ECS may not show a task at once; its documentation speaks of waits of up to five minutes.
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
const invisibleAtMost = 300_000;
// A read may be older than the one before it, so a task that was seen is not gone the first time it is missing.
const vanishedAtMost = 60_000;
/**
 * The task as it changes, up to and including STOPPED.
 * @throws Failure `lost` when the task cannot be seen any more; the signal's reason when that aborts; what `look` throws
 */
function watchTask(how) {
    return (0,watch/* watch */.w)(how, {
        hasEnded: ({ lastStatus }) => lastStatus === 'STOPPED',
        latest: (_before, look) => look,
        pause: (elapsed) => (elapsed < eagerFor ? eagerPause : pause),
        hiddenAtMost: (seen) => (seen ? vanishedAtMost : invisibleAtMost),
        lost,
    });
}
function lost(seen) {
    const message = seen
        ? `ECS has not shown the task for ${vanishedAtMost / 1_000} s, so how it ended cannot be known.`
        : `ECS did not show the task within ${invisibleAtMost / 1_000} s of starting it.`;
    return new failure/* Failure */.HR({
        code: 'lost',
        message,
        remedy: 'Look for the task in the cluster, and at its log, before this step is run again.',
    });
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/tail-log.js
var tail_log = __webpack_require__(1893);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/follow-logs.js


/** Prints the logs of all containers until `ended` has aborted and they are drained. Never throws: logs are no verdict. */
async function followLogs(course, ended) {
    await Promise.all(course.locations.map((place) => followLog(place, course, ended)));
}
async function followLog(place, course, ended) {
    const { ports } = course;
    const { container } = place;
    if (place.kind === 'elsewhere') {
        ports.emit({ kind: 'log-elsewhere', container, why: place.why });
        return;
    }
    const why = await incompleteness(place, course, ended);
    if (why !== undefined)
        ports.emit({ kind: 'log-incomplete', container, why });
}
/** Reads one log, and says what kept it from being read to its end. */
async function incompleteness(place, { ports, tail, locations }, ended) {
    const { container, region, group, stream } = place;
    const onLine = (line) => {
        tail.add(locations.length > 1 ? `${container} │ ${line}` : line);
        ports.emit({ kind: 'log', container, line });
    };
    try {
        const source = await ports.logs(region);
        // A cancelled job has seconds left, not the half minute that the last log lines may take.
        const abandoned = ports.cancelled;
        return await (0,tail_log/* tailLog */.p)({ source, group, stream, clock: ports.clock, ended, abandoned, onLine });
    }
    catch (error) {
        return (0,failure/* errorText */.kc)(error);
    }
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/deciding-container.js

/**
 * The container whose exit code is the verdict of a one-off task: the one that is asked for, else the only essential
 * one. Sidecars never decide.
 * @throws Failure `invalid-input` when there is no such container, or several essential ones and none was named
 */
function decidingContainer(definition, name) {
    if (name !== undefined) {
        if (definition.containerDefinitions.some((container) => container.name === name))
            return name;
        throw missing(definition, name);
    }
    // `essential` is true when it is left out (RegisterTaskDefinition, ContainerDefinition$essential).
    const essential = definition.containerDefinitions.filter((container) => container.essential !== false);
    const [only] = essential;
    if (only && essential.length === 1)
        return only.name;
    const names = essential.map((container) => `"${container.name}"`).join(', ');
    throw new failure/* Failure */.HR({
        code: 'invalid-input',
        message: `task definition ${definition.family} has ${essential.length} essential containers (${names}), and nothing says whose exit code counts.`,
        remedy: 'Name it: container-name: <container>',
    });
}
function missing({ family, containerDefinitions }, name) {
    return new failure/* Failure */.HR({
        code: 'invalid-input',
        message: `task definition ${family} has no container "${name}".`,
        remedy: `Its containers are: ${containerDefinitions.map((container) => `"${container.name}"`).join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/plan.js



// RunTask refuses more: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html
const largestOverrides = 8_192;
/**
 * The task that the inputs and the definition describe together.
 * @throws Failure `invalid-input` for everything that ECS would refuse, as far as that can be known beforehand
 */
function migrationPlan(inputs, definition) {
    const container = decidingContainer(definition, inputs['container-name']);
    const mistakes = [...networkMistakes(inputs, definition), ...overrideMistakes(inputs, container)];
    if (mistakes.length > 0) {
        throw (0,failure/* failureOf */.g5)(mistakes, {
            code: 'invalid-input',
            what: `inputs do not fit task definition ${definition.family}`,
            remedy: 'Nothing was started.',
        });
    }
    const { subnets } = inputs;
    const network = subnets && {
        subnets,
        securityGroups: inputs['security-groups'] ?? [],
        assignPublicIp: inputs['assign-public-ip'],
    };
    return {
        cluster: inputs.cluster,
        container,
        command: inputs.command,
        environment: inputs['environment-variables'] ?? new Map(),
        launchType: inputs['launch-type'] ?? launchTypeOf(definition),
        platformVersion: inputs['platform-version'],
        network,
    };
}
function networkMistakes(inputs, definition) {
    const { networkMode } = definition;
    const awsvpc = networkMode === 'awsvpc';
    if (awsvpc && !inputs.subnets)
        return [{ at: 'subnets', message: 'is required: the network mode is awsvpc' }];
    if (awsvpc)
        return [];
    const settings = [
        { at: 'subnets', given: inputs.subnets !== undefined },
        { at: 'security-groups', given: inputs['security-groups'] !== undefined },
        { at: 'assign-public-ip', given: inputs['assign-public-ip'] },
    ];
    const mode = typeof networkMode === 'string' ? networkMode : 'bridge';
    return settings
        .filter(({ given }) => given)
        .map(({ at }) => ({ at, message: `has no meaning: the network mode is ${mode}, not awsvpc` }));
}
function overrideMistakes(inputs, container) {
    const environment = [...(inputs['environment-variables'] ?? [])].map(([name, value]) => ({ name, value }));
    const overrides = {
        containerOverrides: [{ name: container, command: inputs.command ?? [], environment }],
    };
    const size = JSON.stringify(overrides).length;
    if (size <= largestOverrides)
        return [];
    return [
        {
            at: 'command and environment-variables',
            message: `make overrides of ${size} characters; ECS takes ${largestOverrides}`,
        },
    ];
}
/** FARGATE when the definition is made for nothing else; ECS itself would take EC2 for granted. */
function launchTypeOf(definition) {
    const { requiresCompatibilities } = definition;
    if (!(0,json/* isJsonArray */.Md)(requiresCompatibilities) || requiresCompatibilities.length !== 1)
        return undefined;
    return requiresCompatibilities[0] === 'FARGATE' ? 'FARGATE' : undefined;
}
function stopNotSeen(seconds) {
    return new failure/* Failure */.HR({
        code: 'timed-out',
        message: `it did not end within ${seconds} s of being asked to.`,
        remedy: 'Look at the task in the console before anything is run again.',
    });
}
function timedOut(minutes) {
    return new failure/* Failure */.HR({
        code: 'timed-out',
        message: `the task did not end within ${minutes} minutes.`,
        remedy: 'Look at its last log lines; when it needs longer, raise wait-minutes.',
    });
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/follow.js






/** Watches the task and prints its logs until it has stopped and they are drained, or until the wait breaks off. */
async function follow(started, course) {
    const { inputs, ports } = course;
    const ended = new AbortController();
    const logs = followLogs(course, ended.signal);
    const minutes = inputs['wait-minutes'];
    const reached = await watchFor(minutes * 60_000, started, course, () => timedOut(minutes));
    const end = reached.broken === undefined ? reached : await cleanUp(reached, course);
    ended.abort();
    await logs;
    if (end.settled)
        ports.remember('concluded');
    return end;
}
async function watchFor(ms, from, course, reason) {
    const { ports, cluster } = course;
    const limit = (0,deadline/* deadline */.n)({ clock: ports.clock, ms, outer: ports.cancelled, reason });
    const look = () => ports.ecs.task({ cluster, arn: from.arn });
    const onTrouble = (error) => ports.emit({ kind: 'trouble', why: (0,failure/* errorText */.kc)(error) });
    let task = from;
    try {
        for await (const next of watchTask({ look, clock: ports.clock, signal: limit.signal, onTrouble })) {
            if (isOlderLook(next, task))
                continue;
            for (const text of changes(task, next))
                ports.emit({ kind: 'changed', text });
            task = next;
        }
        return { task, broken: undefined, settled: true };
    }
    catch (broken) {
        return { task, broken, settled: false };
    }
    finally {
        limit.clear();
    }
}
// A container may take two minutes to end after SIGTERM (stopTimeout on Fargate), and ECS some seconds more.
const stopAtMost = 150_000;
/** After a wait that broke off: stops the task when the policy says so, and sees how it ended while there is time. */
async function cleanUp({ task, broken }, course) {
    const { inputs, ports, cluster } = course;
    const policy = ports.cancelled.aborted ? inputs['on-cancel'] : inputs['on-timeout'];
    const { arn } = task;
    if (policy === 'leave') {
        ports.emit({ kind: 'left-running', taskArn: arn });
        return { task, broken, settled: true };
    }
    const why = broken instanceof failure/* Failure */.HR ? broken.message : 'the step failed.';
    const reason = `Stopped by ${ports.runUrl}: ${why}`;
    ports.emit({ kind: 'stopping', reason });
    try {
        await ports.ecs.stopTask({ cluster, arn, reason });
    }
    catch (error) {
        ports.emit({ kind: 'clean-up-failed', why: (0,failure/* errorText */.kc)(error) });
        return { task, broken, settled: false };
    }
    if (ports.cancelled.aborted) {
        ports.emit({ kind: 'stop-accepted' });
        return { task, broken, settled: true };
    }
    const stopped = await watchFor(stopAtMost, task, course, () => stopNotSeen(stopAtMost / 1_000));
    if (stopped.broken !== undefined)
        ports.emit({ kind: 'end-unseen', why: (0,failure/* errorText */.kc)(stopped.broken) });
    return { task: stopped.task, broken, settled: true };
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/log-tail.js
const longestLine = 2_000;
/** The last lines of a log, however long it is. */
class LogTail {
    #limit;
    #lines = [];
    constructor(limit) {
        this.#limit = limit;
    }
    add(line) {
        // The summary has a size limit as a whole: fifty endless lines must not cost all of it.
        this.#lines.push(line.length > longestLine ? `${line.slice(0, longestLine)}…` : line);
        if (this.#lines.length > this.#limit)
            this.#lines.shift();
    }
    lines() {
        return this.#lines;
    }
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/source.js


/**
 * Whether a task-definition input that names no file can be a name in ECS.
 * @throws Failure `invalid-input` when it can only have been meant as a file
 */
function requireEcsName(source) {
    const arn = (0,src_arn/* parseArn */.Lw)(source);
    if (arn?.service === 'ecs' && arn.resource.startsWith('task-definition/'))
        return;
    if (/^[A-Za-z0-9_-]{1,255}(:\d+)?$/.test(source))
        return;
    throw new failure/* Failure */.HR({
        code: 'invalid-input',
        message: `task-definition: there is no file "${source}" in the workspace, and it is no ARN, family or family:revision either.`,
        remedy: 'Check the path, and that the repository is checked out before this step.',
    });
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/run.js








/** Runs the task to its end. What it throws happened before a task existed. */
async function run(inputs, ports) {
    const { arn, definition } = await definitionFor(inputs['task-definition'], ports);
    const plan = migrationPlan(inputs, definition);
    ports.cancelled.throwIfAborted();
    const clientToken = ports.token;
    const startedBy = `ecs-actions/${clientToken.slice(0, 24)}`;
    ports.remember({ region: ports.region, cluster: plan.cluster, startedBy, onCancel: inputs['on-cancel'] });
    const started = await start({ ...plan, taskDefinition: arn, clientToken, startedBy }, ports);
    const url = (0,console_links/* taskUrl */.Dl)({ region: ports.region, cluster: plan.cluster, taskArn: started.arn });
    ports.emit({ kind: 'started', taskArn: started.arn, cluster: plan.cluster, url });
    const locations = (0,log_location/* logLocations */.D)(definition, { taskArn: started.arn, region: ports.region });
    const tail = new LogTail(50);
    const { task, broken } = await follow(started, { inputs, ports, locations, tail, cluster: plan.cluster });
    const decider = locations.find(({ container }) => container === plan.container);
    const logUrl = decider?.kind === 'cloudwatch' ? (0,console_links/* logStreamUrl */.MK)(decider) : undefined;
    return migrationReport({ task, broken, container: plan.container, taskUrl: url, logUrl, lastLines: tail.lines() });
}
async function start(order, ports) {
    try {
        return await ports.ecs.runTask(order);
    }
    catch (error) {
        // Only what is known not to have started needs no post step.
        if (error instanceof failure/* Failure */.HR && error.code !== 'start-unknown')
            ports.remember('concluded');
        throw error;
    }
}
async function definitionFor(source, ports) {
    // An ARN is no file name; not looking for one saves the start a trip to the disk.
    const text = source.startsWith('arn:') ? undefined : await ports.readSource(source);
    if (text === undefined) {
        requireEcsName(source);
        return ports.ecs.describeTaskDefinition(source);
    }
    // Loaded here: what was registered by a step before needs none of it.
    const [{ parseTaskDefinition }, { registerIfChanged }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8531).then(__webpack_require__.bind(__webpack_require__, 8531)),
        __webpack_require__.e(/* import() */ 4736).then(__webpack_require__.bind(__webpack_require__, 4736)),
    ]);
    const definition = await parseTaskDefinition(text, source);
    const { arn } = await registerIfChanged(definition, ports);
    return { arn, definition };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/capital.js
var capital = __webpack_require__(2596);
// EXTERNAL MODULE: ../build/js/packages/domain/src/duration.js
var duration = __webpack_require__(6722);
// EXTERNAL MODULE: ../build/js/packages/domain/src/markdown.js
var markdown = __webpack_require__(1751);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/summary.js





/** The step's summary as Markdown. */
function migrationSummary(report) {
    const { outcome, task, lastLines } = report;
    const good = outcome.kind === 'succeeded';
    const parts = [
        `### ${good ? '✅ Migration succeeded' : `❌ Migration: ${outcome.kind}`}`,
        (0,markdown/* escapeMarkdown */.FV)((0,capital/* capital */.N)(outcome.explanation)),
        (0,markdown/* facts */.Ix)([
            ['Exit code', outcome.exitCode === undefined ? 'none' : (0,markdown/* code */.aY)(String(outcome.exitCode))],
            ['Container', (0,markdown/* code */.aY)(report.container)],
            ['Task definition', (0,markdown/* code */.aY)((0,src_arn/* shortDefinition */.EJ)(task.definitionArn))],
            ['Task', (0,markdown/* linked */.q)((0,src_arn/* lastSegment */.mp)(task.arn), report.taskUrl)],
            ...(report.logUrl === undefined ? [] : [['Log', (0,markdown/* link */.nf)('log stream', report.logUrl)]]),
            ...phases(task).map(({ name, ms }) => [(0,capital/* capital */.N)(name), (0,duration/* duration */.p)(ms)]),
        ]),
    ];
    if (lastLines.length > 0) {
        const title = `Last ${lastLines.length} log ${lastLines.length === 1 ? 'line' : 'lines'}`;
        const body = (0,markdown/* codeBlock */.DV)(lastLines);
        parts.push(good ? `<details><summary>${title}</summary>\n\n${body}\n</details>` : `${title}:\n\n${body}`);
    }
    return `${parts.join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/main.js

















async function main(environment) {
    const cancelled = (0,cancellation/* cancellation */.W)();
    await (0,action/* execute */.g)(inputs/* action */.X, environment, async (inputs) => {
        const access = (0,aws_access/* awsAccess */.S)(inputs, { environment, clock: system_clock/* systemClock */.m, action: 'run-migration' });
        const region = (0,src_region/* regionOf */.A)(inputs['aws-region'], environment);
        const settings = { ...access.settings, region };
        const warning = (0,expiry_warning/* expiryWarning */.i)({
            ...{ expiration: access.credentialsEnd, waitMinutes: inputs['wait-minutes'] },
            ...{ now: system_clock/* systemClock */.m.now(), what: 'a task' },
        });
        if (warning !== undefined)
            (0,log/* print */.y)({ level: 'warning', text: warning });
        const { tasks, definitions } = (0,ecs.ecsWithServices)(settings);
        const report = await run(inputs, {
            ...{ ecs: tasks, definitions },
            async logs(logRegion) {
                const { cloudWatchLogs } = await Promise.all(/* import() */[__webpack_require__.e(7097), __webpack_require__.e(1504), __webpack_require__.e(3307)]).then(__webpack_require__.bind(__webpack_require__, 3307));
                return cloudWatchLogs({ ...settings, region: logRegion });
            },
            readSource: (name) => (0,workspace/* readWorkspaceFile */.s)(name, environment),
            token: (0,external_node_crypto_.randomBytes)(32).toString('hex'),
            remember: (intent) => (0,core/* saveState */.LZ)('intent', intent),
            emit(event) {
                for (const entry of narrate(event))
                    (0,log/* print */.y)(entry);
            },
            ...{ region, clock: system_clock/* systemClock */.m, cancelled, runUrl: (0,run_url/* runUrl */.V)(environment) },
        });
        return {
            outputs: migrationOutputs(report),
            summary: migrationSummary(report),
            ...(report.failure ? { failure: report.failure } : {}),
        };
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
