drop table kernel.wake_up;
