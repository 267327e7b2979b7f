const text = {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: { text: { type: 'string' } },
};
const level = { enum: ['none', 'note', 'warning', 'error'] };
const count = { type: 'integer', minimum: 1 };

/**
 * The part of SARIF 2.1.0 (OASIS standard, sections 3.13 to 3.30) that a linter writes: what must be there, which words
 * there are, and nothing else beside them.
 */
export const sarifSchema = object({
  required: ['version', 'runs'],
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: list(
      object({
        required: ['tool', 'results'],
        properties: {
          tool: object({ required: ['driver'], properties: { driver: driver() } }),
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: list(result()),
        },
      }),
    ),
  },
});

function driver(): object {
  const rule = object({
    required: ['id'],
    properties: {
      id: { type: 'string' },
      shortDescription: text,
      defaultConfiguration: object({ required: [], properties: { level } }),
      properties: object({ required: [], properties: { tags: { ...list({ type: 'string' }), uniqueItems: true } } }),
    },
  });
  return object({
    required: ['name'],
    properties: { name: { type: 'string' }, version: { type: 'string' }, rules: { ...list(rule), uniqueItems: true } },
  });
}

function result(): object {
  const region = { startLine: count, startColumn: count, endLine: count, endColumn: count };
  const physicalLocation = object({
    required: ['artifactLocation'],
    properties: {
      artifactLocation: object({
        required: ['uri'],
        properties: { uri: { type: 'string', pattern: "^[\\w.~:/?#\\[\\]@!$&'()*+,;=%-]+$" } },
      }),
      region: object({ required: ['startLine'], properties: region }),
    },
  });
  return object({
    required: ['message', 'ruleId', 'ruleIndex'],
    properties: {
      ruleId: { type: 'string' },
      ruleIndex: { type: 'integer', minimum: 0 },
      level,
      message: text,
      locations: list(object({ required: ['physicalLocation'], properties: { physicalLocation } })),
    },
  });
}

function object({ required, properties }: { required: readonly string[]; properties: object }): object {
  return { type: 'object', additionalProperties: false, required, properties };
}

function list(items: object): object {
  return { type: 'array', items };
}
