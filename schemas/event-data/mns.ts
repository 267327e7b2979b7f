import type { EventSample } from './sample.ts';

/** What events of `mns` look like. */
export const mns: readonly EventSample[] = [
  {
    name: 'text',
    description: 'The body is always text.',
    data: {
      messageId: '5F290C926D472878-2-14D9529A8FA-200000001',
      body: '{"id":7,"state":"paid","total":42.5,"items":[{"sku":"A-1","count":2}]}',
    },
  },
  {
    name: 'plain text',
    description: 'Text that is no JSON.',
    data: { messageId: '5F290C926D472878-2-14D9529A8FA-200000002', body: 'hello' },
  },
];
