export const id = 4454;
export const ids = [4454];
export const modules = {

/***/ 2543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ codeDeploy),
  f: () => (/* binding */ codeDeployHistory)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-codedeploy/dist-es/CodeDeployClient.js + 8 modules
var CodeDeployClient = __webpack_require__(2771);
// EXTERNAL MODULE: ../build/js/packages/aws/src/clocked-retry.js
var clocked_retry = __webpack_require__(8535);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-codedeploy/dist-es/commands/GetDeploymentGroupCommand.js
var GetDeploymentGroupCommand = __webpack_require__(2959);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-codedeploy/dist-es/commands/GetDeploymentConfigCommand.js
var GetDeploymentConfigCommand = __webpack_require__(9967);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-codedeploy/dist-es/commands/ListDeploymentsCommand.js
var ListDeploymentsCommand = __webpack_require__(7279);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-codedeploy/dist-es/commands/GetDeploymentCommand.js
var GetDeploymentCommand = __webpack_require__(7218);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-codedeploy/dist-es/commands/GetDeploymentTargetCommand.js
var GetDeploymentTargetCommand = __webpack_require__(3073);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-codedeploy/dist-es/commands/CreateDeploymentCommand.js
var CreateDeploymentCommand = __webpack_require__(3500);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-codedeploy/dist-es/commands/StopDeploymentCommand.js
var StopDeploymentCommand = __webpack_require__(9244);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/deployment/appspec.js
var appspec = __webpack_require__(6878);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/codedeploy-snapshots.js

