/** A workspace of an EventSource, a Sensor and a Secret in three files. */
export const orders = `//- /source.yaml
apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata:
  name: orders
spec:
  webhook:
    paid:
      endpoint: /paid
      method: POST
      port: "12000"
    sent:
      endpoint: /sent
      method: POST
      port: "12000"
  calendar:
    nightly:
      schedule: "30 2 * * *"
//- /sensor.yaml
apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata:
  name: shipping
spec:
  dependencies:
    - name: paid-order
      eventSourceName: orders
      eventName: paid
      filters:
        data:
          - path: body.total
            type: number
            comparator: ">"
            value: ["40"]
        script: |-
          return event.body.id == 7
    - name: sent
      eventSourceName: orders
      eventName: sent
  triggers:
    - template:
        name: ship
        conditions: paid-order && (paid_order || sent)
        http:
          url: http://localhost/ship
          method: POST
          payload:
            - src:
                dependencyName: paid-order
                dataTemplate: '{{ .Input.body.id | toString }}'
              dest: id
          basicAuth:
            username: {name: shop, key: user}
//- /secret.yaml
apiVersion: v1
kind: Secret
metadata:
  name: shop
stringData:
  user: a
`;
