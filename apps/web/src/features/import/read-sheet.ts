import Papa from 'papaparse';
import type { Sheet } from './rows.ts';

export const MOST_LINES = 20_000;

/** Reads a CSV file, whatever separates its cells; a byte order mark and empty lines are left out. */
export const readSheet = async (file: Pick<File, 'text'>): Promise<Sheet> => {
  const text = (await file.text()).replace(/^\uFEFF/u, '');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [headings = [], ...lines] = data;
  return { headings, lines };
};
