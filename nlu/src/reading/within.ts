/** What a message may wait for an encoder, ms; the words alone are enough to go on. */
export const patienceMs = 250

/** What `work` gives, or nothing once the time is over; it goes on all the same. Rejects as `work` does before that. */
export async function within<Value>(ms: number, work: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<undefined>((resolve) => { timer = setTimeout(() => resolve(undefined), ms) })
  try {
    return await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
  }
}
