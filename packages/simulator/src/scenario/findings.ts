import { z } from 'zod'
import { milliseconds } from './fields.ts'

const findingSchema = z.strictObject({
  name: z.string().min(1).describe('E.g. CVE-2026-0001'),
  severity: z.enum(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL', 'UNDEFINED']),
  package: z.exactOptional(z.string()).describe('Attribute package_name'),
  version: z.exactOptional(z.string()).describe('Attribute package_version'),
  uri: z.exactOptional(z.string()),
  description: z.exactOptional(z.string()),
  attributes: z.record(z.string(), z.string()).default({}).describe('Others, e.g. CVSS3_SCORE'),
})

/** What a scan of an image is like. Whether there is one depends on the repository's scanOnPush and on StartImageScan. */
export const scanSchema = z.strictObject({
  after: z.exactOptional(milliseconds).describe('From the push or start to the end. Default: timing.scan'),
  status: z
    .enum([
      'COMPLETE',
      'FAILED',
      'UNSUPPORTED_IMAGE',
      'ACTIVE',
      'SCAN_ELIGIBILITY_EXPIRED',
      'FINDINGS_UNAVAILABLE',
      'LIMIT_EXCEEDED',
      'IMAGE_ARCHIVED',
      'PENDING',
      'IN_PROGRESS',
    ])
    .default('COMPLETE')
    .describe('How it ends; PENDING and IN_PROGRESS never do'),
  description: z.exactOptional(z.string()).describe("Beside the status, in ECR's words"),
  findings: z.array(findingSchema).default([]).describe('Shown by a scan that ends COMPLETE'),
  prematureEmpty: milliseconds
    .default(0)
    .describe('For so long after the end COMPLETE is told while the findings and their time are still missing'),
})

export type ScenarioScan = z.output<typeof scanSchema>
export type ScenarioFinding = z.output<typeof findingSchema>

export const repositorySchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/, 'must be the name of an ECR repository, without its registry'),
  scanOnPush: z.boolean().default(false),
  scanSummary: z
    .boolean()
    .default(false)
    .describe('Whether DescribeImages tells of scans, as it did before basic scanning became AWS native'),
})

export type ScenarioRepository = z.output<typeof repositorySchema>
