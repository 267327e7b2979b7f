import { toBytes } from '../../../language/go/strings.ts';
import { compileTransform } from '../../../language/semantics/transform.ts';
import { eventOf } from '../event.ts';
import { type Judge, NotSupported, difference } from '../vector.ts';

/** The data and content type that a transform leaves, or its error. */
export const judge: Judge = ({ in: input, out }) => {
  const transform = compileTransform(input.transform);
  const given = eventOf(input.event);
  const { outcome, error, event } = transform.judge(given);
  const explained = transform.explain(given);
  if (explained.outcome !== outcome || explained.error !== error)
    return `judged ${outcome} ${error}, explained ${JSON.stringify(explained)}`;
  if (outcome === 'not-supported') throw new NotSupported(error);
  if (outcome === 'crash') return difference({ panic: true, panicText: error }, out);
  if (outcome === 'error') return difference({ error }, out);
  if (event === null) return difference({ data: null, error: null }, out);
  return difference({ ...dataOf(event.data), datacontenttype: event.context.datacontenttype, error: null }, out);
};

function dataOf(data: string | null): { readonly data: string | null } | { readonly dataB64: string } {
  if (data === null) return { data };
  const bytes = Buffer.from(toBytes(data));
  return bytes.toString('utf8') === data ? { data } : { dataB64: bytes.toString('base64') };
}
