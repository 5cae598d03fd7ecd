/** The whole body. Throws a RangeError as soon as it is longer than `most` bytes: whoever answers does not decide how much we keep. */
export async function readBody(response: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > most) throw new RangeError('The answer is too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
