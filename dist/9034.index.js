export const id = 9034;
export const ids = [9034];
export const modules = {

/***/ 9034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../build/js/packages/composition/src/aws-access.js + 1 modules
var aws_access = __webpack_require__(5281);
// EXTERNAL MODULE: ../build/js/packages/github/src/action.js + 1 modules
var action = __webpack_require__(6324);
// EXTERNAL MODULE: ../build/js/packages/github/src/cancellation.js
var cancellation = __webpack_require__(2040);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
// EXTERNAL MODULE: ../build/js/packages/operations/src/expiry-warning.js
var expiry_warning = __webpack_require__(7118);
// EXTERNAL MODULE: ../build/js/packages/operations/src/system-clock.js
var system_clock = __webpack_require__(666);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/aws.js
var aws = __webpack_require__(7444);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/kinds.js
var kinds = __webpack_require__(2970);
// EXTERNAL MODULE: ../build/js/packages/github/src/inputs/spec.js
var spec = __webpack_require__(586);
;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/inputs.js



const inputs = {
    ...aws/* awsInputs */.x,
    'aws-region': {
        ...aws/* awsInputs */.x['aws-region'],
        description: 'The region in which every image of ECR must lie. Without it, any: the address of an image names its own.',
    },
    image: (0,spec/* optional */.lq)('The image to gate.', (0,kinds/* text */.Qq)({ syntax: 'repository:tag or repository@sha256:…' })),
    images: (0,spec/* optional */.lq)('Several images by container, in place of `image`.', (0,kinds/* assignments */.TT)({ syntax: 'container=image', name: /^[A-Za-z0-9_-]{1,255}$/ })),
    source: (0,spec/* defaulted */.P_)('Who says what is in the image: `ecr` (basic scanning), `trivy` (a report), or both; then a finding of either counts, and both must have scanned it.', (0,kinds/* list */.p_)({ syntax: 'ecr, trivy', pattern: /^(ecr|trivy)$/ }), 'ecr'),
    'trivy-report': (0,spec/* optional */.lq)('Report of `trivy image --format json` about this image: a file in the workspace. Not filtered by severity or status: the report does not tell what was left out.', (0,kinds/* text */.Qq)({ syntax: 'file' })),
    platforms: (0,spec/* optional */.lq)('Of an image for several platforms, those to gate. Without it, all.', (0,kinds/* list */.p_)({ syntax: 'platforms such as linux/amd64', pattern: /^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/ })),
    'fail-on': (0,spec/* defaulted */.P_)('The least severity that blocks. A finding without a severity is taken for high unless it has no fix.', (0,kinds/* oneOf */.yL)('critical', 'high', 'medium', 'low', 'informational'), 'high'),
    'only-fixable': (0,spec/* defaulted */.P_)('Whether only findings with a fix block.', kinds/* boolean */.zM, 'false'),
    'fix-unknown': (0,spec/* defaulted */.P_)('What `only-fixable` makes of findings of which the source does not say whether there is a fix; that is every finding of basic scanning.', (0,kinds/* oneOf */.yL)('fail', 'ignore'), 'fail'),
    'on-indeterminate': (0,spec/* defaulted */.P_)('What becomes of the step when there is no evidence: it fails, or goes on with a warning.', (0,kinds/* oneOf */.yL)('fail', 'warn'), 'fail'),
    'wait-minutes': (0,spec/* defaulted */.P_)('How long to wait for scans that are not done, for all images together.', (0,kinds/* integer */.nd)({ min: 1, max: 330 }), '10'),
    mode: (0,spec/* defaulted */.P_)('Whether the verdict decides about the step, or is only told.', (0,kinds/* oneOf */.yL)('enforce', 'warn'), 'enforce'),
};
const notYet = 'is not supported yet';
const useFailOn = 'is refused: use fail-on';
const useImage = 'is refused: use image, with repository and tag or digest in one';
const noAllowList = `${notYet}: exceptions belong into the ignore file of Trivy (source: trivy)`;
const noBaseline = `${notYet}: every finding counts, also those that are deployed already`;
const noScanner = 'is refused: this action runs no scanner, it reads what one has found';
const outputsTell = 'is refused: the outputs and the summary tell it';
/** Of the other actions that look at scans, as far as the names are not this action's own. */
const refusedElsewhere = {
    repository: useImage,
    tag: useImage,
    'image-ref': useImage,
    'image-tag': useImage,
    'image-digest': useImage,
    'ecr-repo-name': useImage,
    ecr_repository: useImage,
    image_tag: useImage,
    'registry-id': 'is refused: the address of the image names its registry',
    severity: useFailOn,
    fail_threshold: useFailOn,
    'severity-cutoff': useFailOn,
    'fail-build': 'is refused: use mode',
    'exit-code': 'is refused: use mode',
    'ignore-unfixed': 'is refused: use only-fixable',
    'only-fixed': 'is refused: use only-fixable',
    ignore: noAllowList,
    ignore_list: noAllowList,
    trivyignores: 'is refused here: give it to the step that runs Trivy',
    missedCVELogLevel: noAllowList,
    timeout: 'is refused: use wait-minutes',
    max_retries: 'is refused: use wait-minutes',
    retry_delay: 'is refused: use wait-minutes',
    'consistency-delay': 'is refused: an empty result is looked at twice',
    'scan-type': noScanner,
    'scan-ref': noScanner,
    sbom: noScanner,
    format: outputsTell,
    output: outputsTell,
    pr_comment: outputsTell,
};
const inputs_action = {
    name: 'ECS scan gate',
    description: 'Lets an image pass only on evidence that it has no vulnerabilities that block.',
    icon: 'shield',
    inputs,
    outputs: {
        verdict: '`pass`, `fail` or `indeterminate` (no evidence). Of several images the worst.',
        reason: '`no-blocking-findings`, `blocking-findings`, `report-mismatch`, or why there is no evidence: `scan-not-found`, `scan-timeout`, `scan-failed`, `unsupported-image`, `scan-expired`, `scan-limit-exceeded`, `image-archived`, `findings-unavailable`, `enhanced-scanning`, `unknown-scan-status`, `platform-missing`, `platform-not-scanned`, `nothing-scanned`.',
        image: 'The image that was gated, pinned to its digest (`repository@sha256:…`); empty when there are several.',
        images: 'JSON object: the gated image by container, pinned; `{}` without `images`.',
        counts: 'JSON object: vulnerabilities by severity (critical, high, medium, low, informational, unknown), each once for an image.',
        'blocking-count': 'How many block.',
        'ignored-count': 'How many would block by their severity, but have no fix (`only-fixable`), or do not affect the image as the source says.',
    },
    refused: {
        'task-definition': `${notYet}: give image or images`,
        'grype-report': `${notYet}: use trivy-report`,
        'max-counts': `${notYet}: use fail-on`,
        'allow-list': noAllowList,
        baseline: noBaseline,
        'baseline-image': noBaseline,
        'baseline-file': noBaseline,
        cluster: noBaseline,
        service: noBaseline,
        'kev-file': notYet,
        'epss-file': notYet,
        'min-epss': notYet,
        'start-scan': `${notYet}: turn on scanOnPush of the repository, or run "aws ecr start-image-scan" before this step`,
        'sarif-file': `${notYet}: Trivy writes SARIF itself`,
        'report-file': `${notYet}: ${outputsTell.replace('is refused: ', '')}`,
        ...refusedElsewhere,
    },
    post: false,
};

// EXTERNAL MODULE: ../build/js/packages/domain/src/line.js
var line = __webpack_require__(4264);
;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/narrate.js

/** What the job's log says of an event. */
function narrate(event) {
    switch (event.kind) {
        case 'resolved': {
            const images = event.platforms === 1 ? '' : `, an index with ${event.platforms} images to gate`;
            return (0,line/* info */.p)(`${event.reference} is ${event.pinned}${images}`);
        }
        case 'scan-status':
            return { level: 'info', prefix: '· ', text: `scan of ${event.subject}: ${event.status}` };
        case 'trouble':
            return (0,line/* info */.p)(`ECR cannot be asked at the moment, trying again: ${event.why}`);
        case 'report-read':
            return (0,line/* info */.p)(`Read ${event.name}: ${event.findings} findings`);
    }
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(4356);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/severity.js
/** Most severe first. */
const severities = ['critical', 'high', 'medium', 'low', 'informational'];
const names = new Map([
    ...severities.map((severity) => [severity, severity]),
    ['negligible', 'informational'],
]);
/** The severity behind a source's word for it; UNDEFINED, UNKNOWN, UNTRIAGED and anything new are `unknown`. */
function severityNamed(word) {
    return names.get(word.trim().toLowerCase()) ?? 'unknown';
}
/** Whether `severity` is as severe as `limit`, or more. */
function isAtLeast(severity, limit) {
    return severities.indexOf(severity) <= severities.indexOf(limit);
}
/** For sorting: the most severe first, `unknown` last. */
function bySeverity(a, b) {
    return rank(a) - rank(b);
}
function rank(severity) {
    return severity === 'unknown' ? severities.length : severities.indexOf(severity);
}
/**
 * The severity of the highest score in the newest version of CVSS that there is one of; `unknown` without a score.
 * A score of 0 is what sources write that have none.
 * @see https://nvd.nist.gov/vuln-metrics/cvss for the bounds; version 2 knows no critical
 */
function severityOfScores({ v2, v3, v4 }) {
    const [score] = [v4, v3].map(highest).filter((found) => found !== undefined);
    if (score !== undefined) {
        if (score >= 9)
            return 'critical';
        if (score >= 7)
            return 'high';
        return score >= 4 ? 'medium' : 'low';
    }
    const old = highest(v2);
    if (old === undefined)
        return 'unknown';
    if (old >= 7)
        return 'high';
    return old >= 4 ? 'medium' : 'low';
}
function highest(scores) {
    const given = scores.filter((score) => score > 0 && score <= 10);
    return given.length === 0 ? undefined : given.reduce((most, score) => Math.max(most, score));
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/policy.js

function judge(policy, finding) {
    if (!isAtLeast(weight(finding), policy.failOn))
        return 'below';
    if (finding.isNotAffected)
        return 'not-affected';
    if (policy.onlyFixable && finding.fix === 'no')
        return 'no-fix';
    if (policy.onlyFixable && finding.fix === 'unknown' && policy.fixUnknown === 'ignore')
        return 'fix-unknown';
    return 'blocking';
}
/**
 * What a finding weighs. One without a severity is taken for high, since nobody has said that it is harmless; only
 * where there is known to be no fix for it does it not hold a release up.
 */
function weight({ severity, fix }) {
    if (severity !== 'unknown')
        return severity;
    return fix === 'no' ? 'informational' : 'high';
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/tally.js


// Most blocking first, so that what one source excuses is not hidden by it.
const judgements = ['blocking', 'fix-unknown', 'no-fix', 'not-affected', 'below'];
/** Findings of one image as they arrive, judged and put together by vulnerability and package. Their order is nothing. */
class tally_Tally {
    #policy;
    #entries = new Map();
    constructor(policy) {
        this.#policy = policy;
    }
    add(finding) {
        const entry = entryOf(finding, judge(this.#policy, finding));
        const key = JSON.stringify([entry.id, entry.package, entry.version, entry.path]);
        const known = this.#entries.get(key);
        this.#entries.set(key, known ? merged(known, entry) : entry);
    }
    /** All entries, the most severe first, then by package and name. */
    entries() {
        return [...this.#entries.values()].sort((a, b) => bySeverity(a.severity, b.severity) ||
            inOrder(a.package, b.package) ||
            inOrder(a.id, b.id) ||
            inOrder(a.version, b.version) ||
            inOrder(a.path ?? '', b.path ?? ''));
    }
}
function countsOf(entries) {
    const counts = { ...noCounts };
    for (const { severity } of entries)
        counts[severity] += 1;
    return counts;
}
function sumOf(all) {
    const sum = { ...noCounts };
    for (const counts of all) {
        for (const severity of [...severities, 'unknown'])
            sum[severity] += counts[severity];
    }
    return sum;
}
const noCounts = { critical: 0, high: 0, medium: 0, low: 0, informational: 0, unknown: 0 };
function entryOf(finding, judgement) {
    const { id, package: name, version, path, severity, fixedIn, url, source, platform } = finding;
    const platforms = platform === undefined ? [] : [platform];
    return {
        ...{ id, package: name, version, path, severity, judgement, fixedIn, url },
        sources: [source],
        platforms,
    };
}
function merged(a, b) {
    return {
        ...a,
        severity: bySeverity(a.severity, b.severity) <= 0 ? a.severity : b.severity,
        judgement: judgements.find((candidate) => candidate === a.judgement || candidate === b.judgement) ?? 'blocking',
        fixedIn: first(a.fixedIn, b.fixedIn),
        url: first(a.url, b.url),
        sources: union(a.sources, b.sources),
        platforms: union(a.platforms, b.platforms),
    };
}
/** The same one whichever came first. */
function first(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return inOrder(a, b) <= 0 ? a : b;
}
function union(a, b) {
    return [...new Set([...a, ...b])].sort(inOrder);
}
function inOrder(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/verdict.js

/** The verdict on one image. Only evidence makes it `pass`; what is missing never hides what was found. */
function evaluate(policy, evidence) {
    const tally = new Tally(policy);
    for (const finding of evidence.findings)
        tally.add(finding);
    return verdictOf(tally, evidence);
}
/** The same for findings that have been counted already. */
function verdictOf(tally, { gaps, scans }) {
    const entries = tally.entries();
    const blocking = entries.filter(({ judgement }) => judgement === 'blocking');
    const missing = gaps.length === 0 && scans === 0 ? [nothingScanned] : gaps;
    return {
        ...decision(blocking, missing),
        counts: countsOf(entries),
        blocking,
        ignored: entries.filter(({ judgement }) => judgement !== 'blocking' && judgement !== 'below'),
        unrated: entries.filter(({ severity, judgement }) => severity === 'unknown' && judgement === 'below'),
        gaps: missing,
    };
}
function decision(blocking, gaps) {
    if (gaps.some(({ reason }) => reason === 'report-mismatch'))
        return { result: 'fail', reason: 'report-mismatch' };
    if (blocking.length > 0)
        return { result: 'fail', reason: 'blocking-findings' };
    const [gap] = gaps;
    return gap ? { result: 'indeterminate', reason: gap.reason } : { result: 'pass', reason: 'no-blocking-findings' };
}
const nothingScanned = {
    reason: 'nothing-scanned',
    message: 'No scan was read.',
    remedy: 'Check that the image is scanned, and by the source that this step is told to read.',
};
/** The verdict on several images together: the worst of theirs; on none, `indeterminate`. */
function worst(verdicts) {
    for (const result of ['fail', 'indeterminate', 'pass']) {
        const found = verdicts.find((verdict) => verdict.result === result);
        if (found)
            return { result, reason: found.reason };
    }
    return { result: 'indeterminate', reason: 'nothing-scanned' };
}

;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/report.js





function gateReport(images, { plan, inputs }) {
    const verdict = worst(images.map((image) => image.verdict));
    const pins = new Map(images.map(({ reference, pinned }) => [reference, pinned]));
    const trouble = verdict.result === 'pass' ? undefined : troubleOf(verdict.result, images, plan.policy);
    const isTold = inputs.mode === 'warn' || (verdict.result === 'indeterminate' && inputs['on-indeterminate'] === 'warn');
    return {
        ...verdict,
        images,
        containers: new Map([...plan.containers].map(([name, reference]) => [name, pins.get(reference) ?? reference])),
        policy: plan.policy,
        counts: sumOf(images.map((image) => image.verdict.counts)),
        failure: isTold ? undefined : trouble,
        warning: isTold ? trouble?.message : undefined,
    };
}
const mostNamed = 5;
function troubleOf(result, images, { failOn }) {
    const gaps = images.flatMap(({ verdict }) => verdict.gaps);
    const blocking = blockingIn(images).map(({ entry }) => entry);
    const about = images.map(({ pinned }) => pinned).join(', ');
    const missing = gaps.map(({ message }) => (0,foreign_text/* foreignLine */.n)(message)).slice(0, mostNamed);
    const missingRemedy = gaps[0]?.remedy ?? '';
    if (result === 'indeterminate') {
        return new failure/* Failure */.HR({
            code: 'gate-indeterminate',
            message: `There is no evidence about ${(0,foreign_text/* foreignLine */.n)(about)}. ${missing.join(' ')}`,
            remedy: missingRemedy,
        });
    }
    if (blocking.length === 0) {
        return new failure/* Failure */.HR({ code: 'gate-failed', message: missing.join(' '), remedy: missingRemedy });
    }
    const count = `${blocking.length} ${blocking.length === 1 ? 'vulnerability' : 'vulnerabilities'}`;
    const more = blocking.length > mostNamed ? `, and ${blocking.length - mostNamed} more` : '';
    const named = blocking.slice(0, mostNamed).map(nameOf).join('; ');
    return new failure/* Failure */.HR({
        code: 'gate-failed',
        message: `${count} of severity ${failOn} or above in ${(0,foreign_text/* foreignLine */.n)(about)}: ${named}${more}.${missing.length > 0 ? ` Besides: ${missing.join(' ')}` : ''}`,
        remedy: remedyFor(blocking),
    });
}
function nameOf({ id, severity, package: name, fixedIn }) {
    const fix = fixedIn === undefined ? '' : `, fixed in ${(0,foreign_text/* foreignLine */.n)(fixedIn, 60)}`;
    return `${(0,foreign_text/* foreignLine */.n)(id, 60)} in ${(0,foreign_text/* foreignLine */.n)(name, 60)} (${severity}${fix})`;
}
/** What blocks in any of the images, the most severe first. */
function blockingIn(images) {
    return images
        .flatMap((image) => image.verdict.blocking.map((entry) => ({ entry, image })))
        .sort((a, b) => bySeverity(a.entry.severity, b.entry.severity));
}
/** What to do about findings that block. */
function remedyFor(blocking) {
    const fixed = blocking.filter(({ fixedIn }) => fixedIn !== undefined).length;
    if (fixed === 0) {
        return 'No source names a version that mends them: build on a newer base image, update the packages, and scan again.';
    }
    const some = fixed === blocking.length ? 'All of them have' : `${fixed} of ${blocking.length} have`;
    return `${some} a fix: update the base image or the packages, build, push and scan again.`;
}
/** What the job's log warns of besides the verdict. */
function gateWarnings({ images, warning }) {
    return [...(warning === undefined ? [] : [warning]), ...images.flatMap(({ notes }) => notes)];
}
/** One line for the job's log. */
function gateLine({ result, reason, counts }) {
    return `Verdict: ${result} (${reason}); found: ${foundText(counts)}`;
}
/** As in `1 critical, 3 low`. */
function foundText(counts) {
    const found = [...severities, 'unknown'].filter((severity) => counts[severity] > 0);
    return found.map((severity) => `${counts[severity]} ${severity}`).join(', ') || 'nothing';
}
/** The step's outputs, under the names of action.yml. */
function gateOutputs(report) {
    const { result, reason, images, containers, counts } = report;
    const [only] = images.length === 1 ? images : [];
    return {
        verdict: result,
        reason,
        image: only?.pinned ?? '',
        images: JSON.stringify(Object.fromEntries(containers)),
        counts: JSON.stringify(counts),
        'blocking-count': String(sum(images, ({ verdict }) => verdict.blocking.length)),
        'ignored-count': String(sum(images, ({ verdict }) => verdict.ignored.length)),
    };
}
function sum(images, count) {
    return images.reduce((total, image) => total + count(image), 0);
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/scan/record.js
var record = __webpack_require__(8055);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/trivy-finding.js


/** The members that decide; each must be a text where it is there. The rest is shown, or left out when it is not fit. */
const deciding = ['VulnerabilityID', 'PkgName', 'InstalledVersion', 'FixedVersion', 'Status', 'Severity'];
/** What is wrong with an entry of Vulnerabilities; `at` is its path. */
function findingMistakes(raw, at) {
    if (!(0,record/* isRecord */.u4)(raw))
        return [{ at, message: 'is no mapping' }];
    const notTexts = deciding
        .filter((key) => raw[key] !== undefined && raw[key] !== null && typeof raw[key] !== 'string')
        .map((key) => ({ at: `${at}.${key}`, message: 'is no text' }));
    if (notTexts.length > 0)
        return notTexts;
    return ['VulnerabilityID', 'PkgName']
        .filter((key) => (0,record/* textIn */.r7)(raw, key) === undefined)
        .map((key) => ({ at: `${at}.${key}`, message: 'is missing' }));
}
function trivyFinding(raw, platform) {
    const status = (0,record/* textIn */.r7)(raw, 'Status');
    const fixedIn = (0,record/* textIn */.r7)(raw, 'FixedVersion');
    return {
        id: (0,record/* textIn */.r7)(raw, 'VulnerabilityID') ?? '',
        severity: severityOf(raw),
        package: (0,record/* textIn */.r7)(raw, 'PkgName') ?? '',
        version: (0,record/* textIn */.r7)(raw, 'InstalledVersion') ?? '',
        path: (0,record/* textIn */.r7)(raw, 'PkgPath'),
        fix: fixOf(status, fixedIn),
        fixedIn,
        isNotAffected: status === 'not_affected',
        url: (0,record/* textIn */.r7)(raw, 'PrimaryURL'),
        source: 'trivy',
        platform,
    };
}
/**
 * The states that `trivy --ignore-unfixed` leaves out are those without a fix. A status that is left out is Trivy's
 * `unknown`, and in reports from before 2023 says nothing.
 * @see https://trivy.dev/latest/docs/configuration/filtering/#by-status
 */
function fixOf(status, fixedIn) {
    if (fixedIn !== undefined || status === 'fixed')
        return 'yes';
    switch (status) {
        case 'affected':
        case 'will_not_fix':
        case 'fix_deferred':
        case 'end_of_life':
        case 'not_affected':
            return 'no';
        default:
            return 'unknown';
    }
}
function severityOf(raw) {
    const named = severityNamed((0,record/* textIn */.r7)(raw, 'Severity') ?? '');
    if (named !== 'unknown' || !(0,record/* isRecord */.u4)(raw.CVSS))
        return named;
    const sources = Object.values(raw.CVSS).filter(record/* isRecord */.u4);
    const scores = (key) => sources.map((source) => source[key]).filter((score) => typeof score === 'number');
    return severityOfScores({ v2: scores('V2Score'), v3: scores('V3Score'), v4: scores('V40Score') });
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/trivy-header.js

/** What is wrong with what a report says of the image: to leave it out would be to take less for the truth. */
function headerMistakes(report) {
    const metadata = (0,record/* recordIn */.Rn)(report, 'Metadata');
    return [
        ...notOfKind(report, { keys: ['ArtifactName', 'ArtifactType'], at: '', kind: 'text' }),
        ...notOfKind(report, { keys: ['Metadata'], at: '', kind: 'mapping' }),
        ...notOfKind(metadata, { keys: ['ImageID'], at: 'Metadata.', kind: 'text' }),
        ...notOfKind(metadata, { keys: ['OS', 'ImageConfig'], at: 'Metadata.', kind: 'mapping' }),
        ...notOfKind(metadata, { keys: ['RepoDigests'], at: 'Metadata.', kind: 'list of texts' }),
        ...notOfKind((0,record/* recordIn */.Rn)(metadata, 'OS'), { keys: ['Family'], at: 'Metadata.OS.', kind: 'text' }),
    ];
}
const trivy_header_kinds = {
    text: (value) => typeof value === 'string',
    mapping: record/* isRecord */.u4,
    'list of texts': (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
};
/** Members may be missing or null. */
function notOfKind(record, { keys, at, kind }) {
    return keys
        .filter((key) => record[key] !== undefined && record[key] !== null && !trivy_header_kinds[kind](record[key]))
        .map((key) => ({ at: `${at}${key}`, message: `is no ${kind}` }));
}
function trivyHeader(report) {
    const metadata = (0,record/* recordIn */.Rn)(report, 'Metadata');
    const config = (0,record/* recordIn */.Rn)(metadata, 'ImageConfig');
    const platform = [(0,record/* textIn */.r7)(config, 'os'), (0,record/* textIn */.r7)(config, 'architecture')];
    const variant = (0,record/* textIn */.r7)(config, 'variant');
    return {
        artifactName: (0,record/* textIn */.r7)(report, 'ArtifactName'),
        artifactType: (0,record/* textIn */.r7)(report, 'ArtifactType'),
        createdAt: (0,record/* textIn */.r7)(report, 'CreatedAt'),
        imageId: (0,record/* textIn */.r7)(metadata, 'ImageID'),
        repoDigests: (0,record/* textsIn */.Ej)(metadata, 'RepoDigests'),
        platform: platform.includes(undefined)
            ? undefined
            : [...platform, ...(variant === undefined ? [] : [variant])].join('/'),
        os: operatingSystem(metadata.OS),
    };
}
function operatingSystem(value) {
    if (!(0,record/* isRecord */.u4)(value))
        return undefined;
    const family = (0,record/* textIn */.r7)(value, 'Family');
    // What Trivy writes for an image without one, such as an image of a single binary.
    if (family === undefined || family === 'none')
        return undefined;
    const name = [family, (0,record/* textIn */.r7)(value, 'Name')].filter((part) => part !== undefined).join(' ');
    return { family, name, isEndOfLife: value.EOSL === true };
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/trivy-shape.js


/**
 * A report of an image as `trivy image --format json` writes it since 0.20, or a Failure that says what the document is
 * instead.
 * @throws Failure `invalid-source`
 */
function trivyReport(text, name) {
    const value = parsed(text, name);
    const other = otherShape(value);
    if (other !== undefined)
        throw notTrivy(name, other);
    if (!(0,record/* isRecord */.u4)(value))
        throw notTrivy(name, 'no JSON mapping');
    return value;
}
function parsed(text, name) {
    // Windows PowerShell redirects into UTF-16, and other tools begin with a byte order mark.
    const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
    try {
        return JSON.parse(json);
    }
    catch {
        throw new failure/* Failure */.HR({
            code: 'invalid-source',
            message: `${name} is no JSON: ${defect(json)}.`,
            remedy: remedyForFormat,
        });
    }
}
function defect(text) {
    if (text.trim() === '')
        return 'it is empty';
    if (text.startsWith('\u001F'))
        return 'it is compressed; unpack it first';
    if (text.includes('\0') || text.startsWith('\uFFFD'))
        return 'it is not encoded in UTF-8';
    if (/^\s*[{[]/.test(text))
        return 'it is cut off or damaged';
    return 'it seems to be of another format';
}
/** What a document is that is no report of an image; undefined when it may be one. */
function otherShape(value) {
    if (value === null)
        return 'null, which Trivy before 0.20 wrote when it found nothing or scanned nothing';
    if (Array.isArray(value))
        return 'a list, the format of Trivy before 0.20';
    if (!(0,record/* isRecord */.u4)(value))
        return `a ${typeof value}`;
    if ('runs' in value && ('version' in value || '$schema' in value))
        return 'a SARIF log';
    if ('bomFormat' in value)
        return 'a CycloneDX bill of materials';
    if ('spdxVersion' in value)
        return 'an SPDX bill of materials';
    if ('ClusterName' in value)
        return 'a report of a Kubernetes cluster, not of an image';
    if ('matches' in value && 'descriptor' in value)
        return 'a report of Grype';
    if ('imageScanFindings' in value || 'imageScanStatus' in value)
        return 'an answer of Amazon ECR';
    if (!('SchemaVersion' in value)) {
        return 'Results' in value || 'Controls' in value
            ? 'a compliance report or a report of another version: it has no SchemaVersion'
            : 'no report of Trivy: it has no SchemaVersion';
    }
    if (value.SchemaVersion !== 2)
        return `of SchemaVersion ${shown(value.SchemaVersion)}; this action reads 2`;
    return undefined;
}
function shown(value) {
    return typeof value === 'number' || typeof value === 'string' ? String(value).slice(0, 40) : 'that is no number';
}
const remedyForFormat = 'Make it with: trivy image --format json --output report.json IMAGE';
function notTrivy(name, what) {
    return new failure/* Failure */.HR({
        code: 'invalid-source',
        message: `${name} is not what trivy-report takes: it is ${what}.`,
        remedy: remedyForFormat,
    });
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/trivy-parts.js





// Enough to see what is wrong with a report; nobody mends one by hand.
const mostMistakes = 10;
/**
 * The parts of a report.
 * @param name of the file, for messages
 * @throws Failure `invalid-source` when it is another document, or has entries that cannot be read: none is passed over
 */
function* trivyParts(text, name) {
    const report = trivyReport(text, name);
    const header = trivyHeader(report);
    const mistakes = headerMistakes(report);
    if (mistakes.length === 0)
        yield { kind: 'header', header };
    for (const [index, result] of listIn(report, 'Results', { at: '', mistakes }).entries()) {
        yield* resultParts(result, { at: `Results[${index}]`, header, mistakes });
        if (mistakes.length >= mostMistakes)
            break;
    }
    if (mistakes.length === 0)
        return;
    throw (0,failure/* failureOf */.g5)(mistakes.slice(0, mostMistakes), {
        code: 'invalid-source',
        what: `${name} cannot be read as a report of Trivy`,
        remedy: 'Was the report changed or cut after Trivy wrote it? Make it anew.',
    });
}
function* resultParts(result, { at, header, mistakes }) {
    if (!(0,record/* isRecord */.u4)(result)) {
        mistakes.push({ at, message: 'is no mapping' });
        return;
    }
    const given = result.Class ?? '';
    if (typeof given !== 'string')
        mistakes.push({ at: `${at}.Class`, message: 'is no text' });
    yield { kind: 'result', class: (0,record/* textIn */.r7)(result, 'Class') ?? classByType((0,record/* textIn */.r7)(result, 'Type'), header) };
    for (const [index, raw] of listIn(result, 'Vulnerabilities', { at, mistakes }).entries()) {
        const wrong = findingMistakes(raw, `${at}.Vulnerabilities[${index}]`);
        mistakes.push(...wrong);
        if (mistakes.length >= mostMistakes)
            return;
        if (wrong.length === 0 && (0,record/* isRecord */.u4)(raw))
            yield { kind: 'finding', finding: trivyFinding(raw, header.platform) };
    }
    for (const misconfiguration of listIn(result, 'Misconfigurations', { at, mistakes })) {
        const passed = (0,record/* isRecord */.u4)(misconfiguration) && (0,record/* textIn */.r7)(misconfiguration, 'Status') === 'PASS';
        if (!passed)
            yield { kind: 'aside', what: 'misconfiguration' };
    }
    for (const [key, what] of asides) {
        for (const _ of listIn(result, key, { at, mistakes }))
            yield { kind: 'aside', what };
    }
}
/** Reports of old versions leave the class out. A result without a type either says nothing of any package. */
function classByType(type, { os }) {
    if (type === undefined)
        return undefined;
    return type === os?.family ? 'os-pkgs' : 'lang-pkgs';
}
const asides = [
    ['Secrets', 'secret'],
    ['Licenses', 'licence'],
    ['ExperimentalModifiedFindings', 'suppressed'],
];
/** A list that may be missing or null. */
function listIn(record, key, { at, mistakes }) {
    const value = record[key];
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value))
        return value;
    mistakes.push({ at: at === '' ? key : `${at}.${key}`, message: 'is no list' });
    return [];
}

// EXTERNAL MODULE: ../build/js/packages/github/src/workspace.js
var workspace = __webpack_require__(8630);
;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/report-file-client.js


// Read and parsed as a whole it takes some four times its size in memory, and a second for each 128 MB. The largest that
// somebody has complained about has 160 MB: https://github.com/aquasecurity/trivy/issues/3168
const limit = {
    bytes: 268_435_456,
    remedy: 'Have Trivy leave out what the gate does not read: --scanners vuln --list-all-pkgs=false',
};
/**
 * The parts of a report in the workspace or in the runner's temporary folder; undefined when there is no such file.
 * @throws Failure `invalid-input` when it lies elsewhere, is no regular file or is larger than 256 MiB; `invalid-source`
 *   while it is read
 */
async function readTrivyReport(name, environment) {
    const text = await (0,workspace/* readWorkspaceFile */.s)(name, environment, limit);
    return text === undefined ? undefined : parts(text, name);
}
/** Parsed as a whole for now; whoever consumes the parts would not notice a reader that slices. */
async function* parts(text, name) {
    yield* trivyParts(text, name);
}

// EXTERNAL MODULE: ../build/js/packages/operations/src/until-aborted.js
var until_aborted = __webpack_require__(716);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/ecr-basic.js

/**
 * Basic scanning says nothing of fixes (https://github.com/aws/containers-roadmap/issues/1054): `fix` is `unknown`
 * unless an attribute names a version all the same.
 */
function ecrFinding(raw, platform) {
    const attributes = new Map((raw.attributes ?? []).map(({ key = '', value = '' }) => [key, value]));
    const attribute = (name) => attributes.get(name)?.trim() || undefined;
    const fixedIn = attribute('fixed_in_versions') ?? attribute('patched_version');
    return {
        // Without a name it is a finding still.
        id: raw.name?.trim() || 'finding without a name',
        severity: ecr_basic_severityOf(raw.severity ?? '', attribute),
        package: attribute('package_name') ?? 'package not named',
        version: attribute('package_version') ?? '',
        path: undefined,
        fix: fixedIn === undefined ? 'unknown' : 'yes',
        fixedIn,
        isNotAffected: false,
        // Some end in a blank.
        url: raw.uri?.trim() || undefined,
        source: 'ecr',
        platform,
    };
}
function ecr_basic_severityOf(word, attribute) {
    const named = severityNamed(word);
    if (named !== 'unknown')
        return named;
    const score = (name) => [Number(attribute(name))];
    return severityOfScores({ v2: score('CVSS2_SCORE'), v3: score('CVSS3_SCORE'), v4: score('CVSS4_SCORE') });
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/duration.js
var duration = __webpack_require__(6722);
// EXTERNAL MODULE: ../build/js/packages/operations/src/deadline.js
var deadline = __webpack_require__(7696);
;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/read-scan.js

/** Reads all pages of a scan. */
async function readScan(look) {
    const first = await look(undefined);
    if (!first)
        return { kind: 'unknown', status: undefined };
    const { status, description, completedAt } = first;
    const findings = [...first.findings];
    const tokens = new Set();
    let isSame = true;
    let { isEnhanced, nextToken } = first;
    const counted = [first.counts];
    while (nextToken !== undefined && isSame) {
        if (tokens.has(nextToken))
            throw endless();
        tokens.add(nextToken);
        const page = await look(nextToken);
        // A scan that was started anew between two pages makes of both a mixture.
        isSame = page?.status === status && page?.completedAt === completedAt;
        findings.push(...(page?.findings ?? []));
        counted.push(page?.counts ?? {});
        isEnhanced ||= page?.isEnhanced ?? false;
        nextToken = page?.nextToken;
    }
    const isWhole = isSame && counted.every((counts) => hasAll(findings, counts));
    return { kind: 'seen', status, description, completedAt, findings, isEnhanced, isWhole };
}
/** Pages that overlap have as many findings as they should, and yet not all of them. */
function hasAll(findings, counts) {
    return Object.entries(counts).every(([severity, count]) => findings.filter((finding) => (finding.severity ?? 'UNDEFINED') === severity).length >= count);
}
function endless() {
    return new failure/* Failure */.HR({
        code: 'aws-error',
        message: 'ECR gives the same page of findings again and again.',
        remedy: 'Run the step again.',
    });
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/ecr-status.js
const onlyTrivy = 'Scan the image with Trivy and give its report: source: trivy.';
/** The statuses of https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageScanStatus.html */
const standings = new Map([
    ['COMPLETE', { kind: 'complete' }],
    ['PENDING', { kind: 'running' }],
    ['IN_PROGRESS', { kind: 'running' }],
    ['FINDINGS_UNAVAILABLE', { kind: 'later', reason: 'findings-unavailable' }],
    ['FAILED', { kind: 'over', reason: 'scan-failed', remedy: `If ECR cannot scan this kind of image: ${onlyTrivy}` }],
    ['UNSUPPORTED_IMAGE', { kind: 'over', reason: 'unsupported-image', remedy: onlyTrivy }],
    ['ACTIVE', { kind: 'over', reason: 'enhanced-scanning', remedy: enhancedRemedy() }],
    [
        'SCAN_ELIGIBILITY_EXPIRED',
        {
            kind: 'over',
            reason: 'scan-expired',
            remedy: `The findings are of the past. Lengthen the registry's re-scan duration, or: ${onlyTrivy}`,
        },
    ],
    [
        'LIMIT_EXCEEDED',
        {
            kind: 'over',
            reason: 'scan-limit-exceeded',
            remedy: `The quota of scans is used up: wait for a day, or: ${onlyTrivy}`,
        },
    ],
    [
        'IMAGE_ARCHIVED',
        { kind: 'over', reason: 'image-archived', remedy: 'Restore the image from the archive, then run the step again.' },
    ],
]);
/** @param status undefined when the answer had none */
function standingOf(status) {
    if (status === undefined)
        return { kind: 'later', reason: 'unknown-scan-status' };
    const remedy = 'This version does not know that status: look at the scan in the ECR console.';
    return standings.get(status) ?? { kind: 'over', reason: 'unknown-scan-status', remedy };
}
function enhancedRemedy() {
    return `Findings of enhanced scanning (Amazon Inspector) are not supported yet. ${onlyTrivy}`;
}

;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/scan-evidence.js

/**
 * The outcome when this reading decides; undefined when it does not yet. COMPLETE alone is no evidence
 * (https://github.com/aws/aws-sdk/issues/289): an empty result counts when it says when it was made, and says the same
 * as the reading before it.
 */
function conclusion(reading, { before, subject }) {
    if (reading.kind === 'unknown')
        return undefined;
    const standing = standingOf(reading.status);
    if (standing.kind === 'over') {
        const words = reading.description === undefined ? '' : `: ${reading.description.replace(/\.+$/, '')}`;
        return gap(standing.reason, `The scan of ${subject} is ${reading.status}${words}.`, standing.remedy);
    }
    if (standing.kind !== 'complete')
        return undefined;
    if (reading.isEnhanced) {
        return gap('enhanced-scanning', `${subject} is scanned by Amazon Inspector.`, enhancedRemedy());
    }
    if (!reading.isWhole)
        return undefined;
    const { findings, completedAt } = reading;
    const signs = [findings.length > 0, completedAt !== undefined, isSame(reading, before)];
    // An empty list needs both of the others.
    return signs.filter((sign) => sign).length >= 2 ? { kind: 'read', findings, completedAt } : undefined;
}
function isSame(reading, before) {
    if (reading.kind === 'unknown' || before?.kind !== 'seen')
        return false;
    return (before.isWhole &&
        before.status === reading.status &&
        before.completedAt === reading.completedAt &&
        before.findings.length === reading.findings.length);
}
/** Whether there is nothing to wait for, unless it comes within moments. */
function isVain(reading) {
    return reading.kind === 'unknown' || standingOf(reading.status).kind === 'later';
}
/** The outcome of a wait that saw nothing to wait for. */
function inVain(reading, subject) {
    if (reading.kind === 'unknown') {
        return gap('scan-not-found', `ECR knows of no scan of ${subject}.`, 'Turn on scanOnPush of its repository and push again, or run "aws ecr start-image-scan" for this digest before this step (start-scan is not supported yet).');
    }
    const standing = standingOf(reading.status);
    return gap(standing.kind === 'later' ? standing.reason : 'findings-unavailable', `ECR gives no findings for ${subject}: its status is ${reading.status ?? 'missing'}.`, 'Run the step again later; look at the scan in the ECR console.');
}
/** The outcome of a wait whose time is up. */
function late(subject, { waited, last }) {
    return gap('scan-timeout', `The findings of the scan of ${subject} were not there after ${waited}: ${last}`, 'Raise wait-minutes, or look at the scan in the ECR console.');
}
function gap(reason, message, remedy) {
    return { kind: 'gap', gap: { reason, message, remedy } };
}

;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/await-scan.js






const pause = 5_000;
const laterPause = 10_000;
const eagerFor = 60_000;
// A scan on push is registered some seconds after the push; one that is still unknown then will not come.
const patience = 60_000;
/**
 * The findings of a basic scan once there is evidence that they are all there, or why there is none.
 * @throws Failure for what no waiting mends, such as a missing permission; the signal's reason when that aborts
 */
async function awaitScan(wait) {
    const { clock, subject, until, signal } = wait;
    const start = clock.now();
    const timeUp = new Error('the time is up');
    const limit = (0,deadline/* deadline */.n)({ clock, ms: Math.max(until - start, 0), outer: signal, reason: () => timeUp });
    const seen = { last: undefined, at: start, trouble: undefined };
    try {
        return await watch(wait, limit.signal, seen);
    }
    catch (error) {
        if (error !== timeUp)
            throw error;
        const isRecent = clock.now() - seen.at <= laterPause;
        if (seen.last && isRecent && isVain(seen.last))
            return inVain(seen.last, subject);
        const last = seen.trouble ?? `its last status was ${seen.last ? statusOf(seen.last) : 'never seen'}.`;
        return late(subject, { waited: (0,duration/* duration */.p)(clock.now() - start), last });
    }
    finally {
        limit.clear();
    }
}
async function watch(wait, signal, seen) {
    const { clock, subject, onStatus } = wait;
    const start = clock.now();
    let vainSince;
    for (;;) {
        signal.throwIfAborted();
        const reading = await (0,until_aborted/* untilAborted */.E)(attempt(wait, seen), signal);
        const now = clock.now();
        if (reading) {
            const before = seen.last;
            if (!before || statusOf(before) !== statusOf(reading))
                onStatus(statusOf(reading));
            seen.last = reading;
            seen.at = now;
            const outcome = conclusion(reading, { before, subject });
            if (outcome)
                return outcome;
            vainSince = isVain(reading) ? (vainSince ?? now) : undefined;
            if (vainSince !== undefined && now - vainSince >= patience)
                return inVain(reading, subject);
        }
        await clock.sleep(now - start < eagerFor ? pause : laterPause, signal);
    }
}
/** A reading; undefined when there was none for a reason that may pass. */
async function attempt({ look, onTrouble }, seen) {
    try {
        const reading = await readScan(look);
        seen.trouble = undefined;
        return reading;
    }
    catch (error) {
        if (!(0,failure/* isPassing */.WG)(error))
            throw error;
        seen.trouble = (0,failure/* errorText */.kc)(error);
        onTrouble(error);
        return undefined;
    }
}
function statusOf(reading) {
    return reading.status ?? 'not known yet';
}

;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/ecr-source.js



/** Reads the scans of all platforms, side by side. */
async function gatherFromEcr(target, tally, wait) {
    const { ecr, pinned } = target;
    if (!ecr)
        throw new Error(`${pinned} is not in ECR`);
    const read = await Promise.all(target.platforms.map((image) => gatherPlatform(image, { ecr, pinned, tally, wait })));
    const scans = read.filter((one) => 'source' in one);
    const gaps = read.filter((one) => 'reason' in one);
    return { scans, gaps, notes: [], asides: new Map() };
}
async function gatherPlatform({ digest, platform }, { ecr, pinned, tally, wait }) {
    const { ports, until, signal } = wait;
    const subject = platform === undefined ? pinned : `${platform} (${digest}) of ${pinned}`;
    // The log has named the image in full already.
    const label = [platform, digest.slice(0, 'sha256:'.length + 12)].filter((part) => part !== undefined).join(' ');
    const outcome = await awaitScan({
        look: (nextToken) => ecr.registry.scan(ecr.image, { digest, nextToken }),
        ...{ subject, clock: ports.clock, until, signal },
        onStatus: (status) => ports.emit({ kind: 'scan-status', subject: label, status }),
        onTrouble: (error) => ports.emit({ kind: 'trouble', why: (0,failure/* errorText */.kc)(error) }),
    });
    if (outcome.kind === 'gap')
        return outcome.gap;
    for (const raw of outcome.findings)
        tally.add(ecrFinding(raw, platform));
    const at = outcome.completedAt === undefined ? undefined : new Date(outcome.completedAt).toISOString();
    return { source: 'ecr', platform, at };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/image-reference.js
var image_reference = __webpack_require__(2606);
;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/plan.js


/** @throws Failure `invalid-input` for everything that does not fit together */
function gatePlan(inputs) {
    const { image, images } = inputs;
    if ((image === undefined) === (images === undefined))
        throw eitherImage(image !== undefined);
    const containers = new Map([...(images ?? [])].map(([name, reference]) => [name, reference.trim()]));
    const references = [...new Set(image === undefined ? containers.values() : [image])];
    const sources = new Set(inputs.source.map(sourceNamed));
    const mistakes = [
        ...references.flatMap((reference) => referenceMistakes(reference, sources, inputs['aws-region'])),
        ...sourceMistakes(inputs, sources, references.length),
    ];
    if (mistakes.length > 0) {
        throw (0,failure/* failureOf */.g5)(mistakes, {
            code: 'invalid-input',
            what: 'the inputs do not fit together',
            remedy: 'Correct the step\'s "with:"; the action\'s README explains each input.',
        });
    }
    const policy = {
        failOn: inputs['fail-on'],
        onlyFixable: inputs['only-fixable'],
        fixUnknown: inputs['fix-unknown'],
    };
    return {
        ...{ policy, sources, references, containers },
        report: inputs['trivy-report'],
        platforms: inputs.platforms,
    };
}
function sourceNamed(name) {
    return name === 'trivy' ? 'trivy' : 'ecr';
}
function referenceMistakes(reference, sources, region) {
    const problem = (0,image_reference/* imageProblem */.JC)(reference);
    if (problem !== undefined)
        return [{ at: 'image', message: problem }];
    const inEcr = (0,image_reference/* ecrImage */.sy)(reference);
    if (!inEcr) {
        return sources.has('ecr')
            ? [{ at: 'source', message: `ecr knows nothing of ${reference}, which is not in private ECR; use trivy` }]
            : [];
    }
    if (region === undefined || region === inEcr.region)
        return [];
    return [{ at: 'aws-region', message: `is ${region}, but ${reference} is in ${inEcr.region}` }];
}
function sourceMistakes(inputs, sources, images) {
    const mistakes = [];
    const hasReport = inputs['trivy-report'] !== undefined;
    if (sources.has('trivy') && !hasReport) {
        mistakes.push({ at: 'trivy-report', message: 'is required: source has trivy' });
    }
    if (!sources.has('trivy') && hasReport) {
        mistakes.push({ at: 'trivy-report', message: 'would not be read: give source: trivy, or source: ecr,trivy' });
    }
    if (sources.has('trivy') && images > 1) {
        mistakes.push({ at: 'trivy-report', message: `is about one image; ${images} are given. Use a step for each` });
    }
    if (inputs['fix-unknown'] === 'ignore' && !inputs['only-fixable']) {
        mistakes.push({ at: 'fix-unknown', message: 'has no meaning without only-fixable: true' });
    }
    return mistakes;
}
function eitherImage(both) {
    return new failure/* Failure */.HR({
        code: 'invalid-input',
        message: both ? 'image and images are both given.' : 'neither image nor images is given.',
        remedy: 'Give image, or images with a line "container=image" each.',
    });
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/scan/image-index.js
var image_index = __webpack_require__(564);
;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/target.js


/** What a reference names now. */
async function targetOf(reference, { wanted, ports }) {
    const image = (0,image_reference/* ecrImage */.sy)(reference);
    if (!image) {
        const digest = /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1] ?? '';
        const platforms = [{ digest, platform: undefined }];
        return { ...{ reference, pinned: reference, platforms }, ecr: undefined, gaps: [], notes: [] };
    }
    const registry = await ports.ecr(image);
    const { digest, mediaType } = await registry.resolve(image);
    const name = (0,image_reference/* pinned */.dp)(reference, digest);
    if (!(0,image_index/* isIndexType */.$U)(mediaType)) {
        const all = [{ digest, platform: undefined }];
        ports.emit({ kind: 'resolved', reference, pinned: name, platforms: 1 });
        const notes = wanted ? [`${name} is no index, so platforms has nothing to choose from: it was gated as it is.`] : [];
        return { reference, pinned: name, ecr: { image, registry, digest, all }, platforms: all, gaps: [], notes };
    }
    const all = (0,image_index/* platformImages */.QF)(await registry.manifest(image, digest), name);
    const platforms = wanted ? all.filter(({ platform }) => wanted.some((one) => (0,image_index/* isPlatform */.aH)(platform, one))) : all;
    ports.emit({ kind: 'resolved', reference, pinned: name, platforms: platforms.length });
    const gaps = missingPlatforms(name, { all, wanted });
    return { reference, pinned: name, ecr: { image, registry, digest, all }, platforms, gaps, notes: [] };
}
function missingPlatforms(name, { all, wanted }) {
    const there = all.map(({ platform }) => platform ?? 'one that is not named').join(', ');
    if (all.length === 0) {
        return [missing(`The index ${name} has no image of any platform.`, 'Push the image again.')];
    }
    return (wanted ?? [])
        .filter((one) => !all.some(({ platform }) => (0,image_index/* isPlatform */.aH)(platform, one)))
        .map((one) => missing(`The index ${name} has no image for ${one}; there are: ${there}.`, 'Correct platforms, or build for it.'));
}
function missing(message, remedy) {
    return { reason: 'platform-missing', message, remedy };
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/scan/trivy-binding.js
/**
 * Digests decide: the repository's beside the image, or the image's own id, which is the digest of its configuration.
 * Names only tell that a report is of something else, since a tag may have moved since the scan.
 */
function bindingOf(header, image) {
    const { artifactType, artifactName, imageId, repoDigests } = header;
    if (artifactType !== undefined && artifactType !== 'container_image') {
        return mismatch(`The report is of "${artifactName ?? 'an artifact without a name'}", which is no image but: ${artifactType}.`);
    }
    const named = repoDigests.map(digestIn).filter((digest) => digest !== undefined);
    const own = imageId === undefined ? [] : [imageId];
    const known = new Set([...image.digests, ...(image.configDigests ?? [])]);
    if ([...named, ...own].some((digest) => known.has(digest)))
        return { kind: 'bound' };
    if (image.digests.size > 0 && named.length > 0) {
        return mismatch(`The report is of ${quoted(named)}, not of ${image.reference}.`);
    }
    if (image.configDigests && imageId !== undefined) {
        return mismatch(`The report is of the image with the id ${imageId}, which is not that of ${image.reference}.`);
    }
    if (artifactName === undefined)
        return mismatch('The report does not say what was scanned.');
    return byName(artifactName, image);
}
function byName(artifactName, { reference, digests }) {
    const digest = digestIn(artifactName);
    if (digest !== undefined && digests.size > 0) {
        return digests.has(digest) ? { kind: 'bound' } : mismatch(`The report is of ${artifactName}, not of ${reference}.`);
    }
    const scanned = repositoryOf(artifactName);
    if (hasRegistry(scanned) && scanned !== repositoryOf(reference)) {
        return mismatch(`The report is of ${artifactName}, not of ${reference}.`);
    }
    const why = `The report names "${artifactName}" and no digest that could be compared with ${reference}.`;
    return { kind: 'unverified', why };
}
function mismatch(why) {
    return { kind: 'mismatch', why };
}
function quoted(digests) {
    const shown = digests.slice(0, 3).join(', ');
    return digests.length > 3 ? `${shown}, …` : shown;
}
function digestIn(reference) {
    return /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1];
}
function repositoryOf(reference) {
    return reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
/** A name without a registry may be the same image before it was tagged for one. */
function hasRegistry(repository) {
    const [host = ''] = repository.split('/');
    return repository.includes('/') && /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?$/.test(host);
}

;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/coverage.js

/** @param configs digest of the configuration by digest of the image, as far as it was asked for */
function coverageOf(header, { target, configs }) {
    const scanned = scannedOf(header, { all: target.ecr?.all ?? target.platforms, configs });
    return {
        covered: target.platforms.filter(({ digest }) => digest === scanned?.digest),
        uncovered: target.platforms.filter(({ digest }) => digest !== scanned?.digest),
    };
}
/** The one image that was scanned; undefined when the report does not tell which. */
function scannedOf({ imageId, repoDigests, platform }, { all, configs }) {
    if (all.length === 1)
        return all[0];
    const named = all.filter(({ digest }) => digest === imageId ||
        (imageId !== undefined && configs.get(digest) === imageId) ||
        repoDigests.some((repoDigest) => repoDigest.endsWith(`@${digest}`)));
    const candidates = named.length > 0 ? named : all.filter((image) => (0,image_index/* isSamePlatform */.SW)(image.platform, platform));
    return candidates.length === 1 ? candidates[0] : undefined;
}

;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/trivy-scope.js
const scanByDigest = (pinned) => `Scan exactly what is gated: trivy image --format json ${pinned}`;
function scopeOf(header, { binding, coverage: { covered, uncovered }, reading, target, }) {
    const remedy = scanByDigest(target.pinned);
    if (binding.kind === 'mismatch') {
        return { isRelevant: false, gaps: [{ reason: 'report-mismatch', message: binding.why, remedy }], notes: [] };
    }
    const notes = [
        ...(binding.kind === 'unverified' ? [`${binding.why} It was taken on trust. ${remedy}`] : []),
        ...(header.os?.isEndOfLife
            ? [`${header.os.name} has reached the end of its life: nobody reports new vulnerabilities in it any more.`]
            : []),
    ];
    const missing = uncovered.map(({ platform = 'a platform without a name' }) => platform);
    if (missing.length === 0)
        return { isRelevant: true, gaps: [], notes };
    const scanned = header.platform ?? 'a platform that it does not name';
    const message = `${reading.name} is about ${scanned}; it says nothing about ${missing.join(', ')}.`;
    if (!reading.isAlone && covered.length > 0)
        return { isRelevant: true, gaps: [], notes: [...notes, message] };
    const gap = {
        reason: 'platform-not-scanned',
        message,
        remedy: 'Give platforms what the report is about, or have ECR scan the others: source: ecr,trivy.',
    };
    return { isRelevant: covered.length > 0, gaps: [gap], notes };
}
/** A report without results for packages is of a scan that found nothing to look at, which is not the same as clean. */
function scannedGaps({ os }, { classes, name }) {
    const hasPackages = ['os-pkgs', 'lang-pkgs'].some((one) => classes.has(one));
    if (!hasPackages) {
        return [
            {
                reason: 'nothing-scanned',
                message: `${name} has no result for packages: Trivy recognised nothing in the image that it could look up.`,
                remedy: 'Scan for vulnerabilities (--scanners vuln), and check that Trivy knows what the image is made of.',
            },
        ];
    }
    if (os === undefined || classes.has('os-pkgs'))
        return [];
    return [
        {
            reason: 'nothing-scanned',
            message: `${name} has no result for the packages of ${os.name}, which the image is made of.`,
            remedy: 'Scan with --pkg-types os,library, and check that Trivy supports this system.',
        },
    ];
}

;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/trivy-source.js





/** Reads the report, once it has shown that it is about the image. */
async function gatherFromTrivy(target, tally, reading) {
    const { ports, name } = reading;
    const classes = new Set();
    const asides = new Map();
    let header;
    let scope;
    let findings = 0;
    for await (const part of await partsOf(name, ports)) {
        if (part.kind === 'header') {
            header = part.header;
            scope = await scopeFor(header, { target, reading });
            if (!scope.isRelevant)
                break;
        }
        if (part.kind === 'result')
            classes.add(part.class);
        if (part.kind === 'aside')
            asides.set(part.what, (asides.get(part.what) ?? 0) + 1);
        if (part.kind === 'finding') {
            findings += 1;
            tally.add(part.finding);
        }
    }
    ports.emit({ kind: 'report-read', name, findings });
    if (!header || !scope)
        throw new Error(`${name} has no header`);
    const { gaps, notes } = scope;
    if (!scope.isRelevant)
        return { scans: [], gaps, notes, asides };
    const unscanned = scannedGaps(header, { classes, name });
    const scan = { source: 'trivy', platform: header.platform, at: header.createdAt };
    return { scans: unscanned.length > 0 ? [] : [scan], gaps: [...gaps, ...unscanned], notes, asides };
}
async function partsOf(name, ports) {
    const parts = await ports.readReport(name);
    if (parts)
        return parts;
    throw new failure/* Failure */.HR({
        code: 'invalid-input',
        message: `trivy-report: there is no file "${name}" in the workspace.`,
        remedy: 'Check the path, and that the step that scans has run before this one, in the same job.',
    });
}
async function scopeFor(header, { target, reading }) {
    const { ecr, reference } = target;
    const images = ecr ? [ecr.digest, ...ecr.all.map(({ digest }) => digest)] : digestsIn(target);
    const known = { reference, digests: new Set(images) };
    const first = bindingOf(header, { ...known, configDigests: undefined });
    if (first.kind === 'bound' || !ecr) {
        const coverage = coverageOf(header, { target, configs: new Map() });
        return scopeOf(header, { binding: first, coverage, reading, target });
    }
    // Only now are the manifests worth a call each: they say which configuration, and so which image id, is whose.
    const configs = await configsOf(ecr);
    const isComplete = configs.size === ecr.all.length;
    const binding = bindingOf(header, { ...known, configDigests: isComplete ? new Set(configs.values()) : undefined });
    return scopeOf(header, { binding, coverage: coverageOf(header, { target, configs }), reading, target });
}
/** Of an image outside of ECR only what the reference says. */
function digestsIn({ platforms }) {
    return platforms.flatMap(({ digest }) => (digest === '' ? [] : [digest]));
}
async function configsOf({ all, registry, image }) {
    const pairs = await Promise.all(all.map(async ({ digest }) => [digest, (0,image_index/* configDigest */.xv)(await registry.manifest(image, digest))]));
    return new Map(pairs.flatMap(([digest, config]) => (config === undefined ? [] : [[digest, config]])));
}

;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/run.js








/** Gates every image. What it throws is no verdict: the inputs are wrong, or AWS cannot be asked. */
async function run(inputs, ports) {
    const plan = gatePlan(inputs);
    const until = ports.clock.now() + inputs['wait-minutes'] * 60_000;
    const failed = new AbortController();
    const signal = AbortSignal.any([ports.cancelled, failed.signal]);
    try {
        const gated = plan.references.map(async (reference) => {
            const target = await targetOf(reference, { wanted: plan.platforms, ports });
            return gate(target, { plan, wait: { ports, until, signal } });
        });
        return gateReport(await (0,until_aborted/* untilAborted */.E)(Promise.all(gated), ports.cancelled), { plan, inputs });
    }
    finally {
        // The first failure ends the step: nobody waits for the scans of the other images any more.
        failed.abort();
    }
}
async function gate(target, { plan, wait }) {
    const { policy, sources, report } = plan;
    const { ports } = wait;
    const tally = new tally_Tally(policy);
    const gathered = [];
    if (report !== undefined) {
        gathered.push(await gatherFromTrivy(target, tally, { ports, name: report, isAlone: !sources.has('ecr') }));
    }
    if (sources.has('ecr'))
        gathered.push(await gatherFromEcr(target, tally, wait));
    const scans = gathered.flatMap((one) => one.scans);
    const gaps = [...target.gaps, ...gathered.flatMap((one) => one.gaps)];
    return {
        reference: target.reference,
        pinned: target.pinned,
        verdict: verdictOf(tally, { gaps, scans: scans.length }),
        scans,
        notes: [...target.notes, ...gathered.flatMap((one) => one.notes)],
        asides: new Map(gathered.flatMap((one) => [...one.asides])),
    };
}

// EXTERNAL MODULE: ../build/js/packages/domain/src/markdown.js
var markdown = __webpack_require__(1751);
;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/summary.js



// GitHub drops a summary over 1 MiB as a whole, and nobody reads a long one: every list and text has its end.
const mostRows = 20;
const mostImages = 20;
const mostFacts = 5;
/** The step's summary as Markdown. */
function gateSummary(report) {
    const { images, policy } = report;
    const blocking = blockingIn(images);
    const shown = images.slice(0, mostImages);
    const parts = [
        `### ${headline(report, blocking.length)}`,
        ...(report.warning === undefined ? [] : ['The step goes on, as `mode` or `on-indeterminate` asks.']),
        ...gapTexts(images),
        ...(blocking.length === 0 ? [] : [blockingTable(blocking), whatToDo(blocking.map(({ entry }) => entry))]),
        (0,markdown/* facts */.Ix)([
            [
                'Blocks',
                `${policy.failOn}${policy.failOn === severities[0] ? '' : ' and above'}${policy.onlyFixable ? `, ${fixable(policy.fixUnknown)}` : ''}`,
            ],
            ['Found', foundText(report.counts)],
            ...ignoredRows(report),
        ]),
        ...shown.map(imageFacts),
        ...more(images.length - shown.length, 'image', 'images'),
    ];
    return `${parts.join('\n\n')}\n`;
}
function headline({ result, images }, blocking) {
    const what = images.length === 1 ? 'the image' : `${images.length} images`;
    if (result === 'pass')
        return `✅ Scan gate: ${what} may pass`;
    if (result === 'indeterminate')
        return '❔ Scan gate: no evidence';
    if (blocking === 0)
        return '❌ Scan gate: the evidence is about another image';
    return `❌ Scan gate: ${blocking} ${blocking === 1 ? 'vulnerability blocks' : 'vulnerabilities block'}`;
}
function gapTexts(images) {
    const gaps = images.flatMap(({ verdict }) => verdict.gaps);
    const shown = gaps
        .slice(0, mostRows)
        .map(({ message, remedy }) => `**Missing:** ${sentence(message)} ${sentence(remedy)}`);
    return [...shown, ...more(gaps.length - shown.length, 'more is missing', 'more are missing')];
}
function blockingTable(blocking) {
    const several = new Set(blocking.map(({ image }) => image.pinned)).size > 1;
    const head = ['Severity', 'Vulnerability', 'Package', 'Installed', 'Fixed in', ...(several ? ['Image'] : [])];
    const rows = blocking.slice(0, mostRows).map(({ entry, image }) => {
        const cells = [
            entry.severity,
            vulnerability(entry),
            packageCell(entry),
            (0,markdown/* code */.aY)(cut(entry.version)),
            entry.fixedIn === undefined ? '–' : (0,markdown/* code */.aY)(cut(entry.fixedIn)),
            ...(several ? [(0,markdown/* code */.aY)(cut(image.reference))] : []),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    const table = [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...rows].join('\n');
    return [table, ...more(blocking.length - rows.length, 'more blocks', 'more block')].join('\n\n');
}
function vulnerability({ id, url }) {
    const isLink = url !== undefined && url.length <= 500 && /^https?:\/\/\S+$/.test(url);
    return isLink ? (0,markdown/* link */.nf)(cut(id), url) : (0,markdown/* code */.aY)(cut(id));
}
function packageCell({ package: name, path, platforms }) {
    const where = [...(path === undefined ? [] : [path]), ...platforms];
    return where.length === 0 ? (0,markdown/* code */.aY)(cut(name)) : `${(0,markdown/* code */.aY)(cut(name))}<br>${(0,markdown/* code */.aY)(cut(where.join(', ')))}`;
}
function whatToDo(blocking) {
    return `**What to do:** ${remedyFor(blocking)}`;
}
function fixable(fixUnknown) {
    return fixUnknown === 'fail' ? 'unless there is known to be no fix' : 'where a fix is known';
}
function ignoredRows({ images }) {
    const ignored = images.flatMap(({ verdict }) => verdict.ignored);
    const unrated = images.flatMap(({ verdict }) => verdict.unrated).length;
    const because = [
        ['no-fix', 'without a fix'],
        ['fix-unknown', 'whose fix is not known'],
        ['not-affected', 'that do not affect the image, as its source says'],
    ];
    return [
        ...because.flatMap(([judgement, words]) => {
            const count = ignored.filter((entry) => entry.judgement === judgement).length;
            return count === 0 ? [] : [['Let through', `${count} ${words}`]];
        }),
        ...(unrated === 0
            ? []
            : [['Let through', `${unrated} without a severity or a fix: look at them`]]),
    ];
}
function imageFacts({ reference, pinned, scans, notes, asides }) {
    const rows = [['Image', (0,markdown/* code */.aY)(pinned)]];
    if (reference !== pinned)
        rows.push(['Asked for', (0,markdown/* code */.aY)(reference)]);
    for (const { source, platform, at } of scans.slice(0, mostFacts)) {
        const when = at === undefined ? '' : `, ${(0,markdown/* escapeMarkdown */.FV)(cut(at, 40))}`;
        const what = platform === undefined ? '' : ` of ${(0,markdown/* code */.aY)(cut(platform, 40))}`;
        rows.push(['Scanned by', `${source === 'ecr' ? 'Amazon ECR' : 'Trivy'}${what}${when}`]);
    }
    for (const note of notes.slice(0, mostFacts))
        rows.push(['⚠️', sentence(note)]);
    const beside = [...asides].map(([what, count]) => `${asideWords[what]}: ${count}`);
    if (beside.length > 0)
        rows.push(['Not judged', beside.join(', ')]);
    return (0,markdown/* facts */.Ix)(rows);
}
const asideWords = {
    misconfiguration: 'misconfigurations',
    secret: 'secrets',
    licence: 'licences',
    suppressed: 'suppressed in the scan',
};
function more(count, one, many) {
    return count <= 0 ? [] : [`… and ${count} ${count === 1 ? one : many}.`];
}
function sentence(text) {
    return (0,markdown/* escapeMarkdown */.FV)(cut(text, 500));
}
function cut(text, limit = 120) {
    return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

;// CONCATENATED MODULE: ../build/js/actions/scan-gate/src/main.js












async function main(environment) {
    const cancelled = (0,cancellation/* cancellation */.W)();
    await (0,action/* execute */.g)(inputs_action, environment, async (inputs) => {
        const { settings, credentialsEnd } = (0,aws_access/* awsAccess */.S)(inputs, { environment, clock: system_clock/* systemClock */.m, action: 'scan-gate' });
        const wait = { waitMinutes: inputs['wait-minutes'], now: system_clock/* systemClock */.m.now(), what: 'a scan' };
        const warning = (0,expiry_warning/* expiryWarning */.i)({ expiration: credentialsEnd, ...wait });
        if (warning !== undefined)
            (0,log/* print */.y)({ level: 'warning', text: warning });
        const report = await run(inputs, {
            async ecr({ region }) {
                const { ecrScans } = await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(4409), __webpack_require__.e(685), __webpack_require__.e(4087), __webpack_require__.e(325), __webpack_require__.e(6411)]).then(__webpack_require__.bind(__webpack_require__, 4762));
                return ecrScans({ ...settings, region });
            },
            readReport: (name) => readTrivyReport(name, environment),
            ...{ clock: system_clock/* systemClock */.m, cancelled },
            emit: (event) => (0,log/* print */.y)(narrate(event)),
        });
        (0,log/* print */.y)({ level: 'info', text: gateLine(report) });
        for (const text of gateWarnings(report))
            (0,log/* print */.y)({ level: 'warning', text });
        return {
            outputs: gateOutputs(report),
            summary: gateSummary(report),
            ...(report.failure ? { failure: report.failure } : {}),
        };
    });
}


/***/ }),

/***/ 9071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ guardEndpoints)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/loopback.js
var loopback = __webpack_require__(527);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ../build/js/packages/aws/src/configuration-text.js



// Nobody configures AWS with more.
const largest = 1_048_576;
/**
 * The text of a configuration file of AWS; empty where the SDK reads nothing either. Undefined for what cannot be looked
 * through: a pipe is empty after that, a device may never end.
 */
function configurationText(file) {
    if (file === external_node_os_.devNull)
        return '';
    try {
        // Opening a pipe must not wait for somebody to write into it.
        const descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const stat = (0,external_node_fs_.fstatSync)(descriptor);
            if (stat.isDirectory())
                return '';
            return stat.isFile() && stat.size <= largest ? (0,external_node_fs_.readFileSync)(descriptor, 'utf8') : undefined;
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch (error) {
        if ((0,failure/* errorCode */.CA)(error) === undefined)
            throw error;
        return '';
    }
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/configured-endpoints.js



/** Every `endpoint_url` that the SDK would obey in AWS's configuration files: of the profile in use, and of services. */
function configuredEndpoints(environment) {
    const { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials } = environment;
    const home = homeOf(environment);
    const files = [config || (0,external_node_path_.join)(home, '.aws', 'config'), credentials || (0,external_node_path_.join)(home, '.aws', 'credentials')];
    const profile = environment.AWS_PROFILE || 'default';
    return files.flatMap((name) => {
        const file = name.startsWith('~/') ? (0,external_node_path_.join)(home, name.slice(2)) : name;
        const text = configurationText(file);
        return text === undefined ? [{ at: file, value: undefined }] : endpointsIn(text, { file, profile });
    });
}
/** As the SDK has it. */
function homeOf({ HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${external_node_path_.sep}` }) {
    return HOME || USERPROFILE || (HOMEPATH ? `${HOMEDRIVE}${HOMEPATH}` : (0,external_node_os_.homedir)());
}
/** Reads lines as the SDK does, which is not what one would expect everywhere. */
function endpointsIn(text, { file, profile }) {
    const found = [];
    let isInUse = false;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const [content = ''] = line.split(/(?:^|\s)[;#]/);
        const setting = content.trim();
        if (setting.startsWith('[') && setting.endsWith(']'))
            isInUse = isUsed(setting.slice(1, -1), profile);
        const equals = setting.indexOf('=');
        const value = setting.slice(equals + 1).trim();
        const isEndpoint = equals > 0 && setting.slice(0, equals).trim() === 'endpoint_url';
        if (isInUse && isEndpoint && value !== '')
            found.push({ at: `${file}, line ${index + 1}`, value });
    }
    return found;
}
function isUsed(section, profile) {
    const [, kind, , name] = /^([\w-]+)\s(["'])?(.+)\2$/.exec(section) ?? [];
    const key = kind === undefined ? section : `${kind}.${name}`;
    return key === profile || key === `profile.${profile}` || key.startsWith('services.');
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/proxy.js
/**
 * Proxies of the environment that Node cannot use: it would ignore some of them silently, and go without. Their values
 * are not told, since they may hold a password.
 */
function proxyMistakes(environment) {
    const mistakes = [];
    for (const at of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
        const message = environment[at] ? problem(environment[at]) : undefined;
        if (message !== undefined)
            mistakes.push({ at, message });
    }
    return mistakes;
}
function problem(value) {
    // Node looks for the beginning just so: no blank before it, no capital letter.
    if (!/^https?:\/\//.test(value) || !URL.canParse(value)) {
        return 'is no http or https URL such as http://proxy.example:3128';
    }
    const { username, password } = new URL(value);
    return isEncoded(`${username}:${password}`)
        ? undefined
        : 'has a user or password with a % that begins no escape: write % as %25';
}
function isEncoded(text) {
    try {
        return decodeURIComponent(text) !== '';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../build/js/packages/aws/src/endpoint-guard.js




/**
 * An endpoint from the environment, or from AWS's configuration files, is obeyed only when it is this machine, or a host
 * that the workflow names: tokens and credentials must not go astray, and a rehearsal must never reach the real AWS by
 * accident. A proxy that cannot be used is no reason to go without.
 * @throws Failure `invalid-input`
 */
function guardEndpoints(environment, allowed) {
    const mistakes = [];
    for (const [name, value] of Object.entries(environment)) {
        if (!/^AWS_ENDPOINT_URL(_[A-Z0-9_]+)?$/.test(name) || !value)
            continue;
        const message = endpoint_guard_problem(value, allowed);
        if (message !== undefined)
            mistakes.push({ at: name, message });
    }
    for (const { at, value } of configuredEndpoints(environment)) {
        const message = value === undefined ? unreadable : endpoint_guard_problem(value, allowed);
        if (message !== undefined)
            mistakes.push({ at, message });
    }
    mistakes.push(...proxyMistakes(environment));
    if (mistakes.length === 0)
        return;
    throw (0,failure/* failureOf */.g5)(mistakes, {
        code: 'invalid-input',
        what: 'the way to AWS is not clear',
        remedy: 'Correct or unset what is wrong. An endpoint that is meant is named in the workflow: allow-endpoint: <host>',
    });
}
const unreadable = 'is no file that can be looked through for endpoints (1 MiB at most)';
/** The URL itself is not repeated: it may hold a password. */
function endpoint_guard_problem(value, allowed) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        return 'is no http or https URL';
    if ((0,loopback/* isLoopback */.U)(url.hostname))
        return undefined;
    if (!allowed.includes(url.hostname))
        return `sends AWS calls to ${url.hostname}, which is not this machine`;
    return url.protocol === 'https:' ? undefined : `would send tokens to ${url.hostname} in clear: it must be https`;
}


/***/ }),

/***/ 6199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf),
/* harmony export */   U: () => (/* binding */ regionIn)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/** The region of the step: its input, else the environment, as assume-role leaves it; undefined when neither names one. */
function regionIn(input, environment) {
    return input ?? (environment.AWS_REGION || environment.AWS_DEFAULT_REGION || undefined);
}
/**
 * The same for a step that cannot do without.
 * @throws Failure `invalid-input` when neither names one
 */
function regionOf(input, environment) {
    const region = regionIn(input, environment);
    if (region)
        return region;
    throw new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'invalid-input',
        message: 'no AWS region: neither aws-region nor AWS_REGION is set.',
        remedy: 'Give aws-region: <region>, or run the assume-role action before this step.',
    });
}


/***/ }),

/***/ 5281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ awsAccess)
});

;// CONCATENATED MODULE: ../build/js/packages/aws/src/credentials/lazily.js
/** A source that is made when credentials are first needed: a step that calls nobody loads nothing for it. */
function lazily(make) {
    let making;
    let made;
    const source = async () => {
        making ??= make();
        made = await making;
        return made;
    };
    return Object.assign(async () => (await source())(), {
        memoized: true,
        isNew: () => made?.isNew() ?? false,
        renew: async (refused) => (await source()).renew(refused),
    });
}

// EXTERNAL MODULE: ../build/js/packages/aws/src/endpoint-guard.js + 3 modules
var endpoint_guard = __webpack_require__(9071);
// EXTERNAL MODULE: ../build/js/packages/aws/src/region.js
var src_region = __webpack_require__(6199);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
// EXTERNAL MODULE: ../build/js/packages/domain/src/role/session.js + 1 modules
var role_session = __webpack_require__(3392);
// EXTERNAL MODULE: ../build/js/packages/github/src/log.js
var log = __webpack_require__(7661);
;// CONCATENATED MODULE: ../build/js/packages/composition/src/aws-access.js






/**
 * How an action calls AWS: with a session of its own role, or with the credentials at hand.
 * @throws Failure `invalid-input` with everything that the inputs have wrong about it
 */
function awsAccess(inputs, around) {
    const { environment } = around;
    (0,endpoint_guard/* guardEndpoints */.m)(environment, inputs['allow-endpoint'] ?? []);
    const region = (0,src_region/* regionIn */.U)(inputs['aws-region'], environment);
    const session = (0,role_session/* roleSession */.R)({
        ...{ region, role: inputs['role-to-assume'], chain: inputs['role-chain'], audience: inputs.audience },
        ...{ externalId: inputs['role-external-id'], name: inputs['role-session-name'] },
        allowedAccountIds: inputs['allowed-account-ids'],
    });
    const atHand = lazily(() => credentialsAtHand(session ? undefined : inputs['allowed-account-ids'], { region, around }));
    if (!session)
        return { settings: { ...around, credentials: atHand }, credentialsEnd: endOfStatic(environment) };
    const place = { region: (0,src_region/* regionOf */.A)(region, environment), jobWorkflow: inputs['job-workflow-ref'] };
    const credentials = lazily(() => sessionCredentials(session, { ...place, atHand, around }));
    return { settings: { ...around, credentials }, credentialsEnd: endOfSession(session, around) };
}
/** A session that keys of the environment open is renewed as long as they last, and lasts an hour at least. */
function endOfSession({ first, duration }, { environment, clock }) {
    const end = first === undefined ? Date.parse(endOfStatic(environment) ?? '') : Number.NaN;
    if (Number.isNaN(end))
        return undefined;
    return new Date(Math.max(end, clock.now() + duration * 1_000)).toISOString();
}
async function sessionCredentials(session, options) {
    const { around, ...place } = options;
    const [{ sessionSource }, { mintPorts }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5876), __webpack_require__.e(8778)]).then(__webpack_require__.bind(__webpack_require__, 8778)),
        __webpack_require__.e(/* import() */ 7277).then(__webpack_require__.bind(__webpack_require__, 7277)),
    ]);
    return sessionSource({
        ...{ session, ports: mintPorts({ ...around, ...place }), clock: around.clock, onTrouble },
        onAssumed({ arn, credentials }) {
            (0,log/* print */.y)({ level: 'info', text: `Assumed ${arn} until ${credentials.expiration.toISOString()}` });
        },
    });
}
async function credentialsAtHand(allowedAccountIds, { region, around }) {
    const { credentialsAtHand: find } = await __webpack_require__.e(/* import() */ 82).then(__webpack_require__.bind(__webpack_require__, 82));
    // Any region will do for asking whose they are.
    return find({ ...around, region: region ?? 'us-east-1', allowedAccountIds, onTrouble });
}
function onTrouble(error) {
    const text = `The credentials could not be renewed for now, and still last: ${(0,failure/* errorText */.kc)(error)}`;
    (0,log/* print */.y)({ level: 'warning', text });
}
/** Of keys in the environment, where the SDK uses them: a profile comes before them. */
function endOfStatic({ AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_CREDENTIAL_EXPIRATION }) {
    return AWS_ACCESS_KEY_ID && !AWS_PROFILE ? AWS_CREDENTIAL_EXPIRATION : undefined;
}


/***/ }),

/***/ 8999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ shortDefinition),
/* harmony export */   Lw: () => (/* binding */ parseArn),
/* harmony export */   iQ: () => (/* binding */ partitionOf),
/* harmony export */   kd: () => (/* binding */ consoleHost),
/* harmony export */   mp: () => (/* binding */ lastSegment)
/* harmony export */ });
/** `arn:partition:service:region:account:resource`, or undefined when `text` is no ARN. */
function parseArn(text) {
    if (text.length > 2_048)
        return undefined;
    const match = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12})?:(\S+)$/.exec(text);
    if (!match)
        return undefined;
    const [, partition = '', service = '', region = '', accountId = '', resource = ''] = match;
    return { partition, service, region, accountId, resource };
}
/** The last segment of a resource, e.g. the task id of a task ARN. */
function lastSegment(arn) {
    return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
}
/** `app:7` of the ARN of a task definition. */
function shortDefinition(definitionArn) {
    return definitionArn.slice(definitionArn.lastIndexOf('/') + 1);
}
// The prefixes are those of the SDK's partitions.json; everything that matches none belongs to `aws`.
const partitions = [
    { name: 'aws-cn', prefixes: ['cn-'], consoleHost: 'console.amazonaws.cn' },
    { name: 'aws-us-gov', prefixes: ['us-gov-'], consoleHost: 'console.amazonaws-us-gov.com' },
    { name: 'aws-iso-b', prefixes: ['us-isob-'], consoleHost: undefined },
    { name: 'aws-iso-e', prefixes: ['eu-isoe-'], consoleHost: undefined },
    { name: 'aws-iso-f', prefixes: ['us-isof-'], consoleHost: undefined },
    { name: 'aws-iso', prefixes: ['us-iso-'], consoleHost: undefined },
    { name: 'aws-eusc', prefixes: ['eusc-'], consoleHost: 'console.amazonaws-eusc.eu' },
];
function partitionOf(region) {
    return partitions.find(({ prefixes }) => prefixes.some((prefix) => region.startsWith(prefix)))?.name ?? 'aws';
}
/** The host of the web console for a region; undefined where no public one exists. */
function consoleHost(region) {
    // The region may come from a file: what is none must not become the host of a link.
    if (!/^[a-z]{2,6}(-[a-z]+)+-\d{1,2}$/.test(region))
        return undefined;
    const partition = partitions.find(({ name }) => name === partitionOf(region));
    if (partition)
        return partition.consoleHost && `${region}.${partition.consoleHost}`;
    return `${region}.console.aws.amazon.com`;
}


/***/ }),

/***/ 6722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** `850 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`; milliseconds in. */
function duration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1_000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1_000);
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${pad(seconds % 60)} s`;
    return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}
function pad(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 2606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ imageProblem),
/* harmony export */   dp: () => (/* binding */ pinned),
/* harmony export */   sy: () => (/* binding */ ecrImage)
/* harmony export */ });
const ecrHost = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws|amazonaws\.eu|[a-z.]*ic\.gov|sc2s\.sgov\.gov)$/;
const repositoryPath = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
const reference = /^(?<name>[^\s@]+?)(?::(?<tag>[^:/@\s]+))?(?:@(?<digest>\S+))?$/;
/** Why `text` is no image reference, or undefined when it is one. */
function imageProblem(text) {
    if (text.length > 512)
        return 'is longer than 512 characters';
    if (text.includes('$'))
        return `holds a "$": "${text}" is an expression or variable that was not replaced`;
    const parts = split(text);
    if (!parts)
        return `"${text}" is no image reference; expected repository:tag or repository@sha256:<64 hex>`;
    if (parts.tag !== undefined && !tagPattern.test(parts.tag))
        return `"${parts.tag}" is no image tag`;
    if (parts.digest !== undefined && !digestPattern.test(parts.digest)) {
        return `"${parts.digest}" is no digest; expected sha256: and 64 hexadecimal digits`;
    }
    return undefined;
}
/** The parts of a reference into private ECR; undefined for any other registry. */
function ecrImage(text) {
    const parts = split(text);
    const slash = parts?.name.indexOf('/') ?? -1;
    if (!parts || slash < 0)
        return undefined;
    const host = ecrHost.exec(parts.name.slice(0, slash));
    if (!host)
        return undefined;
    const [, accountId = '', region = ''] = host;
    return { accountId, region, repository: parts.name.slice(slash + 1), tag: parts.tag, digest: parts.digest };
}
/** The reference pinned to a digest: the tag goes, since ECS would show it beside a digest it may no longer name. */
function pinned(text, digest) {
    const parts = split(text);
    return `${parts?.name ?? text}@${digest}`;
}
function split(text) {
    const groups = reference.exec(text)?.groups;
    const name = groups?.name;
    if (!groups || name === undefined)
        return undefined;
    const path = name.includes('/') && /[.:]|^localhost/.test(name.split('/')[0] ?? '') ? name.slice(name.indexOf('/') + 1) : name;
    if (!repositoryPath.test(path))
        return undefined;
    return { name, tag: groups.tag, digest: groups.digest };
}


/***/ }),

/***/ 4264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ warning),
/* harmony export */   p: () => (/* binding */ info)
/* harmony export */ });
function info(text) {
    return { level: 'info', text };
}
function warning(text) {
    return { level: 'warning', text };
}


/***/ }),

/***/ 527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether a host, as a URL has it, is this machine: what goes there is seen by nobody else. */
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}


/***/ }),

/***/ 3392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ roleSession)
});

// EXTERNAL MODULE: ../build/js/packages/domain/src/arn.js
var src_arn = __webpack_require__(8999);
// EXTERNAL MODULE: ../build/js/packages/domain/src/failure.js
var failure = __webpack_require__(1774);
;// CONCATENATED MODULE: ../build/js/packages/domain/src/role/policies.js
// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: of both kinds of policies together.
const mostCharacters = 2_048;
const mostManaged = 10;
/**
 * What is wrong with the session policies.
 * @param inline JSON
 * @param managed ARNs
 */
function policyMistakes(inline, managed) {
    const mistakes = [];
    if (inline !== undefined && !isObject(inline)) {
        mistakes.push({ at: 'inline-session-policy', message: 'is no JSON object' });
    }
    if (managed.length > mostManaged) {
        mistakes.push({ at: 'managed-session-policies', message: `at most ${mostManaged}, found ${managed.length}` });
    }
    const size = [inline ?? '', ...managed].join('').length;
    if (size > mostCharacters) {
        const at = inline === undefined ? 'managed-session-policies' : 'inline-session-policy';
        const message = `session policies hold ${size} characters in all; the limit is ${mostCharacters}. Blanks count: print the JSON without them, or name a managed policy`;
        mistakes.push({ at, message });
    }
    return mistakes;
}
function isObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../build/js/packages/domain/src/role/session.js



// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
const longestChained = 3_600;
const usualDuration = 3_600;
/**
 * The session that is asked for; undefined when it is none, and the credentials at hand are meant as they are.
 * @throws Failure `invalid-input` with every mistake
 */
function roleSession(asked) {
    const { region, role, chain = [], tags = new Map(), policyArns = [], durationSeconds = usualDuration } = asked;
    const isAsked = role !== undefined || chain.length > 0;
    const mistakes = isAsked
        ? [
            ...partitionMistakes(asked),
            ...accountMistakes(asked),
            ...chainMistakes(asked),
            ...policyMistakes(asked.policy, policyArns),
        ]
        : withoutRole(asked);
    if (mistakes.length > 0) {
        throw (0,failure/* failureOf */.g5)(mistakes, {
            code: 'invalid-input',
            what: 'the role cannot be assumed as asked',
            remedy: `Correct the step's "with:".`,
        });
    }
    if (!isAsked)
        return undefined;
    return {
        ...{ first: role, chain, tags, policyArns, policy: asked.policy, duration: durationSeconds },
        ...{ externalId: asked.externalId, allowedAccountIds: asked.allowedAccountIds },
        audience: asked.audience ?? usualAudience(region),
        name: asked.name ?? 'ecs-actions',
    };
}
/** What AWS has its identity providers for GitHub registered with. */
function usualAudience(region) {
    return region !== undefined && (0,src_arn/* partitionOf */.iQ)(region) === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
function withoutRole({ audience, name, externalId }) {
    const given = Object.entries({ audience, 'role-session-name': name, 'role-external-id': externalId });
    return given
        .filter(([, value]) => value !== undefined)
        .map(([at]) => ({ at, message: 'says how to assume a role, but there is no role-to-assume' }));
}
function partitionMistakes({ region, role, chain = [] }) {
    if (region === undefined)
        return [];
    const expected = (0,src_arn/* partitionOf */.iQ)(region);
    const roles = [{ at: 'role-to-assume', arn: role }, ...chain.map((arn) => ({ at: 'role-chain', arn }))];
    return roles.flatMap(({ at, arn }) => {
        const found = arn === undefined ? expected : (0,src_arn/* parseArn */.Lw)(arn)?.partition;
        if (found === expected)
            return [];
        const message = `${arn} is in partition "${found}", but region ${region} belongs to "${expected}": correct aws-region, or begin the ARN with arn:${expected}:`;
        return [{ at, message }];
    });
}
function accountMistakes({ role, chain = [], allowedAccountIds }) {
    const last = chain.at(-1) ?? role;
    const account = last === undefined ? undefined : (0,src_arn/* parseArn */.Lw)(last)?.accountId;
    if (last === undefined || !allowedAccountIds || allowedAccountIds.includes(account ?? ''))
        return [];
    const message = `${last} belongs to account ${account}, which is not among them (${allowedAccountIds.join(', ')})`;
    return [{ at: 'allowed-account-ids', message }];
}
function chainMistakes({ chain = [], externalId, tags, durationSeconds = usualDuration }) {
    if (chain.length > 0) {
        if (durationSeconds <= longestChained)
            return [];
        const message = `AWS limits a session that another session opens to one hour: at most ${longestChained} with role-chain, found ${durationSeconds}. Let the OIDC token open the last role directly, or have the credentials renewed: role-to-assume and role-chain at the steps that wait, or credential-process: true`;
        return [{ at: 'role-duration-seconds', message }];
    }
    const mistakes = [];
    const oidcTakesNone = 'is for a role of role-chain; a session from an OIDC token takes none';
    if (externalId !== undefined)
        mistakes.push({ at: 'role-external-id', message: oidcTakesNone });
    if (tags && tags.size > 0)
        mistakes.push({ at: 'session-tags', message: oidcTakesNone });
    return mistakes;
}


/***/ }),

/***/ 564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   QF: () => (/* binding */ platformImages),
/* harmony export */   SW: () => (/* binding */ isSamePlatform),
/* harmony export */   aH: () => (/* binding */ isPlatform),
/* harmony export */   gp: () => (/* binding */ indexTypes),
/* harmony export */   xv: () => (/* binding */ configDigest)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8055);


