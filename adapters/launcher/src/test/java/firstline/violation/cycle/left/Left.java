package firstline.violation.cycle.left;

import firstline.violation.cycle.right.Right;

/** One half of a cycle of packages. */
public record Left(Right right) {}
