package bank.depository.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A complaint as customer and staff see it.
 *
 * @param answer what the bank answered
 */
public record ComplaintView(
    int platformId,
    String complaintNo,
    String customerNo,
    ComplaintKind kind,
    ComplaintState state,
    String text,
    Instant receivedAt,
    LocalDate dueOn,
    Optional<String> answer,
    Optional<Instant> answeredAt) {}
