export const id = 2978;
export const ids = [2978];
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
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js + 1 modules
var action = __webpack_require__(6324);
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
        return { ...value, start: value.start, taskArn: value.taskArn, attempt: value.attempt };
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
    const attempt = 'attempt' in value ? value.attempt : undefined;
    return (texts &&
        optional.every((text) => text === undefined || typeof text === 'string') &&
        (attempt === undefined || typeof attempt === 'number') &&
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
    const isKnown = taskArn !== undefined && intent.attempt === undefined;
    if (isKnown && (await hasEnded(taskArn, intent, ecs)))
        return { stopped: [], ended: taskArn };
    const arns = isKnown ? [taskArn] : (await search(intent, ports)).map(({ arn }) => arn);
    const reason = `Stopped by ${runUrl}: the step did not come to its end.`;
    const stops = await Promise.allSettled(arns.map((arn) => ecs.stopTask({ cluster, arn, reason })));
    for (const stop of stops)
        if (stop.status === 'rejected')
            throw stop.reason;
    return { stopped: arns, ended: undefined };
}
/** What cannot be looked at is stopped all the same. */
async function hasEnded(arn, { cluster }, ecs) {
    const tasks = await ecs.tasks({ cluster, arns: [arn] }).catch((error) => {
        if (error instanceof failure/* Failure */.HR)
            return [];
        throw error;
    });
    return tasks.some(({ lastStatus }) => lastStatus === 'STOPPED');
}
/**
 * The running tasks of this very start, or the one of an earlier attempt that is looked for: another job may carry the
 * same startedBy, but never the same tag.
 */
async function search(intent, { ecs, clock }) {
    for (let look = 1;; look++) {
        const tasks = await ecs.tasksStartedBy(intent);
        const own = tasks.filter((task) => intent.attempt === undefined
            ? (0,origin/* startOf */.GH)(task) === intent.start
            : task.arn === intent.taskArn && ((0,origin/* attemptOf */.tx)(task) ?? 0) < intent.attempt);
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
