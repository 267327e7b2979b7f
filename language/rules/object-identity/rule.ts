import { jsonType, member } from '../../yaml/node.ts';
import type { Rule } from '../rule.ts';
import { insertBefore, replaceValue } from '../edits.ts';

const version = 'argoproj.io/v1alpha1';

/** An object that the API server does not take: a wrong version, no name, or a name that is none. */
export const objectIdentity: Rule = {
  meta: {
    code: 'object-identity',
    severity: 'error',
    summary: 'The API server refuses an object of a version it does not know, or without a proper name.',
    covers: [],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    object() {
      const { apiVersion, kind, name, document, ours } = manifest;
      if (ours === null || document.errors.length > 0) return;
      if (apiVersion === '') {
        const edits = insertBefore(manifest, ['kind'], `apiVersion: ${version}`);
        const fix = edits.length > 0 ? { fix: { title: `Add apiVersion: ${version}`, edits } } : {};
        report({ message: `\`apiVersion\` is missing. Write \`${version}\`.`, path: ['kind'], part: 'key', ...fix });
      } else if (apiVersion !== version) {
        const edits = replaceValue(manifest, ['apiVersion'], version);
        const message = `No cluster knows ${a(kind)} of \`${apiVersion}\`. Write \`${version}\`.`;
        report({ message, path: ['apiVersion'], fix: { title: `Change to ${version}`, edits } });
      }
      const metadata = member(document.root, 'metadata');
      const given = member(metadata, 'name');
      if (given !== null && jsonType(given) !== 'string') return;
      if (name === '') {
        if (member(metadata, 'generateName') === null) {
          report({
            message: `Every ${kind} needs a name. Add \`metadata.name\`.`,
            path: ['metadata', 'name'],
            part: 'key',
          });
        }
      } else if (!/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(name) || name.length > 253 || /\.\.|-\.|\.-/.test(name)) {
        const message = `\`${name}\` is no name for an object: only small letters, digits, \`-\` and \`.\`, a letter or digit at both ends.`;
        report({ message, path: ['metadata', 'name'] });
      }
    },
  }),
};

function a(kind: string): string {
  return `${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
