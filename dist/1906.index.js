export const id = 1906;
export const ids = [1906];
export const modules = {

/***/ 9525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registeredOutcome: () => (/* binding */ registeredOutcome)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_arn__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8999);
/* harmony import */ var _ecs_actions_domain_line__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4264);
/* harmony import */ var _ecs_actions_operations_register_definition__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4736);
/* harmony import */ var _compared_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1862);




/**
 * The definition as a revision: the latest when that has the same content.
 * @throws Failure `invalid-source` when a field would not reach AWS and `validate` is `error`; what registering throws
 */
async function registeredOutcome(definition, { validate }, ports) {
    const registry = await ports.registry();
    const whole = { definition, dropped: [] };
    const { definition: fitting, dropped } = validate === 'error' ? whole : registry.fitting(definition);
    const { clock, cancelled, emit } = ports;
    const notes = dropped.length === 0 ? [] : [lacking(dropped)];
    for (const line of notes)
        emit({ kind: 'line', line });
    const { arn, changed, previous } = await (0,_ecs_actions_operations_register_definition__WEBPACK_IMPORTED_MODULE_1__.registerIfChanged)(fitting, { definitions: registry, clock, cancelled, emit });
    const before = previous && { definition: previous.definition, label: (0,_ecs_actions_domain_arn__WEBPACK_IMPORTED_MODULE_0__/* .shortDefinition */ .EJ)(previous.arn) };
    return {
        ...{ arn, changed, before },
        diff: before && (await (0,_compared_js__WEBPACK_IMPORTED_MODULE_2__/* .difference */ .i)(fitting, before)),
        notes,
    };
}
function lacking(dropped) {
    const paths = dropped.map(({ at }) => at).join(', ');
    return (0,_ecs_actions_domain_line__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$)(`This version cannot send these fields to AWS, so the revision lacks them: ${paths}.`);
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


/***/ }),

/***/ 716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted)
/* harmony export */ });
/** The result of `work`, or the signal's reason as soon as that aborts: a call that hangs holds nobody up. */
async function untilAborted(work, signal) {
    const stop = new AbortController();
    const aborted = new Promise((_, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { signal: stop.signal });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        stop.abort();
    }
}


/***/ })

};
