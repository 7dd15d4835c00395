export const id = 9455;
export const ids = [9455];
export const modules = {

/***/ 1386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ earlierValues),
/* harmony export */   Ky: () => (/* binding */ earlierText),
/* harmony export */   OR: () => (/* binding */ earlierOf),
/* harmony export */   o0: () => (/* binding */ secretsAmong)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8108);

function earlierValues(names, environment) {
    return new Map(names.map((name) => [name, environment[name]]));
}
const secret = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
// No shorter value is one of AWS: https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html. Masks of
// stand-ins such as "test" would blot out half of the log.
const shortestSecret = 16;
/** The credentials among them. */
function secretsAmong(earlier) {
    return secret.map((name) => earlier.get(name) ?? '').filter((value) => value.length >= shortestSecret);
}
function earlierText(earlier) {
    return JSON.stringify(Object.fromEntries([...earlier].map(([name, value]) => [name, value ?? null])));
}
/** @throws Error for what `earlierText` does not write */
function earlierOf(text) {
    const value = JSON.parse(text);
    if (!(0,_ecs_actions_domain_json__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        throw new Error('no object');
    return new Map(Object.entries(value).map(([name, held]) => {
        if (held !== null && typeof held !== 'string')
            throw new Error(`${name} is no text`);
        return [name, held ?? undefined];
    }));
}


/***/ }),

/***/ 576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ action)
});

// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/aws.js
var aws = __webpack_require__(7444);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/kinds.js
var kinds = __webpack_require__(2970);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/spec.js
var spec = __webpack_require__(586);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/kinds.js

const least = 900;
const most = 43_200;
const duration = `whole number of seconds, ${least} to ${most}`;
/** Seconds; what names another unit is refused, with the number that is meant. */
const sessionDuration = {
    syntax: duration,
    parse(raw) {
        const value = raw.trim();
        if (/^\d{1,15}$/.test(value) && isInRange(Number(value)))
            return Number(value);
        const meant = secondsMeant(value);
        const hint = meant !== undefined && isInRange(meant) ? `; write ${meant}` : '';
        throw new kinds/* InputMistake */.rb(`expected a ${duration}, found "${value}"${hint}`);
    },
};
function isInRange(seconds) {
    return seconds >= least && seconds <= most;
}
/** Of `15m`, `1h 30 min`, `900 s` or `PT1H`. */
function secondsMeant(text) {
    if (text.length > 32)
        return undefined;
    const parts = /^(?:PT)?(?:(\d+)h(?:ours?)?)?(?:(\d+)m(?:in(?:utes?)?)?)?(?:(\d+)s(?:ec(?:onds?)?)?)?$/i;
    const match = parts.exec(text.replaceAll(/\s/g, ''));
    if (!match)
        return undefined;
    const [, hours = 0, minutes = 0, seconds = 0] = match;
    return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}
// https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html, and AssumeRole's list of them.
const mostTags = 50;
const tagKey = /^[\p{L}\p{Z}\p{N}_.:/+\-@]{1,128}$/u;
const tagValue = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const tagLines = (0,kinds/* assignments */.TT)({ syntax: 'key=value', name: tagKey });
/** Tags of a session. AWS keeps the case of their keys, but tells none apart by it. */
const sessionTags = {
    syntax: tagLines.syntax,
    parse(raw) {
        const tags = tagLines.parse(raw);
        const mistakes = [];
        if (tags.size > mostTags)
            mistakes.push(`at most ${mostTags} tags, found ${tags.size}`);
        const seen = new Map();
        for (const [key, value] of tags) {
            const same = seen.get(key.toLowerCase());
            if (same !== undefined)
                mistakes.push(`"${same}" and "${key}" are one key for AWS`);
            seen.set(key.toLowerCase(), key);
            // The value is not shown: it may have been meant for somewhere else.
            if (!tagValue.test(value)) {
                mistakes.push(`the value of "${key}" must be up to 256 letters, digits, blanks and _ . : / = + - @`);
            }
        }
        if (mistakes.length > 0)
            throw new kinds/* InputMistake */.rb(mistakes.join('; '));
        return tags;
    },
};
const managedPolicies = (0,kinds/* list */.p_)({
    syntax: 'policy ARNs, e.g. arn:aws:iam::aws:policy/ReadOnlyAccess',
    pattern: /^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/[\w+=,.@/-]{1,512}$/,
});

