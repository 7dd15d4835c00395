export const id = 7360;
export const ids = [7360];
export const modules = {

/***/ 3469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ witnesses)
/* harmony export */ });
function witnesses(options) {
    return {
        alarms: async () => (await Promise.all(/* import() */[__webpack_require__.e(9784), __webpack_require__.e(3559)]).then(__webpack_require__.bind(__webpack_require__, 1178))).cloudWatch(options),
        targetGroups: async () => (await Promise.all(/* import() */[__webpack_require__.e(5908), __webpack_require__.e(7827), __webpack_require__.e(9330)]).then(__webpack_require__.bind(__webpack_require__, 9330))).elb(options),
        logs: async (region) => (await Promise.all(/* import() */[__webpack_require__.e(7097), __webpack_require__.e(1504), __webpack_require__.e(3307)]).then(__webpack_require__.bind(__webpack_require__, 3307))).cloudWatchLogs({ ...options, region }),
    };
}


/***/ }),

/***/ 8797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ changes)
/* harmony export */ });
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8863);

/** What is worth telling between two looks, in the order in which it happens. */
function changes(before, after) {
    const events = [];
    const ended = !isGoing(after);
    if (!ended)
        events.push(...statusChanges(before, after));
    if (after.progress)
        events.push(...progressChanges(before?.progress, after.progress, after.error));
    if (!ended && shiftsNow(before, after) && after.terminationWaitMinutes !== undefined) {
        events.push({ kind: 'waits-to-terminate', minutes: after.terminationWaitMinutes });
    }
    if (ended)
        events.push(...statusChanges(before, after));
    if (after.error && !before?.error)
        events.push({ kind: 'error', error: after.error });
    if (after.rolledBackBy !== undefined && before?.rolledBackBy === undefined) {
        events.push({ kind: 'rollback', deploymentId: after.rolledBackBy });
    }
    return events;
}
/** Not so a rollback: it has no old tasks to keep. */
function shiftsNow(before, after) {
    return after.rollsBack === undefined && (0,_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .hasShifted */ .cb)(after) && !(before && (0,_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .hasShifted */ .cb)(before));
}
function isGoing({ status }) {
    return status === 'running' || status === 'ready';
}
function statusChanges(before, after) {
    const { id: deploymentId, status, rawStatus, readyWaitMinutes } = after;
    if (before?.rawStatus === rawStatus)
        return [];
    if (status === 'ready')
        return [{ kind: 'waits-to-continue', deploymentId, minutes: readyWaitMinutes }];
    return [{ kind: 'status', status, rawStatus }];
}
function progressChanges(before, after, error) {
    const events = [];
    for (const stage of after.stages) {
        events.push(...stageChanges(before?.stages.find(({ name }) => name === stage.name), stage, error));
    }
    for (const { label, running, desired } of after.revisions) {
        const earlier = before?.revisions.find((revision) => revision.label === label);
        if (label !== 'green' || (earlier?.running === running && earlier.desired === desired))
            continue;
        if (desired === 0 && running === 0 && !earlier)
            continue;
        events.push({ kind: 'tasks', label, running, desired });
    }
    const weights = weightsOf(after);
    const earlier = before ? weightsOf(before) : [];
    if (weights.length > 0 && !sameWeights(weights, earlier))
        events.push({ kind: 'traffic', weights });
    return events;
}
// A stage without a hook passes within a second or two: to tell it would only be noise.
const worthTelling = 5_000;
function stageChanges(before, after, error) {
    const { name, status, startedAt, endedAt, diagnostics } = after;
    if (before?.status === status)
        return [];
    if (status === 'running')
        return [{ kind: 'stage-started', name }];
    // What a stop breaks off says nothing of its own.
    if (status === 'failed' && error?.code === 'MANUAL_STOP')
        return [{ kind: 'stage-stopped', name }];
    if (status === 'failed')
        return [{ kind: 'stage-failed', name, diagnostics }];
    if (status !== 'succeeded')
        return [];
    const ms = startedAt !== undefined && endedAt !== undefined && endedAt >= startedAt ? endedAt - startedAt : undefined;
    if (ms === undefined ? before?.status !== 'running' : ms < worthTelling)
        return [];
    return [{ kind: 'stage-succeeded', name, ms }];
}
function weightsOf(progress) {
    const weights = [];
    for (const { label, trafficWeight } of progress.revisions) {
        if (trafficWeight !== undefined)
            weights.push({ label, weight: trafficWeight });
    }
    return weights;
}
function sameWeights(some, others) {
    // A task set that is not there yet has no traffic.
    const weightIn = (weights, label) => weights.find((entry) => entry.label === label)?.weight ?? 0;
    return [...some, ...others].every(({ label }) => weightIn(some, label) === weightIn(others, label));
}


/***/ }),

/***/ 2789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ diagnosisMarkdown)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1751);
/* harmony import */ var _moment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1906);


