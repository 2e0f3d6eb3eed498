package firstline.core.customer;

import java.time.LocalDate;

/** One thing that a customer runs with the provider, since a day in the provider's zone. */
public record Service(ServiceId id, Platform platform, LocalDate since) {}
