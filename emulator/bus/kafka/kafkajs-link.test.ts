import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';
import { expect, test } from 'vitest';
import './kafkajs-link.ts';

test('a connection on which no request waits has no timer that looks for one', () => {
  const queue = new RequestQueue({ maxInFlightRequests: null });
  queue.checkPendingRequests();
  expect(queue.throttleCheckTimeoutId).toBeNull();
});
