import { defineConfig } from 'vitest/config';

/**
 * Suites that start processes, containers and browsers (`scripts/test.ts` names them); one file at a time, because they
 * share the machine's ports, brokers and artefacts.
 */
export default defineConfig({
  test: {
    include: ['test/{vectors,emulator,brokers,e2e,package,differential}/**/*.test.ts'],
    root: new URL('..', import.meta.url).pathname,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
