import type { EventSample } from './sample.ts';

/** What events of `calendar` look like. */
export const calendar: readonly EventSample[] = [
  {
    name: 'tick',
    description: 'One event of a schedule or an interval.',
    data: { eventTime: '2026-07-20 10:11:00.000412345 +0000 UTC m=+12.345678901' },
  },
  {
    name: 'with metadata',
    description: 'With `metadata` in its settings.',
    data: { eventTime: '2026-07-20 10:12:00.000398112 +0000 UTC m=+72.345664668', metadata: { team: 'shop' } },
  },
];
