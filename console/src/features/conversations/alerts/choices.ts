import { recalled, remember } from '../../../lib/remember.ts'
import { soundEvents } from '../alerting.ts'
import type { SoundEvent } from '../alerting.ts'
import { createObservable } from '../observable.ts'
import { chime } from './chime.ts'

/** Whether this browser sounds for alerts: off until somebody turns it on. */
export const soundChoice = createObservable(recalled('alerts.sound') === '1')
/** Whether this browser shows desktop notices: only after the permission was asked for by a button. */
export const desktopChoice = createObservable(recalled('alerts.desktop') === '1')

soundChoice.subscribe(() => remember('alerts.sound', soundChoice.get() ? '1' : '0'))
desktopChoice.subscribe(() => remember('alerts.desktop', desktopChoice.get() ? '1' : '0'))

/** Events that are to stay silent although sound is on. */
export const silentChoice = createObservable<readonly SoundEvent[]>(readSilent(recalled('alerts.silent')))
silentChoice.subscribe(() => remember('alerts.silent', silentChoice.get().join(',')))

/** Sounds for an event, as far as this browser is to. */
export function sound(event: SoundEvent): void {
  if (soundChoice.get() && !silentChoice.get().includes(event)) chime(event)
}

function readSilent(kept: string | undefined): readonly SoundEvent[] {
  const names = (kept ?? '').split(',')
  return soundEvents.filter((each) => names.includes(each))
}

/** What the browser says of desktop notices. Without https it has none. */
export function desktopPermission(): NotificationPermission | 'unsupported' {
  return 'Notification' in globalThis && globalThis.isSecureContext ? Notification.permission : 'unsupported'
}
