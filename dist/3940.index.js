export const id = 3940;
export const ids = [3940];
export const modules = {

/***/ 4351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ getDefaultSocketTimeout)
/* harmony export */ });
const isDefaultSocketTimeoutEnabled = () => typeof process === "object" && process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026 === "true";
const getDefaultSocketTimeout = (requestHandler, timeoutMs) => {
    if (!isDefaultSocketTimeoutEnabled()) {
        return undefined;
    }
    if (typeof requestHandler?.handle === "function") {
        return undefined;
    }
    return timeoutMs;
};


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

/***/ 3940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ ecs),
  ecsWithServices: () => (/* binding */ ecsWithServices)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/configurations.js
var configurations = __webpack_require__(6868);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-host-header/hostHeaderMiddleware.js
var hostHeaderMiddleware = __webpack_require__(4405);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js + 4 modules
var user_agent_middleware = __webpack_require__(5424);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js
var loggerMiddleware = __webpack_require__(1478);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js + 2 modules
var getRecursionDetectionPlugin = __webpack_require__(2713);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/getHttpAuthSchemeEndpointRuleSetPlugin.js + 2 modules
var getHttpAuthSchemeEndpointRuleSetPlugin = __webpack_require__(7579);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/DefaultIdentityProviderConfig.js
var DefaultIdentityProviderConfig = __webpack_require__(9688);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/getHttpSigningMiddleware.js + 1 modules
var getHttpSigningMiddleware = __webpack_require__(2841);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client.js
var client = __webpack_require__(7860);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js + 3 modules
var resolveRegionConfig = __webpack_require__(9053);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/endpoints/index.js + 6 modules
var endpoints = __webpack_require__(7926);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js
var contentLengthMiddleware = __webpack_require__(7979);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/configurations.js + 6 modules
var middleware_retry_configurations = __webpack_require__(478);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/retry/index.js + 5 modules
var retry = __webpack_require__(868);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js + 3 modules
var getSchemaSerdePlugin = __webpack_require__(6979);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/index.js + 4 modules
var httpAuthSchemes = __webpack_require__(4631);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/transport/getSmithyContext.js
var getSmithyContext = __webpack_require__(3753);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/transport/normalizeProvider.js
var normalizeProvider = __webpack_require__(4876);
;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthSchemeProvider.js


const defaultECSHttpAuthSchemeParametersProvider = async (config, context, input) => {
    return {
        operation: (0,getSmithyContext/* getSmithyContext */.u)(context).operation,
        region: await (0,normalizeProvider/* normalizeProvider */.t)(config.region)() || (() => {
            throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
        })(),
    };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
            name: "ecs",
            region: authParameters.region,
        },
        propertiesExtractor: (config, context) => ({
            signingProperties: {
                config,
                context,
            },
        }),
    };
}
const defaultECSHttpAuthSchemeProvider = (authParameters) => {
    const options = [];
    switch (authParameters.operation) {
        default: {
            options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
        }
    }
    return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
    const config_0 = (0,httpAuthSchemes/* resolveAwsSdkSigV4Config */.ho)(config);
    return Object.assign(config_0, {
        authSchemePreference: (0,normalizeProvider/* normalizeProvider */.t)(config.authSchemePreference ?? []),
    });
};

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
    return Object.assign(options, {
        useDualstackEndpoint: options.useDualstackEndpoint ?? false,
        useFipsEndpoint: options.useFipsEndpoint ?? false,
        defaultSigningName: "ecs",
    });
};
const commonParams = {
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
};

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/package.json
const package_namespaceObject = {"rE":"3.1162.0"};
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js
var emitWarningIfUnsupportedVersion = __webpack_require__(8739);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/getDefaultSocketTimeout.js
var getDefaultSocketTimeout = __webpack_require__(4351);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js + 3 modules
var defaultUserAgent = __webpack_require__(1250);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/nodeAppIdConfigOptions.js
var nodeAppIdConfigOptions = __webpack_require__(9670);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js + 2 modules
var NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = __webpack_require__(8898);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
var defaultProvider = __webpack_require__(1956);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js
var smithy_client_emitWarningIfUnsupportedVersion = __webpack_require__(3816);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js
var defaults_mode = __webpack_require__(7613);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js + 1 modules
var resolveDefaultsModeConfig = __webpack_require__(5412);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js + 5 modules
var configLoader = __webpack_require__(3559);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js
var regionConfig_config = __webpack_require__(446);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js
var NodeUseDualstackEndpointConfigOptions = __webpack_require__(2766);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js
var NodeUseFipsEndpointConfigOptions = __webpack_require__(4824);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/retry/util-retry/config.js
var util_retry_config = __webpack_require__(9903);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js
var calculateBodyLength = __webpack_require__(2149);
// EXTERNAL MODULE: ../node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 11 modules
var node_http_handler = __webpack_require__(18);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js
var stream_collector = __webpack_require__(5606);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js + 2 modules
var AwsSdkSigV4Signer = __webpack_require__(9752);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsJson1_1Protocol.js
var AwsJson1_1Protocol = __webpack_require__(2169);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js + 1 modules
var Sha256Node = __webpack_require__(2068);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js
var NoOpLogger = __webpack_require__(51);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/transport/parseUrl.js + 1 modules
var parseUrl = __webpack_require__(6663);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js
var fromBase64 = __webpack_require__(7022);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js
var toBase64 = __webpack_require__(7307);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js
var fromUtf8 = __webpack_require__(4574);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js
var toUtf8 = __webpack_require__(1787);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js + 2 modules
var aws = __webpack_require__(1958);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js
var EndpointCache = __webpack_require__(4397);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js + 24 modules
var decideEndpoint = __webpack_require__(6467);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js
var customEndpointFunctions = __webpack_require__(7228);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/bdd/BinaryDecisionDiagram.js
var BinaryDecisionDiagram = __webpack_require__(2988);
;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/endpoint/bdd.js

