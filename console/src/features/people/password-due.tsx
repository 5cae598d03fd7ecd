/** Until an expired password is changed, nothing else can be done. */
export function PasswordDue() {
  return null
}