;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/inputs.js




const inputs = {
    ...aws/* credentialInputs */.H,
    'role-duration-seconds': (0,spec/* defaulted */.P_)('How long the credentials last. More than 3600 only where the role allows it, and never with `role-chain`.', sessionDuration, '3600'),
    'session-tags': (0,spec/* optional */.lq)('Tags of the session, for the last role of `role-chain`: a session from an OIDC token takes none.', sessionTags),
    'inline-session-policy': (0,spec/* optional */.lq)('A policy that narrows what the session may do.', (0,kinds/* text */.Qq)({ syntax: 'JSON of an IAM policy' })),
    'managed-session-policies': (0,spec/* optional */.lq)('Managed policies that narrow what the session may do, at most ten.', managedPolicies),
    'mask-aws-account-id': (0,spec/* defaulted */.P_)('Whether the account ids of the roles are masked in the log. GitHub drops every job output that holds a masked value.', kinds/* boolean */.zM, 'false'),
    'output-env-credentials': (0,spec/* defaulted */.P_)('Whether later steps get the credentials as environment variables.', kinds/* boolean */.zM, 'true'),
    'output-credentials': (0,spec/* defaulted */.P_)('Whether the credentials are outputs of the step too, masked in the log.', kinds/* boolean */.zM, 'false'),
    'credential-process': (0,spec/* defaulted */.P_)('Whether later steps get a profile that opens a new session whenever a tool needs credentials, in place of the environment variables: for steps that outlast a session.', kinds/* boolean */.zM, 'false'),
};
const retries = 'is refused: what can pass is tried again with a limit, what cannot is not';
const noStaticKeys = 'is refused: this action takes no long-lived keys, only the OIDC token of the job';
const ownProfile = 'is refused: credential-process: true makes a profile of its own, which every tool takes for the default';
const action = {
    name: 'ECS assume role',
    description: 'Exchanges the OIDC token of the job for credentials of an AWS role.',
    icon: 'key',
    inputs,
    outputs: {
        'aws-account-id': 'Account of the credentials.',
        'assumed-role-arn': 'ARN of the session.',
        expiration: 'When the credentials expire, ISO 8601. Those of `credential-process` are renewed.',
        'aws-access-key-id': 'Only with `output-credentials: true`.',
        'aws-secret-access-key': 'Only with `output-credentials: true`.',
        'aws-session-token': 'Only with `output-credentials: true`.',
        'aws-expiration': 'The same as `expiration`, under the name of aws-actions/configure-aws-credentials.',
        'authenticated-arn': 'The same as `assumed-role-arn`, under the name of aws-actions/configure-aws-credentials.',
    },
    refused: {
        'aws-access-key-id': noStaticKeys,
        'aws-secret-access-key': noStaticKeys,
        'aws-session-token': noStaticKeys,
        'web-identity-token-file': 'is refused: the token comes from GitHub',
        'role-chaining': 'is refused: name the roles that follow in role-chain',
        'custom-tags': 'is refused: give session-tags, key=value a line, with role-chain',
        'transitive-tag-keys': 'is refused: session-tags are those of the last role, and no role follows it',
        'aws-profile': ownProfile,
        'overwrite-aws-profile': ownProfile,
        'use-existing-credentials': 'is refused: leave this step out where credentials are there already',
        'unset-current-credentials': 'is refused: this step replaces credentials as a whole',
        'role-skip-session-tagging': 'is refused: no tags are sent but those of session-tags',
        'disable-retry': retries,
        'retry-max-attempts': retries,
        'special-characters-workaround': retries,
        'force-skip-oidc': 'is refused: this action knows no other way than OIDC',
        'action-timeout-s': 'is refused: give the step timeout-minutes',
        'sts-endpoint': 'is refused: set AWS_ENDPOINT_URL_STS and allow-endpoint',
        'http-proxy': 'is refused: set HTTPS_PROXY in the environment',
        'no-proxy': 'is refused: set NO_PROXY in the environment',
    },
    post: true,
    entries: ['credential-process'],
};


/***/ }),

