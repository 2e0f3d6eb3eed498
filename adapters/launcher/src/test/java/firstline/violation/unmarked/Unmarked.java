package firstline.violation.unmarked;

/** A class in a package that says neither what it is for nor that null is absent. */
final class Unmarked {}
