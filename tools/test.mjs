// npm test: installs what is missing, then runs the list in tools/test/main.ts.
import { launch } from './prepare/launch.mjs'
import { installPackages } from './prepare/packages.mjs'
import { root } from './prepare/place.mjs'

await installPackages()
launch(['tools/test/main.ts', ...process.argv.slice(2)], { cwd: root })
