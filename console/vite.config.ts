import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const apiAddress = process.env['YANSHU_API'] ?? 'http://127.0.0.1:8080'

/** The console is served at /console/ from console/dist; in development Vite serves it and passes the rest on. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900, assetsInlineLimit: 0 },
  server: {
    port: 5173,
    proxy: { '/api': apiAddress, '/demo': apiAddress, '/widget': apiAddress, '/ws': { target: apiAddress, ws: true } },
  },
})
