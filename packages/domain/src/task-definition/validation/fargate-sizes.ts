/** A size of Fargate's CPU, with the memory that goes with it. */
export interface FargateSize {
  /** Units. */
  readonly cpu: number
  /** MiB, ascending. */
  readonly memory: readonly number[]
  readonly isForWindows: boolean
}

const gib = 1024

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
const sizes: readonly FargateSize[] = [
  { cpu: 256, memory: [512, gib, 2 * gib], isForWindows: false },
  { cpu: 512, memory: steps({ from: 1, to: 4, by: 1 }), isForWindows: false },
  { cpu: 1024, memory: steps({ from: 2, to: 8, by: 1 }), isForWindows: true },
  { cpu: 2048, memory: steps({ from: 4, to: 16, by: 1 }), isForWindows: true },
  { cpu: 4096, memory: steps({ from: 8, to: 30, by: 1 }), isForWindows: true },
  { cpu: 8192, memory: steps({ from: 16, to: 60, by: 4 }), isForWindows: false },
  { cpu: 16_384, memory: steps({ from: 32, to: 120, by: 8 }), isForWindows: false },
]

/** CPU units of the largest size that this version knows. */
export const largestCpu = 16_384

export function fargateSize(cpu: number): FargateSize | undefined {
  return sizes.find((size) => size.cpu === cpu)
}

/** All in GiB. */
function steps({ from, to, by }: { from: number; to: number; by: number }): number[] {
  return Array.from({ length: (to - from) / by + 1 }, (_, index) => (from + index * by) * gib)
}
