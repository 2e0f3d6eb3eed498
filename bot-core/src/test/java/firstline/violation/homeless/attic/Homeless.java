package firstline.violation.homeless.attic;

/** A class in a room that no plan knows. */
final class Homeless {}