/***/ 9455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(5360);
// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/mint.js + 10 modules
var mint = __webpack_require__(5876);
// EXTERNAL MODULE: ../build/js/packages/aws/src/endpoint-guard.js + 3 modules
var endpoint_guard = __webpack_require__(9071);
// EXTERNAL MODULE: ../build/js/packages/composition/src/mint-ports.js + 8 modules
var mint_ports = __webpack_require__(7277);
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js + 1 modules
var action = __webpack_require__(6324);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/actions/assume-role/src/earlier-values.js
var earlier_values = __webpack_require__(1386);
// EXTERNAL MODULE: ../build/js/actions/assume-role/src/inputs.js + 1 modules
var inputs = __webpack_require__(576);
// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/allowed.js
var allowed = __webpack_require__(3546);
// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/role/session.js + 1 modules
var role_session = __webpack_require__(3392);
// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/hints.js
var hints = __webpack_require__(108);
// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/persist.js
var persist = __webpack_require__(8230);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/account.js


/**
 * Whose the credentials are by AWS's own word, which also shows that they work.
 * @throws Failure
 */
async function accountOf(credentials, ports) {
    const sts = await ports.sts(credentials);
    return (0,persist/* persist */.Z)(() => sts.accountId(), { ...ports, effort: 'patient', hint: hints/* newKeyHint */.P });
}

// EXTERNAL MODULE: ../build/js/actions/assume-role/src/variables.js
var variables = __webpack_require__(2770);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/handover.js

/** They find the region only; the credentials, if anywhere, in outputs. */
function regionHandover(region) {
    return { names: variables/* regionVariables */.AU, files: new Map(), variables: () => regionValues(region) };
}
/** They find one session in their environment. */
function environmentHandover(region) {
    return {
        names: [...variables/* keyVariables */.jr, ...variables/* regionVariables */.AU],
        files: new Map(),
        variables: ({ accessKeyId, secretAccessKey, sessionToken, expiration }) => [
            ['AWS_ACCESS_KEY_ID', accessKeyId],
            ['AWS_SECRET_ACCESS_KEY', secretAccessKey],
            ['AWS_SESSION_TOKEN', sessionToken],
            ['AWS_CREDENTIAL_EXPIRATION', expiration.toISOString()],
            ...regionValues(region),
        ],
    };
}
/**
 * Their tools find a profile, which knows how to open a session. AWS_PROFILE stays as it is: the profile is the default
 * one, and has the name that is set already besides.
 * @param options.files config, credentials and what the process needs, by name
 * @param options.environment of this step; what tools would prefer to a profile is emptied where it is set
 */
function profileHandover(options) {
    const { region, folder, files, environment } = options;
    const values = [
        ['AWS_CONFIG_FILE', `${folder}/config`],
        ['AWS_SHARED_CREDENTIALS_FILE', `${folder}/credentials`],
        ...variables/* beforeProfile */.l9.filter((name) => environment[name]).map((name) => [name, '']),
        ...regionValues(region),
    ];
    return { names: values.map(([name]) => name), files, variables: () => values };
}
function regionValues(region) {
    return variables/* regionVariables */.AU.map((name) => [name, region]);
}

// EXTERNAL MODULE: ../build/js/actions/assume-role/src/process-settings.js
var process_settings = __webpack_require__(5438);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/profile.js

/**
 * The names under which tools will look for their profile, besides that of the default one.
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html; botocore also knows
 *   AWS_DEFAULT_PROFILE, and prefers it
 */
function profileNames({ AWS_PROFILE, AWS_DEFAULT_PROFILE, }) {
    const names = [AWS_PROFILE, AWS_DEFAULT_PROFILE].filter((name) => name !== undefined);
    return [...new Set(names)].filter((name) => name !== '' && name !== 'default');
}
/**
 * The text of an AWS configuration file.
 * @throws Failure `invalid-input` for names and paths that the file cannot hold for every tool
 */