// Baking and whatever AWS adds are ways of running on.
const statuses = new Map([
    ['Ready', 'ready'],
    ['Succeeded', 'succeeded'],
    ['Failed', 'failed'],
    ['Stopped', 'stopped'],
]);
async function deploymentSnapshot(id, info) {
    const { status = 'unknown', errorInformation: error, rollbackInfo, revision } = info;
    const content = revision?.appSpecContent?.content ?? revision?.string?.content;
    return {
        id,
        status: statuses.get(status) ?? 'running',
        rawStatus: status,
        description: info.description,
        taskDefinition: content === undefined ? undefined : await (0,appspec/* taskDefinitionIn */.a)(content),
        revisionHash: revision?.appSpecContent?.sha256,
        creator: info.creator,
        error: error && { code: error.code ?? 'unknown', message: error.message ?? 'no message' },
        rolledBackBy: rollbackInfo?.rollbackDeploymentId ?? rollbackNamedIn(rollbackInfo?.rollbackMessage),
        rollbackMessage: rollbackInfo?.rollbackMessage,
        rollsBack: rollbackInfo?.rollbackTriggeringDeploymentId,
        rollbackEvents: info.autoRollbackConfiguration && rollbackEvents(info.autoRollbackConfiguration),
        ...waits(info.blueGreenDeploymentConfiguration),
        terminationWaitStarted: info.instanceTerminationWaitTimeStarted ?? false,
        createdAt: info.createTime?.getTime(),
        completedAt: info.completeTime?.getTime(),
        progress: undefined,
    };
}
/** "Deployment d-X terminated. Automatic rollback is triggered with a DeploymentId d-Y." says it too. */
function rollbackNamedIn(message) {
    return /\brollback is triggered with a DeploymentId (d-[A-Z0-9]+)/i.exec(message ?? '')?.[1];
}
function rollbackEvents(settings) {
    return settings?.enabled ? [...(settings.events ?? [])] : [];
}
function waits(settings) {
    const { deploymentReadyOption: ready, terminateBlueInstancesOnDeploymentSuccess: termination } = settings ?? {};
    return {
        readyWaitMinutes: ready?.actionOnTimeout === 'STOP_DEPLOYMENT' ? ready.waitTimeInMinutes : undefined,
        terminationWaitMinutes: termination?.action === 'KEEP_ALIVE' ? undefined : (termination?.terminationWaitTimeInMinutes ?? 0),
    };
}
function progressOf(target) {
    return {
        updatedAt: target.lastUpdatedAt?.getTime(),
        stages: (target.lifecycleEvents ?? []).map(stage),
        revisions: (target.taskSetsInfo ?? []).map(revision),
    };
}
const stageStatuses = new Map([
    ['InProgress', 'running'],
    ['Succeeded', 'succeeded'],
    ['Failed', 'failed'],
    ['Skipped', 'skipped'],
]);
function stage({ lifecycleEventName = '', status, startTime, endTime, diagnostics }) {
    // A stage that went well has diagnostics too: the code Success and empty texts.
    const { errorCode, message, scriptName, logTail } = diagnostics ?? {};
    const texts = [errorCode === 'Success' ? undefined : errorCode, scriptName, message, logTail];
    return {
        name: lifecycleEventName,
        status: stageStatuses.get(status ?? '') ?? 'pending',
        startedAt: startTime?.getTime(),
        endedAt: endTime?.getTime(),
        diagnostics: texts.filter(Boolean).join(': ') || undefined,
    };
}
function revision(taskSet) {
    return {
        // The API's own spelling.
        id: taskSet.identifer,
        label: (taskSet.taskSetLabel ?? 'unlabelled').toLowerCase(),
        status: taskSet.status,
        desired: taskSet.desiredCount ?? 0,
        running: taskSet.runningCount ?? 0,
        pending: taskSet.pendingCount ?? 0,
        trafficWeight: taskSet.trafficWeight,
    };
}
function groupSnapshot(name, info) {
    const { alarmConfiguration: alarms } = info;
    return {
        application: info.applicationName ?? name.application,
        name: info.deploymentGroupName ?? name.group,
        computePlatform: info.computePlatform,
        services: (info.ecsServices ?? []).map(({ clusterName = '', serviceName = '' }) => ({
            cluster: clusterName,
            service: serviceName,
        })),
        config: info.deploymentConfigName,
        alarms: alarms?.enabled ? (alarms.alarms ?? []).flatMap((alarm) => alarm.name ?? []) : [],
        rollbackEvents: rollbackEvents(info.autoRollbackConfiguration),
        ...waits(info.blueGreenDeploymentConfiguration),
    };
}
function trafficRouting(settings) {
    const { timeBasedCanary: canary, timeBasedLinear: linear } = settings ?? {};
    if (settings?.type === 'TimeBasedCanary' && canary) {
        return { type: 'canary', percent: canary.canaryPercentage ?? 0, interval: canary.canaryInterval ?? 0 };
    }
    if (settings?.type === 'TimeBasedLinear' && linear) {
        return { type: 'linear', percent: linear.linearPercentage ?? 100, interval: linear.linearInterval ?? 0 };
    }
    return { type: 'all-at-once' };
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
// EXTERNAL MODULE: ../build/js/packages/aws/src/unanswered.js
var src_unanswered = __webpack_require__(591);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/codedeploy.js





const unfinished = ['Created', 'Queued', 'InProgress', 'Baking', 'Ready'];
/** AWS CodeDeploy, as far as the actions use it. Every method throws Failure. */
class CodeDeploy {
    #client;
    #creating;
    /**
     * @param options.creating makes one attempt only: CreateDeployment has no token that would make a repetition harmless
     */
    constructor(options) {
        this.#client = options.client;
        this.#creating = options.creating;
    }
    /** undefined when there is no such application or group. */
    async group(name) {
        const { application: applicationName, group: deploymentGroupName } = name;
        const command = new GetDeploymentGroupCommand/* GetDeploymentGroupCommand */.W({ applicationName, deploymentGroupName });
        try {
            const { deploymentGroupInfo } = await this.#client.send(command);
            return deploymentGroupInfo && groupSnapshot(name, deploymentGroupInfo);
        }
        catch (error) {
            // A default name may be longer than names can be.
            if (/^(Application|DeploymentGroup)DoesNotExist|^Invalid(Application|DeploymentGroup)Name/.test((0,failures/* errorName */.Is)(error))) {
                return undefined;
            }
            const subject = `group ${deploymentGroupName} of application ${applicationName}`;
            throw (0,failures/* failureOfCall */.A7)(error, { action: 'codedeploy:GetDeploymentGroup', subject });
        }
    }
    /** How a deployment configuration moves traffic. */
    async routing(config) {
        const call = { action: 'codedeploy:GetDeploymentConfig', subject: `deployment configuration ${config}` };
        const command = new GetDeploymentConfigCommand/* GetDeploymentConfigCommand */.z({ deploymentConfigName: config });
        const { deploymentConfigInfo: info } = await (0,failures/* calling */.X_)(call, () => this.#client.send(command));
        if (info?.computePlatform === undefined || info.computePlatform === 'ECS') {
            return trafficRouting(info?.trafficRoutingConfig);
        }
        throw new failure/* Failure */.HR({
            code: 'invalid-input',
            message: `deployment configuration ${config} is for the compute platform ${info.computePlatform}, not ECS.`,
            remedy: 'Give codedeploy-deployment-config: CodeDeployDefault.ECSAllAtOnce, or another one for ECS.',
        });
    }
    /**
     * Ids of the group's deployments, in no promised order.
     * @param options.since epoch ms of their creation; without it only those that have not ended
     */
    async deployments(options) {
        const { application, group, since } = options;
        const call = { action: 'codedeploy:ListDeployments', subject: `group ${group} of application ${application}` };
        const narrowing = since === undefined ? { includeOnlyStatuses: unfinished } : { createTimeRange: { start: new Date(since) } };
        const command = new ListDeploymentsCommand/* ListDeploymentsCommand */.s({
            ...{ applicationName: application, deploymentGroupName: group },
            ...narrowing,
        });
        const { deployments } = await (0,failures/* calling */.X_)(call, () => this.#client.send(command));
        return deployments ?? [];
    }
    /** The deployment without its progress; undefined when CodeDeploy does not show it, as just after its start. */
    async deployment(deploymentId) {
        try {
            const { deploymentInfo } = await this.#client.send(new GetDeploymentCommand/* GetDeploymentCommand */.T({ deploymentId }));
            return deploymentInfo && (await deploymentSnapshot(deploymentId, deploymentInfo));
        }
        catch (error) {
            if ((0,failures/* errorName */.Is)(error) === 'DeploymentDoesNotExistException')
                return undefined;
            throw (0,failures/* failureOfCall */.A7)(error, { action: 'codedeploy:GetDeployment', subject: `deployment ${deploymentId}` });
        }
    }
    /** How far a deployment has come on its service; undefined before it has begun there. */
    async progress(options) {
        const { deploymentId, target } = options;
        try {
            const command = new GetDeploymentTargetCommand/* GetDeploymentTargetCommand */.O({ deploymentId, targetId: target });
            const { deploymentTarget } = await this.#client.send(command);
            return deploymentTarget?.ecsTarget && progressOf(deploymentTarget.ecsTarget);
        }
        catch (error) {
            if (/^(DeploymentNotStarted|DeploymentTargetDoesNotExist|DeploymentDoesNotExist)/.test((0,failures/* errorName */.Is)(error))) {
                return undefined;
            }
            const subject = `target ${target} of deployment ${deploymentId}`;
            throw (0,failures/* failureOfCall */.A7)(error, { action: 'codedeploy:GetDeploymentTarget', subject });
        }
    }
    /** Asks once. Throws only what is a refusal for good. */
    async createDeployment(order) {
        const call = { action: 'codedeploy:CreateDeployment', subject: `group ${order.group} of ${order.application}` };
        // A runner's wrong clock is corrected after a refusal for the next attempt, which this client does not make.
        this.#creating.config.systemClockOffset = this.#client.config.systemClockOffset;
        const command = new CreateDeploymentCommand/* CreateDeploymentCommand */.t(createInput(order));
        const unanswered = (0,src_unanswered/* unansweredAttempts */.J)(command);
        try {
            const { deploymentId } = await this.#creating.send(command);
            if (deploymentId !== undefined)
                return { kind: 'created', deploymentId };
            return { kind: 'unknown', why: unnamed(order) };
        }
        catch (error) {
            const why = (0,failures/* failureOfCall */.A7)(error, call);
            if (!(why instanceof failure/* Failure */.HR))
                throw why;
            if ((0,failures/* errorName */.Is)(error) === 'DeploymentLimitExceededException') {
                // "The Deployment Group 'd-WEB1' already has an active Deployment 'd-0123456AB'": the group may look like one.
                return { kind: 'active', deploymentId: [...why.message.matchAll(/\bd-[A-Z0-9]{4,}\b/g)].at(-1)?.[0], why };
            }
            if (why.code === 'throttled')
                return { kind: 'throttled', why };
            if (unanswered() > 0)
                return { kind: 'unknown', why };
            throw why;
        }
    }
    /** Asks CodeDeploy to stop a deployment, which goes on for some seconds; one that has ended already is no mistake. */
    async stopDeployment(options) {
        const { deploymentId, rollBack } = options;
        try {
            await this.#client.send(new StopDeploymentCommand/* StopDeploymentCommand */.N({ deploymentId, autoRollbackEnabled: rollBack }));
        }
        catch (error) {
            if ((0,failures/* errorName */.Is)(error) === 'DeploymentAlreadyCompletedException')
                return;
            throw (0,failures/* failureOfCall */.A7)(error, { action: 'codedeploy:StopDeployment', subject: `deployment ${deploymentId}` });
        }
    }
}
function createInput(order) {
    return {
        ...{ applicationName: order.application, deploymentGroupName: order.group, description: order.description },
        ...(order.config === undefined ? {} : { deploymentConfigName: order.config }),
        ...(order.overridesAlarms === true ? { overrideAlarmConfiguration: { enabled: false } } : {}),
        revision: { revisionType: 'AppSpecContent', appSpecContent: { content: order.appSpec, sha256: order.sha256 } },
    };
}
function unnamed({ group }) {
    return new failure/* Failure */.HR({
        code: 'aws-error',
        message: `CodeDeploy answered without the id of the deployment of group ${group}.`,
        remedy: 'Look at the deployments of the group before this step is run again.',
    });
}

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-codedeploy/dist-es/commands/GetApplicationRevisionCommand.js
var GetApplicationRevisionCommand = __webpack_require__(7268);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-codedeploy/dist-es/commands/BatchGetDeploymentsCommand.js
var BatchGetDeploymentsCommand = __webpack_require__(5811);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/codedeploy-history.js




// BatchGetDeployments takes no more.
const batch = 25;
/** What a deployment group of AWS CodeDeploy has done. Every method throws Failure. */
class CodeDeployHistory {
    #client;
    constructor(client) {
        this.#client = client;
    }
    /**
     * All deployments of the group, in no promised order.
     * @param options.since epoch ms of their creation
     */
    async pastDeployments(options) {
        const ids = await this.#ids(options);
        const found = [];
        for (let start = 0; start < ids.length; start += batch) {
            found.push(...(await this.#described(ids.slice(start, start + batch))));
        }
        return found;
    }
    /**
     * The task definition that a revision deploys; undefined when CodeDeploy does not know it, or it names none.
     * @param options.sha256 of the AppSpec
     */
    async revisionDefinition(options) {
        const { application, sha256 } = options;
        const command = new GetApplicationRevisionCommand/* GetApplicationRevisionCommand */.d({
            applicationName: application,
            revision: { revisionType: 'AppSpecContent', appSpecContent: { sha256 } },
        });
        try {
            const { revision } = await this.#client.send(command);
            const content = revision?.appSpecContent?.content;
            return content === undefined ? undefined : await (0,appspec/* taskDefinitionIn */.a)(content);
        }
        catch (error) {
            if (/^(RevisionDoesNotExist|InvalidRevision)/.test((0,failures/* errorName */.Is)(error)))
                return undefined;
            const subject = `revision ${sha256} of application ${application}`;
            throw (0,failures/* failureOfCall */.A7)(error, { action: 'codedeploy:GetApplicationRevision', subject });
        }
    }
    async #ids(options) {
        const { application, group, since } = options;
        const call = { action: 'codedeploy:ListDeployments', subject: `group ${group} of application ${application}` };
        const ids = [];
        let nextToken;
        do {
            const command = new ListDeploymentsCommand/* ListDeploymentsCommand */.s({
                ...{ applicationName: application, deploymentGroupName: group },
                createTimeRange: { start: new Date(since) },
                ...(nextToken === undefined ? {} : { nextToken }),
            });
            const reply = await (0,failures/* calling */.X_)(call, () => this.#client.send(command));
            ids.push(...(reply.deployments ?? []));
            nextToken = reply.nextToken;
        } while (nextToken !== undefined);
        return ids;
    }
    async #described(ids) {
        const call = { action: 'codedeploy:BatchGetDeployments', subject: `deployments ${ids.join(', ')}` };
        try {
            const reply = await this.#client.send(new BatchGetDeploymentsCommand/* BatchGetDeploymentsCommand */.A({ deploymentIds: [...ids] }));
            return await Promise.all((reply.deploymentsInfo ?? []).map((info) => deploymentSnapshot(info.deploymentId ?? '', info)));
        }
        catch (error) {
            if ((0,failures/* errorName */.Is)(error) !== 'DeploymentDoesNotExistException')
                throw (0,failures/* failureOfCall */.A7)(error, call);
            // One that was just created is listed before every read shows it, and would hide all the others.
            const found = await Promise.all(ids.map((id) => this.#one(id)));
            return found.flatMap((past) => past ?? []);
        }
    }
    async #one(deploymentId) {
        try {
            const { deploymentInfo } = await this.#client.send(new GetDeploymentCommand/* GetDeploymentCommand */.T({ deploymentId }));
            return deploymentInfo && (await deploymentSnapshot(deploymentId, deploymentInfo));
        }
        catch (error) {
            if ((0,failures/* errorName */.Is)(error) === 'DeploymentDoesNotExistException')
                return undefined;
            throw (0,failures/* failureOfCall */.A7)(error, { action: 'codedeploy:GetDeployment', subject: `deployment ${deploymentId}` });
        }
    }
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/client.js + 2 modules
var client = __webpack_require__(8310);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/codedeploy.js





/** CodeDeploy on SDK clients of its own. */
function codeDeploy(options) {
    const once = (0,clocked_retry/* clockedRetry */.u)({ clock: options.clock, attempts: 1, random: Math.random });
    return new CodeDeploy({
        client: (0,client/* connected */.a)(CodeDeployClient/* CodeDeployClient */.c, options),
        creating: (0,client/* connected */.a)(CodeDeployClient/* CodeDeployClient */.c, options, { retryStrategy: once }),
    });
}
/** The same for looking back. */
function codeDeployHistory(options) {
    return new CodeDeployHistory((0,client/* connected */.a)(CodeDeployClient/* CodeDeployClient */.c, options));
}


/***/ }),

/***/ 6878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ taskDefinitionIn),
/* harmony export */   x: () => (/* binding */ appSpec)
/* harmony export */ });
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8999);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8108);


