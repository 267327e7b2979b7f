import { type Written, remove, set, setRaw } from '../../../language/embedded/sjson/evaluate.ts';
import { parse } from '../../../language/embedded/sjson/parse.ts';
import { fromPlain } from '../../../language/go/value.ts';
import { type Judge, type Vector, difference } from '../vector.ts';

export const judge: Judge = (vector) => {
  const { text, error } = write(vector);
  return difference(error === null ? { ok: text } : { error }, vector.out);
};

function write({ in: input }: Vector): Written {
  const path = parse(input.path).value;
  if (input.op === 'delete') return remove(path, input.json);
  return input.op === 'set' ? set(path, input.json, fromPlain(input.value)) : setRaw(path, input.json, input.raw);
}
