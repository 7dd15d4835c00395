/**
 * The nodes of one cycle, in the order of its edges; empty when there is none. Without recursion: a hostile definition
 * may have chains that are thousands of containers long.
 */
export function cycleIn(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const open = new Map<string, Set<string>>()
  const sources = new Map<string, string[]>()
  for (const [node, targets] of edges) {
    const known = new Set(targets.filter((target) => edges.has(target)))
    open.set(node, known)
    for (const target of known)
      sources
        .set(target, sources.get(target) ?? [])
        .get(target)
        ?.push(node)
  }
  // A node without open edges is in no cycle, nor are the edges that lead to it. The list grows while it is read.
  const free = [...open.keys()].filter((node) => open.get(node)?.size === 0)
  for (const node of free) {
    open.delete(node)
    for (const source of sources.get(node) ?? []) {
      const targets = open.get(source)
      if (targets?.delete(node) && targets.size === 0) free.push(source)
    }
  }
  // Every edge of what is left leads to something that is left: following them ends in a cycle.
  const places = new Map<string, number>()
  let [node] = open.keys()
  while (node !== undefined && !places.has(node)) {
    places.set(node, places.size)
    const [target]: Iterable<string> = open.get(node) ?? []
    node = target
  }
  return node === undefined ? [] : [...places.keys()].slice(places.get(node))
}
