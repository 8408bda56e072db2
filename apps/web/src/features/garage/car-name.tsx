import type { VehicleView } from '@bling/client';
import { sizeNames } from '../../words/format.ts';

type Named = Pick<VehicleView, 'make' | 'model' | 'colour' | 'sizeClass'>;

export const CarName = ({ car }: { readonly car: Named }) => (
  <span>
    <b className="font-semibold">
      {car.make} {car.model}
      {car.colour === null ? '' : `, ${car.colour}`}
    </b>{' '}
    <span className="text-14 text-muted">{sizeNames[car.sizeClass]}</span>
  </span>
);
