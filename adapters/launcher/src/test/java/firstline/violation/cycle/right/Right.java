package firstline.violation.cycle.right;

import firstline.violation.cycle.left.Left;

/** The other half of a cycle of packages. */
public record Right(Left left) {}
