/** What a file is by its first bytes; undefined: nothing that the platform takes as picture, voice or film. */
export function recognise(bytes: Buffer): 'png' | 'jpg' | 'gif' | 'amr' | 'mp3' | 'mp4' | 'silk' | undefined {
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (starts(bytes, '\xff\xd8\xff')) return 'jpg'
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'gif'
  if (starts(bytes, '#!AMR\n')) return 'amr'
  if (starts(bytes, '\x02#!SILK_V3')) return 'silk'
  if (starts(bytes, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0)) return 'mp3'
  return bytes.subarray(4, 8).toString('latin1') === 'ftyp' ? 'mp4' : undefined
}

function starts(bytes: Buffer, mark: string): boolean {
  return bytes.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1'))
}

export const contentTypes: Readonly<Record<string, string>> = {
  png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', amr: 'audio/amr', mp3: 'audio/mp3', mp4: 'video/mp4', silk: 'audio/silk',
}

/** Bytes of a narrow-band AMR frame after its head byte, by the frame's type. */
const frameBytes = [12, 13, 15, 17, 19, 20, 26, 31, 5]
const FRAME_MS = 20

/** How long an AMR file plays, in milliseconds. */
export function amrLength(bytes: Buffer): number {
  let frames = 0
  for (let at = 6; at < bytes.length; frames++) at += 1 + (frameBytes[((bytes[at] ?? 0) >> 3) & 0x0f] ?? 0)
  return frames * FRAME_MS
}