function profileFile({ region, names, command }) {
    const mistakes = [...nameMistakes(names), ...pathMistakes(command)];
    if (mistakes.length > 0) {
        throw (0,failure/* failureOf */.g5)(mistakes, {
            code: 'invalid-input',
            what: 'the profile for later steps cannot be written',
            remedy: 'Change it, or leave credential-process out: later steps then get environment variables.',
        });
    }
    const settings = [`credential_process = ${command.map((word) => `"${word}"`).join(' ')}`, `region = ${region}`];
    const sections = ['[default]', ...names.map((name) => `[profile ${name}]`)];
    return sections.map((section) => [section, ...settings, ''].join('\n')).join('\n');
}
// What the SDK for JavaScript takes in a name without quotes; the others take more.
const plainName = /^[\w.@+%:/-]{1,128}$/;
function nameMistakes(names) {
    return names
        .filter((name) => !plainName.test(name) || name === '__proto__')
        .map((name) => ({
        at: JSON.stringify(name),
        message: 'AWS_PROFILE or AWS_DEFAULT_PROFILE names this profile, and no file can hold it: a name is up to 128 letters, digits and _ . @ + % : / -',
    }));
}
// Some tools split the line as a shell does, others give it to one; some end it at a comment.
const special = /["'`$\\\p{Cc}]|\s[#;]/u;
function pathMistakes(command) {
    return command
        .filter((path) => special.test(path))
        .map((path) => ({
        at: path,
        message: 'has a quote, a backslash, "$" or a line break in it, or a blank before "#" or ";"',
    }));
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/markdown.js
var markdown = __webpack_require__(1751);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/summary.js


/** The step's summary as Markdown. */
function roleSummary(options) {
    const { arn, account, region, expiration } = options;
    const [, role = '', session = ''] = (0,src_arn/* parseArn */.Lw)(arn)?.resource.split('/') ?? [];
    const rows = (0,markdown/* facts */.Ix)([
        ['Role', (0,markdown/* code */.aY)(role)],
        ['Session', (0,markdown/* code */.aY)(session)],
        ...(account === undefined ? [] : [['Account', (0,markdown/* code */.aY)(account)]]),
        ['Region', (0,markdown/* code */.aY)(region)],
        ['Valid until', expiration === undefined ? 'renewed on demand' : (0,markdown/* code */.aY)(expiration)],
    ]);
    return `### 🔑 Role assumed\n\n${rows}\n`;
}

;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/run.js









/** @throws Failure */
async function run(inputs, ports) {
    if (inputs['mask-aws-account-id'])
        for (const account of accountsOf(inputs))
            ports.mask(account);
    const session = sessionOf(inputs);
    const handover = handoverOf(inputs, { session, ports });
    const earlier = (0,earlier_values/* earlierValues */.FU)(handover.names, ports.environment);
    for (const secret of (0,earlier_values/* secretsAmong */.o0)(earlier))
        ports.mask(secret);
    // Before anything changes: the post step must be able to undo it, however this step ends.
    await ports.remember(earlier);
    for (const [name, text] of handover.files)
        await ports.writeFile(name, text);
    const role = await ports.mint(session);
    const account = await accountOf(role.credentials, ports);
    (0,allowed/* requireAllowed */.w)({ what: role.arn, accountId: account }, session.allowedAccountIds);
    for (const [name, value] of handover.variables(role.credentials))
        ports.exportVariable(name, value);
    return resultOf({ inputs, role, account });
}
function accountsOf(inputs) {
    const roles = [inputs['role-to-assume'], ...(inputs['role-chain'] ?? [])];
    return new Set(roles.map((arn) => (0,src_arn/* parseArn */.Lw)(arn)?.accountId ?? '').filter((account) => account !== ''));
}
function sessionOf(inputs) {
    const session = (0,role_session/* roleSession */.R)({
        region: inputs['aws-region'],
        role: inputs['role-to-assume'],
        chain: inputs['role-chain'],
        audience: inputs.audience,
        name: inputs['role-session-name'],
        externalId: inputs['role-external-id'],
        allowedAccountIds: inputs['allowed-account-ids'],
        durationSeconds: inputs['role-duration-seconds'],
        tags: inputs['session-tags'],
        policy: inputs['inline-session-policy'],
        policyArns: inputs['managed-session-policies'],
    });
    if (!session)
        throw new Error('role-to-assume is required');
    return session;
}
function handoverOf(inputs, { session, ports }) {
    const region = inputs['aws-region'];
    if (!inputs['credential-process']) {
        return inputs['output-env-credentials'] ? environmentHandover(region) : regionHandover(region);
    }
    const { folder, environment, processCommand } = ports;
    const command = [...processCommand, `${folder}/settings.json`];
    const settings = {
        ...{ session, region, allowedEndpoints: inputs['allow-endpoint'] ?? [] },
        jobWorkflow: inputs['job-workflow-ref'],
    };
    const files = new Map([
        ['config', profileFile({ region, names: profileNames(environment), command })],
        // Without one of its own, tools would prefer the keys of another file.
        ['credentials', ''],
        ['settings.json', (0,process_settings/* settingsText */.J)(settings)],
    ]);
    return profileHandover({ region, folder, files, environment });
}
function resultOf({ inputs, role, account }) {
    const expiration = role.credentials.expiration.toISOString();
    const isRenewed = inputs['credential-process'];
    return {
        outputs: {
            'aws-account-id': account,
            'assumed-role-arn': role.arn,
            expiration,
            'aws-expiration': expiration,
            'authenticated-arn': role.arn,
            ...(inputs['output-credentials'] ? credentialOutputs(role.credentials) : {}),
        },
        summary: roleSummary({
            arn: role.arn,
            account: inputs['mask-aws-account-id'] ? undefined : account,
            region: inputs['aws-region'],
            expiration: isRenewed ? undefined : expiration,
        }),
        verdict: isRenewed
            ? `Assumed ${role.arn}. Tools of later steps open a session of their own whenever they need one.`
            : `Assumed ${role.arn}; valid until ${expiration}.`,
    };
}
function credentialOutputs(credentials) {
    return {
        'aws-access-key-id': credentials.accessKeyId,
        'aws-secret-access-key': credentials.secretAccessKey,
        'aws-session-token': credentials.sessionToken,
    };
}

// EXTERNAL MODULE: ../build/js/actions/assume-role/src/seal-client.js
var seal_client = __webpack_require__(7168);
// EXTERNAL MODULE: ../build/js/actions/assume-role/src/step-folder-client.js
var step_folder_client = __webpack_require__(6060);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/warnings.js
/** What in the environment will not go together with the new credentials. */
function warnings(inputs, { AWS_PROFILE }) {
    const leavesKeys = inputs['output-env-credentials'] && !inputs['credential-process'];
    if (!leavesKeys || !AWS_PROFILE)
        return [];
    return [
        `AWS_PROFILE is set to "${AWS_PROFILE}": some of the AWS SDKs prefer it to the credentials of this step. Unset it for the steps that follow, or give credential-process: true, which makes a profile of that name.`,
    ];
}

;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/main.js














async function main(environment) {
    await (0,action/* execute */.g)(inputs/* action */.X, environment, async (inputs) => {
        (0,endpoint_guard/* guardEndpoints */.m)(environment, inputs['allow-endpoint'] ?? []);
        for (const text of warnings(inputs, environment))
            (0,log/* print */.y)({ level: 'warning', text });
        const around = { environment, clock: system_clock/* systemClock */.m, action: 'assume-role' };
        const jobWorkflow = inputs['job-workflow-ref'];
        const ports = (0,mint_ports.mintPorts)({ ...around, region: inputs['aws-region'], jobWorkflow });
        const folder = new step_folder_client/* StepFolder */.T((0,step_folder_client/* newFolder */.l)(environment));
        return run(inputs, {
            ...{ environment, clock: system_clock/* systemClock */.m, random: ports.random, sts: ports.sts, mask: core/* setSecret */.Pq },
            folder: folder.path,
            processCommand: [process.execPath, (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), 'credential-process.js')],
            mint: (session) => (0,mint/* mint */.X)(session, ports, 'patient'),
            async remember(earlier) {
                const { box, key } = await (0,seal_client/* seal */.o)((0,earlier_values/* earlierText */.Ky)(earlier));
                (0,core/* setSecret */.Pq)(key);
                (0,core/* saveState */.LZ)('folder', folder.path);
                (0,core/* saveState */.LZ)('key', key);
                await folder.make();
                await folder.write('earlier', box);
            },
            writeFile: (name, text) => folder.write(name, text),
            exportVariable(name, value) {
                (0,core/* saveState */.LZ)('exported', 'true');
                (0,core/* exportVariable */.dN)(name, value);
            },
        });
    });
}


/***/ }),

