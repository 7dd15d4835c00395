export const id = 6171;
export const ids = [6171];
export const modules = {

/***/ 3550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _ecs_actions_github_inputs_aws__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7444);
/* harmony import */ var _ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2970);
/* harmony import */ var _ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(586);



const inputs = {
    'role-to-assume': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)('ARN of the role. Its trust policy must accept the OIDC token of this job.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ syntax: 'role ARN', pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/ })),
    ..._ecs_actions_github_inputs_aws__WEBPACK_IMPORTED_MODULE_0__/* .credentialInputs */ .HP,
    audience: (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('Audience of the OIDC token.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ syntax: 'audience', pattern: /^\S{1,255}$/ }), 'sts.amazonaws.com'),
    'role-session-name': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('Name of the session, as CloudTrail shows it.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ syntax: '2 to 64 of A-Z a-z 0-9 _ + = , . @ -', pattern: /^[\w+=,.@-]{2,64}$/ }), 'ecs-actions'),
    'role-duration-seconds': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('How long the credentials last. More than 3600 only where the role allows it.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 900, max: 43_200 }), '3600'),
    'allowed-account-ids': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('Accounts that the role may belong to; any other fails the step.', (0,_ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({ syntax: 'account ids of 12 digits', pattern: /^\d{12}$/ })),
    'mask-aws-account-id': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('Whether the account id is masked in the log. GitHub drops every job output that holds a masked value.', _ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, 'false'),
    'output-env-credentials': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('Whether later steps get the credentials as environment variables.', _ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, 'true'),
    'output-credentials': (0,_ecs_actions_github_inputs_spec__WEBPACK_IMPORTED_MODULE_2__/* .defaulted */ .P_)('Whether the credentials are outputs of the step too, masked in the log.', _ecs_actions_github_inputs_kinds__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, 'false'),
};
const notYet = 'is not supported yet';
const retries = 'is refused: what can pass is tried again with a limit, what cannot is not';
const noStaticKeys = 'is refused: this action takes no long-lived keys, only the OIDC token of the job';
const action = {
    name: 'ECS assume role',
    description: 'Exchanges the OIDC token of the job for credentials of an AWS role.',
    icon: 'key',
    inputs,
    outputs: {
        'aws-account-id': 'Account of the credentials.',
        'assumed-role-arn': 'ARN of the session.',
        expiration: 'When the credentials expire, ISO 8601.',
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
        'web-identity-token-file': `${notYet}: the token comes from GitHub`,
        'role-chain': notYet,
        'role-chaining': notYet,
        'role-external-id': `${notYet}: it belongs to role chaining`,
        'session-tags': `${notYet}: they belong to role chaining`,
        'custom-tags': `${notYet}: they belong to role chaining`,
        'transitive-tag-keys': `${notYet}: they belong to role chaining`,
        'inline-session-policy': notYet,
        'managed-session-policies': notYet,
        'credential-process': notYet,
        'aws-profile': notYet,
        'use-existing-credentials': 'is refused: leave this step out where credentials are there already',
        'unset-current-credentials': 'is refused: this step replaces credentials as a whole',
        'overwrite-aws-profile': `${notYet}: it belongs to aws-profile`,
        'role-skip-session-tagging': 'is refused: a session from an OIDC token carries no tags',
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
};


/***/ }),

/***/ 3042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ credentialVariables),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/markdown.js
var markdown = __webpack_require__(1751);
;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/summary.js


/** The step's summary as Markdown. */
function roleSummary(options) {
    const rows = (0,markdown/* facts */.Ix)([
        ['Role', (0,markdown/* code */.aY)((0,src_arn/* lastSegment */.mp)(options.role))],
        ['Region', (0,markdown/* code */.aY)(options.region)],
        ['Valid until', (0,markdown/* code */.aY)(options.expiration)],
    ]);
    return `### 🔑 Role assumed\n\n${rows}\n`;
}

;// CONCATENATED MODULE: ../build/js/actions/assume-role/src/run.js



async function run(inputs, ports) {
    const role = inputs['role-to-assume'];
    const ownAccount = (0,src_arn/* parseArn */.Lw)(role)?.accountId ?? '';
    if (inputs['mask-aws-account-id'])
        ports.mask(ownAccount);
    requirePartition(role, inputs['aws-region']);
    requireAccount(ownAccount, inputs);
    const token = await ports.idToken(inputs.audience);
    const { arn, credentials } = await ports.sts().assumeRoleWithWebIdentity({
        role,
        token,
        sessionName: inputs['role-session-name'],
        durationSeconds: inputs['role-duration-seconds'],
    });
    // Before anything else is written: what stands in the log ahead of its mask stays readable.
    for (const secret of [credentials.accessKeyId, credentials.secretAccessKey, credentials.sessionToken])
        ports.mask(secret);
    const account = await ports.sts(credentials).accountId();
    requireAccount(account, inputs);
    if (inputs['output-env-credentials']) {
        for (const [name, value] of sessionVariables(credentials, inputs['aws-region']))
            ports.exportVariable(name, value);
    }
    return {
        outputs: {
            'aws-account-id': account,
            'assumed-role-arn': arn,
            expiration: credentials.expiration.toISOString(),
            'aws-expiration': credentials.expiration.toISOString(),
            'authenticated-arn': arn,
            ...(inputs['output-credentials'] ? credentialOutputs(credentials) : {}),
        },
        summary: roleSummary({ role, region: inputs['aws-region'], expiration: credentials.expiration.toISOString() }),
    };
}
const credentialVariables = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_CREDENTIAL_EXPIRATION',
];
function sessionVariables(credentials, region) {
    return [
        ['AWS_ACCESS_KEY_ID', credentials.accessKeyId],
        ['AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey],
        ['AWS_SESSION_TOKEN', credentials.sessionToken],
        ['AWS_CREDENTIAL_EXPIRATION', credentials.expiration.toISOString()],
        ['AWS_REGION', region],
        ['AWS_DEFAULT_REGION', region],
    ];
}
function credentialOutputs(credentials) {
    return {
        'aws-access-key-id': credentials.accessKeyId,
        'aws-secret-access-key': credentials.secretAccessKey,
        'aws-session-token': credentials.sessionToken,
    };
}
function requirePartition(role, region) {
    const expected = (0,src_arn/* partitionOf */.iQ)(region);
    const found = (0,src_arn/* parseArn */.Lw)(role)?.partition ?? '';
    if (found === expected)
        return;
    throw new failure/* Failure */.HR({
        code: 'invalid-input',
        message: `role-to-assume: ${role} is in partition "${found}", but region ${region} belongs to "${expected}".`,
        remedy: `Correct aws-region, or begin the role's ARN with arn:${expected}:`,
    });
}
function requireAccount(account, inputs) {
    const allowed = inputs['allowed-account-ids'];
    if (!allowed || allowed.includes(account))
        return;
    throw new failure/* Failure */.HR({
        code: 'refused',
        message: `the role belongs to account ${account}, which is not among allowed-account-ids (${allowed.join(', ')}).`,
        remedy: 'Correct role-to-assume, or add the account when that is meant.',
    });
}


/***/ }),

/***/ 8999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ shortDefinition),
/* harmony export */   Lw: () => (/* binding */ parseArn),
/* harmony export */   iQ: () => (/* binding */ partitionOf),
/* harmony export */   kd: () => (/* binding */ consoleHost),
/* harmony export */   mp: () => (/* binding */ lastSegment)
/* harmony export */ });
/** `arn:partition:service:region:account:resource`, or undefined when `text` is no ARN. */
function parseArn(text) {
    if (text.length > 2_048)
        return undefined;
    const match = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12})?:(\S+)$/.exec(text);
    if (!match)
        return undefined;
    const [, partition = '', service = '', region = '', accountId = '', resource = ''] = match;
    return { partition, service, region, accountId, resource };
}
/** The last segment of a resource, e.g. the task id of a task ARN. */
function lastSegment(arn) {
    return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
}
/** `app:7` of the ARN of a task definition. */
function shortDefinition(definitionArn) {
    return definitionArn.slice(definitionArn.lastIndexOf('/') + 1);
}
// The prefixes are those of the SDK's partitions.json; everything that matches none belongs to `aws`.
const partitions = [
    { name: 'aws-cn', prefixes: ['cn-'], consoleHost: 'console.amazonaws.cn' },
    { name: 'aws-us-gov', prefixes: ['us-gov-'], consoleHost: 'console.amazonaws-us-gov.com' },
    { name: 'aws-iso-b', prefixes: ['us-isob-'], consoleHost: undefined },
    { name: 'aws-iso-e', prefixes: ['eu-isoe-'], consoleHost: undefined },
    { name: 'aws-iso-f', prefixes: ['us-isof-'], consoleHost: undefined },
    { name: 'aws-iso', prefixes: ['us-iso-'], consoleHost: undefined },
    { name: 'aws-eusc', prefixes: ['eusc-'], consoleHost: 'console.amazonaws-eusc.eu' },
];
function partitionOf(region) {
    return partitions.find(({ prefixes }) => prefixes.some((prefix) => region.startsWith(prefix)))?.name ?? 'aws';
}
/** The host of the web console for a region; undefined where no public one exists. */
function consoleHost(region) {
    // The region may come from a file: what is none must not become the host of a link.
    if (!/^[a-z]{2,6}(-[a-z]+)+-\d{1,2}$/.test(region))
        return undefined;
    const partition = partitions.find(({ name }) => name === partitionOf(region));
    if (partition)
        return partition.consoleHost && `${region}.${partition.consoleHost}`;
    return `${region}.console.aws.amazon.com`;
}


