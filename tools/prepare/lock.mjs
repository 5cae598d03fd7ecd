import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const longestHold = 15 * 60_000

/**
 * Runs `work` while this process alone holds the lock file. A lock whose owner is dead is taken over.
 * `onWait` is called once when somebody else holds the lock.
 */
export async function withLock(path, onWait, work) {
  for (let tries = 0; !take(path); tries++) {
    if (isAbandoned(path)) rmSync(path, { force: true })
    else {
      if (tries === 0) onWait()
      await sleep(200)
    }
  }
  const release = () => rmSync(path, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** A link appears with its content in one step, so nobody ever reads a lock without an owner. */
function take(path) {
  const own = `${path}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** Process numbers come again after a restart of the machine, so age and our own number count too. */
function isAbandoned(path) {
  try {
    const owner = Number(readFileSync(path, 'utf8'))
    process.kill(owner, 0)
    return owner === process.pid || Date.now() - statSync(path).mtimeMs > longestHold
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
