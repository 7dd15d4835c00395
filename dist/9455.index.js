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
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js
var action = __webpack_require__(2733);
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

/***/ 7277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mintPorts: () => (/* binding */ mintPorts)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(5360);
;// CONCATENATED MODULE: ../build/js/packages/github/src/get-text.js
const largestReply = 1_048_576;
/**
 * One GET request, through the job's proxy where the environment names one. Redirects are not followed.
 * @throws whatever the connection fails with; an error with code ERR_REPLY_TOO_LARGE for more than 1 MiB
 */
async function getText(url, { headers, environment, signal }) {
    // Loaded here: most steps ask GitHub nothing, and the module takes milliseconds of their start.
    const { request, Agent } = url.protocol === 'http:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
    const agent = new Agent({ proxyEnv: { ...environment } });
    return new Promise((resolve, reject) => {
        const call = request(url, { headers, agent, signal }, (reply) => {
            const chunks = [];
            let size = 0;
            reply.on('data', (chunk) => {
                size += chunk.length;
                if (size > largestReply)
                    call.destroy(tooLarge());
                else
                    chunks.push(chunk);
            });
            reply.on('end', () => {
                const text = Buffer.concat(chunks).toString('utf8');
                resolve({ status: reply.statusCode ?? 0, text, retryAfter: reply.headers['retry-after'] });
            });
            reply.on('error', reject);
        });
        call.on('error', reject);
        call.end();
    });
}
function tooLarge() {
    return Object.assign(new Error(`the reply is larger than ${largestReply} bytes`), { code: 'ERR_REPLY_TOO_LARGE' });
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/connection-error.js
var connection_error = __webpack_require__(7025);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/ask.js


/** One request, which never takes longer than `limit` milliseconds, however its reply trickles. */
async function ask({ url, headers }, options) {
    const { get, clock, limit, environment } = options;
    const ended = new AbortController();
    const { signal } = ended;
    try {
        const reply = await Promise.race([
            get(url, { headers, environment, signal }),
            clock.sleep(limit, signal).then(() => undefined),
        ]);
        if (reply)
            return answerOf(reply);
        return { kind: 'trouble', code: 'network', seen: `no complete answer within ${Math.ceil(limit / 1_000)} s` };
    }
    catch (error) {
        return lostConnection(error);
    }
    finally {
        ended.abort();
    }
}
function answerOf({ status, text, retryAfter }) {
    const seen = `HTTP status ${status}`;
    if (status === 429 || status >= 500)
        return { kind: 'trouble', code: 'unavailable', seen, retryAfter };
    if (status < 200 || status > 299)
        return { kind: 'refused', seen, status };
    const token = tokenIn(text);
    if (token !== undefined)
        return { kind: 'token', token };
    // Cut off, or from something in between that believes to know better.
    return { kind: 'trouble', code: 'unavailable', seen: `${seen} without a token` };
}
function tokenIn(text) {
    try {
        const reply = JSON.parse(text);
        const value = typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : undefined;
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The code alone is told: messages of Node may hold the URL of the proxy, with its password. */
function lostConnection(error) {
    const code = (0,failure/* errorCode */.CA)(error);
    if (code === undefined)
        throw error;
    const status = (0,connection_error/* tunnelStatus */.x)(error);
    const seen = status === undefined ? code : `the proxy answered HTTP status ${status}`;
    // A user whom the proxy does not know, or a host that it forbids, stays so.
    const isForbidden = status !== undefined && status >= 400 && status < 500;
    const isFinal = isForbidden || (0,connection_error/* isUntrusted */.f)(error) || code === 'ERR_PROXY_INVALID_CONFIG';
    return isFinal ? { kind: 'refused', seen, code } : { kind: 'trouble', code: 'network', seen, cause: error };
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/failures.js

const again = 'Run the job again; https://www.githubstatus.com tells whether GitHub has trouble.';
/** The Failure for trouble that did not pass in time. */
function troubled(trouble, { host, attempts }) {
    const { code, seen, cause } = trouble;
    const count = attempts === 1 ? '' : ` in ${attempts} attempts`;
    const last = attempts === 1 ? seen : `last: ${seen}`;
    return new failure/* Failure */.HR({
        code,
        message: `${host} gave no OIDC token${count} (${last}).`,
        remedy: code === 'unavailable' ? again : `Check the network of the runner, HTTPS_PROXY and NO_PROXY. ${again}`,
        cause,
    });
}
/** The Failure for an answer that no later try would change. */
function refused(answer, host) {
    return new failure/* Failure */.HR({
        code: 'credentials',
        message: `${host} gave no OIDC token (${answer.seen}).`,
        remedy: remedyFor(answer),
    });
}
function remedyFor({ status, code }) {
    if (code === 'ERR_PROXY_INVALID_CONFIG')
        return 'HTTPS_PROXY or HTTP_PROXY is no valid URL: correct it.';
    if (code === 'ERR_PROXY_TUNNEL') {
        return 'Correct user and password in HTTPS_PROXY, have the proxy allow this host, or name the host in NO_PROXY.';
    }
    if (code !== undefined) {
        return 'The certificate of GitHub or of the proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.';
    }
    if (status === 401) {
        return 'The request token of the job has ended: GitHub lets a job ask for OIDC tokens for about six hours. Split a job that takes longer.';
    }
    if (status === 403) {
        return 'GitHub lets this job have no OIDC token: check its permission id-token: write, and what the organisation allows.';
    }
    return 'Check the audience, and that ACTIONS_ID_TOKEN_REQUEST_URL is what the runner has set.';
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/pause.js
const firstPause = 500;
const longestPause = 10_000;
/**
 * Milliseconds until the next request: exponential back-off with half of it as jitter, or as long as GitHub asks for.
 * @param options.now epoch ms
 */
function pauseAfter({ retryAfter }, { attempt, now, random }) {
    const backOff = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
    return Math.max((backOff * (1 + random())) / 2, askedFor(retryAfter ?? '', now));
}
/** Milliseconds of a Retry-After, which is seconds or a date (RFC 9110 section 10.2.3); 0 for anything else. */
function askedFor(header, now) {
    if (/^\d{1,9}$/.test(header))
        return Number(header) * 1_000;
    if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header))
        return 0;
    const date = Date.parse(header);
    return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/loopback.js
var loopback = __webpack_require__(527);
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js
var foreign_text = __webpack_require__(8670);
// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/pull-request.js

// GitHub caps payloads at 25 MB.
const largestEvent = 25 * 1_048_576;
/** The restricted pull request that this run is for, where there is one and the event tells it. Never throws. */
async function restrictedPullRequest(environment) {
    const { GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH: path, GITHUB_ACTOR: actor } = environment;
    // pull_request_target is none: it runs with the permissions of the base.
    if (!/^pull_request(_review(_comment)?)?$/.test(event))
        return undefined;
    const payload = path ? await readJson(path) : undefined;
    const pull = member(payload, 'pull_request');
    const head = member(member(pull, 'head'), 'repo');
    const base = member(member(pull, 'base'), 'repo') ?? member(payload, 'repository');
    if (head === null || areDifferent(head, base))
        return { kind: 'fork', repository: nameOf(head) };
    return actor === 'dependabot[bot]' ? { kind: 'dependabot' } : undefined;
}
function areDifferent(head, base) {
    const [headId, baseId] = [member(head, 'id'), member(base, 'id')];
    if (typeof headId === 'number' && typeof baseId === 'number')
        return headId !== baseId;
    const [headName, baseName] = [nameOf(head), nameOf(base)];
    return headName !== undefined && baseName !== undefined && headName.toLowerCase() !== baseName.toLowerCase();
}
function nameOf(repository) {
    const name = member(repository, 'full_name');
    return typeof name === 'string' ? name : undefined;
}
function member(value, name) {
    return (0,json/* isJsonObject */.OW)(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
async function readJson(path) {
    try {
        const { constants, open } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 19));
        // Whatever the variable names now, opening it must not wait for somebody to write.
        const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
        try {
            const stat = await file.stat();
            return stat.isFile() && stat.size <= largestEvent ? JSON.parse(await file.readFile('utf8')) : undefined;
        }
        finally {
            await file.close();
        }
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/missing-permission.js



const mayNot = 'this job may not ask GitHub for an OIDC token';
/** Why the runner gave this job no address to ask for tokens, as far as its environment tells. */
async function missingPermission(options) {
    const { environment, jobWorkflow } = options;
    const pullRequest = await restrictedPullRequest(environment);
    if (pullRequest)
        return restricted(pullRequest);
    const called = jobWorkflow ? workflowFile(jobWorkflow) : undefined;
    const caller = workflowFile(environment.GITHUB_WORKFLOW_REF ?? '');
    if (called && caller && jobWorkflow !== environment.GITHUB_WORKFLOW_REF)
        return notGranted(called, caller);
    return notAsked({ mayBeCalled: !called || !caller });
}
function restricted(pullRequest) {
    if (pullRequest.kind === 'fork') {
        const fork = pullRequest.repository === undefined ? '' : ` (${(0,foreign_text/* foreignLine */.n)(pullRequest.repository, 256)})`;
        return missing_permission_failure(`${mayNot}: it runs for a pull request from a fork${fork}, and GitHub never gives these one.`, 'Deploy from the branch after the pull request is merged, and leave this job out for forks: "if: github.event.pull_request.head.repo.full_name == github.repository". Do not use pull_request_target to get around it: code of strangers would come near your credentials.');
    }
    return missing_permission_failure(`${mayNot}: it runs for a pull request of Dependabot, which GitHub treats like one from a fork.`, 'Deploy from the branch after the pull request is merged, and leave this job out for Dependabot: "if: github.actor != \'dependabot[bot]\'". Permissions of the job could raise it, but then code that nobody has reviewed yet can have your roles.');
}
function notGranted(called, caller) {
    const uses = called.repository === caller.repository ? `./${called.path}` : `${called.repository}/${called.path}@…`;
    return missing_permission_failure(`${mayNot}: its workflow ${called.path} is called by ${caller.path}, and has only the permissions that the calling job grants.`, [
        `In ${caller.path}, or what it calls in between, give the job that uses it the permission:`,
        `    uses: ${uses}`,
        '    permissions: { id-token: write, contents: read }',
        'Where the called job, or its workflow, sets permissions itself, id-token: write must be among them too.',
    ].join('\n'));
}
function notAsked({ mayBeCalled }) {
    return missing_permission_failure(`${mayNot}: it lacks the permission.`, [
        'Give it to the job, with whatever else the job needs: permissions that are not named are not granted.',
        '    permissions:',
        '      id-token: write',
        '      contents: read',
        ...(mayBeCalled ? ['In a called workflow, the job that calls it needs the same.'] : []),
    ].join('\n'));
}
/** Of a reference such as `o/r/.github/workflows/deploy.yml@refs/heads/main`. */
function workflowFile(reference) {
    const match = /^([^/@]+\/[^/@]+)\/([^@]+)@/.exec((0,foreign_text/* foreignLine */.n)(reference));
    return match?.[1] && match[2] ? { repository: match[1], path: match[2] } : undefined;
}
function missing_permission_failure(message, remedy) {
    return new failure/* Failure */.HR({ code: 'credentials', message, remedy });
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token/request.js



/**
 * How this job asks for a token, as the runner's variables say it.
 * @throws Failure `credentials` when they are missing, or are none that the runner sets
 */
async function tokenRequest(options) {
    const { audience, environment } = options;
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment;
    if (!address || !requestToken)
        throw await missingPermission(options);
    const url = trustedUrl(address);
    if (!/^[\x21-\x7e]+$/.test(requestToken))
        throw notOfRunner('ACTIONS_ID_TOKEN_REQUEST_TOKEN is no token');
    // The URL has a query already.
    url.searchParams.set('audience', audience);
    return { url, headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json' } };
}
/** The value is not repeated: nobody knows what is in it when it is not what it should be. */
function trustedUrl(address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,loopback/* isLoopback */.U)(url.hostname)))
        return url;
    if (url?.protocol === 'http:') {
        throw notOfRunner(`ACTIONS_ID_TOKEN_REQUEST_URL would send the request token to ${url.host} in clear`);
    }
    throw notOfRunner('ACTIONS_ID_TOKEN_REQUEST_URL is no https URL');
}
function notOfRunner(what) {
    return new failure/* Failure */.HR({
        code: 'credentials',
        message: `${what}.`,
        remedy: 'The runner sets both variables itself: find the step or env: that changes them, and leave them alone.',
    });
}

;// CONCATENATED MODULE: ../build/js/packages/github/src/id-token.js






// GitHub's token service has bad minutes, but who waits for a token has other things to do, too.
const patience = 60_000;
const longestRequest = 10_000;
/**
 * A fresh OIDC token of this job, masked in the log. It lives five minutes. Lost connections, time-outs, replies without
 * a token, 429 and 5xx are tried again, for a minute in all; what GitHub refuses is not.
 * @throws Failure `credentials` when the job may not ask for one, or GitHub refuses; `unavailable` or `network`, so that
 *   a later try may succeed, when the minute is over
 */
async function idToken(options) {
    const { environment, clock, retry = true, mask = core/* setSecret */.Pq, random = Math.random, get = getText } = options;
    const request = await tokenRequest(options);
    const end = clock.now() + patience;
    for (let attempt = 1;; attempt++) {
        const limit = Math.min(longestRequest, end - clock.now());
        const answer = await ask(request, { get, clock, limit, environment });
        if (answer.kind === 'token') {
            mask(answer.token);
            return answer.token;
        }
        if (answer.kind === 'refused')
            throw refused(answer, request.url.host);
        const pause = pauseAfter(answer, { attempt, now: clock.now(), random });
        const isOver = !retry || clock.now() + pause >= end;
        if (!isOver)
            await clock.sleep(pause);
        // A machine may sleep longer than it was asked to.
        if (isOver || clock.now() >= end)
            throw troubled(answer, { host: request.url.host, attempts: attempt });
    }
}

;// CONCATENATED MODULE: ../build/js/packages/composition/src/mint-ports.js


/** What opening a session needs: GitHub's tokens, STS, masks. Each part of the SDK is loaded when it is first needed. */
function mintPorts(options) {
    const { region, environment, clock, action, jobWorkflow, atHand, mask = core/* setSecret */.Pq } = options;
    return {
        idToken: (audience, effort) => idToken({ audience, environment, clock, jobWorkflow, mask, retry: effort === 'patient' }),
        async sts(signer) {
            const { sts } = await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(4409), __webpack_require__.e(5908), __webpack_require__.e(1900), __webpack_require__.e(3126)]).then(__webpack_require__.bind(__webpack_require__, 7299));
            const credentials = signer === 'at-hand' ? atHand : signer;
            return sts({ region, environment, clock, action, ...(credentials ? { credentials } : {}) });
        },
        ...{ mask, clock, random: Math.random },
    };
}


/***/ }),

/***/ 1751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   q: () => (/* binding */ linked)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8670);

