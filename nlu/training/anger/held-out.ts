const initial = [0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n, 0x510e527fade682d1n, 0x9b05688c2b3e6c1fn, 0x1f83d9abfb41bd6bn, 0x5be0cd19137e2179n]
const order = ['0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d', '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0']
  .map((line) => Array.from(line, (digit) => Number.parseInt(digit, 16)))
const mixed = [[0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15], [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]] as const
const block = 128

/** The same fixed fifth as `is_held_out` in corpus.py: what has this id (or, where it has none, this text) is kept for measuring. */
export function isHeldOut(identity: string): boolean {
  return firstByte(Buffer.from(identity, 'utf8'), 4) % 5 === 0
}

/** The first byte of the BLAKE2b digest (RFC 7693) of a given length; Node offers only the longest, whose bytes are others. */
function firstByte(bytes: Buffer, digestBytes: number): number {
  const state = initial.map((word, index) => (index === 0 ? word ^ 0x01010000n ^ BigInt(digestBytes) : word))
  const blocks = Math.max(1, Math.ceil(bytes.length / block))
  for (let index = 0; index < blocks; index += 1) {
    const part = Buffer.alloc(block)
    bytes.copy(part, 0, index * block, (index + 1) * block)
    const isLast = index === blocks - 1
    compress(state, part, isLast ? bytes.length : (index + 1) * block, isLast)
  }
  return Number((state[0] ?? 0n) & 0xffn)
}

function compress(state: bigint[], part: Buffer, read: number, isLast: boolean): void {
  const words = Array.from({ length: 16 }, (_, index) => part.readBigUInt64LE(index * 8))
  const work = [...state, ...initial]
  work[12] = (work[12] ?? 0n) ^ BigInt(read)
  if (isLast) work[14] = BigInt.asUintN(64, ~(work[14] ?? 0n))
  for (let round = 0; round < 12; round += 1) {
    const line = order[round % 10] ?? []
    mixed.forEach(([a, b, c, d], index) => mix(work, a, b, c, d, words[line[2 * index] ?? 0] ?? 0n, words[line[2 * index + 1] ?? 0] ?? 0n))
  }
  state.forEach((word, index) => { state[index] = word ^ (work[index] ?? 0n) ^ (work[index + 8] ?? 0n) })
}

function mix(work: bigint[], a: number, b: number, c: number, d: number, first: bigint, second: bigint): void {
  const at = (index: number): bigint => work[index] ?? 0n
  const add = (index: number, ...others: bigint[]): void => { work[index] = BigInt.asUintN(64, others.reduce((sum, other) => sum + other, at(index))) }
  const turn = (index: number, other: number, by: bigint): void => {
    const value = at(index) ^ at(other)
    work[index] = BigInt.asUintN(64, (value >> by) | (value << (64n - by)))
  }
  add(a, at(b), first)
  turn(d, a, 32n)
  add(c, at(d))
  turn(b, c, 24n)
  add(a, at(b), second)
  turn(d, a, 16n)
  add(c, at(d))
  turn(b, c, 63n)
}
