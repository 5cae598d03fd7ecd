/** One import as it is written. `typeOnly` when nothing of it is left at run time. */
export type Import = { specifier: string; typeOnly: boolean }

// Anchored at the start of a line, so that prose in comments is not taken for code.
const fromStatement = /^[ \t]*(?:import|export)\s+(type\s)?[\w$*\s{},]*?\bfrom\s*['"]([^'"\n]+)['"]/gm
const bareStatement = /^[ \t]*import\s*['"]([^'"\n]+)['"]/gm
const dynamicImport = /(typeof\s+)?\bimport\(\s*['"`]([^'"`\n$]+)['"`]/g

/**
 * Reads the imports and re-exports of a TypeScript file, static and dynamic. `import { type X }` counts as a value,
 * because under verbatimModuleSyntax the file is still loaded.
 */
export function readImports(source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' ')).replace(/^\s*\/\/.*$/gm, '')
  const read = (specifier: string | undefined, typeOnly: boolean) => ({ specifier: specifier ?? '', typeOnly })
  return [
    ...[...code.matchAll(fromStatement)].map(([, type, specifier]) => read(specifier, type !== undefined)),
    ...[...code.matchAll(bareStatement)].map(([, specifier]) => read(specifier, false)),
    ...[...code.matchAll(dynamicImport)].map(([, type, specifier]) => read(specifier, type !== undefined)),
  ]
}
