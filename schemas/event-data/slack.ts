import type { EventSample } from './sample.ts';
import { slackEvents } from './slack-events.ts';
import { slackInteractions } from './slack-interactions.ts';
import { slackMessages } from './slack-messages.ts';

/** What events of `slack` look like. */
export const slack: readonly EventSample[] = [
  ...slackMessages,
  ...slackEvents,
  {
    name: 'slash command',
    description: 'The fields of the form.',
    data: {
      token: 'gIkuvaNzQIHg97ATvDxqgjtO',
      team_id: 'T0001',
      team_domain: 'example',
      is_enterprise_install: false,
      channel_id: 'C2147483705',
      channel_name: 'orders',
      user_id: 'U2147483697',
      user_name: 'mona',
      command: '/deploy',
      text: 'shop 1.2.0',
      response_url: 'https://hooks.slack.com/commands/1234/5678',
      trigger_id: '13345224609.738474920.8088930838d88f008e0',
      api_app_id: 'A123456',
    },
  },
  ...slackInteractions,
];
