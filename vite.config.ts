import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Where each page starts, by the name the hub serves it under (`dist/pages/NAME.html`). */
const pages = {
  start: 'apps/simulator/index.html',
  simulator: 'apps/simulator/simulator.html',
  kiosk: 'apps/kiosk/index.html',
  display: 'apps/counter-display/index.html',
  desk: 'apps/officer-desk/index.html',
  'set-up': 'apps/officer-desk/set-up.html',
} as const

/** Vite keeps an entry's path below the root; the hub wants `kiosk.html`, not `apps/kiosk/index.html`. */
function flatPageNames(): Plugin {
  return {
    name: 'flat-page-names',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [name, entry] of Object.entries(pages)) {
        const page = bundle[entry]
        if (page?.type !== 'asset') throw new Error(`The build made no page from ${entry}`)
        this.emitFile({ type: 'asset', fileName: `${name}.html`, source: page.source })
        delete bundle[entry]
      }
    },
  }
}

export default defineConfig({
  plugins: [react(), flatPageNames()],
  appType: 'mpa',
  publicDir: false,
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    outDir: 'dist/pages',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Inlined assets become data: addresses, which the pages' policy allows for images only.
    assetsInlineLimit: 0,
    // The polyfill would be one more script; Chrome has modulepreload since 66.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: pages },
  },
})
