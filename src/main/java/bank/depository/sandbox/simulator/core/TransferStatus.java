package bank.depository.sandbox.simulator.core;

/** What became of a transfer; the wire contract says what each means. */
enum TransferStatus {
  DONE,
  REFUSED,
  PROCESSING,
  NOT_SEEN,
  NOT_FOUND
}
