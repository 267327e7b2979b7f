import type { Diagnostic } from './diagnostic.ts';
import type { Report, Rule } from './rule.ts';
import type { IndexedFile } from '../manifest/workspace-index.ts';
import { WorkspaceIndex } from '../manifest/workspace-index.ts';
import type { Content } from '../manifest/manifest.ts';
import type { BusKind } from './validation/bus-kind.ts';
import type { Manifest } from '../manifest/parse-manifests.ts';
import type { Time } from '../go/time.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { Answers, Questions, type Surroundings } from './questions.ts';
import type { Severities } from './severities.ts';
import { codesOf } from './file-checks.ts';
import { type HouseSchemas, houseFileFindings, houseSchemas } from './house-file.ts';
import { isSuppressed, placesFor, suppressionsIn } from './suppression.ts';
import { nodeAt, rangeAt } from '../yaml/path.ts';
import { spanInDocument } from '../yaml/source-map.ts';
import { templateHint } from './template-hint.ts';
import { visit } from './visit.ts';

export interface LintOptions {
  readonly rules: readonly Rule[];
  /** What somebody set for a file; asked each time, so it may change. */
  readonly severitiesFor?: (index: WorkspaceIndex, file: IndexedFile) => Severities;
  readonly now: Time;
}

/**
 * Checks files of a workspace. Rules that look at one object only are run once per version of its document; rules that look
 * at other objects are run again when what they asked about those has another answer.
 */
export class Linter {
  private readonly options: LintOptions;
  private readonly local: readonly Rule[];
  private readonly wide: readonly Rule[];
  private readonly houseSchemas: HouseSchemas;
  private readonly foundAlone = new WeakMap<YamlDocument, readonly Diagnostic[]>();
  private readonly foundTogether = new WeakMap<YamlDocument, Answered>();
  private readonly answers = new WeakMap<WorkspaceIndex, Answers>();

  constructor(options: LintOptions) {
    this.options = options;
    this.local = options.rules.filter(({ meta }) => meta.scope === 'document');
    this.wide = options.rules.filter(({ meta }) => meta.scope === 'workspace');
    this.houseSchemas = houseSchemas(codesOf(options.rules));
  }

  /** The diagnostics of one file of the index, in order of their place; suppressed ones are left out. */
  lint(index: WorkspaceIndex, file: IndexedFile): Diagnostic[] {
    const steps = this.linting(index, file);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }

  /** The same, two steps for an object: a large file takes long the first time. */
  *linting(index: WorkspaceIndex, file: IndexedFile): Generator<void, Diagnostic[]> {
    const { uri, yaml, manifests } = file;
    const severities = this.options.severitiesFor?.(index, file) ?? {};
    const hint = templateHint(uri, yaml);
    if (hint !== null) return withSeverities([hint], severities);
    const suppressions = suppressionsIn(yaml.text);
    const ofHouse = houseFileFindings(file, this.houseSchemas);
    if (ofHouse !== null) {
      const told = ofHouse.filter(({ code, start }) => !isSuppressed(suppressions, code, [start]));
      return withSeverities(told, severities).sort(byPlace);
    }
    const known = new Set(manifests.map((manifest) => manifest.index));
    const broken = yaml.documents.flatMap(({ document, start }, at) =>
      known.has(at) ? [] : (unreadable(document, uri, at, start) ?? []),
    );
    const answers = this.answersOf(index);
    const found: Diagnostic[] = [];
    for (const manifest of [...manifests, ...broken]) {
      if (manifest.ours === null && !isMeantForUs(manifest)) continue;
      const alone = this.alone(answers, manifest);
      yield;
      for (const one of [...alone, ...this.together(answers, manifest)]) {
        const places = () => placesFor(manifest.document.root, one.start).map((place) => place + manifest.start);
        if (suppressions.length > 0 && isSuppressed(suppressions, one.code, places())) continue;
        found.push(moved(one, manifest.start, uri));
      }
      yield;
    }
    return withSeverities(found, severities).sort(byPlace);
  }

  /** Relative to the document, so that they hold wherever the same text stands. */
  private alone(answers: Answers, manifest: Manifest): readonly Diagnostic[] {
    let found = this.foundAlone.get(manifest.document);
    if (found === undefined) {
      found = this.run(this.local, new Questions(answers), manifest);
      this.foundAlone.set(manifest.document, found);
    }
    return found;
  }

