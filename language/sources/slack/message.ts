import { struct } from '../data/go-type.ts';
import { flag, list, pointer, text, whole } from './go-types.ts';
import { attachment } from './attachments.ts';
import { blocks } from './blocks.ts';
import { comment, file } from './files.ts';
import { huddleRoom } from './huddle.ts';

/** The images of a team or a bot. */
export const icons = struct('slack.Icons', {
  image_36: ['Image36', text, 'omitempty'],
  image_48: ['Image48', text, 'omitempty'],
  image_72: ['Image72', text, 'omitempty'],
  image_132: ['Image132', text, 'omitempty'],
  image_230: ['Image230', text, 'omitempty'],
});

const icon = struct('slack.Icon', {
  icon_url: ['IconURL', text, 'omitempty'],
  icon_emoji: ['IconEmoji', text, 'omitempty'],
});

const botProfile = struct('slack.BotProfile', {
  app_id: ['AppID', text, 'omitempty'],
  deleted: ['Deleted', flag, 'omitempty'],
  icons: ['Icons', pointer(icons), 'omitempty'],
  id: ['ID', text, 'omitempty'],
  name: ['Name', text, 'omitempty'],
  team_id: ['TeamID', text, 'omitempty'],
  updated: ['Updated', whole, 'omitempty'],
});

const edited = struct('slack.Edited', {
  user: ['User', text, 'omitempty'],
  ts: ['Timestamp', text, 'omitempty'],
});

const reply = struct('slack.Reply', {
  user: ['User', text, 'omitempty'],
  ts: ['Timestamp', text, 'omitempty'],
});

const reaction = struct('slack.ItemReaction', {
  name: ['Name', text],
  count: ['Count', whole],
  users: ['Users', list(text)],
});

/** slack-go `metadata.go: SlackMetadata`. */
export const metadata = struct('slack.SlackMetadata', {
  event_type: ['EventType', text],
  event_payload: ['EventPayload', { kind: 'anyMap' }],
});

/** slack-go `messages.go: Msg`. */
export const msg = struct('slack.Msg', {
  client_msg_id: ['ClientMsgID', text, 'omitempty'],
  type: ['Type', text, 'omitempty'],
  channel: ['Channel', text, 'omitempty'],
  user: ['User', text, 'omitempty'],
  text: ['Text', text, 'omitempty'],
  ts: ['Timestamp', text, 'omitempty'],
  thread_ts: ['ThreadTimestamp', text, 'omitempty'],
  is_starred: ['IsStarred', flag, 'omitempty'],
  pinned_to: ['PinnedTo', list(text), 'omitempty'],
  attachments: ['Attachments', list(attachment), 'omitempty'],
  edited: ['Edited', pointer(edited), 'omitempty'],
  last_read: ['LastRead', text, 'omitempty'],
  subscribed: ['Subscribed', flag, 'omitempty'],
  unread_count: ['UnreadCount', whole, 'omitempty'],
  subtype: ['SubType', text, 'omitempty'],
  hidden: ['Hidden', flag, 'omitempty'],
  deleted_ts: ['DeletedTimestamp', text, 'omitempty'],
  event_ts: ['EventTimestamp', text, 'omitempty'],
  bot_id: ['BotID', text, 'omitempty'],
  username: ['Username', text, 'omitempty'],
  icons: ['Icons', pointer(icon), 'omitempty'],
  bot_profile: ['BotProfile', pointer(botProfile), 'omitempty'],
  trigger_id: ['TriggerID', text, 'omitempty'],
  workflow_id: ['WorkflowID', text, 'omitempty'],
  inviter: ['Inviter', text, 'omitempty'],
  topic: ['Topic', text, 'omitempty'],
  purpose: ['Purpose', text, 'omitempty'],
  name: ['Name', text, 'omitempty'],
  old_name: ['OldName', text, 'omitempty'],
  members: ['Members', list(text), 'omitempty'],
  reply_count: ['ReplyCount', whole, 'omitempty'],
  reply_users: ['ReplyUsers', list(text), 'omitempty'],
  replies: ['Replies', list(reply), 'omitempty'],
  parent_user_id: ['ParentUserId', text, 'omitempty'],
  latest_reply: ['LatestReply', text, 'omitempty'],
  files: ['Files', list(file), 'omitempty'],
  upload: ['Upload', flag, 'omitempty'],
  comment: ['Comment', pointer(comment), 'omitempty'],
  item_type: ['ItemType', text, 'omitempty'],
  reply_to: ['ReplyTo', whole, 'omitempty'],
  team: ['Team', text, 'omitempty'],
  reactions: ['Reactions', list(reaction), 'omitempty'],
  response_type: ['ResponseType', text, 'omitempty'],
  replace_original: ['ReplaceOriginal', flag],
  delete_original: ['DeleteOriginal', flag],
  metadata: ['Metadata', metadata, 'omitempty'],
  blocks: ['Blocks', blocks, 'omitempty'],
  permalink: ['Permalink', text, 'omitempty'],
});

export const assistantThreadActionToken = struct('slackevents.AssistantThreadActionToken', {
  action_token: ['ActionToken', text],
});

/** slack-go `slackevents/inner_events.go: MessageEvent`; errors show the name of the type that its own decoder uses. */
export const messageEvent = struct('slackevents.MessageEventAlias', {
  client_msg_id: ['ClientMsgID', text],
  type: ['Type', text],
  user: ['User', text],
  text: ['Text', text],
  blocks: ['Blocks', blocks, 'omitempty'],
  thread_ts: ['ThreadTimeStamp', text],
  ts: ['TimeStamp', text],
  channel: ['Channel', text],
  channel_type: ['ChannelType', text],
  event_ts: ['EventTimeStamp', text],
  user_team: ['UserTeam', text, 'omitempty'],
  source_team: ['SourceTeam', text, 'omitempty'],
  message: ['Message', pointer(msg), 'omitempty'],
  root: ['Root', pointer(msg), 'omitempty'],
  previous_message: ['PreviousMessage', pointer(msg), 'omitempty'],
  deleted_ts: ['DeletedTimeStamp', text, 'omitempty'],
  subtype: ['SubType', text, 'omitempty'],
  bot_id: ['BotID', text, 'omitempty'],
  username: ['Username', text, 'omitempty'],
  icons: ['Icons', pointer(icon), 'omitempty'],
  workflow_id: ['WorkflowID', text, 'omitempty'],
  assistant_thread: ['AssistantThread', pointer(assistantThreadActionToken), 'omitempty'],
  room: ['Room', pointer(huddleRoom), 'omitempty'],
  no_notifications: ['NoNotifications', flag, 'omitempty'],
  permalink: ['Permalink', text, 'omitempty'],
});
