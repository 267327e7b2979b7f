import type { Rule } from '../rule.ts';

/** A source of an object that names no place or several (`artifacts/store.go: GetArtifactReader`). */
export const artifactSource: Rule = {
  meta: {
    code: 'artifact-source',
    severity: 'error',
    summary:
      'An object comes from exactly one place: without any the trigger fails each time, of several the first in a fixed order counts.',
    covers: ['L-24'],
    scope: 'document',
  },
  create: ({ report }) => ({
    trigger({ template }, path) {
      for (const kind of ['k8s', 'argoWorkflow'] as const) {
        const source = template?.[kind]?.source;
        if (!source) continue;
        const at = [...path, 'template', kind, 'source'];
        const present = places.filter((place) => source[place] !== undefined);
        if (present.length === 0) {
          const message = `The trigger fails each time with \`unknown artifact location\`. Add one of ${places.join(', ')}.`;
          report({ message, path: at, part: 'key' });
        }
        for (const place of present.slice(1)) {
          report({
            message: `Only \`${present[0]}\` is used; \`${place}\` is ignored. Remove one.`,
            path: [...at, place],
            part: 'key',
            severity: 'warning',
          });
        }
      }
    },
  }),
};

const places = ['s3', 'inline', 'file', 'url', 'git', 'configmap', 'resource'] as const;
