import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `count` manifests as a large company has them: teams with a bus, event sources of several types and Sensors with
 * filters, scripts, templates and workflows, one object per file. Every seventh has a mistake.
 */
export function writeManyManifests(folder: string, count: number): void {
  for (let n = 0; n < count; n++) {
    const team = join(folder, `team-${Math.floor(n / teamSize)}`);
    if (n % teamSize === 0) mkdirSync(team, { recursive: true });
    const text = manifests[(n % teamSize) % manifests.length]!(n - (n % manifests.length));
    writeFileSync(join(team, `${n}.yaml`), n % 7 === 6 ? withMistake(text) : text);
  }
}

const teamSize = 25;

function withMistake(text: string): string {
  return text
    .replace('conditions:', 'condition:')
    .replace('endpoint:', 'endPoint:')
    .replace('replicas: 3', 'replica: 3');
}

function object(kind: string, name: string, spec: string): string {
  return `# Kept by the platform team; see the handbook before you change it.
apiVersion: argoproj.io/v1alpha1
kind: ${kind}
metadata:
  name: ${name}
  namespace: argo-events
  labels:
    app.kubernetes.io/part-of: shop
spec:
${spec}`;
}

/** Each makes one manifest of a group; those of one group (`n`) refer to each other. */
const manifests: readonly ((n: number) => string)[] = [
  (n) =>
    object(
      'EventSource',
      `shop-${n}`,
      `  service:
    ports:
      - port: 12000
        targetPort: 12000
  webhook:
    order:
      endpoint: /orders
      method: POST
      port: "12000"
      filter:
        expression: body.total > 0
    payment:
      endpoint: /payments
      method: POST
      port: "12000"
`,
    ),
  (n) =>
    object(
      'Sensor',
      `orders-${n}`,
      `  template:
    serviceAccountName: operate-workflow-sa
    container:
      resources:
        requests: {cpu: 50m, memory: 64Mi}
  dependencies:
    - name: order
      eventSourceName: shop-${n}
      eventName: order
      filters:
        data:
          - path: body.total
            type: number
            comparator: ">="
            value: ["50"]
    - name: payment
      eventSourceName: shop-${n}
      eventName: payment
      filters:
        exprs:
          - expr: status == "paid" && amount > 0
            fields:
              - name: status
                path: body.status
              - name: amount
                path: body.amount
  triggers:
    - template:
        name: announce
        conditions: order
        http:
          url: http://sales.example.com/announcements
          method: POST
          headers:
            Content-Type: application/json
          payload:
            - src:
                dependencyName: order
                dataTemplate: "{{ .Input.body.customer | title }} ordered for {{ .Input.body.total }} EUR"
              dest: text
            - src:
                dependencyName: order
                dataKey: body.items
                useRawData: true
              dest: items
      policy:
        status:
          allow: [200, 202]
    - template:
        name: pack
        conditions: order && payment
        argoWorkflow:
          operation: submit
          source:
            resource:
              apiVersion: argoproj.io/v1alpha1
              kind: Workflow
              metadata:
                generateName: pack-
              spec:
                entrypoint: pack
                arguments:
                  parameters:
                    - name: order
                      value: unknown
                    - name: paid
                      value: unknown
                templates:
                  - name: pack
                    container:
                      image: busybox
                      command: [echo]
                      args: ["packing {{workflow.parameters.order}}"]
          parameters:
            - src:
                dependencyName: order
                dataKey: body.id
              dest: spec.arguments.parameters.0.value
            - src:
                dependencyName: payment
                dataTemplate: "{{ .Input.body.amount }} EUR"
              dest: spec.arguments.parameters.1.value
      atLeastOnce: true
      retryStrategy:
        steps: 3
        duration: 3s
`,
    ),
  (n) =>
    object(
      'EventSource',
      `streams-${n}`,
      `  replicas: 3
  kafka:
    stock:
      url: kafka-0.example.com:9092,kafka-1.example.com:9092
      topic: stock
      jsonBody: true
      consumerGroup:
        groupName: stock-${n}
        oldest: false
      connectionBackoff:
        duration: 10s
        steps: 5
        factor: 2
        jitter: 0.2
      sasl:
        mechanism: SCRAM-SHA-512
        userSecret: {name: kafka, key: user}
        passwordSecret: {name: kafka, key: password}
  calendar:
    nightly:
      schedule: "30 2 * * *"
      timezone: Europe/Berlin
`,
    ),
  (n) =>
    object(
      'Sensor',
      `stock-${n}`,
      `  dependencies:
    - name: stock
      eventSourceName: streams-${n}
      eventName: stock
      transform:
        script: |
          if event.body.count == nil then
            event.body.count = 0
          end
          event.body.low = event.body.count < 10
          return event
      filters:
        script: |
          return event.body.low == true
    - name: nightly
      eventSourceName: streams-${n}
      eventName: nightly
      filters:
        time:
          start: "02:00:00"
          stop: "04:00:00"
          timezone: Europe/Berlin
  triggers:
    - template:
        name: order-more
        conditions: stock
        http:
          url: https://purchasing.example.com/orders
          method: PUT
          timeout: 10
          payload:
            - src: {dependencyName: stock, dataKey: body.article}
              dest: article
          secureHeaders:
            - name: Authorization
              valueFrom:
                secretKeyRef: {name: purchasing, key: token}
      atLeastOnce: true
      retryStrategy: {steps: 5, duration: 1s}
      policy:
        status:
          allow: [200, 201]
    - template:
        name: report
        conditions: nightly
        k8s:
          operation: create
          source:
            resource:
              apiVersion: batch/v1
              kind: Job
              metadata:
                generateName: report-
              spec:
                template:
                  spec:
                    restartPolicy: Never
                    containers:
                      - name: report
                        image: registry.example.com/report:1.4.2
                        args: [--all]
                        env:
                          - name: AT
                            value: ""
          parameters:
            - src: {dependencyName: nightly, dataKey: eventTime}
              dest: spec.template.spec.containers.0.env.0.value
`,
    ),
  (n) =>
    object(
      'Sensor',
      `tell-${n}`,
      `  dependencies:
    - name: paid
      eventSourceName: shop-${n}
      eventName: payment
      filters:
        data:
          - path: body.status
            type: string
            value: ["^paid$"]
      transform:
        jq: .body.amount |= tonumber
  triggers:
    - template:
        name: tell
        conditions: paid
        slack:
          channel: payments
          message: paid
          slackToken: {name: slack, key: token}
      parameters:
        - src:
            dependencyName: paid
            dataTemplate: "{{ .Input.body.customer }} paid {{ .Input.body.amount }} EUR"
          dest: slack.message
      rateLimit:
        unit: Minute
        requestsPerUnit: 20
`,
    ),
];
