// BLAKE2b (RFC 7693) without a key, for digests shorter than those of the platform: a short digest is no prefix of a long one.
const word = (1n << 64n) - 1n
const start = [0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n, 0x510e527fade682d1n, 0x9b05688c2b3e6c1fn, 0x1f83d9abfb41bd6bn, 0x5be0cd19137e2179n]
const orders = ['0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d', '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0']
const mixes = [[0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15], [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]]

/** The digest of a text in `size` bytes, 1 to 64. */
export function blake2b(text: string, size: number): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  const state = start.map((value, index) => (index === 0 ? value ^ BigInt(0x01010000 ^ size) : value))
  const blocks = Math.max(1, Math.ceil(bytes.length / 128))
  for (let block = 0; block < blocks; block += 1) {
    const isLast = block === blocks - 1
    compress(state, bytes.subarray(block * 128, block * 128 + 128), BigInt(isLast ? bytes.length : (block + 1) * 128), isLast)
  }
  return Uint8Array.from({ length: size }, (_, index) => Number(((state[index >> 3] ?? 0n) >> BigInt(8 * (index & 7))) & 0xffn))
}

function compress(state: bigint[], block: Uint8Array, counter: bigint, isLast: boolean): void {
  const padded = new DataView(new ArrayBuffer(128))
  block.forEach((byte, index) => padded.setUint8(index, byte))
  const words = Array.from({ length: 16 }, (_, index) => padded.getBigUint64(index * 8, true))
  const work = [...state, ...start]
  work[12] = (work[12] ?? 0n) ^ counter
  if (isLast) work[14] = (work[14] ?? 0n) ^ word
  for (let round = 0; round < 12; round += 1) {
    const order = orders[round % 10] ?? ''
    mixes.forEach((places, index) => {
      mix(work, places, words[Number.parseInt(order[2 * index] ?? '', 16)] ?? 0n, words[Number.parseInt(order[2 * index + 1] ?? '', 16)] ?? 0n)
    })
  }
  state.forEach((value, index) => { state[index] = value ^ (work[index] ?? 0n) ^ (work[index + 8] ?? 0n) })
}

function mix(work: bigint[], [a = 0, b = 0, c = 0, d = 0]: number[], x: bigint, y: bigint): void {
  const at = (place: number): bigint => work[place] ?? 0n
  for (const [input, first, second] of [[x, 32n, 24n], [y, 16n, 63n]] as const) {
    work[a] = (at(a) + at(b) + input) & word
    work[d] = turn(at(d) ^ at(a), first)
    work[c] = (at(c) + at(d)) & word
    work[b] = turn(at(b) ^ at(c), second)
  }
}

function turn(value: bigint, by: bigint): bigint {
  return ((value >> by) | (value << (64n - by))) & word
}
