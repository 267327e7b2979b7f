import { struct } from '../../data/go-type.ts';
import { flag, text, whole } from '../go-types.ts';

const channelCreatedInfo = struct('slackevents.ChannelCreatedInfo', {
  id: ['ID', text],
  is_channel: ['IsChannel', flag],
  name: ['Name', text],
  created: ['Created', whole],
  creator: ['Creator', text],
});

const channelRenameInfo = struct('slackevents.ChannelRenameInfo', {
  id: ['ID', text],
  name: ['Name', text],
  created: ['Created', whole],
});

const groupRenameInfo = struct('slackevents.GroupRenameInfo', {
  id: ['ID', text],
  name: ['Name', text],
  created: ['Created', whole],
});

const byUser = (name: string) =>
  struct(name, {
    type: ['Type', text],
    channel: ['Channel', text],
    user: ['User', text],
    event_ts: ['EventTimestamp', text],
  });

const ofChannel = (name: string) =>
  struct(name, {
    type: ['Type', text],
    channel: ['Channel', text],
    event_ts: ['EventTimestamp', text],
  });

const ofHistory = (name: string) =>
  struct(name, {
    type: ['Type', text],
    latest: ['Latest', text],
    ts: ['Ts', text],
    event_ts: ['EventTs', text],
  });

const ofUserAndChannel = (name: string) =>
  struct(name, {
    type: ['Type', text],
    user: ['User', text],
    channel: ['Channel', text],
  });

/** Events of channels, private ones (groups) and direct messages (ims), and of who is in them. */
export const channelEvents = {
  channel_archive: byUser('slackevents.ChannelArchiveEvent'),
  channel_created: struct('slackevents.ChannelCreatedEvent', {
    type: ['Type', text],
    channel: ['Channel', channelCreatedInfo],
    event_ts: ['EventTimestamp', text],
  }),
  channel_deleted: ofChannel('slackevents.ChannelDeletedEvent'),
  channel_history_changed: ofHistory('slackevents.ChannelHistoryChangedEvent'),
  channel_id_changed: struct('slackevents.ChannelIDChangedEvent', {
    type: ['Type', text],
    old_channel_id: ['OldChannelID', text],
    new_channel_id: ['NewChannelID', text],
    event_ts: ['EventTimestamp', text],
  }),
  channel_left: ofChannel('slackevents.ChannelLeftEvent'),
  channel_rename: struct('slackevents.ChannelRenameEvent', {
    type: ['Type', text],
    channel: ['Channel', channelRenameInfo],
    event_ts: ['EventTimestamp', text],
  }),
  channel_shared: struct('slackevents.ChannelSharedEvent', {
    type: ['Type', text],
    connected_team_id: ['ConnectedTeamID', text],
    channel: ['Channel', text],
    event_ts: ['EventTs', text],
  }),
  channel_unarchive: byUser('slackevents.ChannelUnarchiveEvent'),
  channel_unshared: struct('slackevents.ChannelUnsharedEvent', {
    type: ['Type', text],
    previously_connected_team_id: ['PreviouslyConnectedTeamID', text],
    channel: ['Channel', text],
    is_ext_shared: ['IsExtShared', flag],
    event_ts: ['EventTimestamp', text],
  }),
  group_archive: ofChannel('slackevents.GroupArchiveEvent'),
  group_close: ofUserAndChannel('slackevents.GroupCloseEvent'),
  group_deleted: ofChannel('slackevents.GroupDeletedEvent'),
  group_history_changed: ofHistory('slackevents.GroupHistoryChangedEvent'),
  group_left: ofChannel('slackevents.GroupLeftEvent'),
  group_open: ofUserAndChannel('slackevents.GroupOpenEvent'),
  group_rename: struct('slackevents.GroupRenameEvent', {
    type: ['Type', text],
    channel: ['Channel', groupRenameInfo],
    event_ts: ['EventTimestamp', text],
  }),
  group_unarchive: ofChannel('slackevents.GroupUnarchiveEvent'),
  im_close: ofUserAndChannel('slackevents.ImCloseEvent'),
  im_created: struct('slackevents.ImCreatedEvent', {
    type: ['Type', text],
    user: ['User', text],
    channel: [
      'Channel',
      struct('', {
        id: ['ID', text],
      }),
    ],
  }),
  im_history_changed: ofHistory('slackevents.ImHistoryChangedEvent'),
  im_open: ofUserAndChannel('slackevents.ImOpenEvent'),
  member_joined_channel: struct('slackevents.MemberJoinedChannelEvent', {
    type: ['Type', text],
    user: ['User', text],
    channel: ['Channel', text],
    channel_type: ['ChannelType', text],
    team: ['Team', text],
    inviter: ['Inviter', text],
    event_ts: ['EventTimestamp', text],
  }),
  member_left_channel: struct('slackevents.MemberLeftChannelEvent', {
    type: ['Type', text],
    user: ['User', text],
    channel: ['Channel', text],
    channel_type: ['ChannelType', text],
    team: ['Team', text],
    event_ts: ['EventTimestamp', text],
  }),
};
