export const navLook =
  'flex min-h-11 items-center rounded-full px-3 text-14 font-[560] whitespace-nowrap text-muted hover:bg-sunken sm:px-4 data-[status=active]:bg-accent-soft data-[status=active]:text-accent';
