// Builds the pages of the console and the widget where their sources changed.
import { installPackages } from './prepare/packages.mjs'
import { buildPages } from './prepare/pages.mjs'

await installPackages()
process.exit((await buildPages()) ? 0 : 1)
