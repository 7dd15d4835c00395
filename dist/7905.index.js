export const id = 7905;
export const ids = [7905];
export const modules = {

/***/ 7905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logFindings: () => (/* binding */ logFindings)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2610);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4740);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8704);



// LogConfiguration, logDriver.
const fargateDrivers = ['awslogs', 'splunk', 'awsfirelens'];
/** Where the output of containers goes, and what the log drivers need (LogConfiguration). */
function* logFindings(definition, purpose) {
    for (const container of definition.containers) {
        const at = `${container.at}.logConfiguration`;
        const { logConfiguration } = container.value;
        if (!(0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(logConfiguration)) {
            yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('no-log-configuration', at, `is missing: on Fargate the output of ${container.label} is lost, elsewhere it stays on the instance.`);
            continue;
        }
        yield* driverFindings(logConfiguration, { at, isForFargate: definition.isForFargate });
        if (purpose === 'one-off')
            yield* modeFindings(container, at);
    }
}
function* driverFindings(configuration, { at, isForFargate }) {
    const { logDriver, options, secretOptions } = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapping */ .pq)(configuration);
    const driver = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(logDriver);
    if (isForFargate && driver !== undefined && !fargateDrivers.includes(driver)) {
        yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('fargate-log-driver', `${at}.logDriver`, `is not for Fargate, which has ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(fargateDrivers)}.`);
    }
    const given = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapping */ .pq)(options);
    if (driver === 'awslogs') {
        const needed = ['awslogs-group', 'awslogs-region', ...(isForFargate ? ['awslogs-stream-prefix'] : [])];
        const missing = needed.filter((option) => !isSet(given[option]));
        if (missing.length > 0) {
            yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('awslogs-options', `${at}.options`, `lacks ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(missing)}, which the log driver awslogs needs.`);
        }
        if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(given['awslogs-datetime-format']) && (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(given['awslogs-multiline-pattern'])) {
            const said = 'has both awslogs-datetime-format and awslogs-multiline-pattern; the latter is ignored.';
            yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('awslogs-patterns', `${at}.options`, said);
        }
    }
    if (driver !== 'splunk')
        return;
    const secrets = new Set((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(secretOptions, at).map(({ value }) => value.name));
    const missing = ['splunk-url', 'splunk-token'].filter((option) => !isSet(given[option]) && !secrets.has(option));
    if (missing.length === 0)
        return;
    yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('splunk-options', `${at}.options`, `lacks ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(missing)}, which the log driver splunk needs.`);
}
function* modeFindings({ value, label }, at) {
    const { logDriver, options } = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapping */ .pq)(value.logConfiguration);
    const mode = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapping */ .pq)(options).mode;
    if (mode === 'blocking')
        return;
    // Other drivers write where the lines are kept, whatever their mode.
    if (mode !== 'non-blocking' && logDriver !== 'awslogs')
        return;
    const why = mode === 'non-blocking'
        ? 'is "non-blocking"'
        : 'is missing, which has meant "non-blocking" since June 2025 unless the account is set otherwise';
    const said = `${why}: lines of ${label} are dropped when they come faster than they are sent. Set "mode": "blocking" where the output of a task that runs once matters.`;
    yield (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('non-blocking-logs', `${at}.options.mode`, said);
}
function isSet(value) {
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(value) && value !== '';
}


/***/ })

};
