import type { Person } from '#shared/domain/person.ts';

/** True while somebody new was promised that we get in touch, and nobody has. Not while they paused or are leaving. */
export const waitsForHello = ({ state, greetedAt, helloBy }: Pick<Person, 'state' | 'greetedAt' | 'helloBy'>): boolean =>
  state === 'active' && greetedAt === '' && helloBy !== '';

/** The person once somebody said hello; undefined where nobody is waiting for it. `at` an instant. */
export const greet = (person: Person, at: string): Person | undefined => (waitsForHello(person) ? { ...person, greetedAt: at } : undefined);
