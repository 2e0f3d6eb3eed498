package firstline.core.customer;

/** A support plan that a customer bought for a platform, with what is left of this month's time. */
public record CarePlan(String name, Platform platform, int minutesLeft) {}
