export const id = 6810;
export const ids = [6810];
export const modules = {

/***/ 6810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startMark: () => (/* binding */ startMark)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_task_origin__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _ecs_actions_domain_task_definition_normalised__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1854);
/* harmony import */ var _ecs_actions_operations_sha256__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2199);



/**
 * The mark of a job's work, and the tokens of its starts. Both come from the names of the step and from what the task
 * does, and the attempt of the run is in neither: whoever runs the job again finds by the mark what was started before,
 * and with the same token ECS itself starts nothing twice, however late its reads are. Of the definition its content
 * counts, and not its revision: a step that registers a file may be given another one with the same content.
 */
function startMark({ cluster, overrides }, { identity, region, definition }) {
    const { repository, runId, job, step } = identity;
    const { container, command, environment, taskRoleArn, cpu, memory } = overrides;
    const work = [
        [repository, runId, job, step, region, cluster, JSON.stringify((0,_ecs_actions_domain_task_definition_normalised__WEBPACK_IMPORTED_MODULE_0__/* .normalised */ .Z)(definition))],
        [container, command ?? null, [...environment], taskRoleArn ?? null, cpu ?? null, memory ?? null],
    ];
    return {
        // ECS used to take 36 characters.
        startedBy: `${_ecs_actions_domain_task_origin__WEBPACK_IMPORTED_MODULE_2__/* .markPrefix */ .i6}${(0,_ecs_actions_operations_sha256__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(JSON.stringify(work)).slice(0, 24)}`,
        clientToken: ({ generation, round }, salt) => (0,_ecs_actions_operations_sha256__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(JSON.stringify([work, generation, round, salt ?? null])),
    };
}


/***/ }),

/***/ 1854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ isSameContent),
  Z: () => (/* binding */ normalised)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/canonical.js
var canonical = __webpack_require__(5940);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/describe-only.js
var describe_only = __webpack_require__(2764);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/normalised-container.js


// What ECS shows for a container that says nothing of it: `cpu: 0`, `essential: true` and five empty lists. Of the others
// an empty list or mapping says no more than none. An empty `command` or `entryPoint` may say more: they stay.
const absent = {
    ...{ cpu: 0, essential: true },
    ...{ portMappings: [], environment: [], mountPoints: [], volumesFrom: [], systemControls: [] },
    ...{ environmentFiles: [], secrets: [], dependsOn: [], links: [], extraHosts: [], ulimits: [] },
    ...{ dnsServers: [], dnsSearchDomains: [], dockerSecurityOptions: [], resourceRequirements: [], credentialSpecs: [] },
    dockerLabels: {},
};
/** @param networkMode of the task: it decides what a port without `hostPort` means */
function normalisedContainer(container, networkMode) {
    const changes = [
        ['portMappings', (0,canonical/* eachEntry */.sJ)((mapping) => normalisedPort(mapping, networkMode))],
        // ECS shows variables in another order than they were given in: hashicorp/terraform-provider-aws#3035.
        ['environment', (0,canonical/* sortedBy */.VW)('name')],
        ['secrets', (0,canonical/* sortedBy */.VW)('name')],
        ['mountPoints', (0,canonical/* eachEntry */.sJ)(normalisedMount)],
        ['volumesFrom', (0,canonical/* eachEntry */.sJ)(normalisedMount)],
        ['healthCheck', mapping((check) => (0,canonical/* withoutDefaults */.nd)(check, { interval: 30, timeout: 5, retries: 3 }))],
        ['logConfiguration', mapping((logs) => (0,canonical/* withoutDefaults */.nd)(logs, { options: {}, secretOptions: [] }))],
        ['firelensConfiguration', mapping((firelens) => (0,canonical/* withoutDefaults */.nd)(firelens, { options: {} }))],
    ];
    const changed = changes.reduce((value, [key, change]) => (0,canonical/* withMember */.RV)(value, key, change), container);
    return (0,canonical/* withoutDefaults */.nd)(changed, absent);
}
/**
 * A port of the host that is the only one it can be is as good as none: that of the container in awsvpc and host mode,
 * where 0 is shown as that too; in the others 0, which means any (PortMapping).
 */
