package bank.depository.audit;

/**
 * One act in its place in the trail.
 *
 * @param no its place, from 1 without gaps
 * @param act what was done
 * @param previous the hash of the entry before
 * @param hash over number, act and {@code previous}
 */
public record AuditEntry(long no, Act act, ChainHash previous, ChainHash hash) {}
