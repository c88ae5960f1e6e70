package bank.depository.password;

import bank.depository.shared.PlatformId;
import java.util.UUID;

/**
 * Whose trade password is typed, and in which session of the bank's own pages.
 *
 * @param session to which the entry's key was issued
 */
public record PasswordOwner(PlatformId platform, String customerNo, UUID session) {}
