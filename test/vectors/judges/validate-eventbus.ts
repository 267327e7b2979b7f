import { type Judge, difference } from '../vector.ts';
import type { EventBus } from '../../../schemas/types.generated.ts';
import { decodeObject } from './decode-object.ts';
import { validateEventBus } from '../../../language/rules/validation/event-bus.ts';
import { validateEventBusUpdate } from '../../../language/rules/validation/event-bus-update.ts';

export const judge: Judge = ({ in: input, out }) => {
  const decoded = decodeObject('EventBus', input.manifest, input.decoder ?? (input.old ? 'admission' : undefined));
  if (decoded.error !== null) return difference({ error: decoded.error, stage: 'decode' }, out);
  const bus = decoded.value as EventBus;
  const [first] = input.old
    ? validateEventBusUpdate(decodeObject('EventBus', input.old, 'admission').value as EventBus, bus)
    : validateEventBus(bus);
  if (!first) return difference({ error: null }, out);
  return difference({ error: first.message, stage: input.old ? 'update' : 'validate' }, out);
};
