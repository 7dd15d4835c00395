export const id = 82;
export const ids = [82];
export const modules = {

/***/ 727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ setCredentialFeature)
/* harmony export */ });
function setCredentialFeature(credentials, feature, value) {
    if (!credentials.$source) {
        credentials.$source = {};
    }
    credentials.$source[feature] = value;
    return credentials;
}


/***/ }),

/***/ 8741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pi: () => (/* binding */ ENV_SECRET),
/* harmony export */   sF: () => (/* binding */ fromEnv),
/* harmony export */   yG: () => (/* binding */ ENV_KEY)
/* harmony export */ });
/* unused harmony exports ENV_SESSION, ENV_EXPIRATION, ENV_CREDENTIAL_SCOPE, ENV_ACCOUNT_ID */
/* harmony import */ var _aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(727);
/* harmony import */ var _smithy_core_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9902);


const ENV_KEY = "AWS_ACCESS_KEY_ID";
const ENV_SECRET = "AWS_SECRET_ACCESS_KEY";
const ENV_SESSION = "AWS_SESSION_TOKEN";
const ENV_EXPIRATION = "AWS_CREDENTIAL_EXPIRATION";
const ENV_CREDENTIAL_SCOPE = "AWS_CREDENTIAL_SCOPE";
const ENV_ACCOUNT_ID = "AWS_ACCOUNT_ID";
const fromEnv = (init) => async () => {
    init?.logger?.debug("@aws-sdk/credential-provider-env - fromEnv");
    const accessKeyId = process.env[ENV_KEY];
    const secretAccessKey = process.env[ENV_SECRET];
    const sessionToken = process.env[ENV_SESSION];
    const expiry = process.env[ENV_EXPIRATION];
    const credentialScope = process.env[ENV_CREDENTIAL_SCOPE];
    const accountId = process.env[ENV_ACCOUNT_ID];
    if (accessKeyId && secretAccessKey) {
        const credentials = {
            accessKeyId,
            secretAccessKey,
            ...(sessionToken && { sessionToken }),
            ...(expiry && { expiration: new Date(expiry) }),
            ...(credentialScope && { credentialScope }),
            ...(accountId && { accountId }),
        };
        (0,_aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__/* .setCredentialFeature */ .g)(credentials, "CREDENTIALS_ENV_VARS", "g");
        return credentials;
    }
    throw new _smithy_core_config__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("Unable to find environment variable credentials.", { logger: init?.logger });
};


/***/ }),

/***/ 1956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v6: () => (/* binding */ defaultProvider)
});

// UNUSED EXPORTS: credentialsTreatedAsExpired, credentialsWillNeedRefresh

// EXTERNAL MODULE: ../node_modules/@aws-sdk/credential-provider-env/dist-es/fromEnv.js
var fromEnv = __webpack_require__(8741);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getProfileName.js
var getProfileName = __webpack_require__(7803);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/config/property-provider/CredentialsProviderError.js
var CredentialsProviderError = __webpack_require__(9902);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/config/property-provider/chain.js
var chain = __webpack_require__(9300);
;// CONCATENATED MODULE: ../node_modules/@aws-sdk/credential-provider-node/dist-es/remoteProvider.js

const ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
const remoteProvider = async (init) => {
    const { ENV_CMDS_FULL_URI, ENV_CMDS_RELATIVE_URI, fromContainerMetadata, fromInstanceMetadata } = await __webpack_require__.e(/* import() */ 2040).then(__webpack_require__.bind(__webpack_require__, 9659));
    if (process.env[ENV_CMDS_RELATIVE_URI] || process.env[ENV_CMDS_FULL_URI]) {
        init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");
        const { fromHttp } = await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(4689)]).then(__webpack_require__.bind(__webpack_require__, 4689));
        return (0,chain/* chain */.c)(fromHttp(init), fromContainerMetadata(init));
    }
    if (process.env[ENV_IMDS_DISABLED] && process.env[ENV_IMDS_DISABLED] !== "false") {
        return async () => {
            throw new CredentialsProviderError/* CredentialsProviderError */.C("EC2 Instance Metadata Service access disabled", { logger: init.logger });
        };
    }
    init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata");
    return fromInstanceMetadata(init);
};

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/credential-provider-node/dist-es/runtime/memoize-chain.js
function memoizeChain(providers, treatAsExpired) {
    const chain = internalCreateChain(providers);
    let activeLock;
    let passiveLock;
    let credentials;
    let forceRefreshLock;
    const provider = async (options) => {
        if (options?.forceRefresh) {
            if (!forceRefreshLock) {
                forceRefreshLock = chain(options)
                    .then((c) => {
                    credentials = c;
                })
                    .finally(() => {
                    forceRefreshLock = undefined;
                });
            }
            await forceRefreshLock;
            return credentials;
        }
        if (credentials?.expiration) {
            if (credentials?.expiration?.getTime() < Date.now()) {
                credentials = undefined;
            }
        }
        if (activeLock) {
            await activeLock;
        }
        else if (!credentials || treatAsExpired?.(credentials)) {
            if (credentials) {
                if (!passiveLock) {
                    passiveLock = chain(options)
                        .then((c) => {
                        credentials = c;
                    })
                        .catch(() => {
                    })
                        .finally(() => {
                        passiveLock = undefined;
                    });
                }
            }
            else {
                activeLock = chain(options)
                    .then((c) => {
                    credentials = c;
                })
                    .finally(() => {
                    activeLock = undefined;
                });
                return provider(options);
            }
        }
        return credentials;
    };
    return provider;
}
const internalCreateChain = (providers) => async (awsIdentityProperties) => {
    let lastProviderError;
    for (const provider of providers) {
        try {
            return await provider(awsIdentityProperties);
        }
        catch (err) {
            lastProviderError = err;
            if (err?.tryNextLink) {
                continue;
            }
            throw err;
        }
    }
    throw lastProviderError;
};

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js




