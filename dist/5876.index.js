export const id = 5876;
export const ids = [5876];
export const modules = {

/***/ 3546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ requireAllowed)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/** @throws Failure `refused` for an account that is not among `allowed-account-ids`; without a list all are allowed */
function requireAllowed({ what, accountId }, allowed) {
    if (!allowed || allowed.includes(accountId))
        return;
    throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'refused',
        message: `allowed-account-ids: account ${accountId} of ${what} is not among them (${allowed.join(', ')}).`,
        remedy: 'Use credentials of an allowed account, or add this one when it is meant.',
    });
}


/***/ }),

/***/ 108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ newKeyHint),
/* harmony export */   j: () => (/* binding */ tokenHint)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2948);


/** What a new token may mend; a refusal of the new one too is meant. */
function tokenHint(error) {
    return /^(InvalidIdentityToken|ExpiredToken)/.test(causeName(error)) ? 'once' : undefined;
}
/** A key of a moment ago is not known everywhere at once: https://github.com/aws-actions/configure-aws-credentials/issues/1681 */
function newKeyHint(error) {
    return /^InvalidClientTokenId/.test(causeName(error)) ? 'again' : undefined;
}
function causeName(error) {
    return error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error.cause) : '';
}


/***/ }),

/***/ 5876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ mint)
});

// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/allowed.js
var allowed = __webpack_require__(3546);
// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/hints.js
var hints = __webpack_require__(108);
// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/persist.js
var persist = __webpack_require__(8230);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(4356);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/oidc/claim-lines.js

