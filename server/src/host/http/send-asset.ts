import type { FastifyReply, FastifyRequest } from 'fastify'
import { compress, type Asset, type Encoding } from './assets.ts'

/** Answers a file of our pages: not again when the browser has it, compressed as it can read it. */
export async function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset, cacheControl: string, headers: Readonly<Record<string, string>>): Promise<FastifyReply> {
  reply.headers({ ...headers, 'cache-control': cacheControl, etag: asset.etag, vary: 'accept-encoding' })
  if (knows(request.headers['if-none-match'], asset.etag)) return reply.code(304).send()
  const encoding = asset.compressible ? chooseEncoding(request.headers['accept-encoding']) : undefined
  if (encoding) reply.header('content-encoding', encoding)
  return reply.type(asset.contentType).send(encoding ? await compress(asset, encoding) : asset.bytes)
}

function knows(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag) ?? false
}

function chooseEncoding(header: string | string[] | undefined): Encoding | undefined {
  const accepted = String(header ?? '').toLowerCase()
  const accepts = (name: string) => new RegExp(`(^|,)\\s*${name}\\s*(,|;\\s*q=(?!0(\\.0*)?\\s*(,|$))|$)`).test(accepted)
  return (['br', 'gzip'] as const).find(accepts)
}
