export const id = 1894;
export const ids = [1894];
export const modules = {

/***/ 8622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _ecs_actions_github_inputs_aws__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7444);
/* harmony import */ var _ecs_actions_github_inputs_deployment_group__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(832);
/* harmony import */ var _ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2970);
/* harmony import */ var _ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(586);




const inputs = {
    ..._ecs_actions_github_inputs_aws__WEBPACK_IMPORTED_MODULE_0__/* .awsInputs */ .x,
    'task-definition': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)('What to deploy: a JSON or YAML file in the workspace (it is registered first, unless the latest revision has the same content), or the ARN of a task definition with its revision.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ syntax: 'file or ARN' })),
    service: (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)('Service to deploy to.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ syntax: 'name or ARN' })),
    ..._ecs_actions_github_inputs_deployment_group__WEBPACK_IMPORTED_MODULE_1__/* .deploymentGroupInputs */ .Y,
    'codedeploy-deployment-config': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)("How traffic moves, e.g. `CodeDeployDefault.ECSCanary10Percent5Minutes`; without it the group's own configuration.", _ecs_actions_github_inputs_deployment_group__WEBPACK_IMPORTED_MODULE_1__/* .groupName */ .h),
    'codedeploy-deployment-description': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('Words of your own at the start of the description of the deployment; cut where all of it is longer than 256 characters.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)()),
    'container-name': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('Container that gets the traffic; needed only when the load balancers of the service leave a choice.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ syntax: 'container name' })),
    'container-port': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('Port of that container; needed only when the load balancers of the service leave a choice.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({ min: 1, max: 65_535 })),
    'wait-for': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .defaulted */ .P_)('When the step ends: with the deployment (the old tasks are gone), once all traffic has moved for good, or as soon as the deployment was started.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('completed', 'traffic-shifted', 'none'), 'completed'),
    'wait-minutes': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('How long the step waits. Without it: an hour for the new tasks to start, the time that the configuration takes to move traffic, the waits of the group, and 10 minutes.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({ min: 1, max: 330 })),
    'on-timeout': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .defaulted */ .P_)('What becomes of the deployment when the wait ends before it does, because the time is up or CodeDeploy cannot be asked any more: `roll-back` stops it and has it rolled back until all traffic has moved for good, and leaves it from then on; `stop` leaves traffic where it is.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('roll-back', 'stop', 'leave'), 'roll-back'),
    'on-cancel': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .defaulted */ .P_)('What becomes of the deployment when the job is cancelled; as for `on-timeout`.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('roll-back', 'stop', 'leave'), 'roll-back'),
    'max-failed-tasks': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('The deployment is stopped and rolled back once so many of its new tasks have failed while none is healthy; `0` for never. CodeDeploy itself would go on for an hour. Without it: half of the desired count, at least 3 and at most 200.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({ min: 0, max: 1_000 })),
    'dry-run': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_3__/* .defaulted */ .P_)('Only checks: everything that stands against the deployment is told, and nothing is changed.', _ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM, 'false'),
};
const notYet = 'is not supported yet';
const runsATask = 'is refused: use the run-migration action before this one';
/** Of aws-actions/amazon-ecs-deploy-task-definition. */
const refusedOfficialInputs = {
    'desired-count': 'is refused: the desired count belongs to the service and its scaling, not to a deployment',
    'wait-for-service-stability': 'is refused: this action waits unless told otherwise; use wait-for',
    'wait-for-minutes': 'is refused: use wait-minutes',
    'wait-max-delay-seconds': 'is refused: this action looks every five to ten seconds',
    'codedeploy-appspec': `${notYet}: the AppSpec is generated from task-definition, container-name and container-port`,
    'force-new-deployment': `${notYet}: CodeDeploy knows no such thing; register the task definition again and deploy that`,
    'service-managed-ebs-volume-name': notYet,
    'service-managed-ebs-volume': notYet,
    'run-task': runsATask,
    'run-task-container-overrides': runsATask,
    'run-task-security-groups': runsATask,
    'run-task-subnets': runsATask,
    'run-task-assign-public-IP': runsATask,
    'run-task-capacity-provider-strategy': runsATask,
    'run-task-launch-type': runsATask,
    'run-task-started-by': runsATask,
    'run-task-tags': runsATask,
    'run-task-managed-ebs-volume-name': runsATask,
    'run-task-managed-ebs-volume': runsATask,
    'wait-for-task-stopped': runsATask,
    'enable-ecs-managed-tags': `${notYet}: set it on the service`,
    'propagate-tags': `${notYet}: set it on the service`,
    'keep-null-value-keys': 'is refused: empty values of a task definition are always kept',
    'max-retries': 'is refused: what can pass is tried again with a limit, what cannot is not',
};
const action = {
    name: 'ECS deploy',
    description: 'Deploys a task definition to an ECS service through CodeDeploy, and says truly what serves afterwards.',
    icon: 'upload-cloud',
    inputs,
    outputs: {
        'deployment-id': 'Id of the deployment; empty when none was started.',
        'codedeploy-deployment-id': 'The same, as aws-actions/amazon-ecs-deploy-task-definition names it.',
        'task-definition-arn': 'ARN of the task definition that was asked for, with its revision; empty when a dry run would register it.',
        'previous-task-definition-arn': 'ARN of the task definition that served before; empty when there was none.',
        outcome: '`succeeded`, `rolled-back`, `rollback-failed`, `failed`, `stopped`, `superseded`, `timed-out`, `cancelled`, `lost`, `nothing-to-do` or `in-progress` (when it is not waited to the end). Only `succeeded`, `nothing-to-do` and `in-progress` leave the step green. Empty for a dry run that found nothing against it, and when no deployment was started.',
        'deployment-url': 'The deployment in the web console; empty when none was started.',
    },
    refused: {
        'continue-deployment': `${notYet}: aws deploy continue-deployment --deployment-wait-type READY_WAIT`,
        'on-active-deployment': `${notYet}: a deployment that is active makes the step fail`,
        'on-newer-deployment': notYet,
        'override-alarms': `${notYet}: an alarm that is red makes the step fail before anything is changed`,
        'auto-rollback-events': `${notYet}: set them on the deployment group`,
        'enable-execute-command': `${notYet}: set it on the service`,
        'github-token': `${notYet}: name the environment in the job, and GitHub records the deployment`,
        environment: `${notYet}: name the environment in the job`,
        'environment-url': `${notYet}: name it in the job`,
        ...refusedOfficialInputs,
    },
    post: true,
};


/***/ }),

/***/ 1894:
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
// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/codedeploy.js + 3 modules
var codedeploy = __webpack_require__(2543);
// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/ecs.js + 26 modules
var connect_ecs = __webpack_require__(3940);
// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/witnesses.js
var witnesses = __webpack_require__(3469);
// EXTERNAL MODULE: ../build/js/packages/aws/src/region.js
var src_region = __webpack_require__(6199);
// EXTERNAL MODULE: ../build/js/packages/composition/src/aws-access.js + 1 modules
var aws_access = __webpack_require__(5281);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/narrate.js + 1 modules
var narrate = __webpack_require__(4942);
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js + 1 modules
var action = __webpack_require__(6324);
// EXTERNAL MODULE: ../build/js/packages/github/src/cancellation.js
var cancellation = __webpack_require__(2040);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
// EXTERNAL MODULE: ../build/js/packages/github/src/run-url.js
var run_url = __webpack_require__(1722);
// EXTERNAL MODULE: ../build/js/packages/github/src/workspace.js
var workspace = __webpack_require__(8630);
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/actions/deploy/src/inputs.js
var inputs = __webpack_require__(8622);
// EXTERNAL MODULE: ../build/js/packages/domain/src/console-links.js
var console_links = __webpack_require__(285);
// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/capital.js
var capital = __webpack_require__(2596);
// EXTERNAL MODULE: ../build/js/packages/domain/src/duration.js
var duration = __webpack_require__(6722);
// EXTERNAL MODULE: ../build/js/packages/domain/src/markdown.js
var markdown = __webpack_require__(1751);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/diagnosis-markdown.js
var diagnosis_markdown = __webpack_require__(2789);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/outcome-failure.js
var outcome_failure = __webpack_require__(4797);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/summary-parts.js
var summary_parts = __webpack_require__(3113);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/wait-budget.js
var wait_budget = __webpack_require__(6443);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/summary.js








/** The step's summary as Markdown: the verdict, what serves, why, what to do, and what happened. */
function deploymentSummary(report, region) {
    const { outcome, diagnosis, timeline, failure } = report;
    const parts = [
        `### ${title(outcome.kind)}`,
        `${(0,markdown/* escapeMarkdown */.FV)((0,capital/* capital */.N)(outcome.explanation))}.`,
        (0,markdown/* facts */.Ix)(rows(report, region)),
        ...(diagnosis ? (0,diagnosis_markdown/* diagnosisMarkdown */.P)(diagnosis) : []),
        ...(failure ? ['#### What to do', (0,markdown/* escapeMarkdown */.FV)(failure.remedy)] : []),
        ...(timeline.length > 0 ? ['#### What happened', (0,summary_parts/* happened */.Y5)(timeline, (0,outcome_failure/* isGood */.K)(outcome.kind))] : []),
    ];
    return `${parts.join('\n\n')}\n`;
}
function title(kind) {
    if (kind === 'succeeded')
        return '✅ Deployment succeeded';
    if (kind === 'nothing-to-do')
        return '✅ Deployment: nothing to do';
    return kind === 'in-progress' ? '⏳ Deployment is in progress' : `❌ Deployment: ${kind}`;
}
// What is no older than some looks is now for a reader.
const fresh = 60_000;
function servesLabel({ sharesAge = 0 }) {
    return sharesAge <= fresh ? 'Serves now' : `Served ${(0,duration/* duration */.p)(sharesAge)} ago`;
}
function rows(report, region) {
    const { plan, asked, deploymentId, rollbackId } = report;
    const { service, group, before } = plan;
    const found = [[servesLabel(report), (0,summary_parts/* sharesText */.W5)(report.shares)]];
    found.push(['Asked for', (0,markdown/* code */.aY)((0,src_arn/* shortDefinition */.EJ)(asked))]);
    if (before)
        found.push(['Before', (0,markdown/* code */.aY)((0,src_arn/* shortDefinition */.EJ)(before.taskDefinition))]);
    found.push(['Service', (0,summary_parts/* serviceLink */.oT)(service, region)]);
    if (deploymentId !== undefined)
        found.push(['Deployment', (0,summary_parts/* deploymentLink */.CX)(deploymentId, region)]);
    if (rollbackId !== undefined)
        found.push(['Rolled back by', (0,summary_parts/* deploymentLink */.CX)(rollbackId, region)]);
    found.push(['Traffic moves', (0,markdown/* escapeMarkdown */.FV)(`${(0,wait_budget/* routingText */.e)(plan.routing)} (group ${group.name})`)]);
    return found;
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/verdict-line.js
var verdict_line = __webpack_require__(974);
;// CONCATENATED MODULE: ../build/js/actions/deploy/src/result.js




/** The step's outputs, under the names of action.yml. */
function deployOutputs(result, region) {
    if (result.kind === 'dry-run') {
        return outputs({ arn: result.definitionArn, plan: result.plan, deploymentId: undefined, outcome: '', region });
    }
    const { plan, asked, deploymentId, outcome } = result.report;
    return outputs({ arn: asked, plan, deploymentId, outcome: outcome.kind, region });
}
function outputs(facts) {
    const { arn, plan, deploymentId, outcome, region } = facts;
    const url = deploymentId === undefined ? undefined : (0,console_links/* deploymentUrl */.PM)({ region, deploymentId });
    return {
        'deployment-id': deploymentId ?? '',
        'codedeploy-deployment-id': deploymentId ?? '',
        'task-definition-arn': arn ?? '',
        'previous-task-definition-arn': plan.before?.taskDefinition ?? '',
        outcome,
        'deployment-url': url ?? '',
    };
}
/** The last line of the log, when the step did not fail. */
function deployVerdict(result) {
    return result.kind === 'report'
        ? (0,verdict_line/* verdictLine */.M)(result.report.outcome)
        : 'Dry run: nothing stands against the deployment.';
}
/** The step's summary as Markdown. */
function deploySummary(result, region) {
    if (result.kind === 'report')
        return deploymentSummary(result.report, region);
    const { service, notes } = result.plan;
    const lines = [`Nothing stands against this deployment to ${(0,markdown/* code */.aY)(service.name)}.`, ...notes.map(markdown/* escapeMarkdown */.FV)];
    return `### ✅ Dry run of a deployment\n\n${lines.join('\n\n')}\n`;
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/outcome.js
var deployment_outcome = __webpack_require__(1950);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/traffic.js
var traffic = __webpack_require__(6019);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/report.js



const remedies = {
    failed: 'Nothing was rolled back: see what serves now, and deploy a version that works.',
    'rolled-back': 'The version before it serves. Correct what the reason names, and deploy again.',
    'rollback-failed': 'Look at the service now: neither the deployment nor its rollback came to a good end.',
    stopped: 'Somebody stopped it, an alarm did, or nobody continued it in time: see what serves now before anything is deployed again.',
    superseded: 'Another deployment came after this one: look at that one.',
    'timed-out': 'See in the console whether it goes on; when it only needs longer, raise wait-minutes.',
    cancelled: 'The clean-up step of this job says what became of the deployment.',
    lost: 'See in the console how the deployment ended, and what the service runs, before the step is run again.',
};
/** The report on a deployment that was followed to its end, or as far as it could be. */
function deploymentReport(facts) {
    const { plan, ending, service, diagnosis, timeline } = facts;
    const outcome = (0,deployment_outcome/* outcomeOf */.s)(ending);
    const shares = (0,traffic/* sharesOf */.A)(ending, outcome.kind, service);
    return {
        ...{ outcome, plan, asked: ending.asked, diagnosis, timeline },
        deploymentId: ending.deployment.id,
        rollbackId: ending.rollback?.id ?? ending.deployment.rolledBackBy,
        shares,
        // Weights are what CodeDeploy has shown; everything else comes from the service.
        sharesAge: shares.some(({ weight }) => weight !== undefined) ? ending.unseenFor : undefined,
        failure: (0,outcome_failure/* failureFor */.e)(outcome, { ...ending, what: 'deployment', remedies }),
    };
}
/** The report when the service runs what was asked for already. */
function nothingToDo(plan, asked) {
    const { before } = plan;
    const explanation = `service ${plan.service.name} runs this task definition already`;
    return {
        ...{ outcome: { kind: 'nothing-to-do', explanation }, plan, asked, timeline: [] },
        ...{ deploymentId: undefined, rollbackId: undefined, diagnosis: undefined, failure: undefined },
        shares: before ? [{ taskDefinition: before.taskDefinition, weight: undefined, since: before.createdAt }] : [],
    };
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/carry-out.js + 7 modules
var carry_out = __webpack_require__(8920);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/timeline.js
var timeline = __webpack_require__(7513);
// EXTERNAL MODULE: ../build/js/packages/operations/src/expiry-warning.js
var expiry_warning = __webpack_require__(7118);
;// CONCATENATED MODULE: ../build/js/actions/deploy/src/plan-lines.js

/** What is going to be done, for the log. */
function planLines(plan, { arn, definition }) {
    const { service, group, target, before, routing, waitMinutes } = plan;
    const what = arn === undefined ? `${definition.family} as the file has it` : plan_lines_short(arn);
    const now = before === undefined ? 'nothing' : plan_lines_short(before.taskDefinition);
    return [
        `Deploys ${what} to service ${service.name} in cluster ${service.cluster}, which runs ${now}`,
        `Traffic goes to ${target.container}:${target.port}; ${(0,wait_budget/* routingText */.e)(routing)} (group ${group.name} of application ${group.application})`,
        `Waits at most ${waitMinutes} min`,
    ];
}
function plan_lines_short(definitionArn) {
    return definitionArn.slice(definitionArn.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/plan.js + 1 modules
var deployment_plan = __webpack_require__(1087);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/surroundings.js + 1 modules
var surroundings = __webpack_require__(4773);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/actions/deploy/src/source.js


/**
 * @param name a file of the workspace, or an ARN with its revision
 * @throws Failure `invalid-input` when it is neither
 */
async function readSource(name, ports) {
    if (isRevision(name))
        return ports.definitions.describe(name);
    const text = await ports.readSource(name);
    if (text !== undefined) {
        const { parseTaskDefinition } = await __webpack_require__.e(/* import() */ 8531).then(__webpack_require__.bind(__webpack_require__, 8531));
        return { definition: await parseTaskDefinition(text, name), arn: undefined };
    }
    throw new failure/* Failure */.HR({
        code: 'invalid-input',
        message: `task-definition: there is no file "${name}" in the workspace, and it is no ARN of a task definition with its revision either.`,
        remedy: "Check the path, and that the repository is checked out before this step. A family is refused: its latest revision may be anybody's.",
    });
}
function isRevision(name) {
    const arn = (0,src_arn/* parseArn */.Lw)(name);
    return arn?.service === 'ecs' && /^task-definition\/[^:]+:\d+$/.test(arn.resource);
}

;// CONCATENATED MODULE: ../build/js/actions/deploy/src/planned.js



// A read of the service may be some seconds old.
const pause = 5_000;
/**
 * What is going to be deployed, and how. That there is nothing to do is believed when a second look shows it too: an
 * older read would make the step green for a version that was just rolled back.
 * @throws Failure that lists everything that stands against it
 */
async function planned(inputs, ports) {
    const look = () => (0,surroundings/* surroundings */.i)(placeOf(inputs), ports);
    const [source, around] = await Promise.all([readSource(inputs['task-definition'], ports), look()]);
    const request = requestOf(inputs, source);
    const plan = (0,deployment_plan/* deploymentPlan */.pq)(request, around);
    if (plan.kind === 'deploy')
        return { source, plan };
    await ports.clock.sleep(pause, ports.cancelled);
    return { source, plan: (0,deployment_plan/* deploymentPlan */.pq)(request, await look()) };
}
function placeOf(inputs) {
    return {
        ...{ cluster: inputs.cluster, service: inputs.service },
        application: inputs['codedeploy-application'],
        group: inputs['codedeploy-deployment-group'],
        config: inputs['codedeploy-deployment-config'],
    };
}
function requestOf(inputs, { definition, arn }) {
    return {
        ...{ definition, definitionArn: arn },
        container: inputs['container-name'],
        port: inputs['container-port'],
        waitFor: inputs['wait-for'],
        waitMinutes: inputs['wait-minutes'],
        maxFailedTasks: inputs['max-failed-tasks'],
    };
}

;// CONCATENATED MODULE: ../build/js/actions/deploy/src/run.js






/** Deploys, and follows the deployment to what the step waits for. What it throws happened before a deployment began. */
async function run(inputs, outside) {
    const { moments, emit } = (0,timeline/* timelineOf */.h)(outside);
    const ports = { ...outside, emit };
    const { source, plan } = await planned(inputs, ports);
    if (plan.kind === 'nothing-to-do')
        return { kind: 'report', report: nothingToDo(plan, source.arn ?? '') };
    emit({ kind: 'planned', lines: planLines(plan, source) });
    for (const text of [...plan.notes, ...credentialNotes(plan, ports)])
        emit({ kind: 'note', text });
    if (inputs['dry-run'])
        return { kind: 'dry-run', plan, definitionArn: source.arn };
    ports.cancelled.throwIfAborted();
    const { ending, service, diagnosis } = await (0,carry_out/* carryOut */.u)(await decided(inputs, { plan, source, ports }), ports);
    return { kind: 'report', report: deploymentReport({ plan, ending, service, diagnosis, timeline: moments() }) };
}
function credentialNotes({ waitMinutes }, { credentialsEnd, clock }) {
    const now = clock.now();
    const warning = (0,expiry_warning/* expiryWarning */.i)({ expiration: credentialsEnd, waitMinutes, now, what: 'a deployment' });
    return warning === undefined ? [] : [warning];
}
async function decided(inputs, { plan, source, ports }) {
    return {
        ...{ plan, definition: source.definition, asked: source.arn ?? (await register(source, ports)) },
        ...{ config: inputs['codedeploy-deployment-config'], overridesAlarms: false },
        words: inputs['codedeploy-deployment-description'],
        marker: `ecs-actions/${ports.token.slice(0, 24)}`,
        ...{ waitFor: inputs['wait-for'], onTimeout: inputs['on-timeout'], onCancel: inputs['on-cancel'] },
    };
}
async function register({ definition }, ports) {
    // Loaded here: what was registered by a step before needs none of it.
    const { registerIfChanged } = await __webpack_require__.e(/* import() */ 4736).then(__webpack_require__.bind(__webpack_require__, 4736));
    return (await registerIfChanged(definition, ports)).arn;
}

;// CONCATENATED MODULE: ../build/js/actions/deploy/src/main.js

















async function main(environment) {
    const cancelled = (0,cancellation/* cancellation */.W)();
    await (0,action/* execute */.g)(inputs/* action */.X, environment, async (inputs) => {
        const access = (0,aws_access/* awsAccess */.S)(inputs, { environment, clock: system_clock/* systemClock */.m, action: 'deploy' });
        const region = (0,src_region/* regionOf */.A)(inputs['aws-region'], environment);
        const settings = { ...access.settings, region };
        const ecs = (0,connect_ecs.ecsWithServices)(settings);
        const result = await run(inputs, {
            codeDeploy: (0,codedeploy/* codeDeploy */.h)(settings),
            ...{ definitions: ecs.definitions, ecs: ecs.services },
            ...(0,witnesses/* witnesses */.O)(settings),
            readSource: (name) => (0,workspace/* readWorkspaceFile */.s)(name, environment),
            token: (0,external_node_crypto_.randomBytes)(32).toString('hex'),
            remember: (intent) => (0,core/* saveState */.LZ)('intent', intent),
            emit(event) {
                for (const line of (0,narrate/* narrate */.sp)(event))
                    (0,log/* print */.y)(line);
            },
            credentialsEnd: access.credentialsEnd,
            ...{ region, clock: system_clock/* systemClock */.m, cancelled, runUrl: (0,run_url/* runUrl */.V)(environment) },
        });
        const failure = result.kind === 'report' ? result.report.failure : undefined;
        return {
            outputs: deployOutputs(result, region),
            summary: deploySummary(result, region),
            verdict: deployVerdict(result),
            ...(failure ? { failure } : {}),
        };
    });
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
