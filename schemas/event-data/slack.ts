import type { EventSample } from './sample.ts';

/** What events of `slack` look like. */
export const slack: readonly EventSample[] = [
  {
    name: 'mention',
    description: 'An event of the Events API: the inner event stands under `Data`.',
    data: {
      type: 'app_mention',
      Data: {
        type: 'app_mention',
        user: 'U061F7AUR',
        text: '<@U0LAN0Z89> deploy',
        ts: '1784542272.000200',
        thread_ts: '',
        channel: 'C0LAN2Q65',
        event_ts: '1784542272.000200',
        blocks: null,
      },
    },
  },
  {
    name: 'mention in a thread',
    description: 'A reply in a thread names the message that the thread began with.',
    data: {
      type: 'app_mention',
      Data: {
        type: 'app_mention',
        user: 'U061F7AUR',
        text: '<@U0LAN0Z89> roll back',
        ts: '1784542332.000300',
        thread_ts: '1784542272.000200',
        channel: 'C0LAN2Q65',
        event_ts: '1784542332.000300',
        blocks: null,
      },
    },
  },
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
];