/***/ }),

/***/ 1774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   kc: () => (/* binding */ errorText)
/* harmony export */ });
/**
 * The world or the user is at fault, not this code: `message` names the thing and the wrong value, `remedy` says what
 * to do about it. Anything else that is thrown is a defect and is shown with its stack.
 */
class Failure extends Error {
    code;
    remedy;
    constructor(options) {
        super(options.message, options.cause === undefined ? {} : { cause: options.cause });
        this.name = 'Failure';
        this.code = options.code;
        this.remedy = options.remedy;
    }
}
/** Trouble that may be over a moment later, so that a wait with a limit of its own need not end for it. */
function isPassing(error) {
    return (error instanceof Failure && (error.code === 'network' || error.code === 'throttled' || error.code === 'unavailable'));
}
/** One failure for everything that is wrong, so that nobody mends a file one mistake at a time. */
function failureOf(mistakes, options) {
    const lines = mistakes.map(({ at, message }) => `${at}: ${message}`);
    const message = lines.length === 1
        ? `${options.what}: ${lines.join('')}`
        : `${options.what}:\n${lines.map((l) => `- ${l}`).join('\n')}`;
    return new Failure({ code: options.code, message, remedy: options.remedy });
}
/** What is known about an error in one line. */
function errorText(error) {
    if (error instanceof Failure)
        return `${error.message.replace(/[.]?$/, '.')} ${error.remedy}`;
    return error instanceof Error ? error.message : String(error);
}
/** The `code` of a system or network error, e.g. `ENOENT`; undefined for other things that are thrown. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 8670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ foreignLines),
/* harmony export */   n: () => (/* binding */ foreignLine)
/* harmony export */ });
// A control character (ESC, in practice) that begins a colour or title sequence of a terminal; a tab begins none.
const terminalSequence = /(?!\t)\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|\][^\p{Cc}]*\p{Cc}\\?)/gu;
// Control characters except tab, and format characters: the invisible ones that reorder or hide text (bidi, zero width).
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu;
// Reasons of ECS may quote a presigned URL of ECR or S3: https://github.com/aws/containers-roadmap/issues/1133
const presigned = /\b(X-Amz-(?:Signature|Security-Token|Credential))=[^&\s"']+/gi;
/**
 * Lines of text that came from outside, safe to print into a job's log behind a prefix: GitHub's runner takes `::name::`
 * at the start of a line and `##[name]` anywhere in it for a command, and ends a line at `\n`, `\r\n` and a lone `\r`.
 */
function foreignLines(text) {
    return text.split(/\r\n|\n|\r/).map((line) => line
        .replace(terminalSequence, '')
        .replace(invisible, '')
        .replace(presigned, '$1=***')
        .replaceAll('##[', '## [')
        .replace(/^\s*::/, ' : :'));
}
/** The same on one line, cut at `limit` characters. */
function foreignLine(text, limit = 2_000) {
    const line = foreignLines(text).join(' ⏎ ');
    return line.length > limit ? `${line.slice(0, limit)}…` : line;
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
/** Foreign lines as a block, tags and Markdown without effect. */
function codeBlock(lines) {
    const body = lines.flatMap((line) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignLines */ .Y)(line)).map(escaped);
    // An empty line would end the HTML block for a Markdown parser: it is kept visible as an entity.
    return `<pre><code>${body.map((line) => (line.trim() === '' ? '&#8203;' : line)).join('\n')}\n</code></pre>`;
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


/***/ }),

