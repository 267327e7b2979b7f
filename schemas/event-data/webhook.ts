import type { EventSample } from './sample.ts';

/** What events of `webhook` look like. */
export const webhook: readonly EventSample[] = [
  {
    name: 'post',
    description: 'A JSON body; header names are canonical, each value is a list.',
    data: {
      header: {
        Accept: ['*/*'],
        'Content-Length': ['62'],
        'Content-Type': ['application/json'],
        'User-Agent': ['curl/8.5.0'],
      },
      body: { id: 7, state: 'paid', total: 42.5, items: [{ sku: 'A-1', count: 2 }] },
    },
  },
  {
    name: 'get',
    description: 'The body of a GET holds the query, each value a list.',
    data: { header: { Accept: ['*/*'], 'User-Agent': ['curl/8.5.0'] }, body: { id: ['7'], state: ['paid'] } },
  },
  {
    name: 'form',
    description: 'A form, each value a list.',
    data: {
      header: { Accept: ['*/*'], 'Content-Length': ['15'], 'Content-Type': ['application/x-www-form-urlencoded'] },
      body: { id: ['7'], state: ['paid'] },
    },
  },
];
