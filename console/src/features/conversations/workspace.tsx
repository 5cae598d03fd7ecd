/** The agent's workspace. */
export function Workspace() {
  return null
}
