/** One's own profile. */
export function Profile() {
  return null
}
