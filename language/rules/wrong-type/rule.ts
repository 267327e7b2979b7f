import { rangeAt } from '../../yaml/path.ts';
import type { Rule } from '../rule.ts';

/** A value that the Go type of its field cannot hold; the message is the one that the controller would log. */
export const wrongType: Rule = {
  meta: {
    code: 'wrong-type',
    severity: 'error',
    summary: 'The value has a type that its field cannot hold, so the controller cannot read the object at all.',
  },
  *check({ document, ours }) {
    if (document.errors.length > 0) return; // what is half read has no types
    for (const { path, message } of ours?.errors ?? []) yield { ...rangeAt(document.root, path), message };
  },
};
