import { Bone, Skeleton } from '../../ui/skeleton.tsx';

export const BoardSkeleton = () => (
  <Skeleton label="Loading the board">
    <div className="grid gap-3 p-4 sm:grid-cols-4">
      {Array.from({ length: 12 }, (_, index) => (
        <Bone key={index} className="h-20" />
      ))}
    </div>
  </Skeleton>
);
