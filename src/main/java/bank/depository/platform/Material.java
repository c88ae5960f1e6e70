package bank.depository.platform;

import bank.depository.shared.StaffId;
import java.time.Instant;

/**
 * An uploaded paper, without its content.
 *
 * @param version from 1 within its kind; earlier versions stay
 * @param sha256 of the content, hexadecimal digits
 * @param sizeBytes of the content
 */
public record Material(
    MaterialKind kind,
    int version,
    String fileName,
    String mediaType,
    String sha256,
    int sizeBytes,
    StaffId uploadedBy,
    Instant uploadedAt) {}
