import type { EventSample } from './sample.ts';

/** What events of `gerrit` look like. */
export const gerrit: readonly EventSample[] = [
  {
    name: 'patchset created',
    description: 'Event `patchset-created`.',
    data: {
      headers: { Accept: ['*/*'], 'Content-Length': ['62'], 'Content-Type': ['application/json'] },
      body: {
        type: 'patchset-created',
        change: {
          project: 'shop',
          branch: 'main',
          id: 'I8473b95',
          number: 17,
          subject: 'Fix the totals',
          owner: { name: 'Mona', username: 'mona' },
          status: 'NEW',
        },
        patchSet: { number: 2, revision: '6113728', ref: 'refs/changes/17/17/2' },
        eventCreatedOn: 1784542272,
      },
    },
  },
  {
    name: 'change merged',
    description: 'Event `change-merged`.',
    data: {
      headers: { Accept: ['*/*'], 'Content-Length': ['62'], 'Content-Type': ['application/json'] },
      body: {
        type: 'change-merged',
        newRev: '6113728',
        change: { project: 'shop', branch: 'main', number: 17, status: 'MERGED' },
        submitter: { username: 'mona' },
        eventCreatedOn: 1784542300,
      },
    },
  },
];
