import type { NameKind } from '../manifest/mention.ts';
import type { Located, WorkspaceIndex } from '../manifest/workspace-index.ts';

/** What a rule may ask about the other objects of the workspace. */
export interface Surroundings
  extends Pick<WorkspaceIndex, 'objects' | 'mentionsWithin' | 'defined' | 'isDefined' | 'fixturesOf'> {
  mentions(kind: NameKind, name: string, scope: { owner?: string; namespace?: string }): readonly Located[];
}

/** One thing that was asked; the same things have the same key. */
interface Question {
  readonly key: string;
  readonly ask: (index: WorkspaceIndex) => Answer;
}

/** What was answered, and the parts of it that are compared by identity. */
interface Answer {
  readonly value: unknown;
  readonly parts: readonly unknown[];
}

/** The answers of an index: objects mostly ask the same, so each question is looked up once until the index changes. */
export class Answers {
  private readonly index: WorkspaceIndex;
  private readonly known = new Map<string, Answer>();
  private version: number;

  constructor(index: WorkspaceIndex) {
    this.index = index;
    this.version = index.version;
  }

  to({ key, ask }: Question): Answer {
    if (this.version !== this.index.version) {
      this.version = this.index.version;
      this.known.clear();
    }
    let answer = this.known.get(key);
    if (answer === undefined) this.known.set(key, (answer = ask(this.index)));
    return answer;
  }

  /** Depends on the object itself only. */
  mentionsWithin(...about: Parameters<Surroundings['mentionsWithin']>): ReturnType<Surroundings['mentionsWithin']> {
    return this.index.mentionsWithin(...about);
  }
}

/**
 * The workspace as one object's rules see it; remembers what they asked. As long as every question has the same answer, they
 * would find the same again.
 */
export class Questions implements Surroundings {
  private readonly answers: Answers;
  private readonly asked: { readonly question: Question; readonly seen: readonly unknown[] }[] = [];

  constructor(answers: Answers) {
    this.answers = answers;
  }

  /** A document that is edited becomes another object, so documents stand for all that their objects say. */
  holdIn(answers: Answers): boolean {
    return this.asked.every(({ question, seen }) => {
      const now = answers.to(question).parts;
      return now === seen || (now.length === seen.length && now.every((part, at) => part === seen[at]));
    });
  }

  objects(...about: Parameters<Surroundings['objects']>): ReturnType<Surroundings['objects']> {
    return this.answer('objects', about, (objects) => objects.map(({ document }) => document));
  }

  mentions(...about: Parameters<Surroundings['mentions']>): ReturnType<Surroundings['mentions']> {
    return this.answer('mentions', about, (mentions) => mentions.map(({ manifest }) => manifest.document));
  }

  defined(...about: Parameters<Surroundings['defined']>): ReturnType<Surroundings['defined']> {
    return this.answer('defined', about, (names) => [...names]);
  }

  isDefined(...about: Parameters<Surroundings['isDefined']>): ReturnType<Surroundings['isDefined']> {
    return this.answer('isDefined', about, (isDefined) => [isDefined]);
  }

  fixturesOf(...about: Parameters<Surroundings['fixturesOf']>): ReturnType<Surroundings['fixturesOf']> {
    return this.answer('fixturesOf', about, (fixtures) => fixtures.map(({ fixture }) => fixture));
  }

  mentionsWithin(...about: Parameters<Surroundings['mentionsWithin']>): ReturnType<Surroundings['mentionsWithin']> {
    return this.answers.mentionsWithin(...about);
  }

  private answer<M extends Asked>(
    method: M,
    about: Parameters<Surroundings[M]>,
    partsOf: (value: ReturnType<Surroundings[M]>) => readonly unknown[],
  ): ReturnType<Surroundings[M]> {
    const question: Question = {
      key: JSON.stringify([method, ...about]),
      ask: (index) => {
        const find = index[method] as (...all: typeof about) => ReturnType<Surroundings[M]>;
        const value = find.apply(index, about);
        return { value, parts: partsOf(value) };
      },
    };
    const { value, parts } = this.answers.to(question);
    this.asked.push({ question, seen: parts });
    return value as ReturnType<Surroundings[M]>;
  }
}

type Asked = Exclude<keyof Surroundings, 'mentionsWithin'>;