  private together(answers: Answers, manifest: Manifest): readonly Diagnostic[] {
    const known = this.foundTogether.get(manifest.document);
    if (known?.questions.holdIn(answers) === true) return known.found;
    const questions = new Questions(answers);
    const found = this.run(this.wide, questions, manifest);
    this.foundTogether.set(manifest.document, { questions, found });
    return found;
  }

  private answersOf(index: WorkspaceIndex): Answers {
    let answers = this.answers.get(index);
    if (answers === undefined) this.answers.set(index, (answers = new Answers(index)));
    return answers;
  }

  private run(rules: readonly Rule[], index: Surroundings, manifest: Manifest): Diagnostic[] {
    const found: Diagnostic[] = [];
    const subject = { manifest, index, bus: busOf(index, manifest), now: this.options.now };
    const visitors = rules.map(({ meta, create }) =>
      create({ ...subject, report: (problem) => void found.push(diagnosticOf(meta, manifest, problem)) }),
    );
    visit(manifest, visitors);
    return found;
  }
}

function diagnosticOf(meta: Rule['meta'], manifest: Manifest, problem: Report): Diagnostic {
  const { message, tag, fix, upstream } = problem;
  return {
    uri: manifest.uri,
    ...rangeOf(manifest, problem),
    code: meta.code,
    severity: problem.severity ?? meta.severity,
    message,
    ...(tag === undefined ? {} : { tag }),
    ...(fix === undefined ? {} : { fix }),
    ...(upstream === undefined ? {} : { upstream }),
  };
}

function withSeverities(found: readonly Diagnostic[], severities: Severities): Diagnostic[] {
  return found.flatMap((diagnostic) => {
    const severity = severities[diagnostic.code] ?? diagnostic.severity;
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1);
}

/** What rules found, and what they asked about other objects for it. */
interface Answered {
  readonly questions: Questions;
  readonly found: readonly Diagnostic[];
}

/** What the bus of a Sensor or EventSource is, as far as the workspace says. */
export function busOf(index: Surroundings, manifest: Manifest): Exclude<BusKind, 'none'> {
  const bus = manifest.ours?.kind === 'EventBus' ? manifest : findBus(index, manifest);
  const spec = bus?.ours?.kind === 'EventBus' ? bus.ours.value.spec : undefined;
  if (spec?.nats) return 'stan';
  return spec?.kafka && !spec.jetstream ? 'kafka' : 'jetstream';
}

function findBus(index: Surroundings, { ours, namespace }: Manifest): Manifest | undefined {
  if (ours === null || ours.kind === 'EventBus') return undefined;
  return index.objects('EventBus', ours.value.spec?.eventBusName || 'default', namespace)[0];
}

/** A document that is too broken to say of what kind it is. */
function unreadable(document: YamlDocument, uri: string, index: number, start: number): Manifest | null {
  if (document.errors.length === 0 || !isForUs(document.text)) return null;
  const content: Content = { apiVersion: '', kind: '', name: '', namespace: '', document, ours: null };
  return { ...content, uri, index, start };
}

function isMeantForUs({ document }: Manifest): boolean {
  return document.errors.length > 0 && isForUs(document.text);
}

/** One of our kinds, or a `List` with one of them in it. */
function isForUs(text: string): boolean {
  return ourKind.test(text) || (/^kind:[ \t]*["']?List\b/m.test(text) && ourItem.test(text));
}

const ourKind = /^kind:[ \t]*["']?(EventSource|Sensor|EventBus)(List)?\b/m;
const ourItem = /^[ \t-]+kind:[ \t]*["']?(EventSource|Sensor|EventBus)\b/m;

function rangeOf({ document }: Manifest, problem: Report): { start: number; end: number } {
  const { path, part, span, range } = problem;
  if (range !== undefined) return range;
  const node = span === undefined ? null : nodeAt(document.root, path);
  if (span !== undefined && node?.kind === 'scalar') return spanInDocument(document.text, node, span);
  return rangeAt(document.root, path, part);
}

function moved(diagnostic: Diagnostic, offset: number, uri: string): Diagnostic {
  const { fix } = diagnostic;
  const place = { uri, start: diagnostic.start + offset, end: diagnostic.end + offset };
  if (fix === undefined) return { ...diagnostic, ...place };
  const edits = fix.edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset }));
  return { ...diagnostic, ...place, fix: { title: fix.title, edits } };
}

/** Reads one file and checks it by itself, without a workspace around it. */
export function lintText(uri: string, text: string, linter: Linter): Diagnostic[] {
  const index = new WorkspaceIndex();
  return linter.lint(index, index.update(uri, text));
}