/**
 * The AppSpec of an ECS deployment, as JSON.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html
 */
function appSpec(options) {
    const { taskDefinition, container, port } = options;
    return JSON.stringify({
        version: 0.0,
        Resources: [
            {
                TargetService: {
                    Type: 'AWS::ECS::Service',
                    Properties: {
                        TaskDefinition: taskDefinition,
                        LoadBalancerInfo: { ContainerName: container, ContainerPort: port },
                    },
                },
            },
        ],
    });
}
/**
 * The ARN of the task definition that an AppSpec deploys, whoever wrote it: JSON or YAML, keys in any case. Undefined
 * when it names none, or more than one, or one without its revision: what that was then nobody can tell.
 */
async function taskDefinitionIn(content) {
    const [name, ...more] = definitionsIn(await parse(content));
    if (name === undefined || more.length > 0)
        return undefined;
    const arn = (0,_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(name);
    return arn?.service === 'ecs' && /^task-definition\/[^:/]+:\d+$/.test(arn.resource) ? name : undefined;
}
function* definitionsIn(document) {
    const resources = members(document, 'resources').flatMap((value) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonArray */ .Md)(value) ? value : [value]));
    for (const resource of resources.filter(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW).flatMap(Object.values)) {
        for (const properties of members(resource, 'properties')) {
            for (const definition of members(properties, 'taskdefinition')) {
                if (typeof definition === 'string')
                    yield definition.trim();
            }
        }
    }
}
/** All of them: the same name may stand there in two cases. */
function members(value, name) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
        return [];
    return Object.entries(value).flatMap(([key, member]) => (key.toLowerCase() === name ? [member] : []));
}
async function parse(content) {
    try {
        const value = json(content) ?? (await yaml(content));
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJson */ .Fh)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** undefined for YAML, which may begin with a brace too. */
function json(content) {
    if (!/^\s*\{/.test(content))
        return undefined;
    try {
        return JSON.parse(content);
    }
    catch {
        return undefined;
    }
}
async function yaml(content) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 6637).then(__webpack_require__.t.bind(__webpack_require__, 6637, 19));
    const document = parseDocument(content, { logLevel: 'silent' });
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
}


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ cleanUpOf)
/* harmony export */ });
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9916);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8863);


