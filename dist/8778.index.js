export const id = 8778;
export const ids = [8778];
export const modules = {

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

/***/ 8778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sessionSource: () => (/* binding */ sessionSource)
/* harmony export */ });
/* harmony import */ var _mint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5876);
/* harmony import */ var _renewing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1431);


/** Credentials of a session that is opened again before it ends, for as long as the job may ask GitHub for tokens. */
function sessionSource(options) {
    const { session, ports, onAssumed, clock, onTrouble } = options;
    return (0,_renewing_js__WEBPACK_IMPORTED_MODULE_1__/* .renewing */ .I)({
        async mint(effort) {
            const start = clock.now();
            const role = await (0,_mint_js__WEBPACK_IMPORTED_MODULE_0__/* .mint */ .X)(session, ports, effort);
            onAssumed(role);
            // By our own clock, which may be hours away from that of AWS.
            return { ...role.credentials, expiration: new Date(start + session.duration * 1_000) };
        },
        ...{ clock, onTrouble },
    });
}


/***/ })

};
