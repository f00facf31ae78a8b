import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const gateway = process.env.NEGOTIATION_URL ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react()],
  build: {
    // The gateway serves these files; everything but index.html carries a content hash in its name.
    outDir: '../Gateway/wwwroot',
    emptyOutDir: true,
    target: 'es2023',
    // The reader of the gateway's log has no use for a table of sizes on every build.
    reportCompressedSize: false,
  },
  server: {
    host: '127.0.0.1',
    strictPort: true,
    proxy: {
      '^/(api|openapi|swagger|health)(/|$)': { target: gateway },
      '^/hub([/?]|$)': { target: gateway, ws: true },
    },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
