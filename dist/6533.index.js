export const id = 6533;
export const ids = [6533];
export const modules = {

/***/ 6533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseYaml: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/source/limits.js
var limits = __webpack_require__(1392);
// EXTERNAL MODULE: ../build/js/packages/domain/src/task-definition/json-path.js
var json_path = __webpack_require__(812);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/source/yaml-bounds.js



// For each of them the library searches the whole document.
const mostAliases = 1_000;
/**
 * Takes the measure of a document before anything of it becomes a value: in time proportional to its text, whatever its
 * aliases and merge keys would make of it.
 * @throws Error when it is too deep or would become too large, or has a key twice
 */
function requireBounded(contents) {
    const walk = { sizes: new Map(), aliases: 0 };
    const size = sizeOf(contents, { at: '', depth: 0 }, walk);
    if (walk.aliases > 0 && size > limits/* largestSource */.u)
        throw new Error(`is longer than ${limits/* largestSource */.u} characters with its aliases replaced`);
}
function sizeOf(node, place, walk) {
    if ((0,dist/* isAlias */.Vj)(node))
        return aliasedSize(node.source, walk);
    const anchor = (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node) ? node.anchor : undefined;
    if (anchor !== undefined)
        walk.sizes.set(anchor, undefined);
    const size = ownSize(node, place, walk);
    if (anchor !== undefined)
        walk.sizes.set(anchor, size);
    return size;
}
function aliasedSize(anchor, walk) {
    walk.aliases += 1;
    if (walk.aliases > mostAliases)
        throw new Error(`has more than ${mostAliases} aliases`);
    if (!walk.sizes.has(anchor))
        throw new Error(`has *${anchor}, and no &${anchor} before it`);
    const size = walk.sizes.get(anchor);
    if (size === undefined)
        throw new Error(`has *${anchor} inside of what it names`);
    return size;
}
function ownSize(node, { at, depth }, walk) {
    if ((0,dist/* isScalar */.jn)(node))
        return String(node.value).length + 1;
    if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
        return 1;
    if (depth === limits/* deepestSource */.w)
        throw new Error(`is nested more than ${limits/* deepestSource */.w} levels deep`);
    if ((0,dist/* isMap */.jh)(node))
        return membersSize(node, { at, depth: depth + 1 }, walk);
    let size = 1;
    for (const [index, item] of node.items.entries())
        size += sizeOf(item, { at: `${at}[${index}]`, depth: depth + 1 }, walk);
    return size;
}
function membersSize(map, { at, depth }, walk) {
    const keys = new Set();
    let size = 1;
    for (const { key, value } of map.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        const path = (0,json_path/* memberPath */.M)(at, name);
        if (keys.has(name))
            throw new Error(`has the key ${path} twice`);
        keys.add(name);
        size += name.length + sizeOf(value, { at: path, depth }, walk);
    }
    return size;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/task-definition/source/yaml-text.js



/**
 * The value of a YAML document, not yet known to be JSON.
 * @throws Error whose message continues `<name> …`
 */
function parseYaml(text) {
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist.parseDocument)(text, {
        strict: true,
        merge: true,
        // A key that is a mapping would be written out as text, which takes minutes where such keys are nested.
        stringKeys: true,
        // Both take quadratic time in the library: requireBounded finds the keys, and one mistake is all that is told.
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter,
        // No warnings on stderr, where they would stand as they are; `silent` would also pass over a second document.
        logLevel: 'error',
    });
    // A tag that is not known (`!Ref`) is only a warning there, and a mistake here: its value is not what it says.
    const [error] = [...document.errors, ...document.warnings];
    if (error)
        throw refused(error, lineCounter);
    requireBounded(document.contents);
    try {
        return document.toJS({ maxAliasCount: -1 });
    }
    catch (cause) {
        throw notYaml(cause instanceof Error ? cause.message : String(cause), cause);
    }
}
// Where the library speaks of its own functions.
const ownWords = new Map([
    ['NON_STRING_KEY', 'A key must be a string'],
    ['MULTIPLE_DOCS', 'A second document begins'],
]);
function refused(error, lineCounter) {
    const { code, message, pos } = error;
    // What the library says when it has recursed until the stack was full.
    if (code === 'RESOURCE_EXHAUSTION')
        return new Error(`is nested more than ${limits/* deepestSource */.w} levels deep`);
    const { line, col } = lineCounter.linePos(pos[0]);
    const [what = ''] = (ownWords.get(code) ?? message).split('\n');
    return notYaml(`${what.slice(0, 200)} at line ${line}, column ${col}`, error);
}
function notYaml(what, cause) {
    return new Error(`is neither JSON nor YAML: ${what}`, { cause });
}


/***/ })

};
