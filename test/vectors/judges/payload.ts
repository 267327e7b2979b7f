import { compileParameters } from '../../../language/semantics/parameters.ts';
import { constructPayload } from '../../../language/semantics/payload.ts';
import { type Judge, NotSupported, difference } from '../vector.ts';
import { bytes, eventsOf } from './events.ts';

export const judge: Judge = ({ in: input, out }) => {
  const { body, failure } = constructPayload(compileParameters(input.parameters), eventsOf(input.events));
  if (failure?.outcome === 'not-supported') throw new NotSupported(failure.error);
  if (failure?.outcome === 'crash') return difference({ panic: true, panicText: failure.error }, out);
  return difference(
    failure === null ? { ...(body === null ? { body } : bytes('body', body)), error: null } : { error: failure.error },
    out,
  );
};
