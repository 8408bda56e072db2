import { createWorld, PASSWORD } from '../testing/index.ts';

export const ana = { email: 'ana@example.test', username: 'ana.reis', fullName: 'Ana Reis', password: PASSWORD };
/** A world in which Ana has got so far. */
export const worldWith = async (step: 'nobody' | 'registered' | 'verified') => {
  const world = createWorld();
  const stranger = world.visitor();
  const tokenOf = () => /token=(\S+)/u.exec(world.mails().at(-1)?.text ?? '')?.[1] ?? '';
  if (step !== 'nobody') {
    await stranger.identity.register(ana);
    await world.drain();
  }
  if (step === 'verified') {
    await stranger.identity.verifyEmail({ token: tokenOf() });
    await world.drain();
  }
  const login = (password = PASSWORD, as = 'ana@example.test', address?: string) =>
    world.visitor(address === undefined ? {} : { address }).identity.login({ login: as, password, keep: 'body' });
  return { world, stranger, tokenOf, login };
};
/** What has happened, in order. */
export const types = (world: ReturnType<typeof createWorld>) => world.facts().map(({ type }) => type);
