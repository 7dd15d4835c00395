export const id = 9330;
export const ids = [9330];
export const modules = {

/***/ 9330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  elb: () => (/* binding */ elb)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/ElasticLoadBalancingV2Client.js + 8 modules
var ElasticLoadBalancingV2Client = __webpack_require__(1127);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetHealthCommand.js + 1 modules
var DescribeTargetHealthCommand = __webpack_require__(7045);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/elb.js


/** Elastic Load Balancing, as far as the actions use it. Every method throws Failure. */
class Elb {
    #client;
    constructor(client) {
        this.#client = client;
    }
    async targetHealth(targetGroupArn) {
        const call = { action: 'elasticloadbalancing:DescribeTargetHealth', subject: `target group ${targetGroupArn}` };
        const command = new DescribeTargetHealthCommand/* DescribeTargetHealthCommand */.q({ TargetGroupArn: targetGroupArn });
        const reply = await (0,failures/* calling */.X_)(call, () => this.#client.send(command));
        return (reply.TargetHealthDescriptions ?? []).map(({ Target: target, TargetHealth: health }) => ({
            id: target?.Port === undefined ? (target?.Id ?? '') : `${target.Id}:${target.Port}`,
            state: health?.State ?? 'unknown',
            reason: health?.Reason,
            description: health?.Description,
        }));
    }
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/client.js + 2 modules
var client = __webpack_require__(8310);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/elb.js



/** Elastic Load Balancing on an SDK client of its own; apart, so that only steps that need it load it. */
function elb(options) {
    return new Elb((0,client/* connected */.a)(ElasticLoadBalancingV2Client/* ElasticLoadBalancingV2Client */.M, options));
}


/***/ })

};