/**
 * What is done with a deployment when its wait breaks off. `roll-back` holds until the traffic has moved for good: to
 * take it back from a version that has proved itself would be the greater harm.
 */
function cleanUpOf(policy, deployment) {
    if ((0,_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .hY)(deployment))
        return 'leave';
    return policy === 'roll-back' && (0,_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .hasShifted */ .cb)(deployment) ? 'leave' : policy;
}


/***/ }),

/***/ 1992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ deploymentDescription),
/* harmony export */   r: () => (/* binding */ isMarked)
/* harmony export */ });
// CreateDeployment refuses more: https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html
const longest = 256;
/**
 * A deployment's description: the reader's own words, the run that made it, and the mark by which it is found again.
 * Words are cut before the run's URL, and the mark never.
 */
function deploymentDescription(options) {
    const { words, runUrl, marker } = options;
    const url = cut(runUrl, longest - marker.length - 1);
    const end = `${url} ${marker}`;
    const start = cut(words ?? '', longest - end.length - 1);
    return start === '' ? end : `${start} ${end}`;
}
function cut(text, most) {
    let kept = '';
    // By character, so that none is cut in two.
    for (const character of text) {
        if (kept.length + character.length > most)
            break;
        kept += character;
    }
    return kept;
}
/**
 * Whether a deployment is the one that carries this mark and, as far as AWS shows its revision, deploys the same.
 * @param own.sha256 of the AppSpec; undefined, like the task definition, when only the mark is known
 */
