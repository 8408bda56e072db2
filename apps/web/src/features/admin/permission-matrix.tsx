import { memo, useState } from 'react';
import { TextField } from '../../ui/field.tsx';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/cx.ts';
import { featureWord, scopeWords } from '../../words/admin.ts';
import { countText } from '../../words/format.ts';
import { grouped, type Marks, type Scope } from './matrix.ts';
import { useDoes } from './use-does.ts';

const scopes = ['none', 'own', 'site', 'all'] as const;
type Mark = (typeof scopes)[number];
type Set = (permission: string, scope: Scope | null) => void;

type RowProps = {
  readonly permission: string;
  readonly does: string | undefined;
  readonly scope: Mark;
  readonly isChanged: boolean;
  /** Null: only to look at. */
  readonly onSet: Set | null;
};

/** One permission: four ways, walked by arrow keys like any group of radio buttons. */
const Row = memo(({ permission, does, scope, isChanged, onSet }: RowProps) => (
  <fieldset
    disabled={onSet === null}
    className={cx(
      'grid items-center gap-x-4 gap-y-1 border-t border-line px-3 py-1.5 sm:grid-cols-[1fr_auto]',
      isChanged && 'bg-warn-soft',
    )}
  >
    <legend className="sr-only">{permission}</legend>
    <div className="min-w-0">
      <p className="text-14 font-[560] break-words">
        {permission.slice(permission.indexOf('.') + 1)}
        {isChanged ? <span className="font-normal text-warn"> · changed</span> : null}
      </p>
      {does === undefined ? null : <p className="text-12 text-muted">{does}</p>}
    </div>
    <div className="grid w-full grid-cols-4 sm:w-64">
      {scopes.map((one) => (
        <label
          key={one}
          className={cx(
            'relative grid min-h-11 place-items-center rounded-control text-14 text-muted has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent/70',
            one === 'none'
              ? 'has-checked:bg-sunken has-checked:text-ink'
              : 'has-checked:bg-accent-soft has-checked:text-accent',
          )}
        >
          <input
            type="radio"
            name={permission}
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={scope === one}
            onChange={() => onSet?.(permission, one === 'none' ? null : one)}
          />
          {scopeWords[one]}
        </label>
      ))}
    </div>
  </fieldset>
));
Row.displayName = 'Row';

type Props = {
  readonly permissions: readonly string[];
  readonly before: Marks;
  readonly marks: Marks;
  readonly onSet: Set | null;
};

/** Everything that a role can give, and how far: drawn from the contract, so that nothing is missing. */
export const PermissionMatrix = ({ permissions, before, marks, onSet }: Props) => {
  const does = useDoes();
  const [search, setSearch] = useState('');
  const [onlyGiven, setOnlyGiven] = useState(false);
  const groups = grouped(permissions, marks, { search, onlyGiven, does });
  return (
    <div className="grid gap-4">
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
        <TextField
          label="Filter permissions"
          type="search"
          autoComplete="off"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Choice
          type="checkbox"
          isDense
          className="rounded-control border border-line bg-raised"
          checked={onlyGiven}
          onChange={({ target }) => setOnlyGiven(target.checked)}
        >
          Only what it gives
        </Choice>
      </div>
      {groups.length === 0 ? <p className="text-14 text-muted">No permission like that.</p> : null}
      {groups.map(([feature, names]) => (
        <section key={feature} className="overflow-hidden rounded-card border border-line bg-raised">
          <h2 className="flex items-baseline justify-between gap-3 bg-sunken px-3 py-2.5 text-16 font-semibold">
            {featureWord(feature)}
            <span className="text-12 font-normal text-muted figures">
              {names.filter((name) => marks[name] !== undefined).length} of {countText(names.length, 'permission')}
            </span>
          </h2>
          {names.map((permission) => (
            <Row
              key={permission}
              permission={permission}
              does={does[permission]}
              scope={marks[permission] ?? 'none'}
              isChanged={before[permission] !== marks[permission]}
              onSet={onSet}
            />
          ))}
        </section>
      ))}
    </div>
  );
};
