import { struct } from '../../data/go-type.ts';
import { user } from '../user.ts';
import { flag, list, long, pointer, text, whole } from '../go-types.ts';

/** Not the user of the other events: slack-go has a second struct for these. */
const changedProfile = struct('slackevents.Profile', {
  title: ['Title', text],
  phone: ['Phone', text],
  skype: ['Skype', text],
  real_name: ['RealName', text],
  real_name_normalized: ['RealNameNormalized', text],
  display_name: ['DisplayName', text],
  display_name_normalized: ['DisplayNameNormalized', text],
  fields: ['Fields', { kind: 'anyMap' }],
  status_text: ['StatusText', text],
  status_emoji: ['StatusEmoji', text],
  status_emoji_display_info: ['StatusEmojiDisplayInfo', list({ kind: 'any' })],
  status_expiration: ['StatusExpiration', whole],
  avatar_hash: ['AvatarHash', text],
  first_name: ['FirstName', text],
  last_name: ['LastName', text],
  image_24: ['Image24', text],
  image_32: ['Image32', text],
  image_48: ['Image48', text],
  image_72: ['Image72', text],
  image_192: ['Image192', text],
  image_512: ['Image512', text],
  status_text_canonical: ['StatusTextCanonical', text],
  team: ['Team', text],
});

const changedUser = struct('slackevents.User', {
  id: ['ID', text],
  team_id: ['TeamID', text],
  name: ['Name', text],
  deleted: ['Deleted', flag],
  color: ['Color', text],
  real_name: ['RealName', text],
  tz: ['TZ', text],
  tz_label: ['TZLabel', text],
  tz_offset: ['TZOffset', whole],
  profile: ['Profile', changedProfile],
  is_admin: ['IsAdmin', flag],
  is_owner: ['IsOwner', flag],
  is_primary_owner: ['IsPrimaryOwner', flag],
  is_restricted: ['IsRestricted', flag],
  is_ultra_restricted: ['IsUltraRestricted', flag],
  is_bot: ['IsBot', flag],
  is_app_user: ['IsAppUser', flag],
  updated: ['Updated', long],
  is_email_confirmed: ['IsEmailConfirmed', flag],
  who_can_share_contact_card: ['WhoCanShareContactCard', text],
  locale: ['Locale', text],
});

const ofUser = (name: string) =>
  struct(name, {
    type: ['Type', text],
    user: ['User', changedUser],
    cache_ts: ['CacheTS', long],
    event_ts: ['EventTS', text],
  });

/** Events of people. */
export const userEvents = {
  dnd_updated: struct('slackevents.DndUpdatedEvent', {
    type: ['Type', text],
    user: ['User', text],
    dnd_status: [
      'DndStatus',
      struct('', {
        dnd_enabled: ['DndEnabled', flag],
        next_dnd_start_ts: ['NextDndStartTs', long],
        next_dnd_end_ts: ['NextDndEndTs', long],
        snooze_enabled: ['SnoozeEnabled', flag],
        snooze_endtime: ['SnoozeEndtime', long],
      }),
    ],
  }),
  dnd_updated_user: struct('slackevents.DndUpdatedUserEvent', {
    type: ['Type', text],
    user: ['User', text],
    dnd_status: [
      'DndStatus',
      struct('', {
        dnd_enabled: ['DndEnabled', flag],
        next_dnd_start_ts: ['NextDndStartTs', long],
        next_dnd_end_ts: ['NextDndEndTs', long],
      }),
    ],
  }),
  team_join: struct('slackevents.TeamJoinEvent', {
    type: ['Type', text],
    user: ['User', pointer(user)],
    event_ts: ['EventTimestamp', text],
  }),
  user_change: ofUser('slackevents.UserChangeEvent'),
  user_huddle_changed: ofUser('slackevents.UserHuddleChangedEvent'),
  user_profile_changed: struct('slackevents.UserProfileChangedEvent', {
    user: ['User', pointer(user)],
    cache_ts: ['CacheTs', whole],
    type: ['Type', text],
    event_ts: ['EventTs', text],
  }),
  user_status_changed: ofUser('slackevents.UserStatusChangedEvent'),
};
