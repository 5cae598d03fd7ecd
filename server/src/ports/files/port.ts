import type { Readable } from 'node:stream'

/** What a stored file is known by. `size` in bytes, `sha256` in lower-case hex. */
export interface StoredFile {
  key: string
  size: number
  sha256: string
}

/** What a caller tells about a file. The name is advice for object stores; it never becomes part of a path. */
export interface FileDescription {
  contentType: string
  name?: string
  /** Refuses anything longer, in bytes; the store's own limit holds as well. */
  maxBytes?: number
}

/** First and last byte, both included, as in an HTTP Range header. An end beyond the file is cut to its last byte. */
export interface ByteRange {
  start: number
  end?: number
}

/** `size` is the size of the whole file in bytes; the stream carries the range asked for, or all of it. */
export interface OpenFile {
  stream: Readable
  size: number
}

/** Thrown by put when the content is longer than allowed. Nothing of it is kept. */
export class FileTooLargeError extends Error {
  readonly code = 'file_too_large'
  readonly maxBytes: number

  constructor(maxBytes: number) {
    super(`the file is larger than ${maxBytes} bytes`)
    this.name = 'FileTooLargeError'
    this.maxBytes = maxBytes
  }
}

/** Keeps bytes under keys that it makes itself. Content never changes under a key. */
export interface FileStore {
  /** Stores the content durably and gives its key. Throws FileTooLargeError; a failing stream leaves nothing behind. */
  put(content: Readable | Buffer, description: FileDescription): Promise<StoredFile>
  /** Opens a file; undefined when the key is unknown or malformed, or the range starts beyond the end. */
  open(key: string, range?: ByteRange): Promise<OpenFile | undefined>
  /** Removes a file; true when there was one. */
  remove(key: string): Promise<boolean>
  /** An address where a client may fetch the file directly; undefined when the server itself must serve it. */
  url(key: string): Promise<string | undefined>
}
