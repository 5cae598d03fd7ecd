import { parentPort, workerData } from 'node:worker_threads'
import { decode } from 'silk-wasm'
import type { SilkTask } from './silk.ts'

const { bytes, sampleRate } = workerData as SilkTask
parentPort?.postMessage((await decode(bytes, sampleRate)).data)
