import type { Rule } from '../rule.ts';
import { isReplaced } from '../replaced.ts';

/** A Slack message or an e-mail without what it needs when it is sent. */
export const incompleteMessage: Rule = {
  meta: {
    code: 'incomplete-message',
    severity: 'error',
    summary: 'The message passes validation, but sending it fails each time because something is missing.',
    covers: ['L-23', 'L-27'],
    scope: 'document',
  },
  create: ({ report }) => ({
    trigger(trigger, path) {
      const { slack, email } = trigger.template ?? {};
      if (slack) {
        const at = [...path, 'template', 'slack'];
        if (!slack.channel && !isReplaced(trigger, ['slack', 'channel'])) {
          report({ message: 'Sending fails with `no slack channel provided`. Add `channel`.', path: at, part: 'key' });
        }
        const texts = ['message', 'attachments', 'blocks'] as const;
        if (texts.every((text) => !slack[text] && !isReplaced(trigger, ['slack', text]))) {
          const message = 'Sending fails with `no text to post`. Add `message`, `attachments` or `blocks`.';
          report({ message, path: at, part: 'key' });
        }
      }
      if (!email) return;
      const at = [...path, 'template', 'email'];
      for (const field of ['to', 'subject', 'body'] as const) {
        if (email[field]?.length || isReplaced(trigger, ['email', field])) continue;
        report({ message: `Sending fails with \`${field} can't be empty\`. Add \`${field}\`.`, path: at, part: 'key' });
      }
      for (const [index, address] of (email.to ?? []).entries()) {
        if (addresses.test(address)) continue;
        const message = `Upstream takes \`${address}\` for no address and skips it: only letters, digits, \`-\`, \`_\` and \`.\` before the @, and a last part of 2 to 4 letters. Take such an address.`;
        report({ message, path: [...at, 'to', index] });
      }
    },
  }),
};

/** Upstream's own pattern (`email.go`). */
const addresses = /^[\w.-]+@([\w-]+\.)+[\w-]{2,4}$/;
