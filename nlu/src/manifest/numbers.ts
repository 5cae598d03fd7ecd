import type { Part } from './manifest.ts'

export type Numbers = Uint32Array | Int32Array | Float32Array | Float16Array

/** The bytes of numbers, little end first, and how they are to be read. */
export function toBytes(numbers: Numbers): { bytes: Uint8Array; type: NonNullable<Part['type']> } {
  const type = numbers instanceof Uint32Array ? 'uint32' : numbers instanceof Int32Array ? 'int32' : numbers instanceof Float32Array ? 'float32' : 'float16'
  return { bytes: new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), type }
}

/** Numbers of saved bytes; those of sixteen bits are widened, so that counting with them is quick. */
export function fromBytes(bytes: Uint8Array, type: NonNullable<Part['type']>): Uint32Array | Int32Array | Float32Array {
  // A copy, since the numbers of a file stand at any byte.
  const buffer = new Uint8Array(bytes).buffer
  if (type === 'uint32') return new Uint32Array(buffer)
  if (type === 'int32') return new Int32Array(buffer)
  return type === 'float32' ? new Float32Array(buffer) : Float32Array.from(new Float16Array(buffer))
}