/** Whether a manifest of this media type is an index or, in Docker's words, a manifest list. */
function isIndexType(mediaType) {
    return indexTypes.some((type) => type === mediaType);
}
const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
/**
 * The images of an index. Left out is what no container runs: attestations (`unknown/unknown`, as buildx writes them
 * also for a single platform) and SOCI indexes.
 * @throws Failure `invalid-source`
 */
function platformImages(manifest, subject) {
    const entries = manifestsIn(manifest);
    if (entries === undefined)
        throw unreadable(subject);
    const images = [];
    for (const entry of entries) {
        if (!(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(entry))
            throw unreadable(subject);
        if (isBeside(entry, images))
            continue;
        const digest = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(entry, 'digest');
        if (digest === undefined)
            throw unreadable(subject);
        images.push({ digest, platform: platformOf(entry) });
    }
    return images;
}
/** The digest of an image's configuration; undefined when the manifest has none. */
function configDigest(manifest) {
    const value = parsed(manifest);
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) ? (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIn */ .Rn)(value, 'config'), 'digest') : undefined;
}
/** Whether `platform` is the wanted one: os, architecture, and the variant where one is wanted. */
function isPlatform(platform, wanted) {
    return platform !== undefined && (platform === wanted || platform.startsWith(`${wanted}/`));
}
function manifestsIn(manifest) {
    const value = parsed(manifest);
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) && Array.isArray(value.manifests) ? value.manifests : undefined;
}
/** Whether both are the same platform, of which one may leave the variant out. */
function isSamePlatform(a, b) {
    return a !== undefined && b !== undefined && (isPlatform(a, b) || isPlatform(b, a));
}
/** An annotation alone excuses nothing: a container runtime goes by the platform. */
function isBeside(entry, before) {
    const { os, architecture } = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIn */ .Rn)(entry, 'platform');
    if (os === 'unknown' && architecture === 'unknown')
        return true;
    // SOCI's index stands there with the platform of its image, and after it; a runtime takes the first that fits.
    const isSoci = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(entry, 'artifactType')?.startsWith('application/vnd.amazon.soci.index.') ?? false;
    const platform = platformOf(entry);
    return isSoci && before.some((image) => isSamePlatform(image.platform, platform));
}
function platformOf(entry) {
    const platform = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIn */ .Rn)(entry, 'platform');
    const parts = [(0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(platform, 'os'), (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(platform, 'architecture')];
    if (parts.includes(undefined))
        return undefined;
    const variant = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(platform, 'variant');
    return [...parts, ...(variant === undefined ? [] : [variant])].join('/');
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function unreadable(subject) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'invalid-source',
        message: `The index of ${subject} cannot be read: it is not what an OCI image index looks like.`,
        remedy: 'Push the image again.',
    });
}


