import type * as Runtime from 'onnxruntime-node'
import { ModelError } from './failure.ts'

type Loaded = (typeof Runtime)['default']

export type NumberType = 'float32' | 'int64' | 'int32'

/** A tensor: numbers in rows, the last dimension running fastest. */
export interface Value {
  type: NumberType
  data: Float32Array | BigInt64Array | Int32Array
  shape: readonly number[]
}

/** What a model takes or gives. A dimension that may vary is a name, or empty. */
export interface Port {
  name: string
  type: string
  shape: readonly (number | string)[]
}

/** A loaded ONNX model. `run` computes on the calling thread, which can do nothing else meanwhile. */
export interface Session {
  inputs: Port[]
  outputs: Port[]
  /** Takes a value for every input, gives every output that holds numbers of a known type. */
  run(inputs: Record<string, Value>): Promise<Record<string, Value>>
  close(): Promise<void>
}

/**
 * Loads an ONNX file to run on `threads` CPU threads.
 * Fails with `runtime_missing` where this machine has no ONNX runtime, `weights_broken` where the file is not a model it can run.
 */
export async function openSession(file: string, { threads = 1 }: { threads?: number } = {}): Promise<Session> {
  const runtime = await loadRuntime()
  const session = await load(runtime, file, threads)
  return {
    inputs: session.inputMetadata.map(describePort),
    outputs: session.outputMetadata.map(describePort),
    async run(inputs) {
      const feeds = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, toTensor(runtime, value)]))
      return readOutputs(await session.run(feeds))
    },
    close: () => session.release(),
  }
}

/** Imported when first needed: where its library is missing, everything that needs no model still works. */
async function loadRuntime(): Promise<Loaded> {
  try {
    return (await import('onnxruntime-node')).default
  } catch (error) {
    throw new ModelError('runtime_missing', `the ONNX runtime cannot be loaded here (${process.platform} ${process.arch})`, { cause: error })
  }
}

async function load(runtime: Loaded, file: string, threads: number): Promise<Runtime.InferenceSession> {
  try {
    return await runtime.InferenceSession.create(file, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      // Fatal only: what goes wrong is thrown, and its lines on stderr would be nobody's.
      logSeverityLevel: 4,
    })
  } catch (error) {
    throw new ModelError('weights_broken', `the weights cannot be loaded: ${error instanceof Error ? error.message : 'unknown reason'}`, { cause: error })
  }
}

function describePort(port: Runtime.InferenceSession.ValueMetadata): Port {
  return port.isTensor ? { name: port.name, type: port.type, shape: port.shape } : { name: port.name, type: 'other', shape: [] }
}

function toTensor(runtime: Loaded, { data, shape }: Value): Runtime.Tensor {
  if (data instanceof Float32Array) return new runtime.Tensor('float32', data, shape)
  return data instanceof BigInt64Array ? new runtime.Tensor('int64', data, shape) : new runtime.Tensor('int32', data, shape)
}

function readOutputs(outputs: Runtime.InferenceSession.ReturnType): Record<string, Value> {
  const read: Record<string, Value> = {}
  for (const [name, tensor] of Object.entries(outputs)) {
    const { data, dims, type } = tensor as Runtime.Tensor
    if (type === 'float32' && data instanceof Float32Array) read[name] = { type, data, shape: dims }
    if (type === 'int64' && data instanceof BigInt64Array) read[name] = { type, data, shape: dims }
    if (type === 'int32' && data instanceof Int32Array) read[name] = { type, data, shape: dims }
  }
  return read
}