/** Why a deployment failed, as Markdown; empty when nothing was found. */
function diagnosisMarkdown(diagnosis) {
    const { log, events } = diagnosis;
    const lines = [...taskLines(diagnosis), ...targetLines(diagnosis), ...alarmLines(diagnosis), ...gapLines(diagnosis)];
    const parts = [];
    if (lines.length > 0)
        parts.push(lines.join('\n'));
    if (log) {
        parts.push(`Last log lines of container ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(log.container)} of the task that failed last:`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(log.lines));
    }
    if (events.length > 0) {
        const block = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(events.map(({ at, message }) => `${(0,_moment_js__WEBPACK_IMPORTED_MODULE_1__/* .utc */ .n)(at)} ${message}`));
        parts.push(`<details><summary>Events of the service</summary>\n\n${block}\n</details>`);
    }
    return parts.length > 0 ? ['#### Why', ...parts] : [];
}
// The commonest come first; a service of many tasks may show hundreds.
const mostListed = 10;
function taskLines({ taskFailures }) {
    const lines = taskFailures.map(({ count, stopCode, reason }) => `- ${count} ${count === 1 ? 'task' : 'tasks'} of the new version stopped (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(stopCode)}): ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason)}`);
    return listed(lines, 'other ways in which tasks stopped');
}
function listed(lines, others) {
    if (lines.length <= mostListed)
        return [...lines];
    return [...lines.slice(0, mostListed), `- and ${lines.length - mostListed} ${others}`];
}
// What the commonest reasons of a load balancer come from.
const hints = new Map([
    ['Target.Timeout', 'the security group, the port, or a slow start'],
    ['Target.ResponseCodeMismatch', 'the path of the health check, or the application'],
    ['Target.FailedHealthChecks', 'nothing listens on the port'],
]);
function targetLines({ targets }) {
    const lines = targets.map(({ id, state, reason, description }) => {
        const because = reason === undefined ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(reason)})`;
        const words = description === undefined ? '' : `: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(description)}`;
        const hint = hints.get(reason ?? '');
        return `- target ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)} is ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(state)}${because}${words}${hint === undefined ? '' : ` Often it is ${hint}.`}`;
    });
    return listed(lines, 'other targets');
}
function alarmLines({ alarms }) {
    return alarms.map(({ name, state, reason }) => {
        const why = reason === undefined ? '' : `: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason)}`;
        return `- alarm ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} is in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(state)}${why}`;
    });
}
function gapLines({ gaps }) {
    return gaps.map((gap) => `- could not be read: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(gap)}`);
}


/***/ }),

/***/ 7009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ allAtOnce)
/* harmony export */ });
/** The name of AWS's own configuration for that, which nobody can change. */
const allAtOnce = 'CodeDeployDefault.ECSAllAtOnce';


/***/ }),

/***/ 8867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ latest)
/* harmony export */ });
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9916);

/**
 * What two looks in a row show together. Reads of AWS may be older than the one before, the deployment's and its
 * target's each on their own: whatever would go back is left as it was.
 */
function latest(before, look) {
    if (!before)
        return look;
    const state = isOlderState(look, before) ? before : look;
    return {
        ...state,
        rolledBackBy: look.rolledBackBy ?? before.rolledBackBy,
        rollbackMessage: look.rollbackMessage ?? before.rollbackMessage,
        terminationWaitStarted: look.terminationWaitStarted || before.terminationWaitStarted,
        progress: latestProgress(before, look),
    };
}
// Ready and InProgress take turns; everything else only goes forward.
const beginnings = ['Created', 'Queued'];
function isOlderState(look, before) {
    return stateRank(look) < stateRank(before);
}
function stateRank(deployment) {
    if ((0,_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .hY)(deployment))
        return beginnings.length + 1;
    const place = beginnings.indexOf(deployment.rawStatus);
    return place < 0 ? beginnings.length : place;
}
function latestProgress(before, look) {
    const [old, now] = [before.progress, look.progress];
    if (!old || !now)
        return now ?? old;
    if (isOlderProgress(now, old))
        return old;
    // Only a rollback takes traffic from the new tasks again.
    const goesBack = look.rollsBack === undefined && !(0,_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .hY)(look) && greenWeight(now) < greenWeight(old);
    return goesBack ? old : now;
}
function isOlderProgress(now, old) {
    if (now.updatedAt !== undefined && old.updatedAt !== undefined && now.updatedAt !== old.updatedAt) {
        return now.updatedAt < old.updatedAt;
    }
    return stageRank(now) < stageRank(old);
}
const ranks = { pending: 0, running: 1, succeeded: 2, failed: 2, skipped: 2 };
function stageRank({ stages }) {
    return stages.reduce((sum, { status }) => sum + ranks[status], 0);
}
function greenWeight({ revisions }) {
    return revisions.find(({ label }) => label === 'green')?.trafficWeight ?? 0;
}


/***/ }),

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sp: () => (/* binding */ narrate),
  Pj: () => (/* binding */ timelineText)
});

// UNUSED EXPORTS: eventText

// EXTERNAL MODULE: ../build/js/packages/domain/src/duration.js
var duration = __webpack_require__(6722);
// EXTERNAL MODULE: ../build/js/packages/domain/src/line.js
var line = __webpack_require__(4264);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/registration.js
var registration = __webpack_require__(3565);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/diagnosis-lines.js
/** Why a deployment failed, for those who read the job's log and not its summary. */
function diagnosisLines({ taskFailures, targets, alarms, log, gaps }) {
    const facts = [
        ...taskFailures.map(({ count, stopCode, reason }) => `${count} × ${stopCode}: ${reason}`),
        ...targets.map(({ id, state, reason, description }) => {
            const why = [reason, description].filter((text) => text !== undefined).join(': ');
            return `target ${id} is ${state}${why === '' ? '' : ` (${why})`}`;
        }),
        ...alarms.map(({ name, state }) => `alarm ${name} is in ${state}`),
        ...gaps.map((gap) => `could not be read: ${gap}`),
    ];
    const lines = facts.map((text) => ({ level: 'info', prefix: '  ', text }));
    if (log) {
        lines.push({ level: 'info', text: `Last log lines of container "${log.container}" of the task that failed last:` });
        for (const text of log.lines)
            lines.push({ level: 'info', prefix: `${log.container} │ `, text });
    }
    return lines.length > 0 ? [{ level: 'info', text: 'What AWS shows of the reasons:' }, ...lines] : [];
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/narrate.js




/** What the job's log says of an event. */
function narrate(event) {
    switch (event.kind) {
        case 'registered':
        case 'reused':
        case 'registration-trouble':
        case 'note':
            return (0,registration/* narrateRegistration */.f)(event);
        case 'planned':
            return event.lines.map(line/* info */.p);
        case 'created':
            return [(0,line/* info */.p)(`Started deployment ${event.deploymentId}`), ...narrate_link(event.url)];
        case 'adopted':
            return [
                (0,line/* info */.p)(`Deployment ${event.deploymentId} is the one of this step: its start was answered too late, or not at all.`),
                ...narrate_link(event.url),
            ];
        case 'creation-trouble':
            return [(0,line/* info */.p)(`Whether the deployment was started is not known yet, looking for it: ${event.why}`)];
        case 'changed': {
            const prefix = event.rollback ? `· rollback ${event.deploymentId} ` : '· ';
            return [{ level: 'info', prefix, text: eventText(event.event) }];
        }
        case 'trouble':
            return [(0,line/* info */.p)(`CodeDeploy cannot be asked at the moment, trying again: ${event.why}`)];
        case 'not-readable':
            return [(0,line/* warning */.$)(`${event.what} cannot be read: ${event.why}`)];
        case 'stopping': {
            const how = event.rollBack ? 'and having it rolled back' : 'without a rollback';
            return [(0,line/* warning */.$)(`Stopping deployment ${event.deploymentId} ${how}: ${event.why}`)];
        }
        case 'stop-accepted':
            return [(0,line/* info */.p)('CodeDeploy has accepted the stop; a cancelled job does not wait for the end.')];
        case 'diagnosed':
            return diagnosisLines(event.diagnosis);
        case 'left':
            return [(0,line/* warning */.$)(`Deployment ${event.deploymentId} is left as it is: ${event.why}`)];
        case 'clean-up-failed':
            return [(0,line/* warning */.$)(`Deployment ${event.deploymentId} could not be stopped and may go on: ${event.why}`)];
        case 'end-unseen':
            return [(0,line/* warning */.$)(`The end of deployment ${event.deploymentId} was not seen: ${event.why}`)];
    }
}
/** An event in a few words, for the log and the timeline. */
function eventText(event) {
    switch (event.kind) {
        case 'status':
            return `deployment is ${event.rawStatus}`;
        case 'stage-started':
            return `${event.name} has begun`;
        case 'stage-succeeded':
            return event.ms === undefined ? `${event.name} succeeded` : `${event.name} succeeded after ${(0,duration/* duration */.p)(event.ms)}`;
        case 'stage-failed':
            return event.diagnostics === undefined ? `${event.name} failed` : `${event.name} failed: ${event.diagnostics}`;
        case 'stage-stopped':
            return `${event.name} was broken off`;
        case 'tasks':
            return `${event.label}: ${event.running} of ${event.desired} tasks run`;
        case 'traffic':
            return `traffic: ${event.weights.map(({ label, weight }) => `${label} ${weight} %`).join(', ')}`;
        case 'waits-to-continue':
            return `deployment is Ready: it waits${atMost(event.minutes)} to be continued (aws deploy continue-deployment --deployment-wait-type READY_WAIT --deployment-id ${event.deploymentId})`;
        case 'waits-to-terminate':
            return `all traffic has moved: the old tasks are kept for ${event.minutes} min`;
        case 'error':
            return `${event.error.code}: ${event.error.message}`;
        case 'rollback':
            return `deployment ${event.deploymentId} rolls it back`;
    }
}
function atMost(minutes) {
    return minutes === undefined ? '' : ` at most ${minutes} min`;
}
function narrate_link(url) {
    return url === undefined ? [] : [(0,line/* info */.p)(url)];
}
/** What the timeline of the summary says of an event; undefined for what only matters while one waits. */
function timelineText(event) {
    switch (event.kind) {
        case 'created':
            return `deployment ${event.deploymentId} started`;
        case 'adopted':
            return `deployment ${event.deploymentId} found to be this step's`;
        case 'changed':
            return event.rollback ? `rollback: ${eventText(event.event)}` : eventText(event.event);
        case 'stopping':
            return `asked to stop: ${event.why}`;
        case 'left':
            return `left as it is: ${event.why}`;
        case 'clean-up-failed':
            return `could not be stopped: ${event.why}`;
        default:
            return undefined;
    }
}


/***/ }),

/***/ 4797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isGood),
/* harmony export */   e: () => (/* binding */ failureFor)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4356);


const codes = {
    failed: 'deployment-failed',
    'rolled-back': 'rolled-back',
    'rollback-failed': 'rollback-failed',
    stopped: 'stopped',
    superseded: 'superseded',
    'timed-out': 'timed-out',
    cancelled: 'cancelled',
    lost: 'lost',
};
/** Whether the outcome leaves the step green. */
function isGood(kind) {
    return !isBad(kind);
}
function isBad(kind) {
    return kind in codes;
}
/**
 * The failure of a step; undefined for an outcome that leaves it green.
 * @param facts.what it was about, e.g. `deployment`
 */
function failureFor({ kind, explanation }, facts) {
    if (!isBad(kind))
        return undefined;
    const { what, remedies, deployment, broken } = facts;
    const cause = broken?.cause;
    const message = `The ${what} did not succeed (${kind}): ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignLine */ .n)(explanation).replace(/\.+$/, '')}.`;
    // What kept the step from asking CodeDeploy has a remedy of its own, such as the permission that is missing.
    const first = kind === 'lost' && cause instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? `${cause.remedy} ` : '';
    const named = message.includes(deployment.id) ? message : `${message} Deployment: ${deployment.id}`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ code: codes[kind], message: named, remedy: first + remedies[kind], cause });
}


/***/ }),

/***/ 1950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8999);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6722);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1397);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9916);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8863);





/**
 * The verdict. Success needs both: CodeDeploy says so, and the service's PRIMARY task set runs the task definition that
 * was asked for.
 */