let multipleCredentialSourceWarningEmitted = false;
const defaultProvider = (init = {}) => memoizeChain([
    async () => {
        const profile = init.profile ?? process.env[getProfileName/* ENV_PROFILE */.Ch];
        if (profile) {
            const envStaticCredentialsAreSet = process.env[fromEnv/* ENV_KEY */.yG] && process.env[fromEnv/* ENV_SECRET */.pi];
            if (envStaticCredentialsAreSet) {
                if (!multipleCredentialSourceWarningEmitted) {
                    const warnFn = init.logger?.warn && init.logger?.constructor?.name !== "NoOpLogger"
                        ? init.logger.warn.bind(init.logger)
                        : console.warn;
                    warnFn(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:
    Multiple credential sources detected: 
    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.
    This SDK will proceed with the AWS_PROFILE value.
    
    However, a future version may change this behavior to prefer the ENV static credentials.
    Please ensure that your environment only sets either the AWS_PROFILE or the
    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.
`);
                    multipleCredentialSourceWarningEmitted = true;
                }
            }
            throw new CredentialsProviderError/* CredentialsProviderError */.C("AWS_PROFILE is set, skipping fromEnv provider.", {
                logger: init.logger,
                tryNextLink: true,
            });
        }
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromEnv");
        return (0,fromEnv/* fromEnv */.sF)(init)();
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromSSO");
        const { ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession } = init;
        if (!ssoStartUrl && !ssoAccountId && !ssoRegion && !ssoRoleName && !ssoSession) {
            throw new CredentialsProviderError/* CredentialsProviderError */.C("Skipping SSO provider in default chain (inputs do not include SSO fields).", { logger: init.logger });
        }
        const { fromSSO } = await __webpack_require__.e(/* import() */ 9610).then(__webpack_require__.bind(__webpack_require__, 9610));
        return fromSSO(init)(awsIdentityProperties);
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");
        const { fromIni } = await __webpack_require__.e(/* import() */ 206).then(__webpack_require__.bind(__webpack_require__, 206));
        return fromIni(init)(awsIdentityProperties);
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");
        const { fromProcess } = await __webpack_require__.e(/* import() */ 8257).then(__webpack_require__.bind(__webpack_require__, 8257));
        return fromProcess(init)(awsIdentityProperties);
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");
        const { fromTokenFile } = await __webpack_require__.e(/* import() */ 9925).then(__webpack_require__.bind(__webpack_require__, 9925));
        return fromTokenFile(init)(awsIdentityProperties);
    },
    async () => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::remoteProvider");
        return (await remoteProvider(init))();
    },
    async () => {
        throw new CredentialsProviderError/* CredentialsProviderError */.C("Could not load credentials from any providers", {
            tryNextLink: false,
            logger: init.logger,
        });
    },
], credentialsTreatedAsExpired);
const credentialsWillNeedRefresh = (credentials) => credentials?.expiration !== undefined;
const credentialsTreatedAsExpired = (credentials) => credentials?.expiration !== undefined && credentials.expiration.getTime() - Date.now() < 300000;


/***/ }),

/***/ 9902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ CredentialsProviderError)
/* harmony export */ });
/* harmony import */ var _ProviderError__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2348);

class CredentialsProviderError extends _ProviderError__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .m {
    name = "CredentialsProviderError";
    constructor(message, options = true) {
        super(message, options);
        Object.setPrototypeOf(this, CredentialsProviderError.prototype);
    }
}


/***/ }),

/***/ 2348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ProviderError)
/* harmony export */ });
class ProviderError extends Error {
    name = "ProviderError";
    tryNextLink;
    constructor(message, options = true) {
        let logger;
        let tryNextLink = true;
        if (typeof options === "boolean") {
            logger = undefined;
            tryNextLink = options;
        }
        else if (options != null && typeof options === "object") {
            logger = options.logger;
            tryNextLink = options.tryNextLink ?? true;
        }
        super(message);
        this.tryNextLink = tryNextLink;
        Object.setPrototypeOf(this, ProviderError.prototype);
        logger?.debug?.(`@smithy/property-provider ${tryNextLink ? "->" : "(!)"} ${message}`);
    }
    static from(error, options = true) {
        return Object.assign(new this(error.message, options), error);
    }
}


/***/ }),

/***/ 9300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ chain)
/* harmony export */ });
/* harmony import */ var _ProviderError__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2348);

const chain = (...providers) => async () => {
    if (providers.length === 0) {
        throw new _ProviderError__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .m("No providers in chain");
    }
    let lastProviderError;
    for (const provider of providers) {
        try {
            const credentials = await provider();
            return credentials;
        }
        catch (err) {
            lastProviderError = err;
            if (err?.tryNextLink) {
                continue;
            }
            throw err;
        }
    }
    throw lastProviderError;
};


/***/ }),

/***/ 7803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ getProfileName),
/* harmony export */   Ch: () => (/* binding */ ENV_PROFILE)
/* harmony export */ });
/* unused harmony export DEFAULT_PROFILE */
const ENV_PROFILE = "AWS_PROFILE";
const DEFAULT_PROFILE = "default";
const getProfileName = (init) => init.profile || process.env[ENV_PROFILE] || DEFAULT_PROFILE;


/***/ }),

/***/ 2500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ clientSettings)
/* harmony export */ });
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4708);
/* harmony import */ var _clocked_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8535);


// Every reply of the calls we make comes within seconds; a connection that hangs is dropped and tried again.
const connectTimeout = 5_000;
const replyTimeout = 30_000;
// The first call included. With back-off they reach over some twenty seconds of trouble.
const attempts = 8;
/** What every SDK client of an action gets: retries that sleep on our clock, time-outs, the job's proxy. */
function clientSettings(options) {
    const { region, clock, environment, action, credentials } = options;
    return {
        region,
        retryStrategy: (0,_clocked_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .clockedRetry */ .u)({ clock, attempts, random: Math.random }),
        requestHandler: {
            // The SDK's own agent knows no proxy (HTTPS_PROXY, NO_PROXY); Node's does when it is told where to look.
            httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_0__.Agent({ keepAlive: true, proxyEnv: { ...environment } }),
            connectionTimeout: connectTimeout,
            requestTimeout: replyTimeout,
            // The other limit ends with the head of a reply; this one also ends a body that stalls.
            socketTimeout: replyTimeout,
            throwOnRequestTimeout: true,
        },
        customUserAgent: [['ecs-actions', action]],
        // Without a mode the SDK may ask the machine's metadata service which one suits.
        defaultsMode: 'standard',
        ...(credentials ? { credentials } : {}),
    };
}


/***/ }),

/***/ 8535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ clockedRetry)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_connection_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7025);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2948);
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1885);



const longestDelay = 20_000;
/**
 * Retries throttling, lost connections and server errors, with exponential back-off and full jitter, asleep on our own
 * clock, so that a run on virtual time needs no wall time for it. A signature that was refused for the wrong time of a
 * runner is sent a second time in any case: the call had no effect, and the SDK has corrected the time.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
function clockedRetry(options) {
    const { clock, attempts, random } = options;
    return {
        async acquireInitialRetryToken() {
            return token(0);
        },
        async refreshRetryTokenForRetry(used, info) {
            const retries = used.getRetryCount() + 1;
            const most = isRefusedTime(info) ? Math.max(attempts, 2) : attempts;
            if (!mayPass(info) || retries >= most)
                throw new Error('no further attempt');
            await clock.sleep(delay(retries, info, random));
            return token(retries);
        },
        recordSuccess() { },
    };
}
function mayPass(info) {
    const { error, errorType } = info;
    if (errorType === 'CLIENT_ERROR')
        return ((0,_ecs_actions_domain_connection_error__WEBPACK_IMPORTED_MODULE_0__/* .tunnelStatus */ .x)(error) ?? 0) >= 500;
    // The SDK calls each error transient with which it corrects its clock, though refusals are about other things mostly.
    const isRefusal = errorType === 'TRANSIENT' && (0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .correctedClock */ .C)(error) && ((0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .httpStatus */ .n)(error) ?? 500) < 500;
    return !isRefusal || isRefusedTime(info);
}
function isRefusedTime({ error }) {
    const aboutTime = /^(InvalidSignature|SignatureDoesNotMatch|RequestExpired|RequestInTheFuture|RequestTimeTooSkewed)/;
    return (0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .correctedClock */ .C)(error) && aboutTime.test((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .Is)(error));
}
function delay(retries, info, random) {
    const base = info.errorType === 'THROTTLING' ? 1_000 : 300;
    return random() * Math.min(longestDelay, base * 2 ** (retries - 1));
}
function token(retries) {
    return { getRetryCount: () => retries, getRetryDelay: () => 0 };
}


/***/ }),

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

/***/ 82:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  credentialsAtHand: () => (/* binding */ credentialsAtHand)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
var defaultProvider = __webpack_require__(1956);
// EXTERNAL MODULE: ../build/js/packages/aws/src/client-settings.js
var client_settings = __webpack_require__(2500);
// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/allowed.js
var allowed = __webpack_require__(3546);
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(3429);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failure-rules.js
var failure_rules = __webpack_require__(1107);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/not-found.js



/**
 * Why the SDK found no credentials. Its errors may be about a call of its own, or a file; thrown from another call, they
 * would be taken for that one's.
 * @param options.wereFound whether it found some before: then what gave them has trouble
 */
function notFound(error, { wereFound }) {
    if (!(0,types_.isNativeError)(error) || error instanceof failure/* Failure */.HR)
        return error;
    if (error.name === 'CredentialsProviderError')
        return wereFound ? gone(error) : error;
    const { code, remedy } = reason(error);
    return new failure/* Failure */.HR({
        ...{ code, remedy, cause: error },
        // What the SDK says of an answer that it cannot read may quote a part of it.
        message: `the credentials at hand cannot be had: ${(0,failure_rules/* isUnreadable */.G)(error) ? 'the answer cannot be read' : `${error.name}: ${error.message}`}`,
    });
}
/** @param ms how long the search took */
function unanswered(ms) {
    return new failure/* Failure */.HR({
        code: 'network',
        message: `what gives the credentials at hand does not answer for ${ms / 1_000} s.`,
        remedy: 'Look at it: a credential_process, where the profile has one, or the endpoint of the container.',
    });
}
function gone(error) {
    return new failure/* Failure */.HR({
        code: 'unavailable',
        message: `the credentials at hand, found before, are not found now: ${error.message}.`,
        remedy: 'Look at what gives them: the container or instance, the web identity or the profile.',
        cause: error,
    });
}
function reason(error) {
    if (/^(ENOENT|ENOTDIR|EISDIR|EACCES|EPERM)$/.test((0,failure/* errorCode */.CA)(error) ?? '')) {
        return { code: 'credentials', remedy: 'Correct what names the file, e.g. AWS_WEB_IDENTITY_TOKEN_FILE.' };
    }
    const judged = (0,failure_rules/* judgement */._)(error, { action: 'sts:AssumeRole', subject: 'the credentials at hand' });
    if (judged.code !== 'access-denied')
        return judged;
    const remedy = 'They are those of a role, named by AWS_ROLE_ARN or by a profile: its trust policy must allow that it is assumed, and for a profile, the policy of its source too.';
    return { code: 'access-denied', remedy };
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/persist.js
var persist = __webpack_require__(8230);
// EXTERNAL MODULE: ../build/js/packages/aws/src/credentials/renewing.js
var renewing = __webpack_require__(1431);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/at-hand.js






// The SDK waits for ever for a credential_process, and for a container's endpoint that does not answer.
const longestSearch = 120_000;
/** The credentials at hand, as the SDK finds them: environment, profile, web identity, container, instance. */
function credentialsAtHand(options) {
    const { clock, onTrouble } = options;
    const { region, requestHandler } = (0,client_settings/* clientSettings */.r)(options);
    // The memory is ours: asked again, the chain must look again, also into files.
    const chain = (0,defaultProvider/* defaultProvider */.v6)({
        ...{ parentClientConfig: { region, requestHandler }, clientConfig: { requestHandler }, ignoreCache: true },
    });
    let last;
    const find = () => inTime(chain({ forceRefresh: true }), clock).catch((error) => {
        throw notFound(error, { wereFound: last !== undefined });
    });
    return (0,renewing/* renewing */.I)({
        async mint(effort) {
            const found = await persisting(find, { clock, effort });
            if (found.accessKeyId !== last)
                await requireAllowedAccount(found, { options, effort });
            last = found.accessKeyId;
            return endingWhenKnown(found);
        },
        ...{ clock, onTrouble },
    });
}
async function requireAllowedAccount(credentials, { options, effort }) {
    const { allowedAccountIds, clock } = options;
    if (!allowedAccountIds)
        return;
    const { sts } = await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(4409), __webpack_require__.e(5908), __webpack_require__.e(1900), __webpack_require__.e(7299)]).then(__webpack_require__.bind(__webpack_require__, 7299));
    const caller = sts({ ...options, credentials });
    const accountId = await persisting(() => caller.accountId(), { clock, effort });
    (0,allowed/* requireAllowed */.w)({ what: 'the credentials at hand', accountId }, allowedAccountIds);
}
async function inTime(search, clock) {
    const done = new AbortController();
    const enough = clock.sleep(longestSearch, done.signal).then(() => {
        throw unanswered(longestSearch);
    });
    try {
        return await Promise.race([search, enough]);
    }
    finally {
        done.abort();
    }
}
function persisting(work, how) {
    return (0,persist/* persist */.Z)(work, { ...how, random: Math.random, hint: () => undefined });
}
/** AWS_CREDENTIAL_EXPIRATION may hold anything. */
function endingWhenKnown({ expiration, ...credentials }) {
    return expiration && !Number.isNaN(expiration.getTime()) ? { ...credentials, expiration } : credentials;
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

/***/ 1431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ renewing)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

// As the SDK does: so long before their end, credentials are renewed.
const early = 300_000;
// A call on its way needs this long; what is left after that counts as nothing.
const margin = 10_000;
// So long after they were given out, credentials are known everywhere.
const settling = 20_000;
// While the credentials still last: between two tries, and how long a call waits for one.
const betweenTries = 15_000;
const waitForTry = 3_000;
/**
 * One memory of credentials for all clients of an action. They are renewed before they end; while that fails, calls go
 * on with what still works, and lose no time.
 */
function renewing(renewal) {
    const renewable = new Renewable(renewal);
    return Object.assign(() => renewable.credentials(), {
        memoized: true,
        isNew: () => renewable.isNew(),
        renew: (refused) => renewable.renew(refused),
    });
}
class Renewable {
    #renewal;
    #held;
    #pending;
    #nextTry = 0;
    #mintedAt = Number.NEGATIVE_INFINITY;
    #isTroubled = false;
    constructor(renewal) {
        this.#renewal = renewal;
    }
    isNew() {
        return this.#renewal.clock.now() - this.#mintedAt < settling;
    }
    async credentials() {
        const { clock } = this.#renewal;
        const held = this.#held;
        const left = held ? lifeLeft(held, clock.now()) : 0;
        if (held === undefined || left <= margin)
            return this.#replaced();
        if (left > early || clock.now() < this.#nextTry)
            return held;
        this.#nextTry = clock.now() + betweenTries;
        return this.#replacedInTime(held);
    }
    async renew(refused) {
        const others = this.#held?.accessKeyId === refused.accessKeyId ? await this.#replaced() : this.#held;
        return others !== undefined && others.accessKeyId !== refused.accessKeyId;
    }
    async #replacedInTime(held) {
        const done = new AbortController();
        const enough = this.#renewal.clock.sleep(waitForTry, done.signal);
        try {
            return (await Promise.race([this.#attempt('once'), enough])) ?? held;
        }
        catch {
            return held;
        }
        finally {
            done.abort();
        }
    }
    async #replaced() {
        try {
            return await this.#lastingAttempt();
        }
        catch (error) {
            throw this.#held?.expiration ? notRenewed(error, this.#held.expiration) : error;
        }
    }
    async #lastingAttempt() {
        const pending = this.#pending;
        if (pending?.effort !== 'once')
            return this.#attempt('patient');
        return pending.result.catch(() => this.#attempt('patient'));
    }
    /** The one that is under way, or a new one. */
    #attempt(effort) {
        this.#pending ??= { effort, result: this.#mint(effort) };
        return this.#pending.result;
    }
    async #mint(effort) {
        try {
            this.#held = await this.#renewal.mint(effort);
            this.#isTroubled = false;
            this.#nextTry = 0;
            this.#mintedAt = this.#renewal.clock.now();
            return this.#held;
        }
        catch (error) {
            if (effort === 'once')
                this.#tell(error);
            throw error;
        }
        finally {
            this.#pending = undefined;
        }
    }
    #tell(error) {
        const { clock, onTrouble } = this.#renewal;
        const stillLasts = this.#held !== undefined && lifeLeft(this.#held, clock.now()) > 0;
        if (stillLasts && !this.#isTroubled)
            onTrouble(error);
        this.#isTroubled ||= stillLasts;
    }
}
/** Milliseconds; infinite for what does not end. */
function lifeLeft({ expiration }, now) {
    return expiration ? expiration.getTime() - now : Number.POSITIVE_INFINITY;
}
function notRenewed(error, expiration) {
    if (!(error instanceof _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
        return error;
    const { code, remedy, message } = error;
    const what = `the credentials, which last until ${expiration.toISOString()}, could not be renewed: ${message}`;
    return new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ code, message: what, remedy, cause: error });
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


/***/ })

};
