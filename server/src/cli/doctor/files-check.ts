import { join } from 'node:path'
import type { Config } from '../../base/config.ts'
import { listDiskFiles } from '../../ports/files/disk.ts'
import { BucketError, openBucket } from '../../ports/files/s3-bucket.ts'
import type { DoctorWords } from '../messages/doctor/zh-CN.ts'
import type { Finding } from './finding.ts'

/** Whether files can be put into the bucket, read and removed; undefined when they are kept on disk. */
export async function checkFiles({ files: words }: DoctorWords, { s3, dataDir }: Config): Promise<Finding | undefined> {
  if (!s3) return undefined
  const place = `${s3.endpoint.host}/${s3.bucket}`
  const bucket = openBucket(s3, { answerMs: 5_000, bodyMs: 5_000 })
  const reason = await bucket.probe().then(() => undefined, (error: unknown) => (error instanceof BucketError ? error.reason : String(error)))
  bucket.close()
  if (reason !== undefined) return { what: words.what, good: false, says: words.fails(place, reason), todo: words.todo }
  return { what: words.what, good: true, says: words.well(place, !(await hasFiles(join(dataDir, 'files')))) }
}

async function hasFiles(folder: string): Promise<boolean> {
  const files = listDiskFiles(folder)
  const { done } = await files.next()
  await files.return(undefined)
  return !done
}
