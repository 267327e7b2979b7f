import { decodeRequest } from '../data/raw-request.ts';

/** `pkg/eventsources/sources/awssns/start.go: HandleRoute`, for a request of type `Notification` (`notification.ts` says which is). */
export const decode = decodeRequest('header');