function isMarked(deployment, own) {
    const { description, taskDefinition, revisionHash } = deployment;
    if (description === undefined || !description.split(' ').includes(own.marker))
        return false;
    return agrees(taskDefinition, own.taskDefinition) && agrees(revisionHash, own.sha256);
}
function agrees(shown, own) {
    return shown === undefined || own === undefined || shown === own;
}


/***/ }),

/***/ 8497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mayBeRolledBack)
/* harmony export */ });
/**
 * Whether a deployment that did not succeed may be rolled back by another one, which AWS names some seconds later. Who
 * stops a deployment may ask for its rollback whatever the group says, so after a stop it is always waited for.
 * @param groupEvents those of the group, for a deployment that does not say its own
 */
function mayBeRolledBack({ status, rollbackEvents, rollsBack, rolledBackBy, rollbackMessage, error }, groupEvents) {
    const events = rollbackEvents ?? groupEvents;
    // The rollback of a rollback does not happen by itself.
    if (rollsBack !== undefined)
        return false;
    // Once AWS says why there is none, none comes.
    if (rolledBackBy === undefined && rollbackMessage !== undefined)
        return false;
    if (status === 'failed')
        return events.includes('DEPLOYMENT_FAILURE');
    if (status !== 'stopped')
        return false;
    return error?.code === 'ALARM_ACTIVE' ? events.includes('DEPLOYMENT_STOP_ON_ALARM') : true;
}


