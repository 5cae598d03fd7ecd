import { recalled, remember } from '../../../lib/remember.ts'
import { createObservable } from '../observable.ts'

/** Whether this browser sounds for alerts: off until somebody turns it on. */
export const soundChoice = createObservable(recalled('alerts.sound') === '1')
/** Whether this browser shows desktop notices: only after the permission was asked for by a button. */
export const desktopChoice = createObservable(recalled('alerts.desktop') === '1')

soundChoice.subscribe(() => remember('alerts.sound', soundChoice.get() ? '1' : '0'))
desktopChoice.subscribe(() => remember('alerts.desktop', desktopChoice.get() ? '1' : '0'))

/** What the browser says of desktop notices. Without https it has none. */
export function desktopPermission(): NotificationPermission | 'unsupported' {
  return 'Notification' in globalThis && globalThis.isSecureContext ? Notification.permission : 'unsupported'
}
