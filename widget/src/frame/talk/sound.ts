import type { Keep } from '../link/keep.ts'

const key = 'mute'

/** Whether the contact wants no sound for new messages; remembered in this browser. */
export function isMuted(keep: Keep): boolean {
  return keep.get(key) === '1'
}

export function setMuted(keep: Keep, muted: boolean): void {
  if (muted) keep.set(key, '1')
  else {
    keep.remove(key)
    // Proof of how it sounds, and the touch that lets a browser play later ones.
    playChime()
  }
}

let audio: AudioContext | undefined

/** Two soft tones, made here; silent where the browser wants to be touched first. */
export function playChime(): void {
  try {
    if (!audio) audio = new AudioContext()
    const context = audio
    if (context.state === 'suspended') context.resume().catch(() => undefined)
    tone(context, 880, 0)
    tone(context, 1175, 0.12)
  } catch {
    // No sound here: the badge and the title tell as well.
  }
}

function tone(context: AudioContext, hertz: number, after: number): void {
  const at = context.currentTime + after
  const wave = context.createOscillator()
  const volume = context.createGain()
  wave.frequency.value = hertz
  volume.gain.setValueAtTime(0.0001, at)
  volume.gain.exponentialRampToValueAtTime(0.12, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.3)
  wave.connect(volume).connect(context.destination)
  wave.start(at)
  wave.stop(at + 0.32)
}