/***/ }),

/***/ 9916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PL: () => (/* binding */ endedBadly),
/* harmony export */   Wb: () => (/* binding */ unseenDeployment),
/* harmony export */   hY: () => (/* binding */ hasEnded)
/* harmony export */ });
const ends = ['succeeded', 'failed', 'stopped'];
function hasEnded(deployment) {
    return ends.includes(deployment.status);
}
/** Whether it failed or was stopped; what it brought may still get traffic then. */
function endedBadly({ status }) {
    return status === 'failed' || status === 'stopped';
}
/** A deployment that was started and has not been seen yet. */
function unseenDeployment(id, taskDefinition) {
    return {
        ...{ id, status: 'running', rawStatus: 'not seen yet', description: undefined, taskDefinition },
        ...{ revisionHash: undefined, creator: undefined, error: undefined },
        ...{ rolledBackBy: undefined, rollbackMessage: undefined, rollsBack: undefined, rollbackEvents: undefined },
        ...{ readyWaitMinutes: undefined, terminationWaitMinutes: undefined, terminationWaitStarted: false },
        ...{ createdAt: undefined, completedAt: undefined, progress: undefined },
    };
}


/***/ }),

/***/ 8863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ greenOf),
/* harmony export */   cb: () => (/* binding */ hasShifted),
/* harmony export */   j$: () => (/* binding */ isInstalled)
/* harmony export */ });
function statusOf(deployment, stage) {
    return deployment.progress?.stages.find(({ name }) => name === stage)?.status;
}
/** The tasks of the new version; undefined before there are any. */
function greenOf(deployment) {
    return deployment.progress?.revisions.find(({ label }) => label === 'green');
}
/** The new tasks have all run and been healthy. */
function isInstalled(deployment) {
    return statusOf(deployment, 'Install') === 'succeeded';
}
/**
 * All traffic has moved for good. Both last stages must have succeeded: CodeDeploy may still stop and roll back during
 * AllowTraffic and its hook. The flag of the termination wait is documented for instances, so it only adds to them.
 */
