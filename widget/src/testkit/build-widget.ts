import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBuilder } from 'vite'

/** Builds the widget as it ships into a temporary folder; gives the folder and what removes it. */
export async function buildWidget(): Promise<{ dist: string; remove(): void }> {
  const dist = mkdtempSync(join(tmpdir(), 'yanshu-widget-'))
  const configFile = new URL('../../vite.config.ts', import.meta.url).pathname
  const outputs = { client: { build: { outDir: join(dist, 'frame') } }, launcher: { build: { outDir: dist } } }
  const builder = await createBuilder({ configFile, environments: outputs, logLevel: 'error' })
  await builder.buildApp()
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) }
}