function outcomeOf(ending) {
    const { deployment, rollback } = ending;
    if (deployment.status === 'succeeded')
        return afterSuccess(ending);
    if (rollback && (rollback.status === 'succeeded' || (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .endedBadly */ .PL)(rollback)))
        return afterRollback(ending, rollback);
    const { broken } = ending;
    if (broken && broken.kind !== 'gave-up')
        return { kind: broken.kind, explanation: afterBreakOff(broken, ending) };
    if ((0,_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .endedBadly */ .PL)(deployment))
        return afterFailure(ending);
    if (ending.broken)
        return { kind: 'failed', explanation: `${reason(ending)}${fateText(ending)}` };
    return whileItRuns(ending);
}
function afterSuccess(ending) {
    const { deployment, serving, asked, before } = ending;
    if (serving?.taskDefinition === asked)
        return { kind: 'succeeded', explanation: `the service runs ${(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(asked)}` };
    const says = `CodeDeploy reports deployment ${deployment.id} as ${deployment.rawStatus}`;
    if (!serving) {
        return { kind: 'lost', explanation: `${says}, but ${unserved(ending)}` };
    }
    const shows = `the service runs ${(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(serving.taskDefinition)}, not ${(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(asked)}`;
    if (serving.id === before?.id || serving.externalId === deployment.id) {
        return { kind: 'lost', explanation: `${says}, but ${shows}` };
    }
    return { kind: 'superseded', explanation: `${says}, but ${shows}: ${madeBy(serving)} came after it` };
}
function afterRollback(ending, rollback) {
    const { deployment, serving, asked, before } = ending;
    const because = reason(ending);
    if (rollback.status !== 'succeeded') {
        const error = rollback.error ? `: ${rollback.error.message.replace(/\.$/, '')} (${rollback.error.code})` : '';
        const explanation = `${because}; rollback ${rollback.id} ended as ${rollback.rawStatus} too${error}`;
        return { kind: 'rollback-failed', explanation };
    }
    if ((0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .isBroughtBy */ .fG)(serving, { id: deployment.id, asked, before })) {
        const explanation = `${because}; rollback ${rollback.id} ended as ${rollback.rawStatus}, but the service still runs ${(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(asked)}`;
        return { kind: 'rollback-failed', explanation };
    }
    if (serving && isSomebodyElses(serving, ending) && serving.externalId !== rollback.id) {
        const explanation = `${because}; rollback ${rollback.id} succeeded; ${madeBy(serving)} came after it`;
        return { kind: 'superseded', explanation };
    }
    const now = serving ? `${(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(serving.taskDefinition)} serves` : unserved(ending);
    return { kind: 'rolled-back', explanation: `${because}; rollback ${rollback.id} succeeded: ${now}` };
}
function afterFailure(ending) {
    const { deployment, serving } = ending;
    const because = reason(ending);
    if (serving && isSomebodyElses(serving, ending)) {
        return { kind: 'superseded', explanation: `${because}; ${madeBy(serving)} came after it` };
    }
    if (ending.broken || deployment.status === 'failed') {
        return { kind: 'failed', explanation: `${because}${withoutRollback(ending)}` };
    }
    return { kind: 'stopped', explanation: `${because}${withoutRollback(ending)}` };
}
function whileItRuns(ending) {
    const { deployment, waitFor, serving, asked } = ending;
    const { id, rawStatus } = deployment;
    if (waitFor === 'none') {
        return { kind: 'in-progress', explanation: `deployment ${id} was started, and its end is not waited for` };
    }
    if (waitFor === 'traffic-shifted' && (0,_stages_js__WEBPACK_IMPORTED_MODULE_3__/* .hasShifted */ .cb)(deployment)) {
        if (serving?.taskDefinition === asked) {
            return { kind: 'in-progress', explanation: `all traffic goes to ${(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(asked)}; the old tasks are still kept` };
        }
        const shows = serving ? `the service runs ${(0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(serving.taskDefinition)}` : unserved(ending);
        return { kind: 'lost', explanation: `deployment ${id} has moved all traffic, but ${shows}` };
    }
    return { kind: 'lost', explanation: `deployment ${id} was left while it was ${rawStatus}` };
}
/** Why it did not come to a good end. */
function reason({ deployment, broken }) {
    if (broken)
        return broken.why;
    const { id, rawStatus, error } = deployment;
    if (!error)
        return `deployment ${id} ended as ${rawStatus}`;
    return `deployment ${id} ended as ${rawStatus}: ${error.message.replace(/\.$/, '')} (${error.code})`;
}
/** What broke the wait off, and how the deployment was last seen. */
function afterBreakOff({ why }, ending) {
    const { deployment, rollback } = ending;
    const id = rollback?.id ?? deployment.rolledBackBy;
    const underWay = id === undefined ? undefined : `; rollback ${id} was under way when it was last seen`;
    if (!(0,_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .endedBadly */ .PL)(deployment))
        return `${why}${unseenText(ending)}${fateText(ending)}${underWay ?? ''}`;
    // The step's own stop is no news.
    const end = deployment.error?.code === 'MANUAL_STOP' ? 'it was stopped' : reason({ ...ending, broken: undefined });
    return `${why}; ${end}${underWay ?? withoutRollback(ending)}`;
}
function withoutRollback({ deployment, rollback }) {
    const id = rollback?.id ?? deployment.rolledBackBy;
    if (id !== undefined)
        return `; the end of rollback ${id} was not seen`;
    const { rollbackMessage } = deployment;
    return `; it was not rolled back${rollbackMessage === undefined ? '' : `: ${rollbackMessage.replace(/\.$/, '')}`}`;
}
// Between two looks it is only not seen.
const notWorthTelling = 60_000;
function unseenText({ broken, unseenFor = 0 }) {
    if (broken?.kind === 'lost' || unseenFor <= notWorthTelling)
        return '';
    return `; CodeDeploy could not be asked for the last ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p)(unseenFor)}`;
}
function fateText({ fate }) {
    if (fate === undefined)
        return '';
    if (fate === 'left')
        return '; it was left as it is';
    return fate === 'asked-to-stop' ? '; it was asked to stop' : '; it could not be stopped and may go on';
}
function unserved({ nothingServes }) {
    return nothingServes ?? 'what the service runs could not be read';
}
function isSomebodyElses(taskSet, { deployment, before }) {
    const { id, externalId, createdAt } = taskSet;
    if (id === before?.id || externalId === undefined || externalId === deployment.id)
        return false;
    // What served before was read a moment before the start, and may have been old news even then.
    return createdAt === undefined || deployment.createdAt === undefined || createdAt > deployment.createdAt;
}
function madeBy({ externalId, id }) {
    return externalId === undefined ? `task set ${id}` : `deployment ${externalId}`;
}


/***/ }),

/***/ 1087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pq: () => (/* binding */ deploymentPlan),
  f7: () => (/* binding */ serviceMistakes),
  kj: () => (/* binding */ standingMistakes)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/container-port.js

