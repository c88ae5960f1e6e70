package bank.depository.order;

import bank.depository.shared.PlatformId;
import bank.depository.shared.RequestNo;

/**
 * What a platform told us to do, with what identifies it: the platform by its signature, its own
 * number, and the digest of the body it signed.
 *
 * @param body the digest of what was signed: the same number with another digest is a conflict
 */
public record PlatformInstruction<C>(
    PlatformId platform, RequestNo requestNo, BodyDigest body, C command) {}
