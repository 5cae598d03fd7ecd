// Exits while a worker computes. Arguments: the directory, and after how many milliseconds.
import { openEncoderPool } from '../pool.ts'

const [directory = '', ms] = process.argv.slice(2)
const pool = await openEncoderPool(directory, { workers: 1, batch: 64, longest: 64 })
for (let at = 0; at < 900; at++) pool.encode(['运费'.repeat(40)]).catch(() => undefined)
setTimeout(() => process.exit(3), Number(ms))
