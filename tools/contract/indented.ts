/** Lines moved in by the brackets that are open before them; a generated file needs no other formatting. */
export const indented = (text: string): string => {
  let depth = 0;
  return text
    .split('\n')
    .map((raw) => {
      const line = raw.trim();
      const isComment = /^(?:\/?\*|\/\/)/u.test(line);
      const code = isComment ? '' : line.replaceAll(/'[^']*'|"[^"]*"/gu, '').replace(/\/\/.*$/u, '');
      const closes = /^[}\])]/u.test(code) ? 1 : 0;
      const shown =
        line === '' ? '' : `${'  '.repeat(Math.max(depth - closes, 0))}${line.startsWith('*') ? ' ' : ''}${line}`;
      depth += Math.sign((code.match(/[{[(]/gu)?.length ?? 0) - (code.match(/[}\])]/gu)?.length ?? 0));
      return shown;
    })
    .join('\n');
};