function normalisedPort(port, networkMode) {
    const mapped = (0,canonical/* withoutDefaults */.nd)(port, { protocol: 'tcp', hostPort: 0 });
    const isFixed = networkMode === 'awsvpc' || networkMode === 'host';
    return isFixed && mapped.containerPort !== undefined
        ? (0,canonical/* withoutDefaults */.nd)(mapped, { hostPort: mapped.containerPort })
        : mapped;
}
/** `readOnly` is false by default (MountPoint, VolumeFrom). */
function normalisedMount(mount) {
    return (0,canonical/* withoutDefaults */.nd)(mount, { readOnly: false });
}
function mapping(change) {
    return (value) => ((0,json/* isJsonObject */.OW)(value) ? change(value) : value);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/sizes.js
var sizes = __webpack_require__(3910);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/normalised.js





// Empty lists are never absent in what ECS shows; `enableFaultInjection` is false by default (RegisterTaskDefinition).
// No role is called "".
const normalised_absent = {
    ...{ volumes: [], placementConstraints: [], requiresCompatibilities: [], tags: [] },
    ...{ enableFaultInjection: false, taskRoleArn: '', executionRoleArn: '' },
};
/**
 * What makes two definitions the same for ECS: equal texts of it as JSON mean equal content, tags included. What only
 * ECS sets is left out, and so is every default that ECS shows where nothing was written, or that its documentation
 * gives as the meaning of silence. A list whose order means nothing has one order.
 *
 * Where it is not known whether ECS sees a difference, there is one: a revision too many does no harm, one that is taken
 * for another does. So containers, mount points and volumes keep their order, and a role's name is not its ARN.
 */
function normalised(definition) {
    const sent = Object.fromEntries(Object.entries((0,canonical/* withoutNulls */.Le)(definition)).filter(([key]) => !describe_only/* describeOnly */.S.has(key)));
    const { networkMode } = sent;
    const changes = [
        ['containerDefinitions', (0,canonical/* eachEntry */.sJ)((container) => normalisedContainer(container, networkMode))],
        ['volumes', (0,canonical/* eachEntry */.sJ)(normalisedVolume)],
        ['cpu', (cpu) => sizeText(cpu, sizes/* cpuUnits */.M)],
        ['memory', (memory) => sizeText(memory, sizes/* memoryMiB */.I)],
        ['requiresCompatibilities', sortedTexts],
        ['tags', normalisedTags],
    ];
    const changed = changes.reduce((value, [key, change]) => (0,canonical/* withMember */.RV)(value, key, change), sent);
    return (0,canonical/* withSortedKeys */.q8)((0,canonical/* withoutDefaults */.nd)(changed, normalised_absent));
}
/** Whether two definitions have equal content for ECS, tags included. */
function isSameContent(a, b) {
    return JSON.stringify(normalised(a)) === JSON.stringify(normalised(b));
}
/** `1 vCPU` as `1024`, `2 GB` as `2048`: ECS stores units and MiB. */
function sizeText(size, read) {
    return typeof size === 'string' ? String(read(size) ?? size) : size;
}
/** "If an empty volume configuration is specified, by default Amazon ECS uses a host volume" (Volume). */
function normalisedVolume(volume) {
    const mounted = (0,canonical/* withMember */.RV)(volume, 'efsVolumeConfiguration', (efs) => ((0,json/* isJsonObject */.OW)(efs) ? normalisedEfs(efs) : efs));
    return (0,canonical/* withoutDefaults */.nd)(mounted, { host: {} });
}
/** The defaults of EFSVolumeConfiguration and EFSAuthorizationConfig. */
function normalisedEfs(efs) {
    const authorized = (0,canonical/* withMember */.RV)(efs, 'authorizationConfig', (config) => (0,json/* isJsonObject */.OW)(config) ? (0,canonical/* withoutDefaults */.nd)(config, { iam: 'DISABLED' }) : config);
    return (0,canonical/* withoutDefaults */.nd)(authorized, { rootDirectory: '/', transitEncryption: 'DISABLED', authorizationConfig: {} });
}
function sortedTexts(list) {
    return (0,json/* isJsonArray */.Md)(list) ? list.toSorted((a, b) => (0,canonical/* compared */.mU)(String(a), String(b))) : list;
}
/** Tags under `aws:` are AWS's own: nobody can give them. One without a value has an empty one. */
function normalisedTags(tags) {
    if (!(0,json/* isJsonArray */.Md)(tags))
        return tags;
    const own = tags.filter((tag) => !(0,json/* isJsonObject */.OW)(tag) || !/^aws:/i.test(String(tag.key)));
    return (0,canonical/* sortedBy */.VW)('key')((0,canonical/* eachEntry */.sJ)((tag) => (0,canonical/* withoutDefaults */.nd)(tag, { value: '' }))(own));
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
