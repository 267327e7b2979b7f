import { type GoType, struct } from '../data/go-struct.ts';

const text: GoType = { kind: 'string' };

/** slack-go `slackevents/inner_events.go: AppMentionEvent` without attachments and files; blocks are handed on. */
export const appMention = struct('slackevents.AppMentionEvent', {
  type: ['Type', text],
  user: ['User', text],
  text: ['Text', text],
  ts: ['TimeStamp', text],
  thread_ts: ['ThreadTimeStamp', text],
  channel: ['Channel', text],
  event_ts: ['EventTimeStamp', text],
  user_team: ['UserTeam', text, 'omitempty'],
  source_team: ['SourceTeam', text, 'omitempty'],
  bot_id: ['BotID', text, 'omitempty'],
  blocks: ['Blocks', { kind: 'raw' }],
  upload: ['Upload', { kind: 'bool' }, 'omitempty'],
  edited: [
    'Edited',
    { kind: 'pointer', to: struct('slackevents.Edited', { user: ['User', text], ts: ['TimeStamp', text] }) },
    'omitempty',
  ],
});
