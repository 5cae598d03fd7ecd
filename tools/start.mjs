// npm start: installs what is missing, builds the pages that changed, runs the server. Works on any Node from 20 on.
import { launch } from './prepare/launch.mjs'
import { installPackages } from './prepare/packages.mjs'
import { buildPages } from './prepare/pages.mjs'
import { root } from './prepare/place.mjs'
import { serverEnvironment, serverWords } from './prepare/server.mjs'

await installPackages()
if (!(await buildPages())) process.exit(1)
launch([...serverWords, ...process.argv.slice(2)], { cwd: root, env: serverEnvironment() })
