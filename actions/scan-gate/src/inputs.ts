import { awsInputs } from '@ecs-actions/github/inputs/aws'
import { assignments, boolean, integer, list, oneOf, text } from '@ecs-actions/github/inputs/kinds'
import { type ActionSpec, defaulted, type Inputs, optional } from '@ecs-actions/github/inputs/spec'

const inputs = {
  ...awsInputs,
  'aws-region': {
    ...awsInputs['aws-region'],
    description:
      'The region in which every image of ECR must lie. Without it, any: the address of an image names its own.',
  },
  image: optional('The image to gate.', text({ syntax: 'repository:tag or repository@sha256:…' })),
  images: optional(
    'Several images by container, in place of `image`.',
    assignments({ syntax: 'container=image', name: /^[A-Za-z0-9_-]{1,255}$/ }),
  ),
  source: defaulted(
    'Who says what is in the image: `ecr` (basic scanning), `trivy` (a report), or both; then a finding of either counts, and both must have scanned it.',
    list({ syntax: 'ecr, trivy', pattern: /^(ecr|trivy)$/ }),
    'ecr',
  ),
  'trivy-report': optional(
    'Report of `trivy image --format json` about this image: a file in the workspace. Not filtered by severity or status: the report does not tell what was left out.',
    text({ syntax: 'file' }),
  ),
  platforms: optional(
    'Of an image for several platforms, those to gate. Without it, all.',
    list({ syntax: 'platforms such as linux/amd64', pattern: /^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/ }),
  ),
  'fail-on': defaulted(
    'The least severity that blocks. A finding without a severity is taken for high unless it has no fix.',
    oneOf('critical', 'high', 'medium', 'low', 'informational'),
    'high',
  ),
  'only-fixable': defaulted('Whether only findings with a fix block.', boolean, 'false'),
  'fix-unknown': defaulted(
    'What `only-fixable` makes of findings of which the source does not say whether there is a fix; that is every finding of basic scanning.',
    oneOf('fail', 'ignore'),
    'fail',
  ),
  'on-indeterminate': defaulted(
    'What becomes of the step when there is no evidence: it fails, or goes on with a warning.',
    oneOf('fail', 'warn'),
    'fail',
  ),
  'wait-minutes': defaulted(
    'How long to wait for scans that are not done, for all images together.',
    integer({ min: 1, max: 330 }),
    '10',
  ),
  mode: defaulted('Whether the verdict decides about the step, or is only told.', oneOf('enforce', 'warn'), 'enforce'),
}

const notYet = 'is not supported yet'
const useFailOn = 'is refused: use fail-on'
const useImage = 'is refused: use image, with repository and tag or digest in one'
const noAllowList = `${notYet}: exceptions belong into the ignore file of Trivy (source: trivy)`
const noBaseline = `${notYet}: every finding counts, also those that are deployed already`
const noScanner = 'is refused: this action runs no scanner, it reads what one has found'
const outputsTell = 'is refused: the outputs and the summary tell it'

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
}

export const action = {
  name: 'ECS scan gate',
  description: 'Lets an image pass only on evidence that it has no vulnerabilities that block.',
  icon: 'shield',
  inputs,
  outputs: {
    verdict: '`pass`, `fail` or `indeterminate` (no evidence). Of several images the worst.',
    reason:
      '`no-blocking-findings`, `blocking-findings`, `report-mismatch`, or why there is no evidence: `scan-not-found`, `scan-timeout`, `scan-failed`, `unsupported-image`, `scan-expired`, `scan-limit-exceeded`, `image-archived`, `findings-unavailable`, `enhanced-scanning`, `unknown-scan-status`, `platform-missing`, `platform-not-scanned`, `nothing-scanned`.',
    image: 'The image that was gated, pinned to its digest (`repository@sha256:…`); empty when there are several.',
    images: 'JSON object: the gated image by container, pinned; `{}` without `images`.',
    counts:
      'JSON object: vulnerabilities by severity (critical, high, medium, low, informational, unknown), each once for an image.',
    'blocking-count': 'How many block.',
    'ignored-count':
      'How many would block by their severity, but have no fix (`only-fixable`), or do not affect the image as the source says.',
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
} satisfies ActionSpec<typeof inputs>

export type GateInputs = Inputs<typeof inputs>
