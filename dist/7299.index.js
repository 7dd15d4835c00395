export const id = 7299;
export const ids = [7299];
export const modules = {

/***/ 8310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ connected)
});

// EXTERNAL MODULE: ../build/js/packages/aws/src/client-settings.js
var client_settings = __webpack_require__(2500);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/await-recognition.js

const pauses = [500, 1_000, 2_000, 4_000];
/**
 * Repeats a call with a key of a moment ago that a service does not know yet: sessions become known everywhere only
 * after seconds at times. The refused calls had no effect.
 */
function awaitRecognition(source, clock) {
    return (next) => async (args) => {
        for (const pause of pauses) {
            try {
                return await next(args);
            }
            catch (error) {
                if (!/^(UnrecognizedClient|InvalidClientTokenId)/.test((0,failures/* errorName */.Is)(error)) || !source.isNew())
                    throw error;
                await clock.sleep(pause);
            }
        }
        return await next(args);
    };
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/renew-on-expiry.js

/**
 * Repeats a call once with other credentials when the service says that the ones it came with have expired: they may
 * end before their time, and the clock of a runner may be wrong. The refused call had no effect.
 */
function renewOnExpiry(source) {
    return (next) => async (args) => {
        const used = await source();
        try {
            return await next(args);
        }
        catch (refusal) {
            if (!/^(ExpiredToken|RequestExpired)/.test((0,failures/* errorName */.Is)(refusal)))
                throw refusal;
            if (!(await source.renew(used)))
                throw refusal;
            return await next(args);
        }
    };
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/client.js



/** An SDK client of this class that renews its credentials when they end. */
function connected(Class, options, more = {}) {
    const client = new Class({ ...(0,client_settings/* clientSettings */.r)(options), ...more });
    const { credentials } = options;
    if (typeof credentials === 'function') {
        const { middlewareStack } = client;
        const recognition = awaitRecognition(credentials, options.clock);
        middlewareStack.add(recognition, { name: 'awaitRecognition', step: 'initialize' });
        middlewareStack.add(renewOnExpiry(credentials), { name: 'renewOnExpiry', step: 'initialize' });
    }
    return client;
}


/***/ }),

/***/ 7299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sts: () => (/* binding */ sts)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-sts/dist-es/STSClient.js + 8 modules
var STSClient = __webpack_require__(970);
// EXTERNAL MODULE: ../build/js/packages/aws/src/client-settings.js
var client_settings = __webpack_require__(2500);
// EXTERNAL MODULE: ../build/js/packages/aws/src/clocked-retry.js
var clocked_retry = __webpack_require__(8535);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleWithWebIdentityCommand.js
var AssumeRoleWithWebIdentityCommand = __webpack_require__(7201);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleCommand.js
var AssumeRoleCommand = __webpack_require__(9523);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-sts/dist-es/commands/GetCallerIdentityCommand.js
var GetCallerIdentityCommand = __webpack_require__(5760);
// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/sts.js




/** AWS STS, as far as the actions use it. Every method throws Failure. */
class Sts {
    #client;
    constructor(client) {
        this.#client = client;
    }
    /** @param options.token of OpenID Connect; the call is not signed */
    async assumeRoleWithWebIdentity(options) {
        const call = { action: 'sts:AssumeRoleWithWebIdentity', subject: `role ${options.role}` };
        const input = { ...sessionInput(options), WebIdentityToken: options.token };
        const reply = await (0,failures/* calling */.X_)(call, () => this.#client.send(new AssumeRoleWithWebIdentityCommand/* AssumeRoleWithWebIdentityCommand */.W(input)));
        return assumedRole(reply, call.subject);
    }
    /** With the credentials of this client. */
    async assumeRole(options) {
        const call = { action: 'sts:AssumeRole', subject: `role ${options.role}` };
        const tags = [...(options.tags ?? [])].map(([Key, Value]) => ({ Key, Value }));
        const input = {
            ...sessionInput(options),
            ...(options.externalId === undefined ? {} : { ExternalId: options.externalId }),
            ...(tags.length > 0 ? { Tags: tags } : {}),
        };
        const reply = await (0,failures/* calling */.X_)(call, () => this.#client.send(new AssumeRoleCommand/* AssumeRoleCommand */.Q(input)));
        return assumedRole(reply, call.subject);
    }
    /** The account of the credentials that this client uses. */
    async accountId() {
        const call = { action: 'sts:GetCallerIdentity', subject: 'the credentials' };
        const { Account: account } = await (0,failures/* calling */.X_)(call, () => this.#client.send(new GetCallerIdentityCommand/* GetCallerIdentityCommand */.z({})));
        if (account !== undefined)
            return account;
        throw new failure/* Failure */.HR({ code: 'aws-error', message: 'STS answered without an account.', remedy: 'Run the step again.' });
    }
}
function sessionInput({ role, name, duration, policy, policyArns = [] }) {
    return {
        ...{ RoleArn: role, RoleSessionName: name, DurationSeconds: duration },
        ...(policy === undefined ? {} : { Policy: policy }),
        ...(policyArns.length > 0 ? { PolicyArns: policyArns.map((arn) => ({ arn })) } : {}),
    };
}
function assumedRole(reply, subject) {
    const { Credentials: credentials, AssumedRoleUser: user } = reply;
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken, Expiration: expiration, } = credentials ?? {};
    const arn = user?.Arn;
    const accountId = (0,src_arn/* parseArn */.Lw)(arn ?? '')?.accountId;
    if (arn && accountId && accessKeyId && secretAccessKey && sessionToken && expiration) {
        return { arn, accountId, credentials: { accessKeyId, secretAccessKey, sessionToken, expiration } };
    }
    throw new failure/* Failure */.HR({
        code: 'aws-error',
        message: `STS answered without credentials for ${subject}.`,
        remedy: 'Run the step again.',
    });
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/client.js + 2 modules
var client = __webpack_require__(8310);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/sts.js





// AWS itself waits up to five seconds for GitHub's keys.
const replyTimeout = 15_000;
/**
 * STS on an SDK client of its own; apart, so that only steps that need it load it. It tries each call once: who opens
 * sessions knows better what to repeat, and with which token.
 */
function sts(options) {
    const once = (0,clocked_retry/* clockedRetry */.u)({ clock: options.clock, attempts: 1, random: Math.random });
    const { requestHandler } = (0,client_settings/* clientSettings */.r)(options);
    const hasty = { ...requestHandler, requestTimeout: replyTimeout, socketTimeout: replyTimeout };
    return new Sts((0,client/* connected */.a)(STSClient/* STSClient */.i, options, { retryStrategy: once, requestHandler: hasty }));
}


/***/ })

};
