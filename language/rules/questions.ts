import type { WorkspaceIndex } from '../manifest/workspace-index.ts';

/** What a rule may ask about the other objects of the workspace. */
export type Surroundings = Pick<
  WorkspaceIndex,
  'objects' | 'mentions' | 'mentionsWithin' | 'defined' | 'isDefined' | 'fixturesOf'
>;

/** A question with the parts of its answer, which are compared by identity. */
interface Question {
  readonly ask: (index: Surroundings) => readonly unknown[];
  readonly seen: readonly unknown[];
}

/**
 * The workspace as one object's rules see it; remembers what they asked. As long as every question has the same answer, they
 * would find the same again.
 */
export class Questions implements Surroundings {
  private readonly index: Surroundings;
  private readonly asked: Question[] = [];

  constructor(index: Surroundings) {
    this.index = index;
  }

  /** A document that is edited becomes another object, so documents stand for all that their objects say. */
  holdIn(index: Surroundings): boolean {
    return this.asked.every(({ ask, seen }) => {
      const now = ask(index);
      return now.length === seen.length && now.every((part, at) => part === seen[at]);
    });
  }

  objects(...about: Parameters<Surroundings['objects']>): ReturnType<Surroundings['objects']> {
    return this.answer(
      (index) => index.objects(...about),
      (objects) => objects.map(({ document }) => document),
    );
  }

  mentions(...about: Parameters<Surroundings['mentions']>): ReturnType<Surroundings['mentions']> {
    return this.answer(
      (index) => index.mentions(...about),
      (mentions) => mentions.map(({ manifest }) => manifest.document),
    );
  }

  defined(...about: Parameters<Surroundings['defined']>): ReturnType<Surroundings['defined']> {
    return this.answer(
      (index) => index.defined(...about),
      (names) => [names],
    );
  }

  isDefined(...about: Parameters<Surroundings['isDefined']>): ReturnType<Surroundings['isDefined']> {
    return this.answer(
      (index) => index.isDefined(...about),
      (isDefined) => [isDefined],
    );
  }

  fixturesOf(...about: Parameters<Surroundings['fixturesOf']>): ReturnType<Surroundings['fixturesOf']> {
    return this.answer(
      (index) => index.fixturesOf(...about),
      (fixtures) => fixtures.map(({ fixture }) => fixture),
    );
  }

  /** Depends on the object itself only. */
  mentionsWithin(...about: Parameters<Surroundings['mentionsWithin']>): ReturnType<Surroundings['mentionsWithin']> {
    return this.index.mentionsWithin(...about);
  }

  private answer<T>(of: (index: Surroundings) => T, parts: (answer: T) => readonly unknown[]): T {
    const answer = of(this.index);
    this.asked.push({ ask: (index) => parts(of(index)), seen: parts(answer) });
    return answer;
  }
}
