import { z } from 'zod'
import type { Program } from '../runtime/task-runtime.ts'
import { milliseconds } from './fields.ts'
import { scanSchema } from './findings.ts'

const exitCode = z.number().int().min(0).max(255)

const stepSchema = z.strictObject({
  after: milliseconds.default(0).describe('Pause before this step'),
  line: z.exactOptional(
    z.strictObject({
      stream: z.enum(['stdout', 'stderr']).default('stdout'),
      text: z.string(),
      times: z.exactOptional(z.number().int().min(1)).describe('Written so many times'),
    }),
  ),
  exit: z.exactOptional(
    z.strictObject({
      code: exitCode,
      reason: z.exactOptional(z.string()).describe("In the agent's words: OutOfMemoryError: …"),
    }),
  ),
  onSigterm: z
    .exactOptional(z.union([exitCode, z.literal('ignore')]))
    .describe('How SIGTERM is taken from here on: the exit code, or ignore. Default 143'),
  answers: z
    .exactOptional(z.union([z.number().int().min(100).max(599), z.literal('nothing')]))
    .describe('How HTTP requests at any port are answered from here on: the status, or nothing. Default 200'),
})

const programSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scripted'),
    steps: z.array(stepSchema).default([]).describe('Done in order; without an exit it runs until stopped'),
    commands: z
      .exactOptional(z.array(z.strictObject({ command: z.array(z.string()).min(1), steps: z.array(stepSchema) })))
      .describe('What it does instead when the container is started with exactly this command, e.g. a migration'),
  }),
  z.strictObject({
    kind: z.literal('process'),
    entryPoint: z
      .array(z.string())
      .min(1)
      .describe('Program and fixed arguments; node means the Node that runs the simulator'),
    command: z.array(z.string()).default([]),
    environment: z.record(z.string(), z.string()).default({}).describe("Set over the task definition's environment"),
    workingDirectory: z.string().default('.').describe('Relative to the scenario file'),
    ports: z
      .array(
        z.strictObject({
          containerPort: z.number().int().min(1).max(65_535).describe("As in the task definition's port mappings"),
          variable: z
            .string()
            .regex(/^[A-Za-z_]\w*$/, 'must be the name of an environment variable')
            .describe('Tells the program which port to listen on: each container gets a free one of this machine'),
        }),
      )
      .default([])
      .describe('Ports that the program serves HTTP on'),
  }),
]) satisfies z.ZodType<Program>

const platformSchema = z.strictObject({
  os: z.string().min(1).default('linux'),
  arch: z.string().min(1).describe("As in an image index: amd64, arm64; ECS's X86_64 is amd64"),
  variant: z.exactOptional(z.string().min(1)),
  scan: scanSchema.optional(),
})

const fields = z.strictObject({
  image: z
    .string()
    .regex(
      /^[a-z0-9][\w.:/-]*(@sha256:[0-9a-f]{64})?$/i,
      'must be an image reference such as repo:tag or repo@sha256:…',
    )
    .describe('A reference as in a task definition; one in ECR creates the repository'),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 lower-case hexadecimal digits')
    .optional()
    .describe('Default: one derived from the reference'),
  pullError: z.string().min(1).optional().describe('The pull fails with this, e.g. CannotPullContainerError: …'),
  program: programSchema
    .optional()
    .describe('What the image does when it runs. Without it a task with this image fails to start'),
  scan: scanSchema.optional().describe('What a scan by ECR finds in it. Default: nothing'),
  platforms: z
    .array(platformSchema)
    .min(1)
    .optional()
    .describe('Makes it an image index with an image for each; their scans are their own'),
  attestations: z
    .boolean()
    .optional()
    .describe(
      'Whether the index has an attestation (unknown/unknown) beside each platform, as buildx makes it. Default: true',
    ),
})

export const imageSchema = fields.refine(({ scan, platforms }) => scan === undefined || platforms === undefined, {
  path: ['scan'],
  message: 'an index is never scanned; write the scan under its platforms',
})

export type ScenarioImage = z.output<typeof imageSchema>
export type ScenarioPlatform = z.output<typeof platformSchema>
