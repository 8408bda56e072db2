drop table notifications.delivery;
drop schema notifications;
