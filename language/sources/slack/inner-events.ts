import { type StructType, struct } from '../data/go-struct.ts';
import { flag, list, pointer, text, unsupported, whole } from './go-types.ts';
import { blocks } from './blocks.ts';
import { assistantThread, messageEvent } from './message.ts';
import { user } from './user.ts';

const item = struct('slackevents.Item', {
  type: ['Type', text],
  channel: ['Channel', text, 'omitempty'],
  message: ['Message', unsupported('messages as items of Slack'), 'omitempty'],
  file: ['File', unsupported('files of Slack'), 'omitempty'],
  comment: ['Comment', unsupported('comments on files of Slack'), 'omitempty'],
  ts: ['Timestamp', text, 'omitempty'],
});

const appMention = struct('slackevents.AppMentionEvent', {
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
  blocks: ['Blocks', blocks, 'omitempty'],
  attachments: ['Attachments', unsupported('attachments of Slack'), 'omitempty'],
  files: ['Files', unsupported('files of Slack'), 'omitempty'],
  upload: ['Upload', flag, 'omitempty'],
  edited: [
    'Edited',
    pointer(struct('slackevents.Edited', { user: ['User', text], ts: ['TimeStamp', text] })),
    'omitempty',
  ],
  assistant_thread: ['AssistantThread', pointer(assistantThread), 'omitempty'],
});

const reactionAdded = struct('slackevents.ReactionAddedEvent', {
  type: ['Type', text],
  user: ['User', text],
  reaction: ['Reaction', text],
  item_user: ['ItemUser', text],
  item: ['Item', item],
  event_ts: ['EventTimestamp', text],
});

const memberJoinedChannel = struct('slackevents.MemberJoinedChannelEvent', {
  type: ['Type', text],
  user: ['User', text],
  channel: ['Channel', text],
  channel_type: ['ChannelType', text],
  team: ['Team', text],
  inviter: ['Inviter', text],
  event_ts: ['EventTimestamp', text],
});

const memberLeftChannel = struct('slackevents.MemberLeftChannelEvent', {
  type: ['Type', text],
  user: ['User', text],
  channel: ['Channel', text],
  channel_type: ['ChannelType', text],
  team: ['Team', text],
  event_ts: ['EventTimestamp', text],
});

const channelCreatedInfo = struct('slackevents.ChannelCreatedInfo', {
  id: ['ID', text],
  is_channel: ['IsChannel', flag],
  name: ['Name', text],
  created: ['Created', whole],
  creator: ['Creator', text],
});

const channelCreated = struct('slackevents.ChannelCreatedEvent', {
  type: ['Type', text],
  channel: ['Channel', channelCreatedInfo],
  event_ts: ['EventTimestamp', text],
});

const channelRenameInfo = struct('slackevents.ChannelRenameInfo', {
  id: ['ID', text],
  name: ['Name', text],
  created: ['Created', whole],
});

const channelRename = struct('slackevents.ChannelRenameEvent', {
  type: ['Type', text],
  channel: ['Channel', channelRenameInfo],
  event_ts: ['EventTimestamp', text],
});

const channelArchive = struct('slackevents.ChannelArchiveEvent', {
  type: ['Type', text],
  channel: ['Channel', text],
  user: ['User', text],
  event_ts: ['EventTimestamp', text],
});

const channelDeleted = struct('slackevents.ChannelDeletedEvent', {
  type: ['Type', text],
  channel: ['Channel', text],
  event_ts: ['EventTimestamp', text],
});

const appHomeOpened = struct('slackevents.AppHomeOpenedEvent', {
  type: ['Type', text],
  user: ['User', text],
  channel: ['Channel', text],
  event_ts: ['EventTimeStamp', text],
  tab: ['Tab', text],
  view: ['View', unsupported('views of Slack'), 'omitempty'],
});

const fileShared = struct('slackevents.FileSharedEvent', {
  type: ['Type', text],
  channel_id: ['ChannelID', text],
  file_id: ['FileID', text],
  user_id: ['UserID', text],
  file: ['File', struct('slackevents.FileEventFile', { id: ['ID', text] })],
  event_ts: ['EventTimestamp', text],
});

const linkShared = struct('slackevents.LinkSharedEvent', {
  type: ['Type', text],
  user: ['User', text],
  ts: ['TimeStamp', text],
  channel: ['Channel', text],
  message_ts: ['MessageTimeStamp', text],
  thread_ts: ['ThreadTimeStamp', text],
  links: ['Links', list(struct('slackevents.SharedLinks', { domain: ['Domain', text], url: ['URL', text] }))],
  event_ts: ['EventTimestamp', text],
});

const pinAdded = struct('slackevents.PinAddedEvent', {
  type: ['Type', text],
  user: ['User', text],
  item: ['Item', item],
  channel_id: ['Channel', text],
  event_ts: ['EventTimestamp', text],
  has_pins: ['HasPins', flag, 'omitempty'],
});

const teamJoin = struct('slackevents.TeamJoinEvent', {
  type: ['Type', text],
  user: ['User', pointer(user)],
  event_ts: ['EventTimestamp', text],
});

/**
 * What slack-go reads the inner events of the Events API into (`slackevents/inner_events.go`), by type. The others have tables there,
 * too, and not here.
 */
export const innerEvents: ReadonlyMap<string, StructType> = new Map([
  ['message', messageEvent],
  ['app_mention', appMention],
  ['reaction_added', reactionAdded],
  ['member_joined_channel', memberJoinedChannel],
  ['member_left_channel', memberLeftChannel],
  ['channel_created', channelCreated],
  ['channel_rename', channelRename],
  ['channel_archive', channelArchive],
  ['channel_deleted', channelDeleted],
  ['app_home_opened', appHomeOpened],
  ['file_shared', fileShared],
  ['link_shared', linkShared],
  ['pin_added', pinAdded],
  ['team_join', teamJoin],
  ['reaction_removed', { ...reactionAdded, name: 'slackevents.ReactionRemovedEvent' }],
  ['pin_removed', { ...pinAdded, name: 'slackevents.PinRemovedEvent' }],
  ['channel_unarchive', { ...channelArchive, name: 'slackevents.ChannelUnarchiveEvent' }],
]);
