package firstline.violation.named;

/** A name that says nothing. */
final class BookingImpl {}
