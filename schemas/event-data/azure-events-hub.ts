import type { EventSample } from './sample.ts';

/** What events of `azureEventsHub` look like. */
export const azureEventsHub: readonly EventSample[] = [
  {
    name: 'order',
    description: 'The body is always base64.',
    data: {
      id: '7',
      partitionKey: '',
      body: 'eyJpZCI6Nywic3RhdGUiOiJwYWlkIiwidG90YWwiOjQyLjUsIml0ZW1zIjpbeyJza3UiOiJBLTEiLCJjb3VudCI6Mn1dfQ==',
    },
  },
  {
    name: 'keyed',
    description: 'With a partition key.',
    data: { id: '8', partitionKey: 'customer-3', body: 'aGVsbG8=', metadata: { team: 'shop' } },
  },
];
