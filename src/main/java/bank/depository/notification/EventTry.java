package bank.depository.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * One try to deliver an event.
 *
 * @param tryNo which try of that delivery, from 1
 * @param outcome the endpoint's status, or what went wrong
 */
public record EventTry(
    UUID tryId,
    UUID endpointId,
    UUID eventId,
    int tryNo,
    boolean delivered,
    String outcome,
    Instant triedAt) {}
