import type { EntryView } from '@bling/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSites } from '../admin/use-sites.ts';

type Target = EntryView['targets'][number];
type Changes = NonNullable<Target['changes']>;
type Props = { readonly entry: EntryView; readonly nameOf: (id: string) => string };

const idLook = 'font-plate text-12 break-all';
const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-12 text-muted">{name}</dt>
    <dd className="text-14 break-words">{children}</dd>
  </div>
);

const value = (json: string | null): string => (json === null ? '–' : json);

/** What was before beside what is since; what nobody may see is said to have changed. */
const ChangeTable = ({ changes }: { readonly changes: Changes }) => (
  <table className="w-full table-fixed border-collapse text-left text-14">
    <thead>
      <tr className="text-12 text-muted">
        <th scope="col" className="w-1/4 py-1 pr-3 font-[560]">
          Field
        </th>
        <th scope="col" className="py-1 pr-3 font-[560]">
          Before
        </th>
        <th scope="col" className="py-1 font-[560]">
          After
        </th>
      </tr>
    </thead>
    <tbody>
      {changes.map(({ field, redacted, before, after }) => (
        <tr key={field} className="border-t border-line align-top">
          <th scope="row" className="py-1.5 pr-3 font-[560] break-words">
            {field}
          </th>
          {redacted ? (
            <td colSpan={2} className="py-1.5 text-muted">
              Changed; nobody may see to what
            </td>
          ) : (
            <>
              <td className="py-1.5 pr-3 font-plate text-12 break-all text-muted">{value(before)}</td>
              <td className="py-1.5 font-plate text-12 break-all">{value(after)}</td>
            </>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

const TargetDetails = ({ target }: { readonly target: Target }) => (
  <section className="grid gap-1 border-t border-line pt-3">
    <div className="flex flex-wrap items-center justify-between gap-x-3">
      <h2 className="text-14 font-semibold">
        {target.kind} <span className={idLook}>{target.id}</span>
      </h2>
      <Link to="/admin/audit" search={{ targetKind: target.kind, targetId: target.id }} className={`${link} text-14`}>
        Everything about it
      </Link>
    </div>
    {target.changes === null || target.changes.length === 0 ? (
      <p className="text-14 text-muted">Nothing of it was changed.</p>
    ) : (
      <ChangeTable changes={target.changes} />
    )}
  </section>
);

/** Everything that an entry holds. */
export const EntryDetails = ({ entry, nameOf }: Props) => {
  const { nameOf: siteName } = useSites();
  const { actor } = entry;
  return (
    <div className="grid gap-3 border-t border-line px-4 py-3">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Fact name="Seen as">
          {actor.id === null ? (
            (actor.name ?? actor.kind)
          ) : (
            <>
              {actor.kind === 'user' ? nameOf(actor.id) : actor.kind} <span className={idLook}>{actor.id}</span>
            </>
          )}
        </Fact>
        {actor.onBehalfId === null ? null : <Fact name="Who really sat there">{nameOf(actor.onBehalfId)}</Fact>}
        {actor.approvedById === null ? null : <Fact name="Who allowed it">{nameOf(actor.approvedById)}</Fact>}
        {entry.siteId === null ? null : <Fact name="Site">{siteName(entry.siteId)}</Fact>}
        {entry.failureCode === null ? null : <Fact name="Refused because">{entry.failureCode}</Fact>}
        {entry.requestId === null ? null : (
          <Fact name="Request">
            <span className={idLook}>{entry.requestId}</span>
          </Fact>
        )}
      </dl>
      {actor.kind === 'user' && actor.id !== null ? (
        <p className="text-14">
          <Link to="/admin/audit" search={{ actorId: actor.id }} className={link}>
            Everything that {nameOf(actor.id)} did
          </Link>
        </p>
      ) : null}
      {entry.targets.map((target) => (
        <TargetDetails key={`${target.kind} ${target.id}`} target={target} />
      ))}
    </div>
  );
};
