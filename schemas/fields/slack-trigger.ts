import type { Struct } from '../struct.ts';

export const slackTrigger: Struct = {
  name: 'SlackTrigger',
  description: 'Sends a Slack message.',
  fields: [
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description:
        'Has no effect: the message is made from the template as it was before them. Use `trigger.parameters`.',
    },
    {
      name: 'slackToken',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      required: true,
      description: 'Secret with the API token.',
    },
    { name: 'channel', type: 'string', omitempty: true, description: 'Channel to write to; needed when it runs.' },
    {
      name: 'message',
      type: 'string',
      omitempty: true,
      description: 'Text; one of message, attachments, blocks is needed when it runs.',
    },
    { name: 'attachments', type: 'string', omitempty: true, description: 'Attachments as the text of a JSON array.' },
    { name: 'blocks', type: 'string', omitempty: true, description: 'Blocks as the text of a JSON array.' },
    { name: 'thread', type: 'v1alpha1.SlackThread', omitempty: true, description: 'Groups messages in a thread.' },
    { name: 'sender', type: 'v1alpha1.SlackSender', omitempty: true, description: 'As whom the message is sent.' },
  ],
};
