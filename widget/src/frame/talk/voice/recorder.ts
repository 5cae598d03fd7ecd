/** At most this long, in ms; the server takes no more. */
export const longestMs = 60_000
/** Shorter is a slip of the finger. */
export const shortestMs = 500

/** What browsers record and others play: WebM with Opus, or MP4 where that is all there is. */
const kinds = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/webm', 'audio/ogg;codecs=opus'] as const

export type RecordingProblem = 'denied' | 'no_microphone' | 'unsupported'
export interface Recording { file: File; durationMs: number }
export interface Recorder {
  /** How long it has lasted, ms. */
  readonly elapsedMs: number
  /** Ends it and gives the sound; undefined when it was too short. */
  finish(): Promise<Recording | undefined>
  /** Ends it and forgets the sound. */
  cancel(): void
}

/** Whether this browser can record at all. Without https there is no microphone. */
export function canRecord(): boolean {
  return typeof MediaRecorder === 'function' && navigator.mediaDevices?.getUserMedia !== undefined && kindToRecord() !== undefined
}

/** Asks for the microphone and begins. Throws a `RecordingProblem`. `onLimit` is called when it has lasted its longest. */
export async function startRecording(onLimit: () => void): Promise<Recorder> {
  const kind = kindToRecord()
  if (!kind) throw new RecordingRefused('unsupported')
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: unknown) => {
    throw new RecordingRefused(problemOf(error))
  })
  const recorder = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: 32_000 })
  const chunks: Blob[] = []
  recorder.ondataavailable = ({ data }) => chunks.push(data)
  const ended = new Promise<void>(resolve => (recorder.onstop = () => resolve()))
  const startedAt = performance.now()
  recorder.start()
  const limit = setTimeout(onLimit, longestMs)
  const stop = (): number => {
    clearTimeout(limit)
    if (recorder.state !== 'inactive') recorder.stop()
    for (const track of stream.getTracks()) track.stop()
    return Math.min(longestMs, Math.round(performance.now() - startedAt))
  }
  return {
    get elapsedMs() {
      return Math.min(longestMs, performance.now() - startedAt)
    },
    async finish() {
      const durationMs = stop()
      await ended
      return durationMs < shortestMs ? undefined : { file: asFile(chunks, kind), durationMs }
    },
    cancel: () => void stop(),
  }
}

export class RecordingRefused extends Error {
  readonly problem: RecordingProblem
  constructor(problem: RecordingProblem) {
    super(problem)
    this.problem = problem
  }
}

/** What a browser's refusal means (W3C Media Capture and Streams, getUserMedia). */
export function problemOf(error: unknown): RecordingProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError' || name === 'NotReadableError' || name === 'OverconstrainedError') return 'no_microphone'
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'unsupported'
}

function kindToRecord(): string | undefined {
  return kinds.find(kind => MediaRecorder.isTypeSupported(kind))
}

function asFile(chunks: Blob[], kind: string): File {
  const type = kind.split(';')[0] ?? kind
  return new File(chunks, `voice.${type.split('/')[1] ?? 'webm'}`, { type })
}
