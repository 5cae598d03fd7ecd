import { Refusal } from '../manifest/refusal.ts'
import { loadModel, saveModel, type Loaded } from '../manifest/model-file.ts'
import type { Described, Expected, Manifest } from '../manifest/manifest.ts'
import type { Numbers } from '../manifest/numbers.ts'
import type { FeatureConfig } from './features.ts'
import { createHead, type FittedHead, type HeadParts } from './head.ts'
import type { OutOfScope } from './out-of-scope.ts'
import type { FitReport } from './types.ts'

/** What a head's manifest keeps beside its numbers. */
interface Settings {
  features: FeatureConfig
  temperature: number
  report: FitReport
  outOfScope?: OutOfScope
}

/** What whoever saves a head says about it. The encoder must be named where the head was fitted with vectors. */
export type AboutHead = Omit<Described, 'kind' | 'labels' | 'settings'>

const headKind = 'head'

/** Saves a head as one file, its weights in sixteen bits each. Gives how many bytes it has. Throws a `Refusal` where the encoder said is not the one fitted with. */
export async function saveHead(path: string, { parts }: FittedHead, about: AboutHead): Promise<number> {
  const { labels, features, softmax, neighbours, outOfScope, temperature, report } = parts
  if ((about.encoder?.width ?? 0) !== softmax.width) throw new Refusal('other_width', { made_for: softmax.width, here: about.encoder?.width ?? 0 })
  const settings: Settings = { features: features.config, temperature, report, ...(outOfScope && { outOfScope }) }
  return saveModel(path, { ...about, kind: headKind, labels, settings }, new Map<string, Numbers>([
    ['hashes', features.hashes], ['rarity', features.weights], ['centre', features.centre], ['scale', features.scale],
    ['weights', Float16Array.from(softmax.weights)], ['bias', softmax.bias],
    ['text-classes', neighbours.classes], ['text-from', neighbours.from], ['text-columns', neighbours.columns],
    ['text-values', Float16Array.from(neighbours.values)], ['text-vectors', Float16Array.from(neighbours.vectors)],
  ]))
}

/** Loads a head that was saved with the same engine and encoder; throws a `Refusal` otherwise. */
export async function loadHead(path: string, encoder?: Expected['encoder']): Promise<{ head: FittedHead; manifest: Manifest }> {
  const loaded = await loadModel(path, { kind: headKind, ...(encoder && { encoder }) })
  return { head: createHead(assemble(loaded)), manifest: loaded.manifest }
}

function assemble({ manifest, parts }: Loaded): HeadParts {
  const floats = (name: string): Float32Array => take(name, parts.get(name), Float32Array)
  const whole = (name: string): Uint32Array => take(name, parts.get(name), Uint32Array)
  const { features: config, temperature, report, outOfScope } = manifest.settings as Settings
  const hashes = whole('hashes')
  const features = { hashes, weights: floats('rarity'), centre: floats('centre'), scale: floats('scale'), config }
  const labels = [...manifest.labels]
  const softmax = { classes: labels.length, columns: hashes.length, width: features.centre.length, weights: floats('weights'), bias: floats('bias') }
  if (softmax.weights.length !== (softmax.columns + softmax.width) * softmax.classes) throw new Refusal('changed_bytes', { part: 'weights' })
  return {
    labels, features, softmax, temperature, report, ...(outOfScope && { outOfScope }),
    neighbours: {
      classes: take('text-classes', parts.get('text-classes'), Int32Array), from: whole('text-from'), columns: whole('text-columns'),
      values: floats('text-values'), vectors: floats('text-vectors'),
    },
  }
}

function take<List>(name: string, found: unknown, type: new (...given: never[]) => List): List {
  if (found instanceof type) return found
  throw new Refusal('missing_part', { part: name })
}
