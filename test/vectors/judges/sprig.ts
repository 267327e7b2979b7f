import { render } from '../render.ts';
import { type Judge, difference } from '../vector.ts';

/** The raw rendering of a template: empty outputs and `<no value>` are results. */
export const judge: Judge = (vector) =>
  difference(render(vector.in.template as string, vector.in.input as string), vector.out);
