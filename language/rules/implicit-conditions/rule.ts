import type { Rule } from '../rule.ts';

/** A trigger without `conditions` in a Sensor whose dependencies serve others too. */
export const implicitConditions: Rule = {
  meta: {
    code: 'implicit-conditions',
    severity: 'warning',
    summary:
      'Without `conditions` a trigger waits for all dependencies of the Sensor, also those that other triggers use alone.',
    covers: ['S06', 'G-16'],
    scope: 'document',
  },
  create: ({ report }) => ({
    sensor({ spec }) {
      const names = (spec?.dependencies ?? []).flatMap(({ name }) => (name ? [name] : []));
      const triggers = spec?.triggers ?? [];
      const someSay = triggers.some(({ template }) => template?.conditions);
      if (names.length < 2 || !someSay) return;
      for (const [index, { template }] of triggers.entries()) {
        if (!template || template.conditions) continue;
        const message = `This trigger waits until ${list(names)} have all come. If that is meant, say so: \`conditions: ${names.join(' && ')}\`.`;
        report({ message, path: ['spec', 'triggers', index, 'template', 'name'], part: 'key' });
      }
    },
  }),
};

function list(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
