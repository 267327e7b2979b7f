import type { Rule } from '../rule.ts';

/** A time window without a zone, which is UTC whatever the author's clock says. */
export const timeZone: Rule = {
  meta: {
    code: 'time-zone',
    severity: 'info',
    summary: 'Without `timezone` the window is in UTC.',
    covers: ['S39'],
    scope: 'document',
  },
  create: ({ report }) => ({
    dependency({ filters }, path) {
      const time = filters?.time;
      if (!time || time.timezone || !time.start || !time.stop) return;
      const message = `The window from ${time.start} to ${time.stop} is in UTC. Name the zone, even if it is \`timezone: UTC\`.`;
      report({ message, path: [...path, 'filters', 'time'], part: 'key' });
    },
  }),
};
