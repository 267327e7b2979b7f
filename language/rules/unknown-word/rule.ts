import { shapeOf } from '../../../schemas/shape.ts';
import type { PersistenceStrategy } from '../../../schemas/types.generated.ts';
import { nearest } from '../../text/nearest.ts';
import type { Path } from '../../yaml/path.ts';
import { isReplaced } from '../replaced.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A word that is none of those that a service takes, where no validator of upstream's looks. */
export const unknownWord: Rule = {
  meta: {
    code: 'unknown-word',
    severity: 'error',
    summary: 'The field takes one of a few words, and only the service that is asked at last knows which.',
    covers: ['F-12'],
    scope: 'document',
  },
  create: (context) => ({
    trigger(trigger, path) {
      const { invocationType = '', parameters = [] } = trigger.template?.awsLambda ?? {};
      const isSet =
        isReplaced(trigger, ['awsLambda', 'invocationType']) || isReplaced({ parameters }, ['invocationType']);
      const known = wordsOf('v1alpha1.AWSLambdaTrigger', 'invocationType');
      if (!isSet)
        check(context, invocationType, known, {
          path: [...path, 'template', 'awsLambda', 'invocationType'],
          effect: 'AWS refuses it, and the trigger fails each time',
        });
    },
    eventBus({ spec }) {
      accessMode(context, spec?.jetstream?.persistence, ['spec', 'jetstream', 'persistence']);
      accessMode(context, spec?.nats?.native?.persistence, ['spec', 'nats', 'native', 'persistence']);
    },
  }),
};

function accessMode(context: RuleContext, persistence: PersistenceStrategy | undefined, at: Path): void {
  check(context, persistence?.accessMode ?? '', wordsOf('v1alpha1.PersistenceStrategy', 'accessMode'), {
    path: [...at, 'accessMode'],
    effect: 'the API server refuses the volumes, and the bus never comes up',
  });
}

function check(
  { report }: RuleContext,
  word: string,
  known: readonly string[],
  { path, effect }: { readonly path: Path; readonly effect: string },
): void {
  if (word === '' || known.includes(word)) return;
  const meant = nearest(word, known);
  const advice = meant === null ? `Write one of ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
  report({ message: `There is no \`${word}\`: ${effect}. ${advice}`, path });
}

/** The words that completion offers. */
function wordsOf(struct: string, field: string): readonly string[] {
  const shape = shapeOf(struct);
  return (shape.kind === 'struct' ? shape.byName.get(field)?.field?.enum : undefined) ?? [];
}
