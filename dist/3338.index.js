export const id = 3338;
export const ids = [3338];
export const modules = {

/***/ 3338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iam: () => (/* binding */ iam)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-iam/dist-es/IAMClient.js + 8 modules
var IAMClient = __webpack_require__(561);
// EXTERNAL MODULE: ../build/js/packages/aws/src/client-settings.js
var client_settings = __webpack_require__(2500);
// EXTERNAL MODULE: ../build/js/packages/aws/src/clocked-retry.js
var clocked_retry = __webpack_require__(8535);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-iam/dist-es/commands/SimulatePrincipalPolicyCommand.js + 1 modules
var SimulatePrincipalPolicyCommand = __webpack_require__(3228);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/iam.js


/** AWS Identity and Access Management, as far as the actions use it. Every method throws Failure. */
class Iam {
    #client;
    constructor(client) {
        this.#client = client;
    }
    /**
     * Those of the actions that the role's policies do not allow on all resources, as far as they can be simulated: policies
     * of the resources, and conditions on what is not known here, are not looked at.
     */
    async notAllowed(options) {
        const { roleArn, actions } = options;
        const call = { action: 'iam:SimulatePrincipalPolicy', subject: `role ${roleArn}` };
        const allowed = new Set();
        let marker;
        do {
            const from = marker === undefined ? {} : { Marker: marker };
            const input = { PolicySourceArn: roleArn, ActionNames: [...actions], ...from };
            const reply = await (0,failures/* calling */.X_)(call, () => this.#client.send(new SimulatePrincipalPolicyCommand/* SimulatePrincipalPolicyCommand */.k(input)));
            for (const { EvalActionName: name, EvalDecision: decision } of reply.EvaluationResults ?? []) {
                if (name !== undefined && decision === 'allowed')
                    allowed.add(name.toLowerCase());
            }
            marker = reply.IsTruncated ? reply.Marker : undefined;
        } while (marker !== undefined);
        return actions.filter((name) => !allowed.has(name.toLowerCase()));
    }
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/client.js + 2 modules
var client = __webpack_require__(8310);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/iam.js





// What is asked here is only good to know, and must not keep the work waiting: a network of its own may have no way to
// IAM at all.
const attempts = 3;
const connectTimeout = 3_000;
const replyTimeout = 10_000;
/** IAM on an SDK client of its own; apart, so that only steps that need it load it. */
function iam(options) {
    const retryStrategy = (0,clocked_retry/* clockedRetry */.u)({ clock: options.clock, attempts, random: Math.random });
    const { requestHandler } = (0,client_settings/* clientSettings */.r)(options);
    const timeouts = { connectionTimeout: connectTimeout, requestTimeout: replyTimeout, socketTimeout: replyTimeout };
    return new Iam((0,client/* connected */.a)(IAMClient/* IAMClient */.h, options, { retryStrategy, requestHandler: { ...requestHandler, ...timeouts } }));
}


/***/ })

};