/** The container and port that get the traffic: those that are asked for, else the only ones the service has. */
function containerPort(options) {
    const { definition } = options;
    const chosen = choice(options);
    if ('at' in chosen)
        return { target: undefined, mistakes: [chosen] };
    const mistake = misfit(chosen, definition);
    return mistake ? { target: undefined, mistakes: [mistake] } : { target: chosen, mistakes: [] };
}
function choice(options) {
    const { container, port, offered } = options;
    if (container !== undefined && port !== undefined)
        return { container, port };
    const fitting = offered.filter((entry) => (container ?? entry.container) === entry.container && (port ?? entry.port) === entry.port);
    const [first] = fitting;
    if (first && fitting.every((entry) => entry.container === first.container && entry.port === first.port))
        return first;
    const at = 'container-name and container-port';
    const list = offered.map((entry) => `${entry.container}:${entry.port}`).join(', ') || 'none';
    const why = first ? 'the service leaves a choice' : 'the service has no load balancer entry that fits';
    return { at, message: `are required: ${why} (container:port of its load balancers: ${list})` };
}
function misfit({ container, port }, definition) {
    const { family, containerDefinitions } = definition;
    const found = containerDefinitions.find(({ name }) => name === container);
    if (!found) {
        const names = containerDefinitions.map(({ name }) => `"${name}"`).join(', ');
        return {
            at: 'container-name',
            message: `task definition ${family} has no container "${container}"; it has ${names}`,
        };
    }
    const ports = portsOf(found);
    if (ports.includes(port))
        return undefined;
    const message = `container "${container}" of task definition ${family} maps no port ${port}; it maps ${ports.join(', ') || 'none'}`;
    return { at: 'container-port', message };
}
function portsOf({ portMappings }) {
    if (!(0,json/* isJsonArray */.Md)(portMappings))
        return [];
    return portMappings.flatMap((mapping) => (0,json/* isJsonObject */.OW)(mapping) && typeof mapping.containerPort === 'number' ? [mapping.containerPort] : []);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/service.js
var deployment_service = __webpack_require__(1397);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/wait-budget.js
var wait_budget = __webpack_require__(6443);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/plan.js





/** A job on a runner of GitHub ends after 360 minutes; what is left is for the steps around this one. */
const longestWait = 330;
/**
 * The deployment that a request means in its surroundings.
 * @throws Failure `refused` that lists everything that stands against it
 */
function deploymentPlan(request, around) {
    const { definition, definitionArn, container, port, rollback } = request;
    const { group, service, routing } = around;
    const { target, mistakes: misfits } = containerPort({ container, port, offered: service.loadBalancers, definition });
    const before = (0,deployment_service/* primaryOf */.Os)(service);
    const budget = (0,wait_budget/* waitBudget */.F)({ group, routing, waitFor: request.waitFor });
    const waitMinutes = request.waitMinutes ?? budget.minutes;
    const mistakes = [
        ...standingMistakes(around),
        ...(rollback?.mistakes ?? []),
        ...misfits,
        ...definitionMistakes(definition),
        ...activeMistakes(around),
    ];
    const servesAlready = definitionArn !== undefined && before?.taskDefinition === definitionArn;
    const nothingToDo = !rollback && servesAlready && (0,deployment_service/* leftBehind */.aU)(service, before).length === 0;
    if (!nothingToDo)
        mistakes.push(...alarmMistakes(around, rollback), ...waitMistakes(request, budget));
    if (!target || mistakes.length > 0) {
        throw (0,failure/* failureOf */.g5)(mistakes, {
            code: 'refused',
            what: `${service.name} in cluster ${service.cluster} is not ${rollback ? 'rolled back' : 'deployed'}`,
            remedy: 'Nothing was changed.',
        });
    }
    return {
        ...{ kind: nothingToDo ? 'nothing-to-do' : 'deploy', group, service, routing, target, before, budget, waitMinutes },
        maxFailedTasks: request.maxFailedTasks ?? failedTasksFor(service.desired),
        notes: notes(around),
    };
}
/** As ECS's own deployment circuit breaker counts: half of the desired count, at least 3 and at most 200. */
function failedTasksFor(desired) {
    return Math.min(200, Math.max(3, Math.ceil(desired / 2)));
}
/** What stands against any deployment to this service by this group. */
function standingMistakes(around) {
    return [...serviceMistakes(around.service), ...groupMistakes(around)];
}
/** What stands against any deployment to this service through CodeDeploy. */
function serviceMistakes({ name, status, controller }) {
    if (status !== 'ACTIVE')
        return [{ at: 'service', message: `${name} is ${status}, not ACTIVE` }];
    if (controller === 'CODE_DEPLOY')
        return [];
    const says = `${name} has the deployment controller ${controller}, and this action deploys through CODE_DEPLOY`;
    if (controller === 'ECS')
        return [{ at: 'service', message: `${says}: rolling deployments are not supported yet` }];
    return [{ at: 'service', message: `${says}: its task sets belong to whoever made them` }];
}
function groupMistakes({ group, service }) {
    const at = 'codedeploy-deployment-group';
    const { name, computePlatform, services } = group;
    if (computePlatform !== undefined && computePlatform !== 'ECS') {
        return [{ at, message: `${name} is for the compute platform ${computePlatform}, not ECS` }];
    }
    if (services.some((entry) => entry.service === service.name && entry.cluster === service.cluster))
        return [];
    const found = services.map((entry) => `${entry.service} in cluster ${entry.cluster}`).join(', ') || 'no service';
    return [{ at, message: `${name} deploys ${found}, not ${service.name} in cluster ${service.cluster}` }];
}
function definitionMistakes({ family, status }) {
    if (status === undefined || status === 'ACTIVE')
        return [];
    const message = `a revision of ${family} is ${String(status)}: ECS starts no tasks from it; register it again`;
    return [{ at: 'task-definition', message }];
}
function activeMistakes({ active, group }) {
    return active.map(({ id, url }) => ({
        at: group.name,
        message: `has an active deployment, ${id}: a group takes one at a time, until its old tasks are gone${url === undefined ? '' : ` (${url})`}`,
    }));
}
function alarmMistakes({ alarms = [] }, rollback) {
    if (rollback?.overridesAlarms)
        return [];
    const way = rollback ? '. If what it goes back to is meant to cure that, give override-alarms: true' : '';
    return alarms
        .filter(({ state }) => state === 'ALARM')
        .map(({ name, reason }) => ({
        at: `alarm ${name}`,
        message: `is in ALARM: CodeDeploy would stop the deployment at once${reason === undefined ? '' : `. ${reason}`}${way}`,
    }));
}
function waitMistakes({ waitFor, waitMinutes }, budget) {
    if (waitMinutes !== undefined || waitFor === 'none' || budget.minutes <= longestWait)
        return [];
    const parts = budget.parts.map(({ what, minutes }) => `${minutes} for ${what}`).join(', ');
    const way = waitFor === 'completed'
        ? 'Give wait-for: traffic-shifted (the old tasks are not waited for), or wait-minutes'
        : 'Give wait-minutes, or wait-for: none';
    const message = `such a deployment may take ${budget.minutes} minutes (${parts}), and a job should not wait more than ${longestWait}. ${way}`;
    return [{ at: 'wait-minutes', message }];
}
function notes({ service, group, alarms }) {
    const found = [];
    if (service.desired === 0) {
        found.push(`The desired count of ${service.name} is 0: the deployment starts no task, and proves nothing about the new version.`);
    }
    const before = (0,deployment_service/* primaryOf */.Os)(service);
    for (const { taskDefinition, externalId } of before ? (0,deployment_service/* leftBehind */.aU)(service, before) : []) {
        const whose = externalId === undefined ? '' : `, which deployment ${externalId} left behind`;
        found.push(`Tasks of ${(0,arn/* shortDefinition */.EJ)(taskDefinition)}${whose}, may still get traffic; this deployment removes them.`);
    }
    if (!group.rollbackEvents.includes('DEPLOYMENT_FAILURE')) {
        found.push(`Group ${group.name} does not roll back a deployment that fails: traffic stays where it is then.`);
    }
    if (alarms === undefined)
        found.push('Whether the alarms of the group are red could not be read.');
    const missing = group.alarms.filter((name) => alarms && !alarms.some((alarm) => alarm.name === name));
    for (const name of missing)
        found.push(`Alarm ${name} of group ${group.name} does not exist.`);
    return found;
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

/***/ 3113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ deploymentLink),
/* harmony export */   W5: () => (/* binding */ sharesText),
/* harmony export */   Y5: () => (/* binding */ happened),
/* harmony export */   oT: () => (/* binding */ serviceLink)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8999);
/* harmony import */ var _console_links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(285);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6722);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1751);
/* harmony import */ var _moment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1906);





/** Who gets the traffic. */
function sharesText(found) {
    if (found.length === 0)
        return 'not known';
    return found
        .map(({ taskDefinition, weight, since }) => {
        const what = taskDefinition === undefined ? 'a version that is not known' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(taskDefinition));
        const part = weight === undefined ? '' : ` ${weight} %`;
        return `${what}${part}${since === undefined ? '' : `, tasks since ${(0,_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .utc */ .n)(since)}`}`;
    })
        .join('; ');
}
/** What happened, folded away when it went well. */
function happened(timeline, good) {
    const table = ['| after | |', '|---|---|', ...timeline.map(row)].join('\n');
    return good ? `<details><summary>${timeline.length} steps</summary>\n\n${table}\n\n</details>` : table;
}
function row({ after, text }) {
    return `| ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p)(after)} | ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(text)} |`;
}
/** A deployment, linked to the console where there is one. */
function deploymentLink(deploymentId, region) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .linked */ .q)(deploymentId, (0,_console_links_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentUrl */ .PM)({ region, deploymentId }));
}
/** A service, linked to the console where there is one. */
function serviceLink({ cluster, name }, region) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .linked */ .q)(`${name} in ${cluster}`, (0,_console_links_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceUrl */ .Rs)({ region, cluster, service: name }));
}


/***/ }),

/***/ 6019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ sharesOf)
/* harmony export */ });
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1397);

// After these the PRIMARY task set has all of it.
const settled = ['succeeded', 'rolled-back', 'nothing-to-do', 'superseded'];
/** What serves now, as far as it can be told; empty when it cannot. */
function sharesOf(ending, outcome, service) {
    const { deployment, rollback } = ending;
    if (!settled.includes(outcome)) {
        // A rollback moves traffic: what the deployment had shown before says nothing any more.
        const progress = deployment.rolledBackBy === undefined && !rollback ? deployment.progress : rollback?.progress;
        const weighted = weightedShares(progress, ending, service);
        if (weighted.length > 0 && !contradicts(service, progress))
            return weighted;
        // Each of them may get traffic then; in progress means that it has all moved, or that nobody has looked.
        if (service && outcome !== 'in-progress' && alive(service).length > 1)
            return [];
    }
    const primary = service && (0,_service_js__WEBPACK_IMPORTED_MODULE_0__/* .primaryOf */ .Os)(service);
    return primary ? [{ taskDefinition: primary.taskDefinition, weight: undefined, since: primary.createdAt }] : [];
}
/** Whether the service shows that traffic has moved on since: its task sets are others. */
function contradicts(service, progress) {
    if (!service || !progress)
        return false;
    const found = new Set(alive(service).map(({ id }) => id));
    const known = new Set(progress.revisions.map(({ id }) => id));
    const serving = progress.revisions.filter(({ id, trafficWeight }) => id !== undefined && trafficWeight);
    return [...found].some((id) => !known.has(id)) || serving.some(({ id }) => id !== undefined && !found.has(id));
}
function alive({ taskSets }) {
    return taskSets.filter(({ status }) => status !== 'DRAINING');
}
function weightedShares(progress, ending, service) {
    const shares = [];
    for (const revision of progress?.revisions ?? []) {
        if (!revision.trafficWeight)
            continue;
        const taskSet = service?.taskSets.find(({ id }) => id === revision.id);
        const taskDefinition = taskSet?.taskDefinition ?? byLabel(revision, ending);
        shares.push({ taskDefinition, weight: revision.trafficWeight, since: taskSet?.createdAt });
    }
    return shares;
}
function byLabel({ label }, { asked, before, rollback }) {
    // Which of the two a rollback calls green is not documented.
    if (rollback?.progress)
        return undefined;
    if (label === 'green')
        return asked;
    return label === 'blue' ? before?.taskDefinition : undefined;
}


/***/ }),

/***/ 974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ verdictLine)
/* harmony export */ });
/** The last line of the log of a step that did not fail. */
function verdictLine({ kind, explanation }) {
    return `Verdict: ${kind}: ${explanation}.`;
}


/***/ }),

/***/ 6443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ waitBudget),
/* harmony export */   e: () => (/* binding */ routingText)
/* harmony export */ });
// CodeDeploy gives the new tasks an hour to become healthy.
const install = 60;
// Starting, hooks that pass at once, draining, and the end of the old tasks.
const margin = 10;
/**
 * The longest that a deployment takes when nothing is wrong with it.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html
 */
function waitBudget(options) {
    const { group, routing, waitFor } = options;
    const termination = waitFor === 'completed' ? (group.terminationWaitMinutes ?? 0) : 0;
    const parts = [
        { what: 'starting the new tasks', minutes: install },
        { what: 'waiting to be continued', minutes: group.readyWaitMinutes ?? 0 },
        { what: 'moving traffic', minutes: shiftMinutes(routing) },
        { what: 'keeping the old tasks', minutes: termination },
        { what: 'reserve', minutes: margin },
    ].filter(({ minutes }) => minutes > 0);
    return { parts, minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0) };
}
/** Minutes from the first step of the shift to the last. */
function shiftMinutes(routing) {
    if (routing.type === 'all-at-once')
        return 0;
    if (routing.type === 'canary')
        return routing.interval;
    // The first step comes at once.
    return (Math.ceil(100 / routing.percent) - 1) * routing.interval;
}
/** `10 % every 1 min`, for the log. */
function routingText(routing) {
    if (routing.type === 'all-at-once')
        return 'all traffic at once';
    const { percent, interval } = routing;
    return routing.type === 'canary'
        ? `${percent} % of the traffic, and the rest ${interval} min later`
        : `${percent} % of the traffic every ${interval} min`;
}


