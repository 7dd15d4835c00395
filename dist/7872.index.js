export const id = 7872;
export const ids = [7872];
export const modules = {

/***/ 4766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ action)
});

// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/aws.js
var aws = __webpack_require__(7444);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/deployment-group.js
var deployment_group = __webpack_require__(832);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/kinds.js
var kinds = __webpack_require__(2970);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/spec.js
var spec = __webpack_require__(586);
// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
;// CONCATENATED MODULE: ../build/js/actions/rollback/src/to.js


const syntax = 'previous, revision:<number>, or the ARN of a task definition with its revision';
/** What a rollback goes back to. */
const rollbackTo = {
    syntax,
    parse(raw) {
        const value = raw.trim();
        if (value === 'previous')
            return { kind: 'previous' };
        const revision = /^revision:([1-9]\d{0,9})$/.exec(value)?.[1];
        if (revision !== undefined)
            return { kind: 'revision', revision: Number(revision) };
        const arn = (0,src_arn/* parseArn */.Lw)(value);
        if (arn?.service === 'ecs' && /^task-definition\/[A-Za-z0-9_-]+:\d+$/.test(arn.resource)) {
            return { kind: 'definition', arn: value };
        }
        const form = /^(tag|digest|sha|deployment):/.exec(value)?.[1];
        if (form !== undefined)
            throw new kinds/* InputMistake */.rb(`${form}:… is not supported yet; expected ${syntax}`);
        throw new kinds/* InputMistake */.rb(`expected ${syntax}, found "${value}"`);
    },
};

;// CONCATENATED MODULE: ../build/js/actions/rollback/src/inputs.js





const inputs = {
    ...aws/* awsInputs */.x,
    service: (0,spec/* required */.mw)('Service to roll back.', (0,kinds/* text */.Qq)({ syntax: 'name or ARN' })),
    ...deployment_group/* deploymentGroupInputs */.Y,
    to: (0,spec/* defaulted */.P_)('What to go back to. `previous`: the task definition of the latest deployment that succeeded with another one than serves now; a deployment in progress is stopped and rolled back instead. `revision:<number>` is of the family that serves.', rollbackTo, 'previous'),
    reason: (0,spec/* optional */.lq)('Why, for the summary and the description of the deployment; there it is cut where all of it is longer than 256 characters.', (0,kinds/* text */.Qq)()),
    'override-alarms': (0,spec/* defaulted */.P_)('Whether the deployment goes on although an alarm of its group is red, as it often is when a rollback is needed. CodeDeploy wants the permission `codedeploy:UpdateDeploymentGroup` for that.', kinds/* boolean */.zM, 'false'),
    'dry-run': (0,spec/* defaulted */.P_)('Only checks: what would be gone back to and everything that stands against it are told, and nothing is changed.', kinds/* boolean */.zM, 'false'),
    'wait-for': (0,spec/* defaulted */.P_)('When the step ends: with the deployment (the old tasks are gone), once all traffic has moved for good, or as soon as the rollback was started. A deployment in progress that is rolled back is waited for to its end unless this is `none`.', (0,kinds/* oneOf */.yL)('completed', 'traffic-shifted', 'none'), 'completed'),
    'wait-minutes': (0,spec/* optional */.lq)('How long the step waits. Without it: an hour for the tasks to start, the waits of the group, and 10 minutes.', (0,kinds/* integer */.nd)({ min: 1, max: 330 })),
    'on-timeout': (0,spec/* defaulted */.P_)('What becomes of the deployment when the wait ends before it does: `leave` lets it go on, `stop` leaves traffic where it is, `roll-back` brings back what the rollback should take away.', (0,kinds/* oneOf */.yL)('leave', 'stop', 'roll-back'), 'leave'),
    'on-cancel': (0,spec/* defaulted */.P_)('What becomes of the deployment when the job is cancelled; as for `on-timeout`. By default it goes on: half of a rollback is worse than all of it.', (0,kinds/* oneOf */.yL)('leave', 'stop', 'roll-back'), 'leave'),
};
const notYet = 'is not supported yet';
const asTheService = 'is refused: a rollback keeps the container and port of the service';
const action = {
    name: 'ECS rollback',
    description: 'Takes an ECS service that CodeDeploy deploys back to the last task definition that was deployed with success.',
    icon: 'rotate-ccw',
    inputs,
    outputs: {
        'from-task-definition-arn': 'ARN of the task definition that is left; empty when it cannot be told.',
        'to-task-definition-arn': 'ARN of the task definition that was gone back to; that of the copy when the old one was INACTIVE. With nothing to do, that of what serves.',
        candidates: 'JSON list of what the service could go back to, latest first, at most a hundred: `taskDefinition`, `deploymentId` and `at` (when it was deployed, ISO 8601).',
        'deployment-id': 'Id of the deployment that goes back, be it started by this step or by CodeDeploy; empty for none.',
        outcome: '`succeeded`, `nothing-to-do`, `in-progress` (when it is not waited to the end), `rolled-back` (the rollback itself was), `rollback-failed`, `failed`, `stopped`, `superseded`, `timed-out`, `cancelled` or `lost`. Only the first three leave the step green. Empty for a dry run that found nothing against it, and when nothing was started.',
        'deployment-url': 'That deployment in the web console; empty when there is none.',
    },
    refused: {
        'task-definition': 'is refused: name it with to',
        'container-name': asTheService,
        'container-port': asTheService,
        'codedeploy-appspec': 'is refused: the AppSpec is generated',
        'codedeploy-deployment-config': 'is refused: a rollback moves all traffic at once',
        'codedeploy-deployment-description': 'is refused: use reason',
        'max-failed-tasks': `${notYet}: half of the desired count, at least 3, may fail before it is given up`,
        'on-active-deployment': 'is refused: a deployment in progress is stopped and rolled back',
        'on-newer-deployment': notYet,
        'auto-rollback-events': `${notYet}: set them on the deployment group`,
        'wait-for-service-stability': 'is refused: this action waits unless told otherwise; use wait-for',
        'wait-for-minutes': 'is refused: use wait-minutes',
        'desired-count': 'is refused: the desired count belongs to the service and its scaling',
        'github-token': `${notYet}: name the environment in the job, and GitHub records the deployment`,
        environment: `${notYet}: name the environment in the job`,
    },
    post: true,
};


/***/ }),

/***/ 7872:
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
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/actions/rollback/src/inputs.js + 1 modules
var inputs = __webpack_require__(4766);
// EXTERNAL MODULE: ../build/js/packages/domain/src/console-links.js
var console_links = __webpack_require__(285);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/verdict-line.js
var verdict_line = __webpack_require__(974);
;// CONCATENATED MODULE: ../build/js/actions/rollback/src/result.js


