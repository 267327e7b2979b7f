import type { StructType } from '../../data/go-type.ts';
import { messageEvent } from '../message.ts';
import { appEvents } from './apps.ts';
import { channelEvents } from './channels.ts';
import { fileEvents } from './files.ts';
import { messageEvents } from './messages.ts';
import { sharedChannelEvents } from './shared-channels.ts';
import { teamEvents } from './teams.ts';
import { userEvents } from './users.ts';

/**
 * What slack-go reads the inner events of the Events API into, by type: all of
 * `slackevents/inner_events.go: EventsAPIInnerEventMapping`.
 */
export const innerEvents: ReadonlyMap<string, StructType> = new Map<string, StructType>(
  Object.entries({
    message: messageEvent,
    ...messageEvents,
    ...channelEvents,
    ...sharedChannelEvents,
    ...fileEvents,
    ...teamEvents,
    ...userEvents,
    ...appEvents,
  }),
);

/**
 * The types of the old RTM API, for which slack-go has structs, too (`websocket_managed_conn.go: EventMapping`). Slack sends
 * none of them to an event source.
 */
export const rtmEvents: ReadonlySet<string> = new Set(
  `accounts_changed activity apps_uninstalled badge_counts_updated bot_added bot_changed channel_joined channel_marked
  channel_updated desktop_notification file_comment_added file_comment_deleted file_comment_edited file_private
  group_joined group_marked im_marked manual_presence_change mobile_in_app_notification pref_change presence_change
  reconnect_url sh_room_join sh_room_leave sh_room_update team_migration_started team_pref_change
  user_typing`.split(/\s+/),
);
