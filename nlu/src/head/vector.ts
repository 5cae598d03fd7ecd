/** What a head takes of an encoding: the mean of all states and the state of the first token, each of length 1, side by side. */
export function toVector({ mean, cls }: { mean: Float32Array; cls: Float32Array }): Float32Array {
  const joined = new Float32Array(mean.length + cls.length)
  joined.set(toUnit(mean))
  joined.set(toUnit(cls), mean.length)
  return joined
}

/** The same direction with the length 1; nothing but zeros stay so. */
export function toUnit(vector: Float32Array): Float32Array {
  let square = 0
  for (const value of vector) square += value * value
  const norm = Math.sqrt(square) || 1
  return vector.map((value) => value / norm)
}
