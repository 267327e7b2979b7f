import type { EventSample } from './sample.ts';

/** What events of `stripe` look like. */
export const stripe: readonly EventSample[] = [
  {
    name: 'charge succeeded',
    description: 'Type `charge.succeeded`.',
    data: {
      event: {
        account: '',
        created: 1784542272,
        data: {
          previous_attributes: null,
          object: {
            id: 'ch_3Pq',
            object: 'charge',
            amount: 4250,
            currency: 'eur',
            paid: true,
            status: 'succeeded',
            customer: 'cus_9s6',
          },
        },
        id: 'evt_1Pq',
        livemode: false,
        pending_webhooks: 1,
        request: { id: 'req_1Pq', idempotency_key: 'b5a7' },
        type: 'charge.succeeded',
      },
    },
  },
  {
    name: 'invoice paid',
    description: 'Type `invoice.paid`.',
    data: {
      event: {
        account: '',
        created: 1784542272,
        data: {
          previous_attributes: null,
          object: {
            id: 'in_1Pq',
            object: 'invoice',
            amount_paid: 4250,
            currency: 'eur',
            customer: 'cus_9s6',
            subscription: 'sub_1Pq',
            status: 'paid',
          },
        },
        id: 'evt_1Pq',
        livemode: false,
        pending_webhooks: 1,
        request: { id: 'req_1Pq', idempotency_key: 'b5a7' },
        type: 'invoice.paid',
      },
    },
  },
];
