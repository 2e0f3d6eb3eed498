package firstline.storage.database;

/** How this package waits for its threads. */
final class Threads {
  private Threads() {}

  /** Waits for a thread's end, whatever interrupts come; an interrupt is kept for the caller. */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
