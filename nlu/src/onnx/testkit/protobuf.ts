/** Just enough of the wire format of Protocol Buffers to write a model: https://protobuf.dev/programming-guides/encoding/ */
export type Field = Uint8Array

export function whole(field: number, value: number): Field {
  return Uint8Array.from([...varint(field << 3), ...varint(value)])
}

export function text(field: number, value: string): Field {
  return bytes(field, new TextEncoder().encode(value))
}

export function message(field: number, ...fields: Field[]): Field {
  return bytes(field, Buffer.concat(fields))
}

export function bytes(field: number, value: Uint8Array): Field {
  return Uint8Array.from([...varint((field << 3) | 2), ...varint(value.length), ...value])
}

function varint(value: number): number[] {
  const low = value % 128
  return value < 128 ? [value] : [low + 128, ...varint((value - low) / 128)]
}
