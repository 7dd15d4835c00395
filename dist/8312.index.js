export const id = 8312;
export const ids = [8312];
export const modules = {

/***/ 8312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/mint.js + 10 modules
var mint = __webpack_require__(5876);
// EXTERNAL MODULE: ../build/js/packages/aws/src/endpoint-guard.js + 3 modules
var endpoint_guard = __webpack_require__(9071);
// EXTERNAL MODULE: ../build/js/packages/composition/src/mint-ports.js + 8 modules
var mint_ports = __webpack_require__(7277);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js
var foreign_text = __webpack_require__(8670);
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/actions/assume-role/src/process-settings.js
var process_settings = __webpack_require__(5438);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/credential-process.js


/**
 * What a tool that needs credentials is to read.
 * @param path of the settings
 * @throws Failure
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
async function credentialProcess(path, ports) {
    const settings = await readSettings(path, ports);
    requireJob(ports);
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = await ports.mint(settings);
    return JSON.stringify({
        Version: 1,
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: expiration.toISOString(),
    });
}
const runAgain = 'They are there for the rest of the job in which assume-role has run with credential-process: true.';
async function readSettings(path, ports) {
    if (!path)
        throw unusable('no file with the settings of the session is named');
    const text = await ports.readFile(path).catch((error) => {
        throw unusable(`the settings of the session cannot be read: ${path} (${(0,failure/* errorCode */.CA)(error) ?? String(error)})`);
    });
    const settings = (0,process_settings/* settingsOf */.f)(text);
    if (!settings)
        throw unusable(`the settings of the session are damaged: ${path}`);
    return settings;
}
function unusable(what) {
    return new failure/* Failure */.HR({ code: 'invalid-input', message: `${what}.`, remedy: runAgain });
}
/** assume-role itself had these variables: the tool was started without them. */
function requireJob({ environment }) {
    const missing = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'].filter((name) => !environment[name]);
    if (missing.length === 0)
        return;
    throw new failure/* Failure */.HR({
        code: 'credentials',
        message: `the process that needs AWS credentials does not have ${missing.join(' and ')}, with which the job asks GitHub for OIDC tokens.`,
        remedy: 'Every step of the job has them, but not what it starts with another environment: pass them on (sudo --preserve-env=…, docker run --env …), or leave credential-process out for this job.',
    });
}

;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/credential-process-main.js








/** The process of the profile that assume-role leaves. Its stdout is the tool's: nothing but credentials goes there. */
async function main(environment) {
    try {
        const credentials = await credentialProcess(process.argv[2], {
            environment,
            readFile: (path) => (0,promises_.readFile)(path, 'utf8'),
            async mint({ session, region, allowedEndpoints, jobWorkflow }) {
                (0,endpoint_guard/* guardEndpoints */.m)(environment, allowedEndpoints);
                // A mask is a line on stdout. The tool alone knows what becomes of the credentials.
                const unmasked = { mask: () => { } };
                const around = { environment, clock: system_clock/* systemClock */.m, action: 'assume-role', ...unmasked };
                return (await (0,mint/* mint */.X)(session, (0,mint_ports/* mintPorts */.$)({ ...around, region, jobWorkflow }), 'patient')).credentials;
            },
        });
        process.stdout.write(`${credentials}\n`);
    }
    catch (error) {
        process.exitCode = 1;
        process.stderr.write(`${(0,foreign_text/* foreignLines */.Y)(describe(error)).join('\n')}\n`);
    }
}
function describe(error) {
    if (error instanceof failure/* Failure */.HR)
        return `ecs-actions assume-role: ${error.message}\n${error.remedy}`;
    return `ecs-actions assume-role has a defect, please report it.\n${error instanceof Error ? error.stack : String(error)}`;
}


/***/ }),

/***/ 5438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ settingsText),
/* harmony export */   f: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8108);

function settingsText({ session, region, allowedEndpoints, jobWorkflow }) {
    const { first, chain, audience, name, duration, externalId, tags, policy, policyArns, allowedAccountIds } = session;
    const scope = { tags: [...tags], policy, policyArns, allowedAccountIds };
    const kept = { first, chain, audience, name, duration, externalId, ...scope };
    return JSON.stringify({ session: kept, region, allowedEndpoints, jobWorkflow }, undefined, 2);
}
/** Undefined for any text that `settingsText` does not write. */
function settingsOf(text) {
    const value = json(text);
    if (!(0,_ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return undefined;
    const { session, region, allowedEndpoints, jobWorkflow } = value;
    if (!(0,_ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(session))
        return undefined;
    const settings = {
        session: sessionOf(session),
        region: textOf(region) ?? '',
        allowedEndpoints: textsOf(allowedEndpoints) ?? [],
        jobWorkflow: textOf(jobWorkflow),
    };
    // Whatever was missing, superfluous or of another type did not survive.
    return settingsText(settings) === text ? settings : undefined;
}
function sessionOf(value) {
    return {
        first: textOf(value.first),
        chain: textsOf(value.chain) ?? [],
        audience: textOf(value.audience) ?? '',
        name: textOf(value.name) ?? '',
        duration: typeof value.duration === 'number' ? value.duration : 0,
        externalId: textOf(value.externalId),
        tags: new Map(pairsOf(value.tags)),
        policy: textOf(value.policy),
        policyArns: textsOf(value.policyArns) ?? [],
        allowedAccountIds: textsOf(value.allowedAccountIds),
    };
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
function textsOf(value) {
    return (0,_ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value) ? value.filter((entry) => typeof entry === 'string') : undefined;
}
function pairsOf(value) {
    const pairs = (0,_ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(value) ? value.map(textsOf) : [];
    return pairs.map((pair) => [pair?.[0] ?? '', pair?.[1] ?? '']);
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
