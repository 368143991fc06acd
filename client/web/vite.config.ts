// How the web client is built: into dist/, which the edge serves under a strict content policy.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    reportCompressedSize: false,
    // What draws space is one library, read only where something is drawn.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // Whichever part makes a schema first, zod is told by then to make no code from strings.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|\/strict-zod\.ts$/ }] },
      },
    },
  },
});
