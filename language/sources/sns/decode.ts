import { decodeRequest } from '../data/raw-request.ts';

/** `pkg/eventsources/sources/awssns/start.go: HandleRoute`, for a request of type `Notification`. */
export const decode = decodeRequest('header');
