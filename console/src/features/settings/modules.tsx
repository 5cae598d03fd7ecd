/** Modules. */
export function Modules() {
  return null
}
