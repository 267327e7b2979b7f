import { lowerCase } from '../go/unicode.ts';

/**
 * The resource name that upstream guesses for a kind, without asking the cluster (`pkg/sensors/triggers/triggers.go:
 * GetGroupVersionResource`, gengo's all-lowercase plural namer): `Ingress` → `ingresses`, `EventBus` → `eventbus`.
 */
export function pluralOf(kind: string): string {
  return kind === 'EventBus' ? 'eventbus' : lowerCase(plural(kind));
}

/** The rules look at the last two bytes as they are written: an upper-case ending only gets an `s`. */
function plural(kind: string): string {
  if (kind.length < 2 && !/[^\0-\x7f]/.test(kind)) return kind;
  if (/(?:[sxz]|[cs]h)$/.test(kind)) return `${kind}es`;
  if (/[b-df-hj-np-tv-z]y$/.test(kind)) return `${kind.slice(0, -1)}ies`;
  if (kind.endsWith('fe')) return `${kind.slice(0, -2)}ves`;
  return kind.endsWith('f') ? `${kind.slice(0, -1)}ves` : `${kind}s`;
}