/***/ }),

/***/ 8920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/appspec.js
var appspec = __webpack_require__(6878);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/description.js
var description = __webpack_require__(1992);
// EXTERNAL MODULE: ../build/js/packages/operations/src/sha256.js
var sha256 = __webpack_require__(2199);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/service.js
var deployment_service = __webpack_require__(1397);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/snapshot.js
var snapshot = __webpack_require__(9916);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/stages.js
var stages = __webpack_require__(8863);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/clean-up.js
var clean_up = __webpack_require__(3153);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/watch-for.js + 3 modules
var watch_for = __webpack_require__(2192);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/clean-up.js





// CodeDeploy takes traffic back before it says that a deployment has stopped.
const stopAtMost = 300_000;
/** After a wait that broke off: stops the deployment when the policy says so, and sees it stop while there is time. */
async function cleanUp({ deployment, seenAt }, broken, course) {
    const { codeDeploy, cancelled, emit, remember } = course.ports;
    const deploymentId = deployment.id;
    if ((0,snapshot/* hasEnded */.hY)(deployment))
        return { deployment, settled: true, fate: undefined, seenAt };
    const action = (0,clean_up/* cleanUpOf */.S)(policyFor(broken, course), deployment);
    if (action === 'leave') {
        const why = (0,stages/* hasShifted */.cb)(deployment) ? 'all traffic has moved already.' : 'that is what the step asks for.';
        emit({ kind: 'left', deploymentId, why });
        return { deployment, settled: true, fate: 'left', seenAt };
    }
    const rollBack = action === 'roll-back';
    emit({ kind: 'stopping', deploymentId, rollBack, why: `${broken.why}.` });
    try {
        await codeDeploy.stopDeployment({ deploymentId, rollBack });
    }
    catch (error) {
        emit({ kind: 'clean-up-failed', deploymentId, why: (0,failure/* errorText */.kc)(error) });
        // The post step is to try what this step could not do, whatever it would do with a cancelled job.
        remember({ ...course.intent, deploymentId, onCancel: action });
        return { deployment, settled: false, fate: 'not-stopped', seenAt };
    }
    if (cancelled.aborted) {
        emit({ kind: 'stop-accepted' });
        // The post step has the time to see what became of it.
        return { deployment, settled: false, fate: 'asked-to-stop', seenAt };
    }
    const stopped = await (0,watch_for/* watchFor */.H)(course, {
        from: deployment,
        ms: stopAtMost,
        until: () => false,
        giveUp: async () => undefined,
        timedOut: `it did not end within ${stopAtMost / 1_000} s of being asked to stop`,
        needsProgress: false,
    });
    if (stopped.broken)
        emit({ kind: 'end-unseen', deploymentId, why: `${stopped.broken.why}.` });
    const fate = (0,snapshot/* hasEnded */.hY)(stopped.deployment) ? undefined : 'asked-to-stop';
    return { deployment: stopped.deployment, settled: true, fate, seenAt: stopped.seenAt };
}
function policyFor(broken, { onCancel, onTimeout }) {
    if (broken.kind === 'cancelled')
        return onCancel;
    // Tasks that cannot live have not got traffic yet, so nothing speaks for leaving them.
    return broken.kind === 'gave-up' ? 'roll-back' : onTimeout;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/failed-tasks.js
// Somebody, or the infrastructure, ended these: they say nothing against the version that ran in them.
const notItsFault = [
    'UserInitiated',
    'SpotInterruption',
    'TerminationNotice',
    'InfrastructureHealth',
];
/** Whether the task ended by a fault of its own; a replacement in the course of scaling is none. */
function hasFailed({ lastStatus, stopCode, stoppedReason }) {
    if (lastStatus !== 'STOPPED' || stoppedReason?.startsWith('Scaling activity initiated by'))
        return false;
    return stopCode !== undefined && !notItsFault.includes(stopCode);
}
/** The failed tasks by the way in which they failed, commonest first. */
function taskFailures(tasks) {
    const groups = new Map();
    for (const task of tasks.filter(hasFailed)) {
        const stopCode = task.stopCode ?? 'unknown';
        const reason = reasonOf(task);
        const key = `${stopCode} ${reason}`;
        const { count, last } = groups.get(key) ?? { count: 0, last: task };
        groups.set(key, { stopCode, reason, count: count + 1, last: isLater(task, last) ? task : last });
    }
    return [...groups.values()].sort((a, b) => b.count - a.count);
}
/** The one that ended last; undefined when none failed. */
function lastFailure(failures) {
    const [first, ...others] = failures.map(({ last }) => last);
    return others.reduce((latest, task) => (latest && isLater(task, latest) ? task : latest), first);
}
function failureText({ stopCode, reason, count }) {
    return `${count} × ${stopCode}: ${reason}`;
}
function isLater(task, than) {
    return (task.stoppedAt ?? 0) > (than.stoppedAt ?? 0);
}
function reasonOf({ stoppedReason = 'no reason given', containers }) {
    const details = containers.flatMap(containerReason);
    const parts = [stoppedReason, ...details.filter((detail) => !stoppedReason.includes(detail))];
    // Ids, addresses and counts of retries would make every task a case of its own.
    return parts
        .join('; ')
        .replace(/\b(eni|i)-[0-9a-f]{8,17}\b/g, '$1-…')
        .replace(/\b[0-9a-f]{32}\b/g, '…')
        .replace(/\b\d{1,3}(\.\d{1,3}){3}\b/g, '…')
        .replace(/retried \d+ time\(s\)/g, 'retried … time(s)');
}
function containerReason({ name, exitCode, reason }) {
    if (reason !== undefined)
        return [reason];
    return exitCode === undefined || exitCode === 0 ? [] : [`container "${name}" exited with code ${exitCode}`];
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/deadline.js
var deadline = __webpack_require__(7696);
// EXTERNAL MODULE: ../build/js/packages/operations/src/until-aborted.js
var until_aborted = __webpack_require__(716);
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(4356);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/log-location.js + 1 modules
var log_location = __webpack_require__(3558);
// EXTERNAL MODULE: ../build/js/packages/operations/src/tail-log.js + 1 modules
var tail_log = __webpack_require__(656);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/last-log-lines.js




const most = 30;
const longest = 1_000;
/** The last lines of the container that ended a task; undefined when they are not kept in CloudWatch Logs. */
async function lastLogLines(task, { definition, ports }, abandoned) {
    const { arn: taskArn, containers } = task;
    const places = (0,log_location/* logLocations */.D)(definition, { taskArn, region: ports.region, containers });
    const culprit = task.containers.find(({ exitCode }) => exitCode !== undefined && exitCode !== 0);
    const place = places.find(({ container }) => container === culprit?.name) ?? places[0];
    if (place?.kind !== 'cloudwatch')
        return undefined;
    const { container, region, group, stream } = place;
    let lines = [];
    const onLines = (found) => {
        // A line may be as long as 1 MiB, and GitHub drops a summary of that size as a whole.
        lines = [...lines, ...found.slice(-most).map((line) => (0,foreign_text/* foreignLine */.n)(line, longest))].slice(-most);
    };
    const source = await ports.logs(region);
    // The task has ended: only what is still on its way is waited for.
    const ended = AbortSignal.abort();
    const why = await (0,tail_log/* tailLog */.p)({ source, group, stream, clock: ports.clock, ended, abandoned, onLines });
    if (why !== undefined && lines.length === 0)
        throw new failure/* Failure */.HR({ code: 'aws-error', message: why, remedy: '' });
    return lines.length > 0 ? { container, lines } : undefined;
}

;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/diagnose.js






const atMost = 60_000;
const mostEvents = 12;
/** Gathers why a deployment fails, each part on its own: what cannot be read becomes a gap, and never an error. */
async function diagnose(deployment, course) {
    const { ports, plan } = course;
    const reason = () => new failure/* Failure */.HR({ code: 'timed-out', message: 'it took too long', remedy: '' });
    const limit = (0,deadline/* deadline */.n)({ clock: ports.clock, ms: atMost, outer: ports.cancelled, reason });
    const gaps = [];
    const reading = async (what, otherwise, work) => {
        try {
            return await (0,until_aborted/* untilAborted */.E)(work(), limit.signal);
        }
        catch (error) {
            gaps.push(`${what}: ${(0,failure/* errorText */.kc)(error).trim()}`);
            return otherwise;
        }
    };
    try {
        const alarms = reading('alarms', [], () => redAlarms(course));
        const { cluster, name } = plan.service;
        const service = await reading('service', undefined, () => ports.ecs.service({ cluster, service: name }));
        const [taskFailures, targets] = await Promise.all([
            reading('stopped tasks', [], () => failedTasks(greenIn(service, course)?.id ?? (0,stages/* greenOf */.HX)(deployment)?.id, course)),
            reading('target health', [], () => unhealthyTargets(service, course)),
        ]);
        const last = lastFailure(taskFailures);
        const log = await reading('log of the last failed task', undefined, async () => last ? lastLogLines(last, course, limit.signal) : undefined);
        return {
            taskFailures,
            targets,
            alarms: await alarms,
            events: eventsSince(service, deployment.createdAt ?? course.startedAt),
            log,
            gaps,
        };
    }
    finally {
        limit.clear();
    }
}
async function redAlarms({ plan, ports }) {
    if (plan.group.alarms.length === 0)
        return [];
    const found = await (await ports.alarms()).alarms(plan.group.alarms);
    return found.filter(({ state }) => state === 'ALARM');
}
async function failedTasks(taskSetId, course) {
    if (taskSetId === undefined)
        return [];
    const { plan, ports } = course;
    const { cluster, name: service } = plan.service;
    return taskFailures(await ports.ecs.stoppedTasks({ cluster, service, taskSetId }));
}
async function unhealthyTargets(service, course) {
    const arns = greenIn(service, course)?.targetGroupArns ?? [];
    if (arns.length === 0)
        return [];
    const groups = await course.ports.targetGroups();
    const targets = (await Promise.all(arns.map((arn) => groups.targetHealth(arn)))).flat();
    return targets.filter(({ state }) => state !== 'healthy' && state !== 'draining');
}
function greenIn(service, { deploymentId }) {
    return service?.taskSets.find(({ externalId }) => externalId === deploymentId);
}
/** @param start by the clock of AWS, which that of the runner need not agree with */
function eventsSince(service, start) {
    const since = (service?.events ?? []).filter(({ at }) => at >= start);
    return since.sort((a, b) => a.at - b.at).slice(-mostEvents);
}

;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/failed-tasks.js



// Tasks that cannot start take half a minute each to fail.
const pause = 15_000;
/**
 * A check to make at each look at a deployment whose new tasks are being started. CodeDeploy has no circuit breaker: it
 * would start tasks that cannot live for an hour.
 * @returns why to give the deployment up; undefined while there is hope
 */
function failedTasksCheck(course) {
    const { plan, ports } = course;
    let possible = plan.maxFailedTasks > 0;
    let checkedAt = Number.NEGATIVE_INFINITY;
    return async (deployment) => {
        const now = ports.clock.now();
        if (!possible || deployment.status !== 'running' || (0,stages/* isInstalled */.j$)(deployment) || now - checkedAt < pause) {
            return undefined;
        }
        checkedAt = now;
        try {
            return await hopelessness(course);
        }
        catch (error) {
            if ((0,failure/* isPassing */.WG)(error))
                return undefined;
            possible = false;
            ports.emit({ kind: 'not-readable', what: 'Whether new tasks fail', why: (0,failure/* errorText */.kc)(error) });
            return undefined;
        }
    };
}
async function hopelessness(course) {
    const { plan, ports } = course;
    const green = await newTaskSet(course);
    if (!green)
        return undefined;
    const { cluster, name: service } = plan.service;
    const failures = taskFailures(await ports.ecs.stoppedTasks({ cluster, service, taskSetId: green.id }));
    const count = failures.reduce((sum, failure) => sum + failure.count, 0);
    if (count < plan.maxFailedTasks || (await anyHealthy(green, course)))
        return undefined;
    const [commonest] = failures;
    const mostly = commonest ? ` (${failureText(commonest)})` : '';
    return `${count} tasks of the new version have failed and none is healthy${mostly}`;
}
/** The task set that a deployment has made; undefined before it has. */
async function newTaskSet(course) {
    const { plan, ports, deploymentId } = course;
    const { cluster, name: service } = plan.service;
    const { taskSets } = await ports.ecs.service({ cluster, service });
    return taskSets.find(({ externalId }) => externalId === deploymentId);
}
/** Where that may not be read, the failed tasks alone decide. */
async function anyHealthy(green, { ports }) {
    try {
        const groups = await ports.targetGroups();
        const targets = await Promise.all(green.targetGroupArns.map((arn) => groups.targetHealth(arn)));
        return targets.flat().some(({ state }) => state === 'healthy');
    }
    catch (error) {
        return (0,failure/* isPassing */.WG)(error);
    }
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/rollback.js + 1 modules
var deployment_rollback = __webpack_require__(1278);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/serving.js
var serving = __webpack_require__(6084);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/follow.js









/**
 * Follows a deployment that was started to what the step waits for: its end, that of its rollback, and what the service
 * runs then. A wait that breaks off ends as the policies say.
 */
async function followDeployment(course) {
    const { deploymentId, asked, waitFor, ports } = course;
    const unseen = (0,snapshot/* unseenDeployment */.Wb)(deploymentId, asked);
    if (waitFor === 'none') {
        ports.remember('concluded');
        const facts = { deployment: unseen, rollback: undefined, broken: undefined, fate: undefined, seenAt: undefined };
        return { ending: ending(course, facts, undefined), service: undefined, diagnosis: undefined };
    }
    const watched = await watchToGoal(unseen, course);
    // What the new tasks and targets show is gone once they are rolled back, so it is read beside that.
    const [end, diagnosis] = await Promise.all([endOf(watched, course), diagnosisOf(watched, course)]);
    if (diagnosis)
        course.ports.emit({ kind: 'diagnosed', diagnosis });
    const service = await (0,serving/* serviceAfter */.a)(course, expectation(end, course));
    if (end.settled)
        ports.remember('concluded');
    return { ending: ending(course, end, service), service, diagnosis };
}
async function watchToGoal(from, course) {
    const { waitFor, deploymentId, plan } = course;
    const minutes = plan.waitMinutes;
    return (0,watch_for/* watchFor */.H)(course, {
        from,
        ms: minutes * 60_000,
        until: (deployment) => waitFor === 'traffic-shifted' && (0,stages/* hasShifted */.cb)(deployment),
        giveUp: failedTasksCheck(course),
        timedOut: `deployment ${deploymentId} did not end within ${minutes} minutes`,
        needsProgress: waitFor === 'traffic-shifted',
    });
}
async function endOf({ deployment, broken, seenAt }, course) {
    const cleaned = broken
        ? await cleanUp({ deployment, seenAt }, broken, course)
        : { deployment, settled: true, fate: undefined, seenAt };
    if (!(0,snapshot/* endedBadly */.PL)(cleaned.deployment) || course.ports.cancelled.aborted) {
        return { ...cleaned, rollback: undefined, broken };
    }
    const { deployment: ended, rollback } = await (0,deployment_rollback/* followRollback */.u)(cleaned.deployment, course);
    return {
        deployment: ended,
        rollback: rollback?.deployment,
        broken: broken ?? rollback?.broken,
        settled: cleaned.settled,
        fate: cleaned.fate,
        seenAt: rollback?.seenAt ?? cleaned.seenAt,
    };
}
async function diagnosisOf({ deployment, broken }, course) {
    if (course.ports.cancelled.aborted || (!broken && !(0,snapshot/* endedBadly */.PL)(deployment)))
        return undefined;
    return diagnose(deployment, course);
}
/** What the service should show after such an end; reads may be older than the end. */
function expectation({ deployment, rollback }, { asked, plan }) {
    const { before } = plan;
    return (serving) => {
        if (deployment.status === 'succeeded' || (!(0,snapshot/* endedBadly */.PL)(deployment) && (0,stages/* hasShifted */.cb)(deployment))) {
            return serving?.taskDefinition === asked;
        }
        return rollback?.status !== 'succeeded' || !(0,deployment_service/* isBroughtBy */.fG)(serving, { id: deployment.id, asked, before });
    };
}
function ending({ plan, asked, waitFor, ports }, { deployment, rollback, broken, fate, seenAt }, service) {
    return {
        ...{ deployment, rollback, before: plan.before, asked, waitFor, broken, fate },
        serving: service && (0,deployment_service/* primaryOf */.Os)(service),
        nothingServes: service && (0,deployment_service/* whyNothingServes */.S5)(service),
        // An end is the last that there is to see.
        unseenFor: seenAt === undefined || (0,snapshot/* hasEnded */.hY)(rollback ?? deployment) ? undefined : ports.clock.now() - seenAt,
    };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/console-links.js
var console_links = __webpack_require__(285);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/find.js
var find = __webpack_require__(9901);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/start.js




const attemptsAtMost = 6;
const firstPause = 2_000;
// A group takes one deployment at a time, so an attempt that follows one that was lost cannot start a second beside it.
const unknownAtMost = 3;
/**
 * Starts one deployment, and one only, though CreateDeployment knows no token: an attempt without an answer is looked
 * for by its mark before the next one, and a group that says it is busy is asked whether it is with this very one.
 * @returns the deployment's id
 * @throws Failure `deployment-active` when somebody else's deployment is in the way, `start-unknown` when nobody knows
 */
async function startDeployment(order, intent, ports) {
    ports.cancelled.throwIfAborted();
    ports.remember(intent);
    const attempt = { unknown: 0 };
    try {
        const { id, adopted } = await create(order, intent, ports, attempt);
        ports.remember({ ...intent, deploymentId: id });
        const url = (0,console_links/* deploymentUrl */.PM)({ region: ports.region, deploymentId: id });
        ports.emit({ kind: adopted ? 'adopted' : 'created', deploymentId: id, url });
        return id;
    }
    catch (error) {
        if (attempt.unknown === 0 && !ports.cancelled.aborted)
            ports.remember('concluded');
        throw error;
    }
}
async function create(order, intent, ports, attempt) {
    for (let count = 1;; count++) {
        const start = await ports.codeDeploy.createDeployment(order);
        if (start.kind === 'created')
            return { id: start.deploymentId, adopted: false };
        if (start.kind === 'active') {
            const active = await activeDeployment(start.deploymentId, ports);
            if (active && (0,description/* isMarked */.r)(active, { ...order, marker: intent.marker })) {
                return { id: active.id, adopted: true };
            }
            // One that is not shown may be the one that an attempt without an answer has made.
            if (!active && attempt.unknown > 0)
                throw startUnknown(intent, start.why);
            throw somebodyElses(order, { id: start.deploymentId, active }, start.why);
        }
        if (start.kind === 'unknown') {
            attempt.unknown += 1;
            ports.emit({ kind: 'creation-trouble', why: (0,failure/* errorText */.kc)(start.why) });
            const found = await lookFor(order, intent, ports, start.why);
            if (found)
                return { id: found.id, adopted: true };
            if (attempt.unknown >= unknownAtMost)
                throw startUnknown(intent, start.why);
            continue;
        }
        if (count >= attemptsAtMost)
            throw attempt.unknown > 0 ? startUnknown(intent, start.why) : start.why;
        await ports.clock.sleep(firstPause * 2 ** (count - 1), ports.cancelled);
    }
}
async function lookFor(order, intent, ports, why) {
    const { codeDeploy, clock, cancelled } = ports;
    const { application, group, taskDefinition, sha256 } = order;
    const { marker, startedAt } = intent;
    try {
        const options = {
            codeDeploy,
            clock,
            signal: cancelled,
            application,
            group,
            marker,
            taskDefinition,
            sha256,
            startedAt,
            looks,
        };
        return await (0,find/* findMarked */.E)(options);
    }
    catch (error) {
        cancelled.throwIfAborted();
        const unreadable = new failure/* Failure */.HR({
            ...{ code: why.code, message: `${why.message}; and looking for it: ${(0,failure/* errorText */.kc)(error)}`, remedy: why.remedy },
            cause: error,
        });
        throw startUnknown(intent, unreadable);
    }
}
// A read may be older than the deployment that it is asked for.
const start_pause = 3_000;
const looks = 11;
async function activeDeployment(id, { codeDeploy, clock, cancelled }) {
    if (id === undefined)
        return undefined;
    for (let look = 1;; look++) {
        const found = await codeDeploy.deployment(id).catch(unread);
        if (found === 'unreadable')
            return undefined;
        if (found || look === looks)
            return found;
        await clock.sleep(start_pause, cancelled);
    }
}
function unread(error) {
    if ((0,failure/* isPassing */.WG)(error))
        return undefined;
    if (error instanceof failure/* Failure */.HR)
        return 'unreadable';
    throw error;
}
function somebodyElses(order, { id, active }, cause) {
    const about = active
        ? ` (${active.rawStatus}${active.creator === undefined ? '' : `, created by ${active.creator}`}${active.description === undefined ? '' : `, "${active.description}"`})`
        : '';
    return new failure/* Failure */.HR({
        code: 'deployment-active',
        message: `group ${order.group} of application ${order.application} has an active deployment${id === undefined ? '' : `, ${id}`}${about}: nothing was started.`,
        remedy: 'Run the step again when it has ended; it is active until its old tasks are gone. A concurrency group of the workflow keeps deployments apart.',
        cause,
    });
}
function startUnknown({ application, group, onCancel }, cause) {
    const cleanUp = onCancel === 'leave' ? '' : 'The clean-up step of this job looks for the deployment and stops it. ';
    return new failure/* Failure */.HR({
        code: 'start-unknown',
        message: `${cause.message.replace(/\.$/, '')}. Whether the deployment was started is not known.`,
        remedy: `${cleanUp}Make sure that none is going before this step is run again: aws deploy list-deployments --application-name ${application} --deployment-group-name ${group} --include-only-statuses Created Queued InProgress Baking Ready`,
        cause,
    });
}

;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/carry-out.js





/**
 * Starts a deployment and follows it to what is waited for.
 * @throws Failure when it was not started, or nobody knows; see startDeployment
 */
async function carryOut(decided, ports) {
    const { plan, asked, definition, config, overridesAlarms, words, marker, waitFor, onTimeout, onCancel } = decided;
    const { group, service, target } = plan;
    const { region, runUrl } = ports;
    const startedAt = ports.clock.now();
    const names = { application: group.application, group: group.name };
    const content = (0,appspec/* appSpec */.x)({ taskDefinition: asked, ...target });
    const intent = {
        ...{ region, ...names, cluster: service.cluster, service: service.name, marker, startedAt, onCancel },
    };
    const deploymentId = await startDeployment({
        ...{ ...names, config, overridesAlarms, appSpec: content, sha256: (0,sha256/* sha256 */.s)(content) },
        description: (0,description/* deploymentDescription */.k)({ words, runUrl, marker }),
        taskDefinition: asked,
    }, intent, ports);
    return followDeployment({
        ...{ deploymentId, plan, asked, definition, intent, waitFor, onTimeout, onCancel, startedAt, ports },
    });
}


/***/ }),

/***/ 1278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ followRollback)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/changes.js
var changes = __webpack_require__(8797);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/latest.js
var latest = __webpack_require__(8867);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/relabelled.js
/**
 * A rollback with the labels of the deployment that it rolls back: it may call blue what that one called green, and a
 * reader of the log should not have to know.
 */
function relabelled(rollback, original) {
    const { progress } = rollback;
    if (!progress)
        return rollback;
    const labels = new Map(original.progress?.revisions.map(({ id, label }) => [id, label]));
    const revisions = progress.revisions.map((revision) => ({
        ...revision,
        label: labels.get(revision.id) ?? revision.id ?? revision.label,
    }));
    return { ...rollback, progress: { ...progress, revisions } };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/rollback-expected.js
var rollback_expected = __webpack_require__(8497);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/snapshot.js
var snapshot = __webpack_require__(9916);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/operations/src/until-aborted.js
var until_aborted = __webpack_require__(716);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/watch-for.js + 3 modules
var watch_for = __webpack_require__(2192);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/rollback.js








// AWS names the deployment that rolls another back some seconds after the other's end.
const pause = 5_000;
const nameAtMost = 60_000;
// The same when CodeDeploy cannot be asked: what was not answered does not count.
const troubleAtMost = 600_000;
// It moves all traffic at once to tasks that mostly still run; where they do not, they have CodeDeploy's hour to start.
const rollbackAtMost = 75 * 60_000;
/** Follows the rollback of a deployment that has ended badly to its own end; undefined when there is none. */
async function followRollback(ended, course) {
    const deployment = await namedRollback(ended, course);
    const id = deployment.rolledBackBy;
    if (id === undefined)
        return { deployment, rollback: undefined };
    const rollback = await (0,watch_for/* watchFor */.H)(course, {
        from: (0,snapshot/* unseenDeployment */.Wb)(id, undefined),
        ms: rollbackAtMost,
        until: () => false,
        giveUp: async () => undefined,
        timedOut: `rollback ${id} did not end within ${rollbackAtMost / 60_000} minutes`,
        needsProgress: false,
        seenAs: (look) => relabelled(look, deployment),
    });
    return { deployment, rollback };
}
/** The ended deployment with the name of its rollback, where one comes. */
async function namedRollback(ended, course) {
    const { clock, codeDeploy, cancelled, emit } = course.ports;
    const start = clock.now();
    let seen = ended;
    while (seen.rolledBackBy === undefined && (0,rollback_expected/* mayBeRolledBack */.S)(seen, course.plan.group.rollbackEvents)) {
        const patience = { left: nameAtMost - (clock.now() - start) };
        try {
            await clock.sleep(pause, cancelled);
            const look = await (0,until_aborted/* untilAborted */.E)(codeDeploy.deployment(ended.id), cancelled);
            if (look) {
                const next = (0,latest/* latest */.I)(seen, look);
                for (const event of (0,changes/* changes */.A)(seen, next)) {
                    emit({ kind: 'changed', deploymentId: ended.id, rollback: false, event });
                }
                seen = next;
            }
        }
        catch (error) {
            if (cancelled.aborted)
                return seen;
            if (!(0,failure/* isPassing */.WG)(error)) {
                emit({ kind: 'not-readable', what: `Whether deployment ${ended.id} is rolled back`, why: (0,failure/* errorText */.kc)(error) });
                return seen;
            }
            patience.left = troubleAtMost - (clock.now() - start);
        }
        if (patience.left <= 0)
            return seen;
    }
    return seen;
}


/***/ }),

