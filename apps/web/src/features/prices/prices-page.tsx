import '../../words/house-failures.ts';
import { holds } from '@bling/domain/kernel';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { SignedIn } from '../../app/signed-in.tsx';
import { useWho } from '../../app/who.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Section } from '../admin/section.tsx';
import { Coupons } from './coupons.tsx';
import { Rules } from './rules.tsx';
import { Taxes } from './taxes.tsx';

const parts = [
  { value: 'rules', label: 'Rules', permission: 'pricing.rules.list' },
  { value: 'coupons', label: 'Coupons', permission: 'pricing.coupons.list' },
  { value: 'taxes', label: 'Taxes', permission: 'pricing.taxes.list' },
] as const;
type Part = (typeof parts)[number]['value'];
const shown: Readonly<Record<Part, () => React.ReactNode>> = { rules: Rules, coupons: Coupons, taxes: Taxes };

/** What changes prices beside the menu: rules, coupons and taxes. */
export const PricesPage = () => {
  const { actor } = useWho();
  const [part, setPart] = useState<Part>('rules');
  const Shown = shown[part];
  return (
    <div className="mx-auto grid max-w-[1080px] gap-6 px-4 py-6 sm:px-6 sm:py-8">
      <SignedIn as="anyone">
        <Section
          title="Prices"
          permission="pricing.rules.list"
          lead="What the menu lists, made dearer or cheaper. Prices that were given stay good until they expire."
        >
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Segmented
              label="Part of the price list"
              value={part}
              options={parts.filter(({ permission }) => holds(actor, permission))}
              onChange={setPart}
            />
            {holds(actor, 'catalog.services.update') ? (
              <Link to="/catalog" className="text-14 text-accent underline">
                The menu itself
              </Link>
            ) : null}
          </div>
          <Shown />
        </Section>
      </SignedIn>
    </div>
  );
};
