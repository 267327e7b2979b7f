import { type StructType, struct } from '../data/go-type.ts';
import { flag, list, pointer, text, unsupported, whole } from './go-types.ts';
import { attachment } from './attachments.ts';
import { blocks } from './blocks.ts';
import { file } from './files.ts';
import { item } from './item.ts';
import { assistantThread, messageEvent } from './message.ts';
import { user } from './user.ts';

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
  attachments: ['Attachments', list(attachment), 'omitempty'],
  files: ['Files', list(file), 'omitempty'],
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
 * What slack-go reads the inner events of the Events API into (`slackevents/inner_events.go`), by type.
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

/** The types for which slack-go has structs, too, and we have no tables. */
export const otherEvents: ReadonlySet<string> = new Set(
  `accounts_changed activity app_deleted app_installed app_requested app_uninstalled app_uninstalled_team
  apps_uninstalled assistant_thread_context_changed assistant_thread_started badge_counts_updated bot_added
  bot_changed call_rejected channel_history_changed channel_id_changed channel_joined channel_left
  channel_marked channel_shared channel_unshared channel_updated commands_changed desktop_notification
  dnd_updated dnd_updated_user email_domain_changed emoji_changed entity_details_requested file_change
  file_comment_added file_comment_deleted file_comment_edited file_created file_deleted file_private file_public
  file_unshared function_executed grid_migration_finished grid_migration_started group_archive group_close
  group_deleted group_history_changed group_joined group_left group_marked group_open group_rename
  group_unarchive im_close im_created im_history_changed im_marked im_open invite_requested
  manual_presence_change message_metadata_deleted message_metadata_posted message_metadata_updated
  mobile_in_app_notification pref_change presence_change reconnect_url sh_room_join sh_room_leave sh_room_update
  shared_channel_invite_accepted shared_channel_invite_approved shared_channel_invite_declined
  shared_channel_invite_received shared_channel_invite_requested star_added star_removed subteam_created
  subteam_members_changed subteam_self_added subteam_self_removed subteam_updated team_access_granted
  team_access_revoked team_domain_change team_migration_started team_pref_change team_rename tokens_revoked
  user_change user_huddle_changed user_profile_changed user_status_changed user_typing`.split(/\s+/),
);
