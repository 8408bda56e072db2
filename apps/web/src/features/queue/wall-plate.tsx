import { maskedPlate } from '@bling/domain/walkins';

/** Masked also where the one who is signed in may see it whole: others read along. */
const masked = (plate: string): string => (plate.includes('•') ? plate : maskedPlate(plate));

export const WallPlate = ({ plate }: { readonly plate: string }) => (
  <span className="inline-flex w-max items-center rounded-control border-2 border-ink bg-raised px-3 py-1 font-plate text-28 leading-none font-semibold tracking-[0.06em] text-ink">
    {masked(plate)}
  </span>
);
