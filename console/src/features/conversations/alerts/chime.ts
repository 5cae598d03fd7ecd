let context: AudioContext | undefined

/** Two soft tones, made here so that there is no file to fetch. A browser that was never clicked in stays silent. */
export function chime(): void {
  context ??= new AudioContext()
  const at = context.currentTime
  for (const [delay, pitch] of [[0, 659], [0.13, 880]] as const) playTone(context, at + delay, pitch)
}

function playTone(audio: AudioContext, at: number, pitch: number): void {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.12, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.35)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 0.4)
}
