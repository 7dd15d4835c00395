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
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(4356);
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
                return (await (0,mint/* mint */.X)(session, (0,mint_ports.mintPorts)({ ...around, region, jobWorkflow }), 'patient')).credentials;
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

/***/ 4356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ foreignLine),
  Y: () => (/* binding */ foreignLines)
});

;// CONCATENATED MODULE: ../build/js/packages/domain/src/signed.js
// Reasons of ECS may quote a presigned URL of ECR or S3: https://github.com/aws/containers-roadmap/issues/1133
// CloudFront, S3 and Azure Storage sign with names that mean something else in other places, so that only a query tells.
const query = String.raw `(?:[?&]|&amp;|\\u0026|%(?:25){0,3}(?:3F|3f|26))(?:Signature|Key-Pair-Id|Policy|sig)`;
const equals = '(?:=|%(?:25){0,3}3[Dd])';
// A URL may stand in the query of another one, and then ends its values with an encoded &.
const value = String.raw `(?:(?!%(?:25){0,3}26)[^\s&"'\\<>\]])+`;
// Between a header's name and value: as on the wire, in JSON, in JSON within JSON, and as Go prints maps.
const colon = String.raw `\\{0,3}["']?\s*:\s*\[?\\{0,3}["']?`;
const signed_forms = [
    new RegExp(`(${query}${equals})${value}`, 'g'),
    // A service that refuses a signature may quote the headers that were signed, the session token among them.
    new RegExp(`(X-Amz-(?:Signature|Security-Token|Credential)(?:${equals}|${colon}))${value}`, 'gi'),
    new RegExp(String.raw `(\bAuthorization(?:=|${colon})(?:Basic|Bearer)\s+)${value}`, 'gi'),
];
// What each of them has, so that a text without any is done with at once.
const hint = /X-Amz-|Authorization|(?:Signature|Key-Pair-Id|Policy|sig)(?:=|%)/i;
/** Whether a text may hold what `withoutSignatures` takes out. */
function maybeSigned(text) {
    return hint.test(text);
}
/** The text without the signatures and keys of signed URLs and of the headers of HTTP. */
function withoutSignatures(text) {
    return maybeSigned(text) ? signed_forms.reduce((rest, form) => rest.replace(form, '$1***'), text) : text;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/foreign-text.js

// A control character (ESC, in practice) that begins a colour or title sequence of a terminal; a tab begins none.
const terminalSequence = /(?!\t)\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|\][^\p{Cc}]*\p{Cc}\\?)/gu;
// Control characters except tab, and format characters: the invisible ones that reorder or hide text (bidi, zero width).
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu;
/**
 * Lines of text that came from outside, safe to print into a job's log behind a prefix: GitHub's runner takes `::name::`
 * at the start of a line and `##[name]` anywhere in it for a command, and ends a line at `\n`, `\r\n` and a lone `\r`.
 */
function foreignLines(text) {
    return text.split(/\r\n|\n|\r/).map((line) => (isPlain(line) ? line : harmless(line)));
}
// Most lines of a log are, and there may be millions of them.
function isPlain(line) {
    return /^[\t -~]*$/.test(line) && !/^\s*::|##\[/.test(line) && !maybeSigned(line);
}
function harmless(line) {
    return withoutSignatures(line.replace(terminalSequence, '').replace(invisible, ''))
        .replaceAll('##[', '## [')
        .replace(/^\s*::/, ' : :');
}
/** The same on one line, cut at `limit` characters. */
function foreignLine(text, limit = 2_000) {
    const line = foreignLines(text).join(' ⏎ ');
    return line.length > limit ? `${line.slice(0, limit)}…` : line;
}


/***/ })

};
