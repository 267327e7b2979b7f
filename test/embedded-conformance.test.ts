import { afterAll } from 'vitest';
import { conformance } from './brokers/conformance.ts';
import { embeddedUnderTest } from './brokers/embedded-under-test.ts';

// The embedded bus needs no broker and no real time, so the whole suite is fast enough for every run.
const embedded = embeddedUnderTest();
afterAll(() => embedded.remove());
conformance('embedded', embedded);