/***/ 6084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ serviceAfter)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_deployment_service__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1397);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _until_aborted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(716);



const pause = 5_000;
// What DescribeServices shows may be older than what CodeDeploy says.
const staleAtMost = 60_000;
// The evidence is worth a wait: without an answer the verdict could only be that nobody knows.
const troubleAtMost = 600_000;
/**
 * The service as it is after a deployment, once `expected` holds for what serves; after a minute of answers, as it is.
 * Undefined when it could not be read.
 */
async function serviceAfter(course, expected) {
    const { plan, ports } = course;
    const { clock, cancelled, ecs, emit } = ports;
    const { cluster, name } = plan.service;
    const start = clock.now();
    let [service, answeredAt] = [undefined, undefined];
    let trouble;
    while (!cancelled.aborted) {
        try {
            service = await (0,_until_aborted_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(ecs.service({ cluster, service: name }), cancelled);
            answeredAt ??= clock.now();
            if (expected((0,_ecs_actions_domain_deployment_service__WEBPACK_IMPORTED_MODULE_2__/* .primaryOf */ .Os)(service)))
                return service;
        }
        catch (error) {
            trouble = error;
            if (cancelled.aborted || !(0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error))
                break;
        }
        const now = clock.now();
        if (answeredAt === undefined ? now - start >= troubleAtMost : now - answeredAt >= staleAtMost)
            break;
        await clock.sleep(pause, cancelled).catch(() => { });
    }
    if (!service && trouble !== undefined && !cancelled.aborted) {
        emit({ kind: 'not-readable', what: `What ${name} runs now`, why: (0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(trouble) });
    }
    return service;
}


/***/ }),

