package bank.depository.notification;

/** An event and where it stands among the others. */
public record PlacedEvent(EventPlace place, Event event) {}
