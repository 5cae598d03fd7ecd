// Runs one TypeScript program of this clone: node tools/run.mjs FILE [ARGUMENT…], FILE from the top of the clone.
import { join } from 'node:path'
import { launch } from './prepare/launch.mjs'
import { installPackages } from './prepare/packages.mjs'
import { root } from './prepare/place.mjs'

const [file, ...words] = process.argv.slice(2)
if (!file) {
  process.stderr.write('yanshu: say which file to run\n')
  process.exit(2)
}
await installPackages()
launch([join(root, file), ...words])
