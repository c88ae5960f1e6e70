package bank.depository.notification;

import bank.depository.platform.Environment;

/** Sends one event to one address, signed. Never called within a transaction. */
public interface EventSender {

  /** What the endpoint said; never throws for what the other side does. */
  Reply send(String url, Environment environment, Event event);

  /** An endpoint's reply. */
  sealed interface Reply {
    /** Any 2xx. */
    record Taken(int status) implements Reply {}

    /** 410: the endpoint is gone for ever. */
    record Gone() implements Reply {}

    /** Any other status, no answer in time, or an address that must not be called. */
    record NotTaken(String why) implements Reply {}
  }
}
