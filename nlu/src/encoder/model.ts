import { ModelError } from '../onnx/failure.ts'
import { openSession } from '../onnx/session.ts'
import type { Port, Session, Value } from '../onnx/session.ts'
import type { EncoderDirectory } from './directory.ts'

/** Weights that proved to fit their directory: padded rows of ids in, states out (row after row, token after token). */
export interface Model {
  run(rows: readonly (readonly number[])[]): Promise<{ states: Float32Array; length: number }>
  close(): Promise<void>
}

const known = ['input_ids', 'attention_mask', 'token_type_ids']

/** Loads the weights and tries them once with the longest text and the last piece, so that what does not fit is said now. */
export async function openModel(directory: EncoderDirectory, { threads, longest }: { threads: number; longest: number }): Promise<Model> {
  const session = await openSession(directory.weights, { threads })
  try {
    checkInputs(session.inputs)
    const output = await tryOut(session, directory, longest)
    const { padding } = directory.vocabulary
    return {
      async run(rows) {
        const { feeds, length } = pad(session.inputs, rows, padding)
        const states = (await session.run(feeds))[output]
        if (!(states?.data instanceof Float32Array)) throw new ModelError('output_missing', `${output} did not come`)
        return { states: states.data, length }
      },
      close: () => session.close(),
    }
  } catch (error) {
    await session.close()
    throw error
  }
}

function checkInputs(inputs: Port[]): void {
  const names = inputs.map(input => input.name)
  const strange = names.filter(name => !known.includes(name))
  if (strange.length > 0) throw new ModelError('inputs_unsupported', `the weights ask for ${strange.join(', ')}`)
  const lacking = known.slice(0, 2).filter(name => !names.includes(name))
  if (lacking.length > 0) throw new ModelError('inputs_unsupported', `the weights do not take ${lacking.join(', ')}`)
  for (const { name, type, shape } of inputs) {
    if (type !== 'int64' && type !== 'int32') throw new ModelError('inputs_unsupported', `${name} is ${type}, not int64 or int32`)
    if (shape.some(size => typeof size === 'number')) throw new ModelError('inputs_unsupported', `${name} has a fixed size, ${shape.join(' × ')}`)
  }
}

/** Gives the name of the output that holds the states. */
async function tryOut(session: Session, { vocabulary, width }: EncoderDirectory, longest: number): Promise<string> {
  const last = Math.max(lastId(vocabulary.ids), lastId(vocabulary.added))
  const rows = [Array.from({ length: longest }, (_, at) => (at === 0 ? vocabulary.first : at === longest - 1 ? vocabulary.last : last)), [vocabulary.first, vocabulary.last]]
  const outputs = await runOnce(session, pad(session.inputs, rows, vocabulary.padding).feeds)
  const names = ['last_hidden_state', ...session.outputs.map(output => output.name)]
  const output = names.find(name => outputs[name]?.type === 'float32' && outputs[name].shape.length === 3)
  const [texts, tokens, found] = (output !== undefined && outputs[output]?.shape) || []
  if (output === undefined || texts !== 2 || tokens !== longest) throw new ModelError('output_missing', 'the weights give no states, one row of 32-bit numbers per token')
  if (found !== width) throw new ModelError('width_mismatch', `config.json says ${width} wide, the weights give ${found}`)
  return output
}

function lastId(ids: Map<string, number>): number {
  let last = 0
  for (const id of ids.values()) last = Math.max(last, id)
  return last
}

async function runOnce(session: Session, feeds: Record<string, Value>): Promise<Record<string, Value>> {
  try {
    return await session.run(feeds)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    // The runtime says so when a Gather is asked for a row that a table of embeddings does not have.
    if (/out of (data )?bounds|out of range/i.test(reason)) throw new ModelError('vocabulary_mismatch', `the weights have fewer pieces or positions than the directory says: ${reason}`, { cause: error })
    throw new ModelError('weights_broken', `the weights cannot be run: ${reason}`, { cause: error })
  }
}

/** Rows of one length, the shorter ones filled up and masked. */
function pad(inputs: Port[], rows: readonly (readonly number[])[], padding: number): { feeds: Record<string, Value>; length: number } {
  const length = Math.max(...rows.map(row => row.length))
  const fill = (pick: (row: readonly number[], at: number) => number) => rows.flatMap(row => Array.from({ length }, (_, at) => pick(row, at)))
  const numbers: Record<string, number[]> = {
    input_ids: fill((row, at) => row[at] ?? padding),
    attention_mask: fill((row, at) => (at < row.length ? 1 : 0)),
    token_type_ids: fill(() => 0),
  }
  const feeds = inputs.map(({ name, type }): [string, Value] => [name, toValue(numbers[name] ?? [], type, [rows.length, length])])
  return { feeds: Object.fromEntries(feeds), length }
}

function toValue(numbers: number[], type: string, shape: number[]): Value {
  return type === 'int32' ? { type, data: Int32Array.from(numbers), shape } : { type: 'int64', data: BigInt64Array.from(numbers, BigInt), shape }
}