function hasShifted(deployment) {
    if (deployment.status === 'succeeded' || deployment.terminationWaitStarted)
        return true;
    return ['AllowTraffic', 'AfterAllowTraffic'].every((stage) => statusOf(deployment, stage) === 'succeeded');
}


/***/ }),

/***/ 832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ deploymentGroupInputs),
/* harmony export */   h: () => (/* binding */ groupName)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2970);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(586);


/** A name in CodeDeploy. */
const groupName = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: 'name', pattern: /^.{1,100}$/ });
/** Common to the actions that deploy a service through CodeDeploy. */
const deploymentGroupInputs = {
    cluster: (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .defaulted */ .P_)('Cluster of the service.', (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: 'name or ARN' }), 'default'),
    'codedeploy-application': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Application of CodeDeploy; without it `AppECS-<cluster>-<service>`, as the console names it.', groupName),
    'codedeploy-deployment-group': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Deployment group of CodeDeploy; without it `DgpECS-<cluster>-<service>`, as the console names it.', groupName),
};


/***/ }),

/***/ 9901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ findMarked)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_deployment_description__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1992);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);


const pause = 3_000;
// The runner's clock and that of AWS need not agree.
const skew = 15 * 60_000;
/**
 * The deployment that carries a mark; undefined when that many looks have found none.
 * @param options.looks how often, 3 s apart; a deployment that was just created may not be listed yet
 * @param options.startedAt epoch ms by the runner's clock before which it cannot have been created
 * @throws Failure when the deployments may not be read, or not for now
 */
async function findMarked(options) {
    const { clock, signal, looks } = options;
    let trouble;
    for (let look = 1;; look++) {
        try {
            const found = await search(options);
            if (found)
                return found;
            trouble = undefined;
        }
        catch (error) {
            if (!(0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error))
                throw error;
            trouble = error;
        }
        if (look === looks)
            break;
        await clock.sleep(pause, signal);
    }
    if (trouble !== undefined)
        throw trouble;
    return undefined;
}
async function search(options) {
    const { codeDeploy, application, group, startedAt } = options;
    // What goes on is found whatever the clocks say.
    const active = await codeDeploy.deployments({ application, group });
    return ((await marked(active, options)) ??
        (await marked(await codeDeploy.deployments({ application, group, since: startedAt - skew }), options)));
}
async function marked(ids, options) {
    for (const id of ids) {
        const found = await options.codeDeploy.deployment(id);
        if (found && (0,_ecs_actions_domain_deployment_description__WEBPACK_IMPORTED_MODULE_1__/* .isMarked */ .r)(found, options))
            return found;
    }
    return undefined;
}


/***/ })

};
