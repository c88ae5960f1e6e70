package bank.depository.notification;

import bank.depository.platform.Environment;
import java.util.concurrent.CompletionStage;

/** Sends one event to one address, signed. Never called within a transaction. */
public interface EventSender {

  /**
   * What the endpoint said, within {@link DeliverySchedule#ANSWER_WITHIN}; holds no thread while it
   * waits, and never fails for what the other side does.
   */
  CompletionStage<Reply> send(String url, Environment environment, Event event);

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
