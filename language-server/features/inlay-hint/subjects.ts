import { busOf } from '../../../language/rules/lint.ts';
import { eventSubject } from '../../../language/semantics/event-subject.ts';
import { nodeAt } from '../../../language/yaml/path.ts';
import type { Context } from '../../context.ts';
import { code } from '../../values/markdown.ts';
import type { Hint, Visible } from './hint.ts';

/** Behind the event of a dependency the subject that the Sensor reads it from; only JetStream has one for each event. */
export function subjects({ manifest, shows }: Visible, { index }: Context): Hint[] {
  const { ours, document } = manifest;
  if (ours?.kind !== 'Sensor' || busOf(index, manifest) !== 'jetstream') return [];
  return (ours.value.spec?.dependencies ?? []).flatMap(({ eventSourceName: source, eventName: event }, i) => {
    const node = nodeAt(document.root, ['spec', 'dependencies', i, 'eventName']);
    // What a merge key brings stands elsewhere, and belongs to others too.
    const own = nodeAt(document.root, ['spec', 'dependencies', i]);
    if (!source || !event || node === null || own === null || node.start < own.start || !shows(node)) return [];
    const tooltip = `EventSource ${code(source)} publishes the event to this subject, and the Sensor reads it there.`;
    return [{ at: node.end, label: eventSubject(source, event), tooltip }];
  });
}
