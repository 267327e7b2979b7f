import { struct } from '../../data/go-type.ts';
import { conversation } from '../channel.ts';
import { profile } from '../user.ts';
import { flag, list, long, pointer, text, whole } from '../go-types.ts';

const slackEventIcon = struct('slackevents.SlackEventIcon', {
  image_default: ['ImageDefault', flag, 'omitempty'],
  image_34: ['Image34', text, 'omitempty'],
  image_44: ['Image44', text, 'omitempty'],
  image_68: ['Image68', text, 'omitempty'],
  image_88: ['Image88', text, 'omitempty'],
  image_102: ['Image102', text, 'omitempty'],
  image_132: ['Image132', text, 'omitempty'],
  image_230: ['Image230', text, 'omitempty'],
});

const slackEventTeam = struct('slackevents.SlackEventTeam', {
  id: ['ID', text],
  name: ['Name', text],
  icon: ['Icon', pointer(slackEventIcon), 'omitempty'],
  avatar_base_url: ['AvatarBaseURL', text, 'omitempty'],
  is_verified: ['IsVerified', flag],
  domain: ['Domain', text],
  date_created: ['DateCreated', whole],
  requires_sponsorship: ['RequiresSponsorship', flag, 'omitempty'],
});

const slackEventUser = struct('slackevents.SlackEventUser', {
  id: ['ID', text],
  team_id: ['TeamID', text],
  name: ['Name', text],
  updated: ['Updated', whole, 'omitempty'],
  profile: ['Profile', pointer(profile), 'omitempty'],
  who_can_share_contact_card: ['WhoCanShareContactCard', text, 'omitempty'],
});

const sharedInvite = struct('slackevents.SharedInvite', {
  id: ['ID', text],
  date_created: ['DateCreated', whole],
  date_invalid: ['DateInvalid', whole],
  inviting_team: ['InvitingTeam', pointer(slackEventTeam), 'omitempty'],
  inviting_user: ['InvitingUser', pointer(slackEventUser), 'omitempty'],
  recipient_email: ['RecipientEmail', text, 'omitempty'],
  recipient_user_id: ['RecipientUserID', text, 'omitempty'],
  is_sponsored: ['IsSponsored', flag, 'omitempty'],
  is_external_limited: ['IsExternalLimited', flag, 'omitempty'],
});

const sharedChannel = struct('slackevents.SharedChannel', {
  id: ['ID', text],
  is_private: ['IsPrivate', flag],
  is_im: ['IsIm', flag],
  name: ['Name', text, 'omitempty'],
});

const actor = struct('slackevents.Actor', {
  id: ['ID', text],
  name: ['Name', text],
  is_bot: ['IsBot', flag],
  team_id: ['TeamID', text],
  timezone: ['Timezone', text],
  real_name: ['RealName', text],
  display_name: ['DisplayName', text],
});

const targetUser = struct('slackevents.TargetUser', {
  email: ['Email', text],
  invite_id: ['InviteID', text],
});

const teamIcon = struct('slackevents.TeamIcon', {
  image_34: ['Image34', text],
  image_default: ['ImageDefault', flag],
});

const team = struct('slackevents.Team', {
  id: ['ID', text],
  icon: ['Icon', teamIcon],
  name: ['Name', text],
  domain: ['Domain', text],
  is_verified: ['IsVerified', flag],
  date_created: ['DateCreated', long],
  avatar_base_url: ['AvatarBaseURL', text],
  requires_sponsorship: ['RequiresSponsorship', flag],
});

/** Invitations to channels that are shared between organisations. */
export const sharedChannelEvents = {
  shared_channel_invite_accepted: struct('slackevents.SharedChannelInviteAcceptedEvent', {
    type: ['Type', text],
    approval_required: ['ApprovalRequired', flag],
    invite: ['Invite', pointer(sharedInvite)],
    channel: ['Channel', pointer(sharedChannel)],
    teams_in_channel: ['TeamsInChannel', list(pointer(slackEventTeam))],
    accepting_user: ['AcceptingUser', pointer(slackEventUser)],
    event_ts: ['EventTs', text],
    requires_sponsorship: ['RequiresSponsorship', flag, 'omitempty'],
  }),
  shared_channel_invite_approved: struct('slackevents.SharedChannelInviteApprovedEvent', {
    type: ['Type', text],
    invite: ['Invite', pointer(sharedInvite)],
    channel: ['Channel', pointer(conversation)],
    approving_team_id: ['ApprovingTeamID', text],
    teams_in_channel: ['TeamsInChannel', list(pointer(slackEventTeam))],
    approving_user: ['ApprovingUser', pointer(slackEventUser)],
    event_ts: ['EventTs', text],
  }),
  shared_channel_invite_declined: struct('slackevents.SharedChannelInviteDeclinedEvent', {
    type: ['Type', text],
    invite: ['Invite', pointer(sharedInvite)],
    channel: ['Channel', pointer(sharedChannel)],
    declining_team_id: ['DecliningTeamID', text],
    teams_in_channel: ['TeamsInChannel', list(pointer(slackEventTeam))],
    declining_user: ['DecliningUser', pointer(slackEventUser)],
    event_ts: ['EventTs', text],
  }),
  shared_channel_invite_received: struct('slackevents.SharedChannelInviteReceivedEvent', {
    type: ['Type', text],
    invite: ['Invite', pointer(sharedInvite)],
    channel: ['Channel', pointer(sharedChannel)],
    event_ts: ['EventTs', text],
  }),
  shared_channel_invite_requested: struct('slackevents.SharedChannelInviteRequestedEvent', {
    actor: ['Actor', actor],
    channel_id: ['ChannelID', text],
    event_type: ['EventType', text],
    channel_name: ['ChannelName', text],
    channel_type: ['ChannelType', text],
    target_users: ['TargetUsers', list(targetUser)],
    teams_in_channel: ['TeamsInChannel', list(team)],
    is_external_limited: ['IsExternalLimited', flag],
    channel_date_created: ['ChannelDateCreated', long],
    channel_message_latest_counted_timestamp: ['ChannelMessageLatestCounted', long],
  }),
};
