import type { Payroll, SiteView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { saveCsv } from '../../app/save-csv.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { durationText, moneyText } from '../../words/format.ts';
import { monthOf, PeriodFields, usePeriod } from './period.tsx';

const cell = 'px-2 py-2 text-right figures';

const Lines = ({ payroll }: { readonly payroll: Payroll }) => (
  <div className="-mx-2 overflow-x-auto">
    <table className="w-full text-14" aria-label="Payroll">
      <thead>
        <tr className="border-b border-line text-muted">
          <th scope="col" className="px-2 py-2 text-left font-[560]">
            Person
          </th>
          <th scope="col" className={`${cell} font-[560]`}>
            Worked
          </th>
          <th scope="col" className={`${cell} font-[560]`}>
            Amount
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {payroll.lines.map(({ staffId, fullName, workedMinutes, amount, late, open }) => (
          <tr key={staffId}>
            <th scope="row" className="px-2 py-2 text-left font-normal">
              {fullName}
              <span className="block text-12 text-muted">
                {[late > 0 ? `late ${late}×` : null, open > 0 ? `${open} without an end` : null]
                  .filter((word) => word !== null)
                  .join(', ')}
              </span>
            </th>
            <td className={cell}>{durationText(workedMinutes)}</td>
            <td className={cell}>{moneyText(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export const PayrollPanel = ({ site, today }: { readonly site: SiteView; readonly today: string }) => {
  const procedures = useProcedures();
  const [period, setPeriod] = usePeriod(monthOf(today));
  const query = useQuery({
    ...procedures.staff.payroll.queryOptions({ siteId: site.id, ...period }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PeriodFields period={period} onChange={setPeriod} />
      <Loaded query={query} what="the payroll">
        {(payroll) =>
          payroll.lines.length === 0 ? (
            <p className="text-14 text-muted">Nobody worked here then.</p>
          ) : (
            <>
              <Lines payroll={payroll} />
              <Button
                className="w-fit"
                onClick={() => saveCsv(`payroll-${site.code}-${payroll.from}-${payroll.to}.csv`, payroll.csv)}
              >
                <Download aria-hidden size={18} /> Save as a sheet
              </Button>
            </>
          )
        }
      </Loaded>
    </>
  );
};
