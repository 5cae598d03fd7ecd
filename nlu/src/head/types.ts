/** A text, with what is known beside it. `vector` is what an encoder made of it; all texts of a head have one, or none has. */
export interface HeadInput {
  text: string
  vector?: Float32Array
  /** Short words on the moment, as 'expected=region'; each is a feature of its own. */
  context?: readonly string[]
}

/** A text whose label is known. */
export interface Example extends HeadInput {
  label: string
}

/** One label with how likely it is, 0..1 after calibration. */
export interface Ranked {
  label: string
  probability: number
}

/** What a head says to one text. */
export interface Prediction {
  /** Best first, at most as many as were asked for. */
  ranked: Ranked[]
  /** How likely the text is about none of the labels, 0..1. */
  outOfScope: number
  /** The best label's probability times that of being in scope: compares with the thresholds. */
  confidence: number
}

/** A trained classifier of texts. */
export interface Head {
  readonly labels: readonly string[]
  /** What `vector` must have; 0 where the head was fitted without. */
  readonly width: number
  readonly report: FitReport
  predict(input: HeadInput, most?: number): Prediction
}

/** What was measured while fitting, on texts that the measured model had not seen. */
export interface FitReport {
  examples: number
  features: number
  epochs: number
  temperature: number
  /** Share right; absent where there were too few texts to leave some out. */
  accuracy?: number
  calibrationError?: number
  /** Out-of-scope AUROC over intents that were left out as a whole. */
  outOfScopeAuroc?: number
  curve: CurvePoint[]
}

/** With all texts of at least this confidence answered: how many are right, and how many that is of all. */
export interface CurvePoint {
  threshold: number
  precision: number
  coverage: number
}

/** Told while fitting: `done` of `all` steps of the whole, both in rounds through the texts. */
export interface FitProgress {
  done: number
  all: number
}

/** How to follow a fit and end it early; an aborted fit rejects with the signal's reason. */
export interface Watching {
  onProgress?: (progress: FitProgress) => void
  signal?: AbortSignal
}
