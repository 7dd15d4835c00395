export const id = 3559;
export const ids = [3559];
export const modules = {

/***/ 1178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cloudWatch: () => (/* binding */ cloudWatch)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-cloudwatch/dist-es/CloudWatchClient.js + 13 modules
var CloudWatchClient = __webpack_require__(3793);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-cloudwatch/dist-es/commands/DescribeAlarmsCommand.js + 1 modules
var DescribeAlarmsCommand = __webpack_require__(1640);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/cloudwatch.js


/** Amazon CloudWatch, as far as the actions use it. Every method throws Failure. */
class CloudWatch {
    #client;
    constructor(client) {
        this.#client = client;
    }
    /** The alarms of these names that exist. */
    async alarms(names) {
        const call = { action: 'cloudwatch:DescribeAlarms', subject: `alarms ${names.join(', ')}` };
        const command = new DescribeAlarmsCommand/* DescribeAlarmsCommand */.z({
            AlarmNames: [...names],
            // Without it only metric alarms are found.
            AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
            MaxRecords: 100,
        });
        const { MetricAlarms = [], CompositeAlarms = [] } = await (0,failures/* calling */.X_)(call, () => this.#client.send(command));
        return [...MetricAlarms, ...CompositeAlarms].map(({ AlarmName = '', StateValue, StateReason }) => ({
            name: AlarmName,
            state: StateValue ?? 'unknown',
            reason: StateReason,
        }));
    }
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/client.js + 2 modules
var client = __webpack_require__(8310);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/cloudwatch.js



/** CloudWatch on an SDK client of its own; apart, so that only steps that need it load it. */
function cloudWatch(options) {
    return new CloudWatch((0,client/* connected */.a)(CloudWatchClient/* CloudWatchClient */.W, options));
}


/***/ })

};
