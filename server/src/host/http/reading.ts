import type { FastifyReply, FastifyRequest } from 'fastify'
import { packPosition, unpackPosition } from '../../base/db/position.ts'
import { Reader, readingAs } from '../../base/db/reader.ts'
import type { Arrival } from './arrival.ts'
import { readCookies, writeCookie } from './cookies.ts'

const cookieName = 'yanshu_position'
/** For clients that keep no cookies: in answers to requests that wrote, and to be sent with those after it. */
export const positionHeader = 'x-yanshu-position'
/** Longer no replica is behind, and no session is taken on trust. */
const keptS = 300

/**
 * Runs a route in the name of its reader, so that lists may come from a replica which shows all that the client wrote,
 * and tells the client how far its own writes have brought the database.
 */
export async function handleAsReader<T>(request: FastifyRequest, reply: FastifyReply, arrival: Arrival, work: () => Promise<T>): Promise<T> {
  const brought = request.headers[positionHeader] ?? readCookies(request.headers.cookie)[cookieName]
  const reader = new Reader(unpackPosition(typeof brought === 'string' ? brought : undefined), mayDoWithoutPrimary(request, arrival))
  try {
    return await readingAs(reader, work)
  } finally {
    if (reader.written) tellPosition(reply, arrival, packPosition(reader.written))
  }
}

/** Who was known before may look at what is there; nothing is changed. */
function mayDoWithoutPrimary(request: FastifyRequest, { actor }: Arrival): boolean {
  return request.method === 'GET' && (actor?.type === 'user' || actor?.type === 'token')
}

function tellPosition(reply: FastifyReply, arrival: Arrival, packed: string): void {
  reply.header(positionHeader, packed)
  // A contact's page in another site's frame keeps no cookie; it reads the primary.
  if (arrival.channel === 'console') reply.header('set-cookie', writeCookie(cookieName, packed, { maxAgeS: keptS, secure: arrival.scheme === 'https' }))
}
