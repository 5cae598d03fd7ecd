/** Where to go after signing in: the console page that was asked for, never an address elsewhere. */
export function pageAfterSignIn(next: string | null): string {
  if (next === null || !/^\/(?![/\\])/.test(next)) return '/'
  return /^\/(sign-in|link)\b/.test(next) ? '/' : next
}