/***/ 2733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ execute),
/* harmony export */   v: () => (/* binding */ reportingFailure)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5360);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1774);
/* harmony import */ var _ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8670);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5132);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7661);





/** Runs a step: inputs in, outputs and summary out, and a failure told with its remedy. */
async function execute(spec, environment, use) {
    await reportingFailure(spec.name, async () => {
        const { outputs, summary, verdict, failure } = await use((0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(spec, environment));
        for (const [name, value] of Object.entries(outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
        await writeSummary(summary, environment);
        if (failure)
            throw failure;
        if (verdict !== undefined)
            (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .y)({ level: 'info', text: verdict });
    });
}
/** Runs `work` as the body of a step: what it throws fails the step, a Failure with its remedy, a defect with its stack. */
async function reportingFailure(title, work) {
    try {
        await work();
    }
    catch (error) {
        process.exitCode = 1;
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_4__/* .foreignLines */ .Y)(describe(error)).join('\n'), { title });
    }
}
function describe(error) {
    if (error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
        return `${error.message}\n${error.remedy}`;
    return `This is a defect of the action, please report it.\n${error instanceof Error ? error.stack : String(error)}`;
}
// GitHub drops a step's whole summary when it is larger than 1 MiB.
const largestSummary = 1_000_000;
async function writeSummary(summary, environment) {
    if (summary === '' || !environment.GITHUB_STEP_SUMMARY)
        return;
    if (Buffer.byteLength(summary) > largestSummary) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`The job summary is left out: it is larger than the ${largestSummary} bytes that GitHub shows.`);
        return;
    }
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(summary, true).write();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`The job summary could not be written: ${(0,_ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_4__/* .foreignLines */ .Y)((0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(error)).join(' ')}`);
    }
}


