import { struct } from '../../data/go-type.ts';
import { view } from '../view.ts';
import { flag, list, long, pointer, text } from '../go-types.ts';

const scope = struct('', {
  name: ['Name', text],
  description: ['Description', text],
  is_sensitive: ['IsSensitive', flag],
  token_type: ['TokenType', text],
});

const assistantThreadContext = struct('slackevents.AssistantThreadContext', {
  channel_id: ['ChannelID', text],
  team_id: ['TeamID', text],
  enterprise_id: ['EnterpriseID', text],
});

const assistantThread = struct('slackevents.AssistantThread', {
  user_id: ['UserID', text],
  context: ['Context', assistantThreadContext],
  channel_id: ['ChannelID', text],
  thread_ts: ['ThreadTimeStamp', text],
});

const externalRef = struct('slackevents.EntityDetailsRequestedExternalRef', {
  id: ['ID', text],
  type: ['Type', text, 'omitempty'],
});

const link = struct('slackevents.EntityDetailsRequestedLink', {
  url: ['URL', text],
  domain: ['Domain', text],
});

const parameter = struct('', {
  type: ['Type', text],
  name: ['Name', text],
  description: ['Description', text],
  title: ['Title', text],
  is_required: ['IsRequired', flag],
});

const sharedLinks = struct('slackevents.SharedLinks', {
  domain: ['Domain', text],
  url: ['URL', text],
});

const tokens = struct('slackevents.tokens', {
  oauth: ['Oauth', list(text)],
  bot: ['Bot', list(text)],
});

const ofInstallation = (name: string) =>
  struct(name, {
    type: ['Type', text],
    app_id: ['AppID', text],
    app_name: ['AppName', text],
    app_owner_id: ['AppOwnerID', text],
    user_id: ['UserID', text],
    team_id: ['TeamID', text],
    team_domain: ['TeamDomain', text],
    event_ts: ['EventTs', text],
  });

const ofAssistantThread = (name: string) =>
  struct(name, {
    type: ['Type', text],
    assistant_thread: ['AssistantThread', assistantThread],
    event_ts: ['EventTimestamp', text],
  });

/** Events about the app itself, and what people do with it. */
export const appEvents = {
  app_deleted: struct('slackevents.AppDeletedEvent', {
    type: ['Type', text],
    app_id: ['AppID', text],
    app_name: ['AppName', text],
    app_owner_id: ['AppOwnerID', text],
    team_id: ['TeamID', text],
    team_domain: ['TeamDomain', text],
    event_ts: ['EventTs', text],
  }),
  app_home_opened: struct('slackevents.AppHomeOpenedEvent', {
    type: ['Type', text],
    user: ['User', text],
    channel: ['Channel', text],
    event_ts: ['EventTimeStamp', text],
    tab: ['Tab', text],
    view: ['View', pointer(view), 'omitempty'],
  }),
  app_installed: ofInstallation('slackevents.AppInstalledEvent'),
  app_requested: struct('slackevents.AppRequestedEvent', {
    type: ['Type', text],
    app_request: [
      'AppRequest',
      struct('', {
        id: ['ID', text],
        app: [
          'App',
          struct('', {
            id: ['ID', text],
            name: ['Name', text],
            description: ['Description', text],
            help_url: ['HelpURL', text],
            privacy_policy_url: ['PrivacyPolicyURL', text],
            app_homepage_url: ['AppHomepageURL', text],
            app_directory_url: ['AppDirectoryURL', text],
            is_app_directory_approved: ['IsAppDirectoryApproved', flag],
            is_internal: ['IsInternal', flag],
            additional_info: ['AdditionalInfo', text],
          }),
        ],
        previous_resolution: [
          'PreviousResolution',
          struct('', {
            status: ['Status', text],
            scopes: ['Scopes', list(scope)],
          }),
        ],
        user: [
          'User',
          struct('', {
            id: ['ID', text],
            name: ['Name', text],
            email: ['Email', text],
          }),
        ],
        team: [
          'Team',
          struct('', {
            id: ['ID', text],
            name: ['Name', text],
            domain: ['Domain', text],
          }),
        ],
        enterprise: ['Enterprise', { kind: 'any' }],
        scopes: ['Scopes', list(scope)],
        message: ['Message', text],
      }),
    ],
  }),
  app_uninstalled: struct('slackevents.AppUninstalledEvent', {
    type: ['Type', text],
  }),
  app_uninstalled_team: ofInstallation('slackevents.AppUninstalledTeamEvent'),
  assistant_thread_context_changed: ofAssistantThread('slackevents.AssistantThreadContextChangedEvent'),
  assistant_thread_started: ofAssistantThread('slackevents.AssistantThreadStartedEvent'),
  call_rejected: struct('slackevents.CallRejectedEvent', {
    token: ['Token', text],
    team_id: ['TeamID', text],
    api_app_id: ['APIAppID', text],
    event: [
      'Event',
      struct('', {
        type: ['Type', text],
        call_id: ['CallID', text],
        user_id: ['UserID', text],
        channel_id: ['ChannelID', text],
        external_unique_id: ['ExternalUniqueID', text],
      }),
    ],
    type: ['Type', text],
    event_id: ['EventID', text],
    authed_users: ['AuthedUsers', list(text)],
  }),
  commands_changed: struct('slackevents.CommandsChangedEvent', {
    type: ['Type', text],
    event_ts: ['EventTs', text],
  }),
  entity_details_requested: struct('slackevents.EntityDetailsRequestedEvent', {
    type: ['Type', text],
    user: ['User', text],
    external_ref: ['ExternalRef', externalRef],
    entity_url: ['EntityURL', text],
    link: ['Link', link],
    app_unfurl_url: ['AppUnfurlURL', text],
    event_ts: ['EventTS', text],
    trigger_id: ['TriggerID', text],
    user_locale: ['UserLocale', text],
    channel: ['Channel', text, 'omitempty'],
    message_ts: ['MessageTs', text, 'omitempty'],
    thread_ts: ['ThreadTs', text, 'omitempty'],
  }),
  function_executed: struct('slackevents.FunctionExecutedEvent', {
    type: ['Type', text],
    function: [
      'Function',
      struct('', {
        id: ['ID', text],
        callback_id: ['CallbackID', text],
        title: ['Title', text],
        description: ['Description', text],
        type: ['Type', text],
        input_parameters: ['InputParameters', list(parameter)],
        output_parameters: ['OutputParameters', list(parameter)],
        app_id: ['AppID', text],
        date_created: ['DateCreated', long],
        date_updated: ['DateUpdated', long],
        date_deleted: ['DateDeleted', long],
      }),
    ],
    inputs: ['Inputs', { kind: 'anyMap' }],
    function_execution_id: ['FunctionExecutionID', text],
    workflow_execution_id: ['WorkflowExecutionID', text],
    event_ts: ['EventTs', text],
    bot_access_token: ['BotAccessToken', text],
  }),
  link_shared: struct('slackevents.LinkSharedEvent', {
    type: ['Type', text],
    user: ['User', text],
    ts: ['TimeStamp', text],
    channel: ['Channel', text],
    message_ts: ['MessageTimeStamp', text],
    thread_ts: ['ThreadTimeStamp', text],
    links: ['Links', list(sharedLinks)],
    event_ts: ['EventTimestamp', text],
  }),
  tokens_revoked: struct('slackevents.TokensRevokedEvent', {
    type: ['Type', text],
    tokens: ['Tokens', tokens],
    event_ts: ['EventTimestamp', text],
  }),
};
