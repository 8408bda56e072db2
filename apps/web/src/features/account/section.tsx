import { type ReactNode, useId } from 'react';

type Props = { readonly title: string; readonly about: ReactNode; readonly children: ReactNode };

/** A part of the account: what it is about beside what can be done about it. */
export const Section = ({ title, about, children }: Props) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-4 border-t border-line pt-6 md:grid-cols-[240px_1fr] md:gap-8">
      <div className="grid content-start gap-1">
        <h2 id={id}>{title}</h2>
        <p className="text-14 text-muted">{about}</p>
      </div>
      <div className="grid min-w-0 content-start gap-4">{children}</div>
    </section>
  );
};
