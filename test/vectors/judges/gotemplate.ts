import { type Judge, difference } from '../vector.ts';
import { render } from '../render.ts';

/** A template of a parameter: an empty output and `<no value>` are errors, as Argo Events makes them. */
export const judge: Judge = (vector) => {
  const answer = render(vector.in.template as string, vector.in.input as string);
  if ('ok' in answer && (answer.ok === '' || answer.ok === '<no value>')) {
    return difference(
      { error: `template evaluated to empty string or no value: ${vector.in.template as string}` },
      vector.out,
    );
  }
  return difference(answer, vector.out);
};
