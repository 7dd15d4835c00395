/** How long a task that was started may be missing in what ECS shows, in ms; usually it is a second or two. */
export const hiddenAtMost = 45_000
