import { type Judge, difference } from '../vector.ts';
import type { EventSource } from '../../../schemas/types.generated.ts';
import { decodeObject } from './decode-object.ts';
import { validateEventSource } from '../../../language/rules/validation/event-source.ts';

export const judge: Judge = ({ in: input, out }) => {
  const decoded = decodeObject('EventSource', input.manifest, input.decoder);
  if (decoded.error !== null) return difference({ error: decoded.error, stage: 'decode' }, out);
  const firsts = validateEventSource(decoded.value as EventSource).filter((problem) => problem.first);
  const [first] = firsts;
  if (!first) return difference({ error: null }, out);
  if (first.crash) return difference({ panic: true, panicText: first.message }, out);
  if (out.errorAnyOf) {
    const ours = new Set(firsts.map((problem) => problem.message));
    return difference([...ours].sort(), [...(out.errorAnyOf as string[])].sort());
  }
  return difference({ error: first.message, condition: first.condition, stage: 'validate' }, out);
};