/***/ 7168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unseal),
/* harmony export */   o: () => (/* binding */ seal)
/* harmony export */ });
const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;
/** Seals with a key of its own. */
async function seal(text) {
    const { createCipheriv, randomBytes } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 19));
    const [key, iv] = [randomBytes(32), randomBytes(ivLength)];
    const cipher = createCipheriv(algorithm, key, iv);
    const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return { box: Buffer.concat([iv, cipher.getAuthTag(), content]), key: key.toString('base64') };
}
/** @throws Error for another key, and for a box that was changed or cut */
async function unseal({ box, key }) {
    const { createDecipheriv } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 19));
    const [iv, tag] = [box.subarray(0, ivLength), box.subarray(ivLength, ivLength + tagLength)];
    const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64'), iv, { authTagLength: tagLength });
    decipher.setAuthTag(tag);
    const content = Buffer.concat([decipher.update(box.subarray(ivLength + tagLength)), decipher.final()]);
    return content.toString('utf8');
}


/***/ }),

/***/ 6060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ StepFolder),
/* harmony export */   l: () => (/* binding */ newFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1774);




/**
 * The path of a folder for this step alone, which is not there yet.
 * @throws Failure `invalid-input` without RUNNER_TEMP
 */
function newFolder({ RUNNER_TEMP: temp }) {
    if (temp && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(temp))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, `assume-role-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR({
        code: 'invalid-input',
        message: `RUNNER_TEMP is "${temp ?? ''}": no absolute path.`,
        remedy: 'The runner sets it: find the step or env: that changes it, and leave it alone.',
    });
}
/** A folder, and files in it, that only the user of the job may read. */
class StepFolder {
    path;
    constructor(path) {
        this.path = path;
    }
    /** @throws Failure `invalid-input` when it cannot be made */
    make() {
        return writing(this.path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(this.path, { mode: 0o700 }));
    }
    /** @throws Failure `invalid-input` when it cannot be written, or is there already */
    write(name, content) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name);
        return writing(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, content, { mode: 0o600, flag: 'wx' }));
    }
    read(name) {
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name));
    }
    /** Also when it was never made. */
    remove() {
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(this.path, { recursive: true, force: true });
    }
}
async function writing(path, work) {
    try {
        await work();
    }
    catch (error) {
        throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR({
            code: 'invalid-input',
            message: `${path} cannot be written (${(0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) ?? String(error)}).`,
            remedy: 'The step keeps its files in RUNNER_TEMP: look at its permissions, and at the space that is left.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 2770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ regionVariables),
/* harmony export */   iw: () => (/* binding */ fileVariables),
/* harmony export */   jr: () => (/* binding */ keyVariables),
/* harmony export */   l9: () => (/* binding */ beforeProfile)
/* harmony export */ });
/** Credentials, as all of AWS's tools look for them first. */
const keyVariables = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_CREDENTIAL_EXPIRATION',
];
const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'];
/** Paths of the files that tools read profiles from, and where they are in `~/.aws` without the variable. */
const fileVariables = { AWS_CONFIG_FILE: 'config', AWS_SHARED_CREDENTIALS_FILE: 'credentials' };
/**
 * What tools prefer to the process of a profile.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
const beforeProfile = [...keyVariables, 'AWS_ROLE_ARN', 'AWS_WEB_IDENTITY_TOKEN_FILE'];


/***/ }),

/***/ 3392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ roleSession)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/role/policies.js
// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: of both kinds of policies together.
const mostCharacters = 2_048;
const mostManaged = 10;
/**
 * What is wrong with the session policies.
 * @param inline JSON
 * @param managed ARNs
 */
function policyMistakes(inline, managed) {
    const mistakes = [];
    if (inline !== undefined && !isObject(inline)) {
        mistakes.push({ at: 'inline-session-policy', message: 'is no JSON object' });
    }
    if (managed.length > mostManaged) {
        mistakes.push({ at: 'managed-session-policies', message: `at most ${mostManaged}, found ${managed.length}` });
    }
    const size = [inline ?? '', ...managed].join('').length;
    if (size > mostCharacters) {
        const at = inline === undefined ? 'managed-session-policies' : 'inline-session-policy';
        const message = `session policies hold ${size} characters in all; the limit is ${mostCharacters}. Blanks count: print the JSON without them, or name a managed policy`;
        mistakes.push({ at, message });
    }
    return mistakes;
}
function isObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/role/session.js



// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
const longestChained = 3_600;
const usualDuration = 3_600;
/**
 * The session that is asked for; undefined when it is none, and the credentials at hand are meant as they are.
 * @throws Failure `invalid-input` with every mistake
 */
function roleSession(asked) {
    const { region, role, chain = [], tags = new Map(), policyArns = [], durationSeconds = usualDuration } = asked;
    const isAsked = role !== undefined || chain.length > 0;
    const mistakes = isAsked
        ? [
            ...partitionMistakes(asked),
            ...accountMistakes(asked),
            ...chainMistakes(asked),
            ...policyMistakes(asked.policy, policyArns),
        ]
        : withoutRole(asked);
    if (mistakes.length > 0) {
        throw (0,failure/* failureOf */.g5)(mistakes, {
            code: 'invalid-input',
            what: 'the role cannot be assumed as asked',
            remedy: `Correct the step's "with:".`,
        });
    }
    if (!isAsked)
        return undefined;
    return {
        ...{ first: role, chain, tags, policyArns, policy: asked.policy, duration: durationSeconds },
        ...{ externalId: asked.externalId, allowedAccountIds: asked.allowedAccountIds },
        audience: asked.audience ?? usualAudience(region),
        name: asked.name ?? 'ecs-actions',
    };
}
/** What AWS has its identity providers for GitHub registered with. */
function usualAudience(region) {
    return region !== undefined && (0,src_arn/* partitionOf */.iQ)(region) === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
function withoutRole({ audience, name, externalId }) {
    const given = Object.entries({ audience, 'role-session-name': name, 'role-external-id': externalId });
    return given
        .filter(([, value]) => value !== undefined)
        .map(([at]) => ({ at, message: 'says how to assume a role, but there is no role-to-assume' }));
}
function partitionMistakes({ region, role, chain = [] }) {
    if (region === undefined)
        return [];
    const expected = (0,src_arn/* partitionOf */.iQ)(region);
    const roles = [{ at: 'role-to-assume', arn: role }, ...chain.map((arn) => ({ at: 'role-chain', arn }))];
    return roles.flatMap(({ at, arn }) => {
        const found = arn === undefined ? expected : (0,src_arn/* parseArn */.Lw)(arn)?.partition;
        if (found === expected)
            return [];
        const message = `${arn} is in partition "${found}", but region ${region} belongs to "${expected}": correct aws-region, or begin the ARN with arn:${expected}:`;
        return [{ at, message }];
    });
}
function accountMistakes({ role, chain = [], allowedAccountIds }) {
    const last = chain.at(-1) ?? role;
    const account = last === undefined ? undefined : (0,src_arn/* parseArn */.Lw)(last)?.accountId;
    if (last === undefined || !allowedAccountIds || allowedAccountIds.includes(account ?? ''))
        return [];
    const message = `${last} belongs to account ${account}, which is not among them (${allowedAccountIds.join(', ')})`;
    return [{ at: 'allowed-account-ids', message }];
}
function chainMistakes({ chain = [], externalId, tags, durationSeconds = usualDuration }) {
    if (chain.length > 0) {
        if (durationSeconds <= longestChained)
            return [];
        const message = `AWS limits a session that another session opens to one hour: at most ${longestChained} with role-chain, found ${durationSeconds}. Let the OIDC token open the last role directly, or have the credentials renewed: role-to-assume and role-chain at the steps that wait, or credential-process: true`;
        return [{ at: 'role-duration-seconds', message }];
    }
    const mistakes = [];
    const oidcTakesNone = 'is for a role of role-chain; a session from an OIDC token takes none';
    if (externalId !== undefined)
        mistakes.push({ at: 'role-external-id', message: oidcTakesNone });
    if (tags && tags.size > 0)
        mistakes.push({ at: 'session-tags', message: oidcTakesNone });
    return mistakes;
}


/***/ })

};
