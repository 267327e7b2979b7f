import type { EventSample } from './sample.ts';

/** What events of `resource` look like. */
export const resource: readonly EventSample[] = [
  {
    name: 'added',
    description: 'Event type `ADD`.',
    data: {
      type: 'ADD',
      body: {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
          creationTimestamp: '2026-07-20T10:11:12Z',
          labels: { app: 'worker' },
          name: 'worker-1',
          namespace: 'default',
          resourceVersion: '42',
        },
        spec: { containers: [{ image: 'busybox', name: 'main' }] },
        status: { phase: 'Pending' },
      },
      oldBody: null,
      group: '',
      version: 'v1',
      resource: 'pods',
    },
  },
  {
    name: 'updated',
    description: 'Event type `UPDATE` has the object as it was, too.',
    data: {
      type: 'UPDATE',
      body: {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
          creationTimestamp: '2026-07-20T10:11:12Z',
          labels: { app: 'worker' },
          name: 'worker-1',
          namespace: 'default',
          resourceVersion: '42',
        },
        spec: { containers: [{ image: 'busybox', name: 'main' }] },
        status: { phase: 'Running' },
      },
      oldBody: {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
          creationTimestamp: '2026-07-20T10:11:12Z',
          labels: { app: 'worker' },
          name: 'worker-1',
          namespace: 'default',
          resourceVersion: '42',
        },
        spec: { containers: [{ image: 'busybox', name: 'main' }] },
        status: { phase: 'Pending' },
      },
      group: '',
      version: 'v1',
      resource: 'pods',
    },
  },
];
