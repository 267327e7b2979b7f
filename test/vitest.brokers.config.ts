import { defineConfig } from 'vitest/config';

/**
 * Real brokers: those of `ARGO_EVENTS_LOCAL_TEST_NATS` and `ARGO_EVENTS_LOCAL_TEST_KAFKA`, which are emptied, else containers.
 * Where neither can be had the suite is skipped by name; with `CI=true` that is a failure.
 */
export default defineConfig({
  test: {
    include: ['test/brokers/**/*.test.ts'],
    root: new URL('..', import.meta.url).pathname,
    globalSetup: 'test/brokers/broker.ts',
    // They share the brokers, and JetStream has one stream.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
