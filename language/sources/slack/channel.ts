import { embedded, struct } from '../data/go-type.ts';
import { flag, list, pointer, seconds, text, unsupported, whole } from './go-types.ts';

const topic = struct('slack.Topic', {
  value: ['Value', text],
  creator: ['Creator', text],
  last_set: ['LastSet', seconds],
});

/** slack-go `conversation.go: Conversation`. */
export const conversation = struct('slack.Conversation', {
  id: ['ID', text],
  created: ['Created', seconds],
  is_open: ['IsOpen', flag],
  last_read: ['LastRead', text, 'omitempty'],
  latest: ['Latest', unsupported('latest messages of channels of Slack'), 'omitempty'],
  unread_count: ['UnreadCount', whole, 'omitempty'],
  unread_count_display: ['UnreadCountDisplay', whole, 'omitempty'],
  is_group: ['IsGroup', flag],
  is_shared: ['IsShared', flag],
  is_im: ['IsIM', flag],
  is_ext_shared: ['IsExtShared', flag],
  is_org_shared: ['IsOrgShared', flag],
  is_global_shared: ['IsGlobalShared', flag],
  is_pending_ext_shared: ['IsPendingExtShared', flag],
  is_private: ['IsPrivate', flag],
  is_read_only: ['IsReadOnly', flag],
  is_mpim: ['IsMpIM', flag],
  is_user_deleted: ['IsUserDeleted', flag],
  unlinked: ['Unlinked', whole],
  name_normalized: ['NameNormalized', text],
  num_members: ['NumMembers', whole],
  priority: ['Priority', unsupported('priorities of channels of Slack', '0')],
  user: ['User', text],
  connected_team_ids: ['ConnectedTeamIDs', list(text), 'omitempty'],
  shared_team_ids: ['SharedTeamIDs', list(text), 'omitempty'],
  internal_team_ids: ['InternalTeamIDs', list(text), 'omitempty'],
  context_team_id: ['ContextTeamID', text, 'omitempty'],
  conversation_host_id: ['ConversationHostID', text, 'omitempty'],
  previous_names: ['PreviousNames', list(text), 'omitempty'],
  pending_shared: ['PendingShared', list(text), 'omitempty'],
});

const ofGroup = struct('slack.GroupConversation', {
  name: ['Name', text],
  creator: ['Creator', text],
  is_archived: ['IsArchived', flag],
  members: ['Members', list(text)],
  topic: ['Topic', topic],
  purpose: ['Purpose', { ...topic, name: 'slack.Purpose' }],
});

const groupConversation = { ...ofGroup, fields: [...embedded('Conversation', conversation), ...ofGroup.fields] };

const canvas = struct('slack.Canvas', {
  file_id: ['FileId', text],
  is_empty: ['IsEmpty', flag],
  quip_thread_id: ['QuipThreadId', text],
});

const restrictedTo = struct('slack.RestrictedTo', {
  type: ['Type', list(text)],
  user: ['User', list(text)],
});

const tab = struct('slack.Tab', {
  id: ['ID', text],
  label: ['Label', text],
  type: ['Type', text],
});

const recordChannel = struct('slack.RecordChannel', {
  record_id: ['RecordID', text],
  record_type: ['RecordType', text],
  record_label: ['RecordLabel', text],
  record_label_plural: ['RecordLabelPlural', text],
});

const properties = struct('slack.Properties', {
  canvas: ['Canvas', canvas],
  posting_restricted_to: ['PostingRestrictedTo', restrictedTo],
  tabs: ['Tabs', list(tab)],
  threads_restricted_to: ['ThreadsRestrictedTo', restrictedTo],
  record_channel: ['RecordChannel', recordChannel],
});

const ofChannel = struct('slack.Channel', {
  is_channel: ['IsChannel', flag],
  is_general: ['IsGeneral', flag],
  is_member: ['IsMember', flag],
  locale: ['Locale', text],
  properties: ['Properties', pointer(properties)],
});

/** slack-go `channels.go: Channel`. */
export const channel = {
  ...ofChannel,
  fields: [...embedded('GroupConversation', groupConversation), ...ofChannel.fields],
};
