import type { Judgement } from './judgement.ts';

/** A secret that is only given to hooks which the source does not make. */
export function secretNotUsed(field: string, token: string): Judgement {
  return {
    at: [field],
    message: `The secret is only checked when hooks are created, which needs \`${token}\` and \`webhook.url\`: now anyone can call the endpoint.`,
  };
}
