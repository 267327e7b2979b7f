import { struct } from '../data/go-type.ts';
import { flag, list, pointer, seconds, text, whole } from './go-types.ts';

const statusEmoji = struct('slack.UserProfileStatusEmojiDisplayInfo', {
  emoji_name: ['EmojiName', text],
  display_alias: ['DisplayAlias', text, 'omitempty'],
  display_url: ['DisplayURL', text, 'omitempty'],
  unicode: ['Unicode', text, 'omitempty'],
});

const customField = struct('slack.UserProfileCustomField', {
  value: ['Value', text],
  alt: ['Alt', text],
  label: ['Label', text],
});

/** slack-go `users.go: UserProfile`. */
export const profile = struct('slack.UserProfile', {
  first_name: ['FirstName', text, 'omitempty'],
  last_name: ['LastName', text, 'omitempty'],
  real_name: ['RealName', text],
  real_name_normalized: ['RealNameNormalized', text],
  display_name: ['DisplayName', text],
  display_name_normalized: ['DisplayNameNormalized', text],
  pronouns: ['Pronouns', text, 'omitempty'],
  avatar_hash: ['AvatarHash', text],
  email: ['Email', text, 'omitempty'],
  skype: ['Skype', text, 'omitempty'],
  phone: ['Phone', text, 'omitempty'],
  image_24: ['Image24', text],
  image_32: ['Image32', text],
  image_48: ['Image48', text],
  image_72: ['Image72', text],
  image_192: ['Image192', text],
  image_512: ['Image512', text],
  image_1024: ['Image1024', text, 'omitempty'],
  image_original: ['ImageOriginal', text, 'omitempty'],
  is_custom_image: ['IsCustomImage', flag, 'omitempty'],
  title: ['Title', text, 'omitempty'],
  bot_id: ['BotID', text, 'omitempty'],
  api_app_id: ['ApiAppID', text, 'omitempty'],
  always_active: ['AlwaysActive', flag, 'omitempty'],
  status_text: ['StatusText', text, 'omitempty'],
  status_emoji: ['StatusEmoji', text, 'omitempty'],
  status_emoji_display_info: ['StatusEmojiDisplayInfo', list(statusEmoji), 'omitempty'],
  status_expiration: ['StatusExpiration', whole, 'omitempty'],
  status_text_canonical: ['StatusTextCanonical', text, 'omitempty'],
  huddle_state: ['HuddleState', text, 'omitempty'],
  huddle_state_expiration_ts: ['HuddleStateExpirationTS', whole, 'omitempty'],
  start_date: ['StartDate', text, 'omitempty'],
  guest_invited_by: ['GuestInvitedBy', text, 'omitempty'],
  team: ['Team', text],
  fields: ['Fields', { kind: 'map', item: customField, empty: '{}' }, 'omitempty'],
});

const enterpriseUser = struct('slack.EnterpriseUser', {
  id: ['ID', text],
  enterprise_id: ['EnterpriseID', text],
  enterprise_name: ['EnterpriseName', text],
  is_admin: ['IsAdmin', flag],
  is_owner: ['IsOwner', flag],
  is_primary_owner: ['IsPrimaryOwner', flag],
  teams: ['Teams', list(text)],
});

/** slack-go `users.go: User`. */
export const user = struct('slack.User', {
  id: ['ID', text],
  team_id: ['TeamID', text],
  name: ['Name', text],
  username: ['Username', text, 'omitempty'],
  deleted: ['Deleted', flag],
  color: ['Color', text],
  real_name: ['RealName', text],
  tz: ['TZ', text, 'omitempty'],
  tz_label: ['TZLabel', text],
  tz_offset: ['TZOffset', whole],
  profile: ['Profile', profile],
  is_bot: ['IsBot', flag],
  is_admin: ['IsAdmin', flag],
  is_owner: ['IsOwner', flag],
  is_primary_owner: ['IsPrimaryOwner', flag],
  is_restricted: ['IsRestricted', flag],
  is_ultra_restricted: ['IsUltraRestricted', flag],
  is_stranger: ['IsStranger', flag],
  is_app_user: ['IsAppUser', flag],
  is_connector_bot: ['IsConnectorBot', flag],
  is_workflow_bot: ['IsWorkflowBot', flag],
  is_invited_user: ['IsInvitedUser', flag],
  is_email_confirmed: ['IsEmailConfirmed', flag],
  has_2fa: ['Has2FA', pointer(flag), 'omitempty'],
  two_factor_type: ['TwoFactorType', pointer(text)],
  has_files: ['HasFiles', flag],
  presence: ['Presence', text],
  locale: ['Locale', text],
  updated: ['Updated', seconds],
  who_can_share_contact_card: ['WhoCanShareContactCard', text, 'omitempty'],
  enterprise_user: ['Enterprise', enterpriseUser, 'omitempty'],
});
