import { type GoType, type GoValue, Raw, decodeJson, encodeValue, struct } from '../data/go-struct.ts';
import type { JsonText } from '../data/json-text.ts';
import { GoError } from '../../go/value.ts';
import { flag, list, pointer, text, unsupported, whole } from './go-types.ts';
import { blocks, textObject } from './blocks.ts';
import { icons, msg } from './message.ts';
import { user } from './user.ts';

/**
 * What Slack sends when somebody uses a button, a menu, a shortcut or a dialog (slack-go `interactions.go:
 * InteractionCallback`); everything that could be there is written.
 */
export function interaction(json: string): JsonText {
  const read = new Map(decode(json));
  const actions = (read.get('actions') ?? []) as readonly ReadonlyMap<string, GoValue>[];
  if (actions.some((action) => action.get('block_id') === ''))
    throw new GoError('not supported yet: actions of attachments of Slack');
  if (read.get('type') === 'block_actions') read.set('state', blockState(read.get('state')));
  return encodeValue(read, callback);
}

function decode(json: string): ReadonlyMap<string, GoValue> {
  return decodeJson(json, callback) as ReadonlyMap<string, GoValue>;
}

/** Of actions on blocks the state is always there, and has nothing but its values. */
function blockState(raw: GoValue | undefined): Raw {
  const state =
    raw instanceof Raw
      ? decodeJson(raw.json, { kind: 'pointer', to: { ...viewState, name: 'slack.BlockActionStates' } })
      : null;
  return new Raw(state === null ? '{}' : encodeValue(state, viewState));
}

const topic = struct('slack.Topic', {
  value: ['Value', text],
  creator: ['Creator', text],
  last_set: ['LastSet', whole],
});

const channel = struct('slack.Channel', {
  id: ['ID', text],
  created: ['Created', whole],
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
  name: ['Name', text],
  creator: ['Creator', text],
  is_archived: ['IsArchived', flag],
  members: ['Members', list(text)],
  topic: ['Topic', topic],
  purpose: ['Purpose', { ...topic, name: 'slack.Purpose' }],
  is_channel: ['IsChannel', flag],
  is_general: ['IsGeneral', flag],
  is_member: ['IsMember', flag],
  locale: ['Locale', text],
  properties: ['Properties', unsupported('properties of channels of Slack')],
});

const ofMessage = struct('slack.Message', {
  message: ['SubMessage', pointer(msg), 'omitempty'],
  previous_message: ['PreviousMessage', pointer(msg), 'omitempty'],
  root: ['Root', pointer(msg), 'omitempty'],
});

const message = { ...msg, name: 'slack.Message', fields: [...msg.fields, ...ofMessage.fields] };

const option = struct('slack.OptionBlockObject', {
  text: ['Text', pointer(textObject)],
  value: ['Value', text],
  description: ['Description', pointer(textObject), 'omitempty'],
  url: ['URL', text, 'omitempty'],
});

const blockAction = struct('slack.BlockAction', {
  action_id: ['ActionID', text],
  block_id: ['BlockID', text],
  type: ['Type', text],
  text: ['Text', textObject],
  value: ['Value', text],
  files: ['Files', unsupported('files of Slack')],
  action_ts: ['ActionTs', text],
  selected_option: ['SelectedOption', option],
  selected_options: ['SelectedOptions', list(option)],
  selected_user: ['SelectedUser', text],
  selected_users: ['SelectedUsers', list(text)],
  selected_channel: ['SelectedChannel', text],
  selected_channels: ['SelectedChannels', list(text)],
  selected_conversation: ['SelectedConversation', text],
  selected_conversations: ['SelectedConversations', list(text)],
  selected_date: ['SelectedDate', text],
  selected_time: ['SelectedTime', text],
  selected_date_time: ['SelectedDateTime', whole],
  timezone: ['Timezone', text],
  initial_option: ['InitialOption', option],
  initial_user: ['InitialUser', text],
  initial_channel: ['InitialChannel', text],
  initial_conversation: ['InitialConversation', text],
  initial_date: ['InitialDate', text],
  initial_time: ['InitialTime', text],
  rich_text_value: ['RichTextValue', unsupported('rich texts as values of Slack', '{"type":"","elements":null}')],
});

