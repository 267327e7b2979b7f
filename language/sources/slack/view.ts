import { embedded, struct } from '../data/go-type.ts';
import { viewState } from './block-actions.ts';
import { textObject } from './block-objects.ts';
import { blocks } from './blocks.ts';
import { flag, list, named, pointer, text, unsupported } from './go-types.ts';

const responseMetadata = struct('slack.ResponseMetadata', {
  next_cursor: ['Cursor', text],
  messages: ['Messages', list(text)],
  warnings: ['Warnings', list(text)],
});

const response = struct('slack.SlackResponse', {
  ok: ['Ok', flag],
  error: ['Error', text],
  warning: ['Warning', text],
  errors: ['Errors', list(unsupported('errors of views of Slack')), 'omitempty'],
  response_metadata: ['ResponseMetadata', responseMetadata],
});

const ofView = struct('slack.View', {
  id: ['ID', text],
  team_id: ['TeamID', text],
  type: ['Type', named('slack.ViewType')],
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

/** slack-go `views.go: View`. */
export const view = { ...ofView, fields: [...embedded('SlackResponse', response), ...ofView.fields] };