/***/ 4773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ surroundings)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/console-links.js
var console_links = __webpack_require__(285);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/default-names.js
// The AWS CLI cuts each name at this length when it looks for what the console has made.
// https://github.com/aws/aws-cli/blob/develop/awscli/customizations/ecs/deploy.py
const cutAt = 46;
/** What the console calls the application and group of a service, likeliest first. */
function defaultNames(options) {
    const { cluster, service } = options;
    const exact = named(cluster, service);
    const cut = named(cluster.slice(0, cutAt), service.slice(0, cutAt));
    return exact.application === cut.application ? [exact] : [exact, cut];
}
function named(cluster, service) {
    return { application: `AppECS-${cluster}-${service}`, group: `DgpECS-${cluster}-${service}` };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/group.js
var deployment_group = __webpack_require__(7009);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/plan.js + 1 modules
var plan = __webpack_require__(1087);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/surroundings.js





/**
 * Everything that AWS shows of a service, its group and what goes on there.
 * @throws Failure `not-found` when there is no such service or group
 */
async function surroundings(place, ports) {
    const { cluster, service: name } = place;
    const service = await ports.ecs.service({ cluster, service: name });
    const group = await findGroup(place, service, ports);
    const config = place.config ?? group.config;
    const [routing, alarms, active] = await Promise.all([
        config === undefined || config === deployment_group/* allAtOnce */.I ? { type: 'all-at-once' } : ports.codeDeploy.routing(config),
        alarmsOf(group, ports),
        ports.codeDeploy.deployments({ application: group.application, group: group.name }),
    ]);
    const { region } = ports;
    return {
        ...{ service, group, routing, alarms },
        active: active.map((id) => ({ id, url: (0,console_links/* deploymentUrl */.PM)({ region, deploymentId: id }) })),
    };
}
async function findGroup(place, service, ports) {
    const tried = [];
    for (const standard of defaultNames({ cluster: service.cluster, service: service.name })) {
        const name = { application: place.application ?? standard.application, group: place.group ?? standard.group };
        tried.push(name);
        const found = await ports.codeDeploy.group(name);
        if (found)
            return found;
    }
    const list = tried.map(({ application, group }) => `group ${group} of application ${application}`).join(', ');
    const at = 'codedeploy-application and codedeploy-deployment-group';
    throw (0,failure/* failureOf */.g5)([...(0,plan/* serviceMistakes */.f7)(service), { at, message: `CodeDeploy knows no ${list}` }], {
        code: 'not-found',
        what: `${service.name} in cluster ${service.cluster} has no deployment group`,
        remedy: 'Give both as they are called in CodeDeploy.',
    });
}
/** Undefined when the alarms may not be read: CodeDeploy itself looks at them anyway. */
async function alarmsOf(group, ports) {
    if (group.alarms.length === 0)
        return [];
    try {
        return await (await ports.alarms()).alarms(group.alarms);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.code === 'access-denied')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 7513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ timelineOf)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_deployment_narrate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4942);

