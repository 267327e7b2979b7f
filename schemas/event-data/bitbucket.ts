import type { EventSample } from './sample.ts';

/** What events of `bitbucket` look like. */
export const bitbucket: readonly EventSample[] = [
  {
    name: 'push',
    description: 'Event `repo:push`.',
    data: {
      headers: {
        Accept: ['*/*'],
        'Content-Length': ['62'],
        'Content-Type': ['application/json'],
        'X-Event-Key': ['repo:push'],
        'X-Request-Uuid': ['2f1f9c0b-4d3a-4c9e-8a4f-3f6d9a0b1c2d'],
      },
      body: {
        push: {
          changes: [
            {
              'new': { type: 'branch', name: 'main', target: { hash: '709d658', message: 'Fix the totals' } },
              old: { type: 'branch', name: 'main', target: { hash: '1e65c05' } },
              created: false,
              closed: false,
              forced: false,
            },
          ],
        },
        repository: { name: 'shop', full_name: 'octo/shop', uuid: '{673a6070}' },
        actor: { display_name: 'Mona', nickname: 'mona' },
      },
    },
  },
  {
    name: 'pull request created',
    description: 'Event `pullrequest:created`.',
    data: {
      headers: {
        Accept: ['*/*'],
        'Content-Length': ['62'],
        'Content-Type': ['application/json'],
        'X-Event-Key': ['pullrequest:created'],
        'X-Request-Uuid': ['2f1f9c0b-4d3a-4c9e-8a4f-3f6d9a0b1c2d'],
      },
      body: {
        pullrequest: {
          id: 3,
          title: 'Fix the totals',
          state: 'OPEN',
          source: { branch: { name: 'fix' } },
          destination: { branch: { name: 'main' } },
        },
        repository: { name: 'shop', full_name: 'octo/shop' },
        actor: { display_name: 'Mona' },
      },
    },
  },
];
