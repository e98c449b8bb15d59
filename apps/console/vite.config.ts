import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.API_URL ?? 'http://localhost:4300';

export default defineConfig({
  base: process.env.CONSOLE_BASE ?? '/',
  plugins: [react()],
  resolve: {
    // Libraries of the workspace are read as sources, so no build of theirs is needed.
    conditions: ['@shequtong/source', 'module', 'browser', 'development|production'],
  },
  server: { port: 4312, proxy: { '/api': api } },
  preview: { port: 4312, proxy: { '/api': api } },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 800 },
});
