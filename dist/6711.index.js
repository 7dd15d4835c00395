export const id = 6711;
export const ids = [6711];
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

/***/ 6711:
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
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8622);











async function main(environment) {
    await (0,_ecs_actions_github_action__WEBPACK_IMPORTED_MODULE_3__/* .reportingFailure */ .v)(`${_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .action */ .X.name}: clean-up`, async () => {
        const intent = (0,_ecs_actions_domain_deployment_intent__WEBPACK_IMPORTED_MODULE_10__/* .intentOf */ .o)((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('intent'));
        if (!intent)
            return;
        const inputs = (0,_ecs_actions_github_inputs_read__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .action */ .X, environment);
        const access = (0,_ecs_actions_composition_aws_access__WEBPACK_IMPORTED_MODULE_2__/* .awsAccess */ .S)(inputs, { environment, clock: _ecs_actions_operations_system_clock__WEBPACK_IMPORTED_MODULE_8__/* .systemClock */ .m, action: 'deploy' });
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
