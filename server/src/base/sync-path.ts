import { open } from 'node:fs/promises'

/**
 * Brings a file, or a folder with its list of names, onto the disk, so that a power cut cannot take it back. A new name is
 * durable only once the folder that holds it is.
 */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