const k = "ref";
const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = { [k]: "Endpoint" }, h = { [k]: d }, i = {}, j = [{ [k]: "Region" }];
const _data = {
    conditions: [
        [c, [g]],
        [c, j],
        ["aws.partition", j, d],
        [e, [{ [k]: "UseFIPS" }, b]],
        [e, [{ [k]: "UseDualStack" }, b]],
        [e, [{ fn: f, argv: [h, "supportsDualStack"] }, b]],
        [e, [{ fn: f, argv: [h, "supportsFIPS"] }, b]]
    ],
    results: [
        [a],
        [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
        [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
        [g, i],
        ["https://ecs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
        ["https://ecs-fips.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "FIPS is enabled but this partition does not support FIPS"],
        ["https://ecs.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "DualStack is enabled but this partition does not support DualStack"],
        ["https://ecs.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "Invalid Configuration: Missing Region"]
    ]
};
const root = 2;
const r = 100_000_000;
const nodes = new Int32Array([
    -1, 1, -1,
    0, 12, 3,
    1, 4, r + 11,
    2, 5, r + 11,
    3, 8, 6,
    4, 7, r + 10,
    5, r + 8, r + 9,
    4, 10, 9,
    6, r + 6, r + 7,
    5, 11, r + 5,
    6, r + 4, r + 5,
    3, r + 1, 13,
    4, r + 2, r + 3,
]);
const bdd = BinaryDecisionDiagram/* BinaryDecisionDiagram */.d.from(nodes, root, _data.conditions, _data.results);

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/endpoint/endpointResolver.js



const cache = new EndpointCache/* EndpointCache */.k({
    size: 50,
    params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"],
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
    return cache.get(endpointParams, () => (0,decideEndpoint/* decideEndpoint */.c)(bdd, {
        endpointParams: endpointParams,
        logger: context.logger,
    }));
};
customEndpointFunctions/* customEndpointFunctions */.m.aws = aws/* awsEndpointFunctions */.U;

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(693);
;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.shared.js









const getRuntimeConfig = (config) => {
    return {
        apiVersion: "2014-11-13",
        base64Decoder: config?.base64Decoder ?? fromBase64/* fromBase64 */.E,
        base64Encoder: config?.base64Encoder ?? toBase64/* toBase64 */.n,
        disableHostPrefix: config?.disableHostPrefix ?? false,
        endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
        extensions: config?.extensions ?? [],
        httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultECSHttpAuthSchemeProvider,
        httpAuthSchemes: config?.httpAuthSchemes ?? [
            {
                schemeId: "aws.auth#sigv4",
                identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
                signer: new AwsSdkSigV4Signer/* AwsSdkSigV4Signer */.f2(),
            },
        ],
        logger: config?.logger ?? new NoOpLogger/* NoOpLogger */.N(),
        protocol: config?.protocol ?? AwsJson1_1Protocol/* AwsJson1_1Protocol */.T,
        protocolSettings: config?.protocolSettings ?? {
            defaultNamespace: "com.amazonaws.ecs",
            errorTypeRegistries: schemas_0/* errorTypeRegistries */.q1U,
            xmlNamespace: "http://ecs.amazonaws.com/doc/2014-11-13/",
            version: "2014-11-13",
            serviceTarget: "AmazonEC2ContainerServiceV20141113",
        },
        serviceId: config?.serviceId ?? "ECS",
        sha256: config?.sha256 ?? Sha256Node/* Sha256Node */.k,
        urlParser: config?.urlParser ?? parseUrl/* parseUrl */.D,
        utf8Decoder: config?.utf8Decoder ?? fromUtf8/* fromUtf8 */.a,
        utf8Encoder: config?.utf8Encoder ?? toUtf8/* toUtf8 */.P,
    };
};

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.js










const runtimeConfig_getRuntimeConfig = (config) => {
    (0,smithy_client_emitWarningIfUnsupportedVersion/* emitWarningIfUnsupportedVersion */.I)(process.version);
    const defaultsMode = (0,resolveDefaultsModeConfig/* resolveDefaultsModeConfig */.I)(config);
    const defaultConfigProvider = () => defaultsMode().then(defaults_mode/* loadConfigsForDefaultMode */.l);
    const clientSharedValues = getRuntimeConfig(config);
    (0,emitWarningIfUnsupportedVersion/* emitWarningIfUnsupportedVersion */.I)(process.version);
    const loaderConfig = {
        profile: config?.profile,
        logger: clientSharedValues.logger,
    };
    return {
        ...clientSharedValues,
        ...config,
        runtime: "node",
        defaultsMode,
        authSchemePreference: config?.authSchemePreference ?? (0,configLoader/* loadConfig */.Z)(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS/* NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */.$, loaderConfig),
        bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength/* calculateBodyLength */.n,
        credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider/* defaultProvider */.v6,
        defaultSocketTimeout: (0,getDefaultSocketTimeout/* getDefaultSocketTimeout */.E)(config?.requestHandler, 900_000),
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,defaultUserAgent/* createDefaultUserAgentProvider */.pf)({ serviceId: clientSharedValues.serviceId, clientVersion: package_namespaceObject.rE }),
        maxAttempts: config?.maxAttempts ?? (0,configLoader/* loadConfig */.Z)(middleware_retry_configurations/* NODE_MAX_ATTEMPT_CONFIG_OPTIONS */.qs, config),
        region: config?.region ?? (0,configLoader/* loadConfig */.Z)(regionConfig_config/* NODE_REGION_CONFIG_OPTIONS */.GG, { ...regionConfig_config/* NODE_REGION_CONFIG_FILE_OPTIONS */.zH, ...loaderConfig }),
        requestHandler: node_http_handler/* NodeHttpHandler */.$.create(config?.requestHandler ?? defaultConfigProvider),
        retryMode: config?.retryMode ??
            (0,configLoader/* loadConfig */.Z)({
                ...middleware_retry_configurations/* NODE_RETRY_MODE_CONFIG_OPTIONS */.kN,
                default: async () => (await defaultConfigProvider()).retryMode || util_retry_config/* DEFAULT_RETRY_MODE */.L0,
            }, config),
        streamCollector: config?.streamCollector ?? stream_collector/* streamCollector */.k,
        useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,configLoader/* loadConfig */.Z)(NodeUseDualstackEndpointConfigOptions/* NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */.e$, loaderConfig),
        useFipsEndpoint: config?.useFipsEndpoint ?? (0,configLoader/* loadConfig */.Z)(NodeUseFipsEndpointConfigOptions/* NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */.Ko, loaderConfig),
        userAgentAppId: config?.userAgentAppId ?? (0,configLoader/* loadConfig */.Z)(nodeAppIdConfigOptions/* NODE_APP_ID_CONFIG_OPTIONS */.hV, loaderConfig),
    };
};

// EXTERNAL MODULE: ../node_modules/@aws-sdk/core/dist-es/submodules/client/region-config-resolver/extensions.js
var region_config_resolver_extensions = __webpack_require__(5489);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js + 3 modules
var defaultExtensionConfiguration = __webpack_require__(2061);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/protocols/protocol-http/extensions/httpExtensionConfiguration.js
var httpExtensionConfiguration = __webpack_require__(8440);
;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
        setHttpAuthScheme(httpAuthScheme) {
            const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
            if (index === -1) {
                _httpAuthSchemes.push(httpAuthScheme);
            }
            else {
                _httpAuthSchemes.splice(index, 1, httpAuthScheme);
            }
        },
        httpAuthSchemes() {
            return _httpAuthSchemes;
        },
        setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
            _httpAuthSchemeProvider = httpAuthSchemeProvider;
        },
        httpAuthSchemeProvider() {
            return _httpAuthSchemeProvider;
        },
        setCredentials(credentials) {
            _credentials = credentials;
        },
        credentials() {
            return _credentials;
        },
    };
};
const resolveHttpAuthRuntimeConfig = (config) => {
    return {
        httpAuthSchemes: config.httpAuthSchemes(),
        httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
        credentials: config.credentials(),
    };
};

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/runtimeExtensions.js




const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0,region_config_resolver_extensions/* getAwsRegionExtensionConfiguration */.R)(runtimeConfig), (0,defaultExtensionConfiguration/* getDefaultExtensionConfiguration */.xA)(runtimeConfig), (0,httpExtensionConfiguration/* getHttpHandlerExtensionConfiguration */.e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach((extension) => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0,region_config_resolver_extensions/* resolveAwsRegionExtensionConfiguration */.$)(extensionConfiguration), (0,defaultExtensionConfiguration/* resolveDefaultRuntimeConfig */.uv)(extensionConfiguration), (0,httpExtensionConfiguration/* resolveHttpHandlerRuntimeConfig */.j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/ECSClient.js













class ECSClient extends client/* Client */.K {
    config;
    constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = resolveClientEndpointParameters(_config_0);
        const _config_2 = (0,configurations/* resolveUserAgentConfig */.D)(_config_1);
        const _config_3 = (0,middleware_retry_configurations/* resolveRetryConfig */.$z)(_config_2);
        const _config_4 = (0,resolveRegionConfig/* resolveRegionConfig */.T)(_config_3);
        const _config_5 = (0,hostHeaderMiddleware/* resolveHostHeaderConfig */.OV)(_config_4);
        const _config_6 = (0,endpoints/* resolveEndpointConfig */.Co)(_config_5);
        const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
        const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
        this.config = _config_8;
        this.middlewareStack.use((0,getSchemaSerdePlugin/* getSchemaSerdePlugin */.wq)(this.config));
        this.middlewareStack.use((0,user_agent_middleware/* getUserAgentPlugin */.sM)(this.config));
        this.middlewareStack.use((0,retry/* getRetryPlugin */.ey)(this.config));
        this.middlewareStack.use((0,contentLengthMiddleware/* getContentLengthPlugin */.vK)(this.config));
        this.middlewareStack.use((0,hostHeaderMiddleware/* getHostHeaderPlugin */.TC)(this.config));
        this.middlewareStack.use((0,loggerMiddleware/* getLoggerPlugin */.Y7)(this.config));
        this.middlewareStack.use((0,getRecursionDetectionPlugin/* getRecursionDetectionPlugin */.n)(this.config));
        this.middlewareStack.use((0,getHttpAuthSchemeEndpointRuleSetPlugin/* getHttpAuthSchemeEndpointRuleSetPlugin */.w)(this.config, {
            httpAuthSchemeParametersProvider: defaultECSHttpAuthSchemeParametersProvider,
            identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig/* DefaultIdentityProviderConfig */.h({
                "aws.auth#sigv4": config.credentials,
            }),
        }));
        this.middlewareStack.use((0,getHttpSigningMiddleware/* getHttpSigningPlugin */.l)(this.config));
    }
    destroy() {
        super.destroy();
    }
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/clocked-retry.js
var clocked_retry = __webpack_require__(8535);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js + 2 modules
var client_command_builder = __webpack_require__(5747);
;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js



const command = (0,client_command_builder/* makeBuilder */.k)(commonParams, "AmazonEC2ContainerServiceV20141113", "ECSClient", endpoints/* getEndpointPlugin */.rD);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/commands/RegisterTaskDefinitionCommand.js


class RegisterTaskDefinitionCommand extends command(_ep0, _mw0, "RegisterTaskDefinition", schemas_0/* RegisterTaskDefinition$ */.k31) {
}

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeTaskDefinitionCommand.js


class DescribeTaskDefinitionCommand extends command(_ep0, _mw0, "DescribeTaskDefinition", schemas_0/* DescribeTaskDefinition$ */.K0Z) {
}

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/commands/RunTaskCommand.js


class RunTaskCommand extends command(_ep0, _mw0, "RunTask", schemas_0/* RunTask$ */.nnR) {
}

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeTasksCommand.js


class DescribeTasksCommand extends command(_ep0, _mw0, "DescribeTasks", schemas_0/* DescribeTasks$ */.Aw_) {
}

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/commands/StopTaskCommand.js


class StopTaskCommand extends command(_ep0, _mw0, "StopTask", schemas_0/* StopTask$ */.kfB) {
}

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/commands/ListTasksCommand.js


class ListTasksCommand extends command(_ep0, _mw0, "ListTasks", schemas_0/* ListTasks$ */.$a_) {
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/task/placement-failure.js
var placement_failure = __webpack_require__(5868);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
// EXTERNAL MODULE: ../build/js/packages/aws/src/registration.js + 1 modules
var registration = __webpack_require__(739);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task/overrides.js
var task_overrides = __webpack_require__(6349);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/run-task-input.js

/** RunTask's parameters for one task. */
function runTaskInput(order, mark) {
    const { cluster, taskDefinition, platformVersion, network } = order;
    const overrides = (0,task_overrides/* sentOverrides */.E)(order.overrides);
    const tags = [...order.tags].map(([key, value]) => ({ key, value }));
    return {
        ...{ cluster, taskDefinition, count: 1, ...mark },
        ...capacityMembers(order.capacity),
        ...(platformVersion === undefined ? {} : { platformVersion }),
        ...(network ? { networkConfiguration: { awsvpcConfiguration: awsvpc(network) } } : {}),
        ...(Object.keys(overrides).length > 0 ? { overrides } : {}),
        ...(order.enableExecuteCommand ? { enableExecuteCommand: true } : {}),
        ...(tags.length > 0 ? { tags } : {}),
    };
}
function capacityMembers(capacity) {
    switch (capacity.kind) {
        case 'launch-type':
            return { launchType: capacity.launchType };
        case 'strategy':
            return {
                capacityProviderStrategy: capacity.items.map(({ capacityProvider, weight, base }) => ({
                    capacityProvider,
                    ...(weight === undefined ? {} : { weight }),
                    ...(base === undefined ? {} : { base }),
                })),
            };
        case 'cluster-default':
            return {};
    }
}
function awsvpc(network) {
    return {
        subnets: [...network.subnets],
        securityGroups: [...network.securityGroups],
        assignPublicIp: network.assignPublicIp ? 'ENABLED' : 'DISABLED',
    };
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/task-snapshot.js
function taskSnapshot(task) {
    return {
        arn: task.taskArn ?? '',
        definitionArn: task.taskDefinitionArn ?? '',
        lastStatus: task.lastStatus ?? 'unknown',
        stopCode: task.stopCode,
        stoppedReason: task.stoppedReason,
        containers: (task.containers ?? []).map(({ name = '', lastStatus, exitCode, reason, runtimeId }) => ({
            name,
            lastStatus,
            exitCode,
            reason,
            runtimeId,
        })),
        createdAt: task.createdAt?.getTime(),
        pullStartedAt: task.pullStartedAt?.getTime(),
        pullStoppedAt: task.pullStoppedAt?.getTime(),
        startedAt: task.startedAt?.getTime(),
        executionStoppedAt: task.executionStoppedAt?.getTime(),
        stoppedAt: task.stoppedAt?.getTime(),
    };
}
function oneOffTask(task) {
    const { startedBy, desiredStatus, group, capacityProviderName, tags = [], overrides } = task;
    return {
        ...taskSnapshot(task),
        startedBy,
        desiredStatus,
        group,
        capacityProvider: capacityProviderName,
        tags: new Map(tags.map(({ key = '', value = '' }) => [key, value])),
        commands: new Map((overrides?.containerOverrides ?? []).flatMap(({ name, command }) => name === undefined || !command ? [] : [[name, command]])),
    };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/aws/src/without-values.js
var without_values = __webpack_require__(2382);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/task-start.js




/** What RunTask's reply says of one task; it may name failures under HTTP 200. */
function repliedStart({ tasks = [], failures = [] }) {
    const [task] = tasks;
    if (task)
        return { kind: 'started', task: oneOffTask(task) };
    const refusals = failures.map(({ arn, reason = 'no reason given', detail }) => ({
        reason,
        detail: [arn, detail].filter(Boolean).join(' ') || undefined,
    }));
    return { kind: 'refused', refusals };
}
/** What a refusal of RunTask says of its own attempt; undefined for errors that are no answer to the request itself. */
function refusedStart(error) {
    if ((0,failures/* errorName */.Is)(error) === 'ConflictException')
        return { kind: 'taken', taskArns: resourceIds(error) };
    if (!(error instanceof Error))
        return undefined;
    // The quota of vCPUs, and too many tasks that wait for a capacity provider, are told as ClientException.
    const isCapacity = /Throttl|TooManyRequests/.test(error.name) ||
        /limit on the number of (vCPUs|tasks)|too many .*PROVISIONING/i.test(error.message);
    const reason = `${error.name}: ${error.message}`;
    return isCapacity ? { kind: 'refused', refusals: [{ reason, detail: undefined }] } : undefined;
}
function resourceIds(error) {
    if (typeof error !== 'object' || error === null || !('resourceIds' in error))
        return [];
    const { resourceIds: ids } = error;
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
/** Another attempt than the one that failed last may have started the task. */
function startUnknown(error, { cluster, startedBy }) {
    if (!(error instanceof failure/* Failure */.HR))
        return error;
    return new failure/* Failure */.HR({
        code: 'start-unknown',
        message: `${error.message}. Whether the task was started is not known.`,
        remedy: `The clean-up step of this job looks for the task and stops it, unless on-cancel is leave. Make sure that none is running before this step is run again: aws ecs list-tasks --cluster ${cluster} --started-by ${startedBy}`,
        cause: error,
    });
}
/** The start without the values of its request that ECS quotes in the words of a refusal. */
function discreet(start, values) {
    if (start.kind !== 'refused')
        return start;
    const refusals = start.refusals.map(({ reason, detail }) => ({
        // What stands in capitals is a code, such as RESOURCE:MEMORY, that tells whether to try again.
        reason: /^[A-Z:_]+$/.test(reason) ? reason : (0,without_values/* withoutValues */.l)(reason, values),
        detail: detail === undefined ? undefined : (0,without_values/* withoutValues */.l)(detail, values),
    }));
    return { kind: 'refused', refusals };
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/unanswered.js
var src_unanswered = __webpack_require__(591);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/ecs.js








/** Amazon ECS, as far as the actions use it. Every method throws Failure. */
class Ecs {
    #client;
    constructor(client) {
        this.#client = client;
    }
    async registerTaskDefinition(definition) {
        const { definition: input } = (0,registration.registrable)(definition, { onMisfit: 'fail' });
        const call = { action: 'ecs:RegisterTaskDefinition', subject: `family ${definition.family}` };
        const reply = await (0,failures/* calling */.X_)(call, () => this.#client.send(new RegisterTaskDefinitionCommand(input)));
        return (0,registration.registered)(reply.taskDefinition, call.subject);
    }
    /** @param name family (its latest ACTIVE revision), family:revision, or ARN */
    async describeTaskDefinition(name) {
        const call = { action: 'ecs:DescribeTaskDefinition', subject: `task definition ${name}` };
        const reply = await (0,failures/* calling */.X_)(call, () => this.#client.send(new DescribeTaskDefinitionCommand({ taskDefinition: name })));
        return (0,registration.registered)(reply.taskDefinition, call.subject);
    }
    /**
     * Starts one task. No message has the values of its environment, which AWS may quote.
     * @throws Failure `start-unknown` when nobody knows whether it was started, others when nothing was
     */
    async runTask(order, mark) {
        const { cluster, taskDefinition } = order;
        const command = new RunTaskCommand(runTaskInput(order, mark));
        const unanswered = (0,src_unanswered/* unansweredAttempts */.J)(command);
        const hidden = [...order.overrides.environment.values()];
        const told = await this.#client.send(command).then(repliedStart, (error) => {
            const call = { action: 'ecs:RunTask', subject: `${taskDefinition} in cluster ${cluster}`, hidden };
            const failure = (0,failures/* failureOfCall */.A7)(error, call);
            const refused = refusedStart(error);
            if (refused)
                return refused;
            throw unanswered() === 0 ? failure : startUnknown(failure, { ...mark, cluster });
        });
        const start = discreet(told, hidden);
        // That there is no room now does not say that there was none for an attempt whose answer is missing.
        if (start.kind !== 'refused' || unanswered() === 0)
            return start;
        throw startUnknown((0,placement_failure/* notPlaced */.nQ)(start.refusals, { cluster, isRetried: false }), { ...mark, cluster });
    }
    /**
     * The task as it is now; undefined when ECS does not show it (just started, or stopped more than an hour ago).
     * @param options.onHidden told why it is not shown, where ECS says more than that it is MISSING; foreign text
     */
    async task(options) {
        const { cluster, arn, onHidden } = options;
        const call = { action: 'ecs:DescribeTasks', subject: `task ${arn}` };
        const reply = await (0,failures/* calling */.X_)(call, () => this.#client.send(new DescribeTasksCommand({ cluster, tasks: [arn] })));
        const [task] = reply.tasks ?? [];
        if (task)
            return taskSnapshot(task);
        const [failure] = reply.failures ?? [];
        if (failure && failure.reason !== 'MISSING') {
            onHidden?.([failure.reason, failure.detail].filter(Boolean).join(' ') || 'no reason given');
        }
        return undefined;
    }
    /** Asks ECS to stop the task; it is still running when this returns. */
    async stopTask(options) {
        const { cluster, arn } = options;
        const reason = options.reason.slice(0, 255);
        const call = { action: 'ecs:StopTask', subject: `task ${arn}` };
        await (0,failures/* calling */.X_)(call, () => this.#client.send(new StopTaskCommand({ cluster, task: arn, reason })));
    }
    /** The tasks that are meant to run and carry this `startedBy`; at most a hundred. */
    async tasksStartedBy({ cluster, startedBy }) {
        // ListTasks takes startedBy only alone, without a status.
        const { arns } = await this.#list({ cluster, startedBy });
        return this.tasks({ cluster, arns });
    }
    /**
     * The tasks of a family that are meant to run, or to end. What ended is listed for about an hour.
     * @returns at most 500 of each: a family that has more is a service that crashes
     */
    async tasksOfFamily({ cluster, family, desiredStatus, }) {
        const found = [];
        let nextToken;
        for (let page = 0; page < 5; page++) {
            const from = nextToken === undefined ? {} : { nextToken };
            const listed = await this.#list({ cluster, family, desiredStatus, ...from });
            found.push(...(await this.tasks({ cluster, arns: listed.arns })));
            nextToken = listed.nextToken;
            if (nextToken === undefined)
                break;
        }
        return found;
    }
    /** Those of the tasks that ECS shows, with their tags; at most a hundred. */
    async tasks({ cluster, arns }) {
        if (arns.length === 0)
            return [];
        const call = { action: 'ecs:DescribeTasks', subject: `tasks in cluster ${cluster}` };
        const command = new DescribeTasksCommand({ cluster, tasks: [...arns], include: ['TAGS'] });
        const { tasks = [] } = await (0,failures/* calling */.X_)(call, () => this.#client.send(command));
        return tasks.map(oneOffTask);
    }
    async #list(input) {
        const call = { action: 'ecs:ListTasks', subject: `cluster ${input.cluster}` };
        const { taskArns = [], nextToken } = await (0,failures/* calling */.X_)(call, () => this.#client.send(new ListTasksCommand(input)));
        return { arns: taskArns, nextToken };
    }
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/canonical.js
var canonical = __webpack_require__(5940);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/transport/httpResponse.js
var httpResponse = __webpack_require__(7291);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/protocols/collect-stream-body.js
var collect_stream_body = __webpack_require__(3822);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/raw-reply.js


/** The reply as AWS wrote it: of what the SDK reads in it, every member is missing that its version does not know. */
async function rawReply(client, command) {
    let text = '';
    command.middlewareStack.add((next) => async (args) => {
        const handled = await next(args);
        if (httpResponse/* HttpResponse */.c.isInstance(handled.response)) {
            const { response } = handled;
            const bytes = await (0,collect_stream_body/* collectBody */.P)(response.body, client.config);
            response.body = bytes;
            text = bytes.transformToString();
        }
        return handled;
    }, 
    // Nearer to the wire than the SDK's own reader, which gets the bytes again.
    { step: 'deserialize', priority: 'low', name: 'rawReply' });
    await client.send(command);
    const value = JSON.parse(text);
    return (0,json/* isJson */.Fh)(value) ? value : null;
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/ecs-definitions.js








/** The task definitions of Amazon ECS with their tags. Every method throws Failure. */
class EcsDefinitions {
    #client;
    #registering;
    #once;
    /**
     * @param options.registering gives a client that makes one attempt only: RegisterTaskDefinition has no token that would
     *   make a repetition harmless
     */
    constructor(options) {
        this.#client = options.client;
        this.#registering = options.registering;
    }
    /**
     * With all fields that ECS shows, also those that the SDK does not know.
     * @param name family (its latest ACTIVE revision), family:revision, or ARN
     */
    async describe(name) {
        const call = { action: 'ecs:DescribeTaskDefinition', subject: `task definition ${name}` };
        const command = new DescribeTaskDefinitionCommand({ taskDefinition: name, include: ['TAGS'] });
        const reply = await (0,failures/* calling */.X_)(call, () => rawReply(this.#client, command));
        return (0,registration.registeredDefinition)(withTags(reply), call.subject);
    }
    /** The same; undefined when there is none. */
    async find(name) {
        try {
            return await this.describe(name);
        }
        catch (error) {
            if (error instanceof failure/* Failure */.HR && error.code === 'not-found')
                return undefined;
            throw error;
        }
    }
    /** @param name family (its latest ACTIVE revision), family:revision, or ARN */
    async source(name) {
        const registered = await this.describe(name);
        const { definition } = registered;
        return { registered, definition: (0,registration.registrableCopy)(definition), unknown: (0,registration.unknownMembers)(definition) };
    }
    /** Asks once. Throws only what is a refusal for good. */
    async register(definition) {
        const { definition: fitting } = (0,registration.registrable)(definition, { onMisfit: 'fail' });
        const { tags, ...rest } = fitting;
        // ECS refuses an empty list, by which its console says that there are none.
        const input = tags?.length === 0 ? rest : fitting;
        const client = this.#once ?? this.#registering();
        this.#once = client;
        // A runner's wrong clock is corrected after a refusal for the next attempt, which this client does not make.
        client.config.systemClockOffset = this.#client.config.systemClockOffset;
        const command = new RegisterTaskDefinitionCommand(input);
        const unanswered = (0,src_unanswered/* unansweredAttempts */.J)(command);
        try {
            const { taskDefinition } = await client.send(command);
            const arn = taskDefinition?.taskDefinitionArn;
            return arn === undefined ? { kind: 'unknown', why: unnamed(definition) } : { kind: 'registered', arn };
        }
        catch (error) {
            const call = { action: 'ecs:RegisterTaskDefinition', subject: `family ${definition.family}` };
            const why = (0,failures/* failureOfCall */.A7)(error, call);
            if (!(why instanceof failure/* Failure */.HR))
                throw why;
            if (why.code === 'throttled')
                return { kind: 'throttled', why };
            if (unanswered() > 0)
                return { kind: 'unknown', why };
            throw why;
        }
    }
}
/** Tags are told beside a definition and are a part of what is registered, where an empty list is refused. */
function withTags(reply) {
    if (!(0,json/* isJsonObject */.OW)(reply))
        return undefined;
    const { taskDefinition, tags } = reply;
    const own = (0,json/* isJsonArray */.Md)(tags) ? tags.filter((tag) => (0,json/* isJsonObject */.OW)(tag) && !/^aws:/i.test(String(tag.key))) : [];
    if (!(0,json/* isJsonObject */.OW)(taskDefinition))
        return undefined;
    return { ...(0,canonical/* withoutNulls */.Le)(taskDefinition), ...(own.length > 0 ? { tags: own } : {}) };
}
function unnamed({ family }) {
    return new failure/* Failure */.HR({
        code: 'aws-error',
        message: `ECS answered without the ARN of the revision of family ${family}.`,
        remedy: 'Look at the latest revisions of the family before this step is run again.',
    });
}

;// CONCATENATED MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServicesCommand.js


class DescribeServicesCommand extends command(_ep0, _mw0, "DescribeServices", schemas_0/* DescribeServices$ */.i2N) {
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var arn = __webpack_require__(8999);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/service-task-settings.js
/** What a service that was described with its tags gives its tasks. */
function serviceTaskSettings(service) {
    const { serviceName = '', taskSets = [], tags = [] } = service;
    // Where a deployment controller other than ECS's makes task sets, each has settings of its own, and what the service
    // shows may be missing, or left from before.
    const primary = taskSets.find(({ status }) => status === 'PRIMARY');
    const capacity = (primary && capacityOf(primary)) ?? capacityOf(service) ?? { kind: 'cluster-default' };
    return {
        name: serviceName,
        capacity,
        platformVersion: primary?.platformVersion ?? service.platformVersion,
        network: (primary && networkOf(primary)) ?? networkOf(service),
        tags: new Map(tags.flatMap(({ key, value = '' }) => (key === undefined ? [] : [[key, value]]))),
    };
}
function capacityOf({ launchType, capacityProviderStrategy = [] }) {
    if (capacityProviderStrategy.length > 0) {
        const items = capacityProviderStrategy.flatMap(({ capacityProvider, weight, base }) => capacityProvider === undefined ? [] : [{ capacityProvider, weight, base }]);
        return { kind: 'strategy', items };
    }
    return isLaunchType(launchType) ? { kind: 'launch-type', launchType } : undefined;
}
/** RunTask takes no others: instances that ECS manages are asked for by their capacity provider. */
function isLaunchType(text) {
    return text === 'EC2' || text === 'FARGATE' || text === 'EXTERNAL';
}
function networkOf({ networkConfiguration }) {
    const { awsvpcConfiguration: awsvpc } = networkConfiguration ?? {};
    return awsvpc && taskNetwork(awsvpc);
}
function taskNetwork({ subnets = [], securityGroups = [], assignPublicIp }) {
    return { subnets, securityGroups, assignPublicIp: assignPublicIp === 'ENABLED' };
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/ecs-services.js






/** The services of Amazon ECS, as far as the actions use them. Every method throws Failure. */
class EcsServices {
    #client;
    constructor(client) {
        this.#client = client;
    }
    async service(options) {
        return serviceSnapshot(await this.#described(options));
    }
    /** @throws Failure `not-found` also for a service that was deleted and is shown for some time still */
    async taskSettings(options) {
        const service = await this.#described(options, ['TAGS']);
        if (service.status === 'INACTIVE')
            throw noService(options, 'INACTIVE: it was deleted');
        return serviceTaskSettings(service);
    }
    /** The stopped tasks of one task set, at most a hundred; ECS forgets a task about an hour after its end. */
    async stoppedTasks(options) {
        const { cluster, service: serviceName, taskSetId } = options;
        const subject = `stopped tasks of service ${serviceName} in cluster ${cluster}`;
        const listing = new ListTasksCommand({ cluster, serviceName, desiredStatus: 'STOPPED', maxResults: 100 });
        const { taskArns = [] } = await (0,failures/* calling */.X_)({ action: 'ecs:ListTasks', subject }, () => this.#client.send(listing));
        if (taskArns.length === 0)
            return [];
        const describing = new DescribeTasksCommand({ cluster, tasks: taskArns });
        const { tasks = [] } = await (0,failures/* calling */.X_)({ action: 'ecs:DescribeTasks', subject }, () => this.#client.send(describing));
        // ListTasks takes startedBy only alone, without the status.
        return tasks.filter(({ startedBy }) => startedBy === taskSetId).map(taskSnapshot);
    }
    async #described(name, include = []) {
        const { cluster, service } = name;
        const call = { action: 'ecs:DescribeServices', subject: subjectOf(name) };
        const command = new DescribeServicesCommand({
            ...{ cluster, services: [service] },
            ...(include.length > 0 ? { include: [...include] } : {}),
        });
        const reply = await (0,failures/* calling */.X_)(call, () => this.#client.send(command));
        const [found] = reply.services ?? [];
        if (found)
            return found;
        throw noService(name, reply.failures?.[0]?.reason ?? 'no reason given');
    }
}
function subjectOf({ cluster, service }) {
    return `service ${service} in cluster ${cluster}`;
}
function noService(name, reason) {
    return new failure/* Failure */.HR({
        code: 'not-found',
        message: `there is no ${subjectOf(name)} (${reason}).`,
        remedy: 'Check the names, the region and the account.',
    });
}
function serviceSnapshot(service) {
    const { serviceName = '', clusterArn = '', taskSets = [], deployments = [], events = [] } = service;
    const loadBalancers = service.loadBalancers?.length
        ? service.loadBalancers
        : taskSets.flatMap((taskSet) => taskSet.loadBalancers ?? []);
    return {
        arn: service.serviceArn ?? '',
        name: serviceName,
        cluster: (0,arn/* lastSegment */.mp)(clusterArn),
        status: service.status ?? 'unknown',
        // A service without one is ECS's own: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
        controller: service.deploymentController?.type ?? 'ECS',
        taskDefinition: deployments.find(({ status }) => status === 'PRIMARY')?.taskDefinition ?? service.taskDefinition,
        desired: service.desiredCount ?? 0,
        loadBalancers: loadBalancers.flatMap(({ containerName: container, containerPort: port }) => container === undefined || port === undefined ? [] : [{ container, port }]),
        taskSets: taskSets.map(taskSetSnapshot),
        events: events.map(({ id = '', createdAt, message = '' }) => ({ id, at: createdAt?.getTime() ?? 0, message })),
    };
}
function taskSetSnapshot(taskSet) {
    return {
        id: taskSet.id ?? '',
        externalId: taskSet.externalId,
        status: taskSet.status ?? 'unknown',
        taskDefinition: taskSet.taskDefinition ?? '',
        targetGroupArns: (taskSet.loadBalancers ?? []).flatMap(({ targetGroupArn }) => targetGroupArn ?? []),
        createdAt: taskSet.createdAt?.getTime(),
    };
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/client.js + 2 modules
var connect_client = __webpack_require__(8310);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/ecs.js






/** Tasks and task definitions, on an SDK client of its own. */
function ecs(options) {
    return new Ecs((0,connect_client/* connected */.a)(ECSClient, options));
}
/** The same beside services and task definitions, on one SDK client for all; a registration has one of its own. */
function ecsWithServices(options) {
    const client = (0,connect_client/* connected */.a)(ECSClient, options);
    const once = (0,clocked_retry/* clockedRetry */.u)({ clock: options.clock, attempts: 1, random: Math.random });
    const registering = () => (0,connect_client/* connected */.a)(ECSClient, options, { retryStrategy: once });
    return {
        tasks: new Ecs(client),
        services: new EcsServices(client),
        definitions: new EcsDefinitions({ client, registering }),
    };
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

/***/ 739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registered: () => (/* binding */ registered),
  registeredDefinition: () => (/* binding */ registeredDefinition),
  registrable: () => (/* binding */ registrable),
  registrableCopy: () => (/* binding */ registrableCopy),
  unknownMembers: () => (/* binding */ unknownMembers)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(693);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/json.js
var json = __webpack_require__(8108);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/describe-only.js
var describe_only = __webpack_require__(2764);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/task-definition.js
var task_definition = __webpack_require__(8123);
// EXTERNAL MODULE: ../node_modules/@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js
var NormalizedSchema = __webpack_require__(6627);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/conformance.js


/**
 * What of `value` would not reach AWS as it stands. The SDK neither checks types nor says so when it drops a field its
 * version does not know; this walks the same schema and says it.
 */
function misfits(schema, value, at = '') {
    const shape = NormalizedSchema/* NormalizedSchema */.l1.of(schema);
    if (value === null)
        return [];
    if (shape.isStructSchema())
        return structMisfits(shape, value, at);
    if (shape.isListSchema()) {
        if (!(0,json/* isJsonArray */.Md)(value))
            return [wrongType(at, 'a list', value)];
        return value.flatMap((entry, index) => misfits(shape.getValueSchema(), entry, `${at}[${index}]`));
    }
    if (shape.isMapSchema()) {
        if (!(0,json/* isJsonObject */.OW)(value))
            return [wrongType(at, 'a mapping', value)];
        return Object.entries(value).flatMap(([key, entry]) => misfits(shape.getValueSchema(), entry, `${at}.${key}`));
    }
    if (shape.isStringSchema())
        return typeof value === 'string' ? [] : [wrongType(at, 'a string', value)];
    if (shape.isNumericSchema())
        return typeof value === 'number' ? [] : [wrongType(at, 'a number', value)];
    if (shape.isBooleanSchema())
        return typeof value === 'boolean' ? [] : [wrongType(at, 'true or false', value)];
    return [];
}
function structMisfits(shape, value, at) {
    if (!(0,json/* isJsonObject */.OW)(value))
        return [wrongType(at, 'a mapping', value)];
    const members = new Map(shape.structIterator());
    return Object.entries(value).flatMap(([key, entry]) => {
        const path = at === '' ? key : `${at}.${key}`;
        const member = members.get(key);
        if (!member)
            return [unknownField(path)];
        return misfits(member, entry, path);
    });
}
function unknownField(at) {
    return { kind: 'unknown', at, message: 'is no field that this version knows, so AWS would never see it' };
}
function wrongType(at, expected, value) {
    return { kind: 'wrong-type', at, message: `expected ${expected}, found ${(0,json/* kindOf */.I)(value)}` };
}
/** The value without the fields that the schema does not know, at every depth: what the SDK would send of it. */
function withoutUnknown(schema, value) {
    const shape = NormalizedSchema/* NormalizedSchema */.l1.of(schema);
    if ((0,json/* isJsonArray */.Md)(value)) {
        return shape.isListSchema() ? value.map((entry) => withoutUnknown(shape.getValueSchema(), entry)) : value;
    }
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    if (shape.isMapSchema()) {
        const entries = Object.entries(value);
        return Object.fromEntries(entries.map(([key, entry]) => [key, withoutUnknown(shape.getValueSchema(), entry)]));
    }
    if (!shape.isStructSchema())
        return value;
    const members = new Map(shape.structIterator());
    return Object.fromEntries(Object.entries(value).flatMap(([key, entry]) => {
        const member = members.get(key);
        return member ? [[key, withoutUnknown(member, entry)]] : [];
    }));
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/registration.js







/**
 * The definition as the input of RegisterTaskDefinition.
 * @param options.onMisfit what becomes of fields that this version does not know and that would not reach AWS: they are a
 *   failure, or are left out and told
 * @throws Failure `invalid-source` when a field would not reach AWS, or has the wrong type
 */
function registrable(definition, options) {
    const found = misfits(schemas_0/* RegisterTaskDefinitionRequest$ */.fSK, definition);
    const dropped = options.onMisfit === 'drop' ? found.filter(({ kind }) => kind === 'unknown') : [];
    const rest = dropped.length === 0 ? definition : known(definition);
    if (fits(rest))
        return { definition: rest, dropped };
    throw (0,failure/* failureOf */.g5)(found.filter((misfit) => !dropped.includes(misfit)), {
        code: 'invalid-source',
        what: `task definition ${definition.family} cannot be registered as it stands`,
        remedy: 'Correct the fields named; remove those that only describe-task-definition shows.',
    });
}
function fits(definition) {
    return misfits(schemas_0/* RegisterTaskDefinitionRequest$ */.fSK, definition).length === 0;
}
function known(definition) {
    return (0,task_definition/* taskDefinitionOf */.Ib)(withoutUnknown(schemas_0/* RegisterTaskDefinitionRequest$ */.fSK, definition), definition.family);
}
/** A definition as ECS shows it, without what only it can set: a copy that can be registered. */
function registrableCopy(definition) {
    const members = registrableMembers();
    const { family, containerDefinitions, ...rest } = definition;
    const kept = Object.entries(rest).filter(([name]) => members.has(name));
    return { ...Object.fromEntries(kept), family, containerDefinitions };
}
/** Members that ECS shows of a definition, though this version knows them neither as something to register nor otherwise. */
function unknownMembers(definition) {
    const members = registrableMembers();
    return Object.keys(definition).filter((name) => !members.has(name) && !describe_only/* describeOnly */.S.has(name));
}
function registrableMembers() {
    return new Set([...NormalizedSchema/* NormalizedSchema */.l1.of(schemas_0/* RegisterTaskDefinitionRequest$ */.fSK).structIterator()].map(([name]) => name));
}
/** What ECS answered, as plain JSON. */
function registered(reply, subject) {
    const plain = JSON.parse(JSON.stringify(reply ?? null));
    return registeredDefinition((0,json/* isJson */.Fh)(plain) ? plain : null, subject);
}
/** @throws Failure `aws-error` when it is none */
function registeredDefinition(shown, subject) {
    const arn = (0,json/* isJsonObject */.OW)(shown) ? shown.taskDefinitionArn : undefined;
    if (shown === undefined || typeof arn !== 'string') {
        throw new failure/* Failure */.HR({
            code: 'aws-error',
            message: `ECS answered without a task definition for ${subject}.`,
            remedy: 'Run the step again.',
        });
    }
    return { arn, definition: (0,task_definition/* taskDefinitionOf */.Ib)(shown, arn) };
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

/***/ 591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ unansweredAttempts)
/* harmony export */ });
/* harmony import */ var _failure_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1107);
/* harmony import */ var _sdk_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1885);


/**
 * Counts, while a command is sent, the attempts that nobody knows the effect of: they got no answer, or one that does not
 * say it. What was refused had none, and neither has what was never sent.
 */
function unansweredAttempts(command) {
    let count = 0;
    const counting = (next) => async (args) => {
        try {
            return await next(args);
        }
        catch (error) {
            if (!isRefusal(error))
                count += 1;
            throw error;
        }
    };
    // Behind the SDK's retries and its signing: once for each request that goes out.
    command.middlewareStack.add(counting, { step: 'finalizeRequest', priority: 'low', name: 'countUnanswered' });
    return () => count;
}
function isRefusal(error) {
    const status = (0,_sdk_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .httpStatus */ .n)(error) ?? 0;
    return error instanceof Error && status >= 400 && status < 500 && !(0,_failure_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnreadable */ .G)(error);
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

/***/ 6349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sentOverrides),
/* harmony export */   y: () => (/* binding */ overrideMistakes)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8108);

// RunTask, overrides: "A total of 8192 characters are allowed for overrides. This limit includes the JSON formatting
// characters of the override structure."
const mostCharacters = 8_192;
/** What differs from the definition, in the form in which it is sent. */
function sentOverrides(overrides) {
    const { container: name, command, taskRoleArn, cpu, memory } = overrides;
    const environment = [...overrides.environment].map(([key, value]) => ({ name: key, value }));
    const container = {
        ...(command ? { command: [...command] } : {}),
        ...(environment.length > 0 ? { environment } : {}),
    };
    return {
        ...(Object.keys(container).length > 0 ? { containerOverrides: [{ name, ...container }] } : {}),
        ...(taskRoleArn === undefined ? {} : { taskRoleArn }),
        ...(cpu === undefined ? {} : { cpu }),
        ...(memory === undefined ? {} : { memory }),
    };
}
/** What ECS would refuse of them. No value is ever shown. */
function overrideMistakes(overrides, definition) {
    const mistakes = secretMistakes(overrides, definition);
    const size = JSON.stringify(sentOverrides(overrides)).length;
    if (size <= mostCharacters)
        return mistakes;
    const message = `make overrides of ${size} characters; ECS takes ${mostCharacters}, all names and signs of the JSON included`;
    return [...mistakes, { at: 'command and environment-variables', message }];
}
/** "The secret name must be unique and not shared with any new or existing environment variables set on the container". */
function secretMistakes({ container, environment }, definition) {
    const secrets = secretNames(definition, container);
    return [...environment.keys()]
        .filter((name) => secrets.includes(name))
        .map((name) => ({
        at: 'environment-variables',
        message: `${name} is a secret of container "${container}" in the task definition, and ECS takes no variable of the same name`,
    }));
}
function secretNames({ containerDefinitions }, name) {
    const secrets = containerDefinitions.find((container) => container.name === name)?.secrets;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .Md)(secrets))
        return [];
    return secrets.flatMap((secret) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(secret) && typeof secret.name === 'string' ? secret.name : []));
}


/***/ }),

/***/ 5868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ mayFindRoom),
/* harmony export */   Kw: () => (/* binding */ refusalText),
/* harmony export */   nQ: () => (/* binding */ notPlaced)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html */
const rules = [
    {
        applies: /^RESOURCE:ENI/,
        mayPass: true,
        remedy: 'No instance has a network interface left: add instances, or switch on ENI trunking.',
    },
    {
        applies: /^RESOURCE:/,
        mayPass: true,
        remedy: 'No instance of the cluster has this much left: add instances, or lower cpu and memory of the task.',
    },
    {
        applies: /^AGENT/,
        mayPass: true,
        remedy: 'The ECS agent of the instance is not connected: look at the instance.',
    },
    {
        applies: /^\S*(Throttl|TooManyRequests)/,
        mayPass: true,
        remedy: 'AWS kept refusing for too many calls: start fewer tasks at once.',
    },
    {
        applies: /limit on the number of/i,
        mayPass: true,
        remedy: "The account's quota of Fargate is used up: wait for other tasks to end, or ask for more in Service Quotas.",
    },
    {
        applies: /too many .*PROVISIONING/i,
        mayPass: true,
        remedy: 'The capacity provider is still busy with tasks that wait for it: look at its Auto Scaling group.',
    },
    {
        applies: /capacity/i,
        mayPass: true,
        remedy: 'AWS has no room there at the moment: name subnets in other zones, or another capacity provider.',
    },
    {
        applies: /^(ATTRIBUTE|LOCATION|MemberOf)/,
        mayPass: false,
        remedy: 'No instance of the cluster has what the task definition asks for: compare requiresAttributes, placement constraints and zones.',
    },
    {
        applies: /^(MISSING|INACTIVE)/,
        mayPass: false,
        remedy: 'The cluster has no such instance, or is INACTIVE: check its name.',
    },
];
const otherwise = { applies: /(?:)/, mayPass: false, remedy: 'The reason is in the words of ECS.' };
/** Whether a later start may find room, going by every reason that ECS gave. */
function mayFindRoom(refusals) {
    return refusals.length > 0 && refusals.every((refusal) => ruleOf(refusal).mayPass);
}
/** Why no task was placed, in one line; foreign text. */
function refusalText(refusals) {
    return (refusals.map(({ reason, detail }) => [reason, detail].filter(Boolean).join(' ')).join('; ') || 'it gave no reason');
}
/**
 * The failure of a start that ECS answered without placing a task.
 * @param options.isRetried whether it was tried again as long as it may be
 */
function notPlaced(refusals, { cluster, isRetried }) {
    const remedies = [...new Set(refusals.map((refusal) => ruleOf(refusal).remedy))];
    const again = isRetried
        ? 'It was tried again as long as wait-minutes let it.'
        : 'With retry-on-capacity: true the step keeps trying until wait-minutes are over.';
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'not-started',
        message: `ECS placed no task in cluster ${cluster}: ${refusalText(refusals)}.`,
        remedy: ['Nothing was started.', ...remedies, ...(mayFindRoom(refusals) ? [again] : [])].join(' '),
    });
}
function ruleOf({ reason }) {
    return rules.find(({ applies }) => applies.test(reason)) ?? otherwise;
}


/***/ })

};
