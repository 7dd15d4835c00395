export const id = 9587;
export const ids = [9587,3307];
export const modules = {

/***/ 9587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logsClient: () => (/* binding */ logsClient)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var _ecs_actions_aws_connect_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3307);
/* harmony import */ var _ecs_actions_github_log__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7661);



/** CloudWatch Logs for a task that may say much in little time. */
function logsClient(settings) {
    // Else V8 enlarges its space for new objects as long as there is much to read: 100,000 lines took 160 MiB, not 120.
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
    const source = (0,_ecs_actions_aws_connect_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_1__.cloudWatchLogs)(settings);
    return {
        async page(wanted) {
            // No more is read than was printed: what a slow reader has not taken is in our memory.
            await (0,_ecs_actions_github_log__WEBPACK_IMPORTED_MODULE_2__/* .printed */ .z)();
            return source.page(wanted);
        },
    };
}


/***/ }),

/***/ 3307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cloudWatchLogs: () => (/* binding */ cloudWatchLogs)
});

// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/CloudWatchLogsClient.js + 9 modules
var CloudWatchLogsClient = __webpack_require__(3732);
// EXTERNAL MODULE: ../node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commands/GetLogEventsCommand.js + 1 modules
var GetLogEventsCommand = __webpack_require__(2467);
// EXTERNAL MODULE: ../build/js/packages/aws/src/failures.js
var failures = __webpack_require__(2948);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/cloudwatch-logs.js


// CloudWatch Logs would give up to 10,000: reply, parsed reply and lines of that many are tens of MiB at a time.
const eventsOfPage = 1_000;
/** Amazon CloudWatch Logs, as far as the actions use it. */
class CloudWatchLogs {
    #client;
    constructor(client) {
        this.#client = client;
    }
    /**
     * A page of a stream, oldest first; undefined while the stream does not exist, as before its first line.
     * @throws Failure
     */
    async page(options) {
        const { group, stream, token } = options;
        try {
            const reply = await this.#client.send(new GetLogEventsCommand/* GetLogEventsCommand */.h({
                logGroupName: group,
                logStreamName: stream,
                // Without it the first page is the newest one, and its token leads nowhere but to the end.
                startFromHead: true,
                limit: eventsOfPage,
                ...(token === undefined ? {} : { nextToken: token }),
            }));
            const events = (reply.events ?? []).map(({ timestamp = 0, message = '' }) => ({ timestamp, message }));
            return { events, nextToken: reply.nextForwardToken };
        }
        catch (error) {
            if ((0,failures/* errorName */.Is)(error) === 'ResourceNotFoundException')
                return undefined;
            throw (0,failures/* failureOfCall */.A7)(error, { action: 'logs:GetLogEvents', subject: `log stream ${stream} of ${group}` });
        }
    }
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/connect/client.js + 2 modules
var client = __webpack_require__(8310);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/connect/cloudwatch-logs.js



/** CloudWatch Logs on an SDK client of its own; apart, so that only steps that need it load it. */
function cloudWatchLogs(options) {
    return new CloudWatchLogs((0,client/* connected */.a)(CloudWatchLogsClient/* CloudWatchLogsClient */.T, options));
}


/***/ })

};
