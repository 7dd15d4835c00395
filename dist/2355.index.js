export const id = 2355;
export const ids = [2355];
export const modules = {

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

/***/ 4736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registerIfChanged: () => (/* binding */ registerIfChanged)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/normalised.js + 1 modules
var normalised = __webpack_require__(1854);
// EXTERNAL MODULE: ../build/js/packages/operations/src/until-aborted.js
var until_aborted = __webpack_require__(716);
;// CONCATENATED MODULE: ../build/js/packages/operations/src/registered-revisions.js




const pause = 2_000;
// Others may register the same family at the same time, but not by the dozen.
const revisionsAtMost = 10;
/**
 * A revision that is newer than `before` and has this content; undefined when none has, or they cannot be read.
 * @param search.looks how often, 2 s apart; a revision that was just registered may not be shown yet
 */
async function findNewer(definition, search) {
    const { clock, cancelled } = search.ports;
    for (let look = 1;; look++) {
        try {
            const found = await newestWithContent(definition, search);
            if (found)
                return found;
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || cancelled.aborted)
                throw error;
            if (!(0,failure/* isPassing */.WG)(error))
                return undefined;
        }
        if (look >= search.looks)
            return undefined;
        await clock.sleep(pause, cancelled);
    }
}
async function newestWithContent(definition, { before, ports }) {
    const { definitions, cancelled } = ports;
    const newest = await (0,until_aborted/* untilAborted */.E)(definitions.find(definition.family), cancelled);
    if (!newest)
        return undefined;
    if (numberOf(newest.arn) > numberOf(before?.arn) && hasContent(newest, definition))
        return newest;
    for (const name of namesBetween(definition, { before, arn: newest.arn })) {
        const revision = await (0,until_aborted/* untilAborted */.E)(definitions.find(name), cancelled);
        if (revision && hasContent(revision, definition))
            return revision;
    }
    return undefined;
}
/** Other revisions with this content that are newer than `before` and older than the one of `arn`. */
async function twins(definition, { before, arn, ports }) {
    const found = [];
    for (const name of namesBetween(definition, { before, arn })) {
        const revision = await readable(name, ports);
        if (!revision)
            found.push({ name, isCertain: false });
        else if (hasContent(revision, definition))
            found.push({ name: (0,src_arn/* shortDefinition */.EJ)(revision.arn), isCertain: true });
    }
    return found;
}
async function readable(name, { definitions, cancelled }) {
    try {
        return await (0,until_aborted/* untilAborted */.E)(definitions.find(name), cancelled);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || cancelled.aborted)
            throw error;
        return undefined;
    }
}
/** `app:8`, `app:7`, … newest first, without both ends. */
function namesBetween({ family }, { before, arn }) {
    const to = numberOf(arn);
    const from = Math.max(numberOf(before?.arn) + 1, to - revisionsAtMost);
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => `${family}:${to - 1 - index}`);
}
function numberOf(arn) {
    return arn === undefined ? 0 : Number((0,src_arn/* lastSegment */.mp)(arn));
}
function hasContent(revision, definition) {
    return isActive(revision) && (0,normalised/* isSameContent */.O)(revision.definition, definition);
}
function isActive({ definition }) {
    return definition.status === 'ACTIVE';
}

;// CONCATENATED MODULE: ../build/js/packages/operations/src/register-definition.js





const firstPause = 2_000;
const throttledAtMost = 6;
const lostAtMost = 4;
// A read may be older than what it is asked for.
const looks = 6;
/**
 * The family's latest ACTIVE revision when it has this content and these tags, else a new one. RegisterTaskDefinition
 * knows no token: an attempt without an answer is looked for by its content for ten seconds before the next one. When
 * one was made twice all the same, a note names the other.
 * @throws Failure; when nobody knows whether a revision was made, its message says so
 */
async function registerIfChanged(definition, ports) {
    const before = await latest(definition, ports);
    const previous = before === 'unreadable' ? undefined : before;
    if (previous && isActive(previous) && (0,normalised/* isSameContent */.O)(previous.definition, definition)) {
        ports.emit({ kind: 'reused', arn: previous.arn });
        return { arn: previous.arn, changed: false, previous };
    }
    const made = await register(definition, before, ports);
    const { arn } = made;
    ports.emit({ kind: 'registered', arn });
    if (made.lost > 0)
        await tellOfTwins(definition, { before, made, ports });
    return { arn, changed: true, previous };
}
/** Who could only register before must still be able to. */
async function latest({ family }, ports) {
    try {
        return await (0,until_aborted/* untilAborted */.E)(ports.definitions.find(family), ports.cancelled);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.code !== 'access-denied')
            throw error;
        const text = `Whether the latest revision of ${family} has the same content cannot be read, so a new one is registered in any case: ${(0,failure/* errorText */.kc)(error)}`;
        ports.emit({ kind: 'note', text });
        return 'unreadable';
    }
}
async function register(definition, before, ports) {
    const { clock, cancelled, emit } = ports;
    let [lost, throttled] = [0, 0];
    for (;;) {
        const outcome = await attempt(definition, lost, ports);
        if (outcome.kind === 'registered')
            return { arn: outcome.arn, lost, isFound: false };
        const { why } = outcome;
        if (outcome.kind === 'unknown') {
            lost += 1;
            emit({ kind: 'registration-trouble', why: (0,failure/* errorText */.kc)(why) });
        }
        else {
            throttled += 1;
            if (throttled >= throttledAtMost)
                throw lost === 0 ? why : notKnown(definition, why);
            await clock.sleep(firstPause * 2 ** (throttled - 1), cancelled);
        }
        const search = { looks: outcome.kind === 'unknown' ? looks : 1, ports };
        const found = lost === 0 || before === 'unreadable' ? undefined : await findNewer(definition, { before, ...search });
        if (found)
            return { arn: found.arn, lost, isFound: true };
        if (lost >= lostAtMost)
            throw notKnown(definition, why);
    }
}
/** A refusal says nothing about an attempt before it. */
async function attempt(definition, lost, ports) {
    const { definitions, cancelled } = ports;
    cancelled.throwIfAborted();
    try {
        return await (0,until_aborted/* untilAborted */.E)(definitions.register(definition), cancelled);
    }
    catch (error) {
        if (lost === 0 || cancelled.aborted || !(error instanceof failure/* Failure */.HR))
            throw error;
        throw notKnown(definition, error);
    }
}
async function tellOfTwins(definition, { before, made, ports }) {
    const { arn, lost, isFound } = made;
    const tell = (text) => ports.emit({ kind: 'note', text });
    const older = before === 'unreadable' ? [] : await twins(definition, { before, arn, ports });
    // What was found is the newest that reads show; an attempt after the one that made it may have made another.
    if (before === 'unreadable' || (isFound && older.length < lost - 1)) {
        tell(`Whether an attempt without an answer has registered a revision beside ${(0,src_arn/* shortDefinition */.EJ)(arn)} cannot be read.`);
    }
    for (const twin of older) {
        const has = twin.isCertain ? 'has' : 'cannot be read, and may have';
        tell(`${twin.name} ${has} the same content: an attempt without an answer has made it too, or somebody else.`);
    }
}
/** A second revision does no harm: what is there is found by its content when the step runs again. */
function notKnown({ family }, cause) {
    return new failure/* Failure */.HR({
        code: cause.code,
        message: `${cause.message.replace(/\.$/, '')}. Whether a revision of ${family} was registered is not known.`,
        remedy: `${cause.remedy} A revision with this content that is there by then is used as it is.`,
        cause,
    });
}


/***/ })

};
