/** Shows nothing: the field of a form that it stands in keeps its value. */
export function Kept() {
  return null
}