/** The step's outputs, under the names of action.yml. */
function rollbackOutputs({ decision, end }, region) {
    const id = end?.deploymentId;
    const url = id === undefined ? undefined : (0,console_links/* deploymentUrl */.PM)({ region, deploymentId: id });
    return {
        'from-task-definition-arn': decision.from ?? '',
        'to-task-definition-arn': end?.to ?? decision.to,
        candidates: candidatesJson(decision),
        'deployment-id': id ?? '',
        outcome: end?.outcome.kind ?? '',
        'deployment-url': url ?? '',
    };
}
/** The last line of the log, when the step did not fail. */
function rollbackVerdict({ end }) {
    return end ? (0,verdict_line/* verdictLine */.M)(end.outcome) : 'Dry run: nothing stands against the rollback.';
}
// GitHub takes about 1 MB of output, and nobody goes back a hundred definitions.
const mostCandidates = 100;
function candidatesJson({ candidates }) {
    return JSON.stringify(candidates.slice(0, mostCandidates).map(({ taskDefinition, deploymentId, at }) => ({
        taskDefinition,
        deploymentId,
        ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
    })));
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(4356);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/rollback-mark.js
const prefix = 'ecs-actions/rollback/';
/**
 * The mark in the description of a deployment that a rollback step starts.
 * @param token of the step's process alone, of [0-9a-f]
 */
function rollbackMark(token) {
    return `${prefix}${token.slice(0, 24)}`;
}
// Only at the end: somebody's own words may well quote one.
const marked = new RegExp(`(^| )${prefix}[0-9a-f]{1,24}$`);
/** Whether a deployment goes back, by CodeDeploy's own doing or that of a rollback step. */
function isRollback({ creator, rollsBack, description }) {
    if (rollsBack !== undefined || creator === 'codeDeployRollback')
        return true;
    return description !== undefined && marked.test(description);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/service.js
var deployment_service = __webpack_require__(1397);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/snapshot.js
var snapshot = __webpack_require__(9916);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/history.js





/** Sorted by their end, else their start: CodeDeploy promises no order. */
function newestFirst(history) {
    return history.toSorted((a, b) => momentOf(b) - momentOf(a) ||
        (b.createdAt ?? 0) - (a.createdAt ?? 0) ||
        // What rolls another back came after it.
        Number(b.rollsBack !== undefined) - Number(a.rollsBack !== undefined));
}
function momentOf({ completedAt, createdAt }) {
    return completedAt ?? createdAt ?? 0;
}
/** The deployment that ended last; undefined when none has. */
function lastEnded(history) {
    return newestFirst(history).find(snapshot/* hasEnded */.hY);
}
/**
 * What the service can go back to, latest first: what succeeded deployments have brought, except what serves now. A
 * rollback is evidence as good as any, and names nothing twice.
 */
function candidatesIn(history, serving) {
    const found = new Map();
    for (const { id, status, taskDefinition, completedAt, createdAt } of newestFirst(history)) {
        if (status !== 'succeeded' || taskDefinition === undefined || taskDefinition === serving?.taskDefinition)
            continue;
        if (!found.has(taskDefinition)) {
            found.set(taskDefinition, { taskDefinition, deploymentId: id, at: completedAt ?? createdAt });
        }
    }
    return [...found.values()];
}
/**
 * Deployments that succeeded after a candidate's, and of which nobody can tell what they brought: it may have been
 * another definition. Not what serves, and not a rollback, which brings nothing new.
 */
function unreadableAfter({ deploymentId }, history, serving) {
    const sorted = newestFirst(history);
    return sorted
        .slice(0, sorted.findIndex(({ id }) => id === deploymentId))
        .filter((deployment) => deployment.status === 'succeeded' &&
        deployment.taskDefinition === undefined &&
        deployment.id !== serving.externalId &&
        !isRollback(deployment));
}
/**
 * Whether the history and the service tell the same story: what the last deployment brought is what serves. Either of
 * the two reads may be older than the other.
 */
function isConsistent(history, service) {
    const serving = (0,deployment_service/* primaryOf */.Os)(service);
    const last = lastEnded(history);
    if (!serving)
        return false;
    if (serving.externalId !== undefined && !history.some(({ id }) => id === serving.externalId)) {
        // A rollback, or a service that is older than the history that was read, may serve what an older deployment made.
        return last !== undefined && brings(last, serving);
    }
    return last === undefined || last.status !== 'succeeded' || brings(last, serving);
}
/** Whether what serves is what a succeeded deployment brought; a rollback mostly brings a task set that was there. */
function brings({ id, taskDefinition }, serving) {
    return serving.externalId === id || taskDefinition === undefined || serving.taskDefinition === taskDefinition;
}
/** A deployment in a few words, for messages. */
function deploymentText({ id, rawStatus, taskDefinition, error }) {
    const what = taskDefinition === undefined ? 'a definition that cannot be read' : (0,src_arn/* shortDefinition */.EJ)(taskDefinition);
    return (0,foreign_text/* foreignLine */.n)(`${id} of ${what}: ${rawStatus}${error === undefined ? '' : ` (${error.code})`}`);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/rollback-target.js




/**
 * What a service without an active deployment goes back to. Never a revision number less one: that revision may be the
 * broken one, or belong to somebody else who shares the family.
 * @throws Failure `refused` when there is nothing to go back to, or nobody can tell what came before
 */
function rollbackTarget(options) {
    const { to, service, serving, history } = options;
    const now = (0,src_arn/* shortDefinition */.EJ)(serving.taskDefinition);
    const named = definitionNamed(to, serving.taskDefinition);
    if (named !== undefined) {
        if (named === serving.taskDefinition && servesAlone(service, serving)) {
            return { kind: 'nothing-to-do', why: `${service.name} runs ${now} already` };
        }
        return { kind: 'back', taskDefinition: named, why: 'which the step names' };
    }
    const settled = wentBackAlready(options);
    if (settled)
        return settled;
    const [candidate] = candidatesIn(history, serving);
    if (!candidate)
        throw nowhereToGo(options);
    const unreadable = unreadableAfter(candidate, history, serving);
    if (unreadable.length > 0)
        throw unclear(candidate, unreadable);
    return {
        kind: 'back',
        taskDefinition: candidate.taskDefinition,
        why: `which deployment ${candidate.deploymentId} was the last to bring before ${now}`,
    };
}
/** The ARN that `to` names; undefined for `previous`. */
function definitionNamed(to, servingArn) {
    if (to.kind === 'previous')
        return undefined;
    if (to.kind === 'definition')
        return to.arn;
    return `${servingArn.slice(0, servingArn.lastIndexOf(':'))}:${to.revision}`;
}
/** Whether no other task set can get traffic. */
function servesAlone({ taskSets }, serving) {
    return taskSets.every(({ id, status }) => id === serving.id || status === 'DRAINING');
}
/**
 * After a rollback, and after a deployment that never came to serve, the older definition serves already: another step
 * back, which nobody asked for, would be a step too far.
 */
function wentBackAlready(options) {
    const { service, serving, history } = options;
    const last = lastEnded(history);
    if (!last)
        return undefined;
    const now = (0,src_arn/* shortDefinition */.EJ)(serving.taskDefinition);
    const undone = history.find(({ id }) => id === last.rollsBack);
    if (last.status === 'succeeded') {
        if (!isRollback(last) || !brings(last, serving) || (undone && isRollback(undone)))
            return undefined;
        const what = undone ? `deployment ${undone.id}${definitionOf(undone)}` : 'the deployment before it';
        return {
            kind: 'nothing-to-do',
            why: `${what} was already rolled back by deployment ${last.id}: ${now} serves${furtherBack}`,
        };
    }
    const culprit = undone ?? last;
    // A rollback that failed leaves what it should have taken away.
    if (isRollback(culprit) || made(culprit, serving))
        return undefined;
    const what = `deployment ${culprit.id}${definitionOf(culprit)} ended as ${culprit.rawStatus}`;
    if (servesAlone(service, serving)) {
        return { kind: 'nothing-to-do', why: `${what} and does not serve: ${now} does, as before it${furtherBack}` };
    }
    // Traffic may be on both, and only a deployment moves it.
    return {
        kind: 'back',
        taskDefinition: serving.taskDefinition,
        why: `since ${what}, and its tasks may still get traffic`,
    };
}
const furtherBack = '; what should serve instead can be named with to';
/** Whether what serves is the task set of this deployment. */
function made({ id, taskDefinition }, serving) {
    return serving.externalId === undefined ? serving.taskDefinition === taskDefinition : serving.externalId === id;
}
function definitionOf({ taskDefinition }) {
    return taskDefinition === undefined ? '' : ` (${(0,src_arn/* shortDefinition */.EJ)(taskDefinition)})`;
}
function unclear({ taskDefinition }, unreadable) {
    const listed = unreadable.slice(0, mostListed).map(deploymentText).join('; ');
    return new failure/* Failure */.HR({
        code: 'refused',
        message: `What came before cannot be told: after ${(0,src_arn/* shortDefinition */.EJ)(taskDefinition)} there was ${listed}.`,
        remedy: `Nothing was changed. Name what should serve: to: ${taskDefinition}, or another one.`,
    });
}
const mostListed = 10;
function nowhereToGo(options) {
    const { serving, history } = options;
    const looked = newestFirst(history).slice(0, mostListed).map(deploymentText);
    const more = history.length > mostListed ? ` and ${history.length - mostListed} older ones` : '';
    const what = looked.length === 0 ? 'no deployment at all' : `only ${looked.join('; ')}${more}`;
    return new failure/* Failure */.HR({
        code: 'refused',
        message: `There is nothing to go back to from ${(0,src_arn/* shortDefinition */.EJ)(serving.taskDefinition)}: no other task definition was ever deployed with success; the group shows ${what}.`,
        remedy: 'Nothing was changed. When you know a good one, name it: to: revision:<number>, or its ARN.',
    });
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/rollback-in-progress.js





/**
 * A group takes one deployment at a time, so one that is in progress decides: stopped, it gives the traffic back within
 * seconds, since the tasks before it still run.
 * @throws Failure `refused` when `to` means something else, or nobody can tell what it would go back to
 */
function rollbackInProgress(options) {
    const { to, active, service } = options;
    const choice = isRollback(active) ? followed(active, service) : stopped(active, service);
    const serving = (0,deployment_service/* primaryOf */.Os)(service)?.taskDefinition ?? choice.taskDefinition;
    const named = definitionNamed(to, serving);
    if (named === undefined || named === choice.taskDefinition)
        return choice;
    const goes = (0,src_arn/* shortDefinition */.EJ)(choice.taskDefinition);
    throw new failure/* Failure */.HR({
        code: 'refused',
        message: choice.way === 'follow'
            ? `to: deployment ${active.id} goes back to ${goes} at this moment, not to ${(0,src_arn/* shortDefinition */.EJ)(named)}, and a group takes one deployment at a time.`
            : `to: deployment ${active.id} has not ended; it can be stopped, which brings back ${goes}, not ${(0,src_arn/* shortDefinition */.EJ)(named)}.`,
        remedy: choice.way === 'follow'
            ? 'Nothing was changed. Run the step again when that deployment has ended.'
            : 'Nothing was changed. Leave out to, and run the step again for what you name when that has ended.',
    });
}
function stopped(active, service) {
    const alive = service.taskSets.filter(({ status }) => status !== 'DRAINING');
    const others = alive.filter(({ externalId }) => externalId !== active.id);
    // Those of older deployments may have been kept too.
    const latest = others.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0];
    const before = others.find(({ status }) => status === 'PRIMARY') ?? latest;
    if (!before) {
        throw new failure/* Failure */.HR({
            code: 'refused',
            message: `deployment ${active.id} has not ended, and the service has no tasks besides those that it made: there is nothing to stop it for.`,
            remedy: 'Nothing was changed. Run the step again when that deployment has ended.',
        });
    }
    const own = alive.find(({ externalId }) => externalId === active.id);
    return {
        way: 'stop',
        taskDefinition: before.taskDefinition,
        from: own?.taskDefinition ?? active.taskDefinition,
        before,
    };
}
function followed(active, service) {
    const { taskDefinition } = active;
    const serving = (0,deployment_service/* primaryOf */.Os)(service);
    if (taskDefinition === undefined) {
        throw new failure/* Failure */.HR({
            code: 'refused',
            message: `deployment ${active.id} is rolling something back at this moment, and what it goes back to cannot be read.`,
            remedy: 'Nothing was changed. Run the step again when that deployment has ended.',
        });
    }
    const other = service.taskSets.find((taskSet) => taskSet.taskDefinition !== taskDefinition);
    return { way: 'follow', taskDefinition, from: other?.taskDefinition, before: serving };
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/timeline.js
var timeline = __webpack_require__(7513);
// EXTERNAL MODULE: ../build/js/packages/operations/src/expiry-warning.js
var expiry_warning = __webpack_require__(7118);
;// CONCATENATED MODULE: ../build/js/actions/rollback/src/decision-lines.js
/** What is going to be done, for the log. */
function decisionLines({ way, why, around, reason }) {
    const { service, group } = around;
    const place = `service ${service.name} in cluster ${service.cluster} (group ${group.name})`;
    const doing = way === 'follow' ? `Follows the rollback of ${place}` : `Rolls back ${place}`;
    return [`${doing}: ${why}`, ...(reason === undefined ? [] : [`Reason: ${reason}`])];
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/group.js
var deployment_group = __webpack_require__(7009);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/outcome.js
var deployment_outcome = __webpack_require__(1950);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/outcome-failure.js
var outcome_failure = __webpack_require__(4797);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/plan.js + 1 modules
var plan = __webpack_require__(1087);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/traffic.js
var traffic = __webpack_require__(6019);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/carry-out.js + 7 modules
var carry_out = __webpack_require__(8920);
;// CONCATENATED MODULE: ../build/js/actions/rollback/src/remedies.js
/** What to do about a rollback that did not come to its good end. */
const remedies = {
    failed: 'See what serves now. Run the step again, with another definition in to when this one does not start.',
    'rolled-back': 'CodeDeploy has taken the rollback back, so what should be left serves again. Correct what the reason names, or go back to another definition with to; an alarm that is red anyway needs override-alarms: true.',
    'rollback-failed': 'Look at the service now, and run the step again when nothing is in progress any more.',
    stopped: 'Somebody stopped it, or an alarm did: see what serves now, and run the step again.',
    superseded: 'Another deployment came after this one: look at that one.',
    'timed-out': 'It may go on: see in the console; when it only needs longer, raise wait-minutes.',
    cancelled: 'The rollback goes on unless on-cancel says otherwise: see in the console how it ends.',
    lost: 'See in the console how it ended, and what the service runs, before the step is run again.',
};

;// CONCATENATED MODULE: ../build/js/actions/rollback/src/go-back.js









/**
 * The deployment that brings the target back.
 * @throws Failure `refused` that lists everything that stands against it
 */
function goBackPlan(inputs, { around }, target) {
    const { definition, mistakes } = target;
    return (0,plan/* deploymentPlan */.pq)({
        ...{ definition, definitionArn: target.arn, container: undefined, port: undefined },
        ...{ waitFor: inputs['wait-for'], waitMinutes: inputs['wait-minutes'], maxFailedTasks: undefined },
        rollback: { overridesAlarms: inputs['override-alarms'], mistakes },
    }, 
    // What the list shows beside the history is old news; CodeDeploy itself refuses a second deployment.
    { ...around, active: [] });
}
/** Deploys the target, all traffic at once, and follows the deployment to what the step waits for. */
async function goBack(inputs, { plan, target, words }, ports) {
    const asked = target.isCopy ? await register(target, ports) : target.arn;
    const decided = {
        ...{ plan, asked, definition: target.definition, words, config: deployment_group/* allAtOnce */.I },
        ...{ overridesAlarms: inputs['override-alarms'], marker: rollbackMark(ports.token) },
        ...{ waitFor: inputs['wait-for'], onTimeout: inputs['on-timeout'], onCancel: inputs['on-cancel'] },
    };
    const { ending, service, diagnosis } = await started(decided, ports);
    const { deployment, rollback, broken } = ending;
    const outcome = (0,deployment_outcome/* outcomeOf */.s)(ending);
    return {
        ...{ outcome, to: asked, diagnosis, shares: (0,traffic/* sharesOf */.A)(ending, outcome.kind, service) },
        ...{ deploymentId: deployment.id, otherId: rollback?.id ?? deployment.rolledBackBy },
        failure: (0,outcome_failure/* failureFor */.e)(outcome, { what: 'rollback', remedies: remedies, deployment, broken }),
    };
}
async function started(decided, ports) {
    try {
        return await (0,carry_out/* carryOut */.u)(decided, ports);
    }
    catch (cause) {
        if (!(cause instanceof failure/* Failure */.HR) || cause.code !== 'deployment-active')
            throw cause;
        // Unlike a deployment, a rollback need not wait for the other one's end.
        const remedy = 'Run the step again: it stops that deployment, or follows it when that goes back itself.';
        throw new failure/* Failure */.HR({ code: cause.code, message: cause.message, remedy, cause });
    }
}
async function register({ definition }, ports) {
    ports.cancelled.throwIfAborted();
    const { arn } = await ports.definitions.registerTaskDefinition(definition);
    ports.emit({ kind: 'registered', arn });
    return arn;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/deployment/rollback-outcome.js




/**
 * The verdict on a deployment that was stopped. Success needs the service's word: its PRIMARY task set is the target's,
 * and it is alone, or CodeDeploy says that the traffic was moved back.
 */
function stoppedOutcome(ending) {
    const { deployment, rollback, broken } = ending;
    const bad = (0,snapshot/* endedBadly */.PL)(deployment);
    if (bad && (rollback?.status === 'succeeded' || (!rollback && deployment.rolledBackBy === undefined && !broken))) {
        return afterStop(ending);
    }
    const ended = `deployment ${deployment.id} ${bad ? 'ended as' : 'is'} ${deployment.rawStatus}`;
    if (rollback && (0,snapshot/* endedBadly */.PL)(rollback)) {
        return {
            kind: 'rollback-failed',
            explanation: `${ended}; its rollback ${rollback.id} ended as ${rollback.rawStatus}`,
        };
    }
    const onTheWay = deployment.rolledBackBy === undefined ? '' : `; rollback ${deployment.rolledBackBy} was on its way`;
    if (broken) {
        return {
            kind: broken.kind === 'gave-up' ? 'failed' : broken.kind,
            explanation: `${broken.why}; ${ended}${onTheWay}`,
        };
    }
    return { kind: 'lost', explanation: `${ended}${onTheWay}, and its end was not seen` };
}
function afterStop({ deployment, rollback, service, target }) {
    const said = rollback
        ? `deployment ${deployment.id} was stopped, and rollback ${rollback.id} succeeded`
        : `deployment ${deployment.id} ended as ${deployment.rawStatus}, and no rollback came`;
    const serving = service && (0,deployment_service/* primaryOf */.Os)(service);
    if (!serving)
        return { kind: 'lost', explanation: `${said}, but what the service runs could not be read` };
    const now = (0,src_arn/* shortDefinition */.EJ)(serving.taskDefinition);
    if (serving.taskDefinition !== target || serving.externalId === deployment.id) {
        return { kind: 'rollback-failed', explanation: `${said}, but the service runs ${now}` };
    }
    if (rollback || servesAlone(service, serving)) {
        return { kind: 'succeeded', explanation: `${said}: the service runs ${now}` };
    }
    return {
        kind: 'stopped',
        explanation: `${said}: the service runs ${now}, but the tasks of the stopped deployment may still get traffic`,
    };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/stages.js
var stages = __webpack_require__(8863);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/rollback.js + 1 modules
var deployment_rollback = __webpack_require__(1278);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/serving.js
var serving = __webpack_require__(6084);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/watch-for.js + 3 modules
var watch_for = __webpack_require__(2192);
;// CONCATENATED MODULE: ../build/js/actions/rollback/src/in-progress.js












// CodeDeploy takes traffic back before it says that a deployment has stopped.
const stopAtMost = 300_000;
// One that goes back mostly has its tasks running; where it does not, they have CodeDeploy's hour to start.
const followAtMost = 75 * 60_000;
/**
 * Stops a deployment in progress and sees it rolled back, or sees one through that goes back itself.
 * @returns `succeeded-first` when the deployment came to its good end before it could be stopped
 * @throws Failure when it could not be stopped
 */
async function endInProgress(inputs, found, ports) {
    const { scene, active, choice } = found;
    if (choice.way === 'stop')
        await stop(active.id, ports);
    if (inputs['wait-for'] === 'none')
        return notWaitedFor(found);
    const { around } = scene;
    const course = { deploymentId: active.id, plan: { service: around.service, group: around.group }, ports };
    const watched = await watch(inputs, { active, choice, course });
    if (choice.way === 'stop' && watched.deployment.status === 'succeeded')
        return 'succeeded-first';
    const { deployment, rollback } = (0,snapshot/* endedBadly */.PL)(watched.deployment)
        ? await (0,deployment_rollback/* followRollback */.u)(watched.deployment, course)
        : { deployment: watched.deployment, rollback: undefined };
    const service = await (0,serving/* serviceAfter */.a)(course, (serving) => serving?.taskDefinition === choice.taskDefinition);
    return report(found, {
        ...{ deployment, rollback: rollback?.deployment, service },
        broken: watched.broken ?? rollback?.broken,
    });
}
async function stop(deploymentId, { codeDeploy, emit, cancelled }) {
    cancelled.throwIfAborted();
    emit({ kind: 'stopping', deploymentId, rollBack: true, why: 'the service goes back to what served before it.' });
    try {
        await codeDeploy.stopDeployment({ deploymentId, rollBack: true });
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || !(0,failure/* isPassing */.WG)(error))
            throw error;
        throw new failure/* Failure */.HR({
            code: 'start-unknown',
            message: `${(0,failure/* errorText */.kc)(error)} Whether deployment ${deploymentId} stops is not known.`,
            remedy: 'Run the step again: to ask twice does no harm.',
            cause: error,
        });
    }
}
async function watch(inputs, { active, choice, course }) {
    const minutes = inputs['wait-minutes'];
    const patience = minutes === undefined ? followAtMost : minutes * 60_000;
    const ms = choice.way === 'stop' ? stopAtMost : patience;
    const shifted = choice.way === 'follow' && inputs['wait-for'] === 'traffic-shifted';
    return (0,watch_for/* watchFor */.H)(course, {
        ...{ from: active, ms, until: (deployment) => shifted && (0,stages/* hasShifted */.cb)(deployment) },
        giveUp: async () => undefined,
        timedOut: `deployment ${active.id} did not end within ${ms / 60_000} minutes`,
        needsProgress: shifted,
    });
}
function report({ scene, choice }, seen) {
    const { deployment, rollback, service, broken } = seen;
    const target = choice.taskDefinition;
    const serving = service && (0,deployment_service/* primaryOf */.Os)(service);
    const { before } = choice;
    const ending = {
        ...{ deployment, rollback, before, serving, broken, waitFor: 'traffic-shifted' },
        asked: choice.way === 'follow' ? target : (choice.from ?? ''),
    };
    const outcome = choice.way === 'follow' ? (0,deployment_outcome/* outcomeOf */.s)(ending) : stoppedOutcome({ ...seen, target });
    const rollbackId = rollback?.id ?? deployment.rolledBackBy;
    return {
        ...{ outcome, shares: (0,traffic/* sharesOf */.A)(ending, outcome.kind, service ?? scene.around.service), diagnosis: undefined },
        to: target,
        ...(choice.way === 'follow'
            ? { deploymentId: deployment.id, otherId: rollbackId }
            : { deploymentId: rollbackId, otherId: deployment.id }),
        failure: (0,outcome_failure/* failureFor */.e)(outcome, { what: 'rollback', remedies: remedies, deployment, broken }),
    };
}
function notWaitedFor({ active, choice }) {
    const what = choice.way === 'stop' ? 'was asked to stop and to be rolled back' : 'goes back already';
    return {
        outcome: { kind: 'in-progress', explanation: `deployment ${active.id} ${what}, and the end is not waited for` },
        ...{ shares: [], diagnosis: undefined, failure: undefined, to: choice.taskDefinition },
        ...(choice.way === 'follow'
            ? { deploymentId: active.id, otherId: undefined }
            : { deploymentId: undefined, otherId: active.id }),
    };
}

;// CONCATENATED MODULE: ../build/js/actions/rollback/src/nothing-to-do.js
/** The result when the service need not go back. */
function nothingToDo(facts, { serving }) {
    const { taskDefinition: to, createdAt: since } = serving;
    return {
        decision: { ...facts, way: 'nothing-to-do', from: undefined, to, images: new Map() },
        end: {
            outcome: { kind: 'nothing-to-do', explanation: facts.why },
            ...{ to, deploymentId: undefined, otherId: undefined, diagnosis: undefined, failure: undefined },
            shares: [{ taskDefinition: to, weight: undefined, since }],
        },
    };
}

;// CONCATENATED MODULE: ../build/js/packages/operations/src/deployment/history.js

const day = 86_400_000;
// A group that deploys all day has thousands of deployments, and what is looked for is mostly among the latest.
const windows = [30 * day, 365 * day, Number.POSITIVE_INFINITY];
// A look into each revision is a call.
const mostRevisions = 50;
/**
 * The group's deployments, newest first, with what they deployed: as far back as it takes until `enough` says so.
 * @throws Failure when they may not be read
 */
async function deploymentHistory(options) {
    const { application, group, enough, ports } = options;
    const definitions = new Map();
    let found = [];
    for (const window of windows) {
        const since = Math.max(0, ports.clock.now() - window);
        const past = await ports.history.pastDeployments({ application, group, since });
        found = await withDefinitions(newestFirst(past), { application, definitions, history: ports.history });
        if (enough(found))
            break;
    }
    return found;
}
/** AWS leaves the text of an AppSpec out of deployments; the application keeps it under its digest. */
async function withDefinitions(past, options) {
    const { application, definitions, history } = options;
    const found = [];
    for (const deployment of past) {
        const { revisionHash: sha256 } = deployment;
        if (deployment.taskDefinition !== undefined || sha256 === undefined) {
            found.push(deployment);
            continue;
        }
        if (!definitions.has(sha256) && definitions.size < mostRevisions) {
            definitions.set(sha256, await history.revisionDefinition({ application, sha256 }));
        }
        found.push({ ...deployment, taskDefinition: definitions.get(sha256) });
    }
    return found;
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/deployment/surroundings.js + 1 modules
var surroundings = __webpack_require__(4773);
;// CONCATENATED MODULE: ../build/js/actions/rollback/src/scene.js









const pause = 5_000;
const staleAtMost = 60_000;
/**
 * Looks until the service and the history of its group tell the same story: either read may be older than the other,
 * and a choice made from both would then be wrong.
 * @param ended a deployment that is known to have ended, whatever the history still shows
 * @throws Failure `refused` when they never do, or something stands against any deployment
 */
async function lookAround(inputs, ports, ended) {
    const { clock, cancelled } = ports;
    const start = clock.now();
    for (;;) {
        cancelled.throwIfAborted();
        const scene = await look(inputs, ports);
        if (scene.active ? scene.active.id !== ended : isClear(inputs, scene, scene.history))
            return scene;
        if (clock.now() - start >= staleAtMost)
            throw disagreement(scene);
        await clock.sleep(pause, cancelled);
    }
}
/** Whether the history can be relied on for what is asked; a name of what does not serve needs none. */
function isClear({ to }, { around, serving }, history) {
    const named = definitionNamed(to, serving.taskDefinition);
    return (named !== undefined && named !== serving.taskDefinition) || isConsistent(history, around.service);
}
async function look(inputs, ports) {
    const place = {
        ...{ cluster: inputs.cluster, service: inputs.service, config: deployment_group/* allAtOnce */.I },
        application: inputs['codedeploy-application'],
        group: inputs['codedeploy-deployment-group'],
    };
    const around = await (0,surroundings/* surroundings */.i)(place, ports);
    const { service, group } = around;
    const mistakes = (0,plan/* standingMistakes */.kj)(around);
    if (mistakes.length > 0) {
        const what = `${service.name} in cluster ${service.cluster} is not rolled back`;
        throw (0,failure/* failureOf */.g5)(mistakes, { code: 'refused', what, remedy: 'Nothing was changed.' });
    }
    const serving = (0,deployment_service/* primaryOf */.Os)(service);
    if (!serving)
        throw nothingServes(around);
    const enough = (history) => around.active.length > 0 ||
        (isClear(inputs, { around, serving }, history) &&
            (inputs.to.kind !== 'previous' || candidatesIn(history, serving).length > 0));
    const history = await deploymentHistory({ application: group.application, group: group.name, enough, ports });
    return { around, serving, history, active: await activeIn(history, around, ports) };
}
async function activeIn(history, { active }, ports) {
    const known = history.find((deployment) => !(0,snapshot/* hasEnded */.hY)(deployment));
    if (known)
        return known;
    for (const { id } of active) {
        // The history may be older than the list.
        if (history.some((deployment) => deployment.id === id))
            continue;
        const found = await ports.codeDeploy.deployment(id);
        if (found && !(0,snapshot/* hasEnded */.hY)(found))
            return found;
    }
    return undefined;
}
function nothingServes({ service }) {
    return new failure/* Failure */.HR({
        code: 'refused',
        message: `service ${service.name} in cluster ${service.cluster} has no PRIMARY task set: nothing serves that could be taken back.`,
        remedy: 'Nothing was changed. Deploy what should serve.',
    });
}
function disagreement({ history, serving, around }) {
    const last = lastEnded(history);
    const said = last ? `the last deployment of the group is ${deploymentText(last)}` : 'the group shows no deployment';
    const made = serving.externalId === undefined ? '' : ` of deployment ${serving.externalId}`;
    return new failure/* Failure */.HR({
        code: 'refused',
        message: `${said}, and service ${around.service.name} runs ${serving.taskDefinition}${made}: the two do not fit, so what came before cannot be told.`,
        remedy: 'Nothing was changed. Name what should serve: to: revision:<number>, or its ARN.',
    });
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/registration.js + 1 modules
var registration = __webpack_require__(739);
// EXTERNAL MODULE: ../build/js/packages/operations/src/until-aborted.js
var until_aborted = __webpack_require__(716);
// EXTERNAL MODULE: ../build/js/packages/domain/src/image-reference.js
var image_reference = __webpack_require__(2606);
;// CONCATENATED MODULE: ../build/js/actions/rollback/src/images.js


/** The images of a task definition, each looked up in its registry. */
async function imagesOf({ containerDefinitions }, ports) {
    const named = containerDefinitions.flatMap(({ name, image }) => typeof image === 'string' ? [{ container: name, image }] : []);
    return Promise.all(named.map(async (entry) => ({ ...entry, state: await stateOf(entry.image, ports) })));
}
async function stateOf(reference, ports) {
    const image = (0,image_reference/* ecrImage */.sy)(reference);
    if (!image)
        return { kind: 'not-checked', why: 'it is not in a private registry of ECR' };
    try {
        const registry = await ports.images(image.region);
        return { kind: 'there', digest: await registry.digest(image) };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        const why = error.message.replace(/\.$/, '');
        return { kind: error.code === 'not-found' ? 'gone' : 'not-checked', why };
    }
}
/** Without its images a task fails minutes later, when it is too late to choose. */
function imageMistakes(images) {
    return images.flatMap(({ container, image, state }) => {
        if (state.kind !== 'gone')
            return [];
        const way = 'push it again, or go back to another definition with to';
        return [{ at: `image of container "${container}"`, message: `${image} is gone (${state.why}): ${way}` }];
    });
}
/** What a reader should know about images that are no mistake. */
function imageNotes(images) {
    return images.flatMap(({ container, image, state }) => {
        const of = `Image ${image} of container "${container}"`;
        if (state.kind === 'not-checked')
            return [`${of} was not looked up: ${state.why}.`];
        if (state.kind === 'gone' || image.includes('@'))
            return [];
        return [`${of} is named by a tag: what it names today need not be what ran then.`];
    });
}

;// CONCATENATED MODULE: ../build/js/actions/rollback/src/target.js





/** @throws Failure `not-found` when there is no such task definition */
async function readTarget(arn, ports) {
    const definition = await describe(arn, ports);
    const isCopy = definition.status !== 'ACTIVE';
    const images = await imagesOf(definition, ports);
    const copyNote = `${arn} is ${String(definition.status)}: ECS starts no tasks from it, so a copy of it is registered and deployed.`;
    return {
        ...{ arn, isCopy, images, mistakes: imageMistakes(images) },
        definition: isCopy ? (0,registration.registrableCopy)(definition) : definition,
        notes: [...(isCopy ? [copyNote] : []), ...imageNotes(images)],
    };
}
async function describe(arn, { definitions }) {
    try {
        return (await definitions.describeTaskDefinition(arn)).definition;
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.code !== 'not-found')
            throw error;
        throw new failure/* Failure */.HR({
            code: 'not-found',
            message: `to: task definition ${arn} cannot be gone back to: ${error.message}`,
            remedy: 'Nothing was changed. Name one that is there: to: revision:<number>, or its ARN.',
            cause: error,
        });
    }
}
/** A deployment group may have deployed another service before. */
function familyNotes(to, from) {
    if (familyOf(to) === familyOf(from))
        return [];
    return [`${(0,src_arn/* shortDefinition */.EJ)(to)} is of another family than ${(0,src_arn/* shortDefinition */.EJ)(from)}: make sure that it belongs here.`];
}
function familyOf(arn) {
    return (0,src_arn/* parseArn */.Lw)(arn)?.resource.replace(/:\d+$/, '');
}
/** Images by the ARN of their definition, for the summary only: what cannot be read, or not in time, is left out. */
async function imagesOfAll(arns, ports) {
    const known = arns.flatMap((arn) => arn ?? []);
    return new Map(await Promise.all(known.map(async (arn) => [arn, await imagesIn(arn, ports)])));
}
async function imagesIn(arn, ports) {
    const read = async () => imagesOf((await ports.definitions.describeTaskDefinition(arn)).definition, ports);
    try {
        return await (0,until_aborted/* untilAborted */.E)(read(), ports.cancelled);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ../build/js/actions/rollback/src/run.js












/**
 * Takes the service back and follows that to what the step waits for. What it throws happened before anything was
 * changed, or says so.
 */
async function run(inputs, outside) {
    const { moments, emit } = (0,timeline/* timelineOf */.h)(outside);
    const ports = { ...outside, emit };
    const scene = await lookAround(inputs, ports);
    const result = scene.active
        ? await throughActive(inputs, { scene, active: scene.active }, ports)
        : await throughDeployment(inputs, scene, ports);
    return { ...result, timeline: moments() };
}
async function throughActive(inputs, { scene, active }, ports) {
    const { service } = scene.around;
    const choice = rollbackInProgress({ to: inputs.to, active, service });
    const { way, from, taskDefinition: to } = choice;
    const doing = way === 'stop' ? 'is in progress: stopped, it gives way to' : 'is going back already, to';
    const why = `deployment ${active.id} ${doing} ${(0,src_arn/* shortDefinition */.EJ)(to)}`;
    const decision = {
        ...{ way, from, to, why, around: scene.around, reason: inputs.reason },
        ...{ candidates: candidatesIn(scene.history, scene.serving), images: new Map() },
    };
    ports.emit({ kind: 'planned', lines: decisionLines(decision) });
    // Looked up beside the stop, which is in a hurry.
    const [images, end] = await Promise.all([
        imagesOfAll([from, to], ports),
        inputs['dry-run'] ? undefined : endInProgress(inputs, { scene, active, choice }, ports),
    ]);
    if (end !== 'succeeded-first')
        return { decision: { ...decision, images }, end };
    ports.emit({ kind: 'note', text: `Deployment ${active.id} succeeded before it could be stopped.` });
    return throughDeployment(inputs, await lookAround(inputs, ports, active.id), ports);
}
async function throughDeployment(inputs, scene, ports) {
    const { around, serving, history } = scene;
    const { service } = around;
    const found = rollbackTarget({ to: inputs.to, service, serving, history });
    const common = {
        around,
        from: serving.taskDefinition,
        reason: inputs.reason,
        candidates: candidatesIn(history, serving),
    };
    if (found.kind === 'nothing-to-do')
        return nothingToDo({ ...common, why: found.why }, scene);
    const [target, before] = await Promise.all([
        readTarget(found.taskDefinition, ports),
        imagesOfAll([serving.taskDefinition], ports),
    ]);
    const plan = goBackPlan(inputs, scene, target);
    const [from, to] = [(0,src_arn/* shortDefinition */.EJ)(serving.taskDefinition), (0,src_arn/* shortDefinition */.EJ)(target.arn)];
    const decision = {
        ...{ ...common, way: 'deploy', to: target.arn, why: `from ${from} to ${to}, ${found.why}` },
        images: new Map([...before, [target.arn, target.images]]),
    };
    ports.emit({ kind: 'planned', lines: [...decisionLines(decision), `Waits at most ${plan.waitMinutes} min`] });
    const families = inputs.to.kind === 'previous' ? familyNotes(target.arn, serving.taskDefinition) : [];
    for (const text of [...families, ...target.notes, ...plan.notes, ...credentialNotes(plan, ports)]) {
        ports.emit({ kind: 'note', text });
    }
    if (inputs['dry-run'])
        return { decision, end: undefined };
    const words = `Rollback ${from} → ${to}${inputs.reason === undefined ? '' : `: ${inputs.reason}`}`;
    return { decision, end: await goBack(inputs, { plan, target, words }, ports) };
}
function credentialNotes({ waitMinutes }, { credentialsEnd, clock }) {
    const now = clock.now();
    const warning = (0,expiry_warning/* expiryWarning */.i)({ expiration: credentialsEnd, waitMinutes, now, what: 'a rollback' });
    return warning === undefined ? [] : [warning];
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/capital.js
var capital = __webpack_require__(2596);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/diagnosis-markdown.js
var diagnosis_markdown = __webpack_require__(2789);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/summary-parts.js
var summary_parts = __webpack_require__(3113);
// EXTERNAL MODULE: ../build/js/packages/domain/src/markdown.js
var markdown = __webpack_require__(1751);
// EXTERNAL MODULE: ../build/js/packages/domain/src/moment.js
var moment = __webpack_require__(1906);
;// CONCATENATED MODULE: ../build/js/actions/rollback/src/summary.js







const notUndone = 'A rollback starts old code again and nothing else: the database schema stays as it is, secrets are read anew, and settings of the service such as its network are not part of a task definition.';
/** The step's summary as Markdown: the verdict, from what to what and why, what serves, what happened, what to do. */
function rollbackSummary({ decision, end, timeline }, region) {
    const why = `${(0,markdown/* escapeMarkdown */.FV)((0,capital/* capital */.N)(end?.outcome.explanation ?? decision.why))}.`;
    const good = end === undefined || (0,outcome_failure/* isGood */.K)(end.outcome.kind);
    const parts = [
        `### ${title(end?.outcome.kind)}`,
        why,
        (0,markdown/* facts */.Ix)(rows({ decision, end }, region)),
        ...candidateTable(decision, region),
        ...(timeline.length > 0 ? ['#### What happened', (0,summary_parts/* happened */.Y5)(timeline, good)] : []),
        ...(end?.diagnosis ? (0,diagnosis_markdown/* diagnosisMarkdown */.P)(end.diagnosis) : []),
        ...(end?.failure ? ['#### What to do', (0,markdown/* escapeMarkdown */.FV)(end.failure.remedy)] : []),
        ...(decision.way === 'nothing-to-do' ? [] : [notUndone]),
    ];
    return `${parts.join('\n\n')}\n`;
}
function title(kind) {
    if (kind === undefined)
        return '✅ Dry run of a rollback';
    if (kind === 'succeeded')
        return '✅ Rolled back';
    if (kind === 'nothing-to-do')
        return '✅ Rollback: nothing to do';
    return kind === 'in-progress' ? '⏳ Rollback is in progress' : `❌ Rollback: ${kind}`;
}
function rows({ decision, end }, region) {
    const { way, from, to, reason, images, around, why } = decision;
    const found = [];
    if (end)
        found.push(['Serves now', (0,summary_parts/* sharesText */.W5)(end.shares)]);
    if (way !== 'nothing-to-do') {
        found.push(['From', from === undefined ? 'not known' : version(from, images.get(from))]);
        found.push(['To', version(to, images.get(to))]);
        if (end && end.to !== to)
            found.push(['Deployed as', `${(0,markdown/* code */.aY)((0,src_arn/* shortDefinition */.EJ)(end.to))}, a copy`]);
        if (end)
            found.push(['Chosen', (0,markdown/* escapeMarkdown */.FV)(why)]);
    }
    if (reason !== undefined)
        found.push(['Reason', (0,markdown/* escapeMarkdown */.FV)(reason)]);
    found.push(['Service', (0,summary_parts/* serviceLink */.oT)(around.service, region)]);
    return [...found, ...deploymentRows(end, way, region)];
}
function deploymentRows(end, way, region) {
    const found = [];
    if (end?.deploymentId !== undefined)
        found.push(['Deployment', (0,summary_parts/* deploymentLink */.CX)(end.deploymentId, region)]);
    if (end?.otherId !== undefined) {
        found.push([way === 'stop' ? 'Stopped' : 'Rolled back by', (0,summary_parts/* deploymentLink */.CX)(end.otherId, region)]);
    }
    return found;
}
function version(arn, images = []) {
    return [(0,markdown/* code */.aY)((0,src_arn/* shortDefinition */.EJ)(arn)), ...images.map(imageText)].join('<br>');
}
function imageText({ container, image, state }) {
    const name = `${(0,markdown/* escapeMarkdown */.FV)(container)}: ${(0,markdown/* code */.aY)(image)}`;
    if (state.kind === 'gone')
        return `${name} is gone`;
    if (state.kind === 'not-checked' || image.endsWith(state.digest))
        return name;
    return `${name} is ${(0,markdown/* code */.aY)(state.digest)} now`;
}
const summary_mostListed = 10;
function candidateTable({ candidates }, region) {
    if (candidates.length === 0)
        return [];
    const shown = candidates.slice(0, summary_mostListed).map((candidate) => candidateRow(candidate, region));
    const table = ['| deployed with success | by | at |', '|---|---|---|', ...shown].join('\n');
    return [`<details><summary>${candidates.length} to choose from</summary>\n\n${table}\n\n</details>`];
}
function candidateRow({ taskDefinition, deploymentId, at }, region) {
    const when = at === undefined ? 'not known' : (0,moment/* utc */.n)(at);
    return `| ${(0,markdown/* code */.aY)((0,src_arn/* shortDefinition */.EJ)(taskDefinition))} | ${(0,summary_parts/* deploymentLink */.CX)(deploymentId, region)} | ${when} |`;
}

;// CONCATENATED MODULE: ../build/js/actions/rollback/src/main.js

















async function main(environment) {
    const cancelled = (0,cancellation/* cancellation */.W)();
    await (0,action/* execute */.g)(inputs/* action */.X, environment, async (inputs) => {
        const access = (0,aws_access/* awsAccess */.S)(inputs, { environment, clock: system_clock/* systemClock */.m, action: 'rollback' });
        const region = (0,src_region/* regionOf */.A)(inputs['aws-region'], environment);
        const settings = { ...access.settings, region };
        const ecs = (0,connect_ecs.ecsWithServices)(settings);
        const result = await run(inputs, {
            codeDeploy: (0,codedeploy/* codeDeploy */.h)(settings),
            history: (0,codedeploy/* codeDeployHistory */.f)(settings),
            definitions: ecs.tasks,
            ecs: ecs.services,
            async images(registryRegion) {
                const { ecr } = await Promise.all(/* import() */[__webpack_require__.e(325), __webpack_require__.e(7475)]).then(__webpack_require__.bind(__webpack_require__, 7475));
                return ecr({ ...settings, region: registryRegion });
            },
            ...(0,witnesses/* witnesses */.O)(settings),
            token: (0,external_node_crypto_.randomBytes)(32).toString('hex'),
            remember: (intent) => (0,core/* saveState */.LZ)('intent', intent),
            emit(event) {
                for (const line of (0,narrate/* narrate */.sp)(event))
                    (0,log/* print */.y)(line);
            },
            credentialsEnd: access.credentialsEnd,
            ...{ region, clock: system_clock/* systemClock */.m, cancelled, runUrl: (0,run_url/* runUrl */.V)(environment) },
        });
        const failure = result.end?.failure;
        return {
            outputs: rollbackOutputs(result, region),
            summary: rollbackSummary(result, region),
            verdict: rollbackVerdict(result),
            ...(failure ? { failure } : {}),
        };
    });
}


/***/ }),

/***/ 2606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ imageProblem),
/* harmony export */   dp: () => (/* binding */ pinned),
/* harmony export */   sy: () => (/* binding */ ecrImage)
/* harmony export */ });
const ecrHost = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws|amazonaws\.eu|[a-z.]*ic\.gov|sc2s\.sgov\.gov)$/;
const repositoryPath = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
const reference = /^(?<name>[^\s@]+?)(?::(?<tag>[^:/@\s]+))?(?:@(?<digest>\S+))?$/;
/** Why `text` is no image reference, or undefined when it is one. */
function imageProblem(text) {
    if (text.length > 512)
        return 'is longer than 512 characters';
    if (text.includes('$'))
        return `holds a "$": "${text}" is an expression or variable that was not replaced`;
    const parts = split(text);
    if (!parts)
        return `"${text}" is no image reference; expected repository:tag or repository@sha256:<64 hex>`;
    if (parts.tag !== undefined && !tagPattern.test(parts.tag))
        return `"${parts.tag}" is no image tag`;
    if (parts.digest !== undefined && !digestPattern.test(parts.digest)) {
        return `"${parts.digest}" is no digest; expected sha256: and 64 hexadecimal digits`;
    }
    return undefined;
}
/** The parts of a reference into private ECR; undefined for any other registry. */
function ecrImage(text) {
    const parts = split(text);
    const slash = parts?.name.indexOf('/') ?? -1;
    if (!parts || slash < 0)
        return undefined;
    const host = ecrHost.exec(parts.name.slice(0, slash));
    if (!host)
        return undefined;
    const [, accountId = '', region = ''] = host;
    return { accountId, region, repository: parts.name.slice(slash + 1), tag: parts.tag, digest: parts.digest };
}
/** The reference pinned to a digest: the tag goes, since ECS would show it beside a digest it may no longer name. */
function pinned(text, digest) {
    const parts = split(text);
    return `${parts?.name ?? text}@${digest}`;
}
function split(text) {
    const groups = reference.exec(text)?.groups;
    const name = groups?.name;
    if (!groups || name === undefined)
        return undefined;
    const path = name.includes('/') && /[.:]|^localhost/.test(name.split('/')[0] ?? '') ? name.slice(name.indexOf('/') + 1) : name;
    if (!repositoryPath.test(path))
        return undefined;
    return { name, tag: groups.tag, digest: groups.digest };
}


/***/ })

};
