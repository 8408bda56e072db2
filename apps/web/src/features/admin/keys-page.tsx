import type { ApiKeyView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { KeyForm } from './key-form.tsx';
import { KeyRow } from './key-row.tsx';
import { RevokeKey, RotateKey } from './rotate-key.tsx';
import { Section } from './section.tsx';
import { ShownOnce } from './shown-once.tsx';

type Open =
  | { readonly kind: 'issue' }
  | { readonly kind: 'rotate' | 'revoke'; readonly of: ApiKeyView }
  | { readonly kind: 'shown'; readonly secret: string }
  | null;

const Dialogs = ({ open, setOpen }: { readonly open: Open; readonly setOpen: (open: Open) => void }) => {
  const close = (): void => setOpen(null);
  const show = (secret: string): void => setOpen({ kind: 'shown', secret });
  switch (open?.kind) {
    case 'issue':
      return (
        <Dialog open width="wide" onClose={close} title="Issue a key">
          <KeyForm onIssued={show} />
        </Dialog>
      );
    case 'rotate':
      return <RotateKey of={open.of} onRotated={show} onClose={close} />;
    case 'revoke':
      return <RevokeKey of={open.of} onClose={close} />;
    case 'shown':
      return <ShownOnce title="The new key" secret={open.secret} onKept={close} />;
    default:
      return null;
  }
};

export const KeysPage = () => {
  const { identity } = useProcedures();
  const { actor } = useWho();
  const query = useQuery(identity.apiKeys.list.queryOptions({}));
  const [open, setOpen] = useState<Open>(null);
  return (
    <Section
      title="API keys"
      permission="identity.apiKeys.list"
      lead="Keys let other systems in. Each does what it is given, and no more than whoever issued it."
      aside={
        holds(actor, 'identity.apiKeys.issue') ? (
          <Button look="primary" onClick={() => setOpen({ kind: 'issue' })}>
            Issue a key
          </Button>
        ) : null
      }
    >
      <Loaded query={query} what="the keys">
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={KeyRound} title="No keys">
              Issue one for each system that calls, so that each can be stopped alone.
            </Empty>
          ) : (
            <ul aria-label="Keys" className="grid gap-2">
              {items.map((one) => (
                <KeyRow
                  key={one.id}
                  apiKey={one}
                  onRotate={() => setOpen({ kind: 'rotate', of: one })}
                  onRevoke={() => setOpen({ kind: 'revoke', of: one })}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Dialogs open={open} setOpen={setOpen} />
    </Section>
  );
};
