/**
 * A Date that takes its "now" from somewhere else. It stays the same class: dates that Node itself makes are instances
 * of it, and it can be extended.
 */
export function virtualDate({ Real, now }: { Real: DateConstructor; now: () => number }): DateConstructor {
  const Virtual = new Proxy(Real, {
    construct(target, values, newTarget) {
      return Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget)
    },
    apply() {
      return new Real(now()).toString()
    },
    get(target, key, receiver) {
      return key === 'now' ? now : Reflect.get(target, key, receiver)
    },
  })
  Object.defineProperty(Real.prototype, 'constructor', { value: Virtual, writable: true, configurable: true })
  return Virtual
}