const responseMetadata = struct('slack.ResponseMetadata', {
  next_cursor: ['Cursor', text],
  messages: ['Messages', list(text)],
  warnings: ['Warnings', list(text)],
});

const values: GoType = { kind: 'map', item: { kind: 'map', item: blockAction } };

const viewState = struct('slack.ViewState', { values: ['Values', values] });

const view = struct('slack.View', {
  ok: ['Ok', flag],
  error: ['Error', text],
  warning: ['Warning', text],
  errors: ['Errors', unsupported('errors of views of Slack'), 'omitempty'],
  response_metadata: ['ResponseMetadata', responseMetadata],
  id: ['ID', text],
  team_id: ['TeamID', text],
  type: ['Type', text],
  title: ['Title', pointer(textObject)],
  close: ['Close', pointer(textObject)],
  submit: ['Submit', pointer(textObject)],
  blocks: ['Blocks', blocks],
  private_metadata: ['PrivateMetadata', text],
  callback_id: ['CallbackID', text],
  state: ['State', pointer(viewState)],
  hash: ['Hash', text],
  clear_on_close: ['ClearOnClose', flag],
  notify_on_close: ['NotifyOnClose', flag],
  root_view_id: ['RootViewID', text],
  previous_view_id: ['PreviousViewID', text],
  app_id: ['AppID', text],
  external_id: ['ExternalID', text],
  bot_id: ['BotID', text],
  app_installed_team_id: ['AppInstalledTeamID', text],
});

const team = struct('slack.Team', {
  id: ['ID', text],
  name: ['Name', text],
  domain: ['Domain', text],
  enterprise_id: ['EnterpriseID', text, 'omitempty'],
  enterprise_name: ['EnterpriseName', text, 'omitempty'],
  icon: ['Icons', pointer(icons), 'omitempty'],
});

const container = struct('slack.Container', {
  type: ['Type', text],
  view_id: ['ViewID', text],
  message_ts: ['MessageTs', text],
  thread_ts: ['ThreadTs', text, 'omitempty'],
  attachment_id: ['AttachmentID', unsupported('attachments of Slack', '0')],
  channel_id: ['ChannelID', text],
  is_ephemeral: ['IsEphemeral', flag],
  is_app_unfurl: ['IsAppUnfurl', flag],
});

const enterprise = struct('slack.Enterprise', {
  id: ['ID', text],
  name: ['Name', text],
});

const responseUrl = struct('slack.ViewSubmissionCallbackResponseURL', {
  block_id: ['BlockID', text],
  action_id: ['ActionID', text],
  channel_id: ['ChannelID', text],
  response_url: ['ResponseURL', text],
});

const callback = struct('slack.InteractionCallback', {
  type: ['Type', text],
  token: ['Token', text],
  callback_id: ['CallbackID', text],
  response_url: ['ResponseURL', text],
  trigger_id: ['TriggerID', text],
  action_ts: ['ActionTs', text],
  team: ['Team', team],
  channel: ['Channel', channel],
  user: ['User', user],
  original_message: ['OriginalMessage', message],
  message: ['Message', message],
  name: ['Name', text],
  value: ['Value', text],
  message_ts: ['MessageTs', text],
  attachment_id: ['AttachmentID', text],
  actions: ['ActionCallback', list(blockAction, '[]')],
  view: ['View', view],
  action_id: ['ActionID', text],
  api_app_id: ['APIAppID', text],
  block_id: ['BlockID', text],
  container: ['Container', container],
  enterprise: ['Enterprise', enterprise],
  is_enterprise_install: ['IsEnterpriseInstall', flag],
  submission: ['Submission', { kind: 'map', item: text }],
  hash: ['Hash', text],
  response_urls: ['ResponseURLs', list(responseUrl), 'omitempty'],
  is_cleared: ['IsCleared', flag],
  state: ['RawState', { kind: 'raw' }, 'omitempty'],
});
