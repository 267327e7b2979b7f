import { struct } from '../../data/go-type.ts';
import { flag, list, long, text, whole } from '../go-types.ts';

const prefs = struct('', {
  channels: ['Channels', list(text)],
  groups: ['Groups', list(text)],
});

const subTeam = struct('slackevents.SubTeam', {
  id: ['ID', text],
  team_id: ['TeamID', text],
  is_usergroup: ['IsUsergroup', flag],
  name: ['Name', text],
  description: ['Description', text],
  handle: ['Handle', text],
  is_external: ['IsExternal', flag],
  date_create: ['DateCreate', long],
  date_update: ['DateUpdate', long],
  date_delete: ['DateDelete', long],
  auto_type: ['AutoType', text],
  created_by: ['CreatedBy', text],
  updated_by: ['UpdatedBy', text],
  deleted_by: ['DeletedBy', text],
  prefs: ['Prefs', prefs],
  users: ['Users', list(text)],
  user_count: ['UserCount', whole],
});

const ofMigration = (name: string) =>
  struct(name, {
    type: ['Type', text],
    enterprise_id: ['EnterpriseID', text],
  });

const ofSubteam = (name: string) =>
  struct(name, {
    type: ['Type', text],
    subteam: ['Subteam', subTeam],
  });

const ofSelf = (name: string) =>
  struct(name, {
    type: ['Type', text],
    subteam_id: ['SubteamID', text],
  });

const ofAccess = (name: string) =>
  struct(name, {
    type: ['Type', text],
    team_ids: ['TeamIDs', list(text)],
  });

/** Events of a workspace, its emoji, its groups of users and its organisation. */
export const teamEvents = {
  email_domain_changed: struct('slackevents.EmailDomainChangedEvent', {
    type: ['Type', text],
    email_domain: ['EmailDomain', text],
    event_ts: ['EventTs', text],
  }),
  emoji_changed: struct('slackevents.EmojiChangedEvent', {
    type: ['Type', text],
    subtype: ['Subtype', text],
    event_ts: ['EventTimeStamp', text],
    name: ['Name', text, 'omitempty'],
    names: ['Names', list(text), 'omitempty'],
    old_name: ['OldName', text, 'omitempty'],
    new_name: ['NewName', text, 'omitempty'],
    value: ['Value', text, 'omitempty'],
  }),
  grid_migration_finished: ofMigration('slackevents.GridMigrationFinishedEvent'),
  grid_migration_started: ofMigration('slackevents.GridMigrationStartedEvent'),
  invite_requested: struct('slackevents.InviteRequestedEvent', {
    type: ['Type', text],
    invite_request: [
      'InviteRequest',
      struct('', {
        id: ['ID', text],
        email: ['Email', text],
        date_created: ['DateCreated', long],
        requester_ids: ['RequesterIDs', list(text)],
        channel_ids: ['ChannelIDs', list(text)],
        invite_type: ['InviteType', text],
        real_name: ['RealName', text],
        date_expire: ['DateExpire', long],
        request_reason: ['RequestReason', text],
        team: [
          'Team',
          struct('', {
            id: ['ID', text],
            name: ['Name', text],
            domain: ['Domain', text],
          }),
        ],
      }),
    ],
  }),
  subteam_created: ofSubteam('slackevents.SubteamCreatedEvent'),
  subteam_members_changed: struct('slackevents.SubteamMembersChangedEvent', {
    type: ['Type', text],
    subteam_id: ['SubteamID', text],
    team_id: ['TeamID', text],
    date_previous_update: ['DatePreviousUpdate', whole],
    date_update: ['DateUpdate', long],
    added_users: ['AddedUsers', list(text)],
    added_users_count: ['AddedUsersCount', whole],
    removed_users: ['RemovedUsers', list(text)],
    removed_users_count: ['RemovedUsersCount', whole],
  }),
  subteam_self_added: ofSelf('slackevents.SubteamSelfAddedEvent'),
  subteam_self_removed: ofSelf('slackevents.SubteamSelfRemovedEvent'),
  subteam_updated: ofSubteam('slackevents.SubteamUpdatedEvent'),
  team_access_granted: ofAccess('slackevents.TeamAccessGrantedEvent'),
  team_access_revoked: ofAccess('slackevents.TeamAccessRevokedEvent'),
  team_domain_change: struct('slackevents.TeamDomainChangeEvent', {
    type: ['Type', text],
    url: ['URL', text],
    domain: ['Domain', text],
    team_id: ['TeamID', text],
  }),
  team_rename: struct('slackevents.TeamRenameEvent', {
    type: ['Type', text],
    name: ['Name', text],
    team_id: ['TeamID', text],
  }),
};
