/** Which of its vectors speaks for a text: the mean of all states, or the state of the first token. */
export type Pooling = 'mean' | 'cls'

/**
 * One text as an encoder sees it. `mean` and `cls` have the encoder's width. `states` holds `length` rows of that width, one per token,
 * the first and the last being the marks of beginning and end. `heads` holds what the encoder's heads made of the states.
 */
export interface Encoding {
  mean: Float32Array
  cls: Float32Array
  states: Float32Array
  length: number
  heads?: Record<string, Float32Array>
}

/** Texts to vectors. `id` names the directory and its content: vectors compare only under the same id. */
export interface Encoder {
  id: string
  width: number
  pooling: Pooling
  /** Gives one encoding per text, in the order of the texts. */
  encode(texts: string[]): Promise<Encoding[]>
  close(): Promise<void>
}

export interface EncoderOptions {
  /** Threads that one run may use; 1 unless told. */
  threads?: number
  /** Tokens after which a text is cut; 128 unless told, never more than the model has positions. */
  longest?: number
  /** Texts that run together at most; 16 unless told. */
  batch?: number
  /** Further ONNX files in the directory that take `states` and `mask` and give one row per text, by name. */
  heads?: Record<string, string>
}
