import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const apiAddress = process.env['YANSHU_API'] ?? 'http://127.0.0.1:8080'

/** The console is served at /console/ from console/dist; in development Vite serves it and passes the rest on. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  plugins: [react(), keepToPolicy()],
  build: {
    outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500, assetsInlineLimit: 0,
    // What several pages share is one file: by itself the bundler makes one for every set of pages, and a page then asks for over a hundred.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 4, test: /node_modules|contract.src|console.src.lib/ }] } } },
  },
  server: {
    port: 5173,
    proxy: { '/api': apiAddress, '/demo': apiAddress, '/widget': apiAddress, '/ws': { target: apiAddress, ws: true } },
  },
})

/**
 * Keeps Ant Design within the content security policy, which refuses style elements without a nonce and style attributes.
 * Dialogs lock the body's scrolling by such an element: the console's body never scrolls (its panes do), so there is nothing
 * to lock. Growing text fields measure themselves in a hidden one with a style attribute: the same through the style object
 * is allowed. A new version of the library that does either in another way stops the build.
 */
function keepToPolicy(): Plugin {
  return {
    name: 'keep-to-policy',
    transform(code, id) {
      if (/@rc-component\/portal\/es\/useScrollLocker\.js$/.test(id)) return 'export default function useScrollLocker() {}'
      if (!/@rc-component\/[\w-]+\/es\/calculateNodeHeight\.js$/.test(id)) return undefined
      const mended = code.replace(/hiddenTextarea\.setAttribute\('style', ([^\n]+)\);/g, 'hiddenTextarea.style.cssText = $1;')
      return mended === code ? this.error('calculateNodeHeight.js measures in a new way') : mended
    },
  }
}
