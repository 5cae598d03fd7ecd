import { defineConfig } from 'vite'

/** Two builds of one command: the conversation as a page into dist/frame, the launcher as one classic script into dist. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  environments: {
    client: {
      build: {
        outDir: '../../dist/frame',
        emptyOutDir: true,
        rolldownOptions: {
          output: { entryFileNames: 'frame.js', chunkFileNames: '[name]-[hash].js', assetFileNames: 'frame[extname]' },
        },
      },
    },
    launcher: {
      consumer: 'client',
      build: {
        outDir: '../../dist',
        emptyOutDir: false,
        rolldownOptions: {
          input: new URL('src/launcher/main.ts', import.meta.url).pathname,
          output: { format: 'iife', entryFileNames: 'widget.js' },
        },
      },
    },
  },
  root: new URL('src/frame', import.meta.url).pathname,
  base: './',
  build: { target: 'es2022', sourcemap: false, modulePreload: false, assetsInlineLimit: 0 },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
    },
  },
})