/** Foreign text in the running text of a summary: no markup of it survives. */
function escapeMarkdown(text) {
    return escaped((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLine */ .n)(text).trimStart());
}
/** Foreign text as inline code. HTML, because a code span of Markdown cannot hold every text. */
function code(text) {
    return `<code>${escaped((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLine */ .n)(text))}</code>`;
}
/**
 * Foreign lines as a block, tags and Markdown without effect.
 * @param language in which GitHub colours them; the attribute is that of the code blocks of @actions/core
 */
function codeBlock(lines, language) {
    const body = lines.flatMap((line) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLines */ .Y)(line)).map(escaped);
    // An empty line would end the HTML block for a Markdown parser: it is kept visible as an entity.
    const opening = language === undefined ? '<pre>' : `<pre lang="${language}">`;
    return `${opening}<code>${body.map((line) => (line.trim() === '' ? '&#8203;' : line)).join('\n')}\n</code></pre>`;
}
/** A table of two columns; cells are Markdown already. */
function facts(rows) {
    return ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}
function link(text, url) {
    // Markdown leaves the inside of a tag alone: only what could end the attribute counts there.
    const href = url.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
    return `<a href="${href}">${escaped((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLine */ .n)(text))}</a>`;
}
/** A name, linked where there is something to link it to. */
function linked(name, url) {
    return url === undefined ? code(name) : link(name, url);
}
// Numbered entities are text for a Markdown parser, whatever they stand for. Colon, at sign and full stop are among
// them since GitHub makes links of bare addresses.
function escaped(text) {
    return text.replace(/[&<>"'`*_{}[\]()#+\-.!|~@:/\\]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ })

};
