import type { ApiKeyView } from '@bling/client';
import { holds } from '@bling/domain/kernel';
import { clock } from '../../app/api.ts';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { whenText } from '../../words/admin.ts';
import { countText, listText } from '../../words/format.ts';
import { useSites } from './use-sites.ts';

const stateOf = ({ revokedAt, expiresAt }: ApiKeyView): { readonly word: string; readonly tone: Tone } => {
  if (revokedAt !== null) return { word: 'Revoked', tone: 'bad' };
  if (expiresAt !== null && expiresAt <= clock.now()) return { word: 'Expired', tone: 'warn' };
  return { word: 'Works', tone: 'good' };
};

const since = (word: string, at: string | null): string | null => (at === null ? null : `${word} ${whenText(at)}`);

type Props = { readonly apiKey: ApiKeyView; readonly onRotate: () => void; readonly onRevoke: () => void };

/** One key, without its secret. */
export const KeyRow = ({ apiKey, onRotate, onRevoke }: Props) => {
  const { actor } = useWho();
  const { nameOf } = useSites();
  const { word, tone } = stateOf(apiKey);
  const isAlive = apiKey.revokedAt === null;
  const where = apiKey.siteIds === null ? 'All sites' : listText(apiKey.siteIds.map(nameOf));
  const dates = [
    apiKey.lastUsedAt === null ? 'Never used' : since('Used', apiKey.lastUsedAt),
    since('Expires', apiKey.expiresAt),
    since('The former secret works until', apiKey.formerUntil),
    since('Revoked', apiKey.revokedAt),
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-raised px-4 py-3">
      <div className="grid min-w-[min(100%,16rem)] flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2">
          <b className="font-semibold">{apiKey.name}</b>
          <code className="font-plate text-12 text-muted">{apiKey.prefix}…</code>
          <Tag tone={tone}>{word}</Tag>
        </p>
        <p className="text-14 text-muted figures">
          {countText(apiKey.permissions.length, 'permission')} · {where} · {apiKey.ratePerMinute} calls a minute
        </p>
        <p className="text-12 text-muted figures">{dates.filter((part) => part !== null).join(' · ')}</p>
      </div>
      {isAlive && holds(actor, 'identity.apiKeys.rotate') ? (
        <Button aria-label={`Rotate ${apiKey.name}`} onClick={onRotate}>
          Rotate…
        </Button>
      ) : null}
      {isAlive && holds(actor, 'identity.apiKeys.revoke') ? (
        <Button look="danger" aria-label={`Revoke ${apiKey.name}`} onClick={onRevoke}>
          Revoke…
        </Button>
      ) : null}
    </li>
  );
};