/***/ }),

/***/ 7444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ credentialInputs),
/* harmony export */   xN: () => (/* binding */ awsInputs),
/* harmony export */   xe: () => (/* binding */ refusedAwsInputs)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2970);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(586);


const regionKind = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ syntax: 'region, e.g. eu-central-1', pattern: /^[a-z]{2,6}(-[a-z]+)+-\d{1,2}$/ });
const allowEndpoint = (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Hosts besides this machine that `AWS_ENDPOINT_URL` may name.', (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({ syntax: 'host names', pattern: /^[A-Za-z0-9.:[\]-]+$/ }));
/** Of the one action that needs no credentials yet. */
const credentialInputs = {
    'aws-region': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)('Region of the role session and of the steps that follow.', regionKind),
    'allow-endpoint': allowEndpoint,
};
/** Common to the actions that call AWS with the credentials they find. */
const awsInputs = {
    'aws-region': (0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)('Region; without it `AWS_REGION`, as assume-role sets it.', regionKind),
    'allow-endpoint': allowEndpoint,
};
const assumeFirst = 'is not supported here yet: run the assume-role action before this step';
const refusedAwsInputs = {
    'role-to-assume': assumeFirst,
    'role-chain': assumeFirst,
    'role-external-id': assumeFirst,
    'role-session-name': assumeFirst,
    audience: assumeFirst,
    'allowed-account-ids': assumeFirst,
};


/***/ }),

