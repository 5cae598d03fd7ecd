// Loaded into every process that runs a test file: what a test left open holds up the run for this long and no longer.
import { after } from 'node:test'

const graceMs = 20_000

// The process that starts the others has no such variable, and no tests.
if (process.env['NODE_TEST_CONTEXT'] !== undefined) after(() => void setTimeout(() => process.exit(), graceMs).unref())