// A summary is read at a glance: in a long shift the first steps and the last ones tell enough.
const mostMoments = 60;
/** An `emit` that also keeps what happened, and when, for the summary. */
function timelineOf(ports) {
    const start = ports.clock.now();
    const kept = [];
    return {
        emit(event) {
            const text = (0,_ecs_actions_domain_deployment_narrate__WEBPACK_IMPORTED_MODULE_0__/* .timelineText */ .Pj)(event);
            if (text !== undefined)
                kept.push({ after: ports.clock.now() - start, text });
            ports.emit(event);
        },
        moments() {
            if (kept.length <= mostMoments)
                return kept;
            const half = mostMoments / 2;
            const [first, last] = [kept.slice(0, half), kept.slice(-half)];
            return [...first, { after: first.at(-1)?.after ?? 0, text: `${kept.length - mostMoments} more` }, ...last];
        },
    };
}


/***/ }),

/***/ 2192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ watchFor)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/changes.js
var changes = __webpack_require__(8797);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deadline.js
var deadline = __webpack_require__(7696);
// EXTERNAL MODULE: ../build/js/packages/operations/src/until-aborted.js
var until_aborted = __webpack_require__(716);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/course.js
/** CodeDeploy's name of the service as a deployment's target. */
function targetOf({ plan }) {
    return `${plan.service.cluster}:${plan.service.name}`;
}

;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/look.js

/**
 * A way to look at one deployment again and again. Its progress is told once when it may not be read, and then left
 * out: the deployment's own status decides.
 * @param options.needsProgress whether the wait cannot end without it
 */
function deploymentLook(options) {
    const { codeDeploy, deploymentId, target, needsProgress, emit } = options;
    let readable = true;
    async function progress() {
        if (!readable)
            return undefined;
        try {
            return await codeDeploy.progress({ deploymentId, target });
        }
        catch (error) {
            if ((0,failure/* isPassing */.WG)(error))
                return undefined;
            if (needsProgress)
                throw error;
            readable = false;
            emit({ kind: 'not-readable', what: `How far deployment ${deploymentId} has come`, why: (0,failure/* errorText */.kc)(error) });
            return undefined;
        }
    }
    return async () => {
        const deployment = await codeDeploy.deployment(deploymentId);
        return deployment && { ...deployment, progress: await progress() };
    };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/latest.js
var latest = __webpack_require__(8867);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/snapshot.js
var snapshot = __webpack_require__(9916);
// EXTERNAL MODULE: ../build/js/packages/operations/src/watch.js
var watch = __webpack_require__(3857);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/watch.js




// What goes wrong mostly does so while the new tasks start; after that traffic moves in steps of minutes. CodeDeploy
// publishes no limit for reads: two calls every ten seconds stay well below what its own console makes.
const eagerFor = 120_000;
const eagerPause = 5_000;
const pause = 10_000;
// A deployment is shown a moment after its start, and a read may be older than the one before it.
const hiddenAtMost = 60_000;
/**
 * The deployment as it changes, up to and including its end. What goes back between two looks was an older look.
 * @throws Failure `lost` when it cannot be seen any more; the signal's reason when that aborts; what `look` throws
 */
function watchDeployment(how) {
    return (0,watch/* watch */.w)(how, {
        hasEnded: snapshot/* hasEnded */.hY,
        latest: latest/* latest */.I,
        pause: (elapsed) => (elapsed < eagerFor ? eagerPause : pause),
        hiddenAtMost: () => hiddenAtMost,
        lost,
    });
}
function lost() {
    return new failure/* Failure */.HR({
        code: 'lost',
        message: `CodeDeploy has not shown the deployment for ${hiddenAtMost / 1_000} s, so how it ended cannot be known.`,
        remedy: 'Look for it in the console, and at what the service runs, before this step is run again.',
    });
}

;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/watch-for.js







/** Watches a deployment, and tells what changes, until it has ended or `until` says that it is enough. */
async function watchFor(course, options) {
    const { clock, codeDeploy, cancelled, emit } = course.ports;
    const { from, ms, until, giveUp, timedOut, needsProgress, seenAs = (seen) => seen } = options;
    const limit = (0,deadline/* deadline */.n)({ clock, ms, outer: cancelled, reason: () => timeOut(timedOut) });
    const deploymentId = from.id;
    const ask = deploymentLook({ codeDeploy, deploymentId, target: targetOf(course), needsProgress, emit });
    const onTrouble = (error) => emit({ kind: 'trouble', why: (0,failure/* errorText */.kc)(error) });
    let deployment = from;
    let seenAt = clock.now();
    try {
        for await (const look of watchDeployment({ look: ask, clock, signal: limit.signal, onTrouble })) {
            const next = seenAs(look);
            for (const event of (0,changes/* changes */.A)(deployment, next)) {
                emit({ kind: 'changed', deploymentId, rollback: deploymentId !== course.deploymentId, event });
            }
            deployment = next;
            seenAt = clock.now();
            if (until(deployment))
                return { deployment, broken: undefined, seenAt };
            const why = await (0,until_aborted/* untilAborted */.E)(giveUp(deployment), limit.signal);
            if (why !== undefined)
                return { deployment, broken: { kind: 'gave-up', why, cause: undefined }, seenAt };
        }
        return { deployment, broken: undefined, seenAt };
    }
    catch (error) {
        return { deployment, broken: breakOff(error), seenAt };
    }
    finally {
        limit.clear();
    }
}
function timeOut(message) {
    return new failure/* Failure */.HR({ code: 'timed-out', message, remedy: 'When it only needs longer, raise wait-minutes.' });
}
function breakOff(error) {
    if (!(error instanceof failure/* Failure */.HR))
        throw error;
    const kind = error.code === 'timed-out' || error.code === 'cancelled' ? error.code : 'lost';
    return { kind, why: error.message.replace(/\.$/, ''), cause: error };
}


/***/ }),

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of a text, in hexadecimal digits, as CodeDeploy wants it beside an AppSpec. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ })

};