/***/ }),

/***/ 8055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Rn: () => (/* binding */ recordIn),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** Whether something that was parsed is a mapping. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function recordIn(record, key) {
    const value = record[key];
    return isRecord(value) ? value : {};
}
/** Blank texts count as none. */
function textIn(record, key) {
    const value = record[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
function textsIn(record, key) {
    const value = record[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}


/***/ }),

/***/ 2040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1774);

/**
 * Aborts when GitHub cancels the job: the runner sends SIGINT, SIGTERM 7.5 s later, and kills 2.5 s after that.
 * The handlers stay, so that a second signal does not cut the clean-up short.
 */
function cancellation() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => {
            controller.abort(new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
                code: 'cancelled',
                message: `the job was cancelled (${name}).`,
                remedy: 'Run the job again when that was not meant.',
            }));
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 8630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1774);



const usual = { bytes: 1_048_576, remedy: 'Is this the right file?' };
/**
 * The text of a file in the workspace, or in the runner's temporary folder where earlier steps put theirs; undefined
 * when there is no such file. A folder is no file: it may well have the name of something else.
 * @param limit 1 MiB without it
 * @throws Failure `invalid-input` when it lies outside, is no regular file, or is larger than the limit
 */
async function readWorkspaceFile(name, environment, limit = usual) {
    const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
    const path = await real((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, name));
    if (path === undefined)
        return undefined;
    const roots = await Promise.all([workspace, environment.RUNNER_TEMP].map((root) => (root ? real(root) : undefined)));
    if (!roots.some((root) => root !== undefined && isInside(root, path))) {
        throw refused(name, 'lies outside of the workspace', 'Check the repository out, or write the file into the workspace or $RUNNER_TEMP.');
    }
    const file = await opened(path);
    try {
        return await contents(file, name, limit);
    }
    finally {
        await file.close();
    }
}
async function opened(path) {
    try {
        // The path was resolved already: a link that appears since then is somebody's trick.
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        throw unreadable(path, error);
    }
}
async function contents(file, name, limit) {
    const stat = await file.stat();
    if (stat.isDirectory())
        return undefined;
    if (!stat.isFile())
        throw refused(name, 'is no regular file', 'Give the path of a file.');
    if (stat.size > limit.bytes) {
        throw refused(name, `is ${stat.size} bytes large; the limit is ${limit.bytes}`, limit.remedy);
    }
    return file.readFile('utf8');
}
async function real(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    }
    catch (error) {
        const code = (0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG')
            return undefined;
        throw unreadable(path, error);
    }
}
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
function unreadable(path, error) {
    const code = (0,_ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) ?? String(error);
    return refused(path, `cannot be read (${code})`, 'Check the links and the permissions on the way to it.');
}
function refused(name, what, remedy) {
    return new _ecs_actions_domain_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({ code: 'invalid-input', message: `${name} ${what}.`, remedy });
}


