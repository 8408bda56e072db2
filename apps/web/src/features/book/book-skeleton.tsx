import { Bone, Skeleton } from '../../ui/skeleton.tsx';

export const BookSkeleton = () => (
  <div className="mx-auto grid max-w-[1120px] gap-10 px-4 pt-6 sm:px-6 lg:grid-cols-[minmax(0,1fr)_360px] lg:pt-10">
    <div className="grid gap-6">
      <h1>Book a wash</h1>
      <Skeleton label="Loading our sites">
        <div className="grid gap-6">
          <Bone className="h-14" />
          <Bone className="h-14" />
          <Bone className="h-56" />
        </div>
      </Skeleton>
    </div>
    <Bone className="h-64 animate-appear max-lg:hidden" />
  </div>
);
