import { defineConfig } from 'vite'
import { plainPrivates } from './plain-privates.ts'

/** No shorter than ES2020 can be written: `??=` is younger. */
const minify = { compress: { target: 'es2020' as const }, mangle: true, codegen: { removeWhitespace: true } }

/** Two builds of one command: the conversation as a page into dist/frame, the launcher as one classic script into dist. */
export default defineConfig({
  plugins: [plainPrivates()],
  publicDir: false,
  logLevel: 'warn',
  environments: {
    client: {
      build: {
        outDir: '../../dist/frame',
        emptyOutDir: true,
        rolldownOptions: {
          output: { minify, entryFileNames: 'frame.js', chunkFileNames: '[name]-[hash].js', assetFileNames: ({ names: [name = ''] }) => (/^(index|frame)\./.test(name) ? 'frame[extname]' : '[name]-[hash][extname]') },
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
          output: { minify, format: 'iife', entryFileNames: 'widget.js' },
        },
      },
    },
  },
  root: new URL('src/frame', import.meta.url).pathname,
  base: './',
  // What browsers must know is read from dist by old-browsers.test.ts: syntax by hand, styles lowered here.
  build: { target: 'es2022', cssTarget: ['chrome80', 'safari14'], sourcemap: false, modulePreload: false, assetsInlineLimit: 0 },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
    },
  },
})