/***/ }),

/***/ 7696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ deadline)
/* harmony export */ });
/** A limit of `ms` milliseconds on work that also ends when `outer` aborts. */
function deadline(options) {
    const { clock, ms, outer, reason } = options;
    const expired = new AbortController();
    const done = new AbortController();
    clock.sleep(ms, done.signal).then(() => expired.abort(reason()), () => { });
    return { signal: AbortSignal.any([expired.signal, outer]), clear: () => done.abort() };
}


/***/ }),

/***/ 7118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ expiryWarning)
/* harmony export */ });
/**
 * What to say when the credentials will not outlive the wait for something; undefined when they do, or nobody knows.
 * @param options.expiration ISO 8601, as assume-role exports it
 * @param options.now epoch ms
 * @param options.what that is waited for, e.g. `a deployment`
 */
function expiryWarning(options) {
    const { expiration, waitMinutes, now, what } = options;
    const end = Date.parse(expiration ?? '');
    const waitEnd = now + waitMinutes * 60_000;
    if (Number.isNaN(end) || end >= waitEnd)
        return undefined;
    const left = Math.max(0, Math.floor((end - now) / 60_000));
    return `The credentials in the environment expire at ${iso(end)}, in ${left} min, and the step may wait until ${iso(waitEnd)}, ${waitMinutes} min: ${what} that takes longer than they last cannot be seen to its end, nor stopped. Give this step role-to-assume: then its credentials are renewed as long as it runs.`;
}
function iso(moment) {
    return new Date(moment).toISOString().replace(/\.\d{3}Z$/, 'Z');
}


/***/ }),

/***/ 666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The machine's own time. */
const systemClock = {
    now: () => Date.now(),
    async sleep(ms, signal) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted)
/* harmony export */ });
/** The result of `work`, or the signal's reason as soon as that aborts: a call that hangs holds nobody up. */
async function untilAborted(work, signal) {
    const stop = new AbortController();
    const aborted = new Promise((_, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { signal: stop.signal });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        stop.abort();
    }
}


/***/ })

};
