export const id = 1114;
export const ids = [1114];
export const modules = {

/***/ 1114:
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
// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/ecs.js + 26 modules
var ecs = __webpack_require__(3940);
// EXTERNAL MODULE: ../build/js/packages/aws/src/region.js
var src_region = __webpack_require__(6199);
// EXTERNAL MODULE: ../build/js/packages/composition/src/aws-access.js + 1 modules
var aws_access = __webpack_require__(5281);
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js + 1 modules
var action = __webpack_require__(6324);
// EXTERNAL MODULE: ../build/js/packages/github/src/cancellation.js
var cancellation = __webpack_require__(2040);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
// EXTERNAL MODULE: ../build/js/packages/github/src/run-url.js
var run_url = __webpack_require__(1722);
;// CONCATENATED MODULE: ../build/js/packages/github/src/run-identity.js

/** @param leg of a matrix; for runners that give no orchestration id */
function runIdentity(environment, leg) {
    const value = (name) => environment[name] ?? '';
    return {
        repository: value('GITHUB_REPOSITORY'),
        runId: value('GITHUB_RUN_ID'),
        attempt: Number.parseInt(value('GITHUB_RUN_ATTEMPT'), 10) || 1,
        job: [value('GITHUB_JOB'), leg ?? '', jobPath(value('ACTIONS_ORCHESTRATION_ID'))].join(' '),
        step: value('GITHUB_ACTION'),
        sha: value('GITHUB_SHA'),
        actor: value('GITHUB_ACTOR'),
        url: (0,run_url/* runUrl */.V)(environment),
    };
}
/** `caller.migrate.__default` of `<an id of the attempt>.caller.migrate.__default`. */
function jobPath(orchestrationId) {
    const dot = orchestrationId.indexOf('.');
    return dot < 0 ? '' : orchestrationId.slice(dot + 1);
}

// EXTERNAL MODULE: ../build/js/packages/github/src/workspace.js
var workspace = __webpack_require__(8630);
// EXTERNAL MODULE: ../build/js/packages/operations/src/expiry-warning.js
var expiry_warning = __webpack_require__(7118);
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/actions/run-migration/src/inputs.js + 1 modules
var inputs = __webpack_require__(6744);
// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(4356);
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
        case 'taken-over':
            return [(0,src_line/* warning */.$)(takenOver(event))];
        case 'decided':
            return [(0,src_line/* info */.p)(event.text)];
        case 'waiting':
            return [(0,src_line/* info */.p)(event.why)];
        case 'no-room':
            return [(0,src_line/* info */.p)(`ECS found no room for the task, trying again in ${event.pause / 1_000} s: ${event.why}`)];
        case 'changed':
            return [{ level: 'info', prefix: '· ', text: event.text }];
        case 'trouble':
            return [(0,src_line/* info */.p)(`ECS cannot be asked at the moment, trying again: ${event.why}`)];
        case 'hidden':
            return [(0,src_line/* info */.p)((0,foreign_text/* foreignLine */.n)(`ECS does not show the task, looking again: ${event.why}`))];
        // Also where there is only one: what it says must not pass for what this action says.
        case 'log':
            return [{ level: 'info', prefix: `${event.container} │ `, text: event.lines.join('\n') }];
        case 'log-elsewhere':
            return [(0,src_line/* info */.p)(`Container "${event.container}" ${event.why}.`)];
        case 'log-mode':
            return [(0,src_line/* info */.p)(`Log lines may be lost. In container "${event.container}", ${event.note}`)];
        case 'verdict':
            return [(0,src_line/* info */.p)((0,foreign_text/* foreignLine */.n)(`Verdict: ${event.outcome.kind}: ${event.outcome.explanation.replace(/\.+$/, '')}.`))];
        case 'log-ended':
            return [(0,src_line/* info */.p)(`End of the log: ${event.lines === 1 ? '1 line' : `${event.lines} lines`}.`)];
        case 'log-router':
            return [(0,src_line/* info */.p)(`What the log router "${event.container}" said last:`)];
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
function takenOver({ taskArn, lastStatus }) {
    const does = lastStatus === 'STOPPED' ? 'has done this already' : 'does this at the moment';
    return `A task that an earlier attempt of this job started ${does}; no second one is started: ${taskArn}`;
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/console-links.js
var console_links = __webpack_require__(285);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/secret-looking.js
var secret_looking = __webpack_require__(1446);
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
    failed: 'The last lines of the log say what the task did.',
    'never-started': 'The deciding container did nothing. Correct what the reason names (image, secrets, roles, network) and run the step again.',
    interrupted: 'Find out from the log how far it came before the step is run again: it was not repeated automatically.',
    stopped: 'Find out from the log how far it came, and from the reason what ended it, before the step is run again.',
    'timed-out': 'Find out from the log how far it came; when it only needs longer, raise wait-minutes.',
    cancelled: 'Find out from the log how far it came before the step is run again.',
    lost: 'Find out from the log and the console whether it still runs, or how it ended, before the step is run again.',
};
function migrationReport({ outcome, task, broken, places, lastLines, ...facts }) {
    const logs = places.map(containerLog);
    const logUrl = logs.find(({ container }) => container === facts.container)?.url;
    return { ...facts, outcome, task, logs, logUrl, lastLines, failure: failureFor(outcome, task, broken) };
}
function containerLog(location) {
    const { container, kind } = location;
    switch (kind) {
        case 'cloudwatch':
            return { container, url: (0,console_links/* logStreamUrl */.MK)(location), place: `${location.group} / ${location.stream}` };
        case 'unnamed':
            return { container, url: undefined, place: 'none: the container was not made' };
        case 'elsewhere':
            return { container, url: undefined, place: location.why };
    }
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
        'stopped-reason': (0,foreign_text/* foreignLine */.n)((0,secret_looking/* withoutSecrets */.cT)(task.stoppedReason ?? '')),
        outcome: outcome.kind,
        'log-url': report.logUrl ?? '',
    };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/quoted.js
var quoted = __webpack_require__(4166);
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
    const essential = essentialContainers(definition);
    const [only] = essential;
    if (only !== undefined && essential.length === 1)
        return only;
    const names = (0,quoted/* quoted */.T)(essential);
    throw new failure/* Failure */.HR({
        code: 'invalid-input',
        message: `task definition ${definition.family} has ${essential.length} essential containers (${names}), and nothing says whose exit code counts.`,
        remedy: 'Name it: container-name: <container>',
    });
}
/** The names of those whose end is the end of the task, in the order of the definition. */
function essentialContainers({ containerDefinitions }) {
    // `essential` is true when it is left out (RegisterTaskDefinition, ContainerDefinition$essential).
    return containerDefinitions.filter(({ essential }) => essential !== false).map(({ name }) => name);
}
/** What to say of a deciding container whose end does not end the task; undefined when it does. */
function nonEssentialDecider(definition, container) {
    const essential = essentialContainers(definition);
    if (essential.length === 0 || essential.includes(container))
        return undefined;
    const others = essential.length === 1 ? `${(0,quoted/* quoted */.T)(essential)} ends` : `one of ${(0,quoted/* quoted */.T)(essential)} ends`;
    return `container-name: "${container}" is not essential, so the task runs on after its end, until ${others}. Make "${container}" essential in the task definition, and the others not ("essential": false).`;
}
function missing({ family, containerDefinitions }, name) {
    return new failure/* Failure */.HR({
        code: 'invalid-input',
        message: `task definition ${family} has no container "${name}".`,
        remedy: `Its containers are: ${(0,quoted/* quoted */.T)(containerDefinitions.map(({ name }) => name))}.`,
    });
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/beginning.js
/** Tells the post step what it has to resolve when this process does not. */
function remember({ plan, inputs, ports, mark }, task) {
    ports.remember({
        ...{ region: ports.region, cluster: plan.order.cluster, startedBy: mark.startedBy, onCancel: inputs['on-cancel'] },
        ...{ start: task.start, taskArn: task.arn, attempt: task.attempt },
    });
}
/** Goes on with what an earlier attempt has started. */
function beginning_takenOver(task, beginning) {
    const { ports } = beginning;
    remember(beginning, { start: undefined, arn: task.arn });
    ports.emit({ kind: 'taken-over', taskArn: task.arn, lastStatus: task.lastStatus });
    return { task, isTakenOver: true };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task/origin.js
var origin = __webpack_require__(9924);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/outcome.js

// Infrastructure ended the task: the container's own exit code says nothing about the work then.
const interruptions = ['SpotInterruption', 'TerminationNotice', 'InfrastructureHealth'];
/**
 * The verdict on a one-off task, or undefined while it runs. Success needs all the evidence: the task is STOPPED
 * because an essential container exited, the deciding container's exit code is 0, and that was its own end: no other
 * essential container has ended before it, or has failed where nobody has seen the order. An exit code that is not there
 * is never taken for 0.
 */
function outcomeOf(task, container, beside = {}) {
    if (task.lastStatus !== 'STOPPED')
        return undefined;
    const decider = task.containers.find(({ name }) => name === container);
    const exitCode = decider?.exitCode;
    const because = reasonsOf(task, decider);
    const { stopCode } = task;
    const exited = exitCode === undefined ? '' : `; container "${container}" exited with code ${exitCode}`;
    if (stopCode !== undefined && interruptions.includes(stopCode)) {
        return { kind: 'interrupted', exitCode, explanation: `the task was interrupted (${stopCode})${because}${exited}` };
    }
    if (stopCode === 'UserInitiated' || stopCode === 'ServiceSchedulerInitiated') {
        return { kind: 'stopped', exitCode, explanation: `the task was stopped (${stopCode})${because}${exited}` };
    }
    if (exitCode === undefined && (stopCode === 'TaskFailedToStart' || task.startedAt === undefined)) {
        return { kind: 'never-started', exitCode, explanation: `container "${container}" never ran${because}` };
    }
    if (exitCode === undefined) {
        return { kind: 'stopped', exitCode, explanation: `no exit code of container "${container}" was reported${because}` };
    }
    if (stopCode === 'TaskFailedToStart') {
        const ran = `container "${container}" ran and exited with code ${exitCode} in a task that failed to start`;
        return { kind: 'stopped', exitCode, explanation: `${ran}${because}` };
    }
    if (exitCode !== 0) {
        const reason = decider?.reason === undefined ? '' : `: ${(0,secret_looking/* withoutSecrets */.cT)(decider.reason)}`;
        return {
            kind: 'failed',
            exitCode,
            explanation: `container "${container}" exited with code ${exitCode}${reason}${hint(exitCode, decider?.reason)}`,
        };
    }
    const culprit = endedBy(task, container, beside);
    if (culprit) {
        const why = `essential container "${culprit.name}" exited with code ${culprit.exitCode}, which may have ended the task half-way`;
        const explanation = `container "${container}" exited with code 0, but ${why}: look at the log of "${container}"`;
        return { kind: 'stopped', exitCode, explanation };
    }
    if (stopCode === 'EssentialContainerExited') {
        return { kind: 'succeeded', exitCode, explanation: `container "${container}" exited with code 0` };
    }
    return {
        kind: 'stopped',
        exitCode,
        explanation: `the task ended without saying why (stopCode ${stopCode ?? 'absent'})${because}${exited}`,
    };
}
/** The essential container that has ended the task in place of the deciding one, or may have. */
function endedBy({ containers }, container, { essential = [], order }) {
    if (order === 'decider-first')
        return undefined;
    const others = containers.filter(({ name }) => name !== container && essential.includes(name));
    return others.find(hasFailed) ?? (order === 'other-first' ? others[0] : undefined);
}
/** By itself, and not by the end of the task, which sends SIGTERM (143) and SIGKILL (137). */
function hasFailed({ exitCode }) {
    return exitCode !== undefined && ![0, 137, 143].includes(exitCode);
}
/**
 * What ECS says, each thing once. Of a container without an exit code, and of a start that failed, the cause may be with
 * another one.
 */
function reasonsOf({ stoppedReason, stopCode, containers }, decider) {
    const found = [stoppedReason, decider?.reason].filter((reason) => reason !== undefined);
    const isElsewhere = decider?.exitCode === undefined || stopCode === 'TaskFailedToStart';
    const others = isElsewhere ? containers.filter(({ name }) => name !== decider?.name) : [];
    for (const { name, reason } of others) {
        if (reason !== undefined && !found.includes(reason))
            found.push(`container "${name}": ${reason}`);
    }
    return found.length > 0 ? `: ${(0,secret_looking/* withoutSecrets */.cT)([...new Set(found)].join('; '))}` : '';
}
function hint(exitCode, reason) {
    if (reason?.startsWith('OutOfMemoryError'))
        return ' (it needs more memory than the task gives it)';
    const meanings = new Map([
        [125, 'the container runtime could not run it'],
        [126, 'the command is not executable'],
        [127, 'the command was not found in the image'],
        [137, 'it was killed: SIGKILL, or out of memory'],
        [139, 'it crashed: segmentation fault'],
        [143, 'it was asked to end: SIGTERM'],
    ]);
    const meaning = meanings.get(exitCode);
    return meaning === undefined ? '' : ` (${meaning})`;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/earlier-start.js


/** Judges the tasks that carry the mark of this job by what ECS shows of them. */
function earlierStart(tasks, asking) {
    const own = tasks.filter((task) => isEarlier(task, asking));
    const attempts = own.flatMap((task) => (0,origin/* attemptOf */.tx)(task) ?? []);
    if (new Set(attempts).size < attempts.length)
        return { kind: 'unclear', tasks: own };
    const succeeded = own.find((task) => hasSucceeded(task, asking));
    if (succeeded)
        return { kind: 'take-over', task: succeeded };
    const going = own.find(({ lastStatus }) => lastStatus !== 'STOPPED');
    if (!going)
        return { kind: 'start', ended: own.length };
    return { kind: going.desiredStatus === 'STOPPED' ? 'ending' : 'take-over', task: going };
}
/**
 * Nobody has seen here which of several essential containers ended first, as the attempt that followed the task may have:
 * what it called cut off must not be a success for this one. SIGTERM (143) is what the others get after the deciding one.
 */
function hasSucceeded(task, { container, essential }) {
    const others = task.containers.filter(({ name }) => name !== container && essential.includes(name));
    if (!others.every(({ exitCode }) => exitCode === 143))
        return false;
    return outcomeOf(task, container, { essential })?.kind === 'succeeded';
}
/** Whether a task was started by the same job in an attempt before this one. */
function isEarlier(task, { startedBy, attempt, start }) {
    if (task.startedBy !== startedBy || (0,origin/* startOf */.GH)(task) === start)
        return false;
    return ((0,origin/* attemptOf */.tx)(task) ?? 0) < attempt;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/other-migrations.js

/**
 * The tasks of a family that do what this one is about to do, and have not ended: those that this action has started,
 * and those that were started in another way with the same command. A service's own tasks and its shells are none.
 * @param tasks of one family, as ECS shows them
 */
function otherMigrations(tasks, { container, command }, start) {
    return tasks.filter((task) => {
        if (task.lastStatus === 'STOPPED' || (0,origin/* startOf */.GH)(task) === start || isOfService(task))
            return false;
        return task.startedBy?.startsWith(origin/* markPrefix */.i6) || isSameCommand(task.commands.get(container), command);
    });
}
function isOfService({ startedBy, group }) {
    return startedBy?.startsWith('ecs-svc/') === true || group?.startsWith('service:') === true;
}
function isSameCommand(one, other) {
    return JSON.stringify(one ?? []) === JSON.stringify(other ?? []);
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/clear-the-way.js





const pause = 5_000;
// A read may show a task as running that has ended: what stands in the way is looked at again before it is believed.
const runsFor = 15_000;
/**
 * Waits for what must have ended before a task may be started: one of an earlier attempt that is being stopped, other
 * migrations of the family that are, and with `exclusive: wait` all others.
 * @param unlistedAtMost ms for which a task of an earlier attempt is looked for that lists do not show yet
 * @throws Failure `task-active` when another migration is in the way
 */
async function clearTheWay(beginning, unlistedAtMost) {
    const { ports, asking, inputs, until } = beginning;
    const { emit, clock, cancelled } = ports;
    const isRerun = asking.attempt > 1;
    if (!isRerun && inputs.exclusive === 'off')
        return { kind: 'start', ended: 0, note: undefined };
    const began = clock.now();
    const mustBeSeen = isRerun && unlistedAtMost > 0;
    const unlistedUntil = began + (mustBeSeen ? unlistedAtMost : 0);
    let told = '';
    for (;;) {
        const found = judged(await familyTasks(beginning, mustBeSeen), beginning);
        const now = clock.now();
        if (found.kind === 'take-over')
            return found;
        if (found.kind === 'start' && now >= unlistedUntil) {
            if (found.note !== undefined)
                emit({ kind: 'note', text: found.note });
            return found;
        }
        if (found.kind === 'wait') {
            if (found.isInTheWay && now - began >= runsFor)
                throw inTheWay(found.task);
            if (now + pause > until)
                throw stillInTheWay(found.task, inputs['wait-minutes']);
        }
        const why = found.kind === 'wait' ? `${found.why}: ${described(found.task)}` : lookingAgain;
        if (told !== why)
            emit({ kind: 'waiting', why });
        told = why;
        await clock.sleep(pause, cancelled);
    }
}
const lookingAgain = 'Looking a while for a task that an earlier attempt of this job may have started';
function judged(tasks, { plan, inputs, asking }) {
    const earlier = asking.attempt > 1 ? earlierStart(tasks, asking) : { kind: 'start', ended: 0 };
    if (earlier.kind === 'take-over')
        return earlier;
    if (earlier.kind === 'ending') {
        const why = 'Waiting for the end of what an earlier attempt has started';
        return { kind: 'wait', task: earlier.task, why, isInTheWay: false };
    }
    const others = inputs.exclusive === 'off' ? [] : otherMigrations(tasks, plan.order.overrides, asking.start);
    const other = others.find(({ desiredStatus }) => desiredStatus !== 'STOPPED') ?? others[0];
    if (other) {
        const isInTheWay = inputs.exclusive === 'refuse' && other.desiredStatus !== 'STOPPED';
        const why = isInTheWay ? 'Looking again whether another migration runs' : 'Waiting for the end of another migration';
        return { kind: 'wait', task: other, why, isInTheWay };
    }
    return earlier.kind === 'start'
        ? { ...earlier, note: undefined }
        : { kind: 'start', ended: earlier.tasks.length, note: unclear(earlier.tasks) };
}
/** As far as they may be read: where the token of the start keeps a second one away, looking is best effort. */
async function familyTasks({ plan, ports }, mustBeSeen) {
    const { cluster, taskDefinition } = plan.order;
    const [family = ''] = (0,src_arn/* shortDefinition */.EJ)(taskDefinition).split(':');
    try {
        // In this order: what begins to end in between is in both lists, never in none.
        const running = await ports.ecs.tasksOfFamily({ cluster, family, desiredStatus: 'RUNNING' });
        const stopped = await ports.ecs.tasksOfFamily({ cluster, family, desiredStatus: 'STOPPED' });
        return [...new Map([...running, ...stopped].map((task) => [task.arn, task])).values()];
    }
    catch (error) {
        // Who may list tasks and not look at them could not see the end of what is started, either.
        const isListing = error instanceof failure/* Failure */.HR && error.code === 'access-denied' && /^ecs:ListTasks /.test(error.message);
        if (!isListing || mustBeSeen)
            throw error;
        const text = `Whether another migration runs, or an earlier attempt has run it, cannot be read: ${(0,failure/* errorText */.kc)(error)}`;
        ports.emit({ kind: 'note', text });
        return [];
    }
}
function inTheWay(task) {
    return new failure/* Failure */.HR({
        code: 'task-active',
        message: `Another migration runs: ${described(task)}.`,
        remedy: 'Nothing was started. Wait for its end, or let this step wait: exclusive: wait. A concurrency group of the workflow keeps two apart.',
    });
}
function stillInTheWay(task, minutes) {
    return new failure/* Failure */.HR({
        code: 'task-active',
        message: `After ${minutes} minutes what has to end before still runs: ${described(task)}.`,
        remedy: 'Nothing was started. Look at that task; when it only needs longer, raise wait-minutes.',
    });
}
function described(task) {
    const run = (0,origin/* runUrlOf */.Qm)(task);
    const by = run ?? (task.startedBy === undefined ? undefined : `started by ${task.startedBy}`);
    const since = task.createdAt === undefined ? '' : ` since ${new Date(task.createdAt).toISOString()}`;
    return `task ${task.arn} of ${(0,src_arn/* shortDefinition */.EJ)(task.definitionArn)} (${task.lastStatus})${since}${by ? `, ${by}` : ''}`;
}
function unclear(tasks) {
    const arns = tasks.map(({ arn }) => arn).join(', ');
    return `Two jobs of an earlier attempt look alike, so none of their tasks is taken over: ${arns}. A new one is started.`;
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/hidden-at-most.js
/** How long a list may leave out a task that was started, in ms; usually it is a second or two. */
const unlistedAtMost = 45_000;
/**
 * How long a task may not be shown that ECS itself has named.
 * @see ../../../docs/decisions/0004-a-hidden-task-is-lost-after-a-minute.md
 */
const unshownAtMost = 300_000;

// EXTERNAL MODULE: ../build/js/packages/domain/src/task/placement-failure.js
var placement_failure = __webpack_require__(5868);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/next-attempt.js





const firstPause = 10_000;
const longestPause = 60_000;
const lookPause = 2_000;
// Of tasks that ECS shows there are never so many: what goes on like this is no answer.
const mostGenerations = 20;
/**
 * What follows a RunTask that did not start this process's task.
 * @throws Failure when nothing does
 */
async function nextAttempt(reply, attempt, beginning) {
    switch (reply.kind) {
        case 'refused':
            await awaitRoom(reply.refusals, attempt.round, beginning);
            return { kind: 'attempt', attempt: { ...attempt, round: attempt.round + 1 } };
        case 'not-taggable':
            return { kind: 'attempt', attempt: { ...attempt, isTagged: false } };
        case 'started':
            return afterTaken([reply.task.arn], attempt, beginning);
        case 'taken':
            return afterTaken(reply.taskArns, attempt, beginning);
    }
}
async function awaitRoom(refusals, round, beginning) {
    const { plan, inputs, ports, until } = beginning;
    const retries = inputs['retry-on-capacity'];
    const pause = Math.min(firstPause * 2 ** (round - 1), longestPause);
    const isInTime = ports.clock.now() + pause <= until;
    if (!retries || !(0,placement_failure/* mayFindRoom */.AO)(refusals) || !isInTime) {
        throw (0,placement_failure/* notPlaced */.nQ)(refusals, { cluster: plan.order.cluster, isRetried: retries });
    }
    ports.emit({ kind: 'no-room', why: (0,placement_failure/* refusalText */.Kw)(refusals), pause });
    await ports.clock.sleep(pause, ports.cancelled);
}
/** The same token has started these tasks before: in an earlier attempt, or for a job that looks like this one. */
async function afterTaken(arns, attempt, beginning) {
    const { plan, ports, asking, until } = beginning;
    const { clock, cancelled, ecs, emit } = ports;
    const names = arns.join(', ');
    if (attempt.generation >= mostGenerations || (arns.length === 0 && asking.attempt > 1))
        throw unnamed(names);
    const shownBy = clock.now() + unshownAtMost;
    let isTold = false;
    for (;;) {
        const tasks = await ecs.tasks({ cluster: plan.order.cluster, arns });
        const earlier = earlierStart(tasks, asking);
        if (earlier.kind === 'take-over')
            return earlier;
        const isEnding = earlier.kind === 'ending';
        // What ended long ago is shown no more.
        const mayBeHidden = arns.length > 0 && tasks.length === 0 && clock.now() < shownBy;
        if (!isEnding && !mayBeHidden) {
            ports.remember('concluded');
            return { kind: 'attempt', attempt: { ...attempt, generation: attempt.generation + 1, round: 1 } };
        }
        if (clock.now() > until) {
            ports.remember('concluded');
            throw stillUnclear(names, { isEnding });
        }
        if (!isTold && mayBeHidden)
            remember(beginning, { start: undefined, arn: arns[0], attempt: asking.attempt });
        const what = isEnding
            ? 'the end of what an earlier attempt'
            : 'ECS to show what an earlier attempt, or a job like this one,';
        if (!isTold)
            emit({ kind: 'waiting', why: `Waiting for ${what} has started: ${names}` });
        isTold = true;
        await clock.sleep(lookPause, cancelled);
    }
}
function unnamed(names) {
    return new failure/* Failure */.HR({
        code: 'task-active',
        message: `ECS says that tasks of this work were started before, and not what became of them: ${names || 'it names none'}.`,
        remedy: 'Nothing was started. Look at the tasks of the family before the step is run again.',
    });
}
function stillUnclear(names, { isEnding }) {
    const state = isEnding ? 'was asked to stop and has not ended' : 'is not shown by ECS';
    return new failure/* Failure */.HR({
        code: 'task-active',
        message: `A task of an earlier attempt, or of a job like this one, ${state}: ${names}`,
        remedy: 'Nothing was started. Look at that task before the step is run again.',
    });
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task/infrastructure.js
var task_infrastructure = __webpack_require__(529);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/capacity.js

/** What is asked for, else what the service has, on demand, else what the definition is made for. */
function decidedCapacity({ asked, definition, service }) {
    const { launchType, capacityProviderStrategy: items } = asked;
    if (launchType && items) {
        const message = 'exclude each other: ECS takes one of them';
        const mistakes = [{ at: 'launch-type and capacity-provider-strategy', message }];
        return { capacity: { kind: 'launch-type', launchType }, mistakes, notes: [] };
    }
    if (launchType || items) {
        const capacity = launchType ? { kind: 'launch-type', launchType } : strategy(items ?? []);
        return { capacity, mistakes: networkMisfit(capacity, definition), notes: [] };
    }
    if (!service || service.capacity.kind === 'cluster-default') {
        return { capacity: ofDefinition(definition), mistakes: [], notes: [] };
    }
    const mistakes = serviceMisfit(service, definition);
    if (!usesSpot(service.capacity))
        return { capacity: service.capacity, mistakes, notes: [] };
    const note = `Service ${service.name} uses FARGATE_SPOT; the task runs on FARGATE, where AWS does not end it half-way. "capacity-provider-strategy: FARGATE_SPOT" asks for the other.`;
    // A launch type works in every cluster; as a capacity provider FARGATE would have to be one of the cluster's.
    return { capacity: { kind: 'launch-type', launchType: 'FARGATE' }, mistakes, notes: [note] };
}
function strategy(items) {
    return { kind: 'strategy', items };
}
function usesSpot(capacity) {
    return capacity.kind === 'strategy' && capacity.items.some((item) => item.capacityProvider === 'FARGATE_SPOT');
}
/** What to say of a started task that is on Spot by the default strategy of its cluster; undefined otherwise. */
function unaskedSpot(asked, provider) {
    if (provider !== 'FARGATE_SPOT' || asked.kind === 'strategy')
        return undefined;
    return 'The task runs on FARGATE_SPOT, as the default strategy of the cluster says: AWS may end it half-way. "launch-type: FARGATE" asks for a task that is not.';
}
/** ECS itself would take EC2 for granted. */
function ofDefinition(definition) {
    const [only, ...others] = (0,task_infrastructure/* madeFor */.fy)(definition) ?? [];
    if (others.length > 0 || (only !== 'FARGATE' && only !== 'EXTERNAL'))
        return { kind: 'cluster-default' };
    return { kind: 'launch-type', launchType: only };
}
function networkMisfit(capacity, definition) {
    const mode = (0,task_infrastructure/* networkModeOf */.b0)(definition);
    if ((0,task_infrastructure/* infrastructureOf */.fm)(capacity) !== 'FARGATE' || mode === 'awsvpc')
        return [];
    const at = capacity.kind === 'strategy' ? 'capacity-provider-strategy' : 'launch-type';
    return [{ at, message: `asks for Fargate, which needs network mode awsvpc; the task definition has ${mode}` }];
}
/** ECS would refuse it too, or place the task where nobody meant it to run. */
function serviceMisfit(service, definition) {
    const infrastructure = (0,task_infrastructure/* infrastructureOf */.fm)(service.capacity);
    const found = (0,task_infrastructure/* madeFor */.fy)(definition);
    const mode = (0,task_infrastructure/* networkModeOf */.b0)(definition);
    const made = found ?? (mode === 'awsvpc' ? undefined : ['EC2']);
    if (infrastructure === undefined || made === undefined)
        return [];
    const fitting = infrastructure === 'INSTANCES' ? ['EC2', 'MANAGED_INSTANCES'] : [infrastructure];
    if (fitting.some((name) => made.includes(name)))
        return [];
    const why = found ? `is made for ${found.join(' and ')}` : `has network mode ${mode}`;
    const launchType = ['FARGATE', 'EC2', 'EXTERNAL'].find((name) => made.includes(name));
    const remedy = launchType ? `launch-type: ${launchType}` : 'capacity-provider-strategy: <capacity provider>';
    const message = `${service.name} runs on ${capacityText(service.capacity)}, and task definition ${definition.family} ${why}; say where the task is to run: ${remedy}`;
    return [{ at: 'service', message }];
}
function capacityText(capacity) {
    if (capacity.kind === 'launch-type')
        return capacity.launchType;
    return capacity.kind === 'strategy' ? capacity.items.map((item) => item.capacityProvider).join(', ') : 'its cluster';
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/start.js





/** Asks ECS for the task once. What it throws has started nothing, but for `start-unknown`. */
async function ask(attempt, beginning) {
    const { plan, ports, mark } = beginning;
    const { start } = ports;
    ports.cancelled.throwIfAborted();
    remember(beginning, { start: attempt.isTagged ? start : undefined, arn: undefined });
    const tags = attempt.isTagged ? new Map([...plan.order.tags, ...ownTags(beginning)]) : new Map();
    // Without tags the request is like that of any other process of this work, so its token must not be.
    const clientToken = mark.clientToken(attempt, attempt.isTagged ? undefined : start);
    try {
        const reply = await ports.ecs.runTask({ ...plan.order, tags }, { clientToken, startedBy: mark.startedBy });
        if (reply.kind !== 'started' || !isOwn(reply.task, beginning))
            ports.remember('concluded');
        return reply;
    }
    catch (error) {
        // Only what is known not to have started needs no post step.
        if (error instanceof failure/* Failure */.HR && error.code !== 'start-unknown')
            ports.remember('concluded');
        if (!attempt.isTagged || !isAboutTags(error))
            throw error;
        ports.emit({ kind: 'note', text: `The task gets no tags, so nobody sees where it comes from: ${(0,failure/* errorText */.kc)(error)}` });
        return { kind: 'not-taggable' };
    }
}
function ownTags({ ports }) {
    const { repository, sha, url: runUrl, actor, attempt } = ports.identity;
    return (0,origin/* originTags */.YM)({ repository, sha, runUrl, actor, attempt, start: ports.start });
}
/** The caller may not tag, or the account still has the short ARNs that take no tags. */
function isAboutTags(error) {
    if (!(error instanceof failure/* Failure */.HR))
        return false;
    if (error.code === 'access-denied')
        return /ecs:TagResource/.test(error.message);
    return error.code === 'aws-error' && /arn format must be enabled for tagging/i.test(error.message);
}
/** A task that carries another start's tag is the answer to a token that was used before. */
function isOwn(task, { ports }) {
    const start = (0,origin/* startOf */.GH)(task);
    return start === undefined || start === ports.start;
}
function started(task, beginning) {
    const { ports, plan } = beginning;
    const { cluster, capacity } = plan.order;
    remember(beginning, { start: (0,origin/* startOf */.GH)(task), arn: task.arn });
    const url = (0,console_links/* taskUrl */.Dl)({ region: ports.region, cluster, taskArn: task.arn });
    ports.emit({ kind: 'started', taskArn: task.arn, cluster, url });
    const warning = unaskedSpot(capacity, task.capacityProvider);
    if (warning !== undefined)
        ports.emit({ kind: 'note', text: warning });
    return { task, isTakenOver: false };
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/begin.js






/**
 * Starts the task, unless an earlier attempt of the job has started one that goes on or has done the work. Whatever was
 * waited for, others are looked for again before the next RunTask.
 * @throws Failure; nothing was started then, but for `start-unknown`
 */
async function begin(plan, { inputs, ports, definition }) {
    // Loaded here, as it is not needed before the first call.
    const { startMark } = await __webpack_require__.e(/* import() */ 6810).then(__webpack_require__.bind(__webpack_require__, 6810));
    const mark = startMark(plan.order, { ...ports, definition });
    const { startedBy } = mark;
    const asking = {
        ...{ startedBy, attempt: ports.identity.attempt, start: ports.start },
        ...{ container: plan.container, essential: essentialContainers(definition) },
    };
    const until = ports.clock.now() + inputs['wait-minutes'] * 60_000;
    const beginning = { plan, inputs, ports, asking, mark, until };
    // An earlier attempt may have found room under a token that this one does not come by.
    let unlisted = inputs['retry-on-capacity'] ? unlistedAtMost : 0;
    let attempt = { generation: 1, round: 1, isTagged: true };
    for (;;) {
        const way = await clearTheWay(beginning, unlisted);
        if (way.kind === 'take-over')
            return beginning_takenOver(way.task, beginning);
        attempt = { ...attempt, generation: Math.max(attempt.generation, way.ended + 1) };
        const reply = await ask(attempt, beginning);
        if (reply.kind === 'started' && isOwn(reply.task, beginning))
            return started(reply.task, beginning);
        const next = await nextAttempt(reply, attempt, beginning);
        if (next.kind === 'take-over')
            return beginning_takenOver(next.task, beginning);
        // What an earlier attempt has started without tags is known by no token, only by its mark.
        unlisted = reply.kind === 'not-taggable' ? unlistedAtMost : 0;
        attempt = next.attempt;
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/changes.js
/** How long the task spent on what, as far as ECS says; a phase it never reached is left out. */
function phases(task) {
    const spans = [
        ['waiting for capacity', task.createdAt, task.pullStartedAt],
        ['pulling the image', task.pullStartedAt, task.pullStoppedAt],
        // A container may end before the task counts as RUNNING: it has run since its image was there.
        ['running', task.startedAt ?? task.pullStoppedAt, task.executionStoppedAt],
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

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/end-order.js
/** What one look tells of it: the end of a container shows as its exit code. undefined where it tells nothing. */
function endOrder({ containers }, { container, essential }) {
    const hasEnded = (name) => containers.find((each) => each.name === name)?.exitCode !== undefined;
    const others = essential.filter((name) => name !== container);
    if (others.length === 0 || hasEnded(container) === others.some(hasEnded))
        return undefined;
    return hasEnded(container) ? 'decider-first' : 'other-first';
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/deadline.js
var deadline = __webpack_require__(7696);
// EXTERNAL MODULE: ../build/js/packages/operations/src/watch.js
var watch = __webpack_require__(3857);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/watch-task.js


// Most one-off tasks are decided in their first half minute; after that five seconds are soon enough, until one of them
// shows that the task is about to end.
const eagerFor = 30_000;
const eagerPause = 2_000;
const watch_task_pause = 5_000;
const ending = ['DEACTIVATING', 'STOPPING', 'DEPROVISIONING'];
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
        pause: (elapsed, seen) => (elapsed < eagerFor || ending.includes(seen?.lastStatus ?? '') ? eagerPause : watch_task_pause),
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

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/log-location.js + 1 modules
var log_location = __webpack_require__(3558);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/log-tail.js

const longestLine = 1_000;
/** The last lines of some logs together, however long they are. */
class LogTail {
    #limit;
    #last = [];
    constructor(limit) {
        this.#limit = limit;
    }
    add(container, lines) {
        const added = lines.slice(-this.#limit).map((line) => ({ container, line: shortened(line) }));
        this.#last = [...this.#last, ...added].slice(-this.#limit);
    }
    /** Each behind its container's name when `prefixed`. What a container prints at once may hold line breaks. */
    lines({ prefixed }) {
        const all = this.#last.flatMap(({ container, line }) => (0,foreign_text/* foreignLines */.Y)(line).map((text) => (prefixed ? `${container} │ ${text}` : text)));
        return all.slice(-this.#limit);
    }
}
// GitHub drops a summary over 1 MiB as a whole, and one line of a container may be a quarter of that.
function shortened(line) {
    return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/tail-log.js + 1 modules
var tail_log = __webpack_require__(656);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/read-log.js


/**
 * Reads one log until the task has ended and the log is drained. Never throws.
 * @returns what kept it from being read to its end; undefined when nothing did
 */
async function readLog({ region, group, stream }, reading) {
    const { ports, ended, onLines } = reading;
    try {
        const source = await ports.logs(region);
        // A cancelled job has seconds left, not the half minute that the last log lines may take.
        const abandoned = ports.cancelled;
        return await (0,tail_log/* tailLog */.p)({ source, group, stream, clock: ports.clock, ended, abandoned, onLines });
    }
    catch (error) {
        return (0,failure/* errorText */.kc)(error);
    }
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/follow-logs.js



const mostLines = 50;
const mostRouterLines = 20;
/** Prints the logs of all containers of one task. Nothing here throws: logs are no verdict. */
class TaskLogs {
    #course;
    #routers;
    #tail = new LogTail(mostLines);
    #ended = new AbortController();
    #seen = new Set();
    #readings = [];
    #lines = 0;
    constructor(course) {
        this.#course = course;
        this.#routers = (0,log_location/* logRouters */.P)(course.definition);
    }
    /** Begins to read the logs that this look shows for the first time: without a stream prefix, not before a container exists. */
    saw(task) {
        for (const place of this.#places(task)) {
            const { container } = place;
            if (place.kind === 'unnamed' || this.#seen.has(container) || this.#isRouter(container))
                continue;
            this.#seen.add(container);
            if (place.kind === 'cloudwatch')
                this.#readings.push(this.#follow(place));
            else
                this.#course.ports.emit({ kind: 'log-elsewhere', container, why: place.why });
        }
    }
    /** Prints what is still on its way once the task has ended; after a bad end also what its log router said last. */
    async drain(task, { isGood }) {
        const { ports } = this.#course;
        this.saw(task);
        this.#ended.abort();
        const places = this.#places(task);
        for (const { container, kind } of places) {
            if (kind !== 'unnamed' || this.#isRouter(container))
                continue;
            ports.emit({ kind: 'log-elsewhere', container, why: 'was not made, so it has no log' });
        }
        const routers = isGood || ports.cancelled.aborted ? [] : places.filter(({ container }) => this.#isRouter(container));
        const said = Promise.all(routers.map((place) => this.#lastOfRouter(place)));
        await Promise.all(this.#readings);
        if (this.#readings.length > 0)
            ports.emit({ kind: 'log-ended', lines: this.#lines });
        for (const { container, lines } of await said) {
            if (lines.length === 0)
                continue;
            ports.emit({ kind: 'log-router', container });
            this.#print(container, lines);
        }
        return { lastLines: this.#tail.lines({ prefixed: places.length > 1 }), places };
    }
    #places(task) {
        const { definition, ports } = this.#course;
        return (0,log_location/* logLocations */.D)(definition, { taskArn: task.arn, region: ports.region, containers: task.containers });
    }
    /** One that decides is followed like any other. */
    #isRouter(container) {
        return container !== this.#course.container && this.#routers.has(container);
    }
    async #follow(place) {
        const onLines = (lines) => {
            this.#lines += lines.length;
            this.#print(place.container, lines);
        };
        await this.#read(place, onLines);
    }
    async #lastOfRouter(place) {
        const { container } = place;
        const tail = new LogTail(mostRouterLines);
        if (place.kind === 'cloudwatch')
            await this.#read(place, (lines) => tail.add(container, lines));
        return { container, lines: tail.lines({ prefixed: false }) };
    }
    async #read(place, onLines) {
        const { ports } = this.#course;
        const why = await readLog(place, { ports, ended: this.#ended.signal, onLines });
        if (why !== undefined)
            ports.emit({ kind: 'log-incomplete', container: place.container, why });
    }
    #print(container, lines) {
        this.#tail.add(container, lines);
        this.#course.ports.emit({ kind: 'log', container, lines });
    }
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/log-mode.js
/**
 * Whether lines of the deciding container may be dropped before they reach a log, as a sentence with the remedy. Told
 * of this one alone: what a sidecar says is rarely missed.
 */
async function logModeNote(definition, container) {
    // Loaded here: the rules about definitions are not needed before the task is started.
    const [{ logFindings }, { definitionOf }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7905).then(__webpack_require__.bind(__webpack_require__, 7905)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8543)),
    ]);
    const only = definition.containerDefinitions.filter(({ name }) => name === container);
    const findings = [...logFindings(definitionOf({ ...definition, containerDefinitions: only }), 'one-off')];
    const found = findings.find(({ rule }) => rule === 'non-blocking-logs');
    return found && `logConfiguration.options.mode ${found.message}`;
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/definition.js
var validation_definition = __webpack_require__(8543);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/execute-command.js



/** What the agent of ECS Exec does with the task's role: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html */
const sessionActions = [
    'ssmmessages:CreateControlChannel',
    'ssmmessages:CreateDataChannel',
    'ssmmessages:OpenControlChannel',
    'ssmmessages:OpenDataChannel',
];
/** What would keep a shell from being opened in the task, as far as it can be known without asking IAM. */
function execProblems(facts) {
    return { mistakes: [...roleMistakes(facts), ...platformMistakes(facts)], warnings: readOnlyWarnings(facts) };
}
/**
 * The ARN of the role that the task has. A definition may name it without its path and account; that it has no path is
 * then a guess.
 */
function taskRoleArn(overrides, { arn, definition }) {
    const role = roleOf(overrides, definition);
    if (role === undefined || role.startsWith('arn:'))
        return role;
    const account = (0,src_arn/* parseArn */.Lw)(arn);
    return account && `arn:${account.partition}:iam::${account.accountId}:role/${role}`;
}
/** For the role's policy. */
function execStatement(actions) {
    return JSON.stringify({ Effect: 'Allow', Action: actions, Resource: '*' });
}
function roleOf(overrides, definition) {
    if (overrides.taskRoleArn !== undefined)
        return overrides.taskRoleArn;
    const { taskRoleArn: role } = definition;
    return typeof role === 'string' && role !== '' ? role : undefined;
}
function roleMistakes({ overrides, definition }) {
    if (roleOf(overrides, definition) !== undefined)
        return [];
    const message = `needs a task role, and task definition ${definition.family} has none: give task-role-arn, or taskRoleArn in the definition, with ${execStatement(sessionActions)}`;
    return [{ at: 'enable-execute-command', message }];
}
/** On Linux 1.4.0 at the least; Windows has versions of its own. */
function platformMistakes({ definition, placement }) {
    const { capacity, platformVersion: version = 'LATEST' } = placement;
    if ((0,task_infrastructure/* infrastructureOf */.fm)(capacity) !== 'FARGATE' || (0,validation_definition.definitionOf)(definition).isForWindows)
        return [];
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
    if (major === undefined || Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 4))
        return [];
    const message = `needs platform version 1.4.0 or later, and the task would have ${version}; set platform-version: LATEST`;
    return [{ at: 'enable-execute-command', message }];
}
function readOnlyWarnings({ definition, overrides }) {
    const container = definition.containerDefinitions.find(({ name }) => name === overrides.container);
    if (container?.readonlyRootFilesystem !== true)
        return [];
    return [
        `Container ${overrides.container} has a read-only root file system, where the agent of ECS Exec cannot start: no shell can be opened in it.`,
    ];
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task/overrides.js
var task_overrides = __webpack_require__(6349);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/network.js

// AwsVpcConfiguration: subnets, securityGroups.
const mostSubnets = 16;
const mostSecurityGroups = 5;
/** What is asked for, setting by setting, else what the service has. */
function decidedNetwork(facts) {
    const mode = (0,task_infrastructure/* networkModeOf */.b0)(facts.definition);
    if (mode !== 'awsvpc')
        return { network: undefined, mistakes: meaningless(facts.asked, mode) };
    const { asked, service } = facts;
    const subnets = asked.subnets ?? service?.network?.subnets ?? [];
    const securityGroups = asked.securityGroups ?? service?.network?.securityGroups ?? [];
    const network = { subnets, securityGroups, assignPublicIp: publicIp(facts) };
    return { network, mistakes: [...amounts(network, service), ...publicIpMistakes(facts)] };
}
function amounts({ subnets, securityGroups }, service) {
    const mistakes = [];
    if (subnets.length === 0) {
        const elsewhere = service
            ? `service ${service.name} has none to take over`
            : '"service" can be given instead, whose subnets the task takes over';
        mistakes.push({ at: 'subnets', message: `is required: the network mode is awsvpc, and ${elsewhere}` });
    }
    if (subnets.length > mostSubnets) {
        mistakes.push({ at: 'subnets', message: `has ${subnets.length} subnets; ECS takes ${mostSubnets}` });
    }
    if (securityGroups.length > mostSecurityGroups) {
        const message = `has ${securityGroups.length} security groups; ECS takes ${mostSecurityGroups}`;
        mistakes.push({ at: 'security-groups', message });
    }
    return mistakes;
}
/** Only a task on Fargate gets one: what the service has is no reason to ask for it where the task runs elsewhere. */
function publicIp({ asked, service, isElsewhere, capacity }) {
    const isCopied = !isElsewhere || (0,task_infrastructure/* infrastructureOf */.fm)(capacity) === 'FARGATE';
    return asked.assignPublicIp ?? (isCopied && service?.network?.assignPublicIp === true);
}
function publicIpMistakes({ asked, capacity }) {
    const infrastructure = (0,task_infrastructure/* infrastructureOf */.fm)(capacity);
    if (asked.assignPublicIp !== true || (infrastructure !== 'EC2' && infrastructure !== 'EXTERNAL'))
        return [];
    const message = `is for tasks on Fargate; this one runs on ${infrastructure}, where the subnet and the instance decide`;
    return [{ at: 'assign-public-ip', message }];
}
function meaningless(asked, mode) {
    const settings = [
        { at: 'subnets', given: asked.subnets },
        { at: 'security-groups', given: asked.securityGroups },
        { at: 'assign-public-ip', given: asked.assignPublicIp },
    ];
    return settings
        .filter(({ given }) => given !== undefined)
        .map(({ at }) => ({ at, message: `has no meaning: the network mode is ${mode}, not awsvpc` }));
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/placement.js



/** Where a one-off task runs: each setting as it is asked for, else as the service has it. */
function decidedPlacement(facts) {
    const { asked, definition, service } = facts;
    const { capacity, notes, mistakes } = decidedCapacity(facts);
    const isElsewhere = asked.launchType !== undefined || asked.capacityProviderStrategy !== undefined;
    const network = decidedNetwork({ asked, isElsewhere, capacity, definition, service });
    return {
        placement: { capacity, platformVersion: platformVersion(facts, capacity), network: network.network },
        mistakes: [...mistakes, ...placement_platformMistakes(asked, capacity), ...network.mistakes],
        notes,
    };
}
/** RunTask, platformVersion: "A platform version is only specified for tasks hosted on Fargate." */
function platformVersion({ asked, service }, capacity) {
    return asked.platformVersion ?? ((0,task_infrastructure/* infrastructureOf */.fm)(capacity) === 'FARGATE' ? service?.platformVersion : undefined);
}
function placement_platformMistakes(asked, capacity) {
    const infrastructure = (0,task_infrastructure/* infrastructureOf */.fm)(capacity);
    if (asked.platformVersion === undefined || infrastructure === undefined || infrastructure === 'FARGATE')
        return [];
    const where = infrastructure === 'INSTANCES' ? 'instances of a capacity provider' : infrastructure;
    return [{ at: 'platform-version', message: `has no meaning: the task runs on ${where}, not on Fargate` }];
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/task-size.js + 1 modules
var task_size = __webpack_require__(515);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/size.js



/**
 * What the rules for task definitions say of the size that the overrides make of it. A size that may be newer than this
 * version is a warning, and no mistake.
 */
function sizeProblems({ overrides, definition, capacity }) {
    const { cpu, memory } = overrides;
    if (cpu === undefined && memory === undefined)
        return { mistakes: [], warnings: [] };
    const overridden = {
        ...definition,
        ...(cpu === undefined ? {} : { cpu }),
        ...(memory === undefined ? {} : { memory }),
        requiresCompatibilities: (0,task_infrastructure/* infrastructureOf */.fm)(capacity) === 'FARGATE' ? ['FARGATE'] : [],
    };
    const found = [...(0,task_size/* taskSizeFindings */.T)((0,validation_definition.definitionOf)(overridden))];
    return {
        mistakes: found
            .filter(({ severity }) => severity === 'error')
            .map(({ at, message }) => ({ at, message: message.replace(/\.$/, '') })),
        warnings: found.filter(({ severity }) => severity === 'warning').map(({ at, message }) => `${at}: ${message}`),
    };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/tag.js
var tag = __webpack_require__(9100);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/quote.js
var quote = __webpack_require__(4740);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task/tags.js



// AWS takes 50 for a resource; some are left to those that say where the task comes from.
const mostTags = 50 - origin/* originTagCount */.qk;
/** Those that are asked for, over those of the service, as far as there is room. */
function decidedTags({ asked, copied }) {
    const mistakes = [...asked].flatMap(([key, value]) => tagMistakes(key, value));
    if (asked.size > mostTags) {
        const message = `has ${asked.size} tags; ${mostTags} can be given, and the rest of AWS's 50 say where the task comes from`;
        mistakes.push({ at: 'tags', message });
    }
    const free = [...copied].filter(([key]) => !isReserved(key) && !asked.has(key));
    const room = Math.max(0, mostTags - asked.size);
    const left = free.slice(room).map(([key]) => (0,quote/* quote */.hD)(key));
    const notes = left.length > 0
        ? [`The task has ${mostTags} tags already; left out are those of the service with the keys ${(0,quote/* listed */.KE)(left)}.`]
        : [];
    return { tags: new Map([...free.slice(0, room), ...asked]), mistakes, notes };
}
function isReserved(key) {
    return (0,tag/* isReservedTag */.H)(key) || key.toLowerCase().startsWith(origin/* originPrefix */.fw);
}
function tagMistakes(key, value) {
    const mistakes = [];
    for (const problem of [(0,tag/* tagPartProblem */.V)('key', key), (0,tag/* tagPartProblem */.V)('value', value)]) {
        if (problem !== undefined)
            mistakes.push({ at: `tags, ${(0,quote/* quote */.hD)(key)}`, message: problem });
    }
    const owner = (0,tag/* isReservedTag */.H)(key) ? 'AWS' : 'the tags that say where a task comes from';
    if (isReserved(key))
        mistakes.push({ at: `tags, ${(0,quote/* quote */.hD)(key)}`, message: `has a prefix that is reserved for ${owner}` });
    // "as a prefix for either keys or values"
    if ((0,tag/* isReservedTag */.H)(value))
        mistakes.push({ at: `tags, ${(0,quote/* quote */.hD)(key)}`, message: 'has a value that begins with "aws:"' });
    return mistakes;
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/plan.js







/**
 * The task that the inputs, the definition and the service describe together.
 * @param service undefined when the inputs name none
 * @throws Failure `invalid-input` for everything that ECS would refuse, as far as that can be known beforehand
 */
function migrationPlan(inputs, { arn, definition }, service) {
    const decider = containerOf(inputs, definition);
    const overrides = overridesOf(inputs, decider.container);
    const { placement, ...placing } = decidedPlacement({ asked: askedPlacement(inputs), definition, service });
    const { tags, ...tagging } = decidedTags({ asked: inputs.tags ?? new Map(), copied: service?.tags ?? new Map() });
    const size = sizeProblems({ overrides, definition, capacity: placement.capacity });
    const enableExecuteCommand = inputs['enable-execute-command'];
    const exec = enableExecuteCommand ? execProblems({ definition, overrides, placement }) : nothing;
    const overriding = (0,task_overrides/* overrideMistakes */.y)(overrides, definition);
    const found = [decider, placing, size, tagging, exec].flatMap(({ mistakes }) => mistakes);
    refuse([...found, ...overriding], definition);
    return {
        container: decider.container,
        order: { cluster: inputs.cluster, taskDefinition: arn, overrides, ...placement, enableExecuteCommand, tags },
        notes: [...placing.notes, ...tagging.notes],
        warnings: [...decider.warnings, ...size.warnings, ...exec.warnings],
    };
}
const nothing = { mistakes: [], warnings: [] };
function refuse(mistakes, { family }) {
    if (mistakes.length === 0)
        return;
    throw (0,failure/* failureOf */.g5)(mistakes, {
        code: 'invalid-input',
        what: `inputs do not fit task definition ${family}`,
        remedy: 'Nothing was started.',
    });
}
/** A name that is wrong is one mistake among others: the rest is looked at all the same. */
function containerOf(inputs, definition) {
    try {
        const container = decidingContainer(definition, inputs['container-name']);
        const warning = nonEssentialDecider(definition, container);
        return { container, mistakes: [], warnings: warning === undefined ? [] : [warning] };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        return { container: '', mistakes: [{ at: 'container-name', message: (0,failure/* errorText */.kc)(error) }], warnings: [] };
    }
}
function overridesOf(inputs, container) {
    const { command, cpu, memory } = inputs;
    return {
        ...{ container, command, cpu, memory },
        environment: inputs['environment-variables'] ?? new Map(),
        taskRoleArn: inputs['task-role-arn'],
    };
}
function askedPlacement(inputs) {
    return {
        launchType: inputs['launch-type'],
        capacityProviderStrategy: inputs['capacity-provider-strategy'],
        platformVersion: inputs['platform-version'],
        subnets: inputs.subnets,
        securityGroups: inputs['security-groups'],
        assignPublicIp: inputs['assign-public-ip'],
    };
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

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/verdict.js


/**
 * The verdict on a task whose watch is over.
 * @param options.essential the containers whose end is the end of the task
 * @param options.order in which they ended, as far as a look has told
 * @param options.broken what ended the wait before the task had ended; undefined when it was seen to its end
 */
function verdictOn(task, options) {
    const { container, broken } = options;
    const end = outcomeOf(task, container, options);
    // The task may have ended by itself before the stop reached it: its own exit code is the better evidence.
    if (end && (broken === undefined || end.kind === 'succeeded' || end.kind === 'failed'))
        return end;
    const why = broken instanceof Error ? broken.message.replace(/\.$/, '') : String(broken);
    const exited = end?.exitCode === undefined ? '' : `; container "${container}" exited with code ${end.exitCode}`;
    return { kind: brokenKind(broken), exitCode: end?.exitCode, explanation: `${why}${exited}` };
}
function brokenKind(broken) {
    const code = broken instanceof failure/* Failure */.HR ? broken.code : undefined;
    return code === 'cancelled' || code === 'timed-out' ? code : 'lost';
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/follow.js










/**
 * Watches the task and prints its logs until it has stopped or the wait breaks off. The verdict is told at once, before
 * the late log lines that are then waited for.
 */
async function follow(started, course) {
    const { inputs, ports, container, definition } = course;
    const logs = new TaskLogs(course);
    logs.saw(started);
    const note = await logModeNote(definition, container);
    if (note !== undefined)
        ports.emit({ kind: 'log-mode', container, note });
    const minutes = inputs['wait-minutes'];
    const limit = { ms: minutes * 60_000, reason: () => timedOut(minutes) };
    // One that was taken over may have ended long ago, and ECS forgets.
    const hasEnded = started.lastStatus === 'STOPPED';
    const essential = essentialContainers(definition);
    let order;
    const onLook = (task) => {
        logs.saw(task);
        order ??= endOrder(task, { container, essential });
    };
    const reached = hasEnded ? seen(started) : await watchFor(limit, started, { course, onLook });
    const { task, broken, settled } = reached.broken === undefined ? reached : await cleanUp(reached, { course, onLook });
    const outcome = verdictOn(task, { container, essential, order, broken });
    ports.emit({ kind: 'verdict', outcome });
    if (settled)
        ports.remember('concluded');
    const read = await logs.drain(task, { isGood: outcome.kind === 'succeeded' });
    return { outcome, task, broken, ...read };
}
function seen(task) {
    return { task, broken: undefined, settled: true };
}
async function watchFor(atMost, from, { course, onLook }) {
    const { ports, cluster } = course;
    const limit = (0,deadline/* deadline */.n)({ ...atMost, clock: ports.clock, outer: ports.cancelled });
    let told;
    const onHidden = (why) => {
        if (why !== told)
            ports.emit({ kind: 'hidden', why });
        told = why;
    };
    const look = () => ports.ecs.task({ cluster, arn: from.arn, onHidden });
    const onTrouble = (error) => ports.emit({ kind: 'trouble', why: (0,failure/* errorText */.kc)(error) });
    let task = from;
    try {
        for await (const next of watchTask({ look, clock: ports.clock, signal: limit.signal, onTrouble })) {
            if (isOlderLook(next, task))
                continue;
            for (const text of changes(task, next))
                ports.emit({ kind: 'changed', text });
            onLook(next);
            task = next;
        }
        return seen(task);
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
const stopLimit = { ms: stopAtMost, reason: () => stopNotSeen(stopAtMost / 1_000) };
/** After a wait that broke off: stops the task when the policy says so, and sees how it ended while there is time. */
async function cleanUp({ task, broken }, attendance) {
    const { course } = attendance;
    const { inputs, ports, cluster } = course;
    const policy = ports.cancelled.aborted ? inputs['on-cancel'] : inputs['on-timeout'];
    const { arn } = task;
    if (policy === 'leave') {
        ports.emit({ kind: 'left-running', taskArn: arn });
        return { task, broken, settled: true };
    }
    const why = broken instanceof failure/* Failure */.HR ? broken.message : 'the step failed.';
    const reason = `Stopped by ${ports.identity.url}: ${why}`;
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
    const stopped = await watchFor(stopLimit, task, attendance);
    if (stopped.broken !== undefined)
        ports.emit({ kind: 'end-unseen', why: (0,failure/* errorText */.kc)(stopped.broken) });
    return { task: stopped.task, broken, settled: true };
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/execute-command.js


/**
 * What the reader should know of the task's role before a shell is opened with it. Never more than a warning: policies
 * may depend on conditions that the simulation does not know, and who starts tasks need not be able to read roles.
 */
async function checkedRole(order, registered, { iam }) {
    const roleArn = taskRoleArn(order.overrides, registered);
    if (roleArn === undefined)
        return undefined;
    try {
        const missing = await (await iam()).notAllowed({ roleArn, actions: sessionActions });
        if (missing.length === 0)
            return undefined;
        return `The policies of ${roleArn} do not seem to allow what enable-execute-command needs; no shell can be opened in the task without it: ${execStatement(missing)}`;
    }
    catch (error) {
        return `Whether ${roleArn} allows what enable-execute-command needs was not checked. ${(0,failure/* errorText */.kc)(error)}`;
    }
}

;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/plan-with-service.js


/**
 * The plan of a step, with what its service has to say, and with the role of its task looked at where a shell is asked
 * for. Nobody is asked whom the inputs do not name.
 * @throws Failure `invalid-input` for what ECS would refuse; others when the service cannot be read
 */
async function planned(inputs, registered, ports) {
    const { cluster, service } = inputs;
    const settings = service === undefined ? undefined : await ports.services.taskSettings({ cluster, service });
    const plan = migrationPlan(inputs, registered, settings);
    if (!plan.order.enableExecuteCommand)
        return plan;
    const warning = await checkedRole(plan.order, registered, ports);
    return warning === undefined ? plan : { ...plan, warnings: [...plan.warnings, warning] };
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
    const registered = await definitionFor(inputs['task-definition'], ports);
    const plan = await planned(inputs, registered, ports);
    const { container } = plan;
    const { cluster } = plan.order;
    for (const text of plan.notes)
        ports.emit({ kind: 'decided', text });
    for (const text of plan.warnings)
        ports.emit({ kind: 'note', text });
    ports.cancelled.throwIfAborted();
    const { definition } = registered;
    const { task: started, isTakenOver } = await begin(plan, { inputs, ports, definition });
    const url = (0,console_links/* taskUrl */.Dl)({ region: ports.region, cluster, taskArn: started.arn });
    const followed = await follow(started, { inputs, ports, cluster, container, definition });
    return migrationReport({ ...followed, container, isTakenOver, taskUrl: url });
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
        __webpack_require__.e(/* import() */ 912).then(__webpack_require__.bind(__webpack_require__, 8531)),
        __webpack_require__.e(/* import() */ 2355).then(__webpack_require__.bind(__webpack_require__, 4736)),
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
// EXTERNAL MODULE: ../build/js/packages/domain/src/moment.js
var moment = __webpack_require__(1906);
;// CONCATENATED MODULE: ../build/js/actions/run-migration/src/summary.js






/** The step's summary as Markdown: the verdict and why, what to do, where to look, and the last log lines. */
function migrationSummary(report) {
    const { outcome, task, failure } = report;
    const parts = [
        `### ${title(outcome)}`,
        `${(0,markdown/* escapeMarkdown */.FV)((0,capital/* capital */.N)(outcome.explanation).replace(/\.+$/, ''))}.`,
        ...(report.isTakenOver ? ['An earlier attempt of this job started the task; nothing was started again.'] : []),
        ...(failure ? [`**What to do:** ${(0,markdown/* escapeMarkdown */.FV)(failure.remedy)}`] : []),
        (0,markdown/* facts */.Ix)([
            ['Exit code', outcome.exitCode === undefined ? 'none' : (0,markdown/* code */.aY)(String(outcome.exitCode))],
            ['Container', (0,markdown/* code */.aY)(report.container)],
            ...times(task),
            ['Task', (0,markdown/* linked */.q)((0,src_arn/* lastSegment */.mp)(task.arn), report.taskUrl)],
            ['Task definition', (0,markdown/* code */.aY)((0,src_arn/* shortDefinition */.EJ)(task.definitionArn))],
            ...logRows(report),
        ]),
        lastLinesPart(report),
    ];
    return `${parts.join('\n\n')}\n`;
}
function title({ kind, exitCode }) {
    if (kind === 'succeeded')
        return '✅ Migration succeeded';
    return `❌ Migration: ${kind}${kind === 'failed' ? `, exit code ${exitCode}` : ''}`;
}
function times(task) {
    const { createdAt, stoppedAt } = task;
    const rows = [];
    if (createdAt !== undefined && stoppedAt !== undefined) {
        rows.push(['Time', `${(0,duration/* duration */.p)(stoppedAt - createdAt)}, from ${(0,moment/* utc */.n)(createdAt)} to ${(0,moment/* utc */.n)(stoppedAt)}`]);
    }
    const spans = phases(task).map(({ name, ms }) => `${name} ${(0,duration/* duration */.p)(ms)}`);
    if (spans.length > 0)
        rows.push(['Of that', spans.join(', ')]);
    return rows;
}
function logRows({ logs }) {
    return logs.map(({ container, url, place }) => {
        const label = logs.length > 1 ? `Log of ${(0,markdown/* code */.aY)(container)}` : 'Log';
        return [label, url === undefined ? (0,markdown/* escapeMarkdown */.FV)(place) : (0,markdown/* link */.nf)(place, url)];
    });
}
function lastLinesPart({ outcome, lastLines }) {
    if (lastLines.length === 0)
        return 'No log line was read.';
    const title = `Last ${lastLines.length} log ${lastLines.length === 1 ? 'line' : 'lines'}`;
    const body = (0,markdown/* codeBlock */.DV)(lastLines);
    if (outcome.kind !== 'succeeded')
        return `#### ${title}\n\n${body}`;
    return `<details><summary>${title}</summary>\n\n${body}\n</details>`;
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
        const { tasks, services, definitions } = (0,ecs.ecsWithServices)(settings);
        const report = await run(inputs, {
            ...{ ecs: tasks, services, definitions },
            async iam() {
                const { iam } = await Promise.all(/* import() */[__webpack_require__.e(5908), __webpack_require__.e(2140), __webpack_require__.e(3338)]).then(__webpack_require__.bind(__webpack_require__, 3338));
                return iam(settings);
            },
            async logs(logRegion) {
                const { logsClient } = await Promise.all(/* import() */[__webpack_require__.e(7097), __webpack_require__.e(1504), __webpack_require__.e(9587)]).then(__webpack_require__.bind(__webpack_require__, 9587));
                return logsClient({ ...settings, region: logRegion });
            },
            readSource: (name) => (0,workspace/* readWorkspaceFile */.s)(name, environment),
            start: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
            remember: (intent) => (0,core/* saveState */.LZ)('intent', intent),
            emit(event) {
                for (const entry of narrate(event))
                    (0,log/* print */.y)(entry);
            },
            ...{ region, clock: system_clock/* systemClock */.m, cancelled, identity: runIdentity(environment, inputs['job-index']) },
        });
        return {
            outputs: migrationOutputs(report),
            summary: migrationSummary(report),
            ...(report.failure ? { failure: report.failure } : {}),
        };
    });
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

/***/ 9100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isReservedTag),
/* harmony export */   V: () => (/* binding */ tagPartProblem)
/* harmony export */ });
/* harmony import */ var _task_definition_validation_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4740);

// Of the services' models (Tag: key, value).
const lengths = { key: { from: 1, to: 128 }, value: { from: 0, to: 256 } };
const signs = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/** What is wrong with the form of a tag's key or value, for a message without its end; undefined for nothing. */
function tagPartProblem(part, text) {
    const { from, to } = lengths[part];
    const length = [...text].length;
    if (length < from || length > to)
        return `is ${length} characters long; AWS takes ${from} to ${to}`;
    if (signs.test(text))
        return undefined;
    return `${(0,_task_definition_validation_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} holds a sign that tags may not have; allowed are letters, digits, blanks and _ . : / = + - @`;
}
/** RunTask, tags: "Do not use aws:, AWS:, or any upper or lowercase combination of such as a prefix". */
function isReservedTag(key) {
    return /^aws:/i.test(key);
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

/***/ 8543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definitionOf: () => (/* binding */ definitionOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8108);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4740);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8704);
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3910);




function definitionOf(value) {
    const { requiresCompatibilities, runtimePlatform } = value;
    const family = (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)(runtimePlatform).operatingSystemFamily);
    return {
        value,
        containers: (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO)(value.containerDefinitions, 'containerDefinitions').map(containerOf),
        volumes: (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO)(value.volumes, 'volumes'),
        networkMode: (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(value.networkMode),
        cpu: (0,_sizes_js__WEBPACK_IMPORTED_MODULE_2__/* .cpuUnits */ .M)((0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(value.cpu) ?? ''),
        memory: (0,_sizes_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryMiB */ .I)((0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(value.memory) ?? ''),
        isForFargate: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonArray */ .Md)(requiresCompatibilities) && requiresCompatibilities.includes('FARGATE'),
        isForWindows: family?.startsWith('WINDOWS') ?? false,
    };
}
function containerOf(entry) {
    const name = (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry.value.name);
    return {
        ...entry,
        name,
        label: name === undefined ? entry.at : `container ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}`,
        isEssential: entry.value.essential !== false,
    };
}


/***/ }),

/***/ 2610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ finding)
});

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/rules.js
/**
 * Every rule with its severity: an error is what AWS refuses, a warning what somebody should look at, or what is not
 * known well enough to be an error. docs/task-definitions.md says what each is about and where it comes from.
 */
const severities = {
    'unknown-key': 'error',
    'describe-only-key': 'warning',
    'wrong-type': 'error',
    'missing-member': 'error',
    'unknown-value': 'error',
    'unlisted-value': 'warning',
    'family-name': 'error',
    'no-containers': 'error',
    'too-many-containers': 'error',
    'too-large': 'error',
    'no-essential-container': 'error',
    'container-name': 'error',
    'duplicate-container': 'error',
    'role-arn': 'error',
    'placement-constraints': 'error',
    'too-many-tags': 'error',
    'empty-tags': 'error',
    tag: 'error',
    'duplicate-tag': 'error',
    'image-reference': 'error',
    'latest-image': 'warning',
    'mutable-image': 'warning',
    'task-size': 'error',
    'unknown-task-size': 'warning',
    'container-memory-missing': 'error',
    'container-memory-minimum': 'error',
    'container-memory-below-reservation': 'error',
    'container-memory-above-task': 'error',
    'memory-reservation-sum': 'error',
    'container-memory-sum': 'warning',
    'container-cpu': 'error',
    'container-cpu-sum': 'error',
    'port-missing': 'error',
    'port-number': 'error',
    'port-range': 'error',
    'host-port': 'error',
    'duplicate-host-port': 'error',
    'duplicate-container-port': 'warning',
    'port-name': 'error',
    'duplicate-port-name': 'error',
    'ports-without-network': 'error',
    'links-network-mode': 'error',
    'unknown-link': 'warning',
    'awsvpc-unsupported': 'error',
    'unknown-dependency': 'error',
    'dependency-cycle': 'error',
    'dependency-on-essential': 'error',
    'dependency-without-health-check': 'error',
    'health-check': 'error',
    'health-check-command': 'warning',
    'restart-policy': 'error',
    'linux-parameters': 'error',
    ulimit: 'warning',
    'resource-requirement': 'error',
    'credential-specs': 'error',
    'proxy-container': 'error',
    'proxy-properties': 'warning',
    'volume-name': 'error',
    'duplicate-volume': 'error',
    'volume-kind': 'error',
    'volumes-at-launch': 'error',
    'efs-volume': 'error',
    's3-files-volume': 'warning',
    'unknown-volume': 'error',
    'volumes-from': 'error',
    'ephemeral-storage': 'error',
    'no-log-configuration': 'warning',
    'non-blocking-logs': 'warning',
    'awslogs-options': 'error',
    'awslogs-patterns': 'warning',
    'splunk-options': 'warning',
    'firelens-router': 'error',
    'firelens-unused': 'error',
    'firelens-routers': 'warning',
    'variable-name': 'error',
    'duplicate-variable': 'warning',
    'environment-file': 'error',
    'environment-file-extension': 'warning',
    'too-many-environment-files': 'error',
    'secret-reference': 'error',
    'duplicate-secret': 'error',
    'secret-and-variable': 'error',
    'plaintext-secret': 'warning',
    'execution-role': 'error',
    'execution-role-advised': 'warning',
    'fargate-network-mode': 'error',
    'fargate-size': 'error',
    'fargate-unsupported': 'error',
    'fargate-doubtful': 'warning',
    'fargate-log-driver': 'error',
    'fargate-timeout': 'error',
    'fargate-platform': 'error',
    'windows-unsupported': 'warning',
};

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/finding.js

function finding(rule, at, message) {
    return { severity: severities[rule], at, rule, message };
}


/***/ }),

/***/ 4740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _secret_looking_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1446);

/** A value of the definition for a message: in quotes, on one line, short, and without what looks secret. */
function quote(value) {
    return JSON.stringify((0,_secret_looking_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(value));
}
/** `1 container`, `2 containers`. */
function count(amount, thing) {
    return `${amount} ${thing}${amount === 1 ? '' : 's'}`;
}
/** `a, b and c` */
function listed(values) {
    const [last = '', ...before] = values.toReversed();
    return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}


/***/ }),

/***/ 8704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   T5: () => (/* binding */ hasEntries),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   fF: () => (/* binding */ options),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   qR: () => (/* binding */ isGiven)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8108);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(812);


function text(value) {
    return typeof value === 'string' ? value : undefined;
}
function number(value) {
    return typeof value === 'number' ? value : undefined;
}
function mapping(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) ? value : {};
}
/** Null counts as not given: the SDK leaves it out. */
function isGiven(value) {
    return value !== undefined && value !== null;
}
function hasEntries(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonArray */ .Md)(value) && value.length > 0;
}
/** The mappings of a list that stands at `at`. */
function entries(value, at) {
    const found = [];
    for (const [index, entry] of items(value)) {
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(entry))
            found.push({ at: `${at}[${index}]`, value: entry });
    }
    return found;
}
/** The texts of a list that stands at `at`. */
function texts(value, at) {
    const found = [];
    for (const [index, entry] of items(value)) {
        if (typeof entry === 'string')
            found.push({ at: `${at}[${index}]`, value: entry });
    }
    return found;
}
/** The texts of a mapping that stands at `at`, by their keys. */
function options(value, at) {
    const found = [];
    for (const [key, entry] of Object.entries(mapping(value))) {
        if (typeof entry === 'string')
            found.push({ at: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberPath */ .M)(at, key), key, value: entry });
    }
    return found;
}
function items(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonArray */ .Md)(value) ? value.entries() : [];
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

/***/ 515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ taskSizeFindings)
});

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/fargate-sizes.js
const gib = 1024;
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
const sizes = [
    { cpu: 256, memory: [512, gib, 2 * gib], isForWindows: false },
    { cpu: 512, memory: steps({ from: 1, to: 4, by: 1 }), isForWindows: false },
    { cpu: 1024, memory: steps({ from: 2, to: 8, by: 1 }), isForWindows: true },
    { cpu: 2048, memory: steps({ from: 4, to: 16, by: 1 }), isForWindows: true },
    { cpu: 4096, memory: steps({ from: 8, to: 30, by: 1 }), isForWindows: true },
    { cpu: 8192, memory: steps({ from: 16, to: 60, by: 4 }), isForWindows: false },
    { cpu: 16_384, memory: steps({ from: 32, to: 120, by: 8 }), isForWindows: false },
];
/** CPU units of the largest size that this version knows. */
const largestCpu = 16_384;
function fargateSize(cpu) {
    return sizes.find((size) => size.cpu === cpu);
}
/** All in GiB. */
function steps({ from, to, by }) {
    return Array.from({ length: (to - from) / by + 1 }, (_, index) => (from + index * by) * gib);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/finding.js + 1 modules
var finding = __webpack_require__(2610);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/quote.js
var quote = __webpack_require__(4740);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/reading.js
var reading = __webpack_require__(8704);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/task-size.js




// TaskDefinition, cpu: 128 to 196608 units (192 vCPU) where the size is free. The upper end has moved before.
const leastCpu = 128;
const mostCpu = 196_608;
// ContainerDefinition, memory: what Docker reserves at the least.
const leastMemory = 6;
/** The size of the task: its form, and that Fargate has it. */
function* taskSizeFindings(definition) {
    const { value, cpu, memory, isForFargate } = definition;
    const given = { cpu: (0,reading/* text */.Qq)(value.cpu), memory: (0,reading/* text */.Qq)(value.memory) };
    if (given.cpu !== undefined && cpu === undefined) {
        yield (0,finding/* finding */.g)('task-size', 'cpu', `${(0,quote/* quote */.hD)(given.cpu)} is no size; expected CPU units ("512") or vCPUs ("0.5 vCPU").`);
    }
    if (given.memory !== undefined && memory === undefined) {
        yield (0,finding/* finding */.g)('task-size', 'memory', `${(0,quote/* quote */.hD)(given.memory)} is no size; expected MiB ("1024") or GB ("1 GB").`);
    }
    if (isForFargate)
        yield* fargateSizeFindings(definition);
    else
        yield* freeSizeFindings(definition);
}
function* freeSizeFindings({ cpu, memory }) {
    if (cpu !== undefined && cpu < leastCpu) {
        yield (0,finding/* finding */.g)('task-size', 'cpu', `is ${cpu} CPU units; AWS takes ${leastCpu} (0.125 vCPU) and more.`);
    }
    if (cpu !== undefined && cpu > mostCpu) {
        yield (0,finding/* finding */.g)('unknown-task-size', 'cpu', `is ${cpu} CPU units; the most that is known here is ${mostCpu}.`);
    }
    if (memory !== undefined && memory < leastMemory) {
        yield (0,finding/* finding */.g)('task-size', 'memory', `is ${memory} MiB; a container needs ${leastMemory} at the least.`);
    }
}
function* fargateSizeFindings({ value, cpu, memory, isForWindows }) {
    for (const member of ['cpu', 'memory']) {
        if (!(0,reading/* isGiven */.qR)(value[member])) {
            yield (0,finding/* finding */.g)('fargate-size', member, `is missing; Fargate needs the ${member} of the whole task.`);
        }
    }
    if (cpu === undefined)
        return;
    const size = fargateSize(cpu);
    if (!size) {
        const isLarger = cpu > largestCpu;
        const said = `${cpu} CPU units are ${isLarger ? 'more than Fargate had when this version was made' : 'no size of Fargate'}.`;
        yield (0,finding/* finding */.g)(isLarger ? 'unknown-task-size' : 'fargate-size', 'cpu', said);
        return;
    }
    if (isForWindows && !size.isForWindows) {
        yield (0,finding/* finding */.g)('fargate-size', 'cpu', `${cpu} CPU units are for Linux; Windows on Fargate takes 1024, 2048 or 4096.`);
    }
    if (memory !== undefined)
        yield* memoryFindings(size, memory);
}
function* memoryFindings({ cpu, memory: known }, memory) {
    if (known.includes(memory))
        return;
    const [from = 0, next = 0] = known;
    const to = known.at(-1) ?? 0;
    const range = known.length < 4 ? (0,quote/* listed */.KE)(known.map(String)) : `${from} to ${to} in steps of ${next - from}`;
    // Above the largest size may stand one that is newer than this version; between known ones there is none.
    const rule = cpu === largestCpu && memory > to ? 'unknown-task-size' : 'fargate-size';
    yield (0,finding/* finding */.g)(rule, 'memory', `${memory} MiB do not go with ${cpu} CPU units on Fargate, which has ${range} MiB for them.`);
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
