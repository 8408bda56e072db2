import type { SiteId } from '@bling/domain/kernel';

/** Where news of a site's board is told. */
export const boardChannel = (siteId: SiteId): string => `board_${siteId.replaceAll('-', '')}`;
