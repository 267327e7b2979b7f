import type { ResourceEventSource } from '../../../../schemas/types.generated.ts';
import { targetKinds } from '../../../../schemas/target.ts';
import { parse as parseRegexp } from '../../../embedded/regexp/parse.ts';
import { pluralOf } from '../../../semantics/plural.ts';
import type { Judgement } from '../judgement.ts';
import { problemOfLabel } from '../label-requirement.ts';

/** Kubernetes’ objects (`eventsources/sources/resource/start.go`). */
export function* resource(settings: ResourceEventSource): Iterable<Judgement> {
  const { eventTypes, filter, version } = settings;
  if (version?.includes('/'))
    yield {
      at: ['version'],
      message: `The API has no version \`${version}\`: it answers 404 for ever, and nothing arrives. What is before the slash belongs into \`group\`.`,
      severity: 'error',
    };
  yield* plural(settings);
  for (const [index, type] of (eventTypes ?? []).entries()) {
    if (['ADD', 'UPDATE', 'DELETE'].includes(type)) continue;
    yield {
      at: ['eventTypes', index],
      message: `\`unknown event type: ${type}\`: the source fails ten times and is then dead. Write ADD, UPDATE or DELETE.`,
      severity: 'error',
    };
  }
  for (const [index, label] of (filter?.labels ?? []).entries()) {
    const problem = problemOfLabel(label);
    if (problem === null) continue;
    const message = `${problem.what}, so the source fails ten times and is then dead. ${problem.advice}`;
    yield { at: ['filter', 'labels', index, problem.field], message, severity: 'error' };
  }
  for (const [index, { operation, value = '' }] of (filter?.fields ?? []).entries()) {
    const at = ['filter', 'fields', index];
    if (operation !== '=' && operation !== '==' && operation !== '!=')
      yield {
        at,
        message:
          'Fields are only compared by `=`, `==` and `!=`; without one of them every object is dropped. Add `operation: ==`.',
        severity: 'error',
      };
    const [error] = parseRegexp(value).errors;
    if (error !== undefined)
      yield {
        at: [...at, 'value'],
        message: `The value is a regular expression, and this is none: “${error.message}”. Every object is dropped. Mend it, or put a backslash before what is meant literally.`,
        severity: 'error',
      };
  }
}

/** The API knows resources by their plural in small letters; `Pod` and `pod` are the kind. */
function* plural({ group, version, resource: name = '' }: ResourceEventSource): Iterable<Judgement> {
  const known = knownPlural(`${group ? `${group}/` : ''}${version}`, name);
  if (known === name || (known === null && !/[A-Z]/.test(name))) return;
  const better = known === null ? 'as `kubectl api-resources` lists it' : `\`${known}\``;
  yield {
    at: ['resource'],
    message: `The API has no resource \`${name}\`: it answers 404 for ever, and nothing arrives. Write the plural in small letters, ${better}.`,
    severity: 'error',
  };
}

const argoEvents = ['EventBus', 'EventSource', 'Sensor'].map((kind) => `argoproj.io/v1alpha1/${kind}`);

/** The plural of a kind that is known here, which is named by it or by the kind, in letters of any size. */
function knownPlural(apiVersion: string, name: string): string | null {
  const small = name.toLowerCase();
  for (const id of [...targetKinds, ...argoEvents]) {
    const kind = id.slice(id.lastIndexOf('/') + 1);
    if (id === `${apiVersion}/${kind}` && [kind.toLowerCase(), pluralOf(kind)].includes(small)) return pluralOf(kind);
  }
  return null;
}
