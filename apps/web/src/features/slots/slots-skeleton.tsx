import { Bone, Skeleton } from '../../ui/skeleton.tsx';

const Times = () => (
  <div className="flex flex-wrap gap-2">
    {Array.from({ length: 10 }, (_, index) => (
      <Bone key={index} className="h-11 w-[74px]" />
    ))}
  </div>
);

export const TimesSkeleton = () => (
  <Skeleton label="Looking for free times">
    <Times />
  </Skeleton>
);

export const SlotsSkeleton = () => (
  <Skeleton label="Looking for free times">
    <div className="grid gap-4">
      <div className="grid grid-cols-7 gap-2">
        {Array.from({ length: 7 }, (_, index) => (
          <Bone key={index} className="h-19" />
        ))}
      </div>
      <Times />
    </div>
  </Skeleton>
);