/***/ 2970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TT: () => (/* binding */ assignments),
/* harmony export */   jH: () => (/* binding */ stringArray),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rb: () => (/* binding */ InputMistake),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/** The text of an input was not what it should be; the message continues `<input name>: …`. */
class InputMistake extends Error {
}
function text(options = { syntax: 'text' }) {
    const { syntax, pattern, most = 16_384 } = options;
    return {
        syntax,
        parse(raw) {
            const value = raw.trim();
            if (value.length > most)
                throw new InputMistake(`is ${value.length} characters long; the limit is ${most}`);
            if (pattern && !pattern.test(value))
                throw new InputMistake(`expected ${syntax}, found "${value}"`);
            return value;
        },
    };
}
/** Exactly `true` or `false`: what GitHub's expressions print, and nothing that could be misread. */
const boolean = {
    syntax: 'true or false',
    parse(raw) {
        const value = raw.trim();
        if (value === 'true')
            return true;
        if (value === 'false')
            return false;
        throw new InputMistake(`expected true or false, found "${value}"`);
    },
};
function integer(options) {
    const { min, max } = options;
    const syntax = `whole number, ${min} to ${max}`;
    return {
        syntax,
        parse(raw) {
            const value = raw.trim();
            const number = Number(value);
            if (/^\d{1,15}$/.test(value) && number >= min && number <= max)
                return number;
            throw new InputMistake(`expected a ${syntax}, found "${value}"`);
        },
    };
}
function oneOf(...values) {
    const syntax = values.join(', ');
    return {
        syntax,
        parse(raw) {
            const value = raw.trim();
            const match = values.find((candidate) => candidate === value);
            if (match !== undefined)
                return match;
            throw new InputMistake(`expected one of ${syntax}, found "${value}"`);
        },
    };
}
/**
 * Separated by commas or line breaks; blanks around each are dropped. An empty entry is a mistake: it is what an
 * expression leaves that has no value.
 */
function list(options) {
    return {
        syntax: `${options.syntax}, separated by commas or line breaks`,
        parse(raw) {
            const lines = raw.split('\n').filter((line) => line.trim() !== '');
            const entries = lines.flatMap((line) => line.split(',')).map((entry) => entry.trim());
            if (entries.includes(''))
                throw new InputMistake('has an empty entry beside a comma');
            const wrong = entries.filter((value) => !options.pattern.test(value));
            if (wrong.length > 0) {
                throw new InputMistake(`expected ${options.syntax}, found ${wrong.map((value) => `"${value}"`).join(', ')}`);
            }
            const twice = entries.find((value, index) => entries.indexOf(value) !== index);
            if (twice !== undefined)
                throw new InputMistake(`"${twice}" stands in it twice`);
            return entries;
        },
    };
}
/** A line each: `name=value`; everything after the first `=` is the value, blanks included. */
function assignments(options) {
    return {
        syntax: `${options.syntax} a line`,
        parse(raw) {
            const values = new Map();
            for (const [index, line] of raw.split(/\r?\n/).entries()) {
                if (line.trim() === '')
                    continue;
                const equals = line.indexOf('=');
                const name = line.slice(0, Math.max(equals, 0)).trim();
                // Nothing of the line is shown: it may be a piece of a secret that was meant to be one value.
                if (!options.name.test(name))
                    throw new InputMistake(`expected ${options.syntax} in line ${index + 1}`);
                if (values.has(name))
                    throw new InputMistake(`"${name}" stands in it twice`);
                values.set(name, line.slice(equals + 1));
            }
            return values;
        },
    };
}
/** A JSON array of strings, e.g. a command. */
const stringArray = {
    syntax: 'JSON array of strings',
    parse(raw) {
        const value = json(raw);
        if (isStringArray(value))
            return value;
        // The value is not shown: arguments may be secret.
        throw new InputMistake('expected a JSON array of strings such as ["npm", "run", "migrate"]');
    },
};
function json(raw) {
    try {
        return JSON.parse(raw);
    }
    catch {
        return undefined;
    }
}
function isStringArray(value) {
    return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string');
}


/***/ }),

