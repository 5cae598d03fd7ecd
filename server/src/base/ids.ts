import { randomFillSync } from 'node:crypto'

/** An id: UUIDv7 text (RFC 9562), 36 lower-case characters. Ids of one process sort in the order in which they were made. */
export function newId(): string {
  const bytes = nextRandom()
  advance()
  const time = lastMs.toString(16).padStart(12, '0')
  const head = `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-`
  return `${head}${VARIANT[bytes[0]! & 63]}${HEX[bytes[1]!]}-${HEX[bytes[2]!]}${HEX[bytes[3]!]}${HEX[bytes[4]!]}${HEX[bytes[5]!]}${HEX[bytes[6]!]}${HEX[bytes[7]!]}`
}

/** Before every id of that time (ms UTC) and after those of before: for reading a range of ids by time. */
export function firstIdOf(at: number): string {
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const VARIANT = Array.from({ length: 64 }, (_, bits) => (0x80 | bits).toString(16))

const pool = new Uint8Array(4096)
let used = pool.length
let lastMs = 0
let counter = 0

/** Eight random bytes, drawn from the system in blocks since a call per id would cost more than the id. */
function nextRandom(): Uint8Array {
  if (used + 8 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 8
  return pool.subarray(used - 8, used)
}

/**
 * Moves (millisecond, counter) forward. The 12 bits of rand_a count within one millisecond; a full counter borrows the
 * next millisecond, and a clock that steps back leaves the last one standing (RFC 9562 §6.2, method 1).
 */
function advance(): void {
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    counter = 0
    return
  }
  counter += 1
  if (counter > 0xfff) {
    lastMs += 1
    counter = 0
  }
}
