drop table pricing.coupon_redemption;
drop table pricing.coupon;