/** What trust policies look at, in the order of its weight. */
const telling = [
    'iss',
    'sub',
    'aud',
    'repository',
    'repository_id',
    'ref',
    'environment',
    'job_workflow_ref',
    'event_name',
    'actor',
];
/** The claims that decide about access, one a line, those that the token lacks left out. */
function claimLines(claims) {
    const lines = [];
    for (const name of telling) {
        const value = claims[name];
        if (value !== undefined)
            lines.push(`  ${name}: ${(0,foreign_text/* foreignLine */.n)(value, 256)}`);
    }
    return lines;
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/oidc/base64url.js
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The text that base64url without padding holds as UTF-8 (RFC 7515 appendix C); undefined when it holds none. */
function textOfBase64url(encoded) {
    if (!/^[\w-]*$/.test(encoded) || encoded.length % 4 === 1)
        return undefined;
    let octets = '';
    let buffer = 0;
    let bits = 0;
    for (const character of encoded) {
        buffer = ((buffer << 6) | alphabet.indexOf(character)) & 0xfff;
        bits += 6;
        if (bits < 8)
            continue;
        bits -= 8;
        octets += `%${((buffer >> bits) & 0xff).toString(16).padStart(2, '0')}`;
    }
    try {
        return decodeURIComponent(octets);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/oidc/claims.js


// STS takes no longer one: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
const longestToken = 20_000;
// GitHub gives some forty, and one for each custom property of the repository.
const mostClaims = 200;
const longestName = 256;
const longestValue = 2_048;
/**
 * The claims of a JWT whose values are text or numbers. Nothing is verified: they are good for words, not for decisions.
 * A claim that is too long to be GitHub's is left out. Undefined for what is no JWT.
 */
function claimsOf(token) {
    if (token.length > longestToken)
        return undefined;
    const parts = token.split('.');
    const payload = parts.length === 3 ? parsed(textOfBase64url(parts[1] ?? '')) : undefined;
    if (!(0,json/* isJsonObject */.OW)(payload))
        return undefined;
    const claims = Object.create(null);
    for (const [name, value] of Object.entries(payload).slice(0, mostClaims)) {
        const text = textOf(value);
        if (text !== undefined && name.length <= longestName && text.length <= longestValue)
            claims[name] = text;
    }
    return claims;
}
function parsed(text) {
    if (text === undefined)
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function textOf(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/oidc/subject.js
/** Undefined for a token without `sub`. */
function subjectOf(claims) {
    const text = claims.sub;
    if (!text)
        return undefined;
    const classic = classicPrefix(claims);
    const immutable = immutablePrefix(claims);
    if (classic !== undefined && text.startsWith(classic)) {
        const context = text.slice(classic.length);
        return { spelling: 'classic', text, context, otherwise: immutable && immutable + context };
    }
    if (classic !== undefined && immutable !== undefined && text.startsWith(immutable)) {
        const context = text.slice(immutable.length);
        return { spelling: 'immutable', text, context, otherwise: classic + context };
    }
    return { spelling: 'customised', text, context: '', otherwise: undefined };
}
function classicPrefix({ repository }) {
    return repository !== undefined && /^[^/:]+\/[^/:]+$/.test(repository) ? `repo:${repository}:` : undefined;
}
function immutablePrefix(claims) {
    const { repository = '', repository_id: id = '', repository_owner_id: ownerId = '' } = claims;
    const [owner = '', name = '', ...rest] = repository.split('/');
    if (owner === '' || name === '' || rest.length > 0 || !/^\d+$/.test(id) || !/^\d+$/.test(ownerId))
        return undefined;
    return `repo:${owner}@${ownerId}/${name}@${id}:`;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/oidc/hints.js


/** What is often overlooked when a trust policy does not match such a token, or would match too much. */
function hints_hints(options) {
    const { role, claims } = options;
    return [subjectHint(claims), spellingHint(claims), audienceHint(role, claims), calledHint(claims)].filter((hint) => hint !== undefined);
}
function subjectHint(claims) {
    const subject = subjectOf(claims);
    if (subject?.spelling === 'customised') {
        return 'sub is customised, and may stand for more than this job: where it does, add conditions on ref, environment or job_workflow_ref.';
    }
    if (subject?.context.startsWith('environment:')) {
        return 'The job has an environment, so sub names that and no branch: a condition on a branch never matches. Without protection rules of the environment, jobs of every branch and pull request have this sub.';
    }
    if (subject?.context === 'pull_request' || subject?.context.startsWith('pull_request:')) {
        return 'Every pull request from a branch of the repository has this sub, reviewed or not: a role that may change anything should not accept it.';
    }
    return undefined;
}
function spellingHint(claims) {
    if (subjectOf(claims)?.spelling !== 'immutable')
        return undefined;
    return 'sub has the ids of owner and repository in it, as in all repositories created, renamed or transferred after 2026-07-15: a condition on the names alone never matches.';
}
function audienceHint(role, { aud }) {
    const usual = ['sts.amazonaws.com'];
    if ((0,src_arn/* parseArn */.Lw)(role)?.partition === 'aws-cn')
        usual.push('sts.amazonaws.com.cn');
    if (aud === undefined || usual.includes(aud))
        return undefined;
    return `The audience is not ${usual.join(' or ')}: when that is not meant, correct the input audience.`;
}
function calledHint({ repository, job_workflow_ref: file }) {
    if (!repository || !file || file.toLowerCase().startsWith(`${repository}/`.toLowerCase()))
        return undefined;
    return 'The workflow file is of another repository than the one that calls it: sub and repository name the caller, job_workflow_ref names the file.';
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/oidc/identity-provider.js

const gitHub = 'https://token.actions.githubusercontent.com';
/** Undefined when the issuer is no https URL, or `role` no ARN of a role. */
function identityProvider(role, claims) {
    const arn = (0,src_arn/* parseArn */.Lw)(role);
    if (arn?.service !== 'iam' || arn.accountId === '' || !arn.resource.startsWith('role/'))
        return undefined;
    const { iss = '' } = claims;
    // No query, and no character that means something in a policy.
    const name = /^https:\/\/([a-z0-9][a-z0-9.-]*(?::\d+)?(?:\/[\w.~-]+)*)\/?$/i.exec(iss)?.[1];
    if (name === undefined)
        return undefined;
    return {
        arn: `arn:${arn.partition}:iam::${arn.accountId}:oidc-provider/${name}`,
        name,
        accountId: arn.accountId,
        knowsClaims: iss === gitHub,
    };
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/oidc/provider-remedy.js


/**
 * What to do when STS knows no identity provider for a token: create it, teach it the audience, or open its keys to AWS.
 * @param options.words what STS said: it tells these apart
 */
function providerRemedy(options) {
    const { role, claims, words } = options;
    const provider = identityProvider(role, claims);
    const { iss = '', aud = '' } = claims;
    if (!provider || aud === '')
        return 'Check ACTIONS_ID_TOKEN_REQUEST_URL: this is no token of GitHub.';
    const { accountId, arn } = provider;
    const values = `${(0,foreign_text/* foreignLine */.n)(iss, 256)} with the audience ${(0,foreign_text/* foreignLine */.n)(aud, 256)}`;
    if (/retrieve verification key/i.test(words)) {
        return `AWS could not read the keys of ${(0,foreign_text/* foreignLine */.n)(iss, 256)}: ${iss.replace(/\/$/, '')}/.well-known/openid-configuration must be open to it.`;
    }
    if (/audience/i.test(words)) {
        return [
            `The identity provider of account ${accountId} does not know the audience. Correct the input audience, or add it:`,
            `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${arn} --client-id ${shellWord(aud)}`,
        ].join('\n');
    }
    return [
        `Account ${accountId} needs an identity provider for ${values}. Where it is missing, create it:`,
        `aws iam create-open-id-connect-provider --url ${shellWord(iss)} --client-id-list ${shellWord(aud)}`,
    ].join('\n');
}
/** One word of a command that a reader may paste into a shell. */
function shellWord(text) {
    const line = (0,foreign_text/* foreignLine */.n)(text);
    return /^[\w.:/@%+=,-]+$/.test(line) ? line : `'${line.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/oidc/trust-statement.js


/**
 * The statement with which a role accepts this token: its audience, and its subject in both spellings, so that it holds
 * on when the repository gets the other one. Names can be given to somebody else, ids cannot: where AWS looks at
 * `repository_id`, it is a condition, and where it does not, the classic spelling is not added to an immutable one.
 * Undefined when the token does not say enough, or its issuer is no https URL.
 */
function trustStatement(options) {
    const { role, claims } = options;
    const provider = identityProvider(role, claims);
    const subject = subjectOf(claims);
    const { aud, repository_id: repositoryId } = claims;
    if (!provider || !subject || !aud)
        return undefined;
    const { name, knowsClaims } = provider;
    const pinnedId = knowsClaims ? repositoryId : undefined;
    return {
        Effect: 'Allow',
        Principal: { Federated: provider.arn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
            StringEquals: {
                [`${name}:aud`]: literal(aud),
                [`${name}:sub`]: accepted(subject, pinnedId !== undefined).map(literal),
                ...(pinnedId === undefined ? {} : { [`${name}:repository_id`]: literal(pinnedId) }),
            },
        },
    };
}
function accepted({ spelling, text, otherwise }, idIsPinned) {
    const wider = spelling === 'immutable' && !idIsPinned;
    return otherwise === undefined || wider ? [text] : [text, otherwise];
}
/**
 * A branch may be called `${aws:userid}`, which IAM would take for a variable.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars
 */
function literal(value) {
    return value.replace(/\$(?=\{)/g, '$&{$$}');
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/oidc/refusal.js







/** STS did not let the token have the role: `AccessDenied`. */
function refusedToken(refusal) {
    const { role, token } = refusal;
    const claims = claimsOf(token);
    return new failure/* Failure */.HR({
        code: 'access-denied',
        message: [
            `STS refused ${role} to the OIDC token of this job (${wordsOf(refusal)}).`,
            `Either there is no such role, or its trust policy does not match the token: AWS does not tell which.${claimsText(claims)}`,
        ].join('\n'),
        remedy: claims ? trustRemedy(role, claims) : 'Check that the role exists, and what its trust policy asks for.',
    });
}
/** STS did not take the token for one of an identity provider that it knows: `InvalidIdentityToken`. */
function unknownProvider(refusal) {
    const { role, token } = refusal;
    const claims = claimsOf(token);
    return new failure/* Failure */.HR({
        code: 'credentials',
        message: `STS did not accept the OIDC token of this job for ${role} (${wordsOf(refusal)}).${claimsText(claims)}`,
        remedy: claims
            ? providerRemedy({ role, claims, words: refusal.words })
            : 'The token is no JWT: is ACTIONS_ID_TOKEN_REQUEST_URL what the runner has set?',
    });
}
function claimsText(claims) {
    const lines = claims ? claimLines(claims) : [];
    return lines.length === 0 ? '' : ` The token says:\n${lines.join('\n')}`;
}
function trustRemedy(role, claims) {
    const statement = trustStatement({ role, claims });
    if (!statement)
        return 'Check that the role exists, and compare its trust policy with what the token says.';
    const notes = hints_hints({ role, claims }).map((hint) => `- ${hint}`);
    return [
        'Check that the role exists. This statement in its trust policy accepts the token, and no other subject:',
        pasteable(statement),
        ...notes,
    ].join('\n');
}
/** JSON that survives a log, which shows no invisible characters, and nothing that the runner takes for a command. */
function pasteable(value) {
    return JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}]|(?<=##)\[/gu, (character) => Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
        .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
        .join(''));
}
// STS may quote a value that it does not like, and every JWT begins like this.
const tokenLike = /eyJ[\w-]{5,}(?:\.[\w-]*)*/g;
function wordsOf({ words, token }) {
    const told = token === '' ? words : words.replaceAll(token, '***');
    return (0,foreign_text/* foreignLine */.n)(told.replace(tokenLike, '***'), 500);
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/refusals.js



/** What STS says about a token, with what the token claims in place of riddles; other errors as they are. */
function refusedIdentity(error, { role, token }) {
    if (!(error instanceof failure/* Failure */.HR) || !(error.cause instanceof Error))
        return error;
    const { cause } = error;
    const words = `${cause.name}: ${cause.message}`;
    const name = (0,failures/* errorName */.Is)(cause);
    if (name.startsWith('AccessDenied'))
        return because(refusedToken({ role, token, words }), cause);
    if (name.startsWith('InvalidIdentityToken'))
        return because(unknownProvider({ role, token, words }), cause);
    return error;
}
/**
 * Both sides of a chain must allow it; STS names neither.
 * @param options.caller ARN of the role whose session asks; undefined: the credentials at hand, of whom STS tells
 */
function refusedChain(error, options) {
    if (!(error instanceof failure/* Failure */.HR) || error.code !== 'access-denied')
        return error;
    const { role, externalId, tagged } = options;
    const caller = options.caller ?? principal(callerOf(error.message));
    const action = tagged ? ['sts:AssumeRole', 'sts:TagSession'] : 'sts:AssumeRole';
    const permission = { Effect: 'Allow', Action: action, Resource: role };
    const trust = {
        ...{ Effect: 'Allow', Principal: { AWS: caller }, Action: action },
        ...(externalId === undefined ? {} : { Condition: { StringEquals: { 'sts:ExternalId': externalId } } }),
    };
    return new failure/* Failure */.HR({
        code: 'access-denied',
        message: error.message,
        remedy: [
            `Two policies must allow it. A policy of ${caller}:`,
            JSON.stringify(permission),
            `and the trust policy of ${role}:`,
            JSON.stringify(trust),
        ].join('\n'),
        cause: error.cause,
    });
}
function because({ code, message, remedy }, cause) {
    return new failure/* Failure */.HR({ code, message, remedy, cause });
}
/** "User: arn:… is not authorized to perform: sts:AssumeRole on resource: arn:…" */
function callerOf(message) {
    return /User: (arn:[^\s]{1,2000}) is not authorized/.exec(message)?.[1];
}
/** The role behind the ARN of a session, which is what a policy names; without its path, which that ARN does not have. */
function principal(caller) {
    const [, partition, account, role] = /^arn:([a-z-]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(caller ?? '') ?? [];
    if (role === undefined)
        return caller ?? 'the calling role';
    return `arn:${partition}:iam::${account}:role/${role}`;
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/mint.js




// A session on the way lives only to open the next one: the shortest that STS grants.
const onTheWay = 900;
/**
 * Opens a session anew, from the token to the last role of the chain. Every secret is masked before the next call.
 * @throws Failure; `isPassing` when a later try may succeed
 */
async function mint(session, ports, effort) {
    const { first, chain } = session;
    let role = first === undefined ? undefined : await exchangeToken(first, { session, ports, effort });
    for (const [index, arn] of chain.entries()) {
        const isLast = index === chain.length - 1;
        const caller = index === 0 ? first : chain[index - 1];
        role = await assumeNext(arn, { session, ports, effort, isLast, from: role?.credentials, caller });
    }
    if (!role)
        throw new Error('a session without any role');
    (0,allowed/* requireAllowed */.w)({ what: role.arn, accountId: role.accountId }, session.allowedAccountIds);
    return role;
}
async function exchangeToken(role, { session, ports, effort }) {
    const sts = await ports.sts();
    const scope = lastScope(session, session.chain.length === 0);
    let notGiven;
    const exchange = async () => {
        const token = await ports.idToken(session.audience, effort).catch((error) => {
            notGiven = error;
            throw error;
        });
        try {
            return await sts.assumeRoleWithWebIdentity({ role, name: session.name, ...scope, token });
        }
        catch (error) {
            throw refusedIdentity(error, { role, token });
        }
    };
    // Who asks GitHub has tried long enough.
    const hint = (error) => (error === notGiven ? 'never' : (0,hints/* tokenHint */.j)(error));
    return masked(await (0,persist/* persist */.Z)(exchange, { ...ports, effort, hint }), ports);
}
async function assumeNext(role, { session, ports, effort, isLast, from, caller }) {
    const { name, externalId } = session;
    const sts = await ports.sts(from ?? 'at-hand');
    const tags = isLast ? session.tags : new Map();
    const assume = async () => {
        try {
            return await sts.assumeRole({ role, name, ...lastScope(session, isLast), externalId, tags });
        }
        catch (error) {
            throw refusedChain(error, { role, caller, externalId, tagged: tags.size > 0 });
        }
    };
    return masked(await (0,persist/* persist */.Z)(assume, { ...ports, effort, hint: hints/* newKeyHint */.P }), ports);
}
function lastScope({ duration, policy, policyArns }, isLast) {
    return isLast ? { duration, policy, policyArns } : { duration: onTheWay };
}
function masked(role, { mask }) {
    const { accessKeyId, secretAccessKey, sessionToken } = role.credentials;
    for (const secret of [accessKeyId, secretAccessKey, sessionToken])
        mask(secret);
    return role;
}


/***/ }),

/***/ 8230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ persist)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

const patience = 120_000;
const attempts = 8;
const longestPause = 20_000;
/**
 * Does the work again after trouble that may pass, with exponential back-off and full jitter. What cannot pass is never
 * tried twice.
 */
async function persist(work, { clock, effort, random, hint }) {
    const end = clock.now() + patience;
    let onceMore = true;
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            const hinted = hint(error);
            const what = hinted ?? ((0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error) ? 'again' : 'never');
            const mayGoOn = what === 'again' || (what === 'once' && onceMore);
            const isEnough = effort === 'once' && hinted !== 'again';
            if (!mayGoOn || isEnough || attempt >= attempts)
                throw error;
            if (what === 'once')
                onceMore = false;
            const pause = random() * Math.min(longestPause, base(error) * 2 ** (attempt - 1));
            if (clock.now() + pause >= end)
                throw error;
            await clock.sleep(pause);
        }
    }
}
/** Milliseconds; who is throttled waits longer. */
function base(error) {
    return error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'throttled' ? 1_000 : 300;
}


/***/ }),

/***/ 1107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isUnreadable),
/* harmony export */   _: () => (/* binding */ judgement)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_connection_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7025);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1774);
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1885);



const opensSession = ({ action }) => action.startsWith('sts:AssumeRole');
const named = (pattern) => (error) => pattern.test(error.name);
/** What errors of AWS mean; the first rule that applies holds. Names are those of the reference of each service. */
const rules = [
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('IDPCommunicationError'),
        code: 'unavailable',
        remedy: "AWS could not fetch GitHub's keys to verify the OIDC token: run the job again.",
    },
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('IDPRejectedClaim'),
        code: 'credentials',
        remedy: 'AWS took the OIDC token for expired or invalid: run the job again.',
    },
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('ExpiredToken'),
        code: 'credentials',
        remedy: 'Two new OIDC tokens were taken for expired: a clock is wrong, or STS was reached only after minutes.',
    },
    {
        applies: (error, call) => opensSession(call) && /MaxSessionDuration|DurationSeconds exceeds/.test(error.message),
        code: 'invalid-input',
        remedy: "Lower role-duration-seconds, or let the role's sessions last longer: aws iam update-role --role-name <role> --max-session-duration <seconds>",
    },
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('PackedPolicyTooLarge'),
        code: 'invalid-input',
        remedy: 'Session policies and tags are too large together, as AWS packs them: shorten them, or name fewer.',
    },
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('MalformedPolicyDocument'),
        code: 'invalid-input',
        remedy: 'Correct inline-session-policy: AWS says above what is wrong with it.',
    },
    {
        applies: (error, call) => opensSession(call) && error.name.startsWith('RegionDisabled'),
        code: 'credentials',
        remedy: 'STS is switched off for this region: activate it in the account settings of IAM, or use another aws-region.',
    },
    { applies: named(/^AccessDenied/), code: 'access-denied', remedy: missingPermission },
    {
        applies: named(/^(ExpiredToken|RequestExpired)/),
        code: 'credentials',
        remedy: 'The credentials have expired: assume the role again, nearer to this step or for longer.',
    },
    {
        applies: named(/^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/),
        code: 'credentials',
        remedy: 'AWS does not know these credentials: check which step or secret they come from.',
    },
    {
        applies: named(/^CredentialsProviderError$/),
        code: 'credentials',
        remedy: 'There are no AWS credentials. Give this step role-to-assume, or run ecs-actions assume-role before it.',
    },
    {
        applies: named(/Throttl|TooManyRequests/),
        code: 'throttled',
        remedy: 'AWS kept refusing for too many calls: run the job again, or start fewer at once.',
    },
    {
        applies: named(/^(ImageNotFound|RepositoryNotFound)/),
        code: 'not-found',
        remedy: 'Was the image pushed, to this account and region? If it was, a lifecycle policy may have removed it.',
    },
    {
        // ECS has no name of its own for it.
        applies: (error) => error.name === 'ClientException' && /^Unable to describe task definition/.test(error.message),
        code: 'not-found',
        remedy: 'There is no such revision: check family and number, the region and the account.',
    },
    {
        applies: (error) => error.name === 'ClientException' && /^TaskDefinition is inactive/i.test(error.message),
        code: 'refused',
        remedy: 'The revision was deregistered: name one that is ACTIVE, or register its content again.',
    },
    { applies: named(/NotFound|DoesNotExist/), code: 'not-found', remedy: 'Check the name, the region and the account.' },
    {
        applies: (error) => ((0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .httpStatus */ .n)(error) ?? 0) >= 500,
        code: 'unavailable',
        remedy: 'AWS has trouble: run the job again; https://health.aws.amazon.com tells more.',
    },
    {
        applies: _ecs_actions_domain_connection_error__WEBPACK_IMPORTED_MODULE_0__/* .isUntrusted */ .f,
        code: 'aws-error',
        remedy: 'The certificate of the endpoint or proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.',
    },
    {
        applies: (error) => isRefusal((0,_ecs_actions_domain_connection_error__WEBPACK_IMPORTED_MODULE_0__/* .tunnelStatus */ .x)(error)),
        code: 'aws-error',
        remedy: 'The proxy refuses: correct user and password in HTTPS_PROXY, have it allow this host, or name the host in NO_PROXY.',
    },
    {
        // A reply that cannot be read was cut off, or is not AWS's: both may pass.
        applies: (error) => /^(E[A-Z_]+|ERR_PROXY_TUNNEL)$/.test((0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) ?? '') ||
            /^(TimeoutError|NetworkingError)$/.test(error.name) ||
            isUnreadable(error),
        code: 'network',
        remedy: 'The connection failed again and again: check the network, the proxy and the region.',
    },
];
const otherwise = { code: 'aws-error', remedy: 'AWS refused the call; the message above says why.' };
/** Whether a reply is neither JSON nor XML that the SDK can read; for XML, its error has no name of its own. */
function isUnreadable({ name, message }) {
    return name === 'SyntaxError' || message.startsWith('@aws-sdk XML parse error');
}
/** What an error of a call is, and what to do about it. */
function judgement(error, call) {
    const { code, remedy } = rules.find(({ applies }) => applies(error, call)) ?? otherwise;
    return { code, remedy: typeof remedy === 'string' ? remedy : remedy(error, call) };
}
function isRefusal(status = 0) {
    return status >= 400 && status < 500;
}
function missingPermission(error, call) {
    // "… is not authorized to perform: iam:PassRole on resource: arn:… because no identity-based policy allows …"
    const match = /not authorized to perform: ([A-Za-z0-9-]+:[A-Za-z0-9]+)(?: on resource: (\S+))?/.exec(error.message);
    const action = match?.[1] ?? call.action;
    if (/explicit deny/.test(error.message))
        return `A policy denies it explicitly: find the Deny for ${action}.`;
    const statement = JSON.stringify({ Effect: 'Allow', Action: action, Resource: match?.[2] ?? '*' });
    return `Allow it in the role's policy: ${statement}`;
}


/***/ }),

/***/ 2948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ failureOfCall),
/* harmony export */   Is: () => (/* binding */ errorName),
/* harmony export */   X_: () => (/* binding */ calling)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _failure_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1107);
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1885);
/* harmony import */ var _without_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2382);




/** The error's wire code. Names are compared, never classes: a bundle may hold two copies of a class. */
function errorName(error) {
    return error instanceof Error ? error.name : '';
}
/** Runs a call and turns what the SDK throws into a Failure with a remedy. */
async function calling(call, work) {
    try {
        return await work();
    }
    catch (error) {
        throw failureOfCall(error, call);
    }
}
/**
 * The Failure for an error of an AWS call, which is its cause; other things that are thrown pass through. The message has
 * none of the call's hidden values, the cause may.
 */
function failureOfCall(error, call) {
    if (!(error instanceof Error) || error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        return error;
    const { code, remedy } = (0,_failure_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .judgement */ ._)(error, call);
    return new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code,
        message: `${call.action} failed for ${call.subject}: ${(0,_without_values_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutValues */ .l)(words(error), call.hidden ?? [])}`,
        remedy,
        cause: error,
    });
}
function words(error) {
    const status = (0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .httpStatus */ .n)(error);
    // A proxy or load balancer answers in HTML. What the SDK says of it may quote a part of the reply.
    if ((0,_failure_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnreadable */ .G)(error))
        return `the reply cannot be read${status === undefined ? '' : `: HTTP status ${status}`}`;
    // The SDK calls a reset a time-out; the system's own code is what to search for.
    const code = (0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error);
    return code !== undefined && /^E[A-Z_]+$/.test(code) ? error.message : `${error.name}: ${error.message}`;
}


/***/ }),

