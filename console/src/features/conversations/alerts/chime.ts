import type { SoundEvent } from '../alerting.ts'

/** Each event by its own few tones: when each begins (s) and how high it is (Hz). */
const tones: Record<SoundEvent, readonly (readonly [number, number])[]> = {
  waiting: [[0, 523], [0.14, 523], [0.28, 784]],
  assigned: [[0, 659], [0.13, 880]],
  message: [[0, 784]],
  offer: [[0, 880], [0.16, 659], [0.32, 880], [0.48, 659]],
  invited: [[0, 659], [0.12, 880], [0.24, 988]],
  mention: [[0, 988], [0.1, 1319]],
  mood: [[0, 440], [0.18, 440], [0.36, 349]],
}

let context: AudioContext | undefined

/** Sounds for an event, with tones made here so that there is no file to fetch. A browser that was never clicked in stays silent. */
export function chime(event: SoundEvent): void {
  context ??= new AudioContext()
  void context.resume().catch(() => undefined)
  const at = context.currentTime
  for (const [delay, pitch] of tones[event]) playTone(context, at + delay, pitch)
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
