/** The version of what saved models mean; raised with every change after which an older one would be read wrongly. */
export const engineVersion = 1

/** What a saved model says of itself. */
export interface Manifest {
  id: string
  version: string
  kind: string
  engine: number
  languages: readonly string[]
  labels: readonly string[]
  /** By name: what bytes it has as it is stored, and how they are read. */
  parts: Readonly<Record<string, Part>>
  /** What it learned from, in words and figures: sources, counts, hashes. */
  learned: Readonly<Record<string, string | number>>
  scores: Readonly<Record<string, number>>
  /** With which encoder it goes together, and how long that one's vectors are. */
  encoder?: { id: string; width: number }
  /** Figures that the unit needs besides its parts. */
  settings?: unknown
}

export interface Part {
  bytes: number
  sha256: string
  /** How numbers are stored; absent for a file that is no list of numbers. */
  type?: 'uint8' | 'int8' | 'uint16' | 'uint32' | 'int32' | 'float32' | 'float16'
  /** Stored deflated; how many bytes it has when it is unpacked. */
  unpacked?: number
}

/** What the one who saves says; the rest is counted. */
export type Described = Omit<Manifest, 'parts' | 'engine'>

/** What whoever loads can work with. */
export interface Expected {
  kind: string
  encoder?: { id: string; width: number }
}
