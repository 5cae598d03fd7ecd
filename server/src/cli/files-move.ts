import { join } from 'node:path'
import { BucketError, openBucket } from '../ports/files/s3-bucket.ts'
import { moveFiles } from '../ports/files/moving.ts'
import { CommandError, type Command, type ExitCode } from './command.ts'
import { withLane } from './installation.ts'
import { readOptions } from './options.ts'

const saysEvery = 1_000

/** Moves the files of the data folder into the bucket, while servers go on. */
export const filesMove: Command = {
  name: 'files move',
  usage: '[--keep]',
  run: (call) => withLane(call, async ({ config, host }, actor): Promise<ExitCode> => {
    const { terminal, messages: { files: words } } = call
    const keep = readOptions(call, { keep: { type: 'boolean' } }).values.keep ?? false
    if (!config.s3) throw new CommandError(words.noStore)
    const bucket = openBucket(config.s3)
    const done = { sent: 0, 'was there': 0 }
    let bytes = 0
    try {
      await moveFiles({
        folder: join(config.dataDir, 'files'), bucket, keep,
        onMoved({ how, size }) {
          done[how] += 1
          if (how === 'sent') bytes += size
          const count = done.sent + done['was there']
          if (count % saysEvery === 0) terminal.say(words.soFar(count))
        },
      })
    } catch (error) {
      if (error instanceof BucketError) throw new CommandError(words.stopped(done.sent, error.reason))
      throw error
    } finally {
      bucket.close()
      if (done.sent > 0) await host.transact(actor, 'file.move', async (tx) => tx.about('files', ''))
    }
    terminal.say(words.moved(done.sent, done['was there'], Math.ceil(bytes / 1024), keep))
    return 0
  }),
}
