// @actions/core runs programs only for core.platform, which nothing here uses.
export function getExecOutput() {
  throw new Error('@actions/exec is not part of this bundle')
}
