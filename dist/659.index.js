export const id = 659;
export const ids = [659];
export const modules = {

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
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/ECSClient.js + 8 modules
var ECSClient = __webpack_require__(7439);
// EXTERNAL MODULE: ../build/js/packages/aws/src/client-settings.js + 1 modules
var client_settings = __webpack_require__(3144);
// EXTERNAL MODULE: ../build/js/packages/aws/src/ecs.js + 3 modules
var src_ecs = __webpack_require__(2470);
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
        return [{ level: 'warning', text }];
    }
    return stopped.map((arn) => ({
        level: 'warning',
        text: `The step did not come to its end; its task was asked to stop: ${arn}`,
    }));
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
        const { region } = intent;
        const ecs = new src_ecs/* Ecs */.U(new ECSClient/* ECSClient */.Z((0,client_settings/* clientSettings */.r)({ region, clock: system_clock/* systemClock */.m, environment, action: 'run-migration' })));
        try {
            const stopped = await stopLeftovers(intent, { ecs, clock: system_clock/* systemClock */.m, runUrl: (0,run_url/* runUrl */.V)(environment) });
            for (const entry of narrateLeftovers(intent, stopped))
                (0,log/* print */.y)(entry);
        }
        catch (error) {
            throw notCleanedUp(intent, error);
        }
    });
}


/***/ })

};
