import type { ActionSpec, InputSpecs } from '@ecs-actions/github/inputs/spec'
import { stringify } from 'yaml'

/** The action.yml of an action, below its folder in actions/. */
export function actionYaml(name: string, spec: ActionSpec<InputSpecs>): string {
  const inputs = Object.fromEntries(
    Object.entries(spec.inputs).map(([input, { description, syntax, required, default: value }]) => [
      input,
      { description: `${description} (${syntax})`, required, ...(value === undefined ? {} : { default: value }) },
    ]),
  )
  const outputs = Object.fromEntries(
    Object.entries(spec.outputs).map(([output, description]) => [output, { description }]),
  )
  const dist = `../../dist/${name}`
  const runs = { using: 'node24', main: `${dist}/index.js`, ...(spec.post ? { post: `${dist}/post.js` } : {}) }
  const document = {
    name: spec.name,
    description: spec.description,
    author: 'ecs-actions',
    branding: { icon: spec.icon, color: 'orange' },
    inputs,
    outputs,
    runs,
  }
  return `# Generated from src/inputs.ts by "npm run generate".\n${stringify(document, { lineWidth: 120 })}`
}
