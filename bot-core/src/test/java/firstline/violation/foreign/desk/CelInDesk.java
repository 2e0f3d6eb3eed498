package firstline.violation.foreign.desk;

import dev.cel.common.types.CelType;

/** CEL where only flow and policy may use it. */
record CelInDesk(CelType type) {}
