export const id = 9896;
export const ids = [9896];
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

/***/ 7515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5360);
/* harmony import */ var _ecs_actions_aws_connect_codedeploy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2543);
/* harmony import */ var _ecs_actions_composition_aws_access__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5281);
/* harmony import */ var _ecs_actions_domain_deployment_intent__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(526);
/* harmony import */ var _ecs_actions_github_action__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6324);
/* harmony import */ var _ecs_actions_github_inputs_read__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6993);
/* harmony import */ var _ecs_actions_github_log__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7661);
/* harmony import */ var _ecs_actions_operations_deployment_leftovers__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9592);
/* harmony import */ var _ecs_actions_operations_deployment_narrate_leftover__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3551);
/* harmony import */ var _ecs_actions_operations_system_clock__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(666);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4766);











async function main(environment) {
    await (0,_ecs_actions_github_action__WEBPACK_IMPORTED_MODULE_3__/* .reportingFailure */ .v)(`${_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .action */ .X.name}: clean-up`, async () => {
        const intent = (0,_ecs_actions_domain_deployment_intent__WEBPACK_IMPORTED_MODULE_10__/* .intentOf */ .o)((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('intent'));
        if (!intent)
            return;
        const inputs = (0,_ecs_actions_github_inputs_read__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .action */ .X, environment);
        const access = (0,_ecs_actions_composition_aws_access__WEBPACK_IMPORTED_MODULE_2__/* .awsAccess */ .S)(inputs, { environment, clock: _ecs_actions_operations_system_clock__WEBPACK_IMPORTED_MODULE_8__/* .systemClock */ .m, action: 'rollback' });
        const settings = { ...access.settings, region: intent.region };
        try {
            const leftover = await (0,_ecs_actions_operations_deployment_leftovers__WEBPACK_IMPORTED_MODULE_6__/* .resolveLeftover */ .w)(intent, { codeDeploy: (0,_ecs_actions_aws_connect_codedeploy__WEBPACK_IMPORTED_MODULE_1__/* .codeDeploy */ .h)(settings), clock: _ecs_actions_operations_system_clock__WEBPACK_IMPORTED_MODULE_8__/* .systemClock */ .m });
            for (const entry of (0,_ecs_actions_operations_deployment_narrate_leftover__WEBPACK_IMPORTED_MODULE_7__/* .narrateLeftover */ .P)(intent, leftover))
                (0,_ecs_actions_github_log__WEBPACK_IMPORTED_MODULE_5__/* .print */ .y)(entry);
        }
        catch (error) {
            throw (0,_ecs_actions_operations_deployment_narrate_leftover__WEBPACK_IMPORTED_MODULE_7__/* .notCleanedUp */ .v)(intent, error);
        }
    });
}


/***/ })

};