/***/ 5132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/kinds.js
var kinds = __webpack_require__(2970);
;// CONCATENATED MODULE: ../build/js/packages/github/src/inputs/nearest.js
/** The candidate that differs from `word` by at most a quarter of its letters; undefined when none comes near. */
function nearest(word, candidates) {
    const ranked = candidates
        .map((candidate) => ({ candidate, distance: distance(plain(word), plain(candidate)) }))
        .sort((a, b) => a.distance - b.distance);
    const [best] = ranked;
    if (!best || word.length > 64)
        return undefined;
    return best.distance <= Math.max(1, Math.floor(best.candidate.length / 4)) ? best.candidate : undefined;
}
function plain(word) {
    return word.toLowerCase().replaceAll('_', '-');
}
/** Levenshtein's edit distance, in which two neighbours that have changed places count once. */
function distance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, other] of [...b].entries()) {
            const substitution = (row[j] ?? 0) + (letter === other ? 0 : 1);
            const swapped = letter === b[j - 1] && other === a[i - 1];
            const swap = swapped ? (before[j - 1] ?? 0) + 1 : substitution;
            next.push(Math.min(substitution, swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}

// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/spec.js
var spec = __webpack_require__(586);
;// CONCATENATED MODULE: ../build/js/packages/github/src/inputs/read.js




/**
 * The inputs of a step from its `INPUT_…` variables, or one Failure that lists every mistake: values that do not
 * parse, required inputs that are missing, inputs that are refused by name, and names that look like a slip of the pen.
 */
function readInputs(spec, environment) {
    const given = givenInputs(environment);
    const mistakes = [...refusedInputs(spec, given), ...misspeltInputs(spec, given)];
    const values = {};
    for (const [name, input] of Object.entries(spec.inputs)) {
        try {
            values[name] = input.parse(given.get(name));
        }
        catch (error) {
            mistakes.push({ at: name, message: mistakeText(error) });
        }
    }
    if (mistakes.length > 0) {
        throw (0,failure/* failureOf */.g5)(mistakes, {
            code: 'invalid-input',
            what: mistakes.length === 1 ? 'an input is wrong' : `${mistakes.length} inputs are wrong`,
            remedy: `Correct the step's "with:"; the action's README lists every input.`,
        });
    }
    if (!isComplete(spec, values))
        throw new Error('an input was neither read nor reported');
    return values;
}
/** What the workflow gave, by input name in small letters; blank values count as not given, as GitHub's own actions do. */
function givenInputs(environment) {
    const given = new Map();
    for (const [variable, value] of Object.entries(environment)) {
        if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '')
            continue;
        given.set(variable.slice('INPUT_'.length).toLowerCase(), value);
    }
    return given;
}
function refusedInputs(spec, given) {
    return Object.entries(spec.refused)
        .filter(([name]) => given.has(name.toLowerCase()))
        .map(([name, instead]) => ({ at: name, message: instead }));
}
/** Other `INPUT_` variables may belong to somebody else, so only a near miss is a mistake. */
function misspeltInputs(spec, given) {
    const known = Object.keys(spec.inputs);
    const refused = Object.keys(spec.refused).map((name) => name.toLowerCase());
    const mistakes = [];
    for (const name of given.keys()) {
        if (known.includes(name) || refused.includes(name))
            continue;
        const meant = nearest(name, [...known, ...refused]);
        if (meant !== undefined)
            mistakes.push({ at: name, message: `is no input of this action; did you mean ${meant}?` });
    }
    return mistakes;
}
function mistakeText(error) {
    if (error instanceof spec/* MissingInput */.Rw)
        return 'is required';
    if (error instanceof kinds/* InputMistake */.rb)
        return error.message;
    throw error;
}
function isComplete(spec, values) {
    return Object.keys(spec.inputs).every((name) => name in values);
}


/***/ }),

/***/ 586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P_: () => (/* binding */ defaulted),
/* harmony export */   Rw: () => (/* binding */ MissingInput),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required)
/* harmony export */ });
function required(description, kind) {
    return {
        ...{ description, syntax: kind.syntax, default: undefined, required: true },
        parse(text) {
            if (text === undefined)
                throw new MissingInput();
            return kind.parse(text);
        },
    };
}
function optional(description, kind) {
    return {
        ...{ description, syntax: kind.syntax, default: undefined, required: false },
        parse: (text) => (text === undefined ? undefined : kind.parse(text)),
    };
}
/** An empty value means the default, as when a workflow passes on an input that nobody gave. */
function defaulted(description, kind, value) {
    return {
        ...{ description, syntax: kind.syntax, default: value, required: false },
        parse: (text) => kind.parse(text ?? value),
    };
}
class MissingInput extends Error {
}


/***/ }),

/***/ 7661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5360);
/* harmony import */ var _ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8670);


/** Prints into the job's log. Nothing printed here can act as a workflow command, whatever it quotes. */
function print(entry) {
    const { level, text, prefix = '' } = entry;
    const lines = (0,_ecs_actions_domain_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .foreignLines */ .Y)(text).map((line) => `${prefix}${line}`);
    if (level === 'warning') {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(lines.join('\n'));
        return;
    }
    for (const line of lines)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(line);
}


/***/ })

};
