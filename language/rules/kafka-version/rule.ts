import { isReplaced } from '../replaced.ts';
import type { Rule } from '../rule.ts';
import type { Path } from '../../yaml/path.ts';

/** A `version` of Kafka that its client cannot read (sarama `utils.go: ParseKafkaVersion`). */
export const kafkaVersion: Rule = {
  meta: {
    code: 'kafka-version',
    severity: 'error',
    summary: 'The client of Kafka reads the version when it is made, and without a client nothing is sent or received.',
    covers: [],
    scope: 'document',
  },
  create: ({ report }) => {
    const check = (version: unknown, path: Path) => {
      if (typeof version !== 'string' || version === '' || readable.test(version)) return;
      const message = `No client of Kafka can be made: “invalid version \`${version}\`”. Write three numbers, such as \`2.8.0\`.`;
      report({ message, path: [...path, 'version'] });
    };
    return {
      eventBus: ({ spec }) => check(spec?.kafka?.version, ['spec', 'kafka']),
      event({ type, settings, path }) {
        if (type === 'kafka') check(settings['version'], path);
      },
      trigger(trigger, path) {
        const { kafka } = trigger.template ?? {};
        if (!isReplaced(trigger, ['kafka', 'version'])) check(kafka?.version, [...path, 'template', 'kafka']);
      },
    };
  },
};

const readable = /^(?:0\.\d+\.\d+\.\d+|[1-9]\d*\.\d+\.\d+)$/;
