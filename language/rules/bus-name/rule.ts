import type { Rule } from '../rule.ts';

/** A name that does not fit a JetStream subject `default.<source>.<event>` or a key of its state. */
export const busName: Rule = {
  meta: {
    code: 'bus-name',
    severity: 'error',
    summary:
      'On JetStream names become parts of a subject: one with a dot, a space, `*` or `>` cannot be published or stored.',
    covers: ['A-8', 'H-4', 'A-9'],
    scope: 'workspace',
  },
  create: ({ manifest, bus, report }) => {
    const check = (what: string, name: string, path: readonly (string | number)[], part: 'key' | 'value') => {
      if (bus !== 'jetstream' || !/[.\s*>]/.test(name)) return;
      const bad = /\s/.test(name) ? 'a space' : `\`${/[.*>]/.exec(name)![0]}\``;
      report({
        message: `The ${what} \`${name}\` holds ${bad}, which a JetStream bus cannot use in its names. Rename it.`,
        path,
        part,
      });
    };
    return {
      event: ({ name, path }) => check('event', name, path, 'key'),
      eventSource: ({ spec }) => {
        check('EventSource', manifest.name, ['metadata', 'name'], 'value');
        if (manifest.name.length > 44 && spec?.service?.ports?.length) {
          const message =
            'The Service is called `<name>-eventsource-svc`, which is longer than the 63 characters that Kubernetes allows. Take a shorter name.';
          report({ message, path: ['metadata', 'name'] });
        }
      },
      sensor: () => check('Sensor', manifest.name, ['metadata', 'name'], 'value'),
      trigger: ({ template }, path) => check('trigger', template?.name ?? '', [...path, 'template', 'name'], 'value'),
    };
  },
};
