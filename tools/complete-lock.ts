// Names in package-lock.json the packages for other platforms that the registry at hand did not have when it was written:
// npm 11 refuses `npm ci` without them. Run it after `npm install` where tools/structure.ts asks for it.
import { readFileSync, writeFileSync } from 'node:fs'
import { completeLock } from './structure/lock.ts'
import type { Lock } from './structure/lock.ts'

const file = 'package-lock.json'
const lock = completeLock(JSON.parse(readFileSync(file, 'utf8')) as Lock)
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
