import type { Judgement } from './judgement.ts';

/** Settings that upstream’s validators do not look at when `tls` is there. */
export function* ignoredBesideTls(tls: unknown, other: unknown, field: string): Iterable<Judgement> {
  if (tls && other)
    yield {
      at: [field],
      message: `Beside \`tls\` nobody checks that this is complete: see to it that both its Secrets are named.`,
      severity: 'info',
    };
}
