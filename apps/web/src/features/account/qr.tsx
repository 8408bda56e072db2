import { useEffect, useState } from 'react';

type Grid = { readonly size: number; readonly data: readonly (readonly boolean[])[] };

const pathOf = ({ data }: Grid): string =>
  data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');

/** A code for a camera: black on white in either theme, as cameras want it. */
export const Qr = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const [grid, setGrid] = useState<Grid | null>(null);
  useEffect(() => {
    let isGone = false;
    void import('uqr').then(({ encode }) => {
      if (!isGone) setGrid(encode(text, { border: 2 }));
    });
    return () => {
      isGone = true;
    };
  }, [text]);
  if (grid === null) return <div aria-hidden className="size-[200px] rounded-control bg-line/70" />;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${grid.size} ${grid.size}`}
      shapeRendering="crispEdges"
      className="size-[200px] rounded-control border border-line"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={pathOf(grid)} fill="#000" />
    </svg>
  );
};
