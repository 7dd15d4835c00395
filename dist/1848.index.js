export const id = 1848;
export const ids = [1848,7905];
export const modules = {

/***/ 1848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validated: () => (/* binding */ validated)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/secret-looking.js
var secret_looking = __webpack_require__(1446);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/finding.js + 1 modules
var finding = __webpack_require__(2610);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/reading.js
var reading = __webpack_require__(8704);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/container-size.js


// ContainerDefinition, memory: Docker reserves 6 MiB at the least since 20.10.
const leastMemory = 6;
/** CPU and memory of the containers, for themselves and against the task's. */
function* containerSizeFindings(definition) {
    for (const container of definition.containers) {
        yield* memoryFindings(container, definition);
        const cpu = (0,reading/* number */.ai)(container.value.cpu);
        if (cpu !== undefined && cpu < 0)
            yield (0,finding/* finding */.g)('container-cpu', `${container.at}.cpu`, `is ${cpu}, less than nothing.`);
    }
    // "Task-level CPU and memory parameters are ignored for Windows containers" (RegisterTaskDefinition).
    if (!definition.isForWindows)
        yield* sumFindings(definition);
}
function* memoryFindings({ at, label, value }, definition) {
    const memory = (0,reading/* number */.ai)(value.memory);
    const reservation = (0,reading/* number */.ai)(value.memoryReservation);
    // "At least one of 'memory' or 'memoryReservation' must be specified": a task-level value does instead.
    if (![value.memory, value.memoryReservation, definition.value.memory].some(reading/* isGiven */.qR)) {
        const said = `is missing; without memory of the whole task, ${label} needs "memory" or "memoryReservation".`;
        yield (0,finding/* finding */.g)('container-memory-missing', `${at}.memory`, said);
    }
    for (const [member, size] of Object.entries({ memory, memoryReservation: reservation })) {
        if (size === undefined || size >= leastMemory)
            continue;
        yield (0,finding/* finding */.g)('container-memory-minimum', `${at}.${member}`, `is ${size} MiB; a container needs ${leastMemory} at the least.`);
    }
    // The API reference says "greater than", AWS takes equal ones: awsdocs/amazon-ecs-developer-guide#242, and the CDK.
    if (memory !== undefined && reservation !== undefined && memory < reservation) {
        const said = `is ${memory} MiB, less than the ${reservation} MiB of memoryReservation.`;
        yield (0,finding/* finding */.g)('container-memory-below-reservation', `${at}.memory`, said);
    }
}
function* sumFindings({ containers, cpu, memory }) {
    const units = sum(containers, (container) => (0,reading/* number */.ai)(container.value.cpu));
    if (cpu !== undefined && units > cpu) {
        yield (0,finding/* finding */.g)('container-cpu-sum', 'cpu', `is ${cpu} CPU units; the containers have ${units} together.`);
    }
    if (memory === undefined)
        return;
    let isTold = false;
    for (const { at, value } of containers) {
        const own = (0,reading/* number */.ai)(value.memory);
        if (own === undefined || own <= memory)
            continue;
        isTold = true;
        yield (0,finding/* finding */.g)('container-memory-above-task', `${at}.memory`, `is ${own} MiB, more than the ${memory} MiB of the task.`);
    }
    const reserved = sum(containers, ({ value }) => (0,reading/* number */.ai)(value.memoryReservation));
    if (reserved > memory) {
        const said = `is ${memory} MiB; the containers reserve ${reserved} MiB together.`;
        yield (0,finding/* finding */.g)('memory-reservation-sum', 'memory', said);
        return;
    }
    // The API reference counts the limits of containers that reserve nothing; that AWS refuses them was not seen.
    const total = sum(containers, ({ value }) => (0,reading/* number */.ai)(value.memoryReservation) ?? (0,reading/* number */.ai)(value.memory));
    if (total > memory && !isTold) {
        const said = `is ${memory} MiB; the containers may use ${total} MiB together.`;
        yield (0,finding/* finding */.g)('container-memory-sum', 'memory', said);
    }
}
function sum(containers, size) {
    return containers.reduce((total, container) => total + (size(container) ?? 0), 0);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/definition.js
var validation_definition = __webpack_require__(8543);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/cycle.js
/**
 * The nodes of one cycle, in the order of its edges; empty when there is none. Without recursion: a hostile definition
 * may have chains that are thousands of containers long.
 */
function cycleIn(edges) {
    const open = new Map();
    const sources = new Map();
    for (const [node, targets] of edges) {
        const known = new Set(targets.filter((target) => edges.has(target)));
        open.set(node, known);
        for (const target of known)
            sources
                .set(target, sources.get(target) ?? [])
                .get(target)
                ?.push(node);
    }
    // A node without open edges is in no cycle, nor are the edges that lead to it. The list grows while it is read.
    const free = [...open.keys()].filter((node) => open.get(node)?.size === 0);
    for (const node of free) {
        open.delete(node);
        for (const source of sources.get(node) ?? []) {
            const targets = open.get(source);
            if (targets?.delete(node) && targets.size === 0)
                free.push(source);
        }
    }
    // Every edge of what is left leads to something that is left: following them ends in a cycle.
    const places = new Map();
    let [node] = open.keys();
    while (node !== undefined && !places.has(node)) {
        places.set(node, places.size);
        const [target] = open.get(node) ?? [];
        node = target;
    }
    return node === undefined ? [] : [...places.keys()].slice(places.get(node));
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/quote.js
var quote = __webpack_require__(4740);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/dependencies.js




/** In which order containers start (ContainerDependency). */
function* dependencyFindings({ containers }) {
    const byName = new Map();
    for (const container of containers) {
        if (container.name !== undefined)
            byName.set(container.name, container);
    }
    for (const container of containers) {
        for (const dependency of dependencies(container))
            yield* edgeFindings(dependency, byName);
    }
    yield* cycleFindings(byName);
}
function dependencies({ at, value }) {
    return (0,reading/* entries */.jO)(value.dependsOn, `${at}.dependsOn`);
}
function* edgeFindings({ at, value }, byName) {
    const name = (0,reading/* text */.Qq)(value.containerName);
    const condition = (0,reading/* text */.Qq)(value.condition);
    if (name === undefined)
        return;
    const target = byName.get(name);
    if (!target) {
        yield (0,finding/* finding */.g)('unknown-dependency', `${at}.containerName`, `${(0,quote/* quote */.hD)(name)} is no container of the task definition.`);
        return;
    }
    if (target.isEssential && (condition === 'COMPLETE' || condition === 'SUCCESS')) {
        const said = `waits for the end of ${target.label}, which is essential: its end is the end of the task. Set "essential": false there.`;
        yield (0,finding/* finding */.g)('dependency-on-essential', `${at}.condition`, said);
    }
    if (condition === 'HEALTHY' && !(0,reading/* isGiven */.qR)(target.value.healthCheck)) {
        const said = `waits until ${target.label} is healthy, which has no healthCheck; one in its image does not count.`;
        yield (0,finding/* finding */.g)('dependency-without-health-check', `${at}.condition`, said);
    }
}
function* cycleFindings(byName) {
    const edges = new Map();
    for (const [name, container] of byName) {
        const targets = dependencies(container).map(({ value }) => (0,reading/* text */.Qq)(value.containerName));
        edges.set(name, targets.filter((target) => target !== undefined));
    }
    const cycle = cycleIn(edges);
    const [first] = cycle;
    const container = byName.get(first ?? '');
    if (first === undefined || !container)
        return;
    const said = `the containers wait for each other: ${[...cycle, first].map(quote/* quote */.hD).join(' → ')}.`;
    yield (0,finding/* finding */.g)('dependency-cycle', `${container.at}.dependsOn`, said);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/devices.js




// ProxyConfiguration, properties: one of the two ids is enough.
const proxyProperties = ['AppPorts', 'ProxyIngressPort', 'ProxyEgressPort'];
/** GPUs and accelerators, credential specs, and the App Mesh proxy. */
function* deviceFindings({ value, containers }) {
    for (const { at, value: container } of containers) {
        for (const requirement of (0,reading/* entries */.jO)(container.resourceRequirements, `${at}.resourceRequirements`)) {
            yield* requirementFindings(requirement);
        }
        yield* credentialFindings(container.credentialSpecs, `${at}.credentialSpecs`);
    }
    const { containerName, properties } = (0,reading/* mapping */.pq)(value.proxyConfiguration);
    const proxy = (0,reading/* text */.Qq)(containerName);
    if (proxy === undefined)
        return;
    if (!containers.some(({ name }) => name === proxy)) {
        const said = `${(0,quote/* quote */.hD)(proxy)} is no container of the task definition.`;
        yield (0,finding/* finding */.g)('proxy-container', 'proxyConfiguration.containerName', said);
    }
    const given = new Set((0,reading/* entries */.jO)(properties, 'proxyConfiguration.properties').map((property) => (0,reading/* text */.Qq)(property.value.name)));
    const missing = proxyProperties.filter((name) => !given.has(name));
    if (!given.has('IgnoredUID') && !given.has('IgnoredGID'))
        missing.push('IgnoredUID');
    if (missing.length === 0)
        return;
    yield (0,finding/* finding */.g)('proxy-properties', 'proxyConfiguration.properties', `lacks ${missing.join(', ')}.`);
}
/** ResourceRequirement: a value, or for a GPU a way to share it, but not both. */
function* requirementFindings({ at, value }) {
    const hasValue = (0,reading/* isGiven */.qR)(value.value);
    const isShared = (0,reading/* isGiven */.qR)(value.sharingStrategy);
    if (!hasValue && !isShared)
        yield (0,finding/* finding */.g)('resource-requirement', `${at}.value`, 'is missing.');
    if (hasValue && isShared) {
        yield (0,finding/* finding */.g)('resource-requirement', `${at}.sharingStrategy`, 'is given beside a value; AWS takes one of them.');
    }
    if (isShared && (0,reading/* text */.Qq)(value.type) !== 'GPU') {
        yield (0,finding/* finding */.g)('resource-requirement', `${at}.sharingStrategy`, 'is for the type "GPU" only.');
    }
}
/** ContainerDefinition, credentialSpecs: one at most, in one of two forms. */
function* credentialFindings(specs, at) {
    if ((0,json/* isJsonArray */.Md)(specs) && specs.length > 1) {
        yield (0,finding/* finding */.g)('credential-specs', at, `has ${specs.length} entries; AWS takes one.`);
    }
    for (const spec of (0,reading/* texts */.Te)(specs, at)) {
        if (/^credentialspec(?:domainless)?:arn:aws[a-z-]*:(?:ssm|s3):/.test(spec.value))
            continue;
        const said = `${(0,quote/* quote */.hD)(spec.value)} is no credential spec; expected credentialspec:ARN or credentialspecdomainless:ARN, of SSM or S3.`;
        yield (0,finding/* finding */.g)('credential-specs', spec.at, said);
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/secret-reference.js
const secret_reference_forms = 'the name or the ARN of an SSM parameter, or the ARN of a Secrets Manager secret';
/**
 * Why a `valueFrom` names no secret; undefined when it does. Beyond the region nothing of an ARN is looked at that AWS
 * does not look at either: whether the secret is there is another question.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
function secretReferenceProblem(valueFrom) {
    if (!valueFrom.startsWith('arn:'))
        return isParameterName(valueFrom) ? undefined : `is none; expected ${secret_reference_forms}`;
    const [, partition = '', service, region, account, kind = '', ...rest] = valueFrom.split(':');
    const isArn = /^aws[a-z-]*$/.test(partition) && region && /^\d{12}$/.test(account ?? '');
    if (service === 'ssm') {
        return isArn && kind.startsWith('parameter/')
            ? undefined
            : 'is no ARN of a parameter; expected arn:aws:ssm:REGION:ACCOUNT:parameter/NAME';
    }
    if (service !== 'secretsmanager')
        return `is of another service; expected ${secret_reference_forms}`;
    if (!isArn || kind !== 'secret' || !rest[0]) {
        return 'is no ARN of a secret; expected arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME';
    }
    return suffixProblem(rest.slice(1));
}
/** After the name come no part, or all three: JSON key, version stage and version id, of which each may be empty. */
function suffixProblem(suffix) {
    if (suffix.length === 0)
        return undefined;
    if (suffix.length !== 3) {
        return `has ${suffix.length} parts after the name of the secret; expected none, or three: NAME:JSON_KEY:VERSION_STAGE:VERSION_ID, of which each may be empty`;
    }
    const [, stage, id] = suffix;
    return stage && id ? 'names a version stage and a version id, which exclude each other' : undefined;
}
// "The parameter name can be up to 2048 characters and include the following letters and symbols: a-zA-Z0-9_.-", and
// the slashes of a hierarchy.
function isParameterName(name) {
    return /^[A-Za-z0-9_.\-/]{1,2048}$/.test(name);
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/environment.js




// ContainerDefinition, environmentFiles.
const mostFiles = 10;
/** Variables of containers, and the secrets and files that they come from. */
function* environmentFindings({ containers }) {
    for (const container of containers) {
        const { at, value } = container;
        const secrets = (0,reading/* entries */.jO)(value.secrets, `${at}.secrets`);
        const { secretOptions } = (0,reading/* mapping */.pq)(value.logConfiguration);
        const logSecrets = (0,reading/* entries */.jO)(secretOptions, `${at}.logConfiguration.secretOptions`);
        yield* variableFindings(container, secrets);
        for (const secret of [...secrets, ...logSecrets])
            yield* referenceFindings(secret);
        yield* fileFindings(container);
    }
}
function* variableFindings({ at, value }, secrets) {
    const variables = new Map();
    for (const variable of (0,reading/* entries */.jO)(value.environment, `${at}.environment`)) {
        const name = (0,reading/* text */.Qq)(variable.value.name);
        if (!(0,reading/* isGiven */.qR)(variable.value.name) || name === '') {
            yield (0,finding/* finding */.g)('variable-name', `${variable.at}.name`, 'is missing or empty; a variable needs a name.');
        }
        if (!name)
            continue;
        const other = variables.get(name);
        if (other === undefined)
            variables.set(name, variable.at);
        else
            yield (0,finding/* finding */.g)('duplicate-variable', `${variable.at}.name`, `${(0,quote/* quote */.hD)(name)} is set by ${other} already.`);
    }
    const names = new Map();
    for (const secret of secrets) {
        const name = (0,reading/* text */.Qq)(secret.value.name);
        if (name === undefined)
            continue;
        const [other, variable] = [names.get(name), variables.get(name)];
        names.set(name, secret.at);
        if (other !== undefined) {
            // "Duplicate secret names found: X. Each secret name must be unique."
            yield (0,finding/* finding */.g)('duplicate-secret', `${secret.at}.name`, `${(0,quote/* quote */.hD)(name)} is the name of ${other} already.`);
        }
        else if (variable !== undefined) {
            // "The secret name must be unique and not shared with any new or existing environment variables …"
            const said = `${(0,quote/* quote */.hD)(name)} is also the variable ${variable}; remove that one.`;
            yield (0,finding/* finding */.g)('secret-and-variable', `${secret.at}.name`, said);
        }
    }
}
function* referenceFindings({ at, value }) {
    const valueFrom = (0,reading/* text */.Qq)(value.valueFrom);
    const problem = valueFrom === undefined ? undefined : secretReferenceProblem(valueFrom);
    // What stands here may be the secret itself, put into the wrong place: it is not quoted.
    if (problem !== undefined)
        yield (0,finding/* finding */.g)('secret-reference', `${at}.valueFrom`, `${problem}.`);
}
function* fileFindings({ at, value }) {
    const files = (0,reading/* entries */.jO)(value.environmentFiles, `${at}.environmentFiles`);
    if (files.length > mostFiles) {
        const said = `has ${files.length} files; AWS takes ${mostFiles}.`;
        yield (0,finding/* finding */.g)('too-many-environment-files', `${at}.environmentFiles`, said);
    }
    for (const file of files) {
        const path = (0,reading/* text */.Qq)(file.value.value);
        if (path === undefined)
            continue;
        if (!/^arn:aws[a-z-]*:s3:::[^/]+\/./.test(path)) {
            const said = `${(0,quote/* quote */.hD)(path)} is no object of S3; expected arn:aws:s3:::BUCKET/FILE.env.`;
            yield (0,finding/* finding */.g)('environment-file', `${file.at}.value`, said);
        }
        else if (!path.endsWith('.env')) {
            yield (0,finding/* finding */.g)('environment-file-extension', `${file.at}.value`, `${(0,quote/* quote */.hD)(path)} does not end in ".env".`);
        }
    }
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/image-reference.js
var image_reference = __webpack_require__(2606);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/execution-role.js




/** What the agent needs the execution role for, before a container can start. */
function* executionRoleFindings({ value, containers, isForFargate }) {
    if ((0,reading/* text */.Qq)(value.executionRoleArn))
        return;
    // "Fargate requires task definition to have execution role ARN to support log driver awslogs." and "… ECR images.";
    // "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'."
    const needed = new Set();
    // Documented as needing it, but not seen to be refused without.
    const advised = new Set();
    for (const container of containers) {
        if ((0,reading/* hasEntries */.T5)(container.value.secrets))
            needed.add('secrets');
        for (const use of laterUses(container))
            advised.add(use);
        if (!isForFargate)
            continue;
        if ((0,reading/* mapping */.pq)(container.value.logConfiguration).logDriver === 'awslogs')
            needed.add('the log driver awslogs');
        if ((0,image_reference/* ecrImage */.sy)((0,reading/* text */.Qq)(container.value.image) ?? ''))
            needed.add('images of ECR');
    }
    if (needed.size > 0) {
        yield (0,finding/* finding */.g)('execution-role', 'executionRoleArn', `is missing; the definition needs it for ${(0,quote/* listed */.KE)([...needed])}.`);
    }
    else if (advised.size > 0) {
        const said = `is missing; tasks will not start without it, because of ${(0,quote/* listed */.KE)([...advised])}.`;
        yield (0,finding/* finding */.g)('execution-role-advised', 'executionRoleArn', said);
    }
}
function* laterUses({ value }) {
    if ((0,reading/* hasEntries */.T5)(value.environmentFiles))
        yield 'environmentFiles';
    if ((0,reading/* isGiven */.qR)(value.repositoryCredentials))
        yield 'repositoryCredentials';
    if ((0,reading/* hasEntries */.T5)((0,reading/* mapping */.pq)(value.logConfiguration).secretOptions))
        yield 'secretOptions';
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/fargate.js



/**
 * What Fargate does not do.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
function* fargateFindings(definition) {
    if (!definition.isForFargate)
        return;
    const { value, containers, volumes, networkMode } = definition;
    if (networkMode !== 'awsvpc') {
        const said = `is ${networkMode === undefined ? 'missing' : (0,quote/* quote */.hD)(networkMode)}; Fargate needs "awsvpc".`;
        yield (0,finding/* finding */.g)('fargate-network-mode', 'networkMode', said);
    }
    if (value.pidMode === 'host')
        yield unsupported('pidMode', 'is "host"; Fargate has "task" only');
    if ((0,reading/* isGiven */.qR)(value.ipcMode))
        yield unsupported('ipcMode');
    for (const { at, value: volume } of volumes) {
        if ((0,reading/* text */.Qq)((0,reading/* mapping */.pq)(volume.host).sourcePath))
            yield unsupported(`${at}.host.sourcePath`);
        if ((0,reading/* isGiven */.qR)(volume.dockerVolumeConfiguration))
            yield unsupported(`${at}.dockerVolumeConfiguration`);
    }
    for (const { at, value: container } of containers) {
        if (container.privileged === true)
            yield unsupported(`${at}.privileged`);
    }
    for (const at of doubtful(definition)) {
        yield (0,finding/* finding */.g)('fargate-doubtful', at, 'is given, but is not for Fargate: AWS refuses or ignores it.');
    }
    yield* platformFindings(definition);
}
function unsupported(at, why = 'is given, but is not for Fargate') {
    return (0,finding/* finding */.g)('fargate-unsupported', at, `${why}.`);
}
/** Documented as not valid on Fargate; whether AWS refuses it at registration was not seen. */
function* doubtful({ value, containers }) {
    if ((0,reading/* hasEntries */.T5)(value.placementConstraints))
        yield 'placementConstraints';
    for (const container of containers)
        yield* doubtfulIn(container);
}
function* doubtfulIn({ at, value }) {
    if (value.disableNetworking === true)
        yield `${at}.disableNetworking`;
    if ((0,reading/* hasEntries */.T5)(value.dockerSecurityOptions))
        yield `${at}.dockerSecurityOptions`;
    for (const requirement of (0,reading/* entries */.jO)(value.resourceRequirements, `${at}.resourceRequirements`)) {
        if (requirement.value.type === 'GPU')
            yield requirement.at;
    }
    const linux = (0,reading/* mapping */.pq)(value.linuxParameters);
    if ((0,reading/* hasEntries */.T5)(linux.devices))
        yield `${at}.linuxParameters.devices`;
    for (const member of ['sharedMemorySize', 'maxSwap', 'swappiness']) {
        if ((0,reading/* isGiven */.qR)(linux[member]))
            yield `${at}.linuxParameters.${member}`;
    }
    // KernelCapabilities: "Tasks launched on Fargate only support adding the SYS_PTRACE kernel capability."
    for (const capability of (0,reading/* texts */.Te)((0,reading/* mapping */.pq)(linux.capabilities).add, `${at}.linuxParameters.capabilities.add`)) {
        if (capability.value !== 'SYS_PTRACE')
            yield capability.at;
    }
}
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-task-os
const instanceFamilies = ['WINDOWS_SERVER_2004_CORE', 'WINDOWS_SERVER_2016_FULL', 'WINDOWS_SERVER_20H2_CORE'];
/** RuntimePlatform: ARM64 is for Linux, and some Windows families for instances. */
function* platformFindings({ value, isForWindows }) {
    const { cpuArchitecture, operatingSystemFamily } = (0,reading/* mapping */.pq)(value.runtimePlatform);
    if (isForWindows && cpuArchitecture === 'ARM64') {
        const said = 'is "ARM64", which Fargate has for Linux only.';
        yield (0,finding/* finding */.g)('fargate-platform', 'runtimePlatform.cpuArchitecture', said);
    }
    const family = (0,reading/* text */.Qq)(operatingSystemFamily);
    if (family === undefined || !instanceFamilies.includes(family))
        return;
    const said = `is ${(0,quote/* quote */.hD)(family)}, which is for instances; Fargate has 2019 and later.`;
    yield (0,finding/* finding */.g)('fargate-doubtful', 'runtimePlatform.operatingSystemFamily', said);
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/firelens.js


/** FireLens: containers that log through a router, and the container that is the router (FirelensConfiguration). */
function* firelensFindings({ containers, isForFargate }) {
    const users = containers.filter(({ value }) => (0,reading/* mapping */.pq)(value.logConfiguration).logDriver === 'awsfirelens');
    const routers = containers.filter(({ value }) => (0,reading/* isGiven */.qR)(value.firelensConfiguration));
    const [router, ...others] = routers;
    if (!router) {
        // "… a firelens configuration object must be configured in one of the containers."
        const said = 'is "awsfirelens", but no container has a firelensConfiguration, which makes it the log router.';
        for (const { at } of users)
            yield (0,finding/* finding */.g)('firelens-router', `${at}.logConfiguration.logDriver`, said);
        return;
    }
    if (users.length === 0) {
        // "… at least one container has to be configured with the awsfirelens log driver."
        const said = 'is given, but no container has the log driver "awsfirelens".';
        yield (0,finding/* finding */.g)('firelens-unused', `${router.at}.firelensConfiguration`, said);
    }
    for (const { at } of others) {
        yield (0,finding/* finding */.g)('firelens-routers', `${at}.firelensConfiguration`, `is given, but ${router.label} is the log router already.`);
    }
    if (!isForFargate)
        return;
    for (const { at, value } of routers) {
        const { options } = (0,reading/* mapping */.pq)(value.firelensConfiguration);
        if ((0,reading/* mapping */.pq)(options)['config-file-type'] !== 's3')
            continue;
        const said = 'is "s3"; on Fargate the log router takes its configuration from a "file" only.';
        yield (0,finding/* finding */.g)('fargate-doubtful', `${at}.firelensConfiguration.options.config-file-type`, said);
    }
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(4356);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/images.js





// ContainerDefinition, image: the limit is for what stands before the digest.
const longest = 255;
/** Images that are none, and those whose reference may mean another image tomorrow. */
function* imageFindings({ containers }) {
    for (const { at, label, value } of containers) {
        const image = (0,reading/* text */.Qq)(value.image);
        if (!(0,reading/* isGiven */.qR)(value.image)) {
            yield (0,finding/* finding */.g)('image-reference', `${at}.image`, `is missing; ${label} needs an image.`);
        }
        if (image !== undefined)
            yield* findingsOf(image, `${at}.image`);
    }
}
function* findingsOf(image, at) {
    const [reference = '', digest] = image.split('@');
    const problem = reference.length > longest ? `has more than ${longest} characters before the digest` : (0,image_reference/* imageProblem */.JC)(image);
    if (problem !== undefined) {
        yield (0,finding/* finding */.g)('image-reference', at, `${(0,foreign_text/* foreignLine */.n)(problem)}.`);
        return;
    }
    if (digest !== undefined)
        return;
    const tag = /:([^:/]+)$/.exec(reference)?.[1];
    if (tag === undefined || tag === 'latest') {
        const said = `${(0,quote/* quote */.hD)(image)} means whatever was pushed last: every start of a task may run another image, and a rollback runs the new one. Give a digest: repository@sha256:…`;
        yield (0,finding/* finding */.g)('latest-image', at, said);
        return;
    }
    const said = `${(0,quote/* quote */.hD)(image)} is named by a tag, which can be moved to another image. Give a digest: repository@sha256:…`;
    yield (0,finding/* finding */.g)('mutable-image', at, said);
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/limits.js



// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
const mostContainers = 10;
const mostBytes = 64 * 1024;
// RegisterTaskDefinition, placementConstraints.
const mostConstraints = 10;
/** How much a definition may hold, and what it needs at the least. */
function* limitFindings({ value, containers }) {
    const { containerDefinitions, placementConstraints } = value;
    if ((0,json/* isJsonArray */.Md)(containerDefinitions)) {
        const { length } = containerDefinitions;
        if (length === 0)
            yield (0,finding/* finding */.g)('no-containers', 'containerDefinitions', 'is empty; a task needs a container.');
        if (length > mostContainers) {
            yield (0,finding/* finding */.g)('too-many-containers', 'containerDefinitions', `has ${length} containers; AWS takes ${mostContainers}.`);
        }
    }
    if (containers.length > 0 && containers.every(({ isEssential }) => !isEssential)) {
        const said = 'has no essential container; a task needs one, whose end is the end of the task.';
        yield (0,finding/* finding */.g)('no-essential-container', 'containerDefinitions', said);
    }
    if ((0,json/* isJsonArray */.Md)(placementConstraints) && placementConstraints.length > mostConstraints) {
        const said = `has ${placementConstraints.length} constraints; AWS takes ${mostConstraints}.`;
        yield (0,finding/* finding */.g)('placement-constraints', 'placementConstraints', said);
    }
    const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
    if (bytes > mostBytes) {
        yield (0,finding/* finding */.g)('too-large', '', `is ${(0,quote/* count */.U9)(bytes, 'byte')} long as JSON without blanks; AWS takes ${mostBytes}.`);
    }
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/logs.js
var logs = __webpack_require__(7905);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/names.js



// RegisterTaskDefinition: family; ContainerDefinition: name; Volume: name.
const namePattern = /^[A-Za-z0-9_-]{1,255}$/;
// PortMapping: name.
const portNamePattern = /^[a-z0-9_][a-z0-9_-]{0,63}$/;
/** What families, containers, volumes and ports may be called, and that no two of a kind share a name. */
function* nameFindings({ value, containers, volumes }) {
    yield* badName('family-name', { name: value.family, at: 'family' });
    for (const { at, value: container } of containers) {
        if (!(0,reading/* isGiven */.qR)(container.name)) {
            yield (0,finding/* finding */.g)('container-name', `${at}.name`, 'is missing; every container needs a name.');
        }
        yield* badName('container-name', { name: container.name, at: `${at}.name` });
    }
    for (const { at, value: volume } of volumes) {
        if (!(0,reading/* isGiven */.qR)(volume.name)) {
            yield (0,finding/* finding */.g)('volume-name', `${at}.name`, 'is missing; containers mount a volume by its name.');
        }
        yield* badName('volume-name', { name: volume.name, at: `${at}.name` });
    }
    const ports = containers.flatMap(({ at, value: { portMappings } }) => (0,reading/* entries */.jO)(portMappings, `${at}.portMappings`));
    for (const { at, value: port } of ports) {
        const name = (0,reading/* text */.Qq)(port.name);
        if (name === undefined || portNamePattern.test(name))
            continue;
        const said = `${(0,quote/* quote */.hD)(name)} is no port name: at most 64 of a-z, 0-9, "_" and "-", not beginning with "-".`;
        yield (0,finding/* finding */.g)('port-name', `${at}.name`, said);
    }
    yield* duplicates('duplicate-container', containers);
    yield* duplicates('duplicate-volume', volumes);
    yield* duplicates('duplicate-port-name', ports);
}
function* badName(rule, { name, at }) {
    if (typeof name !== 'string' || namePattern.test(name))
        return;
    yield (0,finding/* finding */.g)(rule, at, `${(0,quote/* quote */.hD)(name)} is no name: 1 to 255 letters, digits, "_" or "-".`);
}
function* duplicates(rule, named) {
    const first = new Map();
    for (const { at, value } of named) {
        const name = (0,reading/* text */.Qq)(value.name);
        if (name === undefined)
            continue;
        const other = first.get(name);
        if (other === undefined)
            first.set(name, at);
        else
            yield (0,finding/* finding */.g)(rule, `${at}.name`, `${(0,quote/* quote */.hD)(name)} is the name of ${other} already.`);
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/network.js



// ContainerDefinition. AWS says "hostname is not supported on container when networkMode=awsvpc." and the like.
const notWithAwsvpc = ['dnsServers', 'dnsSearchDomains', 'extraHosts'];
/** Settings of containers that only some network modes have. */
function* networkFindings({ containers, networkMode = 'bridge' }) {
    const names = new Set(containers.map(({ name }) => name));
    for (const { at, value } of containers) {
        if (networkMode !== 'bridge' && (0,reading/* hasEntries */.T5)(value.links)) {
            yield (0,finding/* finding */.g)('links-network-mode', `${at}.links`, `is given, but networkMode ${(0,quote/* quote */.hD)(networkMode)} has no links; bridge does.`);
        }
        for (const link of (0,reading/* texts */.Te)(value.links, `${at}.links`)) {
            const [target = ''] = link.value.split(':');
            if (networkMode !== 'bridge' || names.has(target))
                continue;
            yield (0,finding/* finding */.g)('unknown-link', link.at, `${(0,quote/* quote */.hD)(target)} is no container of the task definition.`);
        }
        if (networkMode !== 'awsvpc')
            continue;
        const given = notWithAwsvpc.filter((member) => (0,reading/* hasEntries */.T5)(value[member]));
        for (const member of (0,reading/* text */.Qq)(value.hostname) ? ['hostname', ...given] : given) {
            yield (0,finding/* finding */.g)('awsvpc-unsupported', `${at}.${member}`, 'is given, but networkMode "awsvpc" does not support it.');
        }
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/plaintext-secrets.js



// The whole definition is open to everyone who may call DescribeTaskDefinition, and to the console.
const risk = 'everyone who may describe task definitions reads it';
const parameter = 'arn:aws:ssm:REGION:ACCOUNT:parameter/PATH';
const secret = 'arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME';
/** Secrets that stand in the definition in the clear. Their values are never part of a finding. */
function* plaintextFindings({ containers }) {
    for (const container of containers) {
        yield* plaintext_secrets_variableFindings(container);
        yield* optionFindings(container);
        yield* otherFindings(container);
    }
}
function* plaintext_secrets_variableFindings({ at, value }) {
    for (const variable of (0,reading/* entries */.jO)(value.environment, `${at}.environment`)) {
        const content = (0,reading/* text */.Qq)(variable.value.value);
        if (content === undefined)
            continue;
        const why = (0,secret_looking/* looksSecret */.n0)({ name: (0,reading/* text */.Qq)(variable.value.name) ?? '', value: content });
        if (why === undefined)
            continue;
        const said = `looks like a secret (${why}), and ${risk}. Move it to "secrets", with "valueFrom": "${parameter}" or "${secret}".`;
        yield (0,finding/* finding */.g)('plaintext-secret', `${variable.at}.value`, said);
    }
}
/** Drivers and routers take tokens as options: `splunk-token`, the `apikey` of an agent. */
function* optionFindings({ at, value }) {
    const path = `${at}.logConfiguration.options`;
    for (const option of (0,reading/* options */.fF)((0,reading/* mapping */.pq)(value.logConfiguration).options, path)) {
        const why = (0,secret_looking/* looksSecret */.n0)({ name: option.key, value: option.value });
        if (why === undefined)
            continue;
        const said = `looks like a secret (${why}), and ${risk}. Move it to "secretOptions", with "valueFrom": "${parameter}" or "${secret}".`;
        yield (0,finding/* finding */.g)('plaintext-secret', option.at, said);
    }
}
function* otherFindings({ at, value }) {
    const { command: check } = (0,reading/* mapping */.pq)(value.healthCheck);
    const others = [
        ...(0,reading/* texts */.Te)(value.command, `${at}.command`),
        ...(0,reading/* texts */.Te)(value.entryPoint, `${at}.entryPoint`),
        ...(0,reading/* texts */.Te)(check, `${at}.healthCheck.command`),
        ...(0,reading/* options */.fF)(value.dockerLabels, `${at}.dockerLabels`),
    ];
    for (const other of others) {
        // By the form of the value only: an argument has no name, and the names of labels say what they are about.
        const why = (0,secret_looking/* looksSecret */.n0)({ value: other.value });
        if (why === undefined)
            continue;
        const said = `looks like a secret (${why}), and ${risk}. Give it as a variable from "secrets" instead.`;
        yield (0,finding/* finding */.g)('plaintext-secret', other.at, said);
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/ports.js



/** Port mappings, which mean different things in the network modes (PortMapping). */
function* portFindings(definition) {
    const { containers, networkMode } = definition;
    for (const { at, value } of containers) {
        if (networkMode === 'none' && (0,reading/* hasEntries */.T5)(value.portMappings)) {
            yield (0,finding/* finding */.g)('ports-without-network', `${at}.portMappings`, 'is given, but networkMode "none" has no ports.');
        }
        for (const mapping of mappings({ at, value }))
            yield* mappingFindings(mapping, networkMode);
        yield* duplicateContainerPorts({ at, value });
    }
    yield* duplicateHostPorts(containers, networkMode);
}
function mappings({ at, value }) {
    return (0,reading/* entries */.jO)(value.portMappings, `${at}.portMappings`);
}
function* mappingFindings({ at, value }, networkMode) {
    if (!(0,reading/* isGiven */.qR)(value.containerPort) && !(0,reading/* isGiven */.qR)(value.containerPortRange)) {
        yield (0,finding/* finding */.g)('port-missing', `${at}.containerPort`, 'is missing; a port mapping needs it, or a containerPortRange.');
    }
    const ports = { containerPort: (0,reading/* number */.ai)(value.containerPort), hostPort: (0,reading/* number */.ai)(value.hostPort) };
    let isValid = true;
    for (const [member, port] of Object.entries(ports)) {
        if (port === undefined || (port >= 0 && port <= 65_535))
            continue;
        isValid = false;
        yield (0,finding/* finding */.g)('port-number', `${at}.${member}`, `is ${port}; ports lie between 0 and 65535.`);
    }
    const { containerPort, hostPort } = ports;
    // Zero counts as not given.
    const isFixed = networkMode === 'awsvpc' || networkMode === 'host';
    if (isFixed && isValid && containerPort !== undefined && hostPort && hostPort !== containerPort) {
        const said = `is ${hostPort}, but in networkMode "${networkMode}" it is the containerPort, ${containerPort}: leave it out.`;
        yield (0,finding/* finding */.g)('host-port', `${at}.hostPort`, said);
    }
    const range = (0,reading/* text */.Qq)(value.containerPortRange);
    if (range !== undefined)
        yield* rangeFindings(range, { at, mapping: value, networkMode });
}
function* rangeFindings(range, { at, mapping, networkMode }) {
    const path = `${at}.containerPortRange`;
    const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(range) ?? [];
    if (Number(first) < 1 || Number(last) > 65_535 || !(Number(first) < Number(last))) {
        yield (0,finding/* finding */.g)('port-range', path, `${(0,quote/* quote */.hD)(range)} is no range of ports; expected "first-last" within 1 and 65535.`);
    }
    else if (networkMode === 'host' || networkMode === 'none') {
        yield (0,finding/* finding */.g)('port-range', path, `is given, but networkMode "${networkMode}" has no ranges; bridge and awsvpc do.`);
    }
    if ((0,reading/* number */.ai)(mapping.hostPort)) {
        yield (0,finding/* finding */.g)('port-range', `${at}.hostPort`, 'is given beside a containerPortRange, whose host ports AWS sets.');
    }
}
/** "Container port 53 is used in more than one port mapping": services cannot be made of it, tasks can. */
function* duplicateContainerPorts(container) {
    const first = new Map();
    for (const { at, value } of mappings(container)) {
        const port = (0,reading/* number */.ai)(value.containerPort);
        if (port === undefined)
            continue;
        const other = first.get(port);
        if (other === undefined)
            first.set(port, at);
        else
            yield (0,finding/* finding */.g)('duplicate-container-port', `${at}.containerPort`, `${port} is mapped by ${other} already.`);
    }
}
/** "TCP host port '3000' is mapped multiple times in task." */
function* duplicateHostPorts(containers, networkMode) {
    // The default is bridge, where a port that is left out is chosen anew for each task.
    if (networkMode !== undefined && networkMode !== 'bridge' && networkMode !== 'host')
        return;
    const first = new Map();
    for (const { at, value } of containers.flatMap(mappings)) {
        const own = (0,reading/* number */.ai)(value.hostPort);
        const port = networkMode === 'host' && !own ? (0,reading/* number */.ai)(value.containerPort) : own;
        if (!port)
            continue;
        const key = `${port}/${(0,reading/* text */.Qq)(value.protocol) === 'udp' ? 'udp' : 'tcp'}`;
        const other = first.get(key);
        if (other === undefined)
            first.set(key, at);
        else
            yield (0,finding/* finding */.g)('duplicate-host-port', `${at}.hostPort`, `host port ${key} is mapped by ${other} already.`);
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/ranges.js




// HealthCheck: seconds, except retries.
const healthCheck = {
    interval: { from: 5, to: 300 },
    timeout: { from: 2, to: 60 },
    retries: { from: 1, to: 10 },
    startPeriod: { from: 0, to: 300 },
};
// ContainerRestartPolicy: seconds.
const restartPolicy = { restartAttemptPeriod: { from: 60, to: 1800 } };
// LinuxParameters: MiB and per cent.
const linuxParameters = { maxSwap: { from: 0, to: Infinity }, swappiness: { from: 0, to: 100 } };
// ContainerDefinition, startTimeout and stopTimeout: "The valid values for Fargate are 2-120 seconds."
const timeouts = { startTimeout: { from: 2, to: 120 }, stopTimeout: { from: 2, to: 120 } };
// EphemeralStorage: GiB.
const storage = { sizeInGiB: { from: 21, to: 200 } };
// ContainerRestartPolicy: ignoredExitCodes.
const mostExitCodes = 50;
/** Numbers that AWS takes within bounds only, and health checks. */
function* ranges_rangeFindings({ value, containers, isForFargate }) {
    yield* outside('ephemeral-storage', { of: value.ephemeralStorage, at: 'ephemeralStorage', ranges: storage });
    for (const container of containers) {
        yield* containerFindings(container);
        if (isForFargate)
            yield* outside('fargate-timeout', { of: container.value, at: container.at, ranges: timeouts });
    }
}
function* containerFindings({ at, value }) {
    yield* healthCheckFindings(value.healthCheck, `${at}.healthCheck`);
    yield* outside('restart-policy', { of: value.restartPolicy, at: `${at}.restartPolicy`, ranges: restartPolicy });
    const { ignoredExitCodes } = (0,reading/* mapping */.pq)(value.restartPolicy);
    if ((0,json/* isJsonArray */.Md)(ignoredExitCodes) && ignoredExitCodes.length > mostExitCodes) {
        const said = `has ${ignoredExitCodes.length} exit codes; AWS takes ${mostExitCodes}.`;
        yield (0,finding/* finding */.g)('restart-policy', `${at}.restartPolicy.ignoredExitCodes`, said);
    }
    yield* outside('linux-parameters', {
        of: value.linuxParameters,
        at: `${at}.linuxParameters`,
        ranges: linuxParameters,
    });
    for (const limit of (0,reading/* entries */.jO)(value.ulimits, `${at}.ulimits`)) {
        const [soft, hard] = [(0,reading/* number */.ai)(limit.value.softLimit), (0,reading/* number */.ai)(limit.value.hardLimit)];
        if (soft === undefined || hard === undefined || soft <= hard || hard < 0)
            continue;
        yield (0,finding/* finding */.g)('ulimit', `${limit.at}.softLimit`, `is ${soft}, above the hardLimit of ${hard}.`);
    }
}
function* healthCheckFindings(check, at) {
    const { command } = (0,reading/* mapping */.pq)(check);
    if ((0,json/* isJsonArray */.Md)(command) && command.length === 0) {
        yield (0,finding/* finding */.g)('health-check', `${at}.command`, 'is empty; expected ["CMD-SHELL", "…"] or ["CMD", "…", …].');
    }
    const [first] = (0,reading/* texts */.Te)(command, `${at}.command`);
    if (first && !['CMD', 'CMD-SHELL', 'NONE'].includes(first.value)) {
        yield (0,finding/* finding */.g)('health-check-command', first.at, `is ${(0,quote/* quote */.hD)(first.value)}; a check begins with "CMD" or "CMD-SHELL".`);
    }
    yield* outside('health-check', { of: check, at, ranges: healthCheck });
}
function* outside(rule, { of, at, ranges }) {
    const settings = (0,reading/* mapping */.pq)(of);
    for (const [member, { from, to }] of Object.entries(ranges)) {
        const value = (0,reading/* number */.ai)(settings[member]);
        if (value === undefined || (value >= from && value <= to))
            continue;
        const range = to === Infinity ? `${from} or more` : `${from} to ${to}`;
        yield (0,finding/* finding */.g)(rule, `${at}.${member}`, `is ${value}; AWS takes ${range}.`);
    }
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/tag.js
var src_tag = __webpack_require__(9100);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/roles-and-tags.js






/** Roles: the ARN of an IAM role, or its short name (RegisterTaskDefinition, taskRoleArn). */
function* roleFindings({ value }) {
    for (const member of ['taskRoleArn', 'executionRoleArn']) {
        const role = (0,reading/* text */.Qq)(value[member]);
        // An empty one counts as none: templates leave it so for an account without the role.
        if (role === undefined || role === '' || isRole(role))
            continue;
        yield (0,finding/* finding */.g)('role-arn', member, `${(0,quote/* quote */.hD)(role)} is no role; expected arn:aws:iam::ACCOUNT:role/NAME, or NAME alone.`);
    }
}
// The signs of IAM: https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html
function isRole(role) {
    if (/^[\w+=,.@-]{1,64}$/.test(role))
        return true;
    const arn = (0,src_arn/* parseArn */.Lw)(role);
    return arn?.service === 'iam' && arn.region === '' && /^role\/[\w+=,.@/-]{1,576}$/.test(arn.resource);
}
// RegisterTaskDefinition, tags.
const mostTags = 50;
function* tagFindings({ value }) {
    const { tags } = value;
    if ((0,json/* isJsonArray */.Md)(tags) && tags.length === 0) {
        yield (0,finding/* finding */.g)('empty-tags', 'tags', 'is an empty list, which AWS does not take; leave it out.');
    }
    const found = (0,reading/* entries */.jO)(tags, 'tags');
    if (found.length > mostTags) {
        yield (0,finding/* finding */.g)('too-many-tags', 'tags', `has ${found.length} tags; AWS takes ${mostTags}.`);
    }
    const first = new Map();
    for (const tag of found) {
        yield* badTag(tag);
        const key = (0,reading/* text */.Qq)(tag.value.key);
        if (key === undefined)
            continue;
        const other = first.get(key);
        if (other === undefined)
            first.set(key, tag.at);
        else
            yield (0,finding/* finding */.g)('duplicate-tag', `${tag.at}.key`, `${(0,quote/* quote */.hD)(key)} is the key of ${other} already.`);
    }
}
function* badTag({ at, value: tag }) {
    const key = (0,reading/* text */.Qq)(tag.key);
    if (!(0,reading/* isGiven */.qR)(tag.key))
        yield (0,finding/* finding */.g)('tag', `${at}.key`, 'is missing.');
    for (const member of ['key', 'value']) {
        const part = (0,reading/* text */.Qq)(tag[member]);
        const problem = part === undefined ? undefined : (0,src_tag/* tagPartProblem */.V)(member, part);
        if (problem !== undefined)
            yield (0,finding/* finding */.g)('tag', `${at}.${member}`, `${problem}.`);
    }
    if (key !== undefined && (0,src_tag/* isReservedTag */.H)(key)) {
        yield (0,finding/* finding */.g)('tag', `${at}.key`, `${(0,quote/* quote */.hD)(key)} begins with "aws:", which is reserved for AWS.`);
    }
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/json-path.js
var json_path = __webpack_require__(812);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/shape.generated.js
// Generated by "npm run generate" from the schema and the type declarations of @aws-sdk/client-ecs.
/** Members by structure. A type is a structure, an enum or primitive, and [] a list, {} a mapping of it. */
const structures = {
    RegisterTaskDefinitionRequest: {
        family: 'string',
        containerDefinitions: 'ContainerDefinition[]',
        taskRoleArn: 'string',
        executionRoleArn: 'string',
        networkMode: 'NetworkMode',
        volumes: 'Volume[]',
        placementConstraints: 'TaskDefinitionPlacementConstraint[]',
        requiresCompatibilities: 'Compatibility[]',
        cpu: 'string',
        memory: 'string',
        tags: 'Tag[]',
        pidMode: 'PidMode',
        ipcMode: 'IpcMode',
        proxyConfiguration: 'ProxyConfiguration',
        inferenceAccelerators: 'InferenceAccelerator[]',
        ephemeralStorage: 'EphemeralStorage',
        runtimePlatform: 'RuntimePlatform',
        enableFaultInjection: 'boolean',
    },
    ContainerDefinition: {
        name: 'string',
        image: 'string',
        repositoryCredentials: 'RepositoryCredentials',
        cpu: 'number',
        memory: 'number',
        memoryReservation: 'number',
        links: 'string[]',
        portMappings: 'PortMapping[]',
        essential: 'boolean',
        restartPolicy: 'ContainerRestartPolicy',
        entryPoint: 'string[]',
        command: 'string[]',
        environment: 'KeyValuePair[]',
        environmentFiles: 'EnvironmentFile[]',
        mountPoints: 'MountPoint[]',
        volumesFrom: 'VolumeFrom[]',
        linuxParameters: 'LinuxParameters',
        secrets: 'Secret[]',
        dependsOn: 'ContainerDependency[]',
        startTimeout: 'number',
        stopTimeout: 'number',
        versionConsistency: 'VersionConsistency',
        hostname: 'string',
        user: 'string',
        workingDirectory: 'string',
        disableNetworking: 'boolean',
        privileged: 'boolean',
        readonlyRootFilesystem: 'boolean',
        dnsServers: 'string[]',
        dnsSearchDomains: 'string[]',
        extraHosts: 'HostEntry[]',
        dockerSecurityOptions: 'string[]',
        interactive: 'boolean',
        pseudoTerminal: 'boolean',
        dockerLabels: 'string{}',
        ulimits: 'Ulimit[]',
        logConfiguration: 'LogConfiguration',
        healthCheck: 'HealthCheck',
        systemControls: 'SystemControl[]',
        resourceRequirements: 'ResourceRequirement[]',
        firelensConfiguration: 'FirelensConfiguration',
        credentialSpecs: 'string[]',
    },
    RepositoryCredentials: {
        credentialsParameter: 'string',
    },
    PortMapping: {
        containerPort: 'number',
        hostPort: 'number',
        protocol: 'TransportProtocol',
        name: 'string',
        appProtocol: 'ApplicationProtocol',
        containerPortRange: 'string',
    },
    ContainerRestartPolicy: {
        enabled: 'boolean',
        ignoredExitCodes: 'number[]',
        restartAttemptPeriod: 'number',
    },
    KeyValuePair: {
        name: 'string',
        value: 'string',
    },
    EnvironmentFile: {
        value: 'string',
        type: 'EnvironmentFileType',
    },
    MountPoint: {
        sourceVolume: 'string',
        containerPath: 'string',
        readOnly: 'boolean',
    },
    VolumeFrom: {
        sourceContainer: 'string',
        readOnly: 'boolean',
    },
    LinuxParameters: {
        capabilities: 'KernelCapabilities',
        devices: 'Device[]',
        initProcessEnabled: 'boolean',
        sharedMemorySize: 'number',
        tmpfs: 'Tmpfs[]',
        maxSwap: 'number',
        swappiness: 'number',
    },
    KernelCapabilities: {
        add: 'string[]',
        drop: 'string[]',
    },
    Device: {
        hostPath: 'string',
        containerPath: 'string',
        permissions: 'DeviceCgroupPermission[]',
    },
    Tmpfs: {
        containerPath: 'string',
        size: 'number',
        mountOptions: 'string[]',
    },
    Secret: {
        name: 'string',
        valueFrom: 'string',
    },
    ContainerDependency: {
        containerName: 'string',
        condition: 'ContainerCondition',
    },
    HostEntry: {
        hostname: 'string',
        ipAddress: 'string',
    },
    Ulimit: {
        name: 'UlimitName',
        softLimit: 'number',
        hardLimit: 'number',
    },
    LogConfiguration: {
        logDriver: 'LogDriver',
        options: 'string{}',
        secretOptions: 'Secret[]',
    },
    HealthCheck: {
        command: 'string[]',
        interval: 'number',
        timeout: 'number',
        retries: 'number',
        startPeriod: 'number',
    },
    SystemControl: {
        namespace: 'string',
        value: 'string',
    },
    ResourceRequirement: {
        type: 'ResourceType',
        value: 'string',
        sharingStrategy: 'SharingStrategy',
    },
    SharingStrategy: {
        nvidiaMps: 'NvidiaMpsAllocation',
    },
    NvidiaMpsAllocation: {
        memory: 'number',
        maxComputePercent: 'number',
    },
    FirelensConfiguration: {
        type: 'FirelensConfigurationType',
        options: 'string{}',
    },
    Volume: {
        name: 'string',
        host: 'HostVolumeProperties',
        dockerVolumeConfiguration: 'DockerVolumeConfiguration',
        efsVolumeConfiguration: 'EFSVolumeConfiguration',
        s3filesVolumeConfiguration: 'S3FilesVolumeConfiguration',
        fsxWindowsFileServerVolumeConfiguration: 'FSxWindowsFileServerVolumeConfiguration',
        configuredAtLaunch: 'boolean',
    },
    HostVolumeProperties: {
        sourcePath: 'string',
    },
    DockerVolumeConfiguration: {
        scope: 'Scope',
        autoprovision: 'boolean',
        driver: 'string',
        driverOpts: 'string{}',
        labels: 'string{}',
    },
    EFSVolumeConfiguration: {
        fileSystemId: 'string',
        rootDirectory: 'string',
        transitEncryption: 'EFSTransitEncryption',
        transitEncryptionPort: 'number',
        authorizationConfig: 'EFSAuthorizationConfig',
    },
    EFSAuthorizationConfig: {
        accessPointId: 'string',
        iam: 'EFSAuthorizationConfigIAM',
    },
    S3FilesVolumeConfiguration: {
        fileSystemArn: 'string',
        rootDirectory: 'string',
        transitEncryptionPort: 'number',
        accessPointArn: 'string',
    },
    FSxWindowsFileServerVolumeConfiguration: {
        fileSystemId: 'string',
        rootDirectory: 'string',
        authorizationConfig: 'FSxWindowsFileServerAuthorizationConfig',
    },
    FSxWindowsFileServerAuthorizationConfig: {
        credentialsParameter: 'string',
        domain: 'string',
    },
    TaskDefinitionPlacementConstraint: {
        type: 'TaskDefinitionPlacementConstraintType',
        expression: 'string',
    },
    Tag: {
        key: 'string',
        value: 'string',
    },
    ProxyConfiguration: {
        containerName: 'string',
        type: 'ProxyConfigurationType',
        properties: 'KeyValuePair[]',
    },
    InferenceAccelerator: {
        deviceName: 'string',
        deviceType: 'string',
    },
    EphemeralStorage: {
        sizeInGiB: 'number',
    },
    RuntimePlatform: {
        cpuArchitecture: 'CPUArchitecture',
        operatingSystemFamily: 'OSFamily',
    },
};
/** Members that have to be there, by structure. */
const required = {
    RegisterTaskDefinitionRequest: ['family', 'containerDefinitions'],
    RepositoryCredentials: ['credentialsParameter'],
    ContainerRestartPolicy: ['enabled'],
    EnvironmentFile: ['value', 'type'],
    Device: ['hostPath'],
    Tmpfs: ['containerPath', 'size'],
    Secret: ['name', 'valueFrom'],
    ContainerDependency: ['containerName', 'condition'],
    HostEntry: ['hostname', 'ipAddress'],
    Ulimit: ['name', 'softLimit', 'hardLimit'],
    LogConfiguration: ['logDriver'],
    HealthCheck: ['command'],
    ResourceRequirement: ['type'],
    NvidiaMpsAllocation: ['memory'],
    FirelensConfiguration: ['type'],
    EFSVolumeConfiguration: ['fileSystemId'],
    S3FilesVolumeConfiguration: ['fileSystemArn'],
    FSxWindowsFileServerVolumeConfiguration: ['fileSystemId', 'rootDirectory', 'authorizationConfig'],
    FSxWindowsFileServerAuthorizationConfig: ['credentialsParameter', 'domain'],
    ProxyConfiguration: ['containerName'],
    InferenceAccelerator: ['deviceName', 'deviceType'],
    EphemeralStorage: ['sizeInGiB'],
};
/** Values by enum. */
const enums = {
    TransportProtocol: ['tcp', 'udp'],
    ContainerCondition: ['COMPLETE', 'HEALTHY', 'START', 'SUCCESS'],
    EnvironmentFileType: ['s3'],
    FirelensConfigurationType: ['fluentbit', 'fluentd'],
    DeviceCgroupPermission: ['mknod', 'read', 'write'],
    LogDriver: ['awsfirelens', 'awslogs', 'fluentd', 'gelf', 'journald', 'json-file', 'splunk', 'syslog'],
    UlimitName: [
        'core',
        'cpu',
        'data',
        'fsize',
        'locks',
        'memlock',
        'msgqueue',
        'nice',
        'nofile',
        'nproc',
        'rss',
        'rtprio',
        'rttime',
        'sigpending',
        'stack',
    ],
    Compatibility: ['EC2', 'EXTERNAL', 'FARGATE', 'MANAGED_INSTANCES'],
    ApplicationProtocol: ['grpc', 'http', 'http2'],
    ResourceType: ['GPU', 'InferenceAccelerator', 'NeuronDevice'],
    VersionConsistency: ['disabled', 'enabled'],
    IpcMode: ['host', 'none', 'task'],
    NetworkMode: ['awsvpc', 'bridge', 'host', 'none'],
    PidMode: ['host', 'task'],
    TaskDefinitionPlacementConstraintType: ['memberOf'],
    ProxyConfigurationType: ['APPMESH'],
    CPUArchitecture: ['ARM64', 'X86_64'],
    OSFamily: [
        'LINUX',
        'WINDOWS_SERVER_2004_CORE',
        'WINDOWS_SERVER_2016_FULL',
        'WINDOWS_SERVER_2019_CORE',
        'WINDOWS_SERVER_2019_FULL',
        'WINDOWS_SERVER_2022_CORE',
        'WINDOWS_SERVER_2022_FULL',
        'WINDOWS_SERVER_2025_CORE',
        'WINDOWS_SERVER_2025_FULL',
        'WINDOWS_SERVER_20H2_CORE',
    ],
    Scope: ['shared', 'task'],
    EFSAuthorizationConfigIAM: ['DISABLED', 'ENABLED'],
    EFSTransitEncryption: ['DISABLED', 'ENABLED'],
};

// EXTERNAL MODULE: ../build/js/packages/domain/src/nearest.js
var nearest = __webpack_require__(166);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/shown-only.generated.js
var shown_only_generated = __webpack_require__(225);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/shape-messages.js







/** The structure that a definition as a whole is. */
const root = 'RegisterTaskDefinitionRequest';
// Enums that AWS adds to, or (TransportProtocol) whose other values it takes without a word: ContainerDefinition and
// RuntimePlatform of the API reference.
const shape_messages_open = new Set(['OSFamily', 'ResourceType', 'UlimitName', 'ApplicationProtocol', 'TransportProtocol']);
/** A key of the structure at `at`; explained means with the one that is meant. */
function unknownKey(key, place) {
    const { structure } = place;
    const at = (0,json_path/* memberPath */.M)(place.at, key);
    if (structure === root && shown_only_generated/* shownOnly */.K.includes(key)) {
        const said = 'is only shown by DescribeTaskDefinition and cannot be registered; it is left out of what is rendered.';
        return (0,finding/* finding */.g)('describe-only-key', at, said);
    }
    const said = `is no member of ${named(structure)} that this version knows, so AWS would not see it.`;
    return (0,finding/* finding */.g)('unknown-key', at, `${said}${place.isExplained ? explanation(key, structure) : ''}`);
}
function missingMember(key, structure, at) {
    return (0,finding/* finding */.g)('missing-member', (0,json_path/* memberPath */.M)(at, key), `is missing; ${named(structure)} needs it.`);
}
/** The value itself is not told: it may be a secret. */
function wrongType(at, expected, value) {
    return (0,finding/* finding */.g)('wrong-type', at, `expected ${expected}, found ${(0,json/* kindOf */.I)(value)}${remedy(expected, value)}.`);
}
/** A value that the enum `type` does not have. */
function otherValue(value, { type, known, at }) {
    const meant = (0,nearest/* nearest */.p)(value, known);
    const hint = meant === undefined ? '' : ` Did you mean ${(0,quote/* quote */.hD)(meant)}?`;
    const said = `${(0,quote/* quote */.hD)(value)} is not among ${(0,quote/* listed */.KE)(known)}.`;
    if (!shape_messages_open.has(type))
        return (0,finding/* finding */.g)('unknown-value', at, `${said}${hint}`);
    return (0,finding/* finding */.g)('unlisted-value', at, `${said} It is new, or AWS does not take it for what it says.${hint}`);
}
function named(structure) {
    return structure === root ? 'a task definition' : structure;
}
function explanation(key, structure) {
    // Settings of the task and of its containers are often put on the other's level.
    const container = 'ContainerDefinition';
    if (structure === container && isMember(key, root))
        return ' It belongs to the task definition itself.';
    if (structure === root && isMember(key, container))
        return ' It belongs to a container.';
    const meant = (0,nearest/* nearest */.p)(key, Object.keys(structures[structure] ?? {}));
    return meant === undefined ? '' : ` Did you mean ${(0,quote/* quote */.hD)(meant)}?`;
}
function isMember(key, structure) {
    return Object.hasOwn(structures[structure] ?? {}, key);
}
function remedy(expected, value) {
    if (expected === 'a string' && (typeof value === 'number' || typeof value === 'boolean'))
        return ': put it in quotes';
    if (expected === 'a whole number' && typeof value === 'string' && /^\d+$/.test(value))
        return ': take the quotes off';
    if (expected === 'true or false' && (value === 'true' || value === 'false'))
        return ': take the quotes off';
    if (expected === 'a whole number' && typeof value === 'number')
        return ' with a fraction';
    return '';
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/shape-findings.js




// Comparing names takes its time: a mapping that is something else altogether gets no more hints than these.
const mostExplained = 20;
/**
 * Where a definition is not what the API takes: neither the SDK nor a template says so. The SDK drops keys that it does
 * not know, and sends values of any type. Null counts as absent, since the SDK leaves it out.
 */
function shapeFindings(definition) {
    const walk = new ShapeWalk();
    walk.structure(root, definition, '');
    return walk.found;
}
/** Collects in one list: most values of a large definition are fine, and should cost no more than a look. */
class ShapeWalk {
    found = [];
    structure(name, value, at) {
        if (!(0,json/* isJsonObject */.OW)(value)) {
            this.found.push(wrongType(at, 'a mapping', value));
            return;
        }
        const members = structures[name] ?? {};
        let unknown = 0;
        for (const [key, entry] of Object.entries(value)) {
            if (entry === null)
                continue;
            const type = Object.hasOwn(members, key) ? members[key] : undefined;
            if (type === undefined) {
                unknown += 1;
                this.found.push(unknownKey(key, { structure: name, at, isExplained: unknown <= mostExplained }));
            }
            else {
                this.value(type, entry, at === '' ? key : `${at}.${key}`);
            }
        }
        for (const key of required[name] ?? []) {
            if (!Object.hasOwn(value, key) || value[key] === null)
                this.found.push(missingMember(key, name, at));
        }
    }
    value(type, value, at) {
        if (type.endsWith('[]'))
            this.list(type.slice(0, -2), value, at);
        else if (type.endsWith('{}'))
            this.mapping(type.slice(0, -2), value, at);
        else if (Object.hasOwn(structures, type))
            this.structure(type, value, at);
        else
            this.primitive(type, value, at);
    }
    list(type, value, at) {
        if (!(0,json/* isJsonArray */.Md)(value)) {
            this.found.push(wrongType(at, 'a list', value));
            return;
        }
        for (const [index, entry] of value.entries())
            this.value(type, entry, `${at}[${index}]`);
    }
    mapping(type, value, at) {
        if (!(0,json/* isJsonObject */.OW)(value)) {
            this.found.push(wrongType(at, 'a mapping', value));
            return;
        }
        for (const [key, entry] of Object.entries(value)) {
            if (entry !== null)
                this.value(type, entry, (0,json_path/* memberPath */.M)(at, key));
        }
    }
    primitive(type, value, at) {
        if (type === 'boolean') {
            if (typeof value !== 'boolean')
                this.found.push(wrongType(at, 'true or false', value));
        }
        else if (type === 'number') {
            // Every number in a task definition is a whole one: `integer` in the service's own model.
            if (!Number.isInteger(value))
                this.found.push(wrongType(at, 'a whole number', value));
        }
        else if (typeof value !== 'string') {
            this.found.push(wrongType(at, 'a string', value));
        }
        else if (type !== 'string') {
            const known = enums[type] ?? [];
            if (!known.includes(value))
                this.found.push(otherValue(value, { type, known, at }));
        }
    }
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/validation/task-size.js + 1 modules
var task_size = __webpack_require__(515);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/volumes.js



// Volume: one of them at most. An empty `host` is what a volume without any of them shows.
const kinds = [
    'dockerVolumeConfiguration',
    'efsVolumeConfiguration',
    's3filesVolumeConfiguration',
    'fsxWindowsFileServerVolumeConfiguration',
];
/** Volumes, and what containers mount of them. */
function* volumeFindings(definition) {
    const { volumes } = definition;
    for (const volume of volumes) {
        yield* kindFindings(volume);
        yield* efsFindings(volume);
        const { s3filesVolumeConfiguration } = volume.value;
        if ((0,reading/* isGiven */.qR)(s3filesVolumeConfiguration) && !(0,reading/* text */.Qq)(definition.value.taskRoleArn)) {
            const said = 'needs a taskRoleArn, with which the file system is mounted.';
            yield (0,finding/* finding */.g)('s3-files-volume', `${volume.at}.s3filesVolumeConfiguration`, said);
        }
    }
    const [, ...more] = volumes.filter(({ value }) => value.configuredAtLaunch === true);
    for (const { at } of more) {
        const said = 'is true for another volume already; AWS takes one that is configured at launch.';
        yield (0,finding/* finding */.g)('volumes-at-launch', `${at}.configuredAtLaunch`, said);
    }
    yield* mountFindings(definition);
}
function* kindFindings({ at, value }) {
    const given = kinds.filter((kind) => (0,reading/* isGiven */.qR)(value[kind]));
    if ((0,reading/* isGiven */.qR)((0,reading/* mapping */.pq)(value.host).sourcePath))
        given.push('host');
    if (value.configuredAtLaunch === true)
        given.push('configuredAtLaunch');
    if (given.length > 1)
        yield (0,finding/* finding */.g)('volume-kind', at, `has ${given.join(' and ')}; a volume is of one kind.`);
}
/** EFSVolumeConfiguration and EFSAuthorizationConfig. */
function* efsFindings({ at, value }) {
    const efs = (0,reading/* mapping */.pq)(value.efsVolumeConfiguration);
    const { accessPointId, iam } = (0,reading/* mapping */.pq)(efs.authorizationConfig);
    const path = `${at}.efsVolumeConfiguration`;
    if (((0,reading/* isGiven */.qR)(accessPointId) || iam === 'ENABLED') && efs.transitEncryption !== 'ENABLED') {
        const said = `must be "ENABLED" with ${(0,reading/* isGiven */.qR)(accessPointId) ? 'an access point' : 'IAM authorization'}.`;
        yield (0,finding/* finding */.g)('efs-volume', `${path}.transitEncryption`, said);
    }
    const directory = (0,reading/* text */.Qq)(efs.rootDirectory);
    if ((0,reading/* isGiven */.qR)(accessPointId) && directory && directory !== '/') {
        const said = `is ${(0,quote/* quote */.hD)(directory)}, but the access point sets it: leave it out.`;
        yield (0,finding/* finding */.g)('efs-volume', `${path}.rootDirectory`, said);
    }
}
function* mountFindings({ containers, volumes }) {
    const volumeNames = new Set(volumes.map(({ value }) => (0,reading/* text */.Qq)(value.name)));
    const containerNames = new Set(containers.map(({ name }) => name));
    for (const { at, value, name: own } of containers) {
        for (const mount of (0,reading/* entries */.jO)(value.mountPoints, `${at}.mountPoints`)) {
            const name = (0,reading/* text */.Qq)(mount.value.sourceVolume);
            if (name === undefined || volumeNames.has(name))
                continue;
            yield (0,finding/* finding */.g)('unknown-volume', `${mount.at}.sourceVolume`, `${(0,quote/* quote */.hD)(name)} is no volume of the task definition.`);
        }
        for (const source of (0,reading/* entries */.jO)(value.volumesFrom, `${at}.volumesFrom`)) {
            const name = (0,reading/* text */.Qq)(source.value.sourceContainer);
            if (name === undefined || (containerNames.has(name) && name !== own))
                continue;
            const said = `${(0,quote/* quote */.hD)(name)} is ${name === own ? 'the container itself' : 'no container of the task definition'}.`;
            yield (0,finding/* finding */.g)('volumes-from', `${source.at}.sourceContainer`, said);
        }
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/windows.js

// Of ContainerDefinition and RegisterTaskDefinition: "This parameter is not supported for Windows containers."
const containerMembers = [
    'links',
    'user',
    'linuxParameters',
    'disableNetworking',
    'privileged',
    'readonlyRootFilesystem',
    'dnsServers',
    'dnsSearchDomains',
    'extraHosts',
    'ulimits',
    'systemControls',
];
const taskMembers = ['pidMode', 'ipcMode'];
/** What Windows containers do not have. */
function* windowsFindings({ value, containers, isForWindows }) {
    if (!isForWindows)
        return;
    for (const member of taskMembers) {
        if (isUsed(value[member]))
            yield windows_unsupported(member);
    }
    for (const { at, value: container } of containers) {
        for (const member of containerMembers) {
            if (isUsed(container[member]))
                yield windows_unsupported(`${at}.${member}`);
        }
    }
}
function windows_unsupported(at) {
    return (0,finding/* finding */.g)('windows-unsupported', at, 'is given, but is not for Windows containers: AWS refuses or ignores it.');
}
function isUsed(value) {
    if (typeof value === 'object')
        return value !== null && Object.keys(value).length > 0;
    return value !== undefined && value !== false;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/validation/findings-in.js






















const groups = [
    limitFindings,
    nameFindings,
    roleFindings,
    tagFindings,
    imageFindings,
    task_size/* taskSizeFindings */.T,
    containerSizeFindings,
    portFindings,
    networkFindings,
    dependencyFindings,
    ranges_rangeFindings,
    deviceFindings,
    volumeFindings,
    firelensFindings,
    environmentFindings,
    plaintextFindings,
    executionRoleFindings,
    fargateFindings,
    windowsFindings,
];
/**
 * Everything that is wrong with a definition, or doubtful, before AWS sees it. Takes any mapping, and never throws.
 * Neither paths nor messages hold a value that looks secret; they are foreign text all the same.
 * @param options.purpose what tasks of it are for; a service unless said otherwise
 */
function findingsIn(definition, options = {}) {
    const view = (0,validation_definition.definitionOf)(definition);
    const { purpose = 'service' } = options;
    const found = [
        ...shapeFindings(definition),
        ...(0,logs.logFindings)(view, purpose),
        ...groups.flatMap((group) => [...group(view)]),
    ];
    return found.map((each) => ({ ...each, at: (0,secret_looking/* withoutSecrets */.cT)(each.at), message: (0,secret_looking/* withoutSecrets */.cT)(each.message) }));
}

;// CONCATENATED MODULE: ../build/js/actions/render-task-definition/src/validated.js


/**
 * What is doubtful about a definition, after what AWS would refuse has failed the step.
 * @throws Failure `invalid-source` with all that AWS would refuse, unless only warnings are asked for
 */
function validated(definition, validate) {
    const findings = findingsIn(definition);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (validate === 'warn' || errors.length === 0)
        return findings;
    throw refusedByAws(definition, errors);
}
function refusedByAws({ family }, errors) {
    return (0,failure/* failureOf */.g5)(errors.map(({ at, message, rule }) => ({ at: at || 'the definition', message: `${message} (${rule})` })), {
        code: 'invalid-source',
        what: `AWS would refuse task definition ${family}`,
        remedy: 'Correct the template, its overlays or the inputs. Where AWS knows better, validate: warn goes on in spite of it.',
    });
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

/***/ 7905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logFindings: () => (/* binding */ logFindings)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2610);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4740);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8704);



// LogConfiguration, logDriver.
const fargateDrivers = ['awslogs', 'splunk', 'awsfirelens'];
/** Where the output of containers goes, and what the log drivers need (LogConfiguration). */
function* logFindings(definition, purpose) {
    for (const container of definition.containers) {
        const at = `${container.at}.logConfiguration`;
        const { logConfiguration } = container.value;
        if (!(0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(logConfiguration)) {
            yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('no-log-configuration', at, `is missing: on Fargate the output of ${container.label} is lost, elsewhere it stays on the instance.`);
            continue;
        }
        yield* driverFindings(logConfiguration, { at, isForFargate: definition.isForFargate });
        if (purpose === 'one-off')
            yield* modeFindings(container, at);
    }
}
function* driverFindings(configuration, { at, isForFargate }) {
    const { logDriver, options, secretOptions } = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapping */ .pq)(configuration);
    const driver = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(logDriver);
    if (isForFargate && driver !== undefined && !fargateDrivers.includes(driver)) {
        yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('fargate-log-driver', `${at}.logDriver`, `is not for Fargate, which has ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(fargateDrivers)}.`);
    }
    const given = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapping */ .pq)(options);
    if (driver === 'awslogs') {
        const needed = ['awslogs-group', 'awslogs-region', ...(isForFargate ? ['awslogs-stream-prefix'] : [])];
        const missing = needed.filter((option) => !isSet(given[option]));
        if (missing.length > 0) {
            yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('awslogs-options', `${at}.options`, `lacks ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(missing)}, which the log driver awslogs needs.`);
        }
        if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(given['awslogs-datetime-format']) && (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(given['awslogs-multiline-pattern'])) {
            const said = 'has both awslogs-datetime-format and awslogs-multiline-pattern; the latter is ignored.';
            yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('awslogs-patterns', `${at}.options`, said);
        }
    }
    if (driver !== 'splunk')
        return;
    const secrets = new Set((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(secretOptions, at).map(({ value }) => value.name));
    const missing = ['splunk-url', 'splunk-token'].filter((option) => !isSet(given[option]) && !secrets.has(option));
    if (missing.length === 0)
        return;
    yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('splunk-options', `${at}.options`, `lacks ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(missing)}, which the log driver splunk needs.`);
}
function* modeFindings({ value, label }, at) {
    const { logDriver, options } = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapping */ .pq)(value.logConfiguration);
    const mode = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapping */ .pq)(options).mode;
    if (mode === 'blocking')
        return;
    // Other drivers write where the lines are kept, whatever their mode.
    if (mode !== 'non-blocking' && logDriver !== 'awslogs')
        return;
    const why = mode === 'non-blocking'
        ? 'is "non-blocking"'
        : 'is missing, which has meant "non-blocking" since June 2025 unless the account is set otherwise';
    const said = `${why}: lines of ${label} are dropped when they come faster than they are sent. Set "mode": "blocking" where the output of a task that runs once matters.`;
    yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('non-blocking-logs', `${at}.options.mode`, said);
}
function isSet(value) {
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(value) && value !== '';
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


/***/ })

};
