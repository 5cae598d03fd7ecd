import { Refusal } from '../manifest/refusal.ts'
import { loadModel, saveModel, type Loaded } from '../manifest/model-file.ts'
import type { Described, Expected, Manifest } from '../manifest/manifest.ts'
import type { Numbers } from '../manifest/numbers.ts'
import type { FeatureConfig } from './features.ts'
import { narrow, toSmallWeights, toWeights } from './small-numbers.ts'
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
/** Between the texts that are kept. */
const textEnd = '\n'

/** Saves a head as one file, its weights in eight bits each. Gives how many bytes it has. Throws a `Refusal` where the encoder said is not the one fitted with. */
export async function saveHead(path: string, { parts }: FittedHead, about: AboutHead): Promise<number> {
  const { labels, features, softmax, neighbours, outOfScope, temperature, report, texts } = parts
  if ((about.encoder?.width ?? 0) !== softmax.width) throw new Refusal('other_width', { made_for: softmax.width, here: about.encoder?.width ?? 0 })
  const settings: Settings = { features: features.config, temperature, report, ...(outOfScope && { outOfScope }) }
  return saveModel(path, { ...about, kind: headKind, labels, settings }, new Map<string, Numbers>([
    ['hashes', features.hashes], ['rarity', features.weights], ['centre', features.centre], ['scale', features.scale],
    ...toSmallWeights(softmax), ['bias', softmax.bias],
    ['text-classes', narrow(neighbours.classes)], ['text-from', neighbours.from], ['text-columns', narrow(neighbours.columns)],
    ['text-values', Uint8Array.from(neighbours.values, (value) => Math.round(255 * value))], ['text-vectors', Float16Array.from(neighbours.vectors)],
    ['texts', new TextEncoder().encode(texts.map((text) => text.replaceAll(textEnd, ' ')).join(textEnd))],
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
  const bytes = (name: string): Uint8Array => take(name, parts.get(name), Uint8Array)
  const { features: config, temperature, report, outOfScope } = manifest.settings as Settings
  const hashes = whole('hashes')
  const features = { hashes, weights: floats('rarity'), centre: floats('centre'), scale: floats('scale'), config }
  const labels = [...manifest.labels]
  const softmax = { classes: labels.length, columns: hashes.length, width: features.centre.length, weights: toWeights(take('weights', parts.get('weights'), Int8Array), floats('weight-scale')), bias: floats('bias') }
  if (softmax.weights.length !== (softmax.columns + softmax.width) * softmax.classes) throw new Refusal('changed_bytes', { part: 'weights' })
  const texts = new TextDecoder().decode(bytes('texts')).split(textEnd)
  const classes = Int32Array.from(whole('text-classes'))
  if (texts.length !== classes.length) throw new Refusal('changed_bytes', { part: 'texts' })
  return {
    labels, features, softmax, temperature, report, texts, ...(outOfScope && { outOfScope }),
    neighbours: { classes, from: whole('text-from'), columns: whole('text-columns'), values: Float32Array.from(bytes('text-values'), (value) => value / 255), vectors: floats('text-vectors') },
  }
}

function take<List>(name: string, found: unknown, type: new (...given: never[]) => List): List {
  if (found instanceof type) return found
  throw new Refusal('missing_part', { part: name })
}
