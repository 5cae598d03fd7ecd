/** One module name in the forms that code needs: canned-replies, cannedReplies, CannedReplies, canned_replies. */
export type Names = { folder: string; camel: string; pascal: string; table: string }

/** Undefined where the name is none for a module: lower-case words joined by hyphens. */
export function readNames(folder: string): Names | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(folder)) return undefined
  const words = folder.split('-')
  const pascal = words.map(word => word[0]?.toUpperCase() + word.slice(1)).join('')
  return { folder, pascal, camel: pascal[0]?.toLowerCase() + pascal.slice(1), table: words.join('_') }
}
