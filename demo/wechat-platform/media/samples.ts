import { crc32, deflateSync } from 'node:zlib'

/** A picture of one colour running into another, as PNG. Sides in pixels, hue in degrees. */
export function drawPng(width: number, height: number, hue: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(colour(hue + (60 * x) / width, 0.75 - (0.35 * y) / height), y * (width * 3 + 1) + 1 + x * 3)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function colour(hue: number, light: number): number[] {
  const at = (shift: number) => {
    const k = (shift + hue / 30) % 12
    return Math.round(255 * (light - 0.5 * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1))))
  }
  return [at(0), at(8), at(4)]
}

/** Silence as AMR, narrow band at 12.2 kbit/s. Length in seconds. */
export function makeVoice(length: number): Buffer {
  const frame = Buffer.alloc(32)
  frame[0] = 0x3c
  return Buffer.concat([Buffer.from('#!AMR\n', 'latin1'), ...Array.from({ length: length * 50 }, () => frame)])
}

/** Silence as SILK, as WeChat writes it: frames of 20 ms, each after its length. Length in seconds. */
export function makeSilk(length: number): Buffer {
  const [first, next] = [Buffer.from('0c00a72b74f7a8ee49e5e0237043', 'hex'), Buffer.from('0b00a72b74f7a99ca7a2debf3f', 'hex')]
  return Buffer.concat([Buffer.from('\x02#!SILK_V3', 'latin1'), first, ...Array.from({ length: length * 50 - 1 }, () => next)])
}

/** The head of an MP4 with nothing to play. */
export function makeFilm(): Buffer {
  return Buffer.from('\x00\x00\x00\x14ftypisom\x00\x00\x02\x00isom\x00\x00\x00\x08free', 'latin1')
}
