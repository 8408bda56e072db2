import { cx } from './cx.ts';

const BETWEEN = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;
/** Stored without separators, read in groups: `48 TZ 91`. */
export const plateText = (plate: string): string => plate.replaceAll(BETWEEN, ' ');

/** A registration plate as staff read it from three metres. */
export const Plate = ({
  plate,
  size = 'normal',
}: {
  readonly plate: string;
  readonly size?: 'small' | 'normal' | 'large';
}) => (
  <span
    className={cx(
      'relative inline-flex flex-none items-center overflow-hidden rounded-[5px] border-[1.5px] border-ink bg-raised font-plate font-semibold tracking-[0.06em] text-ink',
      'before:absolute before:inset-y-0 before:left-0 before:w-[7px] before:bg-accent',
      size === 'large' && 'py-1 pr-2.5 pl-4.5 text-20 leading-none',
      size === 'normal' && 'py-1 pr-2 pl-3.5 text-14 leading-none',
      size === 'small' && 'py-[3px] pr-1.5 pl-3 text-12 leading-none',
    )}
  >
    {plateText(plate)}
  </span>
);
