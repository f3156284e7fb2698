import { defineConfig } from 'vitest/config';
import { viewsVitePlugin } from '#infra/views/vite-plugin.ts';

export default defineConfig({
  plugins: [viewsVitePlugin()],
  test: {
    include: ['test/**/*.test.ts'],
    expect: { requireAssertions: true },
  },
});
