import type { EventSample, Json } from './sample.ts';

const charge = {
  id: 'ch_3Pq9s6CZ6qsJgndJ0l4v',
  object: 'charge',
  amount: 4250,
  amount_captured: 4250,
  amount_refunded: 0,
  billing_details: { email: 'ada@example.com', name: 'Ada' },
  created: 1784542272,
  currency: 'eur',
  customer: 'cus_9s6XKzkNRiz8i3',
  description: null,
  livemode: false,
  metadata: { order: '7' },
  paid: true,
  payment_intent: 'pi_3Pq9s6CZ6qsJgndJ0WwC',
  payment_method_details: { card: { brand: 'visa', last4: '4242' }, type: 'card' },
  receipt_url: 'https://pay.stripe.com/receipts/payment/1',
  refunded: false,
  status: 'succeeded',
};

const paymentIntent = {
  id: 'pi_3Pq9s6CZ6qsJgndJ0WwC',
  object: 'payment_intent',
  amount: 4250,
  amount_received: 4250,
  capture_method: 'automatic',
  created: 1784542270,
  currency: 'eur',
  customer: 'cus_9s6XKzkNRiz8i3',
  last_payment_error: null,
  latest_charge: 'ch_3Pq9s6CZ6qsJgndJ0l4v',
  livemode: false,
  metadata: { order: '7' },
  status: 'succeeded',
};

const invoice = {
  id: 'in_1Pq9s6CZ6qsJgndJ',
  object: 'invoice',
  amount_due: 4250,
  amount_paid: 4250,
  amount_remaining: 0,
  attempt_count: 1,
  billing_reason: 'subscription_cycle',
  created: 1784542272,
  currency: 'eur',
  customer: 'cus_9s6XKzkNRiz8i3',
  customer_email: 'ada@example.com',
  hosted_invoice_url: 'https://invoice.stripe.com/i/acct_1/test_1',
  livemode: false,
  number: 'F00B8D00-0001',
  paid: true,
  status: 'paid',
  subscription: 'sub_1Pq9s6CZ6qsJgndJ',
  total: 4250,
};

const subscription = {
  id: 'sub_1Pq9s6CZ6qsJgndJ',
  object: 'subscription',
  cancel_at_period_end: true,
  created: 1781950272,
  currency: 'eur',
  customer: 'cus_9s6XKzkNRiz8i3',
  items: { object: 'list', data: [{ id: 'si_1', object: 'subscription_item', quantity: 1 }] },
  latest_invoice: 'in_1Pq9s6CZ6qsJgndJ',
  livemode: false,
  metadata: {},
  status: 'active',
};

/** What events of `stripe` look like. */
export const stripe: readonly EventSample[] = [
  event('charge succeeded', 'charge.succeeded', charge),
  event(
    'charge refunded',
    'charge.refunded',
    { ...charge, amount_refunded: 4250, refunded: true },
    {
      amount_refunded: 0,
      refunded: false,
    },
  ),
  event('payment succeeded', 'payment_intent.succeeded', paymentIntent),
  event('payment failed', 'payment_intent.payment_failed', {
    ...paymentIntent,
    amount_received: 0,
    last_payment_error: { code: 'card_declined', message: 'Your card was declined.', type: 'card_error' },
    status: 'requires_payment_method',
  }),
  event('checkout completed', 'checkout.session.completed', {
    id: 'cs_test_a1Pq9s6CZ6qsJgndJ',
    object: 'checkout.session',
    amount_total: 4250,
    client_reference_id: '7',
    created: 1784542260,
    currency: 'eur',
    customer: 'cus_9s6XKzkNRiz8i3',
    customer_details: { email: 'ada@example.com', name: 'Ada' },
    livemode: false,
    metadata: { order: '7' },
    mode: 'payment',
    payment_intent: 'pi_3Pq9s6CZ6qsJgndJ0WwC',
    payment_status: 'paid',
    status: 'complete',
  }),
  event('invoice paid', 'invoice.paid', invoice),
  event('invoice not paid', 'invoice.payment_failed', {
    ...invoice,
    amount_paid: 0,
    amount_remaining: 4250,
    paid: false,
    status: 'open',
  }),
  event('subscription updated', 'customer.subscription.updated', subscription, { cancel_at_period_end: false }),
  event('subscription ended', 'customer.subscription.deleted', { ...subscription, status: 'canceled' }),
];

function event(name: string, type: string, object: Json, previous: Json = null): EventSample {
  const data = {
    event: {
      account: '',
      created: 1784542272,
      data: { previous_attributes: previous, object },
      id: 'evt_1Pq9s6CZ6qsJgndJ',
      livemode: false,
      pending_webhooks: 1,
      request: { id: 'req_ic6Z8dbVQ1hVQb', idempotency_key: 'b5a7f3c2-0a1b-4a55-9f52-6f0c2f2b1d11' },
      type,
    },
  };
  return { name, description: `Type \`${type}\`.`, data };
}
