import { holds } from '@bling/domain/kernel';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../app/page.tsx';
import { useWho } from '../../app/who.ts';
import { NotForYou } from '../../ui/not-for-you.tsx';

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly permission: string;
  readonly aside?: ReactNode;
  /** The way back to the list that it is from. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
};

/** One page of the administration, for those who may see it. */
export const Section = ({ title, lead, permission, aside, back, children }: Props) => {
  usePageTitle(title);
  const { actor } = useWho();
  const isOpen = holds(actor, permission);
  return (
    <section className="grid gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid max-w-[64ch] gap-1">
          {back}
          <h1>{title}</h1>
          {lead === undefined ? null : <p className="text-14 text-muted">{lead}</p>}
        </div>
        {isOpen ? aside : null}
      </div>
      {isOpen ? children : <NotForYou />}
    </section>
  );
};

/** What belongs together, in a box of its own. */
export const Panel = ({ title, aside, children }: Pick<Props, 'title' | 'aside' | 'children'>) => (
  <section className="grid gap-4 rounded-card border border-line bg-raised p-4 sm:p-5">
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h2>{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);
