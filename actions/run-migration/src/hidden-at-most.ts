/** How long a list may leave out a task that was started, in ms; usually it is a second or two. */
export const unlistedAtMost = 45_000

/**
 * How long a task may not be shown that ECS itself has named.
 * @see ../../../docs/decisions/0004-a-hidden-task-is-lost-after-a-minute.md
 */
export const unshownAtMost = 300_000
