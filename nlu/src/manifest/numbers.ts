import type { Part } from './manifest.ts'

export type Numbers = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float16Array
/** Numbers as they are loaded: those of sixteen bits are widened, so that counting with them is quick. */
export type LoadedNumbers = Uint8Array | Int8Array | Uint32Array | Int32Array | Float32Array

type NumberType = NonNullable<Part['type']>

/** The bytes of numbers, little end first, and how they are to be read. */
export function toBytes(numbers: Numbers): { bytes: Uint8Array; type: NumberType } {
  return { bytes: new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), type: typeOf(numbers) }
}

/** Numbers of saved bytes. */
export function fromBytes(bytes: Uint8Array, type: NumberType): LoadedNumbers {
  // A copy, since the numbers of a file stand at any byte.
  return readers[type](new Uint8Array(bytes).buffer)
}

const readers: Record<NumberType, (buffer: ArrayBuffer) => LoadedNumbers> = {
  uint8: (buffer) => new Uint8Array(buffer),
  int8: (buffer) => new Int8Array(buffer),
  uint16: (buffer) => Uint32Array.from(new Uint16Array(buffer)),
  uint32: (buffer) => new Uint32Array(buffer),
  int32: (buffer) => new Int32Array(buffer),
  float32: (buffer) => new Float32Array(buffer),
  float16: (buffer) => Float32Array.from(new Float16Array(buffer)),
}

export const numberTypes: ReadonlySet<unknown> = new Set(Object.keys(readers))

function typeOf(numbers: Numbers): NumberType {
  if (numbers instanceof Uint8Array) return 'uint8'
  if (numbers instanceof Int8Array) return 'int8'
  if (numbers instanceof Uint16Array) return 'uint16'
  if (numbers instanceof Uint32Array) return 'uint32'
  if (numbers instanceof Int32Array) return 'int32'
  return numbers instanceof Float32Array ? 'float32' : 'float16'
}
