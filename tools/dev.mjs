// npm run dev: the server restarts on every change of its sources, the pages are built again on every change of theirs.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { launch } from './prepare/launch.mjs'
import { installPackages } from './prepare/packages.mjs'
import { buildPages, hasPages, pageWorkspaces, viteCommand } from './prepare/pages.mjs'
import { node24, root } from './prepare/place.mjs'
import { serverEnvironment, serverWords } from './prepare/server.mjs'

await installPackages()
if (!(await buildPages())) process.exit(1)
const builders = pageWorkspaces.filter(hasPages).map(name =>
  spawn(node24, viteCommand(name, 'build', '--watch', '--logLevel', 'warn'), { cwd: join(root, name), stdio: ['ignore', 2, 2] }),
)
process.on('exit', () => builders.forEach(builder => builder.kill()))
launch(['--watch', '--watch-preserve-output', ...serverWords, ...process.argv.slice(2)], { cwd: root, env: serverEnvironment() })
