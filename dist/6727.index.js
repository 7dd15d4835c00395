export const id = 6727;
export const ids = [6727];
export const modules = {

/***/ 6727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5360);
/* harmony import */ var _ecs_actions_github_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2733);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3550);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3042);




/** A runner cannot unset a variable; AWS's tools take an empty one for none. */
async function main() {
    await (0,_ecs_actions_github_action__WEBPACK_IMPORTED_MODULE_1__/* .reportingFailure */ .v)(`${_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .action */ .X.name}: clean-up`, async () => {
        if ((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('exported') !== 'true')
            return;
        for (const name of _run_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialVariables */ .r)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .exportVariable */ .dN)(name, '');
    });
}


/***/ })

};
