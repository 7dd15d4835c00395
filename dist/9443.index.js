export const id = 9443;
export const ids = [9443];
export const modules = {

/***/ 9443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ecs: () => (/* binding */ ecs)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7439);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2500);
/* harmony import */ var _ecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6642);



/** ECS on an SDK client of its own. */
function ecs(options) {
    return new _ecs_js__WEBPACK_IMPORTED_MODULE_1__/* .Ecs */ .U(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__/* .ECSClient */ .Z((0,_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)(options)));
}


/***/ })

};
