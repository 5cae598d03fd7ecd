import { loadModel, saveModel } from '../../manifest/model-file.ts'
import type { Described, Manifest } from '../../manifest/manifest.ts'
import { Refusal } from '../../manifest/refusal.ts'
import { emotions, outputs } from '../types.ts'
import type { FeelingModel } from './model.ts'

const feelingKind = 'feelings'
const labels = [...emotions, 'offence', 'dissatisfied']

/** Saves a model of feelings as one file. Gives how many bytes it has. */
export async function saveFeelings(path: string, model: FeelingModel, about: Omit<Described, 'kind' | 'labels' | 'settings' | 'encoder'>): Promise<number> {
  const padded = new Int8Array(Math.ceil(model.weights.length / 4) * 4)
  padded.set(model.weights)
  return saveModel(path, { ...about, kind: feelingKind, labels }, new Map<string, Uint32Array | Float32Array | Float16Array>([
    ['hashes', model.hashes], ['rarity', Float16Array.from(model.rarity)],
    // Four weights of a byte each in one number.
    ['weights', new Uint32Array(padded.buffer)], ['scale', model.scale], ['bias', model.bias],
  ]))
}

/** Loads a model of feelings; throws a `Refusal` where the file is none, was changed, or was made by another engine. */
export async function loadFeelings(path: string): Promise<{ model: FeelingModel; manifest: Manifest }> {
  const { manifest, parts } = await loadModel(path, { kind: feelingKind })
  if (manifest.labels.join() !== labels.join()) throw new Refusal('other_kind', { made_as: manifest.labels.join(), wanted: labels.join() })
  const [hashes, weights] = [parts.get('hashes'), parts.get('weights')]
  const [rarity, scale, bias] = [parts.get('rarity'), parts.get('scale'), parts.get('bias')]
  if (!(hashes instanceof Uint32Array) || !(weights instanceof Uint32Array)) throw new Refusal('missing_part', { part: 'hashes, weights' })
  if (!(rarity instanceof Float32Array) || !(scale instanceof Float32Array) || !(bias instanceof Float32Array)) throw new Refusal('missing_part', { part: 'rarity, scale, bias' })
  if (rarity.length !== hashes.length || weights.length * 4 < hashes.length * outputs) throw new Refusal('changed_bytes', { part: 'weights' })
  return { model: { hashes, rarity, weights: new Int8Array(weights.buffer, weights.byteOffset, hashes.length * outputs), scale, bias }, manifest }
}
