import { roles } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { FlaskConicalOff } from 'lucide-react';
import { useState } from 'react';
import { usePageTitle } from '../../app/page.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { CallPanel } from './call-panel.tsx';
import { loadPlayground, type Playground, VISITOR } from './playground.ts';
import { ProcedureList } from './procedure-list.tsx';

const FIRST = 'facilities.sites.list';

const Loaded = ({ playground }: { readonly playground: Playground }) => {
  const [role, setRole] = useState(VISITOR);
  const [path, setPath] = useState(FIRST);
  const held = new Set(playground.accounts.map((account) => account.role));
  const order = [VISITOR, ...roles.filter((role) => held.has(role))];
  return (
    <>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
        <p aria-hidden className="text-14 font-[560]">
          Sign in as
        </p>
        <Segmented
          label="Sign in as"
          value={role}
          onChange={setRole}
          options={order.map((value) => ({ value, label: value }))}
        />
      </div>
      <div className="grid min-w-0 gap-6 lg:grid-cols-[minmax(280px,360px)_minmax(0,1fr)]">
        <ProcedureList playground={playground} role={role} chosen={path} onChoose={setPath} />
        <CallPanel key={path} playground={playground} path={path} role={role} />
      </div>
    </>
  );
};

/** Every procedure, tried as any of the demo’s people. Only where there is a demo. */
export const PlaygroundPage = () => {
  usePageTitle('Playground');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['playground'],
    queryFn: loadPlayground,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="mx-auto grid max-w-[1200px] gap-6 px-4 py-8 sm:px-6 sm:py-10">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1>Playground</h1>
        <a href="/docs" className="flex min-h-11 items-center font-semibold text-accent underline">
          Read the reference
        </a>
      </div>
      {isPending ? (
        <Skeleton label="Loading the procedures">
          <div className="grid gap-6 lg:grid-cols-[minmax(280px,360px)_minmax(0,1fr)]">
            <Bone className="h-96" />
            <Bone className="h-64" />
          </div>
        </Skeleton>
      ) : null}
      {error === null ? null : (
        <Notice
          tone="bad"
          live
          title="The playground did not load"
          actions={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          Nothing was changed.
        </Notice>
      )}
      {data === null ? (
        <Empty icon={FlaskConicalOff} title="There is no playground here">
          It is part of the demo: start the server with DEMO=true.
        </Empty>
      ) : null}
      {data === null || data === undefined ? null : <Loaded playground={data} />}
    </div>
  );
};
