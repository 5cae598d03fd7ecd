/** Sign in. */
export function SignIn() {
  return null
}
