import { decodeJson, encodeValue } from '../data/go-struct.ts';
import { type GoValue, Raw, type StructType, embedded, struct } from '../data/go-type.ts';
import type { JsonText } from '../data/json-text.ts';
import { actions, viewState } from './block-actions.ts';
import { channel } from './channel.ts';
import { flag, list, named, number, pointer, text } from './go-types.ts';
import { icons, msg } from './message.ts';
import { user } from './user.ts';
import { view } from './view.ts';

/**
 * What Slack sends when somebody uses a button, a menu, a shortcut or a dialog (slack-go `interactions.go:
 * InteractionCallback`); everything that could be there is written.
 */
export function interaction(json: string): JsonText {
  const read = new Map(decode(json));
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

const ofMessage = struct('slack.Message', {
  message: ['SubMessage', pointer(msg), 'omitempty'],
  previous_message: ['PreviousMessage', pointer(msg), 'omitempty'],
  root: ['Root', pointer(msg), 'omitempty'],
});

const message = { ...msg, name: 'slack.Message', fields: [...embedded('Msg', msg), ...ofMessage.fields] };

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
  attachment_id: ['AttachmentID', number],
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

const ofDialog = struct('', { submission: ['Submission', { kind: 'map', item: text }] });
const ofView = struct('', {
  hash: ['Hash', text],
  response_urls: ['ResponseURLs', list(responseUrl), 'omitempty'],
});
const ofClosedView = struct('', { is_cleared: ['IsCleared', flag] });

const type = struct('', { type: ['Type', named('slack.InteractionType')] });

const ownFields = struct('', {
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
  actions: ['ActionCallback', actions],
  view: ['View', view],
  action_id: ['ActionID', text],
  api_app_id: ['APIAppID', text],
  block_id: ['BlockID', text],
  container: ['Container', container],
  enterprise: ['Enterprise', enterprise],
  is_enterprise_install: ['IsEnterpriseInstall', flag],
});

const rest: StructType = {
  ...ownFields,
  fields: [
    ...ownFields.fields,
    ...embedded('DialogSubmissionCallback', ofDialog),
    ...embedded('ViewSubmissionCallback', ofView),
    ...embedded('ViewClosedCallback', ofClosedView),
    ...struct('', { state: ['RawState', { kind: 'raw' }, 'omitempty'] }).fields,
  ],
};

const callback: StructType = { ...type, fields: [...type.fields, ...embedded('alias', rest)] };
