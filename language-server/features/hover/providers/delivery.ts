import type { Manifest } from '../../../../language/manifest/parse-manifests.ts';
import { durationText } from '../../../../language/go/duration.ts';
import { dependenciesOf } from '../../../../language/rules/condition-names.ts';
import { busOf } from '../../../../language/rules/lint.ts';
import { compileRetry, onlyOnce } from '../../../../language/semantics/retry.ts';
import type { Path } from '../../../../language/yaml/path.ts';
import type { Sensor, Trigger } from '../../../../schemas/types.generated.ts';
import type { Context } from '../../../context.ts';

/**
 * For the fields that decide it: what becomes of an event of this trigger, step by step, with the place of its acknowledgement
 * (`pkg/sensors/listener.go: triggerActions`, and the three buses' `trigger_conn`). Markdown; `null` for all other fields.
 */
export function aboutDelivery(manifest: Manifest, path: Path, { index }: Context): string | null {
  const [, list, number, ...rest] = path;
  const field = rest.join('.');
  const sensor = manifest.ours?.kind === 'Sensor' ? manifest.ours.value : null;
  const trigger = list === 'triggers' ? sensor?.spec?.triggers?.[Number(number)] : undefined;
  if (sensor === null || trigger === undefined || !deciding.has(field)) return null;
  const words = busWords[busOf(index, manifest)];
  const steps = [
    fires(sensor, trigger, words),
    ...(trigger.atLeastOnce ? after(trigger, words) : before(trigger, words)),
  ];
  return [`What becomes of an event on ${words.bus}:`, steps.map((step, i) => `${i + 1}. ${step}`).join('\n')].join(
    '\n\n',
  );
}

const deciding: ReadonlySet<string> = new Set(['atLeastOnce', 'retryStrategy', 'dlqTrigger', 'template.conditions']);

/** How the buses call the same things. */
interface BusWords {
  readonly bus: string;
  readonly acknowledged: string;
  /** When an event comes again that was not acknowledged. */
  readonly again: string;
  /** Whether only the latest event of a dependency is kept for a condition that is not fulfilled yet. */
  readonly keepsLatest: boolean;
}

const busWords: Readonly<Record<ReturnType<typeof busOf>, BusWords>> = {
  jetstream: {
    bus: 'JetStream',
    acknowledged: '**acknowledged**',
    again: 'it is delivered again after 30 s',
    keepsLatest: true,
  },
  kafka: {
    bus: 'Kafka',
    acknowledged: '**committed**',
    again: 'it is delivered again when the partition has a reader again (10 s)',
    keepsLatest: false,
  },
  stan: {
    bus: 'NATS Streaming',
    acknowledged: '**acknowledged**',
    again: 'it is delivered again after 1 s',
    keepsLatest: false,
  },
};

function fires(sensor: Sensor, { template }: Trigger, { acknowledged, keepsLatest }: BusWords): string {
  const conditions = template?.conditions ?? '';
  const names = dependenciesOf(conditions, sensor.spec?.dependencies ?? []);
  const fires = conditions === '' ? all([...names]) : `the trigger fires when \`${conditions}\` holds`;
  const joins = conditions === '' ? names.size > 1 : conditions.includes('&&');
  const held = joins && keepsLatest ? ' Of each dependency the latest event is kept until then.' : '';
  return `It is transformed and filtered; what does not pass is ${acknowledged} and forgotten. Else ${fires}.${held}`;
}

function all(names: readonly string[]): string {
  if (names.length < 2) return 'the trigger fires';
  return `the trigger fires when all of ${names.map((name) => `\`${name}\``).join(', ')} have come (it has no \`conditions\`)`;
}

/** Without `atLeastOnce`: the action is only started before the event counts as done. */
function before({ retryStrategy, dlqTrigger }: Trigger, { acknowledged }: BusWords): string[] {
  const useless = [...(retryStrategy ? ['`retryStrategy`'] : []), ...(dlqTrigger ? ['`dlqTrigger`'] : [])].join(
    ' and ',
  );
  return [
    `The action is started in the background, and the event is ${acknowledged} at once.`,
    `The action runs once. A failure is logged, nothing more: ${useless === '' ? 'it is not tried again' : `${useless} would need \`atLeastOnce: true\``}. If the Sensor dies meanwhile, the event is lost.`,
  ];
}

/** With it: the event counts as done behind the last attempt, whatever came of it. */
function after({ retryStrategy, dlqTrigger }: Trigger, { acknowledged, again }: BusWords): string[] {
  const dlq =
    dlqTrigger && `When the last attempt has failed, \`dlqTrigger\` runs: ${attempts(dlqTrigger.retryStrategy)}.`;
  return [
    `The action runs: ${attempts(retryStrategy)}. Later events of this trigger wait meanwhile.`,
    ...(dlq ? [dlq] : []),
    `Then the event is ${acknowledged}, also when everything failed: a failure does not bring it back. If the Sensor dies before, ${again}, and the action runs again.`,
  ];
}

function attempts(backoff: Trigger['retryStrategy']): string {
  const retry = compileRetry(backoff ?? onlyOnce);
  if (retry.error !== null) return `never, because of ${retry.error}`;
  if (retry.attempts === 1) return 'once';
  const shown = Math.min(retry.attempts - 1, 4);
  const waits = Array.from({ length: shown }, (_, i) => {
    const [least, most] = [0, 1].map((random) => durationText(retry.sleep(i + 1, random)));
    return least === most ? least : `${least}–${most}`;
  });
  const isSteady = retry.attempts - 1 === shown && new Set(waits).size === 1;
  const pauses = isSteady ? waits[0] : `${waits.join(', ')}${retry.attempts - 1 > shown ? ' …' : ''}`;
  return `up to ${retry.attempts} times, ${pauses} apart`;
}
