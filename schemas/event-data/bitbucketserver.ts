import type { EventSample } from './sample.ts';

/** What events of `bitbucketserver` look like. */
export const bitbucketserver: readonly EventSample[] = [
  {
    name: 'push',
    description: 'Event `repo:refs_changed`.',
    data: {
      headers: {
        Accept: ['*/*'],
        'Content-Length': ['62'],
        'Content-Type': ['application/json'],
        'X-Event-Key': ['repo:refs_changed'],
        'X-Request-Uuid': ['2f1f9c0b-4d3a-4c9e-8a4f-3f6d9a0b1c2d'],
      },
      body: {
        eventKey: 'repo:refs_changed',
        date: '2026-07-20T12:08:11+0200',
        actor: { name: 'mona', displayName: 'Mona' },
        repository: { slug: 'shop', project: { key: 'OCTO' } },
        changes: [
          {
            ref: { id: 'refs/heads/main', displayId: 'main', type: 'BRANCH' },
            refId: 'refs/heads/main',
            fromHash: '1e65c05',
            toHash: '709d658',
            type: 'UPDATE',
          },
        ],
      },
    },
  },
  {
    name: 'pull request opened',
    description: 'Event `pr:opened`.',
    data: {
      headers: {
        Accept: ['*/*'],
        'Content-Length': ['62'],
        'Content-Type': ['application/json'],
        'X-Event-Key': ['pr:opened'],
        'X-Request-Uuid': ['2f1f9c0b-4d3a-4c9e-8a4f-3f6d9a0b1c2d'],
      },
      body: {
        eventKey: 'pr:opened',
        actor: { name: 'mona' },
        pullRequest: {
          id: 3,
          title: 'Fix the totals',
          state: 'OPEN',
          fromRef: { displayId: 'fix' },
          toRef: { displayId: 'main', repository: { slug: 'shop' } },
        },
      },
    },
  },
];
