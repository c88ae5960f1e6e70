package bank.depository.sandbox.simulator.store;

/** The store could not do what was asked; nothing of that work is kept. */
public final class StoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure with its cause. */
  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
