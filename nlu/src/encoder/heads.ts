import { join } from 'node:path'
import { ModelError } from '../onnx/failure.ts'
import { openSession } from '../onnx/session.ts'
import type { Session } from '../onnx/session.ts'
import type { Encoding } from './types.ts'

/** Small models that read an encoder's states where these are computed, so that they need not travel. */
export interface Heads {
  add(encoding: Encoding): Promise<Encoding>
  close(): Promise<void>
}

/** Opens ONNX files by name. Each takes `states` (texts × tokens × width) and `mask` (texts × tokens), and gives one row per text. */
export async function openHeads(directory: string, files: Record<string, string>, { width, threads }: { width: number; threads: number }): Promise<Heads> {
  const sessions: [string, Session][] = []
  const close = async () => {
    await Promise.all(sessions.map(([, session]) => session.close()))
  }
  try {
    for (const [name, file] of Object.entries(files)) {
      const session = await openSession(join(directory, file), { threads })
      sessions.push([name, session])
      await read(name, session, { states: new Float32Array(2 * width), length: 2 })
    }
  } catch (error) {
    await close()
    throw error
  }
  return { add: encoding => addAll(sessions, encoding), close }
}

async function addAll(sessions: [string, Session][], encoding: Encoding): Promise<Encoding> {
  if (sessions.length === 0) return encoding
  const heads: Record<string, Float32Array> = {}
  for (const [name, session] of sessions) heads[name] = await read(name, session, encoding)
  return { ...encoding, heads }
}

/** One text at a time: a recurrent model would also read what fills up a shorter text. */
async function read(name: string, session: Session, { states, length }: Pick<Encoding, 'states' | 'length'>): Promise<Float32Array> {
  checkInputs(name, session)
  const outputs = await run(name, session, {
    states: { type: 'float32', data: states, shape: [1, length, states.length / length] },
    mask: { type: 'int64', data: new BigInt64Array(length).fill(1n), shape: [1, length] },
  })
  const row = Object.values(outputs).find(({ shape, type }) => type === 'float32' && shape.length === 2 && shape[0] === 1)
  if (!(row?.data instanceof Float32Array)) throw new ModelError('output_missing', `the head ${name} gives no row of 32-bit numbers`)
  return row.data
}

function checkInputs(name: string, { inputs }: Session): void {
  const names = inputs.map(input => input.name).sort()
  if (names.join() !== 'mask,states') throw new ModelError('inputs_unsupported', `the head ${name} asks for ${names.join(', ')}, not for states and mask`)
}

async function run(name: string, session: Session, inputs: Parameters<Session['run']>[0]): ReturnType<Session['run']> {
  try {
    return await session.run(inputs)
  } catch (error) {
    throw new ModelError('width_mismatch', `the head ${name} cannot read these states: ${error instanceof Error ? error.message : 'unknown reason'}`, { cause: error })
  }
}
