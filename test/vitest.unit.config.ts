import { defineConfig } from 'vitest/config';

/** Unit tests stand beside their source; they start no process, no container and no browser. */
export default defineConfig({
  test: {
    include: ['{schemas,language,emulator,language-server,extension,scripts}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
    root: new URL('..', import.meta.url).pathname,
    // Generous, because a busy machine is no bug; what hangs is still found.
    testTimeout: 60_000,
    setupFiles: ['test/property-seed.ts'],
  },
});
