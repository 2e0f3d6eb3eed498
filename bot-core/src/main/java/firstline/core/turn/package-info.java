/**
 * From one message, start to end: what comes in is stored and worked on in order, decided,
 * committed in one transaction, and what follows from it is carried out. Uses the ports; knows no
 * technology behind them. Threads and time are handed in.
 */
@NullMarked
package firstline.core.turn;

import org.jspecify.annotations.NullMarked;
