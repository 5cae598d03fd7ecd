import { logoBytesLimit } from '@yanshu/contract/brands.ts'

/** Why a file cannot become a logo. */
export type LogoProblem = 'logoKind' | 'logoBroken' | 'logoLarge'
const kinds = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']
/** Sides tried in turn, in pixels; the widget shows it at 40. */
const sides = [256, 192, 128]

/** The file as a `data:` address that the server takes: as it is where it is small, else drawn smaller. Rejects with a problem's name. */
export async function readLogoFile(file: File): Promise<string> {
  if (!kinds.includes(file.type)) throw new Error('logoKind' satisfies LogoProblem)
  if (file.type === 'image/svg+xml' && file.size > logoBytesLimit) throw new Error('logoLarge' satisfies LogoProblem)
  const picture = file.type === 'image/svg+xml' ? undefined : await createImageBitmap(file).catch(() => undefined)
  if (!picture && file.type !== 'image/svg+xml') throw new Error('logoBroken' satisfies LogoProblem)
  if (!picture || file.size <= logoBytesLimit) return dataOf(file)
  for (const side of sides) {
    const drawn = draw(picture, side)
    if (isSmall(drawn)) return drawn
  }
  throw new Error('logoBroken' satisfies LogoProblem)
}

/** Whether the bytes of a `data:` address with base64 stay within the limit. */
export function isSmall(data: string): boolean {
  return (data.length - data.indexOf(',') - 1) * 3 / 4 <= logoBytesLimit
}

/** Width and height within a square of `side`, never larger than they are. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function draw(picture: ImageBitmap, side: number): string {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitted(picture.width, picture.height, side))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  // A browser that cannot write WebP gives a PNG.
  return canvas.toDataURL('image/webp', 0.9)
}

function dataOf(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.addEventListener('load', () => resolve(reader.result as string))
  reader.addEventListener('error', () => reject(new Error('logoBroken' satisfies LogoProblem)))
  reader.readAsDataURL(file)
  return promise
}
