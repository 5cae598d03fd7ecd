import { bytes, message, text, whole } from './protobuf.ts'
import type { Field } from './protobuf.ts'

/** The numbers of TensorProto.DataType in onnx.proto. */
const types = { float32: 1, int8: 3, int32: 6, int64: 7 }

export type ElementType = keyof typeof types
export type Part = { kind: 'node' | 'initializer' | 'input' | 'output'; field: Field }

/** One step of the computation. Whole-number attributes only. */
export function node(operator: string, inputs: string[], output: string, attributes: Record<string, number> = {}): Part {
  const described = Object.entries(attributes).map(([name, value]) => message(5, text(1, name), whole(3, value), whole(20, 2)))
  return { kind: 'node', field: message(1, ...inputs.map(name => text(1, name)), text(2, output), text(3, output), text(4, operator), ...described) }
}

/** Numbers that the model holds. */
export function initializer(name: string, type: ElementType, shape: number[], numbers: number[]): Part {
  const raw = type === 'float32' ? Float32Array.from(numbers) : type === 'int8' ? Int8Array.from(numbers) : type === 'int32' ? Int32Array.from(numbers) : BigInt64Array.from(numbers, BigInt)
  return { kind: 'initializer', field: message(5, ...shape.map(size => whole(1, size)), whole(2, types[type]), text(8, name), bytes(9, new Uint8Array(raw.buffer))) }
}

export function input(name: string, type: ElementType, shape: (number | string)[]): Part {
  return { kind: 'input', field: port(11, name, type, shape) }
}

export function output(name: string, type: ElementType, shape: (number | string)[]): Part {
  return { kind: 'output', field: port(12, name, type, shape) }
}

/** The bytes of a model (onnx.proto, IR version 8, operators of version 17). */
export function writeModel(parts: Part[]): Uint8Array {
  const graph = [...parts.filter(part => part.kind === 'node'), ...parts.filter(part => part.kind !== 'node')]
  return Buffer.concat([whole(1, 8), message(7, text(2, 'graph'), ...graph.map(part => part.field)), message(8, text(1, ''), whole(2, 17))])
}

function port(field: number, name: string, type: ElementType, shape: (number | string)[]): Field {
  const sizes = shape.map(size => message(1, typeof size === 'number' ? whole(1, size) : text(2, size)))
  return message(field, text(1, name), message(2, message(1, whole(1, types[type]), message(2, ...sizes))))
}