/***/ 1885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ correctedClock),
/* harmony export */   n: () => (/* binding */ httpStatus)
/* harmony export */ });
/** The HTTP status that an error of the SDK came with. */
function httpStatus(error) {
    const status = metadataOf(error)?.httpStatusCode;
    return typeof status === 'number' ? status : undefined;
}
/** Whether the SDK has learnt from the error that the machine's clock is wrong, and will sign by another time. */
function correctedClock(error) {
    return metadataOf(error)?.clockSkewCorrected === true;
}
function metadataOf(error) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return undefined;
    return typeof error.$metadata === 'object' && error.$metadata !== null ? error.$metadata : undefined;
}


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ withoutValues)
/* harmony export */ });
// Shorter ones are in any text by chance, and nobody's secret.
const shortestHidden = 4;
/** A text of AWS without the values that it may quote from the request, also as JSON writes them. */
function withoutValues(text, values) {
    const hidden = values
        .filter((value) => value.length >= shortestHidden)
        .flatMap((value) => [value, JSON.stringify(value).slice(1, -1)])
        // One may be a part of another, whose rest would stay.
        .sort((one, other) => other.length - one.length);
    return hidden.reduce((rest, value) => rest.replaceAll(value, '***'), text);
}


/***/ }),

/***/ 7025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isUntrusted),
/* harmony export */   x: () => (/* binding */ tunnelStatus)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/** Whether the other side, or a proxy, has a certificate that is not trusted. No later try mends that. */
function isUntrusted(error) {
    return /^(ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))/.test((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error) ?? '');
}
/** The HTTP status with which a proxy refused to connect; undefined for other errors. */
function tunnelStatus(error) {
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error) !== 'ERR_PROXY_TUNNEL')
        return undefined;
    const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
    return typeof status === 'number' ? status : undefined;
}


/***/ }),

/***/ 8108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Md: () => (/* binding */ isJsonArray),
/* harmony export */   OW: () => (/* binding */ isJsonObject)
/* harmony export */ });
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isJsonArray(value) {
    return Array.isArray(value);
}
/** Whether a value parsed by somebody else is JSON through and through. */
function isJson(value) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return true;
    if (typeof value === 'number')
        return Number.isFinite(value);
    if (Array.isArray(value))
        return value.every(isJson);
    if (typeof value !== 'object')
        return false;
    const prototype = Object.getPrototypeOf(value);
    return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isJson);
}
/** `a string`, `a number`, `a list`, … for messages. */
function kindOf(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}


/***/ })

};
